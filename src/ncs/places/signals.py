"""Signals: is a council different from a comparator, which way, by how much, and how sure are we?

The yardstick is a funnel: a figure is compared with the comparator's value, allowing for chance and for the ordinary
spread between places (see ``funnel``). Beyond 95% limits a signal is *moderate*; beyond 99.8% it is *strong*.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache, partial
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtri

from ncs.core.arrays import Floats
from ncs.core.money import round_half_away
from ncs.core.periods import Period
from ncs.places.figures import FEWEST_BEHIND, FEWEST_EXPECTED, PER_RATE, Figures
from ncs.register.measures import Counts, Kind, Polarity
from ncs.statistics.funnel import PROBABILITIES, Dispersion, Spread, spread, widened, z_scores
from ncs.statistics.several import adjusted, two_sided_p

#: Chance alone: nothing is known of the spread between places.
NO_SPREAD = Spread(phi=1.0, tau=0.0, p_value=1.0, places=0, used=Dispersion.NONE)
MODERATE, STRONG = (float(ndtri(0.5 + p / 2)) for p in (PROBABILITIES["95%"], PROBABILITIES["99.8%"]))


class Word(StrEnum):
    """A signal in a few words."""

    BETTER = "better"
    WORSE = "worse"
    HIGHER = "higher"
    LOWER = "lower"
    NONE = "none"
    NO_FIGURE = "no figure"
    NOT_COMPARABLE = "councils not comparable"
    NO_MARGIN = "no margin published"
    NO_NUMBERS = "numbers not published"
    TOO_FEW = "too few to judge"
    CHECK = "check recording first"
    NO_COMPARATOR = "nothing to compare with"

    @property
    def judged(self) -> bool:
        """Whether a signal was given, if only that nothing differs."""
        return self in (Word.BETTER, Word.WORSE, Word.HIGHER, Word.LOWER, Word.NONE)


class Strength(StrEnum):
    """How far outside chance and ordinary spread a figure lies."""

    STRONG = "strong"
    MODERATE = "moderate"
    NONE = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """One council's figure for one measure beside one comparator.

    Attributes:
        measure, area: ids.
        period: of the figure.
        value, lower, upper: the figure with its 95% interval, in the measure's unit; None where there is none.
        status: the figure's status.
        comparator: name of the comparator, such as ``England``.
        target: the comparator's value.
        z: distance in standard errors, ordinary spread between places allowed for.
        q: the p-value after allowing for the many councils tested together; a cut at 0.05 keeps false findings to 5%.
        word, strength: the signal.
        gap: value less target, in the measure's unit.
        people: the gap in people a year, where the base is a whole population or caseload.
        reason: why there is no signal, where there is none.
        source: the publication or run that the figure comes from.
    """

    measure: str
    area: str
    period: Period
    value: float | None
    lower: float | None
    upper: float | None
    status: str
    comparator: str
    target: float | None
    z: float | None
    q: float | None
    word: Word
    strength: Strength
    gap: float | None
    people: float | None
    reason: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Yardstick:
    """What figures are compared with: a target for each council, its own standard error, and the ordinary spread.

    ``thin`` are targets that rest on too little to be compared with, by the rule for figures (see ``Figures.too_few``).
    """

    name: str
    target: Floats
    target_error: Floats
    spread: Spread
    thin: NDArray[np.bool_]


def against_fixed(figures: Figures, target: float, *, name: str, treatment: Dispersion | None = None) -> Yardstick:
    """Compare every council with one value that is taken as known, such as the England figure.

    With fewer than two figures that have a standard error there is no spread to estimate, and none is allowed for.
    """
    found = _spread(figures, target, treatment)
    same = np.full(len(figures.areas), target)
    return Yardstick(name=name, target=same, target_error=np.zeros_like(same), spread=found, thin=same < -np.inf)


@lru_cache(maxsize=256)
def _spread(figures: Figures, target: float, treatment: Dispersion | None) -> Spread:
    """Return the spread around a target; every comparator of the same figures asks for it."""
    errors = np.where(figures.too_few(target), np.nan, figures.standard_error(target))
    enough = not np.isnan(target) and int((~np.isnan(figures.value) & ~np.isnan(errors)).sum()) >= 2
    return spread(figures.value, errors, target, treatment=treatment) if enough else NO_SPREAD


def against_groups(figures: Figures, groups: Sequence[Sequence[str]], base: Yardstick, *, name: str) -> Yardstick:
    """Compare each council with the pooled figure of its own group, itself left out.

    Args:
        figures: of every council.
        groups: for each council, in the order of the figures, the areas of its comparators.
        base: the national yardstick, whose ordinary spread between places is used.
        name: of the comparator, such as ``statistical peers``.

    Returns:
        The pooled figure weights each member by the inverse of its variance (chance and spread, as the treatment of
        spread has it). NaN where no member has a figure.
    """
    weight = 1 / widened(figures.standard_error(float(base.target[0])), base.spread) ** 2
    weight = np.where(np.isnan(figures.value) | ~np.isfinite(weight), 0.0, weight)
    value = np.nan_to_num(figures.value)
    member = _members(figures.areas, tuple(map(tuple, groups)))
    total = member @ weight
    with np.errstate(divide="ignore", invalid="ignore"):
        target = np.where(total > 0, member @ (weight * value) / total, np.nan)
        error = np.where(total > 0, 1 / np.sqrt(total), np.nan)
    behind = member @ np.where(weight > 0, figures.base, 0.0)  # unknown where that of a member is
    thin = (total > 0) & replace(figures, value=target, base=behind).too_few(target)
    return Yardstick(name=name, target=target, target_error=error, spread=base.spread, thin=thin)


@lru_cache(maxsize=64)
def _members(areas: tuple[str, ...], groups: tuple[tuple[str, ...], ...]) -> Floats:
    """Return, a row for each area, 1 for each other member of its group and 0 for the rest."""
    position = {area: i for i, area in enumerate(areas)}
    member = np.zeros((len(areas), len(areas)))
    for row, (area, group) in enumerate(zip(areas, groups, strict=True)):
        member[row, [position[other] for other in group if other in position and other != area]] = 1
    member.setflags(write=False)
    return member


def against_past(figures: Figures, past: Figures, *, name: str) -> Yardstick:
    """Compare each council with its own earlier figure: chance is in both, spread in neither."""
    position = {area: i for i, area in enumerate(past.areas)}
    order = [position.get(area, len(past.areas)) for area in figures.areas]
    value = np.append(past.value, np.nan)[order]
    errors = np.append(past.standard_error(past.value), np.nan)[order]
    thin = np.append(past.too_few(past.value), False)[order]
    return Yardstick(name=name, target=value, target_error=errors, spread=NO_SPREAD, thin=thin)


def signals(figures: Figures, yardstick: Yardstick, doubts: Mapping[str, str] | None = None) -> tuple[Signal, ...]:
    """Return one signal a council, in the order of the figures. Suppressed and missing figures are carried through.

    Args:
        figures, yardstick, doubts: as for :func:`ways_to_signals`.
    """
    return tuple(made() for made in ways_to_signals(figures, yardstick, doubts))


def ways_to_signals(
    figures: Figures, yardstick: Yardstick, doubts: Mapping[str, str] | None = None
) -> list[Callable[[], Signal]]:
    """Return what makes the signal of each council, in the order of the figures: few are looked at of very many.

    Args:
        figures: of all councils.
        yardstick: what they are compared with.
        doubts: for areas whose recording is to be checked first, why; they get no signal and count as no test. For
            areas without a figure, what an official note says of that.
    """
    doubted = doubts or {}
    sure = np.array([area not in doubted for area in figures.areas], dtype=bool)
    z = np.where(sure, distances(figures, yardstick), np.nan)
    few = figures.too_few(yardstick.target)
    q = adjusted(two_sided_p(z))
    lower, upper = figures.interval()
    gap = figures.value - yardstick.target
    columns = (figures.value, lower, upper, yardstick.target, z, q, gap, figures.people(gap))
    rows = zip(figures.areas, *map(_numbers, columns), strict=True)

    def _made(i: int, row: tuple[Any, ...]) -> Signal:
        area, value, low, high, target, away, chance, apart, people = row
        why = _missing(figures, yardstick, doubted, i, few=few) if away is None else None
        return Signal(
            measure=figures.measure.id,
            area=area,
            period=figures.period,
            value=value,
            lower=low,
            upper=high,
            status=figures.status[i],
            comparator=yardstick.name,
            target=target,
            z=away,
            q=chance,
            word=word_for(away, figures.measure.polarity) if why is None else why[0],
            strength=Strength.NONE if why is not None else strength_of(away),
            gap=apart,
            people=people,
            reason="" if why is None else why[1],
            source=figures.source[i] if figures.source else "",
        )

    return [partial(_made, i, row) for i, row in enumerate(rows)]


def word_for(z: float, polarity: Polarity) -> Word:
    """Return the word for a distance. Without an established polarity it is higher or lower, never better or worse."""
    if abs(z) <= MODERATE:
        return Word.NONE
    if polarity is Polarity.NOT_ESTABLISHED:
        return Word.HIGHER if z > 0 else Word.LOWER
    return Word.BETTER if (z > 0) == (polarity is Polarity.HIGHER) else Word.WORSE


def strength_of(z: float) -> Strength:
    """Return how strong a distance is: strong beyond 99.8% limits, moderate beyond 95%."""
    if not abs(z) > MODERATE:  # not a number among them
        return Strength.NONE
    return Strength.STRONG if abs(z) > STRONG else Strength.MODERATE


def distances(figures: Figures, yardstick: Yardstick, *, value: Floats | None = None) -> Floats:
    """Return each council's distance from its target in standard errors, ordinary spread between places allowed for.

    Args:
        figures: of all councils.
        yardstick: what they are compared with.
        value: other values that the figures could have had, a row for each redraw; their own if not given.

    Returns:
        An array of the shape of the values. NaN where there is too little data, or where the publisher says that
        councils cannot be compared on the measure.
    """
    target, found = yardstick.target, figures.value if value is None else value
    if not figures.measure.comparable:
        return np.full(found.shape, np.nan)
    few = figures.too_few(target) | yardstick.thin
    own = np.where(few, np.nan, figures.standard_error(target, value=found))
    return z_scores(found, own, target, yardstick.spread, target_error=yardstick.target_error)


def _missing(
    figures: Figures, yardstick: Yardstick, doubts: Mapping[str, str], i: int, *, few: NDArray[np.bool_]
) -> tuple[Word, str]:
    """Return why there is no signal, as a word and a sentence: the first reason that holds.

    What is never published with a margin could be judged beside nothing, whatever is held beside it.
    """
    measure, target = figures.measure, yardstick.target
    counted = "answers" if measure.counts is Counts.RESPONDENTS else str(measure.counts)
    if np.isnan(figures.value[i]):
        if figures.areas[i] in doubts:
            return Word.NO_FIGURE, f"there is no figure: {doubts[figures.areas[i]]}"
        return Word.NO_FIGURE, _GAPS.get(figures.status[i], f"there is no figure ({figures.status[i]})")
    if not measure.comparable:
        return Word.NOT_COMPARABLE, "councils cannot be compared on it, as the publisher says"
    if figures.areas[i] in doubts:
        return Word.CHECK, doubts[figures.areas[i]]
    if np.isnan(target[i]) and measure.kind is not Kind.PERCENT_WITHOUT_MARGIN:
        return (
            Word.NO_COMPARATOR,
            f"nothing is held for {yardstick.name} in the same period, so there is nothing to compare with",
        )
    if few[i]:
        return Word.TOO_FEW, _few(figures, float(target[i]), i, counted)
    if yardstick.thin[i]:
        return Word.TOO_FEW, f"what it is compared with ({yardstick.name}) rests on too few {counted} itself"
    if measure.kind in (Kind.PERCENT, Kind.RATE):
        behind = "population" if measure.kind is Kind.RATE else f"number of {counted}"
        return Word.NO_NUMBERS, f"the {behind} behind this figure is suppressed or not published"
    return Word.NO_MARGIN, f"it is published without a margin of error or numbers of {counted}"


def _few(figures: Figures, target: float, i: int, counted: str) -> str:
    if figures.measure.kind is Kind.RATE:
        expected = target * figures.base[i] / PER_RATE
        return (
            f"about {round_half_away(expected, 1)} {counted} would be expected in a place of this size; "
            f"{FEWEST_EXPECTED} are needed"
        )
    return f"it rests on {round_half_away(figures.base[i], 0):,} {counted}, and {FEWEST_BEHIND} are needed"


#: Why a figure is not there, by its status.
_GAPS = {
    "suppressed": "the figure is suppressed, because few people are behind it",
    "missing": "there is no figure for this council: it was not submitted or could not be worked out",
    "not_applicable": "the measure does not apply to this council or period",
}


def _numbers(values: Floats) -> list[float | None]:
    return [value if value == value else None for value in values.tolist()]  # only what is no number is not itself
