"""From observations to figures ready for statistics."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal

import numpy as np

from ncs.core.errors import NcsError
from ncs.core.periods import Period
from ncs.observations.schema import Observation
from ncs.places.figures import Figures
from ncs.reference.councils import councils
from ncs.reference.regions import ENGLAND
from ncs.register.measures import MeasureEntry, register
from ncs.statistics.arrays import Floats


class NoFigures(NcsError):
    """A measure or period for which nothing is held."""


class Series:
    """One measure's figures, period by period, with the values printed for England and the regions.

    Attributes:
        measure: what is measured.
        periods: in order of time; those in which at least one council has a value.
        sources: the publications the figures come from.
    """

    def __init__(self, measure: MeasureEntry, observations: Iterable[Observation]) -> None:
        mine = [o for o in observations if o.measure == measure.id and o.group == "total"]
        by_period: dict[Period, list[Observation]] = defaultdict(list)
        for o in mine:
            by_period[Period(o.period_start, o.period_end)].append(o)
        known = {council.ons_code for council in councils()}
        self.measure = measure
        self.sources = tuple(sorted({o.source for o in mine}))
        self._councils = {
            period: _figures(measure, period, [o for o in found if o.area in known])
            for period, found in sorted(by_period.items())
        }
        self._wider = {period: {o.area: o for o in found if o.area not in known} for period, found in by_period.items()}
        self.periods = tuple(p for p, f in self._councils.items() if not np.isnan(f.value).all())

    @property
    def latest(self) -> Period:
        """The last period with figures.

        Raises:
            NoFigures: there is none.
        """
        if not self.periods:
            raise NoFigures(f"No council has a figure for {self.measure.code}.")
        return self.periods[-1]

    def at(self, period: Period) -> Figures:
        """Return the councils' figures for a period.

        Raises:
            NoFigures: nothing is held for it.
        """
        if period not in self._councils:
            raise NoFigures(f"No figures are held for {self.measure.code} in {period}.")
        return self._councils[period]

    def printed(self, area: str, period: Period) -> float | None:
        """Return the value printed for England or a region, or None where none is printed."""
        found = self._wider.get(period, {}).get(area)
        return None if found is None or found.value is None else float(found.value)

    def england(self, period: Period) -> float:
        """Return the value printed for England.

        Raises:
            NoFigures: none is printed for the period.
        """
        value = self.printed(ENGLAND, period)
        if value is None:
            raise NoFigures(
                f"No figure for England is held for {self.measure.code} in {period}, and signals start from it. "
                "Add England's figure (area E92000001) to the observations, or leave out that period."
            )
        return value


def load_series(observations: Iterable[Observation]) -> Mapping[str, Series]:
    """Return the series of each registered measure that the observations hold, by id, in order of the register.

    Raises:
        BadFigures: an area twice in a period, or a value outside its measure's scale.
    """
    held = tuple(observations)
    named = {o.measure for o in held}
    return {key: Series(entry, held) for key, entry in register().measures.items() if key in named}


def _figures(measure: MeasureEntry, period: Period, found: list[Observation]) -> Figures:
    found = sorted(found, key=lambda o: o.area)
    return Figures(
        measure=measure,
        period=period,
        areas=tuple(o.area for o in found),
        value=_column(o.value for o in found),
        base=_column(o.denominator for o in found),
        margin=_column(_margin(o) for o in found),
        status=tuple(str(o.status) for o in found),
    )


def _margin(o: Observation) -> Decimal | None:
    if o.value is None or o.lower is None or o.upper is None:
        return None
    return (o.upper - o.lower) / 2


def _column(values: Iterable[Decimal | None]) -> Floats:
    return np.array([np.nan if value is None else float(value) for value in values], dtype=np.float64)
