"""Is a figure plausible as a record of what happens, before anything is said? If not: check recording first.

Official notes (:mod:`ncs.places.notes`), and four tests, each with what it rests on; a figure that fails one gets no
signal and no points either way.

1. *Shares*: a tenth or less of the people that England's share would leave on one side, where at least 20 would be.
   No council has one person in five hundred in care homes where England has two in five.
2. *Numbers of people* from one period to the next: up by half or down by a third or more beside the middle council, and
   beyond three times the ordinary spread of such changes.
3. *Numbers of people beside the activity report* (2E): the same, of the ratio between the two.
4. *People in care homes*: fewer of 65 and over live there (2E) than moved there within the year (2C).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import numpy as np
from scipy.special import ndtri

from ncs.core.arrays import Floats
from ncs.core.money import round_half_away
from ncs.places.figures import PER_PERCENT, PER_RATE, Figures
from ncs.places.load import Series
from ncs.places.notes import Note, noted
from ncs.reference.activity import YEAR, long_term_support
from ncs.reference.populations import populations
from ncs.register.measures import Kind

#: By area, why its figure is to be checked before anything is said.
Doubts = Mapping[str, str]
#: A share is not believed when fewer than one in so many of the expected are left, and at least so many were expected.
ONE_IN, EXPECTED = 10, 20
#: A number of people is not believed when it is so many times what the middle council's says, or one over that.
JUMP, SMALLEST = 1.5, 100
#: And only when it lies so many times the ordinary spread of such changes away: enquiries vary more than people.
UNUSUAL = 3
#: Which ages the people behind a measure of where they live have.
LIVING: Final[Mapping[str, str]] = {"ascof_2e_2a": "18-64", "ascof_2e_2b": "65+"}
_AT_HOME, _ADMITTED = "ascof_2e_2b", "ascof_2c"

Found = Iterator[tuple[str, str]]


def doubts(series: Mapping[str, Series], notes: Sequence[Note] = ()) -> Mapping[str, Doubts]:
    """Return for each measure the councils whose latest figure is to be checked first, with the reasons in words.

    Of a council without a figure, why there is none, where an official note says so.
    """
    return {name: _of(one, series, notes) for name, one in series.items()}


def _of(one: Series, series: Mapping[str, Series], notes: Sequence[Note]) -> Doubts:
    found: dict[str, list[str]] = {}
    for when, areas in one.shown.items():
        figures = one.at(when)
        said = noted(notes, figures)
        for area, words in (*said.doubts.items(), *said.gaps.items()):
            if area in areas:
                found.setdefault(area, []).append(words)
        if figures.measure.kind is not Kind.PERCENT or not figures.measure.comparable:
            continue
        earlier = [period for period in one.periods if period < when]
        tests = [
            _shares(figures, one.england(when)),
            _jumps(figures, one.at(earlier[-1])) if earlier else iter(()),
            _beside_activity(figures),
            _fewer_than_admitted(figures, series.get(_ADMITTED)),
        ]
        for area, reason in (pair for test in tests for pair in test):
            if area in areas:
                found.setdefault(area, []).append(reason)
    return {area: "; ".join(reasons) for area, reasons in found.items()}


def _shares(figures: Figures, england: float) -> Found:
    """Yield areas where hardly anybody is on one side, though England's share would put many there."""
    target, whose = (figures.pooled(), "all councils'") if np.isnan(england) else (england, "England's")
    what = figures.measure.counts
    for side, usual, said in (
        (figures.value, target, "is {left:,}, where {whose} {target}% would be {expected:,}"),
        (
            PER_PERCENT - figures.value,
            PER_PERCENT - target,
            "leaves {left:,} on the other side, where {whose} {target}% would leave {expected:,}",
        ),
    ):
        left, expected = figures.base * side / PER_PERCENT, figures.base * usual / PER_PERCENT
        for i in np.flatnonzero((expected >= EXPECTED) & (left * ONE_IN <= expected)):
            yield (
                figures.areas[i],
                f"{round_half_away(figures.value[i], 1)}% of {round_half_away(figures.base[i], 0):,} {what} "
                + said.format(
                    left=round_half_away(left[i], 0),
                    whose=whose,
                    target=round_half_away(target, 1),
                    expected=round_half_away(expected[i], 0),
                ),
            )


def _jumps(figures: Figures, before: Figures) -> Found:
    """Yield areas whose number of people moved far more than that of the middle council."""
    old = _lined_up(figures, dict(zip(before.areas, before.base, strict=True)))
    for i, times in _far(figures.base, old):
        yield (
            figures.areas[i],
            f"the number of {figures.measure.counts} behind it went from {round_half_away(old[i], 0):,} to "
            f"{round_half_away(figures.base[i], 0):,} "
            f"in one period, {round_half_away(times, 1)} times what the middle council's change would give",
        )


def _beside_activity(figures: Figures) -> Found:
    """Yield areas where the people behind the figure are not those that the activity report counts."""
    ages = LIVING.get(figures.measure.id)
    if ages is None or figures.period != YEAR.period:
        return
    people = populations(ages=ages, year="mid-2024")
    reported = {area: rate * (people.get(area) or np.nan) / PER_RATE for area, rate in long_term_support(ages).items()}
    there = _lined_up(figures, reported)
    for i, times in _far(figures.base, there):
        yield (
            figures.areas[i],
            f"{round_half_away(figures.base[i], 0):,} people are behind it, where the activity report has about "
            f"{round_half_away(there[i], 0):,} with "
            f"long-term support: {round_half_away(times, 1)} times what is usual",
        )


def _fewer_than_admitted(figures: Figures, admissions: Series | None) -> Found:
    """Yield areas with fewer older people in care homes than moved into one in the year."""
    if figures.measure.id != _AT_HOME or admissions is None or figures.period not in admissions.periods:
        return
    moved = admissions.at(figures.period)
    counted = dict(zip(moved.areas, moved.value * moved.base / PER_RATE, strict=True))
    living = figures.base * (PER_PERCENT - figures.value) / PER_PERCENT
    new = _lined_up(figures, counted)
    for i in np.flatnonzero(living < new):
        yield (
            figures.areas[i],
            f"it leaves {round_half_away(living[i], 0):,} people who do not live at home, and "
            f"{round_half_away(new[i], 0):,} moved into a care home "
            "in the year (2C)",
        )


def _lined_up(figures: Figures, by_area: Mapping[str, float]) -> Floats:
    return np.array([by_area.get(area, np.nan) for area in figures.areas], dtype=np.float64)


def _far(now: Floats, other: Floats) -> Iterator[tuple[int, float]]:
    """Yield places where two numbers differ by far more or less than in the middle council, and by how many times."""
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.where(np.maximum(now, other) >= SMALLEST, now / other, np.nan)
    known = ratio[np.isfinite(ratio)]
    if known.size < 2:
        return
    away = np.log(ratio / np.median(known))
    usual = UNUSUAL * np.median(np.abs(away[np.isfinite(away)])) / ndtri(0.75)
    for i in np.flatnonzero(np.abs(away) > max(np.log(JUMP), usual)):
        yield int(i), float(np.exp(away[i]))
