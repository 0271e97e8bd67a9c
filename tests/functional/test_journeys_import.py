"""A council begins with what it has: client level data in, journeys in the journal, and the same unique events out."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ncs.cld import specification
from ncs.core.errors import ProblemsFound
from ncs.core.periods import Period
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.imported import RowImported
from ncs.journeys.events.planning import ServiceEnded
from ncs.journeys.exchange.cld_import import MISSING, imported
from ncs.journeys.exchange.cld_rows import service_of
from ncs.journeys.store.journal import NotHere
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
    with pytest.raises(NotHere):
        journal.show("A1")


def emitted(journal: Kept) -> list[dict[str, str]]:
    rows = journal.emit(council="Isles of Scilly", period=YEAR).found.rows
    return sorted(rows, key=lambda one: (one["event_start_date"], one["event_type"]))


def test_the_next_quarters_file_adds_what_is_new_and_tells_anew_what_changed(tmp_path: Path, journal: Kept) -> None:
    """A review and a new person come, support ends, its price was another: the return is then the second file."""
    first = [row("A1", "Request", "01/04/2025", "02/04/2025"), support("05/05/2025")]
    journal.take_file(written(tmp_path, *first), today=TODAY)
    ended = support("05/05/2025", "31/12/2025", **{"Unit Cost": "25.00", "Event Outcome": "NFA: Deceased"})
    more = [row("A1", "Review", "01/07/2025", "01/07/2025"), row("B1", "Review", "01/06/2025", "01/06/2025")]
    taken = journal.take_file(written(tmp_path, first[0], ended, *more), today=TODAY)
    counts = {str(one["what"]): one["number"] for one in taken.tables()[0].rows}
    assert counts["New people"] == 1 and counts["People known already"] == 1
    assert counts["Rows added to their journeys"] == counts["Rows told otherwise than before"] == 1
    assert counts["Rows held already"] == 1
    assert [(one["la_person_id"], one["event_type"], one["event_end_date"]) for one in emitted(journal)] == [
        ("A1", "Request", "2025-04-02"),
        ("A1", "Service", "2025-12-31"),
        ("B1", "Review", "2025-06-01"),
        ("A1", "Review", "2025-07-01"),
    ]
    assert [one["unit_cost"] for one in emitted(journal) if one["event_type"] == "Service"] == ["25.00"]
    state = journal.show("A1").state
    assert [(one.on, one.outcome) for one in state.all(ServiceEnded)] == [(date(2025, 12, 31), "NFA: Deceased")]
    assert not [step for step in journal.coming("A1", on=TODAY).steps if step.due], "no review of what has ended"
    again = journal.take_file(written(tmp_path, first[0], ended, *more), today=TODAY)
    assert (again.known["A1"].events, again.known["B1"].events, again.found.states) == ([], [], ())


@pytest.mark.parametrize("cut", ["2025-07-01", "2025-12-15"])
def test_a_year_in_two_files_is_the_year_in_one(tmp_path: Path, journal: Kept, cut: str) -> None:
    """The first file as it would have stood on the day of the cut: nothing later, and what ended later runs."""
    said: dict[str, Any] = {"people": 100, "first": YEAR.start, "last": YEAR.end, "seed": 11, "tidy": True}
    (file,) = records(tmp_path / "made", plan(councils=["Isles of Scilly"], every_months=12, **said)).files
    rows = list(csv.DictReader(file.read_text(encoding="utf-8-sig").splitlines()))
    until = [one for one in rows if UK_DAY.sub(r"\3-\2-\1", one["Event Start Date"]) < cut]
    late = [{**one, "Event End Date": "", "Event Outcome": "Continuation of support or services"} for one in until
            if one["Event Type"] == "Service" and UK_DAY.sub(r"\3-\2-\1", one["Event End Date"]) >= cut]  # fmt: skip
    same = [one for one in until if UK_DAY.sub(r"\3-\2-\1", one["Event End Date"]) < cut]
    early = tmp_path / "early.csv"
    with early.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows([*same, *late])
    assert late and len(same) > 20
    journal.take_file(early, today=TODAY)
    taken = journal.take_file(file, today=TODAY)
    assert taken.known and sum(more.rows["told otherwise"] for more in taken.known.values()) == len(late)
    out = tmp_path / "out.csv"
    out.write_text(csv_text(journal.emit(council="Isles of Scilly", period=YEAR).table()), encoding="utf-8")
    assert as_said(out) == [
        one for one in as_said(file) if dict(one)["Client Type"] != "Unpaid carer known by association"
    ]


def test_what_the_journal_tells_itself_is_not_told_twice(tmp_path: Path, journal: Kept) -> None:
    """A council keeps its journal, makes its return from it, and gives the same return back: nothing is added."""
    journal.take_file(written(tmp_path, support("05/05/2025")), today=TODAY)
    for kind, day, said in (
        ("service-ended", "2026-03-01", {"ref": "cld-2", "outcome": "NFA: Deceased"}),
        ("details-recorded", "2026-03-01", {"gender": "Male"}),
        ("reablement-started", "2026-03-02", {"ref": "r1", "goals": ["to cook again"]}),
    ):
        journal.add("A1", event(kind, day, **said), today=TODAY)
    before = emitted(journal)
    out = tmp_path / "out.csv"
    out.write_text(csv_text(journal.emit(council="Isles of Scilly", period=YEAR).table()), encoding="utf-8")
    taken = journal.take_file(out, today=TODAY)
    assert taken.known["A1"].events == [] and taken.known["A1"].gaps == []
    assert dict(taken.known["A1"].rows) == {"held already": 1, "told by the journal itself": 1}
    assert emitted(journal) == before and before[0]["gender"] == "Male"


def test_what_people_recorded_in_the_journal_goes_before_a_later_file(tmp_path: Path, journal: Kept) -> None:
    """The file still says Female and that support runs; a practitioner has said otherwise."""
    journal.take_file(written(tmp_path, support("05/05/2025")), today=TODAY)
    journal.add("A1", event("service-ended", "2026-03-01", ref="cld-2", outcome="NFA: Deceased"), today=TODAY)
    journal.add("A1", event("details-recorded", "2026-03-01", gender="Male"), today=TODAY)
    later = support("05/05/2025", **{"Unit Cost": "26.00"})
    taken = journal.take_file(written(tmp_path, later), today=TODAY)
    assert any("runs in the file, and was ended here" in gap for gap in taken.known["A1"].gaps)
    (service,) = emitted(journal)
    said = (service["event_end_date"], service["gender"], service["unit_cost"])
    assert said == ("2026-03-01", "Male", "26.00")


def test_the_same_number_with_another_birth_is_not_added_to(tmp_path: Path, journal: Kept) -> None:
    journal.take_file(written(tmp_path, support("05/05/2025")), today=TODAY)
    other = row("A1", "Review", "2025-06-01", "2025-06-01", **{"Date of Birth": "02/05/1984"})
    taken = journal.take_file(written(tmp_path, other), today=TODAY)
    assert taken.known["A1"].events == [] and "Is the number of one person?" in taken.known["A1"].gaps[0]
    assert len(emitted(journal)) == 1


def test_of_whoever_was_erased_nothing_is_taken_and_the_others_are(tmp_path: Path, journal: Kept) -> None:
    journal.take_file(written(tmp_path, support("05/05/2025")), today=TODAY)
    journal.journal.erase("A1", "retention ended", Reader(actor="o1", role="records"))
    later = written(tmp_path, support("05/05/2025"), row("B1", "Review", "2025-06-01", "2025-06-01"))
    taken = journal.take_file(later, today=TODAY)
    assert taken.erased == {"A1"} and [one.opened.person for one in taken.found.states] == ["B1"]
    assert [one["la_person_id"] for one in emitted(journal)] == ["B1"]
    gaps = taken.tables()[2].rows
    assert [one["person"] for one in gaps if "erased here" in str(one["gap"])] == ["A1"]


def test_a_row_from_before_or_after_the_life_held_here_is_kept_as_it_stood(tmp_path: Path, journal: Kept) -> None:
    """An earlier request comes to light, and a review dated after a death that the file tells of."""
    journal.take_file(written(tmp_path, support("05/05/2025")), today=TODAY)
    dead = {"Date of Death": "01/03/2026"}
    rows = (
        support("05/05/2025", **dead),
        row("A1", "Request", "01/04/2025", "02/04/2025", **dead),
        row("A1", "Review", "02/03/2026", "02/03/2026", **dead),
    )
    taken = journal.take_file(written(tmp_path, *rows), today=TODAY)
    assert [gap.split(":")[1] for gap in taken.known["A1"].gaps] == [
        " before the first event held here; held here as 2025-05-05"
    ]
    assert [one["event_start_date"] for one in emitted(journal)] == ["2025-04-01", "2025-05-05", "2026-03-02"]
    assert journal.show("A1").state.died == date(2026, 3, 1)
    again = journal.take_file(
        written(tmp_path, *rows[:2], row("A1", "Review", "03/03/2026", "03/03/2026", **dead)), today=TODAY
    )
    assert again.known["A1"].rows["new"] == 1, "a row after a death that is held"


def test_a_row_that_a_later_file_of_its_period_lacks_is_kept_and_said(tmp_path: Path, journal: Kept) -> None:
    journal.take_file(
        written(tmp_path, support("05/05/2025"), row("A1", "Review", "2025-06-01", "2025-06-01")), today=TODAY
    )
    path = tmp_path / "later.csv"
    stated = ("Reporting Period Start Date", "Reporting Period End Date")
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([(*COLUMNS, *stated), (*support("05/05/2025"), "01/04/2025", "31/03/2026")])
    taken = journal.take_file(path, today=TODAY)
    assert taken.known["A1"].gaps == [
        "Review of 2025-06-01: not in this file, although in its period; correct it if it was withdrawn"
    ]
    assert len(emitted(journal)) == 2


def test_what_a_linked_record_holds_is_not_added_to_the_other(tmp_path: Path, journal: Kept) -> None:
    journal.take_file(written(tmp_path, support("05/05/2025")), today=TODAY)
    other = row("B1", "Review", "2025-06-01", "2025-06-01")
    journal.take_file(written(tmp_path, other), today=TODAY)
    journal.journal.link("A1", "B1", Reader(actor="o1", role="records"), why="one person, two numbers")
    same = support("05/05/2025")
    now = (same[0], "B1", *same[2:])
    taken = journal.take_file(written(tmp_path, other, now), today=TODAY)
    assert taken.known["B1"].events == [] and sum(taken.known["B1"].rows.values()) == 2
    dearer = support("05/05/2025", **{"Unit Cost": "30.00"})
    taken = journal.take_file(written(tmp_path, other, (dearer[0], "B1", *dearer[2:])), today=TODAY)
    assert [gap.split(";")[1] for gap in taken.known["B1"].gaps] == [" held in a linked record, to be corrected there"]


@pytest.mark.parametrize("change", [lambda row: row.rsplit(",", 2)[0], lambda row: f"1,{row}"])
def test_rows_of_another_length_than_the_headings_are_refused_for_their_cells_have_moved(
    tmp_path: Path, change: Callable[[str], str]
) -> None:
    cells = ["211", "P1", "02/05/1948", "", "Female", "Request", "01/04/2025", "", "", "", "", "7"]
    good = ",".join(cells)
    file = tmp_path / "cld.csv"
    file.write_text("\n".join([",".join(COLUMNS), good, change(good), good]), encoding="utf-8")
    with pytest.raises(ProblemsFound, match=r"more or fewer cells than headings in row 3\."):
        imported(file, today=TODAY)


def _with_semicolons(folder: Path, **more: str) -> Path:
    file = folder / "cld.csv"
    with file.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, delimiter=";").writerows([COLUMNS, support("05/05/2025", **more)])
    return file


def test_a_file_with_semicolons_says_what_the_same_with_commas_says(tmp_path: Path) -> None:
    with_commas = imported(written(tmp_path, support("05/05/2025")), today=TODAY)
    assert imported(_with_semicolons(tmp_path), today=TODAY) == with_commas


@pytest.mark.parametrize("cost", ["24,50", "1,120", "£1.120", "1.120,50"])
def test_a_cost_that_may_have_a_decimal_comma_is_refused(tmp_path: Path, cost: str) -> None:
    with pytest.raises(ProblemsFound, match=r"not clear what the numbers are in row 2: semicolons"):
        imported(_with_semicolons(tmp_path, **{"Unit Cost": cost}), today=TODAY)


@pytest.mark.parametrize(("cost", "pence"), [("1,224.50", 122_450), ("24,50", None), ("24.5.0", None)])
def test_a_cost_with_a_decimal_comma_is_kept_as_it_stood_and_is_not_another_amount(
    tmp_path: Path, journal: Kept, cost: str, pence: int | None
) -> None:
    """24,50 was taken as 2,450 pounds: commas are those between thousands, or the text is no number."""
    file = written(tmp_path, support("05/05/2025", **{"Unit Cost": cost}))
    (state,) = imported(file, today=TODAY).states
    assert [service_of(one).unit_pence for one in state.given if isinstance(one, RowImported)] == [pence]
    journal.take_file(file, today=TODAY)
    assert [one["unit_cost"] for one in emitted(journal)] == [cost]
