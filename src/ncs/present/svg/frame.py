"""The paper that a plot is drawn on: title and description, legend, and the line that names the source."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import wraps
from typing import Any, Literal, ParamSpec

from ncs.core.naming import slug
from ncs.present.plot import Plot
from ncs.present.svg.marks import (
    INK,
    PAPER,
    SMALL,
    Style,
    attribute,
    clean,
    line,
    marker,
    rect,
    text_width,
    words,
    wrap,
)

#: Width of a plot in pixels, and of the same plot for a phone: there it is drawn at its own size, not shrunk.
WIDTH = 720
PHONE_WIDTH = 350
_MARGIN = 12
_TITLE_SIZE = 16
_LEGEND_ROW = 20
#: The width that the sample of a legend's entry takes before its words.
_SAMPLE = 34


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What is said about a plot, for those who see it and those who do not.

    Attributes:
        title: what is shown, where and when; drawn above the plot.
        description: what a reader would learn from the picture, in a sentence or two, for screen readers.
        source: publications that the figures come from; drawn below the plot.
        name: unique in a page; made from the title if left empty.
        width: of the drawing, in pixels.
    """

    title: str
    description: str
    source: str
    name: str = ""
    width: int = WIDTH

    def __post_init__(self) -> None:
        if not (self.title.strip() and self.description.strip() and self.source.strip()):
            raise ValueError("a plot needs a title, a description and a source")

    @property
    def anchor(self) -> str:
        """The start of every id in the plot."""
        return "plot-" + slug(self.name or self.title) + ("" if self.width == WIDTH else "-narrow")

    @property
    def ticks(self) -> int:
        """About how many ticks a level axis has room for."""
        return 6 if self.width == WIDTH else 3

    def label_room(self, most: float) -> float:
        """Return the room for labels beside the plot: ``most`` pixels, or two fifths of a narrow drawing."""
        return min(most, 0.4 * self.width)


_Drawn = ParamSpec("_Drawn")


def for_phones(draw: Callable[_Drawn, str]) -> Callable[_Drawn, Plot]:
    """Make a plot of ``draw``, whose keyword ``said`` is :class:`Words`, that is drawn for phones too."""

    @wraps(draw)
    def _both(*args: _Drawn.args, **kwargs: _Drawn.kwargs) -> Plot:
        said = kwargs["said"]
        assert isinstance(said, Words)
        narrow: Any = {**kwargs, "said": replace(said, width=PHONE_WIDTH)}
        return Plot(draw(*args, **kwargs), narrow=draw(*args, **narrow))

    return _both


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One entry of a legend: a drawn sample and its meaning. ``kind`` says what is drawn."""

    text: str
    look: Style
    kind: Literal["marker", "line", "both", "area", "stroke"] = "marker"
    hollow: bool = False
    fill: str = ""


#: An entry of a legend: where it begins, what it explains, and its lines of words.
_Entry = tuple[float, Key, list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """The rectangle in which data is drawn, in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def wide(self) -> float:
        """Width."""
        return self.right - self.left

    @property
    def high(self) -> float:
        """Height."""
        return self.bottom - self.top


def head_height(said: Words, keys: Sequence[Key] = ()) -> float:
    """Return the height that title and legend take above the plot."""
    title = len(_title_lines(said)) * (_TITLE_SIZE + 4)
    legend = sum(_lines_of(row) for row in _legend_rows(keys, said.width))
    return _MARGIN + title + legend * _LEGEND_ROW + _MARGIN


def document(said: Words, body: Sequence[str], *, bottom: float, keys: Sequence[Key] = (), defs: str = "") -> str:
    """Return the whole SVG; ``bottom`` is where the drawing with its axis ends and the source line may start."""
    sources = wrap(f"Source: {said.source}", said.width - 2 * _MARGIN)
    height = bottom + _MARGIN + len(sources) * (SMALL + 4) + _MARGIN / 2
    title, description = f"{said.anchor}-title", f"{said.anchor}-desc"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby={attribute(f"{title} {description}")} '
        f'width="{said.width}" height="{height:g}" viewBox="0 0 {said.width} {height:g}" '
        f'font-family="Arial, Helvetica, sans-serif" font-size="{SMALL}" fill="{INK}">',
        f"<title id={attribute(title)}>{clean(said.title)}</title>",
        f"<desc id={attribute(description)}>{clean(said.description)}</desc>",
        f"<defs>{defs}</defs>" if defs else "",
        rect(0, 0, said.width, height, fill=PAPER),
        *_title(said),
        *_legend(keys, head_height(said), said.width),
        *body,
        *(words(_MARGIN, bottom + _MARGIN + (SMALL + 4) * (n + 1) - 4, one) for n, one in enumerate(sources)),
        "</svg>",
    ]
    return "\n".join(part for part in parts if part) + "\n"


def _title_lines(said: Words) -> list[str]:
    return wrap(said.title, said.width - 2 * _MARGIN, _TITLE_SIZE, bold=True)


def _title(said: Words) -> list[str]:
    step = _TITLE_SIZE + 4
    return [
        words(_MARGIN, _MARGIN + step * (n + 1) - 4, one, size=_TITLE_SIZE, bold=True)
        for n, one in enumerate(_title_lines(said))
    ]


def _legend_rows(keys: Sequence[Key], width: int) -> list[list[_Entry]]:
    """Place the entries in rows that fit the width; one that is wider than that by itself has several lines."""
    rows: list[list[_Entry]] = []
    at = float(width)
    for key in keys:
        lines = wrap(key.text, width - 2 * _MARGIN - _SAMPLE) or [""]
        wide = _SAMPLE + max(map(text_width, lines)) + 14
        if at + wide > width - _MARGIN or not rows:
            rows.append([])
            at = _MARGIN
        rows[-1].append((at, key, lines))
        at += wide
    return rows


def _lines_of(row: Sequence[_Entry]) -> int:
    return max(len(lines) for _, _, lines in row)


def _legend(keys: Sequence[Key], top: float, width: int) -> list[str]:
    parts: list[str] = []
    middle = top
    for row in _legend_rows(keys, width):
        for at, key, lines in row:
            step = (words(at + _SAMPLE, middle + 4 + n * _LEGEND_ROW, one) for n, one in enumerate(lines))
            parts += [_sample(key, at, middle), *step]
        middle += _lines_of(row) * _LEGEND_ROW
    return parts


def _sample(key: Key, at: float, middle: float) -> str:
    look = key.look
    if key.kind == "area":
        return rect(at, middle - 7, 26, 14, fill=key.fill or look.colour, edge=look.colour)
    if key.kind == "stroke":
        return line(at + 13, middle - 7, at + 13, middle + 7, colour=look.colour, width=2)
    level = line(at, middle, at + 26, middle, colour=look.colour, width=2, dash=look.dash)
    if key.kind == "line":
        return level
    dot = marker(look.shape, at + 13, middle, colour=look.colour, hollow=key.hollow)
    return level + dot if key.kind == "both" else dot
