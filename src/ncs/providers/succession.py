"""What took the place of what: a home registered anew, or twice at once, has neither closed nor opened.

Three rules, in this order:

- **Stated.** The regulator links a location to its predecessor or successor. It is a succession if the later one began
  after the earlier one, and at most :data:`MOST_GAP` days after the earlier one ended. An overlap of any length is
  one: care never stopped. A link over a longer gap, or from a care home to something else or back, is kept and told,
  but the first closed and the second opened.
- **Dual registration.** Two locations are one home with two registered providers; the one that is not primary counts
  only if it outlives the primary.
- **Derived**, where neither is linked: two care homes at one address (or two other services of one name there), one
  begun within :data:`MOST_GAP` days of the other's end.

From these each location gets the days on which it *counts*: from its start to the start of its successor, or to its
end. Homes on a day are those that count on it, so the registrations that overlap are one home and not two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from ncs.providers.directory.cells import NO_DAY, Array
from ncs.providers.directory.register import Link, Register

#: Days between an end and the next start over which a home is taken to have gone on: those of the API's own links.
MOST_GAP = 30
#: Days for which two registrations of one address may overlap and still be derived as one after the other.
MOST_OVERLAP = 60
_WORDS = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Succession:
    """A link between two locations of the register, with its days.

    Attributes:
        link: the two ids, reason and basis (``stated``, ``derived``, ``dual``).
        ended: day on which the earlier one ended; None if it has not.
        began: day on which the later one began; gap: days between, negative where they overlap.
        continues: whether the home went on; False over a longer gap, or where only one of the two is a care home.
    """

    link: Link
    ended: date | None
    began: date
    gap: int | None
    continues: bool

    @property
    def size(self) -> str:
        """``same day``, ``overlap`` or ``gap`` of at most thirty days, or ``further apart``."""
        if self.gap is None or abs(self.gap) > MOST_GAP:
            return "further apart"
        return "same day" if self.gap == 0 else "overlap" if self.gap < 0 else "gap"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Counted:
    """The days on which each location counts, and whether it opened at its start and closed at its end.

    Attributes:
        start, end: days; no end where it still counts. A location that never counts has both the same.
        opens, closes: whether nothing came before, and nothing after.
        splits, merges: days on which one home became two, and two one; what keeps the sums right.
    """

    start: Array
    end: Array
    opens: Array
    closes: Array
    splits: tuple[tuple[int, date], ...]
    merges: tuple[tuple[int, date], ...]

    def on(self, day: date) -> Array:
        """Return which locations count on a day."""
        at = np.datetime64(day, "D")
        return (self.start <= at) & (np.isnat(self.end) | (self.end > at))

    def opened(self, after: date, until: date) -> Array:
        """Return which opened after a day and until another, both for the sums over periods that meet."""
        return self.opens & _within(self.start, after, until)

    def closed(self, after: date, until: date) -> Array:
        """Return which closed after a day and until another."""
        return self.closes & _within(self.end, after, until)


def _within(days: Array, after: date, until: date) -> Array:
    return ~np.isnat(days) & (days > np.datetime64(after, "D")) & (days <= np.datetime64(until, "D"))


def successions(register: Register) -> tuple[Succession, ...]:
    """Return every succession of a register, stated, dual and derived, in order of day and id.

    It looks at every location, so whoever asks for many councils works it out once and hands it on.
    """
    places = {one: at for at, one in enumerate(register["location_id"])}
    stated = [_dated(register, places, link) for link in _once(register.links) if _both(places, link)]
    dual = [_dated(register, places, link) for link in _dual(register, places)]
    linked = {one for link in register.links for one in (link.before, link.after)}
    derived = [_dated(register, places, link) for link in _derived(register, linked)]
    return tuple(sorted([*stated, *dual, *derived], key=lambda one: (one.began, one.link.before, one.link.after)))


def _both(places: Mapping[str, int], link: Link) -> bool:
    return link.before in places and link.after in places and link.before != link.after


def _once(links: Iterable[Link]) -> list[Link]:
    """Return each pair once, though both ends state it."""
    return list({(link.before, link.after): link for link in links}.values())


def _dated(register: Register, places: Mapping[str, int], link: Link) -> Succession:
    before, after = places[link.before], places[link.after]
    began, ended = _day(register["start"][after]), _day(register["end"][before])
    assert began is not None
    gap = (began - ended).days if ended is not None else None
    if link.basis == "dual":
        return Succession(link=link, ended=ended, began=began, gap=gap, continues=True)
    first = _day(register["start"][before])
    alike = register["care_home"][before] == register["care_home"][after]
    goes_on = bool(alike) and first is not None and first < began and (gap is None or gap <= MOST_GAP)
    return Succession(link=link, ended=ended, began=began, gap=gap, continues=goes_on)


def _day(value: np.datetime64) -> date | None:
    found = value.astype(object)
    return found if isinstance(found, date) else None


def _dual(register: Register, places: Mapping[str, int]) -> Iterator[Link]:
    """Yield each second registration of a home, from the primary one."""
    for at in np.flatnonzero(register["dual"] & (register["primary_id"] != "")):
        own, primary = register["location_id"][at], register["primary_id"][at]
        if primary != own and primary in places:
            yield Link(before=primary, after=own, reason="Dual registration", basis="dual")


def _derived(register: Register, linked: set[str]) -> Iterator[Link]:
    """Yield services at one address of which one began as the other ended, where the regulator links neither."""
    by_address: dict[str, list[int]] = {}
    for at, own in enumerate(register["location_id"]):
        address = _address(register, at)
        if address and own not in linked and not register["primary_id"][at]:
            by_address.setdefault(address, []).append(at)
    for found in by_address.values():
        if len(found) > 1:
            yield from _one_after_another(register, found)


def _one_after_another(register: Register, found: Sequence[int]) -> Iterator[Link]:
    """Yield links between neighbours in time at one address; the nearest successor is taken, and each once."""
    taken: set[int] = set()
    for before in sorted(found, key=lambda at: (register["end"][at], register["location_id"][at])):
        ended = register["end"][before]
        later = [
            at
            for at in found
            if at not in taken and at != before and register["start"][before] < register["start"][at]
            and not np.isnat(ended)
            and -MOST_OVERLAP <= int((register["start"][at] - ended) / np.timedelta64(1, "D")) <= MOST_GAP
        ]  # fmt: skip
        if later:
            after = min(later, key=lambda at: (abs(register["start"][at] - ended), register["location_id"][at]))
            taken.add(after)
            yield Link(
                before=register["location_id"][before],
                after=register["location_id"][after],
                reason="Same address",
                basis="derived",
            )


def _address(register: Register, at: int) -> str:
    """Return what makes two services one: a care home's property number; else postcode (or property) and name."""
    home, uprn = register["care_home"][at], str(register["uprn"][at])
    if home and uprn:
        return f"home {uprn}"
    where = _WORDS.sub("", register["postcode"][at].casefold()) or uprn
    name = _WORDS.sub(" ", register["name"][at].casefold()).strip()
    return f"{'home' if home else 'other'} {where} {name}" if where and name else ""


