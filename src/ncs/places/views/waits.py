"""A council's waiting times in sentences for its brief."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby, islice

from ncs.observations.schema import Observation
from ncs.register.measures import register

_PREFIX = "wait_"


def wait_lines(observations: Iterable[Observation], area: str) -> list[str]:
    """Return a sentence for each waiting time and group: the latest period, and the one before where it is held.

    Args:
        observations: of any measures; those whose id starts with ``wait_`` are waiting times.
        area: ONS code of the council.
    """
    mine = [o for o in observations if o.area == area and o.measure.startswith(_PREFIX)]
    mine.sort(key=lambda o: (o.measure, o.group, -o.period_end.toordinal(), -o.period_start.toordinal()))
    return [_sentence(*islice(found, 2)) for _, found in groupby(mine, key=lambda o: (o.measure, o.group))]


def _sentence(latest: Observation, before: Observation | None = None) -> str:
    of = "" if latest.group == "total" else f", {latest.group.replace('=', ' ').replace(';', ', ')}"
    waits = "" if latest.denominator is None else f" ({latest.denominator.normalize():f} waits)"
    earlier = "" if before is None else f"; in the period before, {_value(before)}"
    return f"{_title(latest)}{of}, {latest.period_start} to {latest.period_end}: {_value(latest)}{waits}{earlier}."


def _title(o: Observation) -> str:
    """The title of the registered measure; its id for a user's own."""
    known = register().measures.get(o.measure)
    return o.measure.replace("_", " ") if known is None else known.full_title


def _value(o: Observation) -> str:
    return f"no figure ({o.status.replace('_', ' ')})" if o.value is None else f"{o.value.normalize():f} {o.unit}"
