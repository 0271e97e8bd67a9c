"""A week in a care home: hours by residents' need, roles of the home over the beds taken, returns apart."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ncs.prices.model.on_costs import CHARGES, LEAVE, allowance, applied, shares
from ncs.prices.model.values import WEEKS, Array, Values
from ncs.prices.model.worked import Worked


def hours_by_need(v: Values, kind: str) -> Array:
    """Return staff hours of a kind (``care`` or ``nursing``) a resident week: each level of need by its residents."""
    total = np.zeros_like(v["home.beds"])
    for name in needs(v):
        total = total + v[f"needs.{name}.residents_percent"] / 100 * v[f"needs.{name}.{kind}_hours"]
    return total


def needs(v: Values) -> Iterator[str]:
    """Yield the names of the levels of need."""
    end = ".residents_percent"
    yield from (name.split(".")[1] for name in v if name.startswith("needs.") and name.endswith(end))


def week(v: Values, *, all_pay: bool = False) -> Worked:
    """Work out a resident week. Every role's on-costs follow from its own pay an hour."""
    taken = v["home.occupancy"] / 100
    residents = v["home.beds"] * taken
    lines, on_costs, steps = dict[str, Array](), dict[str, Array](), dict[str, Array]()
    for role, pay, rate in _roles(v, residents, steps):
        lines[role] = pay
        share = shares(rate, v, all_pay=all_pay)
        steps |= {f"{role}.share.{name}": number for name, number in share.items()}
        for line, number in applied(pay, share).items():
            on_costs[line] = on_costs.get(line, np.zeros_like(residents)) + number
    units = residents * WEEKS
    steps["working_pay"] = np.asarray(sum(lines.values()))
    steps |= {f"share.{line}": number / steps["working_pay"] for line, number in on_costs.items()}
    on_costs["national_insurance"] = np.maximum(0, on_costs["national_insurance"] - allowance(v, units))
    agency = _agency(v)
    lines |= {line: on_costs[line] for line in (*LEAVE, *CHARGES)}
    if agency is not None:
        lines["agency_premium"] = agency
    steps |= {"residents": residents, "taken": taken}
    return Worked(lines=lines, steps=steps, units_per_year=units, capital=_capital(v, taken))


def _roles(v: Values, residents: Array, steps: dict[str, Array]) -> Iterator[tuple[str, Array, Array]]:
    """Yield each role with its pay a resident week and an hour."""
    for role in ("care", "nursing"):
        if f"{role}.pay" in v:
            steps[f"{role}.hours"] = hours_by_need(v, role)
            rate = v[f"{role}.pay"] * (1 + v[f"{role}.enhancement_percent"] / 100)
            steps[f"{role}.rate"] = rate
            yield f"{role}_staff", steps[f"{role}.hours"] * rate, rate
    for name in (name.split(".")[1] for name in v if name.startswith("staff.") and name.endswith(".pay")):
        rate = v[f"staff.{name}.pay"]
        yield name, v[f"staff.{name}.hours_per_week"] / residents * rate, rate


def _agency(v: Values) -> Array | None:
    """Return what agency hours cost beside the same hours of own staff; None where there are none."""
    parts = [
        hours_by_need(v, role)
        * v[f"{role}.pay"]
        * v[f"{role}.agency_hours_percent"]
        * v[f"{role}.agency_premium_percent"]
        / 10_000
        for role in ("care", "nursing")
        if f"{role}.pay" in v
    ]
    total = np.asarray(sum(parts))
    return total if np.any(total > 0) else None


def _capital(v: Values, taken: Array) -> Array:
    """Return the return on capital a resident week: of a bed's freehold, or its rent, over the beds taken."""
    at = "returns.capital."
    if f"{at}value_per_bed" in v:
        return v[f"{at}value_per_bed"] * v[f"{at}yield_percent"] / 100 / WEEKS / taken
    return v.get(f"{at}rent_per_bed_week", np.zeros_like(taken)) / taken
