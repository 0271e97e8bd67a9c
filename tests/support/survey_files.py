"""Workbooks of the yearly survey as a council sends them back: opened, filled and saved by a spreadsheet program."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import xlsxwriter

from ncs.survey.bank.bank import Bank
from ncs.survey.frame import Framed
from ncs.survey.instrument.layout import ANSWER, ANSWERS, ITEM, PART, REASON
from ncs.survey.instrument.workbook import write_workbook
from ncs.tables.reading.grid import read_sheets

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
