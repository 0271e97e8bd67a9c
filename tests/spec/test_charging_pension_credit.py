"""Pension Credit that is not claimed is worked out and said, never counted. Cases are invented; sums stand beside."""

from __future__ import annotations

from datetime import date
from decimal import Decimal as D
from typing import Any

import pytest

from ncs.charging.law.pension_credit import income_from_capital, savings_credit
from ncs.charging.law.statement import Section
from ncs.charging.use.cases import assess
from ncs.core.explained import Explained

#: In care at home in 2023-24, as South Tyneside Council's Elsie: guarantee level 201.05, severe disability 76.40.
ELSIE: dict[str, Any] = {
    "date": date(2023, 5, 1),
    "person": {"born": date(1940, 1, 1), "lives_alone": True},
    "setting": {"kind": "not_a_care_home"},
    "cost": {"weekly": 300},
    "income": [
        {"kind": "state_pension", "weekly": "156.20"},
        {"kind": "attendance_allowance_higher", "weekly": "101.75"},
    ],
    "capital": [{"kind": "savings", "value": 5000}],
    "owns_home": False,
}
#: In a care home for good in 2026-27: guarantee level 238.00, threshold 208.07, savings credit at most 17.96.
HOME: dict[str, Any] = {
    "date": date(2026, 5, 4),
    "person": {"born": date(1940, 3, 1)},
    "setting": {"kind": "care_home_permanent", "weeks_in": 20},
    "cost": {"weekly": 950},
    "income": [{"kind": "state_pension", "weekly": 235}],
    "capital": [{"kind": "savings", "value": 9000}],
    "owns_home": False,
}
GUARANTEE, SAVINGS, AFTER = "Guarantee credit, if claimed", "Savings credit, if claimed", "The person would then pay"


def claims(case: dict[str, Any]) -> dict[str, Explained]:
    return {line.what: line for line in assess(case).result.lines if line.section is Section.CLAIM}


def amounts(case: dict[str, Any]) -> dict[str, str]:
    return {what: str(line.amount) for what, line in claims(case).items()}


def with_person(case: dict[str, Any], **person: Any) -> dict[str, Any]:
    return case | {"person": case["person"] | person}


def test_the_published_example_of_guarantee_credit_with_the_severe_disability_addition() -> None:
    """201.05 and 76.40 less 156.20 is 121.25, as published. All of it would go on the charge of 43.60."""
    found = assess(ELSIE)
    assert amounts(ELSIE) == {GUARANTEE: "121.25", AFTER: "164.85"}
    assert str(found.result.charge) == "43.60", "nothing that is not claimed counts"
    assert "Pension Credit of up to £121.25 a week" in found.statement()
    assert "Pension Credit of up to £121.25 a week" in found.page()
    assert "person.lives_alone" not in " ".join(found.result.unused)


def test_without_word_of_who_lives_there_both_amounts_are_said() -> None:
    """Without the addition 201.05 less 156.20 is 44.85."""
    line = claims(ELSIE | {"person": {"born": date(1940, 1, 1)}})[GUARANTEE]
    assert line.amount == D("121.25") and "without it 44.85" in line.words and "is not known" in line.doubt


def test_nobody_gets_the_addition_who_lives_with_another_adult_or_has_no_disability_benefit() -> None:
    assert amounts(with_person(ELSIE, lives_alone=False))[GUARANTEE] == "44.85"
    assert amounts(ELSIE | {"income": ELSIE["income"][:1]})[GUARANTEE] == "44.85"
    lodger = ELSIE | {"owns_home": True, "home": {"value": 90000, "occupied_by": [{"relation": "relative", "age": 40}]}}
    lodger = lodger | {"person": {"born": date(1940, 1, 1)}}
    assert amounts(lodger)[GUARANTEE] == "44.85"


def test_in_a_care_home_savings_credit_leaves_the_disregard_to_live_on() -> None:
    """238.00 less 235 is 3.00; 60% of 26.93 is 16.16. The charge rises by 19.16 less the disregard of 7.30."""
    assert amounts(HOME) == {GUARANTEE: "3.00", SAVINGS: "16.16", AFTER: "215.06"}
    assert "so 7.30 more would be left" in claims(HOME)[AFTER].words


def test_attendance_allowance_that_has_stopped_brings_no_addition_and_one_that_goes_on_does() -> None:
    """With 30,000 the council does not help: capital brings 40, so 238 and 86.05 less 216 is 108.05."""
    paid = [{"kind": "state_pension", "weekly": 176}, {"kind": "attendance_allowance_higher", "weekly": "114.60"}]
    funded = HOME | {"income": paid}
    assert amounts(funded)[GUARANTEE] == "62.00"
    assert amounts(funded | {"capital": [{"kind": "savings", "value": 30000}]})[GUARANTEE] == "108.05"


def test_the_addition_ends_with_the_benefit_that_brings_it() -> None:
    """In the first 28 days in a home that the council helps to pay for: 238 and 86.05 less 176, then 238 less 176."""
    paid = [{"kind": "state_pension", "weekly": 176}, {"kind": "attendance_allowance_higher", "weekly": "114.60"}]
    line = claims(HOME | {"income": paid, "setting": HOME["setting"] | {"weeks_in": 2}})[GUARANTEE]
    assert line.amount == D("148.05") and "then 62.00 is due" in line.words


