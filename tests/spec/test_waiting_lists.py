"""The manual of the waiting lists on a day."""

from __future__ import annotations

import pytest

from ncs.engine.engine import Engine
from ncs.measures.definitions import waiting_lists
from support.cases import SEPTEMBER, YEAR, Bench, Case, context_of, parameters
from support.waiting_lists import CASES
from support.waits import request, service

BENCH = Bench(module=waiting_lists, cases=CASES)


@pytest.mark.parametrize(("case", "edition"), parameters(CASES))
def test_waiting_lists(case: Case, edition: str, duckdb: Engine) -> None:
    BENCH.check(case, edition, duckdb)


def test_a_council_with_events_and_nobody_waiting_has_a_zero(duckdb: Engine) -> None:
    rows = [
        request("2026-03-01", born="1980-01-01"),
        request("2025-01-01", person="Q"),
        service("2026-01-01", la="102"),
    ]
    found = waiting_lists.compute(context_of(rows, duckdb, edition=SEPTEMBER, period=YEAR)).figures
    numbers = {(item.measure, item.area, item.group): int(item.value) for item in found}
    assert numbers["waiting_for_assessment", "E06000101", "total"] == 2
    assert numbers["waiting_for_assessment", "E06000101", "waited=over 6 months"] == 1
    assert numbers["waiting_for_assessment", "E06000101", "age=18-64"] == 1
    assert numbers["waiting_for_assessment", "E06000102", "total"] == 0
    assert {item.period for item in found} == {YEAR}
