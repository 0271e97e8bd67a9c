"""What took the place of what: a home registered anew, or twice at once, has neither closed nor opened.

Three rules, in this order:

- **Stated.** The regulator links a location to its predecessor or successor. It is a succession if the later one began
  after the earlier one, and at most :data:`MOST_GAP` days after the earlier one ended. An overlap of any length is
  one: care never stopped. A link over a longer gap, or from a care home to something else or back, is kept and told,
  but the first closed and the second opened.
- **Dual registration.** Two locations are one home with two registered providers. It is there from the earlier start,
  as the primary one; the other counts only if it outlives the primary one and whatever followed that. Where the later
  of the two began more than :data:`MOST_GAP` days after the other ended, they are two. What the other is registered
  anew as, or was before, is of the same home, though nobody lists it as dual.
- **Derived**, where neither is linked: two care homes at one address (or two other services of one name there), one
  begun within :data:`MOST_GAP` days of the other's end.

From these each location gets the days on which it *counts*: from its start to the start of its successor, or to its
end. Homes on a day are those that count on it, so the registrations that overlap are one home and not two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ncs.providers.directory.cells import Array
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
        splits, merges: days on which one home became two, and two one, each with the location that came or went.
            They are found by what goes on and has nothing that it goes on from, or as, on that day in that council, so
            that the sums are right whatever is linked to what.
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
    spans = _Spans.of(register)
    stated = [_dated(spans, places, link) for link in _once(register.links) if _both(places, link)]
    dual = [_dated(spans, places, link) for link in _dual(register, places)]
    linked = {one for link in register.links for one in (link.before, link.after)}
    derived = [_dated(spans, places, link) for link in _derived(register, spans, linked)]
    return tuple(sorted([*stated, *dual, *derived], key=lambda one: (one.began, one.link.before, one.link.after)))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Spans:
    """Id, first day, day of the end (or None) and whether it is a care home, of each location, as plain values."""

    ids: Sequence[str]
    start: Sequence[date | None]
    end: Sequence[date | None]
    home: Sequence[bool]

    @classmethod
    def of(cls, register: Register) -> _Spans:
        """Take them from a register: one by one out of arrays they would take many times as long."""
        return cls(
            ids=register["location_id"].tolist(),
            start=register["start"].tolist(),
            end=register["end"].tolist(),
            home=register["care_home"].tolist(),
        )


def _both(places: Mapping[str, int], link: Link) -> bool:
    return link.before in places and link.after in places and link.before != link.after


def _once(links: Iterable[Link]) -> list[Link]:
    """Return each pair once, though both ends state it."""
    return list({(link.before, link.after): link for link in links}.values())


def _dated(spans: _Spans, places: Mapping[str, int], link: Link) -> Succession:
    before, after = places[link.before], places[link.after]
    began, ended = spans.start[after], spans.end[before]
    assert began is not None
    gap = (began - ended).days if ended is not None else None
    first = spans.start[before]
    alike = spans.home[before] == spans.home[after]
    if link.basis == "dual":
        own = spans.end[after]
        apart = own is not None and first is not None and (first - own).days > MOST_GAP
        goes_on = alike and first is not None and not apart and (gap is None or gap <= MOST_GAP)
        return Succession(link=link, ended=ended, began=began, gap=gap, continues=goes_on)
    goes_on = alike and first is not None and first < began and (gap is None or gap <= MOST_GAP)
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


def _derived(register: Register, spans: _Spans, linked: set[str]) -> Iterator[Link]:
    """Yield services at one address of which one began as the other ended, where the regulator links neither."""
    free = np.array([one not in linked for one in register["location_id"]], dtype=bool)
    rows = np.flatnonzero(free & (register["primary_id"] == ""))
    found = pa.array(_addresses(register, rows), pa.string()).dictionary_encode()
    places = found.indices.to_numpy()
    # One alone at its address follows nothing, and where none ended nothing followed.
    often = np.bincount(places, minlength=len(found.dictionary)) > 1
    ended = np.bincount(places, ~np.isnat(register["end"][rows]), minlength=len(found.dictionary)) > 0
    wanted = often & ended & np.array([text != "" for text in found.dictionary.to_pylist()], dtype=bool)
    by_address: dict[int, list[int]] = {}
    for at in np.flatnonzero(wanted[places]):
        by_address.setdefault(int(places[at]), []).append(int(rows[at]))
    for together in by_address.values():
        yield from _one_after_another(spans, together)


def _one_after_another(spans: _Spans, found: Sequence[int]) -> Iterator[Link]:
    """Yield links between neighbours in time at one address; the nearest successor is taken, and each once."""
    taken: set[int] = set()
    over = [(ended, spans.ids[at], at) for at in found if (ended := spans.end[at]) is not None]
    began = [(start, at) for at in found if (start := spans.start[at]) is not None]
    for ended, _, before in sorted(over):
        first = spans.start[before]
        later = [
            (abs((start - ended).days), spans.ids[at], at)
            for start, at in began
            if at not in taken and at != before and first is not None and first < start
            and -MOST_OVERLAP <= (start - ended).days <= MOST_GAP
        ]  # fmt: skip
        if later:
            after = min(later)[-1]
            taken.add(after)
            yield Link(
                before=spans.ids[before],
                after=spans.ids[after],
                reason="Same address",
                basis="derived",
            )


def _addresses(register: Register, rows: Array) -> Array:
    """Return what makes two services one: a care home's property number; else postcode (or property) and name.

    Empty where nothing does.
    """
    home, uprn = register["care_home"][rows], register["uprn"][rows]
    where, name = _plain(register["postcode"][rows], ""), _plain(register["name"][rows], " ")
    where = np.where(where != "", where, uprn)
    other = np.where(home, "home ", "other ").astype(object) + where + " " + name
    return np.where(home & (uprn != ""), "home " + uprn, np.where((where != "") & (name != ""), other, ""))


def _plain(texts: Array, between: str) -> Array:
    """Return texts in small letters and figures alone, with ``between`` in place of whatever stands between them."""
    given = pa.array(texts, pa.string())
    made = pc.utf8_trim_whitespace(pc.replace_substring_regex(pc.utf8_lower(given), _WORDS.pattern, between))
    plain = np.array(made.to_pylist(), dtype=object)
    for at in np.flatnonzero(~pc.string_is_ascii(given).to_numpy(zero_copy_only=False)):
        plain[at] = _WORDS.sub(between, texts[at].casefold()).strip()
    return plain


def counted(register: Register, found: Sequence[Succession]) -> Counted:
    """Return the days on which each location counts, given the successions of the register."""
    places = {one: at for at, one in enumerate(register["location_id"])}
    start, end = register["start"].copy(), register["end"].copy()
    days = _Days(start=start, end=end, opens=~np.isnat(start), closes=~np.isnat(end), after={}, before={}, home={})
    for one in found:
        if one.continues and one.link.basis != "dual":
            days.follow(places[one.link.before], places[one.link.after])
    for at, later in days.after.items():
        end[at] = min(register["start"][later])
        days.closes[at] = False
    days.opens[list(days.before)] = False
    twice = [(places[one.link.before], places[one.link.after]) for one in found if _twice(one)]
    for primary, second in sorted(twice, key=lambda pair: (_lasts(end[pair[1]]), pair), reverse=True):
        days.second(primary, second)
    splits, merges = days.unpaired(register)
    return Counted(start=start, end=end, opens=days.opens, closes=days.closes, splits=splits, merges=merges)


def _twice(one: Succession) -> bool:
    return one.continues and one.link.basis == "dual"


def _lasts(end: np.datetime64) -> date:
    """Return an end that can be compared: without one, the last day that there is."""
    return _day(end) or date.max


@dataclass(slots=True, kw_only=True)
class _Days:
    """Days on which locations count, while they are worked out; what comes after and before what; what is one home."""

    start: Array
    end: Array
    opens: Array
    closes: Array
    after: dict[int, list[int]]
    before: dict[int, list[int]]
    home: dict[int, int]

    def follow(self, before: int, after: int) -> None:
        """Keep that one location goes on as another, so that both are of one home."""
        self.after.setdefault(before, []).append(after)
        self.before.setdefault(after, []).append(before)
        self.home[self._home(after)] = self._home(before)

    def _home(self, at: int) -> int:
        while (up := self.home.setdefault(at, at)) != at:
            at = up
        return at

    def _last(self, at: int) -> int:
        """Return the last location of those that a location goes on as, itself if none: the one that ends latest."""
        leaves = [self._last(one) for one in self.after.get(at, ())]
        return max(((_lasts(self.end[one]), one) for one in leaves), default=(date.max, at))[1]

    def _goes_on_as(self, before: int, after: int) -> bool:
        """Return whether one location goes on as another, or as something that does."""
        return any(one == after or self._goes_on_as(one, after) for one in self.after.get(before, ()))

    def second(self, primary: int, second: int) -> None:
        """Let the second registration of a home count only after the primary one, and then as going on from it.

        So do those that it goes on as, of several the first; and the one that it went on from, if that lies within the
        days of the home.
        """
        if (within := self._within(primary, second)) is None:
            return
        later = self._next(second)
        while within and later is not None:
            within, later = self._within(primary, later), self._next(later)
        earlier = self._from(second)
        while earlier is not None and self._within(primary, earlier, listed=False):
            earlier = self._from(earlier)

    def _next(self, at: int) -> int | None:
        """Return what a location goes on as: of several the first to begin; the others are splits."""
        found = sorted((_lasts(self.start[one]), one) for one in self.after.get(at, []))
        return found[0][1] if found else None

    def _from(self, at: int) -> int | None:
        """Return the one that a location went on from; None if there is none, or there are several."""
        found = self.before.get(at, [])
        return found[0] if len(found) == 1 else None

    def _first(self, at: int) -> int:
        """Return the first of the line that led to a location, as long as each came from one."""
        while (earlier := self._from(at)) is not None:
            at = earlier
        return at

    def _within(self, primary: int, second: int, *, listed: bool = True) -> bool | None:
        """Take a registration of a home as one with the primary one; return whether it no longer counts by itself.

        It still does (False) if it outlives what the primary went on as, from which it then goes on. None where it is
        apart from the primary one, or of its own line, or, if it is not ``listed`` as dual, began before that line. A
        home is there from the start of the earlier of the two.
        """
        last, first = self._last(primary), self._first(primary)
        apart = _lasts(self.start[second]) - timedelta(days=MOST_GAP) > _lasts(self.end[last])
        if last == second or apart or self._goes_on_as(second, primary):
            return None
        if self.start[second] < self.start[first] != self.end[first]:
            if first not in self.before:
                self.start[first], self.opens[first] = self.start[second], self.opens[second]
            elif not listed:
                return None
        self.opens[second] = False
        self.home[self._home(second)] = self._home(primary)
        if _lasts(self.end[second]) <= _lasts(self.end[last]):
            self.start[second] = self.end[second] = self.start[second]
            self.closes[second] = False
            return True
        self.start[second] = self.end[last] = max(self.start[second], self.end[last])
        self.closes[last] = False
        self.after.setdefault(last, []).append(second)
        return False

    def unpaired(self, register: Register) -> tuple[tuple[tuple[int, date], ...], tuple[tuple[int, date], ...]]:
        """Return what goes on from nothing on its first day (splits), and as nothing on its last (merges)."""
        came: dict[tuple[int, str, bool, date], list[int]] = {}
        went: dict[tuple[int, str, bool, date], list[int]] = {}
        rows = sorted(self.home)
        starts, ends = self.start[rows].tolist(), self.end[rows].tolist()
        for at, start, end in zip(rows, starts, ends, strict=True):
            if start is not None and start == end:
                continue
            for on, own, kept in ((start, self.opens[at], came), (end, self.closes[at], went)):
                if on is not None and not own:
                    key = (self._home(at), str(register["council"][at]), bool(register["care_home"][at]), on)
                    kept.setdefault(key, []).append(at)
        return _beyond(came, went), _beyond(went, came)


def _beyond(
    one: Mapping[tuple[int, str, bool, date], Sequence[int]], other: Mapping[tuple[int, str, bool, date], Sequence[int]]
) -> tuple[tuple[int, date], ...]:
    """Return the locations of one mapping beyond the number that the other has of the same home, place and day."""
    return tuple(sorted((at, key[-1]) for key, held in one.items() for at in held[len(other.get(key, ())) :]))
