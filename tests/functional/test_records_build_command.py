"""``ncs records build`` and ``ncs records why`` from submission files to explanations."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner

from main_tables import run
from ncs.cli.main import app
from ncs.core.errors import NcsError, ProblemsFound
from ncs.core.files import CannotWrite
from ncs.records.layout import EVENTS, FATE, SUBMISSIONS
from ncs.records.run_record import NotARun
from ncs.records.why import NoSuchRow, why
from raw_rows import full_file, raw_table, service

PERIOD = ["--from", "2025-04-01", "--to", "2026-03-31", "--as-of", "2026-05-05"]
SINGLE = ["--kind", "single", "--edition", "dhsc-2026-09"]


@pytest.fixture(scope="module")
def submissions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A synthetic council's quarterly files of two years, as the council sends them."""
    folder = tmp_path_factory.mktemp("submissions") / "files"
    options = ["--councils", "Leeds", "--people", "2000", "--from", "2024-04-01", "--to", "2026-03-31", "--seed", "7"]
    CliRunner().invoke(app, ["synthetic", "records", *options, "--out", str(folder)], catch_exceptions=False)
    return folder


def test_files_to_events_and_back_to_a_row(submissions: Path, tmp_path: Path) -> None:
    out = tmp_path / "run"
    options = ["--kind", "joined", "--edition", "dhsc-2026-09", *PERIOD, "--submitted-deaths", "--out", str(out)]
    done = CliRunner().invoke(app, ["records", "build", str(submissions), *options], catch_exceptions=False)
    assert done.exit_code == 0
    account = json.loads((out / "run.json").read_text(encoding="utf-8"))
    events, fates = pq.read_table(out / "events.parquet"), pq.read_table(out / "fate.parquet")
    assert account["counts"]["events"] == events.num_rows > 0
    assert account["counts"]["rows"] == fates.num_rows == sum(item["rows"] for item in account["counts"]["fates"])
    assert account["edition"]["code_version"] == "e6f5749"
    assert all(len(item["sha256"]) == 64 and "/" not in item["file"] for item in account["inputs"])
    assert set(events.column("council").to_pylist()) == {"Leeds"}
    for name, schema in (("events", EVENTS), ("fate", FATE), ("submissions", SUBMISSIONS)):
        assert pq.read_schema(out / f"{name}.parquet").equals(schema)
    kept = events.to_pylist()[0]
    told = CliRunner().invoke(app, ["records", "why", str(kept["row_id"]), "--run", str(out)], catch_exceptions=False)
    assert told.exit_code == 0
    assert "it is the one that is kept" in told.output
    assert str(kept["la_person_id"]) not in told.output
    asked = ["records", "why", str(kept["row_id"]), "--run", str(out), "--format", "csv"]
    rows = list(csv.DictReader(io.StringIO(CliRunner().invoke(app, asked, catch_exceptions=False).output)))
    assert [row["section"] for row in rows] == ["c1", "c2", "c4", "c5", "c7"]
    assert {row["passed"] for row in rows} == {"true"} and all("edition" in row["rule"] for row in rows)


def test_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    rows = full_file(first=date(2025, 4, 1), months=12)
    one, two = run(rows, tmp_path / "one"), run(rows, tmp_path / "two")
    names = sorted(path.name for path in one.folder.iterdir())
    assert names == sorted(path.name for path in two.folder.iterdir())
    assert {"events.parquet", "fate.parquet", "submissions.parquet", "run.json"} <= set(names)
    for name in names:
        assert (one.folder / name).read_bytes() == (two.folder / name).read_bytes(), name


