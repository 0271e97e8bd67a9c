"""The switches that a reform may set. With none set, the rules are the law in England as it stands."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Money = Decimal


class Rules(BaseModel):
    """How the rules differ from the law as it stands. Amounts are pounds a week unless said; shares are fractions.

    Free support
        free_weeks_after_discharge: new support is free for so many weeks after leaving hospital.
        short_term_free: all short-term support is free, not only reablement.
        free_if_onset_below: free for people who needed support before this age.
        free_from_needs_band: free from this band of need.
        living_costs_charged: in a care home, free support still leaves the living costs to pay, as far as income
            allows.
        continuing_healthcare_living_costs: people with NHS continuing healthcare in a care home pay living costs too.
    Capital
        upper_limit_home_counted, upper_limit_home_ignored: limits by whether the home counts (2014 Act).
        upper_limit_elsewhere: the limit outside care homes.
        single_limit: no tariff income below the limit (Wales).
    Income
        disability_benefits_ignored_elsewhere, disability_costs_allowed: outside care homes.
        working_age_mig_as_pension_age; mig_share_of_guarantee: the minimum income guarantee as a share of guarantee
        credit.
    Contribution to everybody
        universal_cash, universal_share: taken off the cost before the charge; universal_where: the settings.
        universal_counts_towards_cap: what is taken off counts towards a lifetime cap too.
        weekly_charge_limit: the most anybody pays outside care homes.
        personal_care_weekly, nursing_care_weekly: paid for everybody in a care home (Scotland).
        personal_care_free_elsewhere: personal care is free outside care homes.
    Lifetime cap
        cap: pounds; cap_meter: what counts towards it; cap_onset_free_below: no cap to reach below this age of onset.
        cap_growth: on a journey the cap, the care account and living costs rise by this each April (section 16).
        daily_living_weekly: living costs in a care home, never metered and never covered.
    Care homes
        council_rate_for_all: people above the limit pay the council's rate; arrangement_free: with no fee for
            arranging.
        disability_benefits_paid_in_homes, housing_support_weekly, passthrough: social security in care homes.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    free_weeks_after_discharge: int = Field(default=0, ge=0)
    short_term_free: bool = False
    free_if_onset_below: int | None = Field(default=None, ge=0)
    free_from_needs_band: int | None = Field(default=None, ge=0)
    living_costs_charged: bool = True
    continuing_healthcare_living_costs: bool = False
    upper_limit_home_counted: Money | None = Field(default=None, ge=0)
    upper_limit_home_ignored: Money | None = Field(default=None, ge=0)
    upper_limit_elsewhere: Money | None = Field(default=None, ge=0)
    single_limit: bool = False
    disability_benefits_ignored_elsewhere: bool = False
    disability_costs_allowed: bool = True
    working_age_mig_as_pension_age: bool = False
    mig_share_of_guarantee: Decimal | None = Field(default=None, ge=0)
    universal_cash: Money = Field(default=Decimal(0), ge=0)
    universal_share: Decimal = Field(default=Decimal(0), ge=0, le=1)
    universal_where: Literal["everywhere", "care_homes", "elsewhere"] = "everywhere"
    universal_counts_towards_cap: bool = False
    weekly_charge_limit: Money | None = Field(default=None, ge=0)
    personal_care_weekly: Money = Field(default=Decimal(0), ge=0)
    nursing_care_weekly: Money = Field(default=Decimal(0), ge=0)
    personal_care_free_elsewhere: bool = False
    cap: Money | None = Field(default=None, ge=0)
    cap_meter: Literal["council_and_personal", "personal_only"] = "council_and_personal"
    cap_growth: Decimal = Field(default=Decimal(0), ge=0)
    cap_onset_free_below: int | None = Field(default=None, ge=0)
    daily_living_weekly: Money = Field(default=Decimal(0), ge=0)
    council_rate_for_all: bool = False
    arrangement_free: bool = False
    disability_benefits_paid_in_homes: bool = False
    housing_support_weekly: Money = Field(default=Decimal(0), ge=0)
    passthrough: Decimal = Field(default=Decimal(1), ge=0, le=1)

    @property
    def care_homes_free(self) -> bool:
        """Whether the whole cost of care in care homes is paid for everybody, whatever their means."""
        return self.universal_share == 1 and self.universal_where != "elsewhere"


#: The law in England as it stands.
LAW = Rules()
