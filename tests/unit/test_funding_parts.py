"""Small parts of the funding package: intervals, versions of the table, shares as people write them, tidy results."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from ncs.core.errors import NcsError, NotModelled
from ncs.funding.allocations.inference import infer
from ncs.funding.allocations.intervals import BadInterval, Interval, common_part
from ncs.funding.allocations.minimum import published_path, recover_path
from ncs.funding.allocations.published import PublishedTable, published_table, table_from
from ncs.funding.allocations.workbook.cells import factor, share
from ncs.observations.table_checks import Checks
from ncs.reference.councils import find_council
from ncs.tables.reading.grid import Grid, Line
from support.data import DATA

SOURCE = DATA / "priorities" / "annex_b_notional_allocations.txt"


@pytest.mark.parametrize(
    ("printed", "low", "high"), [("544.9", "544.85", "544.95"), ("545", "544.5", "545.5"), ("1.30", "1.295", "1.305")]
)
def test_a_printed_figure_stands_for_half_a_unit_either_side(printed: str, low: str, high: str) -> None:
    assert Interval.of_printed(Decimal(printed)) == Interval(Fraction(low), Fraction(high))


def test_what_intervals_share() -> None:
    one, two = Interval(Fraction(1), Fraction(3)), Interval(Fraction(2), Fraction(5))
    assert common_part([one, two]) == Interval(Fraction(2), Fraction(3))
    assert common_part([one, Interval(Fraction(4), Fraction(5))]) is None and common_part([]) is None
    assert one + two == Interval(Fraction(3), Fraction(8)) and two - one == Interval(Fraction(-1), Fraction(4))
    with pytest.raises(BadInterval):
        Interval(Fraction(2), Fraction(1))


def test_the_formula_result_of_surrey_is_bounded_above_only() -> None:
    """557.0 on 544.9: steps 2 and 3 add at most 557.05 - 544.85 = 12.2, and the minimum hides how much less."""
    surrey = published_table().of(find_council("Surrey"))
    first = infer(surrey, published_path())[0]
    assert (first.on_minimum, first.formula_low, first.added_low) == (True, None, None)
    assert (first.formula_high, first.added_high) == (Fraction("557.05"), Fraction("12.2"))


def test_a_version_read_from_a_page_says_so(tmp_path: Path) -> None:
    assert table_from(SOURCE).version == "table dated 21 January 2026"
    undated = tmp_path / "page.txt"
    undated.write_text(SOURCE.read_text(encoding="utf-8").replace("Updated 21 January 2026", ""), encoding="utf-8")
    assert table_from(undated).version == "table read from page.txt (undated)"
    assert recover_path(table_from(undated)) == published_path()


def test_a_table_of_other_years_is_not_modelled(tmp_path: Path) -> None:
    later = tmp_path / "page.txt"
    text = SOURCE.read_text(encoding="utf-8")
    for year in (2029, 2028, 2027, 2026, 2025):
        text = text.replace(f"{year} to {year + 1}", f"{year + 1} to {year + 2}")
    later.write_text(text, encoding="utf-8")
    with pytest.raises(NcsError, match="2025-26 to 2028-29 are modelled"):
        table_from(later)


def test_a_path_cannot_be_recovered_from_a_few_councils() -> None:
    table = published_table()
    few = PublishedTable(allocations=table.allocations[:3], source=table.source)
    with pytest.raises(NotModelled, match="Too few"):
        recover_path(few)


def one_cell(text: str) -> tuple[Checks, Line]:
    checks = Checks(Grid(file="f.csv", sheet=None, rows=[("value",), (text,)]))
    return checks, Line(row=2, cells={"value": text})


@pytest.mark.parametrize(
    ("text", "least", "expected"),
    [
        ("37.24%", "0.2", "0.3724"),
        ("37.24", "0.2", "0.3724"),
        ("0.3724", "0.2", "0.3724"),
        ("1/3", "0.02", "1/3"),
        ("33.3", "0.02", "0.333"),
        ("100", "0.02", "1"),
        ("1", "0.02", "1"),
        ("0", "0.02", "0"),
        ("1.5%", "0.02", None),
        ("1.5", "0.02", None),
        ("three", "0.02", None),
        ("-3", "0.02", None),
        ("1/0", "0.02", None),
    ],
)
def test_a_share_is_read_when_it_can_mean_one_thing_only(text: str, least: str, expected: str | None) -> None:
    checks, line = one_cell(text)
    found = share(checks, line, "value", least=Fraction(least))
    assert found == (None if expected is None else Fraction(expected))
    assert [problem.row for problem in checks.problems] == ([] if expected else [2])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.0222", "1.0222"),
        ("102.22", "1.0222"),
        ("102.22%", "1.0222"),
        ("2.22", None),
        ("2.22%", None),
        ("0.0222", None),
    ],
)
def test_a_factor_is_cumulative_and_a_rate_is_refused(text: str, expected: str | None) -> None:
    checks, line = one_cell(text)
    assert factor(checks, line, "value") == (None if expected is None else Fraction(expected))
    assert bool(checks.problems) == (expected is None)
