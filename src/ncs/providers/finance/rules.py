"""The rules of supervision as data: stress, grades of viability, flags of conduct; or a user's own file."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, model_validator

from ncs.providers.directory.layouts import data_file
from ncs.providers.finance.ratios import Ratio, definitions
from ncs.tables.reading.yaml_files import read_yaml


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Shock(_Strict):
    """One stress: staff costs and fees as shares more or less, occupancy and interest as points more or less.

    ``scenarios`` may hand one over: a pay floor's cost as ``staff``, a price's as ``fee``.
    """

    id: str = Field(min_length=1)
    title: str
    staff: Decimal = Decimal(0)
    occupancy: Decimal = Field(default=Decimal(0), ge=-1, le=1)
    fee: Decimal = Field(default=Decimal(0), ge=-1)
    interest: Decimal = Decimal(0)


class Test(_Strict):
    """One level: of a ratio, or of fixed charge cover under a stress; the test is met below or above it.

    An optional one is left out where its figure is not given: a provider without covenants has no headroom.
    """

    ratio: str = ""
    stress: str = ""
    below: Decimal | None = None
    above: Decimal | None = None
    optional: bool = False

    @model_validator(mode="after")
    def _whole(self) -> Test:
        if bool(self.ratio) == bool(self.stress) or (self.below is None) == (self.above is None):
            raise ValueError("a test names a ratio or a stress, and one level, below or above")
        if self.ratio and self.ratio not in definitions():
            raise ValueError(f"there is no ratio {self.ratio!r}; there are {', '.join(definitions())}")
        return self

    def met(self, value: Decimal) -> bool:
        """Whether a value is beyond the level; on the level it is not."""
        return value < self.below if self.below is not None else value > (self.above or Decimal(0))

    def decided(self, found: Ratio) -> bool | None:
        """Whether a ratio is beyond the level; None where neither its value nor anything else says so."""
        if found.value is not None:
            return self.met(found.value)
        return found.beyond == ("below" if self.below is not None else "above") if found.beyond else None

    @property
    def level(self) -> str:
        """The level in words."""
        return f"below {self.below}" if self.below is not None else f"above {self.above}"


class Grade(_Strict):
    """One grade of viability: given if any of its tests is met; the last has none."""

    grade: str
    title: str
    any: tuple[Test, ...]


class Flag(_Strict):
    """One flag of conduct: on a ratio beyond a level, or on a fact of the return."""

    flag: str
    title: str
    ratio: str = ""
    above: Decimal | None = None
    fact: str = ""


class Visit(_Strict):
    """When a local provider is visited: on a grade, or with so many flags."""

    grades: tuple[str, ...]
    flags: int = Field(ge=1)


class Rules(_Strict):
    """All rules of supervision. Grades are in order, the worst first; the first that fits is given."""

    stress: tuple[Shock, ...]
    viability: tuple[Grade, ...] = Field(min_length=1)
    conduct: tuple[Flag, ...]
    visit: Mapping[str, Visit]

    @model_validator(mode="after")
    def _known(self) -> Rules:
        named = {one.id for one in self.stress}
        unknown = {test.stress for grade in self.viability for test in grade.any if test.stress} - named
        if unknown:
            raise ValueError(f"no stress is called {', '.join(sorted(unknown))}; there are {', '.join(sorted(named))}")
        if self.viability[-1].any:
            raise ValueError("the last grade must have no tests, so that every provider has one")
        return self


def rules(path: Path | None = None) -> Rules:
    """Return the rules of a file, or those that come with the program, which are this project's proposal.

    Raises:
        ProblemsFound: the file is wrong: a key, an unknown ratio or stress, a level, a last grade with tests.
    """
    return read_yaml(path or data_file("supervision_rules.yaml"), Rules, kind="rules of supervision")
