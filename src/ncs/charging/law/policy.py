"""A council's own choices within the law: its charging policy, as a file; the defaults are what the law itself says."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from ncs.tables.reading.named_files import find_named, packaged
from ncs.tables.reading.text import TextFile
from ncs.tables.reading.yaml_files import read_yaml


class Policy(BaseModel):
    """One council's discretion. Amounts are pounds a week; shares are fractions.

    Attributes:
        upper_limit_elsewhere: a higher capital limit outside care homes (reg 12 lets a council set one).
        surplus_share: the share of what is left after allowances that is charged, outside care homes.
        maximum_charge, minimum_charge: charges outside care homes above the one are cut, below the other not collected.
        count_disability_benefits: AA, DLA care and PIP daily living count outside care homes.
        night_element: whether the part of a higher rate paid for nights is left out.
        standard_disability_costs: a flat allowance by rate of disability benefit (``lower``, ``higher``); the actual
            costs if they are more.
        disability_costs_without_benefit: extra costs of disability come off at home also where no disability benefit
            counts; the standard allowance, which goes by the rate of a benefit, does not.
        round_charge_to: the charge at home is rounded down to so many pounds, such as 0.10 or 1: down, because rounding
            up would leave less than the law does.
        mig_extra_weekly, pea_extra_weekly: added to what the law leaves outside care homes, and in them.
        count_investment_income: interest and dividends count as income, which the regulations do not ask.
        arrangement_fee: people above the limit who ask the council to arrange their care pay what that costs (reg 5).
        savings_credit_elsewhere: outside care homes ignore all savings credit, or only the disregard.
        savings_flat_rate: where the flat savings disregard applies to people whose income is above the guarantee level;
            the circulars say in a care home, at home and elsewhere.
        temporary_residents_disability_benefits: ignored or counted for temporary residents (not confirmed in law).
        short_term_as_elsewhere: short stays are charged as if care were given at home (reg 8).
        short_term_weeks_a_year: so only for so many weeks of short stays a year; none is no limit but reg 2's eight.
        tariff_round: ``up`` is the law; ``down`` is what one council publishes.
        twelve_week_test: capital is tested at admission, or again each week.
        charge_carers: carers pay for their own support.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str
    source: str
    note: str = ""
    upper_limit_elsewhere: Decimal | None = Field(default=None, ge=0)
    surplus_share: Decimal = Field(default=Decimal(1), ge=0, le=1)
    maximum_charge: Decimal | None = Field(default=None, ge=0)
    minimum_charge: Decimal = Field(default=Decimal(0), ge=0)
    count_disability_benefits: bool = True
    night_element: Literal["count", "ignore_when_no_night_care", "ignore"] = "count"
    standard_disability_costs: dict[Literal["lower", "higher"], Decimal] = Field(default_factory=dict)
    disability_costs_without_benefit: bool = False
    round_charge_to: Decimal | None = Field(default=None, gt=0, decimal_places=2)
    mig_extra_weekly: Decimal = Field(default=Decimal(0), ge=0)
    pea_extra_weekly: Decimal = Field(default=Decimal(0), ge=0)
    savings_credit_elsewhere: Literal["disregard_amount", "ignore_all"] = "disregard_amount"
    savings_flat_rate: Literal["care_homes", "everywhere", "nowhere"] = "everywhere"
    temporary_residents_disability_benefits: Literal["ignore", "count"] = "ignore"
    count_investment_income: bool = False
    short_term_as_elsewhere: bool = False
    short_term_weeks_a_year: int | None = Field(default=None, ge=0)
    tariff_round: Literal["up", "down"] = "up"
    twelve_week_test: Literal["at_admission", "each_week"] = "at_admission"
    charge_carers: bool = False
    arrangement_fee: bool = True


@cache
def policies() -> Mapping[str, Policy]:
    """Return the policies in the package by name; ``statutory`` is the law with no discretion used."""
    return packaged("ncs.charging", "policies", _read)


def find_policy(name: str) -> Policy:
    """Return a policy by its name in the package, or read it from a path that ends in .yaml.

    Raises:
        UnknownName: no policy has that name.
        ProblemsFound: the file is wrong.
    """
    return find_named("policy", name, policies(), _read)


def _read(file: TextFile) -> Policy:
    summary, step = "The policy cannot be used", "See `ncs charge policies`."
    return read_yaml(file, Policy, kind="policy file", summary=summary, next_step=step)
