"""Pictures of a plan that print: when each action is done, and what waits for what; each with its table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from itertools import pairwise

from ncs.core.periods import Period
from ncs.present.page import Section, figure, html_page, html_table
from ncs.present.svg import Arc, Event, Words, arcs, timeline
from ncs.roadmap.actions import SOURCE, Actions, Stage, block_of, blocks
from ncs.roadmap.network import behind, in_order
from ncs.roadmap.planning import Plan, Planned
from ncs.roadmap.views.plan import conflicts_table, path_table, plan_table
from ncs.tables.tables import Table
from ncs.tables.wording import shown_date

_STAGES = tuple(Stage)


def gantt(plan: Plan, block: int) -> str:
    """Return one block's actions along the plan's days, a bar each, as SVG; a diamond is done on the day it starts."""
    mine = [one for name, one in plan.planned.items() if int(name[1:3]) == block]
    kinds = [stage for stage in _STAGES if any(one.action.stage is stage for one in mine)]
    every = plan.planned.values()
    period = Period(min(one.start for one in every), max(one.done for one in every))
    name = block_of(mine[0].name).name
    return timeline(
        [_bar(one, kinds) for one in mine],
        period=period,
        kinds=[stage.value.capitalize() for stage in kinds],
        said=Words(
            title=f"Block {block}: {name}",
            description=f"{len(mine)} actions along the days of the plan, from {shown_date(mine[0].start)}; "
            f"the last is done by {shown_date(max(one.done for one in mine))}.",
            source=SOURCE,
            name=f"gantt-{block}",
        ),
    )


def waiting(actions: Actions, plan: Plan, path: Sequence[Planned], target: str) -> str:
    """Return what ``target`` waits for, and what that waits for, as SVG; the critical path stands out."""
    shown = [name for name in in_order(actions) if name == target or name in behind(actions, target)]
    shown.sort(key=lambda name: (plan.planned[name].done, plan.planned[name].start))
    place = {name: number for number, name in enumerate(_in_turn(shown, actions))}
    links = {(first.name, then.name) for first, then in pairwise(path)}
    waits = [
        Arc(first=place[need.action], then=place[name], strong=(need.action, name) in links)
        for name in place
        for need in actions[name].needs
    ]
    return arcs(
        [f"{name} {actions[name].action}" for name in place],
        waits,
        strong=[place[one.name] for one in path],
        key="Decides when",
        said=Words(
            title=f"What {target} waits for",
            description=f"{len(place)} actions and {len(waits)} needs between them, first done at the top. The chain "
            f"that decides when: {', '.join(one.name for one in path)}.",
            source=SOURCE,
            name=f"waits-{target}",
        ),
    )


def _in_turn(shown: Sequence[str], actions: Actions) -> list[str]:
    """Return the ids by the day they are done, none before what it needs, even where days of a plan cannot be met."""
    placed: list[str] = []
    left = list(shown)
    while left:
        chosen = next(name for name in left if all(need.action not in left for need in actions[name].needs))
        placed.append(chosen)
        left.remove(chosen)
    return placed


def _bar(one: Planned, kinds: Sequence[Stage]) -> Event:
    last = one.done - timedelta(days=1) if one.done > one.start else one.done
    first = min(one.start, last)
    return Event(label=f"{one.name} {one.action.action}", start=first, end=last, kind=kinds.index(one.action.stage))


def plan_page(actions: Actions, plan: Plan, path: Sequence[Planned], target: str, free: Mapping[str, str]) -> str:
    """Return the plan as a page that prints: what decides the launch, what cannot be met, and each block."""
    rows = plan_table(plan, free)
    sections = [
        Section(
            heading="What decides when",
            body=figure(waiting(actions, plan, path, target)) + html_table(path_table(path, target)),
        ),
        Section(heading="What cannot be done in time", body=html_table(conflicts_table(plan))),
        *(
            Section(
                heading=f"{block.block}. {block.name}",
                body=figure(
                    gantt(plan, block.block),
                    caption=f"When the actions of block {block.block} are done",
                    table=_block_table(rows, block.block),
                ),
            )
            for block in blocks()
        ),
    ]
    intro = (
        "A plan of the roadmap to a National Care Service from three dates. How long an action takes is an "
        "assumption, and so are the needs marked as derived."
    )
    return html_page(title=rows.title, intro=intro, sections=sections)


def _block_table(rows: Table, block: int) -> Table:
    keys = ("id", "action", "start", "done", "latest", "slack", "status")
    return Table(
        name=f"block_{block}",
        title=f"Block {block}, by day",
        columns=[column for column in rows.columns if column.key in keys],
        rows=[{key: row.get(key) for key in keys} for row in rows.rows if str(row["id"]).startswith(f"B{block:02}")],
        sources=rows.sources,
    )
