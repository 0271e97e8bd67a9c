"""Journeys of many people at once are the journeys of each of them alone, to the penny in every week."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ncs.charging.case.case import Case
from ncs.charging.journey.journey import Week, travel
from ncs.charging.journey.journey_plan import make_plan as plan_of_one
from ncs.charging.law.growth import risen
from ncs.charging.law.policy import Policy, policies
from ncs.charging.reforms import combine, reforms
from ncs.charging.vector.growth import risen_many
from ncs.charging.vector.journey import NO_GROWTH, Growth, Leaving, advance, travel_many
from ncs.charging.vector.plan import Plan, make_plan
from ncs.charging.vector.population import SHORT_TERM, Population
from ncs.charging.vector.standing import Standing, begin
from ncs.charging.vector.years import Flows
from support.charging_people import case_of, pounds, random_people

D = Decimal
GROWTH = Growth(fees=D("0.043"), incomes=D("0.027"), figures=D("0.02"), homes=D("0.031"), savings=D("0.0125"))
PAYERS = ("person", "deferred", "council", "nhs", "third_party", "social_security")


def planned(
    people: Population, start: date, *, reform: str | None = None, policy: Policy | None = None,
    growth: Growth = NO_GROWTH, leaving: Leaving | None = None, spending: Any = None,
) -> Plan:  # fmt: skip
    scheme = combine([reforms()[reform]] if reform else [])
    return make_plan(
        people, start=start, scheme=scheme, policy=policy, growth=growth, leaving=leaving, spending=spending
    )


def agree(plan: Plan, *, weeks: int, account: Any = None) -> None:
    """Assert that each person's journey is the same both ways, week by week."""
    alone = [one_alone(plan, who, weeks, account) for who in range(len(plan.people))]
    standing = begin(plan, account=account)
    for week in range(weeks):
        flows, standing = advance(plan, standing, weeks=1)
        for who, journey in enumerate(alone):
            assert in_arrays(flows, standing, who) == in_pence(journey[week]), (week, who)


def one_alone(plan: Plan, who: int, weeks: int, account: Any) -> tuple[Week, ...]:
    growth = plan.growth
    content = case_of(plan.people, who, plan.start) | {
        "care_account_start": 0 if account is None else pounds(account[who]),
        "journey": {
            "weeks": weeks, "fee_growth": growth.fees, "income_growth": growth.incomes,
            "house_price_growth": growth.homes, "capital_growth": growth.savings,
            "spending_weekly": None if plan.spending is None else pounds(plan.spending[who]),
        },
    }  # fmt: skip
    return travel(plan_of_one(Case.model_validate(content), policy=plan.policy, scheme=plan.scheme))


def in_arrays(flows: Flows, standing: Standing, who: int) -> list[int]:
    year = flows.year(None, weeks=1, after=standing)  # type: ignore[arg-type]
    names = ("charge", *PAYERS, "benefits_stopped", "metered", "savings", "account", "arrears")
    return [int(getattr(year, name)[who]) for name in names]


def in_pence(week: Week) -> list[Decimal]:
    payers = [getattr(week.pays, name) for name in PAYERS]
    rest = (week.benefits_stopped, week.metered, week.savings, week.account, week.arrears)
    return [100 * amount for amount in (week.charge, *payers, *rest)]


@pytest.mark.parametrize("reform", [None, *reforms()])
def test_each_week_is_the_same_both_ways(reform: str | None) -> None:
    """Across two Aprils and the start of the 2014 and 2022 schemes, with growth of everything."""
    seed = sum(map(ord, reform or "law"))
    start = date(2016, 1, 4) if reform == "act_2014" else date(2023, 3, 20)
    people, names = random_people(8, seed=seed, day=start), sorted(policies())
    account = np.random.default_rng(seed).integers(0, 9_000_000, 8)
    plan = planned(people, start, reform=reform, policy=policies()[names[seed % 5]], growth=GROWTH)
    agree(plan, weeks=64, account=account)


@pytest.mark.parametrize("policy", sorted(policies()))
def test_each_week_is_the_same_under_each_policy(policy: str) -> None:
    day = date(2025, 3, 24)
    agree(planned(random_people(12, seed=len(policy), day=day), day, policy=policies()[policy]), weeks=16)


