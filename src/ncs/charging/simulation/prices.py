"""Amounts of one year in the prices of another."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from importlib.resources import files

from ncs.core.errors import NotModelled
from ncs.core.periods import FinancialYear
from ncs.tables.reading.yaml_files import load_yaml


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


@cache
def _prices() -> tuple[dict[int, Decimal], Decimal]:
    content = load_yaml(files("ncs.charging.simulation") / "prices.yaml").content
    return {int(year): Decimal(growth) for year, growth in content["growth"].items()}, Decimal(content["after"])
