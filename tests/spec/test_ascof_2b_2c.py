"""The manual of ASCOF 2B and 2C: whose admission is new, at which age, and why the others do not count."""

from __future__ import annotations

import pytest

from ncs.engine.engine import Engine
from ncs.measures.definitions import ascof_2b, ascof_2c
from support.admissions import OLDER, YOUNGER
from support.cases import Bench, Case, parameters

TWO_B = Bench(module=ascof_2b, cases=YOUNGER)
TWO_C = Bench(module=ascof_2c, cases=OLDER)


@pytest.mark.parametrize(("case", "edition"), parameters(YOUNGER))
def test_ascof_2b(case: Case, edition: str, duckdb: Engine) -> None:
    TWO_B.check(case, edition, duckdb)


@pytest.mark.parametrize(("case", "edition"), parameters(OLDER))
def test_ascof_2c(case: Case, edition: str, duckdb: Engine) -> None:
    TWO_C.check(case, edition, duckdb)
