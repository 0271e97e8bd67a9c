"""A council's waiting times in sentences for its brief."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby, islice

from ncs.observations.observation import Observation
from ncs.register.measures import register
from ncs.tables.wording import shown_days

_PREFIX = "wait_"


def wait_lines(observations: Iterable[Observation], area: str) -> list[str]:
    """Return a sentence for each waiting time and age: the latest period, and the one before where it is held.

    A measure that splits waits otherwise than by age, such as by first service, has one sentence for its latest period.

    Args:
        observations: of any measures; those whose id starts with ``wait_`` are waiting times.
        area: ONS code of the council.
    """
    mine = [o for o in observations if o.area == area and o.measure.startswith(_PREFIX)]
    mine.sort(key=lambda o: (o.measure, o.group, -o.period_end.toordinal(), -o.period_start.toordinal()))
    return [line for _, found in groupby(mine, key=lambda o: o.measure) for line in _lines(list(found))]


def _lines(of_measure: list[Observation]) -> list[str]:
    by_group = [list(islice(found, 2)) for _, found in groupby(of_measure, key=lambda o: o.group)]
    if all(group == "total" or group.startswith("age=") for group in (found[0].group for found in by_group)):
        return [_sentence(*found) for found in by_group]
    last = max(o.period_end for o in of_measure)
    split = [found[0] for found in by_group if found[0].period_end == last and found[0].value is not None]
    return [_split_sentence(sorted(split, key=lambda o: o.group != "total"))] if split else []


def _split_sentence(split: list[Observation]) -> str:
    parts = ", ".join(f"{_split_name(o)} {_value(o)}{_waits(o)}" for o in split)
    return f"{_title(split[0])}, {shown_days(split[0].period_start, split[0].period_end)}: {parts}."


def _split_name(o: Observation) -> str:
    return "all" if o.group == "total" else o.group.partition("=")[2]


def _waits(o: Observation) -> str:
    return "" if o.denominator is None else f" ({o.denominator.normalize():f} waits)"


def _sentence(latest: Observation, before: Observation | None = None) -> str:
    of = "" if latest.group == "total" else f", {latest.group.replace('=', ' ').replace(';', ', ')}"
    earlier = "" if before is None else f"; in the period before, {_value(before)}"
    when = f"{shown_days(latest.period_start, latest.period_end)}"
    return f"{_title(latest)}{of}, {when}: {_value(latest)}{_waits(latest)}{earlier}."


def _title(o: Observation) -> str:
    """The title of the registered measure; its id for a user's own."""
    known = register().measures.get(o.measure)
    return o.measure.replace("_", " ") if known is None else known.full_title


def _value(o: Observation) -> str:
    return f"no figure ({o.status.replace('_', ' ')})" if o.value is None else f"{o.value.normalize():f} {o.unit}"
