"""Writing what a run computed: observations, notes, people and side tables, in one folder, whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import ibis
from ibis.expr import types as ir

from ncs.engine.engine import Engine
from ncs.measures.beside.side_by_side import side_by_side
from ncs.measures.parts.people import COLUMNS
from ncs.measures.run.output_files import GrowingFiles
from ncs.measures.run.publishing import published
from ncs.measures.run.request import Note, Result, Tables
from ncs.observations.observation_table import from_observations
from ncs.observations.parquet import write_parquet
from ncs.observations.schema import Observation
from ncs.observations.tidy import to_table
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.writers import write_csv

if TYPE_CHECKING:  # loads what most runs never need
    from ncs.observations.disclosure import Protected, Register

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

    def __init__(self, folder: Path, *, publish: bool = False, register: Register | None = None) -> None:
        """Collect into ``folder``; to ``publish``, protect the figures and leave out every table about people.

        The ``register`` knows what is out already.
        """
        self._folder = folder
        self._publish = publish
        self._register = register
        self.protected: Protected | None = None
        self._observations: list[Observation] = []
        self._notes: list[tuple[str, Note]] = []
        self._files = GrowingFiles()

    @property
    def observations(self) -> Sequence[Observation]:
        """Every observation so far; once finished, as they were written: protected, if they are to be published."""
        return tuple(self._observations)

    @property
    def notes(self) -> Sequence[tuple[str, Note]]:
        """Every note so far, each with its edition."""
        return tuple(self._notes)

    def add(self, result: Result) -> None:
        """Remember the result's observations and notes."""
        self._observations.extend(result.observations)
        self._notes.extend((result.edition, note) for note in result.notes)

    def write(self, tables: Tables, engine: Engine) -> None:
        """Write tables about people, unless the figures are to be published."""
        if self._publish:
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
            edition=ibis.literal(tables.edition),
            period_start=ibis.literal(tables.period.start),
            period_end=ibis.literal(tables.period.end),
            **{name: table[name] for name in table.columns},
        ).order_by(["la_code", *order])
        schema = ibis.Schema(marked.schema()).to_pyarrow()
        self._files.append(path, (tables.edition, tables.period), engine.batches(marked), schema)

    def compare(self, *, older: str, between: Sequence[Observation]) -> None:
        """Write how the figures of two editions differ, and why, to ``editions.csv``.

        Args:
            older: the older edition's name; the other observations so far are the newer edition's.
            between: the newer edition's events measured by the older edition's rules.
        """
        first = [item for item in self._observations if item.method == older]
        last = [item for item in self._observations if item.method != older]
        newer = next((item.method for item in last), older)
        table = side_by_side(first, between, last, names=(older, newer))
        write_csv(table, self._folder / "editions.csv")

    def finish(self, about: Mapping[str, object]) -> None:
        """Write the observations, the notes and what the run was, and close every file."""
        self._files.finish()
        if self._publish:
            self.protected = published(self._observations, self._register)
            self._observations = list(self.protected.observations)
        table = from_observations(self._observations)
        title = "Measures from client level data"
        write_csv(to_table(table, name="observations", title=title), self._folder / "observations.csv")
        write_parquet(table, self._folder / "observations.parquet")
        write_csv(_note_rows(self._notes), self._folder / "notes.csv")
        text = json.dumps(about, indent=2, sort_keys=True, ensure_ascii=False)
        (self._folder / "run.json").write_text(text + "\n", encoding="utf-8")


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
