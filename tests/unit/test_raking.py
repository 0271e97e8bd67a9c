"""Weights fitted to totals."""

from __future__ import annotations

import numpy as np
import pytest

from ncs.statistics.raking import Bounds, CannotFit, effective_size, rake

#: A table of two by two, cells in rows: 10 20 / 30 40.
CELLS = np.array([10.0, 20.0, 30.0, 40.0])
MARGINS = np.array([[1, 0, 1, 0], [1, 0, 0, 1], [0, 1, 1, 0], [0, 1, 0, 1]], dtype=np.float64)
NAMES = ("row 1", "row 2", "column 1", "column 2")


def test_a_table_of_two_by_two_as_worked_by_hand() -> None:
    """Rows to 50 and 50, columns to 40 and 60; fitting keeps the odds ratio 10 x 40 / (20 x 30) = 2/3.

    With a the first cell: a (10 + a) / ((50 - a) (40 - a)) = 2/3, so a^2 + 210 a - 4000 = 0 and
    a = -105 + sqrt(15025) = 17.57650...
    """
    fitted = rake(CELLS, amounts=MARGINS, totals=np.array([50.0, 50, 40, 60]), names=NAMES)
    first = -105 + 15025**0.5
    assert fitted == pytest.approx([first, 50 - first, 40 - first, 10 + first], rel=1e-8)


def test_money_is_met_as_well_as_counts() -> None:
    """Two people must stay two, and have 30 pounds together where they had 10 and 10: one counts for more."""
    weight = np.array([1.0, 1.0])
    amounts = np.array([[1.0, 10.0], [1.0, 20.0]])
    fitted = rake(weight, amounts=amounts, totals=np.array([2.0, 35.0]), names=("people", "pounds"))
    assert fitted == pytest.approx([0.5, 1.5], rel=1e-8)


def test_weights_stay_within_their_bounds() -> None:
    weight = np.ones(4)
    amounts = np.array([[1.0], [1.0], [0.0], [0.0]])
    fitted = rake(weight, amounts=amounts, totals=np.array([3.9]), names=("half",), bounds=Bounds(low=0.5, high=2.0))
    assert fitted == pytest.approx([1.95, 1.95, 1, 1], rel=1e-8)
    with pytest.raises(CannotFit, match="half"):
        rake(weight, amounts=amounts, totals=np.array([4.1]), names=("half",), bounds=Bounds(low=0.5, high=2.0))


def test_totals_that_contradict_one_another_are_named() -> None:
    with pytest.raises(CannotFit, match=r"No weights meet all of the totals. Furthest from theirs: .*column 2"):
        rake(CELLS, amounts=MARGINS, totals=np.array([50.0, 50, 40, 70]), names=NAMES)


def test_a_total_towards_which_nobody_counts_is_named() -> None:
    with pytest.raises(CannotFit, match="Nobody in the population counts towards: nobody"):
        rake(np.ones(2), amounts=np.zeros((2, 1)), totals=np.zeros(1), names=("nobody",))


def test_a_total_said_twice_does_no_harm() -> None:
    amounts = np.concatenate([MARGINS, MARGINS[:, :1]], axis=1)
    fitted = rake(CELLS, amounts=amounts, totals=np.array([50.0, 50, 40, 60, 50]), names=(*NAMES, "row 1 again"))
    assert fitted @ amounts == pytest.approx([50, 50, 40, 60, 50], rel=1e-8)


def test_bounds_that_leave_out_no_change_are_refused() -> None:
    with pytest.raises(ValueError, match="both sides of 1"):
        Bounds(low=1.1, high=2.0)


def test_the_effective_size() -> None:
    """Kish: (1 + 1 + 2)^2 / (1 + 1 + 4) = 16/6."""
    assert effective_size(np.array([1.0, 1.0, 2.0])) == pytest.approx(16 / 6)
