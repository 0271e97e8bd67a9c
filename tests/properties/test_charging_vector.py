"""The charge worked out for many people at once is the charge worked out one person at a time, line by line."""

from __future__ import annotations

import random
from datetime import date
from decimal import Decimal
from typing import Any

import numpy as np
import pytest

from ncs.charging.case.case import Case
from ncs.charging.law.assessment import assess
from ncs.charging.law.policy import policies
from ncs.charging.law.rules import LAW, Rules
from ncs.charging.law.statement import Assessment, Status
from ncs.charging.reforms import combine, reforms
from ncs.charging.vector import Charges, Population, assess_many
from ncs.charging.vector.population import CONTINUING_HEALTHCARE
from ncs.charging.vector.terms import FOLLOWED, NotVectorised
from support.charging_people import case_of, random_people

DAY = date(2026, 5, 4)


def agree(group: Population, day: date, **given: Any) -> None:
    """Assert that everybody's outcome is the same both ways; account is in pence."""
    account = np.random.default_rng(len(group)).integers(0, 10_000_000, len(group))
    many = assess_many(group, day=day, account=account, **given)
    for who in range(len(group)):
        content = case_of(group, who, day) | {"care_account_start": Decimal(int(account[who])) / 100}
        same(many, who, assess(Case.model_validate(content), **given))


def same(many: Charges, who: int, one: Assessment) -> None:
    got = {name: int(getattr(many, name)[who]) for name in ("charge", "cost", "metered")}
    assert got == {"charge": one.charge * 100, "cost": one.cost * 100, "metered": one.metered * 100}
    payers = ("person", "council", "nhs", "social_security", "third_party")
    assert [int(getattr(many, name)[who]) for name in payers] == [getattr(one.pays, name) * 100 for name in payers]
    assert bool(many.free[who]) == (one.status is Status.FREE)
    assert bool(many.capped[who]) == (one.status is Status.CAPPED)
    if one.assessed is None:
        return
    found = (many.capital, many.home_counted, many.tariff, many.income_counted, many.kept, many.benefits_stopped)
    wanted = (one.capital, one.home_counted, one.tariff_income, one.income_counted, one.kept, one.benefits_stopped)
    assert [int(line[who]) for line in found] == [amount * 100 for amount in wanted]


@pytest.mark.parametrize("policy", sorted(policies()))
@pytest.mark.parametrize("reform", [None, *reforms()])
def test_both_ways_agree_to_the_penny(policy: str, reform: str | None) -> None:
    """Also for people whom the checks of a case would refuse: the rules must agree on them too."""
    seed = random.Random(f"{policy} {reform}").randrange(10**6)
    day = date(2016 + seed % 11, 5, 4)
    scheme = combine([reforms()[reform]] if reform else [])
    people = random_people(16, seed=seed, day=day)
    agree(people, day, policy=policies()[policy], rules=scheme.rules(day), figures=scheme.figures)


@pytest.mark.parametrize("seed", range(12))
def test_both_ways_agree_with_switches_at_random(seed: int) -> None:
    draw = random.Random(seed)
    policy = policies()["share_of_surplus"].model_copy(update={"twelve_week_test": "each_week", "charge_carers": True})
    agree(random_people(16, seed=seed, day=DAY), DAY, rules=random_rules(draw), policy=draw.choice([None, policy]))


@pytest.mark.parametrize("step", [None, "0.05", "1"])
def test_both_ways_agree_on_rounding_and_on_costs_without_a_benefit(step: str | None) -> None:
    keys = {"disability_costs_without_benefit": True, "round_charge_to": None if step is None else Decimal(step)}
    policy = policies()["share_of_surplus"].model_copy(update=keys)
    agree(random_people(48, seed=5, day=DAY), DAY, policy=policy)
    agree(random_people(48, seed=6, day=DAY), DAY, policy=policies()["statutory"].model_copy(update=keys))


