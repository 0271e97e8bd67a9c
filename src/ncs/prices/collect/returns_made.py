"""A provider's return once it is read: a value that is its user's alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """One provider's costs at one location: pounds a unit by line. Its user's alone: it is never published.

    Attributes:
        location: the regulator's id; file: where it was read.
        service, kind: of :data:`~ncs.prices.collect.form.SERVICES` and ``KINDS``.
        price_date: the day whose prices the lines are in.
        size: residents, or contact hours a week.
        lines: pounds a resident week, or a contact hour.
        owner: the id of the provider that owns the location; empty: not known, so that it stands for itself.
        drivers: of :data:`~ncs.prices.collect.drivers.DRIVERS`, those that are given or follow.
    """

    location: str
    file: str
    service: str
    kind: str
    price_date: date
    size: Decimal
    lines: Mapping[str, Decimal]
    owner: str = ""
    drivers: Mapping[str, Decimal] = field(default_factory=dict)

    @property
    def held_by(self) -> str:
        """Whose the location is, for counting: its owner, or itself where that is not known."""
        return (self.owner or self.location).casefold()

    @property
    def total(self) -> Decimal:
        """All lines together, in pounds a unit."""
        return sum(self.lines.values(), Decimal(0))
