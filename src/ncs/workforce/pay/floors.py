"""A sector minimum by year: an amount, or a rate that somebody sets; never below the law."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from ncs.core.errors import NotModelled, Problem, ProblemsFound, UnknownName, near_matches
from ncs.core.money import nearest_penny, round_half_away
from ncs.core.periods import FinancialYear
from ncs.core.provenance import Confidence
from ncs.policy.nhs_pay import nhs_point
from ncs.policy.on_costs import last_stated
from ncs.policy.payroll import legal_minimum, payroll

#: Rates by name, with their words.
NAMED = {
    "real_living_wage": "the real living wage announced before the year begins",
    "london_living_wage": "the London Living Wage announced before the year begins",
    "nhs_band_2": "the lowest point of band 2 of Agenda for Change",
    "nhs_band_3": "the lowest point of band 3 of Agenda for Change",
    "nhs_band_3_top": "the top of band 3 of Agenda for Change, after two years",
}
#: An hour is not paid more; a larger number is pence.
_MOST = Decimal(100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """A sector minimum in a year: pounds an hour, what it is, and whether it rests on an assumption."""

    year: FinancialYear
    amount: Decimal
    words: str
    doubt: str = ""


def floor_in(given: str, year: FinancialYear, *, growth: Decimal, first: FinancialYear | None = None) -> Floor:
    """Return the sector minimum of a year.

    Args:
        given: pounds an hour such as ``13.45``, or one of :data:`NAMED`.
        year: that it holds in.
        growth: of the rate in a year beyond those held, and of an amount after its ``first`` year.
        first: the year that an amount is meant for.

    Raises:
        UnknownName: it is neither.
        ProblemsFound: it is written in pence, or lies below the legal minimum of the year.
        NotModelled: no rate of that name is held for the year or before it.
    """
    made = _named(given, year, growth) if given in NAMED else _amount(given, year, growth, first or year)
    least = minimum_in(year, growth=growth)
    if made.amount < least.amount:
        raise _refused(
            "below-the-legal-minimum",
            given,
            f"{round_half_away(made.amount, 2)} an hour is less than the legal minimum of {year} for adults, "
            f"{round_half_away(least.amount, 2)}.",
            f"Give {round_half_away(least.amount, 2)} or more.",
        )
    return made


def minimum_in(year: FinancialYear, *, growth: Decimal) -> Floor:
    """Return the legal minimum of adults in a year; beyond the years held it grows.

    Raises:
        NotModelled: the year lies before those held.
    """
    last = last_stated("minimum_wage_adult")
    amount = legal_minimum(min(year, last).start)
    years = max(year.starts - last.starts, 0)
    return Floor(
        year=year,
        amount=nearest_penny(amount * (1 + growth) ** years),
        words="the legal minimum of adults",
        doubt=f"not announced: {amount} of {last} grown for {years} years" if years else "",
    )


def _named(name: str, year: FinancialYear, growth: Decimal) -> Floor:
    words = NAMED[name]
    if name.startswith("nhs"):
        _, _, band, *step = name.split("_")
        return _nhs(band, step[0] if step else "entry", year, words, growth)
    last = last_stated(name)
    held = min(year, last + 1)
    amount = payroll().at(name, held.start).value
    years = year.starts - held.starts
    doubt = f"not announced: {amount} grown for {years} years" if years else ""
    grown = nearest_penny(amount * (1 + growth) ** years)
    return Floor(year=year, amount=grown, words=words, doubt=doubt)


def _nhs(band: str, step: str, year: FinancialYear, words: str, growth: Decimal) -> Floor:
    for back in range(20):
        try:
            point = nhs_point(year - back, band, step)
        except NotModelled:
            continue
        doubt = f"not awarded: {point.hourly} of {point.year} grown for {back} years" if back else ""
        if not doubt and point.confidence is not Confidence.PUBLISHED:
            doubt = point.source
        amount = nearest_penny(point.hourly * (1 + growth) ** back)
        return Floor(year=year, amount=amount, words=words, doubt=doubt)
    raise NotModelled(f"NHS pay of band {band} is not held for {year} or before it.")


def _amount(given: str, year: FinancialYear, growth: Decimal, first: FinancialYear) -> Floor:
    try:
        amount = Decimal(given.strip().removeprefix("£"))
        if not amount.is_finite():
            raise InvalidOperation
    except InvalidOperation:
        near = near_matches(given, NAMED) or ("an amount such as 13.45", *NAMED)
        raise UnknownName("sector minimum", given, near) from None
    if amount >= _MOST:
        step = f"Write pounds: {round_half_away(amount / 100, 2)}."
        raise _refused("pence", given, f"{given} pounds an hour is not a wage; it looks like pence.", step)
    if amount != amount.quantize(Decimal("0.01")):
        raise _refused("part-of-a-penny", given, f"{given} has parts of a penny.", "Write pounds and pence: 13.45.")
    years = year.starts - first.starts
    doubt = f"{amount} of {first} grown for {years} years" if years else ""
    return Floor(year=year, amount=nearest_penny(amount * (1 + growth) ** years), words="an amount", doubt=doubt)


def _refused(rule: str, value: str, message: str, step: str) -> ProblemsFound:
    problem = Problem(rule=rule, message=message, next_step=step, field="--floor", value=value[:40])
    return ProblemsFound("The sector minimum cannot be used", [problem])
