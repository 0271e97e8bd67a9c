"""Job evaluation: levels that a panel gave by factor become points, points a band; until then a band is proposed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

from ncs.core.errors import Problem, near_matches, raise_if
from ncs.tables.reading.yaml_files import read_yaml
from ncs.workforce.held import data_file


class Factor(BaseModel):
    """A factor of the scheme, and the points of its levels from the first."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str
    points: tuple[int, ...]


class Range(BaseModel):
    """A band and the points that lie in it, both ends included."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    band: str
    least: int
    most: int


class Scheme(BaseModel):
    """The scheme: factors and bands."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    factors: dict[str, Factor]
    bands: tuple[Range, ...]


class Record(BaseModel):
    """A job evaluation record: who gave which level on which factor, and when; a level that is not given is missing."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    by: str | None = None
    on: date | None = None
    levels: dict[str, int | None] = {}

    @property
    def given(self) -> Mapping[str, int]:
        """The levels that are given, by factor."""
        return {factor: level for factor, level in self.levels.items() if level is not None}


class Role(BaseModel):
    """A role: the band proposed for it and why, its record, and whose pay it has where pay is held."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str
    group: Literal["pathway", "support", "health"]
    reason: str
    proposed: str
    record: Record = Record()
    pay_of: str | None = None


class _Roles(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    roles: dict[str, Role]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluated:
    """A role with the points of the levels that are given, and its band.

    Attributes:
        points: by factor, of those whose level is given.
        band: that of the points where every level is given; else the one proposed.
    """

    name: str
    role: Role
    points: Mapping[str, int]
    band: str

    @property
    def whole(self) -> bool:
        """Whether the record has a level for every factor."""
        return len(self.points) == len(scheme().factors)

    @property
    def total(self) -> int | None:
        """The sum of points; None until every level is given."""
        return sum(self.points.values()) if self.whole else None

    @property
    def standing(self) -> str:
        """How the record stands, in words."""
        if self.whole:
            return f"given by {self.role.record.by}, {self.role.record.on}"
        return f"{len(self.points)} of {len(scheme().factors)} levels given" if self.points else "missing"


@cache
def scheme() -> Scheme:
    """Return the points and bands of the NHS job evaluation scheme."""
    return read_yaml(data_file("job_evaluation.yaml"), Scheme)


def band_of(points: int) -> str:
    """Return the band that a sum of points lies in."""
    return next(one.band for one in scheme().bands if one.least <= points <= one.most)


def evaluated(file: Path | None = None) -> tuple[Evaluated, ...]:
    """Return roles with their points and bands: those that come with the program, or those of a file.

    Raises:
        ProblemsFound: everything that is wrong in the file: an unknown factor or band, no such level, or levels
            of which nobody is said to have given them.
    """
    source = data_file("role_bands.yaml") if file is None else file
    roles = read_yaml(source, _Roles, kind="roles", next_step="See `ncs pay bands --template`.").roles
    raise_if(
        [one for name, role in roles.items() for one in _problems(name, role, source.name)], "The roles cannot be used"
    )
    return tuple(_evaluated(name, role) for name, role in roles.items())


def _evaluated(name: str, role: Role) -> Evaluated:
    factors, given = scheme().factors, role.record.given
    points = {factor: one.points[given[factor] - 1] for factor, one in factors.items() if factor in given}
    whole = len(points) == len(factors)
    return Evaluated(
        name=name, role=role, points=points, band=band_of(sum(points.values())) if whole else role.proposed
    )


def _problems(name: str, role: Role, file: str) -> Iterator[Problem]:
    factors, record, known = scheme().factors, role.record, [one.band for one in scheme().bands]
    if role.proposed not in known:
        message = f"{role.title}: there is no band {role.proposed}."
        yield _problem("unknown-band", message, f"Bands: {', '.join(known)}.", file, name)
    for factor in record.levels:
        if factor not in factors:
            near = ", ".join(near_matches(factor, factors)) or ", ".join(factors)
            message = f"{role.title}: there is no factor {factor}."
            yield _problem("unknown-factor", message, f"Did you mean {near}?", file, name)
    for factor, level in record.given.items():
        one = factors.get(factor)
        if one is not None and not 1 <= level <= len(one.points):
            message = f"{role.title}: {one.title.lower()} has levels 1 to {len(one.points)}, not {level}."
            yield _problem("no-such-level", message, "Give one of them.", file, name)
    if record.given and not (record.by and record.on):
        message = f"{role.title}: the record does not say who gave its levels, and when."
        yield _problem("record-of-nobody", message, "Fill in by: (the panel) and on: (a day).", file, name)


def _problem(rule: str, message: str, step: str, file: str, field: str) -> Problem:
    return Problem(rule=rule, message=message, next_step=step, file=file, field=field)
