"""What must hold for main tables of any submissions."""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from main_tables import Built, run
from ncs.core.periods import Period
from ncs.records.editions import JUNE_2026, SEPTEMBER_2026, Edition, Kind
from random_rows import Row, as_table, random_rows

PERIOD = Period(date(2024, 4, 1), date(2026, 3, 31))
#: Where an event came from; everything else is what it is.
PROVENANCE = {"row_id", "record_id", "import_file", "import_time"}
CASES = pytest.mark.parametrize(("edition", "seed"), [(JUNE_2026, 11), (SEPTEMBER_2026, 12)])


def build(rows: list[Row], folder: Path, edition: Edition, **options: Any) -> Built:
    settings: dict[str, Any] = {"kind": Kind.JOINED, "period": PERIOD, "as_of": date(2026, 5, 5), **options}
    return run(as_table(rows), folder, edition=edition, **settings)


def facts(built: Built, *, without: set[str] = PROVENANCE) -> list[tuple[Any, ...]]:
    """The events without their provenance, in an order of their own."""
    return sorted((tuple(v for k, v in row.items() if k not in without) for row in built.events), key=repr)


@CASES
def test_every_row_has_exactly_one_fate(edition: Edition, seed: int, tmp_path: Path) -> None:
    """Every submitted row once; every event is a row that was kept; every superseded row gave way to such a row."""
    rows = random_rows(seed, events=40)
    built = build(rows, tmp_path, edition)
    fates = built.rows("fate")
    assert sorted(row["row_id"] for row in fates) == sorted(row["row_id"] for row in rows)
    kept = {row["row_id"] for row in fates if row["fate"] in ("kept", "cropped")}
    assert kept == {row["row_id"] for row in built.events}
    assert {row["superseded_by"] for row in fates if row["fate"] == "superseded"} <= kept
    assert all((row["rule"] is None) == (row["fate"] == "kept") for row in fates)
    assert sum(built.outcome.fates.values()) == len(rows)


@CASES
def test_the_order_of_rows_does_not_matter(edition: Edition, seed: int, tmp_path: Path) -> None:
    rows = random_rows(seed, events=40)
    shuffled = random.Random(1).sample(rows, len(rows))
    renumbered = [{**row, "row_id": number} for number, row in enumerate(shuffled, start=1)]
    first, second = build(rows, tmp_path / "a", edition), build(renumbered, tmp_path / "b", edition)
    drop = {"row_id"}
    assert facts(first, without=drop) == facts(second, without=drop)
    assert len(first.events) > 20


@CASES
def test_the_same_rows_in_one_file_or_two_give_the_same_events(edition: Edition, seed: int, tmp_path: Path) -> None:
    """Each file split by person into two with one import time: a submission is a council and an import time."""
    rows = random_rows(seed, events=40)
    split = [
        {**row, "import_file": f"{row['import_file']}-{'odd' if row['la_person_id'] in ('P1', 'p1 ') else 'even'}"}
        for row in rows
    ]
    one, two = build(rows, tmp_path / "one", edition), build(split, tmp_path / "two", edition)
    assert facts(one) == facts(two)
    assert any("files share the import time" in warning for warning in two.outcome.warnings)


@CASES
def test_an_identical_later_submission_changes_provenance_only(edition: Edition, seed: int, tmp_path: Path) -> None:
    """The last file of each council comes in again two days later, with new record numbers in the same order. The same
    events come out, from the later file."""
    rows = random_rows(seed, events=40)
    latest = max(row["import_time"] for row in rows if row["import_time"].month != 4 or row["import_time"].day != 23)
    most = max(row["record_id"] for row in rows)
    again = [
        {
            **row,
            "row_id": len(rows) + number,
            "record_id": most + row["record_id"],
            "import_time": latest + timedelta(days=2),
            "import_file": "again.csv",
        }
        for number, row in enumerate((row for row in rows if row["import_time"] == latest and row["la_code"]), start=1)
    ]
    before, after = build(rows, tmp_path / "a", edition), build(rows + again, tmp_path / "b", edition)
    assert facts(before) == facts(after)
    used = {row["import_file"] for row in before.events if row["import_time"] == latest}
    moved = [row for row in after.events if row["import_file"] == "again.csv"]
    assert used and len(moved) == sum(row["import_time"] == latest for row in before.events)


def test_councils_do_not_affect_each_other_nor_does_the_size_of_a_batch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Councils worked on one by one give the same bytes as all at once."""
    rows = random_rows(13, events=40)
    whole = build(rows, tmp_path / "whole", SEPTEMBER_2026)
    monkeypatch.setattr("ncs.engine.engine.DuckDB.rows_at_a_time", 1)
    parts = build(rows, tmp_path / "parts", SEPTEMBER_2026)
    for name in ("events", "fate", "submissions", "unmapped"):
        assert (whole.folder / f"{name}.parquet").read_bytes() == (parts.folder / f"{name}.parquet").read_bytes()
    assert (whole.folder / "run.json").read_bytes() == (parts.folder / "run.json").read_bytes()
