"""How often each interval holds the truth, summed exactly where counts allow and by seeded simulation elsewhere."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import poisson

from ncs.statistics import intervals


@pytest.mark.parametrize("mean", [12.0, 40.0, 150.0])
def test_byar_from_ten_upwards_is_near_95_percent(mean: float) -> None:
    count = np.arange(0, 400)
    lower, upper = intervals.byar(count)
    held = poisson.pmf(count, mean)[(lower <= mean) & (mean <= upper)].sum()
    assert 0.94 < held < 0.975


@pytest.mark.parametrize("mean", [3.0, 9.0, 60.0])
def test_rates_keep_the_coverage_of_their_counts(mean: float) -> None:
    """A rate is a count over a population that is known, so it misses as often as the count does."""
    count = np.arange(0, 250)
    lower, upper = intervals.rate(count, np.full(count.shape, 20_000.0))
    truth = mean / 20_000 * 100_000
    held = poisson.pmf(count, mean)[(lower <= truth) & (truth <= upper)].sum()
    assert held > 0.94


def test_a_margin_of_error_is_half_a_95_percent_interval() -> None:
    rng = np.random.default_rng(21)
    estimate = rng.normal(67.0, 1.5, size=20_000)
    lower, upper = intervals.published_margin(estimate, np.full(estimate.shape, 1.96 * 1.5))
    assert np.mean((lower <= 67.0) & (upper >= 67.0)) == pytest.approx(0.95, abs=0.005)
