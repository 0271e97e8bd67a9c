"""A day that is typed in three boxes: which of them are wrong, and a whole day that was pasted into the first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ncs.tables.wording import month_named

#: The boxes of a day, in order, as their names end.
DAY_PARTS = ("day", "month", "year")
_MOST = (31, 12, 2200)
_APART = re.compile(r"[/.\s-]+")


def spread(parts: Sequence[str]) -> list[str]:
    """Return the day, month and year as they were typed; a whole day that stands in the first box alone, apart."""
    first, *rest = parts
    pasted = _APART.split(first)
    return list(parts) if any(rest) or len(pasted) != len(DAY_PARTS) else pasted


def parts_wrong(parts: Sequence[str]) -> Sequence[int]:
    """Return the places of the boxes that a person must look at: the empty ones, else what cannot be, else all.

    All are meant where each could be and the three together are no day, such as 31 February.
    """
    empty = [at for at, text in enumerate(parts) if not text]
    if empty and len(empty) < len(DAY_PARTS):
        return empty
    return [at for at, text in enumerate(parts) if not _could_be(text, at)] or range(len(DAY_PARTS))


def _could_be(text: str, at: int) -> bool:
    if at == 1 and month_named(text):
        return True
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 5 else 0
    return (1900 if at == len(DAY_PARTS) - 1 else 1) <= number <= _MOST[at]
