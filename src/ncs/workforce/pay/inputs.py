"""What the cost of a floor rests on: uncertain inputs, and the spread of weekly hours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path

import numpy as np
from pydantic import BaseModel, ConfigDict

from ncs.core.arrays import Floats
from ncs.core.errors import Problem, raise_if
from ncs.policy.uncertain import Input, packaged_inputs, read_inputs
from ncs.tables.reading.yaml_files import read_yaml
from ncs.workforce.held import data_file

#: Inputs that are shares, by the start of their names, and those that are parts of one whole.
_SHARES = (
    "role.",
    "service.",
    "payer.",
    "passed.",
    "ripple.",
    "pension.",
    "levy.",
    "claimants",
    "turnover.",
    "pay.excess",
    "travel.",
    "breaks.",
    "sick.without",
    "training.unpaid",
    "guarantee.",
    "underpaid.",
)
_WHOLES = (
    ("role.",),
    ("service.",),
    *((f"payer.{service}.",) for service in ("home", "homecare", "other", "assistants")),
)


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
    return inputs() if file is None else checked(read_inputs(file, inputs()), file.name)


def checked(known: Mapping[str, Input], file: str) -> Mapping[str, Input]:
    """Return inputs whose shares can be: none above 1, and none of those that are parts of one whole above it together.

    Raises:
        ProblemsFound: with every share that cannot be.
    """
    raise_if(_problems(known, file), "The assumptions cannot be used")
    return known


def _problems(known: Mapping[str, Input], file: str) -> Iterator[Problem]:
    for name, one in known.items():
        if name.startswith(_SHARES) and one.high > 1:
            yield _problem("share-above-one", f"{one.title}: a share reaches {one.high}.", file, name)
    for parts in _WHOLES:
        of = [one for name, one in known.items() if name.startswith(parts)]
        whole = sum((one.high for one in of), Decimal(0))
        if whole > 1:
            names = "; ".join(one.title for one in of)
            yield _problem("parts-above-one", f"Together they reach {whole}: {names}.", file, parts[0])


def _problem(rule: str, message: str, file: str, field: str) -> Problem:
    step = "Write shares as fractions (0.37), whose highest values make no more than 1."
    return Problem(rule=rule, message=message, next_step=step, file=file, field=field)


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
