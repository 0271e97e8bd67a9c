"""Numbers are rounded for readers as they would do it by hand: halves away from zero, of what a number is written as.

Expected values are worked out by hand from the number as it is written.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest

from ncs.core.money import in_percent, round_half_away


@pytest.mark.parametrize(
    ("number", "places", "rounded"),
    [
        (0.125, 2, "0.13"),  # exactly a half, which a format takes to the even 0.12
        (-0.125, 2, "-0.13"),
        (2.675, 2, "2.68"),  # held as 2.67499999999999982236431605997495353221893310546875
        (1.005, 2, "1.01"),
        (0.5, 0, "1"),
        (2.5, 0, "3"),
        (1e16, 0, "10000000000000000"),
        (1e-9, 2, "0.00"),
        (-0.04, 1, "0.0"),  # never a nought below nought
        (Decimal("0.125"), 2, "0.13"),
        (Fraction(1, 8), 2, "0.13"),
        (7, 1, "7.0"),
        (np.float64(2.675), 2, "2.68"),
        (np.int64(7), 1, "7.0"),
    ],
)
def test_halves_go_away_from_zero(number: float, places: int, rounded: str) -> None:
    assert str(round_half_away(number, places)) == rounded


@pytest.mark.parametrize(
    ("part", "places", "rounded"),
    [
        (0.285, 0, "29"),  # 100 * 0.285 is 28.499999999999996 for a machine
        (0.145, 0, "15"),
        (0.00125, 2, "0.13"),
        (-0.025, 0, "-3"),
        (Decimal("0.125"), 0, "13"),
        (Fraction(57, 200), 0, "29"),
        (1, 0, "100"),
        (np.float64(0.285), 0, "29"),
    ],
)
def test_percent_of_a_part_as_it_is_written(part: float, places: int, rounded: str) -> None:
    assert str(in_percent(part, places)) == rounded


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_what_is_no_number_stays_none(number: float) -> None:
    assert not round_half_away(number, 1).is_finite() and not in_percent(number, 1).is_finite()
