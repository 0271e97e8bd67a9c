"""The charge worked out for many people at once is the charge worked out one person at a time, line by line."""

from __future__ import annotations

import random
from datetime import date
from decimal import Decimal
from typing import Any

import numpy as np
import pytest

from ncs.charging.assessment import assess
from ncs.charging.case import Case
from ncs.charging.policy import policies
from ncs.charging.reforms import combine, reforms
from ncs.charging.statement import Status
from ncs.charging.vector import Population, assess_many
from ncs.charging.vector.terms import NotVectorised

SETTINGS = ("care_home_permanent", "care_home_temporary", "not_a_care_home")
KINDS = (
    "earnings", "state_pension", "occupational_pension", "pension_credit_guarantee", "pension_credit_savings",
    "attendance_allowance_higher", "attendance_allowance_lower", "pip_mobility_enhanced", "war_widows_pension",
    "universal_credit", "investment_income",
)  # fmt: skip
FLAGS = (
    "couple", "lone_parent", "disability_premium", "enhanced_disability_premium", "carer_premium", "old_cohort",
    "nursing", "night_care", "home_protected", "returns",
)  # fmt: skip
MONEY = {"fee": 200_000, "savings": 4_000_000, "home": 20_000_000, "mortgage": 5_000_000, "housing": 20_000,
         "disability_costs": 5_000}  # fmt: skip


def people(size: int, *, seed: int, day: date) -> Population:
    """Return random people; money is at random pence, with many at zero and at round amounts near the limits."""
    draw = np.random.default_rng(seed)

    def money(most: int) -> Any:
        amounts = draw.integers(0, most, size)
        near = 100 * draw.integers(13_000, 24_500, size)
        amounts = np.where((draw.random(size) < 0.3) & (most == MONEY["savings"]), near, amounts)
        return np.where(draw.random(size) < 0.3, 0, amounts)

    flags: dict[str, Any] = {name: draw.random(size) < 0.4 for name in FLAGS}
    flags["lone_parent"] &= ~flags["couple"]
    days = draw.integers(19 * 365, 100 * 365, size)
    return Population(
        born=np.datetime64(day, "D") - days,
        children=draw.integers(0, 3, size),
        onset_age=draw.integers(-1, 60, size),
        needs_band=draw.integers(-1, 5, size),
        setting=draw.integers(0, 3, size),
        weeks_in=draw.integers(0, 30, size),
        weeks_funded=draw.integers(0, 8, size),
        income={kind: money(25_000) for kind in KINDS},
        **flags,
        **{name: money(most) for name, most in MONEY.items()},
    )


def case(group: Population, who: int, day: date) -> dict[str, Any]:
    """Return one of the people as a case."""

    def pounds(pence: Any) -> Decimal:
        return Decimal(int(pence)) / 100

    setting = SETTINGS[int(group.setting[who])]
    premiums = [name for name in ("disability", "enhanced_disability", "carer")
                if getattr(group, f"{name}_premium")[who]]  # fmt: skip
    found: dict[str, Any] = {
        "date": day,
        "person": {
            "born": group.born[who].astype(object), "couple": bool(group.couple[who]),
            "lone_parent": bool(group.lone_parent[who]), "children": int(group.children[who]), "premiums": premiums,
            "reached_pension_age_before_april_2016": bool(group.old_cohort[who]),
            "onset_age": int(group.onset_age[who]) if group.onset_age[who] >= 0 else None,
            "needs_band": int(group.needs_band[who]) if group.needs_band[who] >= 0 else None,
        },
        "setting": {
            "kind": setting, "weeks_in": int(group.weeks_in[who]), "weeks_council_funded": int(group.weeks_funded[who]),
            "nursing": bool(group.nursing[who]), "night_care": bool(group.night_care[who]),
        },
        "cost": {"weekly": pounds(group.fee[who]), "includes_nursing": False},
        "income": [{"kind": kind, "weekly": pounds(amounts[who])}
                   for kind, amounts in group.income.items() if amounts[who]],
        "capital": [{"kind": "savings", "value": pounds(group.savings[who])}],
        "housing_costs": [{"kind": "rent", "weekly": pounds(group.housing[who])}],
        "disability_costs_weekly": pounds(group.disability_costs[who]),
    }  # fmt: skip
    if group.home[who]:
        found["home"] = {
            "value": pounds(group.home[who]), "mortgage": pounds(group.mortgage[who]),
            "occupied_by": [{"relation": "relative", "age": 70}] if group.home_protected[who] else [],
            "intends_to_return": bool(group.returns[who]),
        }  # fmt: skip
    return found


def followed() -> list[str]:
    return [name for name in reforms() if not refused(name)]


def refused(name: str) -> bool:
    scheme = combine([reforms()[name]])
    day = date(2026, 5, 4)
    try:
        assess_many(people(1, seed=1, day=day), day=day, rules=scheme.rules(day), figures=scheme.figures)
    except NotVectorised:
        return True
    return False


@pytest.mark.parametrize("policy", sorted(policies()))
@pytest.mark.parametrize("reform", [None, *followed()])
def test_both_ways_agree_to_the_penny(policy: str, reform: str | None) -> None:
    """Also for people whom the checks of a case would refuse: the rules must agree on them too."""
    seed = random.Random(f"{policy} {reform}").randrange(10**6)
    day = date(2016 + seed % 11, 5, 4)
    scheme = combine([reforms()[reform]] if reform else [])
    rules, chosen, group = scheme.rules(day), policies()[policy], people(12, seed=seed, day=day)
    many = assess_many(group, day=day, policy=chosen, rules=rules, figures=scheme.figures)
    for who in range(len(group)):
        one = assess(Case.model_validate(case(group, who, day)), policy=chosen, rules=rules, figures=scheme.figures)
        assert many.charge[who] == one.charge * 100
        assert many.council[who] == one.pays.council * 100
        assert bool(many.free[who]) == (one.status is Status.FREE)
        if one.status is Status.FREE:
            continue
        found = (many.capital, many.home_counted, many.tariff, many.income_counted, many.kept)
        wanted = (one.capital, one.home_counted, one.tariff_income, one.income_counted, one.kept)
        assert [int(line[who]) for line in found] == [amount * 100 for amount in wanted]


def test_a_switch_that_arrays_do_not_follow_is_refused_by_name() -> None:
    day = date(2026, 5, 4)
    rules = combine([reforms()["plan_2022"]]).rules(day)
    with pytest.raises(NotVectorised, match="cap, cap_meter"):
        assess_many(people(1, seed=1, day=day), day=day, rules=rules)


def test_everything_is_paid_and_nothing_is_below_zero() -> None:
    day = date(2026, 5, 4)
    group = people(20_000, seed=7, day=day)
    found = assess_many(group, day=day)
    assert (found.charge >= 0).all() and (found.council >= 0).all()
    assert (found.charge + found.council == group.fee).all()


def test_arrays_of_different_lengths_are_refused() -> None:
    day = date(2026, 5, 4)
    group = people(3, seed=1, day=day)
    with pytest.raises(ValueError, match="not 3 people: fee"):
        Population(**{name: getattr(group, name) for name in Population.__slots__} | {"fee": group.fee[:2]})
