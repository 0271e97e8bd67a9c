"""The account of a direct payment never goes below nothing."""

from __future__ import annotations

from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.planning import DirectPaymentMoved
from ncs.journeys.rules.model import Example, Rule
from ncs.journeys.rules.samples import budget, planned

_STORY = [
    *planned(),
    budget(person_pence=0, council_pence=20_000),
    event("direct-payment-agreed", "2026-05-10", weekly_pence=20_000, held_by="person"),
]
_IN = event("direct-payment-moved", "2026-05-11", way="in", pence=20_000)


def balance(state: State) -> int:
    """Return the pence in the account: paid in, less spent, less taken back."""
    return sum(one.pence if one.way == "in" else -one.pence for one in state.all(DirectPaymentMoved))


def _faults(state: State, one: Event) -> str:
    if not isinstance(one, DirectPaymentMoved) or one.way == "in":
        return ""
    held = balance(state.until(one.on))
    return f"There are {held} pence in the account on that day." if one.pence > held else ""


RULE = Rule(
    id="direct-payment-account",
    title="What was paid in, spent and taken back",
    section="Care Act 2014 s33; SI 2014/2871 reg 8",
    force=Force.RECORD,
    words=(
        "No more is spent or taken back than was paid in. Money held for a known bill, or for care that "
        "comes and goes, is not unspent."
    ),
    of=(DirectPaymentMoved,),
    faults=_faults,
    examples=(
        Example(
            said="Half is spent.",
            story=[*_STORY, _IN],
            event=event("direct-payment-moved", "2026-05-12", way="spent", pence=10_000),
        ),
        Example(
            said="More than there is.",
            story=[*_STORY, _IN],
            event=event("direct-payment-moved", "2026-05-12", way="reclaimed", pence=20_001),
            refused=True,
        ),
    ),
)
