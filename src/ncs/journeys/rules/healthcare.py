"""NHS continuing healthcare: a decision within 28 days of the checklist, with reasons, and reviews."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.health import HealthcareChecked, HealthcareDecided, HealthcareReviewed
from ncs.journeys.rules.days import day
from ncs.journeys.rules.model import Ask, Example, Rule
from ncs.journeys.rules.samples import opened

_CHECKED = [opened(), event("healthcare-checked", "2026-04-01", ref="h1", positive=True)]


def _decided(**fields: object) -> Event:
    return event(
        "healthcare-decided", "2026-04-20", **{"ref": "h1", "outcome": "eligible", "reasons_given": True, **fields}
    )


def _faults(_state: State, one: Event) -> str:
    if isinstance(one, HealthcareDecided) and not one.reasons_given:
        return "The person must be told the decision and its reasons in writing (reg 21(10))."
    return ""


def _asks(state: State) -> Iterator[Ask]:
    if state.died:
        return
    for one in state.open(HealthcareChecked, HealthcareDecided):
        if one.positive:
            words = "The integrated care board decides on continuing healthcare."
            yield Ask(kinds=("healthcare-decided",), since=one.on, clock="healthcare-decision", words=words)
    for found in state.open(HealthcareDecided, HealthcareReviewed):
        if found.outcome in ("eligible", "joint funding"):
            words = "The integrated care board reviews continuing healthcare."
            yield Ask(kinds=("healthcare-reviewed",), since=found.on, clock="healthcare-first-review", words=words)


RULE = Rule(
    id="healthcare",
    title="NHS continuing healthcare",
    section="SI 2012/2996 regs 21 and 22; National Framework for NHS continuing healthcare",
    force=Force.GUIDANCE,
    checked=Checked.TEXT,
    words=(
        "After a positive checklist the integrated care board decides, within 28 days by guidance, in "
        "writing and with reasons, and reviews after three months."
    ),
    of=(HealthcareDecided,),
    faults=_faults,
    asks=_asks,
    examples=(
        Example(said="28 days from 1 April 2026.", story=_CHECKED, asks=[("healthcare-decided", day("2026-04-29"))]),
        Example(said="With reasons.", story=_CHECKED, event=_decided()),
        Example(said="Without reasons.", story=_CHECKED, event=_decided(reasons_given=False), refused=True),
        Example(
            said="Eligible on 20 April 2026; three months end on 20 July.",
            story=[*_CHECKED, _decided()],
            asks=[("healthcare-reviewed", day("2026-07-20"))],
        ),
        Example(said="Not eligible.", story=[*_CHECKED, _decided(outcome="not eligible")], asks=[]),
    ),
)
