"""Every sheet of an XLSX file as rows of text, as a spreadsheet shows them: of formulas, the values."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path

from ncs.tables.reading.sheet_size import Extent
from ncs.tables.reading.xlsx.cells import InPercent, Readers, Values, finite, values_of
from ncs.tables.reading.xlsx.parts import DamagedWorkbook, Package, Sheet
from ncs.tables.reading.xlsx.places import letters
from ncs.tables.reading.xlsx.plain_rows import Mark, RawRow
from ncs.tables.reading.xlsx.rows import raw_rows


def xlsx_sheets(path: Path) -> dict[str, Sequence[Sequence[str]]]:
    """Return the rows of each sheet by its name, all as wide as the widest; blank cells are ``''``.

    Fractions have at most twelve significant digits, a number shown as a percentage has its sign (``5%`` where the file
    holds 0.05), how long something took is in hours (``37:30:00``), days are ISO, times are left out, and a formula
    that failed leaves what it shows, such as ``#N/A``.

    Raises:
        DamagedWorkbook: the file cannot be opened, a cell lies far away from all others, or a formula has no value.
    """
    with Package(path) as package:
        values = values_of(package, number=_twelve_digits)
        return {sheet.name: _rows(package, sheet, values) for sheet in package.sheets()}


def _rows(package: Package, sheet: Sheet, values: Values) -> Sequence[Sequence[str]]:
    readers = Readers(lambda mark: _reader(values, mark))
    extent = Extent(package.path.name, sheet.name)
    filled: list[tuple[int, dict[int, str]]] = []
    for row in raw_rows(package, sheet.part):
        if cells := _texts(package, sheet, readers, row):
            extent.add(row.number - 1, max(cells), cells=len(cells))
            filled.append((row.number - 1, cells))
    extent.check()
    blank = ("",) * extent.width
    rows: list[Sequence[str]] = [blank] * extent.height
    for at, cells in filled:
        rows[at] = tuple(map(cells.get, range(extent.width), blank))
    return rows


def _texts(package: Package, sheet: Sheet, readers: Readers, row: RawRow) -> dict[int, str]:
    cells = zip(row.columns, row.marks, row.held, strict=True)
    try:
        return {column: text for column, mark, held in cells if (text := readers[mark](held))}
    except _NoValue as error:
        place = next(
            f"{letters(column)}{row.number}"
            for column, mark, held in zip(row.columns, row.marks, row.held, strict=True)
            if mark.formula and not held and mark.kind != "str"
        )
        raise DamagedWorkbook(
            package.path.name,
            f"cell {place} of sheet {sheet.name} holds a formula whose value was never saved",
            "open the workbook in a spreadsheet program, let it calculate, and save it.",
        ) from error
    except (ValueError, LookupError, OverflowError) as error:
        raise package.damaged() from error


class _NoValue(Exception):
    """A cell holds a formula and no value."""


def _reader(values: Values, mark: Mark) -> Callable[[str], str]:
    if mark.kind == "e":
        return lambda held: held.strip() or "#VALUE!"
    if mark.kind == "n" and mark.style in values.durations:
        return lambda held: _saved(held, mark) and _duration(finite(held))
    read = values.reader(mark)
    if mark.kind == "d" or (mark.kind == "n" and mark.style in values.dates):
        return lambda held: _saved(held, mark) and read(held).partition("T")[0]
    if mark.kind == "n" and mark.style in values.percents:
        return lambda held: _saved(held, mark) and percentage(finite(held))
    if mark.kind == "n" and mark.style in values.signed:
        return lambda held: InPercent(_saved(held, mark) and read(held).strip())
    return lambda held: _saved(held, mark) and read(held).strip()


def _saved(held: str, mark: Mark) -> str:
    """Return what stands in a cell; a formula may give empty text, but no other kind of nothing."""
    if not held and mark.formula and mark.kind != "str":
        raise _NoValue
    return held


def _twelve_digits(held: str) -> str:
    """Take off the noise of binary fractions: ``91.10000000000001`` is 91.1."""
    return f"{Decimal(f'{finite(held):.12g}'):f}"


def _duration(days: float) -> str:
    """Return how long something took, as a sheet shows it: ``37:30:00`` for 1.5625 days."""
    seconds = round(abs(days) * 86_400)
    return f"{'-' * (days < 0)}{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def percentage(part: float) -> str:
    """Return a part of one as a sheet shows it that formats it as a percentage, with all its digits: ``5.25%``."""
    number = f"{Decimal(f'{part:.12g}') * 100:f}"
    return f"{number.rstrip('0').rstrip('.') if '.' in number else number}%"
