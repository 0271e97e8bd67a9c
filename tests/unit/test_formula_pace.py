"""The pace of change of the NHS, held against NHS England's own workbooks: an outside check of moving to target."""

from __future__ import annotations

import csv
from fractions import Fraction
from pathlib import Path

import pytest

from ncs.core.errors import UnknownName
from ncs.funding.formula.converge import Course, converge
from ncs.funding.formula.pace import RULES, find_rule

FILE = Path(__file__).parents[1] / "data" / "nhs_pace" / "core_2023_24_to_2025_26.csv"
NAMES = {"2023/24": "nhs-2023-24", "2024/25": "nhs-2024-25", "2025/26": "nhs-2025-26"}


def boards(year: str) -> list[dict[str, str]]:
    with FILE.open(encoding="utf-8", newline="") as stream:
        return [row for row in csv.DictReader(stream) if row["year"] == year]


def misfit(row: dict[str, str], convergence: Fraction) -> Fraction:
    """Pounds by which (1 + base growth) × (1 + convergence) on the baseline misses the allocation."""
    found = Fraction(row["baseline_k"]) * (1 + Fraction(row["base_growth"])) * (1 + convergence)
    return abs(found - Fraction(row["recurrent_allocation_k"])) * 1000


def test_the_rules_of_2023_give_every_allocation_within_two_thousand_pounds() -> None:
    rows = boards("2023/24")
    assert len(rows) == 42
    rule = find_rule("nhs-2023-24")
    assert max(misfit(row, rule.convergence(Fraction(row["opening_dft"]))) for row in rows) < 2_000


@pytest.mark.parametrize("year", ["2024/25", "2025/26"])
def test_later_years_follow_from_their_given_convergence_within_four_thousand_pounds(year: str) -> None:
    assert max(misfit(row, Fraction(row["convergence"])) for row in boards(year)) < 4_000


@pytest.mark.parametrize(("year", "boards_off", "pounds"), [("2024/25", 8, 800_000), ("2025/26", 14, 1_100_000)])
def test_the_rules_of_later_years_misfit_by_so_much(year: str, boards_off: int, pounds: int) -> None:
    """Their distances were refreshed between the steps, so some boards are off: this says how many, and how far."""
    rule = RULES[NAMES[year]]
    found = [(row, rule.convergence(Fraction(row["opening_dft"]))) for row in boards(year)]
    off = [row for row, part in found if abs(part - Fraction(row["convergence"])) > Fraction(5, 100_000)]
    assert len(off) == boards_off
    assert pounds * 0.95 < max(misfit(row, part) for row, part in found) < pounds


def test_a_country_moves_by_the_rule_and_sums() -> None:
    """100 and 100 with need 90 to 110; 2025-26: a fifth of 11.1% and of 9.1% are above the cap of half a per cent."""
    way = Course(growth=(Fraction(4, 100),), rule=find_rule("nhs-2025-26"))
    (step,) = converge({"A": 100_000, "B": 100_000}, {"A": Fraction(90), "B": Fraction(110)}, way)
    assert dict(step.year.amounts) == {"A": 103_480, "B": 104_520}
    with pytest.raises(UnknownName):
        find_rule("nhs-1948")
