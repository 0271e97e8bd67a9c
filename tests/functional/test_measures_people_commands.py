"""``ncs measures why`` and ``compare``: the people behind a number, and the number beside the official one."""

from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from functional.test_measures_command import ADMITTED, ALPHA, built, message, ran
from ncs.cli.main import app
from support.events import event
from support.waits import assessment, request, service

WAITING = [
    request("2025-08-01", person="A", la_person_id="77", record=1),
    request("2025-08-05", person="A", la_person_id="77", record=2),
    assessment("2025-08-15", person="A", record=3, outcome="NFA: Other"),
    service("2025-09-01", person="A", record=4),
]


def why(folder: Path, measure: str, person: str, *more: str) -> Result:
    options = ["--person", person, "--results", str(folder.parent / "out"), "--events", str(folder)]
    return CliRunner().invoke(app, ["measures", "why", measure, *options, *more])


def flat(result: Result) -> str:
    return " ".join(result.output.split())


@pytest.fixture
def waiting(tmp_path: Path) -> Path:
    folder = built(tmp_path / "build", WAITING)
    assert ran(folder, "--measure", "waiting_times").exit_code == 0
    return folder


def test_why_tells_each_stage_of_a_wait(waiting: Path, tmp_path: Path) -> None:
    result = why(waiting, "wait_first_response", "A", "--svg", str(tmp_path / "a.svg"))
    assert result.exit_code == 0, result.output
    text = flat(result)
    assert "inside the council only" in text
    assert "14 days to 15 August 2025; counts in 2025-07-01 to 2025-09-30 at 65+" in text
    assert "its run of assessments does not lead to a service" in text
    assert "an event that followed an earlier request comes after this request too (the request with record 1)" in text
    drawn = ET.parse(tmp_path / "a.svg").getroot()
    assert [child.tag.rpartition("}")[2] for child in drawn][:2] == ["title", "desc"]


def test_why_is_a_row_a_rule_in_other_forms(waiting: Path, tmp_path: Path) -> None:
    result = why(waiting, "wait_first_response", "A", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(result.output)))
    assert {row["passed"] for row in rows} == {"true", "false", ""}
    assert [(row["what"], row["amount"], row["unit"]) for row in rows if row["amount"]] == [("Stage 4", "14", "days")]
    target = tmp_path / "why.xlsx"
    assert why(waiting, "wait_first_response", "A", "--out", str(target)).exit_code == 0
    assert target.stat().st_mode & 0o077 == 0  # about one person: for the user alone
    again = why(waiting, "wait_first_response", "A", "--out", str(target))
    assert again.exit_code != 0 and "replace=True" in message(again)


def test_why_finds_people_by_the_councils_own_number(waiting: Path) -> None:
    result = why(waiting, "wait_first_service", "77")
    assert "the assessments that came first did not lead to a service" in flat(result)


def test_why_explains_an_official_measure(tmp_path: Path) -> None:
    folder = built(tmp_path / "build", ADMITTED)
    ran(folder, "--measure", "2C", "--measure", "2B")
    assert "Numerator: People with a new admission at 65 or over" in flat(why(folder, "2C", "A"))
    assert "did not look at this person" in flat(why(folder, "2C", "C"))


def test_why_refuses_strangers_without_repeating_who_was_asked_for(waiting: Path) -> None:
    result = why(waiting, "wait_first_response", "Jane Doe")
    assert result.exit_code != 0 and "nobody of that reference" in message(result) and "Jane" not in message(result)


def test_compare_needs_an_official_figure(waiting: Path) -> None:
    out = str(waiting.parent / "out")
    result = CliRunner().invoke(app, ["measures", "compare", "wait_first_response", "--official", "--results", out])
    assert "nothing to compare" in message(result)


def test_compare_sets_own_beside_official_figures_with_reasons(tmp_path: Path) -> None:
    from ncs.observations.official import official

    folder = built(tmp_path / "build", ADMITTED)
    names = "code,name,area,population_18_64,population_65_plus\n101,Rutland,E06000017,1000,400\n"
    rows = [{**row, "area": "E06000017"} for row in ADMITTED[:2]]
    folder = rebuilt(folder, rows, names)
    assert ran(folder, "--measure", "2C").exit_code == 0
    options = ["--official", "--results", str(tmp_path / "out"), "--format", "json"]
    result = CliRunner().invoke(app, ["measures", "compare", "2C", *options])
    [there] = official().select(measure="ascof_2c", area="E06000017")
    assert result.exit_code == 0, result.output
    assert '"Rutland"' in result.output and str(there.value) in result.output
    for word in (
        "Period: yours is 1 April 2025",
        "Deaths: yours are the submitted",
        "Population: yours is councils file",
    ):
        assert word in result.output


