"""The financial assessment in the order of the decision (method note a2): exemption, setting, capital, income, charge,
who pays.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from ncs.charging.case.case import Case, LightTouch, SettingKind
from ncs.charging.law.assumptions import assumptions
from ncs.charging.law.care_account import living_costs_due, metered
from ncs.charging.law.charge import (
    after_universal_contribution,
    assessed_contribution,
    council_discretion,
    reformed_charge,
)
from ncs.charging.law.context import Context, weeks_between
from ncs.charging.law.couples import couple_comparison
from ncs.charging.law.exemptions import Exemption, find_exemption
from ncs.charging.law.figures import figures as package_figures
from ncs.charging.law.light_touch import light_touch_charge
from ncs.charging.law.means import Means, means_test
from ncs.charging.law.payers import Bill, bill, helped_bill, who_pays
from ncs.charging.law.policy import Policy, policies
from ncs.charging.law.respite import crosses_on, nights_used
from ncs.charging.law.rules import LAW, Rules
from ncs.charging.law.statement import Assessment, Section, Status, charge_line
from ncs.charging.law.uncertainty import uncertain_parts
from ncs.core.errors import Problem, ProblemsFound
from ncs.core.explained import Explained
from ncs.policy.parameters import Parameters
from ncs.tables.wording import shown_date

ZERO = Decimal(0)
_ROUNDING = "Fractions of a penny are resolved in the adult's favour (reg 11, not confirmed)."


def assess(
    case: Case,
    *,
    day: date | None = None,
    policy: Policy | None = None,
    rules: Rules = LAW,
    figures: Parameters | None = None,
) -> Assessment:
    """Return the weekly charge for a case on a day (the case's own by default), with a statement of every line.

    Args:
        case: a checked case (:func:`ncs.charging.case.case_file.parse_case`).
        policy: the council's; by default the law with no discretion used.
        rules: the law as it stands, or as changed by reforms.
        figures: the package's figures by default.

    Raises:
        ProblemsFound: the fee is missing, or something the outcome turns on is unclear.
        NotModelled: a figure has no value on the day.
    """
    context = make_context(case, day=day, policy=policy, rules=rules, figures=figures)
    result = amounts(context)
    order: list[str] = list(Section)
    result = replace(result, lines=(*result.lines, *_beyond_the_allowance(context)))
    lines = tuple(sorted(result.lines, key=lambda line: order.index(line.section)))
    return replace(
        result, lines=lines, assumptions=assumptions(context, result), uncertain=uncertain_parts(context, lines)
    )


def amounts(context: Context) -> Assessment:
    """Return the amounts of :func:`assess` for whoever needs no statement: its lines are not in order, and what is
    assumed or uncertain is not said.

    Raises:
        ProblemsFound, NotModelled: as :func:`assess`.
    """
    found = bill(context)
    exemption = find_exemption(context)
    if exemption is not None:
        return _free(context, found, exemption)
    if context.case.light_touch is not None:
        return _light(context, found, context.case.light_touch)
    return _means_tested(context, found)


def _beyond_the_allowance(context: Context) -> tuple[Explained, ...]:
    """Return the line of what is charged from the night that a short stay goes beyond the yearly allowance."""
    allowed = context.policy.short_term_weeks_a_year
    as_home = context.case.setting.kind is SettingKind.SHORT_TERM and context.kind is SettingKind.ELSEWHERE
    day = crosses_on(context.case, context.day, weeks_a_year=allowed) if as_home and allowed is not None else None
    if day is None:
        return ()
    then = assess(context.case, day=day, policy=context.policy, rules=context.rules, figures=context.figures)
    title, words = (
        f"Charge from {shown_date(day)}",
        f"From then on the {allowed} weeks a year as if at home are used up.",
    )
    rule = "SI 2014/2672 reg 8 and the council's policy"
    return (charge_line(section=Section.CHARGE, title=title, amount=then.charge, rule=rule, words=words),)


def make_context(
    case: Case, *, day: date | None, policy: Policy | None, rules: Rules, figures: Parameters | None
) -> Context:
    """Put together what every step needs; settles the setting that the charge is made under (reg 8 for short stays).

    Raises:
        ProblemsFound: the day is before the admission.
    """
    on = day or case.begins
    chosen = policy or policies()["statutory"]
    setting = case.setting
    if setting.admitted is not None and on < setting.admitted:
        problem = Problem(
            rule="dates-in-wrong-order",
            message="The day asked for is before the admission.",
            field="date",
            next_step="Choose a day from setting.admitted on.",
        )
        raise ProblemsFound("The case cannot be assessed", [problem])
    weeks = weeks_between(setting.admitted, on) if setting.admitted else setting.weeks_in or 0
    known = figures or package_figures()
    short = int(known.at("setting.short_term_resident_max_weeks", on).value)
    kind = charged_setting(
        setting.kind,
        expected_weeks=setting.expected_weeks,
        short_weeks=short,
        as_elsewhere=chosen.short_term_as_elsewhere,
        nights_used=nights_used(case, on),
        weeks_a_year=chosen.short_term_weeks_a_year,
    )
    return Context(case=case, day=on, figures=known, policy=chosen, rules=rules, kind=kind, weeks_in=weeks)


def charged_setting(
    kind: SettingKind,
    *,
    expected_weeks: int | None,
    short_weeks: int,
    as_elsewhere: bool,
    nights_used: int = 0,
    weeks_a_year: int | None = None,
) -> SettingKind:
    """Return the setting whose rules apply. A council may charge a stay of up to eight weeks as if at home (regs 2 and
    8).

    Many do so only for ``weeks_a_year`` of respite (four, often), of which ``nights_used`` are used already: the stay
    is charged as a temporary one from the night that it goes beyond them.
    """
    if kind is not SettingKind.SHORT_TERM:
        return kind
    short = expected_weeks is not None and expected_weeks <= short_weeks
    if weeks_a_year is not None:
        short = short and nights_used < 7 * weeks_a_year
    return SettingKind.ELSEWHERE if short and as_elsewhere else SettingKind.TEMPORARY


@dataclass(frozen=True, slots=True, kw_only=True)
class _Charge:
    """A charge as it is found: the status, what the means test found, the charge, and the lines that explain it."""

    status: Status
    assessed: Decimal
    amount: Decimal
    lines: tuple[Explained, ...]


def _free(context: Context, found: Bill, exemption: Exemption) -> Assessment:
    """A free service: nothing to pay but, under some reforms, the living costs in a care home."""
    if exemption.payer == "council":
        found = helped_bill(context, found)
    line = charge_line(
        section=Section.CHARGE,
        title="No charge for care",
        amount=ZERO,
        rule=exemption.rule,
        words=exemption.reason,
        doubt=exemption.doubt,
    )
    if not exemption.living_costs_due:
        pays = who_pays(context, found, charge=ZERO, free_payer=exemption.payer, deferred_income=None)
        return Assessment(
            status=Status.FREE,
            setting=context.kind,
            cost=found.chargeable,
            charge=ZERO,
            pays=pays.split,
            lines=(*found.lines, line, *pays.lines),
        )
    means = means_test(context)
    due = min(found.chargeable, _living(context, means, means_tested=True))
    charge = _Charge(status=Status.FREE, assessed=due, amount=due, lines=(line, _living_line(due)))
    return _assembled(context, found, means, charge, free_payer=exemption.payer)


def _light(context: Context, found: Bill, reason: LightTouch) -> Assessment:
    if reason is not LightTouch.PLAIN_MEANS:
        found = helped_bill(context, found)
    amount = light_touch_charge(
        reason=reason, cost=found.chargeable, small_charge=context.case.light_touch_charge_weekly or ZERO
    )
    status = Status.FULL_COST if reason is LightTouch.PLAIN_MEANS else Status.SUPPORTED
    words = f"A full assessment was not needed: {reason.value.replace('_', ' ')}."
    line = charge_line(
        section=Section.CHARGE,
        title="Charge",
        amount=amount,
        rule="SI 2014/2672 reg 10",
        words=words,
        doubt="The light-touch rule is not confirmed against the published regulations.",
    )
    pays = who_pays(context, found, charge=amount, free_payer="council", deferred_income=None)
    return Assessment(
        status=status,
        setting=context.kind,
        cost=found.chargeable,
        charge=amount,
        pays=pays.split,
        lines=(*found.lines, line, *pays.lines),
    )


def _means_tested(context: Context, found: Bill) -> Assessment:
    means = means_test(context)
    if not means.above_limit or context.rules.care_homes_free:
        found = helped_bill(context, found)
    charge = _capped(context, found, means) if _cap_reached(context) else _charge(context, found, means)
    return _assembled(context, found, means, charge)


def _charge(context: Context, found: Bill, means: Means) -> _Charge:
    """The ordinary charge: full cost above the limit, otherwise as assessed; then what a reform gives to everybody."""
    assessed = assessed_contribution(income=means.income.counted, tariff=means.tariff, kept=means.kept)
    cost = found.chargeable
    doubt = _ROUNDING if _fraction(context, assessed) else ""
    if means.above_limit:
        words, rule = "The full cost: capital is above the upper limit.", "SI 2014/2672 reg 12; Care Act 2014 s14"
        amount, lines = cost, []
    else:
        words, rule = (
            "Never more than the cost, nor more than leaves what the person keeps.",
            "Care Act 2014 s14(4) and (7)",
        )
        amount, lines = _affordable(context, assessed, cost), [_assessed_line(context, assessed)]
    lines.append(
        charge_line(section=Section.CHARGE, title="Charge", amount=amount, rule=rule, words=words, doubt=doubt)
    )
    reformed = reformed_charge(context, charge=amount, cost=cost)
    if reformed != amount:
        lines.append(
            charge_line(
                section=Section.CHARGE,
                title="Charge after the reform",
                amount=reformed,
                rule="Reform",
                words="Part of the cost is paid for everybody.",
            )
        )
    status = Status.FULL_COST if means.above_limit else Status.SUPPORTED
    return _Charge(status=status, assessed=assessed, amount=reformed, lines=tuple(lines))


def _affordable(context: Context, assessed: Decimal, cost: Decimal) -> Decimal:
    """Return the charge that the means test and, outside care homes, the council's policy find affordable."""
    if context.in_care_home:
        return min(assessed, cost)
    policy = context.policy
    return council_discretion(
        assessed=assessed,
        surplus_share=policy.surplus_share,
        maximum=policy.maximum_charge,
        minimum=policy.minimum_charge,
        cost=cost,
        step=policy.round_charge_to,
    )


def _assessed_line(context: Context, assessed: Decimal) -> Explained:
    words = "Income that counts, less what the person keeps."
    if not context.in_care_home:
        words += " The council's policy may ask for less."
    return charge_line(
        section=Section.CHARGE, title="What is left", amount=assessed, rule="Care Act 2014 ss14 and 17", words=words
    )


def _fraction(context: Context, assessed: Decimal) -> bool:
    exact = assessed * (context.policy.surplus_share if not context.in_care_home else 1)
    return exact != exact.quantize(Decimal("0.01"))


def _cap_reached(context: Context) -> bool:
    """Whether the care account has reached the cap, or there is none to reach because need began early."""
    rules, onset = context.rules, context.case.person.onset_age
    if rules.cap is None:
        return False
    young = rules.cap_onset_free_below is not None and onset is not None and onset < rules.cap_onset_free_below
    return young or context.case.care_account_start >= rules.cap


def _capped(context: Context, found: Bill, means: Means) -> _Charge:
    """After the cap the person still pays living costs in a care home, and any cost above the council's rate."""
    living = _living(context, means, means_tested=not means.above_limit)
    above = found.chargeable - found.rate if means.above_limit else ZERO
    due = min(found.chargeable, living + above)
    line = charge_line(
        section=Section.CHARGE,
        title="Charge after the cap",
        amount=due,
        rule="Care Act 2014 s15 (not in force)",
        words="The cap on care costs is reached: only living costs and any dearer choice are left to pay.",
    )
    return _Charge(status=Status.CAPPED, assessed=due, amount=due, lines=(line,))


def _living(context: Context, means: Means, *, means_tested: bool) -> Decimal:
    if not context.in_care_home:
        return ZERO
    return living_costs_due(
        living=context.rules.daily_living_weekly,
        income=means.income.counted + means.tariff,
        kept=means.kept,
        means_tested=means_tested,
    )


def _living_line(due: Decimal) -> Explained:
    return charge_line(
        section=Section.CHARGE,
        title="Living costs in the care home",
        amount=due,
        rule="Reform",
        words="Food and accommodation, as far as income allows.",
    )


def _assembled(
    context: Context, found: Bill, means: Means, charge: _Charge, *, free_payer: str = "council"
) -> Assessment:
    """Put the outcome together: who pays, what the care account gains, and the couple comparison."""
    pays = who_pays(context, found, charge=charge.amount, free_payer=free_payer, deferred_income=means)
    counts = _metered(context, found, charge)
    comparison = couple_comparison(context, charge=charge.amount, cost=found.chargeable)
    return Assessment(
        status=charge.status,
        setting=context.kind,
        cost=found.chargeable,
        charge=charge.amount,
        pays=pays.split,
        capital=means.capital,
        capital_without_home=means.capital_without_home,
        home_counted=means.home_counted,
        tariff_income=means.tariff,
        income_total=means.income.total,
        income_counted=means.income.counted,
        kept=means.kept,
        floor=means.floor,
        assessed=charge.assessed,
        benefits_stopped=means.income.stopped,
        metered=counts,
        home_reason=means.home.reason,
        home_counts_from=means.home.counts_from,
        lines=(*found.lines, *means.lines, *charge.lines, *_cap_lines(context, counts), *comparison, *pays.lines),
    )


def _cap_lines(context: Context, counts: Decimal) -> tuple[Explained, ...]:
    """Return the line of what this week adds to the care account; none where there is no cap."""
    cap, account = context.rules.cap, context.case.care_account_start
    if cap is None:
        return ()
    words = f"Added to the care account, which stands at {account:,.2f} of {cap:,.2f}."
    rule = "Care Act 2014 ss15 and 29 (not in force)"
    return (charge_line(section=Section.CHARGE, title="Counts towards the cap", amount=counts, rule=rule, words=words),)


def _metered(context: Context, found: Bill, charge: _Charge) -> Decimal:
    rules = context.rules
    if rules.cap is None or charge.status in (Status.CAPPED, Status.FREE):
        return ZERO
    living = rules.daily_living_weekly if context.in_care_home else ZERO
    paid = charge.amount
    if rules.universal_counts_towards_cap:
        paid += found.chargeable - after_universal_contribution(context, charge=found.chargeable, cost=found.chargeable)
    return metered(
        meter=rules.cap_meter,
        rate=found.rate,
        living=living,
        charge=paid,
        council_meets_needs=charge.status is Status.SUPPORTED,
    )
