"""How tables are laid out in a workbook, whichever format it is written in.

Follows "Releasing statistics in spreadsheets" (Government Analysis Function): a cover, contents and notes first; one
table a worksheet, marked as a table, from column A without blank rows or columns; a title in A1; a line that says how
many tables there are and where marks are explained; no merged cells; no empty cell where a figure would
stand; units in headings.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from ncs.core.errors import NcsError
from ncs.tables import shorthand
from ncs.tables.live import placed
from ncs.tables.tables import Cell, Table
from ncs.tables.wording import heading, numeric_keys, shown_in

#: Limits of a worksheet and of a cell in XLSX; ODS readers keep the same.
MOST_ROWS = 1_048_576
MOST_COLUMNS = 16_384
MOST_CHARACTERS = 32_767

PROJECT = "National Care Service project"
PURPOSE = (
    "Figures on adult social care in England, worked out in the open. "
    "This is not an official publication; each table names the publications that its figures come from."
)
_NARROWEST, _WIDEST = 9, 60


class BadWorkbook(NcsError):
    """Tables that cannot stand in one accessible workbook."""


@dataclass(frozen=True, slots=True)
class Link:
    """Text that leads to another worksheet of the workbook."""

    text: str
    sheet: str


@dataclass(frozen=True, slots=True)
class Worked:
    """A number, and the formula by which a spreadsheet works it out again."""

    number: int | Decimal
    formula: str


SheetCell = str | int | Decimal | date | Link | Worked


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetColumn:
    """A column as laid out: heading, width in characters, decimal places shown, and whether it holds numbers."""

    head: str
    width: int
    places: int | None = None
    numeric: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One worksheet: title in A1, lines below it, then one table; without columns it has prose only."""

    name: str
    title: str
    lines: Sequence[str]
    columns: Sequence[SheetColumn] = ()
    rows: Sequence[Sequence[SheetCell]] = ()

    @property
    def head_row(self) -> int:
        """Number of rows above the table's heading row."""
        return 1 + len(self.lines)


def sheets(tables: Sequence[Table], *, title: str, notes: Sequence[str] = ()) -> tuple[Sheet, ...]:
    """Return the worksheets for ``tables``: Cover, Contents, Notes, Columns, then one a table.

    Raises:
        BadWorkbook: there is no table, two worksheets or two headings share a name, or a table is too large.
    """
    if not tables:
        raise BadWorkbook("A workbook needs at least one table.")
    data = [_live(_data(table), table, tables) for table in tables]
    front = [_notes(tables, notes), _columns(tables)]
    made = (_cover(tables, title), _contents([*front, *data]), *front, *data)
    for sheet in made:
        _check(sheet)
    _refuse_twice("worksheet", (sheet.name for sheet in made))
    return made


def _cover(tables: Sequence[Table], title: str) -> Sheet:
    sources = sorted({source for table in tables for source in table.sources})
    lines = [f"Produced by the {PROJECT}.", PURPOSE, "The worksheet Contents lists the tables, with links to them."]
    return Sheet(name="Cover", title=title, lines=[*lines, *(f"Source: {source}." for source in sources)])


def _contents(others: Sequence[Sheet]) -> Sheet:
    rows = [(Link(sheet.name, sheet.name), sheet.title, len(sheet.rows)) for sheet in others]
    return _sheet(
        "Contents", "Contents", ("This worksheet contains one table.",), ("Worksheet", "Title", "Number of rows"), rows
    )


def _notes(tables: Sequence[Table], notes: Sequence[str]) -> Sheet:
    rows = [(symbol, "All worksheets", shorthand.MEANINGS[symbol]) for symbol in shorthand.MEANINGS]
    rows += [("Note", "All worksheets", note) for note in notes]
    for table in tables:
        rows += [(f"Note {number}", table.name, note) for number, note in enumerate(table.notes, start=1)]
        rows += [("Source", table.name, source) for source in table.sources]
    lines = ("This worksheet contains one table. It explains the shorthand, notes and sources.",)
    return _sheet("Notes", "Notes and shorthand", lines, ("Mark", "Applies to", "Meaning"), rows)


def _columns(tables: Sequence[Table]) -> Sheet:
    rows = [
        (table.name, heading(column), column.key, column.unit or "none", column.description or "as headed")
        for table in tables
        for column in table.columns
    ]
    lines = ("This worksheet contains one table. It says what each column of each table holds.",)
    heads = ("Worksheet", "Column", "Key in CSV and JSON", "Unit", "Meaning")
    return _sheet("Columns", "Meaning of the columns", lines, heads, rows)


