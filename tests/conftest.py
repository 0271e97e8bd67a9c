"""Fixtures of many kinds of tests."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import settings
from typer import main, testing

from ncs.engine.engine import Engine
from run_engines import started

#: As the command line does: Ibis makes many small objects that live as long as the work does.
gc.set_threshold(100_000, 50, 1000)
#: The commands are made of the program's functions once a process, as for a person, and not once a call of a test.
main.get_command = testing._get_command = cache(main.get_command)
#: The same examples on every machine: a run that fails fails again, and one that passes passes again. Others are sought
#: on purpose, by `HYPOTHESIS_PROFILE=search make unit`; what they find becomes an example beside its test.
settings.register_profile("same", derandomize=True, deadline=None, database=None)
settings.register_profile("search", deadline=None, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


@pytest.fixture(scope="module")
def duckdb() -> Iterator[Engine]:
    """DuckDB, started once a module."""
    with started("duckdb") as running:
        yield running
