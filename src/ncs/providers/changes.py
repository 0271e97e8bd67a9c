"""What opened, closed and changed between two days; registrations that follow one another are neither."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from ncs.core.errors import NotModelled
from ncs.providers.directory.cells import Array
from ncs.providers.directory.register import Event, Register
from ncs.providers.succession import Counted, Succession, counted, successions


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """Care homes, or other services, on two days and what lies between; beds are of care homes only.

    ``first + opened - closed + split - merged == last``, for places as for beds but for beds that changed.
    """

    kind: str
    first: int
    opened: int
    closed: int
    split: int
    merged: int
    last: int
    beds_first: int
    beds_opened: int
    beds_closed: int
    beds_last: int
    beds_unknown: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that happened: what, when, to which location (its row in the register), and in what words."""

    day: date
    what: str
    place: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Changes:
    """What changed after one day and until another, in all of a register or in one council."""

    register: Register
    after: date
    until: date
    sums: tuple[Sum, ...]
    found: tuple[Change, ...]


#: What a change between two files is called.
_WORDS = {
    "beds": "beds changed", "rating": "rating changed", "provider_id": "provider changed", "name": "name changed",
    "brand_name": "brand changed", "council_name": "council changed", "dormant": "dormancy changed",
    "care_home": "care home or not changed", "services": "services changed",
}  # fmt: skip


def changes(
    register: Register,
    *,
    after: date | None,
    until: date | None,
    council: str | None = None,
    known: Sequence[Succession] | None = None,
) -> Changes:
    """Return what changed; without days, between the last two files.

    Args:
        register: of providers.
        after, until: the days; what happened on the first is not counted, on the second it is.
        council: ONS code; all unless given.
        known: the successions of the register, where they were worked out before, as for many councils in turn.

    Raises:
        NotModelled: the days are the wrong way round or not given where there is one file only; or no file lists
            locations.
    """
    first, last = _days(register, after, until)
    found = successions(register) if known is None else tuple(known)
    days = counted(register, found)
    here = register.social if council is None else register.social & (register["council"] == council)
    sums = tuple(_sum(register, days, here, first, last, homes=homes) for homes in (True, False))
    return Changes(
        register=register,
        after=first,
        until=last,
        sums=sums,
        found=tuple(_listed(register, found, days, here, first, last)),
    )


def _days(register: Register, after: date | None, until: date | None) -> tuple[date, date]:
    days = sorted({one.day for one in register.editions if one.product != "ratings"})
    if not days:
        raise NotModelled("The register holds ratings only: read a file that lists locations too.")
    last = until or days[-1]
    earlier = [day for day in days if day < last]
    first = after or (earlier[-1] if earlier else None)
    if first is None:
        raise NotModelled("The register holds one day only, so say since when: --from 2024-01-01.")
    if first >= last:
        raise NotModelled(f"The days are the wrong way round: from {first} to {last}.")
    if last > days[-1]:
        raise NotModelled(f"The newest file is of {days[-1]}; what changed until {last} is not known.")
    return first, last


def _sum(register: Register, days: Counted, here: Array, first: date, last: date, *, homes: bool) -> Sum:
    mine = here & (register["care_home"] == homes)
    on_first, on_last = days.on(first) & mine, days.on(last) & mine
    opened, closed = days.opened(first, last) & mine, days.closed(first, last) & mine
    known = np.where(register["beds"] < 0, 0, register["beds"])
    return Sum(
        kind="care homes" if homes else "other services",
        first=int(on_first.sum()),
        opened=int(opened.sum()),
        closed=int(closed.sum()),
        split=sum(bool(mine[at]) and first < day <= last for at, day in days.splits),
        merged=sum(bool(mine[at]) and first < day <= last for at, day in days.merges),
        last=int(on_last.sum()),
        beds_first=_beds(register, on_first, first),
        beds_opened=int(known[opened].sum()),
        beds_closed=int(known[closed].sum()),
        beds_last=_beds(register, on_last, last),
        beds_unknown=int((register["beds"][on_first | on_last] < 0).sum()) if homes else 0,
    )


def _beds(register: Register, there: Array, on: date) -> int:
    beds = register.beds_on(on)[there]
    return int(beds[beds > 0].sum())


def _listed(
    register: Register, found: tuple[Succession, ...], days: Counted, here: Array, first: date, last: date
) -> list[Change]:
    made = [
        Change(day=day.astype(object), what=what, place=int(at), words="")
        for what, which, column in (
            ("opened", days.opened(first, last), days.start),
            ("closed", days.closed(first, last), days.end),
        )
        for at, day in zip(np.flatnonzero(which & here), column[which & here], strict=True)
    ]
    places = {one: at for at, one in enumerate(register["location_id"])}
    for one in found:
        at = places[one.link.before]
        if here[at] and first < one.began <= last:
            made.append(
                Change(day=one.began, what=_what(one), place=at, words=_succession_words(register, one, places))
            )
    for event in register.events:
        at = places[event.location_id]
        if here[at] and first < event.day <= last:
            made.append(Change(day=event.day, what=_WORDS[event.event], place=at, words=_event_words(event)))
    return sorted(made, key=lambda one: (one.day, one.what, register["location_id"][one.place]))


def _what(one: Succession) -> str:
    if not one.continues:
        return "linked, but not as one"
    return "registered twice" if one.link.basis == "dual" else "registered anew"


def _succession_words(register: Register, one: Succession, places: dict[str, int]) -> str:
    after = places[one.link.after]
    by = register["provider_name"][after] or register["provider_id"][after]
    gap = "still open" if one.gap is None else f"{abs(one.gap)} days {'overlap' if one.gap < 0 else 'between'}"
    return f"as {one.link.after}{f' by {by}' if by else ''} ({one.link.reason.lower()}, {one.link.basis}; {gap})"


def _event_words(event: Event) -> str:
    return f"{event.before or 'not said'} to {event.after or 'not said'}"
