"""Spark gives the manual of the waiting times, and random requests, the same answers as DuckDB."""

from __future__ import annotations

from collections.abc import Sequence
from types import ModuleType

import pytest

from ncs.engine.engine import Engine
from ncs.measures.definitions import waiting_lists, waiting_times, waits_split, waits_still_waiting
from oracles.random_waits import random_waits
from run_engines import started
from spec import test_waiting_lists, test_waiting_times, test_waits_split
from support.cases import SEPTEMBER, YEAR, Bench, Case, context_of
from support.events import Row

pytestmark = [pytest.mark.spark, pytest.mark.slow]

SPECS = [
    pytest.param(waiting_times, test_waiting_times.CASES, id="times"),
    pytest.param(waiting_lists, test_waiting_lists.CASES, id="lists"),
    pytest.param(waits_split, test_waits_split.CASES, id="split"),
]


@pytest.mark.parametrize(
    ("module", "cases"),
    SPECS,
)
def test_the_manual_holds_on_spark(module: ModuleType, cases: Sequence[Case], spark: Engine) -> None:
    usual = [case for case in cases if SEPTEMBER in case.editions]
    bench = Bench(module=module, cases=usual)
    for case in usual:
        bench.check(case, SEPTEMBER, spark)


@pytest.mark.parametrize(
    "module", [waiting_times, waits_still_waiting, waits_split], ids=["official", "still waiting", "split"]
)
def test_random_requests_give_the_same_people_and_figures(module: ModuleType, spark: Engine) -> None:
    rows = random_waits(4, people=200)
    with started("duckdb") as duckdb:
        assert results(module, rows, spark) == results(module, rows, duckdb)


def results(module: ModuleType, rows: list[Row], running: Engine) -> tuple[object, ...]:
    found = module.compute(context_of(rows, running, edition=SEPTEMBER, period=YEAR))
    tables = [found.people, *(table for _, table in sorted(found.side.items()))]
    return (found.figures, *(sorted(running.fetch(table).to_pylist(), key=str) for table in tables))
