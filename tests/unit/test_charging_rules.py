"""Rules of the charging regulations one by one: expected values are worked out from the rule's own words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from ncs.charging.case.case import LightTouch, Occupier, Relation, SettingKind
from ncs.charging.case.case_file import parse_case
from ncs.charging.case.spoken import meanings
from ncs.charging.law.assessment import assess, charged_setting
from ncs.charging.law.capital import net_value, tariff_income
from ncs.charging.law.charge import council_discretion
from ncs.charging.law.deferred_payments import assumed_rate, deferral_statement, interest_rate
from ncs.charging.law.figures import figures, with_changes
from ncs.charging.law.home import disregard_weeks_left, occupier_protects
from ncs.charging.law.kinds import capital_kinds, income_kinds
from ncs.charging.law.light_touch import light_touch_charge
from ncs.charging.law.notional_capital import diminished, is_deprivation
from ncs.charging.law.pension_age import births, old_pension_cohort, over_pension_age, reached_on
from ncs.charging.law.policy import Policy, find_policy, policies
from ncs.charging.law.statement import Assessment, Status
from ncs.charging.law.top_ups import split_fee
from ncs.core.errors import NotModelled, ProblemsFound, UnknownName
from ncs.policy.parameters import Parameters

D = Decimal


def result_of(**changes: Any) -> Assessment:
    content: dict[str, Any] = {
        "date": date(2025, 5, 4),
        "person": {"born": date(1941, 5, 2)},
        "setting": {"kind": "care_home_permanent", "weeks_in": 2},
        "cost": {"weekly": 900},
        "income": [{"kind": "state_pension", "weekly": 200}],
    }
    policy = changes.pop("policy", None)
    return assess(parse_case(content | changes), policy=policy)


def elsewhere(**changes: Any) -> Assessment:
    return result_of(**({"setting": {"kind": "not_a_care_home"}} | changes))


@pytest.mark.parametrize(
    ("capital", "tariff"),
    [
        ("14250", "0"),
        ("14250.01", "1"),
        ("14500", "1"),
        ("14500.01", "2"),
        ("23250", "36"),
        ("23250.01", "0"),
        ("0", "0"),
    ],
)
def test_tariff_income_counts_part_of_250_as_whole(capital: str, tariff: str) -> None:
    found = tariff_income(capital=D(capital), lower=D(14250), upper=D(23250), step=D(250), per_step=D(1))
    assert found == D(tariff)


def test_one_council_rounds_the_tariff_down() -> None:
    found = tariff_income(capital=D(14600), lower=D(14250), upper=D(23250), step=D(250), per_step=D(1), round_up=False)
    assert found == 1


def test_debts_beyond_the_value_do_not_reduce_other_capital() -> None:
    assert net_value(value=D(100), debts=D(95), selling_allowance=D("0.1")) == 0


@pytest.mark.parametrize(
    ("occupier", "protects"),
    [
        (Occupier(relation=Relation.PARTNER), True),
        (Occupier(relation=Relation.ESTRANGED_PARTNER), False),
        (Occupier(relation=Relation.FORMER_PARTNER_LONE_PARENT), True),
        (Occupier(relation=Relation.RELATIVE, age=60), True),
        (Occupier(relation=Relation.RELATIVE, age=59), False),
        (Occupier(relation=Relation.RELATIVE, age=41, incapacitated=True), True),
        (Occupier(relation=Relation.RELATIVE, age=70, lived_there_before=False), False),
        (Occupier(relation=Relation.RELATIVE, age=30, lived_there_before=False, council_disregards=True), True),
        (Occupier(relation=Relation.OWN_CHILD_UNDER_18, age=12), True),
        (Occupier(relation=Relation.NOT_A_RELATIVE, age=80), False),
    ],
)
def test_who_in_the_home_protects_it(occupier: Occupier, protects: bool) -> None:
    assert occupier_protects(occupier, qualifying_age=60) is protects


@pytest.mark.parametrize(
    ("weeks_in", "earlier", "between", "left"),
    [(0, 0, None, 12), (11, 0, None, 1), (12, 0, None, 0), (0, 5, 52, 7), (0, 5, 53, 12)],
)
def test_unused_weeks_of_the_disregard_carry_over_within_a_year(
    weeks_in: int, earlier: int, between: int | None, left: int
) -> None:
    found = disregard_weeks_left(
        allowed=12, weeks_in=weeks_in, earlier_weeks=earlier, weeks_between_stays=between, relink_weeks=52
    )
    assert found == left


@pytest.mark.parametrize(("weeks", "counted"), [(11, "0"), (12, "180000")])
def test_an_empty_home_counts_from_the_thirteenth_week(weeks: int, counted: str) -> None:
    result = result_of(
        setting={"kind": "care_home_permanent", "weeks_in": weeks}, home={"value": 200000, "occupied_by": []}
    )
    assert result.home_counted == D(counted)


def test_the_first_weeks_do_not_apply_above_the_limit_and_a_fresh_twelve_follow_another_disregard() -> None:
    savings = [{"kind": "savings", "value": 30000}]
    assert result_of(capital=savings, home={"value": 200000, "occupied_by": []}).home_counted == 180000
    ended = {"value": 200000, "occupied_by": [], "disregard_ended": date(2025, 3, 1)}
    assert result_of(setting={"kind": "care_home_permanent", "weeks_in": 100}, home=ended).home_counted == 0


def test_a_home_is_left_out_in_a_temporary_stay_only_with_a_reason() -> None:
    stay = {"kind": "care_home_temporary"}
    back = result_of(setting=stay, home={"value": 200000, "intends_to_return": True})
    gone = result_of(setting=stay, home={"value": 200000, "intends_to_return": False})
    assert (back.home_counted, gone.home_counted) == (0, 180000)


def test_mortgage_and_deferred_debt_come_off_the_home() -> None:
    result = result_of(
        setting={"kind": "care_home_permanent", "weeks_in": 30},
        home={"value": 200000, "mortgage": 30000, "occupied_by": []},
        deferred_payment={"owed": 20000},
    )
    assert result.home_counted == 130000


def test_deprivation_needs_both_tests_and_diminishes() -> None:
    assert not is_deprivation(foresaw_care=True, avoiding_charges_significant=False)
    assert is_deprivation(foresaw_care=True, avoiding_charges_significant=True)
    # 20,000 given away; 80 a week more is charged because of it: after 10 weeks 19,200 is left, after 250 nothing.
    assert diminished(amount=D(20000), charged_weekly=D(300), would_be_weekly=D(220), weeks=10) == 19200
    assert diminished(amount=D(20000), charged_weekly=D(300), would_be_weekly=D(220), weeks=251) == 0


def test_notional_capital_is_added_to_what_is_owned() -> None:
    gift = {"amount": 20000, "given": date(2024, 1, 1), "foresaw_care": True, "avoiding_charges_significant": True}
    result = result_of(
        deprivations=[gift, gift | {"foresaw_care": False}], capital=[{"kind": "savings", "value": 5000}]
    )
    assert result.capital == 25000


@pytest.mark.parametrize("kind", [name for name, kind in capital_kinds().items() if kind.treatment.value == "ignore"])
def test_disregarded_capital_never_counts(kind: str) -> None:
    assert result_of(capital=[{"kind": kind, "value": 500000}]).capital == 0


@pytest.mark.parametrize(
    ("kind", "extra", "counted"),
    [
        ("personal_injury_payment", {"received": date(2024, 5, 6)}, 0),  # 51 weeks and 6 days ago
        ("personal_injury_payment", {"received": date(2024, 5, 5)}, 10000),  # 52 weeks ago
        ("arrears_of_benefit", {"received": date(2025, 5, 1)}, 0),
        ("business_assets", {"being_realised": True}, 0),
        ("business_assets", {"being_realised": False}, 10000),
        ("land_or_property", {}, 9000),
        ("land_or_property", {"share": "0.5"}, 4500),
        ("land_or_property", {"share": "0.5", "share_value_override": "100"}, 100),
        ("joint_account", {"owners": 3}, D("3333.33")),
    ],
)
def test_other_capital(kind: str, extra: dict[str, Any], counted: object) -> None:
    assert result_of(capital=[{"kind": kind, "value": 10000, **extra}]).capital == counted


@pytest.mark.parametrize("kind", [name for name, kind in income_kinds().items() if kind.permanent.value == "ignore"])
def test_ignored_income_never_counts(kind: str) -> None:
    assert result_of(income=[{"kind": kind, "weekly": 100}], sure=["everything"]).income_counted == 0


def test_a_figure_says_how_much_of_earnings_is_ignored() -> None:
    half = figures()["income.earnings_disregard"]
    changed = with_changes(
        figures(), Parameters({half.name: replace(half, values=(replace(half.values[0], value=D("0.5")),))})
    )
    case = parse_case(
        {
            "date": date(2025, 5, 4),
            "person": {"age": 40},
            "setting": {"kind": "not_a_care_home"},
            "cost": {"weekly": 100},
            "income": [{"kind": "earnings", "weekly": 300}],
        }
    )
    assert [assess(case).income_counted, assess(case, figures=changed).income_counted] == [0, 150]


def test_the_first_ten_pounds_of_a_war_widows_pension_are_left_out() -> None:
    assert result_of(income=[{"kind": "war_widows_pension", "weekly": 150}]).income_counted == 140


def test_children_count_only_if_they_live_there() -> None:
    benefit = [{"kind": "child_benefit", "weekly": 26}]
    assert result_of(income=benefit).income_counted == 0
    assert result_of(income=benefit, person={"age": 40, "child_in_same_accommodation": True}).income_counted == 26


@pytest.mark.parametrize(("weeks", "counted"), [(3, "110.40"), (4, "0")])
def test_attendance_allowance_stops_after_28_days_of_council_funding(weeks: int, counted: str) -> None:
    result = result_of(
        setting={"kind": "care_home_permanent", "weeks_in": weeks},
        income=[{"kind": "attendance_allowance_higher", "weekly": "110.40"}],
    )
    assert result.income_counted == D(counted)


def test_attendance_allowance_goes_on_for_self_funders_and_under_a_deferred_payment() -> None:
    income = [{"kind": "attendance_allowance_higher", "weekly": "110.40"}]
    setting = {"kind": "care_home_permanent", "weeks_in": 30}
    self_funder = result_of(setting=setting, income=income, capital=[{"kind": "savings", "value": 50000}])
    deferred = result_of(setting=setting, income=income, home={"value": 200000, "occupied_by": []}, deferred_payment={})
    assert (self_funder.income_counted, deferred.income_counted) == (D("110.40"), D("110.40"))


def test_half_a_pension_needs_half_to_be_passed() -> None:
    pension = {"kind": "personal_pension", "weekly": 200}
    couple = {"age": 80, "couple": True, "reached_pension_age_before_april_2016": True}
    assert result_of(person=couple, income=[pension | {"share_passed_to_spouse": "0.5"}]).income_counted == 100
    assert result_of(person=couple, income=[pension | {"share_passed_to_spouse": "0.4"}]).income_counted == 200


@pytest.mark.parametrize(
    ("night", "care", "counted"),
    [
        ("count", False, "110.40"),
        ("ignore", True, "73.90"),
        ("ignore_when_no_night_care", True, "110.40"),
        ("ignore_when_no_night_care", False, "73.90"),
    ],
)
def test_the_night_element_is_the_gap_between_the_rates(night: str, care: bool, counted: str) -> None:
    policy = Policy(title="t", source="s", night_element=night)  # type: ignore[arg-type]
    result = elsewhere(
        policy=policy,
        setting={"kind": "not_a_care_home", "night_care": care},
        income=[{"kind": "attendance_allowance_higher", "weekly": "110.40"}],
    )
    assert result.income_counted == D(counted)


def test_disability_costs_are_allowed_only_if_a_disability_benefit_counts() -> None:
    income = [{"kind": "attendance_allowance_lower", "weekly": "73.90"}, {"kind": "other_income", "weekly": 300}]
    with_benefit = elsewhere(income=income, disability_costs_weekly=20)
    without = elsewhere(income=income[1:], disability_costs_weekly=20)
    standard = elsewhere(income=income, disability_costs_weekly=5, policy=policies()["share_of_surplus"])
    assert [result.kept - result.floor for result in (with_benefit, without, standard)] == [20, 0, 15]


def test_housing_costs_net_of_help_and_shared() -> None:
    costs = [
        {"kind": "rent", "weekly": 120, "help_weekly": 100, "adults_sharing": 2},
        {"kind": "council_tax", "weekly": 25},
    ]
    assert elsewhere(housing_costs=costs).kept - elsewhere().kept == 35
    assert result_of(housing_costs=costs).kept == result_of().kept


def test_the_minimum_income_guarantee_by_age_and_household() -> None:
    # 2025-26: 232.60; couple member 177.55; 112.50 with a child 102.95 and carer premium 53.25; 18 to 24 89.15
    found = [
        elsewhere(person=person).floor
        for person in (
            {"age": 80},
            {"age": 80, "couple": True},
            {"age": 40, "children": 1, "premiums": ["carer"], "lone_parent": True},
            {"age": 20},
        )
    ]
    assert found == [D("232.60"), D("177.55"), D("268.70"), D("89.15")]


def test_council_discretion() -> None:
    def charge(
        assessed: str,
        share: str = "1",
        maximum: str | None = None,
        minimum: str = "0",
        cost: str = "500",
        step: str | None = None,
    ) -> D:
        return council_discretion(
            assessed=D(assessed),
            surplus_share=D(share),
            maximum=None if maximum is None else D(maximum),
            minimum=D(minimum),
            cost=D(cost),
            step=None if step is None else D(step),
        )

    assert charge("100.99", step="1") == 100  # down: rounding up would leave less than the law does
    assert charge("100.99", step="0.05") == D("100.95")
    assert charge("100.99", share="0.5", step="0.10") == D("50.40")  # 50.49
    assert charge("600", cost="499.99", step="1") == D("499.99")  # the whole cost is not rounded
    assert charge("1.99", minimum="1.25", step="1") == 0  # 1.00 is not collected
    assert charge("100.01", share="0.9") == D("90.00")  # 90.009: the fraction of a penny is dropped
    assert charge("450", maximum="400") == 400
    assert charge("1.20", minimum="1.25") == 0
    assert charge("600") == 500


def test_costs_of_disability_without_a_benefit_come_off_where_the_policy_says_so() -> None:
    """Standard amounts go by the rate of a benefit, so that nobody without one has them."""
    base, case = policies()["share_of_surplus"], {"income": [{"kind": "state_pension", "weekly": 300}]}
    allows = base.model_copy(update={"disability_costs_without_benefit": True})
    costs = elsewhere(policy=allows, disability_costs_weekly=20, **case)
    assert costs.kept - elsewhere(policy=base, disability_costs_weekly=20, **case).kept == 20
    assert any("although no disability benefit counts" in line.words for line in costs.lines)
    assert elsewhere(policy=allows, **case).kept == elsewhere(policy=base, **case).kept


def test_a_higher_limit_at_home_only() -> None:
    policy, savings = policies()["generous_at_home"], [{"kind": "savings", "value": 28000}]
    assert elsewhere(policy=policy, capital=savings).status is Status.SUPPORTED
    assert result_of(policy=policy, capital=savings).status is Status.FULL_COST


@pytest.mark.parametrize(
    ("weeks", "as_elsewhere", "kind"),
    [
        (8, True, SettingKind.ELSEWHERE),
        (9, True, SettingKind.TEMPORARY),
        (3, False, SettingKind.TEMPORARY),
    ],
)
def test_short_stays_may_be_charged_as_at_home_up_to_eight_weeks(
    weeks: int, as_elsewhere: bool, kind: SettingKind
) -> None:
    assert (
        charged_setting(SettingKind.SHORT_TERM, expected_weeks=weeks, short_weeks=8, as_elsewhere=as_elsewhere) is kind
    )


@pytest.mark.parametrize(("earlier", "kind"), [(3, SettingKind.ELSEWHERE), (4, SettingKind.TEMPORARY)])
def test_a_council_may_limit_respite_charged_as_at_home_to_four_weeks_a_year(earlier: int, kind: SettingKind) -> None:
    found = charged_setting(
        SettingKind.SHORT_TERM,
        expected_weeks=3,
        short_weeks=8,
        as_elsewhere=True,
        nights_used=7 * earlier,
        weeks_a_year=4,
    )
    assert found is kind
    stay = {"kind": "care_home_short_term", "expected_weeks": 3, "short_weeks_this_year": earlier}
    assert result_of(policy=policies()["share_of_surplus"], setting=stay).setting is kind


@pytest.mark.parametrize(
    "service",
    [
        {"kind": "section_117_aftercare"},
        {"kind": "nhs_continuing_healthcare"},
        {"kind": "variant_cjd"},
        {"kind": "reablement", "weeks_received": 5},
        {"kind": "minor_adaptation", "price": 1000},
        {"kind": "equipment"},
        {"kind": "assessment_or_advice"},
    ],
)
def test_free_services_cost_the_person_nothing(service: dict[str, Any]) -> None:
    result = result_of(services=[service], capital=[{"kind": "savings", "value": 900000}])
    assert (result.status, result.pays.person) == (Status.FREE, 0)


def test_free_services_end() -> None:
    assert elsewhere(services=[{"kind": "reablement", "weeks_received": 6}]).status is Status.SUPPORTED
    assert elsewhere(services=[{"kind": "minor_adaptation", "price": "1000.01"}]).status is Status.SUPPORTED


def test_an_aid_is_free_at_any_price_and_only_an_adaptation_must_be_minor() -> None:
    """SI 2014/2673 reg 2, with the same words as SI 2014/2672 reg 3: an aid, or a minor adaptation; an adaptation is
    minor if it costs £1,000 or less. A hoist for £1,800 is an aid.
    """
    dear = elsewhere(services=[{"kind": "equipment", "price": 1800}])
    assert dear.status is Status.FREE
    assert any(line.words.startswith("Aids and equipment") for line in dear.lines)
    assert meanings("services", "aids") == ("equipment",)
    assert meanings("services", "equipment_or_minor_adaptation") == ("equipment", "minor_adaptation"), "which is asked"
    with pytest.raises(ProblemsFound, match="Minor adaptations are free up to a price"):
        elsewhere(services=[{"kind": "minor_adaptation"}])


def test_carers_are_charged_only_by_a_council_that_charges_them() -> None:
    carer, income = {"age": 70, "is_carer": True}, [{"kind": "state_pension", "weekly": 300}]
    charging = Policy(title="t", source="s", charge_carers=True)
    assert elsewhere(person=carer, income=income).charge == 0
    assert elsewhere(person=carer, income=income, policy=charging).charge == D("67.40")


def test_the_nursing_payment_comes_off_the_fee_first() -> None:
    result = result_of(
        setting={"kind": "care_home_permanent", "weeks_in": 2, "nursing": True},
        cost={"weekly": 1200, "includes_nursing": True},
        capital=[{"kind": "savings", "value": 50000}],
    )
    assert (result.charge, result.pays.nhs) == (D("945.94"), D("254.06"))


def test_a_fee_already_net_of_the_nursing_payment_is_not_lowered_again() -> None:
    result = result_of(
        setting={"kind": "care_home_permanent", "weeks_in": 2, "nursing": True},
        cost={"weekly": 1000, "includes_nursing": False},
        capital=[{"kind": "savings", "value": 50000}],
    )
    assert (result.charge, result.pays.nhs, result.pays.total) == (1000, D("254.06"), D("1254.06"))


def test_top_ups_by_others_then_by_the_person_then_the_council_accepts() -> None:
    split = split_fee(fee=D(1000), council_rate=D(800), third_party=D(120), own=D(50))
    assert (split.chargeable, split.third_party, split.own, split.council_accepts) == (830, 120, 50, 30)


def test_light_touch() -> None:
    charges = [light_touch_charge(reason=reason, cost=D(300), small_charge=D(5)) for reason in LightTouch]
    assert dict(zip(LightTouch, charges, strict=True)) == {
        LightTouch.PLAIN_MEANS: 300,
        LightTouch.SMALL_CHARGE: 5,
        LightTouch.CANNOT_PAY: 0,
    }


def test_a_deferred_payment_splits_the_charge_and_stops_at_the_limit() -> None:
    # income 280, 144 kept: 136 paid now; 90% of 300,000 less 14,250 and a mortgage of 40,000: 215,750 may be owed.
    def at(owed: int) -> Assessment:
        return result_of(
            setting={"kind": "care_home_permanent", "weeks_in": 30},
            cost={"weekly": 1000},
            income=[{"kind": "state_pension", "weekly": 280}],
            home={"value": 300000, "mortgage": 40000, "occupied_by": []},
            deferred_payment={"owed": owed, "allowance_kept_weekly": 144},
        )

    start, nearly = at(0), at(150000)
    assert (start.pays.person, start.pays.deferred) == (136, 864)
    assert nearly.pays.deferred == 864
    assert at(215750).pays.deferred == 0


def test_interest_is_compounded_as_the_council_chooses() -> None:
    def owed(compounding: str) -> D:
        weeks = deferral_statement(
            figures(),
            start=date(2025, 1, 6),
            weeks=53,
            cost=D(0),
            paid=D(0),
            limit=D(0),
            owed=D(10000),
            percent=D(5),
            compounding=compounding,
        )
        return list(weeks)[-1].owed

    # simple: 53 weeks of 10,000 x 5% x 7/365 = 9.589 each, rounded down to 9.58
    assert owed("none") == 10000 + 53 * D("9.58")
    assert owed("none") < owed("quarterly") < owed("weekly") < owed("daily") < D("10000") * D("1.053")


def test_interest_rates_come_from_the_half_year_or_the_gilt_rate_or_are_assumed_and_marked() -> None:
    assert interest_rate(figures(), on=date(2024, 3, 1), given=None, gilt_rate_percent=None) == D("4.65")
    assert interest_rate(figures(), on=date(2024, 7, 1), given=None, gilt_rate_percent=None) == D("4.05")
    assert interest_rate(figures(), on=date(2026, 5, 1), given=None, gilt_rate_percent=D("4.5")) == D("4.65")
    # The last published maximum held is 4.25% for January to June 2025; SI 2014/2671 lets no council charge more than
    # its half-year's own, so what is used after it is an assumption and says so.
    unknown = {"on": date(2026, 5, 1), "given": None, "gilt_rate_percent": None}
    assert interest_rate(figures(), **unknown) == D("4.25")  # type: ignore[arg-type]
    sentence = assumed_rate(figures(), **unknown)  # type: ignore[arg-type]
    assert (
        sentence is not None and "4.25%" in sentence and "30 June 2025" in sentence and "interest_percent" in sentence
    )
    assert assumed_rate(figures(), on=date(2024, 3, 1), given=None, gilt_rate_percent=None) is None
    assert assumed_rate(figures(), on=date(2026, 5, 1), given=D("5"), gilt_rate_percent=None) is None
    with pytest.raises(NotModelled, match="interest_percent"):
        interest_rate(figures(), on=date(2014, 5, 1), given=None, gilt_rate_percent=None)


@pytest.mark.parametrize(
    ("born", "reached"),
    [
        (date(1950, 4, 6), date(2010, 5, 6)),
        (date(1953, 4, 5), date(2016, 3, 6)),
        (date(1953, 4, 6), date(2016, 7, 6)),
        (date(1953, 12, 5), date(2018, 11, 6)),
        (date(1954, 9, 6), date(2020, 9, 6)),
        (date(1954, 10, 6), date(2020, 10, 6)),
        (date(1960, 4, 6), date(2026, 5, 6)),
        (date(1961, 3, 6), date(2028, 3, 6)),
        (date(1956, 2, 29), date(2022, 3, 1)),  # 66 in a year without that day
        (date(1960, 2, 29), date(2026, 3, 1)),
        (date(1960, 7, 31), date(2026, 11, 30)),  # Schedule 4 names this day: a month without a 31st
        (date(1977, 4, 5), date(2044, 4, 5)),
        (date(1977, 4, 6), date(2044, 5, 6)),  # the second timetable: two months later a month of birth
        (date(1977, 5, 5), date(2044, 5, 6)),
        (date(1978, 4, 5), date(2046, 3, 6)),
        (date(1978, 4, 6), date(2046, 4, 6)),
    ],
)
def test_pension_age_follows_the_timetable(born: date, reached: date) -> None:
    assert reached_on(born) == reached


def test_an_age_alone_may_leave_pension_age_unclear() -> None:
    day = date(2026, 5, 4)
    assert [over_pension_age(births(born=None, age=age, on=day), on=day) for age in (65, 66, 67)] == [False, None, True]  # type: ignore[arg-type]
    assert [
        old_pension_cohort(births(born=born, age=None, on=day))
        for born in (date(1951, 4, 5), date(1952, 1, 1), date(1953, 4, 6))
    ] == [  # type: ignore[arg-type]
        True,
        None,
        False,
    ]


def test_the_savings_disregard_asks_who_may_have_it() -> None:
    income = [{"kind": "state_pension", "weekly": 300}]
    assert result_of(income=income).kept == D("30.65") + D("7.05")
    assert result_of(income=income, person={"born": date(1955, 1, 1)}).kept == D("30.65")
    with pytest.raises(ProblemsFound, match="reached_pension_age_before_april_2016"):
        result_of(income=income, person={"born": date(1952, 1, 1)})


def test_a_couple_is_compared_but_never_charged_together() -> None:
    partner = {"age": 80, "income": [{"kind": "state_pension", "weekly": 50}]}
    alone = elsewhere(person={"age": 80, "couple": True}, income=[{"kind": "state_pension", "weekly": 250}])
    both = elsewhere(
        person={"age": 80, "couple": True}, income=[{"kind": "state_pension", "weekly": 250}], partner=partner
    )
    (line,) = [line for line in both.lines if line.what == "Compared with a couple"]
    # together 300, less two guarantees of 177.55: nothing, against 72.45 alone
    assert (both.charge, alone.charge, line.amount) == (D("72.45"), D("72.45"), D(0))


def test_the_couple_keeps_the_premiums_of_the_person_too() -> None:
    """2025-26: two guarantees of 177.55 and a carer premium of 53.25 come off 500 together: 91.65."""
    partner = {"age": 80, "income": [{"kind": "state_pension", "weekly": 250}]}
    income = [{"kind": "state_pension", "weekly": 250}]
    both = elsewhere(person={"age": 80, "couple": True, "premiums": ["carer"]}, income=income, partner=partner)
    (line,) = [line for line in both.lines if line.what == "Compared with a couple"]
    assert line.amount == D("91.65")


@pytest.mark.parametrize(("own", "partners"), [(40_000, 0), (0, 40_000), (25_000, 15_000)])
def test_a_couples_capital_is_halved_and_the_tariff_doubled(own: int, partners: int) -> None:
    """Half of 40,000 is 20,000: 5,750 above 14,250 is 23 steps of 250, so 23 a week each and 46 for both.

    The incomes are 500 together, less two guarantees of 177.55 (2025-26), and 46: 190.90, well below the cost.
    """
    pension = [{"kind": "state_pension", "weekly": 250}]
    partner = {"age": 80, "income": pension, "capital": [{"kind": "savings", "value": partners}]}
    capital = [{"kind": "savings", "value": own}]
    both = elsewhere(person={"age": 80, "couple": True}, income=pension, capital=capital, partner=partner)
    (line,) = [line for line in both.lines if line.what == "Compared with a couple"]
    assert line.amount == D("190.90")


def test_a_couple_is_compared_under_the_council_s_own_limit() -> None:
    """Half of 50,000 is above the law's 23,250, but not above a council's 30,000 for care at home.

    10,750 above 14,250 is 43 steps of 250: 86 a week for both. 500 together, less two guarantees of 177.55, and 86.
    """
    pension = [{"kind": "state_pension", "weekly": 250}]
    case = {"person": {"age": 80, "couple": True}, "partner": {"age": 80, "income": pension}, "income": pension}
    own = Policy(title="Own", source="for this test", savings_flat_rate="nowhere", upper_limit_elsewhere=D(30_000))
    amounts = []
    for policy in (None, own):
        both = elsewhere(**case, capital=[{"kind": "savings", "value": 50_000}], policy=policy)
        amounts += [line.amount for line in both.lines if line.what == "Compared with a couple"]
    assert amounts == [None, D("230.90")]


def test_unknown_policies_name_near_ones() -> None:
    with pytest.raises(UnknownName, match="statutory"):
        find_policy("statutry")


def test_the_day_must_be_modelled() -> None:
    with pytest.raises(NotModelled):
        result_of(date=date(2014, 5, 1))
    assert any(
        "No figures are published after 2026-27" in sentence
        for sentence in result_of(date=date(2027, 5, 1)).assumptions
    )
