"""Journeys of many people at once are the journeys of each of them alone, to the penny in every week."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import numpy as np
import pytest

from ncs.charging.case import Case
from ncs.charging.journey import Week, travel
from ncs.charging.journey_plan import make_plan as plan_of_one
from ncs.charging.policy import Policy, policies
from ncs.charging.reforms import combine, reforms
from ncs.charging.vector.journey import NO_GROWTH, Growth, Leaving, advance
from ncs.charging.vector.plan import Plan, make_plan
from ncs.charging.vector.population import Population
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
    names = ("charge", *PAYERS, "metered", "savings", "account", "arrears")
    return [int(getattr(year, name)[who]) for name in names]


def in_pence(week: Week) -> list[Decimal]:
    payers = [getattr(week.pays, name) for name in PAYERS]
    return [100 * amount for amount in (week.charge, *payers, week.metered, week.savings, week.account, week.arrears)]


@pytest.mark.parametrize("reform", [None, *reforms()])
def test_each_week_is_the_same_both_ways(reform: str | None) -> None:
    """Across two Aprils and the start of the 2014 and 2022 schemes, with growth of everything."""
    seed = sum(map(ord, reform or "law"))
    start = date(2016, 1, 4) if reform == "act_2014" else date(2023, 3, 20)
    people, names = random_people(4, seed=seed, day=start), sorted(policies())
    account = np.random.default_rng(seed).integers(0, 9_000_000, 4)
    plan = planned(people, start, reform=reform, policy=policies()[names[seed % 5]], growth=GROWTH)
    agree(plan, weeks=64, account=account)


@pytest.mark.parametrize("policy", sorted(policies()))
def test_each_week_is_the_same_under_each_policy(policy: str) -> None:
    day = date(2025, 3, 24)
    agree(planned(random_people(6, seed=len(policy), day=day), day, policy=policies()[policy]), weeks=16)
