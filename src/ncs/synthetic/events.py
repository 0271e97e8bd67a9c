"""A table of synthetic events: one array a column, one entry an event, as they truly happened."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ncs.synthetic.arrays import BLANK, NEVER, Bools, Codes, Ints, stacked, taken
from ncs.synthetic.vocabulary import Kind

#: What a column holds when an event has nothing to say in it, and its type.
_BLANKS: dict[str, tuple[int, type[np.generic]]] = {
    "person": (0, np.int32),
    "kind": (0, np.int8),
    "start": (0, np.int32),
    "end": (int(NEVER), np.int32),
    "outcome": (int(BLANK), np.int8),
    "route": (int(BLANK), np.int8),
    "assessment": (int(BLANK), np.int8),
    "service": (int(BLANK), np.int8),
    "component": (int(BLANK), np.int8),
    "delivery": (int(BLANK), np.int8),
    "reason": (int(BLANK), np.int8),
    "method": (int(BLANK), np.int8),
    "conversation": (0, np.int8),
    "pence": (0, np.int32),
    "frequency": (int(BLANK), np.int8),
    "units": (0, np.int32),
}


@dataclass(frozen=True, slots=True)
class Events:
    """Events in columns of equal length.

    Attributes:
        person: position in the council's people.
        kind: a :class:`~ncs.synthetic.vocabulary.Kind`.
        start, end: day numbers; a service that goes on ends at ``NEVER``.
        outcome, route, assessment, service, component, delivery, reason, method, frequency: codes of the
            vocabulary; -1 is blank.
        conversation: 1 if the request was met by a conversation.
        pence: price of a unit in pence; 0 is none.
        units: planned units a week, in hundredths.
    """

    person: Ints
    kind: Codes
    start: Ints
    end: Ints
    outcome: Codes
    route: Codes
    assessment: Codes
    service: Codes
    component: Codes
    delivery: Codes
    reason: Codes
    method: Codes
    conversation: Codes
    pence: Ints
    frequency: Codes
    units: Ints

    @classmethod
    def make(cls, *, person: Ints, kind: Kind, start: Ints, **known: Any) -> Events:
        """Make events of one kind; each column not given is blank, and a single value is for all of them.

        Raises:
            KeyError: a column is not known.
        """
        columns = {"person": person, "kind": int(kind), "start": start, **known}
        unknown = set(columns) - set(_BLANKS)
        if unknown:
            raise KeyError(f"Events have no column {sorted(unknown)}")
        return cls(
            **{
                name: np.broadcast_to(np.asarray(columns.get(name, blank)), person.shape).astype(kind_of)
                for name, (blank, kind_of) in _BLANKS.items()
            }
        )

    @classmethod
    def together(cls, batches: Iterable[Events]) -> Events:
        """Put batches one after another.

        Raises:
            IndexError: there are none.
        """
        return stacked(list(batches))

    def take(self, which: Bools | Ints) -> Events:
        """Return the events at positions or under a mask ``which``, in that order."""
        return taken(self, which)

    def but(self, **columns: Any) -> Events:
        """Return the same events with some columns replaced."""
        return replace(self, **columns)

    def __len__(self) -> int:
        return int(self.person.size)