def _sheet(
    name: str, title: str, lines: Sequence[str], heads: Sequence[str], rows: Sequence[Sequence[SheetCell]]
) -> Sheet:
    numeric = [any(isinstance(row[place], int) for row in rows) for place in range(len(heads))]
    columns = [
        SheetColumn(head=head, width=_width(head, [_text(row[place]) for row in rows]), numeric=numeric[place])
        for place, head in enumerate(heads)
    ]
    return Sheet(name=name, title=title, lines=lines, columns=columns, rows=rows)


def _text(cell: SheetCell) -> str:
    return cell.text if isinstance(cell, Link) else str(cell)


def _data(table: Table) -> Sheet:
    numbers = numeric_keys(table)
    columns = [
        SheetColumn(
            head=heading(column),
            width=_width(heading(column), [shown_in(row, column) for row in table.rows]),
            places=column.places,
            numeric=column.key in numbers,
        )
        for column in table.columns
    ]
    return Sheet(name=table.name, title=table.title, lines=_lines(table), columns=columns, rows=list(_rows(table)))


def _live(sheet: Sheet, table: Table, tables: Sequence[Table]) -> Sheet:
    """Return the sheet with the table's formulas beside the numbers that they work out."""
    if not table.formulas:
        return sheet
    columns = {one.name: one.keys for one in tables}
    first_row = {one.name: len(_lines(one)) + 3 for one in tables}
    rows = [list(row) for row in sheet.rows]
    for (number, key), formula in table.formulas.items():
        place = table.keys.index(key)
        cell = rows[number][place]
        if isinstance(cell, (int, Decimal)):
            said = placed(formula, sheet=table.name, columns=columns, first_row=first_row)
            rows[number][place] = Worked(cell, said)
    return replace(sheet, rows=rows)


def _lines(table: Table) -> list[str]:
    used = shorthand.marks_used([table])
    first = "This worksheet contains one table." if table.rows else "This worksheet contains one table, without rows."
    if used:
        first += f" It uses the shorthand {', '.join(used)}."
    if used or table.notes or table.sources:
        first += " Shorthand, notes and sources are explained on the worksheet Notes."
    return [first]


def _rows(table: Table) -> Iterable[list[SheetCell]]:
    for row in table.rows:
        yield [_cell(row.get(one.key), shorthand.mark(row, one.key, beside=one.beside)) for one in table.columns]


def _cell(cell: Cell, gap: str) -> SheetCell:
    """Give a cell that a spreadsheet can hold: no gaps, and no number that it would cut to 15 digits unsaid."""
    if cell is None or shorthand.is_gap(cell):
        return gap
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, int) and abs(cell) >= 10**15:
        return str(cell)
    if isinstance(cell, date) and cell.year < 1900:
        return cell.isoformat()
    return cell


def _width(head: str, texts: Sequence[str]) -> int:
    """Wide enough for the longest word of the heading and, up to a limit, the longest text."""
    longest_word = max(map(len, head.split()), default=0)
    wanted = max([longest_word, min(len(head), 24), *map(len, texts)]) + 2
    return max(_NARROWEST, min(_WIDEST, wanted))


def _check(sheet: Sheet) -> None:
    _refuse_twice(f"heading of {sheet.name}", (column.head for column in sheet.columns))
    if any(not column.head.strip() for column in sheet.columns):
        raise BadWorkbook(f"{sheet.name}: every column needs a heading.")
    if len(sheet.rows) + sheet.head_row + 1 > MOST_ROWS or len(sheet.columns) > MOST_COLUMNS:
        raise BadWorkbook(f"{sheet.name} is too large for a worksheet ({len(sheet.rows)} rows). Write it as CSV.")
    if any(isinstance(cell, str) and len(cell) > MOST_CHARACTERS for row in sheet.rows for cell in row):
        raise BadWorkbook(f"{sheet.name} has a text longer than a cell holds ({MOST_CHARACTERS}). Write it as JSON.")


def _refuse_twice(what: str, names: Iterable[str]) -> None:
    """Spreadsheets compare names of worksheets and headings without regard to case."""
    twice = sorted(name for name, count in Counter(name.casefold() for name in names).items() if count > 1)
    if twice:
        raise BadWorkbook(f"The {what} {twice[0]!r} is there twice; each needs its own name.")
