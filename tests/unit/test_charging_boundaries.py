"""Charging at its edges: when a rule starts or ends, what stops council money, what a statement must not hide."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from ncs.charging.case import case as case_module
from ncs.charging.case.case_checks import check_case
from ncs.charging.case.case_file import parse_case
from ncs.charging.journey.journey import travel
from ncs.charging.journey.journey_plan import make_plan
from ncs.charging.journey.journey_summary import happenings
from ncs.charging.law.assessment import assess, make_context
from ncs.charging.law.deferred_payments import deferral_statement
from ncs.charging.law.figures import figures
from ncs.charging.law.policy import Policy, policies
from ncs.charging.law.rules import LAW, Rules
from ncs.charging.law.statement import Assessment, Status
from ncs.charging.run import template_text
from ncs.charging.views.next_steps import next_steps
from ncs.charging.views.statement import statement_text
from ncs.charging.views.tables import deferral_table
from ncs.core.errors import NotModelled, ProblemsFound

D = Decimal
HOME = {"value": 300000, "occupied_by": []}


def content_of(**changes: Any) -> dict[str, Any]:
    return {
        "date": date(2025, 5, 5),
        "person": {"born": date(1938, 5, 2), "couple": True},
        "setting": {"kind": "care_home_permanent", "weeks_in": 30},
        "cost": {"weekly": 1000},
        "income": [{"kind": "state_pension", "weekly": 200}],
    } | changes


def result_of(*, policy: Policy | None = None, **changes: Any) -> Assessment:
    return assess(parse_case(content_of(**changes)), policy=policy)


def rules_of(**changes: Any) -> list[str]:
    with pytest.raises(ProblemsFound) as found:
        parse_case(content_of(**changes))
    return [problem.rule for problem in found.value.problems]


@pytest.mark.parametrize(
    ("capital", "status", "tariff"),
    [
        ("14250", Status.SUPPORTED, 0),
        ("14250.01", Status.SUPPORTED, 1),
        ("23250", Status.SUPPORTED, 36),
        ("23250.01", Status.FULL_COST, 0),
    ],
)
def test_the_limits_themselves_belong_to_the_side_below(capital: str, status: Status, tariff: int) -> None:
    """Regulations 12 and 25: full cost above 23,250; 9,000 above the lower limit is 36 steps of 250."""
    result = result_of(capital=[{"kind": "savings", "value": capital}])
    assert (result.status, result.tariff_income) == (status, tariff)


@pytest.mark.parametrize(("ended", "left_out"), [(date(2024, 5, 6), False), (date(2024, 5, 5), True)])
def test_a_stay_that_ended_52_weeks_ago_is_linked_and_a_day_more_gives_a_fresh_twelve(
    ended: date, left_out: bool
) -> None:
    """Admitted 5 May 2025: 52 weeks before is 6 May 2024. All twelve weeks were used in the earlier stay."""
    home = HOME | {"earlier_disregard_weeks": 12, "earlier_stay_ended": ended}
    result = result_of(setting={"kind": "care_home_permanent", "admitted": date(2025, 5, 5)}, home=home)
    assert (result.home_counted == 0) is left_out


def test_weeks_of_an_earlier_stay_need_the_day_it_ended() -> None:
    assert rules_of(home=HOME | {"earlier_disregard_weeks": 5}) == ["earlier-stay-unclear"]


def test_a_fresh_twelve_weeks_follow_when_the_partner_leaves_the_home() -> None:
    """Schedule 2 para 2: the disregard for a partner ends in week 5, so the home counts from week 17, not before."""
    plan = {"weeks": 20, "moves": [{"week": 5, "home_occupied_by": []}]}
    weeks = travel(
        make_plan(parse_case(content_of(home=HOME | {"occupied_by": [{"relation": "partner"}]}, journey=plan)))
    )
    assert [week.week for week in weeks if week.home_counted] == [17, 18, 19]


def test_an_occupier_who_never_protected_the_home_brings_no_fresh_weeks() -> None:
    lodger = [{"relation": "not_a_relative", "age": 70}]
    plan = {"weeks": 8, "moves": [{"week": 5, "home_occupied_by": []}]}
    weeks = travel(make_plan(parse_case(content_of(home=HOME | {"occupied_by": lodger}, journey=plan))))
    assert all(week.home_counted for week in weeks)


def test_attendance_allowance_stops_when_the_council_pays_although_there_is_an_agreement() -> None:
    """A home of 25,000 less a tenth is 22,500, below the limit: the council helps, so the benefit ends."""
    income = [{"kind": "state_pension", "weekly": 200}, {"kind": "attendance_allowance_lower", "weekly": "73.90"}]
    result = result_of(income=income, home=HOME | {"value": 25000}, deferred_payment={"interest_percent": 4})
    assert (result.status, result.benefits_stopped) == (Status.SUPPORTED, D("73.90"))


def test_the_nhs_pays_for_a_short_stay_in_a_nursing_home_charged_as_at_home() -> None:
    """2025-26: 254.06 comes off the fee of 1,000 before the charge."""
    stay = {"kind": "care_home_short_term", "expected_weeks": 3, "nursing": True}
    policy = policies()["generous_at_home"]
    result = result_of(policy=policy, setting=stay, cost={"weekly": 1000, "includes_nursing": True})
    assert (result.pays.nhs, result.cost) == (D("254.06"), D("745.94"))


def test_a_share_that_few_would_buy_is_also_the_security() -> None:
    """90% of 60,000 less 14,250 is 39,750: with 39,700 owed only 50 more may be deferred."""
    home = HOME | {"value": 400000, "share": "0.5", "mortgage": 100000, "share_value_override": 60000}
    result = result_of(home=home, deferred_payment={"owed": 39000, "fees_owed": 700})
    assert result.pays.deferred == 50


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"capital": [{"kind": "savings", "value": 30000}]}, "above 23,250"),
        ({"home": HOME | {"occupied_by": [{"relation": "partner"}]}}, "left out"),
        ({"setting": {"kind": "care_home_temporary"}, "home": HOME | {"intends_to_return": False}}, "permanent place"),
    ],
)
def test_an_agreement_that_defers_nothing_says_why(changes: dict[str, Any], said: str) -> None:
    result = result_of(**({"home": HOME, "deferred_payment": {"interest_percent": 4}} | changes))
    lines = [line for line in result.lines if line.what == "Of which deferred"]
    assert [line.amount for line in lines] == [0] and said in lines[0].words


def test_interest_changes_with_the_half_year() -> None:
    """SI 2014/2671 reg 9: 4.65% to 30 June 2024 and 4.05% from 1 July; a week's simple interest on 10,000."""
    weeks = deferral_statement(
        figures(), start=date(2024, 6, 24), weeks=2, cost=D(0), paid=D(0), limit=D(0), owed=D(10000), compounding="none"
    )
    rates = [(week.rates, week.interest) for week in weeks]
    assert rates == [(((D("4.65"), 7),), D("8.91")), (((D("4.05"), 7),), D("7.76"))]


