"""The one opener of text: it finds out how a file is written, says so, and refuses what is not text.

UTF-8 and UTF-16 are known with and without a mark at their beginning. A file that is neither is read as Windows-1252
only where it looks so as a whole: one bad byte in a file of UTF-8 is a problem with a row, not another encoding.
"""

from __future__ import annotations

import codecs
import re
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from importlib.resources.abc import Traversable
from pathlib import Path

from ncs.core.errors import Problem, ProblemsFound
from ncs.core.looking import writable
from ncs.core.notices import tell

#: What a caller may give: a path, or a file that comes with the package.
TextFile = Path | Traversable
#: Files larger than this, in bytes, are not read into memory as text.
MOST_BYTES = 1 << 28
#: Encodings by Python's name, as people say them.
ENCODINGS = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "cp1252": "Windows-1252",
}
_PIECE = 1 << 22
_QUOTED = re.compile(rb'"[^"]*"?')
#: Rows of so many cells under as many headings are a table.
_TABLE = 3
_SAVE = "Save the file again as text in UTF-8."
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_SHEET = "If it is a workbook, save its sheet as CSV UTF-8"
#: How files that are not text begin, what they are, and what to do.
_BEGINNINGS = (
    (b"PK\x03\x04", "a workbook or a zip file", f"{_SHEET}; if it is a zip file, unpack it and give what is inside."),
    (b"\xd0\xcf\x11\xe0", "an old Excel or Word file", f"{_SHEET}, or save it again as text in UTF-8."),
    (b"PAR1", "a Parquet file", _SAVE),
    (b"%PDF", "a PDF", _SAVE),
    (b"\x1f\x8b", "a compressed file", "Unpack it, and give what is inside."),
    (codecs.BOM_UTF32_LE, "text in UTF-32", _SAVE),
    (codecs.BOM_UTF32_BE, "text in UTF-32", _SAVE),
)
#: Letters and signs beyond ASCII as UTF-8 writes them.
_UTF8 = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}",
)
#: Bytes that Windows-1252 leaves undefined, control characters that no text holds, and its last two letters (thorn and
#: y with two dots) standing alone, as nobody writes them but damage does.
_NOT_WINDOWS = re.compile(
    rb"[\x81\x8d\x8f\x90\x9d\x01-\x08\x0e-\x19\x1b-\x1f]|(?<![A-Za-z\xc0-\xff'\x92])[\xfe\xff](?![A-Za-z\xc0-\xff'\x92])",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedText:
    """The text of a file without its mark, with line ends as they are.

    Attributes:
        file: the file's name; encoding: Python's name of how it is written, one of :data:`ENCODINGS`.
        where: for Windows-1252, the rows that are not UTF-8, in words.
    """

    file: str
    text: str
    encoding: str
    where: str = ""

    @property
    def note(self) -> str:
        """What a user should know of the choice; empty for UTF-8."""
        return note_of(self.file, self.encoding, self.where)


class NotText(Exception):
    """Why a file is not text that can be read, for :func:`encoding_of`'s callers; ``row``, ``field`` where known."""

    def __init__(self, why: str, next_step: str = _SAVE, *, row: int | None = None, field: str = "") -> None:
        self.why, self.next_step, self.row, self.field = why, next_step, row, field
        super().__init__(why)


def note_of(file: str, encoding: str, where: str = "") -> str:
    """Return what a user should know of how a file was read, by Python's name of the encoding; empty for UTF-8."""
    said = ENCODINGS[encoding]
    return "" if said == "UTF-8" else f"{file} is not UTF-8; it was read as {said}{where}."


def open_text(file: TextFile, *, kind: str = "file", most_bytes: int = MOST_BYTES) -> OpenedText:
    """Return the text of a whole file.

    Args:
        file: a path, or a file that comes with the package.
        kind: what the file is, in a word or two, for the messages, such as ``case file``.
        most_bytes: a larger file is refused.

    Raises:
        ProblemsFound: one problem that names the file: it is not there, is a folder, a pipe or a device, may not be
            read, is too large, is not text, or is in no encoding that is known (with the row of the first bad byte).
    """
    try:
        data = _bytes(file, most_bytes)
        encoding, where = _encoding(lambda: iter((data,)))
        text = data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise refused(file, kind, _bad_utf16(error)) from error
    except NotText as error:
        raise refused(file, kind, error) from error
    tell(note_of(file.name, encoding, where))
    return OpenedText(file=file.name, text=text, encoding=encoding, where=where)


def encoding_of(path: Path) -> str:
    """Return Python's name of how a file of any size is written, reading it in pieces; one not in UTF-8 is told of.

    Raises:
        NotText: it cannot be opened, is not text, or is in no encoding that is known.
    """
    check_file(path)
    try:
        found, where = _encoding(partial(_pieces, path))
    except OSError as error:
        raise NotText(f"it cannot be read: {error.strerror or error}", "Check the file's permissions.") from error
    tell(note_of(path.name, found, where))
    return found


def reading_as(encoding: str) -> str:
    """Return the name under which Python takes off the mark too, for a file that is read piece by piece."""
    return "utf-8-sig" if encoding == "utf-8" else encoding


def check_file(path: Path) -> None:
    """Refuse what is no ordinary file, before it is opened: a pipe would wait for ever.

    Raises:
        NotText: there is no such file, it is a folder, a pipe or a device, or its name is no text.
    """
    if not writable(str(path)):
        raise NotText("its name, or that of a folder above it, is not text in UTF-8", "Give it another name.")
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        if isinstance(error, NotADirectoryError):
            raise NotText("what stands before the last / is a file, not a folder", "Give the folder.") from error
        why = getattr(error, "strerror", None) or str(error)
        said = "there is no such file" if isinstance(error, FileNotFoundError) else f"it cannot be read: {why}"
        raise NotText(said, "Check the path.") from error
    if stat.S_ISDIR(mode):
        raise NotText("it is a folder", "Give the file itself.")
    if not stat.S_ISREG(mode):
        raise NotText("it is a pipe or a device, not a file", "Save it as a file first.")


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as stream:
        while piece := stream.read(_PIECE):
            yield piece


def _bytes(file: TextFile, most: int) -> bytes:
    if isinstance(file, Path):
        check_file(file)
    try:
        with file.open("rb") as stream:
            data: bytes = stream.read(most + 1)
    except FileNotFoundError as error:
        raise NotText("there is no such file", "Check the path.") from error
    except OSError as error:
        raise NotText(f"it cannot be read: {error.strerror or error}", "Check the file's permissions.") from error
    if len(data) > most:
        raise NotText(f"it is larger than {most:,} bytes", "Check that it is the right file, or cut it into parts.")
    return data


def _encoding(pieces: Callable[[], Iterator[bytes]]) -> tuple[str, str]:
    """Return the encoding of what ``pieces`` yields, from its beginning each time it is called.

    For Windows-1252 also the rows that are not UTF-8, in words; else nothing.

    Raises:
        NotText: it is not text in an encoding that is known.
    """
    start = next(pieces(), b"")
    for beginning, what, step in _BEGINNINGS:
        if start.startswith(beginning):
            raise NotText(f"it is {what}, not plain text", step)
    for mark, encoding in _MARKS:
        if start.startswith(mark) and encoding == "utf-16":
            return encoding, ""
    if (wide := _wide(start)) is not None:
        return wide, ""
    if _is_utf8(pieces):
        return "utf-8-sig" if start.startswith(codecs.BOM_UTF8) else "utf-8", ""
    return "cp1252", _check_windows(_lines(pieces()))


def _wide(start: bytes) -> str | None:
    """Return which UTF-16 a beginning without a mark is: in Western text every other byte is NUL."""
    head = start[: min(len(start), 1 << 12) & ~1]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    mostly = len(head) // 2 * 0.7
    if head and odd > mostly and not even:
        return "utf-16-le"
    if head and even > mostly and not odd:
        return "utf-16-be"
    return None


def _is_utf8(pieces: Callable[[], Iterator[bytes]]) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for piece in pieces():
            if b"\0" in piece:
                _refuse_nul(_lines(pieces()))
            if decoder.getstate()[0] or not piece.isascii():  # which is far sooner seen than decoded
                decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _refuse_nul(lines: Iterable[bytes]) -> None:
    heading = b""
    for row, line in enumerate(lines, start=1):
        heading = heading or line
        if b"\0" in line:
            raise _nul(row, heading, line)


def _nul(row: int, heading: bytes, line: bytes) -> NotText:
    field = _field(heading, line, line.index(b"\0"))
    return NotText("it is not a text file: it holds NUL bytes", row=row, field=field)


def _lines(pieces: Iterable[bytes]) -> Iterator[bytes]:
    rest = b""
    for piece in pieces:
        *whole, rest = (rest + piece).split(b"\n")
        yield from whole
    yield rest


def _check_windows(lines: Iterable[bytes]) -> str:
    """Return the rows that are not UTF-8, in words; refuse what does not look like Windows-1252 as a whole.

    Raises:
        NotText: with the row and byte that are neither, or the first that is not UTF-8 in a file that mostly is.
    """
    right, wrong, rows, heading = 0, 0, 0, b""
    first: _Odd | None = None
    for row, line in enumerate(lines, start=1):
        heading = heading or line
        if b"\0" in line:
            raise _nul(row, heading, line)
        if line.isascii():
            continue
        right += len(_UTF8.findall(line))
        left = _UTF8.sub(lambda found: b"?" * len(found[0]), line)
        found = re.findall(rb"[\x80-\xff]", left)
        if (odd := _NOT_WINDOWS.search(left)) is not None:
            raise _Odd.at(odd.start(), row, heading, line).refused("the text is neither UTF-8 nor Windows-1252")
        wrong, rows = wrong + len(found), rows + bool(found)
        if found and first is None:
            first = _Odd.at(left.index(found[0]), row, heading, line)
    if first is not None and right * 20 > wrong:
        raise first.refused("the text is UTF-8 with bytes in it that are not")
    return "" if first is None else first.in_words(rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Odd:
    """A byte that is not UTF-8: the row, its place in it, and the heading above it."""

    row: int
    byte: str
    field: str

    @classmethod
    def at(cls, place: int, row: int, heading: bytes, line: bytes) -> _Odd:
        """Return the byte at ``place`` of a line."""
        byte = f"byte {place + 1} of the row is 0x{line[place]:02X}"
        return cls(row=row, byte=byte, field=_field(heading, line, place))

    def refused(self, why: str) -> NotText:
        """Return the refusal of the file for this byte."""
        return NotText(f"{why}: {self.byte}", row=self.row, field=self.field)

    def in_words(self, rows: int) -> str:
        """Return where it stands, as the first of so many rows."""
        where = f"row {self.row}{f', {self.field}' if self.field else ''}"
        return f" (because of {where})" if rows == 1 else f" (because of {rows:,} rows, the first {where})"


def _field(heading: bytes, line: bytes, at: int) -> str:
    """Return the heading above a byte of a delimited row; nothing where the row does not have the heading's cells."""
    delimiter = max(b",", b";", b"\t", b"|", key=heading.count)
    names = _cells(heading.removeprefix(codecs.BOM_UTF8), delimiter)
    if len(names) != len(_cells(line, delimiter)) or len(names) < _TABLE:
        return ""
    above = names[len(_cells(line[: at + 1], delimiter)) - 1]
    return above.decode("utf-8", errors="replace").strip().strip('"').strip()


def _cells(line: bytes, delimiter: bytes) -> list[bytes]:
    """The cells of a row as they stand; what is in quotation marks is not delimited."""
    ends = [*(found.start() for found in re.finditer(re.escape(delimiter), _QUOTED.sub(_covered, line))), len(line)]
    starts = [0, *(end + 1 for end in ends)]
    return [line[start:end] for start, end in zip(starts, ends, strict=False)]


def _covered(found: re.Match[bytes]) -> bytes:
    return b"x" * len(found[0])


def _bad_utf16(error: UnicodeDecodeError) -> NotText:
    before = error.object[: error.start].decode(error.encoding, errors="replace")
    return NotText("the text is damaged UTF-16", row=before.count("\n") + 1)


def refused(file: TextFile, kind: str, error: NotText) -> ProblemsFound:
    """Return the refusal of a file that is not text that can be read; ``kind`` is what it is, in a word or two."""
    problem = Problem(
        rule="unreadable-file",
        message=f"Cannot read the {kind} {file}: {error.why}.",
        next_step=error.next_step,
        file=file.name,
        row=error.row,
        field=error.field or None,
    )
    return ProblemsFound(f"The {kind} could not be read", [problem])
