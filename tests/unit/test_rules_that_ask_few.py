"""What rules leave out that look at few rows or texts first: references, NHS numbers, whose employment is asked."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from ncs.cld import specification
from ncs.records.checking.run import CheckOptions, check_files
from ncs.records.rules.model import Row
from ncs.records.rules.samples import request, service


def found(folder: Path, *rows: Row) -> set[tuple[str, str, int]]:
    """Check rows of one file; return rule, field and row (the first below the heading is 2) of each issue."""
    fields = specification(2).fields
    path = folder / "file_20250401_20260331.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(
            [[f.header for f in fields], *([row.get(f.name, "") for f in fields] for row in rows)]
        )
    with check_files([path], options=CheckOptions(), scratch=folder) as checked:
        issues = checked.first_issues(1_000, show_values=False)
    return {(issue["rule"], issue["field"], issue["row"]) for issue in issues}


@pytest.mark.parametrize(("reference", "said"), [("E1", True), (" e1 ", True), ("NULL", False), (" null ", False)])
def test_the_word_null_is_no_reference_that_stands_for_two_events(tmp_path: Path, reference: str, said: bool) -> None:
    """It is a blank written out, which another rule tells."""
    both = found(tmp_path, request(event_reference=reference), service(event_reference=reference))
    assert {row for rule, _, row in both if rule == "duplicate-reference"} == ({2, 3} if said else set())


@pytest.mark.parametrize(
    ("number", "told"),
    [
        ("9434765918", {"nhs-number"}),
        ("12345", {"nhs-number"}),
        ("943 476 5919", set()),
        ("943476591912", {"length"}),  # more than ten signs: one cause, told once
        ("NULL", {"literal-null"}),
    ],
)
def test_a_number_that_is_none_is_told_by_one_rule(tmp_path: Path, number: str, told: set[str]) -> None:
    issues = found(tmp_path, service(nhs_submitted=number))
    assert {rule for rule, field, _ in issues if field == "NHS Number"} == told


@pytest.mark.parametrize(
    ("reason", "born", "must"),
    [
        ("Learning Disability Support", "1985-03-15", True),
        (" learning disability support ", "1985-03-15", True),
        ("Learning Disability Support", "1950-03-15", False),  # 76 at the end of the period
        ("Physical support: Personal care support", "1985-03-15", False),
    ],
)
def test_whose_employment_is_asked(tmp_path: Path, reason: str, born: str, must: bool) -> None:
    """Of adults of 18 to 64 whose primary support reason is learning disability support, in any case and blanks."""
    issues = found(tmp_path, service(primary_support_reason=reason, date_of_birth=born, employment_status=""))
    assert (("mandatory", "Employment Status", 2) in issues) is must
