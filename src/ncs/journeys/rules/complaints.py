"""SI 2009/309: a complaint is acknowledged in three working days and answered within six months."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.disputes import ComplaintAcknowledged, ComplaintAnswered, ComplaintMade
from ncs.journeys.rules.days import day
from ncs.journeys.rules.model import Ask, Example, Rule
from ncs.journeys.rules.samples import opened

_MADE = [opened(), event("complaint-made", "2026-04-02", ref="q1", about="nobody came")]


def _answered(upheld: str = "upheld", **fields: object) -> Event:
    return event("complaint-answered", "2026-05-02", ref="q1", upheld=upheld, ombudsman_named=True, **fields)


def _faults(_state: State, one: Event) -> str:
    if isinstance(one, ComplaintAnswered) and not one.ombudsman_named:
        return "The answer does not say that the person may go to the Ombudsman."
    if isinstance(one, ComplaintAnswered) and one.upheld != "not upheld" and not one.remedy.strip():
        return "It is upheld, and the answer does not say what is done about it (reg 14(2)): say so in remedy."
    return ""


def _asks(state: State) -> Iterator[Ask]:
    for one in state.open(ComplaintMade, ComplaintAcknowledged, ComplaintAnswered):
        words = "Acknowledge the complaint, and offer to discuss how it will be handled."
        yield Ask(kinds=("complaint-acknowledged",), since=one.on, clock="complaint-acknowledged", words=words)
    for one in state.open(ComplaintMade, ComplaintAnswered):
        words = "Answer the complaint, and name the Ombudsman."
        yield Ask(kinds=("complaint-answered",), since=one.on, clock="complaint-answered", words=words, of=one.ref)


RULE = Rule(
    id="complaints",
    title="Complaints",
    section="SI 2009/309 regs 13 and 14",
    force=Force.STATUTORY,
    checked=Checked.UNREAD,
    words=(
        "A complaint is acknowledged within three working days and answered as soon as practicable; after "
        "six months the person is told why not. The answer names the Ombudsman."
    ),
    of=(ComplaintAnswered,),
    faults=_faults,
    asks=_asks,
    examples=(
        Example(
            said=(
                "Made on Thursday 2 April 2026; without Good Friday and Easter Monday three working days end "
                "on 9 April; six months of which 2 April is the first day end on 1 October."
            ),
            story=_MADE,
            asks=[("complaint-acknowledged", day("2026-04-09")), ("complaint-answered", day("2026-10-01"))],
        ),
        Example(
            said="The Ombudsman is not named.",
            story=_MADE,
            event=event("complaint-answered", "2026-05-02", ref="q1", upheld="upheld", ombudsman_named=False),
            refused=True,
        ),
        Example(
            said="Named.",
            story=_MADE,
            event=_answered(remedy="an apology; two visits a day from now on"),
        ),
        Example(said="Upheld, and nothing comes of it.", story=_MADE, event=_answered(), refused=True),
        Example(said="In part, and nothing comes of it.", story=_MADE, event=_answered("partly upheld"), refused=True),
        Example(said="Not upheld: nothing is to be put right.", story=_MADE, event=_answered("not upheld")),
    ),
)
