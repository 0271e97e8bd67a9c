"""Managed accounts and individual service funds: agreed, within the budget, stated to the person, given back."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.held_budgets import BudgetHeld, HeldBudgetEnded, HeldBudgetMoved, HeldBudgetStated
from ncs.journeys.events.planning import BudgetAgreed, DirectPaymentAgreed
from ncs.journeys.rules.days import day
from ncs.journeys.rules.direct_payment import running as runs
from ncs.journeys.rules.model import Ask, Example, Rule
from ncs.journeys.rules.samples import budget, planned

_STORY = [*planned(), budget(person_pence=0, council_pence=20_000)]
_PAID = event("direct-payment-agreed", "2026-05-10", weekly_pence=15_000, held_by="managed account")
_MANAGED = "managed account"


def _held(**fields: object) -> Event:
    said = {"ref": "f1", "way": "individual service fund", "holder": "Oak House", "weekly_pence": 20_000}
    return event("budget-held", "2026-05-10", **{**said, "agreed": True, "terms": True, **fields})


def _moved(way: str, pence: int, on: str = "2026-05-12") -> Event:
    return event("held-budget-moved", on, ref="f1", way=way, pence=pence)


def left(state: State, ref: str) -> int:
    """Return the pence of one held budget that are left: paid in, less spent, kept as a fee and given back."""
    moved = (one for one in state.all(HeldBudgetMoved) if one.ref == ref)
    return sum(one.pence if one.way == "in" else -one.pence for one in moved)


def _faults(state: State, one: Event) -> str:
    if isinstance(one, HeldBudgetMoved) and one.way != "in":
        there = left(state.until(one.on), one.ref)
        return f"There are {there} pence in it on that day." if one.pence > there else ""
    return _agreement(state, one) if isinstance(one, BudgetHeld) else ""


def _agreement(state: State, one: BudgetHeld) -> str:
    if not one.agreed:
        return "The person, or whoever acts for them, has not agreed to it."
    if not one.terms and not one.override.strip():
        return "There are no written terms with the holder: what the person directs, the fee, statements, and the end."
    whole = state.last(BudgetAgreed)
    paid = state.last(DirectPaymentAgreed) if runs(state) else None
    if one.way == _MANAGED:
        most = paid.weekly_pence if paid and paid.held_by == _MANAGED else None
        what = "the direct payment"
    else:
        most = whole.cost_pence - (paid.weekly_pence if paid else 0) if whole else None
        what = "what is left of the personal budget"
    if most is None:
        return "A managed account holds a direct payment that was agreed as one." if one.way == _MANAGED else ""
    others = state.open(BudgetHeld, HeldBudgetEnded)
    most -= sum(found.weekly_pence for found in others if found.way == one.way)
    if one.weekly_pence > most:
        return f"It is more than {what}, {most} pence a week."
    return "The fee is more than what is held." if one.fee_pence > one.weekly_pence else ""


def _asks(state: State) -> Iterator[Ask]:
    stated = {one.ref: one.on for one in state.all(HeldBudgetStated)}
    for one in state.open(BudgetHeld, HeldBudgetEnded):
        words = f"See that the person has a statement of the {one.way}."
        since = stated.get(one.ref, one.on)
        yield Ask(kinds=("held-budget-stated",), since=since, clock="held-budget-statement", words=words, of=one.ref)
    for over in state.all(HeldBudgetEnded):
        if left(state, over.ref):
            words = f"Have what is left given back: {left(state, over.ref)} pence."
            yield Ask(kinds=("held-budget-moved",), since=over.on, clock="held-budget-left", words=words, of=over.ref)


RULE = Rule(
    id="held-budget",
    title="A budget that somebody else holds",
    section="Care Act 2014 ss26 and 31; statutory guidance, paragraphs 11.30 to 11.33",
    force=Force.GUIDANCE,
    checked=Checked.SOURCE,
    words=(
        "A managed account holds a direct payment; an individual service fund is held by a provider, and is none. Both "
        "are agreed, with written terms, and within the budget. The person sees what is spent; what is left goes back."
    ),
    of=(BudgetHeld, HeldBudgetMoved),
    faults=_faults,
    asks=_asks,
    examples=(
        Example(said="A fund of the whole budget.", story=_STORY, event=_held()),
        Example(said="A penny more.", story=_STORY, event=_held(weekly_pence=20_001), refused=True),
        Example(said="Not agreed.", story=_STORY, event=_held(agreed=False), refused=True),
        Example(said="No terms.", story=_STORY, event=_held(terms=False), refused=True),
        Example(
            said="Terms are of guidance: a reason records it without.",
            story=_STORY,
            event=_held(terms=False, override="terms follow on Monday; support cannot wait"),
        ),
        Example(said="A fee that takes more than all.", story=_STORY, event=_held(fee_pence=20_001), refused=True),
        Example(said="The rest is a direct payment.", story=[*_STORY, _PAID], event=_held(weekly_pence=5_000)),
        Example(said="The same money twice.", story=[*_STORY, _PAID], event=_held(weekly_pence=5_001), refused=True),
        Example(said="No direct payment to manage.", story=_STORY, event=_held(way=_MANAGED), refused=True),
        Example(said="It is managed.", story=[*_STORY, _PAID], event=_held(way=_MANAGED, weekly_pence=15_000)),
        Example(
            said="A second account for the same payment.",
            story=[*_STORY, _PAID, _held(way=_MANAGED, weekly_pence=15_000)],
            event=_held(way=_MANAGED, weekly_pence=1, ref="f2"),
            refused=True,
        ),
        Example(
            said="More spent than came in.",
            story=[*_STORY, _held(), _moved("in", 100)],
            event=_moved("spent", 101),
            refused=True,
        ),
        Example(
            said="Held from 10 May 2026: a statement within three months.",
            story=[*_STORY, _held()],
            asks=[("held-budget-stated", day("2026-08-10"))],
        ),
        Example(
            said="Stated on 1 August; the next within three months of that.",
            story=[*_STORY, _held(), event("held-budget-stated", "2026-08-01", ref="f1")],
            asks=[("held-budget-stated", day("2026-11-01"))],
        ),
        Example(
            said="Ended on 1 June with 40 pence left: 28 days.",
            story=[
                *(*_STORY, _held(), _moved("in", 100), _moved("fee", 10), _moved("spent", 50)),
                event("held-budget-ended", "2026-06-01", ref="f1", why="moved to a direct payment"),
            ],
            asks=[("held-budget-moved", day("2026-06-29"))],
        ),
    ),
)
