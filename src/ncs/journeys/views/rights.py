"""The catalogue of rights as a table."""

from __future__ import annotations

from collections.abc import Sequence

from ncs.journeys.rights import Right, Situation
from ncs.tables.tables import Column, Table


def rights_table(found: Sequence[Right], situation: Situation | None) -> Table:
    """Return rights, one row each: what, when, in plain words, what must happen, what to do if not, and the law."""
    titles = {
        "title": "What you may ask for",
        "trigger": "When",
        "words": "In plain words",
        "standard": "What must happen",
        "challenge": "If it does not",
        "law": "Law",
    }
    return Table(
        name="rights",
        title=f"What you may ask for: {situation.words if situation else 'every right held'}",
        columns=tuple(Column(key=key, title=title) for key, title in titles.items()),
        rows=[{key: getattr(one, key) for key in titles} for one in found],
        notes=("In this project's words, as the law stood on 1 April 2026. Not advice on a person's own case.",),
    )
