"""Faults that real use brought, each with what is right and why. The files are in ``tests/data/records_cases``."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from main_tables import run
from ncs.core.errors import NcsError, ProblemsFound
from ncs.records.checking.run import CheckOptions, FileCheck, check_files
from ncs.records.editions import JUNE_2026
from ncs.records.fixing import fix_file
from ncs.records.reading import ReadOptions, to_raw_parquet
from ncs.records.views.check_words import headline
from raw_rows import full_file, service

CASES = Path(__file__).parents[1] / "data" / "records_cases"
RECEIVED = ReadOptions(import_date=date(2026, 4, 27))
#: Twelve rows are no period, which every one of these files is told.
ALWAYS = {"reporting-period", "incomplete-months"}


def checked(path: Path, scratch: Path, options: ReadOptions = RECEIVED) -> FileCheck:
    with check_files([path], options=CheckOptions(reading=options), scratch=scratch) as found:
        return found.files[0]


def found(path: Path, scratch: Path) -> set[tuple[str, str, int]]:
    """Rule, field and number of rows of everything found, but what twelve rows always are."""
    counts = checked(path, scratch).counts
    return {(count.rule.id, count.field, count.rows) for count in counts if count.rule.id not in ALWAYS}


def raw(path: Path, scratch: Path) -> list[dict[str, Any]]:
    to_raw_parquet([path], scratch / "raw.parquet", options=RECEIVED, replace=True)
    return list(pq.read_table(scratch / "raw.parquet").drop(["import_file"]).to_pylist())


@pytest.fixture(params=["UTC", "America/Los_Angeles", "Pacific/Auckland"])
def machine_in(request: pytest.FixtureRequest) -> Iterator[None]:
    """A machine in another time zone."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = request.param
    time.tzset()
    yield
    os.environ.pop("TZ") if before is None else os.environ.update(TZ=before)
    time.tzset()


def test_a_line_break_in_a_heading_is_part_of_the_heading(tmp_path: Path) -> None:
    """The quoted heading is one cell, so the file has twelve rows below one heading."""
    assert checked(CASES / "c07_newline_heading.csv", tmp_path).rows == 12
    assert [row["file_row"] for row in raw(CASES / "c07_newline_heading.csv", tmp_path)] == list(range(2, 14))


def test_apostrophes_are_named_and_fix_takes_them_off(tmp_path: Path) -> None:
    """All twelve NHS numbers and ids have one; no other rule speaks of these cells, and the log holds none of them."""
    path = CASES / "c08_apostrophe_ids.csv"
    rule = "leading-apostrophe"
    assert found(path, tmp_path) == {(rule, "NHS Number", 12), (rule, "LA Person Unique Identifier", 12)}
    fixed = fix_file(path, tmp_path / "fixed.csv")
    assert fixed.cells == 24 and found(tmp_path / "fixed.csv", tmp_path) == set()
    assert (tmp_path / "fixed.csv").read_bytes() == path.read_bytes().replace(b",'", b",")
    assert (tmp_path / "fixed.csv.changes.csv").read_text().splitlines()[1] == f"2,LA Person Unique Identifier,{rule},,"


def test_a_column_written_month_first_is_said_to_be_so(tmp_path: Path) -> None:
    """03/31/2026 can be read no other way; then 04/03/2025 of the same column is 3 April, not 4 March."""
    counts = [c for c in checked(CASES / "c10_us_dates.csv", tmp_path).counts if c.rule.id == "date-order"]
    assert {count.field for count in counts} == {
        "Date of Birth",
        "Event Start Date",
        "Event End Date",
        "Reporting Period End Date",
    }
    assert all("read wrongly too" in " ".join(count.messages) for count in counts)


def test_dates_that_fit_both_orders_may_be_month_first(tmp_path: Path) -> None:
    """One file cannot tell, so what is found about its period says that it may be so."""
    counts = checked(CASES / "c10b_us_dates_all_ambiguous.csv", tmp_path).counts
    periods = [count for count in counts if count.rule.id in {*ALWAYS, "outside-period"}]
    assert {count.rule.id for count in periods} == {*ALWAYS, "outside-period"}
    assert all("month first, which one file cannot tell" in " ".join(count.messages) for count in periods)


def test_a_moment_is_the_day_in_england_on_every_machine(tmp_path: Path, machine_in: None) -> None:
    """2025-03-31T23:00Z is midnight of 1 April in summer time; 1969-01-19T23:00Z is 20 January, for clocks were an hour
    ahead all that year."""
    first = raw(CASES / "c12_utc_bst.csv", tmp_path)[0]
    assert (first["stated_period_start"], first["date_of_birth"]) == (date(2025, 4, 1), date(1969, 1, 20))
    rules = {rule for rule, _, _ in found(CASES / "c12_utc_bst.csv", tmp_path)}
    assert rules == {"time-of-day"}


