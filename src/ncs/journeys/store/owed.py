"""What each person is still owed, worked out when an event is recorded and kept sealed, so that a list is quick.

It can be thrown away: what is missing, or was worked out by other rules, is worked out again from the events.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from ncs.core.version import __version__
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.engine.steps import Owed, asks_of, team_of
from ncs.journeys.rules.model import Ask

#: Whose files decide what is owed: those beside the folders of the domain, and four of its folders.
_PARTS = ("", "engine", "events", "rules", "data")


def owed_text(state: State) -> str:
    """Return what a person is owed as JSON: their number, the last event's day and team, what each rule asks."""
    asks = [
        [
            *(rule, list(ask.kinds), ask.since.isoformat(), ask.words, ask.clock, _day(ask.due)),
            *(ask.force or "", ask.section, [[_day(begun), _day(over)] for begun, over in ask.pauses]),
        ]
        for rule, ask in asks_of(state)
    ]
    last = state.counted[-1].on.isoformat()
    return json.dumps([state.opened.person, last, team_of(state), asks], ensure_ascii=False)


def owed_of(text: str) -> Owed:
    """Return what :func:`owed_text` wrote."""
    person, last, team, asks = json.loads(text)
    return Owed(person=person, last=date.fromisoformat(last), by=team, asks=tuple(_ask(one) for one in asks))


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _read(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _ask(given: Sequence[Any]) -> tuple[str, Ask]:
    rule, asked, since, words, clock, due, force, section, pauses = given
    return rule, Ask(
        kinds=tuple(asked),
        since=date.fromisoformat(since),
        words=words,
        clock=clock,
        due=_read(due),
        force=Force(force) if force else None,
        section=section,
        pauses=tuple((date.fromisoformat(begun), _read(over)) for begun, over in pauses),
    )


@cache
def rules_digest() -> str:
    """Return a digest of all that decides what is owed; with another one everything is worked out anew.

    Rules, clocks and their figures by their files, whatever else of the program by its version; and the library that
    knows bank holidays, by which working days are counted.
    """
    held = sha256(f"{__version__} {version('holidays')}\n".encode())
    for part in _PARTS:
        for file in sorted(_files(files("ncs.journeys") / part), key=lambda one: one.name):
            held.update(f"{part}/{file.name}\n".encode() + file.read_bytes())
    return held.hexdigest()


def _files(folder: Traversable) -> Iterable[Traversable]:
    return (one for one in folder.iterdir() if one.name.endswith((".py", ".yaml", ".csv")))
