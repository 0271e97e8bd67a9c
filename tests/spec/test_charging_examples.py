"""Published and derived worked cases: what councils, the guidance and research say a person pays.

Each case is a row of the examples file with its source. A case is run with the amounts the source gives
(``mig_weekly`` and so on) and again without them, so that the figures of the year must give the same. Local policy
amounts are not looked up. Errors noted in published examples are not copied: the file holds none of them.
"""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from ncs.charging.case.case_file import parse_case
from ncs.charging.law.assessment import assess
from ncs.charging.law.capital import tariff_income
from ncs.charging.law.care_account import added_to, metered
from ncs.charging.law.deferred_payments import deferral_statement, equity_limit, from_income, maximum_interest_percent
from ncs.charging.law.figures import figures
from ncs.charging.law.pension_credit import guarantee_credit
from ncs.charging.law.policy import Policy, policies
from ncs.charging.law.savings_credit import savings_disregard
from ncs.charging.law.statement import Assessment, Status
from ncs.charging.reforms import Reform, combine, find_reform
from ncs.core.errors import NotModelled
from support.data import DATA, rows

EXAMPLES = {row["id"]: row for row in rows(DATA / "charging" / "examples.csv")}
ZERO = Decimal(0)
#: The examples name some incomes by groups; each stands for these kinds.
KINDS = {
    "private_pension": "occupational_pension",
    "pension": "state_pension",
    "benefits_excluding_aa": "other_income",
    "esa": "employment_and_support_allowance",
}
PREMIUMS = {
    "NR-03": ["disability", "enhanced_disability"],
    "NR-06": ["disability", "enhanced_disability"],
    "FAB-03": ["disability", "enhanced_disability"],
    "FAB-04": ["disability", "enhanced_disability"],
}
LOCAL_POLICY = {"NR-02", "NR-04"}
CHARGES = [
    name
    for name in EXAMPLES
    if name.startswith(("NR-", "CH-0", "TMP", "FAB")) and name not in ("CH-04", "CH-07", "FAB-06")
]


def money(value: object) -> Decimal:
    return Decimal(str(value))


def given(name: str) -> dict[str, Any]:
    inputs: dict[str, Any] = json.loads(EXAMPLES[name]["inputs"])
    return inputs


def expected(name: str) -> dict[str, Any]:
    outcome: dict[str, Any] = json.loads(EXAMPLES[name]["expected"])
    return outcome


def day_of(inputs: dict[str, Any]) -> date:
    return date(int(inputs.get("fy", "2025-26")[:4]), 5, 4)


def incomes(inputs: dict[str, Any]) -> list[dict[str, Any]]:
    found = []
    for income in inputs.get("income", []):
        if income["type"] == "state_pension_and_pension_credit":
            found += [
                {"kind": "state_pension", "weekly": 176.45},
                {"kind": "pension_credit_guarantee", "weekly": 50.65},
            ]
            continue
        kind = KINDS.get(income["type"], income["type"])
        share = inputs.get("share_passed_to_spouse", 0) if kind == "occupational_pension" else 0
        found.append({"kind": kind, "weekly": income["weekly"], "share_passed_to_spouse": share})
    return found


def case_of(name: str, *, overrides: bool) -> Any:
    """Write an example as a case file."""
    inputs = given(name)
    kind = {
        "non_residential": "not_a_care_home",
        "care_home_permanent": "care_home_permanent",
        "care_home_temporary": "care_home_temporary",
    }.get(inputs.get("setting", EXAMPLES[name]["setting"]), "not_a_care_home")
    cost = inputs.get("care_cost_weekly", inputs.get("fee_weekly", inputs.get("fee_weekly_net_of_fnc", 1500)))
    capital = [{"kind": "savings", "value": inputs.get("capital", inputs.get("savings", inputs.get("assets", 0)))}]
    if "joint_savings" in inputs:
        capital = [{"kind": "joint_account", "value": inputs["joint_savings"], "owners": 2}]
    content: dict[str, Any] = {
        "date": day_of(inputs),
        "person": {
            "age": inputs.get("age", 80),
            "couple": inputs.get("couple", False),
            "premiums": PREMIUMS.get(name, []),
            "onset_age": inputs.get("onset_age"),
            "reached_pension_age_before_april_2016": True,
        },
        "setting": {"kind": kind, "weeks_in": inputs.get("weeks_since_admission", 10)},
        "cost": {"weekly": cost},
        "income": incomes(inputs),
        "capital": capital,
        "disability_costs_weekly": inputs.get("dre_weekly", 0),
    }
    if "housing_costs_weekly" in inputs:
        content["housing_costs"] = [{"kind": "rent", "weekly": inputs["housing_costs_weekly"]}]
    if "home" in inputs and kind == "care_home_temporary":
        content["home"] = {"value": inputs["home"]["value"], "intends_to_return": True}
    amounts = {
        "mig_weekly": "mig_weekly",
        "pea_weekly": "pea_weekly",
        "savings_credit_disregard_max": "savings_disregard_most",
        "savings_credit_disregard": "savings_disregard_weekly",
    }
    kept = {
        own: inputs[key]
        for key, own in amounts.items()
        if key in inputs and (overrides or key == "savings_credit_disregard")
    }
    return parse_case(content | {"overrides": kept})


