"""What other rooms find of a reform, handed to the path: a pay floor, a charging reform, a fair price."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from ncs.core.periods import FinancialYear
from ncs.scenarios.path.model import Floor, Simulated
from ncs.scenarios.path.spread import Spread

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


def pay_floor(asked: Floor, year: FinancialYear) -> Found:
    """Return what councils bear of a sector minimum in a year, beyond another one if asked.

    Raises:
        UnknownName, NotModelled, ProblemsFound: the workforce cannot cost it.
    """
    rows = [_borne(rate, year) for rate in (asked.rate, asked.beyond) if rate]
    more = (one[0] - (one[1] if len(rows) > 1 else 0) for one in zip(*rows, strict=True))
    low, middle, high = (max(one, Decimal(0)) for one in more)  # a floor below another costs nothing beyond it
    said = f"a sector minimum of {asked.rate}" + (f" beyond {asked.beyond}" if asked.beyond else "")
    return Found(
        year=year, cash=(middle,), ratio=_ratio(low, middle, high, said), words=f"{said}, borne by councils in {year}"
    )


def _borne(rate: str, year: FinancialYear) -> tuple[Decimal, Decimal, Decimal]:
    from ncs.workforce.use.pay import floor  # heavy, and wanted by few paths

    table = floor(rate, first=str(year), years=1, draws=DRAWS).table()
    row = next(row for row in table.rows if row["line"] == "Borne by councils")
    low, middle, high = (Decimal(str(row[key])) for key in ("low", "amount", "high"))
    return low, middle, high


def charging(asked: Simulated, first: FinancialYear, last: FinancialYear) -> Found:
    """Return what a charging reform costs councils in its first years, beyond another one if asked.

    Raises:
        NcsError: the simulation does not know the reform, or does not model the years.
    """
    from ncs.charging.use.simulations import Asked, simulate  # heavy, and wanted by few paths
    from ncs.synthetic.use import INVENTOR

    to = min(first + (SIMULATED_YEARS - 1), last, key=lambda year: year.starts)
    names = tuple(name for name in (asked.reform, asked.beyond) if name)
    question = Asked(population="synthetic", reforms=names, first=str(first), last=str(to),
                     people=asked.people, seed=asked.seed)  # fmt: skip
    found = simulate(question, inventor=INVENTOR).simulation
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
    gaps = {one.service: one.gap for one in through.borne if one.year == first and one.gap is not None}
    said = f"fees raised to a fair price in the scenario {name}: {', '.join(sorted(gaps)) or 'nothing'} alone; no range"
    one = Decimal(1)
    return Found(
        year=first, cash=(sum(gaps.values(), Decimal(0)) / 1_000_000,), ratio=_ratio(one, one, one, said), words=said
    )


def _million(pence: float) -> Decimal:
    return Decimal(f"{pence / 1e8:.4f}")


def _ratio(low: Decimal, middle: Decimal, high: Decimal, source: str) -> Spread:
    """Return the range of an amount as a part of its middle, which is 1."""
    ends = sorted((low / middle, high / middle)) if middle else [Decimal(1)] * 2
    least, most = (round(end, 6) for end in ends)
    one = Decimal(1)
    return Spread(low=min(least, one), middle=one, high=max(most, one), confidence="derived", source=source)
