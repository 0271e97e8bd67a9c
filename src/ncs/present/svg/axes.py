"""Axes: ticks with their numbers, faint grid lines, a title with the unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ncs.present.svg.frame import Box
from ncs.present.svg.marks import GRID, INK, line, text_width, words, wrap
from ncs.present.svg.scales import Axis, Scale, every

#: Height that a horizontal axis takes: numbers and title.
BELOW = 40
_EDGE = 12
#: Room right of a box, which every plot leaves, and left of the drawing's first letter.
_BESIDE, _NEAR = 14, 2
_LINE = 14


def along(box: Box, scale: Scale, axis: Axis, *, both: bool = False) -> Iterator[str]:
    """Draw a horizontal axis below the box, with upright grid lines; numbers also above if ``both``."""
    for tick in scale.ticks:
        x, label = scale(tick), axis.number(tick, scale.places)
        yield line(x, box.top, x, box.bottom, colour=INK if tick == 0 else GRID)
        middle = _inside(box, x, label)
        yield words(middle, box.bottom + 15, label, anchor="middle")
        if both:
            yield words(middle, box.top - 5, label, anchor="middle")
    yield from _below(box, axis.words, 33)


def upright(box: Box, scale: Scale, axis: Axis) -> Iterator[str]:
    """Draw a vertical axis left of the box, with level grid lines; its title stands above, so it reads level."""
    for tick in scale.ticks:
        y = scale(tick)
        yield line(box.left, y, box.right, y, colour=INK if tick == 0 else GRID)
        yield words(box.left - 6, y + 4, axis.number(tick, scale.places), anchor="end")
    for number, one in enumerate(reversed(wrap(axis.words, box.right - _EDGE, bold=True))):
        yield words(_EDGE, box.top - 12 - number * _LINE, one, bold=True)


def upright_room(axis: Axis, scale: Scale) -> float:
    """Return the width that the numbers of a vertical axis take."""
    return max(text_width(axis.number(tick, scale.places)) for tick in scale.ticks) + 20


def named(box: Box, centres: Sequence[float], labels: Sequence[str], title: str) -> Iterator[str]:
    """Draw labels below the box at ``centres``: as many as fit, the first always among them.

    A label that would leave the drawing is moved in; one that would then touch the label before is left out.
    """
    longest = max(map(text_width, labels), default=0) + 8
    step = every(labels, box.wide, longest)
    end = -longest
    for x, label in list(zip(centres, labels, strict=True))[::step]:
        middle, half = _inside(box, x, label), text_width(label) / 2
        if middle - half >= end:
            yield line(x, box.bottom, x, box.bottom + 4)
            yield words(middle, box.bottom + 17, label, anchor="middle")
            end = middle + half + 4
    yield line(box.left, box.bottom, box.right, box.bottom)
    yield from _below(box, title, 35)


def _inside(box: Box, x: float, label: str) -> float:
    """Return where a label's middle stands so that all of it is within the drawing, at ``x`` where it can be."""
    half = text_width(label) / 2
    return max(_NEAR + half, min(x, box.right + _BESIDE - half))


def _below(box: Box, title: str, down: float) -> Iterator[str]:
    """Draw an axis' title below its numbers: in the middle of the box, or over the whole drawing where it is wider."""
    start = box.left if text_width(title, bold=True) <= box.wide else _EDGE
    for number, one in enumerate(wrap(title, box.right - start, bold=True)):
        yield words((start + box.right) / 2, box.bottom + down + number * _LINE, one, anchor="middle", bold=True)
