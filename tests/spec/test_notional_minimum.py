"""The minimum path of the published notional allocations.

Expected figures are those of the method note, worked out apart from this program.
"""

from __future__ import annotations

import pytest

from ncs.funding.allocations.minimum import check_rules, published_path, recover_path
from ncs.funding.allocations.published import PublishedTable, published_table

ALL_YEARS = """Bracknell Forest, Brighton and Hove, Camden, Hammersmith and Fulham, Herefordshire, Isle of Wight,
Kensington and Chelsea, Merton, North Somerset, Richmond upon Thames, Surrey, Trafford, Wandsworth, West Berkshire,
Westminster, Westmorland and Furness, Windsor and Maidenhead, Wokingham, York"""


def names(*, pattern: tuple[bool | None, ...]) -> set[str]:
    path = published_path()
    found = (item for item in published_table().with_figures if path.years_on_minimum(item) == pattern)
    return {item.council.name.removesuffix(", County of") for item in found}


@pytest.mark.parametrize(("year", "low", "high"), [(1, 1.02202, 1.02239), (2, 1.04276, 1.04299), (3, 1.06239, 1.06277)])
def test_the_path_is_recovered_by_intersecting_rounding_intervals(year: int, low: float, high: float) -> None:
    factor = published_path().factors[year - 1]
    assert (round(float(factor.low), 5), round(float(factor.high), 5)) == (low, high)


@pytest.mark.parametrize(("year", "low", "high"), [(1, 2.20, 2.24), (2, 1.99, 2.05), (3, 1.86, 1.92)])
def test_yearly_rates_implied_by_the_path(year: int, low: float, high: float) -> None:
    rate = published_path().yearly_rates()[year - 1]
    assert (round(float(rate.low) * 100, 2), round(float(rate.high) * 100, 2)) == (low, high)


def test_working_factors_lie_on_the_path_and_a_flat_6_3_percent_does_not() -> None:
    path = published_path()
    assert [str(factor) for factor in path.working] == ["1.0222", "1.0429", "1.0626"]
    assert float(path.factors[2].high) < 1.063


def test_nineteen_councils_are_on_the_path_every_year() -> None:
    assert names(pattern=(True, True, True)) == {name.strip() for name in ALL_YEARS.replace("\n", " ").split(",")}


def test_councils_on_the_path_in_some_years_only() -> None:
    assert names(pattern=(False, True, True)) == {"Islington", "Lambeth", "Southwark"}
    assert names(pattern=(False, False, True)) == {"South Tyneside"}
    assert names(pattern=(True, True, False)) == {"Bromley"}
    assert names(pattern=(False, True, False)) == {"East Riding of Yorkshire"}


def test_twenty_then_twenty_four_then_twenty_three_are_on_the_path() -> None:
    path, table = published_path(), published_table()
    counts = [sum(path.on_minimum(item, year) is True for item in table.with_figures) for year in (1, 2, 3)]
    assert counts == [20, 24, 23]


def test_isles_of_scilly_cannot_be_classified_in_the_first_year() -> None:
    """1.3 to 1.4 allows growth of 0% to 16%; 1.5 and 1.6 are above the path whatever the rounding."""
    assert names(pattern=(None, False, False)) == {"Isles of Scilly"}


def test_the_larger_of_formula_and_path_fits_every_council_year_and_the_whole_profile_rule_does_not() -> None:
    check = check_rules(published_table(), published_path())
    assert check.council_years == 450
    assert check.below_path == ()
    failing = {item.council.name for item in check.against_whole_profile}
    assert failing == {"Islington", "Lambeth", "Southwark", "South Tyneside"}


def test_the_order_of_councils_does_not_matter() -> None:
    table = published_table()
    turned = PublishedTable(allocations=tuple(reversed(table.allocations)), source=table.source)
    assert recover_path(turned) == recover_path(table)
