"""The 118 actions of the roadmap, each described once: what it is, what it needs, and the words that rests on."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from pydantic import BaseModel, ConfigDict, Field, model_validator

from ncs.core.errors import UnknownName, near_matches
from ncs.tables.reading.yaml_files import read_yaml

#: Every action's id: block, stage and number, such as ``B01-PRE-4``.
ID = r"^B(0[1-9]|10)-(INH|STA|PRE|LAU|EMB|EVO)-[1-9]$"
#: The founding Act's Royal Assent, and launch day: the two actions whose dates others are counted from.
ACT, LAUNCH = "B01-PRE-5", "B01-LAU-1"
SOURCE = "Support Guaranteed (Fabian Society, June 2023), chapter 6 and the appendix"
_FROZEN = ConfigDict(frozen=True, extra="forbid")


class Stage(StrEnum):
    """The six stages of the journey, in order."""

    INHERIT = "inherit"
    STABILISE = "stabilise"
    PREPARE = "prepare"
    LAUNCH = "launch"
    EMBED = "embed"
    EVOLVE = "evolve"


class Law(StrEnum):
    """Whether an action needs law."""

    NO = "no"
    PARTLY = "partly"
    MAYBE = "maybe"
    YES = "yes"


class Power(StrEnum):
    """What an action is done under."""

    NONE = "none"
    EXISTING = "existing"
    EMPLOYMENT = "employment_rights_act"
    EITHER = "either"
    FOUNDING = "ncs_act"
    LATER = "later_act"

    @property
    def words(self) -> str:
        """As people say it."""
        return {
            Power.NONE: "no power needed",
            Power.EXISTING: "powers that exist",
            Power.EMPLOYMENT: "the Employment Rights Act",
            Power.EITHER: "powers that exist, or the founding Act",
            Power.FOUNDING: "the founding Act",
            Power.LATER: "another, later Act",
        }[self]


class Need(BaseModel):
    """One action that another needs first: it rests on ``words`` of the source, or is ``derived`` here, with why.

    Raises:
        ValueError: both or neither are given.
    """

    model_config = _FROZEN

    action: str = Field(pattern=ID)
    words: str = ""
    derived: str = ""

    @model_validator(mode="after")
    def _one_ground(self) -> Need:
        if bool(self.words.strip()) == bool(self.derived.strip()):
            raise ValueError("a need rests either on `words` of a source or on a reason of one's own, `derived`")
        return self

    @property
    def ground(self) -> str:
        """What it rests on: the words in quotation marks, or ``derived:`` and why."""
        return f"“{self.words}”" if self.words else f"derived: {self.derived}"


class Measured(BaseModel):
    """A milestone that the source calls measurable: its words, and the ids of the register's measures of it."""

    model_config = _FROZEN

    words: str
    measures: tuple[str, ...]


class Action(BaseModel):
    """One action.

    Attributes:
        stage, action: when, and what, in this project's short paraphrase.
        law, power, vehicle: whether law is needed, what it is done under, and by what.
        owner: who is to do it; this project's reading.
        months: how long it takes; an assumption, which a plan file may change.
        evidence: what would show that it is done.
        by_launch: whether it must be done by launch day.
        by: ``first_april`` for the first 1 April after the election; empty for the end of its stage.
        years_after_launch: when it ends, counted from launch day; None for the ends of its stage.
        four_nations: why it concerns more than England; empty where it does not.
        measured_by: its measures, where the source calls it measurable.
        proposals: the numbers of the proposals that it serves; ``all`` for every one.
        needs: the actions that come first.
    """

    model_config = _FROZEN

    stage: Stage
    action: str
    law: Law
    power: Power
    vehicle: str
    owner: str
    months: int = Field(ge=0, le=240)
    evidence: str
    by_launch: bool = False
    by: str = Field(default="", pattern="^(first_april)?$")
    years_after_launch: int | None = None
    four_nations: str = ""
    measured_by: Measured | None = None
    proposals: tuple[str, ...] = ()
    needs: tuple[Need, ...] = ()


class Block(BaseModel):
    """One of the ten building blocks, with its actions by id."""

    model_config = _FROZEN

    block: int = Field(ge=1, le=10)
    name: str
    actions: dict[str, Action]


#: Actions by id, in the source's order.
Actions = Mapping[str, Action]


def data_file(name: str) -> Traversable:
    """Return a file of this domain's data folder."""
    return files("ncs.roadmap") / "data" / name


@cache
def blocks() -> tuple[Block, ...]:
    """Return the ten blocks in order."""
    return tuple(read_yaml(data_file(f"actions/block_{number:02}.yaml"), Block) for number in range(1, 11))


@cache
def actions() -> Actions:
    """Return every action by id, block by block and stage by stage."""
    return {name: action for block in blocks() for name, action in block.actions.items()}


def block_of(name: str) -> Block:
    """Return the block of an action by its id."""
    return blocks()[int(name[1:3]) - 1]


def chosen(names: tuple[str, ...] = (), *, block: int | None = None, stage: str | None = None) -> Actions:
    """Return the actions of these ids, or of a block or stage; all of them if nothing is said.

    Raises:
        UnknownName: there is no such action, block or stage.
    """
    for name in names:
        known(name)
    if block is not None and not 1 <= block <= len(blocks()):
        raise UnknownName("block", str(block), ("1 to 10",))
    if stage is not None and stage.casefold() not in set(Stage):
        raise UnknownName("stage", stage, near_matches(stage, Stage) or tuple(Stage))
    wanted = {name.upper() for name in names}
    return {
        name: action
        for name, action in actions().items()
        if (not wanted or name in wanted)
        and (block is None or int(name[1:3]) == block)
        and (stage is None or action.stage == stage.casefold())
    }


def known(name: str, among: Actions | None = None) -> str:
    """Return an action's id as it is written.

    Raises:
        UnknownName: there is no such action; with the nearest.
    """
    held = actions() if among is None else among
    if name.upper() not in held:
        raise UnknownName("action of the roadmap", name, near_matches(name, held))
    return name.upper()
