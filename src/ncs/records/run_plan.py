"""What to do in a run of the main tables, and what to say about it afterwards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar

import pyarrow as pa

from ncs.core.errors import NcsError
from ncs.core.periods import Period
from ncs.engine.engine import EngineName
from ncs.records.council_list import ListedCouncil
from ncs.records.editions import Edition, Kind
from ncs.records.mapping_files import Cleaning

Key = TypeVar("Key")


class WrongOptions(NcsError):
    """Options of a run that contradict each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A run: which table, by which edition, for which period, with which options.

    Attributes:
        as_of: files that came in later are not used.
        councils: None means the register.
        deaths: registered deaths (``nhs_id, date_of_death, registered``); None means submitted dates.
        submitted_deaths: submitted dates were asked for, so no warning that the edition would use registrations.

    Raises:
        WrongOptions: registered deaths for an edition that does not use them, or together with submitted ones.
    """

    kind: Kind
    edition: Edition
    period: Period
    as_of: date
    cleaning: Cleaning
    councils: tuple[ListedCouncil, ...] | None = None
    deaths: pa.Table | None = None
    submitted_deaths: bool = False
    true_birth_dates: bool = False
    engine: str = EngineName.DUCKDB

    def __post_init__(self) -> None:
        if self.deaths is not None and self.submitted_deaths:
            raise WrongOptions("Registered deaths were given and submitted deaths asked for. Choose one.")
        if self.deaths is not None and not self.edition.ons_deaths:
            raise WrongOptions(
                f"Edition {self.edition.name} uses submitted dates of death. Leave the table of deaths out, or choose "
                "an edition that uses registrations."
            )

    @property
    def uses_registered_deaths(self) -> bool:
        """Whether dates of death come from the table of deaths."""
        return self.deaths is not None


@dataclass(slots=True, kw_only=True)
class Tally:
    """Counts that grow while a run goes on, and its warnings."""

    fates: dict[tuple[str, str | None], int] = field(default_factory=dict)
    unmapped: dict[tuple[str, str], int] = field(default_factory=dict)
    events: int = 0
    warnings: list[str] = field(default_factory=list)


def add_counts(counts: dict[Key, int], found: Mapping[Key, int]) -> None:
    """Add ``found`` to ``counts``, which grows."""
    for key, number in found.items():
        counts[key] = counts.get(key, 0) + number


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a run did.

    Attributes:
        rows, events: numbers in and out. fates: rows by fate and rule.
        unmapped: different values of kept events that no mapping fits.
        warnings: said to the user and recorded.
    """

    folder: Path
    rows: int
    events: int
    fates: Mapping[tuple[str, str | None], int]
    unmapped: int
    warnings: Sequence[str]
