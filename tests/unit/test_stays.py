"""How long people need care: the curve agrees with what was published, worked out here by other means."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.integrate import quad

from ncs.charging.simulation.stays import WEEKS_A_YEAR, Stays, stay_classes

CLASSES = {stays.name: stays for stays in stay_classes()}
OLDER = CLASSES["older"]


def share(years: float) -> float:
    """The share still in care, from the yearly shares alone: a straight line in logarithms, the last one going on."""
    shares = OLDER.surviving
    year = min(int(years), len(shares) - 2)
    return float(shares[year] * (shares[year + 1] / shares[year]) ** (years - year))


def test_the_published_points_of_length_of_stay() -> None:
    """Forder and Fernandez 2011: mean 801 days, median 462, 55% after a year, nearly 70% of them after two, 27% over
    three; within a day, and within half a point for "nearly 70%".
    """
    mean = sum(quad(share, year, year + 1)[0] for year in range(120))
    assert mean * 365.25 == pytest.approx(801, abs=1)
    assert OLDER.mean_weeks() * 7 == pytest.approx(mean * 365.25, abs=0.1)
    assert share(462 / 365.25) == pytest.approx(0.5, abs=0.002)
    assert OLDER.median_weeks() * 7 == pytest.approx(462, abs=2)
    assert (share(1), share(3)) == (pytest.approx(0.55), pytest.approx(0.27))
    assert share(2) / share(1) == pytest.approx(0.70, abs=0.005)


@pytest.mark.parametrize("stays", stay_classes(), ids=lambda stays: stays.name)
def test_the_inverse_undoes_the_curve(stays: Stays) -> None:
    weeks = np.array([0.0, 0.3, 10, 52, 53, 104.5, 200, 1500])
    weeks = weeks[stays.hazard(weeks) < 600]
    assert stays.after(stays.hazard(weeks)) == pytest.approx(weeks, abs=1e-6)


def test_time_so_far_in_a_steady_stock_is_length_biased() -> None:
    """The density of time so far is the curve over its mean (Cox, Renewal theory, 1962, 5.1)."""
    mean = quad(share, 0, 1)[0] + quad(share, 1, 2)[0] + quad(share, 2, 3)[0] + quad(share, 3, 90, limit=500)[0]
    for years in (0.2, 0.9, 1.0, 1.7, 2.5, 4.0):
        below = sum(quad(share, year, min(year + 1, years))[0] for year in range(int(years) + 1)) / mean
        weeks = OLDER.so_far(np.array([below]))
        assert weeks[0] == pytest.approx(years * WEEKS_A_YEAR, rel=1e-4)


def test_time_that_remains_depends_on_time_so_far() -> None:
    """Half of those who stayed three years stay on for as long again as the last yearly rate says: ln 2 over it."""
    last = -np.log(OLDER.surviving[-1] / OLDER.surviving[-2])
    weeks = OLDER.remaining(np.array([3 * WEEKS_A_YEAR, 6 * WEEKS_A_YEAR]), np.array([0.5, 0.5]))
    assert weeks == pytest.approx([np.log(2) / last * WEEKS_A_YEAR] * 2)


def test_temporary_stays_last_about_four_weeks() -> None:
    assert CLASSES["temporary"].mean_weeks() == pytest.approx(4, abs=0.01)


def test_shares_that_do_not_fall_are_a_problem() -> None:
    wrong = Stays(name="x", title="x", surviving=(1, 0.5, 0.6), source="here", confidence="hearsay")
    assert [problem.rule for problem in wrong.problems()] == ["bad-survival", "bad-confidence"]
