"""A clock is stopped for a while, or a later day is agreed, where something allows that."""

from __future__ import annotations

from datetime import date
from typing import Literal

from ncs.journeys.events.base import Event, Ref, Threaded, Words


class ClockPaused(Threaded):
    """A clock is stopped, as the person asked or because they cannot take part; ``clock`` is its name."""

    kind: Literal["clock-paused"] = "clock-paused"
    clock: str
    why: Words


class ClockResumed(Threaded):
    """The clock runs again."""

    kind: Literal["clock-resumed"] = "clock-resumed"


class ClockExtended(Event):
    """A later day for one thing under a clock: ``of`` is the name of the complaint or adaptation."""

    kind: Literal["clock-extended"] = "clock-extended"
    clock: str
    of: Ref
    until: date
    agreed: bool
    why: Words