@pytest.mark.parametrize("reform", [None, "plan_2022"])
def test_each_week_is_the_same_with_spending_and_a_test_of_capital_each_week(reform: str | None) -> None:
    day = date(2024, 12, 30)
    people = random_people(10, seed=5, day=day)
    policy = policies()["statutory"].model_copy(update={"twelve_week_test": "each_week"})
    spending = np.random.default_rng(5).integers(0, 30_000, 10)
    agree(planned(people, day, reform=reform, policy=policy, spending=spending, growth=GROWTH), weeks=60)


def test_each_week_is_the_same_where_free_care_leaves_living_costs_to_pay() -> None:
    """Income near living costs of 200, most of it a benefit that stops only with means-tested council money."""
    day = date(2025, 3, 3)
    people = random_people(8, seed=8, day=day)
    income = {"attendance_allowance_higher": np.full(8, 15_000), "state_pension": np.arange(8) * 1_000}
    people = people.with_arrays(
        income=income, onset_age=np.full(8, 10), setting=np.zeros(8, np.int64), free_service=np.zeros(8, np.int64)
    )
    agree(planned(people, day, reform="fabian_free_before_25"), weeks=9)


def test_a_whole_decade_is_the_same_both_ways() -> None:
    day = date(2017, 4, 3)
    agree(planned(random_people(3, seed=11, day=day), day, reform="act_2014", growth=GROWTH), weeks=520)


@pytest.mark.parametrize("reform", [None, "plan_2022", "fabian_free_short_term"])
def test_whoever_comes_lives_as_if_alone_from_then_on(reform: str | None) -> None:
    """After 7 weeks everybody is gone; the entrants' journeys are those of cases that start on that day."""
    day, come = date(2025, 2, 24), 7
    people, entrants = (random_people(10, seed=seed, day=day) for seed in (21, 22))
    plan = planned(people, day, reform=reform, leaving=turnover(entrants, first=np.full(10, come), stay=500))
    standing = advance(plan, begin(plan), weeks=come)[1]
    born = entrants.born + 7 * come
    later = planned(entrants.with_arrays(born=born), plan.day(come), reform=reform)
    alone = [one_alone(later, who, 30, None) for who in range(10)]
    for week in range(30):
        flows, standing = advance(plan, standing, weeks=1)
        for who, journey in enumerate(alone):
            assert in_arrays(flows, standing, who) == in_pence(journey[week]), (week, who)


def turnover(entrants: Population, *, first: Any, stay: int | None = None, seed: int = 3) -> Leaving:
    """Return turnover in which everybody who comes stays for so many weeks, or for 1 to 60."""
    size = len(entrants)
    stays = np.arange(1, 61)[None, :] if stay is None else np.array([[stay]])
    return Leaving(
        first=np.asarray(first), entrant=entrants, stay=np.zeros(size, np.int64), stays=stays, slot=np.arange(size),
        seed=seed,
    )  # fmt: skip


def crowd(size: int, *, reform: str = "fabian_cap_rising", seed: int = 31) -> Plan:
    day = date(2025, 1, 6)
    people, entrants = (random_people(size, seed=number, day=day) for number in (seed, seed + 1))
    leaving = turnover(entrants, first=np.random.default_rng(seed).integers(1, 90, size))
    return planned(people, day, reform=reform, growth=GROWTH, leaving=leaving)


def same_bytes(first: Any, second: Any) -> bool:
    names = [item.name for item in fields(first) if item.name not in ("year", "weeks", "week")]
    return all(getattr(first, name).tobytes() == getattr(second, name).tobytes() for name in names)


@settings(max_examples=12, deadline=None)
@given(st.integers(1, 79), st.sampled_from(["fabian_cap_rising", "plan_2022", "wales"]))
def test_splitting_journeys_at_any_week_changes_nothing(at: int, reform: str) -> None:
    plan = crowd(60, reform=reform)
    whole, end = advance(plan, begin(plan), weeks=80)
    first, middle = advance(plan, begin(plan), weeks=at)
    second, later = advance(plan, middle, weeks=80 - at)
    assert same_bytes(end, later)
    for item in fields(Flows):
        name = item.name
        if name != "reached_weeks":
            assert (getattr(first, name) + getattr(second, name) == getattr(whole, name)).all(), name


