"""Income: what counts in each setting (SI 2014/2672 regs 13 to 17 and Schedule 1; ``income_kinds.yaml``)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from ncs.charging.case.case import Income
from ncs.charging.law.context import Context
from ncs.charging.law.kinds import IncomeKind, IncomeTreatment, income_kinds
from ncs.charging.law.pension_age import births, over_pension_age
from ncs.charging.law.statement import Section, charge_line
from ncs.core.explained import Explained
from ncs.core.money import ceil_penny, floor_penny

ZERO = Decimal(0)
_LET = "Left out: the property counts as capital, so what it brings in is not counted again as income."
_DOUBT = "Not confirmed against the published regulations."


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomeResult:
    """Weekly income in pounds: all of it, what counts, and what the later steps need to know.

    Attributes:
        disability: disability benefit that counts (so that disability costs must be allowed).
        higher_rate: a higher rate of a disability benefit is in payment.
        qualifying: pension income that counts for the savings disregard.
        savings_credit: savings credit that counts.
        stopped: disability benefit that is no longer paid because the council funds the home.
    """

    total: Decimal
    counted: Decimal
    disability: Decimal
    higher_rate: bool
    qualifying: Decimal
    savings_credit: Decimal
    stopped: Decimal
    lines: tuple[Explained, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Counted:
    """One source: what is received, what counts, and the line that says so."""

    kind: IncomeKind
    received: Decimal
    counted: Decimal
    stopped: Decimal
    line: Explained


def half_passed_to_spouse(*, weekly: Decimal, share_passed: Decimal, half: Decimal) -> Decimal:
    """Return the part of a pension ignored because it is passed to a spouse or civil partner not in the same home.

    Half is ignored when at least half is passed; otherwise nothing [not confirmed: the regulations are read as all or
    none]. A fraction of a penny is ignored too, in the adult's favour (reg 11).
    """
    return ceil_penny(weekly * half) if share_passed >= half else ZERO


def pension_pot_income(*, drawn: Decimal, annuity: Decimal, over_pension_age: bool) -> Decimal:
    """Return the weekly income that a pension pot counts as (reg 17; CASS Annex C).

    What is drawn; from pension age what an annuity bought with it would pay, if that is more. Never both.
    """
    return max(drawn, annuity) if over_pension_age else drawn


def benefit_stops(*, weeks_council_funded: int, payable_days: int) -> bool:
    """Return whether AA, DLA care or PIP daily living has stopped because a council has funded the home for so long."""
    return weeks_council_funded * 7 >= payable_days


def night_gap(context: Context, kind: IncomeKind) -> Decimal:
    """Return the weekly part of a disability benefit left out for nights under the council's policy."""
    policy = context.policy.night_element
    leaves_out = policy == "ignore" or (policy == "ignore_when_no_night_care" and not context.case.setting.night_care)
    if not kind.night_gap or not leaves_out:
        return ZERO
    return context.value(kind.night_gap[0]) - context.value(kind.night_gap[1])


def assess_income(context: Context, *, council_funded: bool, property_counts: bool = False) -> IncomeResult:
    """Return the person's weekly income, with a line for each source.

    ``council_funded`` says whether the council helps to pay for a permanent place, which ends some benefits;
    ``property_counts`` whether property counts as capital, so that its rent is not counted again.
    """
    funded = {"council_funded": council_funded, "property_counts": property_counts}
    counted = [_count(context, income, **funded) for income in context.case.income]
    disability = [part for part in counted if part.kind.elsewhere is IncomeTreatment.DISABILITY_BENEFIT]
    return IncomeResult(
        total=sum((part.received for part in counted), ZERO),
        counted=sum((part.counted for part in counted), ZERO),
        disability=sum((part.counted for part in disability), ZERO),
        higher_rate=any(part.kind.night_gap for part in disability),
        qualifying=sum((part.counted for part in counted if part.kind.qualifying), ZERO),
        savings_credit=sum((part.counted for part in counted if part.kind.name == "pension_credit_savings"), ZERO),
        stopped=sum((part.stopped for part in counted), ZERO),
        lines=tuple(part.line for part in counted),
    )


