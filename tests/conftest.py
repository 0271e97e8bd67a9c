"""Fixtures of many kinds of tests."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from functools import cache

import pytest
from typer import testing

from ncs.engine.engine import Engine
from run_engines import started

#: As the command line does: Ibis makes many small objects that live as long as the work does.
gc.set_threshold(100_000, 50, 1000)
#: The commands are made of the program's functions once a process, as for a person, and not once a call of a test.
testing._get_command = cache(testing._get_command)


@pytest.fixture(scope="module")
def duckdb() -> Iterator[Engine]:
    """DuckDB, started once a module."""
    with started("duckdb") as running:
        yield running
