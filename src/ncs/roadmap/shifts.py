"""What has shifted since the roadmap was written in 2023: dated, with its source, and the actions it bears on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from functools import cache

from pydantic import BaseModel, ConfigDict, Field

from ncs.roadmap.actions import data_file
from ncs.roadmap.plan_file import Facts
from ncs.tables.reading.yaml_files import read_yaml


class Effect(StrEnum):
    """What a shift does to the actions that it bears on."""

    BEGUN = "begun"
    MOVED = "moved"
    OVERTAKEN = "overtaken"
    ALONGSIDE = "alongside"
    SILENT = "silent"

    @property
    def words(self) -> str:
        """As people say it."""
        return {
            Effect.BEGUN: "begun, in whole or part",
            Effect.MOVED: "moved to another day",
            Effect.OVERTAKEN: "overtaken by events",
            Effect.ALONGSIDE: "runs alongside",
            Effect.SILENT: "not mentioned by government",
        }[self]


class Shift(BaseModel):
    """One thing that has changed.

    Attributes:
        day: when it was said or done.
        what: in words.
        actions: ids of the actions that it bears on.
        effect: what it does to them.
        not_before: the day before which those actions cannot start; None where no day follows.
        source, confidence: where it is from, and how sure that is.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    day: date
    what: str
    actions: tuple[str, ...] = Field(min_length=1)
    effect: Effect
    not_before: date | None = None
    source: str
    confidence: str = Field(pattern="^(published|derived|uncertain)$")


@cache
def shifts() -> tuple[Shift, ...]:
    """Return the shifts, by day."""
    return read_yaml(data_file("shifts.yaml"), tuple[Shift, ...])


def of_action(name: str) -> tuple[Shift, ...]:
    """Return the shifts that bear on an action."""
    return tuple(shift for shift in shifts() if name in shift.actions)


def held_by(found: Iterable[Shift]) -> Facts:
    """Return the days before which actions cannot start since things shifted."""
    return Facts(held={name: one.not_before for one in found if one.not_before is not None for name in one.actions})
