"""Columns of a large file: each distinct cell is looked at once, however often it is there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from ncs.core.errors import Problem
from ncs.providers.directory.layouts import Type
from ncs.tables.reading.error_cells import ERRORS

#: Arrays of text (object), days (``datetime64[D]``, NaT for none), whole numbers (-1 for none) and truths.
Array = npt.NDArray[Any]
#: Bad cells of one column that are named one by one; the others are counted.
MOST_NAMED = 10
NO_DAY = np.datetime64("NaT", "D")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?)?", re.ASCII)
_BRITISH = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?: 00:00(?::00)?)?", re.ASCII)
_WHOLE = re.compile(r"\d{1,5}(?:\.0+)?", re.ASCII)
_NUMBER = re.compile(r"-?\d{1,3}(?:\.\d+)?(?:[eE]-\d{1,2})?", re.ASCII)
_YES_NO = {"y": True, "yes": True, "true": True, "n": False, "no": False, "false": False, "": False}
_EMPTY = ("", "null", "none", "-", "n/a")
#: Blanks that are more than a single space between words, and marks of a cell that may be no text, as UTF-8.
_BLANKS = (b"  ", b"\n", b"\r", b"\t", b"\x0b", b"\x0c", "\u00a0".encode())
_MARKS = (b"#", b"NULL", b"null")
RATINGS = (
    "Outstanding", "Good", "Requires improvement", "Inadequate", "Inspected but not rated",
    "Insufficient evidence to rate", "No published rating", "Not formally rated", "Under review",
    "Not rated", "Not yet inspected",
)  # fmt: skip
_RATINGS = {text.casefold(): text for text in RATINGS}


@dataclass(frozen=True, slots=True, eq=False)
class Cells:
    """One column: the distinct cells without blanks around them, and which of them each row has.

    Attributes:
        distinct: the cells; codes: for each row, the place of its cell among them.
        plain: whether it is sure that no cell holds a mark that needs a second look (``#``, ``NULL``).
    """

    distinct: Sequence[str]
    codes: Array
    plain: bool = False

    @classmethod
    def of(cls, column: pa.ChunkedArray | Sequence[str]) -> Cells:
        """Take a column of text, from Arrow or as a list."""
        array = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else pa.array(column, pa.string())
        full = array.fill_null("") if array.null_count else array
        if (ticked := _ticks(full)) is not None:
            return cls(("", "Y"), ticked, plain=True)
        coded = full.dictionary_encode()
        trimmed = pc.utf8_trim_whitespace(coded.dictionary)
        data = _bytes(trimmed)
        texts = trimmed.to_pylist()
        if any(blank in data for blank in _BLANKS):
            texts = [" ".join(text.split()) for text in texts]
        return cls(texts, coded.indices.to_numpy(), plain=not any(mark in data for mark in _MARKS))

    def mapped(self, each: Callable[[str], Any], dtype: Any) -> Array:
        """Return an array with what each cell becomes."""
        made = np.empty(len(self.distinct), dtype=dtype)
        for at, text in enumerate(self.distinct):
            made[at] = each(text)
        return made[self.codes] if len(made) else np.empty(len(self.codes), dtype=dtype)


def _bytes(array: pa.Array) -> bytes:
    """Return the cells of an array of text as one run of UTF-8, with nothing between them."""
    data = array.buffers()[2] if len(array) else None
    if data is None:
        return b""
    offsets = _offsets(array)
    return bytes(data.slice(int(offsets[0]), int(offsets[-1] - offsets[0])).to_pybytes())


def _offsets(array: pa.Array) -> Array:
    """Return where each cell of an array of text begins in its run of bytes, and where the last one ends."""
    whole = np.frombuffer(array.buffers()[1], dtype=np.int32)
    return whole[array.offset : array.offset + len(array) + 1]


def _ticks(array: pa.Array) -> Array | None:
    """Return 1 where a cell is a Y and 0 where it is empty; None unless every cell is one of the two.

    Most columns of the published files are so, and are not looked through cell by cell.
    """
    if not len(array):
        return None
    offsets = _offsets(array)
    lengths, number = np.diff(offsets), int(offsets[-1] - offsets[0])
    if lengths.max() > 1 or (number and _bytes(array) != b"Y" * number):
        return None
    return lengths


def day_in(text: str) -> date | None:
    """Return the day that a cell writes, 2010-10-01 or 01/10/2010; None for an empty one.

    Raises:
        ValueError: it is no day.
    """
    if text.casefold() in _EMPTY:
        return None
    if found := _ISO.fullmatch(text):
        return date(*map(int, found.groups()))
    if found := _BRITISH.fullmatch(text):
        day, month, year = map(int, found.groups())
        return date(year, month, day)
    raise ValueError(text)


def _whole(text: str) -> int:
    if text.casefold() in _EMPTY:
        return -1
    if not _WHOLE.fullmatch(text):
        raise ValueError(text)
    return int(text.partition(".")[0])


def _number(text: str) -> float:
    if text.casefold() in _EMPTY:
        return float("nan")
    if not _NUMBER.fullmatch(text):
        raise ValueError(text)
    return float(text)


def _yes_no(text: str) -> bool:
    if text.casefold() not in _YES_NO:
        raise ValueError(text)
    return _YES_NO[text.casefold()]


def _text(text: str) -> str:
    if text[:1] == "#" and text.upper() in ERRORS:
        raise ValueError(text)
    return "" if text in ("NULL", "null") else text


def _rating(text: str) -> str:
    if text.casefold() in _EMPTY:
        return ""
    if text.casefold() not in _RATINGS:
        raise ValueError(text)
    return _RATINGS[text.casefold()]


@lru_cache(maxsize=1 << 15)
def _day(text: str) -> np.datetime64:
    return np.datetime64(day_in(text), "D")


#: How a cell of each type is read, what stands where it cannot be, the type of array, and how it is said.
_READERS: dict[Type, tuple[Callable[[str], Any], Any, Any, str]] = {
    Type.TEXT: (_text, "", object, "text, but holds the error of a formula"),
    Type.DAY: (_day, NO_DAY, "datetime64[D]", "a day such as 01/10/2010"),
    Type.WHOLE: (_whole, -1, np.int64, "a whole number in digits"),
    Type.NUMBER: (_number, float("nan"), np.float64, "a number of degrees"),
    Type.YES_NO: (_yes_no, False, np.bool_, "Y or N"),
    Type.RATING: (_rating, "", object, "a rating that is known"),
}


def converted(
    cells: Cells, kind: Type, *, file: str, sheet: str | None, field: str, rows: Array
) -> tuple[Array, list[Problem]]:
    """Return a column in its type, and a problem for each cell that is not of it.

    Args:
        cells: the column.
        kind: its type.
        file, sheet, field: for the messages.
        rows: the number of each row, as a spreadsheet counts.
    """
    *_, dtype, said = _READERS[kind]
    values, wrong = _quick(cells, kind) or _one_by_one(cells, kind)
    made = values[cells.codes] if len(values) else np.empty(len(cells.codes), dtype=dtype)
    if not wrong:
        return made, []
    places = np.flatnonzero(np.isin(cells.codes, wrong))
    return made, list(_named(cells, places, said, file=file, sheet=sheet, field=field, rows=rows))


def _one_by_one(cells: Cells, kind: Type) -> tuple[Array, list[int]]:
    """Return what each distinct cell becomes, and the places of those that are not of the type."""
    each, otherwise, dtype, _ = _READERS[kind]
    values, wrong = np.empty(len(cells.distinct), dtype=dtype), list[int]()
    for at, text in enumerate(cells.distinct):
        try:
            values[at] = each(text)
        except ValueError:
            values[at] = otherwise
            wrong.append(at)
    return values, wrong


def _quick(cells: Cells, kind: Type) -> tuple[Array, list[int]] | None:
    """Return the same at once where nothing needs a second look: plain texts, and plain degrees; None elsewhere."""
    if kind is Type.TEXT and cells.plain:
        texts = np.empty(len(cells.distinct), dtype=object)
        texts[:] = cells.distinct
        return texts, []
    if kind is Type.NUMBER:
        array = pa.array(cells.distinct, pa.string())
        if pc.all(pc.match_substring_regex(array, rf"^({_NUMBER.pattern})?$")).as_py():
            filled = pc.if_else(pc.equal(array, ""), pa.scalar(None, pa.string()), array)
            return filled.cast(pa.float64()).to_numpy(zero_copy_only=False), []
    return None


def _named(
    cells: Cells, places: Array, said: str, *, file: str, sheet: str | None, field: str, rows: Array
) -> Iterable[Problem]:
    """Yield a problem for each of the first bad cells; the last says how many there are."""
    more = len(places) - MOST_NAMED
    for number, place in enumerate(places[:MOST_NAMED], start=1):
        step = "Correct the cell, or take the file as published."
        if more > 0 and number == MOST_NAMED:
            step = f"Correct the cells: {len(places):,} of the column are so; the first {MOST_NAMED} are named."
        yield Problem(
            rule="wrong-cell",
            message=f"The cell is not {said}.",
            next_step=step,
            file=file,
            sheet=sheet,
            row=int(rows[place]),
            field=field,
            value=cells.distinct[int(cells.codes[place])][:60],
        )
