"""``ncs measures``: what a user types, and what is written."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.csv as pc
import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner, Result

from ncs.cli.main import app
from ncs.core.errors import NcsError, ProblemsFound
from ncs.core.status import Status
from ncs.measures.run.hospital_files import LOOK_UP, open_look_up
from ncs.observations.parquet import read_parquet
from ncs.observations.schema import Observation
from ncs.records.layout import SUBMISSIONS
from support.events import Row, event, events_table
from support.hospital import spell, spells_table

ALPHA, BETA = "E10000101", "E10000102"
COUNCILS = f"code,name,area,population_18_64,population_65_plus\n101,Alpha,{ALPHA},1000,400\n102,Beta,{BETA},,\n"
JUNE = "dhsc-2026-06"
CARE_HOME = {"service": "Long term support: Residential care", "component": "Long term residential care"}


def built(folder: Path, rows: Sequence[Row], *, edition: str = "dhsc-2026-09", kind: str = "joined") -> Path:
    """A folder as ``ncs records build`` writes it, for two councils whose files cover April 2023 to June 2026."""
    folder.mkdir()
    area = {"101": ALPHA, "102": BETA}
    placed = [{**row, "la_code": row.get("la_code", "101"), "area": area[row.get("la_code", "101")]} for row in rows]
    pq.write_table(events_table(placed), folder / "events.parquet")
    submissions = [
        {**dict.fromkeys(SUBMISSIONS.names), "area": code, "ref_period_start": date(2023, 4, 1), **END, **REST}
        for code in (ALPHA, BETA)
    ]
    pq.write_table(pa.Table.from_pylist(submissions, schema=SUBMISSIONS), folder / "submissions.parquet")
    (folder / "run.json").write_text(json.dumps({"kind": kind, "edition": {"name": edition}}), encoding="utf-8")
    (folder.parent / "councils.csv").write_text(COUNCILS, encoding="utf-8")
    return folder


END = {"ref_period_end": date(2026, 6, 30)}
REST = {"import_time": datetime(2026, 8, 1), "first_file": "f", "files": 1, "rows": 1, "stated_periods": 1}
ADMITTED = [
    event(person="A", start="2025-06-01", **CARE_HOME),
    event(person="B", start="2025-07-01", born="1980-01-01", **CARE_HOME),
    event(person="C", start="2025-07-01", kind="Request", la="102"),
]


def ran(folder: Path, *more: str, period: str = "2025-26") -> Result:
    options = ["--events", str(folder), "--period", period, "--out", str(folder.parent / "out")]
    councils = [] if "--population" in more else ["--councils", str(folder.parent / "councils.csv")]
    return CliRunner().invoke(app, ["measures", "run", *options, *councils, *more], catch_exceptions=True)


def figures(folder: Path) -> dict[tuple[str, str, str], Observation]:
    table = read_parquet(folder.parent / "out" / "observations.parquet")
    return {(item.measure, item.area, item.group): item for item in table}


def message(result: Result) -> str:
    assert isinstance(result.exception, NcsError), result.output
    return str(result.exception)


def test_list_names_every_measure() -> None:
    result = CliRunner().invoke(app, ["measures", "list"])
    assert result.exit_code == 0
    for name in ("ascof_2a", "ascof_2b", "ascof_2c", "ascof_2d_1", "ascof_2e_ld", "ascof_3d_2b"):
        assert name in result.output


@pytest.mark.parametrize("name", ["ascof_2a", "ASCOF 2A", "2a"])
def test_show_takes_ids_and_codes(name: str) -> None:
    result = CliRunner().invoke(app, ["measures", "show", name])
    assert result.exit_code == 0 and "fewer than 91 days" in " ".join(result.output.split())


def test_show_names_the_nearest() -> None:
    assert "ascof_2a" in message(CliRunner().invoke(app, ["measures", "show", "ascof_2z"]))


def test_a_rate_is_exact_and_rounded_half_away_from_zero(tmp_path: Path) -> None:
    folder = built(tmp_path / "build", ADMITTED)
    assert ran(folder, "--measure", "2B", "--measure", "2C").exit_code == 0
    older = figures(folder)["ascof_2c", ALPHA, "age=65+"]
    assert (older.numerator, older.denominator, older.value) == (Decimal(1), Decimal(400), Decimal("250"))
    assert older.method == "dhsc-2026-09" and "councils file councils.csv" in older.source
    people = pq.read_table(tmp_path / "out" / "people" / "ascof_2c.parquet").to_pylist()
    assert [(row["person_id"], row["in_numerator"], row["edition"]) for row in people] == [("A", True, "dhsc-2026-09")]


def test_the_person_details_are_written_once_for_each_period(tmp_path: Path) -> None:
    folder = built(tmp_path / "build", ADMITTED)
    ran(folder, "--measure", "2B", "--measure", "2C")
    rows = pq.read_table(tmp_path / "out" / "side" / "person_details.parquet").to_pylist()
    assert [(row["person_id"], row["accommodation_status"], row["birth_date"]) for row in rows] == [
        ("A", "Registered care home", date(1940, 1, 1)),
        ("B", "Registered care home", date(1980, 1, 1)),
        ("C", "Unknown", date(1940, 1, 1)),
    ]


def test_a_council_without_population_is_missing_and_the_note_says_so(tmp_path: Path) -> None:
    folder = built(tmp_path / "build", ADMITTED)
    ran(folder, "--measure", "2C")
    item = figures(folder)["ascof_2c", BETA, "age=65+"]
    assert item.status is Status.MISSING and item.value is None
    assert "population table has no figure" in (tmp_path / "out" / "notes.csv").read_text(encoding="utf-8")


def test_nobody_in_the_denominator_is_not_applicable_and_never_a_zero(tmp_path: Path) -> None:
    folder = built(tmp_path / "build", ADMITTED)
    ran(folder, "--measure", "2A")
    item = figures(folder)["ascof_2a", ALPHA, "total"]
    assert item.status is Status.NOT_APPLICABLE and item.value is None and item.denominator == 0


def test_the_official_grid_shows_zero_and_says_that_it_does(tmp_path: Path) -> None:
    folder = built(tmp_path / "build", ADMITTED)
    ran(folder, "--measure", "2A", "--official-grid")
    item = figures(folder)["ascof_2a", ALPHA, "total"]
    assert item.status is Status.OK and item.value == 0 and "as the official grids do" in item.source


def test_the_official_grid_fills_no_medians_and_nothing_of_this_project_or_that_cannot_be_computed(
    tmp_path: Path,
) -> None:
    """Government fills the grids of the outcomes: a median of 0 days would say that nobody waits."""
    folder = built(tmp_path / "build", ADMITTED)
    ran(folder, "--official-grid", period="2026-06-29:2026-09-30")
    filled = {item.measure for item in figures(folder).values() if item.value is not None}
    assert filled == {
        *("ascof_2a", "ascof_2b", "ascof_2c", "ascof_2e", "ascof_2e_ld"),
        *("ascof_3d_1a", "ascof_3d_1b", "ascof_3d_2a", "ascof_3d_2b"),
    }
    assert figures(folder)["ascof_2d_1", ALPHA, "total"].status is Status.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("period", "why"),
    [
        ("2023-01-01:2026-03-31", "start on 2023-04-01, after the first day"),
        ("2025-07-01:2026-07-31", "end on 2026-06-30, before the last day"),
    ],
)
def test_a_period_outside_the_data_is_missing(tmp_path: Path, period: str, why: str) -> None:
    folder = built(tmp_path / "build", ADMITTED)
    assert ran(folder, "--measure", "2C", period=period).exit_code == 0
    assert figures(folder)["ascof_2c", ALPHA, "age=65+"].status is Status.MISSING
    assert why in (tmp_path / "out" / "notes.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize("period", ["2022-23", "2024-04-01:2024-04-30"])
def test_a_period_without_data_is_refused_and_nothing_is_written(tmp_path: Path, period: str) -> None:
    """The files begin in April 2023, and of April 2024 they hold no event."""
    result = ran(built(tmp_path / "build", ADMITTED), period=period)
    assert result.exit_code == 1 and "There are no data of" in message(result)
    assert not (tmp_path / "out").exists()


def test_without_a_hospital_extract_2d_is_not_applicable_and_why(tmp_path: Path) -> None:
    folder = built(tmp_path / "build", ADMITTED)
    ran(folder, "--measure", "2D")
    statuses = {item.status for item in figures(folder).values()}
    assert statuses == {Status.NOT_APPLICABLE}
    assert "--hospital" in (tmp_path / "out" / "notes.csv").read_text(encoding="utf-8")


def test_rolling_gives_the_last_year_and_the_one_a_quarter_before(tmp_path: Path) -> None:
    folder = built(tmp_path / "build", ADMITTED)
    ran(folder, "--measure", "2C", period="rolling")
    periods = {(item.period_start, item.period_end) for item in read_parquet(tmp_path / "out" / "observations.parquet")}
    assert periods == {
        (date(2025, 7, 1), date(2026, 6, 30)),
        (date(2025, 4, 1), date(2026, 3, 31)),
    }


def test_events_of_another_edition_are_an_error_and_nothing_is_written(tmp_path: Path) -> None:
    folder = built(tmp_path / "build", ADMITTED)
    result = ran(folder, "--edition", "dhsc-2026-06")
    assert "No events were built in the edition dhsc-2026-06" in message(result)
    assert not (tmp_path / "out").exists()


def test_an_edition_that_does_not_exist_is_said_to_be_none_with_the_nearest(tmp_path: Path) -> None:
    said = message(ran(built(tmp_path / "build", ADMITTED), "--edition", "dhsc-2026-9"))
    assert "no edition 'dhsc-2026-9'" in said and "dhsc-2026-09" in said


def test_single_events_are_an_error(tmp_path: Path) -> None:
    assert "joined" in message(ran(built(tmp_path / "build", ADMITTED, kind="single")))


def test_a_council_outside_the_list_is_an_error_that_names_it(tmp_path: Path) -> None:
    folder = built(tmp_path / "build", ADMITTED)
    (tmp_path / "councils.csv").write_text(f"code,name,area\n101,Alpha,{ALPHA}\n", encoding="utf-8")
    assert BETA in message(ran(folder, "--measure", "2A"))


def test_a_period_that_is_none_is_an_error_before_any_work(tmp_path: Path) -> None:
    said = message(ran(built(tmp_path / "build", ADMITTED), period="last year"))
    assert all(way in said for way in ("2025-26", "2025-26 Q1", "2025-04-01:2026-03-31", "rolling"))


def test_a_population_file_names_each_bad_row(tmp_path: Path) -> None:
    folder = built(tmp_path / "build", ADMITTED)
    bad = tmp_path / "population.csv"
    bad.write_text("council,ages,population\nLeeds,65+,many\nLeeds,70+,5\nNowhere,65+,5\n", encoding="utf-8")
    said = message(ran(folder, "--population", str(bad)))
    assert all(f"row {row}" in said for row in (2, 3, 4))


def test_two_editions_stand_side_by_side_with_the_difference_by_cause(tmp_path: Path) -> None:
    # An earlier self-funded stay: "existing" by the June rules, new by the September ones.
    self_funded = {**CARE_HOME, "outcome": "NFA: Self-funded client or under 12wk disregard"}
    shared = [event(person="A", start="2025-01-01", end="2025-03-01", **self_funded), *ADMITTED]
    first = built(tmp_path / "june", [*shared, event(person="D", start="2025-06-01", **CARE_HOME)], edition=JUNE)
    second = built(tmp_path / "september", shared)
    result = ran(second, "--events", str(first), "--measure", "2C")
    assert result.exit_code == 0, result.output
    found = list(csv.DictReader((tmp_path / "out" / "editions.csv").open(encoding="utf-8")))
    # June: only D, 1 of 400. June rules on September's events: nobody. September: A, 1 of 400.
    assert [(row["area"], row["older"], row["newer"], row["by_events"], row["by_rules"]) for row in found] == [
        (ALPHA, "250.0", "250.0", "-250.0", "250.0")
    ]
    assert {item.method for item in read_parquet(tmp_path / "out" / "observations.parquet")} == {JUNE, "dhsc-2026-09"}


def test_the_same_run_gives_the_same_bytes(tmp_path: Path) -> None:
    folder = built(tmp_path / "build", ADMITTED)
    ran(folder)
    once = {path.name: path.read_bytes() for path in sorted((tmp_path / "out").rglob("*.*"))}
    ran(folder)
    assert {path.name: path.read_bytes() for path in sorted((tmp_path / "out").rglob("*.*"))} == once


def test_data_that_begin_less_than_a_year_before_give_a_figure_with_a_caveat(tmp_path: Path) -> None:
    folder = built(tmp_path / "build", ADMITTED)
    ran(folder, "--measure", "2B", "--measure", "2C", period="2024-01-01:2025-12-31")
    assert figures(folder)["ascof_2c", ALPHA, "age=65+"].status is Status.OK
    notes = (tmp_path / "out" / "notes.csv").read_text(encoding="utf-8")
    assert f'{ALPHA},age=65+,ok,"the measure looks back 365 days' in notes


def hospital(folder: Path, *, discharged: str) -> list[str]:
    """A hospital extract of one spell and a look-up, as options, in a folder ``hospital`` of their own."""
    folder = folder / "hospital"
    folder.mkdir()
    spells = spells_table([spell("2025-05-01", discharged, person="A", lsoa="E01000001")])
    pc.write_csv(spells, folder / "hospital.csv")
    (folder / "lsoa_to_council.csv").write_text(f"lsoa,area\nE01000001,{ALPHA}\n", encoding="utf-8")
    return ["--hospital", str(folder / "hospital.csv"), "--look-ups", str(folder), "--measure", "2D"]


def test_2d_with_a_hospital_extract(tmp_path: Path) -> None:
    reablement = {"service": "Short term support: ST-Max", "component": "Reablement", "end": "2025-07-01"}
    rows = [event(person="A", start="2025-06-02", **reablement), event(la="102", person="B", start="2025-07-01")]
    folder = built(tmp_path / "build", rows)
    result = ran(folder, *hospital(tmp_path, discharged="2025-06-01"))
    assert result.exit_code == 0, result.output
    found = figures(folder)
    assert found["ascof_2d_1", ALPHA, "total"].value == 100 and found["ascof_2d_2", ALPHA, "total"].value == 100
    assert found["ascof_2d_1", "E92000001", "total"].status is Status.MISSING  # two councils are not England


def test_the_look_up_may_name_councils_also_by_earlier_names(tmp_path: Path) -> None:
    """A look-up by name takes a council's earlier name; a code that nobody knows stays; a wrong name is told."""
    path = tmp_path / LOOK_UP
    path.write_text("LSOA,Council\nE01000001,City of York\nE01000002,Telford and The Wrekin\n", encoding="utf-8")
    assert open_look_up(tmp_path).table().to_pylist() == [
        {"lsoa": "E01000001", "area": "E06000014"},
        {"lsoa": "E01000002", "area": "E06000020"},
    ]
    path.write_text(f"lsoa,area\nE01000001,{ALPHA}\nE01000002,E08000038\n", encoding="utf-8")
    assert open_look_up(tmp_path).table().column("area").to_pylist() == [ALPHA, "E08000016"]
    path.write_text("lsoa,council\nE01000001,York\nE01000002,Yorck\n", encoding="utf-8")
    with pytest.raises(ProblemsFound) as caught:
        open_look_up(tmp_path).table()
    [problem] = caught.value.problems
    assert (problem.row, problem.field, problem.value) == (3, "council", "Yorck") and "York" in problem.message


