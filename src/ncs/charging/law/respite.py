"""Short stays charged as if at home up to a yearly allowance: when they go beyond it (reg 8; councils' policy)."""

from __future__ import annotations

from datetime import date, timedelta

from ncs.charging.case.case import Case


def nights_in(case: Case, day: date) -> int:
    """Return the nights of the case's stay before a day, from the admission or else from the day of the case."""
    setting = case.setting
    if setting.admitted is not None:
        return max(0, (day - setting.admitted).days)
    return 7 * (setting.weeks_in or 0) + max(0, (day - case.date).days)


def nights_used(case: Case, day: date) -> int:
    """Return the nights of short stays in the year before a day: those of earlier stays, and of this one."""
    return 7 * case.setting.short_weeks_this_year + nights_in(case, day)


def crosses_on(case: Case, day: date, *, weeks_a_year: int) -> date | None:
    """Return the day from which a stay is beyond the yearly allowance, if it comes to that before its end."""
    left = 7 * weeks_a_year - nights_used(case, day)
    stays = 7 * (case.setting.expected_weeks or 0) - nights_in(case, day)
    return day + timedelta(days=left) if 0 < left < stays else None
