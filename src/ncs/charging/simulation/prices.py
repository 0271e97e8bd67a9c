"""Amounts of one year in the prices of another."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from ncs.core.errors import NotModelled
from ncs.core.periods import FinancialYear
from ncs.tables.reading.yaml_files import read_yaml


def deflator(*, of: FinancialYear, to: FinancialYear) -> Decimal:
    """Return by what an amount in the prices of one year is multiplied to be in those of another.

    Consumer prices, ``prices.yaml``.

    Raises:
        NotModelled: a year before the first whose prices are held.
    """
    first, last = sorted((of, to))
    factor = Decimal(1)
    for starts in range(first.starts + 1, last.starts + 1):
        factor *= 1 + _growth(starts)
    return factor if of < to else 1 / factor


def _growth(starts: int) -> Decimal:
    """Return how far prices of a year are above those of the year before."""
    known, after = _prices()
    if starts < min(known):
        raise NotModelled(f"Prices are held from {FinancialYear(min(known) - 1)}, and not for {FinancialYear(starts)}.")
    return known.get(starts, after)


class _File(BaseModel):
    """Growth of prices by financial year (the year in which it starts), and after the last of them, a year."""

    model_config = ConfigDict(extra="forbid")

    growth: dict[int, Decimal]
    after: Decimal


@cache
def _prices() -> tuple[dict[int, Decimal], Decimal]:
    held = read_yaml(files("ncs.charging.simulation") / "prices.yaml", _File)
    return held.growth, held.after
