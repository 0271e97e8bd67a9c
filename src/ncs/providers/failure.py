"""If one fails: which councils, beds and people are affected, what is near, and what the council must do by when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from ncs.core.errors import Problem, UnknownName, near_matches
from ncs.core.explained import Explained
from ncs.providers.directory.cells import Array
from ncs.providers.directory.layouts import data_file
from ncs.providers.directory.register import Register
from ncs.providers.market.where import NURSING
from ncs.providers.succession import counted, successions
from ncs.tables.reading.table_files import Number, Row, Whole, read_table
from ncs.tables.reading.yaml_files import read_yaml

#: How far is near, in kilometres, and the radius of the Earth.
NEAR, _RADIUS = 15, 6371.0
#: A band of latitude a little wider than it need be, so that rounding leaves nothing out.
_BAND = 1.001
#: Homes with this rating are not counted as somewhere to go.
_POOR = "Inadequate"


class Served(BaseModel):
    """Who is served at a location: people, of whom the council arranges some, and hours of homecare a week."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    location_id: str = Field(min_length=1)
    people: Annotated[Whole, Field(ge=0)]
    council_arranged: Annotated[Whole, Field(ge=0)] | None = None
    hours_per_week: Annotated[Number, Field(ge=0)] | None = None


class Duty(BaseModel):
    """One thing to be done: by whom, on what law or practice, and how many days from the notice or the failure.

    ``only`` is of the way that is chosen: the temporary duty of the law, which ends, or a takeover for good.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    law: str
    who: Literal["council", "regulator"]
    clock: Literal["law", "practice", "proposal"]
    since: Literal["notice", "failure", "always"] = Field(alias="from")
    days: int = Field(ge=0)
    words: str
    only: Literal["", "temporary", "takeover"] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What a failure does in one council.

    Attributes:
        council, code: where; homes, beds, nursing: care homes that close, their beds, and those with nursing.
        share: of all beds in the council; other: locations that are no care home.
        people, arranged, hours: served there, as given; None where nothing is given. told: of how many of the homes and
            others people are given.
        near_homes, near_beds: of others within :data:`NEAR` kilometres of the homes (or in the council, where no place
            is known), not rated inadequate; free: of those beds that are empty, at the share given. None where no home
            closes: a bed is nowhere to go for somebody who is cared for at home.
        near_other: other services in the council of a kind that ends there, such as homecare, not rated inadequate;
            what they could take on is not held. None where none but homes end.
    """

    council: str
    code: str
    homes: int
    beds: int
    nursing: int
    share: Decimal | None
    other: int
    people: int | None
    arranged: int | None
    hours: Decimal | None
    told: int
    near_homes: int | None
    near_beds: int | None
    free: int | None
    near_other: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """What follows if a provider fails on a day."""

    name: str
    on: date
    effects: tuple[Effect, ...]
    duties: tuple[Explained, ...]
    takeover: bool
    locations: tuple[int, ...]


@cache
def duties() -> tuple[Duty, ...]:
    """Return what is to be done, in order."""
    return read_yaml(data_file("failure_duties.yaml"), tuple[Duty, ...], kind="duties on failure")


def read_served(path: Path, known: Array) -> Mapping[str, Served]:
    """Read who is served where: ``location_id, people`` and, if wanted, ``council_arranged, hours_per_week``.

    Raises:
        ProblemsFound: everything that is wrong: a column, a number, a location that is not known or there twice, more
            people arranged for than there are.
    """
    held = set(known.tolist())
    rows = read_table(path, Served, kind="file of people served", check=lambda rows: _checked(rows, held), some=True)
    return {row.value.location_id: row.value for row in rows}


def _checked(rows: Sequence[Row[Served]], known: set[str]) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for row in rows:
        one = row.value
        first = seen.setdefault(one.location_id, row.number)
        if first != row.number:
            yield _problem(row, "location-twice", f"The location is there already, in row {first}.", "Keep one row.")
        elif one.location_id not in known:
            yield _problem(row, "unknown-location", "The register has no such location.", "Write its ID as registered.")
        if (one.council_arranged or 0) > one.people:
            yield _problem(row, "part-over-whole", "More are arranged for than there are.", "Correct one of the two.")


