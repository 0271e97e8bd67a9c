"""What a summary of returns is shown from."""

from __future__ import annotations

from dataclasses import dataclass

from ncs.prices.collect.quartiles import LineQuartiles
from ncs.prices.collect.uplift import Uplift


@dataclass(frozen=True, slots=True, kw_only=True)
class Summed:
    """What a summary rests on: quartiles of all and by kind of provider, how many answered, and the uplift."""

    service: str
    place: str
    quartiles: tuple[LineQuartiles, ...]
    kinds: tuple[tuple[str, tuple[LineQuartiles, ...]], ...]
    answered: int
    eligible: int | None
    by_size: bool
    uplift: Uplift | None
    starts: tuple[str, ...]