def reforms_of(name: str) -> list[Reform]:
    """The reform of an example, as files in the package."""
    named = {
        "CH-05": ["scotland"],
        "FAB-01": ["fabian_asset_test_100k"],
        "FAB-02": ["fabian_universal_percent"],
        "FAB-03": ["fabian_free_before_25"],
        "FAB-04": ["fabian_higher_allowances"],
        "FAB-05": ["fabian_asset_test_100k", "fabian_universal_50"],
    }
    return [find_reform(reform) for reform in named.get(name, [])]


def run(name: str, *, overrides: bool) -> Assessment:
    case = case_of(name, overrides=overrides)
    scheme = combine(reforms_of(name))
    # councils' published examples at home give no flat savings disregard (Kingston, 2023-24), though the circulars do
    at_homes_only = policies()["statutory"].model_copy(update={"savings_flat_rate": "care_homes"})
    policy = at_homes_only if overrides else policies()["observed_practice"]
    return assess(case, policy=policy, rules=scheme.rules(case.date), figures=scheme.figures)


def outcome(result: Assessment) -> dict[str, Decimal]:
    """What the examples call each amount of an assessment."""
    return {
        "weekly_contribution": result.charge,
        "weekly_contribution_max": result.assessed if result.assessed is not None else ZERO,
        "council_weekly": result.pays.council,
        "tariff_income": result.tariff_income,
        "home_counted": result.home_counted,
        "total_allowances": result.kept,
        "total_kept": result.kept + result.income_total - result.income_counted,
        "disregarded_income": result.income_total - result.income_counted,
    }


#: FAB-04 gives the guarantee from before its reform: with it overridden the reform could change nothing.
RUNS = [(name, True) for name in CHARGES if name != "FAB-04"] + [
    (name, False) for name in CHARGES if name not in LOCAL_POLICY
]


@pytest.mark.parametrize(("name", "overrides"), RUNS, ids=lambda value: str(value))
def test_the_charge_is_what_the_source_says(name: str, overrides: bool) -> None:
    result = run(name, overrides=overrides)
    found = outcome(result)
    checked = 0
    for key, value in expected(name).items():
        if key in found:
            assert abs(found[key] - money(value)) <= Decimal("0.005"), (name, key)
            checked += 1
    assert checked > 0


@pytest.mark.parametrize("name", ["NR-01", "NR-02", "NR-03", "CH-01", "CH-02", "CH-03", "CH-05"])
def test_total_income_with_tariff_income_is_what_the_source_says(name: str) -> None:
    result = run(name, overrides=True)
    with_tariff = result.income_total + result.tariff_income
    assert with_tariff == money(expected(name)["total_income"])


def test_local_maximum_charge_example_counts_its_income_whole() -> None:
    result = run("NR-04", overrides=True)
    assert result.income_total == money(expected("NR-04")["total_income"])
    assert result.tariff_income == ZERO


def test_full_cost_where_capital_is_above_the_limit() -> None:
    assert run("NR-05", overrides=False).status is Status.FULL_COST
    assert run("FAB-05", overrides=False).status is Status.FULL_COST


def test_earnings_and_mobility_are_left_out() -> None:
    assert run("NR-06", overrides=False).income_counted == money(expected("NR-06")["assessed_income"])