def test_moments_of_a_parquet_file_are_the_same_days(tmp_path: Path, machine_in: None) -> None:
    plain = pq.read_table(CASES / "c20b_pandas3_iso_dates.parquet")
    place = plain.column_names.index("Event Start Date")
    moments = plain["Event Start Date"].cast(pa.string()).to_pylist()
    days = [date.fromisoformat(str(text)[:10]) for text in moments]
    as_moments = pa.array(days, pa.date32()).cast(pa.timestamp("us")).cast(pa.timestamp("us", "UTC"))
    eve = pa.array([moment.as_py() for moment in as_moments], pa.timestamp("us", "UTC"))
    pq.write_table(plain.set_column(place, "Event Start Date", eve), tmp_path / "moments.parquet")
    read = [row["event_start_date"] for row in raw(tmp_path / "moments.parquet", tmp_path)]
    assert read == days, "midnight in universal time is the same day in England, at 0:00 or 1:00"


def test_a_heading_that_comes_again_is_one_finding_and_no_row(tmp_path: Path) -> None:
    path = CASES / "c13_repeated_heading.csv"
    assert found(path, tmp_path) == {("repeated-heading", "LA Code", 1)}
    assert [row["file_row"] for row in raw(path, tmp_path)] == [*range(2, 7), *range(8, 15)]


def test_utf_16_without_a_mark_is_read_and_said(tmp_path: Path) -> None:
    assert "read as UTF-16: 12 rows" in headline(checked(CASES / "c13e_utf16le_no_bom.csv", tmp_path))


def test_not_applicable_is_no_date_of_death(tmp_path: Path) -> None:
    """Nobody has died: three open services stay open, and each cell is named once."""
    assert found(CASES / "c16_death_na.csv", tmp_path) == {("date-type", "Date of Death", 12)}
    assert {row["date_of_death"] for row in raw(CASES / "c16_death_na.csv", tmp_path)} == {None}


TEXTS: dict[str, Callable[[pa.ChunkedArray], Any]] = {
    "large text": lambda column: column.cast(pa.large_string()),
    "text": lambda column: column.cast(pa.string()),
    "text in views": lambda column: column.cast(pa.string_view()),
    "a dictionary": lambda column: column.cast(pa.string()).dictionary_encode(),
    "bytes": lambda column: column.cast(pa.binary()),
    "blank, not null": lambda column: column.cast(pa.string()).fill_null(""),
}


@pytest.mark.parametrize("kind", TEXTS)
def test_text_in_any_column_of_parquet_is_text(tmp_path: Path, kind: str) -> None:
    """pandas 3 and Polars write large text, others a dictionary or bytes: check and build read the same."""
    given = pq.read_table(CASES / "c20b_pandas3_iso_dates.parquet")
    expected = raw(CASES / "c20b_pandas3_iso_dates.parquet", tmp_path)
    pq.write_table(pa.table({name: TEXTS[kind](given[name]) for name in given.column_names}), tmp_path / "a.parquet")
    assert raw(tmp_path / "a.parquet", tmp_path) == expected
    if kind == "a dictionary":  # one is enough: rows are staged alike
        assert found(tmp_path / "a.parquet", tmp_path) == set()
    assert all(row["event_start_date"] is not None for row in expected)


def test_uk_dates_and_whole_numbers_as_fractions(tmp_path: Path) -> None:
    """pandas turns a column of whole numbers with one blank into fractions: 510.0 is council 510."""
    given = pq.read_table(CASES / "c20b_pandas3_iso_dates.parquet")
    uk = [
        None if not text else "/".join(reversed(str(text)[:10].split("-")))
        for text in given["Event End Date"].to_pylist()
    ]
    table = given.set_column(given.column_names.index("Event End Date"), "Event End Date", pa.array(uk))
    codes = pa.array([510.0] * 11 + [float("nan")])
    table = table.set_column(given.column_names.index("LA Code"), "LA Code", codes)
    pq.write_table(table, tmp_path / "a.parquet")
    rows, plain = raw(tmp_path / "a.parquet", tmp_path), raw(CASES / "c20b_pandas3_iso_dates.parquet", tmp_path)
    assert [row["event_end_date"] for row in rows] == [row["event_end_date"] for row in plain]
    assert [row["la_code"] for row in rows] == ["510"] * 11 + [None]


def test_columns_that_hold_lists_are_refused(tmp_path: Path) -> None:
    given = pq.read_table(CASES / "c20b_pandas3_iso_dates.parquet")
    lists = pa.array([["a"]] * given.num_rows)
    pq.write_table(given.set_column(given.column_names.index("Gender"), "Gender", lists), tmp_path / "a.parquet")
    with pytest.raises(ProblemsFound) as refused:
        checked(tmp_path / "a.parquet", tmp_path)
    assert [(problem.rule, problem.field) for problem in refused.value.problems] == [("nested-column", "Gender")]