def _count(context: Context, income: Income, *, council_funded: bool, property_counts: bool) -> _Counted:
    kind = income_kinds()[income.kind]
    part = floor_penny(income.weekly / income.owners)
    treatment = kind.treatment(context.where)
    stopped = ZERO
    if treatment is IncomeTreatment.DISABILITY_BENEFIT and context.where == "permanent" and council_funded:
        days = int(context.value("benefits.aa_dla_pip_payable_days_in_la_funded_care_home"))
        stopped = part if benefit_stops(weeks_council_funded=_funded_weeks(context), payable_days=days) else ZERO
    amount, words, figures = _amount_and_words(context, income, kind, part - stopped)
    if treatment is IncomeTreatment.RENT and property_counts and part:
        amount, words = ZERO, _LET
    if stopped:
        words = "No longer paid: it stops after 28 days in a care home that the council helps to pay for."
        figures = ("benefits.aa_dla_pip_payable_days_in_la_funded_care_home",)
    if amount != part and not stopped:
        words = f"{part:,.2f} a week is received. {words}"
    doubt = _DOUBT if context.where in kind.uncertain else ""
    line = charge_line(
        section=Section.INCOME,
        title=kind.title,
        amount=amount,
        rule=kind.rule,
        words=words,
        figures=figures,
        doubt=doubt,
    )
    return _Counted(kind=kind, received=part - stopped, counted=amount, stopped=stopped, line=line)


def _funded_weeks(context: Context) -> int:
    given = context.case.setting.weeks_council_funded
    return context.weeks_in if given is None else given


def _amount_and_words(
    context: Context, income: Income, kind: IncomeKind, part: Decimal
) -> tuple[Decimal, str, tuple[str, ...]]:
    """Return the amount counted, why, and the figures used."""
    treatment = kind.treatment(context.where)
    if treatment is IncomeTreatment.DISABILITY_BENEFIT:
        return _disability(context, kind, part)
    if treatment is IncomeTreatment.PENSION_POT:
        return _pot(context, income, part)
    if (
        kind.elsewhere is IncomeTreatment.DISABILITY_BENEFIT
        and context.policy.temporary_residents_disability_benefits == "count"
    ):
        return part, "Counted for temporary residents under the council's policy.", ()
    if treatment is IncomeTreatment.IGNORE_FIRST_TEN:
        name = "income.war_widow_partial_disregard"
        ignored = min(part, context.value(name)) + income.weekly_special
        return max(ZERO, part - ignored), f"Counted less the first {context.value(name)} a week.", (name,)
    if (
        treatment is IncomeTreatment.HALF_TO_SPOUSE
        and income.share_passed_to_spouse
        and not context.case.setting.spouse_in_same_home
    ):
        name = "income.occupational_pension_spouse_share"
        ignored = half_passed_to_spouse(
            weekly=part, share_passed=income.share_passed_to_spouse, half=context.value(name)
        )
        return part - ignored, "Half is left out because it is passed to the husband, wife or civil partner.", (name,)
    if treatment is IncomeTreatment.SAVINGS_CREDIT and context.where == "elsewhere":
        ignored = part if context.policy.savings_credit_elsewhere == "ignore_all" else ZERO
        return (
            part - ignored,
            "Left out under the council's policy." if ignored else "Counted; a disregard comes off below.",
            (),
        )
    if treatment is IncomeTreatment.IGNORE and kind.ignored_share:
        counted = part - floor_penny(part * context.value(kind.ignored_share))
        return counted, _ignored_words(treatment), (kind.ignored_share,)
    counts = {
        IncomeTreatment.CHILD: context.case.person.child_in_same_accommodation,
        IncomeTreatment.INTEREST: context.policy.count_investment_income,
        IncomeTreatment.IGNORE: False,
    }.get(treatment, True)
    return (part, "Counted in full.", ()) if counts else (ZERO, _ignored_words(treatment), ())


def _pot(context: Context, income: Income, part: Decimal) -> tuple[Decimal, str, tuple[str, ...]]:
    """Return what a pension pot counts as, and why."""
    person = context.case.person
    when = births(born=person.born, age=person.age, on=context.case.date)
    over = bool(when and over_pension_age(when, on=context.day))
    annuity = floor_penny((income.annuity_weekly or ZERO) / income.owners)
    amount = pension_pot_income(drawn=part, annuity=annuity, over_pension_age=over)
    if amount > part:
        return amount, "From pension age an annuity that the pot could buy counts, in place of what is drawn.", ()
    return amount, "What is drawn counts, not the pot.", ()


def _ignored_words(treatment: IncomeTreatment) -> str:
    if treatment is IncomeTreatment.INTEREST:
        return "Left out as income: interest adds to capital when it is paid."
    return "Left out: the regulations ignore it."


def _disability(context: Context, kind: IncomeKind, part: Decimal) -> tuple[Decimal, str, tuple[str, ...]]:
    if context.where == "permanent":
        return part, "Counted for as long as it is paid.", ()
    if not context.policy.count_disability_benefits or context.rules.disability_benefits_ignored_elsewhere:
        return ZERO, "Left out: disability benefits do not count at home.", ()
    ignored = min(part, night_gap(context, kind))
    if ignored:
        return part - ignored, "Counted less the part for needs at night.", kind.night_gap
    return part, "Counted; the extra costs of disability come off below.", ()
