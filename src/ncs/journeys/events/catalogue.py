"""Every kind of event, by name; and events read from plain values."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, get_args

from pydantic import Field, TypeAdapter

from ncs.core.errors import UnknownName, near_matches
from ncs.journeys.events.assessing import (
    AdviceGiven,
    AdvocacyConsidered,
    AdvocateArranged,
    AssessmentCompleted,
    AssessmentRefused,
    AssessmentStarted,
    BestInterestsDecided,
    CapacityAssessed,
    CopyGiven,
    EligibilityDecided,
    FinancesAssessed,
)
from ncs.journeys.events.base import Event
from ncs.journeys.events.clocks import ClockExtended, ClockPaused, ClockResumed
from ncs.journeys.events.contact import (
    DetailsRecorded,
    InformationGiven,
    JourneyOpened,
    ReablementEnded,
    ReablementStarted,
    ReferralReceived,
    Screened,
    UrgentNeedMet,
)
from ncs.journeys.events.disputes import (
    AppealDecided,
    AppealLodged,
    AppealLookedAt,
    AppealReviewed,
    ComplaintAcknowledged,
    ComplaintAnswered,
    ComplaintMade,
    OmbudsmanAsked,
    OmbudsmanDecided,
)
from ncs.journeys.events.ends import Closed, Corrected, Died
from ncs.journeys.events.health import (
    DelegationEnded,
    DelegationPayerAgreed,
    DischargeEnded,
    DischargeStarted,
    HealthcareChecked,
    HealthcareDecided,
    HealthcareDisputed,
    HealthcareReviewed,
    JointFundingAgreed,
    LongTermConsidered,
    TaskDelegated,
)
from ncs.journeys.events.held_budgets import BudgetHeld, HeldBudgetEnded, HeldBudgetMoved, HeldBudgetStated
from ncs.journeys.events.imported import RowImported
from ncs.journeys.events.moving import (
    ChildServicesEnd,
    Moved,
    MoveIntended,
    PackSent,
    TransitionAsked,
    TransitionDecided,
)
from ncs.journeys.events.planning import (
    AdaptationAsked,
    AdaptationDecided,
    AdaptationFitted,
    ArrangingChosen,
    BreakRecorded,
    BudgetAgreed,
    CoordinatorEnded,
    CoordinatorNamed,
    DirectPaymentAgreed,
    DirectPaymentAsked,
    DirectPaymentEnded,
    DirectPaymentMoved,
    DirectPaymentRefused,
    DirectPaymentSeen,
    EmployerChecked,
    PlanAgreed,
    ReviewAgreed,
    ReviewAsked,
    ReviewCompleted,
    ServiceEnded,
    ServiceStarted,
    TechnologyLookedAt,
    WillingnessRecorded,
)
from ncs.journeys.events.safety import (
    AmhpDecided,
    AmhpReferred,
    ConcernDecided,
    ConcernRaised,
    EnquiryClosed,
    LibertyAsked,
    LibertyDecided,
    LibertyEnded,
    LibertyExtended,
)

AnyEvent = Annotated[
    JourneyOpened
    | DetailsRecorded
    | ReferralReceived
    | InformationGiven
    | Screened
    | UrgentNeedMet
    | ReablementStarted
    | ReablementEnded
    | AdvocacyConsidered
    | AdvocateArranged
    | CapacityAssessed
    | BestInterestsDecided
    | AssessmentStarted
    | AssessmentCompleted
    | AssessmentRefused
    | CopyGiven
    | EligibilityDecided
    | AdviceGiven
    | FinancesAssessed
    | ArrangingChosen
    | PlanAgreed
    | BudgetAgreed
    | DirectPaymentAsked
    | DirectPaymentAgreed
    | DirectPaymentRefused
    | EmployerChecked
    | DirectPaymentMoved
    | DirectPaymentSeen
    | DirectPaymentEnded
    | BudgetHeld
    | HeldBudgetMoved
    | HeldBudgetStated
    | HeldBudgetEnded
    | ServiceStarted
    | TechnologyLookedAt
    | ServiceEnded
    | ReviewAsked
    | ReviewCompleted
    | CoordinatorNamed
    | CoordinatorEnded
    | WillingnessRecorded
    | BreakRecorded
    | AdaptationAsked
    | AdaptationDecided
    | AdaptationFitted
    | ReviewAgreed
    | ConcernRaised
    | ConcernDecided
    | EnquiryClosed
    | LibertyAsked
    | LibertyExtended
    | LibertyDecided
    | LibertyEnded
    | AmhpReferred
    | AmhpDecided
    | DischargeStarted
    | LongTermConsidered
    | DischargeEnded
    | HealthcareChecked
    | HealthcareDecided
    | JointFundingAgreed
    | HealthcareDisputed
    | HealthcareReviewed
    | TaskDelegated
    | DelegationPayerAgreed
    | DelegationEnded
    | MoveIntended
    | PackSent
    | Moved
    | TransitionAsked
    | TransitionDecided
    | ChildServicesEnd
    | ComplaintMade
    | ComplaintAcknowledged
    | ComplaintAnswered
    | OmbudsmanAsked
    | OmbudsmanDecided
    | AppealLodged
    | AppealLookedAt
    | AppealReviewed
    | AppealDecided
    | ClockPaused
    | ClockResumed
    | ClockExtended
    | RowImported
    | Died
    | Closed
    | Corrected,
    Field(discriminator="kind"),
]


@cache
def kinds() -> Mapping[str, type[Event]]:
    """Return the class of each kind of event, in the order of a journey."""
    union, _ = get_args(AnyEvent)
    members: tuple[type[Event], ...] = get_args(union)
    return {member.model_fields["kind"].default: member for member in members}


@cache
def event_adapter() -> TypeAdapter[Any]:
    """Return what reads one event of any kind."""
    return TypeAdapter(AnyEvent)


def kind_named(name: str) -> type[Event]:
    """Return the class of a kind.

    Raises:
        UnknownName: there is none; the nearest are named.
    """
    if name not in kinds():
        raise UnknownName("kind of event", name, near_matches(name, kinds()))
    return kinds()[name]


def event(kind: str, on: str, **fields: Any) -> Event:
    """Return an event from plain values, as examples are written.

    Raises:
        UnknownName: there is no such kind.
        pydantic.ValidationError: a field is missing, unknown or wrong.
    """
    return kind_named(kind).model_validate({"kind": kind, "on": on, **fields})
