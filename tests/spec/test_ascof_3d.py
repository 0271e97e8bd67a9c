"""The manual of ASCOF 3D: who is in the cohort, who counts, and why the others do not."""

from __future__ import annotations

import pytest

from ncs.engine.engine import Engine
from ncs.measures.definitions import ascof_3d
from support.cases import Bench, Case, parameters
from support.self_directed import CASES

BENCH = Bench(module=ascof_3d, cases=CASES)


@pytest.mark.parametrize(("case", "edition"), parameters(CASES))
def test_ascof_3d(case: Case, edition: str, duckdb: Engine) -> None:
    BENCH.check(case, edition, duckdb)
