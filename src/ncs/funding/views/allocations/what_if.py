"""One council before and after a what-if, as a table and as what to say on the screen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ncs.core.money import round_half_away
from ncs.funding.allocations.engine import Result
from ncs.funding.allocations.published import YEARS
from ncs.funding.allocations.workbook.what_if import Change
from ncs.funding.views.allocations.run import NOT_OFFICIAL, POUNDS
from ncs.tables.tables import Cell, Column, Table

_PARTS = (
    ("From core spending power", "spending_power_part"),
    ("From the needs formula", "needs_part"),
    ("From transition funding", "transition_part"),
    ("Formula result", "formula"),
    ("Minimum path", "minimum"),
)
#: What a line is called and its year, and its amount in pounds to the penny.
_Amounts = Mapping[tuple[str, str], Decimal]
STANDS_STILL = (
    "Everything else stands still, other councils too: sums over all councils need not meet their controls, "
    "and needs shares are not scaled again."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIf:
    """A council's figures before and after some inputs were set otherwise."""

    before: Result
    after: Result
    code: str
    changes: tuple[Change, ...]


def what_if_table(what: WhatIf, *, screen: bool = False) -> Table:
    """Return the council's every line by year before and after, pounds to the penny; for the screen whole pounds."""
    places = 0 if screen else 2
    found = what.after.of(what.code)
    place = (Column(key="council", title="Council"), Column(key="ons_code", title="ONS code"))
    columns = [
        *(() if screen else place),
        Column(key="year", title="Year"),
        Column(key="line", title="Line"),
        *(
            Column(key=key, title=key.capitalize(), unit=POUNDS, places=places)
            for key in ("before", "after", "difference")
        ),
    ]
    who: Mapping[str, Cell] = {} if screen else {"council": found.name, "ons_code": found.code}
    rows = [{**who, **row} for row in _rows(what, places)]
    inputs = what.after.inputs
    synthetic = "SYNTHETIC inputs: " if inputs.synthetic else ""
    notes = [*_said(what), STANDS_STILL, NOT_OFFICIAL]
    title = f"{synthetic}{found.name} before and after, from {inputs.source}"
    return Table(name="what_if", title=title, columns=columns, rows=rows, notes=notes)


def _said(what: WhatIf) -> Iterator[str]:
    """Yield what was set, and why there is no allocation before or after where there is none."""
    for item in what.changes:
        yield f"{item.name}: {item.before} before, {item.after} after."
    for when, result in (("Before", what.before), ("After", what.after)):
        found = result.of(what.code)
        if not found.years:
            yield f"{when}: no allocation, {found.reason}."


def _rows(what: WhatIf, places: int) -> Iterator[Mapping[str, Cell]]:
    before, after = (_amounts(result, what.code) for result in (what.before, what.after))
    for key in _in_order(before, after):
        old, new = before.get(key), after.get(key)
        line, year = key
        yield {
            "year": year,
            "line": line,
            "before": None if old is None else round_half_away(old, places),
            "after": None if new is None else round_half_away(new, places),
            "difference": None if old is None or new is None else round_half_away(new - old, places),
        }


def _in_order(before: _Amounts, after: _Amounts) -> Sequence[tuple[str, str]]:
    return list(dict.fromkeys((*before, *after)))


def _amounts(result: Result, code: str) -> _Amounts:
    """Return a council's lines in pounds to the penny; none where it has no allocation."""
    found = result.of(code)
    if found.baseline is None or not found.years:
        return {}
    amounts = {("Baseline", "all"): round_half_away(found.baseline, 2)}
    for number, year in enumerate(found.years, start=1):
        said = str(YEARS[number - 1])
        amounts |= {(line, said): round_half_away(getattr(year, name), 2) for line, name in _PARTS}
        amounts["Notional allocation", said] = Decimal(result.pence(number)[code]).scaleb(-2)
    return amounts
