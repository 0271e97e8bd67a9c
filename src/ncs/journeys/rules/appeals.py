"""Appeals as designed in 2015, not in force: early resolution, a reviewer, the council's final decision."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.assessing import AssessmentCompleted, EligibilityDecided, FinancesAssessed
from ncs.journeys.events.base import Event, Threaded
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.disputes import AppealDecided, AppealLodged, AppealLookedAt, AppealReviewed
from ncs.journeys.events.planning import BudgetAgreed, DirectPaymentAgreed, DirectPaymentRefused, PlanAgreed
from ncs.journeys.rules.days import day
from ncs.journeys.rules.model import Ask, Example, Limit, Rule
from ncs.journeys.rules.samples import contact, eligible

#: What may be appealed against once there is a decision of one of these kinds. Deferred payments are kept elsewhere.
_DECISIONS: Mapping[str, tuple[type[Event], ...]] = {
    "assessment": (AssessmentCompleted,),
    "eligibility": (EligibilityDecided,),
    "plan": (PlanAgreed,),
    "personal budget": (BudgetAgreed,),
    "direct payment": (DirectPaymentAgreed, DirectPaymentRefused),
    "charging": (FinancesAssessed,),
}
_LODGED = event("appeal-lodged", "2026-05-01", ref="b1", against="eligibility", ground="washing was not looked at")
_LOOKED = event("appeal-looked-at", "2026-05-20", ref="b1", resolved=False, other_officer=True)
_REVIEWED = event("appeal-reviewed", "2026-06-10", ref="b1", recommends="change", reasons="washing was left out")


def _decided(on: str) -> Event:
    said = {"upheld": True, "follows_reviewer": True, "reasons": "as recommended"}
    return event("appeal-decided", on, ref="b1", **said)


def _faults(state: State, one: Event) -> str:
    if isinstance(one, AppealLodged) and one.against in _DECISIONS:
        return _lodging(state, one)
    if isinstance(one, AppealLookedAt) and not one.other_officer:
        return "Early resolution is by an officer who had no part in the decision."
    if isinstance(one, AppealReviewed) and not _before(state, AppealLookedAt, one):
        return "No officer who had no part in the decision has looked at it yet."
    if isinstance(one, AppealDecided) and not _before(state, AppealReviewed, one):
        return "The independent reviewer has not recommended yet."
    return _differing(state, one) if isinstance(one, AppealDecided) else ""


def _differing(state: State, one: AppealDecided) -> str:
    """Return how a decision says of itself what it is not: that it follows the reviewer, or does not."""
    said = [found for found in state.all(AppealReviewed) if found.ref == one.ref and found.on <= one.on][-1]
    follows = one.upheld == (said.recommends == "change")
    if follows == one.follows_reviewer:
        return ""
    done = f"{'upheld' if one.upheld else 'not upheld'}, where the reviewer would {said.recommends} it"
    return f"It says that it {'follows' if one.follows_reviewer else 'does not follow'} the reviewer: {done}."


def _before(state: State, kind: type[Threaded], one: Threaded) -> bool:
    """Say whether the earlier stage of the same appeal had taken place by the day of a later one."""
    return any(found.ref == one.ref and found.on <= one.on for found in state.all(kind))


def _lodging(state: State, one: AppealLodged) -> str:
    if _made(state, one):
        return ""
    return f"No decision on {one.against} has been made that could be appealed against."


def _made(state: State, one: AppealLodged) -> list[date]:
    """Return the days of the decisions that an appeal may be against."""
    return [found.on for kind in _DECISIONS[one.against] for found in state.all(kind) if found.on <= one.on]


def _limit(state: State, one: Event) -> Limit | None:
    made = _made(state, one) if isinstance(one, AppealLodged) and one.against in _DECISIONS else []
    words = "The decision is of {since}; by the limit held here an appeal was to be lodged by {last}."
    return Limit(clock="appeal-lodged", since=max(made), words=words) if made else None


def _asks(state: State) -> Iterator[Ask]:
    looked = {one.ref: one for one in state.all(AppealLookedAt)}
    reviewed = {one.ref: one for one in state.all(AppealReviewed)}
    for one in state.open(AppealLodged, AppealDecided):
        first, second = looked.get(one.ref), reviewed.get(one.ref)
        if first is None:
            words = "Another officer looks at the decision."
            yield Ask(kinds=("appeal-looked-at",), since=one.on, clock="appeal-early", words=words)
        elif not first.resolved and second is None:
            words = "The independent reviewer recommends."
            yield Ask(kinds=("appeal-reviewed",), since=first.on, clock="appeal-review", words=words)
        elif second is not None:
            words = "The council decides, and says why if it does not follow the reviewer."
            yield Ask(kinds=("appeal-decided",), since=second.on, clock="appeal-decision", words=words)


RULE = Rule(
    id="appeals",
    title="Appeals",
    section="Care Act 2014 s72 (not in force); consultation of 2015",
    force=Force.PROPOSED,
    checked=Checked.TEXT,
    words=(
        "A decision may be appealed against: an officer who had no part in it looks first, an independent "
        "reviewer recommends, and the council decides. Then the Ombudsman."
    ),
    of=(AppealLodged, AppealLookedAt, AppealReviewed, AppealDecided),
    faults=_faults,
    asks=_asks,
    limit=_limit,
    discretion=True,
    examples=(
        Example(
            said="Not upheld, and it says that it follows a reviewer who would change it.",
            story=[*eligible(), _LODGED, _LOOKED, _REVIEWED],
            event=_decided("2026-06-20").model_copy(update={"upheld": False}),
            refused=True,
        ),
        Example(
            said="Not upheld against the reviewer, and it says so.",
            story=[*eligible(), _LODGED, _LOOKED, _REVIEWED],
            event=_decided("2026-06-20").model_copy(update={"upheld": False, "follows_reviewer": False}),
        ),
        Example(said="Nothing was decided yet.", story=contact(), event=_LODGED, refused=True),
        Example(said="The decision on eligibility.", story=eligible(), event=_LODGED),
        Example(
            said="Decided on 22 April 2026; a year and a day later is too late by the limit held.",
            story=eligible(),
            event=event("appeal-lodged", "2027-04-23", ref="b1", against="eligibility", ground="washing"),
            refused=True,
        ),
        Example(
            said="Lodged on Friday 1 May 2026. 30 working days, without 4 and 25 May, end on Tuesday 16 June.",
            story=[*eligible(), _LODGED],
            asks=[("appeal-looked-at", day("2026-06-16"))],
        ),
        Example(
            said="The officer who decided looks at it.",
            story=[*eligible(), _LODGED],
            event=event("appeal-looked-at", "2026-05-20", ref="b1", resolved=False, other_officer=False),
            refused=True,
        ),
        Example(
            said="The reviewer recommends before anybody has looked at it.",
            story=[*eligible(), _LODGED],
            event=event("appeal-reviewed", "2026-06-10", ref="b1", recommends="keep", reasons="as decided"),
            refused=True,
        ),
        Example(
            said="The council decides on a day before the reviewer has recommended.",
            story=[*eligible(), _LODGED, _LOOKED, _REVIEWED],
            event=_decided("2026-06-09"),
            refused=True,
        ),
        Example(
            said="It decides then.", story=[*eligible(), _LODGED, _LOOKED, _REVIEWED], event=_decided("2026-06-10")
        ),
        Example(
            said="Not resolved on 20 May 2026; 28 days end on 17 June.",
            story=[*eligible(), _LODGED, _LOOKED],
            asks=[("appeal-reviewed", day("2026-06-17"))],
        ),
    ),
)
