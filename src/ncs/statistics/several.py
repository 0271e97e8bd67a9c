"""Several tests at once: how many of the findings are likely to be false.

``scipy.stats`` has the same; it costs every command that compares places a second to start, so tests use it instead.
"""

from __future__ import annotations

import numpy as np
from scipy.special import ndtr

from ncs.core.arrays import Floats
from ncs.statistics.arrays import ArrayLike, BadStatistic, floats


def two_sided_p(z: ArrayLike) -> Floats:
    """Return the two-sided p-value of each z-score; NaN stays NaN."""
    return np.asarray(2 * ndtr(-np.abs(floats(z))), dtype=np.float64)


def adjusted(p_values: ArrayLike) -> Floats:
    """Return p-values adjusted so that a cut at q keeps the expected share of false findings at or below q.

    Source: Benjamini and Hochberg (1995), Journal of the Royal Statistical Society B 57:289-300. NaN stays NaN and does
    not count as a test.

    Raises:
        BadStatistic: a p-value is outside 0 to 1.
    """
    p = floats(p_values)
    known = ~np.isnan(p)
    if np.any((p[known] < 0) | (p[known] > 1)):
        raise BadStatistic("A p-value must lie between 0 and 1.")
    result = np.full_like(p, np.nan)
    result[known] = _stepped_up(p[known])
    return result


def _stepped_up(p: Floats) -> Floats:
    """Return each p-value times tests over rank, or that of a larger one if it is smaller; never above 1."""
    order = np.argsort(p)
    scaled = p[order] * (p.size / np.arange(1, p.size + 1))
    result = np.empty_like(p)
    result[order] = np.minimum(np.minimum.accumulate(scaled[::-1])[::-1], 1)
    return result
