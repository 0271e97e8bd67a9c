"""Running the main tables on small tables of raw rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from ncs.core.periods import Period
from ncs.records.build import build
from ncs.records.editions import SEPTEMBER_2026, Edition, Kind
from ncs.records.mapping_files import cleaning
from ncs.records.run_plan import Outcome, Plan
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
    return Built(out, build([source], out, plan(**options)))


__all__ = ["YEAR", "Built", "Edition", "plan", "run"]
