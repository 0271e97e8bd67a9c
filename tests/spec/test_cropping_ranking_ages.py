"""Cropped services, the record that is kept, ages and bands (method sections c6, c7 and c8)."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from main_tables import steps
from ncs.engine.engine import Engine
from ncs.records.editions import JUNE_2026, SEPTEMBER_2026, Edition, Kind
from raw_rows import service

FIRST = datetime(2025, 4, 20, 9, 0)
SECOND = datetime(2026, 4, 20, 9, 0)
TWO_YEARS = (
    (FIRST, date(2024, 4, 1), date(2025, 3, 31)),
    (SECOND, date(2025, 4, 1), date(2026, 3, 31)),
)
START = date(2024, 6, 1)


def at(moment: datetime, **more: Any) -> dict[str, Any]:
    return service(event_start_date=START, import_time=moment, import_file=f"{moment:%Y%m}.csv", **more)


def test_a_service_that_does_not_come_back_is_cropped(duckdb_engine: Engine) -> None:
    """In 2024-25: A is open and found again the next year; B is open and not found; C ends after the year and is not
    found; D ended in the year; E is open in the last period, which is never cropped. A and E stay open, B and C end
    with their reference period, and A's first record gives way to the later one."""
    found = steps(
        duckdb_engine,
        [
            at(FIRST, la_person_id="A"),
            at(SECOND, la_person_id="A"),
            at(FIRST, la_person_id="B"),
            at(FIRST, la_person_id="C", event_end_date=date(2025, 6, 30)),
            at(FIRST, la_person_id="D", event_end_date=date(2025, 3, 31)),
            at(SECOND, la_person_id="E"),
        ],
        periods=TWO_YEARS,
        kind=Kind.JOINED,
    )
    assert found.fates() == {
        1: ("superseded", "later-reference-period"),
        2: ("kept", None),
        3: ("cropped", "not-found-in-next-period"),
        4: ("cropped", "not-found-in-next-period"),
        5: ("kept", None),
        6: ("kept", None),
    }
    assert found.fate[1]["superseded_by"] == 2
    assert found.fate[3]["cropped_to"] == date(2025, 3, 31)
    assert found.column("event_end_date") == [None, date(2025, 3, 31), date(2025, 3, 31), date(2025, 3, 31), None]
    assert found.column("event_end_date_corrected") == [None, None, date(2025, 6, 30), date(2025, 3, 31), None]


def test_a_missing_quarter_crops_what_was_open_but_a_later_copy_wins(duckdb_engine: Engine) -> None:
    """No period starts on the day after the first one ends. Both A and B are cropped there; A's later copy, found
    after the gap, is the record that is kept."""
    periods = (
        (FIRST, date(2024, 4, 1), date(2025, 3, 31)),
        (SECOND, date(2025, 7, 1), date(2026, 3, 31)),
    )
    rows = [at(FIRST, la_person_id="A"), at(SECOND, la_person_id="A"), at(FIRST, la_person_id="B")]
    found = steps(duckdb_engine, rows, periods=periods, kind=Kind.JOINED)
    assert found.fates()[1] == ("superseded", "later-reference-period")
    assert found.fate[1]["cropped_to"] == date(2025, 3, 31)
    assert found.column("event_end_date") == [None, date(2025, 3, 31)]


def test_a_copy_two_periods_on_does_not_save_the_first_from_cropping(duckdb_engine: Engine) -> None:
    """Only the period that starts the next day is looked at. The copy in the third period still wins."""
    third = datetime(2026, 10, 20)
    periods = (*TWO_YEARS, (third, date(2026, 4, 1), date(2026, 9, 30)))
    rows = [at(FIRST), at(third), at(SECOND, la_person_id="other")]
    found = steps(duckdb_engine, rows, periods=periods, kind=Kind.JOINED)
    assert found.fate[1]["cropped_to"] == date(2025, 3, 31)
    assert found.fates()[2] == ("kept", None)


