"""How long somebody waits after asking: first contact, first answer, first support."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.assessing import AssessmentCompleted, EligibilityDecided
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.contact import InformationGiven, ReablementStarted, ReferralReceived, Screened, UrgentNeedMet
from ncs.journeys.events.planning import ServiceStarted
from ncs.journeys.rules.arranging import by_themselves
from ncs.journeys.rules.days import day
from ncs.journeys.rules.model import Ask, Example, Rule
from ncs.journeys.rules.samples import opened, planned, served

_CONTACT = (Screened, InformationGiven, UrgentNeedMet, ReablementStarted, AssessmentCompleted, ServiceStarted)
_ASKED = [opened(), event("referral-received", "2026-04-01")]


def _asks(state: State) -> Iterator[Ask]:
    asked = state.last(ReferralReceived)
    if asked is None or state.closed:
        return
    if not state.done(_CONTACT, since=asked.on):
        words = "Answer the referral: look at what is needed, inform, or help at once."
        yield Ask(kinds=("screened", "information-given"), since=asked.on, clock="first-contact", words=words)
    decided = state.last(EligibilityDecided)
    owed = decided is not None and decided.eligible and decided.on >= asked.on and not by_themselves(state)
    if owed and not state.done([ServiceStarted, ReablementStarted], since=asked.on):
        words = "Begin support for eligible needs."
        yield Ask(kinds=("service-started",), since=asked.on, clock="first-service", words=words)


RULE = Rule(
    id="first-answer",
    title="From asking to an answer",
    section="Care Act 2014 ss9 and 18; official measure of waiting times, version 1.1",
    force=Force.CONFIGURED,
    checked=Checked.TEXT,
    words=(
        "Nobody who asks is left without an answer. The law sets no days; the official measure counts "
        "calendar days from the request to the first assessment or service."
    ),
    asks=_asks,
    examples=(
        Example(
            said="Asked on Wednesday 1 April 2026. Five working days over Easter end on Friday 10 April.",
            story=_ASKED,
            asks=[("screened", day("2026-04-10"))],
        ),
        Example(
            said="Eligible and planned, no support yet: 56 days from 1 April end on 27 May.",
            story=planned(),
            asks=[("service-started", day("2026-05-27"))],
        ),
        Example(
            said="The person arranges it themselves.",
            story=[*planned(), event("arranging-chosen", "2026-05-02", by_whom="person", told=True)],
            asks=[],
        ),
        Example(said="Support began.", story=served(), asks=[]),
    ),
)
