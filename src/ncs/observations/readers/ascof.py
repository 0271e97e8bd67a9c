"""Reader of the adult social care outcomes framework tables, in the workbook published from 2023-24 on.

*Measures from the adult social care outcomes framework, England* (Department of Health and Social Care), an
ODS workbook with a sheet a measure: a row an area, and for each year an outcome with its margin of error and number of
respondents (survey measures) or its numerator and denominator. Markers are kept as statuses: ``[c]`` suppressed,
``[x]`` not available, ``[z]`` not applicable. Types of council, inner and
outer London, and the joint row of Cornwall and the Isles of Scilly have no ONS code in the table; they are no areas and
are left out. Any other row without a code is a problem.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ncs.core.errors import Problem, raise_if
from ncs.core.periods import BadPeriod, FinancialYear
from ncs.observations.observation import Observation
from ncs.observations.readers.ascof_cells import Figure, figures, highest_of, observation
from ncs.observations.table_checks import Checks
from ncs.reference.councils import Council, councils
from ncs.reference.regions import ENGLAND, regions
from ncs.register.measures import MeasureEntry, register
from ncs.tables.reading.grid import Grid, Line, read_sheets

#: The edition of the register whose measures the workbook has.
EDITION = "ascof_2024_25"

_CODE, _NAME, _AREA = "Local authority code", "Local authority", "ONS area code"
_COLUMN = re.compile(r"^(\d{4} to \d{4}) - (.+)$")
_NOT_AREAS = frozenset(
    {
        "Shire Counties",
        "Unitary Authorities",
        "Metropolitan Districts",
        "Inner London",
        "Outer London",
        "District",
        "Cornwall and Isles of Scilly",
    }
)


@dataclass(frozen=True, slots=True)
class _Column:
    heading: str
    year: FinancialYear
    group: str
    statistic: str


def read_ascof(path: Path, *, measures: Sequence[str] = ()) -> tuple[Observation, ...]:
    """Read the workbook.

    Args:
        path: the ODS (or XLSX) file as published.
        measures: official codes of the measures to read, such as ``2E(2A)``; all 25 when not given.

    Returns:
        One observation a measure, area, year and group, in the order of the workbook. Lower and upper are the value
        less and plus the printed margin of error, where there is one; both are rounded as printed. For survey measures
        the denominator is the number of respondents. 6B has a group for each rating, such as ``rating=good``, and
        ``total`` for good or outstanding. Cells of 2016-17 with a second figure in brackets give it as group
        ``printed=in brackets``.

    Raises:
        UnknownName: a code is no measure.
        ProblemsFound: with every problem: a sheet or column that is not there or not known, a year left out, an unknown
            area, an area twice or left out, a cell that is no number or marker, a negative number.
    """
    sheets = {re.sub(r"^table[ _]*", "", name.casefold()): grid for name, grid in read_sheets(path).items()}
    problems: list[Problem] = []
    found: list[Observation] = []
    for measure in _wanted(measures):
        grid = sheets.get(measure.code.casefold())
        if grid is None:
            problems.append(_no_sheet(path, measure.code))
            continue
        checks = Checks(grid)
        found.extend(_sheet(checks, measure))
        problems.extend(checks.problems)
    raise_if(problems, f"{path.name} could not be read as ASCOF tables")
    return tuple(found)


def _wanted(codes: Sequence[str]) -> tuple[MeasureEntry, ...]:
    return tuple(map(register().measure, codes)) or register().published_in(EDITION)


def _no_sheet(path: Path, code: str) -> Problem:
    return Problem(
        rule="missing-sheet",
        message=f"There is no sheet for measure {code}.",
        next_step=f"Use the workbook as published, with a sheet named Table_{code.casefold()}.",
        file=path.name,
    )


def _sheet(checks: Checks, measure: MeasureEntry) -> list[Observation]:
    heading = checks.grid.heading_row(_CODE)
    if heading is None:
        checks.add("no-heading", f"No row starts with {_CODE!r}.", "Use the sheet as published.")
        return []
    if not checks.columns([_NAME, _AREA], heading):
        return []
    columns = _columns(checks, checks.grid, heading)
    if not any(column.statistic == "outcome" for column in columns):
        checks.add("no-outcome", "There is no column of outcomes.", "Use the sheet as published.", row=heading + 1)
        return []
    found: list[Observation] = []
    areas: list[str] = []
    lines = tuple(checks.grid.lines(heading))
    for line, area in _areas(checks, lines, min(column.year for column in columns)):
        if checks.once((area,), line, f"{line[_NAME]} ({area})"):
            areas.append(area)
            found.extend(_row(checks, line, area, measure, columns))
    checks.all_there(areas, councils(), what=f"for measure {measure.code}")
    return found


def _columns(checks: Checks, grid: Grid, heading: int) -> list[_Column]:
    found: list[_Column] = []
    for cell in grid.rows[heading][3:]:
        text = " ".join(cell.split())
        match = _COLUMN.match(text)
        if not text:
            continue
        try:
            if match is None:
                raise BadPeriod(f"{text!r} is no year and statistic")
            year = FinancialYear.parse(match[1])
            group, statistic = _statistic(match[2])
        except (BadPeriod, KeyError):
            step = "Headings read like '2024 to 2025 - outcome'."
            checks.add("unknown-column", "The heading is not known.", step, row=heading + 1, value=text)
            continue
        column = _Column(text, year, group, statistic)
        if column in found:
            checks.add("repeated-column", "The column is there twice.", "Keep one.", row=heading + 1, value=text)
        found.append(column)
    years = {column.year for column in found}
    for gap in sorted(set(_span(years)) - years):
        checks.add("missing-year", f"There is no column for {gap}.", "Use all years as published.", row=heading + 1)
    return found


def _span(years: set[FinancialYear]) -> Iterator[FinancialYear]:
    if years:
        yield from (FinancialYear(start) for start in range(min(years).starts, max(years).starts + 1))


def _statistic(text: str) -> tuple[str, str]:
    """Return the group and statistic of a heading: ``good numerator`` is ``rating=good`` and ``numerator``."""
    plain = {"outcome", "margin of error", "number of respondents", "numerator", "denominator"}
    if text in plain:
        return "total", text
    group, _, statistic = text.rpartition(" ")
    if statistic not in plain:
        raise KeyError(text)
    return ("total" if group == "6b" else f"rating={group}"), statistic


def _areas(checks: Checks, lines: Sequence[Line], first: FinancialYear) -> Iterator[tuple[Line, str]]:
    """Yield each row that is an area with its code; rows of types of council are passed over."""
    codes = {line[_AREA] for line in lines}
    for line in lines:
        code, name = line[_AREA], line[_NAME]
        if code == ENGLAND or code in {region.code for region in regions()}:
            yield line, code
        elif code != "[z]" or name not in _NOT_AREAS:
            council = checks.council(code, name, line, _AREA)
            if council:
                yield line, _present(council, line[_CODE], codes, first).ons_code


def _present(council: Council, cassr_code: str, codes: set[str], first: FinancialYear) -> Council:
    """Return the council that a row is about.

    Sheets 4B, 6A and 6B of 2024-25 print the code of Dorset County Council, which ended in 2019, on the row of the
    present Dorset: the CASSR code says so, and no other row does. Other former councils stay themselves.
    """
    if council.valid_to is None or council.valid_to >= first.start:
        return council
    heirs = [item for item in councils(on=first.start) if item.cassr_code == cassr_code]
    return heirs[0] if heirs and heirs[0].ons_code not in codes else council


def _row(
    checks: Checks, line: Line, area: str, measure: MeasureEntry, columns: Sequence[_Column]
) -> Iterator[Observation]:
    cells: dict[tuple[FinancialYear, str], dict[str, list[Figure]]] = {}
    for column in columns:
        highest = highest_of(measure) if column.statistic == "outcome" else None
        read = figures(checks, line, column.heading, negative=measure.lowest is None, highest=highest)
        cells.setdefault((column.year, column.group), {})[column.statistic] = read
    edition = max(column.year for column in columns)
    for (year, group), by_statistic in cells.items():
        for place, label in enumerate((group, "printed=in brackets")):
            parts = {name: read[place] for name, read in by_statistic.items() if len(read) > place}
            if "outcome" in parts:
                yield observation(measure.id, area, year, label, parts, unit=measure.unit, edition=edition)
