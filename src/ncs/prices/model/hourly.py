"""An hour of homecare, of supported living, of a personal assistant; a sleep-in; a session of day support."""

from __future__ import annotations

import numpy as np

from ncs.prices.model.on_costs import allowance, applied, shares, workers
from ncs.prices.model.values import WEEKS, Array, Values
from ncs.prices.model.worked import Worked

_VISITS, _HOURS = "week.visits.", "week.hours."


def enhancement(v: Values) -> Array:
    """Return what an hour costs beside basic pay, as a factor: each time of the week by its hours."""
    hours = {name.removeprefix(_HOURS): number for name, number in v.items() if name.startswith(_HOURS)}
    if not hours:
        return np.ones_like(v["pay.basic"])
    extra = sum(number * v.get(f"pay.enhancements.{name}", 0) / 100 for name, number in hours.items())
    return np.asarray(1 + extra / v["week.contact_hours"])


def visit_minutes(v: Values) -> Array:
    """Return the mean minutes of a visit: each length by its number of visits."""
    visits = {float(name.removeprefix(_VISITS)): n for name, n in v.items() if name.startswith(_VISITS)}
    return np.asarray(sum(minutes * n for minutes, n in visits.items()) / sum(visits.values()))


def hour(v: Values, minutes: Array | float | None = None, *, all_pay: bool = False) -> Worked:
    """Work out an hour with people.

    Args:
        v: named numbers.
        minutes: for visits of this length alone; on-costs stay those of the whole service, whose workers do all visits.
        all_pay: whether the pension is a rate of all pay.
    """
    whole = _paid(v, None)
    share = shares(_pay(whole) / whole["paid_hours"], v, all_pay=all_pay)
    steps = whole if minutes is None else _paid(v, minutes)
    people = v.get("people_per_hour", np.ones_like(v["pay.basic"]))
    units = v["week.contact_hours"] * WEEKS * people
    lines = {"contact_pay": steps["contact"], "travel_pay": steps["travel"], "other_paid_time": steps["other"]}
    lines |= applied(_pay(steps), share)
    lines["national_insurance"] = np.maximum(0, lines["national_insurance"] - allowance(v, units / people))
    lines["mileage"] = steps["miles_per_hour"] * v.get("travel.mileage_rate", 0)
    shared = {line: number / people for line, number in lines.items()}
    steps |= {f"share.{name}": number for name, number in share.items()}
    steps |= {"working_pay": _pay(steps), "people": people}
    return Worked(lines=shared, steps=steps, units_per_year=units, capital=np.zeros_like(units))


def _pay(steps: dict[str, Array]) -> Array:
    return steps["contact"] + steps["travel"] + steps["other"]


def _paid(v: Values, minutes: Array | float | None) -> dict[str, Array]:
    """Return pay for each contact hour, hours paid for it, and minutes and miles between visits."""
    basic, nought = v["pay.basic"], np.zeros_like(v["pay.basic"])
    travelling = any(name.startswith("travel.") for name in v)
    visits = travelling and (minutes is not None or any(name.startswith(_VISITS) for name in v))
    mean = np.asarray(minutes if minutes is not None else visit_minutes(v)) if visits else nought + 60
    each = 60 / mean + nought
    travel = each * v["travel.minutes_per_visit"] if travelling else nought
    other = v["other_paid_minutes"]
    return {
        "factor": enhancement(v),
        "visit_minutes": mean,
        "visits_per_hour": each,
        "travel_minutes": travel,
        "miles_per_hour": each * v["travel.miles_per_visit"] if travelling else nought,
        "contact": basic * enhancement(v),
        "travel": v.get("travel.pay", basic) * travel / 60,
        "other": basic * other / 60,
        "paid_hours": 1 + (travel + other) / 60,
    }


def night(v: Values, *, all_pay: bool = False) -> Worked:
    """Work out a sleep-in: the allowance for being there, and each hour awake at basic pay.

    The Employment Allowance is one employer's: it takes the same share off all National Insurance of the workers who
    do the nights, for the nights and for their other hours, so that a night bears its part of it and no more.
    """
    working = v["night.allowance"] + v["night.waking_hours"] * v["pay.basic"]
    share = shares(v["pay.basic"], v, all_pay=all_pay, extra=working * v["night.nights_per_week"])
    lines = {"sleep_in_allowance": v["night.allowance"], "waking_pay": v["night.waking_hours"] * v["pay.basic"]}
    lines |= applied(working, share)
    units = v.get("night.covered_per_week", v["night.nights_per_week"]) * WEEKS
    if "law.employment_allowance" in v:
        insurance = share["national_insurance"] * (working + _other_pay(v) / v["night.nights_per_week"])
        left = np.maximum(0, insurance - allowance(v, units))
        lines["national_insurance"] = lines["national_insurance"] * left / np.where(insurance == 0, 1, insurance)
    steps = {"working_pay": working, **{f"share.{name}": number for name, number in share.items()}}
    return Worked(lines=lines, steps=steps, units_per_year=units, capital=np.zeros_like(working))


def _other_pay(v: Values) -> Array:
    """Return pay a week of a worker, on average, beside the nights."""
    held = tuple(workers(v))
    return np.asarray(sum(hours * n for hours, n in held) / sum(n for _, n in held) * v["pay.basic"])


def session(v: Values, *, all_pay: bool = False) -> Worked:
    """Work out a session of day support a person: staff are there for the places, people for those that are taken."""
    taken = v["session.attendance"] / 100
    staffed = (v["session.hours"] + v["session.setting_up_hours"]) / v["session.people_per_worker"] / taken
    working = staffed * v["pay.basic"]
    share = shares(v["pay.basic"], v, all_pay=all_pay)
    units = v["session.places"] * taken * v["session.sessions_per_year"]
    lines = {"support_pay": working, **applied(working, share)}
    lines["national_insurance"] = np.maximum(0, lines["national_insurance"] - allowance(v, units))
    steps = {"staff_hours": staffed, "working_pay": working}
    steps |= {f"share.{name}": number for name, number in share.items()}
    return Worked(lines=lines, steps=steps, units_per_year=units, capital=np.zeros_like(working))
