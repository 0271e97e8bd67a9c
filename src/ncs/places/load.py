"""From observations to figures ready for statistics."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal

import numpy as np

from ncs.core.arrays import Floats
from ncs.core.errors import NcsError
from ncs.core.periods import Period
from ncs.measures.run.marks import ZERO_FILLED
from ncs.observations.observation import Observation
from ncs.places.figures import Figures
from ncs.reference.councils import councils
from ncs.reference.regions import ENGLAND
from ncs.register.measures import MeasureEntry, register


class NoFigures(NcsError):
    """A measure or period for which nothing is held."""


class Series:
    """One measure's figures, period by period, with the values printed for England and the regions.

    Attributes:
        measure: what is measured.
        periods: in order of time; those in which at least one council has a value.
        latest: the last period with a figure for England, to which councils are compared; without any, the last.
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
        self._shown = self._each_in_its_own_period() if self.periods else {}

    @property
    def latest(self) -> Period:
        """The last period with a figure for England; where none has one, the last period.

        Raises:
            NoFigures: there is no figure at all.
        """
        if not self.periods:
            raise NoFigures(f"No council has a figure for {self.measure.code}.")
        compared = [period for period in self.periods if self.printed(ENGLAND, period) is not None]
        return (compared or self.periods)[-1]

    @property
    def shown(self) -> Mapping[Period, frozenset[str]]:
        """The councils shown in each period: the latest, or a later one in which only they have a figure."""
        return self._shown

    def _each_in_its_own_period(self) -> dict[Period, frozenset[str]]:
        last = dict.fromkeys(self.at(self.latest).areas, self.latest)
        for period in (period for period in self.periods if period > self.latest):
            figures = self.at(period)
            last |= {area: period for area, v in zip(figures.areas, figures.value, strict=True) if not np.isnan(v)}
        return {when: frozenset(a for a, own in last.items() if own == when) for when in sorted(set(last.values()))}

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
        """Return the value printed for England; NaN where none is, and then nothing can be set beside it."""
        value = self.printed(ENGLAND, period)
        return np.nan if value is None else value


def meet(own: Iterable[Observation], published: Iterable[Observation]) -> tuple[Observation, ...]:
    """Return own results and published figures together: groups of ours under the official (id, group) that they are.

    Of one figure given by both, ours is taken where it has a value; of several editions of ours, the last by name.
    A zero that only fills an official grid is no value and is left out.
    """
    in_order = sorted((_as_official(o) for o in own if ZERO_FILLED not in o.source), key=lambda o: o.method)
    by_edition = {(o.method, *_key(o)): o for o in in_order}
    ours = _last_edition(in_order) if len(by_edition) == len(in_order) else in_order
    valued = {_key(o) for o in ours if o.value is not None}
    theirs = [o for o in published if _key(o) not in valued]
    held = {_key(o) for o in theirs}
    return (*(o for o in ours if o.value is not None or _key(o) not in held), *theirs)


def _last_edition(in_order: Iterable[Observation]) -> list[Observation]:
    return list({_key(o): o for o in in_order}.values())


def _as_official(o: Observation) -> Observation:
    official = register().counterpart(o.measure, o.group)
    return o if official is None else replace(o, measure=official[0], group=official[1])


def _key(o: Observation) -> tuple[object, ...]:
    return o.measure, o.area, o.period_start, o.period_end, o.group


def load_series(observations: Iterable[Observation]) -> Mapping[str, Series]:
    """Return the series of each registered measure that the observations hold, by id, in order of the register.

    Raises:
        BadFigures: an area twice in a period, or a value outside its measure's scale.
    """
    held: dict[str, list[Observation]] = defaultdict(list)
    for o in observations:
        held[o.measure].append(o)
    return {key: Series(entry, held[key]) for key, entry in register().measures.items() if key in held}


def latest_groups(observations: Iterable[Observation]) -> Mapping[tuple[str, str], tuple[Observation, ...]]:
    """Return the figures of groups of the registered measures by (area, measure): those of the latest period.

    Groups that cross two things, such as age and gender, are passed over, and so is what has no value. Of several
    editions the last by name counts.
    """
    found: dict[tuple[str, str], dict[str, Observation]] = defaultdict(dict)
    in_order = sorted(observations, key=lambda o: (o.period_end, o.period_start, o.method))
    for o in (o for o in in_order if o.measure in register().measures and o.value is not None):
        if o.group != "total" and ";" not in o.group:
            found[o.area, o.measure][o.group] = o
    return {place: _of_last_period(groups) for place, groups in found.items()}


def _of_last_period(groups: Mapping[str, Observation]) -> tuple[Observation, ...]:
    last = max((o.period_end, o.period_start) for o in groups.values())
    return tuple(o for o in groups.values() if (o.period_end, o.period_start) == last)


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
        source=tuple(o.source for o in found),
    )


def _margin(o: Observation) -> Decimal | None:
    if o.value is None or o.lower is None or o.upper is None:
        return None
    return (o.upper - o.lower) / 2


def _column(values: Iterable[Decimal | None]) -> Floats:
    return np.array([np.nan if value is None else float(value) for value in values], dtype=np.float64)
