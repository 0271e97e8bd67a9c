"""The actions as tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ncs.register.measures import register
from ncs.roadmap.actions import SOURCE, Action, Actions, block_of
from ncs.tables.tables import Cell, Column, Table

_READING = "Actions are short paraphrases. Owner, evidence, months and needs marked derived are this project's reading."
_COLUMNS = (
    Column(key="id", title="Action"),
    Column(key="block", title="Block"),
    Column(key="stage", title="Stage"),
    Column(key="action", title="What is done"),
    Column(key="law", title="Law needed"),
    Column(key="under", title="Done under"),
    Column(key="vehicle", title="By what"),
    Column(key="without_act", title="Starts without the Act", description="yes, in part or no, with all that it needs"),
    Column(key="owner", title="Owner"),
    Column(key="months", title="Takes", unit="months"),
    Column(key="needs", title="Needs"),
    Column(key="evidence", title="Evidence that it is done"),
    Column(key="measured_by", title="Measures", description="of what the source calls measurable"),
    Column(key="four_nations", title="Beyond England"),
    Column(key="proposals", title="Proposals"),
)


def actions_table(actions: Actions, free: Mapping[str, str]) -> Table:
    """Return the actions, a row each; ``free`` says whether each can start without the founding Act."""
    return Table(
        name="actions",
        title=f"Actions of the roadmap to a National Care Service ({len(actions)})",
        columns=_COLUMNS,
        rows=[_row(name, action, free[name]) for name, action in actions.items()],
        notes=[_READING],
        sources=[SOURCE],
    )


def short_actions(table: Table) -> Table:
    """Return the columns that fit a screen."""
    keys = ("id", "stage", "action", "law", "without_act", "needs")
    return replace(
        table,
        columns=[column for column in table.columns if column.key in keys],
        rows=[{key: row.get(key) for key in keys} for row in table.rows],
    )


def needs_table(actions: Actions) -> Table:
    """Return what each action needs, a row a need, with the words it rests on."""
    return Table(
        name="needs",
        title="What each action needs first, and what that rests on",
        columns=[
            Column(key="id", title="Action"),
            Column(key="needs", title="Needs"),
            Column(key="rests_on", title="Rests on", description="words of the source in quotation marks, or derived"),
        ],
        rows=[
            {"id": name, "needs": need.action, "rests_on": need.ground}
            for name, action in actions.items()
            for need in action.needs
        ],
        notes=[_READING],
        sources=[SOURCE],
    )


def _row(name: str, action: Action, free: str) -> dict[str, Cell]:
    return {
        "id": name,
        "block": block_of(name).name,
        "stage": action.stage.value,
        "action": action.action,
        "law": action.law.value,
        "under": action.power.words,
        "vehicle": action.vehicle,
        "without_act": free,
        "owner": action.owner,
        "months": action.months,
        "needs": "; ".join(need.action for need in action.needs),
        "evidence": action.evidence,
        "measured_by": _measures(action),
        "four_nations": action.four_nations,
        "proposals": "; ".join(action.proposals),
    }


def _measures(action: Action) -> str:
    if action.measured_by is None:
        return ""
    found = [register().measures[name] for name in action.measured_by.measures]
    return "; ".join(f"{one.code}: {one.title}" for one in found) or "none is held"
