"""What is unusual about a council's published allocation, each with the test that finds it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise

from ncs.core.money import round_half_away
from ncs.core.periods import FinancialYear
from ncs.core.status import Status
from ncs.funding.allocations.intervals import Interval
from ncs.funding.allocations.minimum import MinimumPath
from ncs.funding.allocations.published import Allocation
from ncs.reference.outturn import outturn

OUTTURN_YEARS = tuple(FinancialYear(starts) for starts in (2022, 2023, 2024))
#: A baseline this far from the outturn of the year before is a break that needs a reason.
LARGE_BREAK = Fraction(15, 100)
#: Spending that falls by this much in a year looks like an error in the return.
SUSPECT_FALL = Fraction(30, 100)
#: A cash increase below this is nearly none: half of inflation in the slowest year of the minimum path.
NEARLY_FLAT = Fraction(1, 100)


class Flag(StrEnum):
    """Something to know before using a council's figures. The value is the word used in files."""

    ALL_YEARS = "minimum_all_years"
    SOME_YEARS = "minimum_some_years"
    CANNOT_TELL = "minimum_cannot_be_told"
    FALLS = "falls_between_years"
    NEARLY_FLAT = "nearly_flat_year"
    IS_OUTTURN = "baseline_is_2024_25_outturn"
    LARGE_BREAK = "large_break_from_outturn"
    BELOW_OUTTURN = "baseline_below_outturn"
    SUSPECT_OUTTURN = "outturn_suspect"
    NO_OUTTURN = "outturn_not_submitted"
    REPLACED = "council_to_be_replaced"
    NO_ALLOCATION = "no_allocation"
    NO_DATA = "no_data"


MEANINGS: Mapping[Flag, str] = {
    Flag.ALL_YEARS: "on the minimum path in all three years",
    Flag.SOME_YEARS: "on the minimum path in some years only",
    Flag.CANNOT_TELL: "rounding is too coarse to tell whether it is on the minimum path",
    Flag.FALLS: "the allocation falls from one year to the next",
    Flag.NEARLY_FLAT: "a year's cash increase is under 1%",
    Flag.IS_OUTTURN: "the baseline equals 2024-25 outturn to £0.1 million: the fallback where no budget was returned",
    Flag.LARGE_BREAK: "the baseline is 15% or more above or below 2024-25 outturn",
    Flag.BELOW_OUTTURN: "the baseline is below 2024-25 outturn by more than rounding",
    Flag.SUSPECT_OUTTURN: "outturn fell by 30% or more in a year: the return looks wrong or recoded",
    Flag.NO_OUTTURN: "no 2024-25 outturn was returned, so the baseline cannot be compared",
    Flag.REPLACED: "other councils are announced to take its place before the end of the allocations",
    Flag.NO_ALLOCATION: "no allocation is published, by decision",
    Flag.NO_DATA: "no allocation is published: neither budget nor outturn was returned",
}


def outturn_millions(code: str, year: FinancialYear) -> Decimal | None:
    """Return a council's net adult social care outturn in GBP million, exact; None where there is no return."""
    found = outturn(year).get(code)
    return None if found is None or found.net_thousand is None else Decimal(found.net_thousand) / 1000


def break_from_outturn(allocation: Allocation) -> Fraction | None:
    """Return the baseline over 2024-25 outturn less one (0.1 is 10% above); None where either is missing."""
    spent = outturn_millions(allocation.council.ons_code, OUTTURN_YEARS[-1])
    if spent is None or not allocation.published:
        return None
    return Fraction(allocation.baseline) / Fraction(spent) - 1


def flags_of(allocation: Allocation, path: MinimumPath) -> tuple[Flag, ...]:
    """Return every flag that fits the allocation, in the order of :class:`Flag`."""
    if not allocation.published:
        return (Flag.NO_ALLOCATION if allocation.status is Status.NOT_APPLICABLE else Flag.NO_DATA,)
    found = {*_minimum(allocation, path), *_years(allocation), *_against_outturn(allocation)}
    if allocation.council.announced:
        found.add(Flag.REPLACED)
    return tuple(flag for flag in Flag if flag in found)


def _minimum(allocation: Allocation, path: MinimumPath) -> Iterator[Flag]:
    years = path.years_on_minimum(allocation)
    if None in years:
        yield Flag.CANNOT_TELL
    elif all(years):
        yield Flag.ALL_YEARS
    elif any(years):
        yield Flag.SOME_YEARS


def _years(allocation: Allocation) -> Iterator[Flag]:
    for before, after in pairwise(allocation.figures):
        if after < before:
            yield Flag.FALLS
        elif Fraction(after) / Fraction(before) - 1 < NEARLY_FLAT:
            yield Flag.NEARLY_FLAT


def _against_outturn(allocation: Allocation) -> Iterator[Flag]:
    history = [outturn_millions(allocation.council.ons_code, year) for year in OUTTURN_YEARS]
    years = [pair for pair in pairwise(history) if None not in pair]  # not across a year without a figure
    if any(Fraction(after or 0) <= Fraction(before or 0) * (1 - SUSPECT_FALL) for before, after in years):
        yield Flag.SUSPECT_OUTTURN
    latest, gap = history[-1], break_from_outturn(allocation)
    if latest is None or gap is None:
        yield Flag.NO_OUTTURN
        return
    if round_half_away(latest, 1) == allocation.baseline:
        yield Flag.IS_OUTTURN
    if abs(gap) >= LARGE_BREAK:
        yield Flag.LARGE_BREAK
    if Interval.of_printed(allocation.baseline).high < latest:
        yield Flag.BELOW_OUTTURN
