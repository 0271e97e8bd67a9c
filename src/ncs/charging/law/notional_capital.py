"""Notional capital: what a person gave away to pay less, and how it diminishes (SI 2014/2672 regs 22 and 23)."""

from __future__ import annotations

from decimal import Decimal

from ncs.charging.case.case import Deprivation
from ncs.charging.law.context import Context
from ncs.charging.law.statement import Section, charge_line
from ncs.core.explained import Explained

ZERO = Decimal(0)


def is_deprivation(*, foresaw_care: bool, avoiding_charges_significant: bool) -> bool:
    """Return whether giving capital away was deprivation (CASS Annex E): both tests must be met; there is no look-back
    limit.
    """
    return foresaw_care and avoiding_charges_significant


def diminished(*, amount: Decimal, charged_weekly: Decimal, would_be_weekly: Decimal, weeks: int) -> Decimal:
    """Return notional capital in pounds after ``weeks`` (reg 23).

    It falls each week by what is charged above what would have been charged without it, and never below zero.
    """
    return max(ZERO, amount - max(ZERO, charged_weekly - would_be_weekly) * weeks)


def assess_notional_capital(context: Context) -> tuple[Decimal, tuple[Explained, ...]]:
    """Return notional capital in pounds with a line for each gift."""
    lines = tuple(_line(gift) for gift in context.case.deprivations)
    return sum((line.pounds or ZERO for line in lines), ZERO), lines


def _line(gift: Deprivation) -> Explained:
    counts = is_deprivation(
        foresaw_care=gift.foresaw_care, avoiding_charges_significant=gift.avoiding_charges_significant
    )
    amount = diminished(
        amount=gift.amount,
        charged_weekly=gift.charged_weekly,
        would_be_weekly=gift.would_be_weekly,
        weeks=gift.weeks_charged,
    )
    words = (
        f"Counted as if still owned, less what was paid because of it over {gift.weeks_charged} weeks."
        if counts
        else "Left out: care was not foreseen, or avoiding charges was not a significant reason."
    )
    return charge_line(
        section=Section.CAPITAL,
        title="Given away",
        amount=amount if counts else ZERO,
        rule="SI 2014/2672 regs 22 and 23; CASS Annex E",
        words=words,
    )
