"""What a cell of an XLSX file says, as text: shared strings, dates by their format, numbers without a point if whole.

Which styles show a number as a percentage is kept beside: the file holds 0.05 where the sheet shows 5%.

Source: ECMA-376, part 1, sections 18.3.1.4 (cells), 18.4.8 (shared strings), 18.8.30 (number formats).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from math import isfinite

from ncs.tables.reading.xlsx.parts import Event, Package
from ncs.tables.reading.xlsx.plain_rows import Mark

#: Formats of dates and times that every workbook has; those of section 18.8.30.
_DATE_FORMATS = frozenset(map(str, (*range(14, 23), *range(27, 37), 45, 46, 47, *range(50, 59))))
#: The same of percentages.
_PERCENT_FORMATS = frozenset({"9", "10"})
_DURATION = "46"
#: What is no letter of a format: quoted text, escaped letters, colours, conditions and languages.
_NOT_FORMAT = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
#: Hours, minutes or seconds that are not cut where the next unit begins: how long something took.
_ELAPSED = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE)
_QUOTED = re.compile(r'"[^"]*"|\\.')
#: The first section of a format, quoted and escaped semicolons among it.
_SECTION = re.compile(r'(?:"[^"]*"|\\.|[^;])*')
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_WHOLE = re.compile(r"-?[1-9][0-9]{0,30}")
_TRUTHS = {"1": "TRUE", "true": "TRUE", "0": "FALSE", "false": "FALSE"}
_FROM_1900, _FROM_1904 = date(1899, 12, 30), date(1904, 1, 1)
#: Excel counts 29 February 1900, which never was.
_LEAP_DAY = 60
#: The last moment that a date can show, 31 December 9999, in days from 1900.
_AFTER_LAST = (date.max - _FROM_1900).days + 1


class InPercent(str):
    """The text of a number that a sheet shows with a percent sign as mere text: ``5`` where it shows 5% and holds 5."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Values:
    """What cells refer to: the ``strings``, the numbers of styles that show ``dates``, ``percents`` and ``durations``
    (which are among the dates), those with a percent sign as mere text (``signed``), where days begin, and how a
    ``number`` is written."""

    strings: Sequence[str]
    dates: frozenset[str]
    percents: frozenset[str]
    durations: frozenset[str]
    signed: frozenset[str]
    from_1904: bool
    number: Callable[[str], str]

    def reader(self, mark: Mark) -> Callable[[str], str]:
        """Return what says what a cell with this mark holds, given what stands in it.

        It raises ``ValueError``, ``LookupError`` or ``OverflowError`` where a cell refers to nothing or is no number.
        """
        if mark.kind == "s":
            return _remembered(lambda held: self.strings[_place(held)])
        if mark.kind == "n":
            return _remembered(self._moment if mark.style in self.dates else self._number)
        return {"b": _truth, "d": _day}.get(mark.kind, unescaped)

    def _number(self, held: str) -> str:
        """Whole numbers stand as they are, for identifiers may have more digits than a binary fraction keeps."""
        return held if _WHOLE.fullmatch(held) else self.number(held)

    def _moment(self, held: str) -> str:
        """A number that is no date, such as an identifier in a column of dates, stays a number."""
        serial, most = float(held), _AFTER_LAST - (_FROM_1904 - _FROM_1900).days * self.from_1904
        return _moment(serial, from_1904=self.from_1904) if 0 <= serial < most else self._number(held)


class Readers(dict[Mark, Callable[[str], str]]):
    """How to read the cells with each mark; a workbook has few marks, so each is worked out once."""

    def __init__(self, make: Callable[[Mark], Callable[[str], str]]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, mark: Mark) -> Callable[[str], str]:
        self[mark] = found = self._make(mark)
        return found


def _remembered(read: Callable[[str], str]) -> Callable[[str], str]:
    """Values recur, so the last are kept in mind."""
    return lru_cache(maxsize=65_536)(read)


def as_written(held: str) -> str:
    """Return a number as people write it: without a point if whole.

    Raises:
        ValueError: it is none, or has no end.
    """
    number = finite(held)
    return str(int(number)) if number.is_integer() else str(number)


def finite(held: str) -> float:
    """Return a number.

    Raises:
        ValueError: it is none, or has no end.
    """
    number = float(held)
    if not isfinite(number):
        raise ValueError(held)
    return number


