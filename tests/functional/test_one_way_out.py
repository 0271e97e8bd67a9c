"""The way out of commands, as a user meets it: nothing lost, everything said, the same columns in every file."""

from __future__ import annotations

import csv
import json
import stat
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner, Result

from ncs.cli.main import app
from ncs.core.files import MARKER
from ncs.core.refusals import AlreadyThere, IsAnInput, NotOurs


def ncs(*arguments: str | Path) -> Result:
    result = CliRunner().invoke(app, [str(part) for part in arguments], env={"COLUMNS": "100"}, catch_exceptions=True)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def case(tmp_path: Path) -> Path:
    ncs("charge", "template", "--out", tmp_path / "mum.yaml")
    return tmp_path / "mum.yaml"


def test_a_filled_in_case_is_not_destroyed_by_its_template_nor_by_its_own_statement(case: Path) -> None:
    case.write_text(case.read_text(encoding="utf-8") + "# filled in\n", encoding="utf-8")
    filled = case.read_bytes()
    with pytest.raises(AlreadyThere, match="replace=True"):
        ncs("charge", "template", "--out", case)
    for command in ("assess", "journey", "compare", "deferred"):
        name = case if command == "assess" else case.with_suffix(".csv")
        if command != "assess":
            name.unlink(missing_ok=True)
            name.symlink_to(case)
        with pytest.raises(IsAnInput):
            ncs("charge", command, case, "--out", name, "--replace")
    assert case.read_bytes() == filled


def test_a_statement_is_written_as_the_name_says_and_for_its_user_alone(case: Path, tmp_path: Path) -> None:
    said = ncs("charge", "assess", case, "--out", tmp_path / "statement.json")
    assert said.stdout == "" and said.stderr == f"Written: {tmp_path / 'statement.json'}\n"
    assert json.loads((tmp_path / "statement.json").read_text(encoding="utf-8"))
    assert mode(tmp_path / "statement.json") == 0o600


def test_a_journey_and_its_pictures_appear_together_or_not_at_all(case: Path, tmp_path: Path) -> None:
    mine = tmp_path / "plots"
    mine.mkdir()
    (mine / "holiday.jpg").write_text("a photo")
    with pytest.raises(NotOurs):
        ncs("charge", "journey", case, "--years", "1", "--plots", mine, "--out", tmp_path / "j.csv", "--replace")
    assert not (tmp_path / "j.csv").exists() and [path.name for path in mine.iterdir()] == ["holiday.jpg"]
    said = ncs("charge", "journey", case, "--years", "1", "--plots", tmp_path / "p", "--out", tmp_path / "j.csv")
    assert said.stderr == f"Written: {tmp_path / 'p'}\nWritten: {tmp_path / 'j.csv'}\n"
    assert sorted(path.name for path in (tmp_path / "p").iterdir()) == [MARKER, "assets.svg", "payments.svg"]


def test_every_form_has_the_same_columns_whether_the_form_is_said_or_named(tmp_path: Path) -> None:
    for name in ("a.csv", "a.json", "a.parquet"):
        ncs("councils", "list", "--out", tmp_path / name)
    said = csv.reader(ncs("councils", "list", "--format", "csv").stdout.splitlines())
    columns = next(said)
    assert len(columns) == 9, "all that is known of a council, and not the five columns that fit a screen"
    with (tmp_path / "a.csv").open(encoding="utf-8") as stream:
        assert next(csv.reader(stream)) == columns
    (table,) = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["tables"]
    assert [column["key"] for column in table["columns"]] == columns
    assert pq.read_schema(tmp_path / "a.parquet").names == columns


def test_both_lists_of_priorities_reach_a_file(tmp_path: Path) -> None:
    """By its name alone the file once had the second list only. Ten councils each way are asked for by default."""
    ncs("engagement", "priorities", "--out", tmp_path / "p.csv")
    with (tmp_path / "p.csv").open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) == 20 and len({row["list"] for row in rows}) == 2


def test_a_folder_of_ones_own_never_receives_files(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("years of work")
    for command in (
        ("allocations", "template", tmp_path / "mine", "--csv"),
        ("allocations", "report", "--out", tmp_path / "mine"),
        ("profile", "Torbay", "--out", tmp_path / "mine"),
        ("synthetic", "records", "--size", "tiny", "--out", tmp_path / "mine"),
        ("demo", "--out", tmp_path / "mine"),
    ):
        with pytest.raises(NotOurs):
            ncs(*command, "--replace")
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["thesis.txt"]


def test_what_names_persons_is_its_users_alone(tmp_path: Path) -> None:
    files = tmp_path / "files"
    people = ("--councils", "Leeds", "--people", "1500", "--from", "2025-04-01", "--to", "2026-03-31")
    ncs("synthetic", "records", *people, "--out", files)
    submission = max(files.glob("*.csv"))
    ncs("records", "check", submission, "--out", tmp_path / "checked", "--format", "csv,html")
    ncs("records", "fix", submission, "--out", tmp_path / "fixed.csv")
    year = ("--from", "2025-04-01", "--to", "2026-03-31", "--as-of", "2026-05-05")
    building = ("records", "build", files, "--edition", "dhsc-2026-09", *year)
    for kind in ("joined", "single"):
        ncs(*building, "--kind", kind, "--out", tmp_path / kind)
    measures = ("measures", "run", "--events", tmp_path / "joined", "--period", "2025-26", "--measure", "2E")
    ncs(*measures, "--out", tmp_path / "m")
    ncs("measures", "dashboard", "--events", tmp_path / "single", "--out", tmp_path / "dash")
    for folder in ("checked", "joined", "single", "m", "dash"):
        inside = list((tmp_path / folder).rglob("*"))
        assert mode(tmp_path / folder) == 0o700 and len(inside) > 3
        assert {mode(path) for path in inside} == {0o700, 0o600} - ({0o700} if folder != "m" else set()), folder
    assert mode(tmp_path / "fixed.csv") == mode(tmp_path / "fixed.csv.changes.csv") == 0o600
    assert mode(submission) & 0o044 == 0o044 & ~_umask_of(tmp_path), "invented records are nobody's"
    for source in (files, submission):
        with pytest.raises(IsAnInput):
            ncs("records", "build", source, *building[3:], "--kind", "single", "--replace", "--out", files)


def _umask_of(folder: Path) -> int:
    (folder / "probe").touch()
    return 0o666 & ~mode(folder / "probe")


def test_what_a_file_says_is_neither_markup_nor_a_command_to_the_terminal(tmp_path: Path) -> None:
    nasty = tmp_path / "a[bold]\x1b[31m[].csv"
    nasty.write_text("x,y\n1,2\n", encoding="utf-8")
    with pytest.raises(Exception, match="bold") as caught:
        ncs("records", "check", nasty)
    from ncs.cli import console
    from ncs.core.errors import NcsError

    assert isinstance(caught.value, NcsError)
    with console.err.capture() as shown:
        console.fail(caught.value)
    assert "\x1b" not in shown.get() and "a[bold]␛[31m[].csv" in shown.get().replace("\n", "")
