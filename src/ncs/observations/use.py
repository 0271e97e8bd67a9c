"""What can be asked of figures about places: the official ones that come with the program, and your own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from pathlib import Path
from typing import Any

import pyarrow as pa

from ncs.core.errors import UnknownName, near_matches
from ncs.core.given import WrongValue, name_of, names_of, number_of, path_of, text_of
from ncs.core.periods import Period
from ncs.observations.finding import find_observations, measure_in
from ncs.observations.given import observations_of
from ncs.observations.mapped.finding import find_mapping, layout_text
from ncs.observations.mapped.reading import PeriodNeeded, read_mapped
from ncs.observations.mapped.template import write_template
from ncs.observations.mapped.views import layouts_table
from ncs.observations.observation import Observation
from ncs.observations.observation_table import ObservationTable, from_observations
from ncs.observations.official import official
from ncs.observations.readers.kinds import read_official
from ncs.observations.saving import observations_suffix as check_suffix
from ncs.observations.saving import save_observations
from ncs.observations.store import ObservationStore
from ncs.observations.views import full_table, short_table, summary_table
from ncs.present.answer import Answer
from ncs.reference.areas import find_area
from ncs.reference.councils import find_council
from ncs.tables.tables import Table

__all__ = [
    "Observations",
    "check_suffix",
    "keep",
    "layout_text",
    "layouts_table",
    "observations",
    "read",
    "save",
    "show",
    "write_template",
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Observations(Answer):
    """Figures about places in one shape: measure, area, period, group, value with its interval, status and source.

    ``remarks`` are sentences about how they were read, such as which rows were left out.
    """

    observations: ObservationTable
    remarks: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.observations)

    def __iter__(self) -> Iterator[Observation]:
        return iter(self.observations)

    def tables(self) -> tuple[Table, ...]:
        """Return the figures with names for areas, then a row a measure."""
        return full_table(self.observations), summary_table(self.observations)

    def for_screen(self) -> Table:
        """Return the columns that fit a terminal."""
        return short_table(self.observations)

    def to_arrow(self, table: str | None = None) -> pa.Table:
        """Return the figures in the columns of an observation, exactly as they are kept; or another table by its name.

        Raises:
            UnknownName: no table has that name.
        """
        return self.observations.data if table in (None, "observations") else super().to_arrow(table)


def observations(
    given: Any = None,
    *,
    measure: str | Sequence[str] | None = None,
    area: str | Sequence[str] | None = None,
    period: str | None = None,
    group: str | None = None,
) -> Observations:
    """Give figures about places that fit everything asked for: the official ones held, or your own.

    Args:
        given: None for the official tables; else a folder of kept observations, a Parquet, CSV or JSON file, a frame
            with the columns of an observation, or an answer that has observations.
        measure: ids or codes, such as ``ascof_2a``; several may be given.
        area: councils, regions or England by any name or code; several may be given.
        period: those that share a day with it: ``2024-25``, ``2024-25 Q1`` or ``FROM:TO``.
        group: such as ``total`` or ``age=65+``.

    Raises:
        UnknownName: there is no such area, or no such measure or group among the figures; the nearest are named.
        NcsError: what was given holds no observations.
        ProblemsFound: its columns or rows are wrong; all problems are collected.
    """
    held, people = official() if given is None else observations_of(given), name_of(group, "group")
    if people is not None and people not in (known := held.data.column("group").unique().to_pylist()):
        raise UnknownName("group", people, near_matches(people, known) or tuple(sorted(known)[:5]))
    found = held.select(
        measure=[measure_in(held, name) for name in names_of(measure, "measure")] or None,
        area=[find_area(text).code for text in names_of(area, "area")] or None,
        overlapping=Period.parse(text_of(period, what="a period")) if period is not None else None,
        group=people,
    )
    return Observations(observations=found)


def show(
    measure: str | None = None,
    *,
    areas: str | Sequence[str] = (),
    period: str | None = None,
    group: str | None = None,
) -> Observations:
    """Give official figures by the code that people use, such as ``2E(2A)``; exactly the period, and not nothing.

    Raises:
        UnknownName: no such measure in the official tables, or no such area.
        NotModelled: there is no such figure.
    """
    if measure is None:
        return Observations(observations=official())
    found = find_observations(official(), measure=measure, areas=names_of(areas, "areas"), period=period, group=group)
    return Observations(observations=found)


def read(
    file: Path | str,
    *,
    kind: str | None = None,
    year: int | None = None,
    mapping: Path | str | None = None,
    period: str | None = None,
    amounts_checked: str | Sequence[str] = (),
) -> Observations:
    """Read an official table as its publisher issued it, or any table about places by a mapping.

    Args:
        file: the table.
        kind: ``annex-b``, ``ascof``, ``ascof-2020-21``, ``council-tax``, ``outturn`` or ``population``; known from
            the file unless given.
        year: calendar year, for a population table.
        mapping: in place of a kind: the name of a layout that comes with the program, or a mapping file (.yaml).
        period: for a mapping that leaves the period of the table open, such as ``2020-21``.
        amounts_checked: councils, by any name or code, whose outturn is right though far from what is held.

    Returns:
        The observations; for a mapping, ``remarks`` say which rows were left out and how the file is written.

    Raises:
        UnknownName, UnknownKind, NotModelled: the kind or layout is not known, or a year is needed.
        PeriodNeeded: a period is needed, or given where the table says it.
        ProblemsFound: every problem in the file, or in the mapping, each with its place.
    """
    if mapping is None:
        if period is not None:
            raise PeriodNeeded("A period goes with a mapping (--mapping). Official kinds know theirs, or take a year.")
        checked = {find_council(name).ons_code for name in names_of(amounts_checked, "amounts_checked")}
        found = read_official(
            path_of(file, "file"), kind=name_of(kind, "kind"), year=number_of(year, "year"), checked=checked
        )
        return Observations(observations=from_observations(found))
    if kind is not None or year is not None:
        raise PeriodNeeded("A mapping says all of the table: leave out the kind (--kind) and the year (--year).")
    if amounts_checked:
        raise PeriodNeeded("Amounts are checked of revenue outturn read as such: leave out --amounts-checked.")
    reading = read_mapped(
        path_of(file, "file"), find_mapping(text_of(mapping, what="a mapping")), period=name_of(period, "period")
    )
    return Observations(observations=reading.table, remarks=reading.remarks)


def save(found: Observations, target: Path | str, *, replace: bool = False) -> None:
    """Write observations as Parquet, CSV or JSON by the suffix of ``target``, whole or not at all.

    Raises:
        UnknownSuffix: another suffix.
        AlreadyThere: ``target`` exists, and ``replace`` is not given.
        CannotWrite: a fault of the file system; what was there before is untouched.
    """
    save_observations(found.observations, path_of(target), replace=replace)


def keep(given: Sequence[Any], store: Path | str, *, replace: bool = False) -> Observations:
    """Add observations to a store; what is there already is refused, and then nothing is kept.

    Args:
        given: files, frames or answers that have observations.
        store: the folder in which they are kept; made if need be.
        replace: replace these measures instead of adding.

    Raises:
        ProblemsFound: an observation is there already, or is given twice.
        NcsError: something given holds no observations, or nothing is given.
    """
    if not given:
        raise WrongValue("No observations were given to keep: the list is empty.")
    new = reduce(ObservationTable.joined, map(observations_of, given))
    kept = ObservationStore(path_of(store, "store"))
    if replace:
        kept.write(new)
    else:
        kept.append(new)
    return Observations(observations=new)