def _truth(held: str) -> str:
    return _TRUTHS[held.strip().casefold()]


def _day(held: str) -> str:
    return re.sub(r"T00:00:00(\.0+)?$", "", held.strip())


def _moment(serial: float, *, from_1904: bool) -> str:
    """Return a day, or a day and time, or a time alone: to the second, since days are kept as binary fractions."""
    day, rest = divmod(round(serial * 86_400), 86_400)
    clock = (datetime.min + timedelta(seconds=rest)).time()
    if day == 0 and not from_1904:
        return clock.isoformat()
    whole = (_FROM_1904 if from_1904 else _FROM_1900) + timedelta(days=day)
    if day < _LEAP_DAY and not from_1904:
        whole += timedelta(days=1)
    return whole.isoformat() if clock == time() else datetime.combine(whole, clock).isoformat()


def values_of(package: Package, *, number: Callable[[str], str] = as_written) -> Values:
    """Read what the cells of a workbook refer to; ``number`` says how numbers are written.

    Raises:
        DamagedWorkbook: a part is damaged.
    """
    strings, styles = package.part("/sharedStrings"), package.part("/styles")
    formats = tuple(_formats(package.events(styles))) if styles else ()
    return Values(
        strings=tuple(_strings(package.events(strings))) if strings else (),
        dates=frozenset(str(style) for style, code in enumerate(formats) if _shows_date(code)),
        percents=frozenset(str(style) for style, code in enumerate(formats) if _shows_percent(code)),
        durations=frozenset(str(style) for style, code in enumerate(formats) if _shows_duration(code)),
        signed=frozenset(str(style) for style, code in enumerate(formats) if _has_percent_text(code)),
        from_1904=package.counts_from_1904(),
        number=number,
    )


def unescaped(text: str) -> str:
    """Return text with the characters that XML cannot hold, which Excel writes as ``_x000D_``; halves of one stay."""
    return _ESCAPED.sub(_character, text) if "_x" in text else text


def _character(found: re.Match[str]) -> str:
    said = chr(int(found[1], 16))
    return found[0] if "\ud800" <= said <= "\udfff" else said


def _place(held: str) -> int:
    place = int(held)
    if place < 0:
        raise IndexError(held)
    return place


def _strings(events: Iterable[Event]) -> Iterator[str]:
    """Yield each shared string: all its runs, without the reading aids of Japanese text."""
    parts: list[str] = []
    inside = aside = False
    for event, name, _ in events:
        if event == "text":
            if inside and not aside:
                parts.append(name)
        elif name == "t":
            inside = event == "start"
        elif name == "rPh":
            aside = event == "start"
        elif name == "si" and event == "end":
            yield unescaped("".join(parts))
            parts.clear()


def _formats(events: Iterable[Event]) -> Iterator[str]:
    """Yield the format of numbers of each style, in order: as it is written, or the number of one that all have."""
    formats: dict[str, str] = {}
    inside = False
    for event, name, held in events:
        if name == "cellXfs":
            inside = event == "start"
        elif event == "start" and name == "numFmt":
            formats[held.get("numFmtId", "")] = held.get("formatCode", "")
        elif event == "start" and name == "xf" and inside:
            number = held.get("numFmtId", "0")
            yield formats.get(number, number)


def _shows_date(code: str) -> bool:
    shown = re.search(r"[dmyhs]", _format_signs(code), re.IGNORECASE) is not None
    return shown or code in _DATE_FORMATS or _shows_duration(code)


def _shows_percent(code: str) -> bool:
    """Whether a number is shown times a hundred, with a percent sign that is no mere text of the format."""
    return code in _PERCENT_FORMATS or "%" in _format_signs(code)


def _has_percent_text(code: str) -> bool:
    """Whether a number is shown as it is, with a percent sign beside it as text: 5 is 5% there too."""
    section = _SECTION.match(code)
    return section is not None and not _shows_percent(code) and any("%" in one for one in _QUOTED.findall(section[0]))


def _shows_duration(code: str) -> bool:
    return code == _DURATION or _ELAPSED.search(_QUOTED.sub("", code).partition(";")[0]) is not None


def _format_signs(code: str) -> str:
    """Return the letters and signs of a format's first section that mean something."""
    return _NOT_FORMAT.sub("", code).partition(";")[0]
