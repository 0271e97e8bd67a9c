"""A council begins with what it has: client level data in, journeys in the journal, and the same unique events out."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ncs.cld import specification
from ncs.core.errors import ProblemsFound
from ncs.core.periods import Period
from ncs.journeys.events.catalogue import event
from ncs.journeys.exchange.cld_import import MISSING, imported
from ncs.journeys.store.journal import HereAlready, NotHere
from ncs.journeys.use.store import Kept, Reader, kept, new
from ncs.synthetic.use import plan, records
from ncs.tables.writers.plain import csv_text

YEAR = Period(date(2025, 4, 1), date(2026, 3, 31))
TODAY = date(2026, 4, 9)
MANAGER = Reader(actor="m1", role="manager")
COLUMNS = (
    "LA Code",
    "LA Person Unique Identifier",
    "Date of Birth",
    "Date of Death",
    "Gender",
    "Event Type",
    "Event Start Date",
    "Event End Date",
    "Event Outcome",
    "Service Type",
    "Service Component",
    "Unit Cost",
)
UK_DAY = re.compile(r"^(\d\d)/(\d\d)/(\d{4})$")
HOME = ("Long term support: Community", "Home support or domiciliary care")


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Kept]:
    places = str(tmp_path / "people.journal"), str(tmp_path / "people.keys")
    new(*places)
    with kept(*places, MANAGER) as held:
        yield held


def written(tmp_path: Path, *rows: tuple[str, ...]) -> Path:
    path = tmp_path / "cld.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([COLUMNS, *rows])
    return path


def row(person: str, kind: str, start: str, end: str = "", **more: str) -> tuple[str, ...]:
    said = {"LA Code": "906", "LA Person Unique Identifier": person, "Date of Birth": "02/05/1948", "Gender": "Female"}
    said |= {"Event Type": kind, "Event Start Date": start, "Event End Date": end, **more}
    return tuple(said.get(name, "") for name in COLUMNS)


def support(start: str, end: str = "", **more: str) -> tuple[str, ...]:
    said = {"Service Type": HOME[0], "Service Component": HOME[1], "Unit Cost": "24.50", **more}
    return row("A1", "Service", start, end, **said)


def as_said(file: Path) -> list[tuple[tuple[str, str], ...]]:
    """What each row of a file says in the columns of Release 2 but for its reference, days as ISO days, in one order.

    Unique events are worked out from nothing else; two files that say the same have the same ones.
    """
    headers = {one.header for one in specification().fields if one.in_release_2 == "yes"} - {"Event Reference"}
    rows = csv.DictReader(file.read_text(encoding="utf-8-sig").splitlines())
    said = [{name: UK_DAY.sub(r"\3-\2-\1", text) for name, text in row.items() if text} for row in rows]
    return sorted(tuple(sorted((name, text) for name, text in row.items() if name in headers)) for row in said)


def test_synthetic_records_in_and_out_say_the_same(tmp_path: Path, journal: Kept) -> None:
    """But for unpaid carers known by association: their rows tell of no event, and are listed as left out."""
    said: dict[str, Any] = {"people": 100, "first": YEAR.start, "last": YEAR.end, "seed": 7, "tidy": True}
    ordered = plan(councils=["Isles of Scilly"], every_months=12, **said)
    (file,) = records(tmp_path / "made", ordered).files
    found = journal.take_file(file, today=TODAY).found
    assert len(found.states) > 50 and found.rows > 150
    out = tmp_path / "out.csv"
    out.write_text(csv_text(journal.emit(council="Isles of Scilly", period=YEAR).table()), encoding="utf-8")
    known = [one for one in as_said(file) if dict(one)["Client Type"] != "Unpaid carer known by association"]
    assert as_said(out) == known and len(as_said(file)) == len(known) + len(found.left_out)


def test_support_that_runs_can_be_ended_and_the_return_says_so(tmp_path: Path, journal: Kept) -> None:
    file = written(
        tmp_path,
        row("A1", "Request", "01/04/2025", "02/04/2025", **{"Event Outcome": "NFA: Support declined"}),
        support("05/05/2025", **{"Event Outcome": "Continuation of support or services"}),
    )
    taken = journal.take_file(file, today=TODAY)
    assert taken.found.gaps == (("A1", MISSING),) and taken.found.left_out == ()
    (owed,) = [step for step in journal.coming("A1", on=TODAY).steps if step.due]
    assert (owed.kinds, owed.due) == (("review-completed",), date(2026, 5, 5)), "a year after support began"
    journal.add("A1", event("service-ended", "2026-03-01", ref="cld-3", outcome="NFA: Deceased"), today=TODAY)
    journal.add("A1", event("details-recorded", "2026-03-01", gender="Male"), today=TODAY)
    request, service = journal.emit(council="Isles of Scilly", period=YEAR).found.rows
    assert request["event_outcome"] == "NFA: Support declined" and request["event_end_date"] == "2025-04-02"
    assert (service["event_end_date"], service["event_outcome"]) == ("2026-03-01", "NFA: Deceased")
    assert service["unit_cost"] == "24.50" and service["gender"] == "Male" and service["la_code"] == "906"


def test_what_can_be_in_no_journey_is_left_out_with_why(tmp_path: Path) -> None:
    file = written(
        tmp_path,
        row("A1", "Review", "2025-06-01", "2025-06-01"),
        row("A1", "Review", "2025-06-01", "2025-06-01"),
        row("", "Review", "2025-06-01", "2025-06-01"),
        row("A1", "Chat", "2025-06-01"),
        row("A1", "Review", "the first of June"),
        row("A1", "Review", "2025-06-01", "2025-05-31"),
        row("A1", "Review", "2026-06-01"),
    )
    found = imported(file, today=TODAY)
    said = dict(found.left_out)
    assert found.rows == 1 and sorted(said) == [3, 4, 5, 6, 7, 8]
    words = ("the same row", "whose is it", "event type", "start date", "before the start", "in the future")
    assert [word for word, why in zip(words, said.values(), strict=True) if word not in why] == []


def test_values_that_no_rule_knows_are_gaps_and_not_facts(tmp_path: Path) -> None:
    file = written(tmp_path, support("05/05/2025", **{"Service Component": "Magic", "Gender": "Something"}))
    found = imported(file, today=TODAY)
    assert any("Gender" in gap for _, gap in found.gaps) and any("Magic" in gap for _, gap in found.gaps)
    assert [one.kind for one in found.states[0].given] == ["journey-opened", "row-imported", "details-recorded"]


def test_details_are_added_to_what_is_known_and_a_death_stays_as_it_was_told(tmp_path: Path, journal: Kept) -> None:
    """Only the postcode is said anew: the gender of the file still holds. The death is told by one row of two."""
    more = {"Event Outcome": "NFA: Support declined"}
    asked = row("A1", "Request", "01/05/2025", "02/05/2025", **more)
    support_row = support("05/05/2025", **{"Date of Death": "01/03/2024"})
    taken = journal.take_file(written(tmp_path, support_row, asked), today=TODAY)
    assert any("before the first event" in gap for _, gap in taken.found.gaps)
    assert journal.show("A1").state.died == date(2025, 5, 1)
    rows = journal.emit(council="Isles of Scilly", period=YEAR).found.rows
    assert [one.get("date_of_death", "") for one in rows] == ["", "2024-03-01"], "as the file said"


def test_what_is_said_later_leaves_the_rest_as_it_was(tmp_path: Path, journal: Kept) -> None:
    journal.take_file(written(tmp_path, support("05/05/2025")), today=TODAY)
    journal.add("A1", event("details-recorded", "2026-03-01", postcode="TR21 0LL"), today=TODAY)
    (service,) = journal.emit(council="Isles of Scilly", period=YEAR).found.rows
    assert (service["gender"], service["postcode"]) == ("Female", "TR21 0LL")
    assert "ethnicity" not in service, "nobody has said it"


def test_another_file_is_refused_and_nobody_is_taken(tmp_path: Path, journal: Kept) -> None:
    file = written(tmp_path, row("A1", "Review", "2025-06-01"), ("330", *row("B1", "Review", "2025-06-01")[1:]))
    with pytest.raises(ProblemsFound, match="several councils"):
        journal.take_file(file, today=TODAY)
    other = tmp_path / "other.csv"
    other.write_text("Name,Age\nAnn,7\n")
    with pytest.raises(ProblemsFound, match="no column Event Type"):
        journal.take_file(other, today=TODAY)
    journal.take_file(written(tmp_path, row("A1", "Review", "2025-06-01")), today=TODAY)
    with pytest.raises(HereAlready, match="Here already: 1 of 2"):
        journal.take_file(written(tmp_path, row("B1", "Review", "2025-06-01"), support("05/05/2025")), today=TODAY)
    with pytest.raises(NotHere):
        journal.show("B1")
