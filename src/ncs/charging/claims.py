"""What a person may claim besides: Pension Credit that is not claimed, as lines that say what a claim would change."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from ncs.charging.case.case import Case, Income, SettingKind
from ncs.charging.law.context import Context
from ncs.charging.law.entitlement import Entitlement, entitlement, may_claim, why_none
from ncs.charging.law.household import together
from ncs.charging.law.statement import Assessment, Section, Status, charge_line
from ncs.core.explained import Explained

ZERO = Decimal(0)
_RULE = "State Pension Credit Act 2002"
_DOUBT = (
    "Only the Department for Work and Pensions decides: capital is taken as the council counts it, and help with "
    "ground rent or service charges is left out."
)
_NOT_KNOWN = "Whether anybody else lives there, or is paid Carer's Allowance, is not known (person.lives_alone)."


def claim_lines(context: Context, result: Assessment, *, assess: Callable[[Case], Assessment]) -> tuple[Explained, ...]:
    """Return lines on Pension Credit that is not claimed; none under pension age, or where some is received.

    Nothing here counts as income: a last line says what the charge would be, and what would be left, with a claim.

    Args:
        context, result: the assessment; ``assess`` assesses another case as that one was.
    """
    if not may_claim(context):
        return ()
    why = why_none(context)
    if why:
        return (_line("Pension Credit", None, _RULE, why),)
    found = entitlement(context, council_funded=result.status is Status.SUPPORTED)
    if not found.guarantee_with and not found.savings_most:
        return (_line("Pension Credit", ZERO, f"{_RULE} ss2 and 3", f"None is due. {_counted(found)}", found),)
    after = () if together(context) or not found.best else (_after(context, result, found, assess),)
    stops = result.status is Status.SUPPORTED and context.kind is SettingKind.PERMANENT
    return (*_guarantee(found, addition_stops=stops), *_savings(found), *after)


def _line(
    title: str, amount: Decimal | None, rule: str, words: str, found: Entitlement | None = None, doubt: str = _DOUBT
) -> Explained:
    figures = found.figures if found else ()
    return charge_line(
        section=Section.CLAIM, title=title, amount=amount, rule=rule, words=words, figures=figures, doubt=doubt
    )


def _counted(found: Entitlement) -> str:
    """Return how the amount arises, in two sentences."""
    capital = f", {found.from_capital:,.2f} of it taken from capital above 10,000" if found.from_capital else ""
    return (
        f"The guarantee level is {found.appropriate:,.2f} a week; income that counts for it is {found.income:,.2f}"
        f"{capital}. Attendance Allowance, DLA and PIP do not count."
    )


def _guarantee(found: Entitlement, *, addition_stops: bool) -> Iterator[Explained]:
    if not found.guarantee_with:
        return
    words, doubt = f"It may be claimed. {_counted(found)}", _DOUBT
    if found.addition and found.addition_certain:
        words += (
            f" The level includes {found.addition:,.2f} for severe disability, due if nobody is paid Carer's Allowance."
        )
    elif found.addition:
        words += (
            f" Severe disability adds {found.addition:,.2f} for somebody who lives alone and for whom nobody is paid "
            f"Carer's Allowance: without it {found.guarantee:,.2f} is due."
        )
        doubt = f"{_NOT_KNOWN} {_DOUBT}"
    if found.addition and addition_stops:
        words += f" That ends with the disability benefit, after 28 days: then {found.without:,.2f} is due."
    if found.home_in_doubt:
        words += (
            " A home that is being sold is left out for 26 weeks, or longer if that is reasonable; one that is kept "
            "counts as capital, and then none is due."
        )
    yield _line("Guarantee credit, if claimed", found.guarantee_with, f"{_RULE} s2", words, found, doubt)


def _savings(found: Entitlement) -> Iterator[Explained]:
    if not found.savings_most or found.savings == ZERO:
        return
    words = "For people who reached State Pension age before 6 April 2016 and saved something for retirement."
    if found.savings is None:
        words += f" If so, {found.savings_most:,.2f} a week may be due (person.reached_pension_age_before_april_2016)."
    yield _line("Savings credit, if claimed", found.savings, f"{_RULE} s3", words, found)


def _after(context: Context, result: Assessment, found: Entitlement, assess: Callable[[Case], Assessment]) -> Explained:
    """Return the line of what a claim would change: the charge, and what is left of income after it."""
    amounts = {"pension_credit_guarantee": found.guarantee_with, "pension_credit_savings": found.savings or ZERO}
    credits = tuple(Income(kind=kind, weekly=weekly) for kind, weekly in amounts.items() if weekly)
    then = assess(context.case.model_copy(update={"income": (*context.case.income, *credits)}))
    more = then.pays.person - result.pays.person
    left = found.best - more
    words = (
        f"What the person would pay a week if it were claimed: {_more(more)}, so {_left(left)} would be left to live "
        "on. Until it is claimed it is not counted as income; a council may count it once it has told the person of it."
    )
    return charge_line(
        section=Section.CLAIM,
        title="The person would then pay",
        amount=then.pays.person,
        rule="SI 2014/2672 regs 13 and 17",
        words=words,
        doubt="Regulation 17 is not confirmed against the published regulations.",
    )


def _more(more: Decimal) -> str:
    return "no more than now" if more <= 0 else f"{more:,.2f} more than now"


def _left(left: Decimal) -> str:
    return f"{left:,.2f} more" if left > 0 else "no more"