def test_overlapping_periods_crop_everything_open_in_the_longer_one(duckdb_engine: Engine) -> None:
    """The year's file won every quarter but July to September, which a later file won: its period starts later, so it
    is the last one. Nothing follows the year, so what is open at its end is cropped there; the shorter file's services
    stay open. Of two records of one event the year's wins, as its period ends later, with the end it was given."""
    periods = (
        (FIRST, date(2025, 4, 1), date(2026, 3, 31)),
        (SECOND, date(2025, 7, 1), date(2025, 9, 30)),
    )
    rows = [at(FIRST, la_person_id="A"), at(SECOND, la_person_id="A"), at(SECOND, la_person_id="B")]
    found = steps(duckdb_engine, rows, periods=periods, kind=Kind.JOINED)
    assert found.fates() == {
        1: ("cropped", "not-found-in-next-period"),
        2: ("superseded", "later-reference-period"),
        3: ("kept", None),
    }
    assert found.column("event_end_date") == [date(2026, 3, 31), None]


def test_the_last_period_is_that_of_rows_that_were_left(duckdb_engine: Engine) -> None:
    """The second file was selected, but none of its rows belongs to its period: the first is then the last, and
    nothing is cropped."""
    late = at(SECOND, event_end_date=date(2025, 1, 1))
    found = steps(duckdb_engine, [at(FIRST), late], periods=TWO_YEARS, kind=Kind.JOINED)
    assert found.fates() == {1: ("kept", None), 2: ("dropped", "outside-reference-period")}
    assert found.column("event_end_date") == [None]


def test_the_relabelled_service_of_the_older_edition_is_cropped_and_counted_twice(duckdb_engine: Engine) -> None:
    """With raw keys the relabelled copy is another event: the first record is not found again and is cropped."""
    rows = [at(FIRST, service_component="Home Support"), at(SECOND)]
    older = steps(duckdb_engine, rows, periods=TWO_YEARS, kind=Kind.JOINED, edition=JUNE_2026)
    assert older.fates() == {1: ("cropped", "not-found-in-next-period"), 2: ("kept", None)}
    newer = steps(duckdb_engine, rows, periods=TWO_YEARS, kind=Kind.JOINED)
    assert newer.fates() == {1: ("superseded", "later-reference-period"), 2: ("kept", None)}


def test_the_order_of_records_of_one_event(engine: Engine) -> None:
    """Joined: the later reference period beats an open end; within it open beats any end, then the later end, the
    outcome higher in the hierarchy (one without a rank is last), the conversation flag, and the higher record id. Each
    row below loses to the one under it, and says by what."""
    late = date(2025, 9, 30)
    rows = [
        at(FIRST),
        at(SECOND, event_end_date=date(2025, 6, 30)),
        at(SECOND, event_end_date=late, event_outcome="who knows"),
        at(SECOND, event_end_date=late, event_outcome="NFA: Other"),
        at(SECOND, event_end_date=late, event_outcome="NFA: Deceased"),
        at(SECOND, event_end_date=late, event_outcome="NFA: Deceased", conversation=0),
        at(SECOND, event_end_date=late, event_outcome="NFA: Deceased", conversation=1),
        at(SECOND, event_outcome="NFA: Other", record_id=20),
        at(SECOND, event_outcome="NFA: Other", record_id=21),
    ]
    found = steps(engine, rows, periods=TWO_YEARS, kind=Kind.JOINED)
    best_first = sorted(found.compared.values(), key=lambda row: row["place"])
    assert [row["row_id"] for row in best_first] == [9, 8, 7, 6, 5, 4, 3, 2, 1]
    assert {row["winner"] for row in best_first} == {9}
    assert [row["decided_by"] for row in best_first] == [
        None,
        "higher-record-id",
        *["open-or-later-end"] * 6,
        "later-reference-period",
    ]


DECIDED = [
    ({"event_outcome": "NFA: Other"}, {"event_outcome": "Admitted to hospital"}, "outcome-higher-in-hierarchy"),
    ({"event_outcome": "who knows"}, {"event_outcome": "NFA: Other"}, "outcome-higher-in-hierarchy"),
    ({"conversation": None}, {"conversation": 0}, "conversation-flag"),
    ({"conversation": 0}, {"conversation": 1}, "conversation-flag"),
    ({"record_id": 5}, {"record_id": 6}, "higher-record-id"),
    ({"event_outcome": "who knows"}, {"event_outcome": None, "record_id": 7}, "higher-record-id"),
]


