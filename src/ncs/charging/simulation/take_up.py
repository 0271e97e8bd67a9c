"""Take-up of councils' rates: under a reform that lets everybody pay them, some people still arrange their own care."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ncs.charging.law.policy import Policy
from ncs.charging.reforms import Scheme
from ncs.charging.simulation.schemes import Named
from ncs.charging.simulation.worlds import World
from ncs.charging.vector.assess import CHUNK
from ncs.charging.vector.journey import Year, travel_many

_SWITCH = "council_rate_for_all"


def years(made: World, named: Named, *, weeks: int, policy: Policy, workers: int) -> Iterator[Year]:
    """Yield the years of everybody under a scheme; who does not take up councils' rates lives without that switch."""
    takers = made.takers
    if takers.all() or not any(reform.rules.get(_SWITCH) for reform in named.scheme.reforms):
        yield from _travelled(made, named, weeks=weeks, policy=policy, workers=workers)
        return
    without = replace(named, scheme=_without(named.scheme))
    parts = [(made.part(takers), named), (made.part(~takers), without)]
    travels = [_travelled(part, scheme, weeks=weeks, policy=policy, workers=workers) for part, scheme in parts]
    for one, other in zip(*travels, strict=True):
        yield _together(takers, one, other)


def _travelled(made: World, named: Named, *, weeks: int, policy: Policy, workers: int) -> Iterator[Year]:
    return travel_many(
        made.people.now,
        start=made.people.on,
        weeks=weeks,
        scheme=named.scheme,
        policy=policy,
        growth=made.growth,
        leaving=made.leaving,
        workers=workers if len(made.people) > CHUNK else 1,
    )


def _without(scheme: Scheme) -> Scheme:
    reforms = tuple(
        reform.model_copy(update={"rules": {name: value for name, value in reform.rules.items() if name != _SWITCH}})
        for reform in scheme.reforms
    )
    return Scheme(reforms=reforms, figures=scheme.figures)


def _together(takers: NDArray[np.bool_], one: Year, other: Year) -> Year:
    """Return one year of everybody from those of the takers and of the rest."""
    arrays: dict[str, Any] = {}
    for item in fields(Year):
        if item.name not in ("year", "weeks"):
            arrays[item.name] = np.zeros(len(takers), dtype=np.int64)
            arrays[item.name][takers], arrays[item.name][~takers] = getattr(one, item.name), getattr(other, item.name)
    return Year(year=one.year, weeks=one.weeks, **arrays)
