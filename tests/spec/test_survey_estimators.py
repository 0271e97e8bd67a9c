"""Estimators of the yearly survey against a fixture worked by hand and by two other packages.

The fixture: twelve answers of 153 councils. Its figures were worked out by hand; ratio, totals, means, proportion and
the stratified ones agree with svy 0.35.0, and the ratio's standard error with samplics 0.6.1 (fpc given as 1 - f).
"""

from __future__ import annotations

import itertools
import random

import numpy as np
import pytest

from ncs.survey.estimation.estimators import (
    Cell,
    NoAnswers,
    mean,
    median,
    proportion,
    ratio,
    ratio_combined,
    total_by_count,
    total_by_ratio,
    total_by_stratum,
    total_by_stratum_ratio,
)
from ncs.survey.estimation.strata import JOINED, collapsed

X = [120, 80, 200, 310, 150, 95, 60, 240, 180, 130, 400, 75]
Y = [101, 70, 168, 262, 131, 80, 49, 205, 150, 112, 335, 66]
FRAME, SIZE = 153, 24_000
STRATA = {
    name: Cell(y=Y[at : at + 4], x=X[at : at + 4], councils=councils, size=0)
    for name, at, councils in (("A", 0, 40), ("B", 4, 63), ("C", 8, 50))
}

WORKED = [
    ("ratio", ratio(Y, X, FRAME), 0.847549019608, 0.003847143343, 0.839081514, 0.856016525),
    ("ratio total", total_by_ratio(Y, X, SIZE, FRAME), 20_341.176471, 92.331440, None, None),
    ("count-scaled total", total_by_count(Y, FRAME), 22_044.75, 3_671.067629, 13_964.784626, 30_124.715374),
    ("mean", mean(Y, FRAME), 144.083333, 23.993906, None, None),
    ("combined ratio", ratio_combined(STRATA), 0.848016865225, 0.004435427063, 0.837983232, 0.858050498),
    ("stratified total", total_by_stratum(STRATA), 21_621.25, 3_861.874790, 12_885.082281, 30_357.417719),
    ("proportion", proportion(8, 12, FRAME), 0.666667, 0.136446, None, None),
]


@pytest.mark.parametrize(("name", "found", "value", "se", "lower", "upper"), WORKED, ids=[row[0] for row in WORKED])
def test_the_worked_fixture(name: str, found, value: float, se: float, lower, upper) -> None:
    assert found.value == pytest.approx(value, rel=1e-6)
    assert found.se == pytest.approx(se, rel=1e-5)
    if lower is not None:
        assert (found.lower, found.upper) == pytest.approx((lower, upper), rel=1e-7)


def test_the_correction_is_on_the_variance() -> None:
    """Without it the ratio's standard error is 0.004007509193; the square of the quotient is 1 - 12/153."""
    assert (ratio(Y, X, FRAME).se / 0.004007509193) ** 2 == pytest.approx(1 - 12 / 153, rel=1e-6)


@pytest.mark.parametrize(("percent", "n", "half"), [(18, 137, 2.1), (32, 126, 3.4), (80, 135, 2.3)])
def test_half_widths_of_percentages(percent: int, n: int, half: float) -> None:
    """Half-widths with the correction, by 1.96 times the square root of p(1-p)/n(1-n/153)."""
    found = proportion(round(percent * n / 100), n, FRAME)
    assert 100 * (found.upper - found.lower) / 2 == pytest.approx(half, abs=0.1)


def test_a_census_has_no_uncertainty() -> None:
    for found in (total_by_count(Y, 12), mean(Y, 12), ratio(Y, X, 12), proportion(5, 12, 12), median(Y, 12)):
        assert found.lower == pytest.approx(found.value) == found.upper


@pytest.mark.parametrize(
    ("n", "frame", "ends"),
    [
        (4, 8, (1, 4)),  # 2 in 70 samples lie in one half
        (5, 153, None),  # nearly 2 in 32 samples of five lie on one side of the median
        (6, 153, (1, 6)),  # 2 in 64: 97 in 100 hold it
        (10, 153, (2, 9)),  # as in tables of the sign test: 11 in 512 lie beyond; ranks 3 and 8 hold it 9 times in 10
    ],
)
def test_the_interval_of_a_median_holds_it_as_often_as_it_says(
    n: int, frame: int, ends: tuple[int, int] | None
) -> None:
    found = median(list(range(1, n + 1)), frame)
    assert (found.lower, found.upper) == (ends or (None, None))


