"""Intervals, funnels, run charts and false discoveries against published worked examples and simulation."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binom, chi2, norm, poisson

from ncs.statistics import funnel, intervals, runs, several
from ncs.statistics.arrays import BadStatistic
from ncs.statistics.funnel import Dispersion

# Newcombe (1998), Table I: 81/263, 15/148, 0/20 and 1/29 by method 3 (Wilson).
NEWCOMBE = [(81, 263), (15, 148), (0, 20), (1, 29)]
WILSON = [(0.2553, 0.3662), (0.0624, 0.1605), (0.0000, 0.1611), (0.0061, 0.1718)]


def test_proportions_agree_with_newcombe() -> None:
    x, n = zip(*NEWCOMBE, strict=True)
    lower, upper = intervals.wilson(x, n)
    assert np.round(lower, 4).tolist() == [low for low, _ in WILSON]
    assert np.round(upper, 4).tolist() == [high for _, high in WILSON]


def test_exact_poisson_agrees_with_garwood_tables() -> None:
    # Garwood (1936): 0 → 3.69; 1 → 0.0253 to 5.57; 5 → 1.62 to 11.67; 10 → 4.80 to 18.39; 100 → 81.4 to 121.6.
    lower, upper = intervals.garwood([0, 1, 5, 10, 100])
    assert lower == pytest.approx([0, 0.0253, 1.6235, 4.7954, 81.3640], abs=5e-4)
    assert upper == pytest.approx([3.6889, 5.5716, 11.6683, 18.3904, 121.6272], abs=5e-4)


def test_byar_is_close_to_exact_and_never_negative() -> None:
    x = np.array([10.0, 50.0, 400.0])
    for approximate, exact in zip(intervals.byar(x), intervals.garwood(x), strict=True):
        assert approximate == pytest.approx(exact, rel=0.005)
    assert intervals.byar([0.0])[0].tolist() == [0.0]
    # By hand for 16: 16·(1 − 1/144 − 1.959964/12)³ = 9.139…; 17·(1 − 1/153 + 1.959964/(3·√17))³ = 25.98…
    lower, upper = intervals.byar([16.0])
    assert lower[0] == pytest.approx(16 * (1 - 1 / 144 - 1.959964 / 12) ** 3, rel=1e-6)
    assert upper[0] == pytest.approx(17 * (1 - 1 / 153 + 1.959964 / (3 * 17**0.5)) ** 3, rel=1e-6)


def test_rates_are_exact_below_ten_and_scaled() -> None:
    lower, upper = intervals.rate([5, 100], [50_000, 0])
    assert lower[0] == pytest.approx(1.6235 * 2, abs=1e-3)
    assert upper[0] == pytest.approx(11.6683 * 2, abs=1e-3)
    assert np.isnan(lower[1])


def test_a_published_margin_gives_back_its_interval_within_the_scale() -> None:
    lower, upper = intervals.published_margin([99.0, 50.0], [2.0, 1.5], lowest=0, highest=100)
    assert lower.tolist() == [97.0, 48.5]
    assert upper.tolist() == [100.0, 51.5]


@pytest.mark.parametrize(("p", "n"), [(0.05, 60), (0.5, 40), (0.9, 200)])
def test_wilson_covers_about_as_often_as_it_says(p: float, n: int) -> None:
    """Exact coverage, summed over every possible count: Wilson's is near 95%."""
    x = np.arange(n + 1)
    weight = binom.pmf(x, n, p)
    lower, upper = intervals.wilson(x, np.full(n + 1, n))
    assert 0.92 < weight[(lower <= p) & (p <= upper)].sum() < 0.98


@pytest.mark.parametrize("mean", [0.7, 4.0, 30.0])
def test_exact_poisson_covers_at_least_as_often_as_it_says(mean: float) -> None:
    x = np.arange(0, 150)
    lower, upper = intervals.garwood(x)
    assert poisson.pmf(x, mean)[(lower <= mean) & (mean <= upper)].sum() >= 0.95


@given(
    st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))), st.sampled_from([0.9, 0.95, 0.998])
)
def test_proportion_intervals_hold_the_estimate_and_stay_in_bounds(case: tuple[int, int], confidence: float) -> None:
    x, n = case
    lower, upper = intervals.wilson([x], [n], confidence=confidence)
    assert 0 <= lower[0] <= x / n <= upper[0] <= 1


