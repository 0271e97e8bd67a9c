"""What makes the plan of a journey impossible or unclear."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from ncs.charging.case.case import Case, Move
from ncs.charging.law.ages import as_on
from ncs.policy.findings import Finding

#: Kinds of capital that can be given away at once.
SAVINGS = ("savings", "joint_account", "national_savings", "investments")
#: A century: longer journeys are surely a slip.
MOST_WEEKS = 5200


def journey_findings(case: Case) -> Iterator[Finding]:
    """Yield what is wrong with a case's journey; nothing if it has none."""
    journey = case.journey
    if journey is None:
        return
    if not 1 <= journey.weeks <= MOST_WEEKS:
        yield Finding("weeks", "journey.weeks", "A journey has 1 to 5,200 weeks.", "Write weeks: 520 for ten years.")
    weeks = [move.week for move in journey.moves]
    if weeks != sorted(weeks):
        yield Finding(
            "moves-in-wrong-order", "journey.moves", "The moves are not in order of week.", "Put them in order."
        )
    for place, move in enumerate(journey.moves):
        yield from _move(case, move, f"journey.moves.{place}")
    yield from _survival(case)


def _move(case: Case, move: Move, path: str) -> Iterator[Finding]:
    journey = case.journey
    if journey is not None and move.week >= journey.weeks:
        yield Finding(
            "move-after-end", f"{path}.week", "The move is after the end of the journey.", "Mend week: or weeks:."
        )
    if move.setting is None and move.cost is None and move.home_sold_for is None and move.home_occupied_by is None:
        yield Finding(
            "empty-move", path, "The move changes nothing.", "Give a setting, a cost, or what happens to the home."
        )
    if case.home is None and (move.home_sold_for is not None or move.home_occupied_by is not None):
        yield Finding(
            "home-missing", path, "The move is about a home, but none is described.", "Add home: to the case."
        )


def what_if_findings(case: Case) -> Iterator[Finding]:
    """Yield what is wrong with what a case asks to be set beside it."""
    for place, one in enumerate(case.what_if):
        path, given = f"what_if.{place}", one.model_fields_set - {"title", "gift_counts"}
        if not given:
            yield Finding("empty-what-if", path, "Nothing is changed.", "Give day, gift, couple, deferred or the home.")
        about_home = {"home_sold_for", "home_occupied_by", "deferred"} & given
        if case.home is None and about_home:
            yield Finding("home-missing", path, "It is about a home, but none is described.", "Add home: to the case.")
        if one.gift > sum(held.value / held.owners for held in case.capital if held.kind in SAVINGS):
            yield Finding("gift-too-large", f"{path}.gift", "There are not so many savings to give.", "Give less.")


def _survival(case: Case) -> Iterator[Finding]:
    survival = case.journey.survival if case.journey else ()
    if not survival:
        return
    falls = all(later <= earlier for earlier, later in pairwise(survival))
    if survival[0] != 1 or not falls or len(survival) < 2:
        yield Finding(
            "survival",
            "journey.survival",
            "The shares alive must start at 1 and never rise.",
            "Write survival: [1, 0.55, 0.39], one share a year.",
        )


def cases_after_moves(case: Case) -> Iterator[tuple[str, Case]]:
    """Yield the case as each move leaves it, with the path of the move, for the checks that any case must pass."""
    setting, cost, home = case.setting, case.cost, case.home
    for place, move in enumerate(case.journey.moves if case.journey else ()):
        if move.setting is not None:
            weeks = 0 if move.setting.weeks_in is None else move.setting.weeks_in
            setting = move.setting.model_copy(update={"weeks_in": weeks, "admitted": None})
        cost = move.cost or cost
        if home is not None and move.home_occupied_by is not None:
            moved = case.begins + timedelta(weeks=move.week)
            there = as_on(move.home_occupied_by, day=moved, given_on=moved)
            home = home.model_copy(update={"occupied_by": there})
        if move.home_sold_for is not None:
            home = None
        changes = {"setting": setting, "cost": cost, "home": home, "owns_home": None, "journey": None}
        yield f"journey.moves.{place}", case.model_copy(update=changes)
