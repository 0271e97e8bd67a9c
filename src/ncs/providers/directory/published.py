"""A published file, CSV or workbook, as columns by our names: which product it is, of which day, and what is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
import pyarrow as pa

from ncs.core.errors import Problem, ProblemsFound, near_matches, raise_if
from ncs.providers.directory.cells import NO_DAY, Array, Cells, converted
from ncs.providers.directory.layouts import Layout, Type, folded, layouts
from ncs.tables.reading.column_files import headings_of, open_columns
from ncs.tables.reading.grid import Grid, is_workbook, read_csv, read_sheets
from ncs.tables.reading.headings import there_are
from ncs.tables.wording import month_named

#: What cannot be used, as the messages say it.
SUMMARY = "The file from the regulator cannot be used"
KIND = "directory"
_NAMED_DAY = re.compile(r"(?<!\d)(\d{1,2})[ _-]+([A-Za-z]{3,9})[ _-]+(\d{4})(?!\d)", re.ASCII)
#: What lies between the services of a list: a bar, a semicolon, or a comma before a capital.
_PARTS = re.compile(r"\s*[|;]\s*|, (?=[A-Z])")
_ISO_DAY = re.compile(r"(?<!\d)(\d{4})[-_](\d{2})[-_](\d{2})(?!\d)", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Published:
    """One file that was read.

    Attributes:
        file: its name; product: which of the layouts it has; day: that it shows.
        columns: arrays by our names; a column that the file does not have is not there.
        rows: the number of each row, as a spreadsheet counts.
    """

    file: str
    product: str
    day: date
    columns: Mapping[str, Array]
    rows: Array

    @property
    def layout(self) -> Layout:
        """The layout of the product."""
        return layouts()[self.product]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Sheet:
    """Text of a file: its headings, and the cells of those that are wanted."""

    file: str
    sheet: str | None
    cells: Mapping[str, Cells]
    rows: Array


def day_named(name: str) -> date | None:
    """Return the day that a file's name says, such as ``01_July_2026_HSCA_Active_Locations.ods``; None if it does not.

    A day that the calendar does not have is none.
    """
    for found in _NAMED_DAY.finditer(name):
        try:
            return date(int(found[3]), month_named(found[2]), int(found[1]))
        except ValueError:
            continue
    for found in _ISO_DAY.finditer(name):
        try:
            return date(*map(int, found.groups()))
        except ValueError:
            continue
    return None


def read_published(path: Path, *, on: date | None = None) -> Published:
    """Read one published file.

    Args:
        path: CSV, ODS, XLSX or Parquet, as published.
        on: the day that it shows, where its name does not say it.

    Raises:
        ProblemsFound: everything that is wrong: it cannot be opened or is none of the products, a column is missing
            (the nearest heading is named), a cell is not what its column holds, a location is there twice, the day is
            not known.
    """
    product, sheet = _workbook(path) if is_workbook(path) else _text(path)
    layout = layouts()[product]
    day = on or day_named(path.name)
    problems = [] if day else [_no_day(path)]
    columns: dict[str, Array] = {}
    for name, column in layout.columns.items():
        if name in sheet.cells:
            where = {"file": sheet.file, "sheet": sheet.sheet, "field": column.headings[0], "rows": sheet.rows}
            columns[name], found = converted(sheet.cells[name], column.type, **where)  # type: ignore[arg-type]
            problems += found
    for name, beginning in layout.flags.items():
        columns[name], found = _listed(sheet, beginning)
        problems += found
    if "service_list" in columns:
        columns["services"] = _split(columns.pop("service_list"))
        columns.setdefault("care_home", _homes(columns["services"]))
    problems += _between_rows(product, columns, sheet)
    raise_if(problems, SUMMARY)
    assert day is not None
    return Published(file=path.name, product=product, day=day, columns=columns, rows=sheet.rows)


def _no_day(path: Path) -> Problem:
    return Problem(
        rule="day-of-the-file",
        message="The name of the file does not say which day it shows.",
        next_step="Keep the published name, such as 01_July_2026_HSCA_Active_Locations.ods, or give --on 2026-07-01.",
        file=path.name,
    )


def _which(headings: Sequence[str], file: str, sheet: str | None = None) -> str:
    """Return the product whose headings these are; of several that fit, the one with most of its headings there.

    Raises:
        ProblemsFound: none fits; the columns that the nearest one lacks are named.
    """
    there = {folded(heading) for heading in headings}
    lacking = {name: layout.lacking(there) for name, layout in layouts().items()}
    fitting = [name for name, missing in lacking.items() if not missing]
    if fitting:
        return max(fitting, key=lambda name: len(layouts()[name].headings & there))
    name = max(lacking, key=lambda one: (len(layouts()[one].headings & there), -len(lacking[one])))
    raise ProblemsFound(SUMMARY, list(_missing(layouts()[name], lacking[name], headings, file, sheet)))


def _missing(
    layout: Layout, lacking: Sequence[str], headings: Sequence[str], file: str, sheet: str | None
) -> Iterator[Problem]:
    for name in lacking:
        wanted = layout.columns[name].headings[0]
        free = [heading for heading in headings if heading.strip() and folded(heading) not in layout.headings]
        near = [one for one in free if _words(one) == _words(wanted)] or near_matches(wanted, free, most=2)
        step = f"The nearest heading is {near[0]!r}: rename it if that is what it holds." if near else ""
        yield Problem(
            rule="missing-column",
            message=f"The file reads most like the {layout.title}, but has no column {wanted!r}.",
            next_step=step or f"Take the file as published, CSV or ODS. {there_are(headings)}",
            file=file,
            sheet=sheet,
            row=layout.heading_row,
            field=wanted,
        )


def _words(heading: str) -> list[str]:
    """Return the words of a heading in order of the alphabet, whatever stands between them."""
    return sorted(re.findall(r"[a-z]+", folded(heading)))


def _wanted(layout: Layout, headings: Sequence[str], file: str, sheet: str | None) -> dict[str, int]:
    """Return the place of each column wanted: by our name, or by its heading where it holds a yes of a list.

    Raises:
        ProblemsFound: a heading that is wanted is there twice.
    """
    known = {folded(text): name for name, column in layout.columns.items() for text in column.headings}
    begins = [folded(text) for text in layout.flags.values()]
    found: dict[str, int] = {}
    problems = []
    for place, heading in enumerate(headings):
        fold = folded(heading)
        name = known.get(fold) or (heading if any(fold.startswith(start.strip()) for start in begins) else "")
        if name and name in found:
            message, step = f"The column {heading!r} is there twice.", "Keep one."
            problems.append(
                Problem(rule="repeated-column", message=message, next_step=step, file=file, sheet=sheet, field=heading)
            )
        elif name:
            found[name] = place
    raise_if(problems, SUMMARY)
    return found


def _text(path: Path) -> tuple[str, _Sheet]:
    headings = headings_of(path, kind=KIND)
    if layouts()["directory"].lacking({folded(text) for text in headings}) and _low_heading(path) is not None:
        return _grid(_low_heading(path), None)  # type: ignore[arg-type]
    product = _which(headings, path.name)
    places = _wanted(layouts()[product], headings, path.name, None)
    layout = {headings[place]: pa.string() for place in places.values()}
    table = open_columns(path, layout, kind=KIND, keep_blanks=True).table()
    cells = {name: Cells.of(table.column(headings[place])) for name, place in places.items()}
    return product, _Sheet(file=path.name, sheet=None, cells=cells, rows=np.arange(2, table.num_rows + 2))


def _low_heading(path: Path) -> Grid | None:
    """Return a CSV whose headings are not in its first row, as the weekly directory has them; None if it is not so."""
    if path.suffix.casefold() != ".csv" or len(headings_of(path, kind=KIND)) > 4:
        return None
    grid = read_csv(path)
    return grid if _heading_at(grid, most=12) is not None else None


def _heading_at(grid: Grid, *, most: int = 30) -> int | None:
    """Return the first row that has the headings of a product."""
    for at, row in enumerate(grid.rows[:most]):
        there = {folded(cell) for cell in row}
        if any(not layout.lacking(there) for layout in layouts().values()):
            return at
    return None


def _workbook(path: Path) -> tuple[str, _Sheet]:
    sheets = read_sheets(path)
    wanted = {layout.sheet for layout in layouts().values() if layout.sheet}
    named = [grid for name, grid in sheets.items() if name in wanted]
    fitting = [grid for grid in named or sheets.values() if _heading_at(grid) is not None]
    if fitting:
        return _grid(fitting[0], fitting[0].sheet)
    widest = max(named or sheets.values(), key=lambda grid: max(map(len, grid.rows), default=0), default=None)
    rows = widest.rows if widest is not None else ()
    head = max(rows[:30], key=len, default=())
    _which(head, path.name, widest.sheet if widest is not None else None)
    raise AssertionError("a sheet without the headings of a product was taken for one")


def _grid(grid: Grid, sheet: str | None) -> tuple[str, _Sheet]:
    at = _heading_at(grid)
    headings = [] if at is None else list(grid.rows[at])
    product = _which(headings, grid.file, sheet)
    places = _wanted(layouts()[product], headings, grid.file, sheet)
    filled = [(number, row) for number, row in enumerate(grid.rows[(at or 0) + 1 :], (at or 0) + 2) if any(row)]
    cells = {
        name: Cells.of([row[place] if place < len(row) else "" for _, row in filled]) for name, place in places.items()
    }
    return product, _Sheet(file=grid.file, sheet=sheet, cells=cells, rows=np.array([number for number, _ in filled]))


def _listed(sheet: _Sheet, beginning: str) -> tuple[Array, list[Problem]]:
    """Return for each row the headings that begin so and hold a yes, joined by semicolons."""
    start = folded(beginning)
    held = {key: cells for key, cells in sheet.cells.items() if folded(key).startswith(start.strip())}
    made = np.full(len(sheet.rows), "", dtype=object)
    problems: list[Problem] = []
    for heading, cells in held.items():
        yes, found = converted(cells, Type.YES_NO, file=sheet.file, sheet=sheet.sheet, field=heading, rows=sheet.rows)
        problems += found
        word = heading[heading.index("-") + 1 :].strip()
        made[yes] = made[yes] + f"; {word}"
    return Cells.of(made.tolist()).mapped(lambda text: text.removeprefix("; ").strip("; "), object), problems


def _split(lists: Array) -> Array:
    """Return lists joined by semicolons, from the bars or commas of the file."""
    return Cells.of(lists.tolist()).mapped(lambda text: "; ".join(filter(None, _PARTS.split(text.strip()))), object)


def _homes(services: Array) -> Array:
    """Return which lists of services have that of a care home, in the words of any of the files."""
    words = ("care home service", "residential home", "nursing home")
    return Cells.of(services.tolist()).mapped(lambda text: any(word in text.casefold() for word in words), np.bool_)


def _between_rows(product: str, columns: Mapping[str, Array], sheet: _Sheet) -> Iterator[Problem]:
    """Yield what is wrong between cells: a location twice, no location, an end before its start."""
    ids = columns["location_id"]
    yield from _rows(sheet, ids == "", "no-location", "The row has no location ID.", "Take the file as published.")
    if product != "ratings":
        _, first = np.unique(ids.astype(str), return_index=True)
        again = np.ones(len(ids), dtype=bool)
        again[first] = False
        again &= ids != ""
        step = "Keep one row: the regulator gives each location one ID, and a file lists it once."
        yield from _rows(sheet, again, "location-twice", "The location is in the file already.", step, ids)
    if "start" in columns:
        missing = sheet.cells["start"].mapped(lambda text: not text, np.bool_)
        yield from _rows(sheet, missing, "no-start", "The location has no start date.", "Fill it.", ids)
    if "start" in columns and "end" in columns:
        start, end = columns["start"], columns["end"]
        wrong = ~np.isnat(end) & ~np.isnat(start) & (end < start)
        yield from _rows(sheet, wrong, "ends-before-start", "The end is before the start.", "Correct a date.", ids)


def _rows(
    sheet: _Sheet, wrong: Array, rule: str, message: str, step: str, values: Array | None = None
) -> Iterator[Problem]:
    places = np.flatnonzero(wrong)
    for place in places[:10]:
        yield Problem(
            rule=rule,
            message=message if len(places) <= 10 else f"{message} {len(places):,} rows are so; ten are named.",
            next_step=step,
            file=sheet.file,
            sheet=sheet.sheet,
            row=int(sheet.rows[place]),
            value=None if values is None else str(values[place])[:40],
        )


def no_days(length: int) -> Array:
    """Return a column of no days."""
    return np.full(length, NO_DAY, dtype="datetime64[D]")