@pytest.mark.parametrize(
    ("start", "compounding", "rates", "interest"),
    [
        # 100,000 x (4.65% x 4 days to 30 June and 4.05% x 3 from 1 July) / 365 = 84.246; at 4.65% throughout 89.17
        (date(2024, 6, 27), "none", [("4.65", 4), ("4.05", 3)], "84.24"),
        # daily, each day also on the interest of those before: 0.030 more
        (date(2024, 6, 27), "daily", [("4.65", 4), ("4.05", 3)], "84.27"),
        (date(2024, 6, 25), "none", [("4.65", 6), ("4.05", 1)], "87.53"),  # 6 x 12.7397 and 11.0959 are 87.534
        (date(2024, 6, 30), "none", [("4.65", 1), ("4.05", 6)], "79.31"),  # 12.7397 and 6 x 11.0959 are 79.315
        # a rise: 100,000 x (1.55% x 3 days of December and 3.18% x 4 of January) / 365 = 47.589
        (date(2022, 12, 29), "none", [("1.55", 3), ("3.18", 4)], "47.58"),
    ],
)
def test_no_day_of_a_week_bears_more_than_its_own_half_year(
    start: date, compounding: str, rates: list[tuple[str, int]], interest: str
) -> None:
    """SI 2014/2671 reg 9: the maximum changes on 1 January and 1 July; the first day's was charged for all the week."""
    (week,) = deferral_statement(
        figures(), start=start, weeks=1, cost=D(0), paid=D(0), limit=D(0), owed=D(100_000), compounding=compounding
    )
    assert week.rates == tuple((D(rate), days) for rate, days in rates)
    assert week.interest == D(interest)
    shown = deferral_table([week], title="a case").rows[0]["rate"]
    assert shown == " and ".join(rate for rate, _ in rates)


