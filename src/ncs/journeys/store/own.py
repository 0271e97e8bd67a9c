"""What belongs to which record: one a person, and what it holds is put right or ended there, not in a linked one."""

from __future__ import annotations

from collections.abc import Sequence

from ncs.journeys.events.base import Event, Threaded
from ncs.journeys.events.ends import Corrected
from ncs.journeys.rules.thread import FOLLOWS
from ncs.journeys.store.keys import KeyGone, Keys
from ncs.journeys.store.ledger import Ledger
from ncs.journeys.store.refusals import HereAlready, NotHere


def none_here(ledger: Ledger, keys: Keys, people: Sequence[str]) -> None:
    """Refuse to begin journeys of people of whom some have a record here already; it says how many, and not who.

    Raises:
        KeyGone: some were erased.
        HereAlready: some have a journey.
    """
    found = (ledger.one("SELECT stream FROM mark WHERE mark = ?", keys.mark_of(person)) for person in people)
    here = [str(stream) for stream in found if stream is not None]
    gone = sum(not keys.has(stream) for stream in here)
    if gone:
        step = "Nothing was taken. What comes after an erasure is begun under another number."
        raise KeyGone(f"Erased here: {gone} of {len(people)}. {step}")
    if here:
        step = "Nothing was taken. Add to a journey with `ncs journeys store add`."
        raise HereAlready(f"Here already: {len(here)} of {len(people)}. {step}")


def numbered_here(event: Event, events: int) -> None:
    """Refuse a correction of what another record holds.

    Raises:
        NotHere: its number is none of this record's.
    """
    if isinstance(event, Corrected) and event.number > events:
        raise NotHere(f"This record has no event {event.number}; it holds {events}. Correct others where they stand.")


def begun_here(event: Event, events: Sequence[Event]) -> None:
    """Refuse what goes on with, or ends, something that began in another record: parted again, it would hang loose.

    Raises:
        NotHere: this record holds no beginning of that name.
    """
    start = FOLLOWS.get(event.kind)
    if start is None or not isinstance(event, Threaded):
        return
    if not any(isinstance(one, Threaded) and one.kind == start and one.ref == event.ref for one in events):
        raise NotHere(f"{event.ref} began in a record that is linked to this one. Record its {event.kind} there.")
