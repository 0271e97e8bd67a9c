"""Scales and ticks: rounded, exact, and never silent about what they cannot show."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ncs.present.svg.scales import Axis, OutsideDomain, every, nice_step, scale


@pytest.mark.parametrize(
    ("rough", "step"), [("0.9", "1"), ("1", "1"), ("1.1", "2"), ("2.1", "5"), ("5.1", "10"), ("0.03", "0.05")]
)
def test_steps_are_one_two_or_five_times_a_power_of_ten(rough: str, step: str) -> None:
    assert nice_step(Decimal(rough)) == Decimal(step)


def test_a_scale_widens_to_whole_steps_and_maps_by_a_straight_line() -> None:
    # 3 to 97 in about six steps: 94 / 6 = 15.7, so steps of 20, from 0 to 100.
    at = scale([3, 97], Axis(title="A"), start=100, end=600)
    assert at.ticks == tuple(map(Decimal, (0, 20, 40, 60, 80, 100)))
    assert (at(0), at(50), at(Decimal("97")), at(100)) == (100, 350, 585, 600)


def test_decimal_steps_have_exact_ticks() -> None:
    at = scale([0.1, 0.3], Axis(title="A"), start=0, end=1)
    assert [str(tick) for tick in at.ticks] == ["0.10", "0.15", "0.20", "0.25", "0.30"]
    assert at.places == 2


@pytest.mark.parametrize("most", [1, 2, 3, 7, 40])
def test_what_counts_has_no_tick_between_whole_numbers(most: int) -> None:
    """Two events in six steps would stand at 0.5, 1.5; there is no half an event."""
    for axis in (Axis(title="A", zero=True, whole=True), Axis(title="A", domain=(0, most), whole=True)):
        at = scale([0, most], axis, start=0, end=100)
        assert at.places == 0 and at.ticks[0] == 0 and all(tick == int(tick) for tick in at.ticks)
    assert scale([0, 2], Axis(title="A"), start=0, end=100).places == 1


def test_nought_is_included_on_request_and_bars_start_there() -> None:
    at = scale([50, 90], Axis(title="A", zero=True), start=0, end=100)
    assert at.ticks[0] == 0 and at.base == 0
    below = scale([-40, -10], Axis(title="A", zero=True), start=0, end=100)
    assert below.ticks[-1] == 0 and below.base == 100


def test_data_outside_a_given_domain_is_an_error_and_not_clipped() -> None:
    axis = Axis(title="A", domain=(0, 100))
    with pytest.raises(OutsideDomain, match=r"100\.1 is outside the axis, which runs from 0 to 100"):
        scale([50, 100.1], axis, start=0, end=1)
    with pytest.raises(OutsideDomain):
        scale([50], axis, start=0, end=1)(-1)


@pytest.mark.parametrize("values", [[float("nan")], [float("inf")], [Decimal("NaN")], []])
def test_what_cannot_be_drawn_is_refused(values: list[float]) -> None:
    with pytest.raises(ValueError):
        scale(values, Axis(title="A"), start=0, end=1)


def test_one_value_still_has_an_axis() -> None:
    assert scale([5], Axis(title="A"), start=0, end=10)(5) == pytest.approx(5, abs=1)
    assert scale([0], Axis(title="A"), start=0, end=10)(0) == 0


def test_numbers_on_the_axis_keep_the_minus_before_the_pound() -> None:
    axis = Axis(title="A", prefix="£", suffix="m")
    assert (axis.number(-1234.5), axis.number(3, 1)) == ("-£1,234.5m", "£3.0m")


def test_labels_are_thinned_to_the_room() -> None:
    assert every(["a"] * 24, room=600, needed=50) == 2
    assert every(["a"] * 12, room=600, needed=50) == 1


@given(st.lists(st.decimals(-1_000_000, 1_000_000, places=3), min_size=1))
def test_every_value_lies_between_the_ends(values: list[Decimal]) -> None:
    at = scale(values, Axis(title="A"), start=0, end=100)
    assert all(0 <= at(value) <= 100 for value in values)
    assert at.ticks[0] == at.low and at.ticks[-1] == at.high
    assert 2 <= len(at.ticks) <= 9
