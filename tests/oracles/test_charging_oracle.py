"""An independent working of the simple charge in whole pence, from the words of the regulations, against the program.

It knows only state pension, Universal Credit and Attendance Allowance, savings, an empty home, rent and disability
costs, for one single person of pension age in 2025-26, and takes every number from the method note's own table.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from ncs.charging.case.case_file import parse_case
from ncs.charging.law.assessment import assess

PENCE = st.integers(0, 120_000)


def oracle(
    *,
    home: bool,
    weeks: int,
    cost: int,
    pension: int,
    other: int,
    allowance: int,
    savings: int,
    value: int,
    rent: int,
    costs: int,
) -> tuple[int, int]:
    """Return what the person and the council pay a week, in pence; ``savings`` and ``value`` are pounds."""
    capital = savings * 100
    if home and (weeks >= 12 or savings > 23250):
        capital += value * 90
    if capital > 2_325_000:
        return cost, 0
    tariff = 0 if capital <= 1_425_000 else -(-(capital - 1_425_000) // 25_000) * 100
    if home:
        counted = pension + other + (allowance if weeks < 4 else 0)
        keeps = 3065
    else:
        counted = pension + other + allowance
        keeps = 23260 + rent + (costs if allowance else 0)
    charge = min(cost, max(0, counted + tariff - keeps))
    return charge, cost - charge


@settings(max_examples=200, deadline=None)
@given(
    home=st.booleans(),
    weeks=st.integers(0, 30),
    cost=PENCE,
    pension=PENCE,
    other=PENCE,
    allowance=st.sampled_from([0, 7390, 11040]),
    savings=st.integers(0, 40_000),
    value=st.integers(0, 30_000),
    rent=PENCE,
    costs=st.integers(0, 5_000),
)
def test_the_program_agrees_with_an_independent_working(**drawn: Any) -> None:
    person, council = oracle(**drawn)
    incomes = [
        ("state_pension", drawn["pension"]),
        ("universal_credit", drawn["other"]),
        ("attendance_allowance_higher", drawn["allowance"]),
    ]
    result = assess(
        parse_case(
            {
                "date": date(2025, 5, 5),
                "person": {"age": 80, "reached_pension_age_before_april_2016": False},
                "setting": {"kind": "care_home_permanent", "weeks_in": drawn["weeks"]}
                if drawn["home"]
                else {"kind": "not_a_care_home"},
                "cost": {"weekly": pounds(drawn["cost"])},
                "income": [{"kind": kind, "weekly": pounds(pence)} for kind, pence in incomes],
                "sure": ["everything"],
                "capital": [{"kind": "savings", "value": drawn["savings"]}],
                "home": {"value": drawn["value"], "occupied_by": []},
                "housing_costs": [{"kind": "rent", "weekly": pounds(drawn["rent"])}],
                "disability_costs_weekly": pounds(drawn["costs"]),
            }
        )
    )
    assert (result.pays.person, result.pays.council) == (pounds(person), pounds(council))


def pounds(pence: int) -> Decimal:
    return Decimal(pence).scaleb(-2)
