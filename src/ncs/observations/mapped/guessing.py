"""What the columns of a table may be: area, period or figures. A guess is shown to a person and never acted on."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ncs.core.errors import NcsError
from ncs.core.periods import BadPeriod
from ncs.observations.mapped.cells import NotANumber, read_cell
from ncs.observations.mapped.columns import flat
from ncs.observations.mapped.heads import with_above
from ncs.observations.mapped.mapping import PeriodKind
from ncs.observations.mapped.periods import read_period
from ncs.observations.observation import AREA_CODE
from ncs.reference.areas import find_area
from ncs.reference.councils import CouncilEnded
from ncs.reference.icbs import find_icb
from ncs.tables.reading.grid import Grid

_ROWS_LOOKED_AT = 200
_HEADING_AMONG = 40
_MOST = 0.7
#: Of a column of areas: some rows are totals, or places elsewhere.
_MANY = 0.6
_TAKE_OFF = ("%", "£")
#: What may be a financial year, and no part of a day such as 2025-03-31.
_YEAR = re.compile(r"(?<![\d/–-])20\d\d[-/–]\d\d(?![/–-]?\d)")
#: Units of amounts as titles say them.
_UNITS = (
    ("GBP thousand", re.compile(r"£\s?(000|thousand|k\b)|thousands? of pounds", re.IGNORECASE)),
    ("GBP million", re.compile(r"£\s?m(illion|n)?\b|millions? of pounds", re.IGNORECASE)),
)
#: Kinds of period in the order in which they are tried; a plain year may be several of them.
_KINDS = (
    PeriodKind.FINANCIAL_YEAR,
    PeriodKind.QUARTER,
    PeriodKind.CALENDAR_YEAR,
    PeriodKind.DAY,
    PeriodKind.FINGERTIPS,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column with what its texts may be: ``areas`` and ``numbers`` are shares, ``period`` the kind that fits all."""

    heading: str
    texts: tuple[str, ...]
    areas: float
    numbers: float
    period: PeriodKind | None

    @property
    def distinct(self) -> tuple[str, ...]:
        """The different texts, in the order in which they first come."""
        return tuple(dict.fromkeys(text for text in self.texts if text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """A guess at a table.

    Attributes:
        heading_row: as a spreadsheet counts; above: whether the row above belongs to the headings.
        columns: in order, by heading.
        titles: the texts of the rows before, with the number of each row.
    """

    heading_row: int
    above: bool = False
    columns: tuple[Column, ...]
    titles: tuple[tuple[int, str], ...] = ()

    @property
    def area(self) -> Column | None:
        """The column that most likely has the areas; one of codes goes before one of names."""
        likely = [column for column in self.columns if column.areas >= _MANY]
        return max(
            likely, key=lambda column: (any(text[1:].isdigit() for text in column.texts), column.areas), default=None
        )

    @property
    def area_name(self) -> Column | None:
        """A second column with as many areas, such as the names beside codes; a column of regions has fewer."""
        if self.area is None:
            return None
        many = len(self.area.distinct)
        likely = (one for one in self.columns if one.areas >= _MANY and one is not self.area)
        return next((one for one in likely if len(one.distinct) == many), None)

    @property
    def period(self) -> Column | None:
        """The first column whose texts are all periods, and which is not plain numbers under another heading."""
        fits = [one for one in self.columns if one.period and one is not self.area]
        named = [
            one for one in fits if any(word in one.heading.casefold() for word in ("year", "period", "date", "quarter"))
        ]
        return next(iter(named or [one for one in fits if one.numbers < 1]), None)

    @property
    def period_headings(self) -> tuple[Column, ...]:
        """Columns of figures that are headed by a period."""
        return tuple(one for one in self.columns if one.numbers and heading_period(one.heading))

    @property
    def said_period(self) -> tuple[int, str] | None:
        """The row of a title that says one financial year, and the year; None where none or several are said."""
        found = {(row, year) for row, text in self.titles for year in _YEAR.findall(text) if _follows(year)}
        return min(found) if len({year for _, year in found}) == 1 else None

    @property
    def said_unit(self) -> tuple[int, str] | None:
        """The row of a title that says the unit of all amounts, and the unit; None where none or several are said."""
        found = {(row, unit) for row, text in self.titles for unit, pattern in _UNITS if pattern.search(text)}
        return min(found) if len({unit for _, unit in found}) == 1 else None

    @property
    def figures(self) -> tuple[Column, ...]:
        """Columns that are mostly numbers."""
        return tuple(
            one for one in self.columns if one.numbers >= _MOST and one not in (self.area, self.area_name, self.period)
        )

    @property
    def others(self) -> tuple[Column, ...]:
        """Columns that are none of these."""
        taken = (self.area, self.area_name, self.period, *self.figures)
        return tuple(one for one in self.columns if one not in taken)


def guess(grid: Grid) -> Guess:
    """Look at the first rows of a table."""
    filled = [sum(bool(cell.strip()) for cell in row) for row in grid.rows[:_HEADING_AMONG]]
    heading = next(at for at, count in enumerate(filled) if count >= _MOST * max(filled))
    names, above = _names(grid, heading)
    body = [row for row in grid.rows[heading + 1 : heading + 1 + _ROWS_LOOKED_AT] if any(cell.strip() for cell in row)]
    columns = (_column(name, at, body) for at, name in enumerate(names) if name)
    before = enumerate(grid.rows[: heading - above], start=1)
    titles = tuple((row, text) for row, cells in before if (text := flat(" ".join(cells))))
    return Guess(heading_row=heading + 1, above=above, columns=tuple(columns), titles=titles)


def _names(grid: Grid, heading: int) -> tuple[list[str], bool]:
    """Return the headings, with those of the row above where some are there twice otherwise and none then."""
    names = [flat(name) for name in grid.rows[heading]]
    if heading and _twice(names):
        joined = with_above(grid.rows[heading - 1], names)
        if not _twice(joined):
            return joined, True
    return names, False


def _twice(names: Sequence[str]) -> bool:
    filled = [name for name in names if name]
    return len(set(filled)) < len(filled)


def heading_period(heading: str) -> PeriodKind | None:
    """Return the kind of period with which a heading is the same, or None."""
    return _period([heading])


def _column(heading: str, at: int, body: Sequence[Sequence[str]]) -> Column:
    texts = tuple(row[at].strip() if at < len(row) else "" for row in body)
    there = list(dict.fromkeys(text for text in texts if text))[:_HEADING_AMONG]
    return Column(
        heading=heading,
        texts=texts,
        areas=_share(there, _is_area),
        numbers=_numbers(there),
        period=_period(there),
    )


def _share(texts: Sequence[str], test: Callable[[str], bool]) -> float:
    return sum(map(test, texts)) / len(texts) if texts else 0.0


def _is_area(text: str) -> bool:
    if text.replace(".", "").replace(",", "").isdigit():
        return False
    if AREA_CODE.fullmatch(text):
        return True
    for find in (find_icb, find_area):
        try:
            find(text)
        except CouncilEnded:
            return True
        except NcsError:
            continue
        return True
    return False


def _follows(year: str) -> bool:
    """Whether the second year of a text such as 2025-26 follows the first; in a month such as 2025-03 none does."""
    return (int(year[2:4]) + 1) % 100 == int(year[-2:])


def _numbers(texts: Sequence[str]) -> float:
    """Return the share that is numbers, or marks in place of one; none where all are marks: they may be words."""
    return _share(texts, _fits_a_number) if any(_number(text) is not None for text in texts) else 0.0


def _fits_a_number(text: str) -> bool:
    try:
        read_cell(text, marks={}, take_off=_TAKE_OFF)
    except NotANumber:
        return False
    return True


def _number(text: str) -> Decimal | None:
    try:
        return read_cell(text, marks={}, take_off=_TAKE_OFF).number
    except NotANumber:
        return None


def _period(texts: Sequence[str]) -> PeriodKind | None:
    return next((kind for kind in _KINDS if texts and all(_reads(text, kind) for text in texts)), None)


def _reads(text: str, kind: PeriodKind) -> bool:
    try:
        read_period(text, kind)
    except BadPeriod:
        return False
    return True