def test_savings_credit_tapers_only_above_the_level_with_its_additions() -> None:
    """With 300 of pension and the addition the level is 324.05: 24.05 of guarantee, and all 17.96 of savings credit."""
    alone = HOME | {"setting": {"kind": "not_a_care_home"}, "person": HOME["person"] | {"lives_alone": True}}
    paid = [{"kind": "state_pension", "weekly": 300}, {"kind": "attendance_allowance_higher", "weekly": "114.60"}]
    found = amounts(alone | {"income": paid})
    assert (found[GUARANTEE], found[SAVINGS]) == ("24.05", "17.96")


def test_a_home_that_nobody_protects_is_in_doubt_and_one_that_a_sister_lives_in_is_not() -> None:
    home = {"value": 140000, "occupied_by": [{"relation": "relative", "age": 70}]}
    sister = HOME | {"owns_home": True, "home": home}
    assert "being sold" not in claims(sister)[GUARANTEE].words
    empty = HOME | {"owns_home": True, "home": home | {"occupied_by": []}}
    assert "being sold" in claims(empty)[GUARANTEE].words


def test_somebody_who_has_enough_is_told_why_none_is_due() -> None:
    found = claims(HOME | {"capital": [{"kind": "savings", "value": 200000}]})
    assert str(found["Pension Credit"].amount) == "0"
    assert "615.00" in found["Pension Credit"].words, "235 and 190,000 / 500 = 380"


@pytest.mark.parametrize(
    "change",
    [
        {"person": {"born": date(1970, 1, 1)}},
        {"income": []},
        {"income": [*ELSIE["income"], {"kind": "pension_credit_guarantee", "weekly": "44.85"}]},
    ],
)
def test_nothing_is_said_under_pension_age_without_income_or_to_somebody_who_claims(change: dict[str, Any]) -> None:
    assert claims(ELSIE | change) == {}


def test_a_couple_at_home_is_looked_at_together() -> None:
    """306.85 for two in 2023-24 less 156.20 and 90 is 60.65; a partner under pension age bars a claim."""
    two = ELSIE | {"income": ELSIE["income"][:1], "person": {"born": date(1940, 1, 1), "couple": True}}
    assert "give the partner" in claims(two)["Pension Credit"].words
    partner = {"born": date(1942, 5, 1), "income": [{"kind": "state_pension", "weekly": 90}]}
    assert amounts(two | {"partner": partner}) == {GUARANTEE: "60.65"}
    young = two | {"partner": partner | {"born": date(1965, 5, 1)}}
    assert "both have reached" in claims(young)["Pension Credit"].words


def test_savings_credit_is_only_for_those_who_were_pensioners_before_april_2016() -> None:
    later = HOME | {"person": {"born": date(1955, 3, 1)}}
    assert SAVINGS not in claims(later)
    unclear = claims(
        HOME | {"person": {"born": date(1952, 3, 1)}, "income": [{"kind": "state_pension", "weekly": 230}]}
    )
    assert unclear[SAVINGS].amount is None and "13.16" in unclear[SAVINGS].words, "60% of 230 less 208.07"


def test_savings_credit_rises_to_its_most_at_the_guarantee_and_falls_above_it() -> None:
    """2025-26: threshold 198.27, guarantee 227.10, at most 17.30; 40% of each pound above goes."""
    rates: dict[str, D] = {"threshold": D("198.27"), "appropriate": D("227.10"), "most": D("17.30")}
    shares = {"share": D("0.6"), "taper": D("0.4")}
    found = [savings_credit(income=D(one), **rates, **shares) for one in ("198.27", "227.10", "240.00", "271.00")]
    assert [str(one.quantize(D("0.01"))) for one in found] == ["0.00", "17.30", "12.14", "0.00"]


def test_capital_brings_a_pound_for_each_part_of_500_above_10000() -> None:
    found = [income_from_capital(capital=D(one), free=D(10000), step=D(500)) for one in (9000, 10000, 10001, 10501)]
    assert found == [0, 0, 1, 2]


def test_war_pensions_count_but_for_ten_pounds_and_disability_benefits_not_at_all() -> None:
    """201.05 less 60 of State Pension and 40 of a 50 pound war widow's pension."""
    income = [{"kind": "state_pension", "weekly": 60}, {"kind": "war_widows_pension", "weekly": 50}]
    assert amounts(ELSIE | {"income": income})[GUARANTEE] == "101.05"
    worked = [{"kind": "state_pension", "weekly": 60}, {"kind": "earnings", "weekly": 25}]
    assert amounts(ELSIE | {"income": worked})[GUARANTEE] == "121.05", "all but 5 of earnings counts"


def test_the_taper_of_savings_credit_drops_its_fraction_of_a_penny() -> None:
    """10.01 above the level of 238.00 takes 4.004 away, so 4.00: 17.96 less it (State Pension Credit Act 2002 s3)."""
    income = [{"kind": "state_pension", "weekly": "248.01"}]
    assert amounts(HOME | {"income": income})[SAVINGS] == "13.96"


def test_an_annuity_that_a_pension_pot_could_buy_counts_for_it() -> None:
    """State Pension Credit Regulations 2002 reg 18: 170 of pension and 65 that is not drawn are the 235 above."""
    pot = {"kind": "pension_pot", "weekly": 0, "annuity_weekly": 65}
    drawn = amounts(HOME | {"income": [{"kind": "state_pension", "weekly": 170}, pot]})
    assert drawn[GUARANTEE] == amounts(HOME)[GUARANTEE]
