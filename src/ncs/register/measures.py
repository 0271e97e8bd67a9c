"""The register: every measure described once, and the expectations and frameworks that it bears on, as data."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, cached_property
from importlib.resources import files

from pydantic import BaseModel, ConfigDict, model_validator

from ncs.core.errors import UnknownName, near_matches
from ncs.register.entry import Cadence, Counts, Given, Kind, MeasureEntry, Place, Polarity, Standing
from ncs.tables.reading.keyed import ById
from ncs.tables.reading.yaml_files import read_yaml

__all__ = [
    "Cadence",
    "Counts",
    "Expectation",
    "FrameworkMetric",
    "Given",
    "Kind",
    "MeasureEntry",
    "Polarity",
    "Register",
    "Standing",
    "register",
]

#: The publication whose codes people mean when they say no year.
CURRENT = "ascof_2024_25"
#: What is said of an expectation that no registered measure bears on.
NONE_YET = "none yet"
_MEASURES = ("ascof_2024_25", "computed", "context", "ascof_2020_21")


class Expectation(BaseModel):
    """One expectation of councils (Annex A), the outcome it serves and the ids of measures that bear on it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    outcome: int
    expectation: str
    measures: tuple[str, ...]


class FrameworkMetric(BaseModel):
    """One metric of the Local Outcomes Framework, from a transcription: its words, and the measures that it is.

    ``outcome`` is the framework's own number. ``wording`` is empty where the title was not read. ``direction`` is ``+``
    where the transcription says that more is better, ``-`` for less, else ``none``.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    outcome: int
    type: str
    direction: str
    measures: tuple[str, ...]
    wording: str


class Register(BaseModel):
    """Measures, outcomes and expectations together; everything that is named exists."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    measures: Mapping[str, MeasureEntry]
    outcomes: Mapping[int, str]
    expectations: Mapping[str, Expectation]
    local_outcomes: tuple[FrameworkMetric, ...] = ()

    @model_validator(mode="after")
    def _outcomes_exist(self) -> Register:
        named = {n for entry in self.measures.values() for n in entry.outcomes}
        named |= {entry.outcome for entry in self.expectations.values()}
        if not named <= set(self.outcomes):
            raise ValueError(f"no such outcome: {sorted(named - set(self.outcomes))}")
        return self

    @model_validator(mode="after")
    def _measures_exist(self) -> Register:
        named = {name for entry in self.expectations.values() for name in entry.measures}
        named |= {name for metric in self.local_outcomes for name in metric.measures}
        for entry in self.measures.values():
            named |= {official for official, _ in (*entry.counterparts.values(), *entry.nearest.values())}
        if not named <= set(self.measures):
            raise ValueError(f"no such measure: {sorted(named - set(self.measures))}")
        return self

    @model_validator(mode="after")
    def _names_are_unique(self) -> Register:
        names = [key for entry in self.measures.values() for key in _keys(entry)]
        twice = sorted({key for key in names if names.count(key) > 1})
        if twice:
            raise ValueError(f"two measures of one name: {twice}")
        return self

    def measure(self, name: str) -> MeasureEntry:
        """Return a measure by id (``ascof_2a``) or official code (``2A``, ``ASCOF 2A``), whatever its punctuation.

        Raises:
            UnknownName: there is no such measure; near ones are named, or the codes of today where none is near.
        """
        found = self._by_key.get(_key(name))
        if found is None:
            known = [entry.code for entry in self.published_in(CURRENT)]
            raise UnknownName("measure", name, near_matches(name, [*self.measures, *known]) or known)
        return found

    @cached_property
    def _by_key(self) -> Mapping[str, MeasureEntry]:
        return {key: entry for entry in self.measures.values() for key in _keys(entry)}

    def for_outcome(self, outcome: int | None) -> tuple[MeasureEntry, ...]:
        """Return the measures of one priority outcome (1, 2 or 3), or all of them, in order of code.

        Raises:
            UnknownName: there is no such outcome.
        """
        if outcome is not None and outcome not in self.outcomes:
            raise UnknownName("priority outcome", str(outcome), [str(number) for number in self.outcomes])
        return tuple(m for m in self.measures.values() if outcome is None or outcome in m.outcomes)

    def published_in(self, publication: str) -> tuple[MeasureEntry, ...]:
        """Return the measures of one edition of the official tables, such as ``ascof_2024_25``, in its order."""
        return tuple(m for m in self.measures.values() if m.publication == publication)

    @cached_property
    def families(self) -> frozenset[str]:
        """The names under which measures that one set of rules gives together are known, such as ``2B and 2C``."""
        return frozenset(m.family for m in self.measures.values() if m.family)

    def counterpart(self, measure: str, group: str) -> Place | None:
        """Return the official (id, group) that a group of our own results is the same figure as; None for none."""
        entry = self.measures.get(measure)
        return None if entry is None else entry.counterparts.get(group)

    def nearest(self, measure: str, group: str) -> Place | None:
        """Return the published (id, group) to set beside a group of our results: the same figure, else the nearest."""
        entry = self.measures.get(measure)
        return None if entry is None else entry.counterparts.get(group) or entry.nearest.get(group)

    def own_of(self, measure: str) -> tuple[Place, ...]:
        """Return the (id, group) of our own results that are the same figure as an official measure's total."""
        return tuple(
            (entry.id, group)
            for entry in self.measures.values()
            for group, official in entry.counterparts.items()
            if official == (measure, "total")
        )

    def measures_of(self, expectation: Expectation) -> str:
        """Return the codes and names of the measures that bear on an expectation, or ``none yet``."""
        return "; ".join(self.measures[name].called for name in expectation.measures) or NONE_YET


class _Measures(BaseModel):
    model_config = ConfigDict(extra="forbid")

    measures: ById[MeasureEntry]


class _Expectations(BaseModel):
    model_config = ConfigDict(extra="forbid")

    outcomes: Mapping[int, str]
    expectations: ById[Expectation]


class _Metrics(BaseModel):
    model_config = ConfigDict(extra="forbid")

    metrics: tuple[FrameworkMetric, ...]


@cache
def register() -> Register:
    """Return the register that comes with the package."""
    place = files("ncs.register") / "data"
    held = [read_yaml(place / "measures" / f"{name}.yaml", _Measures).measures for name in _MEASURES]
    measures = [item for entries in held for item in entries.items()]
    twice = sorted({key for key, _ in measures if sum(other == key for other, _ in measures) > 1})
    if twice:
        raise ValueError(f"described twice: {twice}")
    rest = read_yaml(place / "expectations.yaml", _Expectations)
    metrics = read_yaml(place / "local_outcomes.yaml", _Metrics).metrics
    return Register(
        measures=dict(measures), outcomes=rest.outcomes, expectations=rest.expectations, local_outcomes=metrics
    )


def _keys(entry: MeasureEntry) -> set[str]:
    return {_key(name) for name in (entry.id, entry.code, *entry.aliases)}


def _key(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum()).removeprefix("ascof")
