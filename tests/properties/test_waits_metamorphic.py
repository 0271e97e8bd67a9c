"""Changes to the records that must not change the waits of a council."""

from __future__ import annotations

from typing import Any

import pytest

from ncs.engine.engine import Engine
from ncs.measures.definitions import waiting_times
from oracles.random_waits import random_waits
from support.cases import BOTH, YEAR, context_of
from support.events import Row, area_of, complete
from support.waits import request, service

ROWS = random_waits(11, people=600, councils=3)


def of_council(rows: list[Row], running: Engine, edition: str, *leave_out: str) -> tuple[Any, Any]:
    """Figures and requests of the first council; ``leave_out`` names columns not compared."""
    found = waiting_times.compute(context_of(rows, running, edition=edition, period=YEAR))
    mine = [row for row in running.fetch(found.side["waits_requests"]).to_pylist() if row["la_code"] == "101"]
    requests = [{name: value for name, value in row.items() if name not in leave_out} for row in mine]
    figures = [figure for figure in found.figures if figure.area == area_of("101")]
    assert figures and requests
    return sorted(figures, key=str), sorted(requests, key=lambda row: row["record_id"])


@pytest.mark.parametrize("edition", BOTH)
def test_other_councils_change_nothing(duckdb: Engine, edition: str) -> None:
    alone = [row for row in ROWS if row["la_code"] == "101"]
    assert of_council(ROWS, duckdb, edition) == of_council(alone, duckdb, edition)


@pytest.mark.parametrize("edition", BOTH)
def test_relabelling_people_changes_nothing(duckdb: Engine, edition: str) -> None:
    renamed = [{**row, "person_id": f"{hash_free(row['person_id'])} again"} for row in ROWS]
    assert of_council(ROWS, duckdb, edition, "person_id") == of_council(renamed, duckdb, edition, "person_id")


def hash_free(name: str) -> str:
    """Another name, in another order than the old names."""
    return name[::-1]


@pytest.mark.parametrize("edition", BOTH)
def test_events_outside_every_window_change_nothing(duckdb: Engine, edition: str) -> None:
    """A service over a year before any request, and a request before April 2023, of people already there."""
    people = sorted({row["person_id"] for row in ROWS})
    more = [
        item
        for number, person in enumerate(people)
        for item in (
            service("2015-01-01", "2016-01-01", person=person, la="101", record=100_001 + 2 * number),
            request("2016-01-01", person=person, la="101", record=100_002 + 2 * number),
        )
    ]
    crowded = [*ROWS, *complete(more)]
    changed = {"number", "response_number", "service_number", "shared_with"}  # the old service shifts the numbering
    assert of_council(ROWS, duckdb, edition, *changed) == of_council(crowded, duckdb, edition, *changed)
