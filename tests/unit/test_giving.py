"""Giving tables: on the screen, to a program, or in a file whose name says its form."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from ncs.cli.giving import NoFile, files_read, give, give_text, text_out, way_out
from ncs.core.refusals import AlreadyThere, IsAnInput
from ncs.present.saving import FORMS, UnknownForm, save
from ncs.tables.tables import Column, Table

A, B = Column(key="a", title="A"), Column(key="b", title="B")
TABLE = Table(name="names", title="Names", columns=[A, B], rows=[{"a": "Leeds", "b": 3}], notes=["N"])
SHORT = Table(name="names", title="Names", columns=[A], rows=[{"a": "Leeds"}])
OTHER = Table(name="others", title="Others", columns=[A], rows=[{"a": "York"}])


def test_csv_and_json_go_to_the_screen_whole_and_unwrapped(capsys: pytest.CaptureFixture[str]) -> None:
    give(way_out("csv", None), TABLE, short=SHORT)
    assert capsys.readouterr().out == "a,b\nLeeds,3\n"
    give(way_out("json", None), TABLE, short=SHORT)
    assert json.loads(capsys.readouterr().out)["tables"][0]["rows"] == [{"a": "Leeds", "b": 3}]
    give(way_out("html", None), TABLE, short=SHORT)
    assert capsys.readouterr().out.startswith("<!DOCTYPE html>")


def test_the_screen_has_the_short_table(capsys: pytest.CaptureFixture[str]) -> None:
    give(way_out("table", None), TABLE, short=[SHORT, OTHER])
    shown = capsys.readouterr().out
    assert "Leeds" in shown and "York" in shown and "3" not in shown


@pytest.mark.parametrize("form", FORMS)
def test_a_file_has_the_form_of_its_name_and_every_column(
    tmp_path: Path, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """With and without --format the same bytes: a name alone never means the shorter table of the screen."""
    upper = tmp_path / f"a.{form.upper()}"
    give(way_out("table", upper), TABLE, short=SHORT)
    give(way_out(form, tmp_path / f"b.{form}"), TABLE, short=SHORT)
    assert capsys.readouterr() == ("", f"Written: {upper}\nWritten: {tmp_path / f'b.{form}'}\n")
    assert upper.read_bytes() == (tmp_path / f"b.{form}").read_bytes()


@pytest.mark.parametrize(
    ("form", "name", "said"),
    [
        ("table", "a.txt", "does not say its form"),
        ("csv", "a.xlsx", r"Name it like a\.csv"),
        ("xlsx", "a", r"Name it like a\.xlsx"),
    ],
)
def test_a_name_that_says_something_else_is_refused(tmp_path: Path, form: str, name: str, said: str) -> None:
    with pytest.raises((NoFile, UnknownForm), match=said):
        way_out(form, tmp_path / name)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("form", ["xlsx", "ods", "parquet"])
def test_what_only_a_file_can_hold_needs_one(form: str) -> None:
    with pytest.raises(NoFile, match=rf"Name a file: --out NAME\.{form}"):
        way_out(form, None)


def test_several_tables_are_one_workbook_or_a_folder_and_never_the_last_alone(tmp_path: Path) -> None:
    give(way_out("table", tmp_path / "both.json"), [TABLE, OTHER], title="Both")
    read = json.loads((tmp_path / "both.json").read_text())
    assert read["title"] == "Both" and [table["name"] for table in read["tables"]] == ["names", "others"]
    give(way_out("table", tmp_path / "both.html"), [TABLE, OTHER], title="Both")
    page = (tmp_path / "both.html").read_text(encoding="utf-8")
    assert "<h1>Both</h1>" in page and "Leeds" in page and "York" in page
    for form in ("csv", "parquet"):
        give(way_out("table", tmp_path / f"{form}s.{form}", several=True), [TABLE, OTHER])
        made = sorted(path.name for path in (tmp_path / f"{form}s").iterdir() if not path.name.startswith("."))
        assert made == [f"names.{form}", f"others.{form}"]
        assert not (tmp_path / f"{form}s.{form}").exists()
        with pytest.raises(AlreadyThere):
            way_out("table", tmp_path / f"{form}s.{form}", several=True)


@pytest.mark.parametrize("form", FORMS)
def test_tables_that_name_persons_are_for_their_user_alone_in_every_form(tmp_path: Path, form: str) -> None:
    """One table is a file, two as CSV or Parquet a folder: 0600, and 0700 for the folder."""
    one = save([TABLE], tmp_path / f"one.{form}", title="One", private=True)
    two = save([TABLE, OTHER], tmp_path / f"two.{form}", title="Two", private=True)
    made = [one, two, *(two.iterdir() if two.is_dir() else ())]
    assert [path.stat().st_mode & 0o777 for path in made] == [0o700 if path.is_dir() else 0o600 for path in made]


def test_what_exists_or_is_read_is_refused_before_any_work(tmp_path: Path) -> None:
    mine = tmp_path / "mum.csv"
    mine.write_text("filled in")
    for settle in (lambda **more: way_out("csv", mine, **more), lambda **more: text_out(mine, **more)):
        with pytest.raises(AlreadyThere, match="exists already"):
            settle()
        with pytest.raises(IsAnInput):
            settle(replace=True, read=[None, [str(mine)]])
    assert mine.read_text() == "filled in"
    give(way_out("csv", mine, replace=True), TABLE)
    assert mine.read_text() == "a,b\nLeeds,3\n"
    give_text(text_out(mine, replace=True), "words")
    assert mine.read_text() == "words\n"


def test_names_joined_by_plus_are_each_looked_at() -> None:
    assert files_read(None, "law", Path("a.yaml"), ["b.yaml+c.yaml"]) == tuple(
        map(Path, ("law", "a.yaml", "b.yaml+c.yaml", "b.yaml", "c.yaml"))
    )


def test_parquet_is_typed_exact_and_keeps_the_words(tmp_path: Path) -> None:
    columns = [Column(key=key, title=key.title(), unit="£" if key == "money" else "") for key in
               ("name", "count", "money", "day", "yes", "gap", "mixed")]  # fmt: skip
    rows = [
        {"name": "=1+1", "count": 3, "money": Decimal("1.10"), "day": date(2026, 4, 1), "yes": True, "mixed": 1},
        {"name": None, "count": -(2**40), "money": Decimal("-0.005"), "day": None, "yes": False, "mixed": "x"},
        {"name": "b", "count": None, "money": 7, "day": None, "yes": None, "mixed": Decimal("0.50")},
    ]
    table = Table(name="t", title="Title", columns=columns, rows=rows, notes=["N"], sources=["S"])
    give(way_out("table", tmp_path / "t.parquet"), table)
    read = pq.read_table(tmp_path / "t.parquet")
    text = pa.string()
    assert read.schema.types == [text, pa.int64(), pa.decimal128(38, 3), pa.date32(), pa.bool_(), text, text]
    assert read["name"].to_pylist() == ["=1+1", None, "b"], "a formula is nothing to Parquet"
    assert read["count"].to_pylist() == [3, -(2**40), None]
    assert read["money"].to_pylist() == [Decimal("1.100"), Decimal("-0.005"), Decimal("7.000")]
    assert read["day"].to_pylist() == [date(2026, 4, 1), None, None]
    assert read["yes"].to_pylist() == [True, False, None]
    assert read["gap"].to_pylist() == [None] * 3 and read["mixed"].to_pylist() == ["1", "x", "0.50"]
    assert read.schema.field("money").metadata[b"unit"] == "£".encode()
    assert json.loads(read.schema.metadata[b"ncs_table"]) == {"title": "Title", "notes": ["N"], "sources": ["S"]}


def test_a_number_too_long_for_one_kind_of_decimal_has_the_wider(tmp_path: Path) -> None:
    long = Decimal("1" * 30 + "." + "2" * 20)
    table = Table(name="t", title="T", columns=[A], rows=[{"a": long}])
    give(way_out("table", tmp_path / "t.parquet"), table)
    assert pq.read_table(tmp_path / "t.parquet")["a"].to_pylist() == [long]


@pytest.mark.parametrize("ending", ["xlsb", "XLSX", "docx", "pdf", "zip"])
def test_text_is_not_written_under_an_ending_that_says_another_form(tmp_path: Path, ending: str) -> None:
    from ncs.cli.giving import text_out
    from ncs.present.saving import UnknownForm

    with pytest.raises(UnknownForm, match="give another ending"):
        text_out(tmp_path / f"letter.{ending}")
    assert text_out(tmp_path / "letter.txt").out == tmp_path / "letter.txt"
