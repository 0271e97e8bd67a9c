"""What must not change ASCOF 2D, and the one thing that may: the records of the same person in another council.

Every other measure stays within a council. 2D does not, because the national data match people by NHS number: whether
a person was in care on admission, and whether they moved into care afterwards, is looked for in every council (method
note, sections d3 and g7).
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pyarrow as pa
import pytest

from ncs.engine.engine import Engine
from ncs.measures.definitions import ascof_2d
from oracles.random_events import random_events
from oracles.random_spells import PLACES, random_spells, reabling
from support.cases import BOTH, SEPTEMBER, YEAR, people_of
from support.events import Row, complete, event
from support.hospital import spell, spells_table

DICE = random.Random(51)
ROWS = reabling(random_events(51, people=400, councils=2), DICE)
SPELLS = random_spells(DICE, ROWS)
NHS = "Der_DHSC_Pseudo_NHS_Number"


@pytest.fixture(scope="module")
def usual(duckdb: Engine) -> list[Row]:
    found = people(ROWS, SPELLS, duckdb)
    linked = [row for row in found if row["measure"] == "ascof_2d_1" and row["in_denominator"]]
    assert len(linked) > 20 and {row["in_numerator"] for row in linked} == {True, False}
    return found


def people(
    rows: Sequence[Row], spells: Sequence[dict[str, Any]], running: Engine, edition: str = SEPTEMBER
) -> list[Row]:
    look_up = pa.table({"lsoa": list(PLACES), "area": list(PLACES.values())})
    inputs = {"hospital": running.load(spells_table(spells)), "lsoa_councils": running.load(look_up)}
    return in_order(people_of(ascof_2d, rows, running, edition=edition, period=YEAR, **inputs))


def in_order(rows: list[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: str(tuple(row.values())))


def days_after(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def episodes_of(found: list[Row], la_code: str) -> list[Row]:
    return [row for row in found if row["measure"] == "ascof_2d_1" and row["la_code"] == la_code]


@pytest.mark.parametrize("edition", BOTH)
def test_relabelling_people_changes_nothing_but_the_labels(duckdb: Engine, edition: str) -> None:
    renamed = [{**row, "person_id": f"x{row['person_id'][::-1]}"} for row in ROWS]
    spells = [{**row, NHS: f"x{row[NHS][::-1]}"} for row in SPELLS]
    found = people(renamed, spells, duckdb, edition)
    back = [{**row, "person_id": row["person_id"][1:][::-1]} for row in found]
    assert in_order(back) == people(ROWS, SPELLS, duckdb, edition)


def test_events_and_spells_outside_every_window_change_nothing(usual: list[Row], duckdb: Engine) -> None:
    """Years before the period: a request, a stay in a care home that ended, reablement, and time in hospital."""
    known = sorted({(row["la_code"], row["person_id"]) for row in ROWS})[:60]
    early: dict[str, Any] = {"born": None, "ref_period_end": "2024-03-31"}
    home = {"service": "Long term support: Residential care", "component": "Long term residential care"}
    reabled = {"service": "Short term support: ST-Max", "component": "Reablement"}
    more = [
        event(la=la, person=name, start="2019-01-01", end="2019-02-01", **early, **about)
        for la, name in known
        for about in ({"kind": "Request"}, home, reabled)
    ]
    extra = [{**row, "record_id": 100_000 + row["record_id"]} for row in complete(more)]
    spells = [{**spell("2019-01-01", "2019-01-20", person=name), "APCS_Ident": f"early {name}"} for _, name in known]
    assert people([*ROWS, *extra], [*SPELLS, *spells], duckdb) == usual


def test_other_people_of_another_council_change_nothing(usual: list[Row], duckdb: Engine) -> None:
    mine = {row["person_id"] for row in ROWS if row["la_code"] == "101"}
    shared = [row for row in ROWS if row["person_id"] in mine]
    assert {row["la_code"] for row in shared} == {"101", "102"} and len(shared) < len(ROWS)
    assert episodes_of(people(shared, SPELLS, duckdb), "101") == episodes_of(usual, "101")


def test_records_of_the_same_people_in_another_council_may_change_the_result(usual: list[Row], duckdb: Engine) -> None:
    """This is why 2D is set aside from the rule that another council's records change nothing.

    The discharge is at most 3 days after the episode begins, so a care home 3 days after it begins is in the 84 days.
    """
    counted = [row for row in episodes_of(usual, "101") if row["in_denominator"]]
    assert any(row["in_numerator"] for row in counted)
    home = {"service": "Long term support: Residential care", "component": "Long term residential care"}
    moved = [
        {**event(la="102", person=row["person_id"], start=days_after(row["episode"], 3), **home), "record_id": number}
        for number, row in enumerate(counted, start=200_000)
    ]
    found = people([*ROWS, *complete(moved)], SPELLS, duckdb)
    still = [row for row in episodes_of(found, "101") if row["in_denominator"]]
    assert not any(row["in_numerator"] for row in still)


def test_the_order_of_rows_does_not_matter(usual: list[Row], duckdb: Engine) -> None:
    assert people(ROWS[::-1], SPELLS[::-1], duckdb) == usual