def _problem(row: Row[Served], rule: str, message: str, step: str) -> Problem:
    return Problem(rule=rule, message=message, next_step=step, row=row.number, value=row.value.location_id)


def failing(register: Register, groups: Array, names: Mapping[str, str], wanted: str, *, on: date) -> tuple[str, Array]:
    """Return the name and the locations of what fails: an ID or name of a location, provider, brand or group.

    Raises:
        UnknownName: nothing is so called, or several that are registered on the day are, in different groups.
    """
    for key, name in (("location_id", "name"), ("provider_id", "provider_name"), ("brand_id", "brand_name")):
        by_id = register[key] == wanted
        if by_id.any():
            return str(register[name][by_id][0]), by_id
    folded = wanted.casefold()
    so_called = {group for group, text in names.items() if text.casefold() == folded}
    owned = np.array([group in so_called for group in groups], dtype=bool)
    for key in ("provider_name", "brand_name", "name"):
        owned = owned if owned.any() else np.array([text.casefold() == folded for text in register[key]], dtype=bool)
    if not owned.any():
        every = {str(one) for key in ("provider_name", "brand_name", "name") for one in register[key] if one}
        raise UnknownName("provider, group or location", wanted, near_matches(wanted, every | set(names.values())))
    first = {groups[at]: at for at in reversed(np.flatnonzero(owned & register.registered(on)).tolist())}
    if len(first) > 1:
        near = [f"{register['provider_id'][at]} {register['provider_name'][at]}" for at in sorted(first.values())[:5]]
        raise UnknownName("provider, group or location", wanted, near, ambiguous=True)
    return wanted, owned


def if_fails(
    register: Register,
    name: str,
    mine: Array,
    *,
    on: date,
    notice: date | None = None,
    served: Mapping[str, Served] | None = None,
    vacancy: Decimal | None = None,
    takeover: bool = False,
) -> Failure:
    """Return what follows if some locations end on a day.

    Args:
        register: of providers; name: of what fails; mine: its locations.
        on: the day of the failure; notice: of the regulator's notice, if there is one before.
        served: who is served where; vacancy: the share of beds elsewhere that is empty.
        takeover: whether the council takes the homes over for good, which needs an Act: the duties of the law stand,
            but the temporary one does not come to its end.

    Raises:
        UnknownName: none of the locations is registered on the day.
    """
    there = counted(register, successions(register)).on(on) & (register["council"] != "")
    gone = there & mine & register.social
    if not gone.any():
        raise UnknownName("location registered on that day, of", name)
    beds = np.where(register["care_home"], np.maximum(register.beds_on(on), 0), 0)
    left = there & ~mine & register.social & ~register["dormant"] & (register.ratings_on(on) != _POOR)
    near, places = _Near(register, left), np.flatnonzero(there)
    by_council: dict[str, list[int]] = {}
    for at, code in zip(places.tolist(), register["council"][places], strict=True):
        by_council.setdefault(code, []).append(at)
    way = "takeover" if takeover else "temporary"
    effects = []
    for code in sorted(set(register["council"][gone])):
        here = np.array(by_council[code])
        effects.append(_effect(register, here, gone, left, near, beds, served or {}, vacancy))
    return Failure(
        name=name,
        on=on,
        effects=tuple(sorted(effects, key=lambda one: (-one.beds, one.council))),
        duties=tuple(_duty(one, on, notice) for one in duties() if one.only in ("", way)),
        takeover=takeover,
        locations=tuple(np.flatnonzero(gone).tolist()),
    )


