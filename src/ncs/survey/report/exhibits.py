"""The figures of the report: rows and columns, this year's cells from the estimates, earlier ones as printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal

from pydantic import BaseModel, ConfigDict

from ncs.core.errors import NotModelled, Problem, raise_if
from ncs.survey.bank.load import data_file
from ncs.survey.estimation.figures import Figure
from ncs.survey.report.published import Place, Published, published, read_published
from ncs.tables.reading.text import TextFile
from ncs.tables.reading.yaml_files import read_yaml

#: What a figure in pounds is multiplied by to be shown in a larger unit.
SCALES = {"GBP billion": Decimal("1e-9"), "GBP million": Decimal("1e-6")}
#: Decimals by unit, as the report prints them.
PLACES = {"GBP billion": 1, "percent": 0, "people": 0, "hours": 0, "GBP million": 0, "directors": 0}
#: The year whose report comes with the program.
LAID_OUT = 2025
#: Where the cells of earlier years that come with the program are printed.
PRINTED_IN = "ADASS, Spring Survey 2025"
#: What figures of a row's unit are in, where it is another.
MADE_IN = {"GBP billion": "GBP", "GBP million": "GBP", "directors": "percent"}
#: Rows of percentages that are printed with one decimal.
TENTHS = "%"


class ExhibitRow(BaseModel):
    """One row: its label and unit, this year's cells by column, and columns that are changes between two others."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    label: str
    unit: str
    now: Mapping[str, str] = {}
    change: Mapping[str, tuple[str, str]] = {}


class Exhibit(BaseModel):
    """One figure of the report: number, title, how it is drawn, which row or column is shown, columns and rows."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    number: int
    title: str
    draw: Literal["bars", "lines"]
    shown: str
    columns: tuple[str, ...]
    rows: tuple[ExhibitRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How a report is laid out.

    Attributes:
        exhibits: its figures in order; file: the name of the file that says so.
        printed: earlier years' cells as printed; earlier: where they are printed.
    """

    exhibits: tuple[Exhibit, ...]
    printed: Mapping[Place, Published]
    file: str
    earlier: str


@cache
def exhibits(year: int) -> tuple[Exhibit, ...]:
    """Return the figures of the report of a year, in order.

    Raises:
        NotModelled: there is no report of that year.
    """
    if year != LAID_OUT:
        raise NotModelled(
            f"No report is laid out for {year}; that of {LAID_OUT} is. Write the figures of {year} in a file, as in "
            f"the layout.yaml that each report of {LAID_OUT} holds, and give it: --layout FILE"
        )
    return read_yaml(layout_file(year), tuple[Exhibit, ...], kind="figures of the report")


def layout_file(year: int) -> TextFile:
    """Return the file of the figures that comes with the program."""
    return data_file(f"figures_{year}.yaml")


def layout_of(year: int, file: TextFile | None = None, printed: TextFile | None = None) -> Layout:
    """Return how the report of a year is laid out: as comes with the program, or as files of one's own say.

    Args:
        year: of the survey.
        file: its figures; printed: published tables of earlier years, which stand in cells of which it says nothing.

    Raises:
        NotModelled: no file is given, and no report of that year comes with the program.
        ProblemsFound: a file is wrong: a figure twice, a row twice, a cell in a column that is none, a printed amount
            in another unit than its row.
    """
    if file is None:
        found = exhibits(year)
    else:
        found = read_yaml(file, tuple[Exhibit, ...], kind="figures of the report")
        raise_if(_faults(found, file.name), "The figures of the report cannot be used")
    name = (file if file is not None else layout_file(year)).name
    if printed is None:
        before = published(LAID_OUT) if year == LAID_OUT else {}
        return Layout(exhibits=found, printed=before, file=name, earlier=PRINTED_IN)
    own = read_published(printed)
    raise_if(_other_units(found, own, printed.name), "The printed tables cannot be used")
    return Layout(exhibits=found, printed=own, file=name, earlier=printed.name)


def _other_units(found: Sequence[Exhibit], printed: Mapping[Place, Published], file: str) -> Iterator[Problem]:
    """Yield a problem for each printed amount that would stand in a row of another unit."""
    for exhibit in found:
        for row in exhibit.rows:
            for column in (one for one in exhibit.columns if one not in row.change and not _is_this_year(exhibit, one)):
                cell = printed.get((exhibit.number, row.label, column))
                if cell is not None and cell.value is not None and cell.unit != row.unit:
                    place = f"{exhibit.number} | {row.label} | {column}"
                    message = f"{place} is printed in {cell.unit}; its row of the report is in {row.unit}."
                    yield _fault(file, "unit", message, "Write the amount in the unit of the row.")