#: The method ends with the record identifier. Files that hold none alike fall back on what makes a result stable.
LAST_RESORTS = [
    ({"import_time": FIRST, "import_file": "z.csv"}, {"import_time": SECOND, "import_file": "a.csv"}),
    ({"import_file": "a.csv", "file_row": 9}, {"import_file": "b.csv", "file_row": 2}),
    ({"file_row": 2}, {"file_row": 3}),
]


@pytest.mark.parametrize("turned", [False, True], ids=["winner last", "winner first"])
def test_records_alike_in_everything_fall_back_on_import_file_and_row(duckdb_engine: Engine, turned: bool) -> None:
    """Equal record identifiers: the later import, then the later file name, then the lower row of the file stays."""
    rows: list[dict[str, Any]] = []
    for number, pair in enumerate(LAST_RESORTS):
        alike = [{"record_id": 1, "la_person_id": str(number), **row} for row in pair]
        rows += reversed(alike) if turned else alike
    periods = ((FIRST, date(2025, 4, 1), date(2026, 3, 31)), (SECOND, date(2025, 4, 1), date(2026, 3, 31)))
    rows = [{"import_time": SECOND, **row} for row in rows]
    found = steps(duckdb_engine, rows, periods=periods)
    kept = [number for number, (fate, _) in found.fates().items() if fate == "kept"]
    assert kept == ([1, 3, 5] if turned else [2, 4, 6])


@pytest.mark.parametrize("turned", [False, True], ids=["winner last", "winner first"])
def test_what_decides_between_two_records(duckdb_engine: Engine, turned: bool) -> None:
    """Each person has one assessment, recorded twice with one difference. Whatever the order of rows, the same record
    is kept, and the rule that decided is named."""
    rows: list[dict[str, Any]] = []
    for number, (loser, winner, _) in enumerate(DECIDED):
        pair = [{"record_id": 1, "la_person_id": str(number), **row} for row in (loser, winner)]
        rows += reversed(pair) if turned else pair
    found = steps(duckdb_engine, rows)
    for number, (_, _, rule) in enumerate(DECIDED):
        first, second = 2 * number + 1, 2 * number + 2
        kept, lost = (first, second) if turned else (second, first)
        assert found.fates()[kept] == ("kept", None)
        assert found.fates()[lost] == ("superseded", rule)
        assert found.fate[lost]["superseded_by"] == kept


def test_single_tables_keep_services_apart_by_delivery_and_cost(duckdb_engine: Engine) -> None:
    """Delivery mechanism and frequency are compared cleaned, amounts to the penny; no amount is not nought. Joined
    tables see one event, and drop the costs."""
    rows = [
        service(unit_cost=Decimal("10.00"), delivery_mechanism="Direct Payment", cost_frequency="Weekly"),
        service(unit_cost=Decimal("10.00"), delivery_mechanism="direct payment", cost_frequency="weekly "),
        service(unit_cost=Decimal("10.01"), delivery_mechanism="Direct payment", cost_frequency="Weekly"),
        service(unit_cost=Decimal("0.00")),
        service(unit_cost=None),
        service(unit_cost=None, planned_units_per_week=Decimal("1.00")),
        service(unit_cost=None, delivery_mechanism="no such mechanism"),
    ]
    single = steps(duckdb_engine, rows)
    assert sorted(row["row_id"] for row in single.events) == [2, 3, 4, 6, 7]
    assert [row["unit_cost"] for row in single.events if row["row_id"] == 3] == [Decimal("10.01")]
    joined = steps(duckdb_engine, rows, kind=Kind.JOINED)
    (event,) = joined.events
    assert (event["row_id"], event["unit_cost"], event["cost_frequency"]) == (7, None, None)


def test_costs_do_not_keep_other_events_apart(duckdb_engine: Engine) -> None:
    assert len(steps(duckdb_engine, [{"unit_cost": Decimal("1.00")}, {"unit_cost": Decimal("2.00")}]).events) == 1


