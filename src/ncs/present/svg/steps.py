"""Waterfalls, from parts to a total; and tornadoes, what each input does at its two ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial

from ncs.present.svg.frame import Key, Words, for_phones
from ncs.present.svg.marks import SMALL, STYLES, line, marker, rect, words
from ncs.present.svg.rows import Reference, Row, rows_plot
from ncs.present.svg.scales import Axis, Number, Scale, decimal

_LOW, _HIGH = STYLES[1], STYLES[0]
_ROOM = Decimal("1.2")
_STEP, _TOTAL = STYLES[0].colour, "#000000"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A part that is added to those above it; a ``total`` stands on nought, is black, and its label bold."""

    label: str
    value: Number
    total: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Swing:
    """What comes out with an input at its lowest and at its highest."""

    label: str
    low: Number
    high: Number


@for_phones
def waterfall(steps: Sequence[Step], *, axis: Axis, said: Words) -> str:
    """Return a bar a step, each beginning where the one above it ended, in the order given.

    Raises:
        ValueError, OutsideDomain: as :func:`~ncs.present.svg.rows.rows_plot`.
    """
    rows, reached = [], decimal(0)
    for one in steps:
        start = decimal(0) if one.total else reached
        reached = start + decimal(one.value)
        draw = partial(_step, one, start, reached, axis)
        room = max(start, reached) * _ROOM  # for the number at the end of the bar
        rows.append(Row(label=one.label, values=[start, reached, room], draw=draw, mark=one.total))
    return rows_plot(rows, axis=replace(axis, zero=True), said=said)


def _step(step: Step, start: Number, end: Number, axis: Axis, y: float, at: Scale) -> Iterator[str]:
    left, right = sorted((at(start), at(end)))
    hint = f"{step.label}: {axis.number(step.value)}"
    yield rect(left, y - 6, right - left, 12, fill=_TOTAL if step.total else _STEP, hint=hint)
    yield words(right + 5, y + SMALL / 3, axis.number(step.value, 2), bold=step.total, halo=True)


@for_phones
def tornado(swings: Sequence[Swing], *, axis: Axis, said: Words, middle: Reference) -> str:
    """Return a bar an input from what its lowest gives (hollow) to what its highest gives (filled), widest first.

    Raises:
        ValueError, OutsideDomain: as :func:`~ncs.present.svg.rows.rows_plot`.
    """
    ranked = sorted(swings, key=lambda one: (-abs(decimal(one.high) - decimal(one.low)), one.label))
    rows = [Row(label=one.label, values=[one.low, one.high], draw=partial(_swing, one, axis)) for one in ranked]
    keys = [Key(text="Input at its lowest", look=_LOW, hollow=True), Key(text="Input at its highest", look=_HIGH)]
    return rows_plot(rows, axis=axis, said=said, keys=keys, reference=middle)


def _swing(swing: Swing, axis: Axis, y: float, at: Scale) -> Iterator[str]:
    low, high = at(swing.low), at(swing.high)
    hint = f"{swing.label}: {axis.number(swing.low)} to {axis.number(swing.high)}"
    yield rect(min(low, high), y - 5, abs(high - low), 10, fill="#e6e6e6", edge="#6b6b6b", hint=hint)
    yield line(low, y, high, y, colour="#555555", width=1)
    yield marker(_LOW.shape, low, y, colour=_LOW.colour, hollow=True, hint=hint)
    yield marker(_HIGH.shape, high, y, colour=_HIGH.colour, hint=hint)
