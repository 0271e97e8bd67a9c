"""Labels of points, placed so that they do not cover one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ncs.present.svg.frame import Box
from ncs.present.svg.marks import SMALL, Anchor, line, text_width, words

_Place = tuple[float, float, float, float]
#: Directions to try (right, left, above, below and the corners), each at growing distances.
_SIDES = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (-1, -1), (1, 1), (-1, 1))
_FAR = (8, 18, 30, 46, 66)


def labels(
    named: Sequence[tuple[float, float, str]], box: Box, *, avoid: Sequence[tuple[float, float]] = ()
) -> Iterator[str]:
    """Draw a label for each named point, where it covers no label before it and, if there is room, no point.

    A label that had to move away is joined to its point by a thin line. A label is never left out.
    """
    taken: list[_Place] = []
    dots = [(x - 4, y - 4, x + 4, y + 4) for x, y in [*((x, y) for x, y, _ in named), *avoid]]
    for x, y, text in named:
        tries = [(_place(x, y, text, side, far), far) for far in _FAR for side in _SIDES]
        fits = [(place, far) for place, far in tries if _inside(place, box) and not _meets(place, taken)]
        clear = [one for one in fits if not _meets(one[0], dots)]
        place, far = (clear or fits or tries)[0]
        taken.append(place)
        yield from _draw(x, y, text, place, joined=far > _FAR[0])


def _place(x: float, y: float, text: str, side: tuple[int, int], far: float) -> _Place:
    wide, (right, down) = text_width(text), side
    left = x + far * right if right > 0 else x + far * right - wide if right < 0 else x - wide / 2
    middle = y + down * (far + SMALL / 2 if not right else far)
    return left, middle - SMALL / 2, left + wide, middle + SMALL / 2


def _inside(place: _Place, box: Box) -> bool:
    return place[0] >= box.left and place[1] >= box.top and place[2] <= box.right and place[3] <= box.bottom


def _meets(place: _Place, others: Sequence[_Place]) -> bool:
    left, top, right, bottom = place
    return any(left < other[2] and other[0] < right and top < other[3] and other[1] < bottom for other in others)


def _draw(x: float, y: float, text: str, place: _Place, *, joined: bool) -> Iterator[str]:
    left, top, right, bottom = place
    if joined:
        yield line(x, y, min(max(x, left), right), min(max(y, top), bottom), colour="#555555", width=0.75)
    anchor: Anchor = "start" if left >= x else "end" if right <= x else "middle"
    at = {"start": left, "end": right, "middle": (left + right) / 2}[anchor]
    yield words(at, bottom - 2, text, anchor=anchor, halo=True)
