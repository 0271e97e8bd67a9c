"""Files and answers become one register: the newest known of each location, its days, and what changed when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np

from ncs.core.errors import NcsError
from ncs.core.notices import tell
from ncs.providers.directory.answers import Answers
from ncs.providers.directory.api_ratings import OVERALL
from ncs.providers.directory.cells import Array
from ncs.providers.directory.published import Published
from ncs.providers.directory.register import COLUMNS, WATCHED, Edition, Event, Link, Register, empty
from ncs.reference.councils import find_council

_GROWTH = 1 << 12
#: Columns that the API and the files write alike.
ANSWERED = ("provider_id", "beds", "rating")


@dataclass(slots=True, eq=False)
class Building:
    """A register that is being made; files are added in order of their days."""

    places: dict[str, int] = field(default_factory=dict)
    columns: dict[str, Array] = field(default_factory=lambda: {name: empty(name, _GROWTH) for name in COLUMNS})
    events: list[Event] = field(default_factory=list)
    ratings: dict[tuple[str, ...], None] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)
    editions: list[Edition] = field(default_factory=list)
    snapshots: list[date] = field(default_factory=list)
    _shown: dict[str, frozenset[str]] = field(default_factory=dict)

    def add(self, published: Published, *, sha256: str = "") -> None:
        """Add one file, no older than those before it."""
        number = len(published.rows)
        self.editions.append(
            Edition(
                file=published.file, product=published.product, day=published.day, rows=number, sha256=sha256
            )
        )  # fmt: skip
        if published.product == "ratings":
            self._rate(published)
            return
        known = len(self.places)
        rows = self._rows(published.columns["location_id"])
        old = rows < known
        day = np.datetime64(published.day, "D")
        if published.layout.snapshot:
            self._compare(published, rows, old)
            self.columns["first_seen"][rows[~old]] = day
            self.columns["last_seen"][rows] = day
            if published.day not in self.snapshots:
                self.snapshots.append(published.day)
        self._take(published.columns, rows)

    def answer(self, answers: Answers, *, day: date) -> None:
        """Add answers of the API, which state days, links and ratings themselves; what they leave out is not undone."""
        rows = self._rows([one["location_id"] for one in answers.locations])
        providers = {one["provider_id"]: one for one in answers.providers}
        for row, one in zip(rows, answers.locations, strict=True):
            said = _told(providers.get(one["provider_id"], {})) | _told(one)
            self._answered(int(row), said, day)
            for name, value in said.items():
                self.columns[name][row] = value
        self.links += answers.links
        self.ratings |= dict.fromkeys(map(tuple, answers.ratings))
        self.editions.append(Edition(file="answers", product="answers", day=day, rows=len(answers.locations)))

    def _answered(self, row: int, said: Mapping[str, Any], day: date) -> None:
        """Note what an answer has otherwise than an earlier file, of what both write alike."""
        for name in ANSWERED:
            was = self.columns[name][row]
            if name in said and _told({name: was}) and was != said[name]:
                place, before, after = str(self.columns["location_id"][row]), _word(was), _word(said[name])
                self.events.append(Event(location_id=place, day=day, event=name, before=before, after=after))

    def made(self) -> Register:
        """Return the register: ends derived for what is no longer listed, councils by code, in order of id."""
        number = len(self.places)
        columns = {name: values[:number] for name, values in self.columns.items()}
        self._end(columns)
        self._fill_ratings(columns)
        columns["council"] = councils_of(columns["council_name"])
        order = np.argsort(columns["location_id"].astype(str), kind="stable") if number else np.array([], dtype=int)
        return Register(
            columns={name: values[order] for name, values in columns.items()},
            links=tuple(dict.fromkeys(self.links)),
            events=tuple(sorted(self.events, key=lambda one: (one.day, one.location_id, one.event))),
            editions=tuple(self.editions),
            ratings=tuple(sorted(self.ratings)),
        )

    def _rows(self, ids: Iterable[str]) -> Array:
        named = list(ids)
        found = list(map(self.places.get, named))
        for at in [at for at, row in enumerate(found) if row is None]:
            found[at] = self.places.setdefault(named[at], len(self.places))
        rows = np.array(found, dtype=np.int64)
        while len(self.places) > len(self.columns["location_id"]):
            grown = len(self.columns["location_id"])
            self.columns = {name: np.concatenate([values, empty(name, grown)]) for name, values in self.columns.items()}
        return rows

    def _take(self, columns: Mapping[str, Array], rows: Array) -> None:
        """Let what a file says stand, but not its gaps where something is known."""
        for name, values in columns.items():
            if name in ("group", "domain", "report"):
                continue
            said = _said(values)
            self.columns[name][rows[said]] = values[said]

    def _compare(self, published: Published, rows: Array, old: Array) -> None:
        """Note what changed at locations that an earlier file of the same product showed."""
        before = self._shown.get(published.product)
        self._shown[published.product] = frozenset(published.columns)
        if before is None:
            return
        again = old & ~np.isnat(self.columns["last_seen"][rows])
        for name in WATCHED:
            if name not in before or name not in published.columns:
                continue
            was, now = self.columns[name][rows[again]], published.columns[name][again]
            for at in np.flatnonzero((was != now) & (_said(now) if now.dtype == object else True)):
                self.events.append(
                    Event(
                        location_id=str(self.columns["location_id"][rows[again][at]]),
                        day=published.day,
                        event=name,
                        before=_word(was[at]),
                        after=_word(now[at]),
                    )
                )

    def _rate(self, published: Published) -> None:
        columns = published.columns
        days = np.datetime_as_string(columns["rating_day"])
        parts = [columns[name].tolist() for name in ("location_id", "group", "domain", "rating")]
        rows = zip(*parts, ["" if day == "NaT" else day for day in days], strict=True)
        self.ratings |= dict.fromkeys((*row, "published") for row in rows)

    def _fill_ratings(self, columns: dict[str, Array]) -> None:
        """Take the rating of a location that no file or answer gives one from the file of ratings.

        Of several published for the same services the newest counts: the overall one, else what all groups of its
        services have alike. Where groups differ there is no single rating, and none is made up.
        """
        blank = {str(columns["location_id"][at]): int(at) for at in np.flatnonzero(columns["rating"] == "")}
        newest: dict[str, dict[str, tuple[str, str]]] = {}
        for location, group, domain, rating, day, kind in sorted(self.ratings, key=lambda row: row[4]):
            if kind == "published" and domain == OVERALL and location in blank and rating:
                newest.setdefault(location, {})[group] = (rating, day)
        for location, groups in newest.items():
            chosen = [groups[OVERALL]] if OVERALL in groups else [*groups.values()]
            if len({rating for rating, _ in chosen}) == 1:
                rating, day = max(chosen, key=lambda one: one[1])
                columns["rating"][blank[location]] = rating
                columns["rating_day"][blank[location]] = np.datetime64(day or "NaT", "D")

    def _end(self, columns: dict[str, Array]) -> None:
        """Let what a later file no longer lists end on that file's day, where no end is published."""
        columns["end_basis"] = np.where(np.isnat(columns["end"]), "", "published").astype(object)
        days = np.array(sorted(self.snapshots), dtype="datetime64[D]")
        if not len(days):
            return
        seen = columns["last_seen"]
        after = np.searchsorted(days, np.where(np.isnat(seen), days[-1], seen), side="right")
        gone = ~np.isnat(seen) & np.isnat(columns["end"]) & (after < len(days))
        columns["end"][gone] = days[after[gone]]
        columns["end_basis"][gone] = "no longer listed"
        begun = np.isnat(columns["start"]) & ~np.isnat(columns["first_seen"])
        columns["start"][begun] = columns["first_seen"][begun]


