"""Invented financial returns and records of the invented providers, so that supervision can be tried."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import numpy as np

from ncs.synthetic.providers.world import World
from ncs.synthetic.streams import stream
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.writers.plain import csv_text

#: How many of the largest providers send a large provider's return, and how many others a local one.
LARGE, LOCAL = 12, 24
#: The periods of the returns: two financial years before the first file.
PERIODS = ((date(2023, 4, 1), date(2024, 3, 31)), (date(2024, 4, 1), date(2025, 3, 31)))
_FEE = 1_050


#: Folder of what is not the regulator's.
RECORDS = "records"


def write_records(world: World, folder: Path, *, seed: int) -> tuple[Path, ...]:
    """Write what is not the regulator's into a folder of its own."""
    folder.mkdir()
    return (write_returns(world, folder, seed=seed),)


def write_returns(world: World, folder: Path, *, seed: int) -> Path:
    """Write returns of two years, a row a provider and year. Nothing in them is drawn from anyone's accounts."""
    random = stream(seed, "providers", "returns")
    homes = world.alive[world.columns["beds"][world.alive] > 0]
    numbers, places = np.unique(world.columns["provider"][homes], return_inverse=True)
    beds = np.bincount(places, weights=world.columns["beds"][homes]).astype(int)
    order = np.argsort(-beds, kind="stable")[: LARGE + LOCAL]
    rows = [
        row
        for rank, at in enumerate(order.tolist())
        for row in _returns(random, int(numbers[at]), int(beds[at]), large=rank < LARGE)
    ]
    return write_rows(rows, folder / "returns.csv", title="Invented financial returns")


def _returns(random: np.random.Generator, number: int, beds: int, *, large: bool) -> list[Mapping[str, Cell]]:
    strength = random.normal(0, 0.05)
    related, abroad, late = random.random() < 0.25, random.random() < 0.15, random.random() < 0.1
    return [
        _return(random, number, beds, large, first, last, strength, related=related, abroad=abroad, late=late)
        for first, last in PERIODS
    ]


def _return(
    random: np.random.Generator,
    number: int,
    beds: int,
    large: bool,
    first: date,
    last: date,
    strength: float,
    *,
    related: bool,
    abroad: bool,
    late: bool,
) -> Mapping[str, Cell]:
    filled = float(np.clip(random.normal(0.87 + strength, 0.04), 0.6, 0.99))
    revenue = beds * filled * _FEE * 52
    staff, rent = revenue * random.normal(0.58 - strength, 0.02), revenue * random.uniform(0.02, 0.14)
    debt = revenue * random.uniform(0.1, 1.4)
    money = {
        "revenue": revenue,
        "staff_costs": staff,
        "agency_costs": staff * random.uniform(0.01, 0.12),
        "other_costs": revenue * random.normal(0.16, 0.01),
        "rent": rent,
        "rent_related": rent * (random.uniform(0.6, 1) if related else 0),
        "management_fees": revenue * random.uniform(0, 0.03),
        "depreciation": revenue * random.uniform(0.02, 0.04),
        "interest": debt * random.uniform(0.04, 0.08),
        "tax": revenue * random.uniform(0, 0.01),
        "cash": revenue * random.uniform(0.02, 0.2),
        "debt": debt,
        "net_assets": revenue * random.uniform(0.05, 0.9),
        "capital_spending": revenue * random.uniform(0.01, 0.06),
        "dividends": revenue * random.uniform(0, 0.03),
    }
    return {
        "provider_id": f"1-8{number:09d}",
        "name": f"Invented Provider {number + 1} Limited",
        "tier": "large" if large else "local",
        "company_number": f"ZZ{number:06d}",
        "period_start": first.isoformat(),
        "period_end": last.isoformat(),
        **{name: int(value) for name, value in money.items()},
        "beds": beds,
        "occupancy": f"{filled:.3f}",
        "domicile": "JE" if abroad else "GB",
        "owner_country": "LU" if abroad else "GB",
        "accounts_due": date(last.year, 12, 31).isoformat(),
        "accounts_filed": date(last.year + late, 2 if late else 11, 28).isoformat(),
        "audit": "clean",
        "sale_and_leaseback": "yes" if related and abroad else "no",
        "wage_breach": "no",
    }


def write_rows(rows: Sequence[Mapping[str, Cell]], path: Path, *, title: str) -> Path:
    """Write rows as a CSV whose headings are their keys."""
    columns = [Column(key=key, title=key) for key in rows[0]]
    table = Table(name=path.stem, title=title, columns=columns, rows=rows)
    path.write_text(csv_text(table), encoding="utf-8", newline="\n")
    return path
