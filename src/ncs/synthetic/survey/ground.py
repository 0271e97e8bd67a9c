"""The invented councils, who answers what, and numbers that sum to what they must."""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from decimal import Decimal

import numpy as np
from numpy.random import Generator

from ncs.core.money import share_out
from ncs.survey.frame import Frame, Framed, standard_frame

#: Smallest and greatest factor by which a council's answer differs from its size.
_SPREAD = (0.85, 1.15)


def generator(seed: int, name: str) -> Generator:
    """Return random numbers of their own for one item, so that a change to one leaves the others as they are."""
    return np.random.default_rng([seed, zlib.crc32(name.encode())])


def invented_frame(seed: int, size: int) -> Frame:
    """Return invented councils: regions and classes in the numbers that England has, sizes changed at random."""
    rng = generator(seed, "frame")
    real = list(standard_frame().councils.values())[:size]
    made = [_invented(number, one, rng.uniform(*_SPREAD)) for number, one in enumerate(real, start=1)]
    return Frame(councils={one.code: one for one in made}, source="invented", invented=True)


def _invented(number: int, like: Framed, factor: float) -> Framed:
    budget = float(like.budget or 100_000_000) * factor
    return Framed(
        code=f"E99{number:06d}",
        name=f"Invented council {number:03d}",
        region=like.region,
        kind=like.kind,
        budget=Decimal(round(budget / 1000) * 1000),
        adults=round(like.adults * factor / 100) * 100,
    )


def chosen(seed: int, name: str, among: Sequence[str], number: int) -> list[str]:
    """Return so many of some councils, in their order, chosen at random.

    Raises:
        ValueError: there are not so many.
    """
    picked = generator(seed, f"who {name}").choice(len(among), number, replace=False)
    return [among[place] for place in sorted(picked)]


def shuffled(seed: int, name: str, items: Sequence[str]) -> list[str]:
    """Return items in random order."""
    return [items[place] for place in generator(seed, f"order {name}").permutation(len(items))]


def weighted(
    seed: int, name: str, total: int, weights: Mapping[str, int | Decimal], spread: tuple[float, float] = _SPREAD
) -> dict[str, int]:
    """Share a whole number out by weights, each changed at random within a spread; the parts sum to it exactly."""
    rng = generator(seed, f"amounts {name}")
    varied = {key: max(1, round(float(weight) * rng.uniform(*spread) * 1000)) for key, weight in weights.items()}
    return share_out(total, varied)


def with_mean(seed: int, name: str, who: Sequence[str], total: int, lowest: int, highest: int) -> dict[str, int]:
    """Return whole numbers within a range that sum to a total.

    Raises:
        ValueError: the total cannot be reached within the range.
    """
    if not lowest * len(who) <= total <= highest * len(who):
        raise ValueError(f"{name}: {len(who)} numbers from {lowest} to {highest} cannot sum to {total}")
    rng = generator(seed, f"mean {name}")
    middle = total / len(who)
    reach = min(middle - lowest, highest - middle) * 0.8
    made = [round(middle + float(rng.uniform(-reach, reach))) for _ in who]
    place = 0
    while (gap := total - sum(made)) != 0:
        step = (gap > 0) - (gap < 0)
        if lowest <= made[place % len(who)] + step <= highest:
            made[place % len(who)] += step
        place += 1
    return dict(zip(who, made, strict=True))
