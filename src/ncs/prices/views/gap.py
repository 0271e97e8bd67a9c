"""The gap between fees and costs as tables."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ncs.core.money import round_half_away
from ncs.core.status import Status
from ncs.prices.gap import Gap, total
from ncs.tables.tables import Cell, Column, Table

_NOTES = (
    "Before adjustments: nothing for what councils pay beside the rate, for self-funders, or for volumes that change.",
    "A gap without a fee or a volume is missing, and no fee is put in its place.",
)


def gap_table(found: Sequence[Gap]) -> Table:
    """Return every gap: units, price, fee, and pounds a year where all three are there."""
    rows: list[dict[str, Cell]] = [
        {
            "code": one.code, "council": one.council, "year": one.year, "service": one.service, "units": one.units,
            "price": one.price, "fee": one.fee,
            "gap": None if one.pounds is None else round_half_away(one.pounds, 0),
            "status": str(one.status), "source": one.source,
        }
        for one in found
    ]  # fmt: skip
    titles = (
        ("code", "Code", ""), ("council", "Council", ""), ("year", "Year", ""), ("service", "Service", ""),
        ("units", "Hours or weeks", ""), ("price", "Price", "£"), ("fee", "Fee", "£"), ("gap", "Gap", "£ a year"),
        ("status", "Status", ""), ("source", "Source of the fee", ""),
    )  # fmt: skip
    return Table(
        name="gap",
        title="What is paid, and what care costs",
        columns=[
            Column(key=key, title=title, unit=unit, places=2 if unit == "£" else None) for key, title, unit in titles
        ],
        rows=rows,
        notes=list(_NOTES),
    )


def gap_totals(found: Sequence[Gap]) -> Table:
    """Return sums by year and service, with how many councils' gaps are there and how many are missing."""
    keys = list(dict.fromkeys((one.year, one.service) for one in found))
    rows: list[dict[str, Cell]] = []
    for year, service in keys:
        held = [one for one in found if (one.year, one.service) == (year, service)]
        there = [one for one in held if one.pounds is not None]
        rows.append(
            {
                "year": year,
                "service": service,
                "units": sum((one.units for one in held if one.units is not None), Decimal(0)),
                "gap": round_half_away(total(there) / 1_000_000, 1) if there else None,
                "places": len(there),
                "missing": len(held) - len(there),
                "status": str(Status.OK if there else Status.MISSING),
            }
        )
    return Table(
        name="totals",
        title="The gap by year and service",
        columns=[
            Column(key="year", title="Year"),
            Column(key="service", title="Service"),
            Column(key="units", title="Hours or weeks held"),
            Column(key="gap", title="Gap", unit="£ million a year", places=1),
            Column(key="places", title="Places with a gap"),
            Column(key="missing", title="Places missing"),
            Column(key="status", title="Status"),
        ],
        rows=rows,
        notes=list(_NOTES),
        sources=[
            "homecare: ADASS Spring Survey 2025 (hours of a quarter, mean rate), Homecare Association (minimum price)",
            "weeks: NHS England, Adult Social Care Activity and Finance Report, councils as they were in each year",
        ],
    )
