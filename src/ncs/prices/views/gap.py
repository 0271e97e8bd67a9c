"""The gap between fees and costs as tables."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ncs.core.money import round_half_away
from ncs.core.status import Status
from ncs.prices.gap import Gap, to_add, total
from ncs.prices.paid import ENGLAND, UNIT_COSTS, UnitCost, spending
from ncs.tables.tables import Cell, Column, Table

_NOTES = (
    "Before adjustments: nothing for what councils pay beside the rate, for self-funders, or for volumes that change.",
    "A gap without a fee or a volume is missing, and no fee is put in its place.",
)
_OVER = (
    "A place that pays more than the price has a gap below nought, which lessens the sum; the sum where less is paid "
    "is without such places."
)


def gap_table(found: Sequence[Gap]) -> Table:
    """Return every gap: units, price, fee, and pounds a year where all three are there."""
    rows: list[dict[str, Cell]] = [
        {
            "code": one.code, "council": one.council, "year": one.year, "service": one.service, "units": one.units,
            "price": None if one.price is None else round_half_away(one.price, 2),
            "fee": None if one.fee is None else round_half_away(one.fee, 2),
            "gap": None if one.pounds is None else round_half_away(one.pounds, 0),
            "status": str(one.status), "source": one.source, "price_source": one.price_source,
        }
        for one in found
    ]  # fmt: skip
    titles = (
        ("code", "Code", ""), ("council", "Council", ""), ("year", "Year", ""), ("service", "Service", ""),
        ("units", "Hours or weeks", ""), ("price", "Price", "£"), ("fee", "Fee", "£"), ("gap", "Gap", "£ a year"),
        ("status", "Status", ""), ("source", "Source of the fee", ""),
        ("price_source", "Source of the price", ""),
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
    """Return sums by year and service, with how many councils' gaps are there and how many are missing.

    England's own figure is never added to its councils': it has a row of its own.
    """
    keys = list(dict.fromkeys((one.year, one.service, one.code == ENGLAND) for one in found))
    rows: list[dict[str, Cell]] = []
    for year, service, england in keys:
        held = [one for one in found if (one.year, one.service, one.code == ENGLAND) == (year, service, england)]
        there = [one for one in held if one.pounds is not None]
        short = [one for one in there if (one.pounds or 0) > 0]
        rows.append(
            {
                "year": year,
                "service": service,
                "of": "England" if england else "councils",
                "units": sum((one.units for one in held if one.units is not None), Decimal(0)),
                "gap": _millions(there) if there else None,
                "short": _millions(short) if there else None,
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
            Column(key="of", title="Of"),
            Column(key="units", title="Hours or weeks held"),
            Column(key="gap", title="Gap", unit="£ million a year", places=1),
            Column(key="short", title="Of it where less is paid", unit="£ million a year", places=1),
            Column(key="places", title="Places with a gap"),
            Column(key="missing", title="Places missing"),
            Column(key="status", title="Status"),
        ],
        rows=rows,
        notes=[*_NOTES, _OVER],
        sources=[
            "homecare: ADASS Spring Survey 2025 (hours of a quarter, mean rate), Homecare Association (minimum price)",
            "weeks: NHS England, Adult Social Care Activity and Finance Report, councils as they were in each year",
        ],
    )


def _millions(found: Sequence[Gap]) -> Decimal:
    return round_half_away(total(found) / 1_000_000, 1)


def beside_spending(found: Sequence[Gap]) -> Table:
    """Return each year's gap beside what England's councils spent, in the same year or the last year held."""
    held = {one.year: one for one in spending()}
    rows: list[dict[str, Cell]] = []
    for year in dict.fromkeys(one.year for one in found if one.pounds is not None):
        spent = held.get(year, held[max(held)])
        gap = total(to_add([one for one in found if one.year == year]))
        rows.append(
            {
                "year": year,
                "gap": round_half_away(gap / 1_000_000, 1),
                "spending_year": spent.year,
                "gross": spent.gross_current_billion * 1000,
                "long_term": spent.long_term_billion * 1000,
                "share": round_half_away(gap / 10_000_000 / spent.gross_current_billion, 2),
            }
        )
    titles = (
        ("year", "Year", ""), ("gap", "Gaps that there are", "£ million"), ("spending_year", "Spending of", ""),
        ("gross", "Gross current expenditure", "£ million"), ("long_term", "Of it on long-term support", "£ million"),
        ("share", "Gap", "% of gross current expenditure"),
    )  # fmt: skip
    places = {"gap": 1, "gross": 0, "long_term": 0, "share": 2}
    return Table(
        name="spending",
        title="The gap beside what England's councils spent",
        columns=[Column(key=key, title=title, unit=unit, places=places.get(key)) for key, title, unit in titles],
        rows=rows,
        notes=[
            "In cash, of each year; where a year's spending is not held, it stands beside the last that is.",
            "Where England's own gap of a service is there, its councils' are parts of it and are not added.",
        ],
        sources=["NHS England, Adult Social Care Activity and Finance Report, England, 2023-24, tables 1a and 1b"],
    )


def own_homes_table(homes: Sequence[UnitCost]) -> Table:
    """Return what a week cost in councils' own homes and in homes of others in 2014-15, where both are held."""
    by_code: dict[str, dict[str, UnitCost]] = {}
    for one in homes:
        by_code.setdefault(one.code, {})[one.service] = one
    rows: list[dict[str, Cell]] = []
    for code, held in sorted(by_code.items(), key=lambda each: (each[0] != ENGLAND, each[0])):
        own, others = held["residential_own"].a_week, held["residential"].a_week
        if own is not None and others is not None:
            costs: dict[str, Cell] = {
                name: round_half_away(number, 2)
                for name, number in (("own", own), ("others", others), ("apart", own - others))
            }
            weeks = held["residential_own"].weeks
            rows.append({"code": code, "council": held["residential"].council, "weeks": weeks, **costs})
    titles = (
        ("code", "Code", ""), ("council", "Council", ""), ("weeks", "Weeks in own homes", ""),
        ("own", "Own homes", "£ a week"), ("others", "Homes of others", "£ a week"), ("apart", "Apart", "£ a week"),
    )  # fmt: skip
    return Table(
        name="own_homes",
        title="A week in a council's own home and in a home of others, 2014-15",
        columns=[
            Column(key=key, title=title, unit=unit, places=2 if unit else 0 if key == "weeks" else None)
            for key, title, unit in titles
        ],
        rows=rows,
        notes=["Residential care of people aged 65 and over, all needs together: needs differ between the two."],
        sources=[UNIT_COSTS],
    )
