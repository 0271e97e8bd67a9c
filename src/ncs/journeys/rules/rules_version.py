"""Decisions are made by rules that are held: the criteria of 2015."""

from __future__ import annotations

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.assessing import EligibilityDecided
from ncs.journeys.events.base import Event
from ncs.journeys.rules.model import Example, Rule
from ncs.journeys.rules.samples import assessed, decision

HELD = ("2015",)


def _faults(_state: State, one: Event) -> str:
    if not isinstance(one, EligibilityDecided) or one.rules in HELD:
        return ""
    return f"There are no rules of {one.rules!r} here; held are those of {', '.join(HELD)} (SI 2015/313)."


RULE = Rule(
    id="rules-version",
    title="Rules that are held",
    section="Care Act 2014 s13(7); SI 2015/313",
    force=Force.STATUTORY,
    checked=Checked.TEXT,
    words="A decision says by which version of the national criteria it was made, and that version is held here.",
    of=(EligibilityDecided,),
    faults=_faults,
    examples=(
        Example(said="The criteria of 2015.", story=assessed(), event=decision()),
        Example(said="Criteria nobody made.", story=assessed(), event=decision(rules="2019"), refused=True),
    ),
)
