"""Confidence intervals. Arrays in, arrays out; each with its citation. NaN in gives NaN out.

Results never pass the limits of what they describe: a proportion stays in 0 to 1 and a rate is never negative.
"""

from __future__ import annotations

import numpy as np
from scipy.special import chdtri, gammaincinv

from ncs.core.arrays import Floats
from ncs.statistics.arrays import ArrayLike, counts, floats, proportion_counts, two_sided_z

Interval = tuple[Floats, Floats]


def wilson(numerator: ArrayLike, denominator: ArrayLike, *, confidence: float = 0.95) -> Interval:
    """Wilson score interval of a proportion, without continuity correction.

    Source: Wilson (1927), JASA 22:209-212; recommended by Newcombe (1998), Statistics in Medicine 17:857-872.

    Returns:
        Lower and upper limits between 0 and 1; NaN where the denominator is 0.
    """
    x, n = proportion_counts(numerator, denominator)
    z = two_sided_z(confidence)
    with np.errstate(divide="ignore", invalid="ignore"):
        middle = (2 * x + z**2) / (2 * (n + z**2))
        half = z * np.sqrt(z**2 + 4 * x * (1 - x / n)) / (2 * (n + z**2))
    empty = (n == 0) | np.isnan(middle)
    lower = np.where(x == 0, 0.0, np.maximum(middle - half, 0))
    upper = np.where(x == n, 1.0, np.minimum(middle + half, 1))
    return np.where(empty, np.nan, lower), np.where(empty, np.nan, upper)


def garwood(count: ArrayLike, *, confidence: float = 0.95) -> Interval:
    """Exact Poisson interval of a count.

    Source: Garwood (1936), Biometrika 28:437-442, by the chi-squared distribution.
    """
    x = counts(count, "A count")
    tail = (1 - confidence) / 2
    two_sided_z(confidence)
    lower = np.where(x == 0, 0.0, gammaincinv(x, tail))
    return np.where(np.isnan(x), np.nan, lower), chdtri(2 * x + 2, tail) / 2


def byar(count: ArrayLike, *, confidence: float = 0.95) -> Interval:
    """Byar's approximate Poisson interval of a count.

    Source: Breslow and Day (1987), Statistical Methods in Cancer Research II, IARC, p. 69.
    Close to exact from 10 upwards.
    """
    x = counts(count, "A count")
    z = two_sided_z(confidence)
    with np.errstate(divide="ignore", invalid="ignore"):
        low = x * (1 - 1 / (9 * x) - z / (3 * np.sqrt(x))) ** 3
    lower = np.where(x == 0, 0.0, np.maximum(low, 0))
    up = x + 1
    return np.where(np.isnan(x), np.nan, lower), up * (1 - 1 / (9 * up) + z / (3 * np.sqrt(up))) ** 3


def rate(
    count: ArrayLike, population: ArrayLike, *, per: float = 100_000, confidence: float = 0.95, exact_below: float = 10
) -> Interval:
    """Interval of a rate ``per`` people: exact where the count is below ``exact_below``, Byar from there.

    Source: the rule of Public Health England, Technical guide: confidence intervals (2018).
    """
    x, people = counts(count, "A count"), counts(population, "A population")
    small, large = garwood(x, confidence=confidence), byar(x, confidence=confidence)
    scale = np.divide(per, people, out=np.full_like(people, np.nan), where=people > 0)
    lower = np.where(x < exact_below, small[0], large[0])
    upper = np.where(x < exact_below, small[1], large[1])
    return lower * scale, upper * scale


def published_margin(
    value: ArrayLike, margin: ArrayLike, *, lowest: float = -np.inf, highest: float = np.inf
) -> Interval:
    """Interval of a survey measure from its published margin of error, kept within ``lowest`` to ``highest``.

    The margin printed beside an ASCOF survey measure is half the width of a 95% interval.
    """
    centre, half = floats(value), counts(margin, "A margin of error")
    return np.maximum(centre - half, lowest), np.minimum(centre + half, highest)


def standard_error_of_margin(margin: ArrayLike, *, confidence: float = 0.95) -> Floats:
    """Return the standard error that a published margin of error stands for."""
    return counts(margin, "A margin of error") / two_sided_z(confidence)
