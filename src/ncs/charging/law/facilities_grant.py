"""The means test of the disabled facilities grant: what a household could borrow towards the works, and the grant.

Source: Housing Renewal Grants Regulations 1996 (SI 1996/2890) regs 5, 10, 12 and 40, and Schedules 1, 1A and 2, as
amended for England by SI 2008/1190; Housing Grants, Construction and Regeneration Act 1996 ss23, 30 and 33. Amounts
that could not be read in the instrument are marked (``facilities_grant.yaml``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from enum import StrEnum

from ncs.charging.case.case import Case, Income, Partner, Person
from ncs.charging.law.capital import assess_capital
from ncs.charging.law.context import Context
from ncs.charging.law.couples import as_one
from ncs.charging.law.entitlement import lives_alone, severely_disabled
from ncs.charging.law.household import of_one_household, of_pension_age
from ncs.charging.law.kinds import IncomeTreatment, bringing, income_kinds
from ncs.core.explained import GBP, Explained
from ncs.core.money import floor_penny

ZERO = Decimal(0)
_RULE = "SI 1996/2890 {}"
#: Benefits with which nothing is asked (reg 10, as substituted in 2008; universal credit since 2013).
PASSPORTS = (
    "pension_credit_guarantee",
    "universal_credit",
    "universal_credit_housing",
    "income_support",
    "housing_benefit",
)
#: Benefits with which nothing is asked in one form of them and something in another.
_HALF_PASSPORTS = ("employment_and_support_allowance", "jobseekers_allowance", "child_tax_credit")
#: Kinds that count here as they come, other than those that count in a charge at home.
_IGNORED = (IncomeTreatment.IGNORE, IncomeTreatment.DISABILITY_BENEFIT, IncomeTreatment.CHILD, IncomeTreatment.INTEREST)


class Tenure(StrEnum):
    """Who lives in the dwelling: an owner could borrow for ten years, a tenant for five."""

    OWNER = "owner"
    TENANT = "tenant"


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """The outcome in pounds; ``lines`` show how.

    Attributes:
        works: the cost of the works.
        contribution: what the household is taken to be able to borrow, up to the cost.
        grant: what the council must pay.
        above: the part of the cost above the most that is paid, which a council may pay and need not.
        lines: every step with its rule; amounts a week, or pounds where the line says so.
    """

    works: Decimal
    contribution: Decimal
    grant: Decimal
    above: Decimal
    lines: tuple[Explained, ...]


def loan(*, surplus: Decimal, ends: Sequence[Decimal], factors: Sequence[Decimal]) -> Decimal:
    """Return the pounds that could be borrowed on a weekly ``surplus``, rounded down to the penny (reg 12).

    Each slice of the surplus has its factor; ``ends`` are where the slices but the last end, in rising order, and
    ``factors`` has one more.
    """
    starts = (ZERO, *ends)
    tops = (*ends, max(surplus, ends[-1]))
    slices = [max(ZERO, min(surplus, top) - start) for start, top in zip(starts, tops, strict=True)]
    return floor_penny(sum((part * factor for part, factor in zip(slices, factors, strict=True)), ZERO))


def facilities_grant(context: Context, *, works: Decimal, tenure: Tenure) -> Grant:
    """Work out the grant for works of so many pounds in the dwelling of the person of a case, on a day.

    A couple's means are taken together. The disabled person of a case is an adult; for a child nothing is asked.

    Raises:
        NotModelled: before 22 May 2008.
    """
    most = context.value("facilities_grant.maximum")
    payable = min(works, most)
    opening = _line("Cost of the works", works, "What the works that the council agrees to cost.", "1996 Act s24")
    passport = next((one for one in _incomes(context) if one.kind in PASSPORTS and one.weekly > 0), None)
    tested = [_passported(passport.kind)] if passport is not None else _tested(context, tenure)
    asked = min(payable, tested[-1].pounds or ZERO)
    closing = [
        _line("Contribution", asked, "What the household pays towards the works: no more than they cost.", "reg 12"),
        _line(
            "Grant",
            payable - asked,
            "The cost, up to the most that is paid for one application, less the contribution.",
            "1996 Act ss30 and 33",
            figures=("facilities_grant.maximum",),
        ),
    ]
    return Grant(
        works=works,
        contribution=asked,
        grant=payable - asked,
        above=works - payable,
        lines=(opening, *tested, *closing, *_above(works - payable)),
    )


def _passported(kind: str) -> Explained:
    words = f"Nothing is asked of somebody who gets {income_kinds()[kind].title}."
    return _line("Could borrow", ZERO, words, "reg 10")


def _above(amount: Decimal) -> list[Explained]:
    words = "Above the most that must be paid. Ask the council: it may pay more under a policy of its own."
    rule = "Regulatory Reform (Housing Assistance) (England and Wales) Order 2002 art 3"
    return [_line("Not covered", amount, words, rule)] if amount else []


def _tested(context: Context, tenure: Tenure) -> list[Explained]:
    """Return the lines of the test of resources; the last is what could be borrowed."""
    needs, incomes = _needs(context), _counted(context)
    needed, got = (sum((line.pounds or ZERO for line in part), ZERO) for part in (needs, incomes))
    surplus = max(ZERO, got - needed)
    ends = [f"facilities_grant.{name}_slice" for name in ("first", "second", "third")]
    factors = [f"facilities_grant.{tenure.value}_{name}" for name in ("first", "second", "third", "rest")]
    borrowed = loan(surplus=surplus, ends=[*map(context.value, ends)], factors=[*map(context.value, factors)])
    years = "ten" if tenure is Tenure.OWNER else "five"
    return [
        *needs,
        _line("Taken to live on", needed, "The sum of these: what the household is taken to need a week.", "reg 10"),
        *incomes,
        _line("Income that counts", got, "The sum of these, a week.", "regs 14 to 40"),
        _line("Surplus", surplus, "Income above what is needed, a week; nothing if it is below.", "reg 12"),
        _line(
            "Could borrow",
            borrowed,
            f"What parts of the surplus would repay over {years} years: slice by slice, each pound at its factor.",
            "reg 12",
            figures=(*ends, *factors),
        ),
    ]


def _needs(context: Context) -> list[Explained]:
    """Return what the household is taken to live on, line by line."""
    case = context.case
    old, pair = _pension_age(context), of_one_household(case)
    size = "couple" if pair else "single"
    named = [("Personal allowance", size + ("_pension_age" if old else ""))]
    children = max(case.person.children, len(case.person.children_born))
    received = {one.kind for one in _incomes(context) if one.weekly > 0}
    if children:
        named.append(("Where there are children", "family"))
    if not old and received & set(bringing("disability")):
        named.append(("Disability premium", f"disability_{size}"))
    if not old and received & set(bringing("enhanced_disability")):
        named.append(("Enhanced disability premium", f"enhanced_{size}"))
    if received & set(bringing("carer")):
        named.append(("Carer premium", "carer"))
    lines = [_figure(context, title, name) for title, name in named]
    lines += [_figure(context, "Children", "child", times=children)] if children else []
    lines += _severe(context)
    return [*lines, _figure(context, "Cost of housing", "housing")]


def _severe(context: Context) -> list[Explained]:
    """Return the severe disability premium where the person, or both of a couple, may have it."""
    people: Sequence[Case | Partner] = [context.case]
    if of_one_household(context.case):
        people = [context.case, *([context.case.partner] if context.case.partner else [])]
        if len(people) == 1:
            return []
    alone = lives_alone(context)
    if alone is False or not all(severely_disabled(one.income) for one in people):
        return []
    doubt = "It is due only where no other adult lives there and nobody is paid Carer's Allowance for the person."
    line = _figure(context, "Severe disability premium", "severe", times=len(people), doubt=doubt)
    return [line]


def _counted(context: Context) -> list[Explained]:
    """Return the income that counts, a line a source, then what savings are taken to bring."""
    left = _earnings_left(context)
    lines = []
    for one in _incomes(context):
        amount = _amount(context, one, context.value(left))
        if amount or one.weekly:
            kind = income_kinds()[one.kind]
            part = f"Of {one.weekly:,.2f} a week, {amount:,.2f} counts."
            words = "Counts in full." if amount == one.weekly / one.owners else part
            doubt = "With the income-related form of it nothing is asked." if one.kind in _HALF_PASSPORTS else ""
            named = (left,) if one.kind == "earnings" else ()
            lines.append(_line(kind.title, amount, words, "regs 14 to 31, Schs 2 and 3", figures=named, doubt=doubt))
    return [*lines, _from_savings(context)]


def _amount(context: Context, one: Income, earnings_left: Decimal) -> Decimal:
    kind = income_kinds()[one.kind]
    weekly = max(one.weekly, one.annuity_weekly or ZERO) / one.owners
    if one.kind == "earnings":
        return max(ZERO, weekly - earnings_left)
    if kind.credit == "first_ten":
        return max(ZERO, weekly - one.weekly_special - context.value("income.war_widow_partial_disregard"))
    return ZERO if kind.elsewhere in _IGNORED else weekly


def _earnings_left(context: Context) -> str:
    received = {one.kind for one in _incomes(context) if one.weekly > 0}
    if received & {*bringing("disability"), *bringing("carer")}:
        return "facilities_grant.earnings_disabled"
    return f"facilities_grant.earnings_{'couple' if of_one_household(context.case) else 'single'}"


def _from_savings(context: Context) -> Explained:
    held = assess_capital(_both(context)).counted
    free = "facilities_grant.capital_free"
    step = "facilities_grant.capital_step" + ("_pension_age" if _pension_age(context) else "")
    above = max(ZERO, held - context.value(free))
    brought = (above / context.value(step)).to_integral_value(ROUND_CEILING)
    each = f"one pound a week for each {context.value(step)}, or part, above {context.value(free):,}"
    words = f"Savings of {held:,.2f}: {each}."
    return _line("From savings", brought, words, "reg 40", figures=(free, step))


def _pension_age(context: Context) -> bool:
    """Whether the person, or the partner of a couple, has reached pension age."""
    people: list[Person | Partner] = [context.case.person]
    if context.case.partner is not None and of_one_household(context.case):
        people.append(context.case.partner)
    return any(of_pension_age(context, who) for who in people)


def _both(context: Context) -> Context:
    return as_one(context) if of_one_household(context.case) and context.case.partner else context


def _incomes(context: Context) -> tuple[Income, ...]:
    return _both(context).case.income


def _figure(context: Context, title: str, name: str, *, times: int = 1, doubt: str = "") -> Explained:
    full = f"facilities_grant.{name}"
    words = context.figures[full].title.partition(": ")[2].capitalize() + (f", {times} times." if times > 1 else ".")
    return _line(
        title, context.value(full) * times, words, "reg 10 and Schedules 1 and 1A", figures=(full,), doubt=doubt
    )


def _line(
    title: str, amount: Decimal, words: str, rule: str, *, figures: tuple[str, ...] = (), doubt: str = ""
) -> Explained:
    cited = _RULE.format(rule) if rule.startswith(("reg", "Sch")) else rule
    if rule.startswith("1996 Act"):
        cited = f"Housing Grants, Construction and Regeneration Act 1996 {rule.removeprefix('1996 Act ')}"
    return Explained(what=title, words=words, rule=cited, amount=amount, unit=GBP, figures=figures, doubt=doubt)
