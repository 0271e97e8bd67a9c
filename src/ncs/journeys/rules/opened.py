"""Nothing happens before the journey is opened, and it is opened once."""

from __future__ import annotations

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.contact import JourneyOpened
from ncs.journeys.rules.model import Example, Rule
from ncs.journeys.rules.samples import opened


def _faults(state: State, one: Event) -> str:
    if isinstance(one, JourneyOpened):
        return "The journey is open already. Each person has a journey of their own."
    return f"The journey was opened on {state.opened.on}, after that day." if one.on < state.opened.on else ""


RULE = Rule(
    id="opened",
    title="A journey opens once, and first",
    section="Of the record itself",
    force=Force.RECORD,
    checked=Checked.OWN,
    words="A journey is opened once, for one person, and nothing in it is dated before.",
    faults=_faults,
    examples=(
        Example(said="Once is enough.", story=[opened()], event=opened("2026-05-01"), refused=True),
        Example(
            said="A referral before the journey is opened.",
            story=[opened("2026-04-02")],
            event=event("referral-received", "2026-04-01"),
            refused=True,
        ),
        Example(said="The same day.", story=[opened()], event=event("referral-received", "2026-04-01")),
    ),
)
