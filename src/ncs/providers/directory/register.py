"""The register: every location ever seen with what is last known of it, links between them, and dated events."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np

from ncs.providers.directory.cells import NO_DAY, Array

#: Columns of locations that are text, days, whole numbers (-1 unknown), degrees and truths.
TEXTS = (
    "location_id", "name", "council_name", "council", "region", "provider_id", "provider_name", "brand_id",
    "brand_name", "ownership", "company_number", "charity_number", "category", "kind", "directorate", "services",
    "users", "activities", "rating", "postcode", "uprn", "ods_code", "constituency", "primary_id", "end_basis",
)  # fmt: skip
DAYS = ("start", "end", "rating_day", "provider_start", "first_seen", "last_seen")
WHOLES = ("beds",)
DEGREES = ("latitude", "longitude")
TRUTHS = ("care_home", "dormant", "dual", "inherited")
#: Columns whose changes between two files are told as events.
WATCHED = ("name", "council_name", "provider_id", "brand_name", "beds", "rating", "care_home", "dormant", "services")


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One location taken over by another: ids, the regulator's reason, and whether it was stated or derived."""

    before: str
    after: str
    reason: str = ""
    basis: str = "stated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One file that was read: its product and day, how many rows it had, and its hash."""

    file: str
    product: str
    day: date
    rows: int
    sha256: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What changed at a location between two files, or on a day that is stated."""

    location_id: str
    day: date
    event: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Register:
    """Locations as columns of one length, in order of id; links and events in order; the files behind them.

    Attributes:
        columns: :data:`TEXTS`, :data:`DAYS`, :data:`WHOLES`, :data:`DEGREES` and :data:`TRUTHS` by name.
        ratings: rows of location_id, group, domain, rating, day and kind.
    """

    columns: Mapping[str, Array]
    links: Sequence[Link] = ()
    events: Sequence[Event] = ()
    editions: Sequence[Edition] = ()
    ratings: Sequence[Sequence[str]] = field(default_factory=tuple)

    def __len__(self) -> int:
        return len(self.columns["location_id"])

    def __getitem__(self, name: str) -> Array:
        return self.columns[name]

    @property
    def last_day(self) -> date:
        """The day of the newest file."""
        return max(one.day for one in self.editions)

    def place(self, location_id: str) -> int | None:
        """Return the row of a location; None if there is none."""
        found = np.flatnonzero(self["location_id"] == location_id)
        return int(found[0]) if len(found) else None

    @property
    def social(self) -> Array:
        """Which locations are social care: care homes, and what the files do not say to be health care."""
        unsaid = (self["directorate"] == "") & (self["kind"] == "")
        said = (self["directorate"] == "Adult social care") | (self["kind"] == "Social Care Org")
        return np.asarray(self["care_home"] | said | unsaid)

    def registered(self, on: date) -> Array:
        """Return which locations were registered on a day: begun, and not ended on it or before."""
        day = np.datetime64(on, "D")
        begun = ~np.isnat(self["start"]) & (self["start"] <= day)
        return begun & (np.isnat(self["end"]) | (self["end"] > day))

    def beds_on(self, on: date) -> Array:
        """Return the beds of each location on a day, as far as changes between files tell; -1 where not known."""
        beds = self["beds"].copy()
        for at, before in self._before("beds", on):
            if before.isdigit():
                beds[at] = int(before)
        return beds

    def ratings_on(self, on: date) -> Array:
        """Return the rating of each location on a day, as far as changes between files tell; empty where not known."""
        ratings = self["rating"].copy()
        for at, before in self._before("rating", on):
            if before:
                ratings[at] = before
        return ratings

    def _before(self, name: str, on: date) -> Iterator[tuple[int, str]]:
        """Yield the row of each location that changed after a day, and what it was before; the last change first."""
        if on >= self.last_day:
            return
        places = {one: at for at, one in enumerate(self["location_id"])}
        for event in sorted(self.events, key=lambda one: one.day, reverse=True):
            if event.event == name and event.day > on:
                yield places[event.location_id], event.before


def empty(name: str, length: int) -> Array:
    """Return a column of one length with nothing in it."""
    if name in DAYS:
        return np.full(length, NO_DAY, dtype="datetime64[D]")
    if name in WHOLES:
        return np.full(length, -1, dtype=np.int64)
    if name in DEGREES:
        return np.full(length, np.nan)
    if name in TRUTHS:
        return np.zeros(length, dtype=bool)
    return np.full(length, "", dtype=object)


#: Every column of locations, in the order in which they are kept.
COLUMNS = (*TEXTS[:5], *DAYS[:2], *WHOLES, *TRUTHS, *TEXTS[5:], *DAYS[2:], *DEGREES)
