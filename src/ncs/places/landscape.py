"""Every council's signals on every measure against every comparator, worked out once and looked up by place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

import numpy as np

from ncs.core.lazy import WhenAsked
from ncs.core.periods import Period
from ncs.observations.observation import Observation
from ncs.places.comparators import Comparator, yardstick
from ncs.places.load import NoFigures, Series, latest_groups, load_series
from ncs.places.notes import Note, official_notes
from ncs.places.peers import peers
from ncs.places.priorities import Board, Case, Direction, board, cases, expectations_of
from ncs.places.quality import Doubts, doubts
from ncs.places.signals import Signal, Word, Yardstick, ways_to_signals
from ncs.places.together import Together, together
from ncs.places.trends import RecentTrend, shown_trends
from ncs.reference.councils import councils
from ncs.register.measures import MeasureEntry

#: The comparators that every profile shows.
SHOWN = (Comparator.ENGLAND, Comparator.REGION, Comparator.CLASS, Comparator.PEERS, Comparator.PAST)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One council's standing on one measure.

    Attributes:
        measure: what is measured.
        against: its signal against each comparator that has one; the England signal is always there.
        trend: its recent trend.
        ahead: ONS codes of its statistical peers that do better on the measure, best first: by more than chance and
            ordinary spread would explain at 95%.
    """

    measure: MeasureEntry
    against: Mapping[Comparator, Signal]
    trend: RecentTrend
    ahead: tuple[str, ...]

    @property
    def england(self) -> Signal:
        """The signal against England."""
        return self.against[Comparator.ENGLAND]


