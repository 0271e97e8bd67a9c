"""CSV and JSON: exact, stable, and safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from ncs.core.errors import UnknownName
from ncs.tables import writers
from ncs.tables.kept import tables_in
from ncs.tables.tables import Column, Table
from ncs.tables.writers.plain import csv_text, guard, json_text, unguard


def table(**changes: object) -> Table:
    parts: dict[str, object] = {
        "name": "spend",
        "title": "Spend by council, 2026-27",
        "columns": [
            Column(key="council", title="Council"),
            Column(key="spend", title="Spend", unit="GBP million", places=1),
            Column(key="people", title="People"),
            Column(key="since", title="Since"),
            Column(key="paid", title="Paid"),
            Column(key="status", title="Status"),
        ],
        "rows": [
            {"council": "Leeds", "spend": Decimal("-1234.5"), "people": 20, "since": date(2026, 4, 1), "paid": True},
            {"council": 'A "b", c', "spend": Decimal("1E+2"), "people": 0, "status": "ok"},
            {"council": "=1+1", "spend": None, "status": "suppressed"},
        ],
        "notes": ["First note."],
        "sources": ["A source"],
    }
    return Table(**{**parts, **changes})  # type: ignore[arg-type]


def test_csv_has_keys_exact_numbers_iso_dates_and_empty_gaps() -> None:
    assert csv_text(table()) == (
        "council,spend,people,since,paid,status\n"
        "Leeds,-1234.5,20,2026-04-01,true,\n"
        '"A ""b"", c",100.0,0,,,ok\n'
        "'=1+1,,,,,suppressed\n"
    )


def test_csv_pads_to_the_places_of_the_column_and_never_rounds() -> None:
    one = [Column(key="rate", title="Rate", places=2)]
    rows = [{"rate": Decimal("1")}, {"rate": Decimal("0.12345678901234567890")}]
    assert csv_text(table(columns=one, rows=rows)) == "rate\n1.00\n0.12345678901234567890\n"


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@x", "\t=1", "\r=1", "'=1", "''-1", "＝1"])
def test_formulas_are_guarded_and_the_guard_comes_off(text: str) -> None:
    assert guard(text) == "'" + text
    assert unguard(guard(text)) == text


@pytest.mark.parametrize("text", ["", "Leeds", "'s-Hertogenbosch", "1-2", "O'Brien", " =1"])
def test_other_text_is_unchanged(text: str) -> None:
    assert guard(text) == text and unguard(text) == text


def test_numbers_that_are_not_finite_are_refused() -> None:
    with pytest.raises(ValueError, match="NaN"):
        csv_text(table(rows=[{"spend": Decimal("NaN")}]))


def test_json_keeps_decimals_as_text_and_says_the_types() -> None:
    read = json.loads(json_text([table()], title="Book"))
    assert read["title"] == "Book"
    (only,) = read["tables"]
    assert (only["name"], only["notes"], only["sources"]) == ("spend", ["First note."], ["A source"])
    assert [column["type"] for column in only["columns"]] == ["text", "decimal", "integer", "date", "boolean", "text"]
    assert only["rows"][0] == {
        "council": "Leeds",
        "spend": "-1234.5",
        "people": 20,
        "since": "2026-04-01",
        "paid": True,
        "status": None,
    }
    assert only["rows"][2]["council"] == "=1+1"


def test_tables_are_read_back_from_json_as_they_were() -> None:
    """Text, decimals, whole numbers, dates, yes and no, and gaps; a second writing gives the same bytes."""
    written = json_text([table()], title="Book")
    (read,) = tables_in(written)
    assert (read.columns, read.notes, read.sources) == (list(table().columns), ["First note."], ["A source"])
    kinds = [type(cell).__name__ for cell in read.rows[0].values()]
    assert kinds == ["str", "Decimal", "int", "date", "bool", "NoneType"]
    assert [dict(row) for row in read.rows] == [{key: row.get(key) for key in read.keys} for row in table().rows]
    assert json_text([read], title="Book") == written and csv_text(read) == csv_text(table())


def test_write_tables_writes_every_format_and_says_which(tmp_path: Path) -> None:
    made = writers.write_tables(
        [table()], tmp_path / "new", title="Spend, by place!", formats=["csv", "json", "ods", "xlsx"]
    )
    assert [path.name for path in made] == [
        "spend.csv",
        "spend-by-place.json",
        "spend-by-place.ods",
        "spend-by-place.xlsx",
    ]
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == sorted(path.name for path in made)
    assert list(csv.reader(io.StringIO(made[0].read_text())))[1][0] == "Leeds"


def test_an_unknown_format_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(UnknownName, match="There is no format 'xls'"):
        writers.write_tables([table()], tmp_path / "new", title="T", formats=["csv", "xls"])
    assert not (tmp_path / "new").exists()


def test_a_fault_in_one_file_leaves_all_as_they_were(tmp_path: Path) -> None:
    (tmp_path / "spend.csv").write_text("before")
    broken = [table(), table(name="other", rows=[{"spend": Decimal("Infinity")}])]
    with pytest.raises(ValueError):
        writers.write_tables(broken, tmp_path, title="T", formats=["csv"])
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("spend.csv", "before")]
