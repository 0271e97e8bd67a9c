"""After a death little is left to record."""

from __future__ import annotations

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.rules.model import Example, Rule
from ncs.journeys.rules.samples import opened, served, service

#: What may still be dated after a death: what others do, and what winds up.
STILL = frozenset({
    "closed", "corrected", "service-ended", "direct-payment-moved", "reablement-ended", "discharge-ended",
    "concern-raised", "concern-decided", "enquiry-closed", "liberty-ended", "coordinator-ended", "delegation-ended",
    "complaint-made", "complaint-acknowledged", "complaint-answered", "ombudsman-asked", "ombudsman-decided",
    "appeal-looked-at", "appeal-reviewed", "appeal-decided", "copy-given",
    "clock-resumed", "clock-extended", "held-budget-moved", "held-budget-stated", "held-budget-ended",
    "healthcare-reviewed", "healthcare-decided", "row-imported",
})  # fmt: skip


def _faults(state: State, one: Event) -> str:
    died = state.died
    if died is None or one.on < died or (one.on == died and one.kind != "died"):
        return ""
    if one.kind == "died":
        return f"The death is recorded already, on {died}. Correct that event if its day is wrong."
    return "" if one.kind in STILL else f"The person died on {died}."


RULE = Rule(
    id="death",
    title="Nothing new for somebody who died",
    section="Of the record itself",
    force=Force.RECORD,
    checked=Checked.OWN,
    words=(
        "After a death support is wound up, money settled, and complaints and enquiries brought to their "
        "end; nothing begins."
    ),
    faults=_faults,
    examples=(
        Example(
            said="No service begins after a death.",
            story=[opened(), event("died", "2026-06-01")],
            event=service("2026-06-02"),
            refused=True,
        ),
        Example(
            said="A service ends after it.",
            story=[*served(), event("died", "2026-06-01")],
            event=event("service-ended", "2026-06-03", ref="s1", outcome="NFA: Deceased"),
        ),
        Example(
            said="Nobody dies twice.",
            story=[opened(), event("died", "2026-06-01")],
            event=event("died", "2026-06-02"),
            refused=True,
        ),
    ),
)
