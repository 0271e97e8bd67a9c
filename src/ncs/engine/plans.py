"""Statements prepared beforehand: the SQL of an expression, with what belongs to the question left open.

They come in files of SQL, to be read by people too. Each statement has two lines above it, and an empty one below:

    -- 0123456789abcdef: ascof_2a, 3 of 21
    -- gives "area" VARCHAR, "people" BIGINT NOT NULL
    SELECT …

``{table 1}``, ``{day 1}``, ``{date 1}`` and ``{text 1}`` stand for the tables, days, dates and texts of the question.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from ncs.engine.duck import identifier, quoted
from ncs.engine.fingerprints import Open
from ncs.engine.schemas import Schema, read_schema

_MARK = re.compile(r"\{(table|day|date|text) (\d+)\}")
_HEAD = re.compile(r"^-- ([0-9a-f]{16}): (.*)\n-- gives (.*)\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Statement:
    """SQL with marks where tables, days, dates and texts are filled in, and the columns that it gives."""

    text: str
    schema: Schema

    def sql(self, asked: Open) -> str:
        """Return the SQL with everything filled in."""
        fill = {
            "table": [identifier(leaf.name) for leaf in asked.tables.values()],
            "day": [str(day) for day in asked.days],
            "date": [sql_date(day) for day in asked.dates],
            "text": [quoted(text) for text in asked.texts],
        }
        return _MARK.sub(lambda mark: fill[mark[1]][int(mark[2]) - 1], self.text)


def sql_date(day: date) -> str:
    """Return a day as SQL says it."""
    return f"MAKE_DATE({day.year}, {day.month}, {day.day})"


def written(statements: Mapping[str, Statement], about: str) -> str:
    """Return the text of a file of statements, which are given by fingerprint; ``about`` says what asks them."""
    return "\n".join(
        f"-- {key}: {about}, {number} of {len(statements)}\n-- gives {statement.schema.text}\n{statement.text}\n"
        for number, (key, statement) in enumerate(statements.items(), start=1)
    )


def read(text: str) -> dict[str, Statement]:
    """Return the statements of a file, by fingerprint."""
    heads = list(_HEAD.finditer(text))
    ends = [head.start() - 1 for head in heads[1:]] + [len(text)]
    return {
        head[1]: Statement(text[head.end() : end].rstrip("\n"), read_schema(head[3]))
        for head, end in zip(heads, ends, strict=True)
    }


@cache
def shipped(folder: Path) -> Mapping[str, Statement]:
    """Return the statements of every ``.sql`` file of a folder of this program, by fingerprint."""
    found: dict[str, Statement] = {}
    for path in sorted(folder.glob("*.sql")):
        found |= read(path.read_text(encoding="utf-8"))
    return found


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
