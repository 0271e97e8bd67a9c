"""An invented register of providers that moves on month by month: openings, closings, new owners, new ratings."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np

from ncs.providers.directory.cells import Array
from ncs.reference.councils import councils
from ncs.reference.populations import populations
from ncs.synthetic.streams import stream

#: What is invented, with shares of each kind: in 2026, 30,497 of 56,870 active locations were adult social care.
KINDS = ("care home without nursing", "care home with nursing", "homecare", "supported living", "other")
_SHARES = (0.19, 0.075, 0.21, 0.06, 0.465)
#: Shares a month of what happens; chosen so that a year looks like one, and fitted to nothing.
CLOSE, OPEN, ANEW, RATE, BED, BRAND = 0.004, 0.0045, 0.004, 0.012, 0.004, 0.28
_RATINGS = ("Outstanding", "Good", "Requires improvement", "Inadequate", "")
_RATED = (0.05, 0.72, 0.15, 0.02, 0.06)
_OWNERS = ("Organisation", "Individual", "Partnership", "Local Authority", "NHS Body")
_OWNED = (0.9, 0.03, 0.02, 0.03, 0.02)
_FIRST = ("Alder", "Beech", "Cedar", "Dene", "Elm", "Fern", "Grove", "Heath", "Ivy", "Juniper", "Kestrel", "Larch")
_SECOND = ("House", "Lodge", "Court", "View", "Manor", "Gardens", "Place", "Mill")
#: Degrees north and east of an invented middle of each region.
_MIDDLES = {
    "E12000001": (54.9, -1.6), "E12000002": (53.6, -2.5), "E12000003": (53.8, -1.5), "E12000004": (52.9, -1.1),
    "E12000005": (52.5, -2.0), "E12000006": (52.2, 0.6), "E12000007": (51.5, -0.1), "E12000008": (51.2, -0.7),
    "E12000009": (51.0, -3.2),
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A council in which homes are invented: its name and region as the regulator writes them."""

    name: str
    region: str
    region_code: str


@dataclass(slots=True, eq=False)
class World:
    """Locations that ever were, as columns of one length; ``end`` is no day while one is registered.

    Attributes:
        random: what is drawn from; places: the councils; day: today.
        columns: number of location and provider, address, kind, beds, council, rating, days.
    """

    random: np.random.Generator
    places: tuple[Place, ...]
    weights: Array
    day: date
    columns: dict[str, Array] = field(default_factory=dict)

    @property
    def alive(self) -> Array:
        """The rows that are registered today."""
        return np.flatnonzero(np.isnat(self.columns["end"]))

    def month(self, day: date) -> None:
        """Let a month go by until a day."""
        before, self.day = self.day, day
        alive = self.random.permutation(self.alive)
        counts = [int(self.random.binomial(len(alive), share)) for share in (CLOSE, ANEW, RATE, BED)]
        closing, anew, rated, bedded = np.split(alive[: sum(counts)], np.cumsum(counts)[:-1])
        self.columns["end"][closing] = _between(self.random, before, day, len(closing))
        self._rate(rated)
        homes = bedded[self.columns["beds"][bedded] > 0]
        self.columns["beds"][homes] += self.random.integers(1, 6, len(homes))
        self._anew(anew, before)
        opened = int(self.random.poisson(len(alive) * OPEN))
        self._add(_invented(self, opened, _between(self.random, before, day, opened), first=False))

    def _rate(self, rows: Array) -> None:
        drawn = self.random.choice(len(_RATINGS) - 1, size=len(rows), p=np.array(_RATED[:-1]) / sum(_RATED[:-1]))
        self.columns["rating"][rows] = np.array(_RATINGS, dtype=object)[drawn]
        self.columns["rating_day"][rows] = np.datetime64(self.day, "D") - self.random.integers(0, 28, len(rows))

    def _anew(self, rows: Array, before: date) -> None:
        """Let some be registered anew at the same address by a new provider, within days of the old one's end."""
        if not len(rows):
            return
        starts = _between(self.random, before, self.day, len(rows))
        gaps = self.random.integers(-8, 6, len(rows))
        made = {name: values[rows].copy() for name, values in self.columns.items()}
        number = _next(self.columns["location"])
        providers = _next(self.columns["provider"])
        made |= {
            "location": np.arange(number, number + len(rows)),
            "provider": np.arange(providers, providers + len(rows)),
            "provider_start": starts,
            "start": starts,
            "end": np.full(len(rows), np.datetime64("NaT"), dtype="datetime64[D]"),
            "brand": np.full(len(rows), -1),
        }
        today = np.datetime64(self.day, "D")
        self.columns["end"][rows] = np.minimum(np.maximum(starts - gaps, self.columns["start"][rows]), today)
        self._add(made)

    def _add(self, made: dict[str, Array]) -> None:
        self.columns = {name: np.concatenate([self.columns[name], values]) for name, values in made.items()}


