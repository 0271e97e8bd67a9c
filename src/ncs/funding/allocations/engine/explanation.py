"""A council's allocation opened into the lines of Annex B: step, formula, inputs, amount and source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from ncs.core.explained import GBP, Explained
from ncs.core.money import round_half_away
from ncs.funding.allocations.engine import steps
from ncs.funding.allocations.engine.inputs import Component, CouncilInputs, Inputs
from ncs.funding.allocations.engine.options import MinimumRule, NeedsMoney, Ratchet, ShareApplied, ShareYears
from ncs.funding.allocations.engine.result import YearResult

ANNEX_B = "Annex B (DHSC, updated 21 January 2026)"
SHARE = "share"
#: Decimal places of an amount in a line: enough that rounding it again for a table or a sentence changes nothing.
_PLACES = 10

_NEEDS_MONEY = {
    NeedsMoney.LEVEL: "whose level in 2028-29 is the whole",
    NeedsMoney.THREE_YEARS: "whose three years sum to the whole",
}


def pounds(amount: Fraction | Decimal) -> str:
    """Return an amount as whole pounds, such as ``£1,234``; less than zero as ``-£1,234``."""
    whole = round_half_away(amount, 0)
    return f"{'-' if whole < 0 else ''}£{abs(whole):,f}"


def percent(share: Fraction | Decimal, places: int = 4) -> str:
    """Return a share as a percentage, such as ``37.2400%``."""
    return f"{round_half_away(share * 100, places)}%"


def explain(
    council: CouncilInputs, base: Fraction, basis: str, years: Sequence[YearResult], inputs: Inputs
) -> Iterator[Explained]:
    """Yield the lines of one council's explanation, step by step within each year."""
    said = "2025-26 budget (RA)" if basis == "budget" else "2024-25 outturn (RO), in the absence of a budget"
    yield _line(1, None, "Baseline", said, pounds(base), base, inputs.source)
    for number, year in enumerate(years, start=1):
        yield from _step_2(council, number, year, inputs)
        yield from _step_3(council, base, number, year, inputs)
        yield from _step_4(base, number, year, inputs)


def _line(
    step: int,
    year: YearResult | None,
    what: str,
    words: str,
    working: str,
    amount: Fraction,
    source: str,
    *,
    unit: str = GBP,
) -> Explained:
    """Return one line: what it is, how it is worked out in words and with the numbers, and the outcome."""
    return Explained(
        section=f"Step {step}",
        period=str(year.year) if year else "",
        what=what,
        words=words,
        working=working,
        amount=round_half_away(amount, _PLACES),
        unit=unit,
        rule=f"{ANNEX_B}, step {step}",
        source=source,
    )


def _step_2(council: CouncilInputs, number: int, year: YearResult, inputs: Inputs) -> Iterator[Explained]:
    national, options = inputs.national, inputs.options
    used = 0 if options.share_years is ShareYears.BASE_YEAR else number
    share = steps.upper_tier_share(national, number, options)
    everyone, upper = national.spending_power_all[used], national.spending_power_upper_tier[used]
    yield _line(
        2,
        year,
        "Adult social care share of upper-tier core spending power",
        "control total × all core spending power ÷ upper-tier core spending power",
        f"{percent(national.control_total, 2)} × {pounds(everyone)} ÷ {pounds(upper)}",
        share,
        inputs.source,
        unit=SHARE,
    )
    left_out = steps.excluded(options)
    now, before = (council.total(when, without=left_out) or Fraction(0) for when in (number, 0))
    taken = ", ".join(sorted(str(name).replace("_", " ") for name in left_out & set(council.spending_power)))
    formula = f"share × (core spending power {year.year} − 2025-26), without {taken or 'any component'}"
    shown = f"{percent(share)} × ({pounds(now)} − {pounds(before)})"
    if options.share_applied is ShareApplied.LEVELS:
        first = steps.upper_tier_share(national, 0, options)
        formula = f"share × core spending power {year.year} − 2025-26 share × core spending power 2025-26"
        shown = f"{percent(share)} × {pounds(now)} − {percent(first)} × {pounds(before)}"
    yield _line(2, year, "From core spending power", formula, shown, year.spending_power_part, inputs.source)


def _step_3(
    council: CouncilInputs, base: Fraction, number: int, year: YearResult, inputs: Inputs
) -> Iterator[Explained]:
    national = inputs.national
    paid, share = national.needs_paid(number), council.needs_share or Fraction(0)
    shown = f"{percent(share)} × {pounds(paid)}"
    formula = f"needs share × needs-formula money ({_NEEDS_MONEY[inputs.options.needs_money]})"
    yield _line(3, year, "From the needs formula", formula, shown, year.needs_part, inputs.source)
    whole = council.spending_power.get(Component.TRANSITION, (Fraction(0),) * 4)[number] or Fraction(0)
    shown = f"{percent(national.transition_share[number - 1], 2)} × {pounds(whole)}"
    formula = "part that counts for adult social care × transition funding"
    yield _line(3, year, "From transition funding", formula, shown, year.transition_part, inputs.source)
    parts = (base, year.spending_power_part, year.needs_part, year.transition_part)
    shown = " + ".join(pounds(part) for part in parts)
    yield _line(3, year, "Formula result", "baseline + the three parts", shown, year.formula, inputs.source)


def _step_4(base: Fraction, number: int, year: YearResult, inputs: Inputs) -> Iterator[Explained]:
    factor = inputs.national.inflation[number - 1]
    shown = f"{pounds(base)} × {round_half_away(factor, 6).normalize():f}"
    yield _line(4, year, "Minimum path", "baseline × inflation since 2025-26", shown, year.minimum, inputs.source)
    formula = "larger of formula result and minimum path"
    if inputs.options.minimum_rule is MinimumRule.WHOLE_PROFILE:
        formula = "minimum path in every year if the formula ends below it, else the formula result"
    if inputs.options.minimum_rule is MinimumRule.SPENDING_POWER_GROWTH:
        formula = "minimum path in every year if core spending power grows by less than it, else the formula result"
    if inputs.options.ratchet is not Ratchet.NONE:
        formula += f", and no fall in {inputs.options.ratchet} terms"
    shown = f"{pounds(year.formula)} and {pounds(year.minimum)}"
    yield _line(4, year, "Notional allocation", formula, shown, year.notional, inputs.source)
