"""Adaptations of the home: small ones are free, and grants are decided within six months."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.planning import AdaptationAsked, AdaptationDecided, AdaptationFitted
from ncs.journeys.rules.days import day
from ncs.journeys.rules.model import Ask, Example, Rule
from ncs.journeys.rules.samples import opened

_SHOWER = [opened(), event("adaptation-asked", "2026-04-10", ref="x1", cost_pence=900_000, grant=True)]
_YES = event("adaptation-decided", "2026-06-10", ref="x1", approved=True)


def _faults(_state: State, one: Event) -> str:
    if isinstance(one, AdaptationDecided) and not one.approved and not one.reasons.strip():
        return "It is refused without reasons."
    return ""


def _asks(state: State) -> Iterator[Ask]:
    if state.died:
        return
    grants = {one.ref for one in state.all(AdaptationAsked) if one.grant}
    for one in state.open(AdaptationAsked, AdaptationDecided):
        clock = "adaptation" if one.grant else ""
        words = "Decide on the adaptation."
        yield Ask(kinds=("adaptation-decided",), since=one.on, clock=clock, words=words, of=one.ref)
    for found in state.open(AdaptationDecided, AdaptationFitted):
        if found.approved:
            clock = "adaptation-done" if found.ref in grants else ""
            words = "Have the adaptation fitted."
            yield Ask(kinds=("adaptation-fitted",), since=found.on, clock=clock, words=words, of=found.ref)


RULE = Rule(
    id="adaptations",
    title="Adapting the home",
    section="Housing Grants, Construction and Regeneration Act 1996 ss34(1) and (4), 36 and 37(1)",
    force=Force.STATUTORY,
    checked=Checked.TEXT,
    words=(
        "An application for a disabled facilities grant is decided within six months, with reasons if "
        "refused; the works are done within twelve months of approval."
    ),
    of=(AdaptationDecided,),
    faults=_faults,
    asks=_asks,
    examples=(
        Example(said="Six months.", story=_SHOWER, asks=[("adaptation-decided", day("2026-10-10"))]),
        Example(
            said="Approved: twelve months.", story=[*_SHOWER, _YES], asks=[("adaptation-fitted", day("2027-06-10"))]
        ),
        Example(
            said="Refused in silence.",
            story=_SHOWER,
            event=event("adaptation-decided", "2026-06-10", ref="x1", approved=False),
            refused=True,
        ),
        Example(
            said="Refused with reasons.",
            story=_SHOWER,
            event=event("adaptation-decided", "2026-06-10", ref="x1", approved=False, reasons="A bath lift will do."),
        ),
        Example(
            said="Not by grant: owed, without a clock.",
            story=[opened(), event("adaptation-asked", "2026-04-10", ref="x1", cost_pence=30_000)],
            asks=[("adaptation-decided", None)],
        ),
    ),
)
