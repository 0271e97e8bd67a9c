"""Journeys of many people at once: each expected value is worked out beside it, or comes from a published run-down."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import numpy as np
import pytest

from ncs.charging.law.policy import Policy
from ncs.charging.reforms import Scheme, combine, find_reform
from ncs.charging.vector.journey import NO_GROWTH, Growth, Leaving, Year, advance, travel_many
from ncs.charging.vector.plan import make_plan
from ncs.charging.vector.population import ELSEWHERE, PERMANENT, Population
from ncs.charging.vector.standing import begin
from ncs.core.periods import FinancialYear

#: A policy with no savings disregard, so that sums below stay simple.
PLAIN = Policy(title="Plain", source="for these tests", savings_flat_rate="nowhere")
START = date(2025, 5, 5)
NO = ("couple", "lone_parent", "disability_premium", "enhanced_disability_premium", "carer_premium", "old_cohort",
      "nursing", "night_care", "home_protected", "returns")  # fmt: skip
NOTHING = ("children", "weeks_in", "weeks_funded", "savings", "home", "mortgage", "housing", "disability_costs")


def residents(size: int = 1, *, income: Mapping[str, int] | None = None, **arrays: Any) -> Population:
    """Return people aged 87 in a care home at 700 a week with 200 of State Pension; amounts are pence."""
    given: dict[str, Any] = {name: np.zeros(size, np.bool_) for name in NO}
    given |= {name: np.zeros(size, np.int64) for name in NOTHING}
    given |= {
        "born": np.full(size, np.datetime64("1938-01-01")), "setting": np.full(size, PERMANENT),
        "onset_age": np.full(size, -1), "needs_band": np.full(size, -1), "fee": np.full(size, 700_00),
    }  # fmt: skip
    incomes = {"state_pension": 200_00} if income is None else income
    held = {kind: np.full(size, amount) for kind, amount in incomes.items()}
    return Population(income=held, **given | {name: np.asarray(values) for name, values in arrays.items()})


def reform(name: str) -> Scheme:
    return combine([find_reform(name)])


def lived(people: Population, *, weeks: int, scheme: Scheme | None = None, **given: Any) -> list[Year]:
    law = combine([])
    return list(travel_many(people, start=START, weeks=weeks, scheme=scheme or law, policy=PLAIN, **given))


def weekly(people: Population, *, weeks: int, scheme: Scheme | None = None, **given: Any) -> list[Year]:
    """Return each week on its own, in the form of a year."""
    chosen: dict[str, Any] = {"policy": PLAIN, "growth": NO_GROWTH, "leaving": None} | given
    plan = make_plan(people, start=START, scheme=scheme or combine([]), **chosen)
    standing, found = begin(plan), []
    for _ in range(weeks):
        flows, standing = advance(plan, standing, weeks=1)
        found.append(flows.year(FinancialYear.of(plan.day(standing.week - 1)), weeks=1, after=standing))
    return found


def weeks_to_cap(years: list[Year]) -> list[int | None]:
    """Return for each person the weeks until the cap was first reached."""
    found: list[int | None] = []
    for who in range(len(years[0])):
        reached = [int(year.reached_cap_weeks[who]) for year in years if year.reached_cap[who]]
        found.append(reached[0] if reached else None)
    return found


def test_a_year_s_interest_comes_with_the_53rd_week() -> None:
    """A year is 52 weeks, as for one person: 10,000 is 10,500 from then on, and 11,025 after a second year."""
    found = weekly(residents(savings=np.array([10_000_00])), weeks=105, growth=Growth(savings=Decimal("0.05")))
    assert [int(found[at].savings[0]) for at in (51, 52, 103, 104)] == [10_000_00, 10_500_00, 10_500_00, 11_025_00]


def test_the_original_meter_reaches_86000_in_172_weeks_whatever_the_means() -> None:
    """Institute for Fiscal Studies and Health Foundation, February 2022: 700 a week, 200 of it living costs."""
    people = residents(3, savings=[0, 50_000_00, 500_000_00])
    assert weeks_to_cap(lived(people, weeks=180, scheme=reform("plan_2022_both_metered"))) == [172, 172, 172]


def test_with_personal_payments_metered_a_poorer_person_takes_longer() -> None:
    people = residents(3, savings=[500_000_00, 150_000_00, 15_000_00])
    rich, middling, poor = weeks_to_cap(lived(people, weeks=350, scheme=reform("plan_2022")))
    assert rich == 172  # a self-funder is metered at the council's rate, as under the original meter
    assert middling is not None and middling > 172
    # With 200 of income and 15,000 the charge is below living costs: nothing is ever metered.
    assert poor is None


def test_after_the_cap_only_living_costs_are_paid() -> None:
    weeks = weekly(residents(savings=[500_000_00]), weeks=174, scheme=reform("plan_2022_both_metered"))
    assert (int(weeks[171].above_limit_weeks[0]), int(weeks[171].capped_weeks[0])) == (1, 0)
    assert (int(weeks[172].capped_weeks[0]), int(weeks[172].reached_cap[0])) == (1, 0)
    assert (int(weeks[172].person[0]), int(weeks[172].council[0])) == (200_00, 500_00)
    assert max(int(week.account[0]) for week in weeks) == 86_000_00


def test_a_self_funder_runs_down_by_fee_less_income_then_the_council_helps() -> None:
    # 700 - 200 = 500 a week if nothing else is spent: from 25,000 the limit of 23,250 is passed after 4 weeks (23,000).
    weeks = weekly(residents(savings=[25_000_00]), weeks=6, spending=np.array([0]))
    assert [int(week.savings[0]) for week in weeks[:4]] == [24_500_00, 24_000_00, 23_500_00, 23_000_00]
    assert [int(week.above_limit_weeks[0]) for week in weeks] == [1, 1, 1, 1, 0, 0]
    # then 200 + tariff on 23,000 (35) - 30.65
    assert int(weeks[4].charge[0]) == 204_35


def test_what_the_charge_leaves_is_spent_unless_said_otherwise() -> None:
    # The allowance of 30.65 is spent, so savings fall by 700 - (200 - 30.65); between the limits by the tariff alone.
    (year,) = lived(residents(2, savings=[25_000_00, 20_000_00]), weeks=1)
    assert year.savings.tolist() == [25_000_00 - 530_65, 19_977_00]


def test_the_home_counts_after_twelve_weeks_and_what_cannot_be_paid_is_owed() -> None:
    weeks = weekly(residents(home=[200_000_00]), weeks=14)
    assert [int(week.above_limit_weeks[0]) for week in weeks] == [0] * 12 + [1] * 2
    # income pays 200 less the allowance of 30.65; the rest of 700 is owed, for two weeks
    assert int(weeks[-1].arrears[0]) == 2 * (700_00 - 169_35)
    assert int(weeks[-1].person[0] + weeks[-1].deferred[0]) == 700_00


def test_disability_benefit_stops_after_four_weeks_of_council_funding_and_comes_back() -> None:
    benefit = {"attendance_allowance_higher": 110_40}
    weeks = weekly(residents(income=benefit, home=[200_000_00]), weeks=14)
    # 110.40 less the allowance of 30.65 is charged, then nothing, then the home counts and the full cost is due
    assert [int(week.charge[0]) for week in weeks] == [79_75] * 4 + [0] * 8 + [700_00] * 2


def test_the_four_weeks_of_council_money_do_not_run_while_care_is_free() -> None:
    benefit = {"attendance_allowance_higher": 110_40}
    people = residents(income=benefit, weeks_since_discharge=[0])
    weeks = weekly(people, weeks=12, scheme=reform("fabian_free_short_term"))
    assert [int(week.charge[0]) for week in weeks] == [0] * 6 + [79_75] * 4 + [0] * 2


def test_capital_on_admission_decides_about_the_first_twelve_weeks_unless_a_council_looks_each_week() -> None:
    """23,600 is above 23,250, so the home counts; after the first week's 530.65 it would not be."""
    people = residents(savings=[23_600_00], home=[200_000_00])
    counted = weekly(people, weeks=3)
    assert [int(week.above_limit_weeks[0]) for week in counted] == [1, 1, 1]
    each_week = PLAIN.model_copy(update={"twelve_week_test": "each_week"})
    assert [int(week.above_limit_weeks[0]) for week in weekly(people, weeks=3, policy=each_week)] == [1, 0, 0]


