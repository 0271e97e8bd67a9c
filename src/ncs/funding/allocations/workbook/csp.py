"""Core spending power from the flat sheets of the settlement's information table, a sheet a financial year.

*Core spending power information table, 2026-27 to 2028-29* (Ministry of Housing, Communities and Local Government):
sheets ``2024-25`` to ``2028-29`` with the columns ``ecode, ons_code, authority, region, class`` and figures whose names
end in the year's first half, such as ``csp_2026``. Names of the columns of single grants are not fixed here: the user's
sheet ``spending_power_columns`` says which column, without its year, holds each part that the method names (or none).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from pathlib import Path

from ncs.core.errors import Problem, UnknownName, near_matches
from ncs.funding.allocations.engine import ALL_YEARS, Component
from ncs.funding.allocations.workbook import cells
from ncs.funding.allocations.workbook.councils import Components, CouncilRow
from ncs.funding.allocations.workbook.layout import MoneyUnit, plain
from ncs.funding.allocations.workbook.national import Yearly
from ncs.observations.table_checks import Checks
from ncs.reference.councils import find_council
from ncs.tables.reading.grid import Grid, Line, read_sheets

OTHER = "other_core_spending_power"
_AUTHORITY = re.compile(r"^E\d{8}$")
_UPPER_TIER = re.compile(r"^E(06|08|09|10)\d{6}$")


def read_csp_columns(checks: Checks, lines: Sequence[Line]) -> dict[str, str | None]:
    """Return the column (without its year) of each part that the method names; None where the file has none of it."""
    found: dict[str, str | None] = {}
    for line in lines:
        name, column = plain(line["component"]), plain(line["column"])
        if name not in set(Component):
            near = near_matches(name, list(Component))
            step = f"Use one of: {', '.join(near or list(Component))}."
            checks.add(
                "unknown-component", "The method names no such part.", step, row=line.row, at="component", value=name
            )
        elif not column or cells.is_blank(line, "column"):
            step = "Write the column's name without its year, such as csp for csp_2026, or none."
            checks.add("missing-column", f"No column is given for {name}.", step, row=line.row, at="column")
        else:
            found[name] = None if column == "none" else column
    for name in sorted(set(Component) - {plain(line["component"]) for line in lines}):
        checks.add(
            "missing-component", f"{name} is not on the sheet.", "Add it with its column, or none.", at="component"
        )
    return found


def read_csp_file(
    path: Path, columns: Mapping[str, str | None], unit: MoneyUnit, wanted: Sequence[CouncilRow]
) -> tuple[dict[str, Components], dict[str, Yearly], list[Problem]]:
    """Return each wanted council's components, the national totals of core spending power in pounds, and the problems.

    What is left of core spending power after the named parts is kept as ``other_core_spending_power``. Rows whose code
    is not nine characters are aggregates and passed over.
    """
    grids = {plain(name): grid for name, grid in read_sheets(path).items()}
    names = {row.council.ons_code for row in wanted}
    yearly: list[Mapping[str, Mapping[str, Fraction]]] = []
    totals: dict[str, list[Fraction | None]] = {"core_spending_power_all": [], "core_spending_power_upper_tier": []}
    problems: list[Problem] = []
    for year in ALL_YEARS:
        grid = grids.get(plain(str(year)))
        if grid is None:
            step = f"Use the information table whole: it has a sheet {year}."
            message = f"There is no sheet {str(year)!r}."
            problems.append(
                Problem(rule="missing-sheet", message=message, next_step=step, file=path.name, sheet=str(year))
            )
            continue
        by_council, everyone, upper = _read_year(grid, str(year.starts), columns, unit, problems)
        yearly.append(by_council)
        totals["core_spending_power_all"].append(everyone)
        totals["core_spending_power_upper_tier"].append(upper)
    power: dict[str, Components] = {code: {} for code in names}
    if len(yearly) == len(ALL_YEARS):
        parts = [name for name in (OTHER, *Component) if name == OTHER or columns.get(name)]
        for code in names:
            power[code] = {name: tuple(one.get(code, {}).get(name) for one in yearly) for name in parts}
    complete = {name: tuple(values) for name, values in totals.items() if len(values) == len(ALL_YEARS)}
    return power, complete, problems


def _read_year(
    grid: Grid, year: str, columns: Mapping[str, str | None], unit: MoneyUnit, problems: list[Problem]
) -> tuple[dict[str, dict[str, Fraction]], Fraction, Fraction]:
    heading = next((at for at, row in enumerate(grid.rows) if "ons_code" in map(plain, row)), 0)
    rows = [*grid.rows[:heading], tuple(map(plain, grid.rows[heading])) if grid.rows else (), *grid.rows[heading + 1 :]]
    checks = Checks(Grid(file=grid.file, sheet=grid.sheet, rows=rows))
    stems = {name: f"{stem}_{year}" for name, stem in columns.items() if stem}
    by_council: dict[str, dict[str, Fraction]] = {}
    everyone = upper = Fraction(0)
    if checks.columns(["ons_code", "authority", f"csp_{year}", *stems.values()], heading):
        for line in checks.grid.lines(heading):
            total = _amount(checks, line, f"csp_{year}", unit) if _AUTHORITY.match(line["ons_code"]) else None
            if total is None:
                continue
            everyone += total
            code = _council(checks, line)
            if code is not None and checks.once((code,), line, line["authority"]):
                upper += total
                by_council[code] = dict(_parts(checks, line, stems, total, unit))
    problems.extend(checks.problems)
    return by_council, everyone, upper


def _council(checks: Checks, line: Line) -> str | None:
    """Return the code, as held here, of an authority with adult social care; None for another sort of authority."""
    if not _UPPER_TIER.match(line["ons_code"]):
        return None
    try:
        return find_council(line["ons_code"]).ons_code
    except UnknownName as error:
        step = "Check the code against the publication."
        checks.add("unknown-council", str(error), step, row=line.row, at="ons_code", value=line["ons_code"])
        return None


def _parts(
    checks: Checks, line: Line, stems: Mapping[str, str], total: Fraction, unit: MoneyUnit
) -> Iterator[tuple[str, Fraction]]:
    found = {name: _amount(checks, line, column, unit) for name, column in stems.items()}
    for column in stems.values():
        if cells.is_blank(line, column) or cells.says_no_figure(line, column):
            step = "Write the amount, or 0 where the council gets nothing of it."
            message = "A named part has no figure, and would be counted as nothing."
            checks.add("part-without-figure", message, step, row=line.row, at=column, value=line[column])
    known = {name: amount or Fraction(0) for name, amount in found.items()}
    rest = total - sum(known.values(), Fraction(0))
    if rest < 0:
        step = "Check the columns given on the sheet spending_power_columns."
        message = "The named parts are more than the whole of core spending power."
        checks.add("controls-do-not-reconcile", message, step, row=line.row, value=line["authority"])
    yield from known.items()
    yield OTHER, max(rest, Fraction(0))


def _amount(checks: Checks, line: Line, at: str, unit: MoneyUnit) -> Fraction | None:
    if cells.is_blank(line, at) or cells.says_no_figure(line, at):
        return None
    amount = cells.money(checks, line, at)
    return None if amount is None else amount * unit.pounds