def test_2d_waits_for_84_days_after_the_period(tmp_path: Path) -> None:
    folder = built(tmp_path / "build", ADMITTED)
    ran(folder, *hospital(tmp_path, discharged="2025-06-01"), period="2025-04-08:2026-04-08")
    found = figures(folder)
    assert found["ascof_2d_1", ALPHA, "total"].status is Status.MISSING
    assert found["ascof_2d_2", ALPHA, "total"].status is Status.OK


@pytest.mark.parametrize(("gone", "wanted"), [("hospital.csv", "--hospital"), ("lsoa_to_council.csv", "--look-ups")])
def test_a_hospital_file_or_look_up_that_is_not_there_is_said_to_be_missing(
    tmp_path: Path, gone: str, wanted: str
) -> None:
    folder = built(tmp_path / "build", ADMITTED)
    options = hospital(tmp_path, discharged="2025-06-01")
    (tmp_path / "hospital" / gone).unlink()
    said = message(ran(folder, *options))
    assert "There is no file" in said and gone in said and wanted in said


def test_a_hospital_file_in_another_layout_names_its_missing_columns(tmp_path: Path) -> None:
    folder = built(tmp_path / "build", ADMITTED)
    options = hospital(tmp_path, discharged="2025-06-01")
    (tmp_path / "hospital" / "hospital.csv").write_text("APCS_Ident,Sex\n1,2\n", encoding="utf-8")
    said = message(ran(folder, *options))
    assert "Admission_Date" in said and "Der_DHSC_Pseudo_NHS_Number" in said


