"""A file of one's own as part of a link: the file it was begun from by name, and what was changed, pressed together.

Whatever comes from a link may be anything: it is pressed out to a bounded size, and is a file of plain values
or nothing.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
import tempfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from ncs.core.errors import NcsError, ProblemsFound, fault
from ncs.core.files import write_text
from ncs.tables.reading.yaml_files import read_yaml
from ncs.tables.reading.yaml_values import DEEPEST
from ncs.tables.writers.yaml_text import yaml_text
from ncs.web.own.changes import CannotChange, Change, applied, between, plain, shown, text_of

#: The longest link that a file may have; servers take 8,190 characters of an address: gunicorn, --limit-request-line.
MOST_LINK = 6_500
#: A file of one's own is some kilobytes, of so many values at most.
LARGEST, MOST_VALUES = 60_000, 3_000
#: Numbers have no more digits than these before or after the point.
_DIGITS = 30
#: What a file is called while it is read.
NAME = "own.yaml"
_LINK = re.compile(r"(?P<start>\w{0,60})\.(?P<pressed>[A-Za-z0-9_-]+)", re.ASCII)
_NOT_WHOLE = "This link is not whole, or another version of this service made it. Ask for it again, or send the file."


class NotWhole(NcsError):
    """A link out of which no file can be made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """A file of one's own: the name of the file it was begun from (empty for none), what is in it, what was changed."""

    start: str
    content: Mapping[str, Any]
    changes: tuple[Change, ...]

    @property
    def text(self) -> str:
        """The file, as the command line takes it."""
        return yaml_text(self.content)


def content_of(path: Path) -> dict[str, Any]:
    """Return what a YAML file holds as plain values.

    Raises:
        ProblemsFound: it cannot be read, is no mapping, or has too many values.
    """
    found = {key: plain(value) for key, value in read_yaml(path, dict[str, Any]).items()}
    if _many(found) > MOST_VALUES:
        message, step = f"There are more than {MOST_VALUES:,} values.", "Compare with the file to start from."
        raise ProblemsFound("The file cannot be used", [fault("too-many", "text", message, step)])
    return found


def link_of(content: Mapping[str, Any], starts: Mapping[str, Mapping[str, Any]]) -> str:
    """Return the shortest part of a link that holds a file: what differs from one of those it may be begun from.

    Raises:
        ProblemsFound: no link holds so much.
    """
    ways = ((name, list(between(dict(start), dict(content)))) for name, start in {"": {}, **starts}.items())
    best = min((f"{name}.{_pressed(changes)}" for name, changes in ways), key=len)
    try:
        own_of(best, starts)  # what no link can be read out of again is told to whoever can still change it
    except NotWhole as error:
        message = "More was changed than a link can hold."
        step = "Leave longer texts and numbers as they were, or work it out with the command line."
        raise ProblemsFound("The file cannot be used", [fault("too-long", "text", message, step)]) from error
    return best


def own_of(link: str, starts: Mapping[str, Mapping[str, Any]]) -> Own:
    """Return the file that a link holds.

    Raises:
        NotWhole: it holds none.
    """
    found = _LINK.fullmatch(link) if len(link) <= MOST_LINK else None
    if found is None or found["start"] not in {"", *starts}:
        raise NotWhole(_NOT_WHOLE)
    before = dict(starts.get(found["start"], {}))
    try:
        changes = json.loads(_unpressed(found["pressed"]), parse_float=_number, parse_constant=_number)
        content = applied(before, changes)
        many = _many(content)
    except (ValueError, RecursionError, ArithmeticError, zlib.error, binascii.Error) as error:
        raise NotWhole(_NOT_WHOLE) from error
    if not isinstance(content, dict) or many > MOST_VALUES:
        raise NotWhole(_NOT_WHOLE)
    return Own(start=found["start"], content=content, changes=shown(before, changes) if found["start"] else ())


@contextmanager
def file_of(own: Own) -> Iterator[Path]:
    """Give the file, which is there only meanwhile."""
    with file_with(own.text) as path:
        yield path


@contextmanager
def file_with(text: str) -> Iterator[Path]:
    """Give a file with a text, which is there only meanwhile."""
    with tempfile.TemporaryDirectory(prefix="ncs-") as folder:
        path = Path(folder) / NAME
        write_text(path, text, private=True)
        yield path


def without_path(said: str, *, called: str = "the file") -> str:
    """Return what is said of a file that is gone without the place where it stood, which may have blanks in it."""
    root = rf"(?:{re.escape(tempfile.gettempdir())}|[^\s\"'<>+]*)"
    return re.sub(rf"(?:the path )?{root}[/\\]ncs-[^\s/\\]+[/\\]{re.escape(NAME)}", called, said)


def _many(value: Any, deep: int = 0) -> int:
    """Return how many values there are in a plain value, itself among them.

    Raises:
        CannotChange: they lie deeper in one another than a file of YAML may have them.
    """
    if deep > DEEPEST:
        raise CannotChange
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return 1 + sum(_many(one, deep + 1) for one in inner)


def _number(text: str) -> Decimal:
    """Return a number as it is written; one that is none, or would take a page of digits, stands in no file."""
    found = Decimal(text)
    if not found.is_finite() or abs(found.adjusted()) > _DIGITS:
        raise CannotChange
    return found


def _pressed(changes: list[Any]) -> str:
    written = text_of(changes).encode("utf-8", "surrogatepass")
    return base64.urlsafe_b64encode(zlib.compress(written, 9)).decode().rstrip("=")


def _unpressed(text: str) -> str:
    opener = zlib.decompressobj()
    found = opener.decompress(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)), LARGEST)
    if not opener.eof:
        raise CannotChange
    return found.decode("utf-8")
