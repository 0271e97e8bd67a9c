"""``read_json``: an object, or one problem that says what is wrong with the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from ncs.core.errors import ProblemsFound
from ncs.tables.reading.json_files import read_json, read_json_objects


def test_an_object_is_returned_whatever_its_encoding(tmp_path: Path) -> None:
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        path = tmp_path / "a.json"
        path.write_text('{"name": "Ynys Môn"}', encoding=encoding)
        assert read_json(path) == {"name": "Ynys Môn"}


@pytest.mark.parametrize(
    ("text", "said", "row"),
    [
        ("", "it is not JSON", 1),
        ('{"a": 1,\n\n "b": }', "it is not JSON", 3),
        ("[1, 2]", "it holds no object", None),
        ('{"a": 1, "a": 2}', "it names 'a' twice", None),
        ('{"a": ' * 100_000, "it is nested too deeply", None),
        ('{"a": ' + "9" * 5_000 + "}", "it is not JSON", None),
        ('{"a": ["\\ud83d"]}', "a character is written by half", None),
        ('{"\\udc4d": 1}', "a character is written by half", None),
    ],
)
def test_what_is_no_object_is_refused(tmp_path: Path, text: str, said: str, row: int | None) -> None:
    path = tmp_path / "run.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ProblemsFound) as refused:
        read_json(path, kind="run", next_step="Run it again.")
    (problem,) = refused.value.problems
    assert said in problem.message and problem.row == row
    assert (problem.file, problem.next_step) == ("run.json", "Run it again.")


def test_a_character_written_as_two_halves_is_one_and_lines_are_held_to_it_too(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"a": "\\ud83d\\udc4d"}', encoding="utf-8")
    assert read_json(path) == {"a": "\N{THUMBS UP SIGN}"}
    path.write_text('{"a": 1}\n{"a": "\\udc4d"}\n', encoding="utf-8")
    with pytest.raises(ProblemsFound) as refused:
        read_json_objects(path)
    assert [(one.row, "by half" in one.message) for one in refused.value.problems] == [(2, True)]


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound, match="no such file"):
        read_json(tmp_path / "gone.json")
