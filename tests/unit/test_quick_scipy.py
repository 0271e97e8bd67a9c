"""The command line has a few functions of SciPy without loading all of it; whoever asks for more gets the whole."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
from scipy import stats

from ncs.statistics.discrete import binomial, poisson

SCRIPT = """
import sys
from ncs.cli.quick_scipy import FEW, scipy_in_parts
scipy_in_parts()
from scipy.special import ndtri
from scipy.optimize import brentq
assert "scipy.special._basic" not in sys.modules and "scipy.optimize._optimize" not in sys.modules
found = brentq(lambda x: x**3 - 2, 0.0, 2.0, xtol=1e-9)
try:
    brentq(lambda x: float("nan"), 0.0, 2.0)
except ValueError as error:
    assert "NaN" in str(error)
else:
    raise AssertionError
import scipy.special, scipy.optimize
try:
    scipy.special.nothing_of_this_name
except AttributeError as error:
    assert "nothing_of_this_name" in str(error)
else:
    raise AssertionError
assert scipy.special.softmax([0.0, 0.0]).tolist() == [0.5, 0.5]
assert scipy.special.ndtri is ndtri
scipy.optimize.bisect
assert "scipy.optimize._optimize" in sys.modules
cube = lambda x, n: x**3 - n
assert brentq(cube, 0.0, 2.0, (2,)) == brentq(lambda x: x**3 - 2, 0.0, 2.0)
assert found == scipy.optimize._zeros_py.brentq(lambda x: x**3 - 2, 0.0, 2.0, xtol=1e-9)
"""


def test_scipy_in_parts() -> None:
    """A process of its own, as what is loaded already cannot be loaded anew."""
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_counts_are_those_of_scipy() -> None:
    """Nobody, one, few, many and more than there are; a chance of none and of all; a gap stays a gap."""
    trials = np.array([0, 1, 2, 7, 30, 153, 20_000, 6e7, 1e12, np.nan])
    for chance in (0.0, 1e-12, 0.003, 0.5, 0.97, 1.0):
        quantile, below = binomial(trials, chance)
        for p in (0.001, 0.025, 0.5, 0.999):
            rank = stats.binom.ppf(p, trials, chance)
            np.testing.assert_array_equal(quantile(p), rank)
            for count in (rank, rank - 1, rank + 0.5):
                np.testing.assert_array_equal(below(count), stats.binom.cdf(count, trials, chance))
    mean = np.array([0.0, 0.2, 1.0, 30.5, 5000.0, np.nan])
    quantile, below = poisson(mean)
    # and the probability of a whole count itself, where rounding may be a hair above it
    exact = [float(stats.poisson.cdf(count, 30.5)) for count in range(15, 50)]
    for p in (0.001, 0.025, 0.5, 0.999, *exact):
        rank = stats.poisson.ppf(p, mean)
        np.testing.assert_array_equal(quantile(p), rank)
        for count in (rank, rank - 1, rank + 0.5):
            np.testing.assert_array_equal(below(count), stats.poisson.cdf(count, mean))
