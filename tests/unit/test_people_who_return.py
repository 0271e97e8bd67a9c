"""Leading zeros lost between two files, which neither file shows by itself. All people are invented."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pyarrow as pa

from main_tables import run
from ncs.engine.engine import Engine
from ncs.records.layout import SUBMISSIONS
from ncs.records.tables.returning import Returned, pairs, returning, warnings_of
from raw_rows import raw_table

FIRST, SECOND = datetime(2026, 1, 20, 9), datetime(2026, 4, 20, 9)


def file_of(people: list[str], received: datetime, **said: Any) -> list[dict[str, Any]]:
    """A row for each person, without an NHS number."""
    return [{"la_person_id": one, "nhs_traced": None, "import_time": received, **said} for one in people]


def warned(engine: Engine, before: list[str], after: list[str]) -> list[str]:
    """What is said of two files of one council, and one of another council that has the later people too."""
    rows = [*file_of(before, FIRST), *file_of(after, SECOND), *file_of(after, SECOND, la_code="717")]
    return warned_of(engine, rows)


def warned_of(engine: Engine, rows: list[dict[str, Any]]) -> list[str]:
    files = [("716", FIRST), ("716", SECOND), ("717", SECOND)]
    listed = [
        {**dict.fromkeys(SUBMISSIONS.names), "la_code": code, "council": code, "import_time": time, "first_file": "f",
         "files": 1, "rows": 1, "stated_periods": 1}
        for code, time in files
    ]  # fmt: skip
    wanted = pairs(pa.Table.from_pylist(listed, schema=SUBMISSIONS))
    assert wanted.num_rows == 1, "only the two files of 716 follow each other"
    counted = engine.fetch(returning(engine.load(raw_table(rows)), engine.load(wanted)))
    return list(warnings_of(wanted, counted))


def test_zeros_lost_from_some_identifiers_are_named(duckdb: Engine) -> None:
    """Ten people: six stay as they are, four begin with zeros and lose them. So 6 return, and 4 more would."""
    before = [*(f"1{number}" for number in range(6)), "0021", "022", "023", "024"]
    after = [one.lstrip("0") for one in before]
    (said,) = warned(duckdb, before, after)
    assert "6 of 10 people" in said and "4 more would if leading zeros" in said
    assert "received 2026-01-20 09:00:00" in said and "received 2026-04-20 09:00:00" in said
    (said,) = warned(duckdb, after, before)  # and the other way round, where the earlier file had lost them
    assert "4 more would" in said


def test_people_who_happen_to_differ_by_zeros_are_no_loss(duckdb: Engine) -> None:
    """Both 012 and 12 are in the earlier file and 012 leaves: 12 was there before, so nobody has changed."""
    people = [f"1{number}" for number in range(9)]
    assert warned(duckdb, [*people, *(f"0{one}" for one in people)], people) == []
    assert warned(duckdb, ["01", "02", *people], ["1", "2", *people]) == []  # two people may be chance


def test_an_nhs_number_tells_who_it_is(duckdb: Engine) -> None:
    """Who has an NHS number is the same person whatever became of the council's identifier."""
    rows = [*file_of(["01", "02", "03"], FIRST), *file_of(["1", "2", "3"], SECOND)]
    assert len(warned_of(duckdb, rows)) == 1
    assert warned_of(duckdb, [{**row, "nhs_traced": f"N{row['la_person_id'].lstrip('0')}"} for row in rows]) == []


def of(people: int, returned: int, *, zeros: int = 0, overlap: bool = True) -> str | None:
    counts = {"people": people, "returned": returned, "without_zeros": zeros}
    return Returned(
        la_code="716", council="Barking and Dagenham", earlier=FIRST, later=SECOND, overlap=overlap, **counts
    ).warning()


def test_how_many_are_few() -> None:
    """Under a fifth of at least 50 people, in periods that overlap; zeros from 3 people and one in a hundred."""
    said = of(50, 9)
    assert said is not None and "9 of 50 people" in said and "leading zeros" in said
    assert of(50, 10) is None and of(49, 0) is None and of(50, 9, overlap=False) is None
    # Of two quarters, under one in fifty.
    assert of(100, 2, overlap=False) is None and "probably changed" in str(of(100, 1, overlap=False))
    assert "overlap" not in str(of(100, 1, overlap=False))
    assert of(300, 297, zeros=3) is not None and of(301, 298, zeros=3) is None and of(10, 8, zeros=2) is None


def test_a_build_says_so(tmp_path: Path) -> None:
    """Three people, all of whom lost their zeros between two files."""
    rows = [*file_of(["01", "02", "03"], FIRST), *file_of(["1", "2", "3"], SECOND)]
    said = [warning for warning in run(rows, tmp_path).outcome.warnings if "leading zeros" in warning]
    assert len(said) == 1 and said[0].startswith("Barking and Dagenham: 0 of 3 people")
