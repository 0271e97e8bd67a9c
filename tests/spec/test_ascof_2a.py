"""The manual of ASCOF 2A: a few events in, which episodes count and why the others do not."""

from __future__ import annotations

import pytest

from ncs.engine.engine import Engine
from ncs.measures.definitions import ascof_2a
from support.cases import Bench, Case, parameters
from support.two_a import CASES

BENCH = Bench(module=ascof_2a, cases=CASES)


@pytest.mark.parametrize(("case", "edition"), parameters(CASES))
def test_ascof_2a(case: Case, edition: str, duckdb: Engine) -> None:
    BENCH.check(case, edition, duckdb)
