"""Event outcomes as ASCOF 2A ranks them (method note, section d1, and the published outcome hierarchy)."""

from __future__ import annotations

from typing import Any

from ncs.measures.words import INVALID, choose

NOT_MAPPED = "Release 1 specification only: Not mapped"

#: The published hierarchy, best first: places 1 to 17.
OUTCOMES = (
    "Progress to reablement/ST-Max",
    "Progress to assessment, review or reassessment",
    NOT_MAPPED,
    "Progress to support planning or services",
    "Continuation of support or services",
    "Admitted to hospital",
    "NFA: Responsibility moved to another local authority",
    "NFA: Referral to NHS services or NHS funded social care",
    "NFA: Self-funded client or under 12wk disregard",
    "NFA: Information and advice or signposting",
    "NFA: Referral to other service within the local authority",
    "NFA: Support declined",
    "NFA: Deceased",
    "NFA: Support ended as planned",
    "NFA: Support ended for other reason",
    "NFA: No services offered for other reason",
    "NFA: Other",
)

#: Outcomes that conclude nothing: ranked 100 places lower, so that any usable outcome comes before them.
NON_CONCLUDING = OUTCOMES[:5]
UNABLE_TO_CLASSIFY = (*NON_CONCLUDING, INVALID)
LOWEST_UNUSABLE = 100
UNKNOWN_PLACE = 999

PLACES = {
    outcome.lower(): place + (LOWEST_UNUSABLE if outcome in NON_CONCLUDING else 0)
    for place, outcome in enumerate(OUTCOMES, start=1)
}
LABELS = {place: outcome for outcome, place in zip(OUTCOMES, PLACES.values(), strict=True)} | {UNKNOWN_PLACE: INVALID}

ENDED_AS_PLANNED = PLACES["nfa: support ended as planned"]
HOSPITAL = PLACES["admitted to hospital"]
DECEASED = "NFA: Deceased"


def place(outcome: Any) -> Any:
    """Return the place of a folded outcome in 2A's scale; blank and unknown outcomes come last, at 999."""
    return choose(outcome, PLACES, otherwise=UNKNOWN_PLACE).cast("int64")


def label(places: Any) -> Any:
    """Return the outcome's label for a place in 2A's scale."""
    return places.cases(*LABELS.items())
