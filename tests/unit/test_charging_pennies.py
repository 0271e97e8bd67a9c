"""Fractions of a penny, and what a reform counts: each amount worked out beside it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from ncs.charging.case.case_file import parse_case
from ncs.charging.journey.journey import travel
from ncs.charging.journey.journey_plan import make_plan
from ncs.charging.law.assessment import assess
from ncs.charging.law.income import half_passed_to_spouse
from ncs.charging.law.rules import Rules
from ncs.charging.law.statement import Assessment
from ncs.charging.reforms import Reform, combine

D = Decimal
HOME: dict[str, Any] = {
    "date": date(2025, 5, 5),
    "person": {"born": date(1938, 1, 1), "couple": True},
    "setting": {"kind": "care_home_permanent", "weeks_in": 20, "weeks_council_funded": 20},
    "cost": {"weekly": "701.01"},
    "income": [{"kind": "attendance_allowance_higher", "weekly": "110.41"}],
}


def assessed(rules: Rules, **changes: Any) -> Assessment:
    return assess(parse_case(HOME | changes), rules=rules)


def test_half_a_penny_of_a_pension_passed_to_a_spouse_is_left_out_too() -> None:
    """Half of 100.01 is 50.005: in the adult's favour 50.01 is left out and 50.00 counts."""
    assert half_passed_to_spouse(weekly=D("100.01"), share_passed=D("0.5"), half=D("0.5")) == D("50.01")
    pension = {"kind": "occupational_pension", "weekly": "100.01", "share_passed_to_spouse": "0.5"}
    assert assessed(Rules(), income=[pension]).income_counted == 50


def test_benefits_paid_in_homes_come_in_whole_pence() -> None:
    """(110.41 + 180) x 0.85 is 246.8485: 246.84 is social security's, the rest of 701.01 the council's."""
    rules = Rules(disability_benefits_paid_in_homes=True, housing_support_weekly=D(180), passthrough=D("0.85"))
    pays = assessed(rules).pays
    assert (pays.social_security, pays.council) == (D("246.84"), D("701.01") - D("246.84"))


def test_benefits_paid_in_homes_replace_council_money_only() -> None:
    """With NHS continuing healthcare there is no council money to replace."""
    rules = Rules(
        disability_benefits_paid_in_homes=True, continuing_healthcare_living_costs=True, daily_living_weekly=D(200)
    )
    pays = assessed(rules, services=[{"kind": "nhs_continuing_healthcare"}]).pays
    assert (pays.social_security, pays.council) == (0, 0)


def test_what_everybody_is_given_counts_towards_a_cap_to_the_penny_and_only_where_it_is_given() -> None:
    """A quarter of 701.01 is 175.2525: 525.75 is left to pay at most, so 175.26 is given and counts.

    Without income nothing is charged; what counts is that less living costs of 100.
    """
    given = {"universal_share": D("0.25"), "universal_counts_towards_cap": True, "cap": D(86_000)}
    rules = Rules(**given, cap_meter="personal_only", daily_living_weekly=D(100))
    assert assessed(rules, income=[]).metered == D("75.26")
    assert assessed(rules.model_copy(update={"universal_where": "elsewhere"}), income=[]).metered == 0


def test_free_weeks_on_admission_do_not_hide_the_capital_that_the_twelve_weeks_turn_on() -> None:
    """30,000 in savings is above 23,250, so the home counts as soon as the six free weeks are over."""
    content = HOME | {
        "setting": {"kind": "care_home_permanent", "weeks_in": 0},
        "weeks_since_discharge": 0,
        "capital": [{"kind": "savings", "value": 30_000}],
        "home": {"value": 200_000, "occupied_by": []},
        "journey": {"weeks": 8},
    }
    free = Reform(title="Six weeks", source="for this test", rules={"free_weeks_after_discharge": 6})
    weeks = travel(make_plan(parse_case(content), scheme=combine([free])))
    assert [week.home_counted for week in weeks] == [0] * 6 + [180_000] * 2
