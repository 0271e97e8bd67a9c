"""Section 10: an assessment for a carer, on the appearance of need."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.assessing import AssessmentCompleted, AssessmentStarted
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.contact import InformationGiven, ReferralReceived, Screened
from ncs.journeys.rules.days import day
from ncs.journeys.rules.model import Ask, Example, Rule
from ncs.journeys.rules.samples import contact, opened

_DONE = {"ref": "a1", "method": "telephone", "involved": True}
_ASKED = [opened(who="carer"), event("referral-received", "2026-04-01")]
_BEGUN = [*_ASKED, event("assessment-started", "2026-04-07", ref="a1", type="carer")]


def _asks(state: State) -> Iterator[Ask]:
    if state.died:
        return
    yield from _beside(state)
    first = state.last(ReferralReceived)
    if state.opened.who != "carer" or first is None or state.done([AssessmentStarted], since=first.on):
        return
    words = "Assess the carer, whether or not the person they care for is assessed or eligible."
    yield Ask(kinds=("assessment-started",), since=first.on, clock="carer-assessment", words=words)


def _beside(state: State) -> Iterator[Ask]:
    """Yield that a carer whom a look at the person found is offered an assessment, in a journey of their own."""
    look = next((one for one in reversed(state.all(Screened)) if one.carer_appears), None)
    if look is None or state.closed or any(_tells(one) and one.on >= look.on for one in state.all(InformationGiven)):
        return
    words = (
        "A carer appears: offer them an assessment of their own (s10(1)), in a journey of their own "
        "(`ncs journeys new --who carer --cares-for`), and record here that the carer was told, with the word carer."
    )
    yield Ask(kinds=("information-given",), since=look.on, clock="carer-assessment", words=words)


def _tells(one: InformationGiven) -> bool:
    """Say whether information was about a carer."""
    return any("carer" in words.lower() for words in one.about)


def _faults(state: State, one: Event) -> str:
    if state.opened.who != "carer" or not isinstance(one, AssessmentCompleted):
        return ""
    if not one.able_and_willing:
        return "It does not say whether the carer is able, and willing, to go on caring."
    return "" if one.work_and_leisure else "It says nothing of the carer's work, education, training or leisure."


RULE = Rule(
    id="carers-assessment",
    title="A carer's own assessment",
    section="Care Act 2014 s10",
    force=Force.STATUTORY,
    checked=Checked.TEXT,
    words=(
        "A carer who may need support is assessed, whatever the level of need: whether able and willing to "
        "care, and with regard to work and leisure."
    ),
    of=(AssessmentCompleted,),
    faults=_faults,
    asks=_asks,
    examples=(
        Example(
            said="A look at the person on 2 April 2026 finds a carer: 28 days, to 30 April.",
            story=contact(carer_appears=True),
            asks=[("information-given", day("2026-04-30"))],
        ),
        Example(
            said="A second look says nothing of the carer, who is still there.",
            story=[
                *contact(carer_appears=True),
                event("screened", "2026-04-03", appears_need=True, leads_to="assessment"),
            ],
            asks=[("information-given", day("2026-04-30"))],
        ),
        Example(
            said="Told of something else.",
            story=[*contact(carer_appears=True), event("information-given", "2026-04-03", about=["a lunch club"])],
            asks=[("information-given", day("2026-04-30"))],
        ),
        Example(
            said="Told that a carer's assessment is theirs.",
            story=[
                *contact(carer_appears=True),
                event("information-given", "2026-04-03", about=["Carer's assessment"]),
            ],
            asks=[],
        ),
        Example(
            said="A carer asks on 1 April 2026; this program's own clock is 28 days, to 29 April.",
            story=_ASKED,
            asks=[("assessment-started", day("2026-04-29"))],
        ),
        Example(
            said="Nothing is said of being willing.",
            story=_BEGUN,
            event=event("assessment-completed", "2026-04-20", **_DONE),
            refused=True,
        ),
        Example(
            said="All is said.",
            story=_BEGUN,
            event=event(
                "assessment-completed",
                "2026-04-20",
                **_DONE,
                able_and_willing="with limits",
                work_and_leisure="part time",
            ),
        ),
    ),
)
