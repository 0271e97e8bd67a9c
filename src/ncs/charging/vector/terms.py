"""What holds for everybody on a day: figures in pence, the council's policy and the rules."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache

import numpy as np

from ncs.charging.law.pension_age import reached_on
from ncs.charging.law.policy import Policy
from ncs.charging.law.rules import LAW, Rules
from ncs.charging.vector.population import Pence
from ncs.core.errors import NcsError
from ncs.core.money import to_pence
from ncs.policy.parameters import Parameters

#: Switches that the arrays follow: all there are. A new one is refused by name until it is followed and added here.
FOLLOWED = frozenset(
    {
        "free_weeks_after_discharge",
        "short_term_free",
        "free_if_onset_below",
        "free_from_needs_band",
        "living_costs_charged",
        "continuing_healthcare_living_costs",
        "upper_limit_home_counted",
        "upper_limit_home_ignored",
        "upper_limit_elsewhere",
        "single_limit",
        "disability_benefits_ignored_elsewhere",
        "disability_costs_allowed",
        "working_age_mig_as_pension_age",
        "mig_share_of_guarantee",
        "universal_cash",
        "universal_share",
        "universal_where",
        "universal_counts_towards_cap",
        "weekly_charge_limit",
        "personal_care_weekly",
        "nursing_care_weekly",
        "personal_care_free_elsewhere",
        "cap",
        "cap_meter",
        "cap_growth",
        "cap_onset_free_below",
        "daily_living_weekly",
        "council_rate_for_all",
        "arrangement_free",
        "disability_benefits_paid_in_homes",
        "housing_support_weekly",
        "passthrough",
    }
)


class NotVectorised(NcsError):
    """A reform sets a switch that only one person's assessment follows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """The day, figures, policy and rules that a population is assessed under.

    ``known`` remembers figures of the day that were looked up before.
    """

    day: date
    figures: Parameters
    policy: Policy
    rules: Rules
    known: dict[str, Decimal] = field(default_factory=dict, compare=False, repr=False)

    def __post_init__(self) -> None:
        law = LAW.model_dump()
        refused = [name for name, value in self.rules.model_dump().items() if value != law[name]]
        refused = sorted(set(refused) - FOLLOWED)
        if refused:
            raise NotVectorised(
                f"A population cannot be assessed with {', '.join(refused)}. Use `ncs charge assess` for one person."
            )

    def number(self, name: str) -> Decimal:
        """Return a figure in force on the day.

        Raises:
            NotModelled: there is none.
        """
        if name not in self.known:
            self.known[name] = self.figures.at(name, self.day).value
        return self.known[name]

    def pence(self, name: str) -> int:
        """Return a figure of money in force on the day, in pence."""
        return in_pence(self.number(name))

    @property
    def limits_everybody(self) -> bool:
        """Whether the rules limit what anybody is charged, whatever the means test finds."""
        rules = self.rules
        paid = rules.universal_cash or rules.universal_share or rules.personal_care_weekly or rules.nursing_care_weekly
        return bool(paid) or rules.personal_care_free_elsewhere or rules.weekly_charge_limit is not None

    @property
    def weeks_until_benefits_stop(self) -> int:
        """Weeks of council money in a care home after which disability benefits are no longer paid."""
        return -(-int(self.number("benefits.aa_dla_pip_payable_days_in_la_funded_care_home")) // 7)


@cache
def born_by_for_pension_age(day: date) -> np.datetime64:
    """Return the last date of birth of people who have reached the qualifying age for Pension Credit on a day."""
    low, high = date(1900, 1, 1).toordinal(), day.toordinal()
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if reached_on(date.fromordinal(middle)) <= day else (low, middle)
    return np.datetime64(date.fromordinal(low), "D")


def born_by_for_age(years: int, *, day: date) -> np.datetime64:
    """Return the last date of birth of people who are so old on a day."""
    leap = (day.month, day.day) == (2, 29)
    return np.datetime64(day.replace(year=day.year - years, day=28 if leap else day.day), "D")


@cache
def in_pence(pounds: Decimal) -> int:
    """Return whole pence, as :func:`ncs.core.money.to_pence`, remembered: few differ and they are asked for often."""
    return to_pence(pounds)


def share_down(amounts: Pence, share: Decimal) -> Pence:
    """Return a share of amounts, rounded down to the penny, exactly."""
    top, bottom = share.as_integer_ratio()
    return amounts if top == bottom else amounts * top // bottom
