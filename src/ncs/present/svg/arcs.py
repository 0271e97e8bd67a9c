"""What waits for what: one row an item, in order, and an arc from each item down to every one that waits for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import cos, pi, sin

from ncs.present.svg.frame import Key, Words, document, for_phones, head_height
from ncs.present.svg.marks import marker, path, style, text_width, words, wrap

_LINE, _PADDING = 14, 6
_WIDEST_LABEL = 430
#: So many straight pieces look round on paper.
_PIECES = 24
_PLAIN, _STRONG = 2, 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Arc:
    """One arc between two items by their place in the list; ``strong`` ones are drawn thicker and in colour.

    Raises:
        ValueError: it does not go down.
    """

    first: int
    then: int
    strong: bool = False

    def __post_init__(self) -> None:
        if not 0 <= self.first < self.then:
            raise ValueError(f"an arc goes from an earlier item to a later one, not from {self.first} to {self.then}")


@for_phones
def arcs(labels: Sequence[str], waits: Sequence[Arc], *, said: Words, strong: Sequence[int], key: str) -> str:
    """Return the items in their order, with arcs to their right; the longer an arc, the further it reaches.

    Args:
        labels: one an item.
        waits: the arcs.
        said: title, description and source.
        strong: places of the items that stand out, in bold.
        key: what bold items and thick arcs are, for the legend.

    Raises:
        ValueError: there are no items, or an arc leads to none.
    """
    if not labels or any(one.then >= len(labels) for one in waits):
        raise ValueError(f"{said.title}: there are no items, or an arc leads to none")
    keys = [
        Key(text=key, look=style(_STRONG), kind="line"),
        Key(text="Another need", look=style(_PLAIN), kind="line"),
    ]
    wrapped = [wrap(one, said.label_room(_WIDEST_LABEL)) or [""] for one in labels]
    edges = list(accumulate((len(lines) * _LINE + _PADDING for lines in wrapped), initial=head_height(said, keys)))
    left = 24 + 1.08 * max(text_width(one) for lines in wrapped for one in lines)
    middles = [(above + below) / 2 for above, below in pairwise(edges)]
    body = [
        *_names(wrapped, middles, left, set(strong)),
        *_arcs(waits, middles, left=left, room=said.width - 16 - left),
    ]
    return document(said, body, bottom=edges[-1], keys=keys)


def _names(wrapped: Sequence[Sequence[str]], middles: Sequence[float], left: float, bold: set[int]) -> Iterator[str]:
    for number, (lines, middle) in enumerate(zip(wrapped, middles, strict=True)):
        first = middle - (len(lines) - 1) * _LINE / 2 + 4
        for row, one in enumerate(lines):
            yield words(left - 10, first + row * _LINE, one, anchor="end", bold=number in bold)
        look = style(_STRONG if number in bold else _PLAIN)
        yield marker(look.shape, left, middle, colour=look.colour, size=4, hint=" ".join(lines))


def _arcs(waits: Sequence[Arc], middles: Sequence[float], *, left: float, room: float) -> Iterator[str]:
    """Draw the plain arcs first, so that the strong ones lie over them."""
    longest = max((middles[one.then] - middles[one.first] for one in waits), default=1.0)
    for one in sorted(waits, key=lambda each: each.strong):
        top, bottom = middles[one.first], middles[one.then]
        reach = max(14.0, (room - 8) * (bottom - top) / longest)
        centre, half = (top + bottom) / 2, (bottom - top) / 2
        turn = [pi * step / _PIECES for step in range(_PIECES + 1)]
        points = [(left + 6 + reach * sin(angle), centre - half * cos(angle)) for angle in turn]
        look = style(_STRONG if one.strong else _PLAIN)
        yield path(points, colour=look.colour, width=2.5 if one.strong else 1, dash=look.dash)
