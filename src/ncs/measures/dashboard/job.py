"""Writing the dashboard tables of one single build into a folder, whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from ncs.core.files import atomic_folder
from ncs.core.looking import is_file
from ncs.core.periods import Quarter
from ncs.core.progress import Progress
from ncs.core.refusals import refuse_folder
from ncs.engine.engine import Engine, engine
from ncs.engine.relational import ir
from ncs.measures.dashboard.dashboard import dashboard_tables
from ncs.measures.run.inputs import EVENTS_FILE, check_columns
from ncs.measures.run.places import CannotRead
from ncs.measures.run.prepared import prepared
from ncs.measures.run.publishing import LOCAL_USE
from ncs.records import run_record
from ncs.records.editions import Kind
from ncs.records.layout import EVENTS
from ncs.tables.tables import Column, Table
from ncs.tables.writers.plain import csv_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What was written: rows by table, and the quarter of the costs."""

    rows: Mapping[str, int]
    quarter: Quarter


def write_dashboard(
    events: Path, out: Path, *, engine_name: str = "duckdb", replace: bool = False, progress: Progress
) -> Written:
    """Write every table as Parquet and CSV, with ``run.json``.

    Args:
        events: folder of a single build.
        out: folder to make, for its user alone: the tables name persons.
        engine_name: duckdb or spark.
        replace: whether an earlier run there may be replaced.
        progress: is told the stage in words, how much of it is done and how much there is.

    Raises:
        CannotRead: the folder holds no single build.
        ProblemsFound: columns of the layout are missing.
    """
    refuse_folder(out, replace=replace, read=[events])
    told = _single(events)
    quarter = last_quarter(date.fromisoformat(told["period"]["end"]))
    rows: dict[str, int] = {}
    with (
        atomic_folder(out, replace=replace, private=True, read=[events]) as scratch,
        engine(engine_name, prepared=prepared()) as running,
    ):
        table = running.read([events / EVENTS_FILE])
        check_columns(table.columns, EVENTS.names, events / EVENTS_FILE)
        tables = dashboard_tables(table, quarter)
        for done, (name, expression) in enumerate(tables.items()):
            progress("Dashboard tables", done, len(tables))
            rows[name] = _write(expression, scratch, name, running)
        about = {
            "what": "dashboard tables",
            "use": LOCAL_USE,
            "edition": told["edition"],
            "period": told["period"],
            "costs": {"start": str(quarter.start), "end": str(quarter.end)},
            "rows": rows,
        }
        (scratch / "run.json").write_text(json.dumps(about, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return Written(rows=rows, quarter=quarter)


def last_quarter(day: date) -> Quarter:
    """Return the last quarter that has ended by ``day``."""
    quarter = Quarter.of(day)
    return quarter if quarter.end == day else Quarter.of(date.fromordinal(quarter.start.toordinal() - 1))


def _single(events: Path) -> Mapping[str, Any]:
    told = run_record.read(events)
    if told.get("kind") != Kind.SINGLE or not is_file(events / EVENTS_FILE):
        raise CannotRead(f"{events} holds no single build. Make one with: ncs records build … --kind single --out DIR")
    return told


def _write(expression: ir.Table, folder: Path, name: str, running: Engine) -> int:
    """Write one table in both forms, in the order of its columns, a piece at a time; return its rows."""
    ordered = expression.order_by(list(expression.columns))
    schema = ordered.schema().arrow()
    columns = tuple(Column(key=column, title=column) for column in schema.names)
    rows = 0
    with (
        pq.ParquetWriter(folder / f"{name}.parquet", schema) as writer,
        (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as text,
    ):
        text.write(csv_text(Table(name=name, title=name, columns=columns, rows=())))
        for batch in running.batches(ordered):
            piece = pa.Table.from_batches([batch]).cast(schema)
            writer.write_table(piece)
            part = csv_text(Table(name=name, title=name, columns=columns, rows=piece.to_pylist()))
            text.write(part.partition("\n")[2])
            rows += piece.num_rows
    return rows
