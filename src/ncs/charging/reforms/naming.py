"""How reforms are named: several joined by ``+``, and one with the day of its launch as ``NAME@2028-07-05``."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from ncs.core.errors import Problem, ProblemsFound
from ncs.core.looking import is_file as stands_as_file

_DATED = re.compile(r"(?P<name>.+)@(?P<day>\d{4}-\d{2}-\d{2})", re.DOTALL)
_FILE = (".yaml", ".yml")


def parts(text: str) -> tuple[str, ...]:
    """Return the names in a text that joins them by ``+``; a file that has the whole text as its name is one."""
    return (text,) if "+" not in text or stands_as_file(Path(text_and_day(text)[0])) else tuple(text.split("+"))


def text_and_day(name: str) -> tuple[str, str]:
    """Return a name without the day of its launch, and the day as text; empty where there is none."""
    found = None if stands_as_file(Path(name)) else _DATED.fullmatch(name)
    return (name, "") if found is None else (found["name"], found["day"])


def launch_of(name: str) -> tuple[str, date | None]:
    """Return a name without the day of its launch, and the day.

    Raises:
        ProblemsFound: there is no such day.
    """
    plain, day = text_and_day(name)
    try:
        return plain, date.fromisoformat(day) if day else None
    except ValueError:
        message, step = f"There is no day {day}.", f"Write it like {plain}@2028-07-05."
        problem = Problem(rule="bad-launch", message=message, next_step=step, field="--reform", value=name)
        raise ProblemsFound("The reform cannot be used", [problem]) from None


def is_file(name: str) -> bool:
    """Return whether a name, without the day of its launch, is that of a file."""
    return text_and_day(name)[0].casefold().endswith(_FILE)


def short_name(given: str) -> str:
    """Return a name as given, with files by their names alone."""
    return "+".join(_short(part) for part in parts(given))


def _short(part: str) -> str:
    plain, day = text_and_day(part)
    name = Path(plain).stem if plain.casefold().endswith(_FILE) else plain
    return f"{name}@{day}" if day else name