@pytest.mark.parametrize("frame", [5, 6, 8, 9])
def test_every_sample_of_a_small_frame_is_counted(frame: int) -> None:
    """All samples one by one: where there is an interval it misses the median in at most 5 of 100; one more would be
    too narrow.
    """
    whole = list(range(frame))
    middle = sum(sorted(whole)[(frame - 1) // 2 : frame // 2 + 1]) / (2 - frame % 2)
    for n in range(1, frame):
        samples = [sorted(one) for one in itertools.combinations(whole, n)]
        found = [median(one, frame) for one in samples]
        missed = [one for one in found if one.lower is not None and not one.lower <= middle <= (one.upper or 0)]
        assert len(missed) <= 0.05 * len(samples)
        if found[0].lower is None:
            assert sum(not one[0] <= middle <= one[-1] for one in samples) > 0.05 * len(samples)


def test_one_answer_has_a_figure_and_no_interval() -> None:
    found = total_by_count([10], FRAME)
    assert (found.value, found.se, found.lower) == (1530, None, None)


@pytest.mark.parametrize("call", [lambda: mean([], 153), lambda: mean([1, 2], 1), lambda: proportion(3, 2, 9)])
def test_what_cannot_be_is_refused(call) -> None:
    with pytest.raises(NoAnswers):
        call()


def test_a_ratio_that_holds_exactly_gives_the_total_exactly() -> None:
    """Every council spends 0.8 of its size, so who answers makes no difference: 0.8 of 24,000."""
    found = total_by_ratio([0.8 * x for x in X], X, SIZE, FRAME)
    assert found.value == pytest.approx(19_200)
    assert found.se == pytest.approx(0, abs=1e-9)


def test_separate_ratios_add_up() -> None:
    """Strata with ratios 0.5 and 2 and sizes 100 and 10: 50 + 20."""
    cells = {
        "low": Cell(y=[5, 10], x=[10, 20], councils=4, size=100),
        "high": Cell(y=[2, 4], x=[1, 2], councils=3, size=10),
    }
    assert total_by_stratum_ratio(cells).value == pytest.approx(70)


def test_strata_with_few_answers_join_in_any_order() -> None:
    """4 and 0 are too few; together they are still too few, so the smallest of the others joins them."""
    given = {"north": 9, "south": 5, "east": 4, "west": 0}
    expected = {"north": "north", "south": JOINED, "east": JOINED, "west": JOINED}
    for order in itertools.permutations(given):
        assert collapsed({name: given[name] for name in order}) == expected


def test_a_stratum_of_just_enough_answers_stands_alone() -> None:
    """Five answers are enough: only the stratum of four joins others, and of those the smallest that makes it five."""
    given = {"north": 9, "south": 6, "east": 5, "west": 4}
    expected = {"north": "north", "south": "south", "east": JOINED, "west": JOINED}
    assert collapsed(given) == expected
    assert collapsed({"north": 9, "east": 5}) == {"north": "north", "east": "east"}


def test_intervals_cover_the_truth_of_a_finite_population() -> None:
    """A population of 153 skewed like budgets, 136 of which answer: 95% intervals hold the truth about 95 in 100 times.

    With 800 draws the share of intervals that hold is within 2.4 points of its expectation (three standard errors);
    Student's intervals on skewed data may fall a little below 95%.
    """
    rng = np.random.default_rng(3)
    size = rng.lognormal(4.6, 0.7, 153)
    spend = size * rng.normal(0.85, 0.06, 153)
    yes = rng.random(153) < 0.3
    held = {"count": 0, "ratio": 0, "share": 0}
    for _ in range(800):
        who = rng.choice(153, 136, replace=False)
        for name, found, truth in (
            ("count", total_by_count(spend[who], 153), spend.sum()),
            ("ratio", total_by_ratio(spend[who], size[who], float(size.sum()), 153), spend.sum()),
            ("share", proportion(int(yes[who].sum()), 136, 153), yes.mean()),
        ):
            held[name] += found.lower <= truth <= found.upper
    assert all(0.91 <= times / 800 <= 0.985 for times in held.values()), held


def test_a_ratio_is_nearer_than_count_scaling_where_spend_follows_size() -> None:
    """With spend at 85% of size give or take 6 points, the ratio's error is a small part of that of count scaling."""
    rng = np.random.default_rng(5)
    size = rng.lognormal(4.6, 0.7, 153)
    spend = size * rng.normal(0.85, 0.06, 153)
    errors: dict[str, list[float]] = {"count": [], "ratio": []}
    for _ in range(200):
        who = rng.choice(153, 136, replace=False)
        errors["count"].append(total_by_count(spend[who], 153).value / spend.sum() - 1)
        errors["ratio"].append(total_by_ratio(spend[who], size[who], float(size.sum()), 153).value / spend.sum() - 1)
    assert np.std(errors["ratio"]) < np.std(errors["count"]) / 4


def test_weights_sum_to_the_frame() -> None:
    """Each answer stands for N/n councils; n of them stand for all 153, whatever n."""
    for n in random.Random(1).sample(range(2, 154), 20):
        assert total_by_count([1.0] * n, FRAME).value == pytest.approx(FRAME)
