"""The allocations commands as a user types them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from ncs.cli.main import app
from ncs.core.errors import NcsError, ProblemsFound, UnknownName
from support.data import DATA

COLUMNS = (
    "council,ons_code,region,baseline_2025_26,notional_2026_27,notional_2027_28,notional_2028_29,growth,"
    "on_minimum_2026_27,on_minimum_2027_28,on_minimum_2028_29,status,flags"
)


def ncs(*arguments: str, width: int = 100) -> Result:
    result = CliRunner().invoke(app, ["allocations", *arguments], env={"COLUMNS": str(width)}, catch_exceptions=True)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def rows(output: str) -> dict[str, dict[str, str]]:
    return {row["council"]: row for row in csv.DictReader(io.StringIO(output))}


def test_the_csv_has_the_agreed_columns_and_all_councils() -> None:
    output = ncs("table", "--format", "csv").output
    assert output.splitlines()[0].startswith(f"{COLUMNS},"), "the columns of every form, the agreed ones first"
    table = rows(output)
    assert len(table) == 153
    assert table["South Tyneside"]["on_minimum_2028_29"] == "yes" and table["South Tyneside"]["growth"] == "6.29"
    assert table["Isles of Scilly"]["on_minimum_2026_27"] == "unknown"
    assert [table["Slough"][key] for key in ("baseline_2025_26", "status", "flags")] == ["", "missing", "no_data"]
    assert table["City of London"]["status"] == "not_applicable"


@pytest.mark.parametrize("width", [80, 100])
def test_the_table_fits_the_terminal(width: int) -> None:
    output = ncs("table", "--region", "London", width=width).output
    assert "table dated 21 January 2026" in output
    assert max(len(line) for line in output.splitlines()) <= width


def test_one_council_by_another_name_as_json() -> None:
    content = json.loads(ncs("table", "--council", "bristol", "--format", "json").output)
    (row,) = content["tables"][0]["rows"]
    assert (row["ons_code"], row["notional_2028_29"]) == ("E06000023", "294.8")


@pytest.mark.parametrize("form", ["csv", "json", "xlsx", "ods"])
def test_every_form_is_written_and_the_same_bytes_twice(tmp_path: Path, form: str) -> None:
    first, second = tmp_path / f"a.{form}", tmp_path / f"b.{form}"
    for target in (first, second):
        assert ncs("table", "--format", form, "--out", str(target)).exit_code == 0
    assert first.read_bytes() == second.read_bytes()


def test_a_spreadsheet_without_a_file_says_what_to_do() -> None:
    with pytest.raises(NcsError, match=r"--out \w+\.xlsx"):
        ncs("table", "--format", "xlsx")


def test_a_council_that_is_not_known_gives_the_near_matches() -> None:
    with pytest.raises(UnknownName, match="South Tyneside"):
        ncs("explain", "South Tynside")


def test_the_explanation_says_what_is_printed_inferred_and_unknown() -> None:
    output = ncs("explain", "South Tyneside").output
    assert "£85.75m to £85.85m" in output
    assert "2026-27: £4.40m to £4.60m together" in output  # 90.3 - 85.8, each to 0.05
    assert "2028-29: at most £5.50m" in output  # 91.25 - 85.75
    assert "on the minimum path" in output and "cannot be known" in output
    assert all(len(line) <= 80 for line in output.splitlines())


def test_a_council_without_figures_is_explained_not_zero() -> None:
    output = ncs("explain", "Cumberland").output
    assert "No figures are published" in output and "£0" not in output


def test_another_version_of_the_page_is_read() -> None:
    page = DATA / "priorities" / "annex_b_notional_allocations.txt"
    agreed = COLUMNS.split(",")
    found = [rows(ncs("table", *more, "--format", "csv").output) for more in (["--annex-b", str(page)], [])]
    first, second = ({name: [row[key] for key in agreed] for name, row in table.items()} for table in found)
    assert first == second


def test_rebase_says_that_it_is_a_projection_wherever_it_is_seen(tmp_path: Path) -> None:
    assert ncs("rebase", "--council", "Redbridge").output.startswith("PROJECTION by this project, not an official")
    table = rows(ncs("rebase", "--format", "csv").output)
    assert len(table) == 153 and {row["official"] for row in table.values()} == {"no"}
    # Redbridge: outturn 106.610, then the published increases 13.1, 25.6, 38.7
    assert [table["Redbridge"][f"projected_{year}"] for year in ("2026_27", "2028_29")] == ["119.7", "145.3"]
    assert table["Birmingham"]["status"] == "missing" and table["Birmingham"]["projected_2028_29"] == ""
    target = tmp_path / "p.json"
    ncs("rebase", "--keep", "rate", "--format", "json", "--out", str(target))
    assert "PROJECTION" in json.loads(target.read_text())["title"]


def test_rebase_refuses_another_way_of_carrying_over() -> None:
    with pytest.raises(UnknownName, match="cash"):
        ncs("rebase", "--keep", "cach")


def test_summaries_are_printed() -> None:
    deprivation = ncs("summary", "--by", "deprivation").output
    assert "26.0" in deprivation and "16.7" in deprivation
    assert "0.36" in ncs("spread").output
    assert "1.06277" in ncs("minimum").output
    with pytest.raises(UnknownName, match="region"):
        ncs("summary", "--by", "regions")


def test_the_report_stands_alone_and_is_the_same_bytes_twice(tmp_path: Path) -> None:
    for name in ("a", "b"):
        ncs("report", "--out", str(tmp_path / name))
    files = sorted(path.name for path in (tmp_path / "a").iterdir() if not path.name.startswith("."))
    assert {"allocations.html", "notional_allocations.csv", "growth_ranked.svg"} <= set(files)
    assert {Path(name).suffix for name in files} == {".html", ".csv", ".xlsx", ".ods", ".svg"}
    for name in files:
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()
    page = (tmp_path / "a" / "allocations.html").read_text(encoding="utf-8")
    assert "<script" not in page and "src=" not in page and "table dated 21 January 2026" in page
    assert page.count("<svg") == 2 * 3 and page.count("<figcaption>") == 2


def test_a_year_without_a_file_is_refused_rather_than_ignored() -> None:
    result = CliRunner().invoke(app, ["allocations", "rebase", "--year", "2023-24"])
    assert result.exit_code == 2
    assert "--outturn" in result.output


def test_a_file_that_is_not_there_is_said_plainly(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["allocations", "rebase", "--outturn", str(tmp_path / "none.csv")])
    assert isinstance(result.exception, ProblemsFound)
    assert "there is no such file" in str(result.exception.problems[0].message)


def test_an_explanation_is_given_in_every_form_with_the_same_columns(tmp_path: Path) -> None:
    target = tmp_path / "why.json"
    printed = list(csv.DictReader(io.StringIO(ncs("explain", "South Tyneside", "--format", "csv").output)))
    assert ncs("explain", "South Tyneside", "--out", str(target)).exit_code == 0
    (table,) = json.loads(target.read_text(encoding="utf-8"))["tables"]
    assert list(printed[0]) == [column["key"] for column in table["columns"]]
    assert len(printed) == len(table["rows"]) > 20
    assert all(row["about"] == "South Tyneside" and row["rule"] and row["words"] for row in printed)
    first = next(row for row in printed if row["what"] == "Baseline")
    assert (first["amount"], first["unit"], first["period"]) == ("85800000.00", "GBP", "2025-26")  # 85.8 is printed
    hidden = next(row for row in printed if row["what"] == "Added to the baseline")
    assert (hidden["amount"], hidden["status"]) == ("", "missing")
