"""A folder with all that a run of measures may be given, about invented people of four councils; seeded."""

from __future__ import annotations

import json
import random
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.csv as pc
import pyarrow.parquet as pq

from ncs.measures.run.asking import Options, asked
from ncs.measures.run.job import Job
from ncs.records.layout import SUBMISSIONS
from oracles.random_events import random_events
from oracles.random_spells import PLACES, random_spells, reabling
from oracles.random_waiting import random_waiting
from support.events import area_of, events_table
from support.hospital import spells_table

COUNCILS = [str(code) for code in range(101, 105)]


def inputs(folder: Path, *, people: int) -> Path:
    """Events of four councils, a hospital extract, a look-up and a list of councils, in a folder within ``folder``."""
    folder = folder / "given"
    folder.mkdir()
    dice = random.Random(41)
    rows = reabling(random_events(41, people=people, councils=4), dice)
    asked = random_waiting(42, people=people)
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


def job_of(folder: Path, out: Path, **options: Any) -> Job:
    """A run of what is in the folder, for the year 2025-26 unless ``options`` say otherwise."""
    given = {
        "events": (folder,),
        "period": "2025-26",
        "out": out,
        "councils": folder / "councils.csv",
        "hospital": folder / "hospital.parquet",
        "look_ups": folder,
        **options,
    }
    return asked(Options(**given))
