"""Several tests at once: how many of the findings are likely to be false."""

from __future__ import annotations

import numpy as np
from scipy.stats import false_discovery_control, norm

from ncs.statistics.arrays import ArrayLike, BadStatistic, Floats, floats


def two_sided_p(z: ArrayLike) -> Floats:
    """Return the two-sided p-value of each z-score; NaN stays NaN."""
    return np.asarray(2 * norm.sf(np.abs(floats(z))), dtype=np.float64)


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
    if known.any():
        result[known] = false_discovery_control(p[known], method="bh")
    return result