@pytest.mark.parametrize(
    ("start", "said"),
    [
        (date(2025, 6, 24), None),  # to 30 June, the last day that is known
        (date(2025, 6, 25), "1 July 2025"),
        (date(2017, 12, 31), "31 December 2017"),  # none is known before 1 January 2018 either
        (date(2018, 1, 1), None),
    ],
)
def test_a_week_with_a_day_whose_rate_is_assumed_says_so(start: date, said: str | None) -> None:
    (week,) = deferral_statement(
        figures(), start=start, weeks=1, cost=D(0), paid=D(0), limit=D(0), owed=D(10), compounding="none"
    )
    assert (week.assumed is None) == (said is None)
    assert said is None or said in str(week.assumed)


def test_a_journey_over_the_first_of_july_bears_each_days_rate() -> None:
    """100,000 is owed on 27 June 2024, all that may be: 84.24 of interest in the week, by both faces of the rule."""
    content = content_of(
        date=date(2024, 6, 27), person={"born": date(1938, 5, 2)}, home={"value": 120_000, "occupied_by": []},
        deferred_payment={"owed": 100_000, "compounding": "none"}, journey={"weeks": 1},
    )  # fmt: skip
    (week,) = travel(make_plan(parse_case(content)))
    assert week.owed == D("100084.24")


def test_a_rate_of_2015_is_not_carried_on_to_years_with_none() -> None:
    with pytest.raises(NotModelled):
        figures().at("dpa.max_interest_rate", date(2016, 1, 1))


def test_a_persons_own_top_up_ends_with_the_reason_for_it() -> None:
    own = {"weekly": 1000, "council_rate_weekly": 900, "own_top_up_weekly": 100, "own_top_up_reason": "twelve_weeks"}
    early = content_of(setting={"kind": "care_home_permanent", "weeks_in": 11}, cost=own, home=HOME)
    assert check_case(parse_case(early)) == []
    assert rules_of(cost=own) == ["own-top-up-not-allowed"]
    assert rules_of(cost=own | {"own_top_up_reason": "section_117"}) == ["own-top-up-not-allowed"]


def test_a_top_up_above_the_gap_left_by_the_nursing_payment_is_said() -> None:
    """1,200 less 254.06 is 45.94 above a rate of 900: of a top-up of 100 the rest is not needed."""
    result = result_of(
        setting={"kind": "care_home_permanent", "weeks_in": 30, "nursing": True},
        cost={"weekly": 1200, "includes_nursing": True, "council_rate_weekly": 900, "third_party_top_up_weekly": 100},
    )
    assert result.pays.third_party == D("45.94")
    assert any("only 45.94 is needed" in sentence for sentence in result.assumptions)


def test_nothing_is_said_to_be_kept_where_the_full_cost_is_due() -> None:
    result = result_of(capital=[{"kind": "savings", "value": 50000}])
    assert not [line for line in result.lines if line.section.name == "KEEPS"]


def steps_of(**changes: Any) -> str:
    case = parse_case(content_of(**changes))
    context = make_context(case, day=None, policy=None, rules=LAW, figures=None)
    return " ".join(next_steps(assess(case), context))


def test_a_family_is_told_what_to_do_next_as_the_person_stands() -> None:
    low = [{"kind": "state_pension", "weekly": 200}, {"kind": "attendance_allowance_lower", "weekly": "73.90"}]
    assert "deferred payment agreement" in steps_of(home=HOME)
    assert "deferred payment" not in steps_of(home=HOME, capital=[{"kind": "savings", "value": 30000}])
    assert "Department for Work and Pensions" in steps_of(income=low)
    assert "Pension Credit" in steps_of(income=low)
    assert "Pension Credit" not in steps_of(income=[{"kind": "occupational_pension", "weekly": 600}])
    assert "comes down to 23,250" in steps_of(capital=[{"kind": "savings", "value": 30000}])
    home_care = {"setting": {"kind": "not_a_care_home"}}
    assert "extra costs of disability" in steps_of(income=low, **home_care)
    assert "Attendance Allowance" in steps_of(**home_care)
    assert "top-up in writing" in steps_of(cost={"weekly": 1000, "third_party_top_up_weekly": 50})


