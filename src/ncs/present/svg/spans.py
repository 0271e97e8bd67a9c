"""Before and after, dot and whisker, and dot in a range: one row an item."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from ncs.present.svg.frame import Key, Words, for_phones
from ncs.present.svg.marks import SMALL, STYLES, Style, line, marker, rect, style, words
from ncs.present.svg.rows import Reference, Row, rows_plot
from ncs.present.svg.scales import Axis, Number, Scale

_OWN, _BEFORE = STYLES[0], STYLES[1]
_RANGE = Style("#6b6b6b", "square", "", 0)
#: Pale, so that the dot and the stroke stand out on it on paper too; its edge is dark enough to be seen.
_RANGE_FILL = "#e6e6e6"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A value before and after."""

    label: str
    before: Number
    after: Number
    mark: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """A value with the interval around it; ``group`` is its place in the names of the groups."""

    label: str
    value: Number
    lower: Number
    upper: Number
    group: int = 0
    mark: bool = False

    def __post_init__(self) -> None:
        if self.lower > self.upper:
            raise ValueError(f"{self.label}: the interval {self.lower} to {self.upper} is reversed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """A range, the middle of it if known, and the item's own value (None: there is no figure, and it is said)."""

    label: str
    low: Number
    high: Number
    dot: Number | None
    middle: Number | None = None
    mark: bool = False

    def __post_init__(self) -> None:
        if self.low > self.high:
            raise ValueError(f"{self.label}: the range {self.low} to {self.high} is reversed")


@for_phones
def dumbbell(pairs: Sequence[Pair], *, axis: Axis, said: Words, before: str, after: str, by_value: bool = True) -> str:
    """Return before (hollow) and after (filled), joined; the largest after first unless ``by_value`` is off.

    Raises:
        ValueError, OutsideDomain: as :func:`~ncs.present.svg.rows.rows_plot`.
    """
    ranked = sorted(pairs, key=lambda one: (-one.after, one.label)) if by_value else list(pairs)
    rows = [
        Row(label=one.label, values=[one.before, one.after], draw=partial(_pair, one, axis), mark=one.mark)
        for one in ranked
    ]
    keys = [Key(text=before, look=_BEFORE, hollow=True), Key(text=after, look=_OWN)]
    return rows_plot(rows, axis=axis, said=said, keys=keys)


def _pair(pair: Pair, axis: Axis, y: float, at: Scale) -> Iterator[str]:
    first, last = at(pair.before), at(pair.after)
    hint = f"{pair.label}: {axis.number(pair.before)} to {axis.number(pair.after)}"
    yield line(first, y, last, y, colour="#555555", width=1.5)
    yield marker(_BEFORE.shape, first, y, colour=_BEFORE.colour, hollow=True, hint=hint)
    yield marker(_OWN.shape, last, y, colour=_OWN.colour, hint=hint)


@for_phones
def ranked_intervals(
    items: Sequence[Interval],
    *,
    axis: Axis,
    said: Words,
    groups: Sequence[str] = ("Value and interval",),
    reference: Reference | None = None,
    by_value: bool = True,
) -> str:
    """Return dots with whiskers, the largest first; each of ``groups`` has its own shape, colour and dash.

    Raises:
        ValueError: an item's group is not among ``groups``; else as :func:`~ncs.present.svg.rows.rows_plot`.
        OutsideDomain: as there.
    """
    if any(not 0 <= one.group < len(groups) for one in items):
        raise ValueError(f"{said.title}: an item's group is not among {list(groups)}")
    ranked = sorted(items, key=lambda one: (-one.value, one.label)) if by_value else list(items)
    rows = [
        Row(
            label=one.label,
            values=[one.lower, one.value, one.upper],
            draw=partial(_interval, one, axis),
            mark=one.mark,
        )
        for one in ranked
    ]
    keys = [Key(text=name, look=style(number), kind="both") for number, name in enumerate(groups)]
    return rows_plot(rows, axis=axis, said=said, keys=keys, reference=reference)


def _interval(item: Interval, axis: Axis, y: float, at: Scale) -> Iterator[str]:
    look = style(item.group)
    left, right = at(item.lower), at(item.upper)
    hint = f"{item.label}: {axis.number(item.value)}, {axis.number(item.lower)} to {axis.number(item.upper)}"
    yield line(left, y, right, y, colour=look.colour, width=1.5, dash=look.dash, hint=hint)
    for end in (left, right):
        yield line(end, y - 4, end, y + 4, colour=look.colour, width=1.5)
    yield marker(look.shape, at(item.value), y, colour=look.colour, hint=hint)


@for_phones
def dot_and_range(
    items: Sequence[Spread],
    *,
    axis: Axis,
    said: Words,
    dot: str,
    range_name: str,
    middle: str = "",
    reference: Reference | None = None,
) -> str:
    """Return, in the order given, a grey bar from low to high, a stroke at the middle and the item's own dot.

    Raises:
        ValueError, OutsideDomain: as :func:`~ncs.present.svg.rows.rows_plot`.
    """
    rows = [
        Row(
            label=one.label,
            values=[value for value in (one.low, one.high, one.dot, one.middle) if value is not None],
            draw=partial(_spread, one, axis),
            mark=one.mark,
        )
        for one in items
    ]
    keys = [Key(text=dot, look=_OWN), Key(text=range_name, look=_RANGE, kind="area", fill=_RANGE_FILL)]
    if middle:
        keys.append(Key(text=middle, look=Style("#000000", "cross", "", 0), kind="stroke"))
    return rows_plot(rows, axis=axis, said=said, keys=keys, reference=reference)


def _spread(item: Spread, axis: Axis, y: float, at: Scale) -> Iterator[str]:
    left, right = at(item.low), at(item.high)
    hint = f"{item.label}: {axis.number(item.low)} to {axis.number(item.high)}"
    yield rect(left, y - 5, right - left, 10, fill=_RANGE_FILL, edge=_RANGE.colour, hint=hint)
    if item.middle is not None:
        yield line(at(item.middle), y - 7, at(item.middle), y + 7, width=2)
    if item.dot is None:
        yield words(right + 6, y + SMALL / 3, "no figure", halo=True)
    else:
        own = f"{item.label}: {axis.number(item.dot)}"
        yield marker(_OWN.shape, at(item.dot), y, colour=_OWN.colour, size=5, hint=own)
