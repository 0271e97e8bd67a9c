"""Reading: every container, encoding, delimiter and layout gives the same rows; damaged files say what to do."""

from __future__ import annotations

import io
import os
import zipfile
from datetime import date, datetime
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import xlsxwriter

from ncs.core.errors import NcsError, ProblemsFound
from ncs.core.files import CannotWrite
from ncs.records.layout import RAW
from ncs.records.raw_input import raw_input
from ncs.records.reading import ReadOptions, detect, stage, to_raw_parquet
from ncs.records.reading.columns import plain_columns
from ncs.records.reading.files import CannotRead, Kind
from ncs.records.reading.headings import Layout, NotClientLevelData
from ncs.records.reading.stage import odd_line
from ncs.records.run_warnings import reading_warnings

HEADINGS = [
    "LA Code",
    "NHS Number",
    "LA Person Unique Identifier",
    "Date of Birth",
    "Event Type",
    "Event Start Date",
    "Event End Date",
    "Event Description",
    "Unit Cost",
    "Service Type",
]
ROWS = [
    ["714", "943 476 5919", "P1", "15/03/1950", "Request", "2025-04-01", "02/04/2025", "A conversation", "", ""],
    ["714", "", "P2", "1980-12-31", "Service", "1.5.2025", "", "Café, daily", "12.50", "Long term support: Community"],
]


def written(path: Path, *, delimiter: str = ",", encoding: str = "utf-8", headings: list[str] = HEADINGS) -> Path:
    def line(cells: list[str]) -> str:
        return delimiter.join(f'"{cell}"' if delimiter in cell else cell for cell in cells)

    path.write_text("\r\n".join(line(cells) for cells in [headings, *ROWS]) + "\r\n", encoding=encoding, newline="")
    return path


def workbook(path: Path, cells: list[list[Any]]) -> Path:
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Notes").write(0, 0, "Nothing here")
        sheet = book.add_worksheet("Data")
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        for row, values in enumerate(cells):
            for column, value in enumerate(values):
                sheet.write(row, column, value, day if isinstance(value, date) else None)
    return path


def raw(tmp_path: Path, *paths: Path, **options: Any) -> list[dict[str, Any]]:
    to_raw_parquet(paths, tmp_path / "raw.parquet", replace=True, options=ReadOptions(**options))
    table = pq.read_table(tmp_path / "raw.parquet")
    assert table.schema.names == RAW.names
    assert [field.type for field in table.schema] == [field.type for field in RAW]
    return list(table.to_pylist())


def expected_rows(rows: list[dict[str, Any]]) -> None:
    first, second = rows
    assert first["la_code"] == "714" and first["nhs_submitted"] == "9434765919" and second["nhs_submitted"] is None
    assert first["date_of_birth"] == date(1950, 3, 15) and (first["birth_year"], first["birth_month"]) == (1950, 3)
    assert first["event_end_date"] == date(2025, 4, 2) and second["event_end_date"] is None
    assert second["event_start_date"] == date(2025, 5, 1) and second["unit_cost"] == Decimal("12.50")
    assert second["event_description"] == "Café, daily" and second["service_type"] == "Long term support: Community"
    assert (first["file_row"], second["file_row"]) == (2, 3)
    assert (first["row_id"], second["row_id"]) == (1, 2) and second["record_id"] == 2


