"""Section 27: a first look at six to eight weeks, a review at least yearly, and on reasonable request."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ncs.journeys.engine.clocks import Force, clock_named
from ncs.journeys.engine.state import State
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.planning import PlanAgreed, ReviewAgreed, ReviewAsked, ReviewCompleted
from ncs.journeys.rules.days import day
from ncs.journeys.rules.model import Ask, Example, Rule
from ncs.journeys.rules.samples import planned

_DONE = event("review-completed", "2026-06-20", planned=True, involved=True, outcome="no change")


def _asks(state: State) -> Iterator[Ask]:
    held = state.last(PlanAgreed)
    if held is None or state.closed:
        return
    done = [one for one in state.all(ReviewCompleted) if one.on > held.on]
    since = done[-1].on if done else held.on
    clock = "yearly-review" if done else "first-review"
    agreed = [one.for_day for one in state.all(ReviewAgreed) if one.on >= since]
    yield _ask(since, clock, agreed[-1] if agreed else None)
    asked = next((one for one in state.all(ReviewAsked) if not state.done([ReviewCompleted], since=one.on)), None)
    if asked is not None:
        words = "Review the plan, as was asked, or say in writing why not."
        yield Ask(kinds=("review-completed",), since=asked.on, clock="review-asked", words=words)


def _ask(since: date, clock: str, agreed: date | None) -> Ask:
    """Return the next review: on the day agreed with the person if that is earlier than the clock's."""
    words = "Review the plan with the person."
    if agreed is not None and agreed < clock_named(clock).due(since):
        return Ask(kinds=("review-completed",), since=since, due=agreed, words=words)
    return Ask(kinds=("review-completed",), since=since, clock=clock, words=words)


RULE = Rule(
    id="reviews",
    title="Reviews",
    section="Care Act 2014 s27; statutory guidance, chapter 13",
    force=Force.GUIDANCE,
    words=(
        "A plan is kept under review: guidance expects a first look after six to eight weeks and then at "
        "least one in twelve months; the law one on reasonable request."
    ),
    asks=_asks,
    checked=True,
    examples=(
        Example(
            said="Planned on 1 May 2026; the eighth week ends on 26 June.",
            story=planned(),
            asks=[("review-completed", day("2026-06-26"))],
        ),
        Example(
            said="Reviewed on 20 June 2026; the next within twelve months.",
            story=[*planned(), _DONE],
            asks=[("review-completed", day("2027-06-20"))],
        ),
        Example(
            said="Asked for on 1 June 2026; 28 days end on 29 June, and the first look is owed as well.",
            story=[*planned(), event("review-asked", "2026-06-01")],
            asks=[("review-completed", day("2026-06-26")), ("review-completed", day("2026-06-29"))],
        ),
        Example(
            said="An earlier day was agreed.",
            story=[*planned(), event("review-agreed", "2026-05-02", for_day="2026-05-30")],
            asks=[("review-completed", day("2026-05-30"))],
        ),
    ),
)
