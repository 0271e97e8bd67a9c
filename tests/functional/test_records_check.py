"""``ncs records check`` and ``fix`` as a user runs them: exit codes, outputs, privacy, damaged and huge files."""

from __future__ import annotations

import csv
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyarrow.parquet as pq
import pytest
import python_calamine
from typer.testing import CliRunner, Result

from ncs.cld import specification
from ncs.cli.main import app
from ncs.core.errors import NcsError, ProblemsFound
from ncs.core.files import CannotWrite
from ncs.core.refusals import IsAnInput
from ncs.records.raw_input import NoInput
from ncs.records.rules.model import Row
from ncs.records.rules.samples import assessment, carer, request, review, service
from support.patience import PATIENCE

FIELDS = specification(2).fields


def months() -> list[tuple[int, int]]:
    return [(2025, month) for month in range(4, 13)] + [(2026, month) for month in range(1, 4)]


def sound() -> list[Row]:
    """Twelve events of each kind in every month of the period, so that every month is complete."""
    rows: list[Row] = [carer()]
    for year, month in months():
        for number in range(12):
            days = {
                "event_start_date": f"{year}-{month:02d}-{number + 1:02d}",
                "event_end_date": f"{year}-{month:02d}-{number + 2:02d}",
            }
            rows += [kind(**days) for kind in (request, assessment, service, review)]
    return rows


def written(path: Path, rows: list[Row]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow([field.header for field in FIELDS])
        writer.writerows([[row[field.name] for field in FIELDS] for row in rows])
    return path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["records", *map(str, arguments)])


def read_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def issues(folder: Path) -> list[dict[str, str]]:
    return read_rows(folder / "issues.csv")


NAME = "Synthetic_20250401_20260331.csv"


def test_a_sound_file_is_clean(tmp_path: Path) -> None:
    result = run("check", written(tmp_path / NAME, sound()), "--out", tmp_path / "out")
    assert result.exit_code == 0, result.output
    assert "no errors, no warnings" in result.output and issues(tmp_path / "out") == []


def test_problems_are_located_by_row_and_field(tmp_path: Path) -> None:
    rows = [*sound(), service(event_start_date="2025-02-31"), service(service_component="Home Support")]
    path = written(tmp_path / NAME, rows)
    result = run("check", path, "--out", tmp_path / "out", "--format", "csv,json,xlsx,html")
    assert result.exit_code == 1
    last = len(rows) + 1
    found = {(row["row"], row["field"], row["rule"]) for row in issues(tmp_path / "out")}
    assert (str(last - 1), "Event Start Date", "date-type") in found
    assert (str(last), "Service Component", "release-1-wording") in found
    (renamed,) = [row for row in issues(tmp_path / "out") if row["rule"] == "release-1-wording"]
    assert renamed["suggestion"] == "Home support or domiciliary care" and renamed["value"] == ""


def test_every_format_says_the_same(tmp_path: Path) -> None:
    path = written(tmp_path / NAME, [*sound(), service(gender="female", event_start_date="2025-07-20")])
    run("check", path, "--out", tmp_path / "out", "--format", "csv,json,xlsx,html")
    out = tmp_path / "out"
    as_json = json.loads((out / "issues.json").read_text(encoding="utf-8"))
    assert len(as_json) == len(issues(out)) == 1 and as_json[0]["suggestion"] == "Female"
    book = python_calamine.CalamineWorkbook.from_path(str(out / "client-level-data-check.xlsx"))
    assert any("Female" in map(str, row) for row in book.get_sheet_by_name("issues").to_python())
    page = (out / "check.html").read_text(encoding="utf-8")
    assert "<svg" in page and "Gender differs from the list in capital letters or blanks." in page
    with (out / "quality.csv").open(encoding="utf-8", newline="") as stream:
        gender = next(row for row in csv.DictReader(stream) if row["field"] == "Gender")
    assert (gender["valid"], gender["invalid"], gender["missing"]) == (str(len(sound())), "1", "0")


