"""Spark gives the manual of the waiting times, and random requests, the same answers as DuckDB."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ncs.measures import waiting_times
from ncs.records.engine import Engine, engine
from oracles.random_waits import random_waits
from support.cases import SEPTEMBER, YEAR, Bench, context_of
from support.events import Row
from support.waits import CASES

pytestmark = [pytest.mark.spark, pytest.mark.slow, pytest.mark.xdist_group("spark")]


@pytest.fixture(scope="module")
def spark() -> Iterator[Engine]:
    with engine("spark") as running:
        yield running


def test_the_manual_holds_on_spark(spark: Engine) -> None:
    usual = [case for case in CASES if SEPTEMBER in case.editions]
    bench = Bench(module=waiting_times, cases=usual)
    for case in usual:
        bench.check(case, SEPTEMBER, spark)


def test_random_requests_give_the_same_people_and_figures(spark: Engine) -> None:
    rows = random_waits(4, people=200)
    with engine("duckdb") as duckdb:
        assert results(rows, spark) == results(rows, duckdb)


def results(rows: list[Row], running: Engine) -> tuple[object, ...]:
    found = waiting_times.compute(context_of(rows, running, edition=SEPTEMBER, period=YEAR))
    tables = [found.people, *(table for _, table in sorted(found.side.items()))]
    return (found.figures, *(sorted(running.fetch(table).to_pylist(), key=str) for table in tables))
