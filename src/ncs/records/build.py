"""Runs the main tables: files in, a folder with events, fates and an account of the run out.

The national table does not fit in memory, and every step stays within a council, so councils are worked on in batches
of about a million rows: the memory needed does not grow with the country, nor the time faster than the rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from ncs.core.behind import Behind
from ncs.core.files import atomic_folder
from ncs.core.progress import Progress, silent
from ncs.engine.engine import Engine, engine
from ncs.engine.relational import Given, ir
from ncs.records import run_record
from ncs.records.council_list import councils_of
from ncs.records.layout import EVENTS, FATE, SUBMISSIONS
from ncs.records.prepared import prepared
from ncs.records.raw_input import RawInput, raw_input
from ncs.records.reading import ReadOptions
from ncs.records.rows_file import RowsFile
from ncs.records.run_plan import Outcome, Plan, Tally, add_counts
from ncs.records.run_warnings import reading_warnings, run_warnings
from ncs.records.tables import cleaning, fate, periods, pipeline, returning, selection

#: Rows of councils worked on at a time, and what DuckDB may hold before it writes to disk: with what the writer and
#: Arrow hold, 1.7 GiB at the highest of four million rows; twice as many rows and 3 GB took 3.7 GB.
BATCH_ROWS, MEMORY = 1_000_000, "1500MB"
#: What is held beside DuckDB where a million events and more are written (measured: 900 to 1,000 MiB), and some for the
#: system. With 450 MiB a build of two million rows of one council was ended without a word where there were 2 GiB.
BESIDE = 1_200 << 20


def build(
    inputs: Sequence[Path],
    out: Path,
    plan: Plan,
    *,
    reading: ReadOptions | None = None,
    replace: bool = False,
    progress: Progress | None = None,
) -> Outcome:
    """Turn submissions into unique events and write the run into folder ``out``, whole or not at all.

    Args:
        inputs: submission files, or folders of them, in local or national layout or already in the ``RAW`` columns.
        out: gets ``events.parquet``, ``fate.parquet``, ``submissions.parquet``, ``councils.parquet``,
            ``unmapped.parquet`` and ``run.json``. It names persons, so it is for its user alone.
        plan: what to do.
        reading: choices for what local files do not hold.
        replace: whether an earlier run there may be replaced.
        progress: called with a stage in words, how much is done, and how much there is.

    Returns:
        Counts, and warnings such as councils without a file that qualifies.

    Raises:
        NcsError: an input cannot be read, a council is unknown, the disk is full; ``out`` is then as it was.
    """
    tell = progress or silent
    with (
        atomic_folder(out, replace=replace, private=True, read=inputs) as folder,
        engine(plan.engine, scratch=out.parent, memory=MEMORY, beside=BESIDE, prepared=prepared()) as running,
    ):
        tell("Reading", 0, 1)
        source = raw_input(
            inputs, running.scratch, options=reading, progress=lambda done, of: tell("Reading", done, of)
        )
        tally = write_run(folder, source, plan, running, tell)
    return Outcome(
        folder=out,
        rows=sum(tally.fates.values()),
        events=tally.events,
        fates=tally.fates,
        unmapped=len(tally.unmapped),
        warnings=tally.warnings,
    )


def write_run(folder: Path, source: RawInput, plan: Plan, running: Engine, tell: Progress) -> Tally:
    """Write everything of a run into ``folder``.

    Args:
        folder: there, and of this run alone.
        source: the submissions in the ``RAW`` columns.
        plan: what to do.
        running: the engine to do it on.
        tell: called as :func:`build` calls its ``progress``.

    Returns:
        Counts and warnings.

    Raises:
        NcsError: as :func:`build`.
    """
    raw = running.read(source.files)
    tell("Deriving reporting periods", 0, 1)
    submissions = _submissions(raw, plan, running)
    tally = Tally(warnings=[*reading_warnings(source), *run_warnings(submissions, plan)])
    pq.write_table(submissions, folder / "submissions.parquet", compression="zstd")
    _write_rows(folder, raw, submissions, plan, running, tally, tell)
    run_record.write(folder, plan, source, submissions, tally)
    return tally


def _submissions(raw: ir.Table, plan: Plan, running: Engine) -> pa.Table:
    """Return every submission in the columns of ``SUBMISSIONS``, by council and import time."""
    constants = plan.edition.periods
    counts = running.keep(periods.month_counts(raw, constants))
    listed = running.keep(periods.derive(counts, periods.submissions(raw), constants))
    wanted = running.load(selection.windows(kind=plan.kind, period=plan.period))
    found = running.fetch(selection.explained(listed, wanted, as_of=plan.as_of, edition=plan.edition))
    codes = {code for code in found.column("la_code").to_pylist() if code is not None}
    councils = councils_of(codes, plan.councils).select(["la_code", "council", "area"])
    joined = found.join(councils, keys="la_code", join_type="left outer")
    return (
        joined.select(SUBMISSIONS.names)
        .cast(SUBMISSIONS)
        .sort_by([("la_code", "ascending"), ("import_time", "ascending")])
    )


def _write_rows(
    folder: Path, raw: ir.Table, submissions: pa.Table, plan: Plan, running: Engine, tally: Tally, tell: Progress
) -> None:
    inputs = _pipeline_inputs(submissions, plan, running)
    most = running.rows_at_a_time and min(running.rows_at_a_time, BATCH_ROWS)
    batches = list(_batches(submissions, most))
    with (
        Behind() as behind,
        RowsFile(folder / "events.parquet", EVENTS, behind) as events,
        RowsFile(folder / "fate.parquet", FATE, behind) as fates,
    ):
        for number, (first, last) in enumerate(batches):
            tell("Building events", number, len(batches))
            part = _part(raw, first, last, running)
            rows = pipeline.judged(part, inputs)
            result = pipeline.compared(rows, inputs, running)
            _write_events(running.batches(pipeline.events(rows, result, inputs)), events, tally)
            _write_fates(running.batches(fate.fate(rows, result)), fates, tally)
            running.drop(result)
            tally.warnings += _not_returning(part, submissions, running)
        tell("Building events", len(batches), len(batches))
    _write_unmapped(folder / "unmapped.parquet", tally)


def _not_returning(raw: ir.Table, submissions: pa.Table, running: Engine) -> list[str]:
    """What to know of people who do not return from one submission of a council to the next."""
    wanted = returning.pairs(submissions)
    if not wanted.num_rows:
        return []
    counted = running.fetch(returning.returning(raw, running.load(wanted)))
    return list(returning.warnings_of(wanted, counted))


def _pipeline_inputs(submissions: pa.Table, plan: Plan, running: Engine) -> pipeline.Inputs:
    chosen = submissions.filter(pc.field("ref_period_start").is_valid())
    names = ["la_code", "import_time", "ref_period_start", "ref_period_end", "council", "area"]
    return pipeline.Inputs(
        kind=plan.kind,
        edition=plan.edition,
        chosen=running.load(chosen.select(names)),
        mappings=running.load(plan.cleaning.table),
        ranks=running.load(cleaning.outcome_ranks()),
        keep_unmapped=plan.cleaning.keep_unmapped,
        registered=None if plan.deaths is None else running.load(plan.deaths),
        true_birth_dates=plan.true_birth_dates,
        cleaned_fields=plan.cleaning.fields,
    )


def _batches(submissions: pa.Table, most: int | None) -> Iterator[tuple[str | None, str | None]]:
    """Yield first and last council code of each batch; the first begins before all codes, the last has no end.

    Rows without a code are in the first batch, which has room for them: they are dropped at once.
    """
    coded = submissions.filter(pc.field("la_code").is_valid())
    sizes = coded.group_by("la_code").aggregate([("rows", "sum")]).sort_by("la_code").to_pylist()
    first: str | None = None
    held = 0
    previous: str | None = None
    for council in sizes:
        if most is not None and held and held + council["rows_sum"] > most:
            yield first, previous
            first, held = council["la_code"], 0
        held += council["rows_sum"]
        previous = council["la_code"]
    yield first, None


def _part(raw: ir.Table, first: str | None, last: str | None, running: Engine) -> ir.Table:
    """The rows of a batch; those without a council code are in the first."""
    if first is None and last is None:
        return raw
    code = raw.la_code
    if first is None:
        return running.view(raw.filter(code.isnull() | (code <= Given(last))))
    return running.view(raw.filter(code >= Given(first) if last is None else code.between(Given(first), Given(last))))


def _write_events(batches: Iterator[pa.RecordBatch], writer: RowsFile, tally: Tally) -> None:
    for batch in batches:
        tally.events += batch.num_rows
        for pair in batch.column(pipeline.UNMAPPED).drop_null().value_counts():
            for found in pipeline.unmapped(str(pair["values"])):
                add_counts(tally.unmapped, {found: pair["counts"].as_py()})
        writer.write(batch.select(EVENTS.names))


def _write_fates(batches: Iterator[pa.RecordBatch], writer: RowsFile, tally: Tally) -> None:
    for batch in batches:
        counted = pa.table(batch).group_by(["fate", "rule"]).aggregate([([], "count_all")]).to_pylist()
        add_counts(tally.fates, {(row["fate"], row["rule"]): row["count_all"] for row in counted})
        writer.write(batch)


def _write_unmapped(path: Path, tally: Tally) -> None:
    ordered = sorted(tally.unmapped)
    table = pa.table(
        {
            "field": pa.array([field for field, _ in ordered], pa.string()),
            "raw_value": pa.array([value for _, value in ordered], pa.string()),
            "events": pa.array([tally.unmapped[key] for key in ordered], pa.int64()),
        }
    )
    pq.write_table(table, path, compression="zstd")
