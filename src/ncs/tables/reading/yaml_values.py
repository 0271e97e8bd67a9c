"""Strict YAML: plain values, each with its row, and a problem for whatever would be read as something else.

What YAML 1.1 makes of plain words is not done: ``no`` is the word no, ``12:30`` a text and not 750 minutes, ``010`` a
text and not 8. Keys are text. A key given twice, an alias, a merge key, a tag, not-a-number and a number of more than
eighteen digits are problems. Models turn text into what they want, so that ``yes`` still serves where a yes is wanted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import yaml

from ncs.core.errors import Problem

#: Keys and numbers of entries (from 0) that lead to a value.
At = tuple[str | int, ...]
#: How deep lists and mappings may lie in one another.
DEEPEST = 40
#: Digits of a number before its point.
MOST_DIGITS = 18
#: The parser in C where this machine has it; both give the same events.
PARSER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_STRING = "tag:yaml.org,2002:str"
_CONSTANTS = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_WHOLE = re.compile(r"[-+]?(0|[1-9][0-9]*)", re.ASCII)
_BROKEN = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", re.ASCII)
_NO_NUMBER = re.compile(r"\.nan|[-+]?\.inf", re.IGNORECASE)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What a YAML file holds.

    Attributes:
        file: its name, if it has one; content: its value, of dict, list, text, int, float, bool, date and None.
        rows: the row of each key and entry; problems: everything in the file that is refused.
        whole: whether it was read to its end; otherwise a problem says where not.
    """

    file: str | None
    content: Any
    rows: dict[At, int]
    problems: tuple[Problem, ...]
    whole: bool

    def row_of(self, *at: str | int) -> int | None:
        """Return the row of a key, or of the nearest part that holds it."""
        for length in range(len(at), 0, -1):
            if (row := self.rows.get(tuple(at[:length]))) is not None:
                return row
        return self.rows.get(())

    def part(self, key: str) -> Loaded:
        """Return what lies under a key of the whole, empty where there is nothing."""
        inner = self.content.get(key) if isinstance(self.content, dict) else None
        rows = {at[1:]: row for at, row in self.rows.items() if at[:1] == (key,)}
        return Loaded(file=self.file, content=inner or {}, rows=rows, problems=(), whole=self.whole)


@dataclass(slots=True)
class _Part:
    """A list or mapping that is not complete yet; ``key`` is the one whose value comes next."""

    at: At
    value: dict[str, Any] | list[Any]
    key: str | None = None


class _Stop(Exception):
    """What follows cannot be read; the problem is noted."""


