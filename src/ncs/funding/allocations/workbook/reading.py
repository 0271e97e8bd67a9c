"""Reading the inputs, from a workbook or a folder of CSV files, into the engine's inputs; all problems at once."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

from ncs.core.errors import NcsError, Problem, near_matches, raise_if
from ncs.core.looking import is_folder
from ncs.funding.allocations.engine import CouncilInputs, Inputs, NationalInputs
from ncs.funding.allocations.workbook.controls import check_controls
from ncs.funding.allocations.workbook.councils import (
    Components,
    CouncilRow,
    needs_shares,
    read_councils,
    read_spending_power,
)
from ncs.funding.allocations.workbook.csp import read_csp_columns, read_csp_file
from ncs.funding.allocations.workbook.layout import (
    COUNCILS,
    CSP_COLUMNS,
    NATIONAL,
    NEEDED,
    SETTINGS,
    SHEETS,
    SPENDING_POWER,
    plain,
)
from ncs.funding.allocations.workbook.national import Settings, Yearly, read_national, read_settings
from ncs.observations.table_checks import Checks
from ncs.tables.reading.grid import Grid, Line, read_csv, read_sheets

_Sheet = tuple[Checks, list[Line]]


def read_inputs(source: Path, *, csp: Path | None = None, checked: Collection[str] = ()) -> Inputs:
    """Read inputs for the engine.

    Args:
        source: a workbook as the template makes it, or a folder with one CSV file a sheet.
        csp: a core spending power workbook with a flat sheet a year, read instead of the sheet ``spending_power``.
        checked: ONS codes of councils whose amounts are said to be right, beside those that the settings name.

    Raises:
        ProblemsFound: with every problem, each with file, sheet, row, column, value and next step: a sheet or column
            missing or misnamed, a council unknown or twice, text in a number, negative money, a share that can be read
            two ways, a year missing, sums that do not meet their controls.
    """
    wanted = [SETTINGS, NATIONAL, COUNCILS, CSP_COLUMNS if csp else SPENDING_POWER]
    sheets = _sheets(source, wanted)
    settings = read_settings(*sheets[SETTINGS])
    given = read_national(*sheets[NATIONAL], csp_given=csp is not None)
    right = settings.amounts_checked | set(checked)
    rows = read_councils(*sheets[COUNCILS], complete=settings.complete, checked=right)
    shares = needs_shares(sheets[COUNCILS][0], rows, unit=settings.share_unit, complete=settings.complete)
    problems: list[Problem] = []
    if csp is None:
        power, national = read_spending_power(*sheets[SPENDING_POWER], rows), given
    else:
        columns = read_csp_columns(*sheets[CSP_COLUMNS])
        power, totals, problems = read_csp_file(csp, columns, settings.csp_unit, rows)
        national = {**totals, **given}
    check_controls(sheets[NATIONAL][0], settings, national, power)
    problems.extend(problem for checks, _ in sheets.values() for problem in checks.problems)
    raise_if(problems, f"{source.name} cannot be used as inputs")
    return _inputs(settings, national, rows, shares, power)


def _sheets(source: Path, wanted: Sequence[str]) -> dict[str, _Sheet]:
    """Return each wanted sheet. A sheet or column that is missing stops the reading: the rest cannot be understood."""
    grids = _grids(source)
    problems: list[Problem] = []
    found = {name: sheet for name in wanted if (sheet := _sheet(source, name, grids, problems)) is not None}
    raise_if(problems, f"{source.name} cannot be used as inputs")
    return found


def _grids(source: Path) -> Mapping[str, Grid]:
    if is_folder(source):
        return {plain(path.stem): read_csv(path) for path in sorted(source.glob("*.csv"))}
    return {plain(name): grid for name, grid in read_sheets(source).items()}


def _sheet(source: Path, name: str, grids: Mapping[str, Grid], problems: list[Problem]) -> _Sheet | None:
    """Return a sheet's checks and its rows by column key; None, with a problem, where sheet or columns are missing."""
    if name not in grids:
        near = near_matches(name, grids)
        hint = f" Is it {near[0]!r}?" if near else ""
        step = f"Name it {name!r}, as ncs allocations template does.{hint}"
        problems.append(
            Problem(
                rule="missing-sheet",
                message=f"There is no sheet {name!r}.",
                next_step=step,
                file=source.name,
                sheet=name,
            )
        )
        return None
    grid = grids[name] if grids[name].rows else replace(grids[name], rows=[()])
    needed = NEEDED[name]
    heading = max(range(len(grid.rows)), key=lambda at: (len({*map(plain, grid.rows[at])} & {*needed}), -at), default=0)
    keyed = Grid(
        file=grid.file,
        sheet=grid.sheet,
        rows=[*grid.rows[:heading], tuple(map(plain, grid.rows[heading])), *grid.rows[heading + 1 :]],
    )
    checks = Checks(keyed)
    if not checks.columns(needed, heading):
        titles = ", ".join(column.title for column in SHEETS[name])
        problems.extend(
            replace(item, next_step=f"Use the headings of the template: {titles}.") for item in checks.problems
        )
        return None
    lines = list(keyed.lines(heading))
    for line in lines:
        checks.whole(line.row, line.misses)
    return checks, lines


def _inputs(
    settings: Settings,
    national: Mapping[str, Yearly],
    rows: Sequence[CouncilRow],
    shares: Mapping[str, Fraction],
    power: Mapping[str, Components],
) -> Inputs:
    if settings.control_total is None or settings.needs_money is None:
        raise NcsError("The settings control_total and needs_money are needed.")
    return Inputs(
        national=NationalInputs(
            control_total=settings.control_total,
            spending_power_all=_whole(national, "core_spending_power_all"),
            spending_power_upper_tier=_whole(national, "core_spending_power_upper_tier"),
            needs_money=settings.needs_money,
            needs_profile=_whole(national, "needs_profile")[1:],
            transition_share=_whole(national, "transition_share")[1:],
            inflation=_whole(national, "inflation")[1:],
        ),
        councils=tuple(
            CouncilInputs(
                code=row.council.ons_code,
                name=row.council.name,
                budget=row.budget,
                outturn=row.outturn,
                spending_power=power[row.council.ons_code],
                needs_share=shares.get(row.council.ons_code),
            )
            for row in rows
        ),
        options=settings.options,
        complete=settings.complete,
        synthetic=settings.synthetic,
        source=settings.name,
    )


def _whole(national: Mapping[str, Yearly], item: str) -> tuple[Fraction, ...]:
    """Return four values; the first of an item that has none in 2025-26 is not used and is one."""
    return tuple(Fraction(1) if value is None else value for value in national[item])
