"""Which records a council no longer needs: closed for as long as its own schedule says, and not held."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from ncs.core.periods import add_months
from ncs.journeys.engine.state import State


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptUntil:
    """A closed record: since when it is, until when it is kept, and why it is held beyond, if it is."""

    person: str
    closed: date
    until: date
    held: str

    def due(self, on: date) -> bool:
        """Say whether it may be erased on a day."""
        return self.until <= on and not self.held


def kept_until(states: Iterable[State], *, years: int, held: Callable[[str], str]) -> tuple[KeptUntil, ...]:
    """Return closed records with the day until which they are kept, the first to go first.

    Args:
        states: the journeys.
        years: how long a record is kept after its last event; the council's own schedule says so, no law does.
        held: why a person's record may not be erased; empty where it may.
    """
    found = []
    for state in states:
        if state.closed:
            last, person = state.counted[-1].on, state.opened.person
            found.append(KeptUntil(person=person, closed=last, until=add_months(last, 12 * years), held=held(person)))
    return tuple(sorted(found, key=lambda one: (one.until, one.person)))
