"""Units and magnitudes: percent as fractions, pounds for thousands, another unit than the register's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from ncs.observations.mapped.mapping import Mapping, Measure
from ncs.register.measures import register

PERCENT = "percent"
#: So many values are needed before it is said that all of them look like fractions.
_ENOUGH = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """The unit of a measure, the lowest value it can have, and the highest that a council can; None: no end."""

    unit: str | None
    lowest: Decimal | None
    highest: Decimal | None

    def problem(self, value: Decimal, *, whole_country: bool) -> str | None:
        """Say what is wrong with a value, or None. Of the whole country only the lowest end is asked."""
        if self.lowest is not None and value < self.lowest:
            return f"The value is below the lowest that the measure can have, {self.lowest}."
        if self.highest is None or value <= self.highest or (whole_country and self.unit != PERCENT):
            return None
        return f"The value is above the highest that the measure can have, {self.highest}."


def scale_of(measure: str, mapping: Mapping) -> Scale:
    """Return the scale of a measure: what the mapping says, then the register, then not below zero."""
    said, held = mapping.measures.get(measure, Measure()), register().measures.get(measure)
    unit = said.unit or (held.unit if held else None)
    lowest = _first(said.lowest, None if held is None else held.lowest)
    highest = _first(said.highest, None if held is None else held.highest, 100 if unit == PERCENT else None)
    free = held is not None and held.lowest is None
    return Scale(unit=unit, lowest=lowest if lowest is not None or free else Decimal(0), highest=highest)


def unit_conflict(measure: str, unit: str) -> str | None:
    """Say that a unit is not the one in which the register keeps a measure, or None."""
    held = register().measures.get(measure)
    if held is None or held.unit == unit:
        return None
    return f"The register keeps {measure} in {held.unit!r}, not in {unit!r}."


def looks_like_fractions(values: Iterable[Decimal]) -> bool:
    """Whether percentages look like fractions of one: enough of them, none above one, and not all whole numbers."""
    known = [value for value in values if value]
    return len(known) >= _ENOUGH and max(known) <= 1 and any(value != int(value) for value in known)


def _first(*numbers: Decimal | float | None) -> Decimal | None:
    return next(_decimals(numbers), None)


def _decimals(numbers: Iterable[Decimal | float | None]) -> Iterator[Decimal]:
    for number in numbers:
        if number is not None:
            yield Decimal(str(number))
