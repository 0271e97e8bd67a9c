"""Random people as arrays, and each of them as a case, for tests that the two ways of working out charges agree."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import numpy as np

from ncs.charging.vector import Population
from ncs.charging.vector.population import CONTINUING_HEALTHCARE, FREE_BY_LAW, REABLEMENT

SETTINGS = ("care_home_permanent", "care_home_temporary", "not_a_care_home", "care_home_short_term")
PENSIONS = ("occupational_pension", "personal_pension")
KINDS = (
    "earnings", "state_pension", *PENSIONS, "pension_credit_guarantee", "pension_credit_savings",
    "attendance_allowance_higher", "attendance_allowance_lower", "pip_mobility_enhanced", "war_widows_pension",
    "universal_credit", "investment_income", "child_benefit",
)  # fmt: skip
FLAGS = (
    "couple", "lone_parent", "disability_premium", "enhanced_disability_premium", "carer_premium", "old_cohort",
    "nursing", "night_care", "home_protected", "returns", "half_to_spouse", "child_in_same_accommodation",
    "short_term_support", "resumed_package",
)  # fmt: skip
MONEY = {"fee": 200_000, "savings": 4_000_000, "home": 20_000_000, "mortgage": 5_000_000, "housing": 20_000,
         "disability_costs": 5_000, "arrangement": 500, "other_capital": 1_000_000}  # fmt: skip
SERVICES = {
    FREE_BY_LAW: "section_117_aftercare", CONTINUING_HEALTHCARE: "nhs_continuing_healthcare", REABLEMENT: "reablement",
}  # fmt: skip


def random_people(size: int, *, seed: int, day: date) -> Population:
    """Return random people; money is at random pence, with many at zero and at amounts near the limits; many soon
    reach an age that matters.
    """
    draw = np.random.default_rng(seed)

    def money(most: int, *, nothing: float = 0.3) -> Any:
        amounts = draw.integers(0, most, size)
        near = 100 * draw.integers(13_000, 24_500, size)
        amounts = np.where((draw.random(size) < 0.3) & (most == MONEY["savings"]), near, amounts)
        return np.where(draw.random(size) < nothing, 0, amounts)

    flags: dict[str, Any] = {name: draw.random(size) < 0.4 for name in FLAGS}
    flags["lone_parent"] &= ~flags["couple"]
    amounts = {name: money(most) for name, most in MONEY.items()}
    rate = np.where(draw.random(size) < 0.5, amounts["fee"], amounts["fee"] * draw.integers(50, 100, size) // 100)
    gap = amounts["fee"] - rate
    third = np.where(draw.random(size) < 0.5, 0, gap * draw.integers(0, 101, size) // 100)
    small = draw.integers(1_000_000, 3_500_000, size)
    amounts["home"] = np.where((draw.random(size) < 0.3) & (amounts["home"] > 0), small, amounts["home"])
    days = draw.integers(19 * 365, 100 * 365, size)
    soon = draw.choice([25 * 365, 66 * 365], size) + draw.integers(-500, 30, size)
    days = np.where(draw.random(size) < 0.4, soon, days)
    return Population(
        born=np.datetime64(day, "D") - days,
        children=draw.integers(0, 3, size),
        onset_age=draw.integers(-1, 60, size),
        needs_band=draw.integers(-1, 5, size),
        setting=draw.choice([0, 0, 1, 2, 2, 3], size),
        weeks_in=draw.integers(0, 30, size),
        weeks_funded=draw.integers(0, 8, size),
        income={kind: money(25_000 if kind != "child_benefit" else 5_000, nothing=0.5) for kind in KINDS},
        council_rate=rate,
        council_rate_when_helped=np.random.default_rng([seed, 1]).random(size) < 0.5,
        third_party=third,
        own_top_up=(gap - third) * draw.integers(0, 2, size),
        capital_at_admission=np.where(draw.random(size) < 0.5, -1, draw.integers(0, 4_000_000, size)),
        expected_weeks=draw.integers(1, 12, size),
        short_weeks_this_year=draw.integers(0, 6, size),
        free_service=np.where(draw.random(size) < 0.8, 0, draw.integers(1, 4, size)),
        service_weeks=draw.integers(0, 8, size),
        carer=draw.random(size) < 0.05,
        weeks_since_discharge=np.where(draw.random(size) < 0.8, -1, draw.integers(0, 10, size)),
        **flags,
        **amounts,
    )


def pounds(pence: Any) -> Decimal:
    return Decimal(int(pence)) / 100


def case_of(group: Population, who: int, day: date) -> dict[str, Any]:
    """Return one of the people as the content of a case."""

    def of(name: str) -> Any:
        return getattr(group, name)[who].item()

    def known(name: str) -> Any:
        return None if of(name) < 0 else of(name)

    found: dict[str, Any] = {
        "date": day,
        "person": _person(group, who, known),
        "setting": _setting(group, who),
        "cost": _cost(group, who),
        "income": [_income(group, who, kind, amounts[who]) for kind, amounts in group.income.items() if amounts[who]],
        "capital": [{"kind": "savings", "value": pounds(of("savings"))}],
        "housing_costs": [{"kind": "rent", "weekly": pounds(of("housing"))}],
        "disability_costs_weekly": pounds(of("disability_costs")),
        "short_term_support": of("short_term_support"),
        "weeks_since_discharge": known("weeks_since_discharge"),
        "resumed_package": of("resumed_package"),
        "sure": ["everything"],
    }
    if of("other_capital"):
        land = {"kind": "land_or_property", "value": pounds(of("other_capital")), "costs_of_selling": False}
        found["capital"].append(land)
    if of("free_service"):
        found["services"] = [{"kind": SERVICES[of("free_service")], "weeks_received": of("service_weeks")}]
    if of("home"):
        found["home"] = {
            "value": pounds(of("home")), "mortgage": pounds(of("mortgage")),
            "occupied_by": [{"relation": "relative", "age": 70}] if of("home_protected") else [],
            "intends_to_return": of("returns"),
        }  # fmt: skip
    return found


def _person(group: Population, who: int, known: Any) -> dict[str, Any]:
    premiums = ("disability", "enhanced_disability", "carer")
    names = ("couple", "lone_parent", "children", "child_in_same_accommodation")
    return {name: getattr(group, name)[who].item() for name in names} | {
        "born": group.born[who].astype(object),
        "premiums": [name for name in premiums if getattr(group, f"{name}_premium")[who]],
        "reached_pension_age_before_april_2016": bool(group.old_cohort[who]),
        "onset_age": known("onset_age"),
        "needs_band": known("needs_band"),
        "is_carer": bool(group.carer[who]),
    }


def _setting(group: Population, who: int) -> dict[str, Any]:
    names = ("weeks_in", "nursing", "night_care", "expected_weeks", "short_weeks_this_year")
    admission = group.capital_at_admission[who]
    return {name: getattr(group, name)[who].item() for name in names} | {
        "kind": SETTINGS[int(group.setting[who])],
        "weeks_council_funded": int(group.weeks_funded[who]),
        "capital_at_admission": None if admission < 0 else pounds(admission),
    }


def _cost(group: Population, who: int) -> dict[str, Any]:
    rate = group.council_rate[who]
    return {
        "weekly": pounds(group.fee[who]),
        "includes_nursing": False,
        "council_rate_weekly": None if rate == group.fee[who] else pounds(rate),
        "council_rate_when_helped": bool(group.council_rate_when_helped[who]),
        "third_party_top_up_weekly": pounds(group.third_party[who]),
        "own_top_up_weekly": pounds(group.own_top_up[who]),
        "arranged_by_council": True,
        "arrangement_fee_weekly": pounds(group.arrangement[who]),
    }


def _income(group: Population, who: int, kind: str, weekly: Any) -> dict[str, Any]:
    passed = Decimal("0.5") if group.half_to_spouse[who] and kind in PENSIONS else 0
    return {"kind": kind, "weekly": pounds(weekly), "share_passed_to_spouse": passed}
