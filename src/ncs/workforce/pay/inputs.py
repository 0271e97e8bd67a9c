"""What the cost of a floor rests on: uncertain inputs, and the spread of weekly hours."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path

import numpy as np
from pydantic import BaseModel, ConfigDict

from ncs.core.arrays import Floats
from ncs.policy.uncertain import Input, packaged_inputs, read_inputs
from ncs.tables.reading.yaml_files import read_yaml
from ncs.workforce.held import data_file


class _Hours(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    weekly: Decimal
    share: Decimal


class _HoursFile(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    hours: tuple[_Hours, ...]


class Role(BaseModel):
    """A role whose posts and pay are held or an input, and what is known of each."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str
    pay: str
    posts: str
    source: str


class _RolesFile(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    roles: dict[str, Role]
    missing: dict[str, str]


@cache
def inputs() -> Mapping[str, Input]:
    """Return the uncertain inputs that come with the program, by name."""
    return packaged_inputs(data_file("inputs.yaml"))


def inputs_with(file: Path | None) -> Mapping[str, Input]:
    """Return the inputs with those of a user's file in their place.

    Raises:
        ProblemsFound: the file cannot be used.
    """
    return inputs() if file is None else read_inputs(file, inputs())


@cache
def weekly_hours() -> tuple[Floats, Floats]:
    """Return weekly paid hours and the share of workers who have them."""
    rows = read_yaml(data_file("hours.yaml"), _HoursFile).hours
    return np.array([float(one.weekly) for one in rows]), np.array([float(one.share) for one in rows])


@cache
def _roles() -> _RolesFile:
    return read_yaml(data_file("roles.yaml"), _RolesFile)


def roles() -> Mapping[str, Role]:
    """Return the roles that are costed, by name."""
    return _roles().roles


def missing_roles() -> Mapping[str, str]:
    """Return the roles that are not costed, for neither their pay nor their posts are held."""
    return _roles().missing