def test_cells_of_a_field_add_up_to_the_rows(tmp_path: Path) -> None:
    rows = [*sound(), service(service_type="", unit_cost="£3", dementia="Maybe", client_type="Carer")]
    run("check", written(tmp_path / NAME, rows), "--out", tmp_path / "out")
    found: dict[str, tuple[str, ...]] = {}
    with (tmp_path / "out" / "quality.csv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            counts = [int(value) for key, value in row.items() if key not in ("file", "module", "field")]
            assert sum(counts) == len(rows), row["field"]
            found[row["field"]] = (row["valid"], row["blank"], row["missing"], row["not_applicable"])
    # A blank that is allowed is not valid: the practice applies to all 578 rows, the provider to 145 services only.
    assert found["GP Practice Name"] == ("0", "578", "0", "0")
    assert found["Provider CQC Location Name"] == ("0", "145", "0", "433")
    assert found["Service Type"] == ("144", "0", "1", "433")


SECRET = {
    "first_name": "Zebedee",
    "last_name": "Quillfeather",
    "nhs_submitted": "4010232137X9",
    "la_person_id": "SECRETID77",
    "postcode": "QX99 9QXQ",
    "event_description": "visited Zebedee at home",
    "gender": "QUILLFEATHER-SHIFTED",
    "adult_1_linked_person_id": "SECRETLINK88",
}


@pytest.mark.parametrize("show", [False, True])
def test_nothing_personal_is_shown_or_written(tmp_path: Path, show: bool) -> None:
    path = written(tmp_path / NAME, [*sound(), service(**SECRET, date_of_birth="31/02/1950")])
    flags = ["--show-values"] if show else []
    result = run("check", path, "--out", tmp_path / "out", "--format", "csv,json,html", *flags)
    said = result.output + "".join(found.read_text(encoding="utf-8") for found in (tmp_path / "out").iterdir())
    for name, value in SECRET.items():
        if name != "gender":
            assert value not in said, name
    assert "31/02/1950" not in said
    assert ("QUILLFEATHER-SHIFTED" in said) == show


def test_a_misspelt_value_gets_the_nearest_of_the_list(tmp_path: Path) -> None:
    path = written(tmp_path / NAME, [*sound(), service(service_component="Day suport")])
    run("check", path, "--out", tmp_path / "out")
    (found,) = issues(tmp_path / "out")
    assert (found["rule"], found["suggestion"], found["value"]) == ("code-list", "perhaps Day support", "")


def test_release_1_is_checked_against_its_own_wording(tmp_path: Path) -> None:
    path = written(tmp_path / NAME, [service(client_type="Service User")])
    run("check", path, "--out", tmp_path / "two")
    run("check", path, "--out", tmp_path / "one", "--release", "1")
    assert "release-1-wording" in {row["rule"] for row in issues(tmp_path / "two")}
    assert "release-1-wording" not in {row["rule"] for row in issues(tmp_path / "one")}


def test_several_files_are_told_apart(tmp_path: Path) -> None:
    good, bad = (
        written(tmp_path / NAME, sound()),
        written(tmp_path / "Other_20250401_20260331.csv", [service(gender="x")]),
    )
    result = run("check", good, bad, "--out", tmp_path / "out")
    assert result.exit_code == 1 and {row["file"] for row in issues(tmp_path / "out")} == {bad.name}


def test_a_report_on_several_files_has_a_part_for_each_whatever_their_names(tmp_path: Path) -> None:
    """Names of submissions begin alike, and two folders may hold files of one name."""
    names = ("Synthetic_Council_CLD_20250401_20260331.csv", "Synthetic_Council_CLD_20250401_20260331_again.csv")
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
    paths = [written(tmp_path / folder / name, [service(gender="x"), *sound()]) for folder in "ab" for name in names]
    result = run("check", *paths, "--out", tmp_path / "out")
    page = (tmp_path / "out" / "check.html").read_text(encoding="utf-8")
    assert result.exit_code == 1 and page.count("Table of the figures in this picture") == len(paths)
    addresses = re.findall(r' id="([^"]+)"', page)
    assert len(addresses) == len(set(addresses))


def test_what_to_put_right_first_is_first_whichever_file_it_is_in(tmp_path: Path) -> None:
    """One wrong cell in the first file, three in the second: the second file's come first, and the screen names it."""
    one = written(tmp_path / "One_20250401_20260331.csv", [service(gender="x"), *sound()])
    many = written(tmp_path / "Many_20250401_20260331.csv", [*(service(gender="x") for _ in range(3)), *sound()])
    result = run("check", one, many, "--out", tmp_path / "out")
    rows = read_rows(tmp_path / "out" / "summary.csv")
    found = [(row["file"], row["rows"]) for row in rows if row["rule"] == "code-list"]
    assert found == [(many.name, "3"), (one.name, "1")]
    shares = [row["percent"] for row in rows]
    assert all(re.fullmatch(r"[0-9]+\.[0-9]", share) for share in shares), shares
    assert f"4 rows in 2 files, first {many.name}, rows 2, 3, 4." in " ".join(result.output.split())


def test_a_page_on_several_files_begins_with_what_they_have_in_common(tmp_path: Path) -> None:
    """Five rows in three files are one line, which names the file with most; then come the files one by one."""
    rows = {"One": 1, "Many": 3, "Else": 1}
    paths = [
        written(tmp_path / f"{name}_20250401_20260331.csv", [*(service(gender="x") for _ in range(count)), *sound()])
        for name, count in rows.items()
    ]
    run("check", *paths, "--out", tmp_path / "out")
    page = (tmp_path / "out" / "check.html").read_text(encoding="utf-8")
    headings = re.findall(r"<h2[^>]*>(.*?)</h2>", page)
    assert headings[:2] == ["What to put right first", "File by file"]
    common = page[page.index("What to put right first in 3 files") : page.rindex(">File by file<")]
    (line,) = [row for row in re.findall(r"<tr.*?</tr>", common, re.S) if "Gender holds a value" in row]
    cells = [re.sub(r"<[^>]+>", "", cell).strip() for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", line, re.S)]
    assert cells[1:5] == ["error", "5", "3", "Many_20250401_20260331.csv"]


def test_the_same_file_gives_the_same_bytes(tmp_path: Path) -> None:
    path = written(tmp_path / NAME, [*sound(), service(gender="x"), service(event_end_date="2020-01-01")])
    for name in ("one", "two"):
        run("check", path, "--out", tmp_path / name, "--format", "csv,json,xlsx,html")
    for found in sorted((tmp_path / "one").iterdir()):
        assert found.read_bytes() == (tmp_path / "two" / found.name).read_bytes(), found.name


def test_findings_about_the_whole_file_come_in_a_fixed_order(tmp_path: Path) -> None:
    """A year with nothing in most of its months: one finding a month and kind of event, months in order."""
    few = [row for row in sound() if row["event_end_date"] < "2025-06"]
    run("check", written(tmp_path / NAME, few), "--out", tmp_path / "out")
    months = [row["suggestion"] for row in issues(tmp_path / "out") if row["rule"] == "incomplete-months"]
    assert len(months) > 12 and months == sorted(months)
    # No period can be derived, which is an error of the whole file: it changes a measure for every row.
    changed = {row["measure"]: int(row["errors"]) for row in read_rows(tmp_path / "out" / "measures.csv")}
    assert changed["2A"] == changed["waiting times"] == len(few)


@pytest.mark.parametrize("content", [b"", b"not,client,level\n1,2,3\n", b"\x00\x01"])
def test_a_file_that_cannot_be_read_writes_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.csv").write_bytes(content)
    result = run("check", tmp_path / "a.csv", "--out", tmp_path / "out")
    assert isinstance(result.exception, NcsError) and result.exception.exit_code == 2
    assert not (tmp_path / "out").exists() or list((tmp_path / "out").iterdir()) == []


def test_an_unknown_format_is_refused_before_any_work(tmp_path: Path) -> None:
    result = run("check", tmp_path / "none.csv", "--out", tmp_path / "out", "--format", "pdf")
    assert isinstance(result.exception, NcsError) and "pdf" in str(result.exception)


def test_two_councils_in_one_file_are_found(tmp_path: Path) -> None:
    run("check", written(tmp_path / NAME, [service(), service(la_code="906")]), "--out", tmp_path / "out")
    assert "one-council" in {row["rule"] for row in issues(tmp_path / "out")}


def test_a_national_file_is_not_judged_as_one_submission(tmp_path: Path) -> None:
    """The national table holds every submission of every council, so the same event comes many times."""
    names = [field for field in FIELDS if field.national_name]
    row = service()
    central = {"ImportDate": "2026-04-20 10:00:00", "Der_Unique_Record_ID": "1", "Der_Birth_Year": "1950"}
    with (tmp_path / "national.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow([*(field.national_name for field in names), *central])
        writer.writerows([[*(row[field.name] for field in names), *central.values()]] * 3)
    result = run("check", tmp_path / "national.csv", "--out", tmp_path / "out")
    assert result.exit_code == 0 and "national layout" in result.output, result.output


def test_a_file_without_council_codes_is_checked_as_the_council_named(tmp_path: Path) -> None:
    path = written(tmp_path / NAME, sound())
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("".join(line.split(",", 1)[1] + "\n" for line in lines), encoding="utf-8")
    run("check", path, "--out", tmp_path / "without")
    assert ("missing-column", "LA Code") in {(row["rule"], row["field"]) for row in issues(tmp_path / "without")}
    result = run("check", path, "--la-code", sound()[0]["la_code"], "--out", tmp_path / "named")
    assert result.exit_code == 0 and issues(tmp_path / "named") == [], result.output


def test_a_file_of_another_council_is_refused_as_in_a_build(tmp_path: Path) -> None:
    """A code given for a file never takes the place of the file's own."""
    path = written(tmp_path / NAME, [service(la_code="714")])
    how = ["--kind", "single", "--edition", "dhsc-2026-09", "--from", "2025-04-01", "--to", "2026-03-31"]
    building = ["build", path, *how, "--as-of", "2026-05-05", "--la-code", "906", "--out", tmp_path / "run"]
    said = [run("check", path, "--la-code", "906"), run(*building)]
    assert {type(one.exception) for one in said} == {ProblemsFound}
    assert len({str(one.exception) for one in said}) == 1
    assert "The file says council 714, and 906 was given for it." in str(said[0].exception)


def test_a_second_council_is_not_hidden_by_the_code_given(tmp_path: Path) -> None:
    path = written(tmp_path / NAME, [service(la_code="714"), service(la_code="714"), service(la_code="906")])
    run("check", path, "--la-code", "714", "--out", tmp_path / "out")
    assert "one-council" in {row["rule"] for row in issues(tmp_path / "out")}


def test_the_code_given_is_that_of_rows_without_one(tmp_path: Path) -> None:
    path = written(tmp_path / NAME, [service(la_code="714"), service(la_code="", la_person_id="P2")])
    run("check", path, "--out", tmp_path / "without")
    assert "LA Code" in {row["field"] for row in issues(tmp_path / "without")}
    run("check", path, "--la-code", "0714", "--out", tmp_path / "named")
    assert "mandatory" not in {row["rule"] for row in issues(tmp_path / "named") if row["field"] == "LA Code"}


def test_the_layout_can_be_named(tmp_path: Path) -> None:
    """A local file is not national without the national columns, and the reason is said."""
    path = written(tmp_path / NAME, sound())
    assert run("check", path, "--layout", "local").exit_code == 0
    for name, message in (("national", "Der_Unique_Record_ID"), ("regional", "regional")):
        result = run("check", path, "--layout", name)
        assert isinstance(result.exception, NcsError) and message in str(result.exception)


def test_a_disk_that_fills_up_leaves_the_last_result(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*args: object, **kwargs: object) -> None:
        raise OSError(28, "No space left on device")

    path = written(tmp_path / NAME, [service(gender="x")])
    run("check", path, "--out", tmp_path / "out")
    before = (tmp_path / "out" / "issues.csv").read_bytes()
    with monkeypatch.context() as patched:
        patched.setattr(pq.ParquetWriter, "write_batch", full)
        result = run("check", path, "--out", tmp_path / "out")
    assert isinstance(result.exception, CannotWrite)
    assert (tmp_path / "out" / "issues.csv").read_bytes() == before
    assert run("check", path, "--out", tmp_path / "out").exit_code == 1


def test_a_run_that_is_killed_leaves_nothing_half_written_and_the_next_succeeds(tmp_path: Path) -> None:
    path = written(tmp_path / NAME, sound() * 60)
    command = [sys.executable, "-m", "ncs", "records", "check", str(path), "--out", str(tmp_path / "out")]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=os.environ)
    deadline = time.monotonic() + PATIENCE
    while not list(tmp_path.glob(".ncs-*")) and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert not (tmp_path / "out").exists()
    assert run("check", path, "--out", tmp_path / "out").exit_code in (0, 1)
    assert not list(tmp_path.glob(".ncs-*")), "working files of the killed run are removed"


@pytest.mark.slow
def test_a_file_of_nothing_but_bad_rows_is_listed_whole_and_summarised_short(tmp_path: Path) -> None:
    """One hundred thousand rows, each with several faults: more than a million issues, all in the CSV file."""
    head = ",".join(field.header for field in FIELDS)
    (tmp_path / NAME).write_text(head + "\n" + ("999" + "," * (len(FIELDS) - 1) + "\n") * 100_000, encoding="utf-8")
    result = run("check", tmp_path / NAME, "--out", tmp_path / "out")
    assert result.exit_code == 1 and len(result.output) < 20_000
    with (tmp_path / "out" / "issues.csv").open("rb") as stream:
        assert sum(piece.count(b"\n") for piece in iter(lambda: stream.read(1 << 20), b"")) > 1_000_000
    assert re.search(r"[\d,]{9,} errors", result.output)


def test_fix_then_check_leaves_only_what_a_person_must_decide(tmp_path: Path) -> None:
    mixed = service(gender="female", client_type="Service User", event_start_date="2025-07-20")
    rows = [*sound(), mixed, request(event_outcome="Nonsense", event_start_date="2025-05-20")]
    path = written(tmp_path / NAME, rows)
    result = run("fix", path, "--out", tmp_path / f"fixed_{NAME}")
    assert result.exit_code == 0 and "Cells corrected: 2, in 1 of 579 rows" in result.output
    run("check", tmp_path / f"fixed_{NAME}", "--out", tmp_path / "out")
    assert {row["rule"] for row in issues(tmp_path / "out")} == {"code-list"}


def test_a_warning_makes_the_exit_code_1_and_a_note_does_not(tmp_path: Path) -> None:
    """A negative cost is a warning; one reference for a request and a service is a note."""
    warned = [*sound(), service(unit_cost="-21.50", event_start_date="2025-07-30")]
    noted = [
        *sound(),
        request(event_reference="E1", event_start_date="2025-06-29", event_end_date="2025-06-30"),
        service(event_reference="E1", event_start_date="2025-07-30"),
    ]
    first = run("check", written(tmp_path / NAME, warned))
    assert first.exit_code == 1 and "no errors, 1 warning, no notes" in " ".join(first.output.split())
    second = run("check", written(tmp_path / NAME, noted))
    assert second.exit_code == 0 and "no errors, no warnings, 2 notes" in " ".join(second.output.split())


def test_zeros_lost_between_two_files_are_told_by_check_too(tmp_path: Path) -> None:
    """Four of ten invented people begin with a zero that the later file lost; each file is fine by itself."""
    people = [*(f"1{number}" for number in range(6)), "0021", "022", "023", "024"]
    files = [
        written(tmp_path / f"file_imported_{day}.csv", [service(la_person_id=one, nhs_submitted="") for one in ids])
        for day, ids in (("20260120", people), ("20260420", [one.lstrip("0") for one in people]))
    ]
    result = run("check", *files, "--out", tmp_path / "checked")
    assert result.exit_code == 1
    said = " ".join(result.output.split())
    assert "warning between files:" in said and "6 of 10 people" in said and "4 more would" in said
    assert "4 more would" in (tmp_path / "checked" / "check.html").read_text(encoding="utf-8")
    assert "between files" not in run("check", files[0]).output
    assert "between files" not in run("check", files[0], written(tmp_path / "again.csv", [service()])).output


def test_a_folder_stands_for_its_submissions(tmp_path: Path) -> None:
    """As for a build: those of folders within it too, and nothing hidden, no lock file and no note beside the data."""
    within = tmp_path / "files" / "later"
    within.mkdir(parents=True)
    written(tmp_path / "files" / "b.csv", sound())
    written(within / "a.csv", [*sound(), service(event_start_date="2025-02-31")])
    for other in ("note.txt", ".hidden.csv", "~lock.xlsx"):
        (tmp_path / "files" / other).write_text("no submission", encoding="utf-8")
    result = run("check", tmp_path / "files", "--out", tmp_path / "out")
    assert result.exit_code == 1 and result.output.startswith("2 files, 1,155 rows"), result.output
    assert {row["file"] for row in issues(tmp_path / "out")} == {"a.csv"}


def test_a_folder_without_a_submission_is_refused_and_nothing_is_written_into_one_that_is_read(tmp_path: Path) -> None:
    (tmp_path / "files").mkdir()
    result = run("check", tmp_path / "files")
    assert isinstance(result.exception, NoInput) and "No submission was found in the folder" in str(result.exception)
    written(tmp_path / "files" / NAME, sound())
    result = run("check", tmp_path / "files", "--out", tmp_path / "files" / "out")
    assert isinstance(result.exception, IsAnInput) and not (tmp_path / "files" / "out").exists()
