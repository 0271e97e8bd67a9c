"""Checks files: read them as rows, run the rules, count. Issues are written by the engine, never held in Python."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any

from ncs.cld import Release, specification
from ncs.core.files import atomic_path
from ncs.core.notices import listening
from ncs.core.notices import tell as told
from ncs.core.progress import Progress, silent
from ncs.core.turns import Place, side_by_side
from ncs.engine.duck import connection, quoted, scratch_folder, settled
from ncs.engine.room import FEW_ROWS, threads_of, use_threads
from ncs.records.checking import together
from ncs.records.checking.context import check_of
from ncs.records.checking.issues import CREATE, leave_one_cause, run_rules
from ncs.records.checking.periods import make_periods
from ncs.records.checking.quality import FieldQuality, quality
from ncs.records.checking.rows import Made, make_rows, people_sql, rows_shown
from ncs.records.checking.suggest import suggest_near_values
from ncs.records.checking.summary import MeasureCount, MonthCount, RuleCount, measure_counts, month_counts, rule_counts
from ncs.records.reading.council import refuse_another_council
from ncs.records.reading.files import FileFormat, detect, refuse_sheet
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
#: What each of those that read ahead may: it holds a part of a file.
_READING = "384MiB"
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
    """Check files in their order and give what was found, with working files in folder ``scratch`` meanwhile.

    While the rules look at a file the next one is read.

    Raises:
        CannotRead, NotClientLevelData, ProblemsFound: a file cannot be read; nothing is written. Of several it is the
            first in order.
        CannotWrite: the disk is full.
    """
    refuse_sheet([Path(path) for path in paths], options.reading.sheet)
    with scratch_folder(scratch) as folder, connection(folder, memory=MEMORY, store=True) as con:
        for table in (CREATE, *together.CREATE):
            con.execute(table)
        work = _Checking(con, options, folder, progress or silent, threads=threads_of(con), files=len(paths))
        with _readers(con, folder, len(paths)) as readers:
            side_by_side(readers, [Path(path) for path in paths], work.check, heard=work.tell, stop=work.stop)
        received = [import_time_of(Path(path), options.reading) for path in paths]
        said = together.said_together(con, received, lambda number: f"({people_sql(_place(folder, number))})")
        yield Checked(con, work.files, said)


@contextmanager
def _readers(con: DuckDBPyConnection, folder: Path, files: int) -> Iterator[list[DuckDBPyConnection]]:
    """Give the connections that files are read with: two of their own, by turns, where there are several files."""
    if files == 1 or threads_of(con) == 1:
        yield [con]
        return
    with ExitStack() as opened:
        readers = []
        for name in ("odd", "even"):
            readers.append(opened.enter_context(settled(":memory:", folder / name, memory=_READING)))
        yield readers


def _place(folder: Path, number: int) -> Path:
    """Return the folder in which the rows of a file are kept until all are checked."""
    return folder / f"{number:04d}"


class _Checking:
    """The files that are being checked: each is read with any connection, and judged in its turn with ``con``."""

    def __init__(
        self,
        con: DuckDBPyConnection,
        options: CheckOptions,
        folder: Path,
        progress: Progress,
        *,
        threads: int,
        files: int,
    ) -> None:
        self.files: list[FileCheck] = []
        self._con, self._options, self._folder, self._threads, self._of = con, options, folder, threads, files
        self._progress = progress
        self._said: SimpleQueue[Callable[[], None]] = SimpleQueue()

    def tell(self) -> None:
        """Tell one thing that was said to whoever asked for the check; it is called on their thread."""
        self._said.get()()

    def stop(self, reader: DuckDBPyConnection) -> None:
        """Have whoever reads with this connection break off, and whoever judges, who may be the same."""
        reader.interrupt()
        self._con.interrupt()

    def check(self, reader: DuckDBPyConnection, path: Path, place: Place) -> None:
        """Read a file, and judge it once those before it are; what is wrong with reading it is raised in its turn."""

        def _say(telling: Callable[[], None]) -> None:
            self._said.put(telling)
            place.tell()

        def _tell(what: str, done: int, of: int) -> None:
            _say(partial(self._progress, what, done, of))

        failed: Exception | None = None
        notices: list[str] = []
        _tell(f"Reading {path.name}", 0, 1)
        try:
            with listening(notices.append):
                found, made = self._read(reader, path, place.number)
        except Exception as error:
            failed = error
        with place.turn("judge"):
            for notice in notices:
                _say(partial(told, notice))
            if failed is not None:
                raise failed
            self.files.append(self._judge(found, made, place.number, _tell))

    def _read(self, reader: DuckDBPyConnection, path: Path, number: int) -> tuple[FileFormat, Made]:
        reading = self._options.reading
        use_threads(reader, 1)  # of few rows, threads only hand each other questions; a part of a file has few
        found = detect(path, layout=reading.layout, sheet=reading.sheet)
        kept = _place(self._folder, number)
        kept.mkdir()
        made = make_rows(reader, found, specification(self._options.release), kept, la_code=self._la_code(found))
        refuse_another_council(found, made.councils, reading.la_code)
        return found, made

    def _la_code(self, found: FileFormat) -> str | None:
        return self._options.reading.la_code if found.layout is Layout.LOCAL else None

    def _judge(self, found: FileFormat, made: Made, number: int, tell: Progress) -> FileCheck:
        con, rows, release = self._con, made.rows, self._options.release
        spec, every = specification(release), rules()
        alone = number >= self._of - 2  # the next but one is read beside it, on the other thread, where there is one
        use_threads(con, self._threads if alone and rows > FEW_ROWS else 1)
        with rows_shown(con, _place(self._folder, number), made) as kept:
            import_day = import_time_of(found.path, self._options.reading).date()
            check = check_of(found, spec, import_day=import_day, la_code=self._la_code(found))
            make_periods(con, import_day=check.import_day)
            together.keep_councils(con, file=number)
            name = found.path.name
            run_rules(
                con, kept, check, every, file=number, told=lambda done: tell(f"Checking {name}", done, len(every))
            )
            leave_one_cause(con, file=number)
            suggest_near_values(con, spec, file=number)
            return FileCheck(
                format=found,
                release=release,
                rows=rows,
                counts=rule_counts(con, file=number, rows=rows),
                measures=measure_counts(con, file=number, rows=rows),
                quality=quality(con, check),
                months=month_counts(con),
                councils=tuple(code for code, _ in made.councils[:MOST_COUNCILS]),
            )
