"""What an input cannot say: each fault is found, told with what to do, and collected with the others."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pydantic import ValidationError

from ncs.core.errors import NotModelled, Problem, near_matches
from ncs.core.money import round_half_away
from ncs.core.periods import BadPeriod
from ncs.policy.payroll import floor_name, payroll
from ncs.prices.model.bounds import out_of_bounds
from ncs.prices.model.catalogue import business_names, role_names
from ncs.prices.model.inputs import (
    AnyInput,
    CareHome,
    DaySupport,
    Homecare,
    PersonalAssistant,
    SleepIn,
    SupportedLiving,
)
from ncs.prices.model.parts import Range
from ncs.prices.model.priced import part_of
from ncs.prices.model.values import figures_used, numbers, priced_on
from ncs.tables.reading.findings import words_of

#: Above these, pounds were probably written in pence: an hour's pay, a mile, a night.
MOST_AN_HOUR, MOST_A_MILE, MOST_A_NIGHT = Decimal(150), Decimal(5), Decimal(500)
#: How far visits may lie from the hours of the week.
_NEAR = Decimal("0.005")
_HUNDRED = Decimal(100)
_MOST_PERCENT = {"home.occupancy", "session.attendance", "on_costs.pension.taking_part", "exempt_percent"}


def problems(given: AnyInput) -> Iterator[Problem]:
    """Yield what is wrong with an input, every fault of it."""
    try:
        priced_on(given)
    except BadPeriod as error:
        yield _wrong("bad-year", "year", str(error), "Write it like 2025-26.", given.year)
        return
    yield from _figures(given)
    yield from _too_much(given)
    yield from _pence(given)
    yield from _pay(given)
    yield from _workers(given)
    yield from _names(given)
    yield from _returns(given)
    if isinstance(given, Homecare | SupportedLiving | PersonalAssistant):
        yield from _week(given)
    if isinstance(given, CareHome):
        yield from _home(given)
    if isinstance(given, DaySupport) and given.session.places is None:
        yield _missing("session.places", "How many places a session has is not given.")
    if isinstance(given, SleepIn):
        yield from _nights(given)
    yield from out_of_bounds(given)
    yield from _uncertain(given)


def _wrong(rule: str, field: str, message: str, step: str, value: object = None) -> Problem:
    return Problem(rule=rule, field=field, message=message, next_step=step, value=None if value is None else str(value))


def _missing(field: str, message: str) -> Problem:
    return _wrong("missing", field, message, f"Give {field}; nothing is assumed in its place.")


def _figures(given: AnyInput) -> Iterator[Problem]:
    day = priced_on(given)
    for figure in figures_used(given).values():
        try:
            payroll().at(figure, day)
        except NotModelled as error:
            yield _wrong("not-modelled", "year", str(error), "Give a percent for that on-cost, or another year.")


def _too_much(given: AnyInput) -> Iterator[Problem]:
    for name, number in numbers(given):
        if number > _HUNDRED and (name in _MOST_PERCENT or name.endswith(("agency_hours_percent", "exempt_percent"))):
            what = "Occupancy" if "occupancy" in name else "Attendance" if "attendance" in name else "The share"
            yield _wrong("over-100-percent", name, f"{what} is over 100%.", "Write 92 for 92%.", number)
        if name in ("home.occupancy", "session.attendance") and number <= 1:
            step = "Write 92 for 92%, not 0.92."
            yield _wrong("share-for-percent", name, "A percentage of at most 1 is no occupancy.", step, number)


def _pence(given: AnyInput) -> Iterator[Problem]:
    for name, number in numbers(given):
        hourly = name.endswith(".pay") or name == "pay.basic"
        most = MOST_AN_HOUR if hourly else MOST_A_MILE if name.endswith("mileage_rate") else None
        if name == "night.allowance":
            most = MOST_A_NIGHT
        if most is not None and number > most:
            pounds = number / 100
            message = f"{number} is more than {most} pounds: it looks like pence."
            yield _wrong("pence-for-pounds", name, message, f"Write pounds: {pounds}.", number)


def _paid(given: AnyInput) -> Iterator[tuple[str, Decimal, int]]:
    """Yield each pay an hour with its name and the youngest age that is paid it."""
    age = given.age if isinstance(given, CareHome) else given.pay.age
    for name, number in numbers(given):
        if name == "pay.basic" or (name.endswith(".pay") and not name.startswith("travel.")):
            yield name, number, age


def _pay(given: AnyInput) -> Iterator[Problem]:
    for name, pounds, age in _paid(given):
        yield from _below(given, name, pounds, age, "")
    travel = given.travel if isinstance(given, Homecare | PersonalAssistant) else None
    if travel is not None and travel.pay is not None and isinstance(given, Homecare | PersonalAssistant):
        spread = _with_travel(given)
        if spread is not None:
            yield from _below(given, "travel.pay", spread, given.pay.age, " over contact and travel together")


def _with_travel(given: Homecare | PersonalAssistant) -> Decimal | None:
    """Return pay over contact and travel time, which the minimum wage is tested on."""
    travel, visits = given.travel, given.week.visits
    if travel is None or travel.pay is None or not sum(visits.values()):
        return None
    hours = sum(visits.values(), Decimal(0)) * travel.minutes_per_visit / 60
    contact = given.week.contact_hours
    return round_half_away((given.pay.basic * contact + travel.pay * hours) / (contact + hours), 4)


def _below(given: AnyInput, name: str, pounds: Decimal, age: int, over: str) -> Iterator[Problem]:
    day = priced_on(given)
    try:
        least = payroll().at(floor_name(day, age), day)
    except NotModelled as error:
        yield _wrong("not-modelled", name, str(error), "Give another year.")
        return
    if pounds < least.value:
        message = (
            f"Pay{over} is below the legal minimum of {round_half_away(least.value, 2)} an hour on {day} at age {age}."
        )
        yield _wrong("pay-below-minimum", name, message, f"Pay at least {round_half_away(least.value, 2)}.", pounds)


def _workers(given: AnyInput) -> Iterator[Problem]:
    on = given.on_costs
    by_rule = on.national_insurance.percent is None or on.pension.percent is None
    weight = sum((one.share for one in on.workers), Decimal(0))
    if by_rule and not weight:
        message = "National Insurance and pension follow from pay a week, so hours a week of the workers are needed."
        yield _missing("on_costs.workers", message)
    if any(one.hours > 100 for one in on.workers):
        yield _wrong("too-many-hours", "on_costs.workers", "Nobody works over 100 hours a week.", "Give paid hours.")
    if on.pension.of == "all_pay" and on.pension.rate is None and on.pension.percent is None:
        yield _missing("on_costs.pension.rate", "A pension on all pay needs its rate.")
    if on.holiday.weeks is not None and on.holiday.weeks >= 52:
        yield _wrong("too-much-holiday", "on_costs.holiday.weeks", "Holiday fills the year.", "Give weeks a year.")


def _names(given: AnyInput) -> Iterator[Problem]:
    known = {"business": business_names(given.service), "staff": role_names()}
    found = [("business", name) for name in given.business]
    found += [("staff", name) for name in given.staff] if isinstance(given, CareHome) else []
    for part, name in found:
        if name not in known[part]:
            near = ", ".join(near_matches(name, known[part]) or known[part])
            step = f"Did you mean: {near}?"
            yield _wrong("unknown-line", f"{part}.{name}", f"There is no line {name!r} in {part}.", step)


def _returns(given: AnyInput) -> Iterator[Problem]:
    shares = sum((cost.percent_of_price or 0 for cost in given.business.values()), Decimal(0))
    operations = given.returns.operations
    mark_up = operations.percent_of_cost or Decimal(0) if operations else Decimal(0)
    share = operations.percent_of_price or Decimal(0) if operations else Decimal(0)
    if shares * (1 + mark_up / 100) + share >= _HUNDRED:
        message = "Costs and returns that are shares of the price take all of it."
        yield _wrong("shares-fill-the-price", "business", message, "Lower the percentages of the price.")
    if given.returns.capital is not None and not isinstance(given, CareHome):
        step = "Take it out: a return on capital belongs to a building."
        yield _wrong("no-capital", "returns.capital", "This service has no return on capital.", step)


def _week(given: Homecare | SupportedLiving | PersonalAssistant) -> Iterator[Problem]:
    hours = given.week.contact_hours
    visits = sum((minutes * number for minutes, number in given.week.visits.items()), Decimal(0)) / 60
    travels = not isinstance(given, SupportedLiving) and given.travel is not None
    if travels and not visits:
        yield _missing("week.visits", "Travel is by visit, so visits of a week by their minutes are needed.")
    if visits and abs(visits - hours) > _NEAR * hours:
        message = f"Visits make {round_half_away(visits, 2)} hours, the week has {hours}: they do not fill it."
        yield _wrong("visits-do-not-fill-the-week", "week.visits", message, "Mend the visits or contact_hours.")
    spread = sum(given.week.hours.values(), Decimal(0))
    if given.week.hours and abs(spread - hours) > _NEAR * hours:
        message = (
            f"Hours by time of the week make {round_half_away(spread, 2)}, the week has {hours}: they do not fill it."
        )
        yield _wrong("hours-do-not-fill-the-week", "week.hours", message, "Mend the hours or contact_hours.")
    if sum(given.pay.enhancements.values()) and not given.week.hours:
        yield _missing("week.hours", "Enhancements need the hours of the week by time.")


def _nights(given: SleepIn) -> Iterator[Problem]:
    covered = given.night.covered_per_week
    yearly = any(cost.per_year is not None for cost in given.business.values())
    if covered is None and (given.on_costs.national_insurance.employment_allowance or yearly):
        message = "Sums of a year are spread over all nights that the employer covers, which are not given."
        yield _missing("night.covered_per_week", message)
    if covered is not None and covered < given.night.nights_per_week:
        message = f"One worker does {given.night.nights_per_week} nights, all together do {covered}."
        yield _wrong("too-few-nights", "night.covered_per_week", message, "Give the nights of all workers.", covered)


def _home(given: CareHome) -> Iterator[Problem]:
    if given.home.beds is None:
        yield _missing("home.beds", "The number of beds is not given.")
    if given.home.occupancy == 0:
        yield _wrong("nobody-there", "home.occupancy", "There are no residents to price a week for.", "Write 92.")
    share = sum((one.residents_percent for one in given.needs.values()), Decimal(0))
    if abs(share - _HUNDRED) > Decimal("0.01"):
        message = f"Residents by need make {share}%, not 100%."
        yield _wrong("needs-do-not-fill-the-home", "needs", message, "Mend residents_percent.", share)
    for name, one in given.needs.items():
        if one.care_hours + one.nursing_hours > 168:
            message = "A resident's staff hours are more than the 168 of a week."
            yield _wrong("too-many-hours", f"needs.{name}.care_hours", message, "Give hours a resident week.")
    if any(one.nursing_hours for one in given.needs.values()) and given.nursing is None:
        yield _missing("nursing", "Residents need nursing hours, so nurses' pay is needed.")


def _uncertain(given: AnyInput) -> Iterator[Problem]:
    held = dict(numbers(given))
    for name, one in given.uncertain.items():
        at = f"uncertain.{name}"
        if name not in held:
            near = ", ".join(near_matches(name, held)) or "a name such as pay.basic"
            yield _wrong("unknown-input", at, f"There is no number {name!r} in this input.", f"Did you mean: {near}?")
        elif not one.low <= held[name] <= one.high:
            message = f"What is given, {held[name]}, does not lie between {one.low} and {one.high}."
            yield _wrong("range-out-of-order", at, message, "Write a low and a high around it.")
        else:
            yield from _ends(given, name, one)


def _ends(given: AnyInput, name: str, one: Range) -> Iterator[Problem]:
    """Yield why a number cannot be at one of its ends, where it can be as it is given."""
    alone = given.model_copy(update={"uncertain": {}})
    known = {problem.rule for problem in problems(alone)}
    for end in (one.low, one.high):
        for rule, message in _at_end(alone, name, end):
            if rule not in known:
                step = "Write a low and a high that can be."
                yield _wrong("range-end-cannot-be", f"uncertain.{name}", message, step, end)


def _at_end(alone: AnyInput, name: str, end: Decimal) -> Iterator[tuple[str, str]]:
    try:
        moved = part_of(alone, lambda at, _: end if at == name else None)
    except ValidationError as error:
        yield "cannot-be", f"{name} {words_of(error.errors()[0])[0]}."
        return
    yield from ((problem.rule, problem.message) for problem in problems(moved))
