"""A short text that is the same for two expressions exactly when they are asked in the same way.

What belongs to the question is left out: which tables are meant, days and texts given. It is returned beside the
fingerprint, so that a statement kept under it can be filled in again. Which of these happen to be equal is not part of
the fingerprint either: a period of one day asks what any period does. A statement says itself which it takes for one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from ncs.engine.written import Given, Leaf, Written, about, kind_of, notes_in

#: Whole numbers that may be days since 1 January 1970, of the years 1990 to 2059. They are left out wherever they are.
DAYS = range(7_305, 32_767)


@dataclass(slots=True)
class Open:
    """What was left out of a fingerprint, in the order in which it is come upon: tables once, values each time."""

    tables: dict[int, Leaf] = field(default_factory=dict)
    days: list[int] = field(default_factory=list)
    dates: list[date] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)


def fingerprint(expression: Written) -> tuple[str, Open]:
    """Return the fingerprint of an expression and what was left out of it.

    Raises:
        TypeError: it holds a value that cannot be written into SQL.
    """
    found = _Writer()
    found.write(expression)
    return hashlib.blake2b("\n".join(found.lines).encode(), digest_size=8).hexdigest(), found.open


class _Writer:
    """Writes an expression down line by line, each note once; later lines name earlier ones by number."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.open = Open()
        self._number: dict[int, int] = {}

    def write(self, expression: Written) -> None:
        """Write a note after all that it is about (without recursion: expressions are deep)."""
        waiting: list[tuple[Written, bool]] = [(expression, False)]
        while waiting:
            note, ready = waiting.pop()
            if id(note) in self._number:
                continue
            if ready:
                text = f"{kind_of(note)}({','.join(map(self._text, about(note)))})"
                self._number[id(note)] = len(self.lines)
                self.lines.append(text)
            else:
                waiting.append((note, True))
                before = len(waiting)
                for one in about(note):
                    notes_in(one, waiting)
                waiting[before:] = waiting[before:][::-1]

    def _text(self, value: Any) -> str:
        if isinstance(value, Written):
            return f"#{self._number[id(value)]}"
        return _TEXTS.get(type(value), _Writer._other)(self, value)

    def _other(self, value: Any) -> str:
        for kind in (str, int, date):
            if isinstance(value, kind):
                return _TEXTS[kind](self, value)
        raise TypeError(f"{type(value).__name__} cannot be part of an expression")

    def _whole(self, value: int) -> str:
        if value not in DAYS:
            return str(int(value))
        self.open.days.append(int(value))
        return "day"

    def _date(self, value: date) -> str:
        self.open.dates.append(value)
        return "date"

    def _given(self, value: str) -> str:
        self.open.texts.append(str(value))
        return "text"

    def _leaf(self, value: Leaf) -> str:
        self.open.tables.setdefault(id(value), value)
        return f"table {list(self.open.tables).index(id(value)) + 1} of {value.schema.text}"

    def _several(self, value: Any) -> str:
        return f"[{','.join(map(self._text, value))}]"

    def _named(self, value: dict[str, Any]) -> str:
        return f"{{{','.join(f'{name!r}:{self._text(one)}' for name, one in value.items())}}}"

    def _plain(self, value: Any) -> str:
        return repr(value)


_TEXTS: dict[type, Callable[[_Writer, Any], str]] = {
    str: lambda _writer, value: repr(str(value)),
    bool: _Writer._plain,
    float: _Writer._plain,
    type(None): _Writer._plain,
    datetime: _Writer._plain,
    int: _Writer._whole,
    date: _Writer._date,
    Given: _Writer._given,
    Leaf: _Writer._leaf,
    tuple: _Writer._several,
    list: _Writer._several,
    dict: _Writer._named,
}
