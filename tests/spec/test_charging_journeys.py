"""Journeys through care: each expected value is worked out beside it, or comes from a published run-down."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from ncs.charging.case.case_file import parse_case
from ncs.charging.journey.journey import Week, travel
from ncs.charging.journey.journey_plan import make_plan
from ncs.charging.journey.journey_summary import expected_paid, happenings, total_paid, years
from ncs.charging.law.growth import aprils_between, risen, survival_at
from ncs.charging.law.policy import Policy
from ncs.charging.law.statement import Status
from ncs.charging.reforms import Scheme, combine, find_reform
from ncs.charging.views import journey as journey_views

D = Decimal
#: A policy with no savings disregard, so that sums below stay simple.
PLAIN = Policy(title="Plain", source="for these tests", savings_flat_rate="nowhere")


def journey(*, scheme: Scheme | None = None, **changes: Any) -> tuple[Week, ...]:
    content: dict[str, Any] = {
        "date": date(2025, 5, 5),
        "person": {"born": date(1938, 1, 1)},
        "setting": {"kind": "care_home_permanent", "weeks_in": 0},
        "cost": {"weekly": 700},
        "income": [{"kind": "state_pension", "weekly": 200}],
        "journey": {"weeks": 104},
    }
    return travel(make_plan(parse_case(content | changes), policy=PLAIN, scheme=scheme))


def reform(name: str) -> Scheme:
    return combine([find_reform(name)])


def weeks_until(weeks: Iterable[Week], *, account: Decimal) -> int | None:
    """Return the weeks until the care account reaches an amount; None if it does not on the journey."""
    return next((week.week + 1 for week in weeks if week.account >= account), None)


def test_the_original_meter_reaches_86000_in_172_weeks_whatever_the_means() -> None:
    """Institute for Fiscal Studies and Health Foundation, February 2022: 700 a week, 200 of it living costs."""
    for savings in (0, 50_000, 500_000):
        weeks = journey(
            scheme=reform("plan_2022_both_metered"),
            capital=[{"kind": "savings", "value": savings}],
            journey={"weeks": 180},
        )
        assert weeks_until(weeks, account=D(86000)) == 172


def test_with_personal_payments_metered_a_poorer_person_takes_longer() -> None:
    def until(savings: int) -> int | None:
        weeks = journey(
            scheme=reform("plan_2022"), capital=[{"kind": "savings", "value": savings}], journey={"weeks": 350}
        )
        return weeks_until(weeks, account=D(86000))

    rich, middling, poor = until(500_000), until(150_000), until(15_000)
    assert rich == 172  # a self-funder is metered at the council's rate, as under the original meter
    assert middling is not None and middling > 172
    # With 200 of income and 15,000 the charge is below living costs: nothing is ever metered.
    assert poor is None


def test_after_the_cap_only_living_costs_are_paid() -> None:
    weeks = journey(
        scheme=reform("plan_2022_both_metered"),
        capital=[{"kind": "savings", "value": 500_000}],
        journey={"weeks": 180},
    )
    assert (weeks[171].status, weeks[172].status) == (Status.FULL_COST, Status.CAPPED)
    assert (weeks[172].pays.person, weeks[172].pays.council) == (200, 500)
    assert max(week.account for week in weeks) == 86000


def test_a_self_funder_runs_down_by_fee_less_income_then_the_council_helps() -> None:
    # 700 - 200 = 500 a week if nothing else is spent: from 25,000 the limit of 23,250 is passed after 4 weeks (23,000).
    weeks = journey(capital=[{"kind": "savings", "value": 25_000}], journey={"weeks": 6, "spending_weekly": 0})
    assert [week.savings for week in weeks[:4]] == [24_500, 24_000, 23_500, 23_000]
    assert [week.status for week in weeks] == [Status.FULL_COST] * 4 + [Status.SUPPORTED] * 2
    # then 200 + tariff on 23,000 (35) - 30.65
    assert weeks[4].charge == D("204.35")


def test_what_the_charge_leaves_is_spent_unless_said_otherwise() -> None:
    # The allowance of 30.65 is spent, so savings fall by 700 - (200 - 30.65).
    weeks = journey(capital=[{"kind": "savings", "value": 25_000}], journey={"weeks": 1})
    assert weeks[0].savings == 25_000 - D("530.65")
    # Between the limits they fall by the tariff alone: 20,000 gives 23.
    assert journey(capital=[{"kind": "savings", "value": 20_000}], journey={"weeks": 1})[0].savings == 19_977


def test_the_home_counts_after_twelve_weeks_and_payments_are_deferred() -> None:
    weeks = journey(
        home={"value": 200_000, "occupied_by": []},
        deferred_payment={"interest_percent": 0, "allowance_kept_weekly": 144},
        journey={"weeks": 20},
    )
    assert [week.home_counted > 0 for week in weeks] == [False] * 12 + [True] * 8
    # 200 less 144 kept is 56 paid; 644 deferred for eight weeks
    assert {week.pays.person for week in weeks[12:]} == {56}
    assert weeks[-1].owed == 8 * 644


def test_a_deferred_payment_debt_makes_the_home_count_for_less_until_the_council_helps() -> None:
    # 90% of 40,000 is 36,000; 644 a week: after 20 weeks 12,880 is owed, leaving 23,120, below the upper limit.
    weeks = journey(
        home={"value": 40_000, "occupied_by": []},
        deferred_payment={"interest_percent": 0, "allowance_kept_weekly": 144},
        journey={"weeks": 40},
    )
    first = next(week for week in weeks[12:] if week.status is Status.SUPPORTED)
    assert first.week == 12 + 20
    assert first.capital == 23_120


def test_capital_comes_down_to_the_lower_limit() -> None:
    case = {
        "date": date(2025, 5, 5),
        "person": {"born": date(1938, 1, 1)},
        "setting": {"kind": "care_home_permanent", "weeks_in": 20},
        "cost": {"weekly": 700},
        "income": [{"kind": "state_pension", "weekly": 200}],
        "capital": [{"kind": "savings", "value": 14_253}],
        "journey": {"weeks": 6},
    }
    plan = make_plan(parse_case(case), policy=PLAIN)
    # a tariff of one pound is paid from savings each week: after three weeks 14,250 is left
    (event,) = [event for event in happenings(plan, travel(plan)) if "lower limit" in event.words]
    assert event.week == 3


def test_a_council_looks_again_at_half_the_limit_and_at_seventy_percent_of_value() -> None:
    case = {
        "date": date(2025, 5, 5),
        "person": {"born": date(1938, 1, 1)},
        "setting": {"kind": "care_home_permanent", "weeks_in": 20},
        "cost": {"weekly": 700},
        "home": {"value": 100_000, "occupied_by": []},
        "deferred_payment": {"interest_percent": 0},
        "journey": {"weeks": 120},
    }
    plan = make_plan(parse_case(case), policy=PLAIN)
    weeks = travel(plan)
    found = {event.words.split(":")[0]: event.week for event in happenings(plan, weeks)}
    # 700 a week without income: half of 75,750 (100,000 x 0.9 - 14,250) is passed in the 55th week (38,500)
    assert found["More than 50% of what may be deferred is owed"] == 54
    # support begins when 90,000 less the debt is 23,250, before 70,000 is owed: 96 weeks are 67,200
    assert found["The council starts to help to pay"] == 96
    assert "More than 70% of the home's value is owed" not in found


def test_without_a_deferred_payment_or_sale_the_charge_cannot_be_met_and_arrears_say_so() -> None:
    weeks = journey(home={"value": 200_000, "occupied_by": []}, journey={"weeks": 14})
    # income pays 200 less the allowance of 30.65; the rest of 700 is owed, for two weeks
    assert weeks[-1].arrears == 2 * (700 - D("169.35"))
    assert weeks[-1].pays.total == 700


def test_selling_the_home_repays_what_is_owed_and_turns_the_rest_into_savings() -> None:
    weeks = journey(
        home={"value": 200_000, "mortgage": 10_000, "occupied_by": []},
        deferred_payment={"interest_percent": 0, "allowance_kept_weekly": 144},
        journey={"weeks": 22, "moves": [{"week": 20, "home_sold_for": 210_000}], "spending_weekly": 0},
    )
    # 210,000 less a tenth, the mortgage and eight weeks of 644; then a week's 500 is paid from savings
    assert weeks[20].savings == 189_000 - 10_000 - 8 * 644 - 500
    assert (weeks[20].owed, weeks[20].home_value) == (0, 0)


def test_disability_benefit_stops_after_four_weeks_of_council_funding_and_comes_back() -> None:
    income = [{"kind": "attendance_allowance_higher", "weekly": "110.40"}]
    weeks = journey(income=income, home={"value": 200_000, "occupied_by": []}, journey={"weeks": 14})
    assert [bool(week.benefits_stopped) for week in weeks] == [False] * 4 + [True] * 8 + [False] * 2


def test_the_four_weeks_run_from_the_start_of_council_funding() -> None:
    income = [{"kind": "attendance_allowance_higher", "weekly": "110.40"}]
    weeks = journey(income=income, capital=[{"kind": "savings", "value": 25_000}], journey={"weeks": 12})
    starts = next(week.week for week in weeks if week.status is Status.SUPPORTED)
    stops = next(week.week for week in weeks if week.benefits_stopped)
    assert stops - starts == 4


def test_moves_from_home_to_a_care_home() -> None:
    plan = {
        "weeks": 30,
        "moves": [{"week": 10, "setting": {"kind": "care_home_permanent"}, "cost": {"weekly": 900}}],
        "fee_growth": "0.1",
    }
    weeks = journey(
        setting={"kind": "not_a_care_home"},
        cost={"weekly": 100},
        home={"value": 200_000, "occupied_by": []},
        journey=plan,
    )
    assert [week.cost for week in weeks] == [100] * 10 + [900] * 20
    assert [week.home_counted > 0 for week in weeks] == [False] * 22 + [True] * 8


def test_amounts_rise_each_april() -> None:
    weeks = journey(journey={"weeks": 104, "fee_growth": "0.05", "income_growth": "0.04"})
    # 6 April 2026 falls in week 48, which begins on that Monday: 5 May 2025 + 48 weeks
    assert date(2025, 5, 5).toordinal() + 48 * 7 == date(2026, 4, 6).toordinal()
    assert [weeks[47].cost, weeks[48].cost, weeks[101].cost] == [700, 735, D("771.75")]
    assert weeks[48].charge == 208 - D("31.80")


def test_figures_rise_after_the_last_published_year_only_if_said() -> None:
    def allowance(growth: str) -> Decimal:
        last = journey(journey={"weeks": 110, "figures_growth": growth})[-1]
        return 200 - last.charge

    assert allowance("0") == D("31.80")
    assert allowance("0.02") == D("32.45")  # 32.436 to the nearest 5p


def test_notional_capital_diminishes_by_what_is_charged_because_of_it() -> None:
    gift = {"amount": 10_000, "given": date(2024, 1, 1), "foresaw_care": True, "avoiding_charges_significant": True}
    weeks = journey(capital=[{"kind": "savings", "value": 10_000}], deprivations=[gift], journey={"weeks": 3})
    # 20,000 counts: tariff 23. The charge is 23 higher because of it, so 23 less counts the next week, and the 23 paid
    # from savings makes them fall too.
    assert [week.capital for week in weeks] == [20_000, 19_954, 19_908]


def test_reablement_is_free_for_six_weeks() -> None:
    weeks = journey(
        setting={"kind": "not_a_care_home"},
        services=[{"kind": "reablement", "weeks_received": 2}],
        income=[{"kind": "state_pension", "weekly": 300}],
        journey={"weeks": 6},
    )
    assert [week.status for week in weeks] == [Status.FREE] * 4 + [Status.SUPPORTED] * 2


def test_a_deferred_payment_bears_the_maximum_of_each_half_year() -> None:
    home, agreement = {"value": 200_000, "occupied_by": []}, {"allowance_kept_weekly": 144}
    early = journey(date=date(2024, 5, 6), home=home, deferred_payment=agreement, journey={"weeks": 14})
    # 4.65% in the first half of 2024, 4.05% from July: no interest on the first week's debt of 644 until the week after
    assert early[12].owed == 644
    assert early[13].owed == 644 * 2 + D("0.50")  # 644 x ((1 + 0.0405/365)^7 - 1) = 0.5004


def test_totals_years_and_expected_totals() -> None:
    case = {
        "date": date(2025, 5, 5),
        "person": {"age": 85},
        "setting": {"kind": "not_a_care_home"},
        "cost": {"weekly": 100},
        "capital": [{"kind": "savings", "value": 500_000}],
        "journey": {"weeks": 104, "survival": [1, "0.5", "0.5"], "spending_weekly": 0},
    }
    plan = make_plan(parse_case(case))
    weeks = travel(plan)
    assert total_paid(weeks).person == 10_400
    assert [year.pays.person for year in years(weeks)] == [5_200, 5_200]
    # the first year falls in a straight line from 1 to 0.5: (1 + 0.5 + 1/104) / 2 x 5,200; the second is half of 5,200
    assert expected_paid(weeks, survival=plan.journey.survival).person == D("6525.00")
    assert [event.week for event in happenings(plan, weeks)] == [0, 0]


def test_growth_helpers() -> None:
    assert aprils_between(date(2025, 4, 5), date(2025, 4, 6)) == 1
    assert aprils_between(date(2025, 4, 6), date(2026, 4, 5)) == 0
    assert risen(D("100.00"), growth=D("0.03"), years=2) == D("106.09")
    assert survival_at(52 * 3, (D(1), D("0.5"))) == D("0.125")  # each further year keeps the last year's half
    assert survival_at(500, ()) == 1


def test_a_year_s_interest_and_the_home_s_rise_come_with_the_53rd_week() -> None:
    """A year is 52 weeks: 10,000 is 10,500 from then on, and 11,025 after a second year; a home's value likewise."""
    weeks = journey(
        person={"born": date(1938, 1, 1), "couple": True},
        capital=[{"kind": "savings", "value": 10_000}],
        home={"value": 200_000, "occupied_by": [{"relation": "partner"}]},
        journey={"weeks": 106, "capital_growth": "0.05", "house_price_growth": "0.05"},
    )
    assert [weeks[at].savings for at in (51, 52, 103, 104)] == [10_000, 10_500, 10_500, 11_025]
    assert [weeks[at].home_value for at in (51, 52, 103, 104)] == [200_000, 210_000, 210_000, 220_500]


