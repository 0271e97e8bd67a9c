"""The actions as a graph of what needs what: its order, its circles, and what lies behind an action."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ncs.core.errors import Problem
from ncs.roadmap.actions import Actions, Law, Power

if TYPE_CHECKING:
    import networkx as nx


def graph_of(actions: Actions) -> nx.DiGraph[Any]:
    """Return the graph with an arrow from each action to those that need it; what it rests on is ``ground``."""
    import networkx as nx  # some tenths of a second, and wanted by few commands

    made: nx.DiGraph[Any] = nx.DiGraph()
    made.add_nodes_from(actions)
    for name, action in actions.items():
        made.add_edges_from((need.action, name, {"ground": need.ground}) for need in action.needs)
    return made


def in_order(actions: Actions) -> Sequence[str]:
    """Return the ids so that each comes after what it needs; of those that may come next, the source's first.

    Raises:
        networkx.NetworkXUnfeasible: there is a circle; ask :func:`circles` first.
    """
    import networkx as nx

    place = {name: number for number, name in enumerate(actions)}
    return list(nx.lexicographical_topological_sort(graph_of(actions), key=place.__getitem__))


def behind(actions: Actions, name: str) -> frozenset[str]:
    """Return the ids of everything that an action needs, at any distance."""
    import networkx as nx

    return frozenset(nx.ancestors(graph_of(actions), name))


def circles(actions: Actions, *, file: str | None) -> Iterator[Problem]:
    """Yield a problem for each circle of actions that need one another, with what each arrow of it rests on."""
    import networkx as nx

    drawn = graph_of(actions)
    for members in nx.strongly_connected_components(drawn):
        first = min(members)
        if len(members) == 1 and not drawn.has_edge(first, first):
            continue
        arrows = nx.find_cycle(drawn.subgraph(sorted(members)), source=first)
        steps = "; ".join(f"{later} needs {earlier} ({drawn[earlier][later]['ground']})" for earlier, later in arrows)
        yield Problem(
            rule="circle-in-a-plan",
            message=f"These actions wait for one another, so none can start: {steps}.",
            next_step="Take one of these needs out.",
            file=file,
            field=first,
        )


def without_act(actions: Actions) -> dict[str, str]:
    """Say of each action whether it can start without the founding Act: ``yes``, ``in part`` or ``no``.

    ``no``: it needs the Act itself, or an action that does. ``in part``: only some of it rests on the Act, or it may
    be done under either power.
    """
    found: dict[str, str] = {}
    for name in in_order(actions):
        action = actions[name]
        firm = action.power is Power.FOUNDING
        own = "no" if firm and action.law is Law.YES else "in part" if firm or action.power is Power.EITHER else "yes"
        held_up = any(found[need.action] == "no" for need in action.needs)
        found[name] = "no" if held_up else own
    return {name: found[name] for name in actions}
