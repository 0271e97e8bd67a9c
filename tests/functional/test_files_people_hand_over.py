"""Files as people have them: each works, or is refused with what is wrong and what to do; none is passed over.

Each was handed to every command that reads such a file, by a script; here is one of each kind that was not right.
"""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter
from pydantic import BaseModel
from typer.testing import CliRunner, Result

from ncs.cli.main import app
from ncs.core.errors import NcsError, ProblemsFound
from ncs.core.money import parse_money
from ncs.tables.reading.table_files import Number, PartOfOne, Whole, read_table

SAMPLES = Path(__file__).parents[2] / "src" / "ncs" / "cli" / "data" / "samples"


@pytest.fixture(autouse=True)
def _somewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def ran(line: str) -> Result:
    return CliRunner().invoke(app, line.split())


def told(result: Result) -> str:
    """What is said of a refusal, all of it."""
    error = result.exception
    assert isinstance(error, NcsError), result.output
    return " ".join([str(error), *(str(one) for one in getattr(error, "problems", ()))])


@pytest.mark.parametrize(
    "line",
    [
        "engagement signals Torbay --quality-notes notes.csv",
        "engagement signals Torbay --observations figures.csv",
        "observations list figures.csv",
    ],
)
def test_headings_without_a_row_change_nothing_and_are_refused(line: str) -> None:
    head = (SAMPLES / "quality_notes.csv").read_text(encoding="utf-8").splitlines()
    Path("notes.csv").write_text(next(one for one in head if not one.startswith("#")) + "\n", encoding="utf-8")
    made = ran("observations show --measure 2A --area York --out all.csv")
    assert made.exit_code == 0
    Path("figures.csv").write_text(
        Path("all.csv").read_text(encoding="utf-8-sig").splitlines()[0] + "\n", encoding="utf-8"
    )
    assert "no row below" in told(ran(line))


@pytest.mark.parametrize(("sign", "written"), [(";", '";"'), ("\t", '"\\t"')])
def test_a_survey_with_other_signs_between_its_cells_says_which(sign: str, written: str) -> None:
    """It said of each column, eleven times, that it is not in the file, which has one that is like none of them."""
    with (SAMPLES / "survey.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream))
    with Path("survey.csv").open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, delimiter=sign).writerows(rows)
    mapping = (SAMPLES / "mapping.yaml").read_text(encoding="utf-8")
    Path("mapping.yaml").write_text(mapping, encoding="utf-8")
    said = told(ran("charge survey survey.csv --mapping mapping.yaml"))
    assert f"Write separator: {written} in the mapping" in said and "column-missing" not in said
    Path("mapping.yaml").write_text(f"separator: {written}\n{mapping}", encoding="utf-8")
    assert ran("charge survey survey.csv --mapping mapping.yaml").exit_code == 0


