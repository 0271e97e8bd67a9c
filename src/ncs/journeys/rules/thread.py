"""What ends has begun, and no two things of one kind share a name."""

from __future__ import annotations

from collections.abc import Mapping

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event, Threaded
from ncs.journeys.events.catalogue import event, kind_named
from ncs.journeys.rules.model import Example, Rule
from ncs.journeys.rules.samples import opened, planned, served, service

#: What each later event of a thread follows, under the same name.
FOLLOWS: Mapping[str, str] = {
    "clock-resumed": "clock-paused",
    "held-budget-moved": "budget-held",
    "held-budget-stated": "budget-held",
    "held-budget-ended": "budget-held",
    "reablement-ended": "reablement-started",
    "assessment-completed": "assessment-started",
    "technology-looked-at": "service-started",
    "service-ended": "service-started",
    "coordinator-ended": "coordinator-named",
    "adaptation-decided": "adaptation-asked",
    "adaptation-fitted": "adaptation-decided",
    "concern-decided": "concern-raised",
    "enquiry-closed": "concern-decided",
    "liberty-extended": "liberty-asked",
    "liberty-decided": "liberty-asked",
    "liberty-ended": "liberty-asked",
    "amhp-decided": "amhp-referred",
    "long-term-considered": "discharge-started",
    "discharge-ended": "discharge-started",
    "healthcare-decided": "healthcare-checked",
    "healthcare-disputed": "healthcare-decided",
    "joint-funding-agreed": "healthcare-decided",
    "healthcare-reviewed": "healthcare-decided",
    "delegation-ended": "task-delegated",
    "delegation-payer-agreed": "task-delegated",
    "complaint-acknowledged": "complaint-made",
    "complaint-answered": "complaint-made",
    "ombudsman-asked": "complaint-answered",
    "ombudsman-decided": "ombudsman-asked",
    "appeal-looked-at": "appeal-lodged",
    "appeal-reviewed": "appeal-lodged",
    "appeal-decided": "appeal-lodged",
}
#: Further looks at one thing are no second beginning of it.
REPEATED = {
    "healthcare-disputed",
    "healthcare-reviewed",
    "joint-funding-agreed",
    "delegation-payer-agreed",
    "liberty-extended",
    "held-budget-moved",
    "held-budget-stated",
    "technology-looked-at",
}


def _faults(state: State, one: Event) -> str:
    if not isinstance(one, Threaded):
        return ""
    same = [found for found in state.all(type(one)) if found.ref == one.ref]
    if same and one.kind not in REPEATED:
        return f"There is {_a(one.kind)} named {one.ref} already, on {same[0].on}."
    start = FOLLOWS.get(one.kind)
    if start is None:
        return ""
    begun = [found for found in state.all(kind_named(start)) if isinstance(found, Threaded) and found.ref == one.ref]
    if not begun:
        return f"There is no {start} named {one.ref}."
    return "" if begun[0].on <= one.on else f"The {start} named {one.ref} is later, on {begun[0].on}."


def _a(kind: str) -> str:
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"


RULE = Rule(
    id="thread",
    title="What ends has begun",
    section="Of the record itself",
    force=Force.RECORD,
    checked=Checked.OWN,
    words=(
        "A service, an assessment or a concern is ended under the name under which it began, and no name is used twice."
    ),
    faults=_faults,
    examples=(
        Example(
            said="A service that never began cannot end.",
            story=planned(),
            event=event("service-ended", "2026-05-09", ref="s1"),
            refused=True,
        ),
        Example(said="It began.", story=served(), event=event("service-ended", "2026-05-09", ref="s1")),
        Example(
            said="It cannot end before it began.",
            story=served(),
            event=event("service-ended", "2026-05-04", ref="s1"),
            refused=True,
        ),
        Example(said="A second service needs a name of its own.", story=served(), event=service(), refused=True),
        Example(
            said="No enquiry is closed that was never decided on.",
            story=[opened(), event("concern-raised", "2026-04-01", ref="c1")],
            event=event("enquiry-closed", "2026-04-20", ref="c1", asked=True, wanted="fully achieved", risk="removed"),
            refused=True,
        ),
    ),
)
