"""Small parts of money by need: transformations of indicators, and the year from which all are near."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from ncs.funding.formula.converge import Course, converge, years_to
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