def _effect(
    register: Register,
    here: Array,
    gone: Array,
    left: Array,
    near_by: _Near,
    beds: Array,
    served: Mapping[str, Served],
    vacancy: Decimal | None,
) -> Effect:
    """Return what a failure does in one council; ``here``: the rows of what is registered there on the day."""
    homely = register["care_home"]
    closing = here[gone[here]]
    homes, others = closing[homely[closing]], closing[~homely[closing]]
    nursing = [NURSING in text.casefold() for text in register["services"][homes]]
    total = int(beds[here].sum())
    given = [served[one] for one in register["location_id"][closing] if one in served]
    near = near_by.to(homes) if len(homes) else None
    near_beds = int(beds[near].sum()) if near is not None else None
    alike = _alike(register, others, here[left[here] & ~homely[here]]) if len(others) else None
    hours = [one.hours_per_week for one in given if one.hours_per_week is not None]
    arranged = [one.council_arranged for one in given if one.council_arranged is not None]
    return Effect(
        council=str(register["council_name"][closing][0]),
        code=str(register["council"][closing][0]),
        homes=len(homes),
        beds=int(beds[homes].sum()),
        nursing=int(beds[homes][np.array(nursing, dtype=bool)].sum()) if nursing else 0,
        share=Decimal(int(beds[homes].sum())) / total if total else None,
        other=len(others),
        people=sum(one.people for one in given) if given else None,
        arranged=sum(arranged) if arranged else None,
        hours=sum(hours, Decimal(0)) if hours else None,
        told=len(given),
        near_homes=int(near.sum()) if near is not None else None,
        near_beds=near_beds,
        free=int(near_beds * vacancy) if vacancy is not None and near_beds is not None else None,
        near_other=alike,
    )


def _alike(register: Register, ending: Array, others: Array) -> int:
    """Return how many of some others offer a service that one that ends did; all where one does not say what it did.

    Both are rows of the register.
    """
    said = [set(text.casefold().split("; ")) for text in register["services"][ending]]
    if any(not any(one) for one in said):
        return len(others)
    wanted = set().union(*said)
    return sum(not wanted.isdisjoint(text.casefold().split("; ")) for text in register["services"][others])


class _Near:
    """Homes that are left, in order of latitude, so that only a band of them is looked at for each that closes."""

    def __init__(self, register: Register, left: Array) -> None:
        """Keep the homes among ``left`` whose place is known."""
        self.council = register["council"]
        self.left = left & register["care_home"]
        self.latitude, self.longitude = np.radians(register["latitude"]), np.radians(register["longitude"])
        known = np.flatnonzero(self.left & ~np.isnan(self.latitude) & ~np.isnan(self.longitude))
        self.rows = known[np.argsort(self.latitude[known], kind="stable")]
        self.sorted = self.latitude[self.rows]

    def to(self, homes: Array) -> Array:
        """Return which of them lie within :data:`NEAR` kilometres of any of some homes (rows), or in its council."""
        made = np.zeros(len(self.left), dtype=bool)
        reach = NEAR / _RADIUS
        for at in homes:
            latitude, longitude = self.latitude[at], self.longitude[at]
            if np.isnan(latitude) or np.isnan(longitude):
                made |= self.council == self.council[at]
                continue
            first, last = np.searchsorted(self.sorted, (latitude - reach * _BAND, latitude + reach * _BAND))
            others = self.rows[first:last]
            across = np.sin((self.longitude[others] - longitude) / 2) ** 2
            up = np.sin((self.latitude[others] - latitude) / 2) ** 2
            arc = up + np.cos(latitude) * np.cos(self.latitude[others]) * across
            made[others[2 * _RADIUS * np.arcsin(np.sqrt(arc)) <= NEAR]] = True
        return made & self.left


def _duty(one: Duty, on: date, notice: date | None) -> Explained:
    begins = {"failure": on, "notice": notice, "always": None}[one.since]
    due = begins + timedelta(days=one.days) if begins is not None else None
    return Explained(
        what=one.id.replace("_", " "),
        words=one.words,
        rule=one.law,
        about=one.who,
        section={"law": "law", "practice": "practice, no law", "proposal": "proposal, needs an Act"}[one.clock],
        period=f"by {due}" if due else "at any time" if one.since == "always" else "on the regulator's notice",
    )
