"""The one opener: which encoding it finds, and what it refuses with what reason."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ncs.core.errors import Problem, ProblemsFound
from ncs.tables.reading import text as reading_text
from ncs.tables.reading.text import NotText, encoding_of, open_text

TEXT = "council,cost\nCafé Ärea £5 – “x”,1\n"


def refused(path: Path, **how: int) -> Problem:
    with pytest.raises(ProblemsFound) as found:
        open_text(path, **how)
    (problem,) = found.value.problems
    assert problem.file == path.name
    return problem


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("cp1252", "cp1252"),
    ],
)
def test_each_encoding_is_known_and_said(tmp_path: Path, written: str, found: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(TEXT.encode(written))
    opened = open_text(path)
    assert (opened.text, opened.encoding) == (TEXT, found)
    assert bool(opened.note) == (not found.startswith("utf-8"))
    assert encoding_of(path) == found


@pytest.mark.parametrize("piece", [1, 2, 3, 4, 100])
@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("plain,plain\n", "utf-8"),
        ("Caf\u00e9,plain and more plain\n", "utf-8"),
        (b"Caf\xe9,plain and more plain\n", "cp1252"),
        (b"plain,Caf\xc3", "cp1252"),
        (b"plain,\xc3,\xa9", "cp1252"),
    ],
)
def test_the_encoding_is_that_of_the_whole_wherever_it_is_cut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: str | bytes, found: str, piece: int
) -> None:
    """A letter may begin in one piece and go on, or not, in the next, however plain that is."""
    path = tmp_path / "a.csv"
    path.write_bytes(written.encode() if isinstance(written, str) else written)
    monkeypatch.setattr(reading_text, "_PIECE", piece)
    assert encoding_of(path) == found


def test_utf_16_big_endian_with_its_mark(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"\xfe\xff" + TEXT.encode("utf-16-be"))
    assert open_text(tmp_path / "a.csv").text == TEXT


@pytest.mark.parametrize(
    ("data", "row", "said"),
    [
        # Two accents in UTF-8, then one in Windows-1252: the second row, fourth byte.
        ("é,è\nabc".encode() + b"\xe9\n", 2, "byte 4 of the row is 0xE9"),
        # 0x81 is undefined in Windows-1252.
        (b"a\nb\nc\x81", 3, "neither UTF-8 nor Windows-1252"),
        # One stray byte that is no letter within a word.
        (b"a,b\n1,\xff\n", 2, "neither UTF-8 nor Windows-1252"),
        (b"a,c\n1,\0", 2, "NUL"),
        (b"\xe9,b\n1,\0\n", 2, "NUL"),
        # A mark of UTF-8 and a byte that is not: the mark is believed.
        (b"\xef\xbb\xbfa\nb\nc\xe9d", 3, "UTF-8 with bytes in it that are not"),
        (b"PK\x03\x04rest", None, "a workbook or a zip file"),
        (b"\x1f\x8brest", None, "a compressed file"),
        ("a,b".encode("utf-32"), None, "UTF-32"),
        (b"\xff\xfea\0\n\0b", 2, "damaged UTF-16"),
    ],
)
def test_what_is_not_text_is_refused_with_its_place(tmp_path: Path, data: bytes, row: int | None, said: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(data)
    problem = refused(path)
    assert said in problem.message and problem.row == row


@pytest.mark.parametrize(
    ("row", "field"),
    [
        (b"1,Ann\xe9,x", "name"),
        (b'"1,\xe9",Ann,x', "who"),
        (b"1,Ann,\xe9", "note"),
        # A row of other cells than the heading says nothing of which is which.
        (b"1,Ann\xe9", ""),
    ],
)
def test_a_stray_byte_is_told_with_its_row_and_field(tmp_path: Path, row: bytes, field: str) -> None:
    """One byte in a file of ASCII may be a letter of Windows-1252 or damage: nobody can tell, so it is told."""
    path = tmp_path / "a.csv"
    path.write_bytes(b"who,name,note\n1,Bob,x\n" + row + b"\n")
    note = open_text(path).note
    assert note.endswith(f"read as Windows-1252 (because of row 3{f', {field}' if field else ''}).")
    path.write_bytes(path.read_bytes() + row + b"\n")
    assert "because of 2 rows, the first row 3" in open_text(path).note
    path.write_bytes("who,name,note\n1,Zoë,x\n".encode() + row + b"\n")
    problem = refused(path)
    assert (problem.row, problem.field) == (3, field or None)


def test_what_is_not_a_file_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "pipe" in refused(tmp_path / "pipe").message
    assert "folder" in refused(tmp_path).message
    assert "device" in refused(Path("/dev/zero")).message
    assert "no such file" in refused(tmp_path / "none").message
    assert "no such file" in refused(tmp_path / "none" / "inside").message
    with pytest.raises(NotText, match="pipe"):
        encoding_of(tmp_path / "pipe")


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("12345")
    assert open_text(tmp_path / "a.csv", most_bytes=5).text == "12345"
    assert "larger than 4 bytes" in refused(tmp_path / "a.csv", most_bytes=4).message


def test_a_file_that_may_not_be_read_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.csv"
    path.write_text("x")

    def denied(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", denied)
    problem = refused(path)
    assert "Permission denied" in problem.message and "permission" in problem.next_step


def test_a_file_that_stands_where_a_folder_is_wanted_is_told_so(tmp_path: Path) -> None:
    (tmp_path / "people").write_text("a\n", encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        open_text(tmp_path / "people" / "people.csv")
    (problem,) = found.value.problems
    assert "is a file, not a folder" in problem.message and problem.next_step == "Give the folder."


@pytest.mark.parametrize(
    ("data", "step"),
    [
        (b"PK\x03\x04rest", "unpack it"),
        (b"\xd0\xcf\x11\xe0rest", "save its sheet as CSV UTF-8"),
        (b"\x1f\x8brest", "Unpack it"),
        (b"%PDF-1.7", "Save the file again as text in UTF-8."),
    ],
)
def test_a_file_that_is_no_text_is_told_what_to_do_with_it(tmp_path: Path, data: bytes, step: str) -> None:
    (tmp_path / "a.csv").write_bytes(data)
    with pytest.raises(ProblemsFound) as found:
        open_text(tmp_path / "a.csv")
    assert step in found.value.problems[0].next_step