def test_every_council_of_the_register_has_an_observation_for_each_group(tmp_path: Path) -> None:
    """6 groups of 2E and 3 of its learning disability version; one council has data, 152 say why they have none."""
    folder = built(tmp_path / "build", [])
    area = "E06000001"  # Hartlepool
    placed = {**event(person="A", service="Long term support: Community"), "la_code": "111", "area": area}
    pq.write_table(events_table([placed]), folder / "events.parquet")
    covered = pq.read_table(folder / "submissions.parquet").to_pylist()[:1]
    submitted = pa.Table.from_pylist([{**row, "area": area} for row in covered], schema=SUBMISSIONS)
    pq.write_table(submitted, folder / "submissions.parquet")
    options = ["--events", str(folder), "--period", "2025-26", "--measure", "ascof_2e", "--out", str(tmp_path / "out")]
    assert CliRunner().invoke(app, ["measures", "run", *options]).exit_code == 0
    assert {place for _, place, _ in figures(folder)} == {area}
    options += ["--all-councils", "--replace"]
    result = CliRunner().invoke(app, ["measures", "run", *options])
    assert result.exit_code == 0, result.output
    found = figures(folder)
    assert len(found) == 153 * 9 and len({area for _, area, _ in found}) == 153
    assert {item.status for (_, place, _), item in found.items() if place != area} == {Status.MISSING}
    assert found["ascof_2e", area, "age=65+"].denominator == 1
    with (tmp_path / "out" / "notes.csv").open(encoding="utf-8") as stream:
        notes = list(csv.DictReader(stream))
    why = "the events hold no submission from this council"
    assert sum(note["message"] == why for note in notes) == 152 * 9