@pytest.mark.parametrize(
    ("setting", "day"),
    [({"admitted": date(2025, 4, 14)}, "7 July 2025"), ({"weeks_in": 3}, "7 July 2025")],
)
def test_the_day_the_home_starts_to_count_is_said(setting: dict[str, Any], day: str) -> None:
    """Twelve weeks from 14 April 2025, three before the assessment of 5 May, end with 6 July."""
    result = result_of(setting={"kind": "care_home_permanent"} | setting, home=HOME)
    assert f"from {day} it counts" in result.home_reason


def test_a_person_who_declines_an_assessment_pays_for_arranging_too() -> None:
    """Care Act 2014 s14(1)(b): plainly above the limit, 500 of care at home and 5 for arranging it."""
    cost = {"weekly": 500, "arranged_by_council": True, "arrangement_fee_weekly": 5}
    result = result_of(setting={"kind": "not_a_care_home"}, cost=cost, light_touch="has_means_and_declines")
    assert (result.charge, result.pays.person, result.pays.total) == (500, 505, 505)


def test_no_more_than_the_legal_allowance_is_kept_under_an_agreement_and_that_is_said() -> None:
    """Income 200 less 144 is 56, although 180 is asked for."""
    result = result_of(home=HOME, deferred_payment={"interest_percent": 4, "allowance_kept_weekly": 180})
    assert result.pays.person == 56
    assert any("keep 144.00 a week" in sentence for sentence in result.assumptions)


def test_disability_premiums_end_at_pension_age_on_a_journey() -> None:
    """Born 6 May 1959, so pension age is reached on 6 May 2025: the floor is then 232.60 without premiums."""
    case = parse_case(
        {
            "date": date(2025, 4, 14),
            "person": {"born": date(1959, 5, 6), "premiums": ["disability"]},
            "setting": {"kind": "not_a_care_home"},
            "cost": {"weekly": 500},
            "income": [{"kind": "other_income", "weekly": 300}],
            "journey": {"weeks": 5},
        }
    )
    # 300 less 112.50 and 49.65 is 137.85; then 300 less 232.60 is 67.40.
    assert [week.charge for week in travel(make_plan(case))] == [D("137.85")] * 4 + [D("67.40")]


@pytest.mark.parametrize("model", [Policy, Rules])
def test_every_choice_and_switch_is_explained(model: type[Policy] | type[Rules]) -> None:
    described = ("title", "source", "note")
    assert [name for name in model.model_fields if name not in described and name not in str(model.__doc__)] == []


def test_where_income_covers_the_whole_cost_the_benefit_goes_on_and_the_statement_says_so() -> None:
    """In 2025-26 income of 500 with the allowance of 73.90, less 30.65, covers 440: the council never pays."""
    income = [{"kind": "state_pension", "weekly": "426.10"}, {"kind": "attendance_allowance_lower", "weekly": "73.90"}]
    changes = {"setting": {"kind": "care_home_permanent", "weeks_in": 0}, "cost": {"weekly": 440}, "income": income}
    case = parse_case(content_of(**changes, journey={"weeks": 8}))
    plain = Policy(title="Plain", source="for this test", savings_flat_rate="nowhere")
    plan = make_plan(case, policy=plain)
    weeks = travel(plan)
    assert [event.words for event in happenings(plan, weeks)][-1].endswith("income covers the whole cost")
    assert {(week.charge, week.benefits_stopped) for week in weeks} == {(D(440), D(0))}
    context = make_context(case, day=None, policy=plain, rules=LAW, figures=None)
    text = statement_text(assess(case, policy=plain), context, scheme="The law as it stands")
    assert "income covers the whole cost" in text and "The council helps" not in text


def test_the_template_shows_every_key_of_a_case() -> None:
    models = [one for one in vars(case_module).values() if isinstance(one, type) and issubclass(one, case_module.Part)]
    keys = {key for model in models for key in model.model_fields}
    assert sorted(key for key in keys if f"{key}:" not in template_text()) == []
