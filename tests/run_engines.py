"""The engines that specs of the main tables run on, for use as a pytest fixture."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ncs.records.engine import Engine
from ncs.records.engine import engine as start_engine

ENGINES = [
    "duckdb",
    pytest.param("spark", marks=[pytest.mark.spark, pytest.mark.xdist_group("spark")]),
]


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """Each engine in turn; Spark's session is started once a test process."""
    with start_engine(request.param) as started:
        yield started


@pytest.fixture
def duckdb_engine() -> Iterator[Engine]:
    """DuckDB only."""
    with start_engine("duckdb") as started:
        yield started
