"""Which months a submission covers (method section c1)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from ncs.engine.engine import Engine
from ncs.records.editions import JUNE_2026, SEPTEMBER_2026, Edition
from ncs.records.tables import periods
from raw_rows import full_file, raw_table


def derived(engine: Engine, rows: list[dict[str, Any]], edition: Edition) -> dict[str, Any]:
    raw = engine.load(raw_table(rows))
    counts = engine.keep(periods.month_counts(raw, edition.periods))
    found = engine.fetch(periods.derive(counts, periods.submissions(raw), edition.periods)).to_pylist()
    assert len(found) == 1
    return found[0]


def span(found: dict[str, Any]) -> tuple[date | None, date | None]:
    return found["derived_start"], found["derived_end"]


def rows_ending(kind: str, month: date, count: int) -> list[dict[str, Any]]:
    end = month.replace(day=15)
    return [{"event_type": kind, "event_start_date": end, "event_end_date": end}] * count


def without(rows: list[dict[str, Any]], kind: str, *months: date) -> list[dict[str, Any]]:
    return [row for row in rows if not (row["event_type"] == kind and row["event_end_date"].replace(day=1) in months)]


YEAR = full_file(first=date(2025, 4, 1), months=12)


def test_a_full_year_is_derived_from_its_end_dates(engine: Engine) -> None:
    """Twelve months with twelve rows of each type: the period is the whole year, whatever the file states."""
    stated = [{**row, "stated_period_start": date(2020, 1, 1), "stated_period_end": date(2026, 3, 31)} for row in YEAR]
    found = derived(engine, stated, SEPTEMBER_2026)
    assert span(found) == (date(2025, 4, 1), date(2026, 3, 31))
    assert (found["has_gaps"], found["lacks_type"]) == (False, False)
    assert (found["rows"], found["stated_start"]) == (432, date(2020, 1, 1))


@pytest.mark.parametrize("edition", [JUNE_2026, SEPTEMBER_2026], ids=lambda edition: edition.name)
def test_rows_ending_in_the_import_month_do_not_count(duckdb_engine: Engine, edition: Edition) -> None:
    """The file came in on 20 March 2026, so March is left out although it is full."""
    rows = [{**row, "import_time": datetime(2026, 3, 20, 9, 0)} for row in YEAR]
    assert span(derived(duckdb_engine, rows, edition)) == (date(2025, 4, 1), date(2026, 2, 28))


def test_a_single_month_without_one_type_is_bridged_and_flagged(duckdb_engine: Engine) -> None:
    """No requests ended in August, but July and September are complete: the run goes on, with a gap flag."""
    found = derived(duckdb_engine, without(YEAR, "Request", date(2025, 8, 1)), SEPTEMBER_2026)
    assert span(found) == (date(2025, 4, 1), date(2026, 3, 31))
    assert found["has_gaps"] is True


def test_two_months_without_one_type_cut_the_period(duckdb_engine: Engine) -> None:
    """No requests ended in August and September: the latest run common to all types starts in October."""
    rows = without(YEAR, "Request", date(2025, 8, 1), date(2025, 9, 1))
    assert span(derived(duckdb_engine, rows, SEPTEMBER_2026)) == (date(2025, 10, 1), date(2026, 3, 31))


def test_an_older_run_wins_when_it_is_the_latest_common_to_all_types(duckdb_engine: Engine) -> None:
    """Requests stop after June. Their own latest run is April to June, and that is the period, although services and
    assessments go on to March: the code intersects months, where the document says to overlap latest runs. With
    requests again in February and March alone, those two months win."""
    stopped = without(YEAR, "Request", *(date(2025, month, 1) for month in range(7, 13)), *_early_2026())
    assert span(derived(duckdb_engine, stopped, SEPTEMBER_2026)) == (date(2025, 4, 1), date(2025, 6, 30))
    again = stopped + rows_ending("Request", date(2026, 2, 1), 12) + rows_ending("Request", date(2026, 3, 1), 12)
    assert span(derived(duckdb_engine, again, SEPTEMBER_2026)) == (date(2026, 2, 1), date(2026, 3, 31))


def _early_2026() -> list[date]:
    return [date(2026, month, 1) for month in (1, 2, 3)]


@pytest.mark.parametrize(("count", "end"), [(10, date(2026, 3, 31)), (9, date(2026, 2, 28))])
def test_a_month_needs_ten_rows_of_each_type(duckdb_engine: Engine, count: int, end: date) -> None:
    """Ten services in March are enough, nine are not (12 a month elsewhere, so 20% of the median is 2.4)."""
    rows = without(YEAR, "Service", date(2026, 3, 1)) + rows_ending("Service", date(2026, 3, 1), count)
    assert span(derived(duckdb_engine, rows, SEPTEMBER_2026))[1] == end


def test_ten_rows_are_waived_for_the_city_of_london(duckdb_engine: Engine) -> None:
    """Council 714 has three rows a month of each type: enough for it, for nobody else."""
    small = full_file(first=date(2025, 4, 1), months=12, a_month=3)
    city = [{**row, "la_code": "714"} for row in small]
    assert span(derived(duckdb_engine, city, SEPTEMBER_2026)) == (date(2025, 4, 1), date(2026, 3, 31))
    assert span(derived(duckdb_engine, small, SEPTEMBER_2026)) == (None, None)


@pytest.mark.parametrize(("count", "end"), [(20, date(2026, 3, 31)), (19, date(2026, 2, 28))])
def test_a_month_needs_a_fifth_of_the_types_median(duckdb_engine: Engine, count: int, end: date) -> None:
    """Requests run at 100 a month, so their median is 100 and March needs 20 of them."""
    months = [date(2025, month, 1) for month in range(4, 13)] + _early_2026()[:2]
    many = [row for month in months for row in rows_ending("Request", month, 100)]
    others = [row for row in YEAR if row["event_type"] != "Request"]
    rows = many + others + rows_ending("Request", date(2026, 3, 1), count)
    assert span(derived(duckdb_engine, rows, SEPTEMBER_2026))[1] == end


def test_the_median_is_over_months_that_have_rows(duckdb_engine: Engine) -> None:
    """Requests: 100 in each of two months, 15 in one, none in nine. The median of (15, 100, 100) is 100, so 15 is too
    few; over twelve months it would have been nought and 15 enough."""
    others = [row for row in YEAR if row["event_type"] != "Request"]
    rows = others + [
        row
        for month, count in ((date(2026, 1, 1), 100), (date(2026, 2, 1), 100), (date(2026, 3, 1), 15))
        for row in rows_ending("Request", month, count)
    ]
    assert span(derived(duckdb_engine, rows, SEPTEMBER_2026)) == (date(2026, 1, 1), date(2026, 2, 28))


def test_open_services_count_towards_the_types_total_only(duckdb_engine: Engine) -> None:
    """Assessments: 20 in all. Requests: 401 and services: 401 with a median total of 401, of which 5% is 20.05, so
    assessments are too few. With 400 requests 5% is 20 and they are enough; of the services 289 are open."""
    month = date(2026, 3, 1)
    opened = [{"event_type": "Service", "event_start_date": month, "event_end_date": None}] * 289
    rest = rows_ending("Service", month, 112) + opened + rows_ending("Assessment", month, 20)
    assert span(derived(duckdb_engine, rest + rows_ending("Request", month, 401), SEPTEMBER_2026)) == (None, None)
    enough = derived(duckdb_engine, rest + rows_ending("Request", month, 400), SEPTEMBER_2026)
    assert span(enough) == (date(2026, 3, 1), date(2026, 3, 31))


def test_no_period_when_a_type_is_missing(duckdb_engine: Engine) -> None:
    """A file without services has no derived period and says so. Reviews never matter."""
    rows = [row for row in YEAR if row["event_type"] != "Service"] + rows_ending("Review", date(2026, 3, 1), 50)
    found = derived(duckdb_engine, rows, SEPTEMBER_2026)
    assert span(found) == (None, None)
    assert found["lacks_type"] is True


def test_the_type_must_begin_with_its_word(duckdb_engine: Engine) -> None:
    """The test is on the start of the submitted type in any case: a leading blank spoils it, an ending does not."""
    longer = [{**row, "event_type": row["event_type"].upper() + "s "} for row in YEAR]
    assert span(derived(duckdb_engine, longer, SEPTEMBER_2026)) == (date(2025, 4, 1), date(2026, 3, 31))
    blank = [{**row, "event_type": " " + row["event_type"]} for row in YEAR]
    assert span(derived(duckdb_engine, blank, SEPTEMBER_2026)) == (None, None)


def test_the_isles_of_scilly_are_taken_at_their_word(duckdb_engine: Engine) -> None:
    """Council 906 is too small for the derivation: its stated period counts, earliest start to latest end."""
    scilly = {"la_code": "906", "stated_period_start": date(2025, 4, 1), "stated_period_end": date(2026, 3, 31)}
    assert span(derived(duckdb_engine, [scilly], SEPTEMBER_2026)) == (date(2025, 4, 1), date(2026, 3, 31))
    assert span(derived(duckdb_engine, [{**scilly, "la_code": "716"}], SEPTEMBER_2026)) == (None, None)


def test_months_before_april_2020_are_never_looked_at(duckdb_engine: Engine) -> None:
    """A file from January to June 2020 covers April to June."""
    rows = full_file(first=date(2020, 1, 1), months=6)
    assert span(derived(duckdb_engine, rows, SEPTEMBER_2026)) == (date(2020, 4, 1), date(2020, 6, 30))


def test_first_version_runs_from_first_to_last_month_that_counts(engine: Engine) -> None:
    """The June 2026 edition ignores gaps: with nothing at all in August and September the year is still covered."""
    months = (date(2025, 8, 1), date(2025, 9, 1))
    rows = [row for row in YEAR if row["event_end_date"].replace(day=1) not in months]
    found = derived(engine, rows, JUNE_2026)
    assert span(found) == (date(2025, 4, 1), date(2026, 3, 31))
    assert found["has_gaps"] is True


def test_first_version_needs_two_per_cent_and_all_types_but_one(duckdb_engine: Engine) -> None:
    """Of 441 rows 2% is 8.82. Nine rows of two types in March 2025 (one type short of the fullest month): counts.
    Eight rows, or nine rows of one type: does not."""
    march = date(2025, 3, 1)
    two_types = rows_ending("Request", march, 5) + rows_ending("Service", march, 4)
    assert span(derived(duckdb_engine, YEAR + two_types, JUNE_2026))[0] == march
    assert span(derived(duckdb_engine, YEAR + two_types[1:], JUNE_2026))[0] == date(2025, 4, 1)
    assert span(derived(duckdb_engine, YEAR + rows_ending("Request", march, 9), JUNE_2026))[0] == date(2025, 4, 1)


def test_first_version_takes_a_small_file_from_first_to_last_end_date(duckdb_engine: Engine) -> None:
    """Under 100 dated rows any month with an end date counts; the document says the stated period would."""
    rows = rows_ending("Request", date(2024, 2, 1), 1) + rows_ending("Review", date(2025, 12, 1), 1)
    stated = [{**row, "stated_period_start": date(2025, 4, 1), "stated_period_end": date(2026, 3, 31)} for row in rows]
    assert span(derived(duckdb_engine, stated, JUNE_2026)) == (date(2024, 2, 1), date(2025, 12, 31))


@pytest.mark.parametrize(("in_may", "in_february_2024", "start"), [(99, 1, 2025), (98, 2, 2024), (98, 1, 2024)])
def test_first_version_asks_for_two_per_cent_from_a_hundred_rows(
    duckdb_engine: Engine, in_may: int, in_february_2024: int, start: int
) -> None:
    """Of 100 rows one in February 2024 is 1%, too few, and two are 2%, enough. Of 99 rows one is enough: under a
    hundred any month counts."""
    rows = rows_ending("Request", date(2025, 5, 1), in_may) + rows_ending("Request", date(2024, 2, 1), in_february_2024)
    first = date(2025, 5, 1) if start == 2025 else date(2024, 2, 1)
    assert span(derived(duckdb_engine, rows, JUNE_2026)) == (first, date(2025, 5, 31))


def test_first_version_has_no_exceptions_for_small_councils(duckdb_engine: Engine) -> None:
    """The Isles of Scilly go through the same derivation, and a file without end dates has no period."""
    scilly = {"la_code": "906", "stated_period_start": date(2025, 4, 1), "event_end_date": None}
    assert span(derived(duckdb_engine, [scilly], JUNE_2026)) == (None, None)
