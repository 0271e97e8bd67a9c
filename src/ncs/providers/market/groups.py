"""Which providers are one group: by the regulator's brands, or by who owns whom as a file says; a circle is refused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from ncs.core.errors import Problem, ProblemsFound
from ncs.providers.directory.cells import Array
from ncs.providers.directory.register import Register
from ncs.tables.reading.table_files import Day, Row, read_table


class Owned(BaseModel):
    """One line of ownership: whom (a provider's ID, a company number, or a name), by whom, from when until when."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    owned: str = Field(min_length=1)
    owner: str = Field(min_length=1)
    owner_name: str = ""
    since: Day | None = None
    until: Day | None = None

    def holds(self, on: date) -> bool:
        """Whether the line holds on a day; until is the last one."""
        return (self.since is None or self.since <= on) and (self.until is None or on <= self.until)


def read_owners(path: Path) -> tuple[Owned, ...]:
    """Read who owns whom: ``owned, owner`` and, if wanted, ``owner_name, since, until``.

    Raises:
        ProblemsFound: everything that is wrong: a column or cell, two owners of one at once, a circle of owners.
    """
    rows = read_table(path, Owned, kind="file of owners", check=_checked, some=True)
    return tuple(row.value for row in rows)


def _checked(rows: Sequence[Row[Owned]]) -> Iterator[Problem]:
    yield from _two_owners(rows)
    yield from _circles(rows)


def _two_owners(rows: Sequence[Row[Owned]]) -> Iterator[Problem]:
    """Yield each line that gives a second owner for the same days."""
    for place, row in enumerate(rows):
        for earlier in rows[:place]:
            one, other = row.value, earlier.value
            if one.owned.casefold() == other.owned.casefold() and _overlap(one, other):
                message = f"It has an owner for these days already, in row {earlier.number}."
                step = "Give each one owner at a time: the one that controls it."
                yield _problem(row, "two-owners", message, step)


def _overlap(one: Owned, other: Owned) -> bool:
    first = max(one.since or date.min, other.since or date.min)
    return first <= min(one.until or date.max, other.until or date.max)


def _circles(rows: Sequence[Row[Owned]]) -> Iterator[Problem]:
    """Yield each circle of owners once, at its first line, on any day on which a line begins."""
    told: set[frozenset[str]] = set()
    for day in sorted({row.value.since or date.min for row in rows}):
        by = {row.value.owned.casefold(): row for row in rows if row.value.holds(day)}
        for start in by:
            circle = _circle(start, {name: row.value.owner.casefold() for name, row in by.items()})
            if circle and frozenset(circle) not in told:
                told.add(frozenset(circle))
                first = min((by[name] for name in circle), key=lambda row: row.number)
                way = [by[name].value.owned for name in (*circle, circle[0])]
                message = f"The owners go round in a circle: {' > '.join(way)}."
                yield _problem(first, "circular-owner", message, "Correct one of the lines: somebody is at the top.")


def _circle(start: str, owner: Mapping[str, str]) -> list[str]:
    """Return the circle that one comes into by its owners; empty if there is none."""
    way = [start]
    while way[-1] in owner:
        following = owner[way[-1]]
        if following in way:
            return way[way.index(following) :]
        way.append(following)
    return []


def _problem(row: Row[Owned], rule: str, message: str, step: str) -> Problem:
    return Problem(rule=rule, message=message, next_step=step, row=row.number, field="owner", value=row.value.owned)


def groups_of(register: Register, owners: Sequence[Owned] = (), *, on: date) -> tuple[Array, Mapping[str, str]]:
    """Return the group of each location, and each group's name.

    With ``owners``, whoever is at the top of those that own the provider on the day, and that owner itself where it is
    registered too. A provider is known by its ID, its company number or its name, in this order, as owned and as owner.
    Where the file says nothing of it, the regulator's brand; else the provider alone.

    Returns:
        Ids such as ``owner X``, ``brand BD1`` and ``provider 1-2``, one a location; names by id.

    Raises:
        ProblemsFound: the owners go round in a circle in which one is written in two ways.
    """
    if not any(one.holds(on) for one in owners):
        return _by_brand(register)
    columns = ("provider_id", "company_number", "provider_name", "brand_id")
    keys = list(zip(*(register[name] for name in columns), strict=True))
    lines = _Lines([one for one in owners if one.holds(on)], keys)
    names: dict[str, str] = {}
    top: dict[tuple[str, ...], str] = {}
    made = np.empty(len(register), dtype=object)
    for at, key in enumerate(keys):
        if key not in top:
            top[key], name = lines.top(key[:3]) or _alone(register, at)
            names.setdefault(top[key], name)
        made[at] = top[key]
    return made, names


def _by_brand(register: Register) -> tuple[Array, Mapping[str, str]]:
    """Return the same where nobody says who owns whom: the brand, else the provider."""
    branded, provider = register["brand_id"] != "", register["provider_id"]
    made = np.where(branded, "brand " + register["brand_id"], "provider " + provider)
    named = np.where(register["provider_name"] != "", register["provider_name"], provider)
    names: dict[str, str] = {}
    for group, name in zip(made, np.where(branded, register["brand_name"], named), strict=True):
        names.setdefault(group, str(name))
    return made, names


class _Lines:
    """The lines of ownership that hold on a day, by who is owned and by who owns."""

    def __init__(self, lines: Sequence[Owned], keys: Sequence[tuple[str, ...]]) -> None:
        """Keep the lines, and by each way in which a provider of the register may be written all of its ways."""
        self.owned = {one.owned.casefold(): one for one in lines}
        self.owner = {one.owner.casefold(): one for one in lines}
        self.ways: dict[str, tuple[str, ...]] = {}
        for ways in dict.fromkeys(key[:3] for key in keys) if lines else ():
            for way in filter(None, ways):
                self.ways.setdefault(way.casefold(), ways)

    def top(self, ways: tuple[str, ...]) -> tuple[str, str] | None:
        """Return the id and name of the group that a provider is in; None where no line is of it.

        Args:
            ways: in which the provider may be written.
        """
        passed: list[Owned] = []
        while (line := _first(self.owned, ways)) is not None:
            if line in passed:
                circle = [*passed[passed.index(line) :], line]
                raise ProblemsFound("The file of owners cannot be used", [_round(circle)])
            passed.append(line)
            ways = self.ways.get(line.owner.casefold(), (line.owner,))
        last = passed[-1] if passed else _first(self.owner, ways)
        if last is None:
            return None
        ways = self.ways.get(last.owner.casefold(), (last.owner,))
        return f"owner {ways[0].casefold()}", last.owner_name or ways[-1] or last.owner


def _first(lines: Mapping[str, Owned], ways: Sequence[str]) -> Owned | None:
    return next((lines[way.casefold()] for way in ways if way and way.casefold() in lines), None)


def _round(lines: Sequence[Owned]) -> Problem:
    way = " > ".join(one.owned for one in lines)
    message = f"The owners go round in a circle, in which one is written in two ways: {way}."
    step = "Correct one of the lines: somebody is at the top."
    return Problem(rule="circular-owner", message=message, next_step=step, field="owner", value=lines[0].owned)


def _alone(register: Register, at: int) -> tuple[str, str]:
    if register["brand_id"][at]:
        return f"brand {register['brand_id'][at]}", str(register["brand_name"][at])
    provider = str(register["provider_id"][at])
    return f"provider {provider}", str(register["provider_name"][at]) or provider
