"""A plan as tables: every action with its days, what cannot be met, and the critical path."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ncs.core.status import Status
from ncs.roadmap.actions import SOURCE
from ncs.roadmap.critical import Standing, out_of_order, summary_order
from ncs.roadmap.planning import Plan, Planned
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.wording import shown_date

_ASSUMED = (
    "How long an action takes is an assumption. Done by is the first day on which it is done; slack is the days "
    "between the earliest and the last such day."
)
_COLUMNS = (
    Column(key="id", title="Action"),
    Column(key="stage", title="Stage"),
    Column(key="action", title="What is done"),
    Column(key="start", title="Starts"),
    Column(key="done", title="Done by"),
    Column(key="latest", title="Last day", description="by which it must be done"),
    Column(key="slack", title="Slack", unit="days"),
    Column(key="status", title="Status", description="not_applicable: nothing sets a last day"),
    Column(key="must", title="Last day set by"),
    Column(key="driver", title="Starts after", description="what decides when it can start"),
    Column(key="without_act", title="Starts without the Act"),
    Column(key="owner", title="Owner"),
)


def plan_table(plan: Plan, free: Mapping[str, str]) -> Table:
    """Return the plan, a row an action, in the source's order."""
    return Table(
        name="plan",
        title=f"Plan of the roadmap: {_dates(plan)}",
        columns=_COLUMNS,
        rows=[{**_row(one), "without_act": free[one.name]} for one in plan.planned.values()],
        notes=[_ASSUMED],
        sources=[SOURCE],
    )


def short_plan(table: Table) -> Table:
    """Return the columns that fit a screen."""
    keys = ("id", "action", "start", "done", "latest", "slack")
    return replace(
        table,
        columns=[column for column in table.columns if column.key in keys],
        rows=[{key: "open" if row.get(key) is None else row[key] for key in keys} for row in table.rows],
    )


def conflicts_table(plan: Plan) -> Table:
    """Return what cannot be done in time, a row an action, and by how many days."""
    rows: list[dict[str, Cell]] = [
        {
            "id": one.name,
            "action": one.action.action,
            "earliest": one.earliest,
            "latest": one.latest,
            "late": -(one.slack or 0),
            "must": one.must,
            "driver": one.driver,
        }
        for one in plan.conflicts
    ]
    return Table(
        name="conflicts",
        title=f"What cannot be done in time ({len(rows)})",
        columns=[
            Column(key="id", title="Action"),
            Column(key="action", title="What is done"),
            Column(key="earliest", title="Earliest"),
            Column(key="latest", title="Last day"),
            Column(key="late", title="Too late by", unit="days"),
            Column(key="must", title="Last day set by"),
            Column(key="driver", title="Starts after"),
        ],
        rows=rows,
        notes=[] if rows else ["Everything can be done in time, if it takes as long as is assumed."],
        sources=[SOURCE],
    )


def path_table(path: Sequence[Planned], target: str) -> Table:
    """Return the critical path, a row an action, the first at the top."""
    last = path[-1]
    spare = _spare(last.slack)
    return Table(
        name="critical_path",
        title=f"What decides when {target} can be done ({last.action.action})",
        columns=[
            *(column for column in _COLUMNS if column.key in {"id", "action", "start", "done", "latest", "slack"}),
            Column(key="rests_on", title="Waits for the one above because"),
        ],
        rows=[
            {**_row(one, ("id", "action", "start", "done", "latest", "slack")), "rests_on": _ground(one, before)}
            for before, one in zip([None, *path], path, strict=False)
        ],
        notes=[_ASSUMED + spare],
        sources=[SOURCE],
    )


def order_table(found: Sequence[Standing], target: str) -> Table:
    """Return the summary's order, a row an action: its days, whether it is on the path, and why or why not."""
    swapped = [
        f"{first.planned.name} (step {first.step}) is planned to be done by {shown_date(first.planned.done)}, after "
        f"{second.planned.name} (step {second.step}), {shown_date(second.planned.done)}."
        for first, second in out_of_order(found)
    ]
    return Table(
        name="summary_order",
        title=f"The order of a summary of the roadmap, beside the plan to {target}",
        columns=[
            Column(key="step", title="Step"),
            Column(key="id", title="Action"),
            Column(key="done", title="Done by"),
            Column(key="slack", title="Slack", unit="days"),
            Column(key="on_path", title="On the path"),
            Column(key="why", title="Why"),
        ],
        rows=[
            {
                "step": f"{one.step}. {summary_order()[one.step - 1].step}",
                "id": one.planned.name,
                "done": one.planned.done,
                "slack": one.planned.slack,
                "on_path": one.on_path,
                "why": one.why,
            }
            for one in found
        ],
        notes=["The summary lists main steps by stage; a chain of needs is not the same.", *swapped],
        sources=[SOURCE],
    )


def _spare(slack: int | None) -> str:
    if slack is None:
        return ""
    return f" The chain has {slack} days to spare." if slack >= 0 else f" The chain is {-slack} days too long."


def _ground(one: Planned, before: Planned | None) -> str:
    grounds = [need.ground for need in one.action.needs if before is not None and need.action == before.name]
    return grounds[0] if grounds else f"it starts with {one.driver}"


def _row(one: Planned, keys: Sequence[str] = ()) -> dict[str, Cell]:
    row: dict[str, Cell] = {
        "id": one.name,
        "stage": one.action.stage.value,
        "action": one.action.action,
        "start": one.start,
        "done": one.done,
        "latest": one.latest,
        "slack": one.slack,
        "status": (Status.NOT_APPLICABLE if one.latest is None else Status.OK).value,
        "must": one.must,
        "driver": one.driver,
        "owner": one.action.owner,
    }
    return {key: row[key] for key in keys} if keys else row


def _dates(plan: Plan) -> str:
    return (
        f"election {shown_date(plan.at.election)}, Act {shown_date(plan.at.act)}, launch {shown_date(plan.at.launch)}"
    )