def test_what_cannot_be_a_proportion_is_refused() -> None:
    for x, n in [([5], [4]), ([-1], [4])]:
        with pytest.raises(BadStatistic):
            intervals.wilson(x, n)
    with pytest.raises(BadStatistic):
        intervals.wilson([1], [4], confidence=95)
    assert np.isnan(intervals.wilson([0], [0])[0][0])


def test_exact_funnel_limits_interpolate_the_distribution() -> None:
    # Spiegelhalter (2005) A.1.1 by hand: n = 10, target 0.5, lower 2.5% tail. P(R ≤ 1) = 11/1024 = 0.0107,
    # P(R ≤ 2) = 56/1024 = 0.0547, so r = 2,
    # share = (0.0547 − 0.025)/(0.0547 − 0.0107) = 0.6747 and the limit is 0.1325.
    lower, upper = funnel.binomial_limits([10], 0.5, probability=0.95)
    share = (56 / 1024 - 0.025) / (45 / 1024)
    assert lower[0] == pytest.approx((2 - share) / 10, abs=1e-9)
    # The upper limit is the 97.5% point: P(R ≤ 7) = 968/1024 = 0.9453, P(R ≤ 8) = 1013/1024 = 0.9893.
    assert upper[0] == pytest.approx((8 - (1013 / 1024 - 0.975) / (45 / 1024)) / 10, abs=1e-9)


def test_funnel_limits_never_pass_what_is_possible() -> None:
    lower, upper = funnel.binomial_limits([1, 2, 5, 50], 0.97, probability=0.998)
    assert np.all((lower >= 0) & (upper <= 1))
    assert np.all(funnel.poisson_limits([0.01, 0.5, 3], probability=0.998)[0] >= 0)


def test_poisson_limits_approach_the_normal_for_large_counts() -> None:
    lower, upper = funnel.poisson_limits([10_000.0], probability=0.95)
    # The interpolated lower limit lies up to one count below the continuous one.
    assert lower[0] == pytest.approx(10_000 - 1.96 * 100, abs=2)
    assert upper[0] == pytest.approx(10_000 + 1.96 * 100, abs=2)


def test_over_dispersion_by_hand() -> None:
    # Four places, equal standard error 1, z = −3, −1, 1, 3, nothing winsorised: phi = (9+1+1+9)/4 = 5.
    # At the spread tau the scores are z/√(1 + tau²), so their phi is 5/(1 + tau²); it is 1 where tau² = 4.
    found = funnel.spread([7, 9, 11, 13], [1, 1, 1, 1], 10, share=0.0)
    assert found.phi == pytest.approx(5)
    assert found.tau**2 == pytest.approx(4)
    assert found.used is Dispersion.ADDITIVE
    assert funnel.z_scores([13], [1], 10, found)[0] == pytest.approx(3 / np.sqrt(5))
    several_times = funnel.spread([7, 9, 11, 13], [1] * 4, 10, share=0.0, treatment=Dispersion.MULTIPLICATIVE)
    assert funnel.z_scores([13], [1], 10, several_times)[0] == pytest.approx(3 / np.sqrt(5))
    lower, upper = funnel.limits([1], 10, found, probability=0.95, lowest=6)
    assert upper[0] == pytest.approx(10 + 1.959964 * np.sqrt(5), rel=1e-5)
    assert lower[0] == 6


def test_the_chance_of_a_spread_is_chi_squared_where_nothing_is_winsorised() -> None:
    """The sum of n squared normal scores is chi-squared with n degrees of freedom: here 20 of 4."""
    found = funnel.spread([7, 9, 11, 13], [1, 1, 1, 1], 10, share=0.0)
    assert found.p_value == pytest.approx(chi2.sf(20, 4), rel=1e-9)


def test_the_chance_of_a_spread_of_winsorised_scores_is_that_of_a_simulation() -> None:
    """Of 40 places that differ by chance alone, one in twenty has a chance below 5%, in 4,000 countries (seed 7)."""
    draws = np.random.default_rng(7).standard_normal((4000, 40))
    small = sum(funnel.spread(row, np.ones(40), 0.0).p_value < 0.05 for row in draws[:1000])
    assert 30 <= small <= 72  # 50, three standard errors of 6.9 either way


