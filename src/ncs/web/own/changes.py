"""What differs between two files: a list of places with their new values, short enough to stand in a link."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from ncs.core.naming import spaced

#: Keys and numbers of entries (from 0) that lead to a value.
At = tuple[str | int, ...]
#: A change as it stands in a link: where, and the new value; without a value, the place is no longer there.
Written = list[Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A place in a file that is not as in the file it was begun from: ``was`` and ``now`` in words, empty for none."""

    at: At
    was: str
    now: str

    @property
    def place(self) -> str:
        """Where it stands, such as ``pay, growth, middle``; entries of a list count from 1."""
        return ", ".join(
            str(part + 1) if isinstance(part, int) else spaced(part).replace(".", ": ") for part in self.at
        )


class CannotChange(ValueError):
    """A list of changes that fits no place of the file it is made to."""


def plain(value: Any) -> Any:
    """Return a value of YAML as JSON has it: days become text, numbers stay as they are written."""
    if isinstance(value, Mapping):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    if isinstance(value, date):
        return value.isoformat()
    return Decimal(repr(value)) if isinstance(value, float) else value


def between(before: Any, after: Any, at: At = ()) -> Iterator[Written]:
    """Yield the changes that lead from one plain value to another; a list of another length is one change."""
    if isinstance(before, dict) and isinstance(after, dict):
        yield from ([[*at, key]] for key in before if key not in after)
        for key, value in after.items():
            yield from between(before[key], value, (*at, key)) if key in before else [[[*at, key], value]]
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for number, (was, now) in enumerate(zip(before, after, strict=True)):
            yield from between(was, now, (*at, number))
    elif text_of(before) != text_of(after):
        yield [list(at), after]


def applied(before: Any, changes: Any) -> Any:
    """Return a plain value with changes made to it, which may be anything that somebody put into a link.

    Raises:
        CannotChange: they are no changes, or fit no place.
    """
    made = _copied(before)
    if not isinstance(changes, list):
        raise CannotChange
    for one in changes:
        if not (isinstance(one, list) and len(one) in (1, 2) and isinstance(one[0], list)):
            raise CannotChange
        made = _changed(made, one[0], one[1:])
    return made


def _copied(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _copied(one) for key, one in value.items()}
    return [_copied(one) for one in value] if isinstance(value, list | tuple) else value


def _changed(value: Any, at: Sequence[Any], new: Sequence[Any]) -> Any:
    if not at:
        if not new:
            raise CannotChange
        return new[0]
    inner = value
    for part in at[:-1]:
        inner = inner[_within(inner, part)]
    last = at[-1]
    if new and isinstance(inner, dict) and isinstance(last, str):
        inner[last] = new[0]
    elif new:
        inner[_within(inner, last)] = new[0]
    else:
        del inner[_within(inner, last)]
    return value


def _within(inner: Any, part: Any) -> Any:
    """Return a key or number that leads to something.

    Raises:
        CannotChange: nothing is there.
    """
    keyed = isinstance(inner, dict) and isinstance(part, str) and part in inner
    listed = isinstance(inner, list) and type(part) is int and 0 <= part < len(inner)
    if not (keyed or listed):
        raise CannotChange
    return part


def shown(before: Any, changes: Sequence[Written]) -> tuple[Change, ...]:
    """Return changes as they are read: what was there, and what is now."""
    return tuple(
        Change(at=tuple(one[0]), was=_words(_at(before, one[0])), now=_words(one[1]) if len(one) > 1 else "")
        for one in changes
    )


def _at(value: Any, at: Sequence[Any]) -> Any:
    for part in at:
        keyed = isinstance(value, dict) and part in value
        if not (keyed or (isinstance(value, list) and isinstance(part, int) and part < len(value))):
            return ""
        value = value[part]
    return value


def _words(value: Any) -> str:
    return value if isinstance(value, str) else text_of(value)


def text_of(value: Any) -> str:
    """Return a plain value as short JSON, numbers as they are written."""
    if isinstance(value, Mapping):
        return "{" + ",".join(f"{text_of(str(key))}:{text_of(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ",".join(map(text_of, value)) + "]"
    return f"{value:f}" if isinstance(value, Decimal) else json.dumps(value, ensure_ascii=False)
