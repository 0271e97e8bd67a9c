"""How programs write a day: which ways are read, as which day in England, and how the others are named."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ncs.cld import specification
from ncs.engine.duck import UNSEEN, connection
from ncs.records.checking.run import CheckOptions, check_files
from ncs.records.checking.summary import RuleCount
from ncs.records.rules.samples import service

JUNE_1, MAY_31 = date(2025, 6, 1), date(2025, 5, 31)


#: One row is no period, which the file is told.
ALWAYS = {"reporting-period", "incomplete-months", "missing-event-type"}


def found(tmp_path: Path, **cells: str) -> list[RuleCount]:
    """What is found in one service with some cells changed."""
    path = tmp_path / "x_714_20250401_20260331_imported_20260427.csv"
    row = service(event_start_date="2025-05-01", event_end_date="2025-06-03") | cells
    with path.open("w", newline="", encoding="utf-8") as file:
        fields = specification().fields
        csv.writer(file).writerows([[one.header for one in fields], [row[one.name] for one in fields]])
    with check_files([path], options=CheckOptions(), scratch=tmp_path) as done:
        return [one for one in done.files[0].counts if one.rule.id not in ALWAYS]


@pytest.fixture(scope="module")
def con(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """One connection for all: what a function answers depends on nothing that was asked before."""
    with connection(tmp_path_factory.mktemp("days")) as made:
        yield made


def read(con: Any, text: str) -> tuple[date | None, bool]:
    return con.execute("SELECT ncs_date(?), ncs_odd_time(?)", [text, text]).fetchone()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # An hour before midnight in universal time is midnight of the next day in the English summer, however written:
        # SQL Server puts a blank before the offset, others none.
        ("2025-05-31 23:00:00.0000000 +00:00", JUNE_1),
        ("2025-05-31T23:00:00+0000", JUNE_1),
        ("2025-05-31 23:00:00 UTC", JUNE_1),
        ("2025-05-31 23:00:00 +01:00", MAY_31),
        ("2025-05-31 23:00:00 BST", MAY_31),
        ("2025-12-31 23:00:00 +00:00", date(2025, 12, 31)),
        ("2025-06-01 11:30 PM", JUNE_1),
        # two blanks, as some loggers write (pandas #10037)
        ("2025-06-01  10:00:00", JUNE_1),
        ("01/06/2025  10:00", JUNE_1),
        ("2025-05-31  23:00:00Z", JUNE_1),
    ],
)
def test_a_moment_is_a_day_in_england_and_said(con: Any, text: str, day: date) -> None:
    assert read(con, text) == (day, True)


@pytest.mark.parametrize(
    "text",
    [
        "2025-06-01 (BC)",
        "2025-06-01 00:00:00 America/New_York",
        "2025-06-01 or later",
        "2025-06-01/2025-06-05",
        "today",
    ],
)
def test_more_than_a_day_is_no_day(con: Any, text: str) -> None:
    assert read(con, text) == (None, False)


@pytest.mark.parametrize("mark", UNSEEN)
def test_what_cannot_be_seen_around_a_day_changes_nothing(con: Any, mark: str) -> None:
    for text in ("2025-06-01", "01/06/2025", "2025-06-01 00:00:00"):
        assert read(con, f"{mark}{text}{mark}") == (JUNE_1, False), repr(mark)
    assert read(con, f"2025-{mark}06-01")[0] is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("45870", "holds a number of days or seconds"),
        ("45870.958333", "holds a number of days or seconds"),
        ("20250601", "such as 20250801, 1 Aug 2025 or 1/8/25"),
        ("01-JUN-25", "such as 20250801, 1 Aug 2025 or 1/8/25"),
        ("1 June 2025", "such as 20250801, 1 Aug 2025 or 1/8/25"),
        ("June 1, 2025", "such as 20250801, 1 Aug 2025 or 1/8/25"),
        ("01/06/25", "such as 20250801, 1 Aug 2025 or 1/8/25"),
        ("1748736000000", "holds a number of days or seconds"),
        ("0000-00-00", "there is no such day"),
        ("31/02/2025", "there is no such day"),
        ("ongoing", "there is no such day, or it is written another way"),
    ],
)
def test_each_way_that_is_not_read_is_named(tmp_path: Path, text: str, said: str) -> None:
    """One finding a cell, an error, and no word about what cannot be read: no open service, no wrong period."""
    (finding,) = found(tmp_path, event_end_date=text)
    assert (finding.rule.id, str(finding.severity), finding.rows) == ("date-type", "error", 1)
    assert len(finding.messages) == 1 and said in finding.messages[0]


@pytest.mark.parametrize(
    ("day", "cost", "severity"),
    [("\u200b2025-06-03\ufeff", "\u200b21.50", "warning"), ("2025-06-\u200b03", "21\u200b.50", "error")],
)
def test_a_hidden_character_inside_is_worse_than_one_around(tmp_path: Path, day: str, cost: str, severity: str) -> None:
    """Around a day or a cost it changes nothing; inside, the cell counts as blank."""
    said = {(one.rule.id, one.field, str(one.severity)) for one in found(tmp_path, event_end_date=day, unit_cost=cost)}
    assert said == {("hidden-characters", name, severity) for name in ("Event End Date", "Unit Cost")}


def test_nothing_is_found_in_the_row_itself(tmp_path: Path) -> None:
    assert found(tmp_path) == []
