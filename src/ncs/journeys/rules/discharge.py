"""Six weeks after hospital: free, paid for together, with a look in the fourth week and a decision by day 42."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.health import DischargeEnded, DischargeStarted, LongTermConsidered
from ncs.journeys.rules.days import day
from ncs.journeys.rules.model import Ask, Example, Rule
from ncs.journeys.rules.samples import opened


def _home(**fields: object) -> Event:
    return event("discharge-started", "2026-04-10", **{"ref": "d1", "pathway": 1, "involved": True, **fields})


def _faults(_state: State, one: Event) -> str:
    if not isinstance(one, DischargeStarted) or not one.person_pence or one.existing_package:
        return ""
    return (
        "New support after hospital is charged for in its first six weeks. A package from before is, as before; so may "
        "support be that is neither intermediate care nor reablement, which alone the law makes free (reg 3)."
    )


def _asks(state: State) -> Iterator[Ask]:
    if state.died:
        return
    for one in state.open(DischargeStarted, DischargeEnded):
        if one.pathway and not any(found.ref == one.ref for found in state.all(LongTermConsidered)):
            words = "Look at what will be needed in the long term."
            yield Ask(kinds=("long-term-considered",), since=one.on, clock="discharge-prompt", words=words)
        words = "Decide what follows the six weeks."
        yield Ask(kinds=("discharge-ended",), since=one.on, clock="discharge-end", words=words)


RULE = Rule(
    id="discharge",
    title="Six weeks after hospital",
    section="SI 2014/2672 reg 3; SI 2014/2673 reg 4; Support Guaranteed proposal 6.5",
    force=Force.STATUTORY,
    checked=Checked.TEXT,
    words=(
        "New support to recover after hospital is free for up to six weeks, and other support is proposed to be; "
        "in the fourth week long-term needs are looked at, and by day 42 it is decided what follows."
    ),
    of=(DischargeStarted,),
    discretion=True,
    faults=_faults,
    asks=_asks,
    examples=(
        Example(
            said="Home on 10 April 2026: 28 days to 8 May, 42 days to 22 May.",
            story=[opened(), _home()],
            asks=[("long-term-considered", day("2026-05-08")), ("discharge-ended", day("2026-05-22"))],
        ),
        Example(
            said="Looked at.",
            story=[opened(), _home(), event("long-term-considered", "2026-05-05", ref="d1", needed=False)],
            asks=[("discharge-ended", day("2026-05-22"))],
        ),
        Example(said="New support is charged for.", story=[opened()], event=_home(person_pence=900), refused=True),
        Example(
            said="A package from before goes on as before.",
            story=[opened()],
            event=_home(person_pence=900, existing_package=True),
        ),
    ),
)
