"""The adult social care metrics of the Local Outcomes Framework: which figures each is, own and published."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ncs.measures.beside.others import region_of
from ncs.observations.activity import published
from ncs.observations.observation import Observation
from ncs.reference.regions import ENGLAND
from ncs.register.entry import Place
from ncs.register.measures import FrameworkMetric, MeasureEntry, register

_TOTAL = "total"


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameworkLine:
    """One figure that a metric of the framework is, such as 2E at 65 and over.

    Attributes:
        metric: the metric, in the framework's words.
        measure: the measure of the register that it is.
        group: the group of our own results that is meant, such as ``age=65+``.
        own: the council's figure of the latest period of a run; None where there is none.
        published, region, england: the latest published figures of the council, its region and England.
    """

    metric: FrameworkMetric
    measure: MeasureEntry
    group: str
    own: Observation | None
    published: Observation | None
    region: Observation | None
    england: Observation | None


def framework_lines(area: str, own: Iterable[Observation] = ()) -> tuple[FrameworkLine, ...]:
    """Return a line for each figure that the framework names, in its order.

    Args:
        area: ONS code of a council, or of England.
        own: figures of a run; of several editions or periods of one figure the last counts.
    """
    mine = _latest(one for one in own if one.area == area)
    there = _latest(one for one in published() if one.value is not None)
    return tuple(
        FrameworkLine(
            metric=metric,
            measure=register().measures[name],
            group=place[1],
            own=mine.get((*place, area)),
            **{key: there.get((*figure, where)) for key, where in _others(area).items()},
        )
        for metric in register().local_outcomes
        for name in metric.measures
        for figure, place in _places(name)
    )


def _others(area: str) -> Mapping[str, str]:
    region = None if area == ENGLAND else region_of(area)
    return {"published": area, "region": region or "", "england": ENGLAND}


def _places(name: str) -> Iterator[tuple[Place, Place]]:
    """The published (id, group) of a metric's measure, and the (id, group) of our own results that is the same."""
    own = register().own_of(name)
    entry = register().measures[name]
    by_age = entry.counterparts or entry.nearest
    if own or not by_age:
        yield (name, _TOTAL), own[0] if own else (name, _TOTAL)
        return
    for group in (*((_TOTAL,) if entry.nearest else ()), *by_age):
        yield entry.counterparts.get(group, (name, group)), (name, group)


def _latest(figures: Iterable[Observation]) -> Mapping[tuple[str, str, str], Observation]:
    in_order = sorted(figures, key=lambda one: (one.period_end, one.period_start, one.method))
    return {(one.measure, one.group, one.area): one for one in in_order}
