"""Writing what a run computed: observations, notes, people and side tables, in one folder, whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import ibis
import pyarrow as pa
import pyarrow.parquet as pq

from ncs.measures.observe import Note
from ncs.measures.people import COLUMNS
from ncs.measures.run import Result
from ncs.observations.schema import NUMBER, SCHEMA, Observation, Status
from ncs.observations.tables import Cell, Column, Table
from ncs.observations.writers import write_csv
from ncs.records.engine import Engine

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


_NINE_PLACES = Decimal("1e-9")


class Output:
    """Collects the results of one or more runs in a folder that is not yet in its place."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._observations: list[Observation] = []
        self._notes: list[tuple[str, Note]] = []
        self._writers: dict[Path, pq.ParquetWriter] = {}

    @property
    def observations(self) -> Sequence[Observation]:
        """Every observation so far."""
        return tuple(self._observations)

    @property
    def notes(self) -> Sequence[tuple[str, Note]]:
        """Every note so far, each with its edition."""
        return tuple(self._notes)

    def add(self, result: Result, engine: Engine) -> None:
        """Write the result's tables and remember its observations."""
        self._observations.extend(result.observations)
        self._notes.extend((result.edition, note) for note in result.notes)
        if result.people is not None:
            order = [name for name in COLUMNS if name != "record_ids"]
            self._append(self._folder / "people" / f"{result.measure.id}.parquet", result, result.people, order, engine)
        for name, table in result.side.items():
            self._append(self._folder / "side" / f"{name}.parquet", result, table, list(table.columns), engine)

    def _append(self, path: Path, result: Result, table: Any, order: list[str], engine: Engine) -> None:
        """Add rows to a Parquet file, with the edition and period first, in a stable order."""
        marked = table.select(
            edition=ibis.literal(result.edition),
            period_start=ibis.literal(result.period.start),
            period_end=ibis.literal(result.period.end),
            **{name: table[name] for name in table.columns},
        ).order_by(order)
        schema = ibis.Schema(marked.schema()).to_pyarrow()
        for batch in engine.batches(marked):
            if path not in self._writers:
                path.parent.mkdir(exist_ok=True)
                self._writers[path] = pq.ParquetWriter(path, schema)
            self._writers[path].write_table(pa.Table.from_batches([batch]).cast(schema))

    def finish(self, about: Mapping[str, Any]) -> None:
        """Write the observations, the notes and what the run was, and close every file."""
        for writer in self._writers.values():
            writer.close()
        ordered = sorted(self._observations, key=_place_of)
        write_csv(observation_rows(ordered), self._folder / "observations.csv")
        pq.write_table(observation_table(ordered), self._folder / "observations.parquet")
        write_csv(_note_rows(self._notes), self._folder / "notes.csv")
        text = json.dumps(about, indent=2, sort_keys=True, ensure_ascii=False)
        (self._folder / "run.json").write_text(text + "\n", encoding="utf-8")


def _place_of(item: Observation) -> tuple[object, ...]:
    return (item.measure, item.method, item.period_start, item.period_end, item.area, item.group)


def observation_table(items: Iterable[Observation]) -> pa.Table:
    """Return observations as an Arrow table in ``ncs.observations.schema.SCHEMA``."""
    rows = [{name: getattr(item, name) for name in SCHEMA.names} for item in items]
    columns = []
    for spec in SCHEMA:
        values = [row[spec.name] for row in rows]
        if spec.type == NUMBER:
            values = [None if value is None else value.quantize(_NINE_PLACES) for value in values]
        columns.append(pa.array([str(value) if spec.name == "status" else value for value in values], spec.type))
    return pa.Table.from_arrays(columns, schema=SCHEMA)


def observation_rows(items: Iterable[Observation]) -> Table:
    """Return observations as a table for people and CSV."""
    columns = [Column(key=name, title=name.replace("_", " ").capitalize()) for name in SCHEMA.names]
    rows = [{name: _cell(getattr(item, name)) for name in SCHEMA.names} for item in items]
    return Table(name="observations", title="Official measures from client level data", columns=columns, rows=rows)


def _cell(value: Any) -> Any:
    return str(value) if isinstance(value, Status) else value


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
