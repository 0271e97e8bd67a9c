"""The observation: one row of every result that describes a place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ncs.core.errors import NcsError
from ncs.core.status import Status

#: A whole ONS code; used with ``fullmatch``, for a dollar alone lets a line break pass.
AREA_CODE = re.compile(r"^[EKWNS][0-9]{8}$")


class BadObservation(NcsError):
    """An observation that contradicts itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One figure for one measure, area, period and group.

    Attributes:
        measure: the measure's id, such as ``ascof_2a`` or ``notional_allocation``.
        area: ONS code, nine characters.
        period_start, period_end: first and last day described.
        group: ``total``, or ``name=value`` such as ``age=65+``; several joined by ``;``.
        numerator, denominator, value, lower, upper: exact decimals, or None.
        unit: such as ``percent``, ``GBP million``, ``per 100,000``, ``days``.
        status: a value is present exactly when the status is ``ok``.
        source: publication or run that the figure comes from.
        method: edition of the method.

    Raises:
        BadObservation: a value without status ok or the reverse, an interval the wrong way round, a period
            that ends before it starts, or an area that is not an ONS code.
    """

    measure: str
    area: str
    period_start: date
    period_end: date
    group: str = "total"
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    value: Decimal | None = None
    lower: Decimal | None = None
    upper: Decimal | None = None
    unit: str
    status: Status = Status.OK
    source: str
    method: str

    def __post_init__(self) -> None:
        if not AREA_CODE.fullmatch(self.area):
            raise BadObservation(f"{self.area!r} is not a nine-character ONS code (measure {self.measure}).")
        if (self.value is not None) != (self.status is Status.OK):
            raise BadObservation(
                f"{self.measure} for {self.area}: status {self.status} with value {self.value}. "
                "A value must be present exactly when the status is ok."
            )
        if self.lower is not None and self.upper is not None and self.lower > self.upper:
            raise BadObservation(f"{self.measure} for {self.area}: interval {self.lower} to {self.upper} is reversed.")
        if self.period_end < self.period_start:
            raise BadObservation(f"{self.measure} for {self.area}: the period ends before it starts.")