@pytest.mark.parametrize("delimiter", [",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_csv_in_every_encoding_and_delimiter(tmp_path: Path, delimiter: str, encoding: str) -> None:
    expected_rows(raw(tmp_path, written(tmp_path / "a.csv", delimiter=delimiter, encoding=encoding)))


def test_headings_in_other_words_and_case(tmp_path: Path) -> None:
    headings = [heading.upper().replace(" ", "_") for heading in HEADINGS]
    expected_rows(raw(tmp_path, written(tmp_path / "a.csv", headings=headings)))


def test_a_workbook_with_dates_and_numbers(tmp_path: Path) -> None:
    cells: list[list[Any]] = [HEADINGS, [*ROWS[0]], [*ROWS[1]]]
    cells[1][0], cells[1][3], cells[2][8] = 714, date(1950, 3, 15), 12.5
    path = workbook(tmp_path / "a.xlsx", cells)
    assert detect(path).kind is Kind.XLSX and detect(path).sheet == "Data"
    expected_rows(raw(tmp_path, path))


def test_a_parquet_file_of_text(tmp_path: Path) -> None:
    columns = {heading: [row[place] for row in ROWS] for place, heading in enumerate(HEADINGS)}
    pq.write_table(pa.table(columns), tmp_path / "a.parquet")
    expected_rows(raw(tmp_path, tmp_path / "a.parquet"))


def test_several_files_number_their_rows_through(tmp_path: Path) -> None:
    one, two = written(tmp_path / "one.csv"), written(tmp_path / "two.csv", delimiter="|")
    rows = raw(tmp_path, one, two)
    assert [row["row_id"] for row in rows] == [1, 2, 3, 4] and [row["file_row"] for row in rows] == [2, 3, 2, 3]
    assert [row["import_file"] for row in rows] == ["one.csv", "one.csv", "two.csv", "two.csv"]


def test_national_files_say_themselves_what_local_files_do_not(tmp_path: Path) -> None:
    table = {
        "LA_Code": ["714"],
        "ImportDate": [datetime(2026, 4, 20, 10, 30)],
        "ImportFileId": ["file 7"],
        "Der_Unique_Record_ID": [901],
        "Der_NHS_Number_Traced_Pseudo": ["T1"],
        "Der_NHS_Number_Pseudo": ["S1"],
        "Der_Birth_Year": [1950],
        "Der_Birth_Month": [3],
        "Der_Age_Event_Start_Date": [75],
        "Der_Conversation": [1],
        "Event_Type": ["Request"],
        "Event_Start_Date": [date(2025, 4, 1)],
        "Adult_1_Linked_Person_ID": [None],
    }
    pq.write_table(pa.table(table), tmp_path / "n.parquet")
    assert detect(tmp_path / "n.parquet").layout is Layout.NATIONAL
    (row,) = raw(tmp_path, tmp_path / "n.parquet")
    assert row["import_time"] == datetime(2026, 4, 20, 10, 30) and row["import_file"] == "file 7"
    assert (row["record_id"], row["nhs_traced"], row["nhs_submitted"]) == (901, "T1", "S1")
    assert (row["birth_year"], row["birth_month"], row["age_at_event_start"], row["conversation"]) == (1950, 3, 75, 1)
    assert row["event_start_date"] == date(2025, 4, 1) and row["date_of_birth"] is None


@pytest.mark.parametrize(
    "said", ["", " ", "\t", "\u00a0", "\ufeff", "\u200b"], ids=["empty", "blank", "tab", "nbsp", "mark", "no width"]
)
def test_a_blank_anywhere_in_a_column_of_text_is_found(tmp_path: Path, said: str) -> None:
    """Columns are said to hold no blanks by their extremes in groups of rows; here one of four groups holds one."""
    local = {heading: [row[place] for row in ROWS] * 2 for place, heading in enumerate(HEADINGS)}
    genders = ["Male", "Other", said, None]
    pq.write_table(pa.table(local | {"Gender": genders}), tmp_path / "a.parquet", row_group_size=1)
    assert [row["gender"] for row in raw(tmp_path, tmp_path / "a.parquet")] == ["Male", "Other", None, None]


def test_columns_without_blanks_are_known_by_their_extremes(tmp_path: Path) -> None:
    """Least and greatest of each group begin with a plain character; where a file says neither, nothing is known."""
    columns = {
        "plain": ["b", "~x", None, "!"],
        "nothing": [None] * 4,
        "empty": ["a", "b", "", "c"],
        "after": ["a", "é", "b", "c"],
        "number": [1, 2, 3, 4],
    }
    table = pa.table(
        columns, schema=pa.schema([(name, pa.string()) for name in list(columns)[:4]] + [("number", pa.int64())])
    )
    for group in (1, 2, 4):
        pq.write_table(table, tmp_path / "a.parquet", row_group_size=group)
        assert plain_columns(tmp_path / "a.parquet", [*columns, "absent"]) == {"plain", "nothing"}
    pq.write_table(table, tmp_path / "a.parquet", write_statistics=False)
    assert plain_columns(tmp_path / "a.parquet", list(columns)) == set()


def test_age_at_start_counts_from_the_first_of_the_birth_month(tmp_path: Path) -> None:
    """From 1 March 1950 to 1 April 2025 is 27425 days, 75.08 years; the second person: 1 December 1980, 44.41."""
    path = written(tmp_path / "a.csv")
    assert [row["age_at_event_start"] for row in raw(tmp_path, path)] == [75, 44]


def test_true_birth_dates_can_be_used(tmp_path: Path) -> None:
    """Born 15 March 1950, an event on 10 March 2025: 74 by the true date, 75 by the first of the month (27403 days)."""
    text = ",".join(HEADINGS) + "\n714,1,P1,1950-03-15,Request,2025-03-10,2025-03-10,,,\n"
    (tmp_path / "a.csv").write_text(text)
    assert raw(tmp_path, tmp_path / "a.csv")[0]["age_at_event_start"] == 75
    assert raw(tmp_path, tmp_path / "a.csv", true_birth_dates=True)[0]["age_at_event_start"] == 74


def test_the_conversation_flag_can_be_switched_off(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv")
    assert [row["conversation"] for row in raw(tmp_path, path)] == [1, 0]
    assert [row["conversation"] for row in raw(tmp_path, path, conversations=False)] == [0, 0]


def test_import_time_is_given_or_in_the_name_or_of_the_file(tmp_path: Path) -> None:
    named, plain = written(tmp_path / "Place_20250401_20260331.csv"), written(tmp_path / "plain.csv")
    os.utime(plain, (1_750_000_000, 1_750_000_000))  # 15 June 2025, 15:06:40 UTC
    told = written(tmp_path / "Place_20250401_20260331_imported_20260417_again.csv")
    assert raw(tmp_path, named)[0]["import_time"] == datetime(2026, 4, 1)
    assert raw(tmp_path, told)[0]["import_time"] == datetime(2026, 4, 17)
    assert raw(tmp_path, plain)[0]["import_time"] == datetime(2025, 6, 15, 15, 6, 40)
    assert raw(tmp_path, named, import_date=date(2026, 5, 5))[0]["import_time"] == datetime(2026, 5, 5)


def test_a_council_code_may_be_given_for_a_file_without_one(tmp_path: Path) -> None:
    """A file that says whose it is is never made another's."""
    without = tmp_path / "without.csv"
    without.write_text(
        ",".join(HEADINGS[1:]) + "\n1,P1,1950-01-01,Request,2025-04-01,2025-04-01,,,\n", encoding="utf-8"
    )
    assert raw(tmp_path, without, la_code="906")[0]["la_code"] == "906"
    said = written(tmp_path / "a.csv")
    assert raw(tmp_path, said, la_code="714")[0]["la_code"] == "714"
    with pytest.raises(ProblemsFound) as caught:
        raw(tmp_path, said, la_code="906")
    assert [(one.rule, one.field) for one in caught.value.problems] == [("other-council", "LA Code")]


@pytest.mark.parametrize(
    ("codes", "given", "said"),
    [
        (["510", "906"], "510", "2 councils"),
        (["906", "906"], "510", "council 906"),
        ([None, None], "510", "no council"),
        (["0510", None], "510", None),
    ],
)
def test_a_code_given_for_a_national_file_is_never_passed_over(
    tmp_path: Path, codes: list[str | None], given: str, said: str | None
) -> None:
    """Its rows say themselves whose they are: another code, or one for rows that say none, has no effect to have."""
    table = {
        "LA_Code": pa.array(codes, pa.string()),
        "ImportDate": [datetime(2026, 4, 20, 10, 30)] * 2,
        "ImportFileId": ["f", "g"],
        "Der_Unique_Record_ID": [1, 2],
        "Der_NHS_Number_Traced_Pseudo": ["T1"] * 2,
        "Der_NHS_Number_Pseudo": ["S1"] * 2,
        "Der_Birth_Year": [1950] * 2,
        "Event_Type": ["Request"] * 2,
        "Event_Start_Date": [date(2025, 4, 1)] * 2,
    }
    pq.write_table(pa.table(table), tmp_path / "n.parquet")
    if said is None:
        assert len(raw(tmp_path, tmp_path / "n.parquet", la_code=given)) == 2
        return
    with pytest.raises(ProblemsFound) as caught:
        raw(tmp_path, tmp_path / "n.parquet", la_code=given)
    assert [one.rule for one in caught.value.problems] == ["code-for-national"] and said in str(caught.value)


def test_whole_numbers_held_as_such_and_repeated_headings_beside_them(tmp_path: Path) -> None:
    """A number that is too large for a year is not read, a blank is blank.

    The last row repeats two headings beside numbers: it stays, for five make a line of headings.
    """
    table = {
        "LA_Code": ["714", "714", "714", "LA_Code"],
        "ImportDate": [datetime(2026, 4, 20, 10, 30)] * 4,
        "Der_Unique_Record_ID": [1, 2**40, 3, 4],
        "Der_NHS_Number_Pseudo": ["S1"] * 4,
        "Der_Birth_Year": [1941, None, 10**12, 1950],
        "Event_Type": ["Request", "Request", "Request", "event type"],
        "Event_Start_Date": [date(2025, 4, 1)] * 4,
    }
    pq.write_table(pa.table(table), tmp_path / "n.parquet")
    report = to_raw_parquet([tmp_path / "n.parquet"], tmp_path / "raw.parquet")
    read = pq.read_table(tmp_path / "raw.parquet")
    assert dict(report.files[0].unread) == {"birth_year": 1}
    assert read["birth_year"].to_pylist() == [1941, None, None, 1950]
    assert read["record_id"].to_pylist() == [1, 2**40, 3, 4]


def test_whole_numbers_of_a_national_file_that_cannot_be_read_are_counted(tmp_path: Path) -> None:
    """1941.0 is 1941; "194l" and 1941.7 are no years, and are neither blank nor 1942."""
    years, files = ["1941.0", "194l", "1941.7", ""], ["f", "", " ", "g"]
    table = {
        "LA_Code": ["714"] * 4,
        "ImportDate": [datetime(2026, 4, 20, 10, 30)] * 4,
        "ImportFileId": files,
        "Der_Unique_Record_ID": [1, 2, 3, 4],
        "Der_NHS_Number_Traced_Pseudo": ["T1"] * 4,
        "Der_NHS_Number_Pseudo": ["S1"] * 4,
        "Der_Birth_Year": years,
        "Der_Birth_Month": [3] * 4,
        "Der_Age_Event_Start_Date": [75] * 4,
        "Der_Conversation": [1] * 4,
        "Event_Type": ["Request"] * 4,
        "Event_Start_Date": [date(2025, 4, 1)] * 4,
    }
    pq.write_table(pa.table(table), tmp_path / "n.parquet")
    report = to_raw_parquet([tmp_path / "n.parquet"], tmp_path / "raw.parquet")
    assert report.files[0].unread["birth_year"] == 2
    assert pq.read_table(tmp_path / "raw.parquet")["birth_year"].to_pylist() == [1941, None, None, None]
    kept = pq.read_table(tmp_path / "raw.parquet")["import_file"].to_pylist()
    assert kept == ["f", "n.parquet", "n.parquet", "g"]  # a blank one says nothing of where a row came from


@pytest.mark.parametrize("text", ["2025-02-31", "31/02/2025", "1-1-26", "infinity", "epoch", "soon", "20250401"])
def test_what_is_no_date_becomes_null_and_is_counted(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text(",".join(HEADINGS) + f"\n714,1,P1,1950-01-01,Request,{text},2025-04-01,,twelve,\n")
    report = to_raw_parquet([path], tmp_path / "raw.parquet")
    assert report.files[0].unread == {"event_start_date": 1, "unit_cost": 1}
    assert pq.read_table(tmp_path / "raw.parquet")["event_start_date"].to_pylist() == [None]


def test_cells_that_cannot_be_read_are_counted_over_all_of_a_file(tmp_path: Path) -> None:
    """The first and the last of more rows than are handed over at a time; blank cells and blanks are none of them."""
    days = ["soon", " ", "", *["2025-04-02"] * 140_000, "late"]
    path = tmp_path / "a.csv"
    rows = "".join(f"714,1,P1,1950-01-01,Request,2025-04-01,{day},,,\n" for day in days)
    path.write_text(",".join(HEADINGS) + "\n" + rows, encoding="utf-8")
    report = to_raw_parquet([path], tmp_path / "raw.parquet")
    assert dict(report.files[0].unread) == {"event_end_date": 2} and report.rows == len(days)
    read = pq.read_table(tmp_path / "raw.parquet", columns=["event_end_date", "file_row"]).to_pydict()
    assert [day is None for day in read["event_end_date"]] == [day != "2025-04-02" for day in days]
    assert read["file_row"] == list(range(2, len(days) + 2)), "rows stay in their order"


def test_a_build_says_what_it_takes_for_blank(tmp_path: Path) -> None:
    """An ended service would else be open without a word; and 04/03/2025 in a column month first is 3 April, not 4
    March."""
    rows = ["2025-04-01,#N/A,,1,", "2025-04-01,05/31/2025,,1,", "2025-04-01,04/03/2025,,twelve,", "2025-04-01,,,,"]
    path = tmp_path / "a.csv"
    path.write_text("\n".join([",".join(HEADINGS), *(f"714,1,P1,1950-01-01,Service,{row}" for row in rows)]) + "\n")
    end, cost = reading_warnings(raw_input([path], tmp_path))
    assert end.startswith("a.csv: 2 cells of Event End Date cannot be read and count as blank: a service")
    assert "1 of them is a date written month first" in end and "day and month exchanged" in end
    assert cost.startswith("a.csv: 1 cell of Unit Cost cannot be read and count as blank. Next:")


@pytest.mark.parametrize("text", ["2025-13-05", "2025/31/05", "2025-31-5 00:00:00", "05/31/2025 10:00", "5-31-2025"])
def test_dates_in_another_order_are_told_from_those_that_are_no_dates(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text(",".join(HEADINGS) + f"\n714,1,P1,1950-01-01,Request,{text},2025-04-01,,1,\n")
    assert to_raw_parquet([path], tmp_path / "raw.parquet").files[0].disordered == {"event_start_date": 1}


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv")
    for name in ("one", "two"):
        to_raw_parquet([path], tmp_path / name, options=ReadOptions(import_date=date(2026, 5, 5)))
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


# --- damaged and wrong files -------------------------------------------------------------------------------------

HEAD = ",".join(HEADINGS) + "\n"
GOOD = "714,1,P1,1950-01-01,Request,2025-04-01,2025-04-01,,,\n"


def refused(tmp_path: Path, content: bytes | str, name: str = "a.csv") -> NcsError:
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    (tmp_path / "raw.parquet").write_text("an earlier result")
    with pytest.raises(NcsError) as caught:
        to_raw_parquet([path], tmp_path / "raw.parquet", replace=True)
    assert (tmp_path / "raw.parquet").read_text() == "an earlier result"
    assert sorted(entry.name for entry in tmp_path.iterdir()) == sorted([name, "raw.parquet"])
    return caught.value


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("<html><table><tr><td>LA Code</td></tr></table></html>", "web page"),
        ('\ufeff\n<?xml version="1.0"?><Workbook/>', "web page or XML"),
        ('[{"LA Code": "714"}]', "JSON"),
        ('{"rows": []}', "JSON"),
    ],
)
def test_what_is_another_kind_of_text_is_named(tmp_path: Path, content: str, said: str) -> None:
    assert f"it is {'a ' if said[0] == 'w' else ''}{said}" in str(refused(tmp_path, content, name="a.xls"))


def test_an_archive_is_named_with_what_it_holds(tmp_path: Path) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("export/submission.csv", HEAD + GOOD)
    said = str(refused(tmp_path, made.getvalue(), name="a.zip"))
    assert "an archive that holds export/submission.csv" in said and "unpack" in said


def test_an_empty_file(tmp_path: Path) -> None:
    assert "empty" in str(refused(tmp_path, ""))


def test_a_heading_and_no_rows(tmp_path: Path) -> None:
    assert "no rows" in str(refused(tmp_path, HEAD))


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match="cannot be read"):
        detect(tmp_path / "none.csv")


def test_another_kind_of_file(tmp_path: Path) -> None:
    assert isinstance(refused(tmp_path, "name,age\nA,3\n"), NotClientLevelData)
    assert "not a text file" in str(refused(tmp_path, b"\x89PNG\x00\x00\x00"))


def test_duplicate_headings(tmp_path: Path) -> None:
    error = refused(tmp_path, HEAD.replace("Unit Cost", "EVENT TYPE") + GOOD)
    assert isinstance(error, ProblemsFound) and error.problems[0].rule == "duplicate-heading"


def test_ragged_rows_are_named_by_row(tmp_path: Path) -> None:
    error = refused(tmp_path, HEAD + GOOD + "714,1\n" + GOOD + GOOD.strip() + ",extra\n")
    assert isinstance(error, ProblemsFound)
    assert [(found.rule, found.row) for found in error.problems] == [("ragged-row", 3), ("ragged-row", 5)]


@pytest.mark.parametrize(
    "footer",
    [
        "(2 rows affected)",
        "(1 row affected)",
        "(2 rows)",
        "2 rows selected.",
        "(1204 rows affected)",
        "(2 rows affected),",
    ],
)
def test_what_a_database_program_prints_below_the_rows_is_named(tmp_path: Path, footer: str) -> None:
    error = refused(tmp_path, HEAD + GOOD + GOOD + f"\n{footer}\n")
    assert isinstance(error, ProblemsFound)
    assert [(found.rule, found.row) for found in error.problems] == [("printed-row", 5)]
    assert (
        "how many rows it exported" in str(error) and "SET NOCOUNT ON" in str(error) and "cut short" not in str(error)
    )


@pytest.mark.parametrize("whole", [True, False])
def test_a_line_of_dashes_below_the_headings_is_named(tmp_path: Path, whole: bool) -> None:
    """sqlcmd draws one below each heading, with delimiters; psql draws one line."""
    line = ",".join("-" * len(name) for name in HEADINGS) if whole else "-----+-----"
    error = refused(tmp_path, HEAD + line + "\n" + GOOD + "(1 rows affected)\n")
    assert isinstance(error, ProblemsFound)
    assert [(found.rule, found.row) for found in error.problems] == [("printed-row", 2), ("printed-row", 4)]
    assert "line of dashes" in str(error)


def test_a_dash_for_nothing_and_a_short_row_are_no_such_lines(tmp_path: Path) -> None:
    (tmp_path / "b.csv").write_text(HEAD + ",-,-,,,,,,,\n" + GOOD)
    assert len(raw(tmp_path, tmp_path / "b.csv")) == 2


def test_a_short_row_that_speaks_of_rows_is_a_short_row(tmp_path: Path) -> None:
    error = refused(tmp_path, HEAD + GOOD + "12 rows,1\n")
    assert isinstance(error, ProblemsFound) and error.problems[0].rule == "ragged-row"


def test_rows_without_anything_in_them_are_left_out_and_keep_the_numbering(tmp_path: Path) -> None:
    (tmp_path / "b.csv").write_text(HEAD + GOOD + "\n" + GOOD + ",,,,,,,,,\n\n")
    assert [row["file_row"] for row in raw(tmp_path, tmp_path / "b.csv")] == [2, 4]


def test_a_million_bad_rows_are_counted_and_the_first_named(tmp_path: Path) -> None:
    error = refused(tmp_path, HEAD + GOOD + "714,1\n" * 1_000_000)
    assert isinstance(error, ProblemsFound) and "more than 10,000 rows" in str(error)
    assert [problem.row for problem in error.problems] == list(range(3, 53))


def test_a_file_cut_short_in_a_row(tmp_path: Path) -> None:
    error = refused(tmp_path, (HEAD + GOOD * 3)[:-25])
    assert isinstance(error, ProblemsFound) and error.problems[0].row == 4 and "cut short" in str(error)


def test_a_file_cut_short_in_a_quoted_cell(tmp_path: Path) -> None:
    cut = HEAD + GOOD.replace(",,,", ',"a description that', 1).strip() + "\n" + GOOD
    assert "cut short" in str(refused(tmp_path, cut)) or "quotation mark" in str(refused(tmp_path, cut))


def test_a_mark_that_nothing_closes_is_told_by_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Far from the end of the file, where there is nothing to see, and near it."""
    monkeypatch.setattr(import_module("ncs.records.reading.stage"), "BLOCK", 4_000)
    for after, said in ((200, "a cell is opened with a quotation mark and not closed"), (1, "is never closed")):
        error = refused(tmp_path, HEAD + GOOD * 4 + GOOD.replace(",,,", ',,,"', 1) + GOOD * after)
        assert said in str(error)
        assert "Line 6 is the first with an odd number of quotation marks." in str(error)


@pytest.mark.parametrize("size", [1, 2, 3, 100])
@pytest.mark.parametrize(
    ("text", "line"),
    [("", None), ('a,"b"\n"c"', None), ('a,"b\n', 1), ('a\nb,""\n"c,"d"\n"e"', 3), ('a\n\n"', 3), ('"a\nb"\n', 1)],
)
def test_the_first_line_with_an_odd_number_of_marks(text: str, line: int | None, size: int) -> None:
    """The last begins a cell of two lines: nobody can tell it from one that is not closed, so that it is only named."""
    assert odd_line(text[start : start + size] for start in range(0, len(text), size)) == line


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("end", ['"Long term: caf\u00e9', '"', '"said ""yes', '"Long term\r\n'])
def test_a_file_cut_short_in_a_quoted_last_cell(tmp_path: Path, end: str, encoding: str) -> None:
    """The last row has all its cells, so only the quotation mark tells that its last cell is not whole."""
    error = refused(tmp_path, (HEAD + GOOD * 2 + GOOD.rstrip() + end).encode(encoding))
    assert isinstance(error, ProblemsFound) and error.problems[0].rule == "unclosed-quote"


@pytest.mark.parametrize("end", ['"Long term"', '"Long\nterm"\n', '""', '5"', '"say ""yes"""'])
def test_quotation_marks_that_close_or_open_nothing_are_no_fault(tmp_path: Path, end: str) -> None:
    """One row above holds a mark of inches, so that the marks of the file are odd in number."""
    (tmp_path / "a.csv").write_text(HEAD + GOOD.rstrip() + '5"\n' + GOOD.rstrip() + end, encoding="utf-8")
    assert len(raw(tmp_path, tmp_path / "a.csv")) == 2


@pytest.mark.parametrize("name", ["a_imported_20261301.csv", "a_20250401_20260231.csv"])
def test_a_day_in_a_name_that_does_not_exist_is_named(tmp_path: Path, name: str) -> None:
    error = refused(tmp_path, HEAD + GOOD, name)
    assert isinstance(error, CannotRead) and name in str(error) and "--import-date" in str(error)


def test_numbers_in_a_name_that_are_no_days_are_let_be(tmp_path: Path) -> None:
    path = written(tmp_path / "a_00000001_00000002.csv")
    os.utime(path, (1_750_000_000, 1_750_000_000))
    assert raw(tmp_path, path)[0]["import_time"] == datetime(2025, 6, 15, 15, 6, 40)


def test_a_last_cell_that_swallows_the_rest(tmp_path: Path) -> None:
    error = refused(tmp_path, HEAD + GOOD.strip() + '"Long term\n' + GOOD)
    assert "quotation mark" in str(error) or "cells" in str(error)


def test_bytes_in_no_known_encoding(tmp_path: Path) -> None:
    error = refused(tmp_path, HEAD.encode() + GOOD.encode() + b"714,1,\x81\xff,,,,,,,\n")
    assert "row 3" in str(error) and "Windows-1252" in str(error)


def test_a_parquet_file_cut_short(tmp_path: Path) -> None:
    pq.write_table(pa.table({heading: [""] for heading in HEADINGS}), tmp_path / "p")
    content = (tmp_path / "p").read_bytes()
    (tmp_path / "p").unlink()
    assert "damaged" in str(refused(tmp_path, content[:-20], "a.parquet"))


def test_a_parquet_file_damaged_inside(tmp_path: Path) -> None:
    pq.write_table(pa.table({heading: ["x" * 50] * 5000 for heading in HEADINGS}), tmp_path / "p", compression="zstd")
    content = bytearray((tmp_path / "p").read_bytes())
    (tmp_path / "p").unlink()
    content[4:1200] = b"\x55" * 1196
    assert "damaged" in str(refused(tmp_path, bytes(content), "a.parquet"))


@pytest.mark.parametrize("compression", ["zstd", "none"])
def test_a_parquet_file_damaged_anywhere_is_named_without_its_cells(tmp_path: Path, compression: str) -> None:
    """DuckDB words each damage its own way, and quotes cells; wherever it is, the file is named and no cell shown."""
    rows = [["714", f"Zebedee{number}", *[str(number * 7919 % 1000)] * (len(HEADINGS) - 2)] for number in range(3000)]
    columns = dict(zip(HEADINGS, zip(*rows, strict=True), strict=True))
    pq.write_table(
        pa.table({name: list(cells) for name, cells in columns.items()}), tmp_path / "p", compression=compression
    )
    sound = (tmp_path / "p").read_bytes()
    (tmp_path / "p").unlink()
    for place in range(100, len(sound) - 300, len(sound) // 8):
        damaged = sound[:place] + bytes(range(255, 55, -1)) + sound[place + 200 :]
        error = refused(tmp_path, damaged, "a.parquet")
        assert "Zebedee" not in str(error) and "Next:" in str(error)


def test_a_workbook_cut_short(tmp_path: Path) -> None:
    content = workbook(tmp_path / "w", [HEADINGS, ROWS[0]]).read_bytes()
    (tmp_path / "w").unlink()
    assert "damaged" in str(refused(tmp_path, content[: len(content) // 2], "a.xlsx"))


def test_formulas_in_a_workbook_are_named_by_cell(tmp_path: Path) -> None:
    path = workbook(tmp_path / "w", [HEADINGS, [*ROWS[0][:8], "=1+1", ""]])
    content = path.read_bytes()
    path.unlink()
    error = refused(tmp_path, content, "a.xlsx")
    assert isinstance(error, ProblemsFound)
    assert [(p.rule, p.sheet, p.row, p.field) for p in error.problems] == [("formula", "Data", 2, "I")]


def test_two_councils_in_a_local_file(tmp_path: Path) -> None:
    error = refused(tmp_path, HEAD + GOOD * 2 + GOOD.replace("714", "906"))
    assert isinstance(error, ProblemsFound) and "906" in error.problems[0].message


def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*args: object, **kwargs: object) -> None:
        raise OSError(28, "No space left on device")

    path = written(tmp_path / "a.csv")
    (tmp_path / "raw.parquet").write_text("an earlier result")
    with monkeypatch.context() as patched:
        patched.setattr(pq.ParquetWriter, "write_batch", full)
        with pytest.raises(CannotWrite, match="No space left"):
            to_raw_parquet([path], tmp_path / "raw.parquet", replace=True)
    assert (tmp_path / "raw.parquet").read_text() == "an earlier result"
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["a.csv", "raw.parquet"]
    expected_rows(raw(tmp_path, path))


def test_errors_hold_no_cell_of_the_file(tmp_path: Path) -> None:
    error = refused(tmp_path, HEAD + "714,9434765919,Secret\n")
    assert "Secret" not in str(error) and "9434765919" not in str(error)


def test_staging_keeps_every_cell_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(HEAD + '714, 1 ,"P ""1""",NULL,request ,,,"two\nlines",,\n')
    staged = stage(detect(path), tmp_path)
    cells = pq.read_table(staged.parquet).to_pylist()[0]
    assert list(cells.values()) == ["714", " 1 ", 'P "1"', "NULL", "request ", "", "", "two\nlines", "", ""]