def _said(values: Array) -> Array:
    """Return which cells say something."""
    if values.dtype == object:
        return np.asarray(values != "")
    if values.dtype.kind == "M":
        return ~np.isnat(values)
    if values.dtype.kind == "i":
        return values >= 0
    return ~np.isnan(values) if values.dtype.kind == "f" else np.ones(len(values), dtype=bool)


def _told(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return the cells of a row that say something."""
    return {name: value for name, value in row.items() if _speaks(value)}


def _speaks(value: Any) -> bool:
    """Return whether one cell says something."""
    if isinstance(value, np.datetime64):
        return not bool(np.isnat(value))
    if isinstance(value, float):
        return not bool(np.isnan(value))
    if isinstance(value, int | np.integer):
        return bool(value >= 0)
    return bool(value)


def _word(value: Any) -> str:
    if isinstance(value, bool | np.bool_):
        return "yes" if value else "no"
    return "" if isinstance(value, int | np.integer) and value < 0 else str(value)


def councils_of(names: Array) -> Array:
    """Return the ONS code of the council that each name means; empty, and told, where none is meant."""
    codes = {name: _council(name) for name in sorted(set(names.tolist()))}
    unknown = [name for name, code in codes.items() if name and not code]
    if unknown:
        tell(f"Not councils with adult social care in England, so left out of figures by council: {_some(unknown)}.")
    return np.array([codes[name] for name in names], dtype=object)


def _council(name: str) -> str:
    try:
        return find_council(name).ons_code if name else ""
    except NcsError:
        return ""


def _some(names: Sequence[str]) -> str:
    more = f" and {len(names) - 8} more" if len(names) > 8 else ""
    return ", ".join(repr(name) for name in names[:8]) + more
