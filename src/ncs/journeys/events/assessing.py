"""Advocacy and capacity, assessments, the decision on eligibility, and the financial assessment."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from ncs.journeys.events.base import Event, Pence, Threaded, Words

Document = Literal[
    "assessment", "eligibility decision", "plan", "financial assessment", "review", "transition decision"
]
How = Literal["", "cannot without help", "pain, distress or anxiety", "danger to self or others", "takes much longer"]


class AdvocacyConsidered(Event):
    """Whether it is substantially difficult for the person to take part, and if somebody suitable can help."""

    kind: Literal["advocacy-considered"] = "advocacy-considered"
    substantial_difficulty: bool
    appropriate_person: bool


class AdvocateArranged(Event):
    """An independent advocate was arranged."""

    kind: Literal["advocate-arranged"] = "advocate-arranged"


class CapacityAssessed(Event):
    """Whether a person can make one decision at the time when it must be made."""

    kind: Literal["capacity-assessed"] = "capacity-assessed"
    decision: Words
    has_capacity: bool
    help_given: Words


class BestInterestsDecided(Event):
    """A decision made in the best interests of somebody who cannot make it."""

    kind: Literal["best-interests-decided"] = "best-interests-decided"
    decision: Words
    consulted: tuple[str, ...] = Field(min_length=1)
    less_restrictive: Words


class AssessmentStarted(Threaded):
    """An assessment of needs, of a carer, or of what a child will need as an adult."""

    kind: Literal["assessment-started"] = "assessment-started"
    type: Literal["needs", "carer", "transition"] = "needs"


class AssessmentCompleted(Threaded):
    """The assessment is done. For a carer: able and willing to go on or not, and what work they do or want."""

    kind: Literal["assessment-completed"] = "assessment-completed"
    method: Literal["face to face", "telephone", "video", "supported self-assessment", "joint", "combined"]
    involved: bool
    wishes: str = ""
    carers_involved: bool | None = None
    able_and_willing: Literal["", "yes", "with limits", "no"] = ""
    work_and_leisure: str = ""


class AssessmentRefused(Event):
    """The person does not want to be assessed."""

    kind: Literal["assessment-refused"] = "assessment-refused"
    has_capacity: bool
    abuse_suspected: bool


class CopyGiven(Event):
    """A written record was given to the person, and to anyone whom they named."""

    kind: Literal["copy-given"] = "copy-given"
    of: Document
    also_to: tuple[str, ...] = ()


class Finding(BaseModel):
    """What was found on one outcome: whether it cannot be achieved, in which sense, and what that does to wellbeing."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    unable: bool
    how: How = ""
    impact: str = ""


def _findings(given: Any) -> Any:
    """Read ``nutrition: cannot lift pans; hygiene: slips`` as outcomes out of reach, each with its impact."""
    if not isinstance(given, str):
        return given
    parts = (part.partition(":") for part in given.split(";") if part.strip())
    return {name.strip(): {"unable": True, "impact": words.strip()} for name, _, words in parts}


class EligibilityDecided(Event):
    """The decision by the national criteria, a finding an outcome, with reasons."""

    kind: Literal["eligibility-decided"] = "eligibility-decided"
    rules: str = "2015"
    cause: bool
    findings: Annotated[Mapping[str, Finding], BeforeValidator(_findings)]
    impact: bool
    fluctuates: bool = False
    over_time: str = ""
    eligible: bool
    reasons: str


class AdviceGiven(Event):
    """Written advice on what can be done about needs that are not met by the council."""

    kind: Literal["advice-given"] = "advice-given"
    about: Words


class FinancesAssessed(Event):
    """What the person pays a week, as the charging rules have worked it out; ``statement`` says where that is."""

    kind: Literal["finances-assessed"] = "finances-assessed"
    way: Literal["full", "light touch", "refused", "not charged"]
    contribution_pence: Pence = 0
    above_upper_limit: bool = False
    statement: str = ""
