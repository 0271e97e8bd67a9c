"""Writing what a run computed: observations, notes, people and side tables, in one folder, whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ncs.engine.engine import Engine, engine
from ncs.engine.relational import Given, ibis, ir
from ncs.measures.beside.edition_people import people_only_in_one
from ncs.measures.beside.side_by_side import side_by_side
from ncs.measures.parts.people import COLUMNS
from ncs.measures.run.output_files import GrowingFiles
from ncs.measures.run.prepared import prepared
from ncs.measures.run.publishing import Publishing
from ncs.measures.run.request import Note, Result, Tables
from ncs.observations.observation import Observation
from ncs.observations.observation_table import from_observations
from ncs.observations.parquet import write_parquet
from ncs.observations.tidy import to_table
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.writers import write_csv

if TYPE_CHECKING:  # loads what most runs never need
    from ncs.observations.disclosure import Protected

_NOTE_COLUMNS = (
    Column(key="measure", title="Measure"),
    Column(key="method", title="Edition"),
    Column(key="period_start", title="First day"),
    Column(key="period_end", title="Last day"),
    Column(key="area", title="Area"),
    Column(key="group", title="Group"),
    Column(key="status", title="Status"),
    Column(key="message", title="Why there is no value"),
)


class Output:
    """Collects the results of one or more runs in a folder that is not yet in its place."""

    def __init__(self, folder: Path, *, publishing: Publishing | None = None) -> None:
        """Collect into ``folder``; where ``publishing``, protect the figures and leave out every table about people."""
        self._folder = folder
        self._publishing = publishing
        self._protected: Protected | None = None
        self._observations: list[Observation] = []
        self._notes: list[tuple[str, Note]] = []
        self._files = GrowingFiles()
        self._step: list[Observation] = []
        self._older = ""

    @property
    def observations(self) -> Sequence[Observation]:
        """Every observation so far; once finished, as they were written: protected, if they are to be published."""
        return tuple(self._observations)

    @property
    def remarks(self) -> tuple[str, ...]:
        """What is to be said of figures that are published, once finished."""
        if self._publishing is None or self._protected is None:
            return ()
        return self._publishing.remarks(self._protected)

    def record(self) -> None:
        """Write what is published now to the release register, if one is kept: the last step before it is out.

        Raises:
            RegisterChanged, CannotWrite: it could not be written, and so nothing may be published.
        """
        if self._publishing is not None and self._protected is not None:
            self._publishing.keep(self._protected)

    @property
    def notes(self) -> Sequence[tuple[str, Note]]:
        """Every note so far, each with its edition."""
        return tuple(self._notes)

    def add(self, results: Iterable[Result], *, step: Iterable[Result] = (), older: str = "") -> None:
        """Remember the observations and notes of results.

        Args:
            results: those of one edition.
            step: with the newer of two editions, its events measured by the rules of the ``older``, which was added
                before; the two are then compared in ``editions.csv`` and ``editions_people.csv``.
            older: that edition's name.
        """
        for result in results:
            self._observations.extend(result.observations)
            self._notes.extend((result.edition, note) for note in result.notes)
        self._step.extend(item for result in step for item in result.observations)
        self._older = older or self._older

    def write(self, tables: Tables, engine: Engine) -> None:
        """Write tables about people, unless the figures are to be published."""
        if self._publishing is not None:
            return
        for measure, table in tables.people.items():
            order = [name for name in COLUMNS if name not in ("la_code", "record_ids")]
            self._append(self._folder / "people" / f"{measure}.parquet", tables, table, order, engine)
        for name, table in tables.side.items():
            order = [column for column in table.columns if column != "la_code"]
            self._append(self._folder / "side" / f"{name}.parquet", tables, table, order, engine)

    def _append(self, path: Path, tables: Tables, table: ir.Table, order: list[str], engine: Engine) -> None:
        """Add rows to a Parquet file, with the edition and period first: council by council, then in the order given.

        Councils come in the order in which parts of the country do, so that a file is the same however it was parted.
        """
        marked = table.select(
            edition=ibis.literal(Given(tables.edition)),
            period_start=ibis.literal(tables.period.start),
            period_end=ibis.literal(tables.period.end),
            **{name: table[name] for name in table.columns},
        ).order_by(["la_code", *order])
        schema = marked.schema().arrow()
        self._files.append(path, (tables.edition, tables.period), engine.batches(marked), schema)

    def finish(self, about: Mapping[str, object]) -> None:
        """Write the observations, the notes and what the run was, and close every file."""
        self._files.finish()
        if self._publishing is not None:
            self._protected = self._publishing.protected(self._observations)
            self._observations = list(self._protected.observations)
        table = from_observations(self._observations)
        title = "Measures from client level data"
        write_csv(to_table(table, name="observations", title=title), self._folder / "observations.csv")
        write_parquet(table, self._folder / "observations.parquet")
        write_csv(_note_rows(self._notes), self._folder / "notes.csv")
        if self._older:
            self._compare(older=self._older)
        text = json.dumps(about, indent=2, sort_keys=True, ensure_ascii=False)
        (self._folder / "run.json").write_text(text + "\n", encoding="utf-8")

    def _compare(self, *, older: str) -> None:
        """Write how the figures of two editions differ, and whom only one of them counts, each with why."""
        first = [item for item in self._observations if item.method == older]
        last = [item for item in self._observations if item.method != older]
        newer = next((item.method for item in last), older)
        write_csv(side_by_side(first, self._step, last, names=(older, newer)), self._folder / "editions.csv")
        people = sorted((self._folder / "people").glob("*.parquet"))
        with engine(prepared=prepared()) as running:
            table = people_only_in_one(people, older=older, newer=newer, engine=running)
        write_csv(table, self._folder / "editions_people.csv")


def _note_rows(notes: Sequence[tuple[str, Note]]) -> Table:
    rows: list[dict[str, Cell]] = [
        {
            "measure": note.measure,
            "method": edition,
            "period_start": note.period.start,
            "period_end": note.period.end,
            "area": note.area,
            "group": note.group,
            "status": str(note.status),
            "message": note.message,
        }
        for edition, note in notes
    ]
    rows.sort(key=lambda row: tuple(str(row[column.key]) for column in _NOTE_COLUMNS))
    return Table(name="notes", title="Figures without a value, and why", columns=_NOTE_COLUMNS, rows=rows)
