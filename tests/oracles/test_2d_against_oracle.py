"""ASCOF 2D agrees, episode by episode and discharge by discharge, with an independent plain Python reading."""

from __future__ import annotations

import random

import pyarrow as pa
import pytest

from ncs.measures.definitions import ascof_2d
from oracles import oracle_2d
from oracles.random_events import random_events
from oracles.random_spells import PLACES, random_spells, reabling
from run_engines import started
from support.cases import BOTH, YEAR, people_of
from support.hospital import spells_table


@pytest.mark.parametrize("edition", BOTH)
def test_2d(edition: str) -> None:
    dice = random.Random(11)
    rows = reabling(random_events(11, people=700), dice)
    spells = random_spells(dice, rows)
    want = oracle_2d.linked(rows, spells, PLACES, edition, YEAR.start, YEAR.end)
    events = [row for row, _ in oracle_2d.usable(rows, YEAR.start)]
    leaving = oracle_2d.discharges(spells, events, PLACES, YEAR.start, YEAR.end)
    with started("duckdb") as running:
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
