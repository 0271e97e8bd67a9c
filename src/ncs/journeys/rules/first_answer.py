"""How long somebody waits after asking: first contact, first answer, first support."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.assessing import AssessmentCompleted, EligibilityDecided
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.contact import InformationGiven, ReablementStarted, ReferralReceived, Screened, UrgentNeedMet
from ncs.journeys.events.held_budgets import HeldBudgetMoved
from ncs.journeys.events.planning import DirectPaymentMoved, ServiceStarted
from ncs.journeys.rules.arranging import by_themselves
from ncs.journeys.rules.days import day
from ncs.journeys.rules.model import Ask, Example, Rule
from ncs.journeys.rules.samples import budget, opened, planned, served

_CONTACT = (Screened, InformationGiven, UrgentNeedMet, ReablementStarted, AssessmentCompleted, ServiceStarted)
_ASKED = [opened(), event("referral-received", "2026-04-01")]

_PAID = [
    *planned(),
    budget(person_pence=0, council_pence=20_000),
    event("direct-payment-agreed", "2026-05-03", weekly_pence=20_000, held_by="person"),
    event("direct-payment-moved", "2026-05-11", way="in", pence=20_000),
]

_FUND = {
    "ref": "f1",
    "way": "individual service fund",
    "holder": "Oak House",
    "weekly_pence": 100,
    "agreed": True,
    "terms": True,
}


def _asks(state: State) -> Iterator[Ask]:
    asked = state.last(ReferralReceived)
    if asked is None or state.closed:
        return
    if not state.done(_CONTACT, since=asked.on):
        words = "Answer the referral: look at what is needed, inform, or help at once."
        yield Ask(kinds=("screened", "information-given"), since=asked.on, clock="first-contact", words=words)
    decided = state.last(EligibilityDecided)
    owed = decided is not None and decided.eligible and decided.on >= asked.on and not by_themselves(state)
    if not owed or state.done([ServiceStarted, ReablementStarted], since=asked.on):
        return
    paid = _paid(state, asked.on)
    if paid is not None:
        words = "Money for support has come: record the service that it pays for, which client level data counts."
        counted = "Client level data, Release 2"
        yield Ask(kinds=("service-started",), since=paid, words=words, force=Force.RECORD, section=counted)
    else:
        words = "Begin support for eligible needs."
        yield Ask(kinds=("service-started",), since=asked.on, clock="first-service", words=words)


def _paid(state: State, since: date) -> date | None:
    """Return the first day from one on which money came into a direct payment or a held budget; None where none did."""
    paid = [one.on for one in state.all(DirectPaymentMoved) if one.way == "in" and one.on >= since]
    held = [one.on for one in state.all(HeldBudgetMoved) if one.way == "in" and one.on >= since]
    return min((*paid, *held), default=None)


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
        Example(
            said="A direct payment was paid in: nobody waits, and the service is still to be recorded, without a day.",
            story=_PAID,
            asks=[("service-started", None)],
        ),
        Example(
            said="An individual service fund was paid: nobody waits.",
            story=[
                *_PAID[:-2],
                event("budget-held", "2026-05-03", **_FUND),
                event("held-budget-moved", "2026-05-12", ref="f1", way="in", pence=100),
            ],
            asks=[("service-started", None)],
        ),
        Example(
            said="It was agreed, and nothing was paid in yet: they wait.",
            story=_PAID[:-1],
            asks=[("service-started", day("2026-05-27"))],
        ),
        Example(said="Support began.", story=served(), asks=[]),
    ),
)
