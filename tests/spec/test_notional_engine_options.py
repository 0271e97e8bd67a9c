"""What Annex B leaves open: each option of the engine, shown on one small council worked by hand.

The council: baseline £100m. Core spending power £200m (2025-26), then £210m, £220m, £230m, of which £20m, £20m, £20m,
£22m is the Local Authority Better Care Grant. A tenth of needs money of £30m. The upper-tier share is 40% in 2025-26,
then 38%, 36%, 34%: so steps 2 and 3 of 2026-27 give 38% × £10m = £3.8m and a tenth of £10m = £1m.
"""

from __future__ import annotations

from fractions import Fraction

import pytest

from ncs.funding.allocations.engine import (
    PROFILES,
    BetterCareGrant,
    Component,
    CouncilInputs,
    Inputs,
    MinimumRule,
    NationalInputs,
    NeedsMoney,
    Options,
    Ratchet,
    Rounding,
    ShareApplied,
    ShareYears,
    compute,
)

M = 1_000_000


def millions(*amounts: str) -> tuple[Fraction, ...]:
    return tuple(Fraction(amount) * M for amount in amounts)


def allocations(options: Options, *, inflation: str = "1.02 1.04 1.06", budget: str = "100") -> list[float]:
    national = NationalInputs(
        control_total=Fraction(1, 5),
        spending_power_all=millions("2000", "1900", "1800", "1700"),
        spending_power_upper_tier=millions("1000", "1000", "1000", "1000"),
        needs_money=Fraction(30 * M),
        needs_profile=PROFILES[options.needs_money],
        transition_share=(Fraction(1),) * 3,
        inflation=tuple(map(Fraction, inflation.split())),
    )
    council = CouncilInputs(
        code="E00000001",
        name="Invented",
        budget=Fraction(budget) * M,
        outturn=None,
        spending_power={
            "council_tax": millions("180", "190", "200", "208"),
            Component.BETTER_CARE: millions("20", "20", "20", "22"),
        },
        needs_share=Fraction(1, 10),
    )
    (result,) = compute(Inputs(national=national, councils=(council,), options=options, complete=False)).councils
    return [round(float(year.notional / M), 6) for year in result.years]


def test_the_default_reading() -> None:
    # 100 + 38%×10 + 1; 100 + 36%×20 + 2; 100 + 34%×30 + 3
    assert allocations(Options()) == [104.8, 109.2, 113.2]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        # 40% in every year: 4 + 1, 8 + 2, 12 + 3
        (Options(share_years=ShareYears.BASE_YEAR), [105, 110, 115]),
        # levels: 38%×210 − 40%×200 = −0.2, + 1 = 100.8: the minimum of 102; then −0.8 and −1.8
        (Options(share_applied=ShareApplied.LEVELS), [102, 104, 106]),
        # without the grant the last change is 28: 34%×28 = 9.52
        (Options(better_care_grant=BetterCareGrant.OUTSIDE), [104.8, 109.2, 112.52]),
        # 30 over three years is paid 5, 10, 15: a tenth is 0.5, 1, 1.5
        (Options(needs_money=NeedsMoney.THREE_YEARS), [104.3, 108.2, 111.7]),
    ],
)
def test_each_option_changes_what_it_says(options: Options, expected: list[float]) -> None:
    assert allocations(options) == expected


def test_rounding_the_baseline_or_every_step() -> None:
    # 100.06 is printed 100.1; every step to £1,000 leaves 100.060 as it is and 100.0006 becomes 100.001
    assert allocations(Options(rounding=Rounding.BASELINE), budget="100.06")[0] == 104.9
    assert allocations(Options(rounding=Rounding.EACH_STEP), budget="100.0006")[0] == 104.801
    assert allocations(Options(), budget="100.0006")[0] == 104.8006


def test_the_two_readings_of_the_minimum_differ_only_when_the_end_is_below() -> None:
    # The path ends at 114, above the formula's 113.2, and is below it in the first two years.
    path = "1.03 1.08 1.14"
    assert allocations(Options(), inflation=path) == [104.8, 109.2, 114]
    assert allocations(Options(minimum_rule=MinimumRule.WHOLE_PROFILE), inflation=path) == [103, 108, 114]
    # A path that ends at the formula's 113.2 itself is not above it.
    level = Options(minimum_rule=MinimumRule.WHOLE_PROFILE)
    assert allocations(level, inflation="1.03 1.08 1.132") == [104.8, 109.2, 113.2]


def test_the_prose_of_step_4_asks_how_core_spending_power_grows() -> None:
    # Core spending power goes from 200 to 230, by 15%: slower than a path of 16%, faster than one of 14%.
    prose = Options(minimum_rule=MinimumRule.SPENDING_POWER_GROWTH)
    assert allocations(prose, inflation="1.03 1.08 1.16") == [103, 108, 116]
    assert allocations(prose, inflation="1.03 1.08 1.14") == [104.8, 109.2, 113.2]
    assert allocations(prose, inflation="1.03 1.08 1.15") == [104.8, 109.2, 113.2]  # as fast is not slower


def test_ratchets_stop_a_fall_in_cash_or_below_inflation() -> None:
    # A path that drops after the first year lets the allocation fall from 112 to 109.2.
    path = "1.12 1.04 1.05"
    assert allocations(Options(), inflation=path) == [112, 109.2, 113.2]
    assert allocations(Options(ratchet=Ratchet.CASH), inflation=path) == [112, 112, 113.2]
    # Real terms, inflation 2%, 4%, 6%: 104.8, then at least 104.8 × 1.04 ÷ 1.02 = 106.85; the formula is above it.
    assert allocations(Options(ratchet=Ratchet.REAL)) == [104.8, 109.2, 113.2]