def invented(locations: int, *, seed: int, day: date, names: tuple[str, ...] = ()) -> World:
    """Invent a register on a day.

    Args:
        locations: how many; the same seed, number and day give the same.
        seed: of what is drawn.
        day: of the first file.
        names: of councils, as the register of councils writes them; all of England's unless given.
    """
    chosen = [one for one in councils() if not names or one.name in names]
    people = populations(ages="65+")
    weights = np.array([float(people.get(one.ons_code) or 1_000) for one in chosen])
    places = tuple(Place(name=one.name, region=one.region, region_code=one.region_code) for one in chosen)
    random = stream(seed, "providers", "world")
    world = World(random=random, places=places, weights=weights / weights.sum(), day=day)
    starts = np.datetime64("2010-10-01", "D") + random.integers(0, (day - date(2010, 10, 1)).days, locations)
    world.columns = _invented(world, locations, starts, first=True)
    return world


def _next(numbers: Array) -> int:
    return int(numbers.max()) + 1 if len(numbers) else 0


def _between(random: np.random.Generator, before: date, day: date, size: int) -> Array:
    """Return days after one and until another."""
    return np.datetime64(before, "D") + random.integers(1, max((day - before).days, 1) + 1, size)


def _invented(world: World, size: int, starts: Array, *, first: bool) -> dict[str, Array]:
    random, old = world.random, world.columns
    kind = random.choice(len(KINDS), size=size, p=_SHARES)
    homes = kind < 2
    beds = np.where(homes, np.maximum(3, random.lognormal(3.2 + 0.45 * (kind == 1), 0.55, size).astype(np.int64)), 0)
    council = random.choice(len(world.places), size=size, p=world.weights)
    provider, brand = _owners(random, size, 0 if first else _next(old["provider"]))
    middles = np.array([_MIDDLES[one.region_code] for one in world.places])
    begin = 0 if first else _next(old["location"])
    rated = random.choice(len(_RATINGS), size=size, p=_RATED)
    shift = random.normal(0, 0.12, (size, 2)) + (council % 7 - 3)[:, None] * np.array([0.09, 0.15])
    spread = middles[council] + shift
    return {
        "location": np.arange(begin, begin + size),
        "address": np.arange(begin, begin + size),
        "kind": kind,
        "beds": beds,
        "council": council,
        "provider": provider,
        "brand": brand,
        "owner": random.choice(len(_OWNERS), size=size, p=_OWNED),
        "rating": np.array(_RATINGS, dtype=object)[rated if first else np.full(size, len(_RATINGS) - 1)],
        "rating_day": np.maximum(starts, np.datetime64(world.day, "D") - random.integers(30, 1500, size)),
        "start": starts,
        "provider_start": starts,
        "end": np.full(size, np.datetime64("NaT"), dtype="datetime64[D]"),
        "latitude": np.round(spread[:, 0], 6),
        "longitude": np.round(spread[:, 1], 6),
        "dual": (random.random(size) < 0.003) & homes & first,
    }


def _owners(random: np.random.Generator, size: int, begin: int) -> tuple[Array, Array]:
    """Return each location's provider and brand (-1 for none): a few large groups, and many with one or two homes."""
    branded = random.random(size) < BRAND
    groups = max(2, size // 40)
    sizes = 1.0 / np.arange(1, groups + 1)
    brand = np.where(branded, random.choice(groups, size=size, p=sizes / sizes.sum()), -1)
    alone = begin + groups * 3 + np.cumsum(random.random(size) < 0.8)
    provider = np.where(branded, begin + brand * 3 + random.integers(0, 3, size), alone)
    return provider, brand


def name_of(address: int) -> str:
    """Return the invented name of what stands at an address."""
    first, second = _FIRST[address % len(_FIRST)], _SECOND[address // len(_FIRST) % len(_SECOND)]
    return f"{first} {second} {address // (len(_FIRST) * len(_SECOND)) + 1} (invented)"


def owner_of(number: Any) -> str:
    """Return the type of ownership by its number."""
    return _OWNERS[int(number)]
