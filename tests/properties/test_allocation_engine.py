"""What must hold of the engine whatever the inputs: sums, order, direction, minimum and scale."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ncs.core.explained import Explained
from ncs.core.status import Status
from ncs.funding.allocations.engine import (
    BadFundingInput,
    Component,
    CouncilInputs,
    Inputs,
    NationalInputs,
    NeedsMoney,
    Options,
    Ratchet,
    ShareApplied,
    ShareYears,
    compute,
)

THIRDS = (Fraction(1, 3), Fraction(2, 3), Fraction(1))
PATH = (Fraction("1.0222"), Fraction("1.0429"), Fraction("1.0626"))
MONEY = st.integers(0, 500_000_000).map(Fraction)
FOUR = st.tuples(MONEY, MONEY, MONEY, MONEY)
#: Above zero in every year: a country without spending power is refused, and is not what these properties are about.
TAX = st.tuples(*[st.integers(1, 500_000_000).map(Fraction)] * 4)
NAMES = ["fair_funding_allocation", *Component]


@st.composite
def countries(draw: st.DrawFn, options: Options | None = None) -> Inputs:
    """A complete country: the upper-tier control is what its councils sum to, and shares sum to one."""
    count = draw(st.integers(1, 5))
    weights = [draw(st.integers(1, 100)) for _ in range(count)]
    parts = st.dictionaries(st.sampled_from(NAMES), FOUR, max_size=5)
    councils = tuple(
        CouncilInputs(
            code=f"E{number:08d}",
            name=f"Council {number}",
            budget=draw(st.one_of(MONEY, st.none())),
            outturn=draw(st.one_of(MONEY, st.none())),
            spending_power={"council_tax": draw(TAX), **draw(parts)},
            needs_share=Fraction(weight, sum(weights)),
        )
        for number, weight in enumerate(weights, start=1)
    )
    upper = tuple(sum((council.total(year) or Fraction(0) for council in councils), Fraction(0)) for year in range(4))
    national = NationalInputs(
        control_total=Fraction("0.3724"),
        spending_power_all=tuple(amount * draw(st.fractions(1, 2)) for amount in upper),
        spending_power_upper_tier=upper,
        needs_money=draw(MONEY),
        needs_profile=THIRDS,
        transition_share=tuple(draw(st.fractions(0, 1)) for _ in range(3)),
        inflation=PATH,
    )
    return Inputs(national=national, councils=councils, options=options or Options())


def notional(inputs: Inputs) -> dict[str, tuple[Fraction, ...]]:
    return {item.code: tuple(year.notional for year in item.years) for item in compute(inputs).councils}


def with_first(inputs: Inputs, **changes: Any) -> Inputs:
    first, *others = inputs.councils
    return replace(inputs, councils=(replace(first, **changes), *others))


def first(inputs: Inputs) -> tuple[Fraction, ...]:
    return notional(inputs)[inputs.councils[0].code]


@given(countries())
@settings(max_examples=30, deadline=None)
def test_sums_meet_the_controls_exactly(inputs: Inputs) -> None:
    result = compute(inputs)
    assert {item.what for item in result.reconciliations} >= {"adult social care control total", "needs shares"}
    assert all(item.difference == 0 for item in result.reconciliations if item.what != "needs-formula grant listed")


@given(countries())
@settings(max_examples=30, deadline=None)
def test_pence_sum_to_the_national_total_and_are_never_a_penny_away(inputs: Inputs) -> None:
    result = compute(inputs)
    for year in (1, 2, 3):
        exact = {item.code: item.years[year - 1].notional * 100 for item in result.councils if item.years}
        pence = result.pence(year)
        assert pence.keys() == exact.keys()
        assert abs(sum(pence.values()) - sum(exact.values())) <= Fraction(1, 2)
        assert all(abs(pence[code] - exact[code]) < 2 for code in exact)


@given(countries(), st.randoms(use_true_random=False))
@settings(max_examples=25, deadline=None)
def test_the_order_of_councils_does_not_matter(inputs: Inputs, random: Any) -> None:
    shuffled = list(inputs.councils)
    random.shuffle(shuffled)
    assert compute(replace(inputs, councils=tuple(shuffled))).councils == compute(inputs).councils


@given(countries())
@settings(max_examples=30, deadline=None)
def test_the_minimum_is_respected_every_year_and_the_larger_is_taken(inputs: Inputs) -> None:
    for council in compute(inputs).councils:
        for year, factor in zip(council.years, PATH, strict=False):
            assert council.baseline is not None and year.notional >= council.baseline * factor
            assert year.notional == max(year.formula, year.minimum)


@given(countries(), st.integers(2, 1000))
@settings(max_examples=25, deadline=None)
def test_money_scales(inputs: Inputs, factor: int) -> None:
    """All money times k gives allocations times k: no step has a hidden amount."""
    scaled_councils = tuple(
        replace(
            item,
            budget=None if item.budget is None else item.budget * factor,
            outturn=None if item.outturn is None else item.outturn * factor,
            spending_power={
                name: tuple((amount or Fraction(0)) * factor for amount in years)
                for name, years in item.spending_power.items()
            },
        )
        for item in inputs.councils
    )
    national = replace(
        inputs.national,
        spending_power_all=tuple(amount * factor for amount in inputs.national.spending_power_all),
        spending_power_upper_tier=tuple(amount * factor for amount in inputs.national.spending_power_upper_tier),
        needs_money=inputs.national.needs_money * factor,
    )
    scaled = notional(replace(inputs, councils=scaled_councils, national=national))
    assert scaled == {code: tuple(n * factor for n in years) for code, years in notional(inputs).items()}


@given(countries(), MONEY, st.sampled_from([1, 2, 3]))
@settings(max_examples=30, deadline=None)
def test_more_of_any_input_never_gives_less(inputs: Inputs, more: Fraction, year: int) -> None:
    """Each input in turn, with national controls held: budget, spending power and transition of a year, needs money."""
    council = inputs.councils[0]
    raised = [0, 0, 0, 0]
    raised[year] = 1
    before = first(inputs)
    cases = [with_first(inputs, budget=(council.budget or Fraction(0)) + more)] if council.budget is not None else []
    for name in ("council_tax", Component.TRANSITION):
        old = council.spending_power.get(name, (Fraction(0),) * 4)
        new = tuple((amount or Fraction(0)) + up * more for amount, up in zip(old, raised, strict=True))
        cases.append(with_first(inputs, spending_power={**council.spending_power, name: new}))
    cases.append(replace(inputs, national=replace(inputs.national, needs_money=inputs.national.needs_money + more)))
    inflation = tuple(factor + Fraction(1, 100) for factor in PATH)
    cases.append(replace(inputs, national=replace(inputs.national, inflation=inflation)))
    larger = ((council.needs_share or Fraction(0)) + 1) / 2
    cases.append(with_first(inputs, needs_share=larger))
    for case in cases:
        assert all(after >= old for old, after in zip(before, first(case), strict=True))


@given(countries())
@settings(max_examples=25, deadline=None)
def test_the_four_excluded_parts_reach_step_2_in_no_way(inputs: Inputs) -> None:
    """Only the upper-tier control feels them, and it is held here."""
    stripped = replace(
        inputs,
        councils=tuple(
            replace(
                item,
                spending_power={
                    name: years
                    for name, years in item.spending_power.items()
                    if name not in {Component.HOMELESSNESS, Component.FAMILIES_FIRST, Component.NEEDS_GRANT}
                },
            )
            for item in inputs.councils
        ),
    )
    assert notional(stripped) == notional(inputs)


@given(countries(options=Options(share_years=ShareYears.BASE_YEAR)))
@settings(max_examples=25, deadline=None)
def test_with_one_share_for_all_years_change_and_levels_are_the_same(inputs: Inputs) -> None:
    levels = replace(inputs, options=replace(inputs.options, share_applied=ShareApplied.LEVELS))
    assert notional(levels) == notional(inputs)


@given(countries())
@settings(max_examples=25, deadline=None)
def test_ratchets_hold_in_cash_or_real_terms(inputs: Inputs) -> None:
    for ratchet in (Ratchet.CASH, Ratchet.REAL):
        held = compute(replace(inputs, options=Options(ratchet=ratchet)))
        for council, free in zip(held.councils, compute(inputs).councils, strict=True):
            amounts = [council.baseline or Fraction(0), *(year.notional for year in council.years)]
            factors = [Fraction(1), *PATH] if ratchet is Ratchet.REAL else [Fraction(1)] * 4
            real = [amount / factor for amount, factor in zip(amounts, factors, strict=False)]
            assert real == sorted(real)
            assert all(a.notional >= b.notional for a, b in zip(council.years, free.years, strict=True))


@given(countries())
@settings(max_examples=30, deadline=None)
def test_a_council_without_baseline_is_carried_through_without_a_number(inputs: Inputs) -> None:
    for council, given_ in zip(compute(inputs).councils, inputs.councils, strict=True):
        if given_.budget is None and given_.outturn is None:
            assert (council.status, council.years, council.baseline) == (Status.MISSING, (), None)
        else:
            assert council.basis == ("budget" if given_.budget is not None else "outturn")


def test_inputs_refuse_to_be_built_wrong() -> None:
    with pytest.raises(BadFundingInput, match="negative"):
        CouncilInputs(code="E1", name="X", budget=Fraction(-1), outturn=None, needs_share=None)
    with pytest.raises(BadFundingInput, match="profile"):
        national = NationalInputs(
            control_total=Fraction(1, 3),
            spending_power_all=(Fraction(1),) * 4,
            spending_power_upper_tier=(Fraction(1),) * 4,
            needs_money=Fraction(1),
            needs_profile=THIRDS,
            transition_share=THIRDS,
            inflation=PATH,
        )
        Inputs(national=national, councils=(), options=Options(needs_money=NeedsMoney.THREE_YEARS))


@given(countries())
@settings(max_examples=25, deadline=None)
def test_every_line_has_its_rule_words_and_the_amount_of_its_year(inputs: Inputs) -> None:
    for council in compute(inputs).councils:
        assert all(isinstance(line, Explained) and line.about == council.name for line in council.lines)
        assert all(line.rule.startswith("Annex B") and line.words and line.source for line in council.lines)
        assert all(isinstance(line.amount, Decimal) and line.unit in ("GBP", "share") for line in council.lines)
        ends = {line.period: line.pounds for line in council.lines if line.what == "Notional allocation"}
        assert ends.keys() == {str(year.year) for year in council.years}
        for year in council.years:
            assert abs(Fraction(ends[str(year.year)] or 0) - year.notional) <= Fraction(1, 2 * 10**10)
