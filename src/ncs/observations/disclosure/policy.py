"""Disclosure policies as data."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict, Field

from ncs.core.errors import UnknownName, near_matches
from ncs.tables.reading.keyed import ByName
from ncs.tables.reading.yaml_files import read_yaml


class Policy(BaseModel):
    """What is suppressed and rounded.

    Attributes:
        threshold: counts from 1 to one less than this are suppressed; 0 suppresses nothing.
        round_to: counts are rounded to the nearest multiple of this.
        exact_values: values are those of the true counts, totals are rounded by themselves, and sums, periods and
            earlier releases are not defended; else everything is worked out from protected counts.
        gives_away: for a policy with exact values, what somebody may work out.
        local_only: what it makes is for use inside the council that holds the records.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    title: str
    description: str
    threshold: int = Field(ge=0)
    round_to: int = Field(ge=1)
    exact_values: bool
    gives_away: str = ""
    local_only: bool


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    policies: ByName[Policy]


@cache
def policies() -> Mapping[str, Policy]:
    """Return the policies that come with the package, by name."""
    return read_yaml(files("ncs.observations.disclosure") / "policies.yaml", _File).policies


def policy(name: str = "standard") -> Policy:
    """Return a policy by name.

    Args:
        name: such as ``standard``.

    Raises:
        UnknownName: there is no such policy.
    """
    if name not in policies():
        raise UnknownName("disclosure policy", name, near_matches(name, policies()))
    return policies()[name]
