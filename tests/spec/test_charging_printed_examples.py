"""What councils, a charity and a newspaper print of a person's charge, worked again; facts only, restated in our words.

Each expected amount is the printed one. Where a printed example is wrong its own numbers and the regulation say so, and
the right amount stands beside it.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from ncs.charging.case.case_file import parse_case
from ncs.charging.law.assessment import assess as by_law
from ncs.charging.law.policy import policies
from ncs.charging.use.asking import State, case_of, next_question, step
from ncs.charging.use.cases import assess

AT_HOME = {"setting": {"kind": "not_a_care_home"}}
PERMANENT = {"setting": {"kind": "care_home_permanent", "weeks_in": 30}, "owns_home": False}


def income(**weekly: str) -> list[dict[str, Any]]:
    return [{"kind": kind, "weekly": Decimal(amount)} for kind, amount in weekly.items()]


#: Leeds City Council, examples of what people pay at home, 2024-25: Mary, 85, with 10 hours of care and a day centre.
MARY = AT_HOME | {
    "date": date(2024, 5, 6), "person": {"age": 85}, "cost": {"weekly": Decimal("287.50")},
    "income": income(state_pension="169.50", pension_credit_guarantee="48.65"),
    "disability_costs_weekly": Decimal("9.30"),
}  # fmt: skip
#: Knowsley Council, examples in residential care, 2024-25: client C, 90, with savings credit of which 6.95 is left out.
CLIENT_C = PERMANENT | {
    "date": date(2024, 5, 6), "person": {"age": 90}, "cost": {"weekly": Decimal("685.37")},
    "income": income(state_pension="227.55", pension_credit_savings="7.25"),
    "capital": [{"kind": "savings", "value": Decimal("17050.91")}],
}  # fmt: skip
#: Knowsley Council, examples at home, 2024-25: client A, 22, whose benefit is counted without its part for the night.
CLIENT_A = AT_HOME | {
    "date": date(2024, 5, 6), "person": {"age": 22}, "cost": {"weekly": Decimal("391.95")},
    "income": income(universal_credit="167.96", pip_daily_living_enhanced="108.55", pip_mobility_enhanced="75.75"),
    "disability_costs_weekly": Decimal("12.60"),
}  # fmt: skip
#: A council's report on the most a person pays, 2017-18, its first example: one of a couple, 85, with the guarantee of
#: 148.47 that the council allows (the regulations', 144.30, would make it 4.17 more).
OF_A_COUPLE = AT_HOME | {
    "date": date(2017, 5, 8), "person": {"age": 85, "couple": True}, "cost": {"weekly": 300},
    "income": income(state_pension="125.05", occupational_pension="61.50", attendance_allowance_lower="55.65"),
    "capital": [{"kind": "joint_account", "value": 9500, "owners": 2}],
    "disability_costs_weekly": 25, "overrides": {"mig_weekly": Decimal("148.47")},
}  # fmt: skip
#: Mental Health and Money Advice, 2023: Sue, whose place costs the council 400 a week.
SUE = PERMANENT | {
    "date": date(2022, 5, 9), "person": {"age": 50}, "cost": {"weekly": 400},
    "income": income(other_income="204.40"), "capital": [{"kind": "savings", "value": 19000}],
}  # fmt: skip
#: Hallmark Care Homes, 2017: the first 12 weeks in a place of 1,000 where the council pays for one of 500; of the
#: income 300 is assessable, so 324.90 comes in.
FIRST_WEEKS = {
    "date": date(2017, 6, 5), "person": {"age": 85, "reached_pension_age_before_april_2016": True},
    "setting": {"kind": "care_home_permanent", "weeks_in": 3}, "income": income(other_income="324.90"),
    "cost": {"weekly": 1000, "council_rate_weekly": 500, "third_party_top_up_weekly": 500},
    "home": {"value": 200000, "occupied_by": []},
}  # fmt: skip


@pytest.mark.parametrize(
    ("case", "person", "council"),
    [(MARY, "0.00", "287.50"), (CLIENT_C, "209.70", "475.67"), (OF_A_COUPLE, "68.73", "231.27")],
    ids=["Mary", "client C", "one of a couple"],
)
def test_a_printed_charge_is_ours(case: dict[str, Any], person: str, council: str) -> None:
    pays = assess(case).pays
    assert (str(pays.person), str(pays.council)) == (person, council)


def test_the_part_of_a_benefit_for_the_night_is_left_out_where_the_council_says_so() -> None:
    """Of 108.55, 35.90 is left out, the gap between the two rates; counted whole, 35.90 more is asked.

    240.61 counts then; 87.65, 48.80, 23.85 and 12.60 are kept, and 67.71 is left.
    """
    without = policies()["statutory"].model_copy(update={"night_element": policies()["generous_at_home"].night_element})
    case = parse_case(dict(CLIENT_A))
    assert str(by_law(case, day=case.date, policy=without).pays.person) == "67.71"
    assert str(assess(CLIENT_A).pays.person) == "103.61"


def test_a_step_of_tariff_income_is_no_more_than_there_is() -> None:
    """19,000 is 4,750 above 14,250: 19 steps of 250 exactly. 20 is printed, and an allowance of 24.40 beside 25.65."""
    found = assess(SUE).result
    assert (str(found.tariff_income), str(found.charge)) == ("19.00", "197.75")


def test_a_top_up_is_beside_the_first_twelve_weeks() -> None:
    """The council pays what the person does not of its own rate, 200; somebody else pays the other 500."""
    pays = assess(FIRST_WEEKS).pays
    assert (pays.person, pays.council, pays.third_party) == (300, 200, 500)


def test_a_top_up_is_the_fee_less_the_rate_and_comes_on_top_of_the_charge() -> None:
    """St Helens Council: a rate of 550 and a fee of 585 make a top-up of 35, beside the assessed charge."""
    cost = {"weekly": 585, "council_rate_weekly": 550, "third_party_top_up_weekly": 35}
    pays = assess(CLIENT_C | {"cost": cost}).pays
    assert (str(pays.person), pays.third_party, str(pays.council)) == ("209.70", 35, "340.30")


#: Paul Lewis in the Radio Times, on £50,000 in a joint account: half of it is one's own.
JOINT = {
    "where": "care_home", "date": "06/05/2019", "born": "01/02/1936", "admitted": "01/10/2018", "nursing": "no",
    "cost": "900", "couple": "yes", "state_pension": "150", "pension": "0", "benefit": "none", "credit": "0",
    "savings_credit": "0", "other_income": "0", "savings": "0", "shares": "0", "property": "0", "owns_home": "no",
    "gift": "0",
}  # fmt: skip


@pytest.mark.parametrize(
    ("joint", "own", "status"),
    [
        ("50000", "0", "full_cost"),
        ("46500", "0", "supported"),
        ("0", "25000", "full_cost"),
        ("0", "23250", "supported"),
    ],
)
def test_help_begins_when_half_of_a_joint_account_is_at_the_limit(joint: str, own: str, status: str) -> None:
    """£3,500 must be spent of the joint account, £1,750 of one's own half: £23,250 is left in each."""
    assert assess(_asked(JOINT | {"joint": joint, "savings": own})).result.status.value == status


