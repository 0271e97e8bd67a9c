"""What drives cost, asked beside the lines of annex A: pay, travel, visits, hours of care, occupancy, beds' value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ncs.core.errors import NotModelled, Problem
from ncs.core.money import round_half_away
from ncs.policy.on_costs import frozen_on
from ncs.policy.payroll import legal_minimum

#: Minutes of the visits that returns count.
VISITS = {f"visits_{minutes}": minutes for minutes in (15, 30, 45, 60)}
#: Visits of these lengths may fill a little more than the hours given, for they are rounded.
_NEAR = Decimal("1.05")
_HOUR, _WEEK = Decimal(60), Decimal(168)


@dataclass(frozen=True, slots=True, kw_only=True)
class Driver:
    """A driver of cost: what is asked, its unit, and the most that can be.

    Attributes:
        asked: whether it is asked; else it is worked out of what is.
    """

    what: str
    unit: str
    most: Decimal
    asked: bool = True


_PAY = Decimal(100)
DRIVERS: Mapping[str, Mapping[str, Driver]] = {
    "homecare": {
        "care_pay": Driver(what="Care worker's basic pay", unit="£ an hour", most=_PAY),
        "travel_minutes": Driver(what="Travel for each hour with people", unit="minutes", most=Decimal(120)),
        "mileage_rate": Driver(what="Paid for a mile", unit="£ a mile", most=Decimal(2)),
        **{
            name: Driver(what=f"Visits of {minutes} minutes", unit="a week", most=Decimal(100_000))
            for name, minutes in VISITS.items()
        },
        "visit_minutes": Driver(what="Mean length of those visits", unit="minutes", most=_HOUR, asked=False),
    },
    "care_home": {
        "care_pay": Driver(what="Care worker's basic pay", unit="£ an hour", most=_PAY),
        "nurse_pay": Driver(what="Nurse's basic pay (where there are nurses)", unit="£ an hour", most=_PAY),
        "care_hours": Driver(what="Care workers' hours for each resident", unit="hours a week", most=_WEEK),
        "nursing_hours": Driver(what="Nurses' hours for each resident", unit="hours a week", most=_WEEK),
        "freehold_value": Driver(what="Freehold value of a bed", unit="£ a bed", most=Decimal(1_000_000)),
        "occupancy": Driver(what="Residents, of beds in use", unit="%", most=Decimal(100), asked=False),
    },
}


def driver_problems(
    file: str, service: str, given: Mapping[str, Decimal], *, day: date | None, size: Decimal | None
) -> Iterator[Problem]:
    """Yield what cannot be in a return's drivers: pence, pay below the legal minimum, more visits than hours.

    Args:
        file: of the return; service: its own.
        given: drivers that are given, by name.
        day: whose prices the return is in; size: residents, or contact hours a week.
    """
    for name, amount in given.items():
        driver = DRIVERS[service][name]
        if amount > driver.most:
            message = f"{driver.what}: {amount} {driver.unit} cannot be."
            yield _problem(file, "driver-out-of-range", message, f"Give {driver.unit}, not pence.", name, amount)
        elif name in ("care_pay", "nurse_pay") and day is not None:
            yield from _below(file, name, amount, day)
    filled = sum((given.get(name, Decimal(0)) * minutes / _HOUR for name, minutes in VISITS.items()), Decimal(0))
    if service == "homecare" and size is not None and filled > _NEAR * size:
        message = f"The visits fill {round_half_away(filled, 1)} hours a week, the return has {size}."
        yield _problem(file, "visits-over-hours", message, "Mend the visits or the hours.", "visits_60", filled)


def held_against(day: date) -> str:
    """Return what to say of the minimum wage that pay on a day is held against; empty where it is that of the day."""
    try:
        legal_minimum(day)
    except NotModelled:
        return f"No minimum wage is held here for {day}: pay in returns of that day was not held against any."
    frozen = frozen_on(day)
    return f"{frozen} Check the price date of the returns." if frozen else ""


def _below(file: str, name: str, amount: Decimal, day: date) -> Iterator[Problem]:
    try:
        least = legal_minimum(day)
    except NotModelled:
        return  # as held_against says
    if amount < least:
        message = f"{amount} an hour is below the legal minimum of {day}, {least}."
        yield _problem(file, "pay-below-minimum", message, "Mend the pay or the price date.", name, amount)


def _problem(file: str, rule: str, message: str, step: str, field: str, value: Decimal) -> Problem:
    return Problem(rule=rule, message=message, next_step=step, file=file, field=field, value=f"{value:f}")


def with_derived(
    service: str, given: Mapping[str, Decimal], *, beds: Decimal | None, size: Decimal
) -> Mapping[str, Decimal]:
    """Return drivers with those that follow, to two decimals: occupancy of beds in use, the mean length of visits."""
    made = dict(given)
    if service == "care_home" and beds:
        made["occupancy"] = round_half_away(100 * size / beds, 2)
    visits = sum((given.get(name, Decimal(0)) for name in VISITS), Decimal(0))
    if service == "homecare" and visits and all(name in given for name in VISITS):
        minutes = sum((given[name] * long for name, long in VISITS.items()), Decimal(0))
        made["visit_minutes"] = round_half_away(minutes / visits, 2)
    return made
