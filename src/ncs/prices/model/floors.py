"""A price when the least that an hour's work is paid changes: what a pay floor does to it."""

from __future__ import annotations

from decimal import Decimal

from ncs.core.errors import Problem, raise_if
from ncs.prices.model.inputs import AnyInput
from ncs.prices.model.priced import part_of
from ncs.prices.model.values import numbers

#: Pay for time between visits: of the workers who are paid the basic rate.
_BETWEEN = "travel.pay"


def is_pay(name: str) -> bool:
    """Say whether a number of an input is pay for an hour's work."""
    return name == "pay.basic" or (name.endswith(".pay") and not name.startswith("business."))


def with_floor(given: AnyInput, floor: Decimal, *, ripple: Decimal = Decimal(0)) -> AnyInput:
    """Return an input in which no hour is paid less than ``floor``.

    Args:
        given: an input that has been checked.
        floor: pounds an hour.
        ripple: how much of what other roles were paid above the lowest is restored, from 0 (they are only lifted to
            the floor) to 1 (every difference in pounds is kept). Nobody's pay falls. Pay for time between visits is
            lifted to the floor and is nobody's difference: the same workers earn it.

    Raises:
        ProblemsFound: the ripple is no share, or the floor is no pay.
    """
    raise_if(_wrong(floor, ripple), "The pay floor cannot be used")
    lowest = min(number for name, number in numbers(given) if is_pay(name) and name != _BETWEEN)
    lift = max(Decimal(0), floor - lowest)

    def _raised(name: str, number: Decimal) -> Decimal | None:
        if name == _BETWEEN:
            return max(number, floor)
        return max(number, floor, number + ripple * lift) if is_pay(name) else None

    return part_of(given, _raised)


def _wrong(floor: Decimal, ripple: Decimal) -> list[Problem]:
    step = "Give pounds an hour, such as 13.45, and a share from 0 to 1."
    found = [("--floor", floor, Decimal(0) < floor <= 150), ("--ripple", ripple, 0 <= ripple <= 1)]
    return [
        Problem(rule="bad-floor", field=field, message="It cannot be.", next_step=step, value=str(number))
        for field, number, good in found
        if not good
    ]
