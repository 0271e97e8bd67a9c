"""What holds for everybody on a day: figures in pence, the council's policy and the rules."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import numpy as np

from ncs.charging.pension_age import reached_on
from ncs.charging.policy import Policy
from ncs.charging.rules import LAW, Rules
from ncs.charging.vector.population import Pence
from ncs.core.errors import NcsError
from ncs.core.money import to_pence
from ncs.reference.parameters import Parameters

#: Switches that the arrays follow. Any other is refused by name.
FOLLOWED = frozenset(
    {
        "free_if_onset_below",
        "free_from_needs_band",
        "living_costs_charged",
        "daily_living_weekly",
        "upper_limit_home_counted",
        "upper_limit_home_ignored",
        "upper_limit_elsewhere",
        "single_limit",
        "disability_benefits_ignored_elsewhere",
        "disability_costs_allowed",
        "working_age_mig_as_pension_age",
        "universal_cash",
        "universal_share",
        "universal_where",
        "weekly_charge_limit",
        "personal_care_weekly",
        "nursing_care_weekly",
        "personal_care_free_elsewhere",
    }
)


class NotVectorised(NcsError):
    """A reform sets a switch that only one person's assessment follows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """The day, figures, policy and rules that a population is assessed under."""

    day: date
    figures: Parameters
    policy: Policy
    rules: Rules

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
        return self.figures.at(name, self.day).value

    def pence(self, name: str) -> int:
        """Return a figure of money in force on the day, in pence."""
        return to_pence(self.number(name))

    def born_by_for_pension_age(self) -> np.datetime64:
        """Return the last date of birth of people who have reached the qualifying age on the day."""
        low, high = date(1900, 1, 1).toordinal(), self.day.toordinal()
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if reached_on(date.fromordinal(middle)) <= self.day else (low, middle)
        return np.datetime64(date.fromordinal(low), "D")

    def born_by_for_age(self, years: int) -> np.datetime64:
        """Return the last date of birth of people who are so old on the day."""
        leap = (self.day.month, self.day.day) == (2, 29)
        return np.datetime64(self.day.replace(year=self.day.year - years, day=28 if leap else self.day.day), "D")


def share_down(amounts: Pence, share: Decimal) -> Pence:
    """Return a share of amounts, rounded down to the penny, exactly."""
    top, bottom = share.as_integer_ratio()
    return amounts * top // bottom
