"""England's figures for the measures that a year's report names: those published, and one's own before them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from ncs.core.periods import FinancialYear
from ncs.observations.observation import Observation
from ncs.observations.official import official
from ncs.reference.councils import council_with_code
from ncs.reference.outturn import outturn
from ncs.register.measures import register

ENGLAND = "E92000001"
SPENDING = "asc_net_current_expenditure"
_OUTTURN_YEARS = (2022, 2023, 2024)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """England's latest figure of a measure by the end of a year, and the one before it.

    Attributes:
        measure, group: id of the register, and ``total`` or a part of it such as ``age=65+``.
        value, end: the figure in the register's unit, and the last day of its period.
        before, before_end: the same of the period before; None where none is held.
        source: who published it.
        alike: the change of those councils alone that are in both sums, where the two are not of the same ones.
    """

    measure: str
    group: str
    value: Decimal
    end: date
    before: Decimal | None
    before_end: date | None
    source: str
    alike: Decimal | None = None

    @property
    def change(self) -> Decimal | None:
        """The figure less the one before, of the same councils; None where there is none before."""
        if self.alike is not None:
            return self.alike
        return None if self.before is None else self.value - self.before


def figures(
    measures: Iterable[str], *, year: FinancialYear, own: Iterable[Observation] = ()
) -> Mapping[str, tuple[Figure, ...]]:
    """Return England's latest figures by the end of a year, by measure; a measure without any is left out.

    Args:
        measures: ids of the register.
        year: nothing that ends after it is taken.
        own: observations that go before the published ones, measure by measure; only those for England are taken.
    """
    wanted = tuple(dict.fromkeys(measures))
    mine = [one for one in own if one.area == ENGLAND and one.measure in wanted]
    theirs = {one.measure for one in mine}
    published = official().select(area=ENGLAND, measure=[name for name in wanted if name not in theirs])
    held = [*mine, *published]
    if SPENDING in wanted and SPENDING not in theirs:
        held += _spending()
    known = [one for one in held if one.value is not None and one.period_end <= year.end]
    found = {name: tuple(_latest([one for one in known if one.measure == name])) for name in wanted}
    if SPENDING in found and SPENDING not in theirs:
        found[SPENDING] = tuple(map(_of_the_same, found[SPENDING]))
    return {name: each for name, each in found.items() if each}


def _of_the_same(one: Figure) -> Figure:
    """Return a figure of spending with the change of councils that returned both years: not all return every year."""
    if one.before_end is None:
        return one
    now, then = (_returned(FinancialYear.of(day)) for day in (one.end, one.before_end))
    both = now.keys() & then.keys()
    said = f"{one.source}; change: of the {len(both)} that returned both years"
    return replace(one, alike=Decimal(sum(now[name] - then[name] for name in both)), source=said)


def _returned(year: FinancialYear) -> dict[str, int]:
    """Return spending by the council's name, which outlasts its codes, in thousand pounds."""
    held = outturn(year).items()
    return {council_with_code(code).name: one.net_thousand for code, one in held if one.net_thousand is not None}


def _latest(known: Sequence[Observation]) -> Iterator[Figure]:
    """Yield the latest figure of each group that has one in the latest period, and the one before it of that length.

    Where a year and a quarter of it end on one day, the year is the figure. What is before it has as many months and
    had ended when it began: a quarter is not compared with a year, nor a rolling year with most of itself.
    """
    last = max((one.period_end for one in known), default=None)
    for group in sorted({one.group for one in known if one.period_end == last}, key=lambda one: (one != "total", one)):
        mine = [one for one in known if one.group == group]
        latest = max((one for one in mine if one.period_end == last), key=_months)
        earlier = [one for one in mine if _months(one) == _months(latest) and _precedes(one, latest)]
        before = max(earlier, key=lambda one: one.period_end, default=None)
        assert latest.value is not None
        yield Figure(
            measure=latest.measure,
            group=group,
            value=latest.value,
            end=latest.period_end,
            before=None if before is None else before.value,
            before_end=None if before is None else before.period_end,
            source=latest.source,
        )


def _months(one: Observation) -> int:
    """Return how many months a period has: 12 for a year, 0 for a day."""
    if one.period_start == one.period_end:
        return 0
    start, after = one.period_start, one.period_end + timedelta(days=1)
    return (after.year - start.year) * 12 + after.month - start.month


def _precedes(one: Observation, latest: Observation) -> bool:
    return one.period_end < latest.period_start


def _spending() -> Iterator[Observation]:
    """Yield what councils together spent in each year held, in thousand pounds, as far as they returned it."""
    entry = register().measures[SPENDING]
    for start in _OUTTURN_YEARS:
        returned = [one.net_thousand for one in outturn(FinancialYear(start)).values()]
        told = [one for one in returned if one is not None]
        period = FinancialYear(start).period
        yield Observation(
            measure=SPENDING,
            area=ENGLAND,
            period_start=period.start,
            period_end=period.end,
            value=Decimal(sum(told)),
            unit=entry.unit,
            source=f"MHCLG, revenue outturn; sum of {len(told)} of {len(returned)} councils",
            method="outturn",
        )
