"""The arrays that hold synthetic lives: days are counted from 1 January 1970, labels are small codes.

A dataclass whose fields are arrays of equal length is a table here, one field a column.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.signedinteger[Any]]
Codes = NDArray[np.int8]
Bools = NDArray[np.bool_]
Doubles = NDArray[np.float64]

#: A day that never comes: an open service, a person who lives on.
NEVER = np.int32(2_000_000)
#: No value.
BLANK = np.int8(-1)

YEAR = 365.25

Table = TypeVar("Table")


def age_at(day: Ints, birth: Ints) -> Ints:
    """Return whole years from ``birth`` to ``day``, both day numbers."""
    days: Ints = np.floor((day - birth) / YEAR).astype(np.int32)
    return days


def exponential_days(rng: np.random.Generator, years: Doubles | float, size: int) -> Ints:
    """Draw ``size`` lengths in days with mean ``years``; none is longer than a century."""
    days = rng.exponential(1.0, size) * np.asarray(years) * YEAR
    whole: Ints = np.minimum(days, 36_525).astype(np.int32)
    return whole


def wait_days(rng: np.random.Generator, median: float, sigma: float, size: int, longest: float = 540.0) -> Ints:
    """Draw ``size`` log-normal waits in whole days, cut at ``longest``."""
    return np.minimum(median * np.exp(sigma * rng.standard_normal(size)), longest).astype(np.int32)


def on_weekdays(day: Ints) -> Ints:
    """Move Saturdays and Sundays to the Monday after."""
    weekday = (day + 3) % 7  # 1 January 1970 was a Thursday; Monday is 0
    return (day + np.where(weekday >= 5, 7 - weekday, 0)).astype(np.int32)


def stacked(tables: Sequence[Table]) -> Table:
    """Return tables of one kind put one after another.

    Raises:
        IndexError: there are none.
    """
    first: Any = tables[0]
    columns = {f.name: np.concatenate([getattr(table, f.name) for table in tables]) for f in fields(first)}
    stack: Table = type(first)(**columns)
    return stack


def taken(table: Table, which: Bools | Ints) -> Table:
    """Return the rows of a table at positions or under a mask, in that order."""
    whole: Any = table
    part: Table = type(whole)(**{f.name: getattr(whole, f.name)[which] for f in fields(whole)})
    return part
