"""What can be asked of client level data: what is wrong in it, what can be put right, and what counts of it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from dataclasses import replace as replaced
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq

from ncs.cld import specification
from ncs.core.explained import Explained
from ncs.core.given import WrongValue, as_date, as_path, day_of, name_of, number_of, path_of, text_of, truth_of
from ncs.core.looking import is_folder
from ncs.core.periods import Period
from ncs.core.progress import Progress, silent
from ncs.core.refusals import refuse_folder
from ncs.present.answer import Answer
from ncs.records.checking.run import Checked, CheckOptions, FileCheck, check_files
from ncs.records.raw_input import NoInput, submissions_in
from ncs.records.reading import ReadOptions, find_layout
from ncs.records.views.check import fixed_table, issues_table, measures_table, months_table, quality_table
from ncs.records.views.check import summary as summary_table
from ncs.records.views.check_words import headline
from ncs.tables.explained import explained_table
from ncs.tables.given import is_path, parquet_of
from ncs.tables.tables import Column, Table

if TYPE_CHECKING:
    from ncs.records.fixing import Fixed
    from ncs.records.run_plan import Outcome, Plan
    from ncs.records.why import Explanation

__all__ = ["Built", "build", "check", "checking", "fix", "opened", "why_row"]

Day = date | str | None
#: Issues that an answer holds; files hold them all.
MOST_ISSUES = 20_000
_NONE_INSIDE = "No submission was found in the folder. Give CSV, XLSX or Parquet files, or folders that hold them."


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RecordsChecked(Answer):
    """What is wrong in client level data: by rule, by field, by measure and by month, and the issues one by one."""

    files: tuple[FileCheck, ...]
    issues: Table
    together: tuple[str, ...] = ()

    @property
    def is_clean(self) -> bool:
        """Whether no rule found an error or a warning, and nothing is wrong between the files."""
        return all(file.is_clean for file in self.files) and not self.together

    def tables(self) -> tuple[Table, ...]:
        """Return what to put right first, then data quality, effect on measures, months, and issues."""
        made = (build(self.files) for build in (summary_table, quality_table, measures_table, months_table))
        return (*made, self.issues)

    def in_words(self) -> tuple[str, ...]:
        """Return a sentence about each file, and what only files together show."""
        return (*map(headline, self.files), *self.together)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RecordsFixed(Answer):
    """What was put right in a file, and where the corrected file and the list of changes are."""

    fixed: Fixed

    @property
    def target(self) -> Path:
        """The corrected file."""
        return self.fixed.target

    def tables(self) -> tuple[Table, ...]:
        """Return the cells corrected, by field and rule."""
        return (fixed_table(self.fixed),)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Built(Answer):
    """A folder with the unique events of submissions and the fate of every row. It is read only when asked for.

    Attributes:
        folder: where it is.
        outcome: counts and warnings; None where an earlier build was opened.
    """

    folder: Path
    outcome: Outcome | None = None

    @property
    def warnings(self) -> Sequence[str]:
        """What the build warned of."""
        return () if self.outcome is None else self.outcome.warnings

    def tables(self) -> tuple[Table, ...]:
        """Return how many rows met each fate (of a build just made), then the submissions."""
        submissions = _submissions(self.folder)
        from ncs.records.views.main_tables import fates_table

        return (submissions,) if self.outcome is None else (fates_table(self.outcome), submissions)

    def events(self, columns: Sequence[str] | None = None) -> pa.Table:
        """Read the events, or some of their columns, as an Arrow table. Record-level: for use inside the council."""
        return pq.read_table(self.folder / "events.parquet", columns=None if columns is None else list(columns))

    def fates(self) -> pa.Table:
        """Read the fate of every row as an Arrow table. Record-level: for use inside the council."""
        return pq.read_table(self.folder / "fate.parquet")


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RowExplained(Answer):
    """What became of one submitted row, step by step."""

    explanation: Explanation

    def tables(self) -> tuple[Table, ...]:
        """Return one row a step."""
        title = f"{self.explanation.place}: {self.explanation.fate}"
        return (explained_table(self.explained(), title=title, name="steps"),)

    def explained(self) -> tuple[Explained, ...]:
        """Return the steps of the method, and whether the row went on at each."""
        return self.explanation.steps

    def in_words(self) -> tuple[str, ...]:
        """Return the steps, a line each."""
        from ncs.records.views.main_tables import why_words

        return tuple(why_words(self.explanation))


def check(
    records: Any,
    *,
    release: int = 2,
    import_date: Day = None,
    la_code: str | None = None,
    layout: str | None = None,
    sheet: str | None = None,
    show_values: bool = False,
    progress: Progress = silent,
) -> RecordsChecked:
    """Check client level data and say what to put right first, by rows affected and by what it does to the measures.

    Rows are numbered as in a spreadsheet: the first row of a frame is row 2. Nothing is written; a frame goes through a
    private file that is removed at once.

    Args:
        records: the path of a submission (CSV, XLSX or Parquet, local or national layout) or of a folder of them,
            several paths, or a frame of pandas, Polars, DuckDB or Arrow.
        release: of the specification: 1 or 2.
        import_date: the day of submission.
        la_code: council code, for records without the column.
        layout: ``local`` or ``national``, where the headings would say something else.
        sheet: of a workbook.
        show_values: give values too, but never of fields that identify a person.
        progress: is told how far the work has come.

    Raises:
        CannotRead, NotClientLevelData, ProblemsFound: the records cannot be read as client level data.
        NotAFrame: what was given is neither a path nor a frame.
        NoInput: an empty list, or a folder without a submission, was given.
    """
    given = {"import_date": import_date, "la_code": la_code, "layout": layout, "sheet": sheet}
    shown = truth_of(show_values, "show_values")
    with (
        tempfile.TemporaryDirectory(prefix="ncs-") as scratch,
        checking(records, Path(scratch), release=release, progress=progress, **given) as found,  # type: ignore[arg-type]
    ):
        issues = issues_table(found, show_values=shown, most=MOST_ISSUES)
        return RecordsChecked(files=found.files, issues=issues, together=found.together)


@contextmanager
def checking(
    records: Any,
    scratch: Path,
    *,
    release: int = 2,
    import_date: Day = None,
    la_code: str | None = None,
    layout: str | None = None,
    sheet: str | None = None,
    progress: Progress = silent,
) -> Iterator[Checked]:
    """Check as :func:`check` does, and keep every issue at hand inside a ``with`` block, however many there are.

    Raises:
        NcsError: as for :func:`check`.
    """
    reading = _reading(la_code, import_date, layout, sheet)
    options = CheckOptions(release=specification(number_of(release, "release") or 0).release, reading=reading)
    with ExitStack() as working:
        given = [working.enter_context(_as_file(one)) for one in _several(records)]
        paths = [path for one in given for path in (submissions_in(one) if is_folder(one) else (one,))]
        if not paths:
            raise NoInput(_NONE_INSIDE)
        yield working.enter_context(check_files(paths, options=options, scratch=scratch, progress=progress))


def fix(file: Path | str, out: Path | str, *, log: Path | str | None = None, replace: bool = False) -> RecordsFixed:
    """Write a submission to ``out`` with known values in the wording of Release 2, and touch nothing else.

    Args:
        file: CSV or Parquet. It is never changed.
        out: the corrected file.
        log: where each change is listed; beside ``out`` unless given.
        replace: whether files that exist may be replaced.

    Raises:
        CannotFix: the file is a workbook or UTF-16 text, or ``out`` is the file itself.
        CannotRead, NotClientLevelData, ProblemsFound: the file cannot be read.
        CannotWrite: the disk is full; what was there before is untouched.
    """
    from ncs.records.fixing import fix_file

    paths = path_of(file, "file"), path_of(out, "out")
    return RecordsFixed(fixed=fix_file(*paths, log=as_path(log, "log"), replace=replace))


def build(
    records: Any,
    out: Path | str,
    *,
    first: date | str,
    last: date | str,
    as_of: date | str,
    kind: str = "joined",
    edition: str = "dhsc-2026-09",
    mappings: Path | str | None = None,
    councils: Path | str | None = None,
    deaths: Path | str | None = None,
    submitted_deaths: bool = False,
    true_birth_dates: bool = False,
    la_code: str | None = None,
    import_date: Day = None,
    layout: str | None = None,
    sheet: str | None = None,
    conversations: bool = True,
    engine: str = "duckdb",
    replace: bool = False,
    progress: Progress = silent,
) -> Built:
    """Turn submissions into the unique events that government counts, in the folder ``out``: they are too many to hold.

    Args:
        records: a submission, a folder of them, several of either, or a frame.
        out: folder to make, whole or not at all.
        first, last, as_of: first and last day of the period; files that came in after ``as_of`` are left out.
        kind: ``joined`` (a quarter at a time) or ``single`` (the latest file for the period).
        edition: version of the official method: ``dhsc-2026-06`` or ``dhsc-2026-09``.
        mappings, councils: tables that clean values, and a list of councils in place of the register.
        deaths, submitted_deaths: registered deaths; or use submitted ones whatever the edition says.
        true_birth_dates: count ages from true birth dates where submitted.
        la_code, import_date, layout, sheet: as for :func:`check`.
        conversations: take conversations in local files from event descriptions.
        engine: ``duckdb``, or ``spark`` where that extra is installed.
        replace: whether an earlier run in ``out`` may be replaced.
        progress: is told how far the work has come.

    Raises:
        NcsError: an input cannot be read, a name is not known, the disk is full; ``out`` is then as it was.
    """
    from ncs.records.build import build as build_events  # takes long to load

    _refuse_out(out, (*_several(records), mappings, councils, deaths), replace=replace)
    told, born = truth_of(submitted_deaths, "submitted_deaths"), truth_of(true_birth_dates, "true_birth_dates")
    plan = _plan((kind, edition, engine), (first, last, as_of), mappings=mappings, councils=councils, deaths=deaths,
                 submitted_deaths=told, true_birth_dates=born)  # fmt: skip
    asked = _reading(la_code, import_date, layout, sheet)
    reading = replaced(asked, true_birth_dates=true_birth_dates, conversations=truth_of(conversations, "conversations"))
    with ExitStack() as working:
        paths = [working.enter_context(_as_file(one)) for one in _several(records)]
        outcome = build_events(paths, path_of(out, "out"), plan, reading=reading, replace=replace, progress=progress)
    return Built(folder=outcome.folder, outcome=outcome)


def opened(folder: Path | str) -> Built:
    """Return an earlier build, to be read when it is asked for."""
    return Built(folder=path_of(folder, "folder"))


def why_row(row: str, run: Path | str | Built) -> RowExplained:
    """Explain what became of one submitted row, step by step. Nothing of the person is shown.

    Args:
        row: its number in the run, or ``FILE:ROW`` as a spreadsheet counts (the heading is row 1).
        run: a build, or its folder.

    Raises:
        NotARun: the folder holds no run.
        NoSuchRow: no row, or more than one, is meant.
    """
    from ncs.records.why import why as explain_row

    folder = run.folder if isinstance(run, Built) else path_of(run, "run")
    return RowExplained(explanation=explain_row(row, folder))


def _plan(
    named: tuple[str, str, str],
    days: tuple[date | str, date | str, date | str],
    *,
    mappings: Path | str | None,
    councils: Path | str | None,
    deaths: Path | str | None,
    **settled: bool,
) -> Plan:
    """Return the plan of a build: ``named`` are kind, edition and engine, ``days`` the first, the last and as of."""
    from ncs.records.council_file import read_council_list  # only a build needs what these load
    from ncs.records.death_files import read_deaths
    from ncs.records.editions import find_edition, find_kind
    from ncs.records.mapping_files import cleaning
    from ncs.records.run_plan import Plan

    kind, edition, engine = named
    first, last, as_of = days
    return Plan(
        kind=find_kind(text_of(kind, what="a kind")), period=Period(day_of(first, "first"), day_of(last, "last")),
        as_of=day_of(as_of, "as_of"), edition=find_edition(text_of(edition, what="an edition")),
        cleaning=cleaning(as_path(mappings, "mappings")),
        councils=None if councils is None else read_council_list(path_of(councils, "councils")),
        deaths=None if deaths is None else read_deaths(path_of(deaths, "deaths")),
        engine=text_of(engine, what="an engine"), **settled,
    )  # fmt: skip


def _reading(la_code: str | None, import_date: Day, layout: str | None, sheet: str | None) -> ReadOptions:
    return ReadOptions(
        la_code=_code(la_code),
        import_date=as_date(import_date, "import_date"),
        layout=None if layout is None else find_layout(text_of(layout, what="a layout")),
        sheet=name_of(sheet, "sheet"),
    )


def _code(la_code: str | None) -> str | None:
    """Return a council code without the blanks around it.

    Raises:
        WrongValue: it is blank, or no text.
    """
    found = name_of(la_code, "la_code")
    if found is not None and not found.strip():
        raise WrongValue("The council code that was given is blank. Next: give the code, or leave it away.")
    return None if found is None else found.strip()


def _several(records: Any) -> list[Any]:
    """Return what was given one by one: a list of paths is several, a list of rows is one frame.

    Raises:
        NoInput: a list of nothing, such as a search for files that found none.
    """
    if isinstance(records, list | tuple) and not records:
        raise NoInput("No submission was given: the list is empty. Give the path of a submission, several, or a frame.")
    if isinstance(records, list | tuple) and all(map(is_path, records)):
        return list(records)
    return [records]


def _refuse_out(out: Path | str, read: Sequence[Any], *, replace: bool) -> None:
    """Refuse a folder to make before anything is read, of which some may be frames or nothing.

    Raises:
        AlreadyThere, IsAnInput, NotOurs: it may not be made.
    """
    refuse_folder(path_of(out, "out"), replace=replace, read=[path_of(one, "one") for one in read if is_path(one)])


@contextmanager
def _as_file(records: Any) -> Iterator[Path]:
    if is_path(records):
        yield path_of(records, "records")
        return
    with parquet_of(records, what="records") as path:
        yield path


def _submissions(folder: Path) -> Table:
    found = pq.read_table(folder / "submissions.parquet")
    names = ("council", "import_time", "rows", "derived_start", "derived_end", "ref_period_start", "ref_period_end")
    kept = [name for name in (*names, "why_not") if name in found.column_names]
    rows = [
        {key: str(cell) if key == "import_time" and cell is not None else cell for key, cell in row.items()}
        for row in found.select(kept).to_pylist()
    ]
    columns = [Column(key=name, title=name.replace("_", " ").capitalize()) for name in kept]
    return Table(name="submissions", title="Submissions, and the period each was used for", columns=columns, rows=rows)