def _faults(found: Sequence[Exhibit], file: str) -> Iterator[Problem]:
    for one in found:
        where = f"figure {one.number}"
        if sum(other.number == one.number for other in found) > 1:
            yield _fault(file, "figure-twice", f"There are two of {where}.", "Number each once.")
        labels = [row.label for row in one.rows]
        for label in {label for label in labels if labels.count(label) > 1}:
            yield _fault(file, "row-twice", f"{where} has two rows {label!r}.", "Name each row once.")
        if one.shown not in (labels if one.draw == "lines" else one.columns):
            step = "Name one of its rows." if one.draw == "lines" else "Name one of its columns."
            yield _fault(file, "not-there", f"{where} draws {one.draw} of {one.shown!r}, which it has not.", step)
        for row in one.rows:
            named = {*row.now, *(column for pair in row.change.values() for column in pair), *row.change}
            for column in sorted(named - set(one.columns)):
                yield _fault(file, "no-column", f"{where}, {row.label}: there is no column {column!r}.", "Add it.")


def _fault(file: str, rule: str, message: str, next_step: str) -> Problem:
    return Problem(rule=rule, message=message, next_step=next_step, file=file)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell: its value in full, as shown, where it is from, and how many answered.

    Attributes:
        value: in the unit of the row, not rounded; None for a gap.
        shown: rounded as it is shown; None for a gap.
        figure: the estimate that it is; None for printed cells and changes.
        source: ``this survey``, ``as printed``, ``worked out`` or ``not printed``.
    """

    value: Decimal | None
    shown: Decimal | None
    figure: Figure | None
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """A figure with its cells, by row and column."""

    exhibit: Exhibit
    cells: Mapping[tuple[str, str], Cell]

    def bases(self) -> tuple[int, ...]:
        """Return the numbers of answers behind this year's cells, smallest first."""
        found = {cell.figure.estimate.n for cell in self.cells.values() if cell.figure is not None}
        return tuple(sorted(found))


def fill(exhibit: Exhibit, figures: Mapping[str, Figure], printed: Mapping[Place, Published]) -> Filled:
    """Return a figure with this year's estimates, and earlier years as printed."""
    cells: dict[tuple[str, str], Cell] = {}
    for row in exhibit.rows:
        for column in exhibit.columns:
            cells[row.label, column] = _cell(exhibit, row, column, figures, printed)
        for column, (before, after) in row.change.items():
            cells[row.label, column] = _change(cells[row.label, before], cells[row.label, after])
    return Filled(exhibit=exhibit, cells=cells)


def _cell(
    exhibit: Exhibit, row: ExhibitRow, column: str, figures: Mapping[str, Figure], printed: Mapping[Place, Published]
) -> Cell:
    name = row.now.get(column)
    if name is not None:
        figure = figures.get(name)
        if figure is None:
            return Cell(value=None, shown=None, figure=None, source="not answered")
        counted = column.startswith("ranked")
        whole = Decimal(figure.count or 0) if counted else figure.value
        value = whole * SCALES.get(row.unit, Decimal(1))
        return Cell(value=value, shown=rounded(value, places(row)), figure=figure, source="this survey")
    found = printed.get((exhibit.number, row.label, column))
    if found is None or found.value is None or _is_this_year(exhibit, column):
        return Cell(value=None, shown=None, figure=None, source="not printed")
    return Cell(value=found.value, shown=found.value, figure=None, source="as printed")


def _is_this_year(exhibit: Exhibit, column: str) -> bool:
    """Whether other rows have this year's estimate in a column: printed numbers there are of another survey."""
    return any(column in row.now for row in exhibit.rows)


def _change(before: Cell, after: Cell) -> Cell:
    if before.value is None or after.value is None or before.value == 0:
        return Cell(value=None, shown=None, figure=None, source="not printed")
    value = 100 * (after.value / before.value - 1)
    return Cell(value=value, shown=rounded(value, 1), figure=None, source="worked out")


def places(row: ExhibitRow) -> int:
    """Return the decimals in which a row is shown: shares of budgets and changes of spend have one."""
    one = row.unit == "percent" and ((TENTHS in row.label and not row.label[:1].isdigit()) or "Difference" in row.label)
    return 1 if one else PLACES.get(row.unit, 0)


def rounded(value: Decimal, decimals: int) -> Decimal:
    """Return a number with so many decimals, halves away from nought, and never minus nought."""
    made = value.quantize(Decimal(1).scaleb(-decimals), rounding="ROUND_HALF_UP")
    return made if made else abs(made)


def all_filled(figures: Mapping[str, Figure], layout: Layout) -> Iterator[Filled]:
    """Yield every figure of a report, filled."""
    for exhibit in layout.exhibits:
        yield fill(exhibit, figures, layout.printed)
