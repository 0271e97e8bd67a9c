"""Small parts of money by need: transformations of indicators, and the year from which all are near."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from ncs.funding.formula.converge import Course, converge, years_to
from ncs.funding.formula.limits import Limits, PaidBy, move, whole_pence
from ncs.funding.formula.model import Term
from ncs.funding.formula.need import transformed


@pytest.mark.parametrize(
    ("transformation", "expected"),
    [
        ("none", [1, 4, 4]),
        ("log", [0, np.log(4), np.log(4)]),
        ("square_root", [1, 2, 2]),
        ("square", [1, 16, 16]),
        ("ratio", [0.5, 2, 2]),  # the mean by people is (4 × 1 + 1 × 4 + 1 × 4) / 6 = 2
        ("standardised", [-1 / np.sqrt(2), 2 / np.sqrt(2), 2 / np.sqrt(2)]),  # variance (4 × 1 + 4 + 4) / 6 = 2
        ("excess", [0, 1, 1]),
    ],
)
def test_an_indicator_is_transformed_by_hand(transformation: str, expected: list[float]) -> None:
    above = 3.0 if transformation == "excess" else None
    term = Term.model_validate({"indicator": "x", "coefficient": 1, "transformation": transformation, "above": above})
    found = transformed(np.array([1.0, 4.0, 4.0]), term, np.array([4.0, 1.0, 1.0]))
    assert found.tolist() == pytest.approx(expected)


def test_the_year_from_which_everyone_is_near_is_the_first_that_lasts() -> None:
    """Equal need, 120 and 80 of 200 and no more money: half the distance each year is 10%, 5%, 2.5% and 1.25%."""
    way = Course(growth=(Fraction(0),) * 4, pace=Fraction(1, 2))
    steps = converge({"A": 120_000, "B": 80_000}, {"A": Fraction(1), "B": Fraction(1)}, way)
    assert [step.year.amounts["A"] for step in steps] == [110_000, 105_000, 102_500, 101_250]
    assert [years_to(steps, Fraction(part, 1000)) for part in (200, 100, 50, 25, 10)] == [1, 1, 2, 3, None]


def test_a_ceiling_is_never_passed_by_a_penny_and_a_half_penny_is_rounded_up() -> None:
    """101 pence and 5% are 106.05: 106 at most. Of what is wanted, 100.5, no limit holds, so 101."""
    wanted = {"a": Fraction(200), "b": Fraction(201, 2)}
    given = move({"a": 101, "b": 100}, wanted, 300, Limits(ceiling=Fraction(5, 100)), PaidBy.NEITHER)
    assert given.amounts == {"a": 106, "b": 101}


def test_the_pennies_that_are_left_go_to_the_largest_parts_of_one() -> None:
    exact = {"a": Fraction(12, 10), "b": Fraction(17, 10), "c": Fraction(11, 10)}
    assert whole_pence(exact, 4) == {"a": 1, "b": 2, "c": 1}


def test_no_real_loser_counts_every_year_of_rising_prices() -> None:
    """Prices rise by a tenth each year. Targets are 50 and 150 of 200; nobody has less than 100 in today's prices: 110
    and 150 are 60 more than there is, a year later 121 and 150 are 71 more.
    """
    course = Course(growth=(Fraction(0), Fraction(0)), inflation=Fraction(1, 10))
    steps = converge({"a": 100, "b": 100}, {"a": Fraction(1), "b": Fraction(3)}, course)
    assert [step.no_real_loser for step in steps] == [60, 71]
