"""Reading a table about places by a mapping: all or nothing, every problem with its place, every row accounted for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from ncs.core.errors import NcsError, Problem, ProblemsFound
from ncs.core.periods import Period
from ncs.core.status import Status
from ncs.observations.mapped.cells import Cell
from ncs.observations.mapped.grids import read_grid
from ncs.observations.mapped.heads import headed, where
from ncs.observations.mapped.mapping import Mapping, Measure, Part
from ncs.observations.mapped.periods import read_period
from ncs.observations.mapped.rows import Draft, Key, RowReader
from ncs.observations.mapped.scales import PERCENT, looks_like_fractions, scale_of, unit_conflict
from ncs.observations.observation import Observation
from ncs.observations.observation_table import ObservationTable, from_observations, nine_places, plain
from ncs.observations.table_checks import Checks
from ncs.reference.regions import ENGLAND
from ncs.tables.reading.grid import Grid

_GAP = Cell(number=None, status=Status.MISSING)


class PeriodNeeded(NcsError):
    """The mapping leaves the period to be said, and it is not; or the reverse."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was read: the observations, how many rows were left out by the reason why, and how the file is written.

    ``note`` is empty for the usual UTF-8 and for workbooks.
    """

    table: ObservationTable
    left_out: MappingOf[str, int]
    note: str = ""

    @property
    def remarks(self) -> tuple[str, ...]:
        """What to tell whoever asked for it, in sentences."""
        left = (f"Left out {n:,} {'row' if n == 1 else 'rows'}: {why}." for why, n in self.left_out.items())
        return (*((self.note,) if self.note else ()), *left)


def read_mapped(path: Path, mapping: Mapping, *, period: str | None = None) -> Reading:
    """Read a CSV file or a sheet of a workbook by a mapping.

    Args:
        path: the file.
        mapping: which column is which.
        period: the period of all rows, for a mapping that leaves it open, written as the mapping's kind says.

    Returns:
        Observations with at most nine decimals (more are rounded), and the rows left out.

    Raises:
        PeriodNeeded: a period is given that the mapping says otherwise, or none where one is needed.
        BadPeriod: the period given, or that of the mapping, is not of the mapping's kind.
        ProblemsFound: with every problem: no such sheet, a column missing, an area, period, number or mark that cannot
            be read, a figure twice, a value outside its scale, a unit that is not the register's, nothing to read.
    """
    given = _given(mapping, period)
    opened = read_grid(path, mapping.sheet)
    grid, mapping, moved = headed(opened.grid, mapping)
    _check_heading_row(grid, mapping)
    checks = Checks(grid)
    reader = RowReader(checks, mapping, commas=opened.commas)
    reader.read(given)
    observations = list(_observations(reader))
    if not checks.problems and not observations:
        step = f"Left out: {_counted(reader.left_out)}. Check heading_row and leave_out."
        checks.add("no-rows", "No row was read.", step)
    note = " ".join(filter(None, (opened.note, moved)))
    checks.done(f"{path.name} could not be read with the mapping {mapping.title!r}")
    return Reading(table=from_observations(observations), left_out=dict(reader.left_out), note=note)


def _given(mapping: Mapping, period: str | None) -> Period | None:
    said = mapping.period
    fixed = said.column is not None or said.in_headings or said.value is not None
    if period is not None and fixed:
        raise PeriodNeeded("The mapping says the period already. Leave out --period, or take it out of the mapping.")
    if period is None and not fixed:
        raise PeriodNeeded(f"The table does not say its period. Say it, such as --period 2024-25 ({said.kind}).")
    text = said.value if period is None else period
    return read_period(text, said.kind) if text is not None else None


def _check_heading_row(grid: Grid, mapping: Mapping) -> None:
    if len(grid.rows) < mapping.heading_row:
        row = where(grid, mapping)
        there = f"all headings are in row {row}: " if row else ""
        step = f"The table has {len(grid.rows)} rows; {there}correct heading_row in the mapping."
        problem = Problem(rule="no-heading-row", message="There is no heading row.", next_step=step, file=grid.file)
        raise ProblemsFound("The table could not be read", [problem])


def _observations(reader: RowReader) -> Iterator[Observation]:
    by_measure: dict[str, dict[Key, Draft]] = defaultdict(dict)
    for key, draft in reader.drafts.items():
        by_measure[key[0]][key] = draft
    for measure, drafts in by_measure.items():
        units = {key: _unit(reader, key, draft) for key, draft in drafts.items()}
        _check_fractions(reader, measure, drafts, units)
        for key, draft in drafts.items():
            yield from _observation(reader, key, draft, units[key])


def _unit(reader: RowReader, key: Key, draft: Draft) -> str:
    measure = key[0]
    unit = draft.unit or scale_of(measure, reader.mapping).unit
    conflict = unit_conflict(measure, unit) if unit else f"The mapping does not say the unit of {measure}."
    if conflict:
        step = "Correct the unit in the mapping (unit, or measures), and multiply where the values are in another unit."
        reader.checks.add("unit-conflict" if unit else "no-unit", conflict, step, row=draft.row, at=draft.at)
    return unit or ""


def _check_fractions(reader: RowReader, measure: str, drafts: dict[Key, Draft], units: dict[Key, str]) -> None:
    said = reader.mapping.measures.get(measure, Measure())
    if said.highest is not None and said.highest <= 1:
        return
    percent = [draft.cells.get(Part.VALUE, _GAP) for key, draft in drafts.items() if units[key] == PERCENT]
    if looks_like_fractions(cell.number * said.multiply for cell in percent if cell.number is not None):
        message = f"Every value of {measure} is 1 or less, and the unit is percent."
        step = "Write multiply: 100 for the measure under measures; or highest: 1 if so little is right."
        reader.checks.add("percent-as-fraction", message, step)


def _observation(reader: RowReader, key: Key, draft: Draft, unit: str) -> Iterator[Observation]:
    measure, area, period, group = key
    cells = _multiplied(draft.cells, reader.mapping.measures.get(measure, Measure()).multiply)
    if Part.VALUE not in cells:
        message = f"{measure}, {area}, {period}, {group} has no value, only other parts."
        reader.checks.add("no-value", message, "Use the whole table, or correct parts.", row=draft.row, at=draft.at)
        return
    numbers = {part: nine_places(cell.number) for part, cell in cells.items()}
    value, status = numbers[Part.VALUE], cells[Part.VALUE].status
    lower, upper = _interval(value, numbers)
    if not _sound(reader, key, draft, value, lower, upper):
        return
    yield Observation(
        measure=measure,
        area=area,
        period_start=period.start,
        period_end=period.end,
        group=group,
        numerator=numbers.get(Part.NUMERATOR),
        denominator=numbers.get(Part.DENOMINATOR),
        value=value,
        lower=lower,
        upper=upper,
        unit=unit,
        status=status,
        source=reader.mapping.source,
        method=reader.mapping.method,
    )


def _multiplied(cells: MappingOf[Part, Cell], by: Decimal) -> dict[Part, Cell]:
    """Return the cells with value, interval and margin multiplied; counts stay."""
    counts = (Part.NUMERATOR, Part.DENOMINATOR)
    return {
        part: cell if part in counts or cell.number is None else Cell(number=cell.number * by, status=cell.status)
        for part, cell in cells.items()
    }


def _interval(value: Decimal | None, numbers: MappingOf[Part, Decimal | None]) -> tuple[Decimal | None, Decimal | None]:
    margin = numbers.get(Part.MARGIN)
    if value is not None and margin is not None:
        return value - margin, value + margin
    return (None, None) if value is None else (numbers.get(Part.LOWER), numbers.get(Part.UPPER))


def _sound(
    reader: RowReader, key: Key, draft: Draft, value: Decimal | None, lower: Decimal | None, upper: Decimal | None
) -> bool:
    """Whether a value is on its scale and in its interval; what is not is a problem."""
    if value is None:
        return True
    found = scale_of(key[0], reader.mapping).problem(value, whole_country=key[1] == ENGLAND)
    step = "Check the unit (pounds, thousands, millions; fraction, percent), or lowest and highest under measures."
    if found is None and ((lower is not None and lower > value) or (upper is not None and upper < value)):
        found = f"The value is not in its interval, {lower} to {upper}."
        step = "Check which columns are lower and upper, or whether there is a margin instead."
        reader.checks.add("outside-interval", found, step, row=draft.row, at=draft.at, value=f"{plain(value)}")
    elif found:
        reader.checks.add("outside-scale", found, step, row=draft.row, at=draft.at, value=f"{plain(value)}")
    return found is None


def _counted(left_out: MappingOf[str, int]) -> str:
    return "; ".join(f"{count} {why}" for why, count in left_out.items()) or "nothing"
