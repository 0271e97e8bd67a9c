"""What nobody knows exactly: least, likeliest and most, with its source; and many draws of it at once."""

from __future__ import annotations

import zlib
from decimal import Decimal
from typing import Annotated

import numpy as np
from pydantic import BaseModel, ConfigDict, Field, model_validator

from ncs.core.arrays import Floats

Amount = Annotated[Decimal, Field(ge=Decimal("-1e9"), le=Decimal("1e9"), allow_inf_nan=False)]


class Part(BaseModel):
    """A part of a scenario file: nothing that is not known, and nothing that changes."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Spread(Part):
    """A figure with its range.

    Attributes:
        low, middle, high: in rising order, in the unit that its place in the file says.
        confidence: ``published``, ``derived`` or ``assumed``.
        source: where the middle is from; reason: why the range is as it is.
    """

    low: Amount
    middle: Amount
    high: Amount
    confidence: str = Field(pattern="^(published|derived|assumed)$")
    source: str = Field(min_length=1)
    reason: str = ""

    @model_validator(mode="after")
    def _range(self) -> Spread:
        if not self.low <= self.middle <= self.high:
            raise ValueError("write low, middle and high in rising order")
        return self


def drawn(spread: Spread, name: str, *, draws: int, seed: int) -> Floats:
    """Return the middle first, then so many triangular draws: the same for one name and seed whatever else is drawn.

    Returns:
        An array of ``draws`` + 1 values.
    """
    low, middle, high = (float(value) for value in (spread.low, spread.middle, spread.high))
    found: Floats = np.full(draws + 1, middle)
    if draws and low < high:
        rng = np.random.default_rng([seed, zlib.crc32(name.encode())])
        found[1:] = rng.triangular(low, middle, high, draws)
    return found
