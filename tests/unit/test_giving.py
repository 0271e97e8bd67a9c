"""Giving a table: on the screen, to a program, or in a file whose name says its form."""

from __future__ import annotations

from pathlib import Path

import pytest

from ncs.cli.giving import NoFile, give
from ncs.tables.tables import Column, Table

TABLE = Table(name="names", title="Names", columns=[Column(key="a", title="A")], rows=[{"a": "Leeds"}], notes=["N"])


def test_csv_and_json_go_to_the_screen_unwrapped(capsys: pytest.CaptureFixture[str]) -> None:
    give(TABLE, "csv", None)
    assert capsys.readouterr().out == "a\nLeeds\n"
    give(TABLE, "json", None)
    assert capsys.readouterr().out.startswith('{\n  "title": "Names"')


@pytest.mark.parametrize("form", ["csv", "json", "xlsx", "ods"])
def test_a_file_has_the_form_of_its_name(tmp_path: Path, form: str) -> None:
    give(TABLE, "table", tmp_path / f"a.{form.upper()}")
    give(TABLE, form, tmp_path / f"b.{form}")
    first, second = (next(tmp_path.glob(f"{name}.*")).read_bytes() for name in "ab")
    assert first == second


@pytest.mark.parametrize(
    ("form", "name", "said"),
    [
        ("table", "a.txt", "does not say its form"),
        ("csv", "a.xlsx", r"Name it like a\.csv"),
        ("xlsx", "a", r"Name it like a\.xlsx"),
    ],
)
def test_a_name_that_says_something_else_is_refused(tmp_path: Path, form: str, name: str, said: str) -> None:
    with pytest.raises(NoFile, match=said):
        give(TABLE, form, tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_a_spreadsheet_needs_a_file() -> None:
    with pytest.raises(NoFile, match=r"Name a file: --out names\.ods"):
        give(TABLE, "ods", None)
