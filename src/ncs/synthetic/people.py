"""The invented people of one council: who they are, when they came and died, by which numbers they are known."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ncs.synthetic import vocabulary as v
from ncs.synthetic.arrays import NEVER, Bools, Codes, Ints, exponential_days
from ncs.synthetic.mixes import draw
from ncs.synthetic.rates import AGE_GROUPS, Rates


@dataclass(frozen=True, slots=True)
class Cohort:
    """People who share the way in which they came to the council.

    Attributes:
        older: whether each is 65 or over when halfway through the records.
        long_term: whether the support reasons and risks are those of long-term support.
        came: day number on which each is first known.
        setting: ``requester``, ``community`` or ``residential``, for the risk of dying.
    """

    older: Bools
    long_term: bool
    came: Ints
    setting: str


@dataclass(frozen=True, slots=True)
class People:
    """People in columns of equal length. Days are day numbers; codes are those of the vocabulary.

    Attributes:
        birth, death: days; ``NEVER`` for those who live on.
        carer: whether the person is recorded as an unpaid carer.
        nhs_from: day from which the NHS number is on the record (``NEVER``: not at all, 0: always).
        second_id_from: day from which a second council number is used (``NEVER``: one number only).
        linked: positions of up to three people cared for, -1 where none; shape (people, 3).
    """

    birth: Ints
    death: Ints
    gender: Codes
    ethnicity: Codes
    reason: Codes
    home: Codes
    employment: Codes
    funding: Codes
    visual: Codes
    hearing: Codes
    has_carer: Codes
    carer: Bools
    nhs_from: Ints
    second_id_from: Ints
    linked: Ints

    def __len__(self) -> int:
        return int(self.birth.size)


def make_cohort(rng: np.random.Generator, rates: Rates, cohort: Cohort, *, middle: int) -> People:
    """Invent the people of a cohort; ages are those at day ``middle``."""
    size = cohort.older.size
    birth = _births(rng, rates, cohort.older, middle)
    older = cohort.older
    stage = "long_term" if cohort.long_term else "requester"
    no_links = np.full((size, 3), -1, dtype=np.int32)
    return People(
        birth=birth,
        death=_deaths(rng, rates, cohort),
        gender=draw(rng, rates.mix("mixes", "gender"), size),
        ethnicity=draw(rng, rates.mix("mixes", "ethnicity"), size),
        reason=_reasons(rng, rates, stage, older),
        home=draw(rng, rates.mix("mixes", "accommodation_status"), size),
        employment=draw(rng, rates.mix("mixes", "employment_status"), size),
        funding=draw(rng, rates.mix("mixes", "client_funding_status"), size),
        visual=draw(rng, rates.mix("mixes", "visual_impairment"), size),
        hearing=draw(rng, rates.mix("mixes", "hearing_impairment"), size),
        has_carer=draw(rng, rates.mix("mixes", "has_unpaid_carer"), size),
        carer=np.zeros(size, dtype=np.bool_),
        nhs_from=_nhs_from(rng, rates, cohort.came),
        second_id_from=_second_id_from(rng, rates, cohort.came),
        linked=no_links,
    )


def _births(rng: np.random.Generator, rates: Rates, older: Bools, middle: int) -> Ints:
    age = np.empty(older.size)
    for group, members in zip(AGE_GROUPS, (~older, older), strict=True):
        mix = rates.mix("assumed", "ages", group)
        limits = np.array([[float(part) for part in label.split("-")] for label in mix.labels])
        band = limits[draw(rng, mix, older.size)]
        within = band[:, 0] + rng.random(older.size) * (band[:, 1] - band[:, 0])
        age[members] = within[members]
    return (middle - age * 365.25).astype(np.int32)


def _deaths(rng: np.random.Generator, rates: Rates, cohort: Cohort) -> Ints:
    yearly = [rates.number("assumed", "deaths_a_year", cohort.setting, group) for group in AGE_GROUPS]
    years = 1.0 / np.where(cohort.older, yearly[1], yearly[0])
    return (cohort.came + exponential_days(rng, years, cohort.older.size)).astype(np.int32)


def _reasons(rng: np.random.Generator, rates: Rates, stage: str, older: Bools) -> Codes:
    young = rates.mix("mixes", "primary_support_reason", f"{stage}_18_64")
    old = rates.mix("mixes", "primary_support_reason", f"{stage}_65")
    young_codes = np.array(v.PRIMARY_SUPPORT_REASON.codes(young), dtype=np.int8)
    old_codes = np.array(v.PRIMARY_SUPPORT_REASON.codes(old), dtype=np.int8)
    drawn_young = young_codes[draw(rng, young, older.size)]
    return np.where(older, old_codes[draw(rng, old, older.size)], drawn_young).astype(np.int8)


def _nhs_from(rng: np.random.Generator, rates: Rates, came: Ints) -> Ints:
    never, later = (rates.number("assumed", "identity", key) for key in ("no_nhs_number", "nhs_number_later"))
    chance = rng.random(came.size)
    day = came + rng.integers(60, 700, came.size)
    return np.where(chance < never, NEVER, np.where(chance < never + later, day, 0)).astype(np.int32)


def _second_id_from(rng: np.random.Generator, rates: Rates, came: Ints) -> Ints:
    twice = rng.random(came.size) < rates.number("assumed", "identity", "two_council_ids")
    return np.where(twice, came + rng.integers(30, 700, came.size), NEVER).astype(np.int32)
