"""The joined main table by ncs and as an analyst would write it in pandas, Polars and plain DuckDB."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pyarrow.parquet as pq

from benchmarks.harness import Benchmark, Result, Setting, measure, script
from benchmarks.records import PERIOD, build, national, rows_in, synthetic

#: What an analyst would write instead, each a script of its own that keeps the same records.
PLAIN = {"pandas": "pandas_main_tables", "Polars": "polars_main_tables", "plain DuckDB": "duckdb_main_tables"}
OURS = "ncs records build"
#: The columns that are compared, as ncs and as the scripts call them: the record, whose it is, its end, the age then.
_OURS = ("record_id", "person_id", "event_end_date", "latest_age")
_THEIRS = ("record_id", "person", "end_cropped", "latest_age")
#: By number of record: person, end and age.
Kept = dict[int, tuple[str, date | None, int | None]]


def run_plain(setting: Setting) -> Result:
    """Build one set of councils with ncs and with each script, and see that all keep the same records."""
    people = 20_000 if setting.size == "england" else 8_000
    inputs = synthetic(setting, f"pandas-{people}", "--councils", "3", *national(people))
    rows, run, other = rows_in(inputs), setting.folder / "run", setting.folder / "plain.parquet"
    built = build(inputs, run, warm=True)
    ours = kept(run / "events.parquet", _OURS)
    found = {OURS: built}
    for how, module in PLAIN.items():
        found[how] = measure(script(module, inputs, other, *PERIOD), warm=True)
        agree(how, kept(other, _THEIRS), ours)
    table: list[dict[str, str | int | float]] = [
        {
            "by": how,
            "rows": rows,
            "seconds": measured.seconds,
            "processor seconds": measured.processor_seconds,
            "peak memory, MiB": round(measured.peak_mib),
            "processor time as a multiple of ncs": measured.processor_seconds / built.processor_seconds,
            "memory, likewise": measured.peak_mib / built.peak_mib,
        }
        for how, measured in found.items()
    ]
    same = f"All keep the same {len(ours):,} records, with the same person, end and age, or the benchmark fails."
    return Result(
        table, ["The scripts hold everything in memory, check no value and explain no row's fate; ncs does.", same]
    )


def kept(path: Path, columns: tuple[str, str, str, str]) -> Kept:
    """Read the records of a main table, whose columns of record, person, end and age are called ``columns``."""
    table = pq.read_table(path, columns=list(columns))
    record, person, end, age = (table[name].to_pylist() for name in columns)
    ages = (None if one is None else int(one) for one in age)
    return dict(zip(record, zip(person, map(_day, end), ages, strict=True), strict=True))


def agree(how: str, theirs: Kept, ours: Kept) -> None:
    """Compare the records that a script keeps with those of ncs.

    Raises:
        ValueError: they differ, or there is nothing to compare.
    """
    if not ours:
        raise ValueError("ncs kept nothing")
    if theirs != ours:
        other = sum(theirs[record] != ours[record] for record in theirs.keys() & ours)
        raise ValueError(
            f"{how} differs: of {len(ours):,} records {len(ours.keys() - theirs):,} are only of ncs, "
            f"{len(theirs.keys() - ours):,} only of {how}, and {other:,} have another person, end or age"
        )


def _day(value: date | None) -> date | None:
    return value.date() if isinstance(value, datetime) else value


BENCHMARKS = (Benchmark("records-plain", "Main tables beside plain scripts", run_plain),)
