"""Safeguarding, deprivation of liberty, and referrals to approved mental health professionals."""

from __future__ import annotations

from datetime import date
from typing import Literal

from ncs.journeys.events.base import Threaded


class ConcernRaised(Threaded):
    """Somebody is worried that an adult is abused or neglected."""

    kind: Literal["concern-raised"] = "concern-raised"
    source: str = "other"


class ConcernDecided(Threaded):
    """The three parts of the test, and whether an enquiry is made."""

    kind: Literal["concern-decided"] = "concern-decided"
    has_needs: bool
    at_risk: bool
    cannot_protect: bool
    enquiry: bool


class EnquiryClosed(Threaded):
    """The enquiry is done: what the person wanted, whether they got it, and what became of the risk."""

    kind: Literal["enquiry-closed"] = "enquiry-closed"
    asked: bool
    wanted: Literal["fully achieved", "partly achieved", "not achieved", "none expressed", "not asked"]
    risk: Literal["removed", "reduced", "remains", "none found"]
    plan: bool = False


class LibertyAsked(Threaded):
    """A care home or hospital asks for leave to deprive somebody of their liberty, or gives itself urgent leave."""

    kind: Literal["liberty-asked"] = "liberty-asked"
    type: Literal["standard", "urgent"]


class LibertyExtended(Threaded):
    """The council extends an urgent authorisation."""

    kind: Literal["liberty-extended"] = "liberty-extended"
    days: int
    why: str


class LibertyDecided(Threaded):
    """A standard authorisation is granted until a day, or refused."""

    kind: Literal["liberty-decided"] = "liberty-decided"
    granted: bool
    until: date | None = None
    conditions: tuple[str, ...] = ()
    representative: str = ""


class LibertyEnded(Threaded):
    """The authorisation ended, or the request was withdrawn."""

    kind: Literal["liberty-ended"] = "liberty-ended"
    why: str


class AmhpReferred(Threaded):
    """An approved mental health professional is asked to consider an assessment under the Mental Health Act."""

    kind: Literal["amhp-referred"] = "amhp-referred"
    by_nearest_relative: bool = False


class AmhpDecided(Threaded):
    """What the approved mental health professional decided."""

    kind: Literal["amhp-decided"] = "amhp-decided"
    outcome: Literal["application made", "no application", "guardianship", "not needed"]
    reasons: str = ""
