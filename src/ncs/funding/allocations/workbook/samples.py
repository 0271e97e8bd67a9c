"""Sample inputs to try the money commands with: outturn, and the settlement's flat sheets. Invented, and marked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from ncs.core.periods import FinancialYear
from ncs.funding.allocations.engine import ALL_YEARS, Component
from ncs.funding.allocations.flags import OUTTURN_YEARS, outturn_millions
from ncs.funding.allocations.workbook.layout import CSP_COLUMNS, NATIONAL, SETTINGS, SPENDING_POWER, YEAR_KEYS
from ncs.funding.allocations.workbook.template import NO_DATA, SYNTHETIC, Row, example
from ncs.reference.councils import councils
from ncs.tables.tables import Cell, Column, Table

#: How much more than in the last published year councils spend in the invented year of the sample of outturn.
_MORE = Decimal("1.04")
#: Rows of the sheet ``national`` that a file of core spending power fills.
_FROM_FILE = ("core_spending_power_all", "core_spending_power_upper_tier")
#: Another sort of authority, so that the whole of local government is more than its upper tier.
_DISTRICTS: Mapping[str, Cell] = {
    "ecode": "E0000",
    "ons_code": "E07000999",
    "authority": "Others (invented)",
}


def outturn_sample() -> Table:
    """Return revenue outturn in the columns of the multi-year data set, in thousand pounds.

    The last published year is as published; the year after it is invented, 4% more.
    """
    year = OUTTURN_YEARS[-1]
    following = FinancialYear(year.starts + 1)
    spent = {council: outturn_millions(council.ons_code, year) for council in councils()}
    rows: list[Row] = [
        {
            "year_ending": f"{ending.starts + 1}03",
            "ONS_code": council.ons_code,
            "LA_name": council.name,
            "status": "submitted",
            "RS_asc_net_exp": round(found * 1000 * factor),
        }
        for ending, factor in ((year, Decimal(1)), (following, _MORE))
        for council, found in spent.items()
        if found is not None
    ]
    note = f"SYNTHETIC: {year} is as published; {following} is invented, 4% more."
    return Table(name="outturn", title="Revenue outturn", columns=_columns(rows[0]), rows=rows, notes=[note])


def settlement_sample() -> tuple[tuple[Table, ...], tuple[Table, ...]]:
    """Return the sheets of inputs without core spending power, and the settlement's flat sheets that complete them."""
    sheets = {table.name: table for table in example()}
    power = sheets[SPENDING_POWER]
    inputs = (
        *(table for name, table in sheets.items() if name not in (SPENDING_POWER, NATIONAL, CSP_COLUMNS, SETTINGS)),
        _with_rows(power, []),
        _with_rows(sheets[NATIONAL], [_emptied(row) for row in sheets[NATIONAL].rows]),
        sheets[SETTINGS],
        _with_rows(sheets[CSP_COLUMNS], [{**row, "column": row["component"]} for row in sheets[CSP_COLUMNS].rows]),
    )
    return inputs, tuple(_flat(power.rows, year, key) for year, key in zip(ALL_YEARS, YEAR_KEYS, strict=True))


def _emptied(row: Row) -> Row:
    return {**row, **dict.fromkeys(YEAR_KEYS)} if row["item"] in _FROM_FILE else row


def _flat(parts: Sequence[Row], year: FinancialYear, key: str) -> Table:
    """Return one year's sheet: a row an authority, a column a component, whose names end in the year's first half."""
    rows = list(_flat_rows(parts, year, key))
    return Table(
        name=year.key,
        title=f"Core spending power {year}",
        columns=_columns(rows[0]),
        rows=rows,
        notes=[SYNTHETIC],
    )


def _flat_rows(parts: Sequence[Row], year: FinancialYear, key: str) -> Iterator[Row]:
    by_council: defaultdict[tuple[Cell, Cell], dict[str, Cell]] = defaultdict(dict)
    for part in parts:
        by_council[part["ons_code"], part["council"]][str(part["component"])] = part[key]
    everyone = Decimal(0)
    for (code, name), held in by_council.items():
        found = _amounts(held, year)
        everyone += _number(found[f"csp_{year.starts}"])
        yield {"ecode": f"E{str(code)[-4:]}", "ons_code": code, "authority": name, **found}
    yield {**_DISTRICTS, **_amounts({"districts": everyone * 7 // 100}, year)}


def _amounts(held: Mapping[str, Cell], year: FinancialYear) -> dict[str, Cell]:
    """Return the whole of a council's core spending power and its named parts; no figure where one part has none."""
    bare = NO_DATA in held.values()
    named = {f"{name}_{year.starts}": NO_DATA if bare else _number(held.get(name)) for name in Component}
    whole = NO_DATA if bare else sum(map(_number, held.values()), Decimal(0))
    return {f"csp_{year.starts}": whole, **named}


def _number(cell: Cell) -> Decimal:
    return Decimal(cell) if isinstance(cell, int | Decimal) else Decimal(0)


def _columns(row: Row) -> tuple[Column, ...]:
    return tuple(Column(key=key, title=key) for key in row)


def _with_rows(table: Table, rows: Sequence[Row]) -> Table:
    return Table(
        name=table.name,
        title=table.title,
        columns=table.columns,
        rows=rows,
        notes=table.notes,
        sources=table.sources,
    )
