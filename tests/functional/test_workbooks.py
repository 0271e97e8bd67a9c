"""Workbooks as a reader's program sees them: structure, marked tables, metadata, and the same bytes each time."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest
from odfdo import Document
from python_calamine import CalamineWorkbook

from ncs.core.errors import UnknownName
from ncs.tables.tables import Column, Table
from ncs.tables.writers import write_workbook
from ncs.tables.writers.layout import BadWorkbook

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
DC = "{http://purl.org/dc/elements/1.1/}"
KINDS = ("xlsx", "ods")


def tables() -> list[Table]:
    spend = Table(
        name="spend",
        title="Spend by council, 2026-27",
        columns=[
            Column(key="council", title="Council", description="Its name"),
            Column(key="spend", title="Spend", unit="GBP million", places=1),
            Column(key="day", title="Day"),
            Column(key="status", title="Status"),
        ],
        rows=[
            {"council": "Leeds", "spend": Decimal("1234.56"), "day": date(2026, 4, 1), "status": "ok"},
            {"council": "=HYPERLINK(1)", "spend": None, "day": None, "status": "suppressed"},
            {"council": "A & B  <c>", "spend": None, "day": None, "status": "missing"},
        ],
        notes=["First note."],
        sources=["A publication"],
    )
    return [spend, Table(name="empty", title="Nothing yet", columns=[Column(key="a", title="A")], rows=[])]


def write(folder: Path, kind: str, made: list[Table] | None = None) -> Path:
    target = folder / f"book.{kind}"
    write_workbook(made or tables(), target, title="A book & more", notes=["For all."])
    return target


def read(path: Path, sheet: str) -> list[list[object]]:
    return CalamineWorkbook.from_path(path).get_sheet_by_name(sheet).to_python()


@pytest.mark.parametrize("kind", KINDS)
def test_the_cover_contents_and_notes_come_first(tmp_path: Path, kind: str) -> None:
    path = write(tmp_path, kind)
    assert CalamineWorkbook.from_path(path).sheet_names == ["Cover", "Contents", "Notes", "Columns", "spend", "empty"]
    cover = [row[0] for row in read(path, "Cover")]
    assert cover[:2] == ["A book & more", "Produced by the National Care Service project."]
    assert cover[-1] == "Source: A publication."
    assert read(path, "Contents") == [
        ["Contents", "", ""],
        ["This worksheet contains one table.", "", ""],
        ["Worksheet", "Title", "Number of rows"],
        ["Notes", "Notes and shorthand", 6],
        ["Columns", "Meaning of the columns", 5],
        ["spend", "Spend by council, 2026-27", 3],
        ["empty", "Nothing yet", 0],
    ]
    notes = read(path, "Notes")[3:]
    assert [row[0] for row in notes] == ["[c]", "[x]", "[z]", "Note", "Note 1", "Source"]
    assert notes[3][1:] == ["All worksheets", "For all."] and notes[4][1:] == ["spend", "First note."]


@pytest.mark.parametrize("kind", KINDS)
def test_a_table_has_title_line_heading_and_marked_gaps(tmp_path: Path, kind: str) -> None:
    rows = read(write(tmp_path, kind), "spend")
    assert rows[0][0] == "Spend by council, 2026-27"
    assert rows[1][0] == (
        "This worksheet contains one table. It uses the shorthand [c], [x]. "
        "Shorthand, notes and sources are explained on the worksheet Notes."
    )
    assert rows[2:] == [
        ["Council", "Spend (GBP million)", "Day", "Status"],
        ["Leeds", 1234.56, date(2026, 4, 1), "ok"],
        ["=HYPERLINK(1)", "[c]", "[c]", "suppressed"],
        ["A & B  <c>", "[x]", "[x]", "missing"],
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_there_are_no_empty_cells_in_tables_no_merges_and_no_formulas(tmp_path: Path, kind: str) -> None:
    path = write(tmp_path, kind)
    for name in ("Contents", "Notes", "Columns", "spend"):
        assert all(cell != "" for row in read(path, name)[2:] for cell in row), name
    with zipfile.ZipFile(path) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
    for sign in (b"mergeCell", b"<f>", b"spanned", b"table:formula", b"covered-table-cell"):
        assert sign not in everything


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_tables_give_the_same_bytes_in_another_process_and_time_zone(tmp_path: Path, kind: str) -> None:
    first = write(tmp_path, kind).read_bytes()
    again = tmp_path / "again"
    program = (
        "import sys, pathlib; sys.path[:0] = [sys.argv[1]]; import test_workbooks as t; "
        "t.write(pathlib.Path(sys.argv[2]), sys.argv[3])"
    )
    command = [sys.executable, "-c", program, str(Path(__file__).parent), str(again), kind]
    subprocess.run(command, check=True, env={**os.environ, "TZ": "Pacific/Auckland", "PYTHONHASHSEED": "7"})
    assert (again / f"book.{kind}").read_bytes() == first


def test_xlsx_marks_each_table_without_filter_buttons(tmp_path: Path) -> None:
    with zipfile.ZipFile(write(tmp_path, "xlsx")) as archive:
        parts = [ElementTree.fromstring(archive.read(name)) for name in archive.namelist() if "/tables/" in name]
    assert [(part.get("displayName"), part.get("ref")) for part in parts] == [
        ("table_1_Contents", "A3:C7"),
        ("table_2_Notes", "A3:C9"),
        ("table_3_Columns", "A3:E8"),
        ("table_4_spend", "A3:D6"),
    ]
    assert all(part.find(f"{MAIN}autoFilter") is None for part in parts)


def test_xlsx_states_title_language_and_a_fixed_date(tmp_path: Path) -> None:
    with zipfile.ZipFile(write(tmp_path, "xlsx")) as archive:
        core = ElementTree.fromstring(archive.read("docProps/core.xml"))
    assert core.findtext(f"{DC}title") == "A book & more"
    assert core.findtext(f"{DC}language") == "en-GB"
    assert core.findtext("{http://purl.org/dc/terms/}created") == "2026-04-01T00:00:00Z"


def test_ods_marks_each_table_and_states_title_and_language(tmp_path: Path) -> None:
    path = write(tmp_path, "ods")
    document = Document(path)
    meta = document.get_part("meta.xml")
    assert meta.get_title() == "A book & more" and meta.get_language() == "en-GB"
    ranges = document.get_part("content.xml").get_elements("//table:database-range")
    assert [one.get_attribute("table:target-range-address") for one in ranges] == [
        "'Contents'.A3:'Contents'.C7",
        "'Notes'.A3:'Notes'.C9",
        "'Columns'.A3:'Columns'.E8",
        "'spend'.A3:'spend'.D6",
        "'empty'.A3:'empty'.A3",
    ]
    assert len(document.get_part("content.xml").get_elements("//table:table-header-rows")) == 5
    with zipfile.ZipFile(path) as archive:
        first = archive.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)


@pytest.mark.parametrize("kind", KINDS)
def test_contents_links_to_each_worksheet(tmp_path: Path, kind: str) -> None:
    with zipfile.ZipFile(write(tmp_path, kind)) as archive:
        page = archive.read("content.xml" if kind == "ods" else "xl/worksheets/sheet2.xml").decode()
    for name in ("Notes", "Columns", "spend", "empty"):
        assert (f'xlink:href="#{name}.A1"' if kind == "ods" else f"location=\"'{name}'!A1\"") in page


def test_names_that_clash_are_refused(tmp_path: Path) -> None:
    one = Table(name="notes", title="T", columns=[Column(key="a", title="A")], rows=[])
    with pytest.raises(BadWorkbook, match="worksheet 'notes' is there twice"):
        write(tmp_path, "xlsx", [one])
    twice = [Column(key="a", title="Rate"), Column(key="b", title="rate")]
    with pytest.raises(BadWorkbook, match="heading of t 'rate' is there twice"):
        write(tmp_path, "ods", [Table(name="t", title="T", columns=twice, rows=[])])
    assert list(tmp_path.iterdir()) == []


def test_a_text_too_long_for_a_cell_is_refused(tmp_path: Path) -> None:
    long = Table(name="t", title="T", columns=[Column(key="a", title="A")], rows=[{"a": "x" * 40_000}])
    with pytest.raises(BadWorkbook, match="longer than a cell holds"):
        write(tmp_path, "xlsx", [long])


def test_another_suffix_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnknownName, match="workbook format 'xls'"):
        write(tmp_path, "xls")


def test_xlsx_rows_are_tall_enough_and_a_sheet_fits_the_width_of_a_page(tmp_path: Path) -> None:
    """200 characters in a column of at most 60 widths need four lines or more of some 16 points; one line needs one."""
    words = "word " * 40
    columns = [Column(key=key, title=key.upper()) for key in ("a", "b", "c")]
    rows = [{"a": words, "b": "short", "c": "two\nlines"}, {"a": "one", "b": "one", "c": "one"}]
    path = write(tmp_path, "xlsx", [Table(name="t", title="T", columns=columns, rows=rows)])
    with zipfile.ZipFile(path) as archive:
        page = ElementTree.fromstring(archive.read("xl/worksheets/sheet5.xml"))
    heights = {row.get("r"): float(row.get("ht", "0")) for row in page.iter(f"{MAIN}row")}
    assert heights["4"] >= 4 * 15 and 15 <= heights["5"] < 30
    setup, fits = page.find(f"{MAIN}pageSetup"), page.find(f"{MAIN}sheetPr/{MAIN}pageSetUpPr")
    assert fits is not None and fits.get("fitToPage") == "1"
    assert setup is not None and setup.get("fitToHeight") == "0" and setup.get("paperSize") == "9"
