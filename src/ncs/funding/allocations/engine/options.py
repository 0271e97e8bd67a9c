"""What Annex B leaves open, each choice named, with the default that its words support best.

Source of the list: Annex B (Department of Health and Social Care, updated 21 January 2026), steps 1 to 4.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ShareYears(StrEnum):
    """Which year's totals turn the 37.24% control total into the upper-tier share."""

    EACH_YEAR = "each_year"
    BASE_YEAR = "base_year"


class ShareApplied(StrEnum):
    """Whether the share multiplies the change in core spending power, or each year's level before the difference."""

    CHANGE = "change"
    LEVELS = "levels"


class BetterCareGrant(StrEnum):
    """Whether the Local Authority Better Care Grant counts inside core spending power in step 2."""

    INSIDE = "inside"
    OUTSIDE = "outside"


class NeedsMoney(StrEnum):
    """Whether the GBP 900 million is what is paid in 2028-29, or what is paid over the three years together."""

    LEVEL = "level_in_2028_29"
    THREE_YEARS = "three_year_sum"


class Rounding(StrEnum):
    """What is rounded before the end: nothing, the baseline to GBP 0.1 million, or every step to GBP 1,000."""

    AT_END = "at_end"
    BASELINE = "baseline_first"
    EACH_STEP = "each_step"


class MinimumRule(StrEnum):
    """How step 4 holds.

    ``each_year``: the larger of formula and path in each year. ``whole_profile``: the path in every year for a council
    whose formula result ends below it. ``spending_power_growth``: the path in every year for a council whose core
    spending power grows by less than inflation from 2025-26 to 2028-29, as the prose of Annex B says.
    """

    EACH_YEAR = "each_year"
    WHOLE_PROFILE = "whole_profile"
    SPENDING_POWER_GROWTH = "spending_power_growth"


class Ratchet(StrEnum):
    """Whether a year may be lower than the year before: freely, never in cash, or never in real terms."""

    NONE = "none"
    CASH = "cash"
    REAL = "real"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """One reading of Annex B. The defaults are the readings that its text and table support best.

    Attributes:
        share_years: the text applies the control total "in each year".
        share_applied: the text applies the share "to this change".
        better_care_grant: the text does not exclude the grant, so it is inside.
        needs_money: the text does not say; the level is the reading under which the table's phasing in thirds fits.
        rounding: the table prints one decimal place; nothing says that earlier steps are rounded.
        minimum_rule: the only reading that fits the table (see :mod:`ncs.funding.allocations.minimum`).
        ratchet: the table has one fall between years (South Tyneside), so there is none.
    """

    share_years: ShareYears = ShareYears.EACH_YEAR
    share_applied: ShareApplied = ShareApplied.CHANGE
    better_care_grant: BetterCareGrant = BetterCareGrant.INSIDE
    needs_money: NeedsMoney = NeedsMoney.LEVEL
    rounding: Rounding = Rounding.AT_END
    minimum_rule: MinimumRule = MinimumRule.EACH_YEAR
    ratchet: Ratchet = Ratchet.NONE
