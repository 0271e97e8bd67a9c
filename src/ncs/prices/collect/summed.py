"""What a summary of returns is shown from."""

from __future__ import annotations

from dataclasses import dataclass

from ncs.prices.collect.quartiles import DriverQuartiles, LineQuartiles
from ncs.prices.collect.uplift import Uplift


@dataclass(frozen=True, slots=True, kw_only=True)
class Summed:
    """What a summary rests on: quartiles of all and by kind of provider, who answered, and the uplift.

    Attributes:
        drivers: quartiles of what drives cost; owners: how many own the locations in the figures.
        received: returns of the place that were read; used: of those, in the figures.
        implausible: how many were left out only when they were set beside those of the wider area.
        eligible: locations of the place that could have answered.
    """

    service: str
    place: str
    quartiles: tuple[LineQuartiles, ...]
    drivers: tuple[DriverQuartiles, ...]
    owners: int
    kinds: tuple[tuple[str, tuple[LineQuartiles, ...]], ...]
    received: int
    used: int
    implausible: int
    eligible: int | None
    by_size: bool
    uplift: Uplift | None
    starts: tuple[str, ...]
