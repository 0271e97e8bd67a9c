"""Death, closing, and corrections."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from ncs.journeys.events.base import Event, Words


class Died(Event):
    """The person died."""

    kind: Literal["died"] = "died"


class Closed(Event):
    """The journey is closed; it may be opened again by a referral."""

    kind: Literal["closed"] = "closed"
    why: Literal["no further need", "died", "moved", "continuing healthcare", "declined", "not eligible", "other"]


class Corrected(Event):
    """An earlier event was recorded wrongly and no longer counts; what is right is recorded as an event of its own.

    ``number`` is the place of the wrong event in the journal, counted from 1.
    """

    kind: Literal["corrected"] = "corrected"
    number: int = Field(ge=1)
    why: Words
