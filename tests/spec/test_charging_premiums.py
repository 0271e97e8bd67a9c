"""Premiums of the minimum income guarantee follow from the benefits in payment (SI 2014/2672 reg 7).

As income support would give them: a disability benefit brings the disability premium below pension age, its highest
rate the enhanced one too, Carer's Allowance the carer premium at any age. Every case is invented.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pytest

from ncs.charging.case.case_file import parse_case
from ncs.charging.law.assessment import assess

DISABILITY, ENHANCED, CARER = "Disability premium", "Enhanced disability premium", "Carer premium"


def titles(kinds: list[str], *, age: int = 45, weekly: int = 50, **person: Any) -> set[str]:
    """The premiums in the statement of somebody at home with these incomes."""
    case = parse_case(
        {
            "date": date(2026, 5, 4),
            "person": {"age": age, **person},
            "setting": {"kind": "not_a_care_home"},
            "cost": {"weekly": 900},
            "sure": ["everything"],
            "income": [{"kind": "other_income", "weekly": 300}, *({"kind": kind, "weekly": weekly} for kind in kinds)],
        }
    )
    return {line.what for line in assess(case).lines} & {DISABILITY, ENHANCED, CARER}


@pytest.mark.parametrize(
    ("kinds", "found"),
    [
        ([], set()),
        (["industrial_injuries_benefit"], set()),
        (["pip_daily_living_standard"], {DISABILITY}),
        (["pip_mobility_standard"], {DISABILITY}),
        (["dla_care_lowest"], {DISABILITY}),
        (["pip_daily_living_enhanced"], {DISABILITY, ENHANCED}),
        (["dla_care_highest"], {DISABILITY, ENHANCED}),
        (["armed_forces_independence_payment"], {DISABILITY, ENHANCED}),
        (["carers_allowance"], {CARER}),
        (["pip_daily_living_standard", "carers_allowance"], {DISABILITY, CARER}),
    ],
)
def test_a_benefit_brings_its_premiums(kinds: list[str], found: set[str]) -> None:
    assert titles(kinds) == found


def test_over_pension_age_only_the_carer_premium_is_left() -> None:
    assert titles(["attendance_allowance_higher", "carers_allowance"], age=80) == {CARER}


def test_a_benefit_of_nothing_brings_nothing() -> None:
    assert titles(["pip_daily_living_enhanced"], weekly=0) == set()


def test_a_premium_that_the_case_gives_stays_and_is_not_added_twice() -> None:
    """The council may consider that income support would bring one without the benefit (reg 7)."""
    assert titles([], premiums=["disability"]) == {DISABILITY}
    assert titles(["pip_daily_living_standard"], premiums=["disability"]) == {DISABILITY}


def test_the_arrays_bring_the_same_premiums() -> None:
    """The twin test draws incomes apart from premiums; here one kind at a time, by the arrays alone."""
    from ncs.charging.law.kinds import bringing
    from ncs.charging.vector.kept import brought

    class OnlyIncome:
        """Two people: the first receives the benefit."""

        def __init__(self, kind: str) -> None:
            self.income = {kind: np.array([5_000, 0])}

        def __len__(self) -> int:
            return 2

    for premium in ("disability", "enhanced_disability", "carer"):
        for kind in bringing(premium):
            assert brought(OnlyIncome(kind), premium).tolist() == [True, False]  # type: ignore[arg-type]
    assert brought(OnlyIncome("other_income"), "disability").tolist() == [False, False]  # type: ignore[arg-type]
