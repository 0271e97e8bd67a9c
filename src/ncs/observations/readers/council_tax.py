"""Reader of council tax: requirement, tax base, band D and the adult social care precept.

*Council Tax levels set by local authorities in England* (Ministry of Housing, Communities and Local Government), as the
workbooks of live table 7 (sheets ``Table_7a``, ``Table_7b``) and live table 9 (sheets ``Data_Billing``,
``Data_Precepting``), or as the extract of table 9 in CSV. Districts, police, fire and combined authorities and totals
are passed over: their codes are not those of councils with adult social care duties.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ncs.core.errors import Problem, raise_if
from ncs.core.periods import FinancialYear
from ncs.observations.observation import Observation
from ncs.observations.table_checks import Checks
from ncs.reference.councils import councils
from ncs.register.measures import register
from ncs.tables.reading.grid import Grid, Line, is_workbook, read_csv, read_sheets
from ncs.tables.reading.headings import there_are

METHOD = "council_tax_levels"
SOURCE = "MHCLG, Council Tax levels set by local authorities in England"
_COUNCIL = re.compile(r"^E(06|08|09|10)\d{6}$")
_YEAR = re.compile(r"(20\d\d)(?: to |-|_)(20\d\d|\d\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Layout:
    """Where a sheet has its columns (measures by a pattern of their heading), and which councils it holds."""

    code: str
    name: str
    measures: Mapping[str, str]
    counties: bool | None


_NOW = r".*\(current year\)$"
_LAYOUTS = {
    "Table_7a": _Layout(
        code="ONS Code",
        name="Authority",
        measures={
            "council_tax_band_d": r"^Average council tax .* excluding parish precepts \(Band D\) £$",
            "asc_precept_increment_band_d": r"^Adult social care element of Average Band D council tax £$",
        },
        counties=False,
    ),
    "Table_7b": _Layout(
        code="ONS Code",
        name="Authority",
        measures={
            "council_tax_band_d": r"^Average council tax .* \(Band D\) £$",
            "asc_precept_increment_band_d": r"^Adult social care element of average \(Band D\) council tax £$",
        },
        counties=True,
    ),
    "Data_Billing": _Layout(
        code="ONS Code",
        name="Authority",
        measures={
            "council_tax_requirement": r"^3\. Council Tax Requirement" + _NOW,
            "council_tax_base": r"^7\. Council tax base for council tax setting purposes" + _NOW,
            "council_tax_band_d": r"^9\. Average \(Band D 2 Adult equivalent\)" + _NOW,
            "asc_precept_increment": r"^10\. Total Adult Social Care precept" + _NOW,
            "asc_precept_increment_band_d": r"^11a\. Adult Social Care precept element",
        },
        counties=False,
    ),
    "Data_Precepting": _Layout(
        code="ONS Code",
        name="Authority",
        measures={
            "council_tax_requirement": r"^1\. Council Tax Requirement" + _NOW,
            "council_tax_base": r"^2\. Council tax base" + _NOW,
            "council_tax_band_d": r"^3\. Average .*\(current year\)",
            "asc_precept_increment": r"^4\. Total Adult Social Care precept",
            "asc_precept_increment_band_d": r"^5\. Adult Social Care precept as an element",
        },
        counties=True,
    ),
}
_EXTRACT = _Layout(
    code="ons_code",
    name="name",
    measures={
        "council_tax_requirement": r"^council_tax_requirement_gbp$",
        "council_tax_base": r"^tax_base_band_d$",
        "council_tax_band_d": r"^band_d_gbp$",
        "asc_precept_increment": r"^asc_precept_\d{4}_\d\d_total_gbp$",
        "asc_precept_increment_band_d": r"^asc_precept_element_band_d_gbp$",
    },
    counties=None,
)


def read_council_tax(path: Path) -> tuple[Observation, ...]:
    """Read council tax from the workbook of live table 7 or 9, or the CSV extract.

    Returns:
        One observation a measure and council for the year that the file states, in the order of the file. Counties have
        the county precept only. The precept is the increment levied in that year, not the cumulative precept.

    Raises:
        ProblemsFound: with every problem: a sheet or column that is not there, no year, an unknown council, a council
            twice or left out, text in a number, a negative number.
    """
    if is_workbook(path):
        sheets = read_sheets(path)
        parts = [(sheets[name], layout) for name, layout in _LAYOUTS.items() if name in sheets]
    else:
        parts = [(read_csv(path), _EXTRACT)]
    problems = [] if parts else [_no_sheet(path)]
    found: list[Observation] = []
    for grid, layout in parts:
        checks = Checks(grid)
        found.extend(_sheet(checks, layout))
        problems.extend(checks.problems)
    raise_if(problems, f"{path.name} could not be read as council tax")
    return tuple(found)


def _no_sheet(path: Path) -> Problem:
    return Problem(
        rule="missing-sheet",
        message=f"There is none of the sheets {', '.join(_LAYOUTS)}.",
        next_step="Use the workbook of live table 7 or 9 as published.",
        file=path.name,
    )


def _sheet(checks: Checks, layout: _Layout) -> Iterator[Observation]:
    heading = next((at for at, row in enumerate(checks.grid.rows) if layout.code in row), None)
    if heading is None:
        checks.add("no-heading", f"No row has the heading {layout.code!r}.", "Use the sheet as published.")
        return
    year = _year(checks, checks.grid, heading)
    columns = _columns(checks, layout, heading)
    if year is None or not columns or not checks.columns([layout.name], heading):
        return
    areas: list[str] = []
    for line in checks.grid.lines(heading):
        council = (
            checks.council(line[layout.code], "", line, layout.code) if _COUNCIL.match(line[layout.code]) else None
        )
        if council and checks.once((council.ons_code,), line, str(council)):
            areas.append(council.ons_code)
            yield from _row(checks, line, council.ons_code, columns, year)
    wanted = [item for item in councils(on=year.start) if layout.counties in (None, item.kind == "county")]
    checks.all_there(areas, wanted, what="of council tax")


def _year(checks: Checks, grid: Grid, heading: int) -> FinancialYear | None:
    """Return the latest financial year that the title, the notes above the table or the headings name."""
    text = " ".join(cell for row in grid.rows[: heading + 1] for cell in row)
    years = [first for first, second in _YEAR.findall(text) if int(second) % 100 == (int(first) + 1) % 100]
    if not years:
        checks.add("missing-year", "The table does not say its year.", "Use the file as published, with its title.")
    return FinancialYear(int(max(years))) if years else None


def _columns(checks: Checks, layout: _Layout, heading: int) -> dict[str, str]:
    """Return the heading of each measure."""
    headings = [" ".join(cell.split()) for cell in checks.grid.rows[heading]]
    found: dict[str, str] = {}
    for measure, pattern in layout.measures.items():
        fitting = [cell for cell in headings if re.match(pattern, cell)]
        if len(fitting) == 1:
            found[measure] = fitting[0]
        else:
            message = f"There is {'no' if not fitting else 'more than one'} column of {measure} (like {pattern})."
            step = f"Use the headings as published. {there_are(headings)}"
            checks.add("missing-column", message, step, row=heading + 1)
    return found


def _row(
    checks: Checks, line: Line, area: str, columns: Mapping[str, str], year: FinancialYear
) -> Iterator[Observation]:
    for measure, heading in columns.items():
        value = checks.number(line[heading], line, heading)
        if value is not None:
            yield Observation(
                measure=measure,
                area=area,
                period_start=year.start,
                period_end=year.end,
                value=value,
                unit=register().measures[measure].unit,
                source=f"{SOURCE} {year.starts} to {year.starts + 1}",
                method=METHOD,
            )
