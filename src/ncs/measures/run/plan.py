"""What a request comes to: the figures to give, and the modules and periods to compute, in order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ncs.core.periods import Period
from ncs.measures.run import registry
from ncs.measures.run.context import CannotMeasure
from ncs.measures.run.definition import Measure
from ncs.measures.run.periods import figure_periods, periods_for
from ncs.measures.run.request import Request

#: What is said where a measure needs an input that was not given.
MISSING_INPUT = {
    "hospital": "it needs an extract of hospital spells in the national layout (--hospital)",
    "lsoa_councils": "it needs a look-up from small areas (LSOA) to councils (--look-ups)",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """The figures of one measure for one period.

    Attributes:
        figures: the periods that have a figure of their own: the quarters within ``period``, or itself.
        lacking: what is said of an input that the measure needs and the request lacks, or None.
    """

    measure: Measure
    period: Period
    figures: tuple[Period, ...]
    lacking: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One module for one period, and those of its measures that are wanted.

    Attributes:
        across: of a module that links councils, what chooses the events that it needs of every council.
    """

    module: registry.Module
    measures: tuple[Measure, ...]
    period: Period
    across: registry.Across | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What there is to do for a request.

    Attributes:
        wanted: every figure of the answer, in order of measure.
        tasks: what can be computed, in order of module.
    """

    request: Request
    wanted: tuple[Wanted, ...]
    tasks: tuple[Task, ...]

    @property
    def periods(self) -> list[Period]:
        """Every period that is computed or has a figure of its own, in order."""
        able = [one for one in self.wanted if one.lacking is None]
        found = {period for one in able for period in (one.period, *one.figures)}
        return sorted(found, key=lambda period: (period.start, period.end))


def plan_of(request: Request) -> Plan:
    """Return what there is to do for a request.

    Raises:
        CannotMeasure: there are no events at all, or no council's data touch the period.
    """
    if not request.covered:
        raise CannotMeasure("The events folder holds no events, so there is nothing to measure.")
    last_day = max(item.last for item in request.covered.values())
    _refuse_without_data(request, last_day)
    wanted = tuple(
        Wanted(
            measure=measure,
            period=period,
            figures=figure_periods(measure, period),
            lacking=_lacking(measure, request.inputs),
        )
        for measure in request.measures
        for period in periods_for(request.period, measure, last_day)
    )
    return Plan(request=request, wanted=wanted, tasks=tuple(_tasks(wanted)))


def _refuse_without_data(request: Request, last_day: date) -> None:
    covered, asked = request.covered.values(), request.period
    if asked is not None and not any(item.first <= asked.end and item.last >= asked.start for item in covered):
        raise CannotMeasure(no_data(asked, Period(min(item.first for item in covered), last_day)))


def no_data(asked: Period, held: Period) -> str:
    """Return what is said of a period that no data touch."""
    return (
        f"There are no data of {asked.start} to {asked.end}: the events are of {held.start} to {held.end}. "
        "Ask for a period within these days (--period)."
    )


def _lacking(measure: Measure, inputs: Mapping[str, object]) -> str | None:
    return next((said for need, said in MISSING_INPUT.items() if need in measure.needs and need not in inputs), None)


def _tasks(wanted: Sequence[Wanted]) -> Iterator[Task]:
    """Yield every module and period to compute; measures whose input is lacking are left out."""
    able = [one for one in wanted if one.lacking is None]
    for module, measures in registry.by_module([one.measure for one in able]):
        periods = dict.fromkeys(one.period for one in able if one.measure in measures)
        for period in periods:
            yield Task(module=module, measures=measures, period=period, across=registry.across_councils(module))
