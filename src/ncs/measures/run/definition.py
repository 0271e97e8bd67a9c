"""How a measure is computed: a frozen definition that refuses to be built wrong. What it is, the register says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from ncs.core.errors import NcsError
from ncs.core.provenance import Source
from ncs.register.measures import Cadence, MeasureEntry, Polarity, Standing, register

#: Columns of a people table that a group may select on.
GROUPING_COLUMNS = ("age_group", "gender", "cohort")


class BadDefinition(NcsError):
    """A measure's definition contradicts itself."""


class Count(StrEnum):
    """Where a denominator comes from."""

    PEOPLE = "people"
    POPULATION = "population"
    OWN = "own"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One group of people that a figure is given for.

    Attributes:
        name: as in an observation: ``total`` or ``age=65+``; several parts joined by ``;``.
        where: the value that each column of the people table must have; empty for everybody.
        population: the ages of the population denominator, such as ``65+``, where there is one.
    """

    name: str
    where: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}), hash=False)
    population: str | None = None

    def __post_init__(self) -> None:
        unknown = sorted(set(self.where) - set(GROUPING_COLUMNS))
        if unknown:
            raise BadDefinition(f"The group {self.name!r} selects on unknown columns: {', '.join(unknown)}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """The rules of one measure, in words and in what the program needs to compute it.

    Its code, title, unit, scale, decimals, polarity and standing are those of the register, under the same id.

    Attributes:
        id: stable name in the register, such as ``ascof_2a``.
        publisher: of the rules.
        editions: the method editions in which it can be computed.
        population, numerator, denominator, window, ages, exclusions, tie_breaks, unknowns: the rules in words.
        groups: every group that is published, in the order of publication.
        denominator_from: people of the events, a population, or the module's own figures.
        needs: inputs beside the events, such as ``hospital``.
        england: whether a row for England is published beside the councils'.
        lagged: published a further quarter behind, to see what followed.
        look_back_days: how long before the period the data must reach, or some figures are too high or too low.
        follow_up_days: how long after the period the data must reach to see what followed.
        source: where the rules are published.

    Raises:
        BadDefinition: the register does not have it, a rule in words is empty, groups are missing or repeated, or a
            population denominator lacks its ages.
    """

    id: str
    publisher: str
    editions: tuple[str, ...]
    population: str
    numerator: str
    denominator: str
    window: str
    ages: str
    exclusions: tuple[str, ...]
    tie_breaks: tuple[str, ...]
    unknowns: str
    groups: tuple[Group, ...]
    source: Source
    denominator_from: Count = Count.PEOPLE
    needs: tuple[str, ...] = ()
    england: bool = False
    lagged: bool = False
    look_back_days: int = 0
    follow_up_days: int = 0

    def __post_init__(self) -> None:
        if self.id not in register().measures:
            raise BadDefinition(f"{self.id!r} is not in the register of measures. Describe it there first.")
        words = ("publisher", "population", "numerator", "denominator", "window", "ages")
        empty = [name for name in (*words, "unknowns") if not getattr(self, name).strip()]
        if empty:
            raise BadDefinition(f"The measure {self.id} leaves empty: {', '.join(empty)}.")
        if not self.editions:
            raise BadDefinition(f"The measure {self.id} needs an edition.")
        self._check_groups()

    def _check_groups(self) -> None:
        names = [group.name for group in self.groups]
        if not names or len(set(names)) != len(names):
            raise BadDefinition(f"The measure {self.id} needs groups, each named once.")
        if self.denominator_from is Count.POPULATION and any(group.population is None for group in self.groups):
            raise BadDefinition(f"The measure {self.id} has a population denominator without ages.")

    @property
    def entry(self) -> MeasureEntry:
        """What the register says of the measure."""
        return register().measures[self.id]

    @property
    def code(self) -> str:
        """The official code."""
        return self.entry.code

    @property
    def title(self) -> str:
        """The title as published."""
        return self.entry.full_title

    @property
    def unit(self) -> str:
        """The unit of the values."""
        return self.entry.unit

    @property
    def places(self) -> int:
        """The decimals to which ``scale * numerator / denominator`` is rounded, half away from zero."""
        return self.entry.places

    @property
    def scale(self) -> int:
        """What numerator over denominator is multiplied by."""
        return self.entry.per

    @property
    def polarity(self) -> Polarity:
        """Which way is better."""
        return self.entry.polarity

    @property
    def quarterly(self) -> bool:
        """Whether there is a figure for each calendar quarter within the period, in place of one for the period."""
        return self.entry.cadence is Cadence.QUARTERLY

    @property
    def official(self) -> bool:
        """False for this project's own measures."""
        return self.entry.standing is not Standing.OWN

    @property
    def rounding(self) -> str:
        """The rounding in words."""
        places = "a whole number" if self.places == 0 else f"{self.places} decimal place{'s' * (self.places > 1)}"
        return f"{places}, halves away from zero, from exact counts"
