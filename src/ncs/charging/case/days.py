"""Days as people write them in Britain: 12/03/1944, 12 March 1944 and 12-Mar-1944, the day first; or the year first."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FULL = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_FIGURES = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})")
_WORDS = re.compile(r"(?:[a-z]+day,? )?(?:the )?(\d{1,2})(?:st|nd|rd|th)?[ /-](?:of )?([a-z]+)\.?,?[ /-](\d{4})")


def day_of(text: str) -> date | None:
    """Return a day written as 12/03/1944, 12-3-1944, 12th March 1944, 12-Mar-1944 or 1944/03/12; else None.

    The day comes before the month, always. Two figures for a year are not taken: 44 may be 1944 or 2044.
    """
    said = " ".join(text.strip().lower().split())
    if found := _FIGURES.fullmatch(said):
        return _day(int(found[3]), int(found[2]), int(found[1]))
    if found := _YEAR_FIRST.fullmatch(said):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _WORDS.fullmatch(said):
        month = _month(found[2])
        return None if month is None else _day(int(found[3]), month, int(found[1]))
    return None


def _month(word: str) -> int | None:
    for names in (_MONTHS, _FULL):
        if word in names:
            return names.index(word) + 1
    return 9 if word == "sept" else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
