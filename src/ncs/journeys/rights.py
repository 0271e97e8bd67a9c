"""The catalogue of rights, read from its data: what may be asked for, when it arises, and what to do if it fails."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from ncs.core.errors import UnknownName, near_matches
from ncs.tables.reading.yaml_files import read_yaml


class Situation(StrEnum):
    """Where a person stands."""

    SUPPORT = "support"
    CARING = "caring"
    HOSPITAL = "hospital"
    MOVING = "moving"
    YOUNG = "young"
    DISAGREEING = "disagreeing"

    @property
    def words(self) -> str:
        """The situation as a person would say it."""
        return _WORDS[self]


_WORDS = {
    Situation.SUPPORT: "I may need care or support",
    Situation.CARING: "I care for somebody",
    Situation.HOSPITAL: "I am, or somebody is, leaving hospital",
    Situation.MOVING: "I am moving to another area",
    Situation.YOUNG: "I am about to turn 18",
    Situation.DISAGREEING: "I disagree with the council",
}


class Right(BaseModel):
    """One right: its law, the situations in which it matters, and in our words trigger, standard and challenge."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    id: str
    title: str
    law: str = Field(min_length=3)
    situations: tuple[Situation, ...] = Field(min_length=1)
    trigger: str
    words: str
    standard: str
    challenge: str


@cache
def catalogue() -> tuple[Right, ...]:
    """Return every right, in the order in which a person meets them.

    Raises:
        ProblemsFound: the file of the package is damaged.
    """
    return read_yaml(files("ncs.journeys") / "data" / "rights.yaml", TypeAdapter(tuple[Right, ...]), kind="catalogue")


def situation_named(name: str) -> Situation:
    """Return the situation of a name such as ``caring``.

    Raises:
        UnknownName: there is none.
    """
    known = [one.value for one in Situation]
    if name not in known:
        raise UnknownName("situation", name, near_matches(name, known))
    return Situation(name)
