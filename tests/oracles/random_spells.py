"""Random hospital spells around the reablement of random events, for comparing engines and readings of 2D."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

from support.events import Row
from support.hospital import spell

PLACES = {"E01000001": "E06000101", "E01000002": "E06000102", "W01000001": "W06000001"}
NEAR = (-8, -7, -1, 0, 3, 4)
LATER = (5, 30, 83, 84, 85, 91)


def random_spells(dice: random.Random, rows: list[Row]) -> list[dict[str, Any]]:
    """A few spells of each person around the days on which their reablement begins."""
    starts: dict[str, list[date]] = {}
    for row in rows:
        if row["service_component"] == "Reablement":
            starts.setdefault(row["person_id"], []).append(row["event_start_date"])
    found = []
    for person, days in sorted(starts.items()):
        for offset in (dice.choice(NEAR), *(dice.choice((*NEAR, *LATER)) for _ in range(dice.randint(0, 3)))):
            discharged = dice.choice(days) + timedelta(days=offset)
            admitted = discharged - timedelta(days=dice.choice((0, 1, 2, 10, 40)))
            codes = coded(dice) if dice.random() < 0.4 else {}
            found.append(spell(admitted, discharged, person=person, **codes))
    return [{**row, "APCS_Ident": str(number)} for number, row in enumerate(found)]


def coded(dice: random.Random) -> dict[str, Any]:
    """Codes that mostly keep a spell, and sometimes leave it out."""
    return {
        "last": dice.choice("1111110"),
        "year": dice.choice((1930, 1940, 1950, 1960, 1960, None)),
        "month": dice.choice((4, 6)),
        "sex": dice.choice("129"),
        "lsoa": dice.choice(("E01000001", "E01000001", "E01000002", "W01000001", None)),
        "admission": dice.choice(("21", "21", "28", "11", "31", None)),
        "discharge": dice.choice(("1", "1", "1", "2", "4", "5", None)),
        "destination": dice.choice(("19", "19", "19", "54", "51")),
        "management": dice.choice(("EM", "NE", "DC", None)),
        "function": dice.choice(("300", "300", "430", "100", "650", "711", "501", None)),
    }


def reabling(rows: list[Row], dice: random.Random) -> list[Row]:
    """The events with more reablement among the ST-Max services."""
    return [
        {**row, "service_component": "Reablement"}
        if row["service_type"] == "Short term support: ST-Max" and dice.random() < 0.8
        else row
        for row in rows
    ]
