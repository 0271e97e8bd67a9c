"""What reaches a user: exit codes of a real process, bad files given to ``build``, privacy in every output, months."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ncs.cld import specification
from ncs.cli.main import app
from ncs.cli.start import main
from ncs.core.errors import NcsError
from ncs.records.rules.model import Row
from ncs.records.rules.samples import assessment, request, review, service

FIELDS = specification(2).fields
NAME = "Synthetic_20250401_20260331.csv"
HEAD = ",".join(field.header for field in FIELDS) + "\n"
BUILD = ["--kind", "single", "--edition", "dhsc-2026-09", "--from", "2025-04-01", "--to", "2026-03-31"]


def text_of(rows: list[Row]) -> str:
    lines = io.StringIO()
    csv.writer(lines, lineterminator="\n").writerows([row[field.name] for field in FIELDS] for row in rows)
    return HEAD + lines.getvalue()


def events_of(month: str, each: int) -> list[Row]:
    """Each kind of event ``each`` times in a month, on days of their own."""
    return [
        kind(event_start_date=f"{month}-{day:02d}", event_end_date=f"{month}-{day + 1:02d}")
        for kind in KINDS
        for day in range(1, each + 1)
    ]


KINDS = (request, assessment, service, review)


def code_of(monkeypatch: pytest.MonkeyPatch, *arguments: object) -> int:
    """Run ``ncs`` as its entry point does and return the code it exits with."""
    monkeypatch.setattr(sys, "argv", ["ncs", *map(str, arguments)])
    with pytest.raises(SystemExit) as ended:
        main()
    return int(ended.value.code or 0)


def test_exit_codes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """0: no error, no warning. 1: there is one. 2: the file cannot be read, said in words and without a traceback."""
    sound = [row for year, month in MONTHS for row in events_of(f"{year}-{month:02d}", 12)]
    (tmp_path / NAME).write_text(text_of(sound), encoding="utf-8")
    assert code_of(monkeypatch, "records", "check", tmp_path / NAME) == 0, capsys.readouterr().out
    (tmp_path / NAME).write_text(text_of([service(gender="x")]), encoding="utf-8")
    assert code_of(monkeypatch, "records", "check", tmp_path / NAME) == 1
    capsys.readouterr()
    assert code_of(monkeypatch, "records", "check", tmp_path / "none.csv") == 2
    said = capsys.readouterr().err
    assert "cannot be read" in said and "Traceback" not in said


MONTHS = [(2025, month) for month in range(4, 13)] + [(2026, month) for month in range(1, 4)]


BAD = {
    "empty": "",
    "heading only": HEAD,
    "duplicate heading": HEAD.replace("Unit Cost", "Gender") + text_of([service()]).partition("\n")[2],
    "ragged": text_of([service()]) + "999,1\n",
    "cut short": text_of([service(), service()])[:-40],
    "something else": "name,age\nZebedee,3\n",
    "two councils": text_of([service(), service(la_code="906")]),
    "no known encoding": text_of([service()]).encode() + b"\x81\xff" + b"," * (len(FIELDS) - 1) + b"\n",
}


@pytest.mark.parametrize("bad", BAD)
def test_build_refuses_bad_files_and_leaves_what_was_there(bad: str, tmp_path: Path) -> None:
    content = BAD[bad]
    (tmp_path / NAME).write_bytes(content if isinstance(content, bytes) else content.encode())
    command = [
        "records",
        "build",
        str(tmp_path / NAME),
        *BUILD,
        "--as-of",
        "2026-05-05",
        "--out",
        str(tmp_path / "run"),
    ]
    result = CliRunner().invoke(app, command)
    assert isinstance(result.exception, NcsError) and result.exception.exit_code == 2
    assert NAME in str(result.exception) and "Next:" in str(result.exception)
    assert "Zebedee" not in str(result.exception)
    assert [path.name for path in tmp_path.iterdir()] == [NAME]


SECRET = {
    "first_name": "Zebedee",
    "last_name": "Quillfeather",
    "nhs_submitted": "4010232137X9",
    "la_person_id": "SECRETID77",
    "postcode": "QX99 9QXQ",
    "event_reference": "SECRETREF99",
    "event_description": "saw Zebedee at home",
    "adult_1_linked_person_id": "SECRETLINK88",
}


@pytest.mark.parametrize("show", [[], ["--show-values"]], ids=["plain", "values"])
def test_no_workbook_and_no_list_of_changes_holds_anything_personal(show: list[str], tmp_path: Path) -> None:
    """Also when every cell is wrong, as after a shifted column."""
    path = tmp_path / NAME
    path.write_text(text_of([service(**SECRET, gender="female"), request(**SECRET)]), encoding="utf-8")
    CliRunner().invoke(app, ["records", "check", str(path), "--out", str(tmp_path / "out"), "--format", "xlsx", *show])
    with zipfile.ZipFile(tmp_path / "out" / "client-level-data-check.xlsx") as book:
        said = "".join(book.read(name).decode("utf-8") for name in book.namelist())
    fixed = CliRunner().invoke(app, ["records", "fix", str(path), "--out", str(tmp_path / "fixed.csv")])
    said += fixed.output + (tmp_path / "fixed.csv.changes.csv").read_text(encoding="utf-8")
    assert "female" in said, "values of other fields are shown where a safe mapping changed them"
    for name, value in SECRET.items():
        assert value not in said, name


def test_the_report_shows_events_by_month(tmp_path: Path) -> None:
    """Three events of each kind that end in May, one in June: as numbers in the table and in the page's plot."""
    path = tmp_path / NAME
    path.write_text(text_of([*events_of("2025-05", 3), *events_of("2025-06", 1)]), encoding="utf-8")
    CliRunner().invoke(app, ["records", "check", str(path), "--out", str(tmp_path / "out")])
    with (tmp_path / "out" / "months.csv").open(encoding="utf-8", newline="") as stream:
        rows = [[value for key, value in row.items() if key != "file"] for row in csv.DictReader(stream)]
    assert rows == [["2025-05", "3", "3", "3", "3"], ["2025-06", "1", "1", "1", "1"]]
    page = (tmp_path / "out" / "check.html").read_text(encoding="utf-8")
    section = page.rpartition("Events by month</h2>")[2].partition("Data quality by field</h2>")[0]
    assert "<svg" in section and "2025-05" in section and "2025-06" in section


def test_output_that_is_closed_early_is_no_fault_of_the_disk(tmp_path: Path) -> None:
    """As in ``ncs records check … | head -1``."""
    (tmp_path / NAME).write_text(text_of([service(gender="x")]), encoding="utf-8")
    command = [sys.executable, "-m", "ncs", "records", "check", str(tmp_path / NAME)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None and process.stderr is not None
    process.stdout.close()
    said = process.stderr.read()
    assert process.wait() == 1 and b"Could not write" not in said and b"Traceback" not in said
