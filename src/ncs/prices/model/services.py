"""Which rules work out which service, and the price of an input."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ncs.prices.model.homes import week
from ncs.prices.model.hourly import hour, night, session
from ncs.prices.model.inputs import AnyInput
from ncs.prices.model.values import Array, Values
from ncs.prices.model.worked import Settled, Worked, settled

RULES: Mapping[str, Callable[..., Worked]] = {
    "homecare": hour,
    "supported_living": hour,
    "personal_assistant": hour,
    "sleep_in": night,
    "day_support": session,
    "care_home": week,
}
#: Lengths of visit that a price is given for, in minutes.
LENGTHS = (15, 30, 45, 60)


def all_pay(given: AnyInput) -> bool:
    """Say whether the employer's pension is a rate of all pay."""
    return given.on_costs.pension.of == "all_pay"


def worked_out(given: AnyInput, v: Values, **more: Any) -> Settled:
    """Work out the lines and the price of an input from named numbers, which may be arrays of draws."""
    return settled(RULES[given.service](v, all_pay=all_pay(given), **more), v)


def by_length(given: AnyInput, v: Values) -> dict[int, Array]:
    """Return the price of an hour in visits of each of :data:`LENGTHS` alone, in pounds an hour."""
    return {minutes: worked_out(given, v, minutes=minutes).price for minutes in LENGTHS}
