"""Ranked horizontal bars, and upright columns for months and histograms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from ncs.present.svg.axes import BELOW, named, upright, upright_room
from ncs.present.svg.frame import Box, Words, document, for_phones, head_height
from ncs.present.svg.marks import STYLES, rect, words
from ncs.present.svg.rows import Reference, Row, rows_plot
from ncs.present.svg.scales import Axis, Number, Scale, scale

_HIGH = 260
_MOST_NUMBERS = 13
#: Marked bars are black, so that they stand out on paper too.
_FILL, _MARKED = STYLES[0].colour, "#000000"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A bar or column: its label and value; a marked one is black and its label or number bold."""

    label: str
    value: Number
    mark: bool = False


@for_phones
def ranked_bars(
    bars: Sequence[Bar], *, axis: Axis, said: Words, reference: Reference | None = None, by_value: bool = True
) -> str:
    """Return horizontal bars from nought, the largest first (or in the order given if not ``by_value``).

    Raises:
        ValueError, OutsideDomain: as :func:`~ncs.present.svg.rows.rows_plot`.
    """
    ranked = sorted(bars, key=lambda one: (-one.value, one.label)) if by_value else list(bars)
    rows = [Row(label=one.label, values=[one.value], draw=partial(_bar, one, axis), mark=one.mark) for one in ranked]
    return rows_plot(rows, axis=replace(axis, zero=True), said=said, reference=reference)


def _bar(bar: Bar, axis: Axis, y: float, at: Scale) -> Iterator[str]:
    left, right = sorted((at.base, at(bar.value)))
    fill = _MARKED if bar.mark else _FILL
    yield rect(left, y - 6, right - left, 12, fill=fill, hint=f"{bar.label}: {axis.number(bar.value)}")


@for_phones
def columns(bars: Sequence[Bar], *, axis: Axis, below: str, said: Words) -> str:
    """Return upright columns from nought in the order given; ``below`` is the title of the row of labels.

    Up to 13 columns carry their numbers; for more, the axis is read.

    Raises:
        ValueError: there are no columns, or a number cannot be drawn.
        OutsideDomain: a value lies outside the axis' own domain.
    """
    if not bars:
        raise ValueError(f"{said.title}: there is nothing to draw")
    axis = replace(axis, zero=True)
    top = head_height(said) + 28
    at = scale([one.value for one in bars], axis, start=top + _HIGH, end=top)
    box = Box(left=upright_room(axis, at), top=top, right=said.width - 16.0, bottom=top + _HIGH)
    band = box.wide / len(bars)
    centres = [box.left + band * (place + 0.5) for place in range(len(bars))]
    body = [*upright(box, at, axis)]
    for x, bar in zip(centres, bars, strict=True):
        body += _column(bar, x, band * 0.8, axis, at, numbered=len(bars) <= _MOST_NUMBERS)
    body += named(box, centres, [one.label for one in bars], below)
    return document(said, body, bottom=box.bottom + BELOW)


def _column(bar: Bar, x: float, wide: float, axis: Axis, at: Scale, *, numbered: bool) -> Iterator[str]:
    high, low = sorted((at.base, at(bar.value)))
    fill = _MARKED if bar.mark else _FILL
    label = axis.number(bar.value)
    yield rect(x - wide / 2, high, wide, low - high, fill=fill, hint=f"{bar.label}: {label}")
    if numbered:
        yield words(x, high - 4, label, anchor="middle", bold=bar.mark, halo=True)
