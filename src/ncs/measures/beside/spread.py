"""How the published figures of councils lie, where nobody prints one for England."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from statistics import median

from ncs.observations.activity import published
from ncs.reference.regions import ENGLAND
from ncs.register.entry import Place
from ncs.register.measures import register


def spreads(places: Iterable[Place]) -> Iterator[str]:
    """Say for each published (id, group) without a figure of England how many councils have one, and their ends.

    Places of which nothing is published are passed over.
    """
    for measure, group in dict.fromkeys(places):
        there = {one.area: one.value for one in published() if (one.measure, one.group) == (measure, group)}
        values = [value for value in there.values() if value is not None]
        if values and ENGLAND not in there:
            low, middle, high = (f"{value.normalize():,f}" for value in (min(values), median(values), max(values)))
            yield (
                f"Published for {len(values)} councils and not for England, {register().measures[measure].code}, "
                f"{group.replace('=', ' ')}: lowest {low}, middle {middle}, highest {high}."
            )
