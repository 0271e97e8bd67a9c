"""The questions as typed values, read from ``questions.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict, TypeAdapter

from ncs.tables.reading.yaml_files import read_yaml


class Kind(StrEnum):
    """What an answer is."""

    DAY = "day"
    YES_NO = "yes_no"
    CHOICE = "choice"
    NUMBER = "number"
    WEEKLY = "weekly"
    POUNDS = "pounds"


class Choice(BaseModel):
    """One answer of several: its name, its words, and what is written in the case (None is nothing)."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    value: str
    words: str
    write: str | None = None


class Question(BaseModel):
    """One question: its words, why it is asked, what it takes, when it is asked, and where it goes in the case.

    Attributes:
        put: the place in the case; ``income:pension.weekly`` is the key ``weekly`` of an entry of the list ``income``.
        also: what is written beside it unless the answer is no or nothing.
        nothing: what is written if no or nothing was answered to this and every other question that has the place.
        when: the answers to other questions with which it is asked; ``some`` is anything but no or nothing.
        born_before: the day before which somebody must be born to be asked; None for everybody.
        below_pension_age: whether it is asked only of somebody who has not reached it on the day of the cost.
        default: what an empty line means; None where an answer is needed.
        some: whether nothing is no answer.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    id: str
    ask: str
    why: str
    kind: Kind
    put: str
    also: Mapping[str, str | int | tuple[()]] = {}
    nothing: Mapping[str, str | int | tuple[()]] = {}
    choices: tuple[Choice, ...] = ()
    when: Mapping[str, tuple[str, ...]] = {}
    born_before: date | None = None
    below_pension_age: bool = False
    default: str | None = None
    some: bool = False


@cache
def questions() -> tuple[Question, ...]:
    """Return every question in the order of asking.

    Raises:
        ProblemsFound: the file of the package is damaged.
    """
    file = files("ncs.charging.ask") / "questions.yaml"
    return read_yaml(file, TypeAdapter(tuple[Question, ...]), kind="file of questions")
