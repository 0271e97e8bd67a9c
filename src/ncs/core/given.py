"""Plain values that a user gives in Python: paths and days as text or as what they are."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from os import PathLike
from pathlib import Path

from ncs.core.errors import NcsError
from ncs.core.periods import parse_date


class WrongValue(NcsError):
    """A value of a kind that means nothing where it was given."""


def as_path(given: str | PathLike[str] | None) -> Path | None:
    """Return a path given as text or as a path; None stays None.

    Raises:
        WrongValue: it is neither.
    """
    if given is not None and not isinstance(given, str | PathLike):
        raise WrongValue(f"A path is wanted, as text or pathlib.Path, not a {type(given).__name__}.")
    return None if given is None else Path(given)


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


def names_of(given: str | Sequence[str] | None) -> tuple[str, ...]:
    """Return names given as one text or several; one name alone is one name, not its letters.

    Raises:
        WrongValue: something else was given.
    """
    if given is not None and not isinstance(given, str | Sequence):
        raise WrongValue(f"Names are wanted, as text or a list of texts, not a {type(given).__name__}.")
    several = (given,) if isinstance(given, str) else tuple(given or ())
    strange = [name for name in several if not isinstance(name, str)]
    if strange:
        raise WrongValue(f"Names are wanted, as text, not a {type(strange[0]).__name__}.")
    return several


def name_of(given: str | None) -> str | None:
    """Return one name given as text; None stays None.

    Raises:
        WrongValue: something else was given.
    """
    if given is not None and not isinstance(given, str):
        raise WrongValue(f"A name or code is wanted, as text, not a {type(given).__name__}.")
    return given


def number_of(given: int | None) -> int | None:
    """Return a whole number; None stays None.

    Raises:
        WrongValue: something else was given.
    """
    if given is not None and (isinstance(given, bool) or not isinstance(given, int)):
        raise WrongValue(f"A whole number is wanted, not a {type(given).__name__}.")
    return given
