"""The checker beside a plain Python reading of the method note, on random rows.

The conditions below are written from the note's summary of the Release 1 rules (section b), field by field in ordinary
Python with ordinary dates, and share nothing with the checker's SQL.
"""

from __future__ import annotations

import csv
import random
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

from ncs.cld import specification
from ncs.records.checking.run import CheckOptions, FileCheck, check_files
from ncs.records.reading import ReadOptions

FIELDS = specification(2).fields
Row = dict[str, str]

CLIENTS = ["Service user", "Unpaid carer", "Unpaid carer known by association", "Service User", "Carer", "", "Cat"]
TYPES = ["Request", "Assessment", "Service", "Review", "service", ""]
DATES = ["2025-04-01", "01/06/2025", "2025-02-31", "", "2026-05-01", "soon", "2024-12-31", "2026-03-31"]
OUTCOMES = ["NFA: Other", "NFA- Other", "Progress to financial assessment", "nfa: other", "Nonsense", ""]
COSTS = ["12.50", "£3", "1,000", "", "-4", "0"]
VOCABULARY: dict[str, list[str]] = {
    "client_type": CLIENTS,
    "event_type": TYPES,
    "event_start_date": DATES,
    "event_end_date": DATES,
    "date_of_death": ["", "", "", *DATES],
    "date_of_birth": ["1950-01-01", "1990-06-30", "", "30/02/1950"],
    "gender": ["Male", "female", "", "Robot", "Unknown"],
    "primary_support_reason": ["Learning disability support", "Mental Health Support", "", "Unknown"],
    "employment_status": ["", "Paid: 16 or more hours a week", "Unknown"],
    "client_funding_status": ["", "Fully social care funded", "Someone"],
    "event_outcome": OUTCOMES,
    "request_route_of_access": ["", "Prison"],
    "assessment_type": ["", "Long term assessment", "Financial Assessment", "Short Term Assessment"],
    "method_of_assessment": ["", "Carer only"],
    "service_type": [
        "",
        "Long term support: Community",
        "Carer Support: Direct to Carer",
        "Short term support: ST-Max",
    ],
    "service_component": ["", "Reablement", "Home Support", "Short term nursing care", "Carer Respite"],
    "delivery_mechanism": ["", "Direct payment", "CASSR commissioned support", "CASSR Commissioned Support"],
    "review_reason": ["", "Planned", "Unplanned - Other Reason"],
    "review_outcomes_achieved": ["", "Fully"],
    "method_of_review": ["", "Carer only"],
    "unit_cost": COSTS,
    "planned_units_per_week": COSTS,
    "cost_frequency": ["", "Weekly", "weekly", "Never"],
    "no_of_adults_being_cared_for": ["", "2", "1.5"],
    "dementia": ["", "Yes"],
    "adult_1_linked_person_id": ["", "P1"],
}
FIXED = {"la_code": "714", "stated_period_start": "2025-04-01", "stated_period_end": "2026-03-31"}


def rows_of(seed: int, count: int) -> list[Row]:
    chosen = random.Random(seed)
    rows = []
    for number in range(count):
        row = dict.fromkeys((field.name for field in FIELDS), "") | FIXED | {"la_person_id": f"P{number}"}
        rows.append(row | {name: chosen.choice(values) for name, values in VOCABULARY.items()})
    return rows


def checked(tmp_path: Path, rows: list[Row]) -> tuple[FileCheck, Counter[str]]:
    path = tmp_path / "random.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow([field.header for field in FIELDS])
        writer.writerows([[row[field.name] for field in FIELDS] for row in rows])
    options = CheckOptions(reading=ReadOptions(import_date=date(2026, 4, 20)))
    with check_files([path], options=options, scratch=tmp_path) as found:
        rules = Counter(str(issue["rule"]) for issue in found.first_issues(1_000_000, show_values=False))
    return found.files[0], rules


def day(text: str) -> date | None:
    parts = text.split("-") if "-" in text else text.split("/")[::-1]
    try:
        return date(*map(int, parts))  # type: ignore[arg-type]
    except (ValueError, TypeError):
        return None


def client(row: Row) -> str:
    return {
        "service user": "user",
        "unpaid carer": "carer",
        "carer": "carer",
        "unpaid carer known by association": "association",
    }.get(row["client_type"].lower(), "")


def kind(row: Row) -> str:
    return row["event_type"].lower()


def is_event(row: Row) -> bool:
    return client(row) != "association"


def has_died(row: Row) -> bool:
    """A date of death that cannot be read, such as ``N/A``, is no death: that cell has a finding of its own."""
    return day(row["date_of_death"]) is not None


def is_financial(row: Row) -> bool:
    return row["assessment_type"].startswith("Financial")


def learning_disability(row: Row) -> bool:
    born = day(row["date_of_birth"])
    age = None if born is None else (date(2026, 3, 31) - born).days / 365.25
    named = row["primary_support_reason"].lower() == "learning disability support"
    return client(row) == "user" and named and age is not None and 18 <= age < 65


