"""Cells and headings as text: exact for machines, rounded and grouped for people."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from ncs.core.money import round_half_away
from ncs.tables import shorthand
from ncs.tables.tables import Cell, Column, Table

#: Characters that XML 1.0 cannot hold, even escaped; named each, as all others take long to compile.
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

#: Characters that steer a terminal or turn the direction of writing, save line ends and tabs.
_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def exact(number: Decimal | int, places: int | None = None) -> str:
    """Write a number in full, without exponent or grouping: at least ``places`` decimals, and never rounded.

    Raises:
        ValueError: the number is not finite.
    """
    if isinstance(number, int):
        number = Decimal(number)
    if not number.is_finite():
        raise ValueError(f"{number} is not a number that can be written")
    text = f"{number:f}"
    whole, _, part = text.partition(".")
    padded = part.ljust(places or 0, "0")
    return f"{whole}.{padded}" if padded else whole


def shown_number(number: Decimal | int, places: int | None = None) -> str:
    """Write a number for people: thousands grouped by commas, rounded half away from zero to ``places`` if given.

    A whole number in a column without ``places`` is shown whole; a decimal in such a column is shown in full.
    """
    if places is None:
        return f"{Decimal(exact(number)):,f}"
    return f"{round_half_away(number, places):,.{places}f}"


def shown_percent(part: Decimal, places: int) -> str:
    """Write a part of one for people as percent, rounded half away from zero: ``12.5%``."""
    return f"{shown_number(100 * part, places)}%"


#: Written out, because the names that Python gives follow the machine's locale.
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def shown_date(day: date) -> str:
    """Write a date as on GOV.UK: ``1 April 2026``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def shown_days(first: date, last: date) -> str:
    """Write days from one to another: ``1 April 2026 to 31 March 2027``."""
    return f"{shown_date(first)} to {shown_date(last)}"


def month_named(word: str) -> int:
    """Return the number of the month whose name begins with a word of three letters or more, else 0."""
    begins = word.casefold()
    return next((at for at, name in enumerate(MONTHS, 1) if len(begins) > 2 and name.casefold().startswith(begins)), 0)


def written_date(text: str) -> date | None:
    """Return the day that a date as on GOV.UK says, such as ``1 April 2026``; None where it is none."""
    day, month, year = (*text.split(), "", "", "")[:3]
    if len(text.split()) != 3 or month not in MONTHS or not (day + year).isdecimal():
        return None
    try:
        return date(int(year), MONTHS.index(month) + 1, int(day))
    except ValueError:
        return None


def shown(cell: Cell, column: Column) -> str:
    """Write a cell for people; a gap is the empty text (see :func:`shown_in` for its mark)."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, (int, Decimal)):
        return shown_number(cell, column.places)
    return shown_date(cell) if isinstance(cell, date) else cell


def shown_in(row: Mapping[str, Cell], column: Column) -> str:
    """Write the cell of ``column`` in ``row`` for people; a gap is shown by its mark."""
    cell = row.get(column.key)
    return shorthand.mark(row, column.key, beside=column.beside) if shorthand.is_gap(cell) else shown(cell, column)


def heading(column: Column) -> str:
    """Return the title of a column with its unit in brackets, unless the title says it already."""
    if not column.unit or column.unit.casefold() in column.title.casefold():
        return column.title
    return f"{column.title} ({column.unit})"


def is_number(cell: Cell) -> bool:
    """Whether a cell is a number (a yes or no is not)."""
    return isinstance(cell, (int, Decimal)) and not isinstance(cell, bool)


def numeric_keys(table: Table) -> frozenset[str]:
    """Return the keys of the columns that hold a number in any row, or state decimal places."""
    held = {key for row in table.rows for key, cell in row.items() if is_number(cell)}
    return frozenset(held | {column.key for column in table.columns if column.places is not None})


def xml_safe(text: str) -> str:
    """Replace characters that XML cannot hold by the replacement character."""
    return _NOT_IN_XML.sub("\ufffd", text)


def harmless(text: str) -> str:
    """Show characters that would steer a terminal instead of sending them: ``␛`` for escape, ``\\u202e`` and so on.

    Names and values of users reach the screen in tables and errors; none may move the cursor, colour or hide text.
    """
    return _STEERING.sub(_picture, text)


def _picture(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else f"\\u{code:04x}"
