"""Kaplan–Meier against a published worked example and by hand.

Freireich and others, Blood 21 (1963): weeks of remission of 42 children with leukaemia. The shares, their standard
errors and the medians are the worked example of most textbooks (such as Kleinbaum and Klein, Survival Analysis).
"""

from __future__ import annotations

from collections import Counter
from math import exp, log, sqrt

import pytest

from ncs.statistics.survival import Quantile, kaplan_meier, quantile

MERCAPTOPURINE = Counter([6, 6, 6, 7, 10, 13, 16, 22, 23])
STILL_WELL = Counter([6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35])
PLACEBO = Counter([1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23])


def test_published_shares() -> None:
    days = kaplan_meier(MERCAPTOPURINE, STILL_WELL)
    assert [item.day for item in days] == [6, 7, 10, 13, 16, 22, 23]
    assert [item.at_risk for item in days] == [21, 17, 15, 12, 11, 7, 6]
    published = [0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482]
    assert [item.waiting for item in days] == pytest.approx(published, abs=5e-5)


def test_published_medians() -> None:
    treated, untreated = kaplan_meier(MERCAPTOPURINE, STILL_WELL), kaplan_meier(PLACEBO, {})
    assert quantile(treated, 0.5) == Quantile(day=23, lower=13, upper=None)
    assert quantile(untreated, 0.5) == Quantile(day=8, lower=4, upper=11)


def test_limits_follow_from_the_published_standard_error() -> None:
    """At 6 weeks the share is 0.857 with standard error 0.0764; on the scale log(−log S) it is divided by S log S."""
    first = kaplan_meier(MERCAPTOPURINE, STILL_WELL)[0]
    share = 18 / 21
    error = sqrt(share**2 * 3 / (21 * 18))
    assert error == pytest.approx(0.0764, abs=5e-5)
    middle, width = log(-log(share)), 1.959964 * error / (share * -log(share))
    assert (first.lower, first.upper) == pytest.approx((exp(-exp(middle + width)), exp(-exp(middle - width))), rel=1e-6)


def test_by_hand() -> None:
    """Four people: ends after 0 and 10 days, cut at 10 and 20. After day 0 3/4 remain; after day 10, 2/3 of them."""
    days = kaplan_meier({0: 1, 10: 1}, {10: 1, 20: 1})
    assert [(item.day, item.at_risk, item.waiting) for item in days] == [(0, 4, 0.75), (10, 3, pytest.approx(0.5))]
    assert quantile(days, 0.5).day == 10
    assert quantile(days, 0.75).day is None


def test_without_anybody_cut_it_is_the_plain_median() -> None:
    assert quantile(kaplan_meier({1: 1, 2: 1, 9: 1}, {}), 0.5).day == 2


def test_nobody_at_all() -> None:
    assert kaplan_meier({}, {}) == ()
    assert quantile((), 0.5) == Quantile(day=None, lower=None, upper=None)


def test_when_nobody_has_ended_there_is_no_median() -> None:
    assert quantile(kaplan_meier({}, {5: 3}), 0.5).day is None


def test_when_the_last_wait_has_ended_the_upper_limit_stays_what_it_was() -> None:
    days = kaplan_meier({1: 1, 2: 1, 3: 1}, {})
    assert days[-1].waiting == 0 and days[-1].lower == 0
    assert days[-1].upper == days[-2].upper < 1


def test_a_share_that_is_reached_but_for_the_last_bit_is_reached() -> None:
    """Of ten waits that end a day after another, seven have ended by day 7, and so on for each tenth."""
    days = kaplan_meier(dict.fromkeys(range(1, 11), 1), {})
    assert [quantile(days, tenth / 10).day for tenth in range(1, 11)] == list(range(1, 11))
