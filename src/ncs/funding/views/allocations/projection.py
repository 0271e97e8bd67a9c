"""A rebasing as a table. Every part says that it is a projection of this project and not an official figure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from ncs.core.money import round_half_away
from ncs.funding.allocations.published import BASE_YEAR, YEARS, PublishedTable
from ncs.funding.allocations.rebase import Keep, NewBaselines, Projection
from ncs.tables.tables import Cell, Column, Table

MILLION = "£ million"
_SAID = "PROJECTION by this project, not an official figure"
_KEPT = {Keep.CASH: "the published increase in pounds", Keep.RATE: "the published rate of growth"}


def projection_table(projections: Sequence[Projection], new: NewBaselines, table: PublishedTable, keep: Keep) -> Table:
    """Return the full table: published and projected figures side by side, one row a council."""
    columns = [
        Column(key="council", title="Council"),
        Column(key="ons_code", title="ONS code"),
        Column(key="region", title="Region"),
        Column(key="published_baseline_2025_26", title="Published baseline", unit=MILLION, places=1),
        Column(key="new_baseline", title=f"Outturn {new.year}", unit=MILLION, places=3),
        Column(key="baseline_change", title="Change of baseline", unit="%", places=1),
        *(Column(key=f"published_{year.key}", title=f"Published {year}", unit=MILLION, places=1) for year in YEARS),
        *(Column(key=f"projected_{year.key}", title=f"PROJECTED {year}", unit=MILLION, places=1) for year in YEARS),
        *(
            Column(
                key=f"most_{year.key}", title=f"PROJECTED {year}, most", unit=MILLION, places=1,
                description="More than projected only where the minimum hides the formula result",
            )
            for year in YEARS
        ),
        *(Column(key=f"on_minimum_{year.key}", title=f"On minimum {year}") for year in YEARS),
        Column(key="official", title="Official", description="Always no: these are projections"),
        Column(key="status", title="Status"),
        Column(key="reason", title="Reason", description="Why there is no projection"),
    ]  # fmt: skip
    return _table(columns, [_row(item) for item in projections], new, table, keep, projections)


def projection_short(projections: Sequence[Projection], new: NewBaselines, table: PublishedTable, keep: Keep) -> Table:
    """Return what fits a terminal."""
    columns = [
        Column(key="council", title="Council"),
        Column(key="published_baseline_2025_26", title="Was", description="Published baseline", places=1),
        Column(key="new_baseline", title="Now", description="Baseline from outturn", places=1),
        Column(key="baseline_change", title="Change %", places=1),
        *(Column(key=f"projected_{year.key}", title=f"P {year}", places=1) for year in YEARS),
        Column(key="published_2028_29", title="Published 2028-29", places=1),
    ]
    keys = {column.key for column in columns}
    rows = [{key: cell for key, cell in _row(item).items() if key in keys} for item in projections]
    key = "Was: the published baseline. Now: the baseline from outturn. P: projected allocation."
    return _table(columns, rows, new, table, keep, projections, key=key)


def _table(
    columns: Sequence[Column],
    rows: Sequence[Mapping[str, Cell]],
    new: NewBaselines,
    table: PublishedTable,
    keep: Keep,
    projections: Sequence[Projection],
    *,
    key: str | None = None,
) -> Table:
    missing = [item for item in projections if not item.years]
    return Table(
        name="projection",
        title=f"{_SAID}: notional allocations rebased on {new.year} outturn",
        columns=columns,
        rows=rows,
        notes=[
            *([key] if key else []),
            f"{_SAID}. Annex B says that government will update baselines with 2025-26 outturn.",
            f"From the {table.version}: {_KEPT[keep]} is carried over to the new baseline, and the minimum applied.",
            *([] if new.year == BASE_YEAR else [f"This outturn is of {new.year}, not 2025-26: a trial of the method."]),
            *_totals(projections),
            "£ million, cash. Published increases are rounded, so a projection is good to about £0.1 million.",
            *(f"No projection for {item.council.name}: {item.reason}." for item in missing),
        ],
        sources=[str(table.source), new.source],
    )


def _totals(projections: Sequence[Projection]) -> list[str]:
    done = [item for item in projections if item.years and item.baseline is not None]
    if len(done) < 2:
        return []
    now = sum((Fraction(item.baseline or 0) for item in done), Fraction(0))
    was = sum((Fraction(item.published.baseline) for item in done), Fraction(0))
    end = sum((item.years[-1].amount for item in done), Fraction(0))
    said = [f"{round_half_away(amount, 1):,}" for amount in (was, now, end)]
    return [
        f"{len(done)} councils together: baseline £{said[0]}m as published, £{said[1]}m now; "
        f"2028-29 projected £{said[2]}m."
    ]


def _row(item: Projection) -> Mapping[str, Cell]:
    row: dict[str, Cell] = {
        "council": item.council.name,
        "ons_code": item.council.ons_code,
        "region": item.council.region,
        "new_baseline": item.baseline,
        "official": "no",
        "status": str(item.status),
        "reason": item.reason,
    }
    if item.published.published:
        row["published_baseline_2025_26"] = item.published.baseline
        row.update({f"published_{y.key}": n for y, n in zip(YEARS, item.published.notional, strict=True)})
        if item.baseline is not None:
            change = Fraction(item.baseline) / Fraction(item.published.baseline) - 1
            row["baseline_change"] = round_half_away(change * 100, 1)
    for year in item.years:
        row[f"projected_{year.year.key}"] = _one(year.amount)
        row[f"most_{year.year.key}"] = _one(year.most)
        row[f"on_minimum_{year.year.key}"] = "yes" if year.on_minimum else "no"
    return row


def _one(millions: Fraction) -> Decimal:
    return round_half_away(millions, 1)
