"""Who comes into market oversight: the criteria of SI 2015/314 as dated rules, on the totals of a group."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from ncs.core.errors import NotModelled, Problem
from ncs.core.explained import Explained
from ncs.providers.directory.cells import Array
from ncs.providers.directory.layouts import data_file
from ncs.providers.directory.register import Register
from ncs.providers.market.where import PUBLIC, owner_kinds
from ncs.providers.succession import counted, successions
from ncs.tables.reading.table_files import Number, Row, Whole, read_table
from ncs.tables.reading.yaml_files import read_yaml

#: A group is near a criterion if a tenth more of all it has would bring it in, or if so many more councils would.
NEAR, NEAR_COUNCILS = Decimal("0.1"), 2


class Criterion(BaseModel):
    """One way in: everything that it states must be met, on days from ``since`` to ``until``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    kind: Literal["residential", "non_residential"]
    since: date = Field(alias="from")
    until: date | None = None
    words: str
    law: str
    doubt: str = ""
    beds_at_least: int | None = None
    beds_at_most: int | None = None
    councils_at_least: int | None = None
    councils_over_a_tenth_at_least: int | None = None
    hours_at_least: int | None = None
    people_at_least: int | None = None
    hours_a_person_over: int | None = None


class Oversight(BaseModel):
    """The criteria, and the six stages in words."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    criteria: tuple[Criterion, ...]
    stages: Mapping[int, str]


class GroupHours(BaseModel):
    """Homecare of one provider in a week: the register has neither hours nor people, so they are given."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    provider_id: str = Field(min_length=1)
    hours_per_week: Annotated[Number, Field(ge=0)]
    people: Annotated[Whole, Field(ge=0)]
    source: str = Field(min_length=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """What a group has in England on a day.

    Attributes:
        group, name: of the group; providers: how many registered providers it has.
        public: whether it is a local authority or another public body, which the regime leaves out.
        beds: in care homes; councils: with one bed or more; over_a_tenth: with more than a tenth of all beds there.
        hours, people: of homecare in a week; None where not given.
        untold: how many of its providers with services that are no care home have no hours given.
    """

    group: str
    name: str
    providers: int
    public: bool
    beds: int
    councils: int
    over_a_tenth: int
    hours: Decimal | None = None
    people: int | None = None
    untold: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a group stands to the criteria: ``in``, ``near``, ``out`` or ``left out: public``, with a line for each."""

    totals: Totals
    stands: str
    lines: tuple[Explained, ...]

    @property
    def why(self) -> str:
        """The criteria that are met, or nearly, in words; of one that is out, whether homecare was looked at."""
        passed = [line.words for line in self.lines if line.passed]
        near = [line.words for line in self.lines if line.working.startswith("near: ")]
        unseen = any(line.passed is None for line in self.lines)
        said = "; ".join(passed) or "; ".join(f"near {words}" for words in near)
        if said or not unseen:
            return said
        if self.totals.hours is None:
            return "by its beds; its homecare is not looked at, for want of hours"
        return f"by its beds and the hours that are given; those of {self.totals.untold} of its providers are not"


@cache
def oversight() -> Oversight:
    """Return the criteria and stages that come with the program."""
    return read_yaml(data_file("oversight.yaml"), Oversight, kind="criteria of market oversight")


def criteria_on(day: date) -> tuple[Criterion, ...]:
    """Return the criteria in force on a day.

    Raises:
        NotModelled: the day is before the regime began, on 1 April 2015.
    """
    found = tuple(one for one in oversight().criteria if one.since <= day and (one.until is None or day <= one.until))
    if not found:
        raise NotModelled(f"Market oversight began on 1 April 2015; it is not modelled before. Asked for {day}.")
    return found


def read_group_hours(path: Path, known: Collection[str]) -> Mapping[str, GroupHours]:
    """Read homecare by provider: ``provider_id, hours_per_week, people, source``.

    Raises:
        ProblemsFound: everything that is wrong: a column, a number, a provider that is there twice or is not among
            those that are known.
    """
    rows = read_table(path, GroupHours, kind="file of hours", check=lambda rows: _checked(rows, set(known)), some=True)
    return {row.value.provider_id: row.value for row in rows}


def _checked(rows: Sequence[Row[GroupHours]], known: set[str]) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for row in rows:
        own = row.value.provider_id
        first = seen.setdefault(own, row.number)
        if first != row.number:
            message = f"The provider is there already, in row {first}."
            yield Problem(rule="provider-twice", message=message, next_step="Keep one row.", row=row.number, value=own)
        elif own not in known:
            message, step = "The register has no such provider, so its hours would count nowhere.", "Write its ID."
            yield Problem(rule="unknown-provider", message=message, next_step=step, row=row.number, value=own)


def totals(
    register: Register,
    groups: Array,
    names: Mapping[str, str],
    *,
    on: date,
    hours: Mapping[str, GroupHours] | None = None,
) -> tuple[Totals, ...]:
    """Return what each group has on a day: the largest first. Homes registered anew or twice count once.

    Args:
        register: of providers; groups: the group of each location; names: of groups.
        on: the day.
        hours: homecare by provider.
    """
    there = counted(register, successions(register)).on(on)
    homes = there & register["care_home"] & (register["council"] != "")
    beds = np.where(homes, np.maximum(register.beds_on(on), 0), 0)
    every, code = np.unique(groups.astype(str), return_inverse=True)
    places, council = np.unique(register["council"].astype(str), return_inverse=True)
    grid = np.zeros((len(every), len(places)), dtype=np.int64)
    np.add.at(grid, (code, council), beds)
    over = grid * 10 > grid.sum(axis=0)[None, :]
    public = np.array([kind == PUBLIC for kind in owner_kinds(register)])
    given = _given(register, code, hours or {}, len(every))
    providers = [len(one) for one in _providers(register, code, there, len(every))]
    others = _providers(register, code, there & register.social & ~register["care_home"], len(every))
    made = [
        Totals(
            group=group,
            name=names.get(group, group),
            providers=providers[at],
            public=bool(public[code == at].all()),
            beds=int(grid[at].sum()),
            councils=int((grid[at] > 0).sum()),
            over_a_tenth=int((over[at] & (grid[at] > 0)).sum()),
            hours=given[at][0],
            people=given[at][1],
            untold=len(others[at] - set(hours or {})),
        )
        for at, group in enumerate(every)
        if providers[at]
    ]
    return tuple(sorted(made, key=lambda one: (-one.beds, -(one.hours or 0), one.name, one.group)))


def _providers(register: Register, code: Array, there: Array, size: int) -> list[set[str]]:
    found: list[set[str]] = [set() for _ in range(size)]
    for at, provider in zip(code[there], register["provider_id"][there], strict=True):
        found[at].add(provider)
    return found


def _given(
    register: Register, code: Array, hours: Mapping[str, GroupHours], size: int
) -> list[tuple[Decimal | None, int | None]]:
    """Return the hours and people of each group, of every provider in it that is given, each once."""
    of: dict[str, int] = dict(zip(register["provider_id"].tolist(), code.tolist(), strict=True))
    made: list[tuple[Decimal | None, int | None]] = [(None, None)] * size
    for provider, one in hours.items():
        if provider in of:
            before = made[of[provider]]
            made[of[provider]] = ((before[0] or Decimal(0)) + one.hours_per_week, (before[1] or 0) + one.people)
    return made


def standing(one: Totals, criteria: Sequence[Criterion]) -> Standing:
    """Return how a group stands to criteria; each becomes a line with what was looked at."""
    if one.public:
        line = Explained(
            what="Left out", words="a local authority or public body is outside the regime", rule=criteria[0].law,
            about=one.name, passed=False,
        )  # fmt: skip
        return Standing(totals=one, stands="left out: public", lines=(line,))
    tested = [(criterion, *_tested(one, criterion)) for criterion in criteria]
    lines = tuple(_line(one, *found) for found in tested)
    near = any(close for _, met, close, _ in tested if not met)
    stands = "in" if any(met for _, met, _, _ in tested) else "near" if near else "out"
    return Standing(totals=one, stands=stands, lines=lines)


def _line(one: Totals, criterion: Criterion, met: bool | None, close: bool, working: str) -> Explained:
    return Explained(
        what=criterion.id,
        words=criterion.words,
        rule=criterion.law,
        about=one.name,
        passed=met,
        working=f"near: {working}" if close and not met else working,
        doubt=criterion.doubt,
    )


def _tested(one: Totals, criterion: Criterion) -> tuple[bool | None, bool, str]:
    """Return whether a criterion is met (None where it cannot be said), whether it is near, and the figures."""
    if criterion.kind == "residential":
        return _residential(one, criterion)
    return _non_residential(one, criterion)


def _residential(one: Totals, criterion: Criterion) -> tuple[bool, bool, str]:
    said = f"{one.beds:,} beds, {one.councils} councils, {one.over_a_tenth} with over a tenth"
    least = criterion.beds_at_least or 0
    enough, soon = one.beds >= least, Decimal(one.beds) * (1 + NEAR) >= least
    under = criterion.beds_at_most is None or one.beds <= criterion.beds_at_most
    wanted = criterion.councils_at_least
    tenth = criterion.councils_over_a_tenth_at_least
    spread = (wanted is None or one.councils >= wanted) and (tenth is None or one.over_a_tenth >= tenth)
    nearly = wanted is None or one.councils + NEAR_COUNCILS >= wanted
    nearly = nearly and (tenth is None or one.over_a_tenth + 1 >= tenth)
    return enough and under and spread, soon and under and nearly, said


def _non_residential(one: Totals, criterion: Criterion) -> tuple[bool | None, bool, str]:
    if one.hours is None or one.people is None:
        return None, False, "hours and people are not given"
    said = f"{one.hours:,} hours and {one.people:,} people a week"
    tests = [
        (one.hours, criterion.hours_at_least),
        (Decimal(one.people), criterion.people_at_least),
    ]
    met = all(least is None or has >= least for has, least in tests)
    soon = all(least is None or has * (1 + NEAR) >= least for has, least in tests)
    over = criterion.hours_a_person_over
    if over is not None:
        met = met and one.hours > over * one.people
        soon = soon and one.hours > over * one.people  # a tenth more hours for a tenth more people is as much for each
    if not met and one.untold:
        return None, soon, f"{said}; those of {one.untold} of its providers are not given"
    return met, soon, said
