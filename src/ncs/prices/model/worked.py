"""What the rules of a service work out: steps by name, and which of them are lines of the price."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from ncs.prices.model.values import Array, Values


@dataclass(frozen=True, slots=True, kw_only=True)
class Worked:
    """Staff lines before the costs of the business and returns.

    Attributes:
        lines: pounds a unit by line, in order; their sum is the staff cost.
        steps: whatever else was worked out on the way, by name, for the workings.
        units_per_year: how many units the provider gives a year, over which yearly costs are spread.
        capital: return on capital a unit, in pounds.
    """

    lines: Mapping[str, Array]
    steps: Mapping[str, Array]
    units_per_year: Array
    capital: Array


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """All lines of a price, in order, in pounds a unit; ``price`` is their sum, and ``steps`` the numbers between."""

    lines: Mapping[str, Array]
    steps: Mapping[str, Array]
    price: Array


def settled(worked: Worked, v: Values) -> Settled:
    """Add the costs of the business and the returns. Shares of the price are solved for, not gone round in circles.

    ``price x (1 - share of price x (1 + mark-up) - return's share of price) = cost x (1 + mark-up) + return + capital``
    """
    staff = np.asarray(sum(worked.lines.values()))
    fixed, of_price = _business(staff, worked.units_per_year, v)
    at = "returns.operations."
    none = np.zeros_like(staff)
    amount = v.get(f"{at}amount", none)
    mark_up, share = (v.get(f"{at}{name}", none) / 100 for name in ("percent_of_cost", "percent_of_price"))
    cost = staff + sum(fixed.values())
    whole = np.asarray(sum(of_price.values())) + none
    price = (cost * (1 + mark_up) + amount + worked.capital) / (1 - whole * (1 + mark_up) - share)
    lines = {**worked.lines, **_in_order(v, fixed, {name: part * price for name, part in of_price.items()})}
    operations = mark_up * (cost + whole * price) + share * price + amount
    if any(name.startswith(at) for name in v):
        lines["return_on_operations"] = operations
    if any(name.startswith("returns.capital.") for name in v):
        lines["return_on_capital"] = worked.capital + none
    steps = {**worked.steps, "staff_cost": staff, "cost": cost + whole * price, "units_per_year": worked.units_per_year}
    return Settled(lines=lines, steps=steps, price=price)


def _business(staff: Array, units: Array, v: Values) -> tuple[dict[str, Array], dict[str, Array]]:
    """Return the costs in pounds a unit, and those that are a share of the price."""
    fixed, of_price = dict[str, Array](), dict[str, Array]()
    for name, number in v.items():
        if name.startswith("business."):
            line, kind = name.removeprefix("business.").rsplit(".", 1)
            if kind == "percent_of_price":
                of_price[line] = number / 100
            else:
                fixed[line] = {
                    "amount": number,
                    "per_year": number / units,
                    "percent_of_staff": staff * number / 100,
                }[kind]
    return fixed, of_price


def _in_order(v: Values, *parts: Mapping[str, Array]) -> dict[str, Array]:
    """Return the lines of the business in the order in which they were given."""
    found = {name: line for part in parts for name, line in part.items()}
    given = [name.split(".")[1] for name in v if name.startswith("business.")]
    return {name: found[name] for name in given}
