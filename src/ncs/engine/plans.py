"""Statements prepared beforehand: the SQL of an expression, with what belongs to the question left open.

They come in files of SQL, to be read by people too. Each statement has lines above it, and an empty one below:

    -- 0123456789abcdef: ascof_2a, 3 of 21
    -- gives "area" VARCHAR, "people" BIGINT NOT NULL
    -- asks day 1 2 1
    SELECT …

``{table 1}``, ``{day 1}``, ``{date 1}`` and ``{text 1}`` stand for the tables, days, dates and texts of the question.
The third line is there where any day, date or text is asked: the question has three days here, and the first and the
last of them are always the same one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from ncs.core.lazy import WhenAsked
from ncs.engine.duck import identifier, quoted
from ncs.engine.fingerprints import Open
from ncs.engine.schemas import Schema, read_schema

#: Stands in a file for a carriage return within a text of SQL: a reader of text takes one for the end of a line.
_RETURN = "{return}"
_MARK = re.compile(r"\{(table|day|date|text) (\d+)\}")
_HEAD = re.compile(r"^-- ([0-9a-f]{16}): (.*)\n-- gives (.*)\n(?:-- asks (.*)\n)?", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Asks:
    """Which of a question's days, dates and texts are one, each by its number, in the order in which they are asked."""

    day: tuple[int, ...] = ()
    date: tuple[int, ...] = ()
    text: tuple[int, ...] = ()

    @classmethod
    def of(cls, asked: Open) -> Asks:
        """Return what a question asks when those are one that are equal in it."""
        return cls(_numbered(asked.days), _numbered(asked.dates), _numbered(asked.texts))

    @classmethod
    def read(cls, line: str | None) -> Asks:
        """Return what a file says is asked."""
        parts = (part.partition(" ") for part in line.split(", ")) if line else ()
        return cls(**{kind: tuple(map(int, numbers.split())) for kind, _, numbers in parts})

    def __str__(self) -> str:
        kinds = (("day", self.day), ("date", self.date), ("text", self.text))
        return ", ".join(f"{kind} {' '.join(map(str, numbers))}" for kind, numbers in kinds if numbers)

    def fits(self, asked: Open) -> bool:
        """Whether all that is taken for one is one in a question. What is equal besides does no harm."""
        return all(
            len(one) == len(other) and len(set(zip(one, other, strict=True))) == len(set(one))
            for one, other in ((self.day, asked.days), (self.date, asked.dates), (self.text, asked.texts))
        )


def _numbered(values: Sequence[Hashable]) -> tuple[int, ...]:
    found: dict[Hashable, int] = {}
    return tuple(found.setdefault(value, len(found) + 1) for value in values)


@dataclass(frozen=True, slots=True)
class Statement:
    """SQL with marks where tables, days, dates and texts are filled in, the columns that it gives, and what it asks."""

    text: str
    schema: Schema
    asks: Asks

    @classmethod
    def read(cls, text: str, gives: str, asks: str | None) -> Statement:
        """Return the statement that stands in a file."""
        return cls(text.rstrip("\n").replace(_RETURN, "\r"), read_schema(gives), Asks.read(asks))

    def lines(self) -> str:
        """Return the statement as it stands in a file, but for its first line."""
        asks = f"-- asks {self.asks}\n" if str(self.asks) else ""
        return f"-- gives {self.schema.text}\n{asks}{self.text}\n".replace("\r", _RETURN)

    def sql(self, asked: Open) -> str:
        """Return the SQL with everything filled in."""
        fill = {
            "table": dict(enumerate((identifier(leaf.name) for leaf in asked.tables.values()), start=1)),
            "day": dict(zip(self.asks.day, map(str, asked.days), strict=True)),
            "date": dict(zip(self.asks.date, map(sql_date, asked.dates), strict=True)),
            "text": dict(zip(self.asks.text, map(quoted, asked.texts), strict=True)),
        }
        return _MARK.sub(lambda mark: fill[mark[1]][int(mark[2])], self.text)


def sql_date(day: date) -> str:
    """Return a day as SQL says it."""
    return f"MAKE_DATE({day.year}, {day.month}, {day.day})"


def written(statements: Mapping[str, Statement], about: str) -> str:
    """Return the text of a file of statements, which are given by fingerprint; ``about`` says what asks them."""
    count = len(statements)
    return "\n".join(
        f"-- {key}: {about}, {number} of {count}\n{statement.lines()}"
        for number, (key, statement) in enumerate(statements.items(), start=1)
    )


def read(text: str) -> dict[str, Statement]:
    """Return the statements of a file, by fingerprint."""
    return {key: made() for key, made in _ways(text).items()}


def _ways(text: str) -> dict[str, Callable[[], Statement]]:
    """What makes each statement of a file when it is asked for: a run asks for few of all that there are."""
    heads = list(_heads(text))
    ends = [head.start() - 1 for head in heads[1:]] + [len(text)]
    return {
        head[1]: partial(Statement.read, text[head.end() : end], head[3], head[4])
        for head, end in zip(heads, ends, strict=True)
    }


def _heads(text: str) -> Iterator[re.Match[str]]:
    """The lines above each statement. To look for two hyphens first is quicker than to try every line."""
    at = 0
    while at >= 0:
        head = _HEAD.match(text, at)
        if head is not None:
            yield head
        before = text.find("\n--", at if head is None else head.end() - 1)
        at = -1 if before < 0 else before + 1


def shipped(folder: Path) -> Mapping[str, Statement]:
    """Return the statements of every ``.sql`` file of a folder of this program, by fingerprint."""
    found: dict[str, Callable[[], Statement]] = {}
    for path in sorted(folder.glob("*.sql")):
        found |= _ways(path.read_text(encoding="utf-8"))
    return WhenAsked(found)


def write_plans(texts: Mapping[str, str], folder: Path) -> None:
    """Write every file of plans into a folder of this program anew; a file that is no longer one goes.

    Args:
        texts: the text of each file by its name.
        folder: where plans are kept.
    """
    folder.mkdir(exist_ok=True)
    for path in folder.glob("*.sql"):
        if path.name not in texts:
            path.unlink()
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
