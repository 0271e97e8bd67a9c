"""Sections 58 to 66: an assessment before 18, reasons for a refusal, and no gap between services."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ncs.core.periods import aged
from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.assessing import EligibilityDecided
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.contact import ReablementStarted
from ncs.journeys.events.held_budgets import HeldBudgetMoved
from ncs.journeys.events.moving import ChildServicesEnd, TransitionAsked, TransitionDecided
from ncs.journeys.events.planning import DirectPaymentMoved, ServiceStarted
from ncs.journeys.rules.arranging import by_themselves
from ncs.journeys.rules.days import day
from ncs.journeys.rules.model import Ask, Example, Rule
from ncs.journeys.rules.samples import decision, plan, service

_CHILD = event("journey-opened", "2026-04-01", person="P9", who="child", born="2011-09-20")
_YOUNG = event("journey-opened", "2026-04-01", person="P9", who="child", born="2013-09-20")
_ASKED = event("transition-asked", "2026-04-01")
_NOT_NOW = event("transition-decided", "2026-04-20", assessed_now=False, reasons="Too early; ask in two years.")
_FOUND = [
    _ASKED,
    event("assessment-started", "2029-06-01", ref="a1", type="transition"),
    event("assessment-completed", "2029-06-20", ref="a1", method="face to face", involved=True),
    decision("2029-07-01"),
]
_GROWN = [_CHILD, *_FOUND, plan("2029-07-20")]
#: School year 9 begins on the first 1 September after a child turned 13.
_YEAR_9, _SEPTEMBER = 13, 9
#: The age from which planning for adulthood is expected (priorities 2026-27, expectation 2.5).
_PLANNING = 14
_YEAR_9_BY = "Care Act 2014 s58; guidance: special educational needs code of practice, chapter 8 (year 9)"
#: What begins support for an adult.
_SUPPORT = (ServiceStarted, ReablementStarted, DirectPaymentMoved, HeldBudgetMoved)
_PLANNING_BY = "Care Act 2014 s58; priorities 2026-27, expectation 2.5 (from 14)"


def _arranged(by_whom: str) -> Event:
    return event("arranging-chosen", "2029-08-01", by_whom=by_whom, told=True)


def year_nine(born: date) -> date:
    """Return the first of September on which school year 9 begins for somebody born on a day."""
    turned = aged(born, years=_YEAR_9)
    return date(turned.year if turned < date(turned.year, _SEPTEMBER, 1) else turned.year + 1, _SEPTEMBER, 1)


def _faults(state: State, one: Event) -> str:
    if isinstance(one, TransitionDecided) and not one.assessed_now and not one.reasons.strip():
        return "It gives no reasons, and does not say when an assessment will be of benefit (s58(5))."
    return _gap(state.until(one.on)) if isinstance(one, ChildServicesEnd) and state.opened.who == "child" else ""


def _gap(state: State) -> str:
    """Return why services for children go on: no conclusion is reached before a decision, and support that is due."""
    decided = state.last(EligibilityDecided)
    if decided is None:
        return "No decision for adults has been made: services for children go on until it is (s66)."
    if decided.eligible and not state.done(_SUPPORT, since=decided.on) and by_themselves(state) is None:
        return "Needs are eligible and support for the adult has not begun: services for children go on (s17ZH(7)(b))."
    return ""


def _asks(state: State) -> Iterator[Ask]:
    if state.opened.who != "child" or state.died:
        return
    asked = state.last(TransitionAsked)
    if asked is None and state.opened.born is not None:
        words = "Ask whether an assessment for adulthood would be of significant benefit; no law sets an age."
        due = year_nine(state.opened.born)
        yield Ask(
            kinds=("transition-asked",),
            since=state.opened.on,
            due=due,
            words=words,
            force=Force.GUIDANCE,
            section=_YEAR_9_BY,
        )
    if asked is not None and not state.done([TransitionDecided], since=asked.on):
        words = "Decide whether to assess now, and give reasons if not."
        yield Ask(kinds=("transition-decided",), since=asked.on, clock="transition", words=words)
    yield from _again(state)


def _again(state: State) -> Iterator[Ask]:
    """Yield that a refusal from before the age at which planning is expected is looked at again by then."""
    born, told = state.opened.born, state.last(TransitionDecided)
    if born is None or told is None or told.assessed_now or state.done([TransitionAsked], since=told.on):
        return
    due = aged(born, years=_PLANNING)
    if told.on < due:
        words = "Ask again: planning for adulthood is expected from 14 (expectation 2.5; no law sets an age)."
        yield Ask(
            kinds=("transition-asked",), since=told.on, due=due, words=words, force=Force.GUIDANCE, section=_PLANNING_BY
        )


RULE = Rule(
    id="transition",
    title="Growing up",
    section="Care Act 2014 ss58 to 66; Children Act 1989 s17ZH; priorities 2026-27, expectation 2.5",
    force=Force.STATUTORY,
    checked=Checked.TEXT,
    words=(
        "A young person likely to have needs at 18 is assessed when it is of significant benefit; there is "
        "no set age, and planning is expected from 14. "
        "Services for children go on until adult support begins."
    ),
    of=(TransitionDecided, ChildServicesEnd),
    faults=_faults,
    asks=_asks,
    examples=(
        Example(
            said="Born on 20 September 2011, 13 in September 2024: year 9 began on 1 September 2025.",
            story=[_CHILD],
            asks=[("transition-asked", day("2025-09-01"))],
        ),
        Example(
            said="Asked on 1 April 2026.", story=[_CHILD, _ASKED], asks=[("transition-decided", day("2026-04-29"))]
        ),
        Example(
            said="Refused in silence.",
            story=[_CHILD, _ASKED],
            event=event("transition-decided", "2026-04-20", assessed_now=False),
            refused=True,
        ),
        Example(
            said="Refused with reasons.",
            story=[_CHILD, _ASKED],
            event=event("transition-decided", "2026-04-20", assessed_now=False, reasons="Too early; ask in September."),
        ),
        Example(
            said="Refused at 12: looked at again by the 14th birthday, 20 September 2027.",
            story=[_YOUNG, _ASKED, _NOT_NOW],
            asks=[("transition-asked", day("2027-09-20"))],
        ),
        Example(said="Refused at 14: nothing sets another day.", story=[_CHILD, _ASKED, _NOT_NOW], asks=[]),
        Example(
            said="A gap at 18.",
            story=[_CHILD, _ASKED],
            event=event("child-services-ended", "2029-09-20", why="turned 18"),
            refused=True,
        ),
        Example(
            said="Needs are eligible, and support has not begun.",
            story=[_CHILD, *_FOUND],
            event=event("child-services-ended", "2029-09-20", why="turned 18"),
            refused=True,
        ),
        Example(
            said="The council arranges it, and has not begun.",
            story=[*_GROWN, _arranged("council")],
            event=event("child-services-ended", "2029-09-20", why="turned 18"),
            refused=True,
        ),
        Example(
            said="They arrange it themselves.",
            story=[*_GROWN, _arranged("person")],
            event=event("child-services-ended", "2029-09-20", why="turned 18"),
        ),
        Example(
            said="It began.",
            story=[*_GROWN, service("2029-09-19")],
            event=event("child-services-ended", "2029-09-20", why="turned 18"),
        ),
        Example(
            said="It began a day after services for children would end.",
            story=[*_GROWN, service("2029-09-21")],
            event=event("child-services-ended", "2029-09-20", why="turned 18"),
            refused=True,
        ),
    ),
)