def test_weeks_one_by_one_are_weeks_in_one_go() -> None:
    plan = crowd(150)
    whole, end = advance(plan, begin(plan), weeks=70)
    standing, totals = begin(plan), Flows.nothing(150)
    for _ in range(70):
        flows, standing = advance(plan, standing, weeks=1)
        for name in ("charge", "cost", "unpaid", "metered", "nhs"):
            getattr(totals, name)[:] += getattr(flows, name)
    assert same_bytes(standing, end)
    assert all((getattr(totals, name) == getattr(whole, name)).all() for name in ("charge", "cost", "metered", "nhs"))


def test_neither_chunks_nor_workers_change_a_byte() -> None:
    plan = crowd(90)
    whole, end = advance(plan, begin(plan), weeks=70)
    for chunk, workers in ((90, 2), (40, 2), (7, 1)):
        parts, after = advance(plan, begin(plan), weeks=70, chunk=chunk, workers=workers)
        assert same_bytes(parts, whole) and same_bytes(after, end)


@pytest.mark.parametrize("reform", [None, *reforms()])
def test_everything_is_paid_by_somebody_and_a_cap_is_never_passed(reform: str | None) -> None:
    day = date(2023, 8, 7)
    people, entrants = (random_people(150, seed=number, day=day) for number in (41, 42))
    leaving = turnover(entrants, first=np.arange(150) + 1)
    scheme = combine([reforms()[reform]] if reform else [])
    for year in travel_many(people, start=day, weeks=100, scheme=scheme, leaving=leaving, growth=GROWTH):
        amounts = [getattr(year, name) for name in PAYERS]
        assert (sum(amounts) == year.cost).all()
        assert all((amount >= 0).all() for amount in (*amounts, year.savings, year.arrears, year.account))
        cap = scheme.rules(year.year.end).cap
        limit = 10**12 if cap is None else int(cap * 100 * (D("1.03") ** 3 if reform == "fabian_cap_rising" else 1))
        assert (year.account <= limit).all()


def test_nobody_leaves_without_turnover_and_the_same_lives_are_lived_under_each_reform() -> None:
    day = date(2026, 4, 6)
    people, entrants = (random_people(80, seed=number, day=day) for number in (51, 52))
    leaving = turnover(entrants, first=np.random.default_rng(1).integers(1, 150, 80))

    def left(reform: str | None, leaving: Leaving | None) -> list[list[int]]:
        scheme = combine([reforms()[reform]] if reform else [])
        return [year.left.tolist() for year in travel_many(
            people, start=day, weeks=160, scheme=scheme, leaving=leaving)]  # fmt: skip

    assert not np.any(left(None, None))
    assert left(None, leaving) == left("plan_2022", leaving) == left("scotland", leaving)
    assert np.sum(left(None, leaving)) > 160


def test_a_part_of_the_slots_lives_the_same_lives() -> None:
    plan = crowd(100)
    some = np.array([90, 4, 37])
    assert plan.leaving is not None
    part = planned(plan.people.take(some), plan.start, reform="fabian_cap_rising", growth=GROWTH,
                   leaving=plan.leaving.take(some))  # fmt: skip
    whole, few = advance(plan, begin(plan), weeks=90)[0], advance(part, begin(part), weeks=90)[0]
    assert all((getattr(whole, item.name)[some] == getattr(few, item.name)).all() for item in fields(Flows))


