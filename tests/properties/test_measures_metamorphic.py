"""What must not change an official measure, whatever the events are."""

from __future__ import annotations

from collections.abc import Sequence
from types import ModuleType
from typing import Any

import pytest

from ncs.engine.engine import Engine
from ncs.measures.definitions import ascof_2a, ascof_2b, ascof_2c, ascof_2e, ascof_3d
from oracles.random_events import random_events
from support.cases import SEPTEMBER, YEAR, people_of
from support.events import Row, complete, event

MODULES = (ascof_2a, ascof_2b, ascof_2c, ascof_2e, ascof_3d)
ROWS = random_events(5, people=250, councils=2)


@pytest.fixture(scope="module")
def usual(duckdb: Engine) -> dict[str, list[Row]]:
    return {module.__name__: people(module, ROWS, duckdb) for module in MODULES}


def people(module: ModuleType, rows: Sequence[Row], running: Engine) -> list[Row]:
    found = people_of(module, rows, running, edition=SEPTEMBER, period=YEAR)
    return sorted(found, key=lambda row: str(tuple(row.values())))


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__.rpartition(".")[2])
class TestMetamorphic:
    def test_another_councils_records_never_change_a_councils_result(
        self, module: ModuleType, usual: dict[str, list[Row]], duckdb: Engine
    ) -> None:
        alone = people(module, [row for row in ROWS if row["la_code"] == "101"], duckdb)
        assert alone == [row for row in usual[module.__name__] if row["la_code"] == "101"]

    def test_relabelling_people_changes_nothing_but_the_labels(
        self, module: ModuleType, usual: dict[str, list[Row]], duckdb: Engine
    ) -> None:
        relabelled = [{**row, "person_id": f"x{row['person_id'][::-1]}"} for row in ROWS]
        back = [{**row, "person_id": row["person_id"][1:][::-1]} for row in people(module, relabelled, duckdb)]
        assert sorted(back, key=lambda row: str(tuple(row.values()))) == usual[module.__name__]

    def test_an_event_outside_every_window_changes_nothing(
        self, module: ModuleType, usual: dict[str, list[Row]], duckdb: Engine
    ) -> None:
        # A request years before the period, in an earlier reference period, that tells nothing about the person.
        early: dict[str, Any] = {"kind": "Request", "start": "2019-01-01", "end": "2019-01-02", "born": None}
        known = sorted({(row["la_code"], row["person_id"]) for row in ROWS})[:50]
        more = [event(la=la, person=name, ref_period_end="2024-03-31", **early) for la, name in known]
        extra = [{**row, "record_id": 100_000 + row["record_id"]} for row in complete(more)]
        assert people(module, [*ROWS, *extra], duckdb) == usual[module.__name__]

    def test_the_order_of_rows_does_not_matter(
        self, module: ModuleType, usual: dict[str, list[Row]], duckdb: Engine
    ) -> None:
        assert people(module, ROWS[::-1], duckdb) == usual[module.__name__]
