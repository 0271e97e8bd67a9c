"""What other rooms find of a reform, handed to the path: a pay floor, a charging reform, a fair price."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from ncs.core.money import round_half_away
from ncs.core.periods import FinancialYear
from ncs.core.progress import Progress, silent
from ncs.scenarios.path.model import Floor, Simulated
from ncs.scenarios.path.spread import Spread

if TYPE_CHECKING:
    from ncs.scenarios.follow import Borne

#: Years that are simulated; later ones grow with people and prices.
SIMULATED_YEARS = 3
#: Draws of the workforce's own model, for its range.
DRAWS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """£ million a year in cash from a year on; ``ratio`` is its range beside its middle (1)."""

    year: FinancialYear
    cash: tuple[Decimal, ...]
    ratio: Spread
    words: str


def pay_floor(asked: Floor, year: FinancialYear, progress: Progress = silent) -> Found:
    """Return what councils bear of a sector minimum in a year, beyond another one if asked; ``progress`` hears how far.

    Raises:
        UnknownName, NotModelled, ProblemsFound: the workforce cannot cost it.
    """
    rows = [_borne(rate, year, progress) for rate in (asked.rate, asked.beyond) if rate]
    more = (one[0] - (one[1] if len(rows) > 1 else 0) for one in zip(*rows, strict=True))
    low, middle, high = (max(one, Decimal(0)) for one in more)  # a floor below another costs nothing beyond it
    said = f"a sector minimum of {asked.rate}" + (f" beyond {asked.beyond}" if asked.beyond else "")
    return Found(
        year=year, cash=(middle,), ratio=_ratio(low, middle, high, said), words=f"{said}, borne by councils in {year}"
    )


def _borne(rate: str, year: FinancialYear, progress: Progress) -> tuple[Decimal, Decimal, Decimal]:
    from ncs.workforce.use.pay import floor  # heavy, and wanted by few paths

    table = floor(rate, first=str(year), years=1, draws=DRAWS, progress=progress).table()
    row = next(row for row in table.rows if row["line"] == "Borne by councils")
    low, middle, high = (Decimal(str(row[key])) for key in ("low", "amount", "high"))
    return low, middle, high


def charging(asked: Simulated, first: FinancialYear, last: FinancialYear, progress: Progress = silent) -> Found:
    """Return what a charging reform costs councils in its first years, beyond another one if asked.

    ``progress`` hears how far the simulation has come.

    Raises:
        NcsError: the simulation does not know the reform, or does not model the years.
    """
    from ncs.charging.use.simulations import Asked, simulate  # heavy, and wanted by few paths
    from ncs.synthetic.use import INVENTOR

    to = min(first + (SIMULATED_YEARS - 1), last, key=lambda year: year.starts)
    names = tuple(name for name in (asked.reform, asked.beyond) if name)
    question = Asked(population="synthetic", reforms=names, first=str(first), last=str(to),
                     people=asked.people, seed=asked.seed)  # fmt: skip
    found = simulate(question, inventor=INVENTOR, progress=progress).simulation
    costs = [
        [
            _million(year.spent.council - law.spent.council)
            for year, law in zip(outcome.years, found.law.years, strict=True)
        ]
        for outcome in found.reforms
    ]
    cash = [one - (costs[1][at] if asked.beyond else 0) for at, one in enumerate(costs[0])]
    ranged = found.reforms[0].ranges["council", to]
    middle = costs[0][-1]
    said = f"{asked.reform}, simulated on {asked.people:,} invented people"
    if asked.beyond:
        said += f", beyond {asked.beyond}; its range is in proportion that of {asked.reform} beside the law"
    ratio = _ratio(_million(ranged.low80), middle, _million(ranged.high80), said)
    return Found(year=first, cash=tuple(cash), ratio=ratio, words=said)


def fair_price(name: str) -> Found:
    """Return what a fair price costs councils on top of a pay floor in a scenario's first year, where fees are held.

    Raises:
        UnknownName, ProblemsFound: there is no such scenario, or it cannot be used.
    """
    from ncs.scenarios.follow import follow  # heavy, and wanted by few paths
    from ncs.scenarios.scenario import read_scenario

    through = follow(read_scenario(name))
    first = FinancialYear.parse(through.scenario.first)
    held = [one for one in through.borne if one.year == first and one.gap is not None]
    prices = {one.service: one.price.after.price for one in through.prices if one.year == first}
    low, middle, high = (
        sum((_gap_at(one, prices[one.service], at) for one in held), Decimal(0)) / 1_000_000 for at in range(3)
    )
    services = ", ".join(sorted(one.service for one in held)) or "nothing"
    said = f"fees raised to a fair price in the scenario {name}: {services} alone; the range is of the price, by nine "
    said += "in ten draws of what is uncertain in it, beside one mean fee"
    return Found(year=first, cash=(middle,), ratio=_ratio(low, middle, high, said), words=said)


def _gap_at(one: Borne, price: Decimal, at: int) -> Decimal:
    """Return pounds of a gap between fee and price at the low end, the middle and the high end of the price."""
    gap, units = one.gap or Decimal(0), one.units or Decimal(0)
    return max(gap + units * price * (_price_range(one.service)[at] - 1), Decimal(0)) if gap else gap


@cache
def _price_range(service: str) -> tuple[Decimal, Decimal, Decimal]:
    """Return the ends of a price beside the price itself: low, 1, high."""
    from ncs.prices.use.prices import price_of, starter, uncertainty

    given = starter(service)
    one, price, spread = Decimal(1), price_of(given).price, uncertainty(given)
    return (one, one, one) if spread is None else (min(one, spread.low / price), one, max(one, spread.high / price))


def _million(pence: float) -> Decimal:
    return round_half_away(pence / 1e8, 4)


def _ratio(low: Decimal, middle: Decimal, high: Decimal, source: str) -> Spread:
    """Return the range of an amount as a part of its middle, which is 1."""
    ends = sorted((low / middle, high / middle)) if middle else [Decimal(1)] * 2
    least, most = (round(end, 6) for end in ends)
    one = Decimal(1)
    return Spread(low=min(least, one), middle=one, high=max(most, one), confidence="derived", source=source)
