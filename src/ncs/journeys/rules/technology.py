"""Technology in support: what it is for is said when it comes, and whether it does that is asked."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.planning import ServiceEnded, ServiceStarted, TechnologyLookedAt
from ncs.journeys.rules.days import day
from ncs.journeys.rules.model import Ask, Example, Rule
from ncs.journeys.rules.samples import planned, service


def _faults(state: State, one: Event) -> str:
    if isinstance(one, ServiceStarted) and one.technology.strip() and not one.goal.strip():
        return "It names technology, and not what that is to bring about for the person (goal)."
    if not isinstance(one, TechnologyLookedAt):
        return ""
    found = next((begun for begun in state.all(ServiceStarted) if begun.ref == one.ref), None)
    if found is not None and not found.technology.strip():
        return f"No technology is part of {one.ref}."
    return "" if one.asked else "The person was not asked what they find of it."


def _asks(state: State) -> Iterator[Ask]:
    if state.closed:
        return
    looked = {one.ref: one for one in state.all(TechnologyLookedAt)}
    for one in state.open(ServiceStarted, ServiceEnded):
        if not one.technology.strip():
            continue
        seen = looked.get(one.ref)
        if seen is None:
            words = f"Ask whether {one.technology} does what it is for: {one.goal}."
            yield Ask(kinds=("technology-looked-at",), since=one.on, clock="technology", words=words)
        elif seen.achieved in ("not", "not used"):
            words = f"{one.technology.capitalize()} does not help: meet the need otherwise, and end it."
            yield Ask(kinds=("service-ended",), since=seen.on, words=words)


_ALARM = service(technology="a fall alarm", goal="to walk in the garden alone")


def _seen(achieved: str, *, asked: bool = True) -> Event:
    said = {"ref": "s1", "achieved": achieved, "asked": asked, "found": "wears it every day"}
    return event("technology-looked-at", "2026-06-01", **said)


RULE = Rule(
    id="technology",
    title="Technology that helps",
    section="Support Guaranteed proposal 7.6",
    force=Force.PROPOSED,
    checked=Checked.SOURCE,
    words=(
        "Technology in a person's support has a goal of theirs; they are asked whether it brings that about, and what "
        "does not help is replaced."
    ),
    of=(ServiceStarted, TechnologyLookedAt),
    faults=_faults,
    asks=_asks,
    examples=(
        Example(said="An alarm, and what for.", story=planned(), event=_ALARM),
        Example(said="What for, it does not say.", story=planned(), event=service(technology="an alarm"), refused=True),
        Example(
            said="Begun on 5 May 2026: asked within eight weeks, by 30 June.",
            story=[*planned(), _ALARM],
            asks=[("technology-looked-at", day("2026-06-30"))],
        ),
        Example(said="It helps.", story=[*planned(), _ALARM, _seen("fully")], asks=[]),
        Example(
            said="It lies in a drawer.",
            story=[*planned(), _ALARM, _seen("not used")],
            asks=[("service-ended", None)],
        ),
        Example(said="Asked of the person.", story=[*planned(), _ALARM], event=_seen("partly")),
        Example(said="Judged for them.", story=[*planned(), _ALARM], event=_seen("fully", asked=False), refused=True),
        Example(said="There is none in it.", story=[*planned(), service()], event=_seen("fully"), refused=True),
    ),
)
