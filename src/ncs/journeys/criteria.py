"""The national eligibility criteria as an early check: what they seem to say, never a decision (SI 2015/313)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict, TypeAdapter

from ncs.core.errors import UnknownName, near_matches
from ncs.tables.reading.yaml_files import read_yaml


class Criteria(BaseModel):
    """The criteria for one kind of person: the cause, the outcomes by name, and how many must be out of reach."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    law: str
    cause: str
    least: int
    outcomes: Mapping[str, str]


class Seems(StrEnum):
    """What the criteria seem to say."""

    MET = "met"
    NOT_MET = "not met"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """An early check: what the criteria seem to say, each condition with whether it holds, and the law."""

    seems: Seems
    conditions: tuple[tuple[str, bool], ...]
    law: str


@cache
def criteria() -> Mapping[str, Criteria]:
    """Return the criteria for an ``adult`` and for a ``carer``.

    Raises:
        ProblemsFound: the file of the package is damaged.
    """
    return read_yaml(
        files("ncs.journeys") / "data" / "eligibility.yaml", TypeAdapter(dict[str, Criteria]), kind="criteria"
    )


def criteria_for(who: str) -> Criteria:
    """Return the criteria for ``adult`` or ``carer``.

    Raises:
        UnknownName: it is neither.
    """
    if who not in criteria():
        raise UnknownName("kind of person", who, near_matches(who, criteria()))
    return criteria()[who]


def check(who: str, *, cause: bool, unable: Collection[str], impact: bool) -> Check:
    """Say what the criteria seem to say: all three conditions are needed, and none weighs more than another.

    Args:
        who: ``adult`` or ``carer``.
        cause: whether the difficulty comes from what the criteria name.
        unable: the outcomes that cannot be achieved, by name; also with help, in pain, in danger, or only slowly.
        impact: whether wellbeing is, or is likely to be, significantly worse for it.

    Raises:
        UnknownName: the kind of person or an outcome is not known.
    """
    found = criteria_for(who)
    for name in unable:
        if name not in found.outcomes:
            raise UnknownName("outcome", name, near_matches(name, found.outcomes))
    many = len(set(unable))
    need = "one outcome" if found.least == 1 else f"{found.least} outcomes"
    conditions = (
        (f"{found.cause}.", cause),
        (f"At least {need} cannot be achieved; you chose {many}.", many >= found.least),
        ("It has, or is likely to have, a significant impact on wellbeing.", impact),
    )
    seems = Seems.MET if all(holds for _, holds in conditions) else Seems.NOT_MET
    return Check(seems=seems, conditions=conditions, law=found.law)
