"""What a run of measures shows: figures on the screen, a page and a workbook, people, and questions in SQL."""

from __future__ import annotations

import stat
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from typer.testing import CliRunner, Result

from functional.test_measures_command import ADMITTED, ALPHA, built, message, ran
from ncs.cli.main import app
from ncs.measures.beside.others import beside_others
from ncs.measures.views.figures import Known, figures_page, screen_tables
from ncs.observations.observation import Observation
from ncs.observations.official import official
from ncs.register.measures import register
from support.events import event

RUTLAND, EAST_MIDLANDS, ENGLAND = "E06000017", "E12000004", "E92000001"
CARE = {"service": "Long term support: Residential care", "component": "Long term residential care"}


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run of 2C and 2E over three people of two invented councils, in a folder whose name looks like a pattern."""
    folder = built(tmp_path_factory.mktemp("shown [a-c]*") / "build", ADMITTED)
    assert ran(folder, "--measure", "2C", "--measure", "2E").exit_code == 0
    return folder.parent / "out"


def asked(*words: str) -> Result:
    return CliRunner().invoke(app, ["measures", *words], catch_exceptions=True)


def flat(result: Result) -> str:
    return " ".join(result.output.split())


def test_a_run_shows_the_figures_themselves(tmp_path: Path) -> None:
    """One of 400 people is 250 for each 100,000."""
    result = ran(built(tmp_path / "build", ADMITTED), "--measure", "2C")
    text = flat(result)
    assert "Alpha, 2025-26" in text and "2C: New" in text and "250.0 1 of 400" in text
    page = (tmp_path / "out" / "figures.html").read_text(encoding="utf-8")
    assert "250.0" in page and "1 of 400" in page and "<script" not in page
    assert (tmp_path / "out" / "figures.xlsx").read_bytes().startswith(b"PK")


def test_a_workbook_does_not_call_what_nobody_holds_without_meaning(tmp_path: Path) -> None:
    """Of the invented council nothing was published last year: that is not available, not meaningless; and what has
    nothing to remark is empty."""
    ran(built(tmp_path / "build", ADMITTED), "--measure", "2C")
    sheet = openpyxl.load_workbook(tmp_path / "out" / "figures.xlsx")["figures"]
    rows = list(sheet.iter_rows(min_row=3, values_only=True))
    shown = [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]
    mine = next(row for row in shown if row["Council"] == "Alpha" and row["Value"] == 250)
    assert (mine["Last year"], mine["Last year: of"]) == ("[x]", "")
    assert mine["Lower limit"] == "[z]"  # a count of everybody has no limits of chance


def figure(value: int, year: int, group: str = "age=65+") -> Observation:
    """An invented figure of 2E in Rutland, for a financial year."""
    return Observation(
        measure="ascof_2e",
        area=RUTLAND,
        group=group,
        period_start=date(year, 4, 1),
        period_end=date(year + 1, 3, 31),
        value=Decimal(value),
        unit="percent",
        source="own",
        method="m",
    )


def test_a_council_of_the_register_stands_beside_last_year_its_region_and_england() -> None:
    """The published table has 2024-25, which is last year to a run of 2025-26; an own figure of that year wins."""
    [line] = beside_others([figure(50, 2025)])
    published = {one.area: one.value for one in official().select(measure="ascof_2e_2b", group="total")}
    assert line.last_year and line.last_year.value == published[RUTLAND]
    assert line.region and line.region.value == published[EAST_MIDLANDS]
    assert line.england and line.england.value == published[ENGLAND]
    assert beside_others([figure(50, 2025), figure(40, 2024)])[0].last_year == figure(40, 2024)


@pytest.mark.parametrize("one", [figure(50, 2025, "age=65+;gender=male"), figure(50, 2023)])
def test_what_nobody_published_by_then_stands_alone(one: Observation) -> None:
    """A cross of two groups is not published; and 2023-24 came before the first published year."""
    [line] = beside_others([one])
    assert (line.last_year, line.region, line.england) == (None, None, None)


def test_what_nobody_publishes_stands_apart_and_on_the_page_every_row_names_its_measure() -> None:
    """Older people have a published figure beside; ages by gender have none, and no column that says so row by row."""
    crossed = [figure(40, 2025, f"age=65+;gender={gender}") for gender in ("female", "male")]
    lines = beside_others([figure(50, 2025), figure(60, 2025, "gender=male"), *crossed])
    [beside, alone] = screen_tables(lines, Known())
    assert [[column.key for column in table.columns][4:] for table in (beside, alone)] == [
        ["last_year", "region", "england"],
        [],
    ]
    assert ([row["who"] for row in beside.rows], [row["who"] for row in alone.rows]) == (["65+"], ["male"])
    page = figures_page(lines, Known(), standing="invented")
    assert ">[x]<" not in page and page.count("not published for others") == 3, "in the contents, heading and caption"
    assert page.count(register().measures["ascof_2e"].title) == 4


def test_figures_are_shown_again_for_one_council(results: Path) -> None:
    text = flat(asked("figures", "--results", str(results), "--council", ALPHA))
    assert "250.0" in text and "E10000102" not in text
    assert "council with figures" in message(asked("figures", "--results", str(results), "--council", "Leeds"))


def test_people_are_listed_with_their_records_in_a_file_that_is_the_users_alone(results: Path, tmp_path: Path) -> None:
    out = tmp_path / "people.csv"
    assert asked("people", "2C", "--results", str(results), "--counted", "--out", str(out)).exit_code == 0
    lines = out.read_text(encoding="utf-8").splitlines()
    assert len(lines) == 2 and lines[1].startswith("A,65+")
    assert stat.S_IMODE(out.stat().st_mode) == 0o600


def test_people_are_chosen_by_text_and_never_by_a_pattern(tmp_path: Path) -> None:
    rows = [event(person="A", start="2025-06-01", **CARE), event(person="K", start="2025-06-01", born=None, **CARE)]
    assert ran(built(tmp_path / "build", rows), "--measure", "2C").exit_code == 0
    out = str(tmp_path / "out")
    assert "K" in flat(asked("people", "2C", "--results", out, "--reason", "BIRTH DATE"))
    said = message(asked("people", "2C", "--results", out, "--reason", ".*"))
    assert "Nobody here has reason with '.*'" in said and "birth date is not known" in said
    assert "1" in flat(asked("people", "2C", "--results", out, "--left-out", "--by", "reason"))
    assert "column to count by" in message(asked("people", "2C", "--results", out, "--by", "person_id"))


def test_a_question_reads_the_tables_of_the_run(results: Path) -> None:
    given = ["--results", str(results), "--format", "csv"]
    counted = asked("query", "select count(*) as n from people_ascof_2c where in_numerator", *given)
    assert counted.stdout.splitlines() == ["n", "1"]
    events = ["--events", str(results.parent / "build")]
    found = asked("query", "select person_id from events order by 1", *given, *events)
    assert found.stdout.splitlines() == ["person_id", "A", "B", "C"]


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("select * from '{out}/observations.csv'", "no file or address"),
        ("copy observations to '{out}/stolen.csv'", "single SELECT"),
        ("select 1; select 2", "single SELECT"),
        ("attach '{out}/new.db'", "single SELECT"),
        ("set enable_external_access = true", "single SELECT"),
        ("", "single SELECT"),
        ("selekt 1", "cannot be answered"),
        ("select reason from people_ascof_2d", "people_ascof_2c"),
    ],
)
def test_a_question_reads_nothing_else_and_writes_nothing(results: Path, sql: str, said: str) -> None:
    before = sorted(results.rglob("*"))
    assert said in message(asked("query", sql.format(out=results), "--results", str(results)))
    assert sorted(results.rglob("*")) == before
