"""Complaints, and appeals as they were designed in 2015."""

from __future__ import annotations

from datetime import date
from typing import Literal

from ncs.journeys.events.base import Threaded, Words

Appealable = Literal[
    "assessment", "eligibility", "plan", "personal budget", "direct payment", "charging", "deferred payment"
]


class ComplaintMade(Threaded):
    """Somebody complains; ``happened`` is the day of what it is about, or on which that came to their notice."""

    kind: Literal["complaint-made"] = "complaint-made"
    about: Words
    happened: date | None = None


class ComplaintAcknowledged(Threaded):
    """The complaint was acknowledged, and how it will be handled was offered to be discussed."""

    kind: Literal["complaint-acknowledged"] = "complaint-acknowledged"


class ComplaintAnswered(Threaded):
    """The complaint was answered, with the way to the Ombudsman."""

    kind: Literal["complaint-answered"] = "complaint-answered"
    upheld: Literal["upheld", "partly upheld", "not upheld"]
    remedy: str = ""
    ombudsman_named: bool


class OmbudsmanAsked(Threaded):
    """The Ombudsman was asked."""

    kind: Literal["ombudsman-asked"] = "ombudsman-asked"


class OmbudsmanDecided(Threaded):
    """What the Ombudsman found, fed back to the service."""

    kind: Literal["ombudsman-decided"] = "ombudsman-decided"
    fault: bool
    remedy: str = ""


class AppealLodged(Threaded):
    """A decision is appealed against."""

    kind: Literal["appeal-lodged"] = "appeal-lodged"
    against: Appealable
    ground: Words


class AppealLookedAt(Threaded):
    """Early resolution: an officer who had no part in the decision looks at it."""

    kind: Literal["appeal-looked-at"] = "appeal-looked-at"
    resolved: bool
    other_officer: bool


class AppealReviewed(Threaded):
    """An independent reviewer recommends."""

    kind: Literal["appeal-reviewed"] = "appeal-reviewed"
    recommends: Literal["change", "keep"]
    reasons: Words


class AppealDecided(Threaded):
    """The council's final decision, which may differ from what was recommended."""

    kind: Literal["appeal-decided"] = "appeal-decided"
    upheld: bool
    follows_reviewer: bool
    reasons: Words
