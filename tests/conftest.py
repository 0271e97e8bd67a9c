"""Fixtures of many kinds of tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ncs.engine.engine import Engine, engine


@pytest.fixture(scope="module")
def duckdb() -> Iterator[Engine]:
    """DuckDB, started once a module."""
    with engine("duckdb") as running:
        yield running