def test_a_rising_cap_raises_the_care_account_with_it() -> None:
    """Care Act 2014 s16: the cap and what is already counted rise together, so the share reached stays the same."""
    weeks = journey(
        scheme=reform("fabian_cap_rising"), capital=[{"kind": "savings", "value": 500_000}], journey={"weeks": 60}
    )
    # 48 weeks of 500 are 24,000 by 6 April 2026; 24,000 x 1.03 = 24,720, and living costs rise to 206: 494 is added
    assert [weeks[47].account, weeks[48].account] == [24_000, 24_720 + 494]


def test_the_years_below_a_picture_stand_where_they_are() -> None:
    """Four-week points of 8 years, 13 a year: years 0 to 7 at every thirteenth, and the end of year 8 at the last."""
    shown = journey_views._sampled(journey(journey={"weeks": 416}))
    time = journey_views._time(shown)
    assert [time.labels[place] for place in time.marked] == [str(year) for year in range(9)]
    assert [shown[place].week for place in time.marked] == [0, 52, 104, 156, 208, 260, 312, 364, 415]


def test_no_year_is_marked_that_is_not_whole() -> None:
    """Of 60 weeks the second year has begun and not ended; 52 weeks are counted as weeks; 80 years a year or two apart.

    4160 weeks in at most 60 steps are 70 weeks apart, so two years of 52.
    """
    short = journey_views._time(journey_views._sampled(journey(journey={"weeks": 60})))
    assert [short.labels[place] for place in short.marked] == ["0", "1"] and short.below == "Years since the start"
    weeks = journey_views._time(journey_views._sampled(journey(journey={"weeks": 52})))
    assert weeks.below == "Weeks since the start" and weeks.labels == [str(week) for week in range(52)]
    long = journey_views._sampled(journey(journey={"weeks": 4160}))
    time = journey_views._time(long)
    assert [time.labels[place] for place in time.marked] == [str(year) for year in (*range(0, 80, 2), 80)]
