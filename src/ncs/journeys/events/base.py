"""What every event has: its kind and version, the day, who recorded it, and the reason where a rule was set aside."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

#: A short name that tells two services, concerns or complaints of one journey apart.
Ref = Annotated[str, Field(min_length=1, max_length=40)]
#: Whole pence; money in events is never a fraction of a penny.
Pence = Annotated[int, Field(ge=0, le=10**10)]
#: Words that may not be empty.
Words = Annotated[str, Field(min_length=3)]


class Event(BaseModel):
    """Something that happened on a day. It is never changed: what is wrong is corrected by a further event.

    Attributes:
        kind: what happened, such as ``referral-received``.
        version: of the kind's fields; older versions are lifted when they are read.
        on: the day on which it happened.
        by: the role that recorded it; never a name.
        override: why a rule that leaves discretion was not followed; empty where none was set aside.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    kind: str
    version: Literal[1] = 1
    on: date
    by: str = Field(default="practitioner", min_length=1, max_length=60)
    override: str = ""


def told(event: Event) -> dict[str, Any]:
    """Return an event as plain values: kind, day, version where it is a later one, and what differs from a default."""
    version = {"version": event.version} if event.version > 1 else {}
    said = event.model_dump(mode="json", exclude_defaults=True)
    return {"kind": event.kind, "on": event.on.isoformat(), **version, **said}


class Threaded(Event):
    """An event of one thread, such as a service from start to end: all of one thread share ``ref``."""

    ref: Ref
