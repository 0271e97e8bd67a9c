"""The states of a journey, and the kind of event that leads to each."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Stage(StrEnum):
    """Where the main line of a journey stands."""

    OPENED = "opened"
    REFERRAL = "referral received"
    EARLY_HELP = "early help"
    SCREENING = "screening"
    URGENT = "urgent need met"
    REABLEMENT = "reablement"
    ASSESSMENT = "needs assessment"
    CARER_ASSESSMENT = "carer's assessment"
    ELIGIBILITY = "eligibility"
    FINANCE = "financial assessment"
    PLAN = "plan"
    BUDGET = "personal budget"
    DELIVERY = "delivery"
    REVIEW = "review"
    MOVE = "move"
    CLOSED = "closed"


#: The kinds that move the main line. All others, such as safeguarding and appeals, run beside it.
LEADS_TO: Mapping[str, Stage] = {
    "journey-opened": Stage.OPENED,
    "referral-received": Stage.REFERRAL,
    "information-given": Stage.EARLY_HELP,
    "screened": Stage.SCREENING,
    "urgent-need-met": Stage.URGENT,
    "reablement-started": Stage.REABLEMENT,
    "assessment-started": Stage.ASSESSMENT,
    "eligibility-decided": Stage.ELIGIBILITY,
    "finances-assessed": Stage.FINANCE,
    "plan-agreed": Stage.PLAN,
    "budget-agreed": Stage.BUDGET,
    "service-started": Stage.DELIVERY,
    "review-completed": Stage.REVIEW,
    "move-intended": Stage.MOVE,
    "moved": Stage.MOVE,
    "closed": Stage.CLOSED,
    "died": Stage.CLOSED,
}
#: Information and urgent help are given at any time; only early on are they where the journey stands.
EARLY = frozenset({Stage.OPENED, Stage.REFERRAL, Stage.EARLY_HELP, Stage.SCREENING, Stage.CLOSED})
BESIDE = frozenset({Stage.EARLY_HELP, Stage.URGENT})


def after(stage: Stage, kind: str, *, carer: bool = False) -> Stage:
    """Return the stage after an event of ``kind``; ``carer`` says that the assessment is a carer's."""
    found = LEADS_TO.get(kind)
    if found is None or (found in BESIDE and stage not in EARLY):
        return stage
    return Stage.CARER_ASSESSMENT if found is Stage.ASSESSMENT and carer else found
