"""Workbooks of the yearly survey as a council sends them back: opened, filled and saved by a spreadsheet program."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import xlsxwriter

from ncs.survey.bank.bank import Bank
from ncs.survey.bank.load import bank_of
from ncs.survey.frame import Frame, Framed
from ncs.survey.instrument.layout import ANSWER, ANSWERS, ITEM, PART, REASON
from ncs.survey.instrument.workbook import write_workbook
from ncs.survey.returns.run import Read, read_returns
from ncs.survey.returns.settled import Decisions
from ncs.tables.reading.grid import read_sheets

BANK = bank_of(2025)
ONE = Framed(
    code="E99000001", name="Oneshire", region="London", kind="county", budget=Decimal(100_000_000), adults=200_000
)
TWO = Framed(
    code="E99000002", name="Twoham", region="London", kind="unitary", budget=Decimal(50_000_000), adults=90_000
)
FRAME = Frame(councils={one.code: one for one in (ONE, TWO)}, source="a test", invented=True)
NOBODY = Decisions({})


def table(tmp_path: Path, *rows: dict[str, object], name: str = "answers.csv") -> Path:
    """A row a council, in the columns that are used."""
    heads = list(dict.fromkeys(key for row in rows for key in row))
    lines = [",".join(heads), *(",".join(str(row.get(head, "")) for head in heads) for row in rows)]
    path = tmp_path / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def reading(*files: Path, decisions: Decisions = NOBODY, last_year=None) -> Read:
    return read_returns(list(files), BANK, FRAME, last_year=last_year or {}, decisions=decisions)


#: A value, or a formula if it begins with an equals sign; by item or ``item[part]``.
Filled = Mapping[str, str | float]


def filled(
    target: Path, bank: Bank, council: Framed, answers: Filled, *, reasons: Mapping[str, str] | None = None
) -> Path:
    """Write the council's workbook, and save it again with answers and reasons filled in."""
    empty = target.with_name(f"empty-{target.name}")
    write_workbook(bank, council, empty)
    made = xlsxwriter.Workbook(target)
    for name, grid in read_sheets(empty).items():
        page = made.add_worksheet(name)
        head = grid.heading_row(ITEM) if name == ANSWERS else None
        for number, row in enumerate(grid.rows):
            for at, cell in enumerate(row):
                if cell:
                    page.write_string(number, at, cell)
        if head is not None:
            _fill(page, grid.rows, head, answers, reasons or {})
    made.close()
    empty.unlink()
    return target


def _fill(page, rows, head: int, answers: Filled, reasons: Mapping[str, str]) -> None:
    at = {heading: place for place, heading in enumerate(rows[head])}
    for number, row in enumerate(rows[head + 1 :], start=head + 1):
        part = f"[{row[at[PART]]}]" if row[at[PART]] else ""
        name = f"{row[at[ITEM]]}{part}"
        value = answers.get(name)
        if isinstance(value, str) and value.startswith("="):
            page.write_formula(number, at[ANSWER], value)
        elif isinstance(value, str):
            page.write_string(number, at[ANSWER], value)
        elif value is not None:
            page.write_number(number, at[ANSWER], value)
        if name in reasons:
            page.write_string(number, at[REASON], reasons[name])
