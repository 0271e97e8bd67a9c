"""What stands at a path, for paths of every sort: no path brings the program down."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ncs.core.looking import inside, is_below, is_file, is_folder, is_there


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


@pytest.mark.parametrize(
    ("name", "below"),
    [
        ("paper.txt", True),
        ("./papers/one.pdf", True),
        ("papers..txt", True),
        ("~/paper.txt", True),  # a folder called ~, and nobody's home
        ("..", False),
        ("../beside/paper.txt", False),
        ("papers/../paper.txt", False),  # it ends in the folder, but nobody need write it so
        ("/etc/hostname", False),
        ("\\papers\\one.pdf", False),
        ("..\\paper.txt", False),
        ("C:\\papers\\one.pdf", False),
        ("C:one.pdf", False),
        ("\\\\server\\papers\\one.pdf", False),
        ("away/paper.txt", False),  # a link that leads out
        ("circle", False),
        ("here/paper.txt", True),  # one that stays
    ],
)
def test_a_name_in_a_file_stays_beside_it(tmp_path: Path, name: str, below: bool) -> None:
    folder = tmp_path / "beside"
    (folder / "papers").mkdir(parents=True)
    (folder / "away").symlink_to(tmp_path)
    (folder / "here").symlink_to(folder / "papers")
    (folder / "circle").symlink_to(folder / "circle")
    assert is_below(folder, name) is below
