"""Job evaluation: levels by factor become points, points a band."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
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


class Role(BaseModel):
    """A role with its record: a level for each factor, why, and whose pay it has where pay is held."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str
    group: Literal["pathway", "support", "health"]
    reason: str
    levels: dict[str, int]
    pay_of: str | None = None


class _Roles(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    roles: dict[str, Role]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluated:
    """A role with its points by factor, their sum and the band."""

    name: str
    role: Role
    points: Mapping[str, int]
    band: str

    @property
    def total(self) -> int:
        """The sum of points."""
        return sum(self.points.values())


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
        ProblemsFound: everything that is wrong in the file: a factor without a level, an unknown one, or no such level.
    """
    source = data_file("role_bands.yaml") if file is None else file
    roles = read_yaml(source, _Roles, kind="roles", next_step="See `ncs pay bands --template`.").roles
    raise_if(
        [one for name, role in roles.items() for one in _problems(name, role, source.name)], "The roles cannot be used"
    )
    return tuple(_evaluated(name, role) for name, role in roles.items())


def _evaluated(name: str, role: Role) -> Evaluated:
    points = {factor: one.points[role.levels[factor] - 1] for factor, one in scheme().factors.items()}
    return Evaluated(name=name, role=role, points=points, band=band_of(sum(points.values())))


def _problems(name: str, role: Role, file: str) -> Iterator[Problem]:
    factors = scheme().factors
    for factor in role.levels:
        if factor not in factors:
            near = ", ".join(near_matches(factor, factors)) or ", ".join(factors)
            yield _problem(
                "unknown-factor", f"{role.title}: there is no factor {factor}.", f"Did you mean {near}?", file, name
            )
    for factor, one in factors.items():
        level = role.levels.get(factor)
        if level is None:
            yield _problem(
                "no-level",
                f"{role.title} has no level for {one.title.lower()}.",
                "Give every factor a level.",
                file,
                name,
            )
        elif not 1 <= level <= len(one.points):
            message = f"{role.title}: {one.title.lower()} has levels 1 to {len(one.points)}, not {level}."
            yield _problem("no-such-level", message, "Give one of them.", file, name)


def _problem(rule: str, message: str, step: str, file: str, field: str) -> Problem:
    return Problem(rule=rule, message=message, next_step=step, file=file, field=field)
