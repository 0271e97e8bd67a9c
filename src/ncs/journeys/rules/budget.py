"""Section 26: a personal budget adds up."""

from __future__ import annotations

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event
from ncs.journeys.events.planning import BudgetAgreed
from ncs.journeys.rules.model import Example, Rule
from ncs.journeys.rules.samples import budget, planned


def _faults(_state: State, one: Event) -> str:
    if not isinstance(one, BudgetAgreed) or one.cost_pence == one.person_pence + one.council_pence:
        return ""
    return f"The cost is {one.cost_pence} pence, but the parts are {one.person_pence} and {one.council_pence}."


RULE = Rule(
    id="budget",
    title="A budget that adds up",
    section="Care Act 2014 s26(1)",
    force=Force.STATUTORY,
    checked=Checked.TEXT,
    words=(
        "A personal budget says what meeting the needs costs the council, what of it the person pays, and "
        "what the council pays."
    ),
    of=(BudgetAgreed,),
    faults=_faults,
    examples=(
        Example(said="£200 is £0 and £200.", story=planned(), event=budget(person_pence=0, council_pence=20_000)),
        Example(said="It is not £0 and £160.", story=planned(), event=budget(person_pence=0), refused=True),
    ),
)
