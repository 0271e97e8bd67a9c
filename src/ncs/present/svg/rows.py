"""The frame of plots with one named row an item: labels to the left, one horizontal axis. 153 councils fit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from ncs.present.svg.axes import BELOW, along
from ncs.present.svg.frame import Box, Key, Words, document, head_height
from ncs.present.svg.marks import Style, line, rect, text_width, words, wrap
from ncs.present.svg.scales import Axis, Number, Scale, scale

_LINE = 14
_PADDING = 4
_MANY = 30
_RIGHT = 30
_WIDEST_LABEL = 290
#: Behind the row of an item that stands out; its label is bold too, so colour is not alone.
_BAND = "#f3ead0"
_REFERENCE = Style("#000000", "cross", "5 4", 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: ``values`` are all the numbers that the axis must reach, ``draw`` makes the marks at a height."""

    label: str
    values: Sequence[Number]
    draw: Callable[[float, Scale], Iterable[str]]
    mark: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A value drawn across the plot as a dashed line, such as the England figure; named in the legend."""

    label: str
    value: Number


def rows_plot(
    rows: Sequence[Row], *, axis: Axis, said: Words, keys: Sequence[Key] = (), reference: Reference | None = None
) -> str:
    """Return the plot of ``rows`` in their order.

    Raises:
        ValueError: there are no rows, or a number cannot be drawn.
        OutsideDomain: a value lies outside the axis' own domain.
    """
    if not rows:
        raise ValueError(f"{said.title}: there is nothing to draw")
    keys = [*keys, *_reference_key(reference, axis)]
    labels = [wrap(row.label, said.label_room(_WIDEST_LABEL)) or [""] for row in rows]
    edges = list(accumulate((len(lines) * _LINE + _PADDING for lines in labels), initial=0.0))
    left = 20 + 1.08 * max(text_width(one) for label in labels for one in label)
    top = head_height(said, keys) + (14 if len(rows) > _MANY else 0)
    box = Box(left=left, top=top, right=said.width - _RIGHT, bottom=top + edges[-1] + _PADDING)
    values = [value for row in rows for value in row.values] + ([reference.value] if reference else [])
    at = scale(values, axis, start=box.left + 8, end=box.right, about=said.ticks)
    body = [*_bands(rows, edges, box), *along(box, at, axis, both=len(rows) > _MANY)]
    body += _rows(rows, labels, edges, box, at)
    if reference:
        x = at(reference.value)
        body.append(line(x, box.top, x, box.bottom, width=1.5, dash=_REFERENCE.dash))
    return document(said, body, bottom=box.bottom + BELOW, keys=keys)


def _reference_key(reference: Reference | None, axis: Axis) -> Iterator[Key]:
    if reference:
        yield Key(text=f"{reference.label}: {axis.number(reference.value)}", look=_REFERENCE, kind="line")


def _bands(rows: Sequence[Row], edges: Sequence[float], box: Box) -> Iterator[str]:
    for row, above, below in zip(rows, edges, edges[1:], strict=False):
        if row.mark:
            yield rect(6, box.top + above + 1, box.right - 6, below - above, fill=_BAND)


def _rows(
    rows: Sequence[Row], labels: Sequence[Sequence[str]], edges: Sequence[float], box: Box, at: Scale
) -> Iterator[str]:
    for row, lines, above, below in zip(rows, labels, edges, edges[1:], strict=False):
        middle = box.top + (above + below + _PADDING) / 2
        first = middle - (len(lines) - 1) * _LINE / 2 + 4
        for number, one in enumerate(lines):
            yield words(box.left - 8, first + number * _LINE, one, anchor="end", bold=row.mark)
        yield from row.draw(middle, at)
