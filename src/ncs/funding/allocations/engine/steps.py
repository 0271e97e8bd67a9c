"""Steps 1 to 4 of Annex B, each a pure function in exact arithmetic. Years are 0 (2025-26) to 3 (2028-29).

In symbols, for council i and year t::

    N[i,t] = max(B[i] * PI[t], F[i,t])
    F[i,t] = B[i] + s[t] * (C'[i,t] - C'[i,0]) + w[i] * R[t] + T[i,t]
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ncs.core.money import round_half_away
from ncs.funding.allocations.engine.inputs import EXCLUDED, Component, CouncilInputs, NationalInputs
from ncs.funding.allocations.engine.options import (
    BetterCareGrant,
    MinimumRule,
    Options,
    Ratchet,
    Rounding,
    ShareApplied,
    ShareYears,
)


def baseline(council: CouncilInputs, options: Options) -> tuple[Fraction, str] | None:
    """Step 1: return the baseline in pounds and its basis, ``budget`` or ``outturn``; None where there is neither."""
    basis = "budget" if council.budget is not None else "outturn"
    amount = council.budget if council.budget is not None else council.outturn
    if amount is None:
        return None
    if options.rounding is Rounding.BASELINE:
        return Fraction(round_half_away(amount, -5)), basis
    return rounded(amount, options), basis


def upper_tier_share(national: NationalInputs, year: int, options: Options) -> Fraction:
    """Step 2: return s[t], the control total as a share of upper-tier core spending power."""
    used = 0 if options.share_years is ShareYears.BASE_YEAR else year
    return national.control_total * national.spending_power_all[used] / national.spending_power_upper_tier[used]


def excluded(options: Options) -> frozenset[str]:
    """Return the names of the components that step 2 leaves out."""
    outside = options.better_care_grant is BetterCareGrant.OUTSIDE
    return EXCLUDED | {Component.BETTER_CARE} if outside else EXCLUDED


def spending_power_part(
    council: CouncilInputs, national: NationalInputs, year: int, options: Options
) -> Fraction | None:
    """Step 2: return what the change in core spending power adds, pounds; None where core spending power is missing."""
    now = council.total(year, without=excluded(options))
    base = council.total(0, without=excluded(options))
    if now is None or base is None:
        return None
    share = upper_tier_share(national, year, options)
    if options.share_applied is ShareApplied.CHANGE:
        return rounded(share * (now - base), options)
    return rounded(share * now - upper_tier_share(national, 0, options) * base, options)


def needs_part(council: CouncilInputs, national: NationalInputs, year: int, options: Options) -> Fraction | None:
    """Step 3: return the council's needs-formula money, pounds; None where it has no share."""
    if council.needs_share is None:
        return None
    return rounded(council.needs_share * national.needs_paid(year), options)


def transition_part(council: CouncilInputs, national: NationalInputs, year: int, options: Options) -> Fraction | None:
    """Step 3: return transition funding that counts for adult social care, pounds; none where none is listed."""
    amount = council.spending_power.get(Component.TRANSITION, (Fraction(0),) * 4)[year]
    return None if amount is None else rounded(amount * national.transition_share[year - 1], options)


def slow_spending_power(council: CouncilInputs, national: NationalInputs) -> bool:
    """Step 4: say whether whole core spending power grows by less than inflation from 2025-26 to 2028-29."""
    first, last = council.total(0), council.total(3)
    return first is not None and last is not None and last < first * national.inflation[-1]


def with_minimum(
    base: Fraction,
    formula: Sequence[Fraction],
    inflation: Sequence[Fraction],
    options: Options,
    *,
    slow_spending_power: bool,
) -> tuple[Fraction, ...]:
    """Step 4: return the three allocations, pounds: the formula results held to the minimum path and any ratchet.

    ``slow_spending_power`` says whether the council's core spending power grows by less than inflation.
    """
    path = [rounded(base * factor, options) for factor in inflation]
    if options.minimum_rule is MinimumRule.EACH_YEAR:
        allocations = [max(pair) for pair in zip(path, formula, strict=True)]
    else:
        whole = options.minimum_rule is MinimumRule.WHOLE_PROFILE
        allocations = path if (formula[-1] < path[-1] if whole else slow_spending_power) else list(formula)
    return _ratcheted(base, allocations, inflation, options.ratchet)


def _ratcheted(
    base: Fraction, allocations: Sequence[Fraction], inflation: Sequence[Fraction], ratchet: Ratchet
) -> tuple[Fraction, ...]:
    if ratchet is Ratchet.NONE:
        return tuple(allocations)
    held, before, factor_before = [], base, Fraction(1)
    for amount, factor in zip(allocations, inflation, strict=True):
        least = before if ratchet is Ratchet.CASH else before * factor / factor_before
        before, factor_before = max(amount, least), factor
        held.append(before)
    return tuple(held)


def rounded(amount: Fraction, options: Options) -> Fraction:
    """Return the amount as a step hands it on: exact, or to GBP 1,000 where the options round each step."""
    return Fraction(round_half_away(amount, -3)) if options.rounding is Rounding.EACH_STEP else amount
