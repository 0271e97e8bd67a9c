"""Spark gives the specs of the measures the same answers as DuckDB, and random events the same people."""

from __future__ import annotations

import random
from collections.abc import Sequence
from types import ModuleType
from typing import Any

import pyarrow as pa
import pytest

from ncs.engine.engine import Engine
from ncs.measures.definitions import (
    ascof_2a,
    ascof_2b,
    ascof_2c,
    ascof_2d,
    ascof_2e,
    ascof_3d,
    lof_long_term_support,
    lof_new_assessments,
)
from oracles.random_events import random_events
from oracles.random_spells import PLACES, random_spells, reabling
from run_engines import started
from spec import test_ascof_2a, test_ascof_2b_2c, test_ascof_2e, test_ascof_3d, test_local_outcomes
from support.cases import SEPTEMBER, YEAR, Bench, Case, context_of, people_of
from support.events import Row
from support.hospital import spells_table

pytestmark = [pytest.mark.spark, pytest.mark.slow]

SPECS = [
    pytest.param(ascof_2a, test_ascof_2a.CASES, id="2A"),
    pytest.param(ascof_2b, test_ascof_2b_2c.YOUNGER, id="2B"),
    pytest.param(ascof_2c, test_ascof_2b_2c.OLDER, id="2C"),
    pytest.param(ascof_2e, test_ascof_2e.CASES, id="2E"),
    pytest.param(ascof_3d, test_ascof_3d.CASES, id="3D"),
    pytest.param(lof_long_term_support, test_local_outcomes.SUPPORT, id="long-term support"),
    pytest.param(lof_new_assessments, test_local_outcomes.ASSESSED, id="new assessments"),
]


@pytest.mark.parametrize(("module", "cases"), SPECS)
def test_the_manual_holds_on_spark(module: ModuleType, cases: Sequence[Case], spark: Engine) -> None:
    usual = [case for case in cases if SEPTEMBER in case.editions and case.period == YEAR]
    bench = Bench(module=module, cases=usual)
    for case in usual:
        bench.check(case, SEPTEMBER, spark)


def test_random_events_give_the_same_people(spark: Engine) -> None:
    rows = random_events(3, people=150)
    with started("duckdb") as duckdb:
        assert people(rows, spark) == people(rows, duckdb)


def test_2d_gives_the_same_episodes_and_discharges(spark: Engine) -> None:
    dice = random.Random(12)
    rows = reabling(random_events(12, people=200), dice)
    spells = random_spells(dice, rows)
    with started("duckdb") as duckdb:
        there, here = (hospital_people(rows, spells, running) for running in (spark, duckdb))
    assert {row["measure"] for row in here if row["in_denominator"]} == {"ascof_2d_1", "ascof_2d_2"}
    assert there == here


def hospital_people(rows: list[Row], spells: list[dict[str, Any]], running: Engine) -> list[Row]:
    look_up = pa.table({"lsoa": list(PLACES), "area": list(PLACES.values())})
    inputs = {"hospital": running.load(spells_table(spells)), "lsoa_councils": running.load(look_up)}
    return sorted(people_of(ascof_2d, rows, running, edition=SEPTEMBER, period=YEAR, **inputs), key=str)


def people(rows: list[Row], running: Engine) -> list[Row]:
    found = ascof_2a.compute(context_of(rows, running, edition=SEPTEMBER, period=YEAR)).people
    return sorted(running.fetch(found).to_pylist(), key=str)
