"""One question of the survey, described once for a year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator


class Kind(StrEnum):
    """What an answer is."""

    COUNCIL = "council"
    MONEY = "money"
    PEOPLE = "people"
    HOURS = "hours"
    PERCENT = "percent"
    RATE = "rate"
    SINGLE = "single"
    MULTI = "multi"
    RANK = "rank"
    SHARES = "shares"
    TEXT = "text"

    @property
    def is_number(self) -> bool:
        """Whether an answer is one number."""
        return self in (Kind.MONEY, Kind.PEOPLE, Kind.HOURS, Kind.PERCENT, Kind.RATE)

    @property
    def is_whole(self) -> bool:
        """Whether an answer is a whole number: people are counted, and ranks are places."""
        return self in (Kind.PEOPLE, Kind.RANK)


class Comparability(StrEnum):
    """How far answers of one year may be set beside those of the year before."""

    STABLE = "stable"
    CAUTION = "caution"
    REWORDED = "reworded"
    OPTIONS_CHANGED = "options_changed"
    RESTATED = "restated"
    NEW = "new"
    UNKNOWN = "unknown"

    @property
    def breaks(self) -> bool:
        """Whether a series ends where a year says this of an item."""
        return self in (Comparability.OPTIONS_CHANGED, Comparability.NEW)


class Estimator(StrEnum):
    """How the answers of those who answered become a figure for all councils."""

    COUNT = "count"
    RATIO = "ratio"
    RETURNED = "returned"
    MEAN = "mean"
    SHARE = "share"
    RANK = "rank"
    NONE = "none"


_RULE = re.compile(r"(?P<item>[A-Z]\d\d(?:_\d+)?)(?:\[(?P<part>\w+)\])? (?P<sign>=|!=|>|<) (?P<value>[\w.-]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Routing:
    """When an item is asked: the answer to another one, a sign (``=``, ``!=``, ``>``, ``<``) and a value.

    Attributes:
        item, part: whose answer decides; a part for shares and choices of several, else empty.
        sign, value: what it must be.
    """

    item: str
    part: str
    sign: str
    value: str

    @classmethod
    @cache
    def parse(cls, text: str) -> Routing:
        """Read a rule such as ``C04 > 0`` or ``M10[other] > 0``.

        Raises:
            ValueError: it is not one.
        """
        found = _RULE.fullmatch(text.strip())
        if found is None:
            raise ValueError(f"{text!r} is not a rule such as C04 > 0, H01_1 = yes or M10[other] > 0")
        return cls(item=found["item"], part=found["part"] or "", sign=found["sign"], value=found["value"])

    def __str__(self) -> str:
        part = f"[{self.part}]" if self.part else ""
        return f"{self.item}{part} {self.sign} {self.value}"


def _yes(value: Any) -> Any:
    return value == "yes" if value in ("yes", "no") else value


class Item(BaseModel):
    """One question.

    Attributes:
        id: its number in the year's instrument.
        concept: what it asks about, the same name in every year.
        section: letter of its section; grid: the question that a row of a grid belongs to, empty for none.
        wording: the short wording; ``inferred`` where the report does not give it in full.
        type, options, unit: what an answer is; options name a list of the bank.
        lowest, highest: the range of a number, in the unit; None where open.
        asked_if: a rule of routing, empty where everybody is asked.
        parts: names of the shares that sum to 100, or of the rows of a small grid; space between.
        figure, base: the published figure that it feeds, and the printed number of responses; None where not printed.
        estimator: how the published series makes a figure for England of it; size: what a ratio would use.
        comparability, note: beside the year before.
        wording_since, options_since: the year whose wording and options these are; empty for not known.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    concept: str
    section: str
    grid: str = ""
    wording: str
    inferred: Annotated[bool, BeforeValidator(_yes)]
    type: Kind
    options: str = ""
    unit: str = ""
    lowest: Decimal | None = None
    highest: Decimal | None = None
    asked_if: str = ""
    parts: str = ""
    figure: int | None = None
    base: int | None = Field(default=None, ge=1)
    estimator: Estimator = Estimator.NONE
    size: str = ""
    comparability: Comparability
    wording_since: str = ""
    options_since: str = ""
    note: str = ""

    @model_validator(mode="after")
    def _consistent(self) -> Item:
        if self.asked_if:
            Routing.parse(self.asked_if)
        if (self.type in (Kind.SINGLE, Kind.MULTI)) != bool(self.options):
            raise ValueError("choices need a list of options, and nothing else has one")
        if self.type is Kind.SHARES and len(self.parts.split()) < 2:
            raise ValueError("shares need two parts or more")
        if self.lowest is not None and self.highest is not None and self.lowest > self.highest:
            raise ValueError("the lowest answer is above the highest")
        return self

    @property
    def routing(self) -> Routing | None:
        """When it is asked; None for always."""
        return Routing.parse(self.asked_if) if self.asked_if else None

    @property
    def part_names(self) -> tuple[str, ...]:
        """The names of its parts; one empty name where it has none."""
        return tuple(self.parts.split()) or ("",)

    @property
    def said(self) -> str:
        """The wording in full: the question of a grid, then its row."""
        return f"{self.grid}: {self.wording}" if self.grid else self.wording
