"""A delegated task: only to somebody whose competence was checked, and looked at again."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.health import DelegationEnded, DelegationPayerAgreed, TaskDelegated
from ncs.journeys.rules.days import day
from ncs.journeys.rules.model import Ask, Example, Rule
from ncs.journeys.rules.samples import opened


def _task(**fields: object) -> Event:
    said: dict[str, object] = {
        "ref": "t1",
        "task": "insulin by pen",
        "delegator": "district nurse",
        "competence_checked": True,
        "review_by": "2026-10-01",
        "payer": "nhs",
    }
    return event("task-delegated", "2026-04-10", **{**said, **fields})


def _faults(_state: State, one: Event) -> str:
    if not isinstance(one, TaskDelegated):
        return ""
    if not one.competence_checked:
        return "The competence of whoever does it was not checked."
    return "" if one.review_by > one.on else "The day of its review is not after its start."


def _asks(state: State) -> Iterator[Ask]:
    for one in () if state.died else state.open(TaskDelegated, DelegationEnded):
        words = f"Review the delegated task {one.ref}: end it, and delegate it again if it goes on."
        yield Ask(kinds=("delegation-ended",), since=one.on, due=one.review_by, words=words)
        if one.payer == "not agreed" and not any(said.ref == one.ref for said in state.all(DelegationPayerAgreed)):
            words = f"Agree who pays for the delegated task {one.ref}: the NHS or the council."
            yield Ask(kinds=("delegation-payer-agreed",), since=one.on, words=words)


RULE = Rule(
    id="delegated-task",
    title="Delegated healthcare tasks",
    section="Adult social care priorities 2026-27, expectation 3.2b",
    force=Force.GUIDANCE,
    checked=Checked.SOURCE,
    words=(
        "A healthcare task is delegated by somebody registered to somebody competent, with a day on which it "
        "is looked at again, and it is clear who pays."
    ),
    of=(TaskDelegated,),
    faults=_faults,
    asks=_asks,
    examples=(
        Example(said="Checked.", story=[opened()], event=_task()),
        Example(said="Not checked.", story=[opened()], event=_task(competence_checked=False), refused=True),
        Example(said="Reviewed by its day.", story=[opened(), _task()], asks=[("delegation-ended", day("2026-10-01"))]),
        Example(
            said="Nobody agreed who pays: that is left to do, and no day is set for it.",
            story=[opened(), _task(payer="not agreed")],
            asks=[("delegation-ended", day("2026-10-01")), ("delegation-payer-agreed", None)],
        ),
        Example(
            said="The council pays for it, agreed on 20 April 2026.",
            story=[
                opened(),
                _task(payer="not agreed"),
                event("delegation-payer-agreed", "2026-04-20", ref="t1", payer="council"),
            ],
            asks=[("delegation-ended", day("2026-10-01"))],
        ),
        Example(
            said="The person died: there is nothing to review.",
            story=[opened(), _task(), event("died", "2026-05-01")],
            asks=[],
        ),
    ),
)