def test_half_an_occupational_pension_passed_to_a_spouse_is_left_out() -> None:
    result = run("CH-06", overrides=False)
    assert result.income_total - result.income_counted == money(expected("CH-06")["occupational_pension_disregard"])


def test_temporary_residents_income_after_housing_costs() -> None:
    result = run("TMP-01", overrides=False)
    housing = result.kept - result.floor
    assert result.income_counted - housing == money(expected("TMP-01")["assessed_income"])


def test_the_raised_working_age_guarantee() -> None:
    assert run("FAB-04", overrides=False).floor == money(expected("FAB-04")["mig"])


@pytest.mark.parametrize("name", [name for name in EXAMPLES if name.startswith("TAR-")])
def test_tariff_income(name: str) -> None:
    inputs, day = given(name), day_of(given(name))
    capital = money(inputs["capital"])
    lower = money(inputs.get("lower_limit", figures().at("capital.lower_limit", day).value))
    upper = money(inputs.get("upper_limit", figures().at("capital.upper_limit", day).value))
    found = tariff_income(capital=capital, lower=lower, upper=upper, step=Decimal(250), per_step=Decimal(1))
    assert found == money(expected(name)["tariff_income"])
    assert capital <= upper


@pytest.mark.parametrize("name", [name for name in EXAMPLES if name.startswith("MIG-")])
def test_minimum_income_guarantee(name: str) -> None:
    inputs, day = given(name), day_of(given(name))
    age = {"18_24": 20, "25_to_pension_age": 40}[inputs["age_band"]]
    case = {
        "date": day,
        "person": {"age": age, "couple": inputs["couple"], "premiums": inputs["premiums"]},
        "setting": {"kind": "not_a_care_home"},
        "cost": {"weekly": 900},
    }
    lines = [line for line in assess(parse_case(case)).lines if line.rule == "SI 2014/2672 reg 7"]
    assert sum(line.amount or ZERO for line in lines) == money(expected(name)["mig"])


def test_a_joint_account_and_a_home_where_the_spouse_lives() -> None:
    result = capital_case(
        capital=[{"kind": "joint_account", "value": 30000, "owners": 2}],
        home={"value": 280000, "occupied_by": [{"relation": "partner"}]},
        couple=True,
        weeks=20,
    )
    wanted = expected("CAP-01")
    assert (result.capital, result.tariff_income, result.home_counted) == (
        wanted["assessed_capital"],
        wanted["tariff_income"],
        wanted["home_counted"],
    )


def test_a_home_where_a_nephew_of_41_lives_counts_after_twelve_weeks() -> None:
    result = capital_case(
        capital=[{"kind": "savings", "value": 12000}],
        home={"value": 180000, "occupied_by": [{"relation": "relative", "age": 41}]},
        couple=False,
        weeks=20,
    )
    wanted = expected("CAP-02")
    assert (result.capital, result.home_counted) == (wanted["assessed_capital"], wanted["home_counted"])
    assert result.status is Status.FULL_COST


def capital_case(*, capital: list[dict[str, Any]], home: dict[str, Any], couple: bool, weeks: int) -> Assessment:
    return assess(
        parse_case(
            {
                "date": date(2025, 5, 4),
                "person": {"age": 85, "couple": couple},
                "setting": {"kind": "care_home_permanent", "weeks_in": weeks},
                "cost": {"weekly": 900},
                "capital": capital,
                "home": home,
            }
        )
    )


def test_investment_income_counted_as_the_source_does() -> None:
    """The source is from before the Care Act: run on the Act's first days with its own allowance."""
    inputs = given("CH-04")
    kinds = {
        "state_pension": "state_pension",
        "investment_income": "investment_income",
        "private_pension": "personal_pension",
    }
    content = {
        "date": date(2015, 4, 6),
        "person": {"age": 85},
        "setting": {"kind": "care_home_permanent", "weeks_in": 20},
        "cost": {"weekly": inputs["fee_weekly"]},
        "overrides": {"pea_weekly": inputs["pea_weekly"], "savings_disregard_weekly": 0},
        "income": [{"kind": kinds[income["type"]], "weekly": income["weekly"]} for income in inputs["income"]],
    }
    policy = Policy(title="As the source", source="Greensleeves Care", count_investment_income=True)
    result = assess(parse_case(content), policy=policy)
    assert (result.charge, result.pays.council) == (Decimal(400), Decimal(300))
    with pytest.raises(NotModelled):
        assess(parse_case(content), day=date(2012, 5, 1), policy=policy)


