"""Section 42: the three-part test, and an enquiry wherever all three are met."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.safety import ConcernDecided, ConcernRaised, EnquiryClosed
from ncs.journeys.rules.days import day
from ncs.journeys.rules.model import Ask, Example, Rule
from ncs.journeys.rules.samples import opened

_RAISED = [opened(), event("concern-raised", "2026-04-01", ref="c1")]


def _decided(**parts: bool) -> Event:
    test = {"has_needs": True, "at_risk": True, "cannot_protect": True, "enquiry": True, **parts}
    return event("concern-decided", "2026-04-02", ref="c1", **test)


def _faults(_state: State, one: Event) -> str:
    if isinstance(one, EnquiryClosed) and one.asked != (one.wanted != "not asked"):
        return "Whether the person was asked, and what they wanted, do not agree."
    if not isinstance(one, ConcernDecided):
        return ""
    met = one.has_needs and one.at_risk and one.cannot_protect
    if met and not one.enquiry:
        return "All three parts of the test are met: the council must make an enquiry, or have one made."
    if one.enquiry and not met and not one.override:
        return "The test is not met. An enquiry beyond the duty may be made: say why."
    return ""


def _asks(state: State) -> Iterator[Ask]:
    for one in state.open(ConcernRaised, ConcernDecided):
        words = "Decide whether the three parts of the test are met."
        yield Ask(kinds=("concern-decided",), since=one.on, clock="concern", words=words)
    for found in state.open(ConcernDecided, EnquiryClosed):
        if found.enquiry:
            words = "Make the enquiry, with what the person wants at its centre."
            yield Ask(kinds=("enquiry-closed",), since=found.on, clock="enquiry", words=words)


RULE = Rule(
    id="safeguarding",
    title="Safeguarding",
    section="Care Act 2014 s42(1) and (2)",
    force=Force.STATUTORY,
    checked=Checked.TEXT,
    words=(
        "Where an adult has needs, is or may be abused or neglected, and because of the needs cannot protect "
        "themselves, the council makes enquiries."
    ),
    of=(EnquiryClosed, ConcernDecided),
    faults=_faults,
    asks=_asks,
    examples=(
        Example(said="All three, and an enquiry.", story=_RAISED, event=_decided()),
        Example(said="All three, and none.", story=_RAISED, event=_decided(enquiry=False), refused=True),
        Example(said="Not all three, and none.", story=_RAISED, event=_decided(cannot_protect=False, enquiry=False)),
        Example(said="Not all three, yet one.", story=_RAISED, event=_decided(at_risk=False), refused=True),
        Example(
            said=(
                "A concern on Wednesday 1 April 2026; three working days over Easter end on 8 April. The law sets none."
            ),
            story=_RAISED,
            asks=[("concern-decided", day("2026-04-08"))],
        ),
        Example(
            said="An enquiry from 2 April 2026; twelve weeks end on 25 June.",
            story=[*_RAISED, _decided()],
            asks=[("enquiry-closed", day("2026-06-25"))],
        ),
    ),
)
