"""The bill for care and who pays each part of it; the parts always sum to the bill (method note a2 steps 8 to 10, a10,
a11).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from ncs.charging.case.case import Home, LightTouch, SettingKind
from ncs.charging.law.context import Context
from ncs.charging.law.deferred_payments import deferred_this_week, equity_limit, from_income
from ncs.charging.law.exemptions import Exemption, find_exemption
from ncs.charging.law.means import Means
from ncs.charging.law.nursing import assess_nursing
from ncs.charging.law.statement import Section, WhoPays, charge_line
from ncs.charging.law.top_ups import split_fee
from ncs.core.errors import Problem, ProblemsFound
from ncs.core.explained import Explained
from ncs.core.money import floor_penny
from ncs.policy.parameters import Parameters

ZERO = Decimal(0)
_RATE_DOUBT = "An assumption of the case: no home has to take the council's rate in place of its own fee."
_DPA_DOUBT = "The deferred payment rules are not confirmed against the published regulations."


@dataclass(frozen=True, slots=True, kw_only=True)
class Bill:
    """A week's bill in pounds.

    Attributes:
        chargeable: what a charge can be made for.
        rate: what the council would pay for the same needs (the personal budget).
        nhs, third_party, own_top_up: paid outside the means test.
        arrangement: the fee for arranging care for somebody above the limit.
    """

    chargeable: Decimal
    rate: Decimal
    nhs: Decimal
    third_party: Decimal
    own_top_up: Decimal
    arrangement: Decimal
    lines: tuple[Explained, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paid:
    """Who pays, and the lines that say so."""

    split: WhoPays
    lines: tuple[Explained, ...]


def bill(context: Context) -> Bill:
    """Return the bill of a case: the fee, less NHS money, split into what can be charged for and top-ups.

    Raises:
        ProblemsFound: the fee is missing.
    """
    cost = context.case.cost
    if cost.weekly is None:
        problem = Problem(
            rule="fee-missing",
            field="cost.weekly",
            message="The fee or cost of care is missing.",
            next_step="Write cost.weekly: with pounds a week.",
        )
        raise ProblemsFound("The case cannot be assessed", [problem])
    nhs, off_the_fee, nhs_lines = assess_nursing(context)
    fee, council_rate = cost.weekly - off_the_fee, cost.council_rate_weekly
    if context.rules.council_rate_for_all and council_rate is not None and context.in_care_home:
        fee = council_rate
    split = split_fee(
        fee=fee, council_rate=council_rate, third_party=cost.third_party_top_up_weekly, own=cost.own_top_up_weekly
    )
    charged = context.policy.arrangement_fee and not context.rules.arrangement_free and cost.arranged_by_council
    lines = (
        _line(Section.CARE, "Fee or cost of care", fee + off_the_fee, "Care Act 2014 s14", "As the case gives it."),
        *nhs_lines,
    )
    return Bill(
        chargeable=split.chargeable,
        rate=min(split.chargeable, council_rate) if council_rate is not None else split.chargeable,
        nhs=nhs,
        third_party=split.third_party,
        own_top_up=split.own,
        arrangement=cost.arrangement_fee_weekly if charged else ZERO,
        lines=lines,
    )


def helped_bill(context: Context, found: Bill) -> Bill:
    """Return the bill of somebody whom the council helps to pay, or whose care it pays for; with a line if it differs.

    Where the case says that the care home then takes the council's rate, the part of the fee above it that nobody tops
    up is given up: nobody pays it, and it can be charged to nobody.
    """
    given_up = found.chargeable - found.rate
    if not (given_up and context.case.cost.council_rate_when_helped and context.in_care_home):
        return found
    words = f"While the council helps to pay, the home takes its rate of {found.rate:,.2f}: nobody pays the rest."
    line = _line(Section.CARE, "Given up by the care home", given_up, "CASS Annex A", words)
    return replace(found, chargeable=found.rate, lines=(*found.lines, replace(line, doubt=_RATE_DOUBT)))


def who_pays(context: Context, found: Bill, *, charge: Decimal, free_payer: str, deferred_income: Means | None) -> Paid:
    """Share the bill out: person, deferred, council, NHS, third party and social security.

    Args:
        charge: what the person owes towards the chargeable cost.
        free_payer: who pays the rest of the chargeable cost (``council``, or ``nhs`` for continuing healthcare).
        deferred_income: the means test, if one was made; decides arrangement fees, deferral and benefits in care homes.
    """
    rest = found.chargeable - charge
    above_limit = deferred_income.above_limit if deferred_income is not None else _declined(context, charge)
    fee = found.arrangement if above_limit and not context.in_care_home else ZERO
    deferred, deferral_lines = _deferred(context, charge, deferred_income)
    councils = rest if free_payer == "council" else ZERO
    benefits = _benefits(context, deferred_income, councils)
    split = WhoPays(
        person=charge - deferred + found.own_top_up + fee,
        deferred=deferred,
        council=councils - benefits,
        nhs=found.nhs + (rest if free_payer == "nhs" else ZERO),
        third_party=found.third_party,
        social_security=benefits,
    )
    lines = list(deferral_lines)
    if fee:
        lines.append(
            _line(
                Section.CHARGE,
                "Fee for arranging care",
                fee,
                "Care Act 2014 s14(1)(b); SI 2014/2672 reg 5",
                "What arranging it costs the council.",
            )
        )
    if found.own_top_up:
        lines.append(
            _line(
                Section.CHARGE, "Own top-up", found.own_top_up, "Care Act 2014 s30; CASS Annex A", "For a dearer place."
            )
        )
    return Paid(split=split, lines=(*lines, *_pays_lines(split, find_exemption(context))))


def _declined(context: Context, charge: Decimal) -> bool:
    """Whether full cost is due because the person plainly has the means and declined an assessment (reg 10)."""
    return context.case.light_touch is LightTouch.PLAIN_MEANS and charge > ZERO


def _deferred(context: Context, charge: Decimal, means: Means | None) -> tuple[Decimal, tuple[Explained, ...]]:
    """Return what is deferred this week under an agreement: the charge that income above the allowance does not pay."""
    agreement, home = context.case.deferred_payment, context.case.home
    if agreement is None or home is None or means is None:
        return ZERO, ()
    why_not = nothing_deferred(context, means)
    if why_not:
        line = _line(Section.CHARGE, "Of which deferred", ZERO, "Care Act 2014 s34; SI 2014/2671", why_not)
        return ZERO, (replace(line, doubt=_DPA_DOUBT),)
    most = context.value("dpa.disposable_income_allowance")
    kept = most if agreement.allowance_kept_weekly is None else agreement.allowance_kept_weekly
    paid = min(charge, from_income(income=means.income.counted, allowance=kept, allowance_most=most))
    limit = home_equity_limit(home, figures=context.figures, day=context.day)
    owed = agreement.owed + agreement.fees_owed
    amount = deferred_this_week(cost=charge, paid=paid, owed=owed, limit=limit)
    names = (
        "dpa.disposable_income_allowance",
        "dpa.equity_limit_fraction",
        "dpa.equity_limit_less_lower_capital_limit",
    )
    words = f"Put off until the home is sold. At most {limit:,.2f} can be owed; {owed:,.2f} is owed so far."
    line = charge_line(
        section=Section.CHARGE,
        title="Of which deferred",
        amount=amount,
        rule="Care Act 2014 s34; SI 2014/2671",
        words=words,
        figures=names,
        doubt=_DPA_DOUBT,
    )
    return amount, (line,)


def nothing_deferred(context: Context, means: Means) -> str:
    """Return why an agreement defers nothing on the day (Care Act 2014 s34; CASS chapter 9); empty if it may."""
    upper = context.value("capital.upper_limit")
    if context.kind is not SettingKind.PERMANENT:
        return "Nothing can be put off: an agreement is for a permanent place in a care home."
    if means.home.ignored:
        return "Nothing need be put off while the home is left out."
    if means.capital_without_home > upper:
        return f"Nothing can be put off while capital other than the home is above {upper:,f}."
    return ""


def home_equity_limit(home: Home, *, figures: Parameters, day: date) -> Decimal:
    """Return the most that may be deferred against the person's share of a home, in pounds (SI 2014/2671).

    A value put on a share that few would buy (``share_value_override``) is the security, and already net of debts.
    """
    override = home.share_value_override
    return equity_limit(
        value=home.value * home.share if override is None else override,
        encumbrances=home.mortgage * home.share if override is None else ZERO,
        fraction=figures.at("dpa.equity_limit_fraction", day).value,
        less=figures.at("dpa.equity_limit_less_lower_capital_limit", day).value,
    )


def _benefits(context: Context, means: Means | None, council: Decimal) -> Decimal:
    """Return social security that replaces council money in care homes under a reform (Support Guaranteed 10.5), down
    to the penny.
    """
    rules = context.rules
    if means is None or means.above_limit or context.kind is not SettingKind.PERMANENT:
        return ZERO
    disability = means.income.stopped if rules.disability_benefits_paid_in_homes else ZERO
    return max(ZERO, min(council, floor_penny((disability + rules.housing_support_weekly) * rules.passthrough)))


#: For each payer: the title of its line, what it pays, and the provision under which it pays.
_PAYERS = {
    "person": ("The person", "Paid now, to the council or to the provider.", "Care Act 2014 s14"),
    "deferred": ("The person, later", "Owed under the deferred payment agreement.", "Care Act 2014 s34; SI 2014/2671"),
    "council": ("The council", "The rest of the cost.", "Care Act 2014 ss18 and 19"),
    "nhs": ("The NHS", "Paid to the home or the provider.", "Care Act 2014 s22; SI 2012/2996 Part 6"),
    "third_party": ("A relative or friend", "A top-up for a dearer place.", "Care Act 2014 s30; CASS Annex A"),
    "social_security": ("Social security", "Benefits that a reform would pay to people in care homes.", "Reform"),
}


def _pays_lines(split: WhoPays, free: Exemption | None) -> list[Explained]:
    shown = [(name, amount) for name, amount in split.amounts().items() if amount or name in ("person", "council")]
    lines = [_payer_line(name, amount, free) for name, amount in shown]
    return [*lines, _line(Section.PAYS, "In all", split.total, "The lines above, added", "The whole cost of the care.")]


def _payer_line(name: str, amount: Decimal, free: Exemption | None) -> Explained:
    """Return the line of one payer; who pays for care that is free does so under the rule that makes it free."""
    title, words, rule = _PAYERS[name]
    return _line(Section.PAYS, title, amount, free.rule if free and free.payer == name else rule, words)


def _line(section: Section, title: str, amount: Decimal, rule: str, words: str) -> Explained:
    return charge_line(section=section, title=title, amount=amount, rule=rule, words=words)
