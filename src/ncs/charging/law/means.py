"""The means test as one step: capital, income and what is kept, with every line (method note a2, steps 2 to 6)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from ncs.charging.law.allowances import Floor, care_home_floor, floor_elsewhere
from ncs.charging.law.capital import assess_capital, property_counts, tariff_income
from ncs.charging.law.charge import Limits, capital_limits
from ncs.charging.law.context import Context
from ncs.charging.law.disability_costs import assess_disability_costs
from ncs.charging.law.home import HomeTreatment, assess_home
from ncs.charging.law.household import together
from ncs.charging.law.housing_costs import assess_housing_costs
from ncs.charging.law.income import IncomeResult, assess_income
from ncs.charging.law.notional_capital import assess_notional_capital
from ncs.charging.law.pension_age import births, old_pension_cohort
from ncs.charging.law.savings_credit import savings_disregard
from ncs.charging.law.statement import Section, charge_line
from ncs.core.errors import Problem, ProblemsFound
from ncs.core.explained import Explained

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """The result of the means test, in pounds (weekly but for capital)."""

    capital: Decimal
    capital_without_home: Decimal
    home_counted: Decimal
    home: HomeTreatment
    limits: Limits
    tariff: Decimal
    income: IncomeResult
    floor: Decimal
    kept: Decimal
    lines: tuple[Explained, ...]

    @property
    def above_limit(self) -> bool:
        """Whether capital is above the upper limit, so that full cost is due (reg 12)."""
        return self.capital > self.limits.upper


def means_test(context: Context) -> Means:
    """Work out capital, income and what the person keeps on the day.

    Raises:
        ProblemsFound: something needed is unclear, such as who may have the savings disregard.
        NotModelled: a figure has no value on the day.
    """
    own, (notional, notional_lines) = assess_capital(context), assess_notional_capital(context)
    without_home = own.counted + notional
    home_counted, home, home_lines = assess_home(context, capital_without_home=without_home)
    capital = without_home + home_counted
    limits = capital_limits(context, home_counts=not home.ignored)
    tariff = tariff_income(
        capital=capital,
        lower=limits.lower,
        upper=limits.upper,
        step=context.value("capital.tariff_step"),
        per_step=context.value("capital.tariff_income_per_step"),
        round_up=context.policy.tariff_round == "up",
    )
    letting = property_counts(context) or home_counted > ZERO
    income = assess_income(context, council_funded=capital <= limits.upper, property_counts=letting)
    floor = care_home_floor(context) if context.in_care_home else floor_elsewhere(context)
    kept, kept_lines = _kept(context, income, floor)
    if capital > limits.upper:
        kept_lines = ()
    else:
        kept_lines = (*kept_lines, _total(Section.KEEPS, "Kept in all", kept, "Care Act 2014 s14(7)"))
    lines = (
        *own.lines,
        *notional_lines,
        *home_lines,
        *_capital_total(capital, limits, tariff),
        *income.lines,
        _total(Section.INCOME, "Income that counts", income.counted + tariff, "SI 2014/2672 regs 13 and 25"),
        *kept_lines,
    )
    return Means(
        capital=capital,
        capital_without_home=without_home,
        home_counted=home_counted,
        home=home,
        limits=limits,
        tariff=tariff,
        income=income,
        floor=floor.amount,
        kept=kept,
        lines=lines,
    )


def _total(section: Section, title: str, amount: Decimal, rule: str) -> Explained:
    return charge_line(section=section, title=title, amount=amount, rule=rule, words="The lines above together.")


def _kept(context: Context, income: IncomeResult, floor: Floor) -> tuple[Decimal, tuple[Explained, ...]]:
    housing, housing_lines = assess_housing_costs(context)
    disability, disability_lines = assess_disability_costs(context, income)
    savings, savings_lines = _savings(context, income)
    lines = (*floor.lines, *savings_lines, *housing_lines, *disability_lines)
    return floor.amount + housing + disability + savings, lines


def _capital_total(capital: Decimal, limits: Limits, tariff: Decimal) -> tuple[Explained, ...]:
    if capital > limits.upper:
        words = f"Above the upper limit of {limits.upper:,f}: the full cost is due, whatever the income."
    elif capital > limits.lower:
        words = f"Between the limits of {limits.lower:,f} and {limits.upper:,f}."
    else:
        words = f"At or below the limit of {limits.lower:,f}: no income is assumed from it."
    total = charge_line(
        section=Section.CAPITAL,
        title="Capital that counts",
        amount=capital,
        rule="SI 2014/2672 reg 12",
        words=words,
        figures=limits.figures,
    )
    if not tariff:
        return (total,)
    line = charge_line(
        section=Section.INCOME,
        title="Tariff income from capital",
        amount=tariff,
        rule="SI 2014/2672 reg 25",
        words="One pound a week for each 250 pounds, or part, above the lower limit.",
        figures=("capital.tariff_step", "capital.tariff_income_per_step"),
    )
    return total, line


def _savings(context: Context, income: IncomeResult) -> tuple[Decimal, tuple[Explained, ...]]:
    """Return the savings disregard and its line, with the couple figures outside a permanent place."""
    given = context.case.overrides
    if given.savings_disregard_weekly is not None:
        return given.savings_disregard_weekly, (_savings_line(given.savings_disregard_weekly, ()),)
    size = "couple" if together(context) else "single"
    names = {key: f"{stem}_{size}" for key, stem in _SAVINGS_FIGURES.items()}
    most = context.value(names["most"]) if given.savings_disregard_most is None else given.savings_disregard_most
    threshold, guarantee = context.value(names["threshold"]), context.value(names["guarantee"])
    where = context.policy.savings_flat_rate
    flat = where == "everywhere" or (where == "care_homes" and context.in_care_home)
    matters = flat and most > ZERO and income.qualifying > guarantee
    amount = savings_disregard(
        qualifying_income=income.qualifying,
        savings_credit=income.savings_credit,
        threshold=threshold,
        guarantee=guarantee,
        most=most,
        old_pension_cohort=matters and _cohort(context),
        flat_rate=flat,
    )
    return (amount, (_savings_line(amount, tuple(names.values())),)) if amount else (ZERO, ())


#: Confirmed in the circular of 9 February 2024; the paragraph of Schedule 1 itself could not be read.
_SAVINGS_DOUBT = (
    "The circular of 9 February 2024 says that the rates apply in a care home, at home or elsewhere; Schedule 1 is not "
    "confirmed, and councils differ on giving it when income is above the guarantee level, at home above all."
)
_SAVINGS_FIGURES = {
    "most": "income.savings_credit_disregard",
    "threshold": "benefit.savings_credit_threshold",
    "guarantee": "benefit.pension_credit_guarantee",
}


def _savings_line(amount: Decimal, figures: tuple[str, ...]) -> Explained:
    return charge_line(
        section=Section.KEEPS,
        title="Savings disregard",
        amount=amount,
        rule="SI 2014/2672 Schedule 1 para 40",
        words="For people who saved for their retirement.",
        figures=figures,
        doubt=_SAVINGS_DOUBT if figures else "",
    )


def _cohort(context: Context) -> bool:
    person = context.case.person
    if person.reached_pension_age_before_april_2016 is not None:
        return person.reached_pension_age_before_april_2016
    when = births(born=person.born, age=person.age, on=context.case.date)
    known = old_pension_cohort(when) if when is not None else None
    if known is None:
        problem = Problem(
            rule="cohort-unclear",
            field="person.reached_pension_age_before_april_2016",
            message="The savings disregard depends on whether State Pension age was reached before 6 April 2016.",
            next_step="Write person.reached_pension_age_before_april_2016: true or false.",
        )
        raise ProblemsFound("The case is unclear", [problem])
    return known
