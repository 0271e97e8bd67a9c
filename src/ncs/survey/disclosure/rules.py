"""When a figure of several councils may be told: enough of them, none that is most of it, none that can be worked out.

Sources: Hundepool and others, Statistical Disclosure Control (2012), 4.2: a threshold, dominance of one contributor,
and the p-percent rule, by which a contributor who takes its own answer away must not come near that of another.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache

from pydantic import BaseModel, ConfigDict, Field

from ncs.core.money import in_percent
from ncs.survey.bank.load import data_file
from ncs.tables.reading.yaml_files import read_yaml


class Rules(BaseModel):
    """The rules.

    Attributes:
        least: councils that must have answered.
        share: the greatest part of a sum that one council may be.
        margin: how far from a council's answer another must stay who knows its own, as a part of that answer.
        tied: items that are tied by arithmetic.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    least: int = Field(ge=2)
    share: float = Field(gt=0, le=1)
    margin: float = Field(gt=0)
    tied: tuple[tuple[str, ...], ...]


@cache
def rules() -> Rules:
    """Return the rules that come with the program."""
    return read_yaml(data_file("disclosure.yaml"), Rules, kind="rules of disclosure")


FEW = "fewer than {least} answered"
SHARE = "one council is more than {share}% of it"
NEAR = "a council that knows its own answer would come near another's"
TIED = "few answered one of the items that are tied and not all: taken from one another they would show whose"
ALIKE = "all, or all but one, gave the same answer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Amounts:
    """Numbers of councils whose sum, mean or ratio is told, with the least and greatest that can be answered."""

    values: Mapping[str, float]
    lowest: float | None = None
    highest: float | None = None

    def answered(self) -> Collection[str]:
        """Return who answered."""
        return self.values.keys()

    def wrong(self, members: Collection[str]) -> str:
        """Return why the figure of some councils may not be told; empty where it may."""
        among = [self.values[code] for code in members if code in self.values]
        if len(among) < rules().least:
            return FEW.format(least=rules().least)
        low = self.lowest or 0.0
        above = [abs(value - low) for value in among]
        if max(above) > rules().share * sum(above) or not sum(above):
            return SHARE.format(share=in_percent(rules().share, 0)) if sum(above) else ALIKE
        if not _apart(above):
            return NEAR
        if self.highest is not None and not _apart([self.highest - value for value in among]):
            return ALIKE
        return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leftover(Amounts):
    """What tied items, taken from one another, leave of councils that answered some of them and not all.

    Nothing is left of those who answered all; where nobody else is, nothing follows.
    """

    def wrong(self, members: Collection[str]) -> str:
        """Return why all of the items may not be told together; empty where they may."""
        among = self.values.keys() & frozenset(members)
        return TIED if among and Amounts.wrong(self, among) else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """Answers of councils of which counts or shares are told; ``ticks`` where not ticking is an answer too."""

    values: Mapping[str, str]
    ticks: bool = False

    def answered(self) -> Collection[str]:
        """Return who answered."""
        return self.values.keys()

    def wrong(self, members: Collection[str]) -> str:
        """Return why counts of some councils may not be told; empty where they may."""
        among = [self.values[code] for code in members if code in self.values]
        if len(among) < rules().least:
            return FEW.format(least=rules().least)
        most = max(among.count(value) for value in set(among))
        return ALIKE if most >= len(among) - 1 else ""


def wrong_of_all(variable: Variable) -> str:
    """Return why the figure of all who answered may not be told; empty where it may.

    As of a group; only that (nearly) nobody ticked a box may be told of all.
    """
    everybody = variable.answered()
    why = variable.wrong(everybody)
    if why == ALIKE and isinstance(variable, Choices) and variable.ticks:
        ticked = sum(value == "yes" for value in variable.values.values())
        return ALIKE if ticked >= len(everybody) - 1 else ""
    return why


def _apart(parts: Collection[float]) -> bool:
    """Whether a sum hides its largest part from whoever knows the second largest (the p-percent rule)."""
    order = sorted(parts, reverse=True)
    return sum(order[2:]) >= rules().margin * order[0] and order[0] > 0


#: What is told of groups: numbers or choices.
Variable = Amounts | Choices
