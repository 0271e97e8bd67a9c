"""The names of cells in a sheet: letters for the column, then the number of the row."""

from __future__ import annotations

import re
from functools import lru_cache

#: The farthest row and column of a sheet.
MOST_ROWS, MOST_COLUMNS = 1 << 20, 1 << 14
_PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


def placed(name: str) -> tuple[int, int]:
    """Return column (from 0) and row (from 1) of the name of a cell; -1 and 0 where it has none."""
    found = _PLACE.fullmatch(name)
    return (column_of(found[1]), int(found[2])) if found else (-1, 0)


@lru_cache(maxsize=MOST_COLUMNS)
def column_of(name: str) -> int:
    """Return the column, from 0, that one to three capital letters name."""
    number = 0
    for letter in name:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def letters(column: int) -> str:
    """Return the letters of a column, which is counted from 0."""
    name, left = "", column + 1
    while left:
        left, place = divmod(left - 1, 26)
        name = chr(ord("A") + place) + name
    return name
