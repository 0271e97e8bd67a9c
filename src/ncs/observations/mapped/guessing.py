"""What the columns of a table may be: area, period or figures. A guess is shown to a person and never acted on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ncs.core.errors import NcsError
from ncs.core.periods import BadPeriod
from ncs.observations.mapped.cells import NotANumber, read_cell
from ncs.observations.mapped.columns import flat
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
    """A guess at a table: its heading row, as a spreadsheet counts, and its columns."""

    heading_row: int
    columns: tuple[Column, ...]

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
    body = [row for row in grid.rows[heading + 1 : heading + 1 + _ROWS_LOOKED_AT] if any(cell.strip() for cell in row)]
    columns = (_column(flat(name), at, body) for at, name in enumerate(grid.rows[heading]) if name.strip())
    return Guess(heading_row=heading + 1, columns=tuple(columns))


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
        numbers=_share(there, _is_number),
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


def _is_number(text: str) -> bool:
    try:
        return read_cell(text, marks={}, take_off=("%", "£")).number is not None
    except NotANumber:
        return False


def _period(texts: Sequence[str]) -> PeriodKind | None:
    return next((kind for kind in _KINDS if texts and all(_reads(text, kind) for text in texts)), None)


def _reads(text: str, kind: PeriodKind) -> bool:
    try:
        read_period(text, kind)
    except BadPeriod:
        return False
    return True
