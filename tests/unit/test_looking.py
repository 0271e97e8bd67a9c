"""What stands at a path, for paths of every sort: no path brings the program down."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ncs.core.looking import inside, is_file, is_folder, is_there


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "b").touch()
    (tmp_path / "folder" / "a").touch()
    (tmp_path / "file").touch()
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "link").symlink_to(tmp_path / "file")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "folder", "file", "there"),
    [
        ("folder", True, False, True),
        ("file", False, True, True),
        ("link", False, True, True),
        ("pipe", False, False, True),
        ("loop", False, False, False),
        ("gone", False, False, False),
        ("file/below", False, False, False),
        ("n" * 300, False, False, False),
        ("a\0b", False, False, False),
    ],
)
def test_each_is_answered(place: Path, name: str, folder: bool, file: bool, there: bool) -> None:
    path = place / name
    assert (is_folder(path), is_file(path), is_there(path)) == (folder, file, there)


def test_what_is_inside_comes_in_order_and_nothing_from_what_is_no_folder(place: Path) -> None:
    assert [path.name for path in inside(place / "folder")] == ["a", "b"]
    assert list(inside(place / "file")) == list(inside(place / ("n" * 300))) == []
