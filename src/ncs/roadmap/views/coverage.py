"""Coverage as tables: what works, what works in part, and what there is nothing of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ncs.roadmap.actions import ID, SOURCE
from ncs.roadmap.coverage import Covered, Part, Seen, Works, pointers
from ncs.tables.tables import Cell, Column, Table

_RULE = (
    "A part is there if the command it points to was run, when these results were made, and showed what it should. "
    "Works: every part is there; partly: some; nothing: none, or there is no part for a program."
)


def summary_table(found: Sequence[Covered]) -> Table:
    """Return how many proposals and actions work, work in part, and have nothing."""
    kinds = (("Proposals", False), ("Actions", True))
    rows: list[dict[str, Cell]] = []
    for title, is_action in kinds:
        mine = [one for one in found if _is_action(one) is is_action]
        counts = {work.value: sum(one.works is work for one in mine) for work in Works}
        no_part = sum(not (one.there or one.missing) for one in mine)
        rows.append({"what": title, "all": len(mine), **counts, "no_part": no_part})
    return Table(
        name="summary",
        title="What this program covers",
        columns=[
            Column(key="what", title="What"),
            Column(key="all", title="All"),
            *(Column(key=work.value, title=work.value.capitalize()) for work in Works),
            Column(key="no_part", title="Of these without a part for a program"),
        ],
        rows=rows,
        notes=[_RULE],
        sources=[SOURCE, "This program, run"],
    )


def coverage_table(found: Iterable[Covered], *, of_actions: bool) -> Table:
    """Return the proposals or the actions, a row each, with what is there and what is missing."""
    what = "actions" if of_actions else "proposals"
    return Table(
        name=what,
        title=f"What this program covers of the {what}",
        columns=[
            Column(key="id", title="Action" if of_actions else "Proposal"),
            Column(key="title", title="What it is"),
            Column(key="works", title="Follows", description="works, partly or nothing"),
            Column(key="there", title="There", description="with the command that showed it"),
            Column(key="missing", title="Not there"),
        ],
        rows=[
            {
                "id": one.name,
                "title": one.title,
                "works": one.works.value,
                "there": "; ".join(f"{part.part} (`{_command(part)}`)" for part in one.there),
                "missing": "; ".join(part.part for part in one.missing) or _no_part(one),
            }
            for one in found
            if _is_action(one) is of_actions
        ],
        notes=[_RULE],
        sources=[SOURCE, "This program, run"],
    )


def short_coverage(table: Table) -> Table:
    """Return the columns that fit a screen."""
    keys = ("id", "title", "works", "missing")
    return Table(
        name=table.name,
        title=table.title,
        columns=[column for column in table.columns if column.key in keys],
        rows=[{key: row.get(key) for key in keys} for row in table.rows],
        notes=table.notes,
        sources=table.sources,
    )


def witnesses_table(seen: Iterable[Seen]) -> Table:
    """Return the commands that were run, what they must show, and what was wrong."""
    return Table(
        name="witnesses",
        title="The commands that were run",
        columns=[
            Column(key="witness", title="Witness"),
            Column(key="command", title="Command"),
            Column(key="shows", title="Must show"),
            Column(key="well", title="Did"),
            Column(key="why", title="What was wrong"),
            Column(key="page", title="Page"),
        ],
        rows=[
            {
                "witness": one.name,
                "command": one.witness.command,
                "shows": one.witness.shows,
                "well": not one.why,
                "why": one.why,
                "page": one.witness.page,
            }
            for one in seen
        ],
        sources=["This program, run"],
    )


def _is_action(one: Covered) -> bool:
    return re.match(ID, one.name) is not None


def _no_part(one: Covered) -> str:
    return "" if one.there else "no part for a program"


def _command(part: Part) -> str:
    return pointers().witnesses[part.witness].command.replace("{folder}/", "")
