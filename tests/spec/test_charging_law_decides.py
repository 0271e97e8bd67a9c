"""Where the law decides and not whoever fills in the case: the savings disregard at home, rent, respite that runs over.

Every case is invented; the sums are worked out beside the tests.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal as D
from typing import Any

import pytest

from ncs.charging.case.case_file import parse_case
from ncs.charging.law.assessment import assess
from ncs.charging.law.policy import Policy
from ncs.charging.law.statement import Assessment

RESPITE = Policy(
    title="Four weeks of respite", source="for these tests", short_term_as_elsewhere=True, short_term_weeks_a_year=4
)


def result_of(*, day: date | None = None, policy: Policy | None = None, **content: Any) -> Assessment:
    base = {"date": date(2026, 5, 4), "person": {"born": date(1940, 3, 1)}, "owns_home": False}
    return assess(parse_case(base | content), day=day, policy=policy)


def test_the_flat_savings_disregard_is_given_at_home_and_marked() -> None:
    """265 of pensions less 241.45 and 7.30: 16.25 (circular of 9 February 2024); Schedule 1 is not confirmed."""
    pensions = [{"kind": "state_pension", "weekly": 205}, {"kind": "occupational_pension", "weekly": 60}]
    result = result_of(setting={"kind": "not_a_care_home"}, cost={"weekly": 310}, income=pensions)
    assert result.charge == D("16.25")
    assert any(sentence.startswith("Savings disregard: The circular") for sentence in result.uncertain)


def test_the_flat_savings_disregard_is_not_given_at_home_to_later_pensioners() -> None:
    """Born in 1955 and so past pension age only in 2021: 265 less 241.45 alone."""
    pensions = [{"kind": "state_pension", "weekly": 205}, {"kind": "occupational_pension", "weekly": 60}]
    person = {"born": date(1955, 3, 1)}
    result = result_of(setting={"kind": "not_a_care_home"}, cost={"weekly": 310}, income=pensions, person=person)
    assert result.charge == D("23.55")


@pytest.mark.parametrize(
    ("holding", "charge"),
    [
        # 18,000 after a tenth and 5,000: tariff (23,000 - 14,250) / 250 = 35, so 220 + 35 - 31.80
        ({"kind": "land_or_property", "value": 20000}, "223.20"),
        # 5,000 of savings alone: no tariff, and no property that counts: 220 + 180 - 31.80
        (None, "368.20"),
        # a share that nobody would buy adds nothing, so its rent is counted
        ({"kind": "land_or_property", "value": 20000, "share": "0.5", "share_value_override": 0}, "368.20"),
        ({"kind": "property_abroad", "value": 10000}, "188.20"),  # 14,000: no tariff, and the rent left out
    ],
)
def test_rent_is_not_counted_beside_the_property_it_comes_from(holding: dict[str, Any] | None, charge: str) -> None:
    result = result_of(
        setting={"kind": "care_home_temporary"},
        cost={"weekly": 950},
        person={"age": 70},
        income=[{"kind": "state_pension", "weekly": 220}, {"kind": "rental_income", "weekly": 180}],
        capital=[{"kind": "savings", "value": 5000}, *([holding] if holding else [])],
    )
    assert result.charge == D(charge)


def test_rent_of_the_home_is_counted_only_while_the_home_is_left_out() -> None:
    """A home worth 20,000 after the twelve weeks counts as 18,000: the rent does not; before, the rent does."""
    content: dict[str, Any] = {
        "setting": {"kind": "care_home_permanent", "admitted": date(2026, 4, 20)},
        "cost": {"weekly": 950},
        "person": {"age": 70},
        "income": [{"kind": "state_pension", "weekly": 220}, {"kind": "rental_income", "weekly": 100}],
        "owns_home": True,
        "home": {"value": 20000, "occupied_by": []},
    }
    assert result_of(**content).charge == D("288.20")  # 320 - 31.80
    later = result_of(**content, day=date(2026, 7, 13))
    assert later.charge == D("203.20")  # 220 + 15 of tariff from 18,000 - 31.80


@pytest.mark.parametrize(
    ("day", "charge"),
    [(date(2024, 5, 6), 0), (date(2024, 5, 12), 0), (date(2024, 5, 13), 188), (date(2024, 5, 19), 188)],
)
def test_a_short_stay_is_charged_from_the_night_it_crosses_the_yearly_allowance(day: date, charge: int) -> None:
    """Three weeks used of four: a week as if at home (218.15 is below 228.70), then 218.15 - 30.15 = 188."""
    result = respite(day)
    assert result.charge == charge


def test_a_crossing_to_come_is_said_with_its_day_and_charge() -> None:
    (line,) = [line for line in respite(date(2024, 5, 6)).lines if line.what == "Charge from 13 May 2024"]
    assert line.amount == 188
    assert not [line for line in respite(date(2024, 5, 13)).lines if line.what.startswith("Charge from")]


def respite(day: date) -> Assessment:
    return result_of(
        date=date(2024, 5, 6),
        person={"age": 68},
        setting={"kind": "care_home_short_term", "expected_weeks": 2, "short_weeks_this_year": 3},
        cost={"weekly": 850},
        income=[{"kind": "state_pension", "weekly": 169.50}, {"kind": "pension_credit_guarantee", "weekly": 48.65}],
        day=day,
        policy=RESPITE,
    )
