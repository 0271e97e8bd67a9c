"""The cost of a floor split between areas by stated shares: derived, and so marked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from ncs.core.errors import Problem
from ncs.core.money import share_out
from ncs.tables.reading.table_files import PartOfOne, Row, read_table
from ncs.workforce.pay.cost import PAYERS, Amounts

#: How far shares may be from 1 in sum, for rounding.
_ROUNDING = Decimal("0.001")


class AreaShare(BaseModel):
    """An area and its share of the cost, a fraction."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    area: str
    share: PartOfOne


def read_shares(file: Path) -> Mapping[str, Decimal]:
    """Read shares of areas: ``area``, ``share`` (0.05, or 5%); they must sum to 1.

    Raises:
        ProblemsFound: everything that is wrong in the file.
    """
    rows = read_table(file, AreaShare, kind="shares of areas", check=lambda rows: _wrong(rows, file.name), some=True)
    return {row.value.area: row.value.share for row in rows}


def _wrong(rows: Sequence[Row[AreaShare]], file: str) -> Iterator[Problem]:
    seen: set[str] = set()
    for row in rows:
        name, share = row.value.area, row.value.share
        if name.casefold() in seen:
            yield _problem("twice", f"{name} is there twice.", "Keep one row an area.", file, row.number, "area")
        seen.add(name.casefold())
        if not 0 <= share <= 1:
            yield _problem("not-a-share", "A share lies from 0 to 1.", "Write 5% as 0.05.", file, row.number, "share")
    whole = sum((row.value.share for row in rows), Decimal(0))
    if rows and abs(whole - 1) > _ROUNDING:
        yield _problem(
            "shares-not-whole", f"The shares sum to {whole}, not 1.", "Give every area.", file, None, "share"
        )


def _problem(rule: str, message: str, step: str, file: str, row: int | None, field: str) -> Problem:
    return Problem(rule=rule, message=message, next_step=step, file=file, row=row, field=field)


def by_area(lines: Amounts, shares: Mapping[str, Decimal]) -> Mapping[str, Mapping[str, int]]:
    """Return whole pounds by payer and area; areas sum to each payer's whole."""
    return {payer: share_out(round(lines[payer]), shares) for payer in PAYERS}
