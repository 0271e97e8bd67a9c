"""The manual of ASCOF 2A: a few events in, which episodes count and why the others do not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ncs.engine.engine import Engine, engine
from ncs.measures.definitions import ascof_2a
from support.cases import Bench, Case, parameters
from support.two_a import CASES

BENCH = Bench(module=ascof_2a, cases=CASES)


@pytest.fixture(scope="module")
def duckdb() -> Iterator[Engine]:
    with engine("duckdb") as running:
        yield running


@pytest.mark.parametrize(("case", "edition"), parameters(CASES))
def test_ascof_2a(case: Case, edition: str, duckdb: Engine) -> None:
    BENCH.check(case, edition, duckdb)