def test_compare_takes_the_period_nearest_to_the_official_one_and_names_each_edition(tmp_path: Path) -> None:
    """The official year ends on 31 March 2025, so of the two rolling years the one to March 2026 is nearer."""
    names = "code,name,area,population_18_64,population_65_plus\n101,Rutland,E06000017,1000,400\n"
    rows = [{**row, "area": "E06000017"} for row in ADMITTED[:2]]
    newer = rebuilt(built(tmp_path / "newer", ADMITTED), rows, names)
    older = rebuilt(built(tmp_path / "older", ADMITTED, edition="dhsc-2026-06"), rows, names)
    assert ran(newer, "--events", str(older), "--measure", "2C", period="rolling").exit_code == 0
    options = ["--official", "--results", str(tmp_path / "out"), "--format", "csv"]
    found = CliRunner().invoke(app, ["measures", "compare", "2C", *options])
    assert found.exit_code == 0, found.output
    rows_of = [line.split(",")[:3] for line in found.output.splitlines() if line.startswith("Rutland")]
    assert rows_of == [["Rutland", "age=65+", "dhsc-2026-06"], ["Rutland", "age=65+", "dhsc-2026-09"]]
    shown = CliRunner().invoke(app, ["measures", "compare", "2C", *options[:3]])
    text = flat(shown)
    assert "own figures of 1 April 2025 to 31 March 2026" in text and "Not shown: 1 July 2025 to 30 June 2026" in text
    assert "yours is dhsc-2026-06 and dhsc-2026-09" in text and "1 decimal place," in text


def test_why_says_the_step_of_2a_in_words(tmp_path: Path) -> None:
    short_term = {"service": "Short term support: ST-Max", "outcome": "NFA: Support ended as planned"}
    followed = event(person="A", service="Long term support: Community", start="2025-07-03", record=2)
    rows = [event(person="A", start="2025-06-01", end="2025-07-01", record=1, **short_term), followed]
    folder = built(tmp_path / "build", rows)
    assert ran(folder, "--measure", "2A").exit_code == 0
    text = flat(why(folder, "2A", "A"))
    assert "final outcome Long term support: Community; decided by step 3, a service that went on or began" in text
    assert "detail" not in text


def test_why_gives_a_median_no_numerator_but_says_what_became_of_the_wait(tmp_path: Path) -> None:
    """From 1 August 2025 to the end of the data, 30 June 2026, are 333 days."""
    folder = built(tmp_path / "build", [request("2025-08-01", person="A")])
    assert ran(folder, "--measure", "waits_still_waiting").exit_code == 0
    text = flat(why(folder, "wait_response_all", "A"))
    assert "Numerator" not in text and "at the end of the data still waiting; wait of 333 days" in text


def rebuilt(folder: Path, rows: list[dict[str, object]], councils: str) -> Path:
    """The same folder with events and coverage of a council that has official figures."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    from ncs.records.layout import SUBMISSIONS
    from support.events import events_table

    pq.write_table(events_table(rows), folder / "events.parquet")
    listed = pq.read_table(folder / "submissions.parquet").to_pylist()
    pq.write_table(
        pa.Table.from_pylist([{**listed[0], "area": "E06000017"}], schema=SUBMISSIONS), folder / "submissions.parquet"
    )
    (folder.parent / "councils.csv").write_text(councils, encoding="utf-8")
    return folder


def test_dashboard_needs_a_single_build(waiting: Path, tmp_path: Path) -> None:
    options = ["--events", str(waiting), "--out", str(tmp_path / "dashboard")]
    assert "--kind single" in message(CliRunner().invoke(app, ["measures", "dashboard", *options]))
    assert not (tmp_path / "dashboard").exists()


def test_dashboard_writes_every_table_twice_and_says_for_whom(tmp_path: Path) -> None:
    folder = built(tmp_path / "build", [*ADMITTED, *WAITING], kind="single")
    told = {
        "kind": "single",
        "edition": {"name": "dhsc-2026-09"},
        "period": {"start": "2025-04-01", "end": "2026-03-31"},
    }
    (folder / "run.json").write_text(json.dumps(told), encoding="utf-8")
    options = ["--events", str(folder), "--out", str(tmp_path / "dashboard")]
    result = CliRunner().invoke(app, ["measures", "dashboard", *options])
    assert result.exit_code == 0 and "inside the council" in flat(result), result.output
    names = {path.stem for path in (tmp_path / "dashboard").glob("*.parquet")}
    assert names == {"services", "requests", "assessments", "reviews", "costs", "data_quality"}
    assert names == {path.stem for path in (tmp_path / "dashboard").glob("*.csv")}


def test_two_editions_say_whom_only_one_counts_and_why(tmp_path: Path) -> None:
    """In June a type is found by words in it as submitted; in September only the cleaned type counts."""
    rows = [
        request("2025-08-01", person="A", event_type_raw="Contact"),
        assessment("2025-08-05", person="A"),
        request("2025-08-01", person="B"),
        assessment("2025-08-05", person="B"),
    ]
    newer, older = (
        built(tmp_path / "newer", rows),
        built(tmp_path / "older", rows, edition="dhsc-2026-06"),
    )
    result = ran(older, "--events", str(newer), "--measure", "wait_first_response")
    assert result.exit_code == 0, result.output
    written = (tmp_path / "out" / "editions_people.csv").read_text(encoding="utf-8").splitlines()
    assert written[1:] == [
        f"wait_first_response,2025-04-01,2026-03-31,{ALPHA},dhsc-2026-09,"
        "not looked at: no record of theirs falls into the measure's window and population,1"
    ]
