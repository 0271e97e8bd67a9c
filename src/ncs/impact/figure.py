"""One figure of the business case: ours with its range, the printed one, and how far the two can be compared."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Label(StrEnum):
    """How far a printed figure stands.

    ``recomputed``: worked out again from inputs that do not come from it, and equal as rounded. ``consistent``:
    independent figures of another year or kind point to it. ``not checkable``: what it rests on is not held, or not
    stated.
    ``differs``: worked out again, and other.
    """

    RECOMPUTED = "recomputed from independent inputs"
    CONSISTENT = "consistent with independent figures"
    NOT_CHECKABLE = "not checkable"
    DIFFERS = "differs from independent inputs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure.

    Attributes:
        id, what: short name, and words.
        about: region or group; England where empty.
        unit: of all its values.
        value: ours; None where it cannot be worked out.
        low, high: ours under the range of assumptions; None where there is no range.
        printed: as *Support Guaranteed* prints it, for £1 billion in 2021/22; None where it prints none.
        label: how far the printed figure stands.
        how: what was done, with the numbers put in, or why nothing could be.
        source: what ours rests on.
    """

    id: str
    what: str
    unit: str
    label: Label
    how: str
    source: str
    about: str = "England"
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    printed: Decimal | None = None
