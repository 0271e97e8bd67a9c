"""The four steps for every council, with explanations and reconciliations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from ncs.core.status import Status
from ncs.funding.allocations.engine import steps
from ncs.funding.allocations.engine.explanation import explain
from ncs.funding.allocations.engine.inputs import ALL_YEARS, CouncilInputs, Inputs
from ncs.funding.allocations.engine.options import Options
from ncs.funding.allocations.engine.result import CouncilResult, Reconciliation, Result, YearResult
from ncs.funding.allocations.published import YEARS

NUMBERS = (1, 2, 3)


def compute(inputs: Inputs) -> Result:
    """Return every council's notional allocations by Annex B steps 1 to 4, exact, in order of ONS code.

    A council without a baseline, core spending power or needs share is carried through with its status and the reason,
    never as zero.
    """
    councils = tuple(_council(item, inputs) for item in sorted(inputs.councils, key=lambda item: item.code))
    return Result(inputs=inputs, councils=councils, reconciliations=tuple(_reconciled(inputs)))


def _council(council: CouncilInputs, inputs: Inputs) -> CouncilResult:
    found = steps.baseline(council, inputs.options)
    if found is None:
        reason = "no 2025-26 budget and no 2024-25 outturn"
        return CouncilResult(code=council.code, name=council.name, status=Status.MISSING, reason=reason)
    missing = [str(year) for number, year in enumerate(ALL_YEARS) if council.total(number) is None]
    if missing:
        reason = f"no core spending power for {', '.join(missing)}"
        return CouncilResult(code=council.code, name=council.name, status=Status.NOT_APPLICABLE, reason=reason)
    if council.needs_share is None:
        reason = "no share of the adult social care relative needs formula"
        return CouncilResult(code=council.code, name=council.name, status=Status.MISSING, reason=reason)
    base, basis = found
    years = _years(council, base, inputs)
    return CouncilResult(
        code=council.code,
        name=council.name,
        status=Status.OK,
        baseline=base,
        basis=basis,
        years=years,
        lines=tuple(replace(line, about=council.name) for line in explain(council, base, basis, years, inputs)),
    )


def _years(council: CouncilInputs, base: Fraction, inputs: Inputs) -> tuple[YearResult, ...]:
    national, options = inputs.national, inputs.options
    parts = [
        (
            steps.spending_power_part(council, national, year, options) or Fraction(0),
            steps.needs_part(council, national, year, options) or Fraction(0),
            steps.transition_part(council, national, year, options) or Fraction(0),
        )
        for year in NUMBERS
    ]
    formula = [base + sum(three, Fraction(0)) for three in parts]
    slow = steps.slow_spending_power(council, national)
    notional = steps.with_minimum(base, formula, national.inflation, options, slow_spending_power=slow)
    return tuple(
        YearResult(
            year=YEARS[year - 1],
            spending_power_part=parts[year - 1][0],
            needs_part=parts[year - 1][1],
            transition_part=parts[year - 1][2],
            formula=formula[year - 1],
            minimum=steps.rounded(base * national.inflation[year - 1], options),
            notional=notional[year - 1],
        )
        for year in NUMBERS
    )


def _reconciled(inputs: Inputs) -> Iterator[Reconciliation]:
    """Yield each sum beside its control. Only a complete set of councils can be held to national controls."""
    if not inputs.complete:
        return
    national, councils = inputs.national, inputs.councils
    for number, year in enumerate(ALL_YEARS):
        computed = sum((council.total(number) or Fraction(0) for council in councils), Fraction(0))
        control = national.spending_power_upper_tier[number]
        if all(council.total(number) is not None for council in councils):
            yield Reconciliation(what="upper-tier core spending power", year=year, control=control, computed=computed)
            share = steps.upper_tier_share(national, number, Options())
            yield Reconciliation(
                what="adult social care control total",
                year=year,
                control=national.control_total * national.spending_power_all[number],
                computed=share * computed,
            )
    shares = sum((council.needs_share or Fraction(0) for council in councils), Fraction(0))
    yield Reconciliation(what="needs shares", year=None, control=Fraction(1), computed=shares)
    for number in NUMBERS:
        paid = national.needs_paid(number)
        what = "needs-formula money"
        yield Reconciliation(what=what, year=YEARS[number - 1], control=paid, computed=shares * paid)
