"""What a refusal says of headings that are not there: which stand there instead, and the row that has them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

_MOST = 10
#: Rows above a table that hold its title, date and notes are fewer than this.
LOOKED_AT = 50


def plain(heading: str) -> str:
    """Return a heading with one space between words."""
    return " ".join(heading.split())


def listed(headings: Collection[str]) -> str:
    """Return the first ten headings that are not empty, and how many more there are."""
    there = [plain(heading)[:40] for heading in headings if heading.strip()]
    more = f" and {len(there) - _MOST} more" if len(there) > _MOST else ""
    return f"{'; '.join(there[:_MOST])}{more}" if there else "none"


def there_are(headings: Collection[str]) -> str:
    """Return a sentence that names the headings that stand there instead of what was looked for."""
    return f"There are: {listed(headings)}."


def row_below(
    rows: Sequence[Sequence[str]], head: int, wanted: Collection[str], *, fold: Callable[[str], str] = plain
) -> int | None:
    """Return the number of the first row below the index ``head`` that has all the wanted headings, if any has.

    Args:
        rows: of the table; head: where headings were looked for.
        wanted: the headings, folded; fold: what makes a cell comparable with them.
    """
    for number, row in enumerate(rows[head + 1 : LOOKED_AT], start=head + 2):
        if wanted and set(wanted) <= {fold(cell) for cell in row}:
            return number
    return None


def take_off(row: int) -> str:
    """Return what to do where the headings stand in this row."""
    return f"The headings stand in row {row}: delete the rows above them."


def shorter(is_so: bool) -> str:
    """Return what more to say of a row that has fewer cells than there are headings, after a space; else nothing."""
    said = " Or are its last columns empty? Excel leaves delimiters of empty cells out: save as a workbook (.xlsx) "
    return f"{said}where one is taken, or fill in or take away the last column." if is_so else ""
