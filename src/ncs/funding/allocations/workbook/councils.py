"""The sheets ``councils`` and ``spending_power``: one council's figures, with every problem collected."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from ncs.core.errors import UnknownName
from ncs.funding.allocations.engine import ALL_YEARS, EXCLUDED, Component
from ncs.funding.allocations.workbook import cells
from ncs.funding.allocations.workbook.layout import YEAR_KEYS, ShareUnit
from ncs.observations.magnitude import Amounts
from ncs.observations.table_checks import Checks
from ncs.reference.councils import Council, councils, find_council
from ncs.tables.reading.grid import Line

Components = dict[str, tuple[Fraction | None, ...]]
#: How far given needs shares may sum from one: half of the last digit of 153 shares given to six places.
SHARES_SLACK = Fraction(153, 2 * 10**6)


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilRow:
    """One row of the sheet ``councils``, read."""

    council: Council
    budget: Fraction | None
    outturn: Fraction | None
    share: cells.Share | None


def read_councils(
    checks: Checks, lines: Sequence[Line], *, complete: bool, checked: Collection[str] = ()
) -> list[CouncilRow]:
    """Read the councils: each once, all 153 where the inputs are complete.

    Budgets and outturns are asked about where they are far from the outturn held, unless the council is ``checked``.
    """
    rows: list[CouncilRow] = []
    sizes = {at: Amounts(checks, at, 1, checked) for at in ("budget_2025_26", "outturn_2024_25")}
    for line in lines:
        council = known_council(checks, line)
        if council is None or not checks.once((council.ons_code,), line, council.name):
            continue
        has_share = not (cells.is_blank(line, "needs_share") or cells.says_no_figure(line, "needs_share"))
        money = {at: cells.money(checks, line, at) for at in sizes}
        for at, amount in money.items():
            sizes[at].look_at(amount, council, line)
        rows.append(
            CouncilRow(
                council=council,
                budget=money["budget_2025_26"],
                outturn=money["outturn_2024_25"],
                share=cells.written_share(checks, line, "needs_share") if has_share else None,
            )
        )
    for amounts in sizes.values():
        amounts.judge()
    if complete:
        checks.all_there([row.council.ons_code for row in rows], councils(), what="on this sheet")
    return rows


def known_council(checks: Checks, line: Line) -> Council | None:
    """Return the council of a row by its code, earlier or later codes too; None, with a problem, if there is none."""
    try:
        return find_council(line["ons_code"])
    except UnknownName as error:
        step = "Use the ONS code of a council with adult social care responsibilities."
        checks.add("unknown-council", str(error), step, row=line.row, at="ons_code", value=line["ons_code"])
        return None


def needs_shares(checks: Checks, rows: Sequence[CouncilRow], *, unit: ShareUnit, complete: bool) -> dict[str, Fraction]:
    """Return each council's needs share as a proportion, by ONS code; complete shares are scaled to sum to one exactly.

    Numbers without a percent sign are told by their sum: 1 for proportions, 100 for percentages. Where neither fits, or
    not all councils are there, it is a problem unless the setting ``needs_share_unit`` says which is meant.
    """
    given = {row.council.ons_code: row.share for row in rows if row.share is not None}
    total = sum((share.number for share in given.values()), Fraction(0))
    if unit is ShareUnit.AUTO:
        unit = _told_by_sum(checks, given, total, complete=complete)
    divisor = 100 if unit is ShareUnit.PERCENT else 1
    shares = {code: share.number if share.exact else share.number / divisor for code, share in given.items()}
    whole = sum(shares.values(), Fraction(0))
    if complete and abs(whole - 1) > SHARES_SLACK:
        message = f"Needs shares sum to {float(whole):.8f}; they must sum to 1 over all councils."
        _control(checks, message, "needs_share", float(whole))
    elif not complete and whole > 1:
        _control(checks, "Needs shares of some councils sum to more than 1.", "needs_share", float(whole))
    return {code: share / whole for code, share in shares.items()} if complete and whole else shares


def _told_by_sum(checks: Checks, given: Mapping[str, cells.Share], total: Fraction, *, complete: bool) -> ShareUnit:
    if all(share.exact for share in given.values()):
        return ShareUnit.PROPORTION
    if complete and abs(total - 100) <= 100 * SHARES_SLACK:
        return ShareUnit.PERCENT
    if not complete:
        step = "Write a percent sign after each share, or set needs_share_unit to proportion or percent."
        checks.add("ambiguous-share", "Shares of some councils can be read two ways.", step, at="needs_share")
    return ShareUnit.PROPORTION


def _control(checks: Checks, message: str, at: str, value: float) -> None:
    step = "Compare with the publication; give shares to six decimal places or more."
    checks.add("controls-do-not-reconcile", message, step, at=at, value=f"{value:,.8g}")


def read_spending_power(checks: Checks, lines: Sequence[Line], wanted: Sequence[CouncilRow]) -> dict[str, Components]:
    """Return each council's components by ONS code. A council without any row, or a year left empty, is a problem."""
    found: dict[str, Components] = {row.council.ons_code: {} for row in wanted}
    for line in lines:
        council, component = known_council(checks, line), _component(checks, line)
        if council is None or component is None:
            continue
        if council.ons_code not in found:
            step = "Add it to the sheet councils, or take this row out."
            message = f"{council.name} is not on the sheet councils."
            checks.add("council-not-listed", message, step, row=line.row, at="ons_code", value=line["ons_code"])
        elif checks.once((council.ons_code, component), line, f"{council.name}, {component}"):
            found[council.ons_code][component] = _years(checks, line)
    _without_rows(checks, wanted, found)
    _without_excluded(checks, found)
    return found


