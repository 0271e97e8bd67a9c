"""Calendar months as whole numbers, so that runs of months are runs of numbers on every engine."""

from __future__ import annotations

from datetime import date

from ncs.engine.relational import ibis, ir


def month_number(day: ir.DateValue | ir.TimestampValue) -> ir.IntegerValue:
    """Return the number of the month of ``day``: years since 0 times 12, plus months since January."""
    return (day.year() * 12 + day.month() - 1).cast("int64")


def number_of(day: date) -> int:
    """Return :func:`month_number` of a date of this program."""
    return day.year * 12 + day.month - 1


def first_day(month: ir.IntegerValue) -> ir.DateValue:
    """Return the first day of a numbered month."""
    return ibis.date((month // 12).cast("int32"), (month % 12 + 1).cast("int32"), ibis.literal(1, "int32"))


def last_day(month: ir.IntegerValue) -> ir.DateValue:
    """Return the last day of a numbered month."""
    return first_day(month + 1) - ibis.interval(days=1)
