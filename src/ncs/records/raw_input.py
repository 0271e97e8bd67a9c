"""Finding the submissions of a run, and getting them into the ``RAW`` columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from ncs.core.errors import NcsError, Problem, raise_if
from ncs.core.looking import is_file, is_folder, is_there
from ncs.records.layout import RAW
from ncs.records.reading import ReadOptions, to_raw_parquet
from ncs.records.reading.files import refuse_sheet
from ncs.records.reading.raw import import_time_of

#: Files taken from a folder; anything else must be named, so that notes beside the data are left alone.
SUFFIXES = (".csv", ".tsv", ".xlsx", ".parquet")


class NoInput(NcsError):
    """There is nothing to read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RawInput:
    """Submissions in the ``RAW`` columns.

    Attributes:
        files: Parquet files in the ``RAW`` columns.
        submitted: the files they were read from, in the order in which rows are numbered.
        unread: cells, by file and field, with text that is no date or number; they count as blank.
        disordered: of these, dates that can only be month first, or year, day, month.
    """

    files: tuple[Path, ...]
    submitted: tuple[Path, ...]
    unread: dict[str, dict[str, int]]
    disordered: dict[str, dict[str, int]]


def raw_input(
    inputs: Sequence[Path],
    scratch: Path,
    *,
    options: ReadOptions | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> RawInput:
    """Read submission files, or folders of them, into ``scratch``; files already in ``RAW`` columns stay put.

    Local files are taken in the order in which they were received, so that a record of a later file has the higher
    number.

    Raises:
        NoInput: a file or folder is missing, or no file is found.
        CannotRead: a sheet is named, and no file is a workbook.
        ProblemsFound: files in the ``RAW`` columns repeat a row number, or a file cannot be read as a submission.
    """
    found = tuple(path for item in inputs for path in _files(item))
    if not found:
        raise NoInput("No submission was found. Give CSV, XLSX or Parquet files, or folders that hold them.")
    ready = tuple(path for path in found if _is_raw(path))
    if len(ready) == len(found):
        _refuse_repeated_rows(ready)
        return RawInput(files=ready, submitted=found, unread={}, disordered={})
    if ready:
        raise NoInput("Some files are raw tables of this program and some are submissions. Give one sort at a time.")
    chosen = options or ReadOptions()
    refuse_sheet(found, chosen.sheet)
    ordered = tuple(sorted(found, key=lambda path: (import_time_of(path, chosen), path.name, str(path))))
    target = scratch / "raw.parquet"
    report = to_raw_parquet(ordered, target, options=chosen, progress=_counted(len(ordered), progress))
    unread = {file.path.name: dict(file.unread) for file in report.files if file.unread}
    disordered = {file.path.name: dict(file.disordered) for file in report.files if file.disordered}
    return RawInput(files=(target,), submitted=ordered, unread=unread, disordered=disordered)


def _counted(of: int, progress: Callable[[int, int], None] | None) -> Callable[[str], None]:
    """Turn names of files, as they come, into how many were begun."""
    begun = 0

    def _next(_name: str) -> None:
        nonlocal begun
        if progress is not None:
            progress(begun, of)
        begun += 1

    return _next


def submissions_in(folder: Path) -> tuple[Path, ...]:
    """Return the submissions in a folder and the folders in it, in the order of their paths."""
    return tuple(sorted(path for path in folder.rglob("*") if _is_submission(path, folder)))


def _files(item: Path) -> tuple[Path, ...]:
    if is_folder(item):
        return submissions_in(item)
    if not is_there(item):
        raise NoInput(f"There is no file or folder {item}.")
    return (item,)


def _is_submission(path: Path, folder: Path) -> bool:
    """Whether a file in a folder is taken: not hidden or in a hidden folder, as the working files of a run are, and
    not the lock file of an open spreadsheet."""
    hidden = any(part.startswith((".", "~")) for part in path.relative_to(folder).parts)
    return not hidden and path.suffix.lower() in SUFFIXES and is_file(path)


def _is_raw(path: Path) -> bool:
    """Whether a file holds the ``RAW`` columns; a damaged one does not, and is named when it is read."""
    if path.suffix.lower() != ".parquet":
        return False
    try:
        return set(RAW.names) <= set(pq.read_schema(path).names)
    except pa.ArrowInvalid:
        return False


def _refuse_repeated_rows(paths: Sequence[Path]) -> None:
    rows = pa.concat_tables([pq.ParquetFile(path).read(columns=["row_id"]) for path in paths]).column("row_id")
    repeated = len(rows) - pc.count_distinct(rows).as_py()
    raise_if(
        [
            Problem(
                rule="repeated-row-number",
                message=f"{repeated} row numbers are given more than once.",
                next_step="Number rows over all files of a run.",
                field="row_id",
            )
        ]
        if repeated
        else [],
        "The raw tables cannot be used together",
    )
