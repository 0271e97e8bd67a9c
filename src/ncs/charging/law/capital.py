"""Capital: what counts, whose it is, and the tariff income from it (SI 2014/2672 regs 18 to 25 and Schedule 2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from ncs.charging.case.case import Capital
from ncs.charging.law.context import Context, weeks_between
from ncs.charging.law.kinds import CapitalKind, CapitalTreatment, capital_kinds
from ncs.charging.law.statement import Section, charge_line
from ncs.core.explained import Explained
from ncs.core.money import floor_penny

ZERO = Decimal(0)
#: Kinds of capital that may be let.
PROPERTY = ("land_or_property", "property_abroad")


def tariff_income(
    *, capital: Decimal, lower: Decimal, upper: Decimal, step: Decimal, per_step: Decimal, round_up: bool = True
) -> Decimal:
    """Return weekly tariff income in pounds from capital between the limits (SI 2014/2672 reg 25).

    One ``per_step`` for each ``step`` or part of one above the lower limit; nothing at or below it. Above the upper
    limit there is none, because full cost is due. ``round_up`` False is one council's practice, not the law.
    """
    if capital <= lower or capital > upper:
        return ZERO
    steps = ((capital - lower) / step).to_integral_value(ROUND_CEILING if round_up else ROUND_FLOOR)
    return steps * per_step


def owned_part(*, value: Decimal, owners: int, share: Decimal | None) -> Decimal:
    """Return the person's part: an actual share of land, otherwise equal shares between owners (reg 24)."""
    return value * share if share is not None else value / owners


def net_value(*, value: Decimal, debts: Decimal, selling_allowance: Decimal) -> Decimal:
    """Return market value less the allowance for costs of selling (a fraction of value) and debts secured (reg 20).

    Never below zero: a debt beyond the value does not reduce other capital.
    """
    return max(ZERO, value - value * selling_allowance - debts)


def counted_value(*, holding: Capital, kind: CapitalKind, selling_allowance: Decimal, ignored: bool) -> Decimal:
    """Return what one holding adds to the person's capital, rounded down to the penny."""
    if ignored:
        return ZERO
    if holding.share_value_override is not None:
        return holding.share_value_override
    sells = kind.treatment is CapitalTreatment.SELLING_COST and holding.costs_of_selling
    part = owned_part(value=holding.value, owners=holding.owners, share=holding.share)
    debts = owned_part(value=holding.debts, owners=holding.owners, share=holding.share)
    return floor_penny(net_value(value=part, debts=debts, selling_allowance=selling_allowance if sells else ZERO))


def is_ignored(*, holding: Capital, kind: CapitalKind, on: date, weeks: int) -> bool:
    """Return whether a holding is left out on a day (Schedule 2); ``weeks`` is the length of a timed disregard."""
    if kind.treatment is CapitalTreatment.IGNORE:
        return True
    if kind.treatment is CapitalTreatment.IGNORE_REALISING:
        return holding.being_realised
    timed = kind.treatment is CapitalTreatment.IGNORE_WEEKS and holding.received is not None
    return timed and holding.received is not None and weeks_between(holding.received, on) < weeks


@dataclass(frozen=True, slots=True, kw_only=True)
class CapitalResult:
    """Capital that counts, in pounds, and its lines."""

    counted: Decimal
    lines: tuple[Explained, ...]


def assess_capital(context: Context) -> CapitalResult:
    """Return the person's capital other than the home, with a line for each holding."""
    allowance = context.value("capital.sale_cost_allowance")
    lines = [_line(context, holding, allowance) for holding in context.case.capital]
    return CapitalResult(counted=sum((line.pounds or ZERO for line in lines), ZERO), lines=tuple(lines))


def property_counts(context: Context) -> bool:
    """Return whether the person has property other than the home, here or abroad, that adds to their capital."""
    held = [holding for holding in context.case.capital if holding.kind in PROPERTY]
    allowance = context.value("capital.sale_cost_allowance")
    return any((_line(context, holding, allowance).pounds or ZERO) > ZERO for holding in held)


def _line(context: Context, holding: Capital, allowance: Decimal) -> Explained:
    kind = capital_kinds()[holding.kind]
    weeks = int(context.value(kind.weeks_figure)) if kind.weeks_figure else kind.weeks
    ignored = is_ignored(holding=holding, kind=kind, on=context.day, weeks=weeks)
    figures = tuple(name for name in (kind.weeks_figure,) if name)
    return charge_line(
        section=Section.CAPITAL,
        title=kind.title,
        amount=counted_value(holding=holding, kind=kind, selling_allowance=allowance, ignored=ignored),
        rule=kind.rule,
        words=_words(holding, kind, ignored=ignored, weeks=weeks),
        figures=figures,
        doubt="The valuation rule is not confirmed against the published regulations." if kind.uncertain else "",
    )


def _words(holding: Capital, kind: CapitalKind, *, ignored: bool, weeks: int) -> str:
    if ignored and kind.treatment is CapitalTreatment.IGNORE_WEEKS:
        return f"Left out for {weeks} weeks from the day it was received."
    if ignored:
        return "Left out: the regulations ignore it."
    if holding.share_value_override is not None:
        return "Counted at the value put on the share: a share that nobody would buy may be worth little."
    parts = ["Counted"]
    if holding.share is not None:
        parts.append("for the person's actual share")
    elif holding.owners > 1:
        parts.append(f"in equal shares between {holding.owners} owners")
    if kind.treatment is CapitalTreatment.SELLING_COST and holding.costs_of_selling:
        parts.append("less a tenth for the costs of selling")
    if holding.debts:
        parts.append("less debts secured on it")
    return f"{', '.join(parts)}."
