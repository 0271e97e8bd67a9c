"""Events along dates: one row an event, bars from start to end, an arrow for what has not ended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ncs.core.periods import Period, add_months
from ncs.present.svg.axes import BELOW
from ncs.present.svg.frame import Box, Key, Words, document, for_phones, head_height
from ncs.present.svg.marks import GRID, Style, hatch, line, marker, rect, style, text_width, words, wrap
from ncs.present.svg.scales import OutsideDomain
from ncs.tables.wording import shown_date

_LINE = 14
_RIGHT = 40
_WIDEST_LABEL = 230
_MONTH_ROOM = 62


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something from ``start`` to ``end``, both included (None: it goes on); ``kind`` picks colour and hatching.

    Raises:
        ValueError: the end is before the start.
    """

    label: str
    start: date
    end: date | None
    kind: int = 0
    mark: bool = False

    def __post_init__(self) -> None:
        if self.end is not None and self.end < self.start:
            raise ValueError(f"{self.label} ends before it starts")


@dataclass(frozen=True, slots=True)
class _Dates:
    """From days to pixels; the last day ends at the right edge."""

    period: Period
    box: Box

    def __call__(self, day: date) -> float:
        days = (day - self.period.start).days
        if not 0 <= days <= self.period.days:
            raise OutsideDomain(f"{day} is outside the plot, which runs from {self.period.start} to {self.period.end}")
        return self.box.left + self.box.wide * days / self.period.days


@for_phones
def timeline(events: Sequence[Event], *, period: Period, said: Words, kinds: Sequence[str]) -> str:
    """Return the events in the order given, along ``period``; what goes on runs to its last day, with an arrow.

    Raises:
        ValueError: there are no events, or an event's kind is not among ``kinds``.
        OutsideDomain: an event starts before or ends after ``period``.
    """
    if not events or any(not 0 <= one.kind < len(kinds) for one in events):
        raise ValueError(f"{said.title}: there are no events, or an event's kind is not among {list(kinds)}")
    fills = [f"{said.anchor}-kind-{number}" for number in range(len(kinds))]
    keys = [
        Key(text=name, look=style(number), kind="area", fill=f"url(#{fills[number]})")
        for number, name in enumerate(kinds)
    ]
    labels = [wrap(one.label, said.label_room(_WIDEST_LABEL)) or [""] for one in events]
    rows = max(map(len, labels)) * _LINE + 8
    left = 28 + max(text_width(one) * 1.08 for lines in labels for one in lines)
    top = head_height(said, keys)
    box = Box(left=left, top=top, right=said.width - _RIGHT, bottom=top + rows * len(events))
    at = _Dates(period, box)
    body = [*_months(at)]
    for number, (event, lines) in enumerate(zip(events, labels, strict=True)):
        body += _row(event, lines, box.top + rows * (number + 0.5), at, fills[event.kind], style(event.kind))
    defs = "".join(hatch(fill, style(number), gap=4 + number) for number, fill in enumerate(fills))
    return document(said, body, bottom=box.bottom + BELOW - 12, keys=keys, defs=defs)


def _months(at: _Dates) -> Iterator[str]:
    """Draw a line at the first of months: every, each second, third, sixth or twelfth, as many as fit."""
    box = at.box
    months = max(1, round(at.period.days / 30.4))
    room = box.wide / months
    step = next((step for step in (1, 2, 3, 6, 12, 24, 60) if step * room >= _MONTH_ROOM), 120)
    first = at.period.start.replace(day=1)
    day = first if first == at.period.start else add_months(first, 1)
    while day <= at.period.end:
        yield line(at(day), box.top, at(day), box.bottom, colour=GRID)
        yield words(at(day), box.bottom + 16, f"{day:%b %Y}", anchor="middle")
        day = add_months(day, step)
    yield line(box.left, box.bottom, box.right, box.bottom)


def _row(event: Event, lines: Sequence[str], middle: float, at: _Dates, fill: str, look: Style) -> Iterator[str]:
    first = middle - (len(lines) - 1) * _LINE / 2 + 4
    for number, one in enumerate(lines):
        yield words(at.box.left - 10, first + number * _LINE, one, anchor="end", bold=event.mark)
    until = "and goes on" if event.end is None else f"to {shown_date(event.end)}"
    hint = f"{event.label}: {shown_date(event.start)} {until}"
    start = at(event.start)
    if event.end == event.start:
        yield marker("diamond", start, middle, colour=look.colour, size=5, hint=hint)
        return
    stop = at.box.right if event.end is None else at(date.fromordinal(event.end.toordinal() + 1))
    yield rect(start, middle - 7, stop - start, 14, fill=f"url(#{fill})", edge=look.colour, hint=hint)
    if event.end is None:
        yield line(stop, middle, stop + 16, middle, colour=look.colour, width=2)
        yield line(stop + 16, middle, stop + 9, middle - 5, colour=look.colour, width=2)
        yield line(stop + 16, middle, stop + 9, middle + 5, colour=look.colour, width=2)
