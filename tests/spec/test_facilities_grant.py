"""The disabled facilities grant: who is asked, for how much, and what the council must pay, worked by hand.

Household: invented. Amounts: ``facilities_grant.yaml``, whose confidence is said there; these tests are of the rules.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest

from ncs.charging.case.case_file import parse_case
from ncs.charging.law.facilities_grant import loan
from ncs.charging.use.grants import GrantFound, grant
from ncs.core.errors import ProblemsFound

PENSIONER: dict[str, Any] = {
    "date": "2026-05-01",
    "person": {"born": "1941-05-02", "lives_alone": False},
    "setting": {"kind": "not_a_care_home"},
    "income": [
        {"kind": "state_pension", "weekly": "241.30"},
        {"kind": "occupational_pension", "weekly": "80"},
        {"kind": "attendance_allowance_higher", "weekly": "114.60"},
    ],
    "capital": [{"kind": "savings", "value": "16000"}],
}


def found(case: Mapping[str, Any], **asked: Any) -> GrantFound:
    return grant(parse_case({"cost": {"weekly": "200"}, **case}), **{"works": 14_000, **asked})


def amounts(result: GrantFound) -> dict[str, Decimal]:
    return {line.what: line.pounds for line in result.explained() if line.pounds is not None}


def test_an_owner_borrows_slice_by_slice() -> None:
    """Needs 143.80 + 61.30 = 205.10. Counts 241.30 + 80 + 20 (16,000 is 10,000 above 6,000: 20 steps of 500) = 341.30.

    Surplus 136.20: 47.95 at 18.85, 47.95 at 37.69 and 40.30 at 150.77 are 903.86 + 1,807.24 + 6,076.03 = 8,787.12.
    """
    result = found(PENSIONER)
    said = amounts(result)
    assert (said["Taken to live on"], said["Income that counts"], said["Surplus"]) == (
        Decimal("205.10"),
        Decimal("341.30"),
        Decimal("136.20"),
    )
    assert said["Attendance Allowance (higher rate)"] == 0
    assert result.result.contribution == Decimal("8787.12")
    assert result.result.grant == Decimal("5212.88")


def test_pounds_in_the_words_have_their_pence() -> None:
    """An allowance of 114.6 a week is £114.60, and nothing of it is £0.00."""
    case = {**PENSIONER, "income": [{"kind": "attendance_allowance_higher", "weekly": "114.6"}]}
    (line,) = (one for one in found(case).explained() if one.what.startswith("Attendance"))
    assert line.words == "Of 114.60 a week, 0.00 counts."


def test_a_tenant_borrows_for_half_as_long() -> None:
    """47.95 x 11.04 + 47.95 x 22.09 + 40.30 x 88.34 = 529.37 + 1,059.22 + 3,560.10 = 5,148.68."""
    assert found(PENSIONER, tenure="tenant").result.contribution == Decimal("5148.68")


def test_above_the_third_slice_each_pound_repays_a_whole_loan() -> None:
    """47.95, 47.95, 95.90 and 8.20 at the four factors: 903.86 + 1,807.24 + 14,458.84 + 3,090.83 = 20,260.76."""
    ends, factors = ("47.95", "95.90", "191.80"), ("18.85", "37.69", "150.77", "376.93")
    borrowed = loan(surplus=Decimal(200), ends=[*map(Decimal, ends)], factors=[*map(Decimal, factors)])
    assert borrowed == Decimal("20260.76")


@pytest.mark.parametrize("kind", ["pension_credit_guarantee", "universal_credit", "income_support", "housing_benefit"])
def test_nothing_is_asked_with_a_means_tested_benefit(kind: str) -> None:
    case = {**PENSIONER, "income": [*PENSIONER["income"], {"kind": kind, "weekly": "1"}], "sure": ["everything"]}
    assert (found(case).result.contribution, found(case).result.grant) == (0, 14_000)


def test_the_most_that_is_paid_less_the_contribution_is_the_grant_and_the_rest_is_not_covered() -> None:
    """Works of 40,000: 30,000 less 8,787.12 is paid, and 10,000 lies above."""
    result = found(PENSIONER, works="£40,000").result
    assert (result.grant, result.above) == (Decimal("21212.88"), 10_000)


def test_a_contribution_is_never_more_than_the_works() -> None:
    result = found(PENSIONER, works=5_000).result
    assert (result.contribution, result.grant, result.above) == (5_000, 0, 0)


def test_a_couple_is_taken_together() -> None:
    """Needs 215.50 + 61.30 = 276.80; counts 321.30 + 20 + 150 of the partner = 491.30: surplus 214.50."""
    partner = {"age": 80, "income": [{"kind": "state_pension", "weekly": "150"}]}
    case = {**PENSIONER, "person": {"born": "1941-05-02", "couple": True, "lives_alone": False}, "partner": partner}
    assert amounts(found(case))["Surplus"] == Decimal("214.50")
    alone = {key: value for key, value in case.items() if key != "partner"}
    assert any("add partner" in note for note in found(alone).notes)


def test_below_pension_age_premiums_follow_from_benefits_and_earnings_are_left_out_in_part() -> None:
    """Needs 60.50 + 25.85 + 12.60 + 61.30 = 160.25. Earnings of 200 less 20 count; savings of 6,001 bring 1."""
    case = {
        "date": "2026-05-01",
        "person": {"age": 40, "lives_alone": False},
        "setting": {"kind": "not_a_care_home"},
        "income": [{"kind": "earnings", "weekly": "200"}, {"kind": "pip_daily_living_enhanced", "weekly": "114.60"}],
        "capital": [{"kind": "savings", "value": "6001"}],
    }
    said = amounts(found(case))
    assert (said["Taken to live on"], said["Income that counts"]) == (Decimal("160.25"), 181)
    assert said["Surplus"] == Decimal("20.75")


def test_a_carer_and_children_are_needed_for_too() -> None:
    """60.50 + 16.75 + 27.75 + 2 x 52.59 + 61.30 = 271.48."""
    case = {
        "date": "2026-05-01",
        "person": {"age": 40, "children": 2},
        "setting": {"kind": "not_a_care_home"},
        "income": [{"kind": "carers_allowance", "weekly": "86.45"}],
    }
    assert amounts(found(case))["Taken to live on"] == Decimal("271.48")


def test_who_lives_alone_with_attendance_allowance_may_have_the_severe_disability_premium_and_it_is_doubtful() -> None:
    case = {**PENSIONER, "person": {"born": "1941-05-02", "lives_alone": True}}
    (line,) = [one for one in found(case).explained() if one.what == "Severe disability premium"]
    assert line.pounds == Decimal("50.35")
    assert "Carer's Allowance" in line.doubt


def test_brought_up_to_date_the_same_household_is_asked_for_less() -> None:
    """Raised by 238.00 / 124.05: 143.80 is 275.89 and 61.30 is 117.61, above the income of 321.30 + 12 from savings."""
    result = found(PENSIONER, reforms="fabian_facilities_grant")
    assert amounts(result)["Taken to live on"] == Decimal("393.50")
    assert result.result.contribution == 0
    assert any("brought up to date" in note for note in result.notes)


def test_what_is_not_confirmed_is_marked_and_a_care_home_is_said() -> None:
    table = found(
        {**PENSIONER, "cost": {"weekly": "1050"}, "setting": {"kind": "care_home_permanent", "admitted": "2026-03-02"}}
    ).table()
    marks = {str(row["what"]): row["confirmed"] for row in table.rows}
    assert marks["Cost of housing"] == "no" and marks["Grant"] == "rests on the above"
    assert any("not confirmed" in note for note in table.notes)
    assert any("care home" in note for note in table.notes)


@pytest.mark.parametrize(
    ("asked", "rule"),
    [
        ({"works": "lots"}, "bad-cost"),
        ({"works": "14,5"}, "bad-cost"),
        ({"works": 0}, "bad-cost"),
        ({"works": "1e9"}, "bad-cost"),
        ({"tenure": "squatter"}, "bad-tenure"),
    ],
)
def test_a_cost_or_a_tenure_that_is_none_is_refused(asked: dict[str, Any], rule: str) -> None:
    with pytest.raises(ProblemsFound) as caught:
        found(PENSIONER, **asked)
    assert [problem.rule for problem in caught.value.problems] == [rule]
