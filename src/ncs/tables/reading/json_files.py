"""``read_json``: a JSON file as plain values, or one problem that names it."""

from __future__ import annotations

import json
from typing import Any

from ncs.core.errors import Problem, ProblemsFound
from ncs.tables.reading.text import TextFile, open_text


def read_json(file: TextFile, *, kind: str = "file", next_step: str = "Make it again with ncs.") -> dict[str, Any]:
    """Return the object that a JSON file holds.

    Args:
        file: where it is.
        kind: what the file is, in a word or two, for the message.
        next_step: what to do where it is not what it should be.

    Raises:
        ProblemsFound: it cannot be opened (as :func:`open_text` says), is no JSON, is nested too deeply, names a key
            twice, or holds something other than an object.
    """
    opened = open_text(file, kind=kind)
    try:
        found = parsed_json(opened.text)
    except RecursionError:
        raise _refused(file, kind, "it is nested too deeply", next_step) from None
    except json.JSONDecodeError as error:
        raise _refused(file, kind, f"it is not JSON: {error.msg}", next_step, row=error.lineno) from error
    except ValueError as error:
        raise _refused(file, kind, f"it is not JSON: {error}", next_step) from error
    if not isinstance(found, dict):
        raise _refused(file, kind, "it holds no object with named parts", next_step)
    return found


def parsed_json(text: str) -> Any:
    """Return what JSON says, as files of it and whatever is sent are read.

    Raises:
        ValueError, RecursionError: it is no JSON, names a key twice, or has half of a pair of surrogates, which is no
            character and cannot be written again.
    """
    found = json.loads(text, object_pairs_hook=_without_doubles)
    if "\\u" in text:
        try:
            json.dumps(found, ensure_ascii=False).encode("utf-8")
        except UnicodeEncodeError:
            raise ValueError("a character is written by half (\\ud800 to \\udfff)") from None
    return found


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object of JSON.

    Raises:
        ValueError: it names a key twice: the last would be taken, and the others lost in silence.
    """
    made = dict(pairs)
    if len(made) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"it names {twice!r} twice")
    return made


def _refused(file: TextFile, kind: str, why: str, next_step: str, *, row: int | None = None) -> ProblemsFound:
    problem = Problem(
        rule="unreadable-file",
        message=f"Cannot read the {kind} {file}: {why}.",
        next_step=next_step,
        file=file.name,
        row=row,
    )
    return ProblemsFound(f"The {kind} could not be read", [problem])


def read_json_objects(file: TextFile, *, kind: str = "file", next_step: str = "") -> list[dict[str, Any]]:
    """Return the objects that a JSON file holds: one, a list of them, or one a line.

    Args:
        file: where it is.
        kind: what the file is, in a word or two, for the message.
        next_step: what to do where it is not what it should be.

    Raises:
        ProblemsFound: as :func:`read_json`; or it holds something beside objects.
    """
    opened = open_text(file, kind=kind)
    text = opened.text.strip()
    try:
        found = parsed_json(text)
    except RecursionError:
        raise _refused(file, kind, "it is nested too deeply", next_step) from None
    except json.JSONDecodeError as error:
        if error.msg != "Extra data":
            raise _refused(file, kind, f"it is not JSON: {error.msg}", next_step, row=error.lineno) from error
        return [_line(file, kind, number, line, next_step) for number, line in _lines(text)]
    except ValueError as error:
        raise _refused(file, kind, f"it is not JSON: {error}", next_step) from error
    many = found if isinstance(found, list) else [found]
    if not all(isinstance(one, dict) for one in many):
        raise _refused(file, kind, "it holds something other than objects with named parts", next_step)
    return many


def _lines(text: str) -> list[tuple[int, str]]:
    return [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]


def _line(file: TextFile, kind: str, number: int, line: str, next_step: str) -> dict[str, Any]:
    try:
        found = parsed_json(line)
    except (ValueError, RecursionError) as error:
        raise _refused(file, kind, f"the line is not JSON: {error}", next_step, row=number) from error
    if not isinstance(found, dict):
        raise _refused(file, kind, "the line holds no object with named parts", next_step, row=number)
    return found
