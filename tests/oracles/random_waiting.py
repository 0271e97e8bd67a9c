"""Invented people in all stages of waiting on 31 March 2026, crowded around the days that decide; seeded."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

from oracles.random_waits import random_waits
from support.events import Row

LISTS = ("Progress to assessment, review or reassessment", "Progress to support planning or services", "NFA: Other")
ANCHORS = (date(2026, 3, 31), date(2025, 9, 30), date(2025, 3, 31), date(2024, 9, 30), date(2025, 7, 1))
NEAR = (-40, -2, -1, -1, 0, 0, 1, 1, 2, 40)
REVIEWS = ("Planned review of long term support", "Unplanned", "Review of short term support", None)
ROUTES = ("Self-referral", "Prison", None)


def random_waiting(seed: int, *, people: int) -> list[Row]:
    """Return event rows of ``people`` invented people: half with days and outcomes that put them on lists."""
    dice = random.Random(seed)
    rows = random_waits(seed, people=people)
    born = {row["person_id"]: birth(dice) for row in rows}
    died = {row["person_id"]: dice.choice(ANCHORS) + timedelta(days=dice.choice(NEAR)) for row in rows}
    dead = {name for name in died if dice.random() < 0.1}
    return [
        {
            **row,
            **(listed(dice, row) if dice.random() < 0.5 else {}),
            "birth_date": born[row["person_id"]],
            "date_of_death": died[row["person_id"]] if row["person_id"] in dead else None,
            "review_type": dice.choice(REVIEWS),
            "request_route_of_access": dice.choice(ROUTES),
            "ref_period_end": dice.choice((date(2026, 3, 31), date(2026, 6, 30))),
        }
        for row in rows
    ]


def birth(dice: random.Random) -> date | None:
    return dice.choice((date(1940, 1, 1), date(1961, 4, 1), date(1980, 1, 1), date(2008, 4, 1), None))


def listed(dice: random.Random, row: Row) -> dict[str, Any]:
    """Another start, end and outcome, near the days on which a wait becomes long or a review overdue."""
    start = dice.choice(ANCHORS) + timedelta(days=dice.choice(NEAR))
    days = dice.choice((0, 0, 1, 30, None))
    more: dict[str, Any] = {}
    if row["event_type"] == "Service":
        days = dice.choice((None, None, 30, 182, 365, -1))
        more = {"service_type": dice.choice((row["service_type"], "Long term support: Community"))}
    outcome = dice.choice(LISTS)
    return {
        **more,
        "event_start_date": start,
        "event_end_date": None if days is None else start + timedelta(days=days),
        "event_outcome": outcome,
        "event_outcome_group": "NFA" if outcome.startswith("NFA") else outcome,
        "client_type": "Service user",
    }
