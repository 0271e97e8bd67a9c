"""What makes a case impossible or unclear. Every check looks at the whole case; all findings are returned together."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal

from pydantic import BaseModel

from ncs.charging.case.case import Case, FreeService, Home, LightTouch, Relation, SettingKind
from ncs.charging.case.cost_checks import cost_findings
from ncs.charging.case.journey_checks import cases_after_moves, journey_findings, what_if_findings
from ncs.charging.case.person_checks import OLDEST, person_findings
from ncs.charging.case.sense_checks import sense_findings
from ncs.charging.case.spoken import HOUSING_COSTS
from ncs.charging.law.ages import ADULT, age_on
from ncs.charging.law.kinds import CapitalTreatment, capital_kinds, income_kinds
from ncs.core.errors import Problem
from ncs.core.money import PENNY
from ncs.core.periods import add_months
from ncs.policy.findings import Finding, unknown

#: No amount in a case is above this, in pounds.
MOST = Decimal(10**9)
#: Years outside these are slips; the law is modelled from 2015.
EARLIEST, LATEST = 1948, 2200
#: A move further ahead than so many years is a slip.
FURTHEST = 3
_ONE_OF = {name for name in income_kinds() if name.startswith(("attendance_allowance", "dla_care", "pip_daily_living"))}
_NOT_MONEY = re.compile(r"share|percent|growth|survival")
COMPOUNDING = ("daily", "weekly", "quarterly", "none")


def check_case(case: Case, *, file: str | None = None) -> list[Problem]:
    """Return every problem in a case; empty when it can be assessed. Values are never repeated: they are personal.

    Where the year of the assessment cannot be, nothing else is looked at: every other day is held against it.
    """
    return [
        Problem(rule=found.rule, message=found.message, next_step=found.next_step, field=found.field, file=file)
        for check in (_CHECKS if EARLIEST <= case.date.year <= LATEST else (_year,))
        for found in check(case)
    ]


def _negatives(case: Case) -> Iterator[Finding]:
    """No amount, count or age in a case can be below zero; growth in a journey can."""
    for path, value in _numbers(case, ""):
        if value < 0 and "growth" not in path:
            yield Finding(
                "negative", path, f"{path} is below zero.", "Write a number of zero or more; a debt has its own key."
            )


def _too_large(case: Case) -> Iterator[Finding]:
    for path, value in _numbers(case, ""):
        if value > MOST:
            yield Finding("too-large", path, f"{path} is above a thousand million.", "Check the number of digits.")


def _fractions_of_pence(case: Case) -> Iterator[Finding]:
    """Amounts are whole pence; shares, rates and growth may have more places."""
    for path, value in _numbers(case, ""):
        if value <= MOST and not _NOT_MONEY.search(path) and value != value.quantize(PENNY):
            yield Finding(
                "fraction-of-a-penny", path, f"{path} has a fraction of a penny.", "Write pounds with two decimals."
            )


def _numbers(part: object, path: str) -> Iterator[tuple[str, Decimal]]:
    if isinstance(part, BaseModel):
        for name in type(part).model_fields:
            yield from _numbers(getattr(part, name), f"{path}.{name}" if path else name)
    elif isinstance(part, tuple):
        for place, item in enumerate(part):
            yield from _numbers(item, f"{path}.{place}")
    elif isinstance(part, (int, Decimal)) and not isinstance(part, bool):
        yield path, Decimal(part)


def _kinds(case: Case) -> Iterator[Finding]:
    lists = [("income", case.income), ("partner.income", case.partner.income if case.partner else ())]
    for path, incomes in lists:
        for place, income in enumerate(incomes):
            if income.kind not in income_kinds():
                yield unknown("kind of income or benefit", f"{path}.{place}.kind", income.kind, tuple(income_kinds()))
            if income.owners < 1:
                yield Finding(
                    "owners", f"{path}.{place}.owners", "There is no owner.", "Write 1, or 2 for a joint income."
                )
    holdings = [("capital", case.capital), ("partner.capital", case.partner.capital if case.partner else ())]
    for path, capitals in holdings:
        for place, holding in enumerate(capitals):
            if holding.kind not in capital_kinds():
                yield unknown("kind of capital", f"{path}.{place}.kind", holding.kind, tuple(capital_kinds()))
            if holding.owners < 1:
                yield Finding(
                    "owners", f"{path}.{place}.owners", "There is no owner.", "Write 1, or 2 for a joint account."
                )
            if holding.share is not None and holding.share > 1:
                yield Finding(
                    "share-over-one", f"{path}.{place}.share", "A share cannot be above 1.", "Write half as 0.5."
                )


def _overlaps(case: Case) -> Iterator[Finding]:
    """Attendance Allowance, DLA care and PIP daily living cannot be paid together, nor two rates of one."""
    paid = [place for place, income in enumerate(case.income) if income.kind in _ONE_OF]
    for place in paid[1:]:
        yield Finding(
            "benefits-together",
            f"income.{place}.kind",
            "Only one rate of AA, DLA care or PIP daily living is paid at a time.",
            "Keep the one that is paid.",
        )


def _year(_: Case) -> Iterator[Finding]:
    yield Finding("date-impossible", "date", "The year of the assessment is not a likely one.", "Check the year.")


def _dates(case: Case) -> Iterator[Finding]:
    admitted = case.setting.admitted
    if admitted is not None and case.setting.weeks_in is not None:
        yield Finding(
            "weeks-given-twice",
            "setting.weeks_in",
            "Both the day of admission and the weeks since are given.",
            "Keep one of admitted and weeks_in.",
        )
    if admitted is not None and admitted > add_months(case.date, 12 * FURTHEST):
        yield Finding(
            "admission-far-ahead",
            "setting.admitted",
            f"The move is more than {FURTHEST} years after the date of the assessment.",
            "Mend the year. A move to come is worked out for its own day, with the rates known.",
        )
    for place, gift in enumerate(case.deprivations):
        if gift.given > case.date:
            yield Finding(
                "dates-in-wrong-order",
                f"deprivations.{place}.given",
                "It was given away after the assessment.",
                "Mend the day, or leave it out until it happens.",
            )
    for place, holding in enumerate(case.capital):
        kind = capital_kinds().get(holding.kind)
        if holding.received is not None and holding.received > case.date:
            yield Finding(
                "dates-in-wrong-order",
                f"capital.{place}.received",
                "It was received after the assessment.",
                "Mend the day, or leave it out until it comes.",
            )
        if kind is not None and kind.treatment is CapitalTreatment.IGNORE_WEEKS and holding.received is None:
            yield Finding(
                "day-received-missing",
                f"capital.{place}.received",
                f"{kind.title} is ignored only for a time.",
                "Write received: with the day it was paid.",
            )
    yield from _earlier_stay(case)


def _earlier_stay(case: Case) -> Iterator[Finding]:
    home, admitted = case.home, case.setting.admitted
    if home is None:
        return
    if (home.earlier_stay_ended is None) is not (home.earlier_disregard_weeks == 0):
        yield Finding(
            "earlier-stay-unclear",
            "home.earlier_disregard_weeks",
            "Weeks used in an earlier stay and the day it ended belong together: one is given without the other.",
            "Write both earlier_disregard_weeks: 5 and earlier_stay_ended: 2025-11-01, or neither.",
        )
    if home.earlier_stay_ended is None:
        return
    if home.earlier_stay_ended > (admitted or case.date):
        yield Finding(
            "dates-in-wrong-order",
            "home.earlier_stay_ended",
            "The earlier stay ends after this one begins.",
            "Mend the days.",
        )


def _setting(case: Case) -> Iterator[Finding]:
    setting = case.setting
    permanent = setting.kind is SettingKind.PERMANENT
    if permanent and setting.admitted is None and setting.weeks_in is None:
        yield Finding(
            "admission-missing",
            "setting.admitted",
            "It is not said when the person moved in for good.",
            "Write admitted: with the day, or weeks_in: with the weeks since.",
        )
    if setting.kind is SettingKind.SHORT_TERM and setting.expected_weeks is None:
        yield Finding(
            "length-missing", "setting.expected_weeks", "A short stay needs its length.", "Write expected_weeks: 3."
        )
    if setting.nursing_rate not in ("standard", "higher"):
        yield unknown("nursing rate", "setting.nursing_rate", setting.nursing_rate, ("standard", "higher"))
    if setting.nursing and setting.kind is SettingKind.ELSEWHERE:
        yield Finding(
            "nursing-outside-care-home",
            "setting.nursing",
            "NHS-funded nursing care is for nursing homes.",
            "Set nursing: false, or mend the setting.",
        )


def _home(case: Case) -> Iterator[Finding]:
    home = case.home
    if home is None:
        if case.owns_home:
            yield Finding(
                "home-missing", "home", "The person owns a home but it is not described.", "Add home: with its value."
            )
        return
    if case.owns_home is False:
        yield Finding("home-not-owned", "home", "A home is described but owns_home is false.", "Remove one of them.")
    if case.setting.kind is SettingKind.PERMANENT and home.occupied_by is None:
        yield Finding(
            "occupier-unclear",
            "home.occupied_by",
            "It is not said who lives in the home.",
            "Write occupied_by: [] if nobody does, or list each person: {relation: relative, age: 72}.",
        )
    temporary = case.setting.kind in (SettingKind.TEMPORARY, SettingKind.SHORT_TERM)
    if temporary and home.intends_to_return is None and not home.selling_to_buy:
        yield Finding(
            "return-unclear",
            "home.intends_to_return",
            "It is not said whether the person means to go back home.",
            "Write intends_to_return: true or false.",
        )
    if home.share > 1:
        yield Finding("share-over-one", "home.share", "A share cannot be above 1.", "Write half as 0.5.")
    yield from _occupiers(home, case.date)


def _occupiers(home: Home, day: date) -> Iterator[Finding]:
    for place, occupier in enumerate(home.occupied_by or ()):
        path = f"home.occupied_by.{place}"
        age = age_on(day, born=occupier.born, age=occupier.age, given_on=day)
        if occupier.relation is Relation.RELATIVE and age is None and not occupier.incapacitated:
            yield Finding(
                "occupier-age-missing",
                f"{path}.age",
                "The relative's age decides if the home counts.",
                "Write born: or age:, or incapacitated: true.",
            )
        if occupier.relation is Relation.OWN_CHILD_UNDER_18 and age is not None and age >= ADULT:
            yield Finding(
                "child-over-18", f"{path}.age", "A child under 18 cannot be 18 or over.", "Write relation: relative."
            )
        if age is not None and not 0 <= age <= OLDEST:
            yield Finding("age-impossible", f"{path}.born", "Nobody is of that age.", f"Give 0 to {OLDEST} years.")
        if occupier.born is not None and occupier.age not in (None, age):
            yield Finding(
                "age-and-born", f"{path}.age", "The age and the date of birth do not agree.", "Keep born: alone."
            )


def _others(case: Case) -> Iterator[Finding]:
    for place, cost in enumerate(case.housing_costs):
        if cost.kind not in HOUSING_COSTS:
            yield unknown("housing cost", f"housing_costs.{place}.kind", cost.kind, HOUSING_COSTS)
        if cost.adults_sharing < 1:
            yield Finding(
                "owners", f"housing_costs.{place}.adults_sharing", "Nobody shares the cost.", "Write 1 or more."
            )
    for place, service in enumerate(case.services):
        if service.kind is FreeService.REABLEMENT and service.weeks_received is None:
            yield Finding(
                "weeks-missing",
                f"services.{place}.weeks_received",
                "Reablement is free only for a time.",
                "Write weeks_received: with the weeks completed.",
            )
        if service.kind is FreeService.ADAPTATION and service.price is None:
            yield Finding(
                "price-missing", f"services.{place}.price", "Minor adaptations are free up to a price.", "Write price:."
            )
    if case.light_touch is LightTouch.SMALL_CHARGE and case.light_touch_charge_weekly is None:
        yield Finding(
            "charge-missing",
            "light_touch_charge_weekly",
            "The small charge is not given.",
            "Write it in pounds a week.",
        )
    if case.deferred_payment is not None and case.deferred_payment.compounding not in COMPOUNDING:
        yield unknown("compounding", "deferred_payment.compounding", case.deferred_payment.compounding, COMPOUNDING)
    if case.deferred_payment is not None and case.home is None:
        yield Finding("no-security", "deferred_payment", "A deferred payment needs a home as security.", "Add home:.")


def _moves(case: Case) -> Iterator[Finding]:
    """Each move of a journey leaves a case that must be clear about its setting, cost and home too."""
    already = {found.field for check in (_setting, cost_findings, _home) for found in check(case)}
    for path, after in cases_after_moves(case):
        for found in (found for check in (_setting, cost_findings, _home) for found in check(after)):
            if found.field not in already:
                already.add(found.field)
                yield found._replace(field=f"{path}: {found.field}")


_CHECKS: tuple[Callable[[Case], Iterator[Finding]], ...] = (
    _negatives,
    _too_large,
    _fractions_of_pence,
    _overlaps,
    person_findings,
    _kinds,
    _dates,
    _setting,
    cost_findings,
    _home,
    _others,
    journey_findings,
    what_if_findings,
    _moves,
    sense_findings,
)
