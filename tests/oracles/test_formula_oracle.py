"""Money by need against plain Python: a formula over 153 councils, ten years between limits, people growing older."""

from __future__ import annotations

import math

import numpy as np
import pytest

from ncs.funding.use.converging import Way, way_to_need
from ncs.funding.use.formula import run
from ncs.reference.populations import populations
from ncs.scenarios.path.cohort import grown

AGES = {"65-74": 1.0, "75-84": 2.5, "85+": 7.0}


def plain_shares() -> dict[str, float]:
    """Capitation by age, one council at a time: half by people of 18 to 64, half by older people with their weights."""
    younger = {code: float(people or 0) for code, people in populations(ages="18-64").items()}
    bands = {ages: populations(ages=ages) for ages in AGES}
    older = {code: sum(AGES[ages] * float(bands[ages][code] or 0) for ages in AGES) for code in younger}
    whole = sum(younger.values()), sum(older.values())
    return {code: 0.5 * younger[code] / whole[0] + 0.5 * older[code] / whole[1] for code in younger}


def plain_year(last: dict[str, float], goal: dict[str, float], low: float, high: float) -> dict[str, float]:
    """A year between a floor and a ceiling, floors paid by everyone above theirs; what ceilings leave, by room."""
    floors, tops = ({code: amount * limit for code, amount in last.items()} for limit in (low, high))
    held = {code: min(max(goal[code], floors[code]), tops[code]) for code in last}
    over = sum(held.values()) - sum(goal.values())
    if over > 0:
        above = sum(held[code] - floors[code] for code in last)
        return {code: floors[code] + (held[code] - floors[code]) * (1 - over / above) for code in last}
    room = sum(tops[code] - held[code] for code in last)
    return {code: held[code] - over * (tops[code] - held[code]) / room for code in last}


def test_a_formula_and_ten_years_between_limits() -> None:
    shares = plain_shares()
    found = run("capitation_by_age").need
    ours = dict(zip(found.country.codes, found.share, strict=True))
    assert max(abs(ours[code] - share) for code, share in shares.items()) < 1e-12
    way = way_to_need("capitation_by_age", Way(growth="5%", floor="1%", ceiling="9%"))
    now = {code: float(way.need.country.spending[code]) for code in way.steps[0].targets}
    pot, whole = sum(now.values()), sum(shares[code] for code in now)
    for step in way.steps:
        pot *= 1.05
        now = plain_year(now, {code: pot * shares[code] / whole for code in now}, 1.01, 1.09)
        assert max(abs(step.year.amounts[code] - amount) for code, amount in now.items()) < 100  # a pound, in pence


def test_people_grow_older_one_person_at_a_time() -> None:
    """Two people of 64 with mortality 0.01 at 65, rising by 0.1 a year of age, after two years; and those past 90."""
    start = np.zeros(91)
    start[64], start[89], start[90] = 2.0, 1.0, 4.0
    people = grown(start, np.array([0.01]), np.array([0.1]), np.array([0.0]), last=2025)
    die = [0.01 * math.exp(0.1 * (age - 65)) for age in (64, 65)]
    assert people.of("66", 2025)[0] == pytest.approx(2 * (1 - die[0]) * (1 - die[1]))
    old, at_89 = 0.01 * math.exp(0.1 * 28), 0.01 * math.exp(0.1 * 24)
    assert people.of("90+", 2025)[0] == pytest.approx((1 * (1 - at_89) + 4 * (1 - old)) * (1 - old))
