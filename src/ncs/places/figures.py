"""One measure in one period, council by council, as arrays ready for statistics."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ncs.core.arrays import Floats
from ncs.core.errors import NcsError
from ncs.core.periods import Period
from ncs.register.measures import Kind, MeasureEntry
from ncs.statistics.arrays import ArrayLike
from ncs.statistics.intervals import Interval, published_margin, rate, standard_error_of_margin, wilson

PER_PERCENT, PER_RATE = 100.0, 100_000.0
#: With fewer people or answers than this behind a percentage or score, or fewer expected cases of a rate, no signal is
#: given: the normal distribution, on which the limits rest, is then no description of chance.
FEWEST_BEHIND, FEWEST_EXPECTED = 30, 5


class BadFigures(NcsError):
    """Figures that cannot be what they say, such as a percentage above 100."""


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Figures:
    """A measure's figures for one period.

    Attributes:
        measure: what is measured.
        period: first and last day.
        areas: ONS codes of the councils, in order; every array has the same order.
        value: in the measure's unit; NaN where there is none.
        base: denominators of percentages and rates, numbers of respondents of survey measures; NaN where not known.
        margin: published margins of error of survey measures; NaN elsewhere.
        status: status word of each figure.
        source: the publication or run that each figure comes from; empty where it is not kept.

    Raises:
        BadFigures: an area twice, arrays of different lengths, or a value outside the measure's scale.
    """

    measure: MeasureEntry
    period: Period
    areas: tuple[str, ...]
    value: Floats
    base: Floats
    margin: Floats
    status: tuple[str, ...]
    source: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        size = len(self.areas)
        if {self.value.size, self.base.size, self.margin.size, len(self.status)} != {size}:
            raise BadFigures(f"{self.measure.code}: the columns of figures differ in length.")
        if len(set(self.areas)) != size:
            twice = sorted({area for area in self.areas if self.areas.count(area) > 1})
            raise BadFigures(f"{self.measure.code} {self.period}: more than one figure for {', '.join(twice)}.")
        self._check_scale()

    def _check_scale(self) -> None:
        low, high = self.measure.scale
        for place in np.flatnonzero((self.value < low) | (self.value > high)):
            raise BadFigures(
                f"{self.measure.code} for {self.areas[place]}: {self.value[place]:g} is outside the scale "
                f"({low:g} to {high:g} {self.measure.unit}). Check the numerator and denominator."
            )

    def only(self, areas: Sequence[str]) -> Figures:
        """Return the figures of some ``areas``, in that order; areas without a figure are left out."""
        position = {area: i for i, area in enumerate(self.areas)}
        keep = [position[area] for area in areas if area in position]
        return replace(
            self,
            areas=tuple(self.areas[i] for i in keep),
            value=self.value[keep],
            base=self.base[keep],
            margin=self.margin[keep],
            status=tuple(self.status[i] for i in keep),
            source=tuple(self.source[i] for i in keep) if self.source else (),
        )

    def pooled(self) -> float:
        """Return the mean of the known values, weighted by base where all have one; NaN where none is known."""
        known = ~np.isnan(self.value)
        if not known.any():
            return float("nan")
        base = self.base[known]
        weighted = not np.isnan(base).any() and base.sum() > 0
        return float(np.average(self.value[known], weights=base if weighted else None))

    def standard_error(self, target: ArrayLike, *, value: Floats | None = None) -> Floats:
        """Return each figure's standard error if the truth were ``target``, one for all or each (as funnels suppose).

        ``value`` are other values that the figures could have had, of the same shape or a row for each redraw.

        Percentages: binomial. Rates: Poisson. Percentages of surveys: binomial with the number of answers that the
        published margin stands for (half a 95% interval at the figure itself). Scores: from the margin. A target of
        nobody, or of everybody, is taken half a person away from there, so that a figure can differ from it. NaN where
        nothing published allows one.
        """
        found = self.value if value is None else value
        aim = np.broadcast_to(np.asarray(target, dtype=np.float64), found.shape)
        with np.errstate(divide="ignore", invalid="ignore"):
            if self.measure.kind is Kind.RATE:
                return _known(np.sqrt(np.maximum(aim / PER_RATE, 0.5 / self.base) / self.base) * PER_RATE)
            if self.measure.kind not in (Kind.PERCENT, Kind.SURVEY_PERCENT):
                return _known(standard_error_of_margin(self.margin))
            size = self.base if self.measure.kind is Kind.PERCENT else self._answers(found)
            half = 0.5 / (size + 1)
            share = np.clip(aim / PER_PERCENT, half, 1 - half)
            return _known(PER_PERCENT * np.sqrt(share * (1 - share) / size))

    def _answers(self, value: Floats) -> Floats:
        """Return the answers that a survey's margins stand for; the number of respondents where a margin says none."""
        error = _known(standard_error_of_margin(self.margin))
        found = value * (PER_PERCENT - value) / error**2
        return np.where(found > 0, found, np.where(np.isnan(self.margin), np.nan, self.base))

    def too_few(self, target: ArrayLike) -> NDArray[np.bool_]:
        """Say of each figure whether too little is behind it to be judged.

        Fewer than 30 people, answers or others, or fewer than 5 expected cases of a rate at ``target``. A base that is
        not known is not too small.
        """
        aim = np.broadcast_to(np.asarray(target, dtype=np.float64), self.value.shape)
        if self.measure.kind is Kind.RATE:
            return np.asarray(aim * self.base / PER_RATE < FEWEST_EXPECTED)
        return np.asarray(self.base < FEWEST_BEHIND)

    def interval(self) -> Interval:
        """Return each figure's 95% interval: Wilson, exact or Byar, or the published margin; else NaN."""
        if self.measure.kind is Kind.PERCENT:
            known = ~np.isnan(self.value) & ~np.isnan(self.base)
            base = np.where(known, self.base, np.nan)
            some = np.minimum(np.round(self.value * base / PER_PERCENT), base)
            lower, upper = wilson(some, base)
            return np.minimum(lower * PER_PERCENT, self.value), np.maximum(upper * PER_PERCENT, self.value)
        if self.measure.kind is Kind.RATE:
            return rate(np.round(self.value * self.base / PER_RATE), self.base, per=PER_RATE)
        lowest, highest = self.measure.scale
        return published_margin(self.value, self.margin, lowest=lowest, highest=highest)

    def people(self, gap: Floats) -> Floats:
        """Turn gaps in the measure's unit into people a year; NaN for survey measures, whose base is only a sample."""
        scale: Mapping[Kind, float] = {Kind.PERCENT: PER_PERCENT, Kind.RATE: PER_RATE}
        if self.measure.kind not in scale:
            return np.full(gap.shape, np.nan)
        return gap * self.base / scale[self.measure.kind]


def _known(errors: Floats) -> Floats:
    """A standard error of zero or infinity tells nothing."""
    return np.where(np.isfinite(errors) & (errors > 0), errors, np.nan)
