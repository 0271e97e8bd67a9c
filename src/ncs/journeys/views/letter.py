"""A letter as it is shown and written."""

from __future__ import annotations

from ncs.journeys.engine.state import State
from ncs.journeys.letters import letter_parts
from ncs.present.letter import Letter, Part


def letter_of(state: State, kind: str) -> Letter:
    """Return a letter about a journey: ``decision`` or ``plan``.

    Raises:
        UnknownName: there is no such letter.
        NothingToWrite: what it would tell has not been decided.
    """
    title, intro, parts = letter_parts(state, kind)
    made = [Part(heading=heading, paragraphs=said, items=items) for heading, said, items in parts]
    return Letter(title=title, intro=intro, parts=made)