def test_a_place_without_an_error_of_its_own_is_left_out_of_the_spread() -> None:
    found = funnel.spread([7, 9, 11, 13, 50], [1, 1, 1, 1, 0], 10, share=0.0)
    assert (found.places, found.phi) == (4, pytest.approx(5))


def test_limits_stay_within_what_is_possible_above_too() -> None:
    alone = funnel.spread([7, 9, 11, 13], [1] * 4, 10, share=0.0, treatment=Dispersion.NONE)
    assert funnel.limits([1], 10, alone, probability=0.95, highest=11)[1][0] == 11


def test_a_proportion_of_nobody_or_everybody_has_limits() -> None:
    """Where nobody, or everybody, is expected, no other number is by chance."""
    for target in (0.0, 1.0):
        lower, upper = funnel.binomial_limits([10], target, probability=0.95)
        assert 0 <= lower[0] <= upper[0] <= 1 and abs(upper[0] - target) <= 0.1 and abs(lower[0] - target) <= 0.1


@pytest.mark.parametrize(
    ("value", "error", "share"), [([10], [1], 0.1), ([10, 11], [1, 0], 0.1), ([10, 11], [1, 1], 0.5)]
)
def test_a_spread_needs_two_places_and_less_than_half_pulled_in(
    value: list[float], error: list[float], share: float
) -> None:
    with pytest.raises(BadStatistic):
        funnel.spread(value, error, 10, share=share)


def test_places_more_alike_than_chance_never_narrow_the_limits() -> None:
    """Four places within half a standard error: phi is 1/4, and is then taken as 1 (Spiegelhalter 2005, section 3)."""
    found = funnel.spread([9.5, 10.5, 9.5, 10.5], [1] * 4, 10, share=0.0, treatment=Dispersion.MULTIPLICATIVE)
    assert found.phi == pytest.approx(0.25)
    assert funnel.z_scores([13], [1], 10, found)[0] == pytest.approx(3)


def test_winsorising_pulls_in_the_tails_only() -> None:
    assert funnel.winsorise([-10.0, -1.0, 0.0, 1.0, 10.0], share=0.25).tolist() == [-1.0, -1.0, 0.0, 1.0, 1.0]


def test_without_true_differences_there_is_seldom_a_treatment_and_few_alarms() -> None:
    rng = np.random.default_rng(11)
    treated, alarms, tests = 0, 0, 0
    for _ in range(200):
        s = rng.uniform(0.5, 3, size=150)
        x = rng.normal(50, s)
        found = funnel.spread(x, s, 50)
        treated += found.used is not Dispersion.NONE
        alarms += int((np.abs(funnel.z_scores(x, s, 50, found)) > norm.ppf(0.999)).sum())
        tests += 150
    # The test is at 5%: of 200, 10 with a standard error of 3. Two-sided 99.8% limits give 0.2% alarms.
    assert 2 <= treated <= 19
    assert 0.001 < alarms / tests < 0.003


