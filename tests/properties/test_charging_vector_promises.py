"""What must hold of every charge, of thousands of people at once: what one person's properties say, in arrays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from ncs.charging.law.policy import policies
from ncs.charging.reforms import combine, reforms
from ncs.charging.vector import Charges, Population, assess_many
from ncs.charging.vector.population import ELSEWHERE
from support.charging_people import random_people

DAY = date(2026, 5, 4)
#: Those under which one person's charge never falls with income (tests/properties/test_charging_properties.py).
STEADY = ("statutory", "observed_practice", "share_of_surplus")


def crowd() -> Population:
    return random_people(5_000, seed=19, day=DAY)


def charged(people: Population, *, policy: str = "statutory", reform: str | None = None) -> Charges:
    scheme = combine([reforms()[reform]] if reform else [])
    return assess_many(people, day=DAY, policy=policies()[policy], rules=scheme.rules(DAY), figures=scheme.figures)


@pytest.mark.parametrize("reform", [None, *reforms()])
def test_a_charge_is_never_below_nothing_nor_above_the_cost(reform: str | None) -> None:
    found = charged(crowd(), reform=reform)
    assert ((found.charge >= 0) & (found.charge <= found.cost)).all()


@pytest.mark.parametrize("policy", policies())
def test_people_whom_the_council_helps_keep_what_they_must(policy: str) -> None:
    found = charged(crowd(), policy=policy)
    helped = ~found.above_limit & ~found.free & (found.charge > 0)
    left = found.income_counted + found.tariff - found.charge
    assert helped.any() and (left >= found.kept)[helped].all()


@pytest.mark.parametrize("policy", STEADY)
@pytest.mark.parametrize("more", [1, 777, 60_000])
def test_more_income_never_lowers_a_charge(policy: str, more: int) -> None:
    people = crowd()
    had = people.income.get("universal_credit", np.zeros(len(people), np.int64))
    richer = replace(people, income={**people.income, "universal_credit": had + more})
    assert (charged(richer, policy=policy).charge >= charged(people, policy=policy).charge).all()


@pytest.mark.parametrize("policy", STEADY)
@pytest.mark.parametrize("more", [1, 24_999, 3_000_000])
def test_more_savings_never_lower_a_charge(policy: str, more: int) -> None:
    people = crowd()
    richer = people.with_arrays(savings=people.savings + more)
    assert (charged(richer, policy=policy).charge >= charged(people, policy=policy).charge).all()


@pytest.mark.parametrize("reform", [name for name in reforms() if "_free_" in name])
def test_no_reform_named_free_charges_for_care(reform: str) -> None:
    """Only living costs in a care home may be due, where the reform says so."""
    people, size = crowd(), 5_000
    people = people.with_arrays(
        onset_age=np.full(size, 10), needs_band=np.full(size, 4), weeks_since_discharge=np.full(size, 3),
        short_term_support=np.ones(size, np.bool_), resumed_package=np.zeros(size, np.bool_),
    )  # fmt: skip
    found = charged(people, reform=reform)
    living = int(combine([reforms()[reform]]).rules(DAY).daily_living_weekly * 100)
    assert found.free.all()
    assert (found.charge <= np.where(people.setting == ELSEWHERE, 0, living)).all()


@pytest.mark.parametrize("cap", ["plan_2022", "fabian_cap_both", "act_2014", "dilnot_2011"])
def test_who_has_reached_a_cap_pays_for_living_alone_within_the_limits(cap: str) -> None:
    """With an account above any cap, whoever is within the limits pays at most daily living costs; at home nothing."""
    people, scheme = crowd(), combine([reforms()[cap]])
    rules = scheme.rules(DAY)
    account = np.full(len(people), 10**9)
    found = assess_many(people, day=DAY, rules=rules, figures=scheme.figures, account=account)
    within = ~found.above_limit
    living = np.where(people.setting == ELSEWHERE, 0, int(rules.daily_living_weekly * 100))
    assert found.capped[~found.free].all()
    assert (found.charge <= living)[within].all()