def counted(register: Register, found: Sequence[Succession]) -> Counted:
    """Return the days on which each location counts, given the successions of the register."""
    places = {one: at for at, one in enumerate(register["location_id"])}
    start, end = register["start"].copy(), register["end"].copy()
    opens, closes = ~np.isnat(start), ~np.isnat(end)
    after: dict[int, list[int]] = {}
    before: dict[int, list[int]] = {}
    for one in found:
        if one.continues and one.link.basis != "dual":
            after.setdefault(places[one.link.before], []).append(places[one.link.after])
            before.setdefault(places[one.link.after], []).append(places[one.link.before])
    for at, later in after.items():
        end[at] = min(register["start"][later])
        closes[at] = False
    opens[list(before)] = False
    for one in found:
        if one.link.basis == "dual":
            _second(places[one.link.before], places[one.link.after], start, end, opens, closes)
    starts = register["start"]
    splits = tuple((at, _must(starts[one])) for at, later in sorted(after.items()) for one in _further(later, starts))
    merges = tuple((at, _must(starts[at])) for at, first in sorted(before.items()) for _ in first[1:])
    return Counted(start=start, end=end, opens=opens, closes=closes, splits=splits, merges=merges)


def _must(value: np.datetime64) -> date:
    found = _day(value)
    assert found is not None
    return found


def _further(later: Sequence[int], starts: Array) -> list[int]:
    """Return the successors of one location after its first."""
    return sorted(later, key=lambda at: (starts[at], at))[1:]


def _second(primary: int, second: int, start: Array, end: Array, opens: Array, closes: Array) -> None:
    """Let the second registration of a home count only after the primary one, and then as going on from it."""
    opens[second] = False
    outlives = not np.isnat(end[primary]) and (np.isnat(end[second]) or end[second] > end[primary])
    if outlives:
        start[second] = max(start[second], end[primary])
        closes[primary] = False
    else:
        start[second] = end[second] = start[second] if not np.isnat(start[second]) else NO_DAY
        closes[second] = False