def test_the_questions_come_to_what_a_council_prints() -> None:
    """Knowsley's client C, asked: born 1934, so that savings credit is asked of them."""
    typed = JOINT | {
        "date": "06/05/2024", "born": "01/02/1934", "admitted": "02/10/2023", "cost": "£685.37", "couple": "no",
        "state_pension": "227.55", "savings_credit": "7.25", "savings": "£17,050.91",
    }  # fmt: skip
    assert str(assess(_asked(typed)).pays.person) == "209.70"


@pytest.mark.parametrize(("savings", "tariff"), [("15000", 3), ("18250", 16), ("18450", 17), ("23250", 36)])
def test_tariff_income_as_councils_and_advisers_print_it(savings: str, tariff: int) -> None:
    """Wirral and St Helens (15,000), Kingston (4,000 above the limit), Care Aware (18,450 and the upper limit)."""
    capital = [{"kind": "savings", "value": Decimal(savings)}]
    assert assess(CLIENT_C | {"capital": capital}).result.tariff_income == tariff


def _asked(typed: dict[str, str]) -> dict[str, Any]:
    state = State(today=date(2026, 5, 4))
    while (question := next_question(state)) is not None:
        taken = step(state, typed.get(question.id, ""))
        assert not taken.said, (question.id, taken.said)
        state = taken.state
    return case_of(state.answers, sure=state.sure)
