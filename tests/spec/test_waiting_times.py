"""The manual of the two waiting times: which requests are kept, what ends a wait, and what is published."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from ncs.core.periods import Period
from ncs.engine.engine import Engine
from ncs.measures.definitions import waiting_times
from ncs.measures.run.context import Figure
from support.cases import SEPTEMBER, YEAR, Bench, Case, context_of, parameters
from support.events import Row
from support.waits import CASES, assessment, request

BENCH = Bench(module=waiting_times, cases=CASES)


@pytest.mark.parametrize(("case", "edition"), parameters(CASES))
def test_waiting_times(case: Case, edition: str, duckdb: Engine) -> None:
    BENCH.check(case, edition, duckdb)


def figures(rows: list[Row], running: Engine, period: Period = YEAR) -> list[Figure]:
    found = waiting_times.compute(context_of(rows, running, edition=SEPTEMBER, period=period)).figures
    return [figure for figure in found if figure.measure == "wait_first_response"]


def waits(*days: int) -> list[Row]:
    """One person for each wait, all ending in August 2025."""
    return [
        row
        for number, length in enumerate(days)
        for row in (
            request("2025-08-01", person=str(number)),
            assessment(f"2025-08-{1 + length:02d}", person=str(number)),
        )
    ]


def test_the_median_of_an_odd_number_is_the_middle_one(duckdb: Engine) -> None:
    [figure] = figures(waits(0, 3, 20), duckdb)
    assert (figure.value, figure.denominator, figure.group) == (Decimal(3), 3, "age=65+")
    assert figure.period == Period(date(2025, 7, 1), date(2025, 9, 30))


def test_the_median_of_an_even_number_is_the_mean_of_the_middle_two(duckdb: Engine) -> None:
    [figure] = figures(waits(0, 3, 6, 20), duckdb)
    assert (figure.value, figure.denominator) == (Decimal("4.5"), 4)


def test_only_whole_quarters_of_the_period_are_reported(duckdb: Engine) -> None:
    assert figures(waits(3), duckdb, Period(date(2025, 7, 2), date(2025, 9, 30))) == []


def test_tables_of_context_count_the_events_that_may_answer_in_their_own_quarter(duckdb: Engine) -> None:
    rows = [*waits(3), assessment("2025-10-01", person="nobody", assessment_type="Short term assessment")]
    found = waiting_times.compute(context_of(rows, duckdb, edition=SEPTEMBER, period=YEAR)).side["waits_context"]
    got = {
        (row["quarter"][:10], row["breakdown"], row["value"]): row["events"] for row in duckdb.fetch(found).to_pylist()
    }
    assert got == {
        ("2025-07-01", "events", "request"): 1,
        ("2025-07-01", "events", "assessment"): 1,
        ("2025-07-01", "responses", "assessment"): 1,
        ("2025-07-01", "assessments", "long term assessment"): 1,
        ("2025-10-01", "events", "assessment"): 1,
        ("2025-10-01", "assessments", "short term assessment"): 1,
    }