def random_rules(draw: random.Random) -> Rules:
    """Return a mixture of switches that no reform has on its own, with fractions of a penny on the way."""
    amount = {name: Decimal(draw.randrange(0, 30_000)) / 100 for name in ("a", "b", "c", "d", "e")}
    return Rules(
        free_weeks_after_discharge=draw.choice([0, 6]), short_term_free=draw.random() < 0.3,
        free_if_onset_below=draw.choice([None, 18]), free_from_needs_band=draw.choice([None, 4]),
        living_costs_charged=draw.random() < 0.5, continuing_healthcare_living_costs=draw.random() < 0.5,
        mig_share_of_guarantee=draw.choice([None, Decimal("1.333")]), universal_cash=amount["a"],
        universal_share=Decimal(draw.randrange(0, 100)) / 1000, universal_counts_towards_cap=draw.random() < 0.5,
        universal_where=draw.choice(["everywhere", "care_homes", "elsewhere"]),
        cap=draw.choice([None, 80_000]), cap_meter=draw.choice(["council_and_personal", "personal_only"]),
        cap_onset_free_below=draw.choice([None, 25]), daily_living_weekly=amount["b"],
        council_rate_for_all=draw.random() < 0.3, arrangement_free=draw.random() < 0.3,
        disability_benefits_paid_in_homes=draw.random() < 0.5, housing_support_weekly=amount["c"],
        passthrough=Decimal(draw.randrange(0, 1000)) / 1000, nursing_care_weekly=amount["d"],
        upper_limit_home_counted=draw.choice([None, 118_000]), single_limit=draw.random() < 0.2,
    )  # fmt: skip


def test_every_switch_there_is_is_followed() -> None:
    assert set(Rules.model_fields) == FOLLOWED


def test_a_switch_that_arrays_do_not_follow_is_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ncs.charging.vector.terms.FOLLOWED", FOLLOWED - {"cap", "cap_meter"})
    rules = combine([reforms()["plan_2022"]]).rules(DAY)
    with pytest.raises(NotVectorised, match="cap, cap_meter"):
        assess_many(random_people(1, seed=1, day=DAY), day=DAY, rules=rules)
    assert len(assess_many(random_people(1, seed=1, day=DAY), day=DAY, rules=LAW).charge) == 1


def test_everything_is_paid_and_nothing_is_below_zero() -> None:
    group = random_people(50_000, seed=7, day=DAY)
    found = assess_many(group, day=DAY)
    payers = (found.person, found.council, found.nhs, found.social_security, found.third_party)
    assert all((amounts >= 0).all() for amounts in payers)
    # the NHS pays 267.68 a week beside the fee in 2026-27; what is paid besides is the fee for arranging care
    beside = np.where(group.nursing & (group.setting != 2), 26_768, 0)
    # homes give up what is above the council's rate where they take it; nobody does so for care that the NHS pays for
    helped = (found.free | ~found.above_limit) & (group.free_service != CONTINUING_HEALTHCARE) & (group.setting != 2)
    gap = group.fee - group.council_rate - group.third_party - group.own_top_up
    given_up = np.where(helped & group.council_rate_when_helped, gap, 0)
    assert given_up.any()
    more = sum(payers) + given_up - group.fee - beside
    assert ((more == 0) | ((more == group.arrangement) & found.above_limit)).all()


def test_nobody_is_nobody() -> None:
    assert len(assess_many(random_people(0, seed=1, day=DAY), day=DAY).charge) == 0


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"fee": np.array([1, 2])}, "not 3 people: fee"),
        ({"savings": np.array([1, -2, 3])}, "below zero: savings"),
        ({"income": {"lottery": np.zeros(3, np.int64)}}, "do not exist: lottery"),
        ({"setting": np.array([0, 1, 9])}, "do not exist: setting"),
        ({"third_party": np.full(3, 10**9)}, "top-ups above"),
    ],
)
def test_arrays_that_make_no_population_are_refused(change: dict[str, Any], words: str) -> None:
    group = random_people(3, seed=1, day=DAY)
    with pytest.raises(ValueError, match=words):
        Population(**{name: getattr(group, name) for name in Population.__slots__} | change)


def test_what_is_not_given_is_no_zero_or_the_fee() -> None:
    group = random_people(3, seed=1, day=DAY)
    needed = [name for name in Population.__slots__ if name not in _OPTIONAL]
    bare = Population(**{name: getattr(group, name) for name in needed})
    assert (bare.council_rate == bare.fee).all()
    assert not bare.carer.any() and bare.carer.dtype == np.bool_
    assert (bare.capital_at_admission == -1).all() and (bare.third_party == 0).all()


_OPTIONAL = set(Population.__slots__[Population.__slots__.index("council_rate") :])
