"""Confidence intervals. Arrays in, arrays out; each with its citation. NaN in gives NaN out.

Results never pass the limits of what they describe: a proportion stays in 0 to 1 and a rate is never negative.
"""

from __future__ import annotations

import numpy as np
from scipy.stats import beta, binom, chi2

from ncs.statistics.arrays import ArrayLike, BadStatistic, Floats, counts, floats, proportion_counts, two_sided_z

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


def clopper_pearson(numerator: ArrayLike, denominator: ArrayLike, *, confidence: float = 0.95) -> Interval:
    """Exact binomial interval of a proportion.

    Source: Clopper and Pearson (1934), Biometrika 26:404-413.

    Returns:
        Lower and upper limits between 0 and 1; NaN where the denominator is 0.
    """
    x, n = proportion_counts(numerator, denominator)
    tail = (1 - confidence) / 2
    two_sided_z(confidence)
    with np.errstate(invalid="ignore"):
        lower = np.where(x == 0, 0.0, beta.ppf(tail, x, n - x + 1))
        upper = np.where(x == n, 1.0, beta.isf(tail, x + 1, n - x))
    empty = (n == 0) | np.isnan(x) | np.isnan(n)
    return np.where(empty, np.nan, lower), np.where(empty, np.nan, upper)


def garwood(count: ArrayLike, *, confidence: float = 0.95) -> Interval:
    """Exact Poisson interval of a count.

    Source: Garwood (1936), Biometrika 28:437-442, by the chi-squared distribution.
    """
    x = counts(count, "A count")
    tail = (1 - confidence) / 2
    two_sided_z(confidence)
    lower = np.where(x == 0, 0.0, chi2.ppf(tail, 2 * x) / 2)
    return np.where(np.isnan(x), np.nan, lower), chi2.isf(tail, 2 * x + 2) / 2


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


def median_by_order(values: ArrayLike, *, confidence: float = 0.95) -> tuple[float, float, float]:
    """Median of a sample with its order-statistic interval.

    The limits are observed values whose ranks are symmetric and cover the median with at least the ``confidence``.
    Source: Conover (1999), Practical Nonparametric Statistics, section 3.2.

    Returns:
        Median (mean of the middle two for an even number), lower, upper. The limits are NaN where the sample is too
        small for the confidence (fewer than six values at 95%).

    Raises:
        BadStatistic: there are no values.
    """
    sample = np.sort(floats(values))
    if sample.size == 0 or np.isnan(sample).any():
        raise BadStatistic("A median needs at least one value and no gaps.")
    two_sided_z(confidence)
    rank = int(binom.ppf((1 - confidence) / 2, sample.size, 0.5))
    while rank > 0 and 1 - 2 * binom.cdf(rank - 1, sample.size, 0.5) < confidence:
        rank -= 1
    middle = float(np.median(sample))
    if rank == 0:
        return middle, float("nan"), float("nan")
    return middle, float(sample[rank - 1]), float(sample[sample.size - rank])


def median_by_bootstrap(
    values: ArrayLike, *, confidence: float = 0.95, samples: int = 2000, seed: int = 1
) -> tuple[float, float, float]:
    """Median of a sample with its percentile bootstrap interval, the same for the same seed.

    Source: Efron and Tibshirani (1993), An Introduction to the Bootstrap, chapter 13.

    Raises:
        BadStatistic: there are no values.
    """
    sample = np.sort(floats(values))
    if sample.size == 0 or np.isnan(sample).any():
        raise BadStatistic("A median needs at least one value and no gaps.")
    two_sided_z(confidence)
    draws = np.random.default_rng(seed).choice(sample, size=(samples, sample.size))
    tail = (1 - confidence) / 2
    lower, upper = np.quantile(np.median(draws, axis=1), [tail, 1 - tail])
    return float(np.median(sample)), float(lower), float(upper)
