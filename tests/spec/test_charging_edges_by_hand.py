"""Charges at their edges, to the penny and the day, each worked out by hand from the regulations beside it.

Figures of 2026-27: minimum income guarantee 241.45 (couple's member 184.30), personal expenses allowance 31.80, savings
disregard 7.30 (guarantee level 238.00 and 363.25, threshold of savings credit 208.07), Attendance Allowance 114.60, NHS
nursing payment 267.68. Every case is invented; the person was born in 1938.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from ncs.charging.case.case_file import parse_case
from ncs.charging.law.assessment import assess
from ncs.charging.law.care_account import metered
from ncs.charging.law.charge import council_discretion
from ncs.charging.law.deferred_payments import deferral_statement
from ncs.charging.law.figures import figures
from ncs.charging.law.pension_age import Births, births, old_pension_cohort
from ncs.charging.law.rules import Rules
from ncs.charging.law.savings_credit import savings_disregard
from ncs.charging.law.statement import Assessment, Status

D = Decimal
PENSION = [{"kind": "state_pension", "weekly": "241.30"}]
ATTENDANCE = {"kind": "attendance_allowance_higher", "weekly": "114.60"}
HOME = {"value": 200_000, "occupied_by": []}
IN_A_HOME = {"setting": {"kind": "care_home_permanent", "weeks_in": 30}, "cost": {"weekly": 900}}


def found(*, rules: Rules | None = None, **changes: Any) -> Assessment:
    content: dict[str, Any] = {
        "date": date(2026, 5, 4),
        "person": {"born": date(1938, 5, 2)},
        "setting": {"kind": "not_a_care_home"},
        "cost": {"weekly": 400},
        "income": [*PENSION, {"kind": "occupational_pension", "weekly": 100}],
        "sure": ["everything"],
    }
    return assess(parse_case(content | changes), rules=rules or Rules())


def held(value: str, **more: Any) -> list[dict[str, Any]]:
    return [{"kind": "savings", "value": value, **more}]


@pytest.mark.parametrize(
    ("changes", "charge"),
    [
        ({"income": PENSION}, "0"),
        ({}, "92.55"),  # 341.30 less 241.45 and 7.30
        ({"date": date(2026, 4, 5)}, "101.65"),  # the last day of 2025-26: 341.30 less 232.60 and 7.05
        ({"date": date(2026, 4, 6)}, "92.55"),
        ({"capital": held("14250.00")}, "92.55"),
        ({"capital": held("14250.01")}, "93.55"),
        ({"capital": held("14500.00")}, "93.55"),
        ({"capital": held("14500.01")}, "94.55"),
        ({"capital": held("23250.00")}, "128.55"),
        ({"capital": held("23250.01")}, "400"),
        # two owners: half of 46,500.01 is 23,250.005, down to the limit itself; half of 46,500.03 is a penny above it.
        # a couple's guarantee level is 363.25, so no flat disregard: 341.30 and 36, less 184.30
        ({"person": {"born": date(1938, 5, 2), "couple": True}, "capital": held("46500.01", owners=2)}, "193.00"),
        ({"person": {"born": date(1938, 5, 2), "couple": True}, "capital": held("46500.03", owners=2)}, "400"),
        ({"housing_costs": [{"kind": "rent", "weekly": "100.01", "adults_sharing": 2}]}, "42.54"),  # 50.01 off
        ({"income": [*PENSION, {"kind": "other_income", "weekly": "200.01", "owners": 2}]}, "92.55"),  # 100.00 counts
        ({"services": [{"kind": "reablement", "weeks_received": 5}]}, "0"),
        ({"services": [{"kind": "reablement", "weeks_received": 6}]}, "92.55"),
    ],
)
def test_at_home(changes: dict[str, Any], charge: str) -> None:
    result = found(**changes)
    assert result.charge == D(charge) and result.charge == result.charge.quantize(D("0.01"))


@pytest.mark.parametrize(
    ("changes", "charge"),
    [
        ({}, "302.20"),  # 341.30 less 31.80 and 7.30
        (
            {"setting": {"kind": "care_home_permanent", "admitted": date(2026, 2, 10)}, "home": HOME},
            "302.20",
        ),  # 83 days
        ({"setting": {"kind": "care_home_permanent", "admitted": date(2026, 2, 9)}, "home": HOME}, "900"),  # 84 days
        # less a tenth: 23,249.997 is below the limit, 23,250.015 a penny above it
        ({"home": HOME | {"value": "25833.33"}}, "338.20"),
        ({"home": HOME | {"value": "25833.35"}}, "900"),
        # a share of a half, and of the mortgage: 40,000 less 4,000 and 12,500 is 23,500; 23,250 with half of 25,500
        ({"home": HOME | {"value": 80_000, "share": "0.5", "mortgage": 25_000}}, "900"),
        ({"home": HOME | {"value": 80_000, "share": "0.5", "mortgage": 25_500}}, "338.20"),
        ({"income": [*PENSION, ATTENDANCE], "setting": {"kind": "care_home_permanent", "weeks_in": 3}}, "316.80"),
        ({"income": [*PENSION, ATTENDANCE], "setting": {"kind": "care_home_permanent", "weeks_in": 4}}, "202.20"),
        ({"income": [*PENSION, {"kind": "war_widows_pension", "weekly": 50}]}, "242.20"),  # 40 of it counts
    ],
)
def test_in_a_care_home(changes: dict[str, Any], charge: str) -> None:
    assert found(**IN_A_HOME | changes).charge == D(charge)


def test_the_first_twelve_weeks_hold_at_the_limit_itself() -> None:
    """Capital other than the home of exactly 23,250 is not above it: the home is left out, and 36 a week is assumed."""
    stay = {"setting": {"kind": "care_home_permanent", "weeks_in": 2}, "cost": {"weekly": 900}, "home": HOME}
    assert found(**stay, capital=held("23250.00")).charge == D("302.20") + 36
    assert found(**stay, capital=held("23250.01")).home_counted == 180_000


def test_of_a_property_owned_together_a_share_of_its_debts_comes_off() -> None:
    """Half of 100,000 less a tenth is 45,000; half of the debts is 10,000 (regs 20 and 24)."""
    land = [{"kind": "land_or_property", "value": 100_000, "owners": 2, "debts": 20_000}]
    assert found(**IN_A_HOME, capital=land).capital == 35_000


def test_what_was_given_away_falls_to_the_limit_by_what_was_paid_for_it() -> None:
    """24,050 less ten weeks of 80 is 23,250 (reg 23); 80.01 less and it would count in full."""
    gift = {
        "amount": 24_050, "given": date(2025, 1, 1), "foresaw_care": True, "avoiding_charges_significant": True,
        "charged_weekly": 300, "would_be_weekly": 220, "weeks_charged": 10,
    }  # fmt: skip
    assert found(**IN_A_HOME, deprivations=[gift]).charge == D("338.20")
    assert found(**IN_A_HOME, deprivations=[gift | {"amount": "24050.01"}]).charge == 900


def test_a_temporary_stay_leaves_out_attendance_allowance_and_takes_off_the_rent() -> None:
    stay = {"setting": {"kind": "care_home_temporary", "weeks_in": 2}, "cost": {"weekly": 900}}
    income = [*PENSION, {"kind": "occupational_pension", "weekly": 100}, ATTENDANCE]
    assert found(**stay, income=income, housing_costs=[{"kind": "rent", "weekly": 60}]).charge == D("242.20")


def test_halves_of_a_penny_go_the_adults_way_line_by_line() -> None:
    """Half a rent of 100.01 takes 50.01 off; half an income of 200.01 brings 100.00 (reg 11)."""
    stay = {"setting": {"kind": "care_home_temporary", "weeks_in": 2}, "cost": {"weekly": 900}}
    rent = [{"kind": "rent", "weekly": "100.01", "adults_sharing": 2}]
    assert found(**stay, housing_costs=rent).charge == D("302.20") - D("50.01")
    shared = [*PENSION, {"kind": "other_income", "weekly": "200.01", "owners": 2}]
    assert found(**stay, income=shared).income_counted == D("341.30")


def test_the_savings_disregard_turns_at_the_threshold_and_above_the_level_itself() -> None:
    """At 208.07 an award of 5 is left out, below it not; at 238.00 there is no flat 7.30, a penny above it there is."""

    def kept(pension: str, award: str = "0") -> D:
        income = [
            {"kind": "state_pension", "weekly": pension},
            {"kind": "pension_credit_savings", "weekly": award},
        ]
        return found(**IN_A_HOME, income=income).kept - D("31.80")

    assert (kept("208.07", "5"), kept("208.06", "5")) == (5, 0)
    terms: dict[str, Any] = {"savings_credit": D(5), "threshold": D("208.07"), "guarantee": D(238), "most": D("7.30")}
    flat: dict[str, Any] = {"old_pension_cohort": True, "flat_rate": True}
    assert savings_disregard(qualifying_income=D(238), **terms, **flat) == 5
    assert savings_disregard(qualifying_income=D("238.01"), **terms, **flat) == D("7.30")
    assert (kept("238.00"), kept("238.01")) == (0, D("7.30"))


def test_a_charge_of_the_minimum_itself_is_collected() -> None:
    terms: dict[str, Any] = {"surplus_share": D(1), "maximum": None, "minimum": D("1.25"), "cost": D(400)}
    assert council_discretion(assessed=D("1.25"), **terms) == D("1.25")
    assert council_discretion(assessed=D("1.24"), **terms) == 0


@pytest.mark.parametrize(("onset", "status"), [(24, Status.FREE), (25, Status.SUPPORTED)])
def test_free_for_those_who_needed_care_before_25_is_not_for_those_who_first_did_at_25(
    onset: int, status: Status
) -> None:
    person = {"born": date(1938, 5, 2), "onset_age": onset}
    assert found(person=person, rules=Rules(free_if_onset_below=25)).status is status


def test_interest_of_a_quarter_joins_the_debt_after_thirteen_weeks() -> None:
    """10,000 at 5%: 9.58 a week (9.589, rounded down) for 13 weeks is 124.54; the next week is 9.70 on 10,124.54."""
    weeks = deferral_statement(
        figures(), start=date(2025, 1, 6), weeks=14, cost=D(0), paid=D(0), limit=D(0), owed=D(10_000), percent=D(5),
        compounding="quarterly",
    )  # fmt: skip
    assert [week.owed for week in weeks][-2:] == [D("10124.54"), D("10134.24")]


def test_an_age_alone_gives_a_whole_year_of_birthdays() -> None:
    """Sixty-six on 4 May 2026: born at the earliest on 5 May 1959, who is 67 tomorrow."""
    assert births(born=None, age=66, on=date(2026, 5, 4)) == Births(date(1959, 5, 5), date(1960, 5, 4))


def test_a_man_born_on_6_april_1951_reached_pension_age_too_late_for_savings_credit() -> None:
    """He was 65 on 6 April 2016, the first day of the new State Pension; a woman of that day was 61."""
    days = (date(1951, 4, 5), date(1951, 4, 6), date(1953, 4, 5), date(1953, 4, 6))
    assert [old_pension_cohort(Births(day, day)) for day in days] == [True, None, None, False]


def test_couples_with_twice_the_limit_are_compared_and_with_a_penny_each_more_pay_all() -> None:
    """46,500 together: 36 each of tariff income. 341.30 and 200, less twice 184.30, and 72: 244.70."""
    pair: dict[str, Any] = {"person": {"born": date(1938, 5, 2), "couple": True}}
    partner = {"age": 85, "income": [{"kind": "state_pension", "weekly": 200}]}

    def together(value: str) -> D | None:
        lines = found(**pair, partner=partner, capital=held(value)).lines
        return next(line.amount for line in lines if line.what == "Compared with a couple")

    assert (together("46500.00"), together("46500.02")) == (D("244.70"), None)


def test_the_nhs_pays_no_more_than_the_fee() -> None:
    stay = {"setting": {"kind": "care_home_permanent", "weeks_in": 30, "nursing": True}}
    result = found(**stay, cost={"weekly": 200, "includes_nursing": True})
    assert (result.pays.nhs, result.cost, result.charge) == (200, 0, 0)


def test_with_other_capital_at_the_limit_itself_a_charge_may_be_put_off() -> None:
    """341.30 less 144 is 197.30 paid now of 900 (Care Act 2014 s34; CASS chapter 9)."""
    terms: dict[str, Any] = IN_A_HOME | {"home": HOME, "deferred_payment": {"interest_percent": 4}}
    assert found(**terms, capital=held("23250.00")).pays.deferred == D("702.70")
    assert found(**terms, capital=held("23250.01")).pays.deferred == 0


def test_what_is_charged_above_the_councils_rate_does_not_count_towards_the_cap() -> None:
    """Charged 950 where the council would pay 900, with living costs of 100: 800 counts."""
    week: dict[str, Any] = {"rate": D(900), "living": D(100), "charge": D(950), "council_meets_needs": True}
    assert metered(meter="personal_only", **week) == 800
