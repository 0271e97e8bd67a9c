"""Status and progress as tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ncs.roadmap.actions import SOURCE, Actions
from ncs.roadmap.progress import Now, Part
from ncs.roadmap.shifts import Shift
from ncs.roadmap.status import Held, State, Status
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.wording import shown_date


def status_table(status: Status, actions: Actions) -> Table:
    """Return what the status file says, a row an action that it names."""
    return Table(
        name="status",
        title=f"What is done of the roadmap, {shown_date(status.as_of)}",
        columns=[
            Column(key="id", title="Action"),
            Column(key="action", title="What is done"),
            Column(key="state", title="State"),
            Column(key="since", title="Since", description="the day it was done, or else begun"),
            Column(key="status", title="Status", description="not_applicable: it has not begun"),
            Column(key="owner", title="Owner"),
            Column(key="evidence", title="Evidence"),
            Column(key="note", title="Note"),
        ],
        rows=[
            {
                "id": name,
                "action": actions[name].action,
                "state": one.state.words,
                "since": one.on or one.begun,
                "status": "ok" if one.on or one.begun else "not_applicable",
                "owner": one.owner or actions[name].owner,
                "evidence": _evidence(one),
                "note": "; ".join(part for part in (one.note, one.despite and f"out of order: {one.despite}") if part),
            }
            for name, one in status.held.items()
        ],
        notes=["A file of evidence is there; a web address was seen by whoever keeps the file, not by this program."],
        sources=[f"Status kept by {status.source}", SOURCE],
    )


def parts_table(found: Iterable[Part], status: Status) -> Table:
    """Return how far the whole, each stage and each block are."""
    return Table(
        name="progress",
        title=f"How far the roadmap is, {shown_date(status.as_of)}",
        columns=[
            Column(key="part", title="Part"),
            Column(key="actions", title="Actions"),
            *(Column(key=state.value, title=state.words.capitalize()) for state in State),
            Column(key="late", title="Late", description="not done by their last day, or done after it"),
        ],
        rows=[
            {
                "part": one.name,
                "actions": one.actions,
                **{state.value: one.states[state] for state in State},
                "late": one.late,
            }
            for one in found
        ],
        notes=["Inherited actions count as done unless the status file says otherwise."],
        sources=[f"Status kept by {status.source}", SOURCE],
    )


def late_table(found: Iterable[Now], status: Status) -> Table:
    """Return the actions that are late, the latest first."""
    late = sorted((one for one in found if one.late), key=lambda one: (-one.late, one.name))
    return _now_table("late", f"Late on {shown_date(status.as_of)} ({len(late)})", late, status)


def ready_table(found: Iterable[Now], status: Status) -> Table:
    """Return the actions that could begin now: nothing that they need is outstanding."""
    ready = [one for one in found if one.can_begin]
    return _now_table("can_begin", f"What could begin on {shown_date(status.as_of)} ({len(ready)})", ready, status)


def flags_table(found: Iterable[tuple[str, str]], status: Status) -> Table:
    """Return the actions done before what they need, with the reason given."""
    return Table(
        name="out_of_order",
        title="Done before what they need",
        columns=[Column(key="id", title="Action"), Column(key="why", title="Which, and why")],
        rows=[{"id": name, "why": why} for name, why in found],
        sources=[f"Status kept by {status.source}"],
    )


def shifts_table(found: Iterable[Shift]) -> Table:
    """Return what has shifted since 2023, a row a shift."""
    return Table(
        name="shifts",
        title="What has shifted since the roadmap was written in June 2023",
        columns=[
            Column(key="day", title="Day"),
            Column(key="what", title="What"),
            Column(key="actions", title="Bears on"),
            Column(key="effect", title="Effect"),
            Column(key="not_before", title="Not before", description="which those actions cannot start"),
            Column(key="status", title="Status"),
            Column(key="source", title="Source"),
            Column(key="confidence", title="Confidence"),
        ],
        rows=[
            {
                "day": one.day,
                "what": one.what,
                "actions": "; ".join(one.actions),
                "effect": one.effect.words,
                "not_before": one.not_before,
                "status": "ok" if one.not_before else "not_applicable",
                "source": one.source,
                "confidence": one.confidence,
            }
            for one in found
        ],
        sources=["Stated with each"],
    )


def short_shifts(table: Table) -> Table:
    """Return the columns of the shifts that fit a screen."""
    return _fewer(table, ("day", "what", "actions", "effect"))


def short_status(tables: Sequence[Table]) -> list[Table]:
    """Return the columns of tables of status and progress that fit a screen; ``open`` is a day that nothing sets."""
    without = {"status", "owner", "note"}
    return [_fewer(table, [key for key in table.keys if key not in without]) for table in tables]


def _fewer(table: Table, keys: Sequence[str]) -> Table:
    said = {"due": "open", "since": ""}
    return replace(
        table,
        columns=[column for column in table.columns if column.key in keys],
        rows=[{key: said.get(key) if row.get(key) is None else row[key] for key in keys} for row in table.rows],
    )


def _now_table(name: str, title: str, found: Iterable[Now], status: Status) -> Table:
    rows: list[dict[str, Cell]] = [
        {
            "id": one.name,
            "action": one.action.action,
            "state": one.state.words,
            "due": one.due,
            "status": "ok" if one.due else "not_applicable",
            "late": one.late,
            "waits": "; ".join(one.waits),
            "owner": one.action.owner,
        }
        for one in found
    ]
    return Table(
        name=name,
        title=title,
        columns=[
            Column(key="id", title="Action"),
            Column(key="action", title="What is done"),
            Column(key="state", title="State"),
            Column(key="due", title="Last day"),
            Column(key="status", title="Status", description="not_applicable: nothing sets a last day"),
            Column(key="late", title="Late by", unit="days"),
            Column(key="waits", title="Waits for"),
            Column(key="owner", title="Owner"),
        ],
        rows=rows,
        sources=[f"Status kept by {status.source}", SOURCE],
    )


def _evidence(one: Held) -> str:
    said = (
        f"{each.what} ({each.file or each.web}{f', seen {shown_date(each.seen)}' if each.seen else ''})"
        for each in one.evidence
    )
    return "; ".join(said)
