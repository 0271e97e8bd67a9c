"""Faults that others reported of readers of YAML, CSV and workbooks, each tried on ours."""

from __future__ import annotations

import zipfile
from decimal import Decimal
from pathlib import Path

import pytest
from pydantic import BaseModel

from ncs.core.errors import ProblemsFound
from ncs.tables.reading.csv_text import delimiter_of
from ncs.tables.reading.table_files import Number, Whole, read_table
from ncs.tables.reading.yaml_files import read_yaml


class Line(BaseModel):
    name: str
    age: Whole
    cost: Number | None = None


def file(folder: Path, name: str, data: bytes) -> Path:
    (folder / name).write_bytes(data)
    return folder / name


def test_yaml_165_a_list_is_replaced_by_a_later_mapping_of_the_same_key(tmp_path: Path) -> None:
    """github.com/yaml/pyyaml/issues/165: this file loads as {'a': {'q': 'b'}}."""
    path = file(tmp_path, "a.yaml", b"a:\n  - b\n  - c\n\na:\n  q: a\n  q: b\n")
    with pytest.raises(ProblemsFound) as found:
        read_yaml(path, dict[str, object])
    assert [(problem.field, problem.row) for problem in found.value.problems] == [("a", 5), ("a.q", 7)]


def test_opensanctions_3845_a_leading_nought_means_octal(tmp_path: Path) -> None:
    """github.com/opensanctions/opensanctions/issues/3845: 0555567 loads as 187255."""
    assert read_yaml(file(tmp_path, "a.yaml", b"value: 0555567\n"), dict[str, str]) == {"value": "0555567"}
    assert read_yaml(file(tmp_path, "a.yaml", b"value: 0555567\n"), dict[str, int]) == {"value": 555567}


def test_openentrance_348_the_code_of_norway_is_false(tmp_path: Path) -> None:
    """github.com/openENTRANCE/openentrance/pull/348: NO loads as False."""
    assert read_yaml(file(tmp_path, "a.yaml", b"NO: NO\n"), dict[str, str]) == {"NO": "NO"}
    assert read_yaml(file(tmp_path, "a.yaml", b"NO: NO\n"), dict[str, bool]) == {"NO": False}


def test_pandas_13497_the_mark_becomes_part_of_the_first_heading(tmp_path: Path) -> None:
    """github.com/pandas-dev/pandas/issues/13497: with a quoted heading the quotation marks stayed too."""
    path = file(tmp_path, "t.csv", b'\xef\xbb\xbf"Name","Age"\r\n"Ann","70"\r\n')
    (row,) = read_table(path, Line)
    assert row.value == Line(name="Ann", age=70)


def test_sheetjs_2239_commas_within_cells_win_over_semicolons(tmp_path: Path) -> None:
    """github.com/SheetJS/sheetjs/issues/2239: the second line's commas settled how the first was cut."""
    assert delimiter_of("A;B;C;D\n1,1;2,2;3,3;4,1\n1,1;2,2;3,3;4,1\n") == ";"
    path = file(tmp_path, "t.csv", b"Name;Age;Cost\r\nAnn;70;1,5\r\n")
    with pytest.raises(ProblemsFound, match="decimal point"):
        read_table(path, Line)


def test_pandas_26446_utf_16_as_excel_writes_unicode_text(tmp_path: Path) -> None:
    """github.com/pandas-dev/pandas/issues/26446: tabs and UTF-16 with a mark, which became part of a column."""
    path = file(tmp_path, "t.txt", "Name\tAge\tCost\r\nZoë\t70\t1.5\r\n".encode("utf-16"))
    (row,) = read_table(path, Line)
    assert row.value == Line(name="Zoë", age=70, cost=Decimal("1.5"))


ODS = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" office:version="1.3">
<office:body><office:spreadsheet><table:table table:name="T">
<table:table-row>{heads}</table:table-row>
<table:table-row>{name}
<table:table-cell office:value-type="float" office:value="70"><text:p>70</text:p></table:table-cell>
<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value=""
 calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell></table:table-row>
</table:table></office:spreadsheet></office:body></office:document-content>
"""


def text_cell(text: str) -> str:
    return f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'


def test_calamine_720_and_105_an_error_in_a_workbook_reads_as_empty(tmp_path: Path) -> None:
    """github.com/tafia/calamine/issues/720: so LibreOffice writes a formula that failed, which came back as nothing.

    The same of XLSX (github.com/dimastbk/python-calamine/issues/105) is tried in test_read_table.py.
    """
    whole = ODS.format(heads="".join(map(text_cell, ("name", "age", "cost"))), name=text_cell("Ann"))
    content = whole.replace(">\n<", "><")
    with zipfile.ZipFile(tmp_path / "t.ods", "w") as book:
        book.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        book.writestr("META-INF/manifest.xml", "<manifest/>")
        book.writestr("content.xml", content)
    with pytest.raises(ProblemsFound) as found:
        read_table(tmp_path / "t.ods", Line)
    (problem,) = found.value.problems
    assert (problem.rule, problem.row, problem.field, problem.value) == ("error-cell", 2, "cost", "#DIV/0!")
    assert "C2" in problem.message
