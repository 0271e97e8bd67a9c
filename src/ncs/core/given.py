"""Plain values that a user gives in Python: paths and days as text or as what they are."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from operator import index
from os import PathLike
from pathlib import Path
from typing import TypeVar

from ncs.core.errors import NcsError
from ncs.core.periods import BadPeriod, parse_date

K = TypeVar("K")


class WrongValue(NcsError):
    """A value of a kind that means nothing where it was given."""


def as_path(given: str | PathLike[str] | None, of: str = "") -> Path | None:
    """Return a path given as text or as a path; None stays None.

    Raises:
        WrongValue: it is neither, or holds a character that no path can have; ``of`` which argument, as elsewhere here.
    """
    if given is None:
        return None
    if not isinstance(given, str | PathLike) or not isinstance(os.fspath(given), str):
        raise _wrong("A path is wanted{}, as text or pathlib.Path", of, given)
    return Path(_sound(os.fspath(given), of))


def path_of(given: str | PathLike[str], of: str = "") -> Path:
    """Return a path given as text or as a path.

    Raises:
        WrongValue: it is neither.
    """
    found = as_path(given, of)
    if found is None:
        raise _wrong("A path is wanted{}, as text or pathlib.Path", of, given)
    return found


def as_date(given: date | str | None, of: str = "") -> date | None:
    """Return a day given as a date or as text such as ``2026-04-06``; None stays None.

    Raises:
        WrongValue: it is neither.
        BadPeriod: the text is not a day.
    """
    if isinstance(given, datetime):
        return given.date()
    if given is None or isinstance(given, date):
        return given
    if not isinstance(given, str):
        raise _wrong("A day is wanted{}, as a date or text such as 2026-04-06", of, given)
    try:
        return parse_date(given)
    except BadPeriod as error:
        raise BadPeriod(f"{of}: {error}" if of else f"{error}") from error


def day_of(given: date | str, of: str = "") -> date:
    """Return a day given as a date or as text.

    Raises:
        WrongValue, BadPeriod: as :func:`as_date`; also for None.
    """
    found = as_date(given, of)
    if found is None:
        raise _wrong("A day is wanted{}, as a date or text such as 2026-04-06", of, given)
    return found


def names_of(given: str | PathLike[str] | Iterable[str | PathLike[str]] | None, of: str = "") -> tuple[str, ...]:
    """Return names given as one text or several; one name alone is one name, not its letters.

    Several are a list, a column of a frame, or anything else that can be gone through. A path is the name of its file.

    Raises:
        WrongValue: something else was given.
    """
    if given is None:
        return ()
    if isinstance(given, str | PathLike):
        return (_name(given, of),)
    if isinstance(given, bytes | Mapping) or not isinstance(given, Iterable):
        raise _wrong("Names are wanted{}, as text or a list of texts", of, given)
    return tuple(_name(one, of) for one in given)


def name_of(given: str | PathLike[str] | None, of: str = "") -> str | None:
    """Return one name given as text, or as the path of the file that it names; None stays None.

    Raises:
        WrongValue: something else was given.
    """
    return None if given is None else _name(given, of)


def text_of(given: str | PathLike[str], *, what: str) -> str:
    """Return text that must be given; ``what`` it is, such as ``a period``, goes into the message.

    Raises:
        WrongValue: nothing (None), or something that is no text, was given.
    """
    if given is None:
        raise WrongValue(f"Give {what} as text; nothing (None) was given.")
    return _name(given, what)


def number_of(given: int | None, of: str = "") -> int | None:
    """Return a whole number, also one of NumPy; None stays None.

    Raises:
        WrongValue: something else was given.
    """
    if given is None:
        return None
    try:
        if not isinstance(given, bool):
            return index(given)
    except TypeError:
        pass
    raise _wrong("A whole number such as 3 is wanted{}", of, given)


def whole_of(given: int, of: str = "", *, least: int = 0) -> int:
    """Return a whole number that must be given, ``least`` or more.

    Raises:
        WrongValue: nothing (None), or something else, was given.
    """
    found = number_of(given, of)
    if found is None or found < least:
        raise _wrong(f"A whole number from {least} is wanted{{}}", of, given)
    return found


def truth_of(given: bool, of: str) -> bool:
    """Return True or False, as they must be given: ``"no"`` would count as yes.

    Raises:
        WrongValue: something else was given.
    """
    if not isinstance(given, bool):
        raise _wrong("True or False is wanted{}", of, given)
    return given


def kind_of(given: object, kind: type[K], of: str, *, made_by: str) -> K:
    """Return a value of a kind that a function makes, which must be given; ``made_by`` which function.

    Raises:
        WrongValue: something else was given.
    """
    if not isinstance(given, kind):
        raise _wrong(f"What {made_by} makes is wanted{{}}", of, given)
    return given


def _wrong(wanted: str, of: str, given: object) -> WrongValue:
    """Return the refusal of a value: what is wanted, of which argument, and what came; only numbers are repeated."""
    kind = type(given).__name__
    if given is None:
        came = "nothing (None) was given"
    elif isinstance(given, int | float | Decimal):
        came = f"{given!r} ({kind}) was given"
    else:
        came = f"a value of type {kind} was given"
    return WrongValue(f"{wanted.format(f' for {of}' if of else '')}; {came}.")


def _name(given: object, of: str) -> str:
    if not isinstance(given, str | PathLike) or not isinstance(os.fspath(given), str):
        raise _wrong("A name, code or word is wanted{}, as text", of, given)
    return _sound(os.fspath(given), of)


def _sound(text: str, of: str) -> str:
    """Return text that can be written, and be the name of a file.

    Raises:
        WrongValue: it holds a NUL, or half of a character.
    """
    said = f"The text for {of}, {text!r}," if of else repr(text)
    try:
        text.encode()
    except UnicodeEncodeError:
        raise WrongValue(f"{said} holds half of a character, and is no text. Type it anew.") from None
    if "\0" in text:
        raise WrongValue(f"{said} holds a NUL character, which no name or path has. Type it anew.")
    return text
