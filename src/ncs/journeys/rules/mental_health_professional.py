"""Section 13 of the Mental Health Act: an approved mental health professional considers and answers."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.safety import AmhpDecided, AmhpReferred
from ncs.journeys.rules.days import day
from ncs.journeys.rules.model import Ask, Example, Rule
from ncs.journeys.rules.samples import opened

_ASKED = [opened(), event("amhp-referred", "2026-04-09", ref="m1", by_nearest_relative=True)]


def _faults(state: State, one: Event) -> str:
    if not isinstance(one, AmhpDecided) or one.outcome == "application made" or one.reasons.strip():
        return ""
    relative = any(found.ref == one.ref and found.by_nearest_relative for found in state.all(AmhpReferred))
    return "The nearest relative asked, and is told the reasons in writing (s13(4))." if relative else ""


def _asks(state: State) -> Iterator[Ask]:
    if state.died:
        return
    for one in state.open(AmhpReferred, AmhpDecided):
        words = "Consider the person's case."
        yield Ask(kinds=("amhp-decided",), since=one.on, clock="amhp", words=words)


RULE = Rule(
    id="mental-health-professional",
    title="Approved mental health professionals",
    section="Mental Health Act 1983 s13(1) and (4)",
    force=Force.STATUTORY,
    checked=Checked.TEXT,
    words=(
        "Where there is reason to think that an application may be needed, a professional considers the "
        "case; a nearest relative who asked is told in writing why none is made."
    ),
    of=(AmhpDecided,),
    faults=_faults,
    asks=_asks,
    examples=(
        Example(
            said="Asked on Thursday 9 April 2026; this program's own clock is one working day.",
            story=_ASKED,
            asks=[("amhp-decided", day("2026-04-10"))],
        ),
        Example(
            said="No reasons for the relative.",
            story=_ASKED,
            event=event("amhp-decided", "2026-04-10", ref="m1", outcome="no application"),
            refused=True,
        ),
        Example(
            said="Reasons are given.",
            story=_ASKED,
            event=event("amhp-decided", "2026-04-10", ref="m1", outcome="no application", reasons="Safe at home."),
        ),
    ),
)
