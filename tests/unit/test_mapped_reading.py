"""Reading by a mapping refuses what does not fit, each fault with its place and next step, and never guesses."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from ncs.core.errors import NcsError, Problem, ProblemsFound, UnknownName
from ncs.core.periods import BadPeriod, Period
from ncs.core.status import Status
from ncs.observations.mapped.cells import NotANumber, read_cell
from ncs.observations.mapped.finding import find_mapping
from ncs.observations.mapped.mapping import AreaKind, Areas, Mapping, PeriodKind
from ncs.observations.mapped.periods import read_period
from ncs.observations.mapped.places import NotOfThisDay, area_code
from ncs.observations.mapped.reading import PeriodNeeded, Reading, read_mapped
from ncs.observations.mapped.template import write_template

BASE: dict[str, Any] = {
    "title": "t",
    "source": "s",
    "method": "m",
    "area": {"column": "code", "kinds": ["council", "england"]},
    "period": {"column": "year"},
    "measure": {"value": "waits"},
    "unit": {"value": "days"},
    "figures": [{"value": "value"}],
}


def mapping(**changes: Any) -> Mapping:
    return Mapping.model_validate({**BASE, **changes})


def read(tmp_path: Path, text: str, *, given: str | None = None, **changes: Any) -> Reading:
    path = tmp_path / "t.csv"
    path.write_text(text, encoding="utf-8")
    return read_mapped(path, mapping(**changes), period=given)


def problems(tmp_path: Path, text: str, **changes: Any) -> list[Problem]:
    with pytest.raises(ProblemsFound) as caught:
        read(tmp_path, text, **changes)
    assert all(problem.file == "t.csv" and problem.next_step for problem in caught.value.problems)
    return list(caught.value.problems)


def places(found: list[Problem]) -> list[tuple[str, int | None, str | None, str | None]]:
    return [(one.rule, one.row, one.field, one.value) for one in found]


GOOD = "code,year,value\nE08000035,2024-25,12\n"


def test_a_plain_table_is_read(tmp_path: Path) -> None:
    (one,) = read(tmp_path, GOOD).table
    assert (one.area, one.value, one.unit, one.period_start) == ("E08000035", 12, "days", date(2024, 4, 1))


def test_values_and_their_interval_are_multiplied_and_counts_are_not(tmp_path: Path) -> None:
    """A share of 3 in 12 printed as 0.25 (0.1 to 0.5) is 25 per cent (10 to 50), still of 3 and 12."""
    text = "code,year,value,low,high,of,some\nE08000035,2024-25,0.25,0.1,0.5,12,3\n"
    parts = {"value": "value", "lower": "low", "upper": "high", "denominator": "of", "numerator": "some"}
    scaled = {"waits": {"multiply": 100, "unit": "percent"}}
    (one,) = read(tmp_path, text, figures=[parts], measures=scaled, unit={"value": "percent"}).table
    assert (one.value, one.lower, one.upper) == (25, 10, 50)
    assert (one.numerator, one.denominator) == (3, 12)


def test_all_faults_of_rows_are_found_together(tmp_path: Path) -> None:
    text = (
        "code,year,value\n"
        "E08000035,2024-25,12\n"
        "Atlantis,2024-25,1\n"
        "E08000035,this year,1\n"
        "York,2024-25,about 5\n"
        "Leeds,2024-25,13\n"
        "Derby,2024-25,-1\n"
    )
    assert places(problems(tmp_path, text)) == [
        ("unknown-area", 3, "code", "Atlantis"),
        ("bad-period", 4, "year", "this year"),
        ("not-a-number", 5, "value", "about 5"),
        ("repeated-figure", 6, "value", None),
        ("outside-scale", 7, "value", "-1"),
    ]


def test_a_missing_or_doubled_column_names_what_is_there(tmp_path: Path) -> None:
    (missing,) = problems(tmp_path, "code,year,values\nE08000035,2024-25,12\n")
    assert missing.rule == "missing-column" and "'value'" in missing.message and "values" in missing.next_step
    (doubled,) = problems(tmp_path, "code,year,value,value\nE08000035,2024-25,1,2\n")
    assert doubled.rule == "repeated-column"


def test_a_heading_may_have_alternatives(tmp_path: Path) -> None:
    assert len(read(tmp_path, GOOD, figures=[{"value": ["Measure Value", "value"]}]).table) == 1


def test_a_heading_row_that_is_not_there(tmp_path: Path) -> None:
    (one,) = problems(tmp_path, GOOD, heading_row=9)
    assert one.rule == "no-heading-row" and "2 rows" in one.next_step


def test_two_rows_for_one_figure_say_where_they_differ(tmp_path: Path) -> None:
    text = "code,year,sex,value\nE08000035,2024-25,Female,1\nE08000035,2024-25,Male,2\n"
    (one,) = problems(tmp_path, text)
    assert one.row == 3 and "also in row 2" in one.message and "differ in sex" in one.next_step
    split = read(tmp_path, text, groups=[{"column": "sex", "name": "sex"}]).table
    assert [(row.group, row.value) for row in split] == [("sex=female", 1), ("sex=male", 2)]


def test_rows_are_left_out_only_for_a_reason_and_counted(tmp_path: Path) -> None:
    text = "code,year,level,value\nE08000035,2024-25,LA,1\nX,2024-25,Total,2\nE07000008,2024-25,LA,3\n"
    rules = [
        {"column": "level", "unless": ["LA"], "why": "totals"},
        {"column": "code", "begins": ["E07"], "why": "districts"},
    ]
    reading = read(tmp_path, text, leave_out=rules)
    assert len(reading.table) == 1 and reading.left_out == {"totals": 1, "districts": 1}
    (none,) = problems(tmp_path, text, leave_out=[{"column": "level", "when": ["LA", "Total"], "why": "all"}])
    assert none.rule == "no-rows" and "3 all" in none.next_step


def test_a_fault_of_a_row_is_told_once_however_many_figures_it_has(tmp_path: Path) -> None:
    figures = [{"measure": "a", "value": "value"}, {"measure": "b", "value": "more"}]
    found = problems(tmp_path, "code,year,value,more\nNowhere,2024-25,1,2\n", figures=figures)
    assert places(found) == [("unknown-area", 2, "code", "Nowhere")]


def test_the_name_must_be_that_of_the_code(tmp_path: Path) -> None:
    area = {"column": "code", "name": "name"}
    found = problems(tmp_path, "code,name,year,value\nE08000035,York,2024-25,1\n", area=area)
    assert places(found) == [("code-and-name-differ", 2, "name", "York")]


def test_percent_as_a_fraction_is_refused_until_it_is_said(tmp_path: Path) -> None:
    text = "code,year,value\nLeeds,2024-25,0.5\nYork,2024-25,0.25\nDerby,2024-25,0.125\n"
    (one,) = problems(tmp_path, text, unit={"value": "percent"})
    assert one.rule == "percent-as-fraction" and "multiply: 100" in one.next_step
    table = read(
        tmp_path, text, unit={"value": "percent"}, measures={"waits": {"multiply": 100, "unit": "percent"}}
    ).table
    assert sorted(row.value for row in table if row.value is not None) == [Decimal("12.5"), 25, 50]
    assert len(read(tmp_path, text, unit={"value": "percent"}, measures={"waits": {"highest": 1}}).table) == 3


def test_pounds_for_thousands_are_refused_where_the_scale_is_said(tmp_path: Path) -> None:
    scale = {"waits": {"unit": "GBP thousand", "lowest": 1000, "highest": 5000000}}
    text = "code,year,value\nLeeds,2024-25,350000000\nYork,2024-25,71.2\nEngland,2024-25,20000000\n"
    found = problems(tmp_path, text, unit={"value": "GBP thousand"}, measures=scale)
    assert places(found) == [("outside-scale", 2, "value", "350000000"), ("outside-scale", 3, "value", "71.2")]


def test_the_register_decides_the_unit_and_scale_of_its_measures(tmp_path: Path) -> None:
    changes: dict[str, Any] = {"measure": {"value": "ascof_2a"}, "unit": None}
    (one,) = read(tmp_path, GOOD, **changes).table
    assert one.unit == "percent"
    (over,) = problems(tmp_path, "code,year,value\nLeeds,2024-25,101\n", **changes)
    assert over.rule == "outside-scale"
    (other,) = problems(tmp_path, GOOD, measure={"value": "ascof_2a"})
    assert other.rule == "unit-conflict" and "'percent'" in other.message
    (unsaid,) = problems(tmp_path, GOOD, unit=None)
    assert unsaid.rule == "no-unit"


def test_an_interval_is_read_or_made_from_a_margin(tmp_path: Path) -> None:
    text = "code,year,value,low,high\nLeeds,2024-25,12,10,15\n"
    figure = {"value": "value", "lower": "low", "upper": "high"}
    (one,) = read(tmp_path, text, figures=[figure]).table
    assert (one.lower, one.upper) == (10, 15)
    (made,) = read(tmp_path, text, figures=[{"value": "value", "margin": "low"}]).table
    assert (made.lower, made.upper) == (2, 22)
    (wrong,) = problems(tmp_path, text, figures=[{"value": "low", "lower": "value", "upper": "high"}])
    assert wrong.rule == "outside-interval" and wrong.value == "10"


def test_a_status_column_says_why_and_must_not_contradict(tmp_path: Path) -> None:
    said = {"column": "status", "names": {"": "ok", "hidden": "suppressed"}}
    text = "code,year,status,value\nLeeds,2024-25,,12\nYork,2024-25,hidden,\n"
    rows = {one.area: one.status for one in read(tmp_path, text, status=said).table}
    assert rows == {"E08000035": Status.OK, "E06000014": Status.SUPPRESSED}
    text = "code,year,status,value\nLeeds,2024-25,hidden,12\nYork,2024-25,lost,\n"
    rules = places(problems(tmp_path, text, status=said))
    assert rules == [("status-contradicts", 2, "value", None), ("unknown-status", 3, "status", "lost")]


def test_parts_without_a_value_or_unknown_are_refused(tmp_path: Path) -> None:
    parts = {"column": "part", "names": {"n": "numerator", "rate": "value"}}
    text = "code,year,part,value\nLeeds,2024-25,n,12\nYork,2024-25,rate,1\nYork,2024-25,base,1\n"
    found = problems(tmp_path, text, parts=parts)
    assert [(one.rule, one.row) for one in found] == [("unknown-part", 4), ("no-value", 2)]


def test_texts_of_measure_and_group_must_be_known_where_names_are_given(tmp_path: Path) -> None:
    text = "code,year,what,sex,value\nLeeds,2024-25,B,?,12\n"
    groups = [{"column": "sex", "name": "sex", "names": {"F": "female"}}]
    found = problems(tmp_path, text, measure={"column": "what", "names": {"A": "a"}}, groups=groups)
    assert places(found) == [("unknown-measure", 2, "what", "B"), ("unknown-group", 2, "sex", "?")]


def test_a_period_is_said_once(tmp_path: Path) -> None:
    open_period = {"kind": "financial_year"}
    (one,) = read_open(tmp_path, "2020-21", open_period)
    assert one.period_end == date(2021, 3, 31)
    with pytest.raises(PeriodNeeded, match="--period"):
        read_open(tmp_path, None, open_period)
    with pytest.raises(PeriodNeeded, match="already"):
        read(tmp_path, GOOD, given="2020-21")
    with pytest.raises(BadPeriod):
        read_open(tmp_path, "2020", open_period)


def read_open(tmp_path: Path, period: str | None, said: dict[str, str]) -> Any:
    path = tmp_path / "t.csv"
    path.write_text(GOOD, encoding="utf-8")
    return read_mapped(path, mapping(period=said), period=period).table


def test_periods_in_headings(tmp_path: Path) -> None:
    text = "code,2023-24 rate,2024-25 rate,2024-25 base\nLeeds,1,2,30\n"
    changes: dict[str, Any] = {"period": {"in_headings": True}, "figures": [{"value": "rate", "denominator": "base"}]}
    rows = {one.period_start.year: (one.value, one.denominator) for one in read(tmp_path, text, **changes).table}
    assert rows == {2023: (1, None), 2024: (2, 30)}
    (none,) = problems(tmp_path, GOOD, **changes)
    assert none.rule == "no-period-headings"
    (twice,) = problems(tmp_path, "code,2024-25 rate,2024/25 rate\nLeeds,1,2\n", **changes)
    assert twice.rule == "repeated-column"


# --- Cells, periods, areas --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("[x]", "missing"),
        ("-", "missing"),
        ("c", "suppressed"),
        ("*", "suppressed"),
        ("N/A", "not_applicable"),
        ("", "missing"),
    ],
)
def test_usual_marks(text: str, status: str) -> None:
    cell = read_cell(text, marks={})
    assert (cell.number, cell.status) == (None, Status(status))


@pytest.mark.parametrize(
    ("text", "number"),
    [("1,234.50", "1234.50"), ("-3", "-3"), ("−3", "-3"), (".5", "0.5"), ("£1,000", "1000"), ("7.5 %", "7.5")],
)
def test_numbers(text: str, number: str) -> None:
    assert read_cell(text, marks={}, take_off=("£", "%")).number == Decimal(number)


@pytest.mark.parametrize("text", ["1,23", "1e5", "nan", "inf", "1 000", "£5", "5%", "٣", "1.2.3", "=1+1", "12*"])
def test_what_is_not_a_number_is_never_made_one(text: str) -> None:
    with pytest.raises(NotANumber):
        read_cell(text, marks={})


def test_a_mapping_may_say_another_meaning_of_a_mark() -> None:
    found = mapping(marks={"C": "missing", "low": "suppressed"}).marks
    assert read_cell("c", marks=found).status is Status.MISSING
    assert read_cell("LOW", marks=found).status is Status.SUPPRESSED


@pytest.mark.parametrize(
    ("kind", "text", "start", "end"),
    [
        ("financial_year", "2024/25", "2024-04-01", "2025-03-31"),
        ("year_ending", "202503", "2024-04-01", "2025-03-31"),
        ("year_ending", "31/03/2025", "2024-04-01", "2025-03-31"),
        ("calendar_year", "2021", "2021-01-01", "2021-12-31"),
        ("mid_year", "2023", "2023-06-30", "2023-06-30"),
        ("quarter", "2024-25 Q4", "2025-01-01", "2025-03-31"),
        ("day", "21/03/2021", "2021-03-21", "2021-03-21"),
        ("dates", "2024-01-01:2024-06-30", "2024-01-01", "2024-06-30"),
        # Fingertips: a dash joins calendar years, a slash makes a financial year.
        ("fingertips", "2018 - 20", "2018-01-01", "2020-12-31"),
        ("fingertips", "2021 - 22", "2021-01-01", "2022-12-31"),
        ("fingertips", "2021/22", "2021-04-01", "2022-03-31"),
        ("fingertips", "2020/21 - 22/23", "2020-04-01", "2023-03-31"),
        ("fingertips", "1999 - 01", "1999-01-01", "2001-12-31"),
        ("fingertips", "2019", "2019-01-01", "2019-12-31"),
    ],
)
def test_periods(kind: str, text: str, start: str, end: str) -> None:
    assert read_period(text, PeriodKind(kind)) == Period(date.fromisoformat(start), date.fromisoformat(end))


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("year_ending", "30/06/2025"),
        ("calendar_year", "2024-25"),
        ("calendar_year", "9999"),
        ("dates", "2024"),
        ("fingertips", "2021-26 Q1"),
        # No year of the calendar, or none that a table is of.
        ("fingertips", "0000 - 01"),
        ("fingertips", "9950 - 20"),
        ("year_ending", "0001"),
        ("quarter", "9999-00 Q4"),
    ],
)
def test_periods_of_another_kind_are_refused(kind: str, text: str) -> None:
    with pytest.raises(BadPeriod):
        read_period(text, PeriodKind(kind))


def code(text: str, day: str = "2025-03-31", **changes: Any) -> str:
    return area_code(text, Areas.model_validate({"column": "c", **changes}), date.fromisoformat(day))


def test_areas_by_any_name_or_code() -> None:
    assert code("St Helens") == "E08000013"
    assert code("E08000038") == "E08000016"  # Barnsley's later code
    assert code("204") == "E08000016"  # its CASSR code
    assert code("North East region") == "E12000001" and code("ENGLAND") == "E92000001"
    assert code("QOQ", kinds=["icb"]) == code("NHS Humber and North Yorkshire ICB", kinds=["icb"]) == "E54000051"
    assert code("Engl.", codes={"Engl.": "E92000001"}) == "E92000001"


def test_figures_of_a_council_that_has_ended_are_not_given_to_the_next() -> None:
    assert code("Bournemouth", "2018-03-31") == "E06000028"
    with pytest.raises(NotOfThisDay, match="Bournemouth, Christchurch and Poole"):
        code("Bournemouth", "2025-03-31")
    assert code("E06000028", "2025-03-31") == "E06000028"  # its own code says which
    assert code("North Northamptonshire", "2013-12-31", as_of="2021-04-01") == "E06000061"


def test_kinds_of_area_that_are_not_said_are_refused() -> None:
    with pytest.raises(UnknownName):
        code("England", kinds=[AreaKind.COUNCIL])
    with pytest.raises(UnknownName):
        code("Leeds", kinds=[AreaKind.ICB])


# --- Mapping files ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "changes",
    [
        {"figures": []},
        {"measure": None},
        {"area": {"column": "code", "codes": {"x": "nowhere"}}},
        {"period": {"column": "year", "value": "2024-25"}},
        {"leave_out": [{"column": "a", "why": "x"}]},
        {"marks": {"x": "ok"}},
        {"measures": {"a": {"multiply": 0}}},
        {"measures": {"a": {"highest": ".nan"}}},
        {"colour": "red"},
        {"method": "My method"},
    ],
)
def test_a_mapping_that_contradicts_itself_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        mapping(**changes)


def test_a_mapping_file_with_faults_names_each(tmp_path: Path) -> None:
    path = tmp_path / "m.yaml"
    path.write_text("title: t\nsource: s\nmethod: m\nunit: {value: }\nfigures: [{value: v}]\n", encoding="utf-8")
    with pytest.raises(ProblemsFound) as caught:
        find_mapping(str(path))
    assert {problem.field for problem in caught.value.problems} == {"area", "unit"}
    path.write_text("title: [", encoding="utf-8")
    with pytest.raises(NcsError, match=r"m\.yaml"):
        find_mapping(str(path))
    with pytest.raises(UnknownName, match="oflog"):
        find_mapping("oflogg")


def test_a_workbook_needs_its_sheet() -> None:
    book = Path(__file__).parents[1] / "data" / "mapped" / "ascof-workbook-2a.xlsx"
    with pytest.raises(ProblemsFound, match="Table_2a"):
        read_mapped(book, mapping(sheet="Table_2b"))
    with pytest.raises(ProblemsFound, match="does not say which sheet"):
        read_mapped(book, mapping())


# --- Files ------------------------------------------------------------------------------------------------------------


def test_a_file_in_windows_1252_or_with_tabs_is_read_and_said(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes("code,year,cost (£)\nLeeds,2024-25,12\n".encode("cp1252"))
    reading = read_mapped(path, mapping(figures=[{"value": "cost (£)"}]))
    assert len(reading.table) == 1 and "Windows-1252" in reading.note
    assert read(tmp_path, GOOD.replace(",", "\t")).note == ""


def test_a_few_lines_above_the_headings_do_not_hide_the_commas(tmp_path: Path) -> None:
    assert len(read(tmp_path, "A title\nSource; a publisher\n" + GOOD, heading_row=3).table) == 1


def test_empty_files_are_refused(tmp_path: Path) -> None:
    (none,) = problems(tmp_path, "\n")
    assert none.rule == "empty-file"


def test_an_empty_sheet_is_said_and_no_mapping_is_started_from_it(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        book.add_worksheet("Notes")
    with pytest.raises(ProblemsFound, match="The sheet 'Notes' is empty"):
        write_template(path, tmp_path / "m.yaml")


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("E08000035,2024-25,1,120", "more"),  # 1,120 without quotation marks was read as 1
        ("E08000035,2024-25", "fewer"),  # a row that was cut off was read as a figure that is missing
        ("E08000035,2024-25,12,,", "more"),  # so does a row whose last column was empty before an unquoted comma
        ('E08000035,2024-25,"1,120"', ""),
        ("E08000035,2024-25,", ""),  # an empty cell is a figure that is missing, and says so
    ],
)
def test_a_row_of_another_length_than_the_headings_is_refused_for_its_figures_have_moved(
    tmp_path: Path, row: str, said: str
) -> None:
    text = f"{GOOD.splitlines()[0]}\nE08000034,2024-25,7\n{row}\n"
    if not said:
        assert len(read(tmp_path, text).table) == 2
        return
    (one,) = problems(tmp_path, text)
    assert (one.rule, one.row) == ("cells", 3)
    assert f"{said} cells" in one.message


def test_empty_headings_at_the_end_need_no_cells(tmp_path: Path) -> None:
    assert len(read(tmp_path, "code,year,value,,\nE08000035,2024-25,12\n").table) == 1


def test_headings_under_a_title_are_told_by_their_row_for_the_mapping(tmp_path: Path) -> None:
    found = problems(tmp_path, "Spending,by,council\n\ncode,year,value\nE08000035,2024-25,12\n")
    assert found
    assert all("stands in row 3. Correct" in problem.next_step for problem in found)
