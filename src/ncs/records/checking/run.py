"""Checks files: read them as rows, run the rules, count. Issues are written by the engine, never held in Python."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ncs.cld import Release, specification
from ncs.core.files import atomic_path
from ncs.core.progress import Progress, silent
from ncs.engine.duck import connection, quoted, scratch_folder
from ncs.engine.room import FEW_ROWS, threads_of, use_threads
from ncs.records.checking import together
from ncs.records.checking.context import check_of
from ncs.records.checking.issues import CREATE, leave_one_cause, run_rules
from ncs.records.checking.periods import make_periods
from ncs.records.checking.quality import FieldQuality, quality
from ncs.records.checking.rows import make_rows, rows_sql
from ncs.records.checking.suggest import suggest_near_values
from ncs.records.checking.summary import MeasureCount, MonthCount, RuleCount, measure_counts, month_counts, rule_counts
from ncs.records.reading.council import refuse_another_council
from ncs.records.reading.files import FileFormat, detect
from ncs.records.reading.headings import Layout
from ncs.records.reading.options import ReadOptions
from ncs.records.reading.raw import import_time_of
from ncs.records.rules import rules
from ncs.records.rules.model import Severity
from ncs.tables.writers.plain import FORMULA

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

#: Councils of one file that are named.
MOST_COUNCILS = 200
#: What DuckDB may hold; what is more waits on disk. Beside it are the program, and a part of a file as Arrow holds it.
MEMORY = "1536MiB"
#: What is looked up of a finding: columns of ``_PLACED``.
_SAID = ("place", "heading", "rule", "severity", "message", "personal")
_PLACED = "(SELECT *, row_number() OVER (ORDER BY rule, heading, finding) AS place FROM findings)"
#: Those that hold text of the file, or could.
TEXTS = ("heading", "message")


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
            found = self._select(show_values, guarded if target.suffix == ".csv" else str)
            self._con.execute(f"COPY ({found}) TO {quoted(str(scratch))} (FORMAT {kind})")

    def _select(self, show_values: bool, shown: Callable[[str], str] = str) -> str:
        """Return SQL of the issues in order, with every text as ``shown``: SQL to SQL.

        There may be tens of millions. What is said of a finding is looked up when they are in order, by its number: to
        sort its texts with them would take three times as long, and most of the memory.
        """
        for name in _SAID:
            told = shown(name) if name in TEXTS else name
            self._con.execute(f"SET VARIABLE {name} = (SELECT list({told} ORDER BY finding) FROM {_PLACED})")
        names = " ".join(
            f"WHEN {number} THEN {shown(quoted(file.format.path.name))}" for number, file in enumerate(self.files)
        )
        value = f"CASE WHEN NOT {_of('personal')} THEN {shown('value')} END" if show_values else "CAST(NULL AS VARCHAR)"
        return (
            f'SELECT CASE file {names} END AS file, file_row AS "row", {_of("heading")} AS field, {value} AS value, '
            f"{_of('rule')} AS rule, {_of('severity')} AS severity, {_of('message')} AS message, "
            f"{shown('suggestion')} AS suggestion "
            f"FROM (FROM issues ORDER BY file, file_row NULLS FIRST, {_of('place')}, suggestion)"
        )


def guarded(text: str) -> str:
    """Return SQL of a text that no spreadsheet runs as a formula, as ``guard`` of the writers of tables gives it."""
    mark, formula = quoted("'"), f"regexp_matches({text}, {quoted(FORMULA.pattern)})"
    return f"CASE WHEN {formula} THEN concat({mark}, {text}) ELSE {text} END"


def _of(name: str) -> str:
    """Return SQL of what is said of a finding, one of :data:`_SAID`, whose numbers count from 0."""
    return f"getvariable('{name}')[finding + 1]"


@contextmanager
def check_files(
    paths: Sequence[Path], *, options: CheckOptions, scratch: Path, progress: Progress | None = None
) -> Iterator[Checked]:
    """Check files one after another and give what was found, with working files in folder ``scratch`` meanwhile.

    Raises:
        CannotRead, NotClientLevelData, ProblemsFound: a file cannot be read; nothing is written.
        CannotWrite: the disk is full.
    """
    with scratch_folder(scratch) as folder, connection(folder, memory=MEMORY, store=True) as con:
        for table in (CREATE, *together.CREATE):
            con.execute(table)
        threads = threads_of(con)
        files = [
            _check_file(con, Path(path), number, options, folder, progress, threads=threads)
            for number, path in enumerate(paths)
        ]
        received = [import_time_of(Path(path), options.reading) for path in paths]
        said = together.said_together(con, received, lambda number: f"({rows_sql(_place(folder, number))})")
        yield Checked(con, files, said)


def _place(folder: Path, number: int) -> Path:
    """Return the folder in which the rows of a file are kept until all are checked."""
    return folder / f"{number:04d}"


def _check_file(
    con: DuckDBPyConnection,
    path: Path,
    number: int,
    options: CheckOptions,
    folder: Path,
    progress: Progress | None,
    *,
    threads: int,
) -> FileCheck:
    tell = progress or silent
    spec = specification(options.release)
    tell(f"Reading {path.name}", 0, 1)
    found = detect(path, layout=options.reading.layout, sheet=options.reading.sheet)
    place = _place(folder, number)
    place.mkdir()
    la_code = options.reading.la_code if found.layout is Layout.LOCAL else None
    use_threads(con, 1)  # of few rows, threads only hand each other questions; a part of a file has few
    made = make_rows(con, found, spec, place, la_code=la_code)
    refuse_another_council(found, made.councils, options.reading.la_code)
    rows = made.rows
    if rows > FEW_ROWS:
        use_threads(con, threads)
    check = check_of(found, spec, import_day=import_time_of(path, options.reading).date(), la_code=la_code)
    make_periods(con, import_day=check.import_day)
    together.keep_councils(con, file=number)
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
        councils=tuple(code for code, _ in made.councils[:MOST_COUNCILS]),
    )
