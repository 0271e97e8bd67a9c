"""SI 2014/2672 and 2014/2673: reablement and intermediate care are free for the first six weeks."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.contact import ReablementEnded, ReablementStarted
from ncs.journeys.rules.days import day
from ncs.journeys.rules.model import Ask, Example, Rule
from ncs.journeys.rules.samples import contact

_FREE = event("reablement-started", "2026-04-10", ref="r1", goals=["to cook again"])
_CHARGED = event("reablement-started", "2026-04-10", ref="r1", goals=["to cook"], weekly_charge_pence=500)


def _faults(_state: State, one: Event) -> str:
    if isinstance(one, ReablementStarted) and one.weekly_charge_pence:
        return "It is charged for from its first day; the first six weeks are free whatever the person has."
    return ""


def _asks(state: State) -> Iterator[Ask]:
    if not state.died:
        for one in state.open(ReablementStarted, ReablementEnded):
            words = "Decide what follows reablement; six weeks of it are free by law."
            yield Ask(kinds=("reablement-ended",), since=one.on, clock="free-weeks", words=words)


RULE = Rule(
    id="free-reablement",
    title="Six weeks free",
    section="Care Act 2014 s14; SI 2014/2673 reg 4; SI 2014/2672 reg 3",
    force=Force.STATUTORY,
    checked=Checked.TEXT,
    words="Reablement and intermediate care are not charged for in the first six weeks.",
    of=(ReablementStarted,),
    faults=_faults,
    asks=_asks,
    examples=(
        Example(said="Free.", story=contact(), event=_FREE),
        Example(said="Charged.", story=contact(), event=_CHARGED, refused=True),
        Example(
            said="Begun on 10 April 2026; six weeks end on 22 May.",
            story=[*contact(appears_need=False, leads_to="reablement"), _FREE],
            asks=[("reablement-ended", day("2026-05-22"))],
        ),
    ),
)
