"""Who arranges support: the council does for everybody, unless somebody says that they will themselves."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.assessing import AdviceGiven, EligibilityDecided
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.planning import ArrangingChosen
from ncs.journeys.rules.days import day
from ncs.journeys.rules.model import Ask, Example, Rule
from ncs.journeys.rules.samples import eligible


def by_themselves(state: State) -> ArrangingChosen | None:
    """Return that the person arranges support themselves since the latest decision; None where the council does."""
    decided, chosen = state.last(EligibilityDecided), state.last(ArrangingChosen)
    if chosen is None or chosen.by_whom == "council" or (decided is not None and decided.on > chosen.on):
        return None
    return chosen


def _faults(_state: State, one: Event) -> str:
    if not isinstance(one, ArrangingChosen) or one.by_whom == "council" or one.told:
        return ""
    return "The person was not told that the council arranges support if they ask, and that they may come back."


def _asks(state: State) -> Iterator[Ask]:
    chosen = by_themselves(state)
    if chosen is None or state.closed or state.done([AdviceGiven], since=chosen.on):
        return
    words = "Write to the person what can be done to meet their needs, and why the council does not: they chose to."
    yield Ask(kinds=("advice-given",), since=chosen.on, clock="advice", words=words)


_OWN = event("arranging-chosen", "2026-04-23", by_whom="person", told=True)
RULE = Rule(
    id="arranging",
    title="Arranged for everybody who does not choose otherwise",
    section="Care Act 2014 ss18(3) and 24(2); Support Guaranteed proposal 6.6",
    force=Force.PROPOSED,
    checked=Checked.TEXT,
    words=(
        "Support is arranged for everybody with eligible needs, whatever they own; whoever wishes to arrange it "
        "themselves says so, is told that they may come back at any time, and has advice in writing."
    ),
    of=(ArrangingChosen,),
    faults=_faults,
    asks=_asks,
    examples=(
        Example(said="Told that they may come back.", story=eligible(), event=_OWN),
        Example(
            said="Nobody told them.",
            story=eligible(),
            event=_OWN.model_copy(update={"told": False}),
            refused=True,
        ),
        Example(
            said="By themselves, from Thursday 23 April 2026: advice within five working days.",
            story=[*eligible(), _OWN],
            asks=[("advice-given", day("2026-04-30"))],
        ),
        Example(
            said="They came back.",
            story=[*eligible(), _OWN, event("arranging-chosen", "2026-04-24", by_whom="council", told=True)],
            asks=[],
        ),
    ),
)
