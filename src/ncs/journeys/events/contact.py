"""First contact: who it is, the referral, information, screening, urgent help and reablement."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from ncs.journeys.events.base import Event, Threaded, Words

Source = Literal[
    "self", "family", "gp", "hospital", "dwp", "children's services", "police", "provider", "another council", "other"
]
Basis = Literal["consent", "public task", "vital interests", "legal duty"]
Format = Literal["standard", "easy read", "large print", "audio", "braille", "sign language"]
ReablementOutcome = Literal["no further need", "less support", "same support", "more support", "died", "left early"]


class JourneyOpened(Event):
    """The first event: a person, by a number that says nothing, and how they wish to be written to.

    Carers are people with journeys of their own; ``cares_for`` is the number of the person they care for.
    """

    kind: Literal["journey-opened"] = "journey-opened"
    person: str = Field(min_length=1, max_length=40)
    who: Literal["adult", "carer", "child"] = "adult"
    born: date | None = None
    council: str = ""
    cares_for: str = ""
    language: str = "English"
    format: Format = "standard"


class DetailsRecorded(Event):
    """What client level data asks of the person, in its own words; what is said again replaces what was said before."""

    kind: Literal["details-recorded"] = "details-recorded"
    nhs_number: str = Field(default="", pattern=r"^(\d{10})?$")
    gender: str = "Unknown"
    ethnicity: str = "No data: Undeclared or not known"
    postcode: str = Field(default="", max_length=8)
    support_reason: str = "Unknown"
    accommodation: str = "Unknown"
    employment: str = "Unknown"
    has_unpaid_carer: str = "Unknown"
    visual_impairment: str = "Unknown"
    hearing_impairment: str = "Unknown"


class ReferralReceived(Event):
    """Somebody asks, or tells the council of a person; ``listed`` says that they stood on a list for early help.

    ``consented`` is the day on which they agreed to be told of, ``provision`` the law by which they are without that.
    """

    kind: Literal["referral-received"] = "referral-received"
    source: Source = "self"
    basis: Basis = "consent"
    urgent: bool = False
    asks: str = ""
    listed: bool = False
    consented: date | None = None
    provision: str = ""


class InformationGiven(Event):
    """Information, advice or signposting; ``services`` are numbers of a directory of services."""

    kind: Literal["information-given"] = "information-given"
    about: tuple[str, ...] = Field(min_length=1)
    services: tuple[str, ...] = ()


class Screened(Event):
    """What a first look found: whether needs, or a carer, appear to be there, and what comes next."""

    kind: Literal["screened"] = "screened"
    appears_need: bool
    carer_appears: bool = False
    risk: Literal["low", "medium", "high"] = "low"
    leads_to: Literal["early help", "reablement", "assessment", "nothing more"]


class UrgentNeedMet(Event):
    """Help at once, before any assessment."""

    kind: Literal["urgent-need-met"] = "urgent-need-met"
    how: Words


class ReablementStarted(Threaded):
    """Short-term support to get skills back, with the person's own goals."""

    kind: Literal["reablement-started"] = "reablement-started"
    goals: tuple[str, ...] = Field(min_length=1)
    weekly_charge_pence: int = Field(default=0, ge=0)


class ReablementEnded(Threaded):
    """Reablement came to its end, with what is needed after it."""

    kind: Literal["reablement-ended"] = "reablement-ended"
    outcome: ReablementOutcome
