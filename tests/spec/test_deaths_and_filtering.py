"""Dates of death, corrected end dates, and which rows belong to the reference period (method sections c3 and c4)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pyarrow as pa

from main_tables import steps
from ncs.engine.engine import Engine
from ncs.records.death_files import DEATHS
from ncs.records.editions import SEPTEMBER_2026
from raw_rows import service

KEPT = ("kept", None)


def day(text: str) -> date:
    return date.fromisoformat(text)


def event(start: str | None, end: str | None, death: str | None = None, **more: Any) -> dict[str, Any]:
    return {
        "event_start_date": day(start) if start else None,
        "event_end_date": day(end) if end else None,
        "date_of_death": day(death) if death else None,
        **more,
    }


def dropped(rule: str) -> tuple[str, str]:
    return ("dropped", rule)


def test_which_rows_belong_to_the_reference_period(engine: Engine) -> None:
    """The reference period is 2025-26. Requests, assessments and reviews belong when they ended in it; services when
    they touch it. An event may end before it starts: nothing tests that."""
    rows_and_fates = [
        (event("2024-11-01", "2025-04-01"), KEPT),
        (event("2026-03-31", "2026-03-31"), KEPT),
        (event("2025-05-01", "2025-03-31"), dropped("outside-reference-period")),
        (event("2025-05-01", "2026-04-01"), dropped("outside-reference-period")),
        (event("2026-04-01", "2026-03-31"), dropped("outside-reference-period")),
        (event("2025-05-02", "2025-05-01"), KEPT),
        (event("2025-05-01", None), dropped("no-event-end")),
        (event(None, "2025-05-01"), dropped("blank-event-start")),
        (event("2025-05-01", "2025-05-01", event_type=None), dropped("blank-event-type")),
        (service(**event("2020-01-01", None)), KEPT),
        (service(**event("2020-01-01", "2025-04-01")), KEPT),
        (service(**event("2020-01-01", "2025-03-31")), dropped("outside-reference-period")),
        (service(**event("2026-03-31", "2030-01-01")), KEPT),
        (service(**event("2026-04-01", None)), dropped("outside-reference-period")),
        (service(**event("2020-01-01", None), event_type="old SERVICES "), KEPT),
    ]
    rows = [{**row, "la_person_id": f"P{number}"} for number, (row, _) in enumerate(rows_and_fates)]
    assert list(steps(engine, rows).fates().values()) == [expected for _, expected in rows_and_fates]


def test_a_death_inside_an_event_ends_it(duckdb_engine: Engine) -> None:
    """Inside counts both ends, but an open service must have started strictly before the death."""
    cases = [
        ("2025-05-01", "2025-06-01", "2025-05-20", "2025-05-20"),
        ("2025-05-01", "2025-06-01", "2025-05-01", "2025-05-01"),
        ("2025-05-01", "2025-06-01", "2025-06-01", "2025-06-01"),
        ("2025-05-01", "2025-06-01", "2025-06-02", "2025-06-01"),
        ("2025-05-01", None, "2025-05-02", "2025-05-02"),
        ("2025-05-01", None, "2025-05-01", None),
    ]
    rows = [service(**event(*case[:3]), la_person_id=str(number)) for number, case in enumerate(cases)]
    found = steps(duckdb_engine, rows)
    assert found.column("event_end_date_corrected") == [day(end) if end else None for *_, end in cases]
    assert found.column("event_end_date_raw") == [day(end) if end else None for _, end, *_ in cases]


def test_rows_after_a_death_are_dropped(duckdb_engine: Engine) -> None:
    """A death before the reference period drops everything of the person in it, and a death before the event drops the
    event. The filtering document does not mention either."""
    found = steps(
        duckdb_engine,
        [
            service(**event("2020-01-01", None, "2025-03-31")),
            service(**event("2020-01-01", None, "2025-04-01")),
            event("2025-06-02", "2025-06-05", "2025-06-01"),
            event("2025-06-01", "2025-06-05", "2025-06-01"),
        ],
    )
    # The first service is cut at the death, which is before the period: that alone puts it outside.
    assert found.fates() == {
        1: dropped("outside-reference-period"),
        2: KEPT,
        3: dropped("died-before-event"),
        4: KEPT,
    }


def test_a_death_before_the_period_that_cuts_nothing_still_drops(duckdb_engine: Engine) -> None:
    """The event starts in the period, after the death: it is dropped because of the period first."""
    found = steps(duckdb_engine, [event("2025-06-01", "2025-06-05", "2025-03-01")])
    assert found.fates() == {1: dropped("died-before-period")}


def deaths(*rows: tuple[str, str, str]) -> pa.Table:
    full = [{"nhs_id": who, "date_of_death": day(died), "registered": day(reg)} for who, died, reg in rows]
    return pa.Table.from_pylist(full, schema=DEATHS)


def test_registered_deaths_replace_submitted_ones_where_there_is_an_nhs_number(duckdb_engine: Engine) -> None:
    """Person A: registered 10 May. B: none registered, so the submitted date is discarded. C has no NHS number and
    keeps the submitted date. D: traced number first, matched in any case. E: two registrations, the later counts, and
    within it the later death."""
    submitted = "2025-05-20"
    found = steps(
        duckdb_engine,
        [
            service(**event("2025-05-01", None, submitted), nhs_submitted="A", la_person_id="1"),
            service(**event("2025-05-01", None, submitted), nhs_submitted="B", la_person_id="2"),
            service(**event("2025-05-01", None, submitted), la_person_id="3"),
            service(**event("2025-05-01", None), nhs_traced="d ", nhs_submitted="A", la_person_id="4"),
            service(**event("2025-05-01", None), nhs_traced="E", la_person_id="5"),
        ],
        deaths=deaths(
            ("A", "2025-05-10", "2025-05-12"),
            ("D", "2025-07-01", "2025-07-03"),
            ("E", "2025-09-09", "2025-09-10"),
            ("E", "2025-08-01", "2025-10-01"),
            ("E", "2025-08-02", "2025-10-01"),
        ),
    )
    expected = ["2025-05-10", None, submitted, "2025-07-01", "2025-08-02"]
    assert found.column("date_of_death") == [day(text) if text else None for text in expected]
    assert found.column("event_end_date") == [day(text) if text else None for text in expected]


def test_one_pseudonym_with_too_many_deaths_is_ignored(duckdb_engine: Engine) -> None:
    """It has an NHS number, so its submitted date goes, and its registrations do not count: no date is left."""
    (nobody,) = SEPTEMBER_2026.ignored_nhs_ids
    row = service(**event("2025-05-01", None, "2025-05-20"), nhs_traced=nobody)
    found = steps(duckdb_engine, [row], deaths=deaths((nobody, "2025-05-10", "2025-05-12")))
    assert found.column("date_of_death") == [None]
