"""Running the main tables on small tables of raw rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from ncs.core.periods import Period
from ncs.engine.engine import Engine
from ncs.records.build import build
from ncs.records.editions import SEPTEMBER_2026, Edition, Kind
from ncs.records.mapping_files import Cleaning, cleaning
from ncs.records.run_plan import Outcome, Plan
from ncs.records.tables import pipeline
from ncs.records.tables.cleaning import outcome_ranks
from ncs.records.tables.fate import fate
from raw_rows import raw_table

YEAR = Period(date(2025, 4, 1), date(2026, 3, 31))


def plan(**overrides: Any) -> Plan:
    """Return the plan of a single table for 2025-26 in the newer edition, unless told otherwise."""
    defaults: dict[str, Any] = {
        "kind": Kind.SINGLE,
        "edition": SEPTEMBER_2026,
        "period": YEAR,
        "as_of": date(2026, 12, 31),
        "cleaning": cleaning(),
        "submitted_deaths": overrides.get("deaths") is None,
    }
    return Plan(**{**defaults, **overrides})


@dataclass(frozen=True)
class Built:
    """A run on disk and its tables as rows."""

    folder: Path
    outcome: Outcome

    def table(self, name: str) -> pa.Table:
        return pq.read_table(self.folder / f"{name}.parquet")

    def rows(self, name: str) -> list[dict[str, Any]]:
        return self.table(name).to_pylist()

    @property
    def events(self) -> list[dict[str, Any]]:
        return self.rows("events")

    def fates(self) -> dict[int, tuple[str, str | None]]:
        return {row["row_id"]: (row["fate"], row["rule"]) for row in self.rows("fate")}


def run(rows: Sequence[Mapping[str, Any]] | pa.Table, folder: Path, **options: Any) -> Built:
    """Build the main tables of ``rows`` in ``folder``."""
    raw = rows if isinstance(rows, pa.Table) else raw_table(rows)
    folder.mkdir(parents=True, exist_ok=True)
    source = folder / "raw.parquet"
    pq.write_table(raw, source)
    out = folder / "run"
    return Built(out, build([source], out, plan(**options), replace=True))


#: A submission with its reference period: import time, first and last day.
Reference = tuple[datetime, date, date]
AFTER_YEAR = datetime(2026, 4, 20, 9, 0)


@dataclass(frozen=True)
class Stepped:
    """What the steps after selection gave: events, fates by row number, and the rows that competed."""

    events: list[dict[str, Any]]
    fate: dict[int, dict[str, Any]]
    compared: dict[int, dict[str, Any]]

    def fates(self) -> dict[int, tuple[str, str | None]]:
        return {number: (row["fate"], row["rule"]) for number, row in self.fate.items()}

    def column(self, name: str) -> list[Any]:
        """The values of a column of the events, in order of row number."""
        return [row[name] for row in sorted(self.events, key=lambda row: row["row_id"])]

    def groups(self) -> list[set[int]]:
        """Row numbers that share an event key, in order."""
        found: dict[int, set[int]] = {}
        for number, row in self.compared.items():
            found.setdefault(row["event_key"], set()).add(number)
        return sorted(found.values(), key=min)


def steps(
    engine: Engine,
    rows: Sequence[Mapping[str, Any]],
    *,
    periods: Sequence[Reference] = ((AFTER_YEAR, YEAR.start, YEAR.end),),
    kind: Kind = Kind.SINGLE,
    edition: Edition = SEPTEMBER_2026,
    deaths: pa.Table | None = None,
    cleaned: Cleaning | None = None,
    true_birth_dates: bool = False,
) -> Stepped:
    """Run every step after selection on ``rows`` of council 716, for submissions with given reference periods."""
    table = cleaned or cleaning()
    inputs = pipeline.Inputs(
        kind=kind,
        edition=edition,
        chosen=engine.load(_chosen(periods)),
        mappings=engine.load(table.table),
        ranks=engine.load(outcome_ranks()),
        keep_unmapped=table.keep_unmapped,
        registered=None if deaths is None else engine.load(deaths),
        true_birth_dates=true_birth_dates,
        cleaned_fields=table.fields,
    )
    judged = pipeline.judged(engine.load(raw_table(rows)), inputs)
    compared = pipeline.compared(judged, inputs, engine)
    fates = engine.fetch(fate(judged, compared)).to_pylist()
    return Stepped(
        events=engine.fetch(pipeline.events(judged, compared, inputs)).to_pylist(),
        fate={row["row_id"]: row for row in fates},
        compared={row["row_id"]: row for row in engine.fetch(compared).to_pylist()},
    )


def _chosen(periods: Sequence[Reference]) -> pa.Table:
    return pa.table(
        {
            "la_code": ["716"] * len(periods),
            "import_time": pa.array([time for time, _, _ in periods], pa.timestamp("us")),
            "ref_period_start": pa.array([start for _, start, _ in periods], pa.date32()),
            "ref_period_end": pa.array([end for _, _, end in periods], pa.date32()),
            "council": ["Barking and Dagenham"] * len(periods),
            "area": ["E09000002"] * len(periods),
        }
    )