def test_savings_disregard_by_tier() -> None:
    day = day_of(given("CH-07"))
    found = [
        savings_disregard(
            qualifying_income=money(case["qualifying_income"]),
            savings_credit=money(case["savings_credit"]),
            threshold=figures().at("benefit.savings_credit_threshold_single", day).value,
            guarantee=figures().at("benefit.pension_credit_guarantee_single", day).value,
            most=figures().at("income.savings_credit_disregard_single", day).value,
            old_pension_cohort=True,
            flat_rate=True,
        )
        for case in given("CH-07")["cases"]
    ]
    assert found == [money(value) for value in expected("CH-07")["savings_credit_disregard"]]


def test_deferred_payment_interest_and_equity_limit() -> None:
    margin = figures().at("dpa.max_interest_margin", date(2025, 1, 1)).value
    rates = [
        maximum_interest_percent(gilt_rate_percent=money(case["gilt_rate_percent"]), margin=margin)
        for case in given("DPA-01")["cases"]
    ]
    assert rates == [money(value) for value in expected("DPA-01")["max_interest_percent"]]
    inputs, wanted = given("DPA-02"), expected("DPA-02")
    limit = equity_limit(
        value=money(inputs["property_value"]),
        encumbrances=money(inputs["encumbrances"]),
        fraction=Decimal("0.9"),
        less=Decimal(14250),
    )
    paid = from_income(income=money(inputs["income_weekly"]), allowance=Decimal(144), allowance_most=Decimal(144))
    cost = money(inputs["fee_weekly"])
    weeks = list(
        deferral_statement(figures(), start=date(2025, 1, 6), weeks=52, cost=cost, paid=paid, limit=limit, percent=ZERO)
    )
    assert (limit, paid, weeks[0].deferred) == (
        wanted["equity_limit"],
        wanted["weekly_paid_from_income"],
        wanted["weekly_deferred"],
    )
    assert weeks[-1].owed == wanted["deferred_after_52_weeks_before_interest"]


def test_pension_credit_with_the_severe_disability_addition() -> None:
    inputs, wanted, day = given("PC-01"), expected("PC-01"), day_of(given("PC-01"))
    at = figures().at
    credit = guarantee_credit(
        income=money(inputs["state_pension_weekly"]),
        guarantee=at("benefit.pension_credit_guarantee_single", day).value,
        additions=at("benefit.pension_credit_severe_disability_addition", day).value,
    )
    total = credit + money(inputs["state_pension_weekly"]) + at("benefit.aa_higher", day).value
    assert (credit, total) == (money(wanted["guarantee_credit"]), money(wanted["total_income_with_aa"]))


def test_weeks_to_reach_the_cap_with_everything_metered() -> None:
    inputs, wanted = given("CAPM-01"), expected("CAPM-01")
    account, weeks, cap = ZERO, 0, money(inputs["cap"])
    while account < cap:
        week = metered(
            meter="council_and_personal",
            rate=money(inputs["personal_budget_weekly"]),
            living=money(inputs["daily_living_costs"]),
            charge=ZERO,
            council_meets_needs=True,
        )
        account, weeks = added_to(account=account, week=week, cap=cap), weeks + 1
    assert weeks == wanted["weeks_to_cap"]
    assert abs(weeks / 52 - wanted["years_to_cap_approx"]) <= wanted["tolerance_years"]


def test_the_most_of_assets_that_a_cap_lets_care_take() -> None:
    inputs, wanted = given("CAPM-02"), expected("CAPM-02")
    for case, share in zip(inputs["cases"], wanted["max_share_of_assets_lost"], strict=True):
        # care that would cost all of the assets is counted up to the cap and then free
        assets = money(case["assets"])
        found = added_to(account=ZERO, week=assets, cap=money(inputs["cap"])) / assets
        assert abs(found - money(share)) <= money(wanted["tolerance"])