_NAMED = frozenset(map(str, Component))


@cache
def _nearly(name: str) -> tuple[str, ...]:
    """Return the component that the method names and that ``name`` is nearly; a slip must not make it another part."""
    return tuple(difflib.get_close_matches(name, sorted(_NAMED), n=1, cutoff=0.8))


def _component(checks: Checks, line: Line) -> str | None:
    name = line["component"].casefold().strip().replace(" ", "_")
    near = () if name in _NAMED else _nearly(name)
    if not name or near:
        step = f"Write {near[0]}, or a name that is less like it." if near else "Name the component."
        message = "The component's name is nearly that of one that the method names." if near else "There is no name."
        checks.add("unknown-component", message, step, row=line.row, at="component", value=name)
        return None
    return name


def _years(checks: Checks, line: Line) -> tuple[Fraction | None, ...]:
    empty = [key for key in YEAR_KEYS if cells.is_blank(line, key)]
    if len(empty) == len(YEAR_KEYS):
        step = "Write the four amounts, or take the row out; 'No data' where there are no figures."
        checks.add(
            "row-not-filled", "The row is not filled.", step, row=line.row, at="component", value=line["component"]
        )
        return (None,) * len(YEAR_KEYS)
    for key, year in zip(YEAR_KEYS, ALL_YEARS, strict=True):
        if key in empty:
            step = "Write the amount, 0 where nothing is paid, or 'No data' where there is no figure."
            checks.add("missing-year", f"{year} is missing.", step, row=line.row, at=key, value=line[key])
    return tuple(cells.money(checks, line, key) for key in YEAR_KEYS)


def _without_rows(checks: Checks, wanted: Sequence[CouncilRow], found: Mapping[str, Components]) -> None:
    for row in wanted:
        if not found[row.council.ons_code]:
            step = "Add its components; where there are no figures, a row with 'No data' in each year."
            checks.add("no-spending-power", f"{row.council.name} has no core spending power.", step)


def _without_excluded(checks: Checks, found: Mapping[str, Components]) -> None:
    """A part that step 2 takes out and nobody has would be silently left inside another: it must be stated, if as 0."""
    there = {component for components in found.values() for component in components}
    for name in sorted(EXCLUDED - there):
        step = f"Add rows for {name}, with 0 where a council has none."
        checks.add(
            "missing-component", "A component that step 2 takes out is in no row.", step, at="component", value=name
        )
