"""Plain values that a user gives in Python: paths and days as text or as what they are."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from operator import index
from os import PathLike
from pathlib import Path

from ncs.core.errors import NcsError
from ncs.core.periods import parse_date


class WrongValue(NcsError):
    """A value of a kind that means nothing where it was given."""


def as_path(given: str | PathLike[str] | None) -> Path | None:
    """Return a path given as text or as a path; None stays None.

    Raises:
        WrongValue: it is neither, or holds a character that no path can have.
    """
    if given is None:
        return None
    if not isinstance(given, str | PathLike) or not isinstance(os.fspath(given), str):
        raise WrongValue(f"A path is wanted, as text or pathlib.Path, not a {type(given).__name__}.")
    return Path(_sound(os.fspath(given)))


def path_of(given: str | PathLike[str]) -> Path:
    """Return a path given as text or as a path.

    Raises:
        WrongValue: it is neither.
    """
    found = as_path(given)
    if found is None:
        raise WrongValue("A path is wanted, as text or pathlib.Path; nothing (None) was given.")
    return found


def as_date(given: date | str | None) -> date | None:
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
        raise WrongValue(f"A day is wanted, as a date or text such as 2026-04-06, not a {type(given).__name__}.")
    return parse_date(given)


def day_of(given: date | str) -> date:
    """Return a day given as a date or as text.

    Raises:
        WrongValue, BadPeriod: as :func:`as_date`; also for None.
    """
    found = as_date(given)
    if found is None:
        raise WrongValue("A day is wanted, as a date or text such as 2026-04-06; nothing (None) was given.")
    return found


def names_of(given: str | PathLike[str] | Iterable[str | PathLike[str]] | None) -> tuple[str, ...]:
    """Return names given as one text or several; one name alone is one name, not its letters.

    Several are a list, a column of a frame, or anything else that can be gone through. A path is the name of its file.

    Raises:
        WrongValue: something else was given.
    """
    if given is None:
        return ()
    if isinstance(given, str | PathLike):
        return (_name(given),)
    if isinstance(given, bytes | Mapping) or not isinstance(given, Iterable):
        raise WrongValue(f"Names are wanted, as text or a list of texts, not a {type(given).__name__}.")
    return tuple(map(_name, given))


def name_of(given: str | PathLike[str] | None) -> str | None:
    """Return one name given as text, or as the path of the file that it names; None stays None.

    Raises:
        WrongValue: something else was given.
    """
    return None if given is None else _name(given)


def text_of(given: str | PathLike[str], *, what: str) -> str:
    """Return text that must be given; ``what`` it is, such as ``a period``, goes into the message.

    Raises:
        WrongValue: nothing (None), or something that is no text, was given.
    """
    if given is None:
        raise WrongValue(f"Give {what} as text; nothing (None) was given.")
    return _name(given)


def number_of(given: int | None) -> int | None:
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
    raise WrongValue(f"A whole number is wanted, not a {type(given).__name__}.")


def _name(given: object) -> str:
    if not isinstance(given, str | PathLike) or not isinstance(os.fspath(given), str):
        raise WrongValue(f"Names, codes and words are given as text, not as a {type(given).__name__}.")
    return _sound(os.fspath(given))


def _sound(text: str) -> str:
    """Return text that can be written, and be the name of a file.

    Raises:
        WrongValue: it holds a NUL, or half of a character.
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        raise WrongValue(f"{text!r} holds half of a character, and is no text.") from None
    if "\0" in text:
        raise WrongValue(f"{text!r} holds a NUL character, which no name or path has.")
    return text