def needs_cost(row: Row) -> bool:
    kinds = ("long term", "carer support", "unpaid carer support")
    short = ("short term residential care", "short term nursing care", "carer respite", "unpaid carer respite")
    wanted = row["service_type"].lower().startswith(kinds) or row["service_component"].lower() in short
    return kind(row) == "service" and "cassr commissioned support" not in row["delivery_mechanism"].lower() and wanted


ALWAYS: Callable[[Row], bool] = lambda row: True  # noqa: E731
MANDATORY: dict[str, Callable[[Row], bool]] = {
    "gender": ALWAYS,
    "client_type": ALWAYS,
    "date_of_birth": ALWAYS,
    "primary_support_reason": lambda row: kind(row) != "request",
    "employment_status": learning_disability,
    "client_funding_status": lambda row: (
        client(row) == "user" and (kind(row) in ("service", "review") or is_financial(row))
    ),
    "event_type": is_event,
    "event_start_date": is_event,
    "event_end_date": lambda row: is_event(row) and (kind(row) != "service" or has_died(row)),
    "event_outcome": lambda row: is_event(row) and not is_financial(row),
    "request_route_of_access": lambda row: kind(row) == "request",
    "assessment_type": lambda row: kind(row) == "assessment",
    "method_of_assessment": lambda row: kind(row) == "assessment" and not is_financial(row),
    "service_type": lambda row: kind(row) == "service",
    "service_component": lambda row: kind(row) == "service",
    "review_reason": lambda row: kind(row) == "review",
    "method_of_review": lambda row: kind(row) == "review",
    "review_outcomes_achieved": lambda row: kind(row) == "review" and row["review_reason"] == "Planned",
    "unit_cost": needs_cost,
    "cost_frequency": needs_cost,
    "planned_units_per_week": needs_cost,
}


def test_missing_cells_are_counted_as_by_hand(tmp_path: Path) -> None:
    rows = rows_of(1, 600)
    file, _ = checked(tmp_path, rows)
    found = {item.field: item.missing for item in file.quality}
    for name, must in MANDATORY.items():
        assert found[name] == sum(row[name] == "" and must(row) for row in rows), name


def test_invalid_and_old_wording_are_counted_as_by_hand(tmp_path: Path) -> None:
    rows = rows_of(3, 600)
    file, _ = checked(tmp_path, rows)
    quality = {item.field: item for item in file.quality}

    def holding(name: str, *values: str, where: Callable[[Row], bool] = ALWAYS) -> int:
        return sum(row[name] in values and where(row) for row in rows)

    assert quality["gender"].valid == holding("gender", "Male", "Unknown")
    assert quality["gender"].invalid == holding("gender", "female", "Robot")
    assert quality["client_type"].release_1_wording == holding("client_type", "Service User", "Carer")
    old = ("NFA- Other", "Progress to financial assessment")
    assert quality["event_outcome"].release_1_wording == holding("event_outcome", *old, where=is_event)
    assert quality["event_outcome"].invalid == holding("event_outcome", "nfa: other", "Nonsense", where=is_event)
    impossible = ("2025-02-31", "soon")
    assert quality["event_start_date"].invalid == holding("event_start_date", *impossible, where=is_event)
    assert quality["unit_cost"].invalid == holding("unit_cost", "£3", "1,000", where=lambda row: kind(row) == "service")
    assert quality["dementia"].not_checked == holding("dementia", "Yes", where=lambda row: client(row) == "user")


def test_rules_about_dates_find_as_many_as_by_hand(tmp_path: Path) -> None:
    rows = rows_of(4, 600)
    _, found = checked(tmp_path, rows)
    first, last = date(2025, 4, 1), date(2026, 3, 31)
    expected: Counter[str] = Counter()
    for row in rows:
        start, end, death = day(row["event_start_date"]), day(row["event_end_date"]), day(row["date_of_death"])
        if start and end and end < start:
            expected["end-before-start"] += 1
        ends_outside = end and (end < first or (end > last and kind(row) not in ("service", "")))
        expected["outside-period"] += bool(start and (start > last or ends_outside))
        if death and start and death < start:
            expected["death-before-event"] += 1
        if death and death < first and not (start and death < start):
            expected["death-before-event"] += 1
        if death and start and end and start <= death < end:
            expected["end-after-death"] += 1
        must_end = kind(row) in ("request", "assessment", "review") or (kind(row) == "service" and has_died(row))
        expected["open-end"] += bool(row["event_end_date"] == "" and is_event(row) and must_end)
    assert {rule: found[rule] for rule in expected} == dict(expected) and len(expected) == 5


def test_the_order_of_rows_does_not_matter(tmp_path: Path) -> None:
    rows = rows_of(5, 200)
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    file, found = checked(tmp_path / "one", rows)
    shuffled = random.Random(6).sample(rows, len(rows))
    other, again = checked(tmp_path / "two", shuffled)
    assert found == again and file.quality == other.quality and file.months == other.months
