"""Records that were linked as one person's: which belong together, and the one journey that they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ncs.journeys.engine.state import State, state_of
from ncs.journeys.events.base import Event, Threaded
from ncs.journeys.rules.thread import FOLLOWS


def groups_of(streams: Sequence[str], links: Iterable[tuple[str, str, int]]) -> list[tuple[str, ...]]:
    """Return records in groups, each of one person.

    Args:
        streams: in the order in which they came to be; a group stands where its first stands.
        links: two records and whether they were linked (1) or parted (0), in the order in which that was said.
    """
    last = {frozenset(link[:2]): link[2] for link in links}
    near: dict[str, set[str]] = {stream: set() for stream in streams}
    for pair in (pair for pair, on in last.items() if on):
        for one in pair & near.keys():
            near[one] |= pair & near.keys()
    found: dict[str, tuple[str, ...]] = {}
    for stream in streams:
        if stream not in found:
            group = _reached(stream, near)
            ordered = tuple(one for one in streams if one in group) if len(group) > 1 else (stream,)
            found |= dict.fromkeys(ordered, ordered)
    return [group for stream, group in found.items() if group[0] == stream]


def _reached(stream: str, near: dict[str, set[str]]) -> set[str]:
    seen, todo = {stream}, [stream]
    while todo:
        todo += (new := near[todo.pop()] - seen)
        seen |= new
    return seen


def together(found: Sequence[Sequence[Event]]) -> State:
    """Return one state of linked records: the first as it is; of others what counts, but for their opening.

    A thread that begins in another record under a name taken before it is told apart by a number after its name.
    """
    first, *others = found
    if not others:
        return state_of(first)
    more: list[Event] = []
    taken = _begun(first)
    for number, events in enumerate(others, 2):
        counted = [one for one in state_of(events).counted if one.kind != "journey-opened"]
        renamed = [_renamed(one, taken & _begun(events), number) for one in counted]
        taken |= _begun(renamed)
        more += renamed
    return state_of([*first, *sorted(more, key=lambda one: one.on)])


def _begun(events: Iterable[Event]) -> set[str]:
    """Return the names of threads that begin here; what goes on with one, or ends it, takes no name."""
    return {one.ref for one in events if isinstance(one, Threaded) and one.kind not in FOLLOWS}


def _renamed(one: Event, taken: set[str], number: int) -> Event:
    if isinstance(one, Threaded) and one.ref in taken:
        return one.model_copy(update={"ref": f"{one.ref[:35]} ({number})"})
    return one
