"""The catalogue of rights as a table."""

from __future__ import annotations

from collections.abc import Sequence

from ncs.journeys.constitution import Pledged
from ncs.journeys.events.base import Event
from ncs.journeys.rights import Right, Situation
from ncs.journeys.standing import Standing
from ncs.tables.tables import Column, Table
from ncs.tables.wording import shown_date


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


def standing_table(found: Sequence[Standing], person: str, pledged: Sequence[Pledged] = ()) -> Table:
    """Return the rights that a person has now, one row each, with what they rest on; then what is only proposed."""
    titles = {
        "title": "What you may ask for now",
        "since": "Since",
        "words": "In plain words",
        "standard": "What must happen",
        "challenge": "If it does not",
        "law": "Law",
    }
    rows = [
        {
            **{key: getattr(one.right, key) for key in titles if key != "since"},
            "since": _since(one.since),
        }
        for one in found
    ]
    rows += [
        {
            **dict.fromkeys(titles, ""),
            "title": f"Proposed: {one.pledge.words}",
            "since": _since(one.since),
            "law": f"not law: Support Guaranteed proposal {one.pledge.proposal}",
        }
        for one in pledged
    ]
    return Table(
        name="rights_now",
        title=f"What {person} may ask for now",
        columns=tuple(Column(key=key, title=title) for key, title in titles.items()),
        rows=rows,
        notes=("In this project's words, as the law stood on 1 April 2026. Not advice on a person's own case.",),
    )


def _since(one: Event | None) -> str:
    return "always" if one is None else f"{one.kind}, {shown_date(one.on)}"


def short_rights(table: Table) -> Table:
    """Return rights for a screen: what, since when or when, and the law."""
    kept = [column for column in table.columns if column.key in ("title", "since", "trigger", "law")]
    rows = [{column.key: row[column.key] for column in kept} for row in table.rows]
    return Table(name=table.name, title=table.title, columns=kept, rows=rows, notes=table.notes)
