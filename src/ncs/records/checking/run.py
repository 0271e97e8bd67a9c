"""Checks files: stage, make rows, run the rules, count. Issues are written by the engine, never held in Python."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ncs.cld import Release, specification
from ncs.core.files import atomic_path
from ncs.core.progress import Progress, silent
from ncs.engine.duck import connection, quoted, scratch_folder
from ncs.records.checking import together
from ncs.records.checking.context import check_of
from ncs.records.checking.issues import CREATE, leave_one_cause, run_rules
from ncs.records.checking.periods import make_periods
from ncs.records.checking.quality import FieldQuality, quality
from ncs.records.checking.rows import make_rows
from ncs.records.checking.suggest import suggest_near_values
from ncs.records.checking.summary import MeasureCount, MonthCount, RuleCount, measure_counts, month_counts, rule_counts
from ncs.records.reading.council import councils_in, refuse_another_council
from ncs.records.reading.files import FileFormat, detect
from ncs.records.reading.headings import Layout
from ncs.records.reading.options import ReadOptions
from ncs.records.reading.raw import import_time_of
from ncs.records.reading.stage import stage
from ncs.records.rules import rules
from ncs.records.rules.model import Severity
from ncs.tables.writers.plain import FORMULA

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

#: Councils of one file that are named.
MOST_COUNCILS = 200
#: Columns of issues that hold text of the file, or could.
TEXTS = ("file", "field", "value", "message", "suggestion")


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckOptions:
    """How to check: the ``release`` to check against, and how to read."""

    release: Release = Release.TWO
    reading: ReadOptions = field(default_factory=ReadOptions)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileCheck:
    """What was found in one file; ``months`` holds events by the month they ended in.

    ``councils`` is what its column LA Code says, most rows first; empty where it has no such column.
    """

    format: FileFormat
    release: Release
    rows: int
    counts: tuple[RuleCount, ...]
    measures: tuple[MeasureCount, ...]
    quality: tuple[FieldQuality, ...]
    months: tuple[MonthCount, ...]
    councils: tuple[str, ...] = ()

    @property
    def is_clean(self) -> bool:
        """Whether no rule found an error or a warning."""
        return all(count.severity is Severity.NOTE for count in self.counts)

    def issues(self, severity: Severity) -> int:
        """Return the number of issues of a severity."""
        return sum(count.issues for count in self.counts if count.severity is severity)


class Checked:
    """Files checked, with their issues still in the engine so that they can be written in any size.

    ``together`` is what only the files together show.
    """

    def __init__(self, con: DuckDBPyConnection, files: Sequence[FileCheck], together: Sequence[str] = ()) -> None:
        self._con = con
        self.files = tuple(files)
        self.together = tuple(together)

    @property
    def is_clean(self) -> bool:
        """Whether every file is, and nothing is wrong between them."""
        return all(file.is_clean for file in self.files) and not self.together

    def first_issues(self, most: int, *, show_values: bool) -> list[dict[str, Any]]:
        """Return up to ``most`` issues in order of file, row, rule, field and suggestion."""
        cursor = self._con.execute(f"{self._select(show_values)} LIMIT {int(most)}")
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    def write_issues(self, target: Path, *, show_values: bool) -> None:
        """Write every issue as CSV, JSON or Parquet, by the suffix of ``target``, whole or not at all.

        Raises:
            CannotWrite: the disk is full; what was there before is untouched.
        """
        kind = {".csv": "csv, HEADER", ".json": "json, ARRAY", ".parquet": "parquet"}[target.suffix]
        with atomic_path(target, private=True) as scratch:
            found = self._select(show_values)
            if target.suffix == ".csv":
                found = f"SELECT * REPLACE ({', '.join(map(_guarded, TEXTS))}) FROM ({found})"
            self._con.execute(f"COPY ({found}) TO {quoted(str(scratch))} (FORMAT {kind})")

    def _select(self, show_values: bool) -> str:
        names = " ".join(
            f"WHEN {number} THEN {quoted(file.format.path.name)}" for number, file in enumerate(self.files)
        )
        value = "CASE WHEN NOT personal THEN value END" if show_values else "CAST(NULL AS VARCHAR)"
        return (
            f'SELECT CASE file {names} END AS file, file_row AS "row", heading AS field, {value} AS value, rule, '
            "severity, message, suggestion FROM issues JOIN findings USING (finding) "
            "ORDER BY issues.file, file_row NULLS FIRST, rule, heading, finding, suggestion"
        )


def _guarded(column: str) -> str:
    """Return SQL of text that no spreadsheet runs as a formula, as :func:`ncs.tables.writers.plain.guard` gives it."""
    mark = quoted("'")
    formula = f"regexp_matches({column}, {quoted(FORMULA.pattern)})"
    return f"CASE WHEN {formula} THEN concat({mark}, {column}) ELSE {column} END AS {column}"


@contextmanager
def check_files(
    paths: Sequence[Path], *, options: CheckOptions, scratch: Path, progress: Progress | None = None
) -> Iterator[Checked]:
    """Check files one after another and give what was found, with working files in folder ``scratch`` meanwhile.

    Raises:
        CannotRead, NotClientLevelData, ProblemsFound: a file cannot be read; nothing is written.
        CannotWrite: the disk is full.
    """
    with scratch_folder(scratch) as folder, connection(folder, store=True) as con:
        for table in (CREATE, *together.CREATE):
            con.execute(table)
        files = [_check_file(con, Path(path), number, options, folder, progress) for number, path in enumerate(paths)]
        received = [import_time_of(Path(path), options.reading) for path in paths]
        yield Checked(con, files, together.said_together(con, received))


def _check_file(
    con: DuckDBPyConnection, path: Path, number: int, options: CheckOptions, folder: Path, progress: Progress | None
) -> FileCheck:
    tell = progress or silent
    spec = specification(options.release)
    tell(f"Reading {path.name}", 0, 1)
    found = detect(path, layout=options.reading.layout, sheet=options.reading.sheet)
    place = folder / f"{number:04d}"
    place.mkdir()
    staged = stage(found, place)
    la_code = options.reading.la_code if found.layout is Layout.LOCAL else None
    councils = councils_in(con, staged)
    refuse_another_council(staged, councils, options.reading.la_code)
    rows = make_rows(con, staged, spec, place, la_code=la_code)
    check = check_of(found, spec, import_day=import_time_of(path, options.reading).date(), la_code=la_code)
    make_periods(con, import_day=check.import_day)
    together.keep_people(con, file=number)
    every = rules()
    run_rules(con, check, every, file=number, told=lambda done: tell(f"Checking {path.name}", done, len(every)))
    leave_one_cause(con, file=number)
    suggest_near_values(con, spec, file=number)
    return FileCheck(
        format=found,
        release=options.release,
        rows=rows,
        counts=rule_counts(con, file=number, rows=rows),
        measures=measure_counts(con, file=number, rows=rows),
        quality=quality(con, check),
        months=month_counts(con),
        councils=tuple(code for code, _ in councils[:MOST_COUNCILS]),
    )
