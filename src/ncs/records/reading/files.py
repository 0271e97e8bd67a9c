"""What kind of file it is: detected from its content, never from its name alone."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from ncs.core.errors import NcsError
from ncs.records.reading.headings import Headings, Layout, count_known, match_headings
from ncs.records.reading.workbook import find_sheet
from ncs.tables.reading.csv_text import FAULTS, csv_rows
from ncs.tables.reading.text import NotText, check_file, encoding_of, reading_as
from ncs.tables.reading.xlsx.parts import OLD_OFFICE

DELIMITERS = (",", "\t", "|", ";")
#: Read when looking for the heading line; a heading line longer than this is not one.
HEAD_BYTES = 1 << 16


class Kind(StrEnum):
    """The container of a file."""

    CSV = "csv"
    XLSX = "xlsx"
    PARQUET = "parquet"


class CannotRead(NcsError):
    """A file that cannot be read: missing, empty, cut short, or not the kind of file it seems."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFormat:
    """How to read a file.

    Attributes:
        encoding: Python's name of the text encoding (``utf-8-sig``, ``cp1252``, ``utf-16``); empty unless CSV.
        delimiter: between cells; empty unless CSV.
        heading_row: the row of the headings, where blank ones come before it in a CSV.
        sheet: the sheet; empty unless XLSX.
        headings: as written, in order.
        match: which field is where, and the layout.
    """

    path: Path
    kind: Kind
    encoding: str = ""
    delimiter: str = ""
    heading_row: int = 1
    sheet: str = ""
    headings: tuple[str, ...]
    match: Headings

    @property
    def layout(self) -> Layout:
        """Local or national."""
        return self.match.layout

    @property
    def keeps_empty(self) -> bool:
        """Whether the file can hold empty text beside no text, and may mean it: a national table as Parquet."""
        return self.kind is Kind.PARQUET and self.layout is Layout.NATIONAL


def detect(path: Path, *, layout: Layout | None = None, sheet: str | None = None) -> FileFormat:
    """Find out how to read ``path``; ``layout`` and ``sheet`` override what would be found.

    Raises:
        CannotRead: the file is missing, empty, binary, or in no known encoding.
        NotClientLevelData: its headings are others.
        ProblemsFound: headings are duplicated.
    """
    path = Path(path)
    try:
        check_file(path)
        with path.open("rb") as stream:
            start = stream.read(HEAD_BYTES)
    except NotText as error:
        raise CannotRead(f"{path}: cannot be read: {error.why}. Next: {error.next_step}") from error
    except OSError as error:
        raise CannotRead(f"{path}: cannot be read: {error.strerror or error}.") from error
    if not start.strip():
        raise CannotRead(f"{path}: the file is empty. Next: export it again.")
    if start.startswith(OLD_OFFICE):
        raise CannotRead(
            f"{path.name}: it is a workbook with a password, or one of the old format (.xls). "
            "Next: take the password off, or save it as XLSX, or as CSV UTF-8."
        )
    if (other := _other_kind(start)) is not None:
        raise CannotRead(
            f"{path.name}: it is {other}. Next: open it in a spreadsheet and save it as XLSX or CSV UTF-8."
        )
    if start[:4] == b"PAR1":
        return _parquet(path, layout)
    if start[:2] == b"PK":
        found, headings = find_sheet(path, sheet)
        match = match_headings(headings, file=path.name, layout=layout)
        return FileFormat(path=path, kind=Kind.XLSX, sheet=found, headings=headings, match=match)
    return _csv(path, start, layout)


def refuse_sheet(paths: Sequence[Path], sheet: str | None) -> None:
    """Refuse the name of a sheet where no file is a workbook: it would be passed over.

    Raises:
        CannotRead: there is none. A file that cannot be looked at is left to whoever reads it.
    """
    if sheet is not None and not any(map(_may_be_workbook, paths)):
        raise CannotRead(
            f"The sheet {sheet!r} was asked for, and no file that was given is a workbook. Next: leave --sheet out."
        )


def _may_be_workbook(path: Path) -> bool:
    try:
        check_file(path)
        with path.open("rb") as stream:
            return stream.read(2) in (b"PK", OLD_OFFICE[:2])
    except (NotText, OSError):
        return True


def _other_kind(start: bytes) -> str | None:
    """Return what a text is that holds no rows with delimiters, by how it begins; None where it may hold some."""
    begins = start.removeprefix(codecs.BOM_UTF8).lstrip()
    if begins.startswith(b"<"):
        return "a web page or XML, which some systems save under the name of a workbook"
    return "JSON, and a table is wanted" if begins.startswith(b"{") or re.match(rb"\[\s*[{\[]", begins) else None


def _parquet(path: Path, layout: Layout | None) -> FileFormat:
    try:
        headings = tuple(pq.read_schema(path).names)
    except (pa.ArrowException, OSError) as error:
        raise CannotRead(f"{path}: the Parquet file is damaged or cut short. Next: export it again.") from error
    match = match_headings(headings, file=path.name, layout=layout)
    return FileFormat(path=path, kind=Kind.PARQUET, headings=headings, match=match)


def _csv(path: Path, start: bytes, layout: Layout | None) -> FileFormat:
    encoding = _encoding(path)
    text = codecs.getincrementaldecoder(encoding)().decode(start)
    heads = {delimiter: _first_row(text, delimiter) for delimiter in DELIMITERS}
    delimiter = max(DELIMITERS, key=lambda mark: count_known(heads[mark][1]))
    heading_row, headings = heads[delimiter]
    match = match_headings(headings, file=path.name, layout=layout)
    return FileFormat(
        path=path,
        kind=Kind.CSV,
        encoding=encoding,
        delimiter=delimiter,
        heading_row=heading_row,
        headings=headings,
        match=match,
    )


def _first_row(text: str, delimiter: str) -> tuple[int, tuple[str, ...]]:
    """Return the number and the cells of the first row that holds anything but what Excel says of the delimiter.

    Line breaks in quotes do not end a row.
    """
    try:
        for number, row in enumerate(csv_rows(io.StringIO(text, newline=""), delimiter=delimiter), start=1):
            if any(cell.strip() for cell in row) and not (number == 1 and row[0].casefold().startswith("sep=")):
                return number, tuple(row)
    except FAULTS:
        pass  # quotation marks that close nowhere near: this is not how the file is delimited
    return 1, ()


def _encoding(path: Path) -> str:
    """Return the encoding of the whole file."""
    try:
        encoding = encoding_of(path)
    except NotText as error:
        row = "" if error.row is None else f", row {error.row}{f', {error.field}' if error.field else ''}"
        raise CannotRead(f"{path}{row}: {error.why}. Next: save the file again as CSV UTF-8.") from error
    return reading_as(encoding)