def test_a_rising_cap_raises_the_care_account_with_it() -> None:
    """Care Act 2014 s16: the cap and what is already counted rise together, so the share reached stays the same."""
    weeks = weekly(residents(savings=[500_000_00]), weeks=49, scheme=reform("fabian_cap_rising"))
    # 48 weeks of 500 are 24,000 by 6 April 2026; 24,000 x 1.03 = 24,720, and living costs rise to 206: 494 is added
    assert [int(week.account[0]) for week in weeks[47:]] == [24_000_00, 24_720_00 + 494_00]


def test_a_week_belongs_to_the_financial_year_in_which_it_starts() -> None:
    # Mondays from 5 May 2025: the 47th starts on 23 March, the 48th on 30 March 2026, the 49th on 6 April
    years = lived(residents(), weeks=60)
    assert [(str(year.year), year.weeks) for year in years] == [("2025-26", 48), ("2026-27", 12)]
    assert [int(year.cost[0]) for year in years] == [48 * 700_00, 12 * 700_00]
    # the allowance rises from 30.65 to 31.80 on 6 April 2026
    assert [int(year.person[0]) for year in years] == [48 * 169_35, 12 * 168_20]


def test_somebody_who_comes_brings_their_own_means_and_an_empty_care_account() -> None:
    entrant = residents(savings=[100_000_00], income={"state_pension": 100_00})
    leaving = Leaving(
        first=np.array([3]), entrant=entrant, stay=np.array([0]), stays=np.array([[2, 2]]), slot=np.array([7]), seed=1
    )
    weeks = weekly(residents(savings=[0]), weeks=8, scheme=reform("plan_2022_both_metered"), leaving=leaving)
    assert [int(week.left[0]) for week in weeks] == [0, 0, 0, 1, 0, 1, 0, 1]
    # each week adds 700 - 200 to the account of whoever is there
    assert [int(week.account[0]) for week in weeks] == [500_00, 1000_00, 1500_00] + [500_00, 1000_00] * 2 + [500_00]
    # at the upper limit of 100,000 the first week's tariff on 80,000 above 20,000 is 320, and 100 - 30.65 is income
    assert int(weeks[3].charge[0]) == 320_00 + 69_35
    assert [int(weeks[week].savings[0]) for week in (3, 5, 7)] == [99_680_00] * 3