def test_spending_above_the_councils_rate_is_not_metered() -> None:
    inputs = given("CAPM-03")
    for meter in ("council_and_personal", "personal_only"):
        found = metered(
            meter=meter,
            rate=money(inputs["assessed_personal_budget"]),
            living=ZERO,  # type: ignore[arg-type]
            charge=money(inputs["actual_spend"]),
            council_meets_needs=False,
        )
        assert found == expected("CAPM-03")["metered"]


def capped(*, cost: dict[str, Any], savings: int, income: object = 300) -> Assessment:
    case = parse_case(
        {
            "date": date(2025, 5, 4),
            "person": {"age": 85},
            "setting": {"kind": "care_home_permanent", "weeks_in": 200},
            "cost": cost,
            "income": [{"kind": "other_income", "weekly": income}],
            "capital": [{"kind": "savings", "value": savings}],
            "care_account_start": 86000,
        }
    )
    scheme = combine([find_reform("plan_2022")])
    return assess(case, rules=scheme.rules(case.date), figures=scheme.figures)


def test_living_costs_go_on_after_the_cap() -> None:
    yearly = 52 * capped(cost={"weekly": 800}, savings=200000).charge
    assert yearly == expected("CAPM-04")["daily_living_costs_annual"]
    inputs, wanted = given("CAPM-07"), expected("CAPM-07")
    fee, rate = inputs["fee_weekly"], inputs["la_rate_weekly"]
    result = capped(cost={"weekly": fee, "council_rate_weekly": rate}, savings=200000, income=inputs["income_weekly"])
    assert (result.pays.person, result.pays.council) == (wanted["weekly_paid_by_adult"], wanted["council_weekly"])
    assert result.charge - Decimal(fee - rate) == wanted["of_which_daily_living"]
    assert result.status is Status.CAPPED


def test_assets_run_down_by_the_fee_less_income() -> None:
    """The source leaves out the personal expenses allowance; so does a self-funder, who pays from all income first."""
    inputs = given("CAPM-05")
    case = parse_case(
        {
            "date": date(2025, 5, 4),
            "person": {"age": 85},
            "setting": {"kind": "care_home_permanent", "weeks_in": 20},
            "cost": {"weekly": inputs["fee_weekly"]},
            "income": [{"kind": "other_income", "weekly": inputs["income_weekly"]}],
            "capital": [{"kind": "savings", "value": 90000}],
        }
    )
    result = assess(case)
    assert result.pays.person - result.income_total == expected("CAPM-05")["asset_run_down_weekly"]


def test_the_same_week_under_both_meters() -> None:
    inputs = given("CAPM-06")
    found = [
        metered(
            meter=meter,
            rate=money(inputs["la_rate_weekly"]),
            living=money(inputs["daily_living_costs"]),  # type: ignore[arg-type]
            charge=money(inputs["charge_paid_weekly"]),
            council_meets_needs=True,
        )
        for meter in ("council_and_personal", "personal_only")
    ]
    assert found == expected("CAPM-06")["metered_weekly"]


def test_benefits_in_care_homes_replace_council_money_one_for_one() -> None:
    wanted = expected("FAB-06")
    case = parse_case(
        {
            "date": date(2025, 5, 4),
            "person": {"age": 85},
            "setting": {"kind": "care_home_permanent", "weeks_in": 20},
            "cost": {"weekly": 1000},
            "income": [
                {"kind": "state_pension", "weekly": 230.65},
                {"kind": "attendance_allowance_higher", "weekly": 110.4},
            ],
        }
    )
    scheme = combine([find_reform("fabian_benefits_in_care_homes")])
    result = assess(case, policy=policies()["observed_practice"], rules=scheme.rules(case.date), figures=scheme.figures)
    assert result.charge == wanted["charge_weekly_net_of_new_benefits"]
    assert (result.pays.council, result.pays.social_security) == (
        money(wanted["council_weekly"]),
        money(wanted["benefits_weekly"]),
    )
    assert result.pays.council + result.pays.social_security == wanted["total_public_weekly"]


def test_every_example_is_run() -> None:
    text = Path(__file__).read_text(encoding="utf-8")
    by_group = ("TAR-", "MIG-")
    missing = [
        name for name in EXAMPLES if name not in CHARGES and not name.startswith(by_group) and f'"{name}"' not in text
    ]
    assert missing == []
    assert len(EXAMPLES) == 41
