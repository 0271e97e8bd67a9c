"""Weekly income of invented people on a day, by source, at the day's published rates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from ncs.charging.law.figures import figures
from ncs.charging.law.pension_age import COHORT_CERTAIN_BEFORE, COHORT_NONE_FROM
from ncs.charging.vector.population import ELSEWHERE, PERMANENT, Pence, Whole, Yes
from ncs.charging.vector.terms import born_by_for_pension_age
from ncs.core.arrays import Floats
from ncs.core.money import to_pence
from ncs.synthetic.care.assumptions import assumptions
from ncs.synthetic.care.lives import BASE_DAY, Lives, grown

#: Savings above the first bring Pension Credit income of a pound a week for each of the second, or part of it
#: (State Pension Credit Regulations 2002, SI 2002/1792, reg 15(6)), in pence.
_CREDIT_IGNORES, _CREDIT_STEP = 1_000_000, 50_000
#: Savings credit is 60% of qualifying income above its threshold, less 40% of what is above the guarantee
#: (State Pension Credit Act 2002 s3; SI 2002/1792 reg 7).
_CREDIT_GIVEN, _CREDIT_TAKEN = 0.6, 0.4
#: Personal Independence Payment is kept after pension age by those whose need began before it; few are past this age.
_PIP_UNTIL = 75.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Incomes:
    """Income by kind before Pension Credit, and what that depends on."""

    by_kind: dict[str, Pence]
    pensioner: Yes
    old_cohort: Yes
    born: np.ndarray[tuple[int, ...], np.dtype[np.datetime64]]

    def weekly(self) -> Pence:
        """Return all of it together."""
        found: Pence = np.sum(list(self.by_kind.values()), axis=0, dtype=np.int64)
        return found


def pence(pounds: Floats) -> Pence:
    """Return whole pence."""
    return np.rint(100 * pounds).astype(np.int64)


def rate(name: str, on: date) -> int:
    """Return a published rate on a day, in pence."""
    return to_pence(figures().at(name, on).value)


def incomes(lives: Lives, *, ages: Floats, on: date) -> Incomes:
    """Return pensions, disability benefits and benefits for people who cannot work.

    Raises:
        NotModelled: a rate has no value on the day.
    """
    who, means = lives.who, lives.means
    born = np.datetime64(on, "D") - np.rint(ages * 365.25).astype(np.int64)
    pensioner = np.asarray(born <= born_by_for_pension_age(on))
    last = np.where(who.woman, np.datetime64(COHORT_NONE_FROM), np.datetime64(COHORT_CERTAIN_BEFORE))
    old_cohort = np.asarray(born < last)
    basic = rate("benefit.basic_state_pension_full", on) * means.basic_share
    basic = basic + 100 * means.additional * grown("pensions", on=on)
    pension = np.where(old_cohort, basic, rate("benefit.new_state_pension_full", on) * means.new_share)
    by_kind = {
        "state_pension": np.where(pensioner, np.rint(pension), 0).astype(np.int64),
        "occupational_pension": pence(means.occupational * grown("pensions", on=on)),
        **_disability(lives, pensioner, ages=ages, on=on),
        **_out_of_work(lives, pensioner, on=on),
    }
    return Incomes(by_kind=by_kind, pensioner=pensioner, old_cohort=old_cohort, born=born)


def _disability(lives: Lives, pensioner: Yes, *, ages: Floats, on: date) -> dict[str, Pence]:
    means, needs = lives.means, lives.needs
    kept = means.keeps_pip & (needs.onset_age < ages.clip(max=65.0)) & (ages < _PIP_UNTIL)
    pip = means.disability_benefit & (~pensioner | kept)
    attendance = means.disability_benefit & ~pip
    return {
        "attendance_allowance_higher": (attendance & means.higher) * rate("benefit.aa_higher", on),
        "attendance_allowance_lower": (attendance & ~means.higher) * rate("benefit.aa_lower", on),
        "pip_daily_living_enhanced": (pip & means.higher) * rate("benefit.pip_daily_living_enhanced", on),
        "pip_daily_living_standard": (pip & ~means.higher) * rate("benefit.pip_daily_living_standard", on),
    }


def _out_of_work(lives: Lives, pensioner: Yes, *, on: date) -> dict[str, Pence]:
    """Return benefits below pension age; their rates of 2024-25 rise as Personal Independence Payment does."""
    known, means = assumptions(), lives.means
    benefit = "benefit.pip_daily_living_enhanced"
    rise = rate(benefit, on) / rate(benefit, BASE_DAY)
    has = means.out_of_work & ~pensioner
    return {
        "employment_and_support_allowance": (has & means.esa) * round(100 * known.number("income.esa_weekly") * rise),
        "universal_credit": (has & ~means.esa) * round(100 * known.number("income.uc_weekly") * rise),
    }


def pension_credit(lives: Lives, found: Incomes, *, capital: Pence, setting: Whole, on: date) -> dict[str, Pence]:
    """Return Pension Credit for those who claim: guarantee and savings credit, in pence.

    One of a couple at home has half of what two people with the same income would; a permanent resident is single.
    The severe disability addition goes to those at home without a partner who have a disability benefit.
    """
    couple = lives.who.couple & (setting != PERMANENT)
    means = found.by_kind["state_pension"] + found.by_kind["occupational_pension"]
    deemed = (np.maximum(capital - _CREDIT_IGNORES, 0) + _CREDIT_STEP - 1) // _CREDIT_STEP * 100
    qualifying = means + deemed
    claims = lives.means.claims_credit & found.pensioner

    def _each(stem: str) -> Pence:
        return np.where(couple, rate(f"{stem}_couple", on) // 2, rate(f"{stem}_single", on)).astype(np.int64)

    alone = ~couple & (setting == ELSEWHERE) & lives.means.disability_benefit
    guarantee = _each("benefit.pension_credit_guarantee")
    guarantee = guarantee + alone * rate("benefit.pension_credit_severe_disability_addition", on)
    most = _each("benefit.savings_credit_max")
    above = np.maximum(qualifying - _each("benefit.savings_credit_threshold"), 0)
    credit = np.minimum(_CREDIT_GIVEN * above, most) - _CREDIT_TAKEN * np.maximum(qualifying - guarantee, 0)
    return {
        "pension_credit_guarantee": np.where(claims, np.maximum(guarantee - qualifying, 0), 0),
        "pension_credit_savings": np.where(claims & found.old_cohort, credit, 0).clip(min=0).astype(np.int64),
    }
