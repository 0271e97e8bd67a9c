"""The manual of ASCOF 2E: who is in the cohort, who counts, and why the others do not."""

from __future__ import annotations

import pytest

from ncs.engine.engine import Engine
from ncs.measures.definitions import ascof_2e
from support.cases import Bench, Case, parameters
from support.long_term import CASES

BENCH = Bench(module=ascof_2e, cases=CASES)


@pytest.mark.parametrize(("case", "edition"), parameters(CASES))
def test_ascof_2e(case: Case, edition: str, duckdb: Engine) -> None:
    BENCH.check(case, edition, duckdb)
