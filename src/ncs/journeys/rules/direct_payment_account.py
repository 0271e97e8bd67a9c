"""The account of a direct payment never goes below nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from ncs.core.periods import add_months
from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.planning import DirectPaymentAgreed, DirectPaymentEnded, DirectPaymentMoved, DirectPaymentSeen
from ncs.journeys.rules.days import day
from ncs.journeys.rules.direct_payment import running
from ncs.journeys.rules.model import Ask, Example, Rule
from ncs.journeys.rules.samples import budget, planned

_STORY = [
    *planned(),
    budget(person_pence=0, council_pence=20_000),
    event("direct-payment-agreed", "2026-05-10", weekly_pence=20_000, held_by="person"),
]
_IN = event("direct-payment-moved", "2026-05-11", way="in", pence=20_000)
_END = event("direct-payment-ended", "2026-06-01", why="a managed account instead")
#: How many months lie between two looks at an account that need no reason; our own limit, as no law sets one.
_OFTEN = 3


def balance(state: State) -> int:
    """Return the pence in the account: paid in, less spent, less taken back."""
    return sum(one.pence if one.way == "in" else -one.pence for one in state.all(DirectPaymentMoved))


def _faults(state: State, one: Event) -> str:
    if isinstance(one, DirectPaymentSeen):
        return _too_soon(state, one)
    if isinstance(one, DirectPaymentMoved) and one.way == "in":
        ended = state.until(one.on).last(DirectPaymentEnded)
        again = ended is not None and state.done([DirectPaymentAgreed], since=ended.on + timedelta(days=1))
        return f"The direct payment ended on {ended.on}." if ended and not again else ""
    if not isinstance(one, DirectPaymentMoved):
        return ""
    held = balance(state.until(one.on))
    return f"There are {held} pence in the account on that day." if one.pence > held else ""


def _too_soon(state: State, one: DirectPaymentSeen) -> str:
    """Return that the person is asked more often than the law lets them be, where no reason is given."""
    looks = [found.on for found in state.all(DirectPaymentSeen) if found.on <= one.on]
    soon = bool(looks) and one.on < add_months(looks[-1], _OFTEN)
    if not soon or one.why.strip():
        return ""
    return (
        f"It was looked at on {looks[-1]}. No more is asked of the person than is needed (reg 4(3)): within "
        f"{_OFTEN} months, our own limit, say why."
    )


def _asks(state: State) -> Iterator[Ask]:
    ended = state.last(DirectPaymentEnded)
    if ended is not None and running(state) is None and balance(state):
        words = f"Settle what is left of the direct payment: {balance(state)} pence spent on last bills, or taken back."
        yield Ask(kinds=("direct-payment-moved",), since=ended.on, clock="direct-payment-left", words=words)


RULE = Rule(
    id="direct-payment-account",
    title="What was paid in, spent and taken back",
    section="Care Act 2014 s33(3) to (5); SI 2014/2871 reg 4",
    force=Force.RECORD,
    checked=Checked.TEXT,
    words=(
        "No more is spent or taken back than was paid in. Money held for a known bill, or for care that "
        "comes and goes, is not unspent. It is looked at no more often than is needed, and what is left when it ends "
        "is settled."
    ),
    of=(DirectPaymentMoved, DirectPaymentSeen),
    faults=_faults,
    asks=_asks,
    examples=(
        Example(
            said="Half is spent.",
            story=[*_STORY, _IN],
            event=event("direct-payment-moved", "2026-05-12", way="spent", pence=10_000),
        ),
        Example(
            said="Looked at again after a month, without a reason.",
            story=[*_STORY, _IN, event("direct-payment-seen", "2026-06-01")],
            event=event("direct-payment-seen", "2026-07-01"),
            refused=True,
        ),
        Example(
            said="A bill looked wrong.",
            story=[*_STORY, _IN, event("direct-payment-seen", "2026-06-01")],
            event=event("direct-payment-seen", "2026-07-01", why="a bill twice as high"),
        ),
        Example(
            said="Ended on 1 June 2026 with £200 left: settled within 28 days.",
            story=[*_STORY, _IN, _END],
            asks=[("direct-payment-moved", day("2026-06-29"))],
        ),
        Example(
            said="Nothing is paid in after the end.",
            story=[*_STORY, _IN, _END],
            event=event("direct-payment-moved", "2026-06-02", way="in", pence=1),
            refused=True,
        ),
        Example(
            said="More than there is.",
            story=[*_STORY, _IN],
            event=event("direct-payment-moved", "2026-05-12", way="reclaimed", pence=20_001),
            refused=True,
        ),
    ),
)
