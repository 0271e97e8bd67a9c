"""What the register holds: measures, and the expectations and frameworks that they bear on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from ncs.core.errors import UnknownName, near_matches
from ncs.register.entry import STRICT, MeasureEntry, Place

#: The publication whose codes people mean when they say no year.
CURRENT = "ascof_2024_25"
#: What is said of an expectation that no registered measure bears on.
NONE_YET = "none yet"


@dataclass(frozen=True, kw_only=True)
class Expectation:
    """One expectation of councils (Annex A), the outcome it serves and the ids of measures that bear on it."""

    __pydantic_config__: ClassVar = STRICT

    id: str
    outcome: int
    expectation: str
    measures: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class FrameworkMetric:
    """One metric of the Local Outcomes Framework, from a transcription: its words, and the measures that it is.

    ``outcome`` is the framework's own number. ``wording`` is empty where the title was not read. ``direction`` is ``+``
    where the transcription says that more is better, ``-`` for less, else ``none``.
    """

    __pydantic_config__: ClassVar = STRICT

    outcome: int
    type: str
    direction: str
    measures: tuple[str, ...]
    wording: str


@dataclass(frozen=True, kw_only=True)
class Register:
    """Measures, outcomes and expectations together.

    Raises:
        ValueError: something that is named does not exist, or two measures have one name.
    """

    __pydantic_config__: ClassVar = STRICT

    measures: Mapping[str, MeasureEntry]
    outcomes: Mapping[int, str]
    expectations: Mapping[str, Expectation]
    local_outcomes: tuple[FrameworkMetric, ...] = ()

    def __post_init__(self) -> None:
        entries, expectations = self.measures.values(), self.expectations.values()
        outcomes = {n for entry in entries for n in entry.outcomes} | {entry.outcome for entry in expectations}
        if not outcomes <= set(self.outcomes):
            raise ValueError(f"no such outcome: {sorted(outcomes - set(self.outcomes))}")
        named = {name for entry in expectations for name in entry.measures}
        named |= {name for metric in self.local_outcomes for name in metric.measures}
        named |= {name for entry in entries for name, _ in (*entry.counterparts.values(), *entry.nearest.values())}
        if not named <= set(self.measures):
            raise ValueError(f"no such measure: {sorted(named - set(self.measures))}")
        keys = Counter(key for entry in entries for key in _keys(entry))
        twice = sorted(key for key, times in keys.items() if times > 1)
        if twice:
            raise ValueError(f"two measures of one name: {twice}")

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


def _keys(entry: MeasureEntry) -> set[str]:
    return {_key(name) for name in (entry.id, entry.code, *entry.aliases)}


def _key(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum()).removeprefix("ascof")
