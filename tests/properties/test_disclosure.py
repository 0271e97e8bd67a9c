"""Disclosure control against an attacker who knows everything that is published."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ncs.core.errors import UnknownName
from ncs.core.status import Status
from ncs.observations.disclosure import policy, protect
from ncs.observations.disclosure.cells import VALUES_POSSIBLE, Sum, possible, secondary
from ncs.observations.disclosure.policy import LocalOnly
from ncs.observations.schema import Observation

REGION, A, B, C = "E12000001", "E06000001", "E06000002", "E06000003"
PARENTS = {A: REGION, B: REGION, C: REGION}


def observation(area: str, group: str, numerator: int, denominator: int) -> Observation:
    return Observation(
        measure="m",
        area=area,
        group=group,
        period_start=date(2024, 4, 1),
        period_end=date(2025, 3, 31),
        numerator=Decimal(numerator),
        denominator=Decimal(denominator),
        value=Decimal(100 * numerator) / Decimal(max(denominator, 1)),
        unit="percent",
        source="synthetic",
        method="test",
    )


def test_a_small_count_takes_its_value_with_it_and_counts_are_rounded() -> None:
    small, large = observation(A, "total", 3, 60), observation(B, "total", 33, 62)
    first, second = protect([small, large], policy(), parents={})
    assert (first.status, first.numerator, first.denominator, first.value) == (Status.SUPPRESSED, None, None, None)
    assert (second.numerator, second.denominator) == (35, 60)
    assert second.value == large.value


def test_two_possible_values_are_too_few() -> None:
    """Of a total of 1 each part is known to be 0 or 1, two values where three are asked for: the total goes as well.

    Of a total of 2 each part may be 0, 1 or 2, and the total stays.
    """
    hidden, sums = frozenset("ab"), [Sum("t", ("a", "b"))]
    order = {"a": 0, "b": 1, "t": 2}
    assert secondary({"a": 1, "b": 0, "t": 1}, hidden, sums, order=order) == {"a", "b", "t"}
    assert secondary({"a": 1, "b": 1, "t": 2}, hidden, sums, order=order) == hidden


@pytest.mark.parametrize(("count", "shown"), [(1, False), (4, False), (5, True), (55, True), (56, False), (59, False)])
def test_one_to_four_are_small_and_five_is_not(count: int, shown: bool) -> None:
    """The standard policy hides counts of 1 to 4, and of those who are not counted, out of 60 here: 56 to 59."""
    (only,) = protect([observation(A, "total", count, 60)], policy(), parents={})
    assert (only.status is Status.OK) == shown
    assert (only.numerator is not None) == shown


def test_all_but_a_few_is_a_small_count_too_and_nought_is_not() -> None:
    few_left, none = observation(A, "total", 58, 60), observation(B, "total", 0, 60)
    first, second = protect([few_left, none], policy(), parents={})
    assert first.status is Status.SUPPRESSED
    assert second.status is Status.OK


def test_the_official_policy_keeps_the_figure_and_needs_to_be_local() -> None:
    with pytest.raises(LocalOnly, match="--local-use"):
        policy("ascof")
    first = protect([observation(A, "total", 3, 60)], policy("ascof", local_use=True), parents={})[0]
    assert (first.status, first.numerator, first.value) == (Status.OK, None, Decimal(5))
    with pytest.raises(UnknownName, match="standard"):
        policy("standart")


def test_a_single_small_part_cannot_be_found_by_subtraction() -> None:
    table = [observation(A, "total", 40, 100), observation(A, "age=18-64", 3, 40), observation(A, "age=65+", 37, 60)]
    assert [o.status for o in protect(table, policy(), parents={})] == [Status.OK, Status.SUPPRESSED, Status.SUPPRESSED]


def test_places_that_add_up_to_a_region_are_defended_too() -> None:
    table = [observation(REGION, "total", 93, 300)]
    table += [observation(a, "total", n, 100) for a, n in ((A, 3), (B, 30), (C, 60))]
    shown = {o.area: o.status for o in protect(table, policy(), parents=PARENTS)}
    assert shown == {REGION: Status.OK, A: Status.SUPPRESSED, B: Status.SUPPRESSED, C: Status.OK}


def test_the_attack_finds_a_lone_suppressed_cell() -> None:
    """The attack itself must be able to win, or the tests below prove nothing."""
    counts = {"t": 40, "a": 3, "b": 37}
    assert possible(counts, {"a"}, "a", [Sum("t", ("a", "b"))]) == (3, 3)
    least, greatest = possible(counts, {"a", "b"}, "a", [Sum("t", ("a", "b"))])
    assert (least, greatest) == (0, 40)


def test_a_cross_of_margins_is_not_undone_by_combining_them() -> None:
    """Two by two with all margins shown: one small cell means all four go."""
    counts = {"r1c1": 2, "r1c2": 20, "r2c1": 30, "r2c2": 40, "r1": 22, "r2": 70, "c1": 32, "c2": 60}
    sums = [
        Sum("r1", ("r1c1", "r1c2")),
        Sum("r2", ("r2c1", "r2c2")),
        Sum("c1", ("r1c1", "r2c1")),
        Sum("c2", ("r1c2", "r2c2")),
    ]
    order = {key: i for i, key in enumerate(sorted(counts))}
    hidden = secondary(counts, frozenset({"r1c1"}), sums, order=order)
    assert {"r1c1", "r1c2", "r2c1", "r2c2"} <= hidden or len(hidden & {"r1", "r2", "c1", "c2"}) > 0
    least, greatest = possible(counts, hidden, "r1c1", sums)
    assert greatest - least >= VALUES_POSSIBLE - 1


@st.composite
def grids(draw: st.DrawFn) -> tuple[dict[str, int], list[Sum[str]]]:
    rows, columns = draw(st.integers(2, 4)), draw(st.integers(2, 4))
    inner = {f"{r},{c}": draw(st.integers(0, 30)) for r in range(rows) for c in range(columns)}
    counts, sums = dict(inner), []
    for r in range(rows):
        parts = tuple(f"{r},{c}" for c in range(columns))
        counts[f"row{r}"] = sum(inner[p] for p in parts)
        sums.append(Sum(f"row{r}", parts))
    for c in range(columns):
        parts = tuple(f"{r},{c}" for r in range(rows))
        counts[f"column{c}"] = sum(inner[p] for p in parts)
        sums.append(Sum(f"column{c}", parts))
    counts["all"] = sum(inner.values())
    sums += [Sum("all", tuple(f"row{r}" for r in range(rows))), Sum("all", tuple(f"column{c}" for c in range(columns)))]
    return counts, sums


@settings(max_examples=40, deadline=None)
@given(grids())
def test_no_attacker_can_pin_a_small_count(grid: tuple[dict[str, int], list[Sum[str]]]) -> None:
    counts, sums = grid
    primary = frozenset(key for key, count in counts.items() if 0 < count < 5)
    order = {key: i for i, key in enumerate(sorted(counts))}
    hidden = secondary(counts, primary, sums, order=order)
    for key in primary:
        least, greatest = possible(counts, hidden, key, sums)
        assert greatest - least >= VALUES_POSSIBLE - 1 - 1e-6


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(4)), st.lists(st.integers(0, 12), min_size=3, max_size=3))
def test_the_order_of_rows_does_not_matter(order: list[int], numbers: list[int]) -> None:
    rows = [observation(a, "total", n, 40) for a, n in zip((A, B, C), numbers, strict=True)]
    rows.append(observation(REGION, "total", sum(numbers), 120))
    straight = {o.area: o for o in protect(rows, policy(), parents=PARENTS)}
    shuffled = {o.area: o for o in protect([rows[i] for i in order], policy(), parents=PARENTS)}
    assert straight == shuffled
    assert replace(rows[0]) == rows[0]
