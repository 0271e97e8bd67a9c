"""A run gives the same rows in the same order, however many parts the country is worked on in."""

from __future__ import annotations

import json
import random
from datetime import date, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.csv as pc
import pyarrow.parquet as pq
import pytest

from ncs.measures.job import Job, carry_out
from ncs.measures.parts import Council, parts_of
from ncs.records.engine import DuckDB
from ncs.records.layout import SUBMISSIONS
from oracles.random_events import random_events
from oracles.random_spells import PLACES, random_spells, reabling
from oracles.random_waiting import random_waiting
from support.events import area_of, events_table
from support.hospital import spells_table

COUNCILS = [str(code) for code in range(101, 105)]


def inputs(folder: Path) -> Path:
    """Events of four councils, a hospital extract, a look-up and a list of councils."""
    dice = random.Random(41)
    rows = reabling(random_events(41, people=200, councils=4), dice)
    asked = random_waiting(42, people=200)
    more = [{**row, "record_id": row["record_id"] + 100_000, "person_id": f"{row['person_id']} W"} for row in asked]
    pq.write_table(events_table([*rows, *more]), folder / "events.parquet")
    told = {"import_time": datetime(2026, 8, 1), "first_file": "f", "files": 1, "rows": 1, "stated_periods": 1}
    covered = {"ref_period_start": date(2023, 4, 1), "ref_period_end": date(2026, 6, 30)}
    submitted = [{**dict.fromkeys(SUBMISSIONS.names), "area": area_of(la), **told, **covered} for la in COUNCILS]
    pq.write_table(pa.Table.from_pylist(submitted, schema=SUBMISSIONS), folder / "submissions.parquet")
    about = {"kind": "joined", "edition": {"name": "dhsc-2026-09"}}
    (folder / "run.json").write_text(json.dumps(about), encoding="utf-8")
    pq.write_table(spells_table(random_spells(dice, rows)), folder / "hospital.parquet")
    look_up = pa.table({"lsoa": list(PLACES), "area": list(PLACES.values())})
    pc.write_csv(look_up, folder / "lsoa_to_council.csv")
    lines = [f"{la},Council {la},{area_of(la)},1000,400" for la in COUNCILS]
    heading = "code,name,area,population_18_64,population_65_plus"
    (folder / "councils.csv").write_text("\n".join([heading, *lines, ""]), encoding="utf-8")
    return folder


def run(folder: Path, out: Path) -> list[str]:
    """Compute everything for the rolling periods, and return the stages that were told."""
    told: list[str] = []
    job = Job(
        events=(folder,),
        period="rolling",
        out=out,
        councils=folder / "councils.csv",
        hospital=folder / "hospital.parquet",
        look_ups=folder,
    )
    carry_out(job, progress=lambda stage, done, of: told.append(f"{stage}: {done} of {of}"))
    return told


def test_parts_give_the_same_rows_in_the_same_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = inputs(tmp_path)
    whole = run(folder, tmp_path / "whole")
    monkeypatch.setattr(DuckDB, "rows_at_a_time", 1)
    parted = run(folder, tmp_path / "parted")
    files = sorted(path.relative_to(tmp_path / "whole") for path in (tmp_path / "whole").rglob("*.*"))
    assert files == sorted(path.relative_to(tmp_path / "parted") for path in (tmp_path / "parted").rglob("*.*"))
    tables = [name for name in files if name.parent.name in ("people", "side")]
    assert len(tables) > 20
    for name in files:
        if name in tables:  # the pieces of a file follow the parts, its rows do not
            assert pq.read_table(tmp_path / "whole" / name).equals(pq.read_table(tmp_path / "parted" / name)), name
        else:
            assert (tmp_path / "whole" / name).read_bytes() == (tmp_path / "parted" / name).read_bytes(), name
    assert len(parted) > 3 * len(whole)


def test_whole_councils_fill_a_part_up_to_its_limit() -> None:
    councils = [
        Council(la_code=str(code), area=f"E{code}", events=events) for code, events in enumerate((5, 4, 9, 30, 1))
    ]
    codes = [[council.la_code for council in part] for part in parts_of(councils, 10)]
    assert codes == [["0", "1"], ["2"], ["3"], ["4"]]
    assert list(parts_of(councils, None)) == [tuple(councils)]
    assert list(parts_of([], 10)) == [()]