@pytest.mark.parametrize("week", [52, 53])
def test_savings_of_who_comes_have_grown_till_then(week: int) -> None:
    """At 2% a year 100,000 is 102,000 after 52 weeks; who then comes pays 700 - 100 a week of it."""
    entrant = residents(savings=[100_000_00], income={"state_pension": 131_80})
    leaving = Leaving(
        first=np.array([week]), entrant=entrant, stay=np.array([0]), stays=np.array([[999]]), slot=np.array([7]), seed=1
    )
    *_, last = lived(residents(), weeks=week + 1, growth=Growth(savings=Decimal("0.02")), leaving=leaving)
    assert last.savings.tolist() == [102_000_00 - 600_00]


def test_somebody_who_comes_is_as_old_as_entrants_are_and_grows_older_in_the_slot() -> None:
    """Born 25 years less three weeks before the start: the guarantee of a single adult rises at 25."""
    born = np.array([np.datetime64("2000-05-26")])
    at_home = {"setting": [ELSEWHERE], "born": born}
    entrant = residents(income={"universal_credit": 400_00}, **at_home)
    leaving = Leaving(
        first=np.array([10]), entrant=entrant, stay=np.array([0]), stays=np.array([[99]]), slot=np.array([0]), seed=1
    )
    weeks = weekly(residents(income={"universal_credit": 400_00}, **at_home), weeks=16, leaving=leaving)
    charges = [int(week.charge[0]) for week in weeks]
    # circular for 2025-26: 89.15 under 25, 112.50 from 25 on
    young, grown = 400_00 - 89_15, 400_00 - 112_50
    assert charges == [young] * 3 + [grown] * 7 + [young] * 3 + [grown] * 3
