"""The workbook to fill, and a synthetic example of it filled, as tables that the writers take."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from ncs.core.money import round_half_away, share_out
from ncs.core.provenance import Source
from ncs.core.status import Status
from ncs.funding.allocations.engine import Component
from ncs.funding.allocations.flags import OUTTURN_YEARS, outturn_millions
from ncs.funding.allocations.minimum import published_path
from ncs.funding.allocations.published import Allocation, published_table
from ncs.funding.allocations.workbook.layout import (
    CHOICES,
    COMPONENTS,
    COUNCILS,
    CSP_COLUMNS,
    ITEMS,
    NATIONAL,
    SETTINGS,
    SHEETS,
    SPENDING_POWER,
    VALUES,
    YEAR_KEYS,
)
from ncs.reference.councils import Council
from ncs.tables.tables import Cell, Table

Row = Mapping[str, Cell]
SYNTHETIC = "SYNTHETIC: invented figures, for trying the program; they describe no real council's money."
NO_DATA = "No data"
#: Parts of core spending power that a template lists for each council beside those that the method names.
USUAL = ("council_tax_requirement", "fair_funding_allocation")
_TITLES = {
    COUNCILS: "Baseline and needs share of each council",
    SPENDING_POWER: "Core spending power of each council by component",
    NATIONAL: "What is the same for every council",
    SETTINGS: "Control total, money and the reading of Annex B",
    CSP_COLUMNS: "Columns of a core spending power file given with --csp",
}


def template() -> tuple[Table, ...]:
    """Return the sheets to fill: councils, components, items and settings are there; outturn and inflation too."""
    allocations = published_table().allocations
    councils = [{**_who(item), "outturn_2024_25": _outturn(item)} for item in allocations]
    parts = [{**_who(item), "component": part} for item in allocations for part in (*USUAL, *Component)]
    national = [{"item": item, **_national_default(item), "meaning": ITEMS[item]} for item in ITEMS]
    return _tables(councils, parts, national, _settings({}), notes=["Fill every cell that shows [x] or is empty."])


def example() -> tuple[Table, ...]:
    """Return the sheets filled with a synthetic country: names and baselines as published, all else invented."""
    allocations = published_table().allocations
    weights = {item.council.ons_code: _size(item) for item in allocations}
    shares = share_out(10_000_000, weights)
    councils = [
        {
            **_who(item),
            "budget_2025_26": int(item.baseline * 1_000_000) if item.published else None,
            "outturn_2024_25": 8_000_000 if item.status is Status.NOT_APPLICABLE else None,
            "needs_share": Decimal(shares[item.council.ons_code]).scaleb(-7),
        }
        for item in allocations
    ]
    parts = list(_example_parts(allocations, shares))
    upper = [
        sum((value for row in parts if isinstance(value := row[key], int | Decimal)), Decimal(0)) for key in YEAR_KEYS
    ]
    known: dict[str, Sequence[Cell]] = {
        "core_spending_power_upper_tier": upper,
        "core_spending_power_all": [int(amount) * 107 // 100 for amount in upper],
        "transition_share": [None, "37.24%", "37.24%", "37.24%"],
    }
    national = [
        {
            "item": item,
            **(dict(zip(YEAR_KEYS, known[item], strict=True)) if item in known else _national_default(item)),
            "meaning": ITEMS[item],
        }
        for item in ITEMS
    ]
    said = _settings({"synthetic": "yes", "name": "SYNTHETIC example"})
    return _tables(councils, parts, national, said, notes=[SYNTHETIC])


#: Why one council's inputs need figures of the country, and where they are published.
NATIONAL_NEEDED = (
    "These figures are of the whole country, not of one council, and are needed all the same: step 2 turns the control "
    "total into a share by them, steps 3 and 4 use the needs-formula money, transition share and inflation.",
    "core_spending_power_all is the total for England in the settlement's core spending power table (all authorities, "
    "districts and fire too); core_spending_power_upper_tier is the sum over the 153 councils with adult social care.",
)


def one_council(sheets: Sequence[Table], council: Council) -> tuple[Table, ...]:
    """Return the sheets with this council's rows only, ``complete`` = no, and the national figures explained.

    A needs share that is filled in is written with a percent sign: without all the others a bare number could be
    read two ways.
    """
    return tuple(_of_one(table, council) for table in sheets)


def _of_one(table: Table, council: Council) -> Table:
    if table.name == NATIONAL:
        return replace(table, notes=[*table.notes, *NATIONAL_NEEDED])
    if table.name == SETTINGS:
        return replace(table, rows=[_setting_of_one(row, council) for row in table.rows])
    if table.name not in (COUNCILS, SPENDING_POWER):
        return table
    rows = [_with_sign(row) for row in table.rows if row["ons_code"] == council.ons_code]
    return replace(table, title=f"{council.name}: {table.title[0].lower()}{table.title[1:]}", rows=rows)


def _setting_of_one(row: Row, council: Council) -> Row:
    if row["setting"] == "complete":
        return {**row, "value": "no"}
    return {**row, "value": f"{council.name}, {row['value']}"} if row["setting"] == "name" else row


def _with_sign(row: Row) -> Row:
    share = row.get("needs_share")
    if not isinstance(share, Decimal):
        return row
    return {**row, "needs_share": f"{round_half_away(share * 100, 5).normalize():f}%"}


def _tables(
    councils: Sequence[Row],
    parts: Sequence[Row],
    national: Sequence[Row],
    settings: Sequence[Row],
    notes: Sequence[str],
) -> tuple[Table, ...]:
    csp: list[Row] = [{"component": name, "column": None, "meaning": meaning} for name, meaning in COMPONENTS.items()]
    rows = {COUNCILS: councils, SPENDING_POWER: parts, NATIONAL: national, SETTINGS: settings, CSP_COLUMNS: csp}
    source: Source = published_table().source
    return tuple(
        Table(name=name, title=_TITLES[name], columns=columns, rows=rows[name], notes=notes, sources=[str(source)])
        for name, columns in SHEETS.items()
    )


def _settings(given: Mapping[str, str]) -> list[Row]:
    values: list[Row] = [
        {"setting": name, "value": given.get(name, default), "meaning": meaning}
        for name, (default, meaning) in VALUES.items()
    ]
    return values + [
        {"setting": name, "value": choice.words[0], "meaning": f"{choice.meaning}: {', '.join(choice.words)}"}
        for name, choice in CHOICES.items()
    ]


def _national_default(item: str) -> Mapping[str, Cell]:
    values: Sequence[Cell] = (None,) * 4
    if item == "inflation":
        values = (None, *published_path().working)
    elif item == "needs_profile":
        values = (None, "1/3", "2/3", "1")
    return dict(zip(YEAR_KEYS, values, strict=True))


def _who(item: Allocation) -> Mapping[str, Cell]:
    return {"ons_code": item.council.ons_code, "council": item.council.name}


def _outturn(item: Allocation) -> int | None:
    spent = outturn_millions(item.council.ons_code, OUTTURN_YEARS[-1])
    return None if spent is None else int(spent * 1_000_000)


def _size(item: Allocation) -> int:
    """Return an invented size for a council: its baseline, or GBP 60 million where none is published."""
    return int(item.baseline * 1_000_000) if item.published else 60_000_000


def _example_parts(allocations: Sequence[Allocation], shares: Mapping[str, int]) -> Iterator[dict[str, Cell]]:
    paid = [share_out(30_000_000_000 * year, shares) for year in range(4)]
    for rank, item in enumerate(allocations):
        code, size = item.council.ons_code, _size(item)
        growth = Fraction(rank % 11 - 6, 100)
        falls = growth < 0
        amounts: dict[str, list[int]] = {
            USUAL[0]: [int(size * Fraction(13, 10) * Fraction(103, 100) ** year) for year in range(4)],
            USUAL[1]: [int(size * Fraction(11, 10) * (1 + growth) ** year) for year in range(4)],
            Component.BETTER_CARE: [size // 10] * 4,
            Component.HOMELESSNESS: [size // 50 + year * size // 500 for year in range(4)],
            Component.FAMILIES_FIRST: [0, *[size // 100] * 3],
            Component.TRANSITION: [0, *(size * part // 100 if falls else 0 for part in (3, 2, 0))],
        }
        for name, years in amounts.items():
            yield {**_who(item), "component": name, **_cells(item, years)}
        grant = [Decimal(by_code[code]).scaleb(-2) for by_code in paid]
        yield {**_who(item), "component": Component.NEEDS_GRANT, **_cells(item, grant)}


def _cells(item: Allocation, years: Sequence[int | Decimal]) -> Mapping[str, Cell]:
    """Return the year cells; a council without an allocation by decision has none in the last two years."""
    bare = item.status is Status.NOT_APPLICABLE
    return {key: NO_DATA if bare and at >= 2 else years[at] for at, key in enumerate(YEAR_KEYS)}
