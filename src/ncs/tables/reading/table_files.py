"""``read_table``: a table that a user gives, CSV or workbook, as rows of a pydantic model, or every problem in it.

Columns are matched by name, without regard to case, spaces or underscores; never by their place. A cell is text until
the model says what it is: nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Generic, TypeVar

from pydantic import BaseModel, BeforeValidator, ValidationError, ValidationInfo

from ncs.core.errors import Problem, ProblemsFound, near_matches, raise_if
from ncs.core.money import MINUS
from ncs.tables.reading.csv_text import delimiter_of, text_rows
from ncs.tables.reading.error_cells import ERRORS
from ncs.tables.reading.findings import numbers_of, words_of, written_as
from ncs.tables.reading.grid import Grid, is_workbook, read_sheets
from ncs.tables.reading.headings import row_below, shorter, take_off, there_are
from ncs.tables.reading.text import TextFile, open_text
from ncs.tables.reading.xlsx.cells import InPercent

M = TypeVar("M", bound=BaseModel)
_GROUPED = re.compile(r"-?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?", re.ASCII)
_PLAIN = re.compile(r"-?([0-9]+(\.[0-9]+)?|\.[0-9]+)", re.ASCII)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)


def ungrouped(value: Any, info: ValidationInfo) -> Any:
    """Return a number given as text without the commas between its thousands; anything else is refused.

    Raises:
        ValueError: it is not written in plain digits, or a comma may be a decimal comma, as in a file with semicolons.
    """
    if not isinstance(value, str):
        return value
    text = value.strip().replace(MINUS, "-")
    if "," in text and (info.context or {}).get("delimiter") == ";":
        raise ValueError("the comma may stand for thousands or for a decimal point in a file with semicolons")
    if _GROUPED.fullmatch(text):
        return text.replace(",", "")
    if not _PLAIN.fullmatch(text):
        sign = next((f": it has the sign {one}" for one in "£%" if one in text), "")
        raise ValueError(f"it is not a number in digits{sign}")
    return text


def part_of_one(value: Any, info: ValidationInfo) -> Any:
    """Return a part of one given as ``0.05`` or as ``5%``, which is how a sheet may show it, as :func:`ungrouped` does.

    A sheet that shows 5% may hold 5, its percent sign being mere text; such fields are ``in_percent`` in the context.

    Raises:
        ValueError: as :func:`ungrouped`.
    """
    if isinstance(value, str) and value.strip().endswith("%"):
        return Decimal(ungrouped(value.strip()[:-1], info)).scaleb(-2)
    if info.field_name in (info.context or {}).get("in_percent", ()):
        return Decimal(ungrouped(value, info)).scaleb(-2)
    return ungrouped(value, info)


def in_percent(value: Any, info: ValidationInfo) -> Any:
    """Return a number in percent given as ``5`` or as ``5%``, as :func:`ungrouped` does.

    Raises:
        ValueError: as :func:`ungrouped`.
    """
    return ungrouped(value.strip().removesuffix("%") if isinstance(value, str) else value, info)


def iso_day(value: Any) -> Any:
    """Return a day as it is; text must be written 2026-04-06, so that no number passes for a day.

    Raises:
        ValueError: the text is written otherwise.
    """
    if isinstance(value, str) and not _DAY.fullmatch(value.strip()):
        raise ValueError("it is not a date such as 2026-04-06")
    return value


#: Numbers of columns whose thousands may have commas, and days, for the models of tables. Where it is known whether a
#: column counts in parts of one or in percent, ``5%`` is read; elsewhere it is refused.
Whole = Annotated[int, BeforeValidator(ungrouped)]
Number = Annotated[Decimal, BeforeValidator(ungrouped)]
PartOfOne = Annotated[Decimal, BeforeValidator(part_of_one)]
Percent = Annotated[Decimal, BeforeValidator(in_percent)]
Day = Annotated[date, BeforeValidator(iso_day)]


@dataclass(frozen=True, slots=True)
class Row(Generic[M]):
    """One row of a table: its number as a spreadsheet counts, and what it holds."""

    number: int
    value: M


def read_table(
    file: TextFile,
    model: type[M],
    *,
    kind: str = "table",
    aliases: Mapping[str, Collection[str]] | None = None,
    sheet: str | None = None,
    delimiter: str | None = None,
    others: bool = False,
    check: Callable[[Sequence[Row[M]]], Iterable[Problem]] | None = None,
    summary: str = "",
    next_step: str = "",
    some: bool = False,
) -> tuple[Row[M], ...]:
    """Read a CSV (with commas, semicolons, tabs or bars), XLSX or ODS file.

    The first row that is not empty holds the headings; rows without anything are left out. An empty cell takes the
    default of its field. Use :data:`Whole`, :data:`Number`, :data:`PartOfOne`, :data:`Percent` and :data:`Day` in the
    model for numbers and days.

    Args:
        file: where it is.
        model: what one row is; its fields are the columns.
        kind: what the table is, in a word or two, for the messages.
        aliases: other headings by name of field.
        sheet: of a workbook with several.
        delimiter: what lies between cells; found out if not given.
        others: whether columns that the model does not know are let be; otherwise each is a problem.
        check: finds problems between the rows that could be read, such as repeats; they come with the others.
        summary: first line of the refusal; next_step: what to do where no better advice is known.
        some: whether a table of headings alone is refused, because nothing could be said of it.

    Raises:
        ProblemsFound: everything that is wrong, each with file, sheet, row, column, value and what to do: it cannot be
            opened, a column is missing, unknown or there twice, a row has more or fewer cells than the headings, a
            cell is what a failed formula leaves, or is not what the model allows.
    """
    said = summary or f"The {kind} cannot be used"
    names = _names(model, aliases or {})
    grid, between = _grid(file, names, kind=kind, sheet=sheet, delimiter=delimiter)
    head = next((at for at, row in enumerate(grid.rows) if any(cell.strip() for cell in row)), None)
    if head is None:
        raise ProblemsFound(said, [_problem(grid, "empty-file", "The file is empty.", "Give the whole table.", row=1)])
    found = _Columns(grid, head, model, names, others=others)
    raise_if(found.problems(), said)
    rows: list[Row[M]] = []
    problems: list[Problem] = []
    for number, row in enumerate(grid.rows[head + 1 :], start=head + 2):
        if any(cell.strip() for cell in row):
            wrong = list(found.row_problems(number, row))
            problems += wrong or _made(rows, found, found.cells(row), number, between, next_step)
    if some and not (rows or problems):
        problems.append(
            _problem(grid, "no-rows", "There are headings, and no row below them.", "Fill one.", row=head + 1)
        )
    problems += (_placed(grid, one) for one in (check(rows) if check else ()))
    raise_if(sorted(problems, key=lambda problem: problem.row or 0), said)
    return tuple(rows)


def _placed(grid: Grid, one: Problem) -> Problem:
    """Return a problem with the file and sheet that it is in, so that those of several files can be told together."""
    return one if one.file is not None else replace(one, file=grid.file, sheet=grid.sheet)


def _names(model: type[BaseModel], aliases: Mapping[str, Collection[str]]) -> dict[str, str]:
    """Return the field of each heading, headings folded."""
    fields = model.model_fields
    found = {_fold(text): name for name, field in fields.items() for text in (name, field.alias or name)}
    return found | {_fold(text): name for name in aliases for text in aliases[name]}


def _fold(heading: str) -> str:
    return " ".join(heading.replace("_", " ").split()).casefold()


def _grid(
    file: TextFile, names: Mapping[str, str], *, kind: str, sheet: str | None, delimiter: str | None
) -> tuple[Grid, str]:
    if isinstance(file, Path) and is_workbook(file):
        return _sheet(file, read_sheets(file), sheet), ""
    opened = open_text(file, kind=kind)
    between = delimiter or delimiter_of(opened.text, headings={*names, *(name.replace(" ", "_") for name in names)})
    rows = text_rows(opened.text, file=opened.file, delimiter=between)
    return Grid(file=opened.file, sheet=None, rows=rows), between


#: A sheet that is hidden is one too: nobody sees why there are several.
_ONE_SHEET = "The workbook has {} filled sheets, hidden ones among them, where one is wanted."


def _sheet(path: Path, sheets: Mapping[str, Grid], wanted: str | None) -> Grid:
    if wanted is not None and wanted in sheets:
        return sheets[wanted]
    filled = {name: grid for name, grid in sheets.items() if any(any(row) for row in grid.rows)}
    if wanted is None and len(filled) == 1:
        return next(iter(filled.values()))
    message = f"There is no sheet {wanted!r}." if wanted else _ONE_SHEET.format(len(filled) or "none")
    step = f"Its sheets: {', '.join(sheets)}." + ("" if wanted else " Leave the one that is meant, or save it as CSV.")
    raise ProblemsFound(
        "The workbook cannot be used", [Problem(rule="sheet", message=message, next_step=step, file=path.name)]
    )


@dataclass(frozen=True, slots=True)
class _Columns(Generic[M]):
    """The headings of a table against the fields of a model."""

    grid: Grid
    head: int
    model: type[M]
    names: Mapping[str, str]
    others: bool

    @property
    def headings(self) -> Sequence[str]:
        """As written, without empty ones at the end."""
        row = [" ".join(cell.split()) for cell in self.grid.rows[self.head]]
        while row and not row[-1]:
            row.pop()
        return row

    @property
    def fields(self) -> list[str | None]:
        """The field of each heading; None where there is none."""
        return [self.names.get(_fold(heading)) for heading in self.headings]

    def problems(self) -> Iterator[Problem]:
        """Yield what is wrong with the headings."""
        fields, headings = self.fields, self.headings
        required = [name for name, field in self.model.model_fields.items() if field.is_required()]
        below = row_below(self.grid.rows, self.head, required, fold=lambda cell: self.names.get(_fold(cell), ""))
        for name in required:
            if name not in fields:
                near = near_matches(name, [text for text in headings if text], most=3)
                nearest = f"Name it so; the nearest heading is {near[0]!r}. " if near else ""
                step = take_off(below) if below else f"{nearest}{there_are(headings)}"
                yield _problem(self.grid, "missing-column", f"There is no column {name!r}.", step, self.head + 1, name)
        if below and not set(required) <= set(fields):
            return
        for at, (heading, found) in enumerate(zip(headings, fields, strict=True)):
            twice = found is not None and found in fields[:at]
            if twice or (heading and _fold(heading) in map(_fold, headings[:at])):
                first = headings[fields.index(found)] if twice else heading
                message = (
                    f"The column {heading!r} is there twice."
                    if _fold(first) == _fold(heading)
                    else f"The columns {first!r} and {heading!r} both say {found!r}."
                )
                yield _problem(self.grid, "repeated-column", message, "Keep one.", self.head + 1, heading)
            elif found is None and not self.others:
                message = f"There is a column {heading!r} that is not known." if heading else "A heading is empty."
                near = near_matches(heading, self.model.model_fields)
                step = f"Did you mean {', '.join(near)}?" if near else f"Known: {', '.join(self.model.model_fields)}."
                yield _problem(self.grid, "unknown-column", message, step, self.head + 1, heading or None)

    def row_problems(self, number: int, row: Sequence[str]) -> Iterator[Problem]:
        """Yield what is wrong with a row before any of its cells is looked into."""
        headings, fields = self.headings, self.fields
        width, given = len(headings), len(row)
        text = self.grid.sheet is None
        moved = text and not width <= given <= len(self.grid.rows[self.head])
        if moved or any(cell.strip() for cell in row[width:]):
            message = f"The row has {given} cells, but there are {width} headings."
            step = f"Look for a missing or extra delimiter or quote.{shorter(given < width)}"
            yield _problem(self.grid, "cells", message, step, number)
        for at, (heading, cell) in enumerate(zip(headings, row, strict=False)):
            if fields[at] is not None and _is_error(cell.strip()):
                message = f"The cell {_cell_name(at, number)} holds the error of a formula."
                yield _problem(self.grid, "error-cell", message, "Mend the formula.", number, heading, cell.strip())

    def cells(self, row: Sequence[str]) -> dict[str, str]:
        """Return the cells that are not empty by field."""
        pairs = zip(self.fields, row, strict=False)
        return {field: _stripped(cell) for field, cell in pairs if field is not None and cell.strip()}


def _stripped(cell: str) -> str:
    return cell if isinstance(cell, InPercent) else cell.strip()


def _made(
    rows: list[Row[M]], found: _Columns[M], cells: Mapping[str, str], number: int, between: str, next_step: str
) -> list[Problem]:
    """Add a row to ``rows``, or return what the model does not allow in it."""
    model = found.model
    by_alias = {model.model_fields[name].alias or name: cell for name, cell in cells.items()}
    signed = {name for name, cell in cells.items() if isinstance(cell, InPercent)}
    try:
        made = model.model_validate(by_alias, context={"delimiter": between, "in_percent": signed})
    except ValidationError as error:
        return [_cell_problem(item, found, cells, number, next_step) for item in error.errors(include_url=False)]
    beyond = [
        _problem(found.grid, "number-too-large", "The number cannot be worked with.", "Check it.", number, str(at[0]))
        for at, _ in numbers_of(made)
    ]
    if not beyond:
        rows.append(Row(number, made))
    return beyond


def _cell_problem(item: Any, found: _Columns[M], cells: Mapping[str, str], number: int, next_step: str) -> Problem:
    """Say what is wrong with a cell, by the heading above it; pydantic knows its column by the alias of the field."""
    column = str(item["loc"][0]) if item["loc"] else None
    fields = found.model.model_fields
    name = next((name for name, field in fields.items() if (field.alias or name) == column), "")
    value = cells.get(name)
    heading = dict(zip(found.fields, found.headings, strict=True)).get(name, column)
    kind = str(item["type"])
    written = "" if value is None else _step(fields[name].annotation, value)
    said, step = words_of(item, next_step=next_step or written or "Correct the cell.")
    if kind == "missing":
        said, step = "is empty", next_step or "Fill it."
    subject = "The cell" if column else "The row"
    return _problem(found.grid, kind.replace("_", "-"), f"{subject} {said}.", step, number, heading, value)


def _step(annotation: Any, cell: str) -> str:
    """Say how a cell is written that is not what its type allows; plain digits are that, and are refused for more."""
    written = written_as(annotation)
    if _PLAIN.fullmatch(cell) or not written:
        return ""
    return f"{written} In a worksheet, take the format of percentages off the cell." if "%" in cell else written


def _problem(
    grid: Grid,
    rule: str,
    message: str,
    next_step: str,
    row: int | None = None,
    field: str | None = None,
    value: str | None = None,
) -> Problem:
    return Problem(
        rule=rule,
        message=message,
        next_step=next_step,
        file=grid.file,
        sheet=grid.sheet,
        row=row,
        field=field,
        value=None if value is None else value[:60],
    )


def _is_error(cell: str) -> bool:
    return cell.upper() in ERRORS or re.fullmatch(r"Err:[0-9]{3}", cell) is not None


def _cell_name(at: int, row: int) -> str:
    letters = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row}"