class Landscape:
    """All measures for all councils, latest period of each, against each comparator.

    ``groups`` are figures of groups, such as an age, which are compared with nothing: by (area, measure).

    Args:
        observations: official or computed; measures that are not in the register are passed over.
        notes: on the quality of data, beside those of the official publications held.

    Raises:
        BadFigures: an area twice in a period, or a value outside its measure's scale.
        NoFigures: no registered measure has a figure.
    """

    def __init__(self, observations: Iterable[Observation], notes: Sequence[Note] = ()) -> None:
        held, self._notes = tuple(observations), (*official_notes(), *notes)
        self.series: Mapping[str, Series] = {k: s for k, s in load_series(held).items() if s.periods}
        if not self.series:
            raise NoFigures("None of the registered measures has a figure. Read the official tables first.")
        self.areas = tuple(council.ons_code for council in councils())
        self.groups = latest_groups(held)

    @cached_property
    def doubts(self) -> Mapping[str, Doubts]:
        """By measure and area, why recording is to be checked before anything is said."""
        return doubts(self.series, self._notes)

    @cached_property
    def sticks(self) -> Mapping[str, Mapping[Comparator, Yardstick]]:
        """What each measure is compared with, by comparator; a measure with one period has no past."""
        return {name: WhenAsked(self._sticks(series)) for name, series in self.series.items()}

    @cached_property
    def signals(self) -> Mapping[Comparator, Mapping[str, Mapping[str, Signal]]]:
        """Signals by comparator, measure and area, each council in its own latest period; made when asked for."""
        return WhenAsked({comparator: partial(self._beside, comparator) for comparator in SHOWN})

    def _beside(self, comparator: Comparator) -> Mapping[str, Mapping[str, Signal]]:
        made = ((name, self._made(series, comparator, ())) for name, series in self.series.items())
        return {name: found for name, found in made if found}

    @cached_property
    def trends(self) -> Mapping[str, Mapping[str, RecentTrend]]:
        """Recent trends by measure and area, each worked out when it is first asked for."""
        return {name: shown_trends(series) for name, series in self.series.items()}

    def lines(self, area: str, *, outcome: int | None = None) -> tuple[Line, ...]:
        """Return a council's standing on each measure that it has a row for, in order of code."""
        close = [peer.area for peer in peers(area)]
        return tuple(
            Line(
                measure=series.measure,
                against={c: self.signals[c][name][area] for c in SHOWN if area in self.signals[c].get(name, {})},
                trend=self.trends[name][area],
                ahead=self._ahead(name, area, close),
            )
            for name, series in self.series.items()
            if area in self.trends[name] and (outcome is None or outcome in series.measure.outcomes)
        )

    def board(self, outcome: int | None = None) -> Board:
        """Return points on each expectation of one priority outcome, or of all, for every council against England."""
        z = {
            name: np.array([self._z(found, area) for area in self.areas])
            for name, found in self.signals[Comparator.ENGLAND].items()
        }
        return board(z, self.areas, expectations_of(outcome))

    def cases(
        self, direction: Direction, *, outcome: int | None = None, among: Sequence[str] | None = None
    ) -> tuple[Case, ...]:
        """Return the case for talking to each council with any points in one direction, strongest first.

        Args:
            direction: which list.
            outcome: only the expectations of this priority outcome.
            among: ONS codes to choose from; all councils if not given.
        """
        by_area: dict[str, dict[str, Signal]] = {area: {} for area in self.areas}
        for name, found in self.signals[Comparator.ENGLAND].items():
            for area, signal in found.items():
                by_area[area][name] = signal
        made = cases(self.board(outcome), by_area, direction)
        return tuple(case for case in made if among is None or case.area in among)

    def together(self, area: str) -> Together:
        """Return what a council's signals beside England say when all its measures are tested at once."""
        found = [by_area[area] for by_area in self.signals[Comparator.ENGLAND].values() if area in by_area]
        return together(found)

    def beside(
        self, measure: MeasureEntry, comparator: Comparator, *, chosen: Sequence[str] = ()
    ) -> Mapping[str, Signal]:
        """Return every council's signal on a measure beside any comparator, by area.

        Args:
            measure: what is measured.
            comparator: any kind.
            chosen: names or codes of the councils of a list.

        Raises:
            NoFigures: nothing is held for the measure, or there is no earlier period to be its past.
            NoMembers: a list of fewer than two different councils.
            UnknownName: a council of the list is not known.
        """
        if measure.id not in self.series:
            raise NoFigures(f"No council has a figure for {measure.code}.")
        if measure.id in self.signals.get(comparator, {}):
            return self.signals[comparator][measure.id]
        series = self.series[measure.id]
        found = self._made(series, comparator, chosen)
        if not found:
            raise NoFigures(
                f"{measure.code} has no figures before {series.latest}, so there is no past to compare with."
            )
        return found

    def _made(self, series: Series, comparator: Comparator, chosen: Sequence[str]) -> Mapping[str, Signal]:
        """Signals beside one comparator; councils whose latest period has no earlier one have no past."""
        return WhenAsked(
            {
                area: way
                for when, areas in series.shown.items()
                if comparator is not Comparator.PAST or any(period < when for period in series.periods)
                for area, way in self._at(series, when, comparator, chosen)
                if area in areas
            }
        )

    def _at(
        self, series: Series, when: Period, comparator: Comparator, chosen: Sequence[str]
    ) -> Iterable[tuple[str, Callable[[], Signal]]]:
        figures = series.at(when)
        known = self.sticks[series.measure.id].get(comparator) if when == series.latest else None
        stick = known or yardstick(series, figures, comparator, chosen=chosen)
        ways = ways_to_signals(figures, stick, self.doubts[series.measure.id])
        return zip(figures.areas, ways, strict=True)

    def _sticks(self, series: Series) -> Mapping[Comparator, Callable[[], Yardstick]]:
        figures, has_past = series.at(series.latest), any(period < series.latest for period in series.periods)
        return {c: partial(yardstick, series, figures, c) for c in SHOWN if c is not Comparator.PAST or has_past}

    def _ahead(self, name: str, area: str, close: Sequence[str]) -> tuple[str, ...]:
        """Peers that are better than England allows for while the council is not, best first."""
        measure, found = self.series[name].measure, self.signals[Comparator.ENGLAND][name]
        own = found[area].z
        if own is None or measure.direction == 0:
            return ()
        known = [(found[p].z or 0.0, p) for p in close if p in found and found[p].z is not None]
        better = [(z * measure.direction, p) for z, p in known if found[p].word is not Word.WORSE]
        gap = 1.96 * 2**0.5
        return tuple(p for z, p in sorted(better, reverse=True) if z - own * measure.direction > gap)

    @staticmethod
    def _z(found: Mapping[str, Signal], area: str) -> float:
        signal = found.get(area)
        return float("nan") if signal is None or signal.z is None else signal.z
