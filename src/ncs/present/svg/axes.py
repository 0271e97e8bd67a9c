"""Axes: ticks with their numbers, faint grid lines, a title with the unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ncs.present.svg.frame import Box
from ncs.present.svg.marks import GRID, INK, line, text_width, words
from ncs.present.svg.scales import Axis, Scale, every

#: Height that a horizontal axis takes: numbers and title.
BELOW = 40


def along(box: Box, scale: Scale, axis: Axis, *, both: bool = False) -> Iterator[str]:
    """Draw a horizontal axis below the box, with upright grid lines; numbers also above if ``both``."""
    for tick in scale.ticks:
        x, label = scale(tick), axis.number(tick, scale.places)
        yield line(x, box.top, x, box.bottom, colour=INK if tick == 0 else GRID)
        yield words(x, box.bottom + 15, label, anchor="middle")
        if both:
            yield words(x, box.top - 5, label, anchor="middle")
    yield words((box.left + box.right) / 2, box.bottom + 33, axis.words, anchor="middle", bold=True)


def upright(box: Box, scale: Scale, axis: Axis) -> Iterator[str]:
    """Draw a vertical axis left of the box, with level grid lines; its title stands above, so it reads level."""
    for tick in scale.ticks:
        y = scale(tick)
        yield line(box.left, y, box.right, y, colour=INK if tick == 0 else GRID)
        yield words(box.left - 6, y + 4, axis.number(tick, scale.places), anchor="end")
    yield words(12, box.top - 12, axis.words, bold=True)


def upright_room(axis: Axis, scale: Scale) -> float:
    """Return the width that the numbers of a vertical axis take."""
    return max(text_width(axis.number(tick, scale.places)) for tick in scale.ticks) + 20


def named(box: Box, centres: Sequence[float], labels: Sequence[str], title: str) -> Iterator[str]:
    """Draw labels below the box at ``centres``: as many as fit, the first always among them."""
    longest = max(map(text_width, labels), default=0) + 8
    step = every(labels, box.wide, longest)
    for x, label in list(zip(centres, labels, strict=True))[::step]:
        yield line(x, box.bottom, x, box.bottom + 4)
        yield words(x, box.bottom + 17, label, anchor="middle")
    yield line(box.left, box.bottom, box.right, box.bottom)
    yield words((box.left + box.right) / 2, box.bottom + 35, title, anchor="middle", bold=True)
