"""With the NHS: leaving hospital, continuing healthcare, and tasks that are delegated."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from ncs.journeys.events.base import Pence, Threaded, Words


def _typed(value: Any) -> Any:
    """A pathway as it is typed on a command line is text."""
    return int(value) if isinstance(value, str) and value in ("0", "1", "2", "3") else value


Pathway = Annotated[Literal[0, 1, 2, 3], BeforeValidator(_typed)]


class DischargeStarted(Threaded):
    """Somebody leaves hospital: the pathway, who pays what a week, and whether support from before goes on."""

    kind: Literal["discharge-started"] = "discharge-started"
    pathway: Pathway
    involved: bool
    carers_involved: bool | None = None
    nhs_pence: Pence = 0
    council_pence: Pence = 0
    person_pence: Pence = 0
    existing_package: bool = False


class LongTermConsidered(Threaded):
    """Whether long-term support will be needed was looked at, before the six weeks end."""

    kind: Literal["long-term-considered"] = "long-term-considered"
    needed: bool


class DischargeEnded(Threaded):
    """The weeks after hospital end, with what follows."""

    kind: Literal["discharge-ended"] = "discharge-ended"
    outcome: Literal[
        "home without support", "home with support", "care home", "continuing healthcare", "hospital", "died"
    ]


class HealthcareChecked(Threaded):
    """The checklist for NHS continuing healthcare."""

    kind: Literal["healthcare-checked"] = "healthcare-checked"
    positive: bool
    person_told: bool = True


class HealthcareDecided(Threaded):
    """The NHS decides whether it is responsible, or pays jointly, or for nursing in a care home."""

    kind: Literal["healthcare-decided"] = "healthcare-decided"
    outcome: Literal["eligible", "joint funding", "funded nursing care", "not eligible"]
    reasons_given: bool


class JointFundingAgreed(Threaded):
    """What the NHS and the council each pay in pence a week of what they fund together; said anew as it changes."""

    kind: Literal["joint-funding-agreed"] = "joint-funding-agreed"
    nhs_pence: Pence
    council_pence: Pence


class HealthcareDisputed(Threaded):
    """The person asks for a review of the decision, or the council disputes it."""

    kind: Literal["healthcare-disputed"] = "healthcare-disputed"
    whose: Literal["person", "council"] = "person"


class HealthcareReviewed(Threaded):
    """A review of continuing healthcare, or of a disputed decision."""

    kind: Literal["healthcare-reviewed"] = "healthcare-reviewed"
    outcome: str


class TaskDelegated(Threaded):
    """A task of a registered nurse or therapist is done by a care worker."""

    kind: Literal["task-delegated"] = "task-delegated"
    task: Words
    delegator: Words
    competence_checked: bool
    review_by: date
    payer: Literal["nhs", "council", "not agreed"]


class DelegationPayerAgreed(Threaded):
    """Who pays for a delegated task was agreed, after it began or anew."""

    kind: Literal["delegation-payer-agreed"] = "delegation-payer-agreed"
    payer: Literal["nhs", "council"]


class DelegationEnded(Threaded):
    """The delegation came to its end."""

    kind: Literal["delegation-ended"] = "delegation-ended"
    why: str = Field(min_length=3)