def test_each_fate_is_explained_with_its_section(tmp_path: Path) -> None:
    """A full year and eight rows, each with a fate of its own."""
    start = date(2025, 6, 1)
    special = [
        service(la_person_id="A", event_start_date=start),
        service(la_person_id="A", event_start_date=start),
        {"la_person_id": "B", "event_type": None},
        {"la_person_id": "C", "event_start_date": None},
        {"la_person_id": "D", "event_end_date": None},
        {"la_person_id": "E", "event_end_date": date(2026, 4, 1)},
        {"la_person_id": None},
        {"la_code": None},
    ]
    full = full_file(first=date(2025, 4, 1), months=12)
    built = run(special + full, tmp_path)
    steps = {number: why(str(number), built.folder).steps[-1] for number in range(1, 9)}
    assert [(step.section, step.passed) for step in steps.values()] == [
        ("c7", False),
        ("c7", True),
        *[("c4", False)] * 4,
        ("c5", False),
        ("c2", False),
    ]
    assert "row 2 (file.csv, row 3) is kept in its place" in steps[1].words
    assert why("file.csv:3", built.folder).row_id == 2
    for wrong in ("file.csv:9999", "9999", "P1"):
        with pytest.raises(NoSuchRow):
            why(wrong, built.folder)
    with pytest.raises(NotARun):
        why("1", tmp_path)


def test_a_council_without_a_file_that_qualifies_is_absent_with_a_warning(tmp_path: Path) -> None:
    year = full_file(first=date(2025, 4, 1), months=12)
    half = [{**row, "la_code": "717"} for row in full_file(first=date(2025, 10, 1), months=6)]
    built = run(year + half, tmp_path)
    assert built.outcome.warnings == ["Barnet has no file that qualifies and is absent from the events."]
    assert json.loads((built.folder / "run.json").read_text(encoding="utf-8"))["warnings"] == built.outcome.warnings
    assert {row["la_code"] for row in built.events} == {"716"}


def test_an_unknown_council_code_stops_the_run_and_leaves_what_was_there(tmp_path: Path) -> None:
    built = run(full_file(first=date(2025, 4, 1), months=12), tmp_path)
    before = (built.folder / "run.json").read_bytes()
    with pytest.raises(ProblemsFound, match="Council code 999 is not in the register"):
        run([{"la_code": "999"}], tmp_path)
    assert (built.folder / "run.json").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith((".", "ncs-"))] == []


def test_how_local_files_are_read_can_be_chosen(submissions: Path, tmp_path: Path) -> None:
    """Without conversations from descriptions no event has the flag; a layout the files do not have is refused."""
    options = [*SINGLE, *PERIOD, "--submitted-deaths", "--out", str(tmp_path / "run")]
    command = ["records", "build", str(submissions), *options, "--replace"]
    for extra, flags in (([], {0, 1}), (["--no-conversations", "--layout", "local"], {0})):
        CliRunner().invoke(app, [*command, *extra], catch_exceptions=False)
        found = pq.read_table(tmp_path / "run" / "events.parquet", columns=["conversation"])
        assert set(found["conversation"].to_pylist()) == flags
    with pytest.raises(NcsError, match="national layout has columns"):
        CliRunner().invoke(app, [*command, "--layout", "national"], catch_exceptions=False)


def test_errors_on_the_command_line(tmp_path: Path) -> None:
    pq.write_table(raw_table([{}]), tmp_path / "raw.parquet")
    for options, message in (
        (["--kind", "joined", "--edition", "dhsc-2026-06", "--from", "2025-04-02", *PERIOD[2:]], "whole quarters"),
        (["--kind", "single", "--edition", "dhsc-2027-01", *PERIOD], "edition"),
        ([*SINGLE, "--from", "2026-04-01", "--to", "2025-04-01", "--as-of", "2026-05-05"], "cannot end"),
    ):
        command = ["records", "build", str(tmp_path / "raw.parquet"), *options, "--out", str(tmp_path / "run")]
        with pytest.raises(NcsError, match=message):
            CliRunner().invoke(app, command, catch_exceptions=False)
    assert not (tmp_path / "run").exists()


def test_a_fault_half_way_leaves_nothing_and_a_second_run_succeeds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is full when fates are written: the earlier run is untouched, and no working file is left."""
    rows = full_file(first=date(2025, 4, 1), months=12)
    built = run(rows, tmp_path)
    before = {path.name: path.read_bytes() for path in built.folder.iterdir()}

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("ncs.records.build._write_fates", full)
        with pytest.raises(CannotWrite, match="No space left"):
            run(rows[:-36], tmp_path)
    assert {path.name: path.read_bytes() for path in built.folder.iterdir()} == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["raw.parquet", "run"]
    assert run(rows, tmp_path).outcome.events == built.outcome.events
