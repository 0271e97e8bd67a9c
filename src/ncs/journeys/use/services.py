"""What can be asked of a directory in Open Referral UK: is it right and complete, and what is there for a need."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ncs.journeys.exchange.directory import Fault, Match, Plain, faults, read_directory
from ncs.journeys.exchange.directory import search as searched
from ncs.journeys.views.directory import completeness_table, faults_table, matches_table
from ncs.present.answer import Answer
from ncs.tables.tables import Table


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DirectoryChecked(Answer):
    """What is wrong with a directory, and what people would miss in each of its services."""

    on: date
    services: tuple[Plain, ...]
    found: tuple[Fault, ...]

    @property
    def errors(self) -> int:
        """How many of the faults are errors."""
        return sum(one.severity == "error" for one in self.found)

    def tables(self) -> tuple[Table, ...]:
        """Return the faults, then how complete each service is."""
        return faults_table(self.found), completeness_table(self.services, self.on)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Found(Answer):
    """The services that were found."""

    words: str
    found: tuple[Match, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return one row a service, the best match first."""
        return (matches_table(self.found, self.words),)


def check_directory(files: Sequence[Path], *, on: date) -> DirectoryChecked:
    """Check answers of a directory that were saved to files.

    Raises:
        ProblemsFound: a file is no answer of a directory.
    """
    read = [read_directory(file) for file in files]
    services = tuple(one for held, _ in read for one in held)
    found = [one for _, wrong in read for one in wrong]
    return DirectoryChecked(
        on=on, services=services, found=(*found, *(f for one in services for f in faults(one, on=on)))
    )


def search(files: Sequence[Path], words: str, *, near: str = "", age: int | None = None) -> Found:
    """Find active services for a need, near a place, for somebody of an age.

    Raises:
        UnknownName: nothing in the directory is near that place.
        ProblemsFound: a file is no answer of a directory.
    """
    services = [one for file in files for one in read_directory(file)[0]]
    return Found(words=words, found=searched(services, words, near=near, age=age))