def test_nothing_is_merged_field_by_field(duckdb_engine: Engine) -> None:
    """The winner's blank gender stays blank, although the loser's was filled."""
    rows = [{"gender": "Female", "conversation": 0}, {"gender": None, "conversation": 1}]
    assert steps(duckdb_engine, rows).column("gender") == [None]


def test_age_is_counted_at_the_end_from_the_first_of_the_birth_month(duckdb_engine: Engine) -> None:
    """1 June 1950 to 10 May 2025 is 27,372 days: 74.94 years of 365.25 days, so 74. An open service counts to the end
    of the reference period, 31 March 2026: 27,697 days, 75.83 years. Without a birth year: Unknown."""
    found = steps(duckdb_engine, [{}, service(la_person_id="2"), {"la_person_id": "3", "birth_year": None}])
    assert found.column("latest_age") == [74, 75, None]
    assert found.column("age_band") == ["65 to 74", "75 to 84", "Unknown"]
    assert found.column("working_age_band") == ["65 and above", "65 and above", "Unknown"]
    assert found.column("birth_date") == [date(1950, 6, 1), date(1950, 6, 1), None]


def test_an_age_can_be_a_year_low_on_a_birthday(duckdb_engine: Engine) -> None:
    """Born 1 May 2007, 18 on 1 May 2025: 6,575 days, one leap day short of 18 × 365.25 = 6,574.5, so 18. Born 1 May
    2006, 19 on that day: 6,940 days are 19 × 365.25 = 6,939.75: 19. Born 1 May 2008, 17: 6,209 days, 17 × 365.25 =
    6,209.25: sixteen."""
    rows = [
        {"birth_year": year, "birth_month": 5, "event_end_date": date(2025, 5, 1), "la_person_id": str(year)}
        for year in (2007, 2006, 2008)
    ]
    assert steps(duckdb_engine, rows).column("latest_age") == [18, 19, 16]


def test_true_birth_dates_are_used_where_asked_for_and_present(duckdb_engine: Engine) -> None:
    """Born 20 May 1960, event ended 10 May 2025: 65 by the first of the month, 64 by the true date."""
    row = {"birth_year": 1960, "birth_month": 5, "date_of_birth": date(1960, 5, 20)}
    assert steps(duckdb_engine, [row]).column("working_age_band") == ["65 and above"]
    true = steps(duckdb_engine, [row, {**row, "date_of_birth": None, "la_person_id": "2"}], true_birth_dates=True)
    assert true.column("working_age_band") == ["18 to 64", "65 and above"]


def test_age_bands(duckdb_engine: Engine) -> None:
    """Born in April of each year, in events that ended on 10 May 2025."""
    bands = {
        2010: ("Under 18", "Under 18"),
        2007: ("18 to 24", "18 to 64"),
        2000: ("25 to 44", "18 to 64"),
        1961: ("45 to 64", "18 to 64"),
        1960: ("65 to 74", "65 and above"),
        1950: ("75 to 84", "65 and above"),
        1940: ("85 to 94", "65 and above"),
        1930: ("95 and above", "65 and above"),
    }
    found = steps(duckdb_engine, [{"birth_year": year, "birth_month": 4, "la_person_id": str(year)} for year in bands])
    assert {row["birth_year"]: (row["age_band"], row["working_age_band"]) for row in found.events} == bands


def test_the_age_at_a_cropped_end(duckdb_engine: Engine) -> None:
    """Born April 1960: 64 when the service was cropped on 31 March 2025."""
    rows = [at(FIRST, birth_year=1960, birth_month=4), at(SECOND, la_person_id="other")]
    found = steps(duckdb_engine, rows, periods=TWO_YEARS, kind=Kind.JOINED)
    assert found.column("latest_age")[0] == 64


@pytest.mark.parametrize(("edition", "age"), [(JUNE_2026, 74), (SEPTEMBER_2026, None)])
def test_an_event_type_that_cannot_be_cleaned_has_no_age_in_the_newer_edition(
    duckdb_engine: Engine, edition: Edition, age: int | None
) -> None:
    """The older edition looks for the word service in the submitted type, so anything else is dated by its end."""
    assert steps(duckdb_engine, [{"event_type": "Contact"}], edition=edition).column("latest_age") == [age]
