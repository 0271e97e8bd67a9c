"""Pieces of SVG as text: lines, bars, markers and words, with numbers written the same way every time."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ncs.core.markup import escape, quoteattr
from ncs.tables.wording import xml_safe

INK = "#1a1a1a"
PAPER = "#ffffff"
GRID = "#d0d0d0"
#: The smallest text, in pixels.
SMALL = 12

Shape = Literal["circle", "square", "triangle", "diamond", "cross"]
Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Style:
    """How one group or series looks. Colour is never alone: shape, dash or hatching says the same."""

    colour: str
    shape: Shape
    dash: str
    angle: int


#: After Okabe and Ito's colour-blind safe set, darkened so that each has at least 3 to 1 contrast with white.
STYLES: Sequence[Style] = (
    Style("#0072b2", "circle", "", 45),
    Style("#c04e00", "square", "6 3", 135),
    Style("#007a5a", "triangle", "2 3", 0),
    Style("#8f4f86", "diamond", "8 3 2 3", 90),
    Style("#000000", "cross", "1 2", 20),
    Style("#7a5200", "circle", "10 4", 110),
)


def style(number: int) -> Style:
    """Return the style of group ``number``.

    Raises:
        ValueError: more groups than there are styles that can be told apart.
    """
    if not 0 <= number < len(STYLES):
        raise ValueError(f"a plot can tell apart {len(STYLES)} groups at most")
    return STYLES[number]


def num(value: float) -> str:
    """Write a coordinate with at most two decimals, without trailing noughts or minus nought."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def clean(text: str) -> str:
    """Escape text for use between tags."""
    return escape(xml_safe(text))


def attribute(text: str) -> str:
    """Escape and quote text for use as an attribute."""
    return quoteattr(xml_safe(text))


def tip(text: str) -> str:
    """Return what a pointing device shows over a mark; nothing for no text."""
    return f"<title>{clean(text)}</title>" if text else ""


def words(
    x: float,
    y: float,
    text: str,
    *,
    anchor: Anchor = "start",
    size: int = SMALL,
    bold: bool = False,
    halo: bool = False,
    colour: str = INK,
) -> str:
    """Return text whose baseline is at ``y``; a halo keeps it readable over lines."""
    extra = f' text-anchor="{anchor}"' if anchor != "start" else ""
    extra += ' font-weight="bold"' if bold else ""
    extra += f' stroke="{PAPER}" stroke-width="3" paint-order="stroke" stroke-linejoin="round"' if halo else ""
    extra += f' fill="{colour}"' if colour != INK else ""
    extra += f' font-size="{size}"' if size != SMALL else ""
    return f'<text x="{num(x)}" y="{num(y)}"{extra}>{clean(text)}</text>'


def line(
    x1: float, y1: float, x2: float, y2: float, *, colour: str = INK, width: float = 1, dash: str = "", hint: str = ""
) -> str:
    """Return a straight line."""
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    where = f'x1="{num(x1)}" y1="{num(y1)}" x2="{num(x2)}" y2="{num(y2)}"'
    head = f'<line {where} stroke="{colour}" stroke-width="{num(width)}"{dashes}'
    return f"{head}>{tip(hint)}</line>" if hint else f"{head}/>"


def rect(x: float, y: float, wide: float, high: float, *, fill: str, edge: str = "", hint: str = "") -> str:
    """Return a rectangle with an optional edge of one pixel."""
    border = f' stroke="{edge}"' if edge else ""
    size = f'x="{num(x)}" y="{num(y)}" width="{num(wide)}" height="{num(high)}"'
    head = f'<rect {size} fill="{fill}"{border}'
    return f"{head}>{tip(hint)}</rect>" if hint else f"{head}/>"


def path(points: Sequence[tuple[float, float]], *, colour: str, width: float = 2, dash: str = "") -> str:
    """Return an open line through points."""
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    return f'<path d="{_steps(points)}" fill="none" stroke="{colour}" stroke-width="{num(width)}"{dashes}/>'


def area(points: Sequence[tuple[float, float]], *, fill: str, edge: str, hint: str = "") -> str:
    """Return a closed shape through points."""
    return f'<path d="{_steps(points)} Z" fill="{fill}" stroke="{edge}" stroke-width="1.5">{tip(hint)}</path>'


def _steps(points: Sequence[tuple[float, float]]) -> str:
    return "M " + " L ".join(f"{num(x)} {num(y)}" for x, y in points)


def marker(
    shape: Shape, x: float, y: float, *, colour: str, size: float = 4, hollow: bool = False, hint: str = ""
) -> str:
    """Return a marker centred on a point; a hollow one is white with a coloured edge."""
    fill = PAPER if hollow else colour
    look = f'fill="{fill}" stroke="{colour}" stroke-width="1.5">{tip(hint)}'
    if shape == "circle":
        return f'<circle cx="{num(x)}" cy="{num(y)}" r="{num(size)}" {look}</circle>'
    return f'<path d="{_outline(shape, x, y, size)}" {look}</path>'


def _outline(shape: Shape, x: float, y: float, size: float) -> str:
    if shape == "cross":
        ends = ((-1, -1), (1, 1), (-1, 1), (1, -1))
        a, b, c, d = (f"{num(x + size * right)} {num(y + size * down)}" for right, down in ends)
        return f"M {a} L {b} M {c} L {d}"
    sides = {"square": (45, 4), "triangle": (-90, 3), "diamond": (0, 4)}
    start, count = sides.get(shape, (0, 4))
    corners = (math.radians(start + 360 * step / count) for step in range(count))
    reach = size * 1.3
    return _steps([(x + reach * math.cos(turn), y + reach * math.sin(turn)) for turn in corners]) + " Z"


def hatch(name: str, look: Style, *, gap: int) -> str:
    """Return a pattern of coloured lines on white, to be used as ``fill="url(#name)"``."""
    return (
        f'<pattern id={attribute(name)} width="{gap}" height="{gap}" patternUnits="userSpaceOnUse" '
        f'patternTransform="rotate({look.angle})"><rect width="{gap}" height="{gap}" fill="{PAPER}"/>'
        f'<line x1="0" y1="0" x2="0" y2="{gap}" stroke="{look.colour}" stroke-width="{gap // 2 + 1}"/></pattern>'
    )


#: Widths in parts of the size, rounded up, of DejaVu Sans: the widest face that browsers take for Arial where it is not
#: installed. Letters that are not here are 0.65 wide.
_WIDTHS = {
    letter: width
    for width, letters in (
        (0.33, " ,.'\u2018\u2019ijlIJ"),
        (0.42, "/:;\\|-f()[]t!r"),
        (0.53, '"*_`\u2013sz?'),
        (0.62, "cLFkvxyPTYaoe"),
        (0.74, "KAVBRXZCU"),
        (0.85, "HNDG&OQw#+<=>^~\u2212\u00d7"),
        (1.0, "M%mW@\u2014"),
    )
    for letter in letters
}
_BOLD = 1.14


def text_width(text: str, size: int = SMALL, *, bold: bool = False) -> float:
    """Estimate the width of text in pixels in the widest face that may be drawn, so that nothing is cut off."""
    return sum(_WIDTHS.get(one, 0.65) for one in text) * size * (_BOLD if bold else 1)


def wrap(text: str, room: float, size: int = SMALL, *, bold: bool = False) -> list[str]:
    """Break text into lines no wider than ``room`` pixels, between words."""
    lines: list[str] = []
    for word in text.split():
        if lines and text_width(f"{lines[-1]} {word}", size, bold=bold) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
