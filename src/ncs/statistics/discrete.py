"""Binomial and Poisson distributions: ``scipy.stats`` has the same, and takes two seconds to load.

The values are those of ``scipy.stats`` to the last bit, since the compiled functions are the same.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from scipy.special import pdtr, pdtrik

from ncs.core.arrays import Floats

#: A function of a probability or a count.
Of = Callable[[Floats | float], Floats]


def binomial(trials: Floats, chance: float) -> tuple[Of, Of]:
    """Return the quantile and the distribution function of numbers of successes.

    Args:
        trials: whole numbers from 0.
        chance: of success in each trial, from 0 to 1.

    Returns:
        The smallest count whose probability of not being exceeded is at least a probability, which lies between 0 and
        1; and the probability of a count or fewer.
    """
    try:
        from scipy.special._ufuncs import _binom_cdf, _binom_ppf
    except ImportError:  # another version of SciPy
        from scipy.stats import binom

        return lambda p: binom.ppf(p, trials, chance), lambda count: binom.cdf(count, trials, chance)

    def _below(count: Floats | float) -> Floats:
        whole = np.floor(count)
        inside = np.clip(whole, 0, trials)
        return np.where(whole < 0, 0.0, np.where(whole >= trials, 1.0, _binom_cdf(inside, trials, chance)))

    return lambda p: np.asarray(_binom_ppf(p, trials, chance)), _below


def poisson(mean: Floats) -> tuple[Of, Of]:
    """Return the quantile and the distribution function of counts around ``mean``, as :func:`binomial` does."""

    def _quantile(p: Floats | float) -> Floats:
        above = np.ceil(pdtrik(p, mean))
        below = np.maximum(above - 1, 0)
        return np.asarray(np.where(pdtr(below, mean) >= p, below, above), dtype=np.float64)

    def _below(count: Floats | float) -> Floats:
        whole = np.floor(count)
        return np.where(whole < 0, 0.0, pdtr(np.maximum(whole, 0), mean))

    return _quantile, _below