@pytest.mark.parametrize("places", [150, 20])
@pytest.mark.parametrize("tau", [0.5, 2.0, 8.0])
def test_limits_keep_their_promise_where_places_differ_by_random_effects_only(tau: float, places: int) -> None:
    """Pure random effects, errors of very different size: 5% lie beyond 95% limits, as promised, not 11%.

    With 20 places the spread itself is known so roughly that some more lie beyond (Student's t with 19 degrees of
    freedom has 6.5% beyond 1.96).
    """
    rng = np.random.default_rng(int(10 * tau) + places)
    beyond = tests = 0
    for _ in range(60000 // (10 * places)):
        s = rng.uniform(0.3, 3, size=places)
        x = rng.normal(50, np.sqrt(s**2 + tau**2))
        found = funnel.spread(x, s, 50, treatment=Dispersion.ADDITIVE)
        beyond += int((np.abs(funnel.z_scores(x, s, 50, found)) > norm.ppf(0.975)).sum())
        tests += places
    assert 0.04 < beyond / tests < (0.06 if places == 150 else 0.09)


def test_a_few_outliers_do_not_hide_themselves() -> None:
    """Six of 150 places far out leave the spread of the others, 2, within a third of what it is."""
    rng = np.random.default_rng(3)
    x = rng.normal(50, np.sqrt(1 + 4), size=150)
    x[:6] = 90
    assert funnel.spread(x, np.ones(150), 50).tau == pytest.approx(2, rel=0.35)


def test_a_line_that_does_not_fit_is_no_trend() -> None:
    """Errors of 1: a step of 10 in the middle is one step; up and down by 10 is neither line nor step."""
    step = runs.trend_of_estimates([50, 50, 50, 60, 60], [1] * 5, when=range(5))
    assert (step.fits, step.direction, step.step) == (False, 0, 3)
    saw = runs.trend_of_estimates([50, 60, 50, 60, 50], [1] * 5, when=range(5))
    assert (saw.fits, saw.direction, saw.step) == (False, 0, None)
    line = runs.trend_of_estimates([50, 53, 55, 58, 60], [1] * 5, when=range(5))
    assert (line.fits, line.direction, line.step) == (True, 1, None)


def test_xmr_agrees_with_the_published_example() -> None:
    # NHSRplotthedots, "Deviations from Excel defaults": limits 4.6 and −0.72 around 1.94 once the two large moving
    # ranges (8 and 9, above 3.267 times the mean 32/17) are left out.
    chart = runs.xmr([1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1])
    assert (round(chart.upper, 1), round(chart.mean, 2), round(chart.lower, 2)) == (4.6, 1.94, -0.72)
    assert chart.outside == (4,)


def test_a_shift_and_a_trend_need_seven_points() -> None:
    assert runs.xmr([0, 1] * 7 + [5] * 6).shift[-6:] != (14, 15, 16, 17, 18, 19)
    assert runs.xmr([0, 1] * 7 + [5] * 7).shift[-7:] == (14, 15, 16, 17, 18, 19, 20)
    assert runs.xmr([5, 1, 2, 3, 4, 5, 6, 1]).trend == ()
    assert runs.xmr([5, 1, 2, 3, 4, 5, 6, 7, 1]).trend == (1, 2, 3, 4, 5, 6, 7)


def test_charts_of_nine_points_without_change_seldom_ring_one() -> None:
    """The page on method says about four in a hundred; 1,000 charts leave a standard error of 0.6 of one."""
    rng = np.random.default_rng(3)
    ringed = sum(bool(runs.xmr(rng.normal(size=9)).special) for _ in range(1000))
    assert 20 <= ringed <= 65


def test_two_in_three_near_a_limit() -> None:
    # Limits 5.32 either side, so "near" is beyond 3.547 and not past 5.32.
    chart = runs.Chart(values=np.array([]), mean=0, lower=0, upper=0, outside=(), shift=(), trend=(), two_in_three=())
    assert chart.special == ()
    assert runs._two_in_three(np.array([0.0, 4.0, 0.0, 4.0, 0.0, 0.0, 4.0]), 5.32) == (1, 3)
    assert runs._two_in_three(np.array([0.0, 4.0, 0.0, -4.0]), 5.32) == ()
    assert runs._two_in_three(np.array([6.0, 4.0, 0.0]), 5.32) == ()
    # With limits 3 either side a point on 2 lies on the line, not beyond it; one on 3 is not past the limit.
    assert runs._two_in_three(np.array([2.0, 2.0, 0.0]), 3.0) == ()
    assert runs._two_in_three(np.array([3.0, 2.5, 0.0]), 3.0) == (0, 1)


def test_trends_are_seen_only_when_they_are_there() -> None:
    assert runs.trend_of_estimates([50, 45, 40, 35], [1, 1, 1, 1], when=[0, 1, 2, 3]).direction == -1
    # By hand: slope statistic Σ t·x with t = −1, 0, 1 over values 0, 1, 2 and unit errors is 2; variance 2; z = √2.
    found = runs.trend_of_estimates([0, 1, 2], [1, 1, 1], when=[2022, 2023, 2024])
    assert found.p_value == pytest.approx(2 * norm.sf(np.sqrt(2)))
    with pytest.raises(BadStatistic):
        runs.trend_of_estimates([1, 2], [1, 1], when=[0, 1])
    with pytest.raises(BadStatistic, match="positive"):
        runs.trend_of_estimates([0, 1, 2], [1, np.nan, 1], when=[0, 1, 2])


def test_a_trend_counts_the_years_between_surveys() -> None:
    """The carers' survey of 2016-17, 2018-19, 2021-22: at 0, 2 and 5 years the mean is 7/3, so Σt² = 114/9 = Σt·x."""
    found = runs.trend_of_estimates([0, 2, 5], [1, 1, 1], when=[2016, 2018, 2021])
    assert found.p_value == pytest.approx(2 * norm.sf(np.sqrt(114 / 9)))
    for when in ([2016, 2016, 2021], [2016, 2018]):
        with pytest.raises(BadStatistic, match="increasing"):
            runs.trend_of_estimates([0, 2, 5], [1, 1, 1], when=when)


def test_false_discoveries_agree_with_benjamini_and_hochberg() -> None:
    # Their section 3.2: of fifteen p-values, controlling at 5% keeps the four smallest (Bonferroni keeps three).
    p = [
        0.0001,
        0.0004,
        0.0019,
        0.0095,
        0.0201,
        0.0278,
        0.0298,
        0.0344,
        0.0459,
        0.3240,
        0.4262,
        0.5719,
        0.6528,
        0.7590,
        1.0,
    ]
    assert int((several.adjusted(p) <= 0.05).sum()) == 4
    assert several.adjusted([0.01, np.nan])[0] == pytest.approx(0.01)
    assert np.isnan(several.adjusted([0.01, np.nan])[1])


def test_poisson_limits_by_hand() -> None:
    """Around 10 expected, from the probabilities e^-10 10^k / k! summed here: cdf(3) = 0.0103, cdf(4) = 0.0293, so the
    lower 95% limit lies (0.0293 − 0.025)/(0.0293 − 0.0103) below 4; likewise the upper below 17."""
    chance = [math.exp(-10) * 10**k / math.factorial(k) for k in range(20)]
    upto = [sum(chance[: k + 1]) for k in range(20)]
    assert upto[3] < 0.025 < upto[4] and upto[16] < 0.975 < upto[17]
    lower, upper = funnel.poisson_limits([10.0], probability=0.95)
    assert lower[0] == pytest.approx(4 - (upto[4] - 0.025) / chance[4])
    assert upper[0] == pytest.approx(17 - (upto[17] - 0.975) / chance[17])
    assert funnel.poisson_limits([0.5], probability=0.95)[0][0] == 0


@settings(max_examples=40, deadline=None)
@given(
    z=st.lists(st.floats(-1e9, 1e9), min_size=1, max_size=40),
    share=st.sampled_from((0.0, 0.05, 0.1, 0.25, 0.45)),
)
def test_scores_are_pulled_in_to_the_quantiles_of_numpy_to_the_last_bit(z: list[float], share: float) -> None:
    scores = np.array(z)
    low, high = np.quantile(scores, [share, 1 - share])
    assert funnel.winsorise(scores, share=share).tolist() == np.clip(scores, low, high).tolist()
    assert np.isnan(funnel.winsorise([*z, float("nan")], share=share)).all()


def test_a_series_that_never_moves_has_no_limits_to_pass() -> None:
    """Every range is nought, so the limits are the mean itself: a point on a limit is not beyond it."""
    chart = runs.xmr([5.0] * 9)
    assert (chart.lower, chart.mean, chart.upper, chart.special) == (5.0, 5.0, 5.0, ())


def test_a_rate_of_ten_is_byars_and_of_nine_exact() -> None:
    """Ten by Byar: 11 (1 - 1/99 + 1.959964 / (3 sqrt 11))^3 = 18.3915, where the exact end is 18.3904."""
    assert intervals.rate(10, 1000, per=1000)[1] == pytest.approx(18.391459, abs=1e-6)
    assert intervals.rate(9, 1000, per=1000)[1] == pytest.approx(17.084803, abs=1e-6)


def test_a_spread_at_the_significance_point_itself_is_not_beyond_it() -> None:
    value, error = [0.0, 1.0, 2.0, 3.5], [1.0, 1.0, 1.0, 1.0]
    chance = funnel.spread(value, error, 1.5).p_value
    assert funnel.spread(value, error, 1.5, significance=chance).used is Dispersion.NONE
    assert funnel.spread(value, error, 1.5, significance=chance * 1.001).used is Dispersion.ADDITIVE
