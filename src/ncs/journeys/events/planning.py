"""The plan, the budget, direct payments, services, reviews, the coordinator, and what carers are willing to do."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from ncs.journeys.events.base import Event, Pence, Threaded, Words

Willing = Literal["willing", "with limits", "not willing"]


class NeedMet(BaseModel):
    """One need of a plan: the outcome, what meets it, and by whom; for a carer, whether they are willing."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    outcome: str
    by: Literal["council", "direct payment", "carer", "community", "nhs", "person", "nothing"]
    how: str = ""
    willing: Willing | None = None


def _needs(given: Any) -> Any:
    """Read ``nutrition: council; hygiene: carer, willing`` as needs, each with who meets it, and a carer's answer."""
    if not isinstance(given, str):
        return given
    parts = (part.partition(":") for part in given.split(";") if part.strip())
    return [_need(outcome.strip(), said) for outcome, _, said in parts]


def _need(outcome: str, said: str) -> dict[str, str]:
    by, _, willing = (text.strip() for text in said.partition(","))
    return {"outcome": outcome, "by": by, **({"willing": willing} if willing else {})}


class PlanAgreed(Threaded):
    """A care and support plan, or a carer's support plan.

    Where the cheaper of two similar ways was taken, ``choice`` says which, ``choice_pence`` and ``other_pence`` what
    each costs a week, and the last two whether the person was part of choosing and knows how to challenge it.
    """

    kind: Literal["plan-agreed"] = "plan-agreed"
    involved: bool
    carer_involved: bool | None = None
    needs: Annotated[tuple[NeedMet, ...], BeforeValidator(_needs), Field(min_length=1)]
    indicative_pence: Pence | None = None
    contingency: str = ""
    inclusion: str = ""
    wished_home: str = ""
    wish_met: bool | None = None
    wish_reason: str = ""
    choice: str = ""
    choice_pence: Pence | None = None
    other_pence: Pence | None = None
    choice_discussed: bool | None = None
    challenge_told: bool | None = None


class ArrangingChosen(Event):
    """Who arranges support: the council, or the person themselves, who may come back at any time and is told so."""

    kind: Literal["arranging-chosen"] = "arranging-chosen"
    by_whom: Literal["council", "person"]
    told: bool


class BudgetAgreed(Event):
    """The personal budget a week: what meeting the needs costs, and what each side pays of it."""

    kind: Literal["budget-agreed"] = "budget-agreed"
    cost_pence: Pence
    person_pence: Pence
    council_pence: Pence


class DirectPaymentAsked(Event):
    """The person asks to have the budget, or part of it, as money."""

    kind: Literal["direct-payment-asked"] = "direct-payment-asked"


class DirectPaymentAgreed(Event):
    """A direct payment, who holds it, and whether spouse, partner or a close relative in the same home is paid from it.

    ``necessary`` says that the council considers that payment necessary; ``employs`` that the person employs somebody.
    """

    kind: Literal["direct-payment-agreed"] = "direct-payment-agreed"
    version: Literal[2] = 2  # type: ignore[assignment]
    weekly_pence: Pence
    held_by: Literal["person", "nominated person", "authorised person", "managed account"]
    pays: Literal["nobody at home", "relative at home for care", "relative at home for managing"] = "nobody at home"
    necessary: bool = False
    employs: bool = False


class DirectPaymentRefused(Event):
    """A direct payment was refused."""

    kind: Literal["direct-payment-refused"] = "direct-payment-refused"
    reasons: str


class DirectPaymentMoved(Event):
    """Money of the direct payment account: paid in, spent on the plan, or taken back."""

    kind: Literal["direct-payment-moved"] = "direct-payment-moved"
    way: Literal["in", "spent", "reclaimed"]
    pence: Pence


class DirectPaymentSeen(Event):
    """The council looked at what came in and was spent, and why where it looked before not long ago."""

    kind: Literal["direct-payment-seen"] = "direct-payment-seen"
    why: str = ""


class DirectPaymentEnded(Event):
    """The direct payment ends; what is left is settled."""

    kind: Literal["direct-payment-ended"] = "direct-payment-ended"
    why: Words


class EmployerChecked(Event):
    """What whoever employs a personal assistant has in place, by the names of the check-list."""

    kind: Literal["employer-checked"] = "employer-checked"
    done: tuple[str, ...] = Field(min_length=1)


class ServiceStarted(Threaded):
    """A service begins. Type, component and mechanism are those of client level data.

    ``technology`` says what technology is part of it or is it, and ``goal`` what that is to bring about.
    """

    kind: Literal["service-started"] = "service-started"
    type: str
    component: str
    mechanism: str = ""
    location: str = ""
    unit_pence: Pence | None = None
    frequency: str = ""
    units_weekly: int | None = Field(default=None, ge=0)
    technology: str = ""
    goal: str = ""


class TechnologyLookedAt(Threaded):
    """Whether technology that is part of a service does what it was for, as the person finds."""

    kind: Literal["technology-looked-at"] = "technology-looked-at"
    achieved: Literal["fully", "partly", "not", "not used"]
    asked: bool
    found: Words


class ServiceEnded(Threaded):
    """A service comes to its end, and why, in the words of client level data."""

    kind: Literal["service-ended"] = "service-ended"
    outcome: str = "NFA: Support ended for other reason"


class ReviewAsked(Event):
    """The person, or their carer, asks for a review."""

    kind: Literal["review-asked"] = "review-asked"
    why: str = ""


class ReviewCompleted(Event):
    """A review of the plan, planned or not, and what came of it."""

    kind: Literal["review-completed"] = "review-completed"
    planned: bool
    involved: bool
    outcome: Literal["no change", "change of support", "reassessment", "support ends"]
    achieved: Literal["fully", "partly", "not", "not asked"] = "not asked"
    direct_payment: bool = False


class CoordinatorNamed(Threaded):
    """One person coordinates: the role, how they are reached, and who stands in."""

    kind: Literal["coordinator-named"] = "coordinator-named"
    contact: Words
    cover: Words


class CoordinatorEnded(Threaded):
    """The coordinator hands over."""

    kind: Literal["coordinator-ended"] = "coordinator-ended"
    handover: Words


class WillingnessRecorded(Event):
    """What a carer is willing to do about one need; it may be changed at any time."""

    kind: Literal["willingness-recorded"] = "willingness-recorded"
    outcome: str
    answer: Willing
    limits: str = ""


class BreakRecorded(Event):
    """A short break of a carer: agreed as a number of days a year, booked, taken, or not to be had."""

    kind: Literal["break-recorded"] = "break-recorded"
    step: Literal["agreed", "booked", "taken", "unmet"]
    days: int = Field(ge=1, le=366)
    why: str = ""


class AdaptationAsked(Threaded):
    """An adaptation of the home is applied for."""

    kind: Literal["adaptation-asked"] = "adaptation-asked"
    cost_pence: Pence
    grant: bool = False


class AdaptationDecided(Threaded):
    """The application was decided."""

    kind: Literal["adaptation-decided"] = "adaptation-decided"
    approved: bool
    reasons: str = ""


class AdaptationFitted(Threaded):
    """The adaptation is in place."""

    kind: Literal["adaptation-fitted"] = "adaptation-fitted"


class ReviewAgreed(Event):
    """A day agreed for the next review, where it is earlier than guidance asks."""

    kind: Literal["review-agreed"] = "review-agreed"
    for_day: date
