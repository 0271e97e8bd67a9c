"""Weights of a population fitted to published totals, and every total before and after, gaps and all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from ncs.charging.simulation.people import People
from ncs.charging.simulation.seen import Seen
from ncs.charging.simulation.targets import COMPARED, FITTED, Counted, Target, targets
from ncs.core.arrays import Floats
from ncs.statistics.raking import Bounds, effective_size, rake

#: How far fitting may move a weight. Wide enough for a few thousand rows, narrow enough that nobody stands for a crowd.
BOUNDS = Bounds(low=0.1, high=8.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """One target before and after fitting, in the target's unit."""

    target: Target
    before: float
    after: float

    @property
    def gap(self) -> float:
        """How far the value after fitting is from the target, as a share of the target."""
        return self.after / self.target.value - 1


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Calibration:
    """Fitted weights, and how they came out.

    Attributes:
        weight: fitted, in the order of the rows.
        fits: every target, fitted or only compared.
        rows: how many rows; effective: how many equally weighted rows would serve as well (Kish).
        least, most: the smallest and largest factor by which fitting changed a weight.
    """

    weight: Floats
    fits: tuple[Fit, ...]
    rows: int
    effective: float
    least: float
    most: float


def calibrate(
    people_on: Callable[[date], People],
    *,
    weight: Floats,
    wanted: Sequence[Target] | None = None,
    bounds: Bounds | None = BOUNDS,
) -> Calibration:
    """Fit weights to the targets that are to be fitted, and find all of them before and after.

    Args:
        people_on: the same people, row by row, set on a day; asked once for each day of the targets.
        weight: before fitting.
        wanted: the targets; the package's by default.
        bounds: of the factors by which weights change.

    Raises:
        CannotFit: the targets cannot be met within the bounds.
    """
    chosen = targets() if wanted is None else tuple(wanted)
    counted = _counted(people_on, chosen)
    fitted = [item for item in chosen if item.use == FITTED]
    new = rake(
        weight,
        amounts=np.stack([counted[item.name].amounts(item.value) for item in fitted], axis=1),
        totals=np.array([counted[item.name].total(item.value) for item in fitted]),
        names=[item.title for item in fitted],
        bounds=bounds,
    )
    return Calibration(
        weight=new,
        fits=tuple(
            Fit(target=item, before=counted[item.name].value(weight), after=counted[item.name].value(new))
            for item in chosen
        ),
        rows=len(new),
        effective=effective_size(new),
        least=float((new / weight).min()),
        most=float((new / weight).max()),
    )


def beside_totals(people: People) -> Calibration:
    """Return people beside every published total, with weights as they are: nothing is fitted.

    Totals are counted on the people's own day, whatever their year.

    Raises:
        NotModelled: a figure has no value on that day.
    """
    wanted = tuple(replace(item, day=people.on, use=COMPARED) for item in targets())
    counted = _counted(lambda _: people, wanted)
    values = {item.name: counted[item.name].value(people.weight) for item in wanted}
    return Calibration(
        weight=people.weight,
        fits=tuple(Fit(target=item, before=values[item.name], after=values[item.name]) for item in wanted),
        rows=len(people),
        effective=effective_size(people.weight),
        least=1.0,
        most=1.0,
    )


def _counted(people_on: Callable[[date], People], chosen: Sequence[Target]) -> dict[str, Counted]:
    """Return how each row counts towards each target; one day after another, so that few people are held at once."""
    found: dict[str, Counted] = {}
    for day in sorted({item.day for item in chosen}):
        seen = Seen.of(people_on(day))
        found |= {item.name: item.counted(seen) for item in chosen if item.day == day}
    return found