def test_a_row_that_does_not_fit_is_called_a_row() -> None:
    text = (SAMPLES / "survey.csv").read_text(encoding="utf-8")
    Path("survey.csv").write_text(text.rstrip("\n") + "\nx\n", encoding="utf-8")
    (Path("mapping.yaml")).write_text((SAMPLES / "mapping.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    said = told(ran("charge survey survey.csv --mapping mapping.yaml"))
    assert "Row #" not in said and "Row " in said


def test_a_hidden_sheet_beside_the_table_is_told_of() -> None:
    book = xlsxwriter.Workbook("list.xlsx")
    notes, data = book.add_worksheet("Notes"), book.add_worksheet("Data")
    notes.write(0, 0, "see the other sheet")
    data.write(0, 0, "person")
    data.hide()
    book.close()
    said = told(ran("journeys early-help list.xlsx"))
    assert "2 filled sheets, hidden ones among them" in said and "Notes, Data. Leave the one that is meant" in said


@pytest.mark.parametrize(
    "line",
    [
        "charge assess case.yaml --policy ours.csv",
        "charge assess case.yaml --reform ./ours",
        "formula run ours.txt",
        "observations read a.csv --mapping ours.xlsx --out o.csv",
        "path run ours.json",
        "price scenario ours.json",
    ],
)
def test_a_file_of_ones_own_with_another_ending_is_told_which(line: str) -> None:
    """There is none of that name, it said, while the file stands there."""
    assert ran("charge template --out case.yaml").exit_code == 0
    Path("a.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    assert "a file of your own, which ends in .yaml" in told(ran(line))


def test_endings_may_be_in_capitals() -> None:
    assert ran("formula show age_and_deprivation --out ours.yaml").exit_code == 0
    Path("ours.yaml").rename("OURS.YAML")
    assert ran("formula check OURS.YAML").exit_code == 0


@pytest.mark.parametrize("end", ["\x1a", "\x1a\r\n"])
def test_a_file_of_an_old_program_ends_with_its_sign(end: str) -> None:
    """github.com/orangesignal/orangesignal-csv/issues/36: the sign was a row of one cell where fourteen are wanted."""
    text = (SAMPLES / "early_help.csv").read_text(encoding="utf-8")
    Path("list.csv").write_text(text, encoding="utf-8")
    Path("old.csv").write_text(text + end, encoding="utf-8")
    new, old = (ran(f"journeys early-help {name}.csv --today 2026-03-09") for name in ("list", "old"))
    assert old.exit_code == 0 and old.output == new.output
    Path("inside.csv").write_text(text.replace("\n", "\nx\x1a\n", 2), encoding="utf-8")
    assert "row" in told(ran("journeys early-help inside.csv --today 2026-03-09"))


@pytest.mark.parametrize(
    ("begins", "why"),
    [
        (b"<html><table><tr><td>person</td></tr></table></html>", "it is a web page or XML, which some systems save"),
        (b"\xef\xbb\xbf\r\n<?xml version='1.0'?><Workbook/>", "it is a web page or XML, which some systems save"),
        (b"person\tsource\nE1\tgp\n", "it is text, which some systems save"),
        ("name\nZoë\n".encode("latin-1"), "it is text, which some systems save"),
        (b"PK\x03\x04 cut", "the workbook is damaged, cut short, or not an XLSX file"),
        (b"\x00\x01\x02", "the workbook is damaged, cut short, or not an XLSX file"),
        (b"%PDF-1.7\n", "the workbook is damaged, cut short, or not an XLSX file"),
    ],
)
@pytest.mark.parametrize("name", ["list.xls", "list.xlsx"])
def test_what_is_under_the_name_of_a_workbook_is_told(begins: bytes, why: str, name: str) -> None:
    Path(name).write_bytes(begins)
    assert why in told(ran(f"journeys early-help {name}"))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("folder", "is a folder. Next: give the file itself"),
        ("page.csv", "Next: open it where it is from, and save it"),
    ],
)
def test_a_survey_that_is_none_is_told_what_to_do(name: str, said: str) -> None:
    Path("folder").mkdir()
    page = "<html><body><table><tr><td>a</td></tr></table></body></html>"
    Path("page.csv").write_text(page, encoding="utf-8")
    Path("mapping.yaml").write_text((SAMPLES / "mapping.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    assert said in told(ran(f"charge survey {name} --mapping mapping.yaml"))


def test_minus_may_be_the_sign_of_printers() -> None:
    """github.com/actualbudget/actual/issues/6206: Numbers on a Mac writes U+2212, and the sign was lost, or refused."""

    class Held(BaseModel):
        number: Number
        whole: Whole
        part: PartOfOne

    minus = "\N{MINUS SIGN}"
    Path("a.csv").write_text(f'number,whole,part\n"{minus}1,234.5",{minus}3,{minus}5%\n', encoding="utf-8")
    (row,) = read_table(Path("a.csv"), Held)
    assert (row.value.number, row.value.whole, row.value.part) == (Decimal("-1234.5"), -3, Decimal("-0.05"))
    assert parse_money(f"{minus}£1,234.50") == Decimal("-1234.50")
    Path("a.csv").write_text(f"number,whole,part\n1{minus},3,5%\n", encoding="utf-8")
    with pytest.raises(ProblemsFound):
        read_table(Path("a.csv"), Held)


def test_answers_without_a_council_are_no_returns() -> None:
    """It read no return, said so, and went well: exit code 0."""
    assert ran("synthetic survey --year 2025 --seed 1 --out returns").exit_code == 0
    head = Path("returns/returns.csv").read_text(encoding="utf-8-sig").splitlines()[0]
    Path("head.csv").write_text(head + "\n", encoding="utf-8")
    result = ran("survey read head.csv --frame returns/frame.csv --out read")
    assert result.exit_code == 1 and "There are headings" in result.output
    assert "head.csv" in Path("read/refused.csv").read_text(encoding="utf-8")
