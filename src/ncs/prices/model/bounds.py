"""Between what each number of an input may lie: outside, it was written in another unit or by mistake."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ncs.core.errors import Problem
from ncs.prices.model.inputs import UNITS, AnyInput
from ncs.prices.model.values import numbers

#: Names, the least and the most, and the unit to write.
_BOUNDS: tuple[tuple[re.Pattern[str], str, str, str], ...] = tuple(
    (re.compile(pattern), least, most, unit)
    for pattern, least, most, unit in (
        (r"(on_costs\.\w+\.percent|on_costs\.pension\.rate|.*percent_of_(staff|price|cost))", "0", "100", "percent"),
        (r"(pay\.enhancements\.\w+|\w+\.(enhancement|agency_premium)_percent)", "0", "300", "percent"),
        (r".*yield_percent", "0", "50", "percent a year"),
        (r"(travel\.minutes_per_visit|other_paid_minutes)", "0", "240", "minutes"),
        (r"travel\.miles_per_visit", "0", "100", "miles"),
        (r"week\.contact_hours", "1", "1000000", "hours a week"),
        (r"week\.(visits|hours)\.\w+", "0", "1000000", "a week"),
        (r"staff\.\w+\.hours_per_week", "0", "10000", "hours a week in the home"),
        (r"home\.beds", "1", "1000", "beds"),
        (r"people_per_hour|session\.people_per_worker", "0.1", "50", "people"),
        (r"session\.(hours|setting_up_hours)|night\.waking_hours", "0", "24", "hours"),
        (r"session\.(places|sessions_per_year)", "1", "5000", "a place or a year"),
        (r"night\.nights_per_week", "0.1", "7", "nights"),
        (r"night\.covered_per_week", "0.1", "100000", "nights of all workers"),
        (r".*\.value_per_bed", "0", "2000000", "pounds"),
        (r".*\.rent_per_bed_week", "0", "5000", "pounds a week"),
        (r".*\.per_year", "0", "100000000", "pounds a year"),
        (r"on_costs\.levy_pay_bill", "0", "10000000000", "pounds a year"),
    )
)
#: The most that one cost, or a return, may be in pounds a unit.
MOST_A_UNIT = {"hour": Decimal(100), "session": Decimal(500), "night": Decimal(500), "resident week": Decimal(5000)}


def out_of_bounds(given: AnyInput) -> Iterator[Problem]:
    """Yield each number that lies outside what it can be."""
    most = MOST_A_UNIT[UNITS[given.service]]
    for name, number in numbers(given):
        if name.endswith(".amount") and number > most:
            message = f"{number} is more than {most} pounds a {UNITS[given.service]}: it looks like pence."
            yield _problem("pence-for-pounds", name, message, "Write pounds.", number)
        for pattern, low, high, unit in _BOUNDS:
            if pattern.fullmatch(name) and not Decimal(low) <= number <= Decimal(high):
                message = f"It does not lie between {low} and {high} ({unit})."
                yield _problem("out-of-bounds", name, message, f"Write {unit}.", number)


def _problem(rule: str, field: str, message: str, step: str, value: Decimal) -> Problem:
    return Problem(rule=rule, field=field, message=message, next_step=step, value=str(value))
