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
    random = stream(seed, "providers", "records")
    return (
        write_returns(world, folder, seed=seed),
        write_rows(_served(world, random), folder / "served.csv", title="Invented people served"),
        write_rows(_handbacks(world, random), folder / "handbacks.csv", title="Invented handbacks"),
        write_rows(_stages(world), folder / "stages.csv", title="Invented record of stages"),
        write_rows(_licences(world), folder / "licences.csv", title="Invented licences"),
        _partnership(world, folder / "partnership.yaml"),
    )


def _licences(world: World) -> list[Mapping[str, Cell]]:
    """Invent two licences: one in good order, one suspended over pay and then put right."""
    moves = (
        ("L1", 900, "applied", "", ""),
        ("L1", 860, "granted", "", "five years, paid for capacity"),
        ("L2", 800, "applied", "", ""),
        ("L2", 780, "granted", "", "three years"),
        ("L2", 300, "breach", "pay", "below the floor"),
        ("L2", 290, "notice", "pay", ""),
        ("L2", 260, "plan", "pay", "arrears by the spring"),
        ("L2", 120, "suspension", "pay", "no new placements"),
        ("L2", 30, "remedied", "pay", "arrears paid"),
        ("L1", 20, "breach", "foi", "answered after 40 days"),
    )
    return [
        {
            "licence": number,
            "provider": f"Invented Provider {number[1:]} Limited",
            "day": date.fromordinal(world.day.toordinal() - ago).isoformat(),
            "event": event,
            "condition": condition,
            "words": words,
            "branded": "yes" if event == "granted" else None,
        }
        for number, ago, event, condition, words in moves
    ]


def _partnership(world: World, path: Path) -> Path:
    """Invent the record of a local partnership in the first of the councils."""
    year, council = world.day.year, world.places[0].name
    text = f"""\
# Synthetic: an invented local partnership. Nothing here was agreed by anyone.
council: {council}
established: {year - 1}-05-01
members:
  - {{organisation: {council} council, side: commissioner}}
  - {{organisation: Invented Homes Association, side: provider}}
  - {{organisation: Invented Union, side: workforce}}
  - {{organisation: Invented People's Forum, side: people}}
forecasts:
  - {{type: care home beds, unit: beds, year: {year + 1}, capacity: 900, demand: 940, source: invented}}
  - {{type: care home beds, unit: beds, year: {year + 3}, capacity: 900, demand: 1010, source: invented}}
  - {{type: homecare, unit: hours a week, year: {year + 1}, capacity: 9500, demand: 10400, source: invented}}
plan:
  - {{what: open an extra care scheme, type: care home beds, adds: 60, by: {year + 2}-09-30, owner: the council}}
  - {{what: block contracts in two rounds, type: homecare, adds: 700, by: {year + 1}-04-01, owner: the partnership}}
"""
    path.write_text(text, encoding="utf-8", newline="\n")
    return path


def _served(world: World, random: np.random.Generator) -> list[Mapping[str, Cell]]:
    """Invent who is served at each care home and homecare agency of today."""
    rows: list[Mapping[str, Cell]] = []
    for at in world.alive.tolist():
        beds, kind = int(world.columns["beds"][at]), int(world.columns["kind"][at])
        people = int(beds * 0.87) if beds else int(random.integers(5, 120)) if kind == 2 else 0
        if people:
            row: dict[str, Cell] = {"location_id": f"1-9{int(world.columns['location'][at]):09d}", "people": people}
            rows.append(row | {"council_arranged": people // 2, "hours_per_week": None if beds else people * 13})
    return rows


_CAUSES = ("closure", "declined_terms", "business_model", "workforce", "sponsor_licence", "other")


def _handbacks(world: World, random: np.random.Generator) -> list[Mapping[str, Cell]]:
    """Invent closures and handbacks of the six months before today."""
    rows: list[Mapping[str, Cell]] = []
    for number in range(12):
        homecare = number % 3 != 0
        day = world.day.toordinal() - int(random.integers(1, 170))
        rows.append(
            {
                "day": date.fromordinal(day).isoformat(),
                "council": world.places[number % min(3, len(world.places))].name,
                "event": "contract handback" if homecare else "closure",
                "kind": "homecare" if homecare else "care home",
                "provider": f"Invented Provider {900 + number} Limited",
                "people": int(random.integers(2, 40)),
                "cause": _CAUSES[int(random.integers(0, len(_CAUSES)))],
                "hours_per_week": int(random.integers(30, 400)) if homecare else None,
                "beds": None if homecare else int(random.integers(10, 50)),
                "notice_days": int(random.integers(7, 90)),
                "outcome": "all placed",
            }
        )
    return rows


def _stages(world: World) -> list[Mapping[str, Cell]]:
    """Invent the record of the largest group: it enters, is watched, and gives cause for concern."""
    brands = world.columns["brand"][world.alive]
    name = f"Invented Group {int(np.bincount(brands[brands >= 0]).argmax()) + 1}"
    moves = ((700, 1, "meets a criterion"), (660, 2, "first return"), (120, 3, "thin cover"), (20, 6, "cash runs out"))
    return [
        {"provider": name, "day": date.fromordinal(world.day.toordinal() - ago).isoformat(), "stage": stage, "why": why}
        for ago, stage, why in moves
    ]


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
