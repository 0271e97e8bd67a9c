"""Section 27: a first look at six to eight weeks, a review at least yearly, and on reasonable request."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force, clock_named
from ncs.journeys.engine.state import State
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.imported import RowImported
from ncs.journeys.events.planning import (
    PlanAgreed,
    ReviewAgreed,
    ReviewAsked,
    ReviewCompleted,
    ServiceEnded,
    ServiceStarted,
)
from ncs.journeys.rules.days import day
from ncs.journeys.rules.model import Ask, Example, Rule
from ncs.journeys.rules.samples import opened, planned, service

#: How client level data begins the name of a kind of support that is not meant to go on.
_SHORT = "Short term support"
_DONE = event("review-completed", "2026-06-20", planned=True, involved=True, outcome="no change")


def _asks(state: State) -> Iterator[Ask]:
    held = state.last(PlanAgreed)
    if held is None and not state.closed:
        yield from _before(state)
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


def _before(state: State) -> Iterator[Ask]:
    """Yield the yearly review of support from before the journal, whose plan is not held here.

    A review that has not ended is not done yet; short-term support has no plan that is reviewed each year.
    """
    rows = {one.ref for one in state.all(RowImported)}
    open_ones = (one for one in state.open(ServiceStarted, ServiceEnded) if one.ref in rows)
    running = [one for one in open_ones if not one.type.startswith(_SHORT)]
    if running:
        told = (one for one in state.all(RowImported) if one.type in ("Review", "Assessment"))
        looked = [one.ended for one in told if one.ended]
        reviewed = [one.on for one in state.all(ReviewCompleted)]
        since = max([*looked, *reviewed], default=min(one.on for one in running))
        words = "Review the support, and record the plan, which is not held here."
        yield Ask(kinds=("review-completed",), since=since, clock="yearly-review", words=words)


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
    checked=Checked.SOURCE,
    words=(
        "A plan is kept under review: guidance expects a first look after six to eight weeks and then at "
        "least one in twelve months; the law one on reasonable request."
    ),
    asks=_asks,
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
            said="Support from before the journal; its last review, of 3 February 2026, came with the file.",
            story=[
                opened("2025-01-07"),
                event("row-imported", "2025-01-07", ref="s", type="Service", row={}),
                event("row-imported", "2025-02-10", ref="q", type="Review", ended="2025-02-10", row={}),
                event("row-imported", "2026-02-03", ref="r", type="Review", ended="2026-02-03", row={}),
                service("2025-01-07", ref="s"),
            ],
            asks=[("review-completed", day("2027-02-03"))],
        ),
        Example(
            said="A review that was begun and has not ended counts for nothing yet.",
            story=[
                opened("2025-01-07"),
                event("row-imported", "2025-01-07", ref="s", type="Service", row={}),
                event("row-imported", "2026-02-03", ref="r", type="Review", row={}),
                service("2025-01-07", ref="s"),
            ],
            asks=[("review-completed", day("2026-01-07"))],
        ),
        Example(
            said="Reablement that runs is no plan with a yearly review.",
            story=[
                opened("2025-01-07"),
                event("row-imported", "2025-01-07", ref="s", type="Service", row={}),
                service("2025-01-07", ref="s", type="Short term support: ST-Max", component="Reablement"),
            ],
            asks=[],
        ),
        Example(
            said="An earlier day was agreed.",
            story=[*planned(), event("review-agreed", "2026-05-02", for_day="2026-05-30")],
            asks=[("review-completed", day("2026-05-30"))],
        ),
    ),
)