def test_stays_are_drawn_evenly_from_their_class_and_change_with_the_seed() -> None:
    people = random_people(60_000, seed=1, day=date(2026, 4, 6))
    first, second = (turnover(people, first=np.ones(60_000, np.int64), seed=seed) for seed in (1, 2))
    where, entry = np.arange(60_000), np.ones(60_000, np.int64)
    drawn = first.next_stay(where, entry=entry)
    counts = np.bincount(drawn)[1:]
    # 60,000 draws of 60 lengths: 1,000 each, give or take five standard deviations of 31
    assert len(counts) == 60 and (abs(counts - 1000) < 160).all()
    assert (drawn != second.next_stay(where, entry=entry)).mean() > 0.9
    assert (drawn != first.next_stay(where, entry=entry + 1)).mean() > 0.9
    assert abs(np.corrcoef(drawn, first.next_stay(where, entry=entry + 1))[0, 1]) < 0.02


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"first": np.array([0, 1])}, "below 1"),
        ({"stay": np.array([0, 1])}, "does not exist"),
        ({"stays": np.array([3, 4])}, "rows of whole weeks"),
        ({"slot": np.array([1])}, "differ in length"),
    ],
)
def test_turnover_that_cannot_be_is_refused(change: dict[str, Any], words: str) -> None:
    entrants = random_people(2, seed=1, day=date(2026, 4, 6))
    good = turnover(entrants, first=np.array([1, 2]))
    with pytest.raises(ValueError, match=words):
        Leaving(**{item.name: getattr(good, item.name) for item in fields(Leaving)} | change)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 10**10), min_size=1, max_size=40), st.integers(-300, 900), st.integers(0, 12))
def test_amounts_rise_to_the_penny_as_one_amount_does(amounts: list[int], per_mille: int, years: int) -> None:
    growth = D(per_mille) / 10_000
    found = risen_many(np.array([*amounts, 50, 150, 12_350]), growth=growth, years=years)
    wanted = [risen(pounds(amount), growth=growth, years=years) * 100 for amount in [*amounts, 50, 150, 12_350]]
    assert found.tolist() == wanted


def test_progress_is_told_to_the_last_week() -> None:
    heard: list[tuple[int, int]] = []
    people = random_people(10, seed=1, day=date(2026, 4, 6))
    list(travel_many(people, start=date(2026, 4, 6), weeks=60, scheme=combine([]), workers=2,
                     progress=lambda done, of: heard.append((done, of))))  # fmt: skip
    # two workers with five people each, for 52 weeks and then for 8
    assert heard == [(260, 600), (520, 600), (560, 600), (600, 600)]


def test_turnover_of_another_number_of_people_is_refused() -> None:
    people = random_people(3, seed=1, day=date(2026, 4, 6))
    with pytest.raises(ValueError, match="not of 3 people"):
        planned(people, date(2026, 4, 6), leaving=turnover(people.take(slice(0, 2)), first=np.array([1, 2])))


def test_weeks_and_accounts_that_cannot_be_are_refused() -> None:
    people = random_people(3, seed=1, day=date(2026, 4, 6))
    given: dict[str, Any] = {"start": date(2026, 4, 6), "scheme": combine([])}
    with pytest.raises(ValueError, match="-1 weeks"):
        list(travel_many(people, weeks=-1, **given))
    with pytest.raises(ValueError, match="not 3 care accounts"):
        list(travel_many(people, weeks=1, account=np.array([0, 0, -1]), **given))
    assert list(travel_many(people, weeks=0, **given)) == []


def test_a_short_stay_crosses_the_yearly_allowance_within_a_stretch_as_it_does_week_by_week() -> None:
    """Settled once for many weeks or anew for each, and so as each case is (which :func:`agree` compares)."""
    day, most = date(2025, 5, 5), {"short_term_weeks_a_year": 4, "short_term_as_elsewhere": True}
    policy = policies()["statutory"].model_copy(update=most)
    people = random_people(40, seed=11, day=day)
    people = people.with_arrays(
        setting=np.full(40, SHORT_TERM), expected_weeks=np.full(40, 8), weeks_in=np.arange(40) % 3,
        short_weeks_this_year=np.arange(40) % 5, returns=np.ones(40, np.bool_),
    )  # fmt: skip
    plan = planned(people, day, policy=policy)
    whole, end = advance(plan, begin(plan), weeks=8)
    agree(planned(people.take(slice(0, 9)), day, policy=policy), weeks=5)
    standing, charged, met = begin(plan), np.zeros((8, 40), np.int64), np.zeros(40, np.int64)
    for week in range(8):
        flows, standing = advance(plan, standing, weeks=1)
        charged[week], met = flows.charge, met + flows.charge
    assert same_bytes(standing, end) and (met == whole.charge).all()
    assert (charged != charged[0]).any(axis=0).sum() > 5  # the charge does change when the allowance ends
