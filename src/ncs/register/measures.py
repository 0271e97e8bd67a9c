"""The official measures and the expectations that they bear on, as data."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from importlib.resources import files
from math import inf
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, model_validator

from ncs.core.errors import UnknownName, near_matches
from ncs.tables.reading.yaml_files import load_yaml


class Polarity(StrEnum):
    """Which way is better. Where that is not established, nothing is called better or worse."""

    HIGHER = "higher_is_better"
    LOWER = "lower_is_better"
    NOT_ESTABLISHED = "not_established"


class Kind(StrEnum):
    """What sort of number a measure is, which decides how its uncertainty is worked out."""

    PERCENT = "percent"
    RATE = "rate"
    SURVEY_PERCENT = "survey_percent"
    SURVEY_SCORE = "survey_score"
    PERCENT_WITHOUT_MARGIN = "percent_without_margin"


class Standing(StrEnum):
    """How far government itself stands behind the figures."""

    OFFICIAL = "official"
    IN_DEVELOPMENT = "in_development"


class MeasureEntry(BaseModel):
    """One measure.

    ``lowest`` and ``highest`` are the ends of its scale, in its ``unit``. Where its publisher says that councils
    cannot be compared on it, ``comparable`` is false and it counts for nothing in priorities.
    ``question`` is one to ask when the measure stands out.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    code: str
    title: str
    outcomes: tuple[int, ...] = Field(min_length=1)
    kind: Kind
    unit: str
    lowest: float | None
    highest: float | None
    polarity: Polarity
    collection: str
    standing: Standing
    comparable: bool = True
    note: str = ""
    question: str

    @property
    def scale(self) -> tuple[float, float]:
        """Lowest and highest value that the measure can have, in its unit; infinite where it has no end."""
        return -inf if self.lowest is None else self.lowest, inf if self.highest is None else self.highest

    @property
    def direction(self) -> int:
        """1 where higher is better, -1 where lower is, 0 where neither is established."""
        return {Polarity.HIGHER: 1, Polarity.LOWER: -1}.get(self.polarity, 0)


class Expectation(BaseModel):
    """One expectation of councils (Annex A), the outcome it serves and the ids of measures that bear on it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    outcome: int
    expectation: str
    measures: tuple[str, ...]


class Register(BaseModel):
    """Measures, outcomes and expectations together; every outcome that is named exists."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    measures: Mapping[str, MeasureEntry]
    outcomes: Mapping[int, str]
    expectations: Mapping[str, Expectation]

    @model_validator(mode="after")
    def _outcomes_exist(self) -> Register:
        named = {n for entry in self.measures.values() for n in entry.outcomes}
        named |= {entry.outcome for entry in self.expectations.values()}
        if not named <= set(self.outcomes):
            raise ValueError(f"no such outcome: {sorted(named - set(self.outcomes))}")
        return self

    def measure(self, name: str) -> MeasureEntry:
        """Return a measure by id (``ascof_2a``) or official code (``2A``), without regard to case.

        Raises:
            UnknownName: there is no such measure; near ones are named, or all where none is near.
        """
        wanted = name.strip().casefold()
        for entry in self.measures.values():
            if wanted in (entry.id, entry.code.casefold(), f"ascof {entry.code.casefold()}"):
                return entry
        known = [entry.code for entry in self.measures.values()]
        raise UnknownName("measure", name, near_matches(name, [*self.measures, *known]) or known)

    def for_outcome(self, outcome: int | None) -> tuple[MeasureEntry, ...]:
        """Return the measures of one priority outcome (1, 2 or 3), or all of them, in order of code.

        Raises:
            UnknownName: there is no such outcome.
        """
        if outcome is not None and outcome not in self.outcomes:
            raise UnknownName("priority outcome", str(outcome), [str(number) for number in self.outcomes])
        return tuple(m for m in self.measures.values() if outcome is None or outcome in m.outcomes)


@cache
def register() -> Register:
    """Return the register that comes with the package."""
    measures, rest = _load("measures.yaml"), _load("expectations.yaml")
    return Register.model_validate(
        {
            "measures": {key: {"id": key, **entry} for key, entry in measures["measures"].items()},
            "outcomes": rest["outcomes"],
            "expectations": {key: {"id": key, **entry} for key, entry in rest["expectations"].items()},
        }
    )


def _load(name: str) -> dict[str, Any]:
    content = load_yaml(files("ncs.register") / "data" / name).content
    return dict(content)
