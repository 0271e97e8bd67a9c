"""Every duty of a council in Part 1 of the Care Act: its trigger, its clock or why none, its rule or why none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from ncs.journeys.citation import Checked
from ncs.tables.reading.csv_text import packaged_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """One duty. Exactly one of ``clock`` and ``why_no_clock`` is filled, and of ``served_by`` and ``why_not_served``.

    ``checked`` says how far the provision was checked.

    Raises:
        ValueError: it has no trigger, or both or neither of a pair.
    """

    section: str
    duty: str
    trigger: str
    clock: str
    why_no_clock: str
    served_by: str
    why_not_served: str
    in_force: bool
    checked: Checked

    def __post_init__(self) -> None:
        pairs = ((self.clock, self.why_no_clock), (self.served_by, self.why_not_served))
        if not self.trigger or any(bool(one) == bool(other) for one, other in pairs):
            raise ValueError(f"{self.section}: a duty has a trigger, a clock or why none, a rule or why none")


@cache
def duties() -> tuple[Duty, ...]:
    """Return every duty in the order of the Act."""
    return tuple(
        Duty(
            section=row["section"],
            duty=row["duty"],
            trigger=row["trigger"],
            clock=row["clock"],
            why_no_clock=row["why_no_clock"],
            served_by=row["served_by"],
            why_not_served=row["why_not_served"],
            in_force=row["in_force"] == "yes",
            checked=Checked(row["checked"]),
        )
        for row in packaged_rows(resources.files("ncs.journeys") / "data" / "duties.csv")
    )


@cache
def sections_without_duty() -> Mapping[int, str]:
    """Return the sections of ss1 to 80 that place no duty on a council, each with why."""
    rows = packaged_rows(resources.files("ncs.journeys") / "data" / "sections_without_duty.csv")
    return {int(row["section"]): row["why"] for row in rows}
