"""What can be asked of the register of providers: read it, find in it, show one, say what changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from os import PathLike
from pathlib import Path

import numpy as np

from ncs.core.errors import UnknownName, near_matches
from ncs.core.files import atomic_folder
from ncs.core.given import as_date, path_of, text_of
from ncs.core.progress import Progress, silent
from ncs.present.answer import Answer
from ncs.providers.changes import Changes
from ncs.providers.changes import changes as work_out
from ncs.providers.directory.kept import fill, open_register
from ncs.providers.directory.knowing import said_of
from ncs.providers.directory.reading import read_files
from ncs.providers.directory.register import Register
from ncs.providers.succession import Succession, successions
from ncs.providers.views.register import (
    changes_table,
    files_table,
    history_table,
    locations_table,
    one_table,
    successions_table,
    sums_table,
)
from ncs.reference.councils import find_council
from ncs.tables.tables import Table, noted

Given = str | PathLike[str]
Day = date | str | None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class ReadRegister(Answer):
    """A register read into a folder."""

    folder: Path
    register: Register

    def tables(self) -> tuple[Table, ...]:
        """Return the files read, and the registrations that follow one another."""
        return files_table(self.register), successions_table(successions(self.register))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class FoundLocations(Answer):
    """Locations that were looked for; ``places`` are their rows in the register."""

    register: Register
    places: tuple[int, ...]
    title: str

    def tables(self) -> tuple[Table, ...]:
        """Return the locations, a row each."""
        return (locations_table(self.register, self.places, title=self.title),)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class ShownLocation(Answer):
    """One location with its history."""

    register: Register
    place: int
    successions: tuple[Succession, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return its facts, and its history."""
        facts = one_table(self.register, self.place)
        return facts, history_table(self.register, self.place, self.successions)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class ChangedRegister(Answer):
    """What changed between two days; ``said`` is what the files cannot tell of them."""

    found: Changes
    where: str
    said: tuple[str, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return the sums, and each change."""
        return noted(sums_table(self.found, where=self.where), self.said), changes_table(self.found)


def read(
    files: Sequence[Given], out: Given, *, on: Day = None, replace: bool = False, progress: Progress = silent
) -> ReadRegister:
    """Read what the regulator publishes, and answers of its API, into a folder; whole or not at all.

    Args:
        files: CSV, ODS or XLSX as published, JSON answers, or folders of them.
        out: the folder to make.
        on: the day of files whose names do not say it.
        replace: whether what an earlier run left there may be replaced.
        progress: counts files.

    Raises:
        ProblemsFound: everything that is wrong in any of the files.
        AlreadyThere, NotOurs, IsAnInput, CannotWrite: ``out`` may not be written.
    """
    paths = [path_of(one) for one in files]
    with atomic_folder(path_of(out, "out"), replace=replace, read=paths) as folder:
        register = read_files(paths, on=as_date(on, "on"), progress=progress)
        fill(folder, register)
    return ReadRegister(folder=path_of(out, "out"), register=register)


def open_kept(folder: Given) -> Register:
    """Open a register that :func:`read` made.

    Raises:
        ProblemsFound: the folder is none, or is damaged.
    """
    return open_register(path_of(folder, "folder"))


def find(folder: Given, text: str, *, council: str | None = None, on: Day = None) -> FoundLocations:
    """Find locations whose name, provider, brand, postcode or ID holds some words, in order of name.

    Args:
        folder: made by :func:`read`.
        text: words; each must be there, without regard to case.
        council: only there, by any name or code.
        on: only those registered on that day.

    Raises:
        UnknownName: nothing is found (the nearest names are given), or the council is not known.
        ProblemsFound: the folder is none, or is damaged.
    """
    register, words = open_kept(folder), text_of(text, what="words to look for").casefold().split()
    within = np.ones(len(register), dtype=bool)
    if council:
        within &= register["council"] == find_council(council).ons_code
    if (day := as_date(on, "on")) is not None:
        within &= register.registered(day)
    keys = ("location_id", "name", "provider_id", "provider_name", "brand_id", "brand_name", "postcode")
    found = [
        int(at)
        for at in np.flatnonzero(within)
        if all(word in " ".join(register[key][at] for key in keys).casefold() for word in words)
    ]
    if not found:
        names = {name for key in ("name", "provider_name", "brand_name") for name in register[key][within] if name}
        raise UnknownName("location, provider or brand like", text, near_matches(text, names))
    found.sort(key=lambda at: (str(register["name"][at]).casefold(), str(register["location_id"][at])))
    return FoundLocations(register=register, places=tuple(found), title=f"{len(found):,} locations for {text!r}")


def show(folder: Given, location: str) -> ShownLocation:
    """Show one location: what is known of it, and its history as dated events.

    Raises:
        UnknownName: no location has that ID or that name, or several have the name.
        ProblemsFound: the folder is none, or is damaged.
    """
    register, wanted = open_kept(folder), text_of(location, what="a location").strip()
    at = register.place(wanted)
    if at is None:
        named = np.flatnonzero([name.casefold() == wanted.casefold() for name in register["name"]])
        if len(named) != 1:
            near = [f"{register['location_id'][one]} {register['name'][one]}" for one in named[:5]]
            raise UnknownName(
                "location", wanted, near or near_matches(wanted, register["name"].tolist()), ambiguous=len(named) > 1
            )
        at = int(named[0])
    return ShownLocation(register=register, place=at, successions=successions(register))


def changes(folder: Given, *, since: Day = None, until: Day = None, council: str | None = None) -> ChangedRegister:
    """Say what opened, closed, was registered anew and changed after one day and until another.

    Args:
        folder: made by :func:`read`.
        since: what happened on this day is not counted; the file before the last unless given.
        until: what happened on this day is counted; the last file unless given.
        council: only there, by any name or code.

    Raises:
        NotModelled: the days are the wrong way round, or outside what is known.
        UnknownName: the council is not known.
        ProblemsFound: the folder is none, or is damaged.
    """
    register = open_kept(folder)
    place = find_council(council) if council else None
    found = work_out(
        register,
        after=as_date(since, "since"),
        until=as_date(until, "until"),
        council=place.ons_code if place else None,
    )
    said = said_of(register, found.after, found.until)
    return ChangedRegister(found=found, where=place.name if place else "all councils of the register", said=said)
