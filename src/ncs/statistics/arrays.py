"""Checks shared by the statistics: arrays of counts in, arrays of floats out."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.special import ndtri

from ncs.core.arrays import Floats
from ncs.core.errors import NcsError

ArrayLike = npt.ArrayLike


class BadStatistic(NcsError):
    """An input that the statistic is not defined for, such as more successes than cases."""


def floats(values: ArrayLike) -> Floats:
    """Return ``values`` as an array of floats; gaps are NaN and stay NaN."""
    return np.asarray(values, dtype=np.float64)


def counts(values: ArrayLike, name: str) -> Floats:
    """Return ``values`` as floats after checking that none is negative.

    Raises:
        BadStatistic: a value is negative; ``name`` says of what.
    """
    array = floats(values)
    if np.any(array < 0):
        raise BadStatistic(f"{name} must not be negative.")
    return array


def proportion_counts(numerator: ArrayLike, denominator: ArrayLike) -> tuple[Floats, Floats]:
    """Return the two counts of a proportion after checking them.

    Raises:
        BadStatistic: a count is negative, or a numerator is larger than its denominator.
    """
    some, all_ = counts(numerator, "A numerator"), counts(denominator, "A denominator")
    if np.any(some > all_):
        raise BadStatistic("A numerator is larger than its denominator, so this is not a proportion.")
    return some, all_


@cache
def two_sided_z(confidence: float) -> float:
    """Return the normal deviate of a two-sided interval, such as 1.96 for 0.95.

    Raises:
        BadStatistic: the confidence is not between 0 and 1.
    """
    if not 0 < confidence < 1:
        raise BadStatistic(f"Confidence must lie between 0 and 1, not {confidence}.")
    result: Any = ndtri(0.5 + confidence / 2)
    return float(result)
