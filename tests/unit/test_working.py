"""Explained lines as they stand on a page: part by part, each with its amount in words, its working and its doubt."""

from __future__ import annotations

from decimal import Decimal

import pytest

from ncs.core.explained import Explained
from ncs.core.status import Status
from ncs.present.working import amount_words, working_html

LINE = {"what": "Charge", "words": "What is left.", "rule": "Care Act 2014, section 14"}


@pytest.mark.parametrize(
    ("amount", "unit", "said"),
    [
        (Decimal("1204.5"), "GBP", "£1,204.50"),
        (Decimal("-5411682.294"), "GBP", "−£5,411,682.29"),
        (Decimal("-0.004"), "GBP", "£0.00"),
        (Decimal(69_200_000), "GBP", "£69,200,000"),  # printed in millions: nobody counted its pence
        (Decimal(-100_000), "GBP", "−£100,000"),
        (Decimal("99999"), "GBP", "£99,999.00"),  # what a person has or pays is in pounds and pence
        (Decimal("0.2049"), "share", "20.49%"),
        (Decimal("0.3269"), "percent", "0.3269%"),
        (3, "days", "3 days"),
        (55842, "people", "55,842 people"),
        (Decimal("1.1368"), "indicator", "1.1368"),
    ],
)
def test_an_amount_is_said_with_its_unit(amount: Decimal | int, unit: str, said: str) -> None:
    """Pounds with a sign before them, shares as percentages; units that say nothing are left out."""
    assert amount_words(Explained(**LINE, amount=amount, unit=unit)) == said


def test_a_line_without_an_amount_says_none() -> None:
    assert amount_words(Explained(**LINE)) == ""
    assert amount_words(Explained(**LINE, unit="GBP", status=Status.MISSING)) == ""


def test_parts_have_headings_and_what_lines_rest_on_stands_once() -> None:
    lines = [
        Explained(**LINE, section="Income", source="DWP", working="241.30 − 31.80", period="2026-27"),
        Explained(**LINE | {"what": "Tests & means"}, section="Income", source="DWP", passed=False, doubt="It is new."),
        Explained(**LINE, section="Capital"),
    ]
    made = working_html(lines, level=3)
    assert [made.count(f"<h3{head}") for head in (' id="part-income">Income', ' id="part-capital">Capital')] == [1, 1]
    assert made.count("Rule: Care Act 2014, section 14.") == 1 and made.count("Source: DWP.") == 1
    assert "<dd>241.30 − 31.80</dd>" in made and "<dd>Not certain: It is new.</dd>" in made
    assert (
        "Tests &amp; means" in made and "<strong>No.</strong>" in made and '<span class="whole">2026-27</span>' in made
    )


def test_a_mark_of_html_in_a_line_is_text() -> None:
    assert "<script>" not in working_html([Explained(**LINE | {"words": "<script>alert(1)</script>"})])
