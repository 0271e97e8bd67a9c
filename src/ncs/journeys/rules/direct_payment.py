"""Sections 31 to 33 and SI 2014/2871: who may be paid, reviews, and reasons for a refusal."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.planning import (
    BudgetAgreed,
    DirectPaymentAgreed,
    DirectPaymentEnded,
    DirectPaymentMoved,
    DirectPaymentRefused,
    ReviewCompleted,
)
from ncs.journeys.rules.days import day
from ncs.journeys.rules.model import Ask, Example, Rule
from ncs.journeys.rules.samples import budget, planned

_STORY = [*planned(), budget(person_pence=0, council_pence=20_000)]


_FOR_CARE = "relative at home for care"


def _agreed(**fields: object) -> Event:
    said: dict[str, object] = {"weekly_pence": 20_000, "held_by": "person", **fields}
    return event("direct-payment-agreed", "2026-05-10", **said)


def _faults(state: State, one: Event) -> str:
    if isinstance(one, DirectPaymentRefused) and not one.reasons.strip():
        return "It gives no reasons; the person must be told why, and what they need do to have one."
    if not isinstance(one, DirectPaymentAgreed):
        return ""
    if one.pays != "nobody at home" and not (one.necessary or (one.pays != _FOR_CARE and one.override.strip())):
        return (
            "A spouse or partner, or a close relative in the same home, is paid, for care or for managing the payment, "
            "only where the council considers it necessary (reg 3(2)). Say necessary=yes, or why it is not known."
        )
    held = state.last(BudgetAgreed)
    if held is not None and one.weekly_pence > held.cost_pence:
        return f"It is more than the personal budget of {held.cost_pence} pence a week."
    return ""


def running(state: State) -> DirectPaymentAgreed | None:
    """Return the agreement with which the direct payment that runs began; None where none runs."""
    ended = state.last(DirectPaymentEnded)
    made = [one for one in state.all(DirectPaymentAgreed) if ended is None or one.on > ended.on]
    return made[0] if made else None


def _asks(state: State) -> Iterator[Ask]:
    agreed = running(state)
    into = [one for one in state.all(DirectPaymentMoved) if one.way == "in" and agreed and one.on >= agreed.on]
    paid = into[0] if into else None
    if agreed is None or paid is None or state.closed:
        return
    looked = [one for one in state.all(ReviewCompleted) if one.direct_payment and one.on >= paid.on]
    since = looked[-1].on if looked else paid.on
    clock = "direct-payment-yearly" if looked else "direct-payment-first"
    yield Ask(kinds=("review-completed",), since=since, clock=clock, words="Review how the direct payment works.")


_PAID = event("direct-payment-moved", "2026-05-11", way="in", pence=20_000)
_LOOKED = {"planned": True, "involved": True, "outcome": "no change", "direct_payment": True}
RULE = Rule(
    id="direct-payment",
    title="Money to arrange care oneself",
    section="Care Act 2014 ss31 to 33; SI 2014/2871 regs 3 and 7",
    force=Force.STATUTORY,
    checked=Checked.TEXT,
    words=(
        "A direct payment is within the budget; spouse, partner or a close relative in the same home is paid, for care "
        "or for managing it, only where the council considers that necessary; anybody else may be. It is reviewed "
        "within six months of the first payment, then at least yearly. A refusal has reasons."
    ),
    of=(DirectPaymentAgreed, DirectPaymentRefused),
    faults=_faults,
    asks=_asks,
    examples=(
        Example(said="Nobody at home is paid.", story=_STORY, event=_agreed()),
        Example(
            said="A wife at home, without need.",
            story=_STORY,
            event=_agreed(pays="relative at home for care"),
            refused=True,
        ),
        Example(
            said="It was found necessary.",
            story=_STORY,
            event=_agreed(pays="relative at home for care", necessary=True),
        ),
        Example(
            said="A son at home, to manage it, which nobody found necessary.",
            story=_STORY,
            event=_agreed(pays="relative at home for managing"),
            refused=True,
        ),
        Example(
            said="To manage it, which was found necessary.",
            story=_STORY,
            event=_agreed(pays="relative at home for managing", necessary=True),
        ),
        Example(said="More than the budget.", story=_STORY, event=_agreed(weekly_pence=20_001), refused=True),
        Example(
            said="Refused in silence.",
            story=_STORY,
            event=event("direct-payment-refused", "2026-05-10", reasons=" "),
            refused=True,
        ),
        Example(
            said="First paid on 11 May 2026; six months end on 11 November.",
            story=[*_STORY, _agreed(), _PAID],
            asks=[("review-completed", day("2026-11-11"))],
        ),
        Example(
            said="Agreed again; what was left of before is taken back, and nothing is paid in yet.",
            story=[
                *_STORY,
                _agreed(),
                _PAID,
                event("direct-payment-ended", "2026-08-01", why="a stay in hospital"),
                _agreed().model_copy(update={"on": day("2026-09-01")}),
                event("direct-payment-moved", "2026-09-02", way="reclaimed", pence=100),
            ],
            asks=[],
        ),
        Example(
            said="It ended: there is nothing to review.",
            story=[*_STORY, _agreed(), _PAID, event("direct-payment-ended", "2026-08-01", why="a fund instead")],
            asks=[],
        ),
        Example(
            said="Reviewed on 1 October 2026; the next is due within twelve months.",
            story=[*_STORY, _agreed(), _PAID, event("review-completed", "2026-10-01", **_LOOKED)],
            asks=[("review-completed", day("2027-10-01"))],
        ),
    ),
)
