"""ASCOF 2D agrees, episode by episode and discharge by discharge, with an independent plain Python reading."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

import pyarrow as pa
import pytest

from ncs.measures import ascof_2d
from ncs.records.engine import engine
from oracles import oracle_2d
from oracles.random_events import random_events
from support.cases import BOTH, YEAR, people_of
from support.events import Row
from support.hospital import spell, spells_table

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


@pytest.mark.parametrize("edition", BOTH)
def test_2d(edition: str) -> None:
    dice = random.Random(11)
    rows = reabling(random_events(11, people=700), dice)
    spells = random_spells(dice, rows)
    want = oracle_2d.linked(rows, spells, PLACES, edition, YEAR.start, YEAR.end)
    events = [row for row, _ in oracle_2d.usable(rows, YEAR.start)]
    leaving = oracle_2d.discharges(spells, events, PLACES, YEAR.start, YEAR.end)
    with engine("duckdb") as running:
        look_up = pa.table({"lsoa": list(PLACES), "area": list(PLACES.values())})
        inputs = {"hospital": running.load(spells_table(spells)), "lsoa_councils": running.load(look_up)}
        people = people_of(ascof_2d, rows, running, edition=edition, period=YEAR, **inputs)
    linked = [row for row in people if row["measure"] == "ascof_2d_1" and row["in_denominator"]]
    got = {
        (row["la_code"], row["person_id"], row["episode"]): tuple(flag == "1" for flag in row["detail"])
        for row in linked
    }
    assert got == {key: tuple(answer) for key, answer in want.items()} and len(want) > 20
    assert all(row["in_numerator"] == (row["detail"] == "000") for row in linked)
    counted = {row["episode"] for row in people if row["measure"] == "ascof_2d_2" and row["in_denominator"]}
    assert counted == {f"discharge {item['APCS_Ident']}" for item in leaving}