@dataclass(slots=True)
class _Composer:
    file: str | None
    content: Any = None
    documents: int = 0
    rows: dict[At, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    open: list[_Part] = field(default_factory=list)

    def take(self, event: Any) -> None:
        """Add one event of the parser to what has been read.

        Raises:
            _Stop: nothing after it can be read.
        """
        _TAKES.get(type(event), _ignore)(self, event)

    def note(self, event: Any, rule: str, message: str, next_step: str, value: str | None = None) -> None:
        """Add a problem at an event, in the words of its own file."""
        at = ".".join(map(str, self.place())) or None
        row = event.start_mark.line + 1
        problem = Problem(
            rule=rule, message=message, next_step=next_step, file=self.file, row=row, field=at, value=value
        )
        self.problems.append(problem)

    def place(self) -> At:
        """Return where the next value belongs."""
        if not self.open:
            return ()
        part = self.open[-1]
        if isinstance(part.value, list):
            return (*part.at, len(part.value))
        return part.at if part.key is None else (*part.at, part.key)

    def wants_key(self) -> bool:
        """Whether the next value is a key of a mapping."""
        return bool(self.open) and isinstance(self.open[-1].value, dict) and self.open[-1].key is None

    def put(self, value: Any, row: int) -> None:
        """Put a value where it belongs; of a key given twice the first value stays."""
        self.rows.setdefault(self.place(), row)
        if not self.open:
            self.content = value
            return
        part = self.open[-1]
        if isinstance(part.value, list):
            part.value.append(value)
        elif part.key is not None:
            part.value.setdefault(part.key, value)
            part.key = None


def compose(text: str, *, file: str, parser: Any = None) -> Loaded:
    """Read a text of YAML; whatever is wrong with it is in the ``problems`` of the answer.

    Args:
        text: the whole text.
        file: its name, for the problems.
        parser: a parser of PyYAML, to compare them; :data:`PARSER` if not given.
    """
    composer = _Composer(file)
    whole = False
    try:
        for event in _events(text, parser or PARSER):
            composer.take(event)
        whole = composer.documents == 1
    except _Stop:
        pass
    except yaml.YAMLError as error:
        composer.problems.append(_not_yaml(file, error))
    if not whole and not composer.problems:
        message, step = "The file is empty.", "Compare with the file to start from."
        composer.problems.append(Problem(rule="empty-file", message=message, next_step=step, file=file))
    found = tuple(composer.problems)
    return Loaded(file=file, content=composer.content, rows=composer.rows, problems=found, whole=whole)


def _events(text: str, parser: Any) -> Iterator[Any]:
    yield from yaml.parse(text, Loader=parser)


def _not_yaml(file: str, error: yaml.YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None)
    said = getattr(error, "problem", None) or getattr(error, "reason", None) or "it cannot be parsed"
    return Problem(
        rule="not-yaml",
        message=f"is not YAML that can be read: {said}.",
        next_step="Look at this row and the one before for a missing colon, quote or bracket, or a tab.",
        file=file,
        row=None if mark is None else mark.line + 1,
    )


def _ignore(_composer: _Composer, _event: Any) -> None:
    """Beginnings and ends of the stream say nothing."""


def _document(composer: _Composer, event: Any) -> None:
    composer.documents += 1
    if composer.documents > 1:
        composer.note(event, "two-documents", "A second document begins here (---).", "Keep one in each file.")
        raise _Stop


def _alias(composer: _Composer, event: Any) -> None:
    step = "Write the value out, or put it in quotes if it is a text that begins with *."
    composer.note(event, "alias", f"*{event.anchor} stands for a value given elsewhere.", step)
    raise _Stop


def _begin(composer: _Composer, event: Any) -> None:
    _check_tag(composer, event)
    if composer.wants_key():
        step = "Write a plain word as the key; put a text that begins with a bracket in quotes."
        composer.note(event, "bad-key", "A list or mapping is used as a key.", step)
        raise _Stop
    if len(composer.open) >= DEEPEST:
        message = f"Lists and mappings lie more than {DEEPEST} deep in one another."
        composer.note(event, "too-deep", message, "Compare with the file to start from.")
        raise _Stop
    value: dict[str, Any] | list[Any] = {} if isinstance(event, yaml.MappingStartEvent) else []
    at = composer.place()
    composer.put(value, event.start_mark.line + 1)
    composer.open.append(_Part(at, value))


def _end(composer: _Composer, _event: Any) -> None:
    composer.open.pop()


def _scalar(composer: _Composer, event: Any) -> None:
    _check_tag(composer, event)
    row = event.start_mark.line + 1
    if composer.wants_key():
        _key(composer, event)
    elif event.implicit[0]:
        composer.put(_plain(composer, event), row)
    else:
        composer.put(event.value, row)


def _key(composer: _Composer, event: Any) -> None:
    part = composer.open[-1]
    name: str = event.value
    part.key = name
    if event.implicit[0] and name == "<<":
        composer.note(event, "merge-key", "<< would merge another mapping in.", "Write the keys out.")
    elif name in part.value:
        first = composer.rows[(*part.at, name)]
        message = f"the key {name!r} is given twice: also in row {first}."
        composer.note(event, "key-twice", message, "Keep one of the two.")
    composer.rows.setdefault((*part.at, name), event.start_mark.line + 1)


def _plain(composer: _Composer, event: Any) -> Any:
    """Return what a word without quotes is: a constant, a number, a day, or the text itself."""
    text: str = event.value
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if _NO_NUMBER.fullmatch(text):
        composer.note(event, "not-a-number", "The value is not a number.", "Write digits, or leave it out.", text)
        return None
    if _BROKEN.fullmatch(text):
        return _number(composer, event, text)
    return _day(text) if _DAY.fullmatch(text) else text


def _number(composer: _Composer, event: Any, text: str) -> int | float | str | None:
    whole = _WHOLE.fullmatch(text)
    digits = len(text.lstrip("+-").partition(".")[0])
    if digits > MOST_DIGITS or abs(float(text)) >= 10**MOST_DIGITS:
        message = f"The number has more than {MOST_DIGITS} digits."
        composer.note(event, "number-too-large", message, "Check it, or put a code in quotes.", text[:40])
        return None
    if whole:
        return int(text)
    return text if re.fullmatch(r"[-+]?[0-9]+", text) else float(text)


def _day(text: str) -> date | str:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text


def _check_tag(composer: _Composer, event: Any) -> None:
    if event.tag not in (None, "!", _STRING):
        shown = str(event.tag).removeprefix("tag:yaml.org,2002:")
        composer.note(event, "tag", f"The tag {shown!r} is not read.", "Take the words that begin with ! away.")
    if event.anchor is not None and not isinstance(event, yaml.AliasEvent):
        step = "Take it away; put a text that begins with & in quotes."
        composer.note(event, "anchor", f"&{event.anchor} names a value for use elsewhere.", step)


_TAKES: dict[type, Callable[[_Composer, Any], None]] = {
    yaml.DocumentStartEvent: _document,
    yaml.AliasEvent: _alias,
    yaml.MappingStartEvent: _begin,
    yaml.SequenceStartEvent: _begin,
    yaml.MappingEndEvent: _end,
    yaml.SequenceEndEvent: _end,
    yaml.ScalarEvent: _scalar,
}
