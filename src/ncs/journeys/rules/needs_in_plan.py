"""Sections 18, 24 and 25: eligible needs lead to a plan, and the plan speaks of each of them."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.assessing import EligibilityDecided
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.planning import PlanAgreed
from ncs.journeys.rules.arranging import by_themselves
from ncs.journeys.rules.days import day
from ncs.journeys.rules.model import Ask, Example, Rule
from ncs.journeys.rules.samples import eligible, plan, planned


def _eligible(state: State) -> EligibilityDecided | None:
    found = state.last(EligibilityDecided)
    return found if found is not None and found.eligible else None


def _asks(state: State) -> Iterator[Ask]:
    found = _eligible(state)
    if found is None or state.closed or by_themselves(state) or state.done([PlanAgreed], since=found.on):
        return
    yield Ask(kinds=("plan-agreed",), since=found.on, clock="plan", words="Make a plan with the person.")


def _faults(state: State, one: Event) -> str:
    found = _eligible(state)
    if not isinstance(one, PlanAgreed) or found is None:
        return (
            "The needs were not found eligible."
            if isinstance(one, PlanAgreed) and state.last(EligibilityDecided)
            else ""
        )
    left = sorted({name for name, said in found.findings.items() if said.unable} - {need.outcome for need in one.needs})
    if left:
        return f"The plan says nothing of these eligible needs: {', '.join(left)}."
    bare = sorted(need.outcome for need in one.needs if need.by == "nothing" and not need.how.strip())
    return f"The plan does not say why nothing meets: {', '.join(bare)}." if bare else ""


_NEED = {"outcome": "nutrition", "by": "council"}
RULE = Rule(
    id="needs-in-plan",
    title="Every eligible need is in the plan",
    section="Care Act 2014 ss18, 24(1) and 25(1)",
    force=Force.STATUTORY,
    checked=Checked.TEXT,
    words=(
        "Eligible needs are met. A plan says which they are and what meets each; where needs are met that "
        "are not eligible (s19), say so."
    ),
    of=(PlanAgreed,),
    faults=_faults,
    asks=_asks,
    discretion=True,
    examples=(
        Example(
            said="Eligible on 22 April 2026; this program's own clock is 28 days, to 20 May.",
            story=eligible(),
            asks=[("plan-agreed", day("2026-05-20"))],
        ),
        Example(said="A plan for one need of two.", story=eligible(), event=plan(needs=[_NEED]), refused=True),
        Example(said="A plan for both.", story=eligible(), event=plan()),
        Example(
            said="The person arranges support themselves.",
            story=[*eligible(), event("arranging-chosen", "2026-04-23", by_whom="person", told=True)],
            asks=[],
        ),
        Example(said="The plan is there.", story=planned(), asks=[]),
    ),
)
