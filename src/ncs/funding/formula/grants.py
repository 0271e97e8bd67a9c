"""Grants that follow need: topping up assumed local revenue, or designated, whole or less the precept. Pence.

The source's argument against topping up is that councils raise other amounts than is assumed; here it is in numbers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ncs.core.errors import NotModelled
from ncs.core.money import nearest_whole
from ncs.funding.formula.country import Place
from ncs.funding.formula.model import CouncilTaxAssumed
from ncs.funding.formula.target import Target
from ncs.reference.council_tax import CouncilTax, council_tax

#: Part of council budgets that adult social care takes: ADASS Spring Survey 2025, 2025-26.
USUAL_SHARE = CouncilTaxAssumed(share=0.352, source="ADASS Spring Survey 2025: 35.2% of council budgets, 2025-26")


@dataclass(frozen=True, slots=True, kw_only=True)
class Granted:
    """One council under each design, pence.

    Attributes:
        place: which council.
        need: its target, less what people's own charges meet.
        assumed: local revenue that a top-up grant takes it to raise for adult social care.
        actual: what it raises at the same part of its own council tax.
        top_up: need less assumed revenue, never below zero.
        precept: what the adult social care precept newly levied in 2024-25 raises; None where it is not stated.
        designated_less_precept: need less that precept; None where it is not stated.
        absorbed: existing grants that the new one takes in; zero where none are given at all, None where a file of
            them leaves the council out.
    """

    place: Place
    need: int
    assumed: int
    actual: int
    top_up: int
    precept: int | None
    designated_less_precept: int | None
    absorbed: int | None

    @property
    def spending_power(self) -> int:
        """What it would have under a top-up grant: the grant and what it really raises."""
        return self.top_up + self.actual

    @property
    def parity(self) -> Fraction | None:
        """Spending power under a top-up grant over need; 1 is parity. None where there is no need."""
        return Fraction(self.spending_power, self.need) if self.need else None


def granted(
    targets: Sequence[Target],
    assumption: CouncilTaxAssumed | None,
    *,
    client_contributions: float = 0.0,
    business_rates: Mapping[str, int] | None = None,
    absorbed: Mapping[str, int] | None = None,
    taxes: Mapping[str, CouncilTax] | None = None,
) -> tuple[Granted, ...]:
    """Return every council with a target under each design.

    Args:
        targets: of England's councils, or of a country with taxes of its own.
        assumption: the council tax assumed; :data:`USUAL_SHARE` if None.
        client_contributions: part of need that people's own charges meet.
        business_rates: pence by code counted as local revenue, assumed and actual alike.
        absorbed: pence of existing grants by code; None if none are absorbed.
        taxes: council tax by code; England's of 2024-25 if not given.

    Raises:
        NotModelled: a place whose council tax is neither held nor given, or that business rates leave out.
    """
    assumed = assumption or USUAL_SHARE
    held = council_tax() if taxes is None else taxes
    averages = average_band_d(held)
    kept = Fraction(1) - Fraction(client_contributions)
    return tuple(
        _one(target, held.get(target.place.code), assumed, averages, kept, business_rates, absorbed)
        for target in targets
        if target.target is not None
    )


def _one(
    target: Target,
    tax: CouncilTax | None,
    assumed: CouncilTaxAssumed,
    averages: Mapping[bool, Fraction],
    kept: Fraction,
    business_rates: Mapping[str, int] | None,
    absorbed: Mapping[str, int] | None,
) -> Granted:
    code = target.place.code
    if tax is None:
        raise NotModelled(
            f"The council tax of {target.place.name} is not held. A country of your own gives it in council_tax.csv: "
            "council, tax_base, pounds, precept_pounds."
        )
    part = Fraction(assumed.share)
    level = averages[tax.precepting] if assumed.band_d is None else Fraction(assumed.band_d)
    if target.target is None or (business_rates is not None and code not in business_rates):
        raise NotModelled(f"The target or the business rates of {target.place.name} are not known.")
    rates = 0 if business_rates is None else business_rates[code]
    need = nearest_whole(target.target * kept)
    notional = nearest_whole(Fraction(tax.tax_base) * level * part * Fraction(assumed.equalisation) * 100) + rates
    precept = None if tax.precept_increment is None else nearest_whole(tax.precept_increment * 100)
    return Granted(
        place=target.place,
        need=need,
        assumed=notional,
        actual=nearest_whole(Fraction(tax.requirement) * part * 100) + rates,
        top_up=max(0, need - notional),
        precept=precept,
        designated_less_precept=None if precept is None else max(0, need - precept),
        absorbed=0 if absorbed is None else absorbed.get(code),
    )


def average_band_d(taxes: Mapping[str, CouncilTax] | None = None) -> Mapping[bool, Fraction]:
    """Return the average band D, pounds, weighted by tax base: of counties (True) and other councils, if there are any.

    Args:
        taxes: council tax by code; England's of 2024-25 if not given.
    """
    found: dict[bool, Fraction] = {}
    for precepting in (False, True):
        held = (council_tax() if taxes is None else taxes).values()
        if some := [tax for tax in held if tax.precepting is precepting]:
            found[precepting] = Fraction(_raised(some)) / sum(Fraction(tax.tax_base) for tax in some)
    return found


def _raised(some: Sequence[CouncilTax]) -> Fraction:
    return sum((Fraction(tax.requirement) for tax in some), Fraction(0))


def moved(rows: Sequence[Granted]) -> int:
    """Return the pence by which actual revenue is above assumed, summed over councils where it is above."""
    return sum(max(0, row.actual - row.assumed) for row in rows)
