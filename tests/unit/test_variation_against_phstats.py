"""Our intervals beside PHStatsMethods, the public health profession's package. Development only: never shipped."""

from __future__ import annotations

import numpy as np
import pandas as pd
import PHStatsMethods as phs
import pytest

from ncs.statistics import funnel, intervals

PAIRS = [(0, 20), (1, 29), (9, 10), (15, 148), (81, 263), (990, 1000)]


def frame(pairs: list[tuple[int, int]]) -> pd.DataFrame:
    x, n = zip(*pairs, strict=True)
    return pd.DataFrame({"area": [f"{i:03d}" for i in range(len(pairs))], "x": x, "n": n})


@pytest.mark.parametrize("confidence", [0.95, 0.998])
def test_wilson(confidence: float) -> None:
    theirs = phs.ph_proportion(frame(PAIRS), "x", "n", ["area"], confidence=confidence, metadata=False)
    x, n = zip(*PAIRS, strict=True)
    lower, upper = intervals.wilson(x, n, confidence=confidence)
    limits = [column for column in theirs.columns if "lower" in column.lower() or "upper" in column.lower()]
    assert theirs[limits[0]].to_numpy() == pytest.approx(lower, abs=1e-9)
    assert theirs[limits[1]].to_numpy() == pytest.approx(upper, abs=1e-9)


def test_rates_exact_below_ten_and_byar_above() -> None:
    pairs = [(1, 5000), (9, 5000), (10, 5000), (57, 40_000), (900, 90_000)]
    theirs = phs.ph_rate(frame(pairs), "x", "n", ["area"], confidence=0.95, metadata=False)
    x, n = (np.array(column, dtype=float) for column in zip(*pairs, strict=True))
    lower, upper = intervals.rate(x, n, per=100_000)
    limits = [column for column in theirs.columns if "lower" in column.lower() or "upper" in column.lower()]
    assert theirs[limits[0]].to_numpy() == pytest.approx(lower, rel=1e-9)
    assert theirs[limits[1]].to_numpy() == pytest.approx(upper, rel=1e-9)


@pytest.mark.parametrize(("probability", "sigmas"), [(0.95, "2s"), (0.998, "3s")])
def test_funnel_limits_agree_for_large_denominators_and_ours_stay_possible(probability: float, sigmas: str) -> None:
    """Theirs turn Wilson's interval round, by formula; ours are exact and interpolated, so small places differ.

    At 100 people or more the two are within two points. Below that, theirs can differ by more, and only exact limits
    are sure to stay within 0 to 100%.
    """
    pairs = [(80, 100), (90, 120), (300, 380), (20, 30), (15, 22), (7, 9), (100, 140), (55, 70)]
    theirs = phs.calculate_funnel_limits(frame(pairs), "x", "proportion", 100, denom_col="n", metadata=False)
    average = sum(x for x, _ in pairs) / sum(n for _, n in pairs)
    size = theirs["Population"].to_numpy(dtype=float)
    lower, upper = funnel.binomial_limits(size, average, probability=probability)
    large = size >= 100
    assert large.sum() > 20
    assert theirs[f"lower_{sigmas}_limit"].to_numpy()[large] / 100 == pytest.approx(lower[large], abs=0.02)
    assert theirs[f"upper_{sigmas}_limit"].to_numpy()[large] / 100 == pytest.approx(upper[large], abs=0.02)
    assert np.all((lower >= 0) & (upper <= 1))