NAMES = [
    "x [final].parquet",
    "x*.parquet",
    "x?.parquet",
    "{x,y}.parquet",
    "'; drop table rows; --.parquet",
    "[bold]x.parquet",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_never_a_pattern(tmp_path: Path, name: str) -> None:
    """Beside each file lies one that its name fits as a pattern; only the file itself is read and corrected."""
    given = pq.read_table(CASES / "c20b_pandas3_iso_dates.parquet")
    folder = tmp_path / "year=1999" / "[a-z]"
    folder.mkdir(parents=True)
    pq.write_table(given.slice(0, 7), folder / name)
    for other in ("x f.parquet", "xy.parquet"):
        pq.write_table(given, folder / other)
    assert len(raw(folder / name, tmp_path)) == 7
    fixed = fix_file(folder / name, tmp_path / f"fixed {name}")
    assert fixed.rows == 7
    assert pq.ParquetFile(fixed.target).schema_arrow.names == given.column_names, "no folder's name becomes a column"


def test_errors_of_formulas_are_named_and_refused(tmp_path: Path) -> None:
    """They are neither values nor blank: five services that have ended would be open again."""
    for work in (checked, raw):
        with pytest.raises(ProblemsFound) as refused:
            work(CASES / "c31_na_in_end_of_ended_services.xlsx", tmp_path)
        cells = [(p.rule, p.sheet, p.field, p.row, p.value) for p in refused.value.problems]
        assert cells == [("error-cell", "CLD", "AB", row, "#N/A") for row in range(2, 7)]


def test_of_two_sheets_one_must_be_chosen(tmp_path: Path) -> None:
    path = CASES / "c32c_two_sheets_with_data.xlsx"
    with pytest.raises(NcsError, match=r"2 sheets.*'CLD', 'Part 2'.*--sheet"):
        checked(path, tmp_path)
    found_in = checked(path, tmp_path, ReadOptions(sheet="Part 2", import_date=date(2026, 4, 27)))
    assert ", sheet Part 2: 6 rows" in headline(found_in)


def test_a_formula_in_a_strict_workbook(tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound) as refused:
        checked(CASES / "c36_strict_formula.xlsx", tmp_path)
    assert [(p.rule, p.sheet, p.field, p.row) for p in refused.value.problems] == [("formula", "CLD", "AV", 2)]


def test_a_password_is_named(tmp_path: Path) -> None:
    with pytest.raises(NcsError, match=r"with a password, or one of the old format \(.xls\)"):
        checked(CASES / "c37_password_protected.xlsx", tmp_path)


def test_empty_text_is_not_no_text_in_a_national_table(tmp_path: Path) -> None:
    """The official key of June 2026 compares text as submitted, where '' and NULL are two values: two events."""
    given = pq.read_table(CASES / "blank_and_null.parquet")
    place = next(name for name in given.column_names if name.lower().replace(" ", "_") == "service_component")
    assert given[place].to_pylist().count("") == 1 and given[place].null_count > 0, "both are there"
    read = [row["service_component"] for row in raw(CASES / "blank_and_null.parquet", tmp_path)]
    assert read == given[place].to_pylist()


def test_empty_text_and_no_text_are_two_events_in_june(tmp_path: Path) -> None:
    """Services alike but for a component of '' and of NULL (twice): one person, one day, two events."""
    day = {"event_start_date": date(2026, 1, 5), "event_end_date": date(2026, 1, 5), "la_person_id": "BLANK"}
    rows = [service(service_component=said, **day) for said in ("", None, None)]
    built = run([*full_file(first=date(2025, 4, 1), months=12), *rows], tmp_path, edition=JUNE_2026)
    assert [row["la_person_id"] for row in built.events].count("BLANK") == 2


def test_a_cell_in_the_far_corner_costs_no_more_than_another(tmp_path: Path) -> None:
    """Row 1,048,576 of the last column: named at once, for no column has such a heading."""
    from xlsxwriter import Workbook

    headings = (CASES / "c16_death_na.csv").read_text(encoding="utf-8").splitlines()[0].split(",")
    with Workbook(tmp_path / "a.xlsx") as book:
        sheet = book.add_worksheet("CLD")
        sheet.write_row(0, 0, headings)
        sheet.write_row(1, 0, ["510"])
        sheet.write(1_048_575, 16_383, "stray")
    with pytest.raises(ProblemsFound) as refused:
        raw(tmp_path / "a.xlsx", tmp_path)
    assert [(p.rule, p.field, p.row) for p in refused.value.problems] == [("outside-headings", "XFD", 1_048_576)]
