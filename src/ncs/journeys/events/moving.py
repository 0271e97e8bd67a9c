"""Moving to another council, and growing up."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from ncs.journeys.events.base import Event, Words


class MoveIntended(Event):
    """The person tells that they mean to move; the second council says whether it is satisfied that they mean it."""

    kind: Literal["move-intended"] = "move-intended"
    council: str = Field(min_length=2)
    genuine: bool
    planned: date | None = None


class PackSent(Event):
    """The first council sent the plan and the papers; ``digest`` is that of the pack."""

    kind: Literal["pack-sent"] = "pack-sent"
    digest: str = Field(pattern=r"^[0-9a-f]{64}$")


class Moved(Event):
    """The day of the move, and whether the second council had assessed by then."""

    kind: Literal["moved"] = "moved"
    assessed: bool
    differences_explained: bool = False


class TransitionAsked(Event):
    """A young person, a young carer or the carer of a child asks what help there will be at 18."""

    kind: Literal["transition-asked"] = "transition-asked"


class TransitionDecided(Event):
    """Whether an assessment is made now; a refusal has reasons, and says when it will be."""

    kind: Literal["transition-decided"] = "transition-decided"
    assessed_now: bool
    reasons: str = ""


class ChildServicesEnd(Event):
    """Services for children end."""

    kind: Literal["child-services-ended"] = "child-services-ended"
    why: Words
