"""What the published notional allocations say: totals, growth, spread, and everything unusual.

Expected figures are those of the method note, worked out apart from this program.
"""

from __future__ import annotations

import pytest

from ncs.core.errors import NotModelled, UnknownName
from ncs.funding.allocations.flags import Flag, break_from_outturn
from ncs.funding.allocations.minimum import published_path
from ncs.funding.allocations.published import published_table
from ncs.funding.allocations.reading import Reading, read_all
from ncs.funding.allocations.summary import england, growth_by_deprivation, growth_by_kind, growth_by_region, spread
from support.data import DATA, rows

DERIVED = rows(DATA / "priorities" / "annex_b_derived.csv")
READINGS = read_all(published_table())
PATH = published_path()


def reading(name: str) -> Reading:
    return read_all(published_table(), council=name)[0]


def flagged(flag: Flag) -> set[str]:
    return {item.allocation.council.name for item in READINGS if flag in item.flags}


@pytest.mark.parametrize(
    ("flag", "councils"),
    [
        (Flag.FALLS, {"South Tyneside"}),
        (Flag.NEARLY_FLAT, {"Knowsley", "St. Helens", "Sunderland", "Gateshead", "Southwark", "Greenwich"}),
        (Flag.IS_OUTTURN, {"Greenwich", "Richmond upon Thames", "Thurrock", "Wandsworth"}),
        (Flag.NO_OUTTURN, {"Birmingham"}),
        (Flag.NO_ALLOCATION, {"City of London"}),
        (Flag.NO_DATA, {"Cumberland", "Slough"}),
        (Flag.CANNOT_TELL, {"Isles of Scilly"}),
        (Flag.REPLACED, {"Surrey"}),
    ],
)
def test_each_anomaly_is_found_and_nothing_else(flag: Flag, councils: set[str]) -> None:
    assert flagged(flag) == councils


def test_a_return_that_looks_wrong_is_flagged() -> None:
    """Thurrock's outturn goes 62.3, 65.4, 34.1; Sandwell's goes 122.5, 218.7, 143.7 (GBP million)."""
    assert "Thurrock" in flagged(Flag.SUSPECT_OUTTURN)
    assert Flag.SUSPECT_OUTTURN not in reading("Barnsley").flags


@pytest.mark.parametrize(
    ("council", "percent"),
    [
        ("Barnsley", 43.7),
        ("Southwark", 28.9),
        ("Central Bedfordshire", 27.2),
        ("Salford", 26.7),
        ("Stoke-on-Trent", 24.2),
        ("Havering", 21.0),
        ("Hammersmith and Fulham", -12.7),
        ("Redbridge", -12.4),
        ("Oldham", -10.7),
        ("Tower Hamlets", -10.2),
        ("Shropshire", -9.4),
        ("Leeds", -6.6),
        ("Isles of Scilly", -36.0),
    ],
)
def test_the_break_from_outturn(council: str, percent: float) -> None:
    gap = break_from_outturn(reading(council).allocation)
    assert gap is not None and round(float(gap) * 100, 1) == percent


def test_nineteen_baselines_are_more_than_15_percent_above_outturn_and_26_below_it() -> None:
    gaps = [break_from_outturn(item.allocation) for item in READINGS]
    assert sum(gap is not None and gap > 0.15 for gap in gaps) == 19
    assert len(flagged(Flag.BELOW_OUTTURN)) == 26
    assert flagged(Flag.LARGE_BREAK) >= {"Barnsley", "Isles of Scilly", "Havering"}


def test_growth_of_england() -> None:
    whole = england(READINGS, PATH)
    assert (whole.councils, round(float(whole.growth) * 100, 2)) == (150, 16.70)


@pytest.mark.parametrize(
    ("kind", "councils", "percent"),
    [("London borough", 32, 20.1), ("metropolitan district", 36, 20.6), ("unitary", 61, 15.7), ("county", 21, 13.5)],
)
def test_growth_by_kind(kind: str, councils: int, percent: float) -> None:
    found = {item.group: item for item in growth_by_kind(READINGS, PATH)}[kind]
    assert (found.councils, round(float(found.growth) * 100, 1)) == (councils, percent)


def test_growth_by_region() -> None:
    found = {item.group: round(float(item.growth) * 100, 1) for item in growth_by_region(READINGS, PATH)}
    assert found == {
        "West Midlands": 21.4,
        "London": 20.1,
        "Yorkshire and The Humber": 20.0,
        "East Midlands": 19.7,
        "North East": 15.6,
        "North West": 15.2,
        "East of England": 14.5,
        "South West": 13.5,
        "South East": 12.3,
    }


def test_growth_by_tenth_of_deprivation() -> None:
    found = growth_by_deprivation(READINGS, PATH)
    assert [item.councils for item in found] == [15] * 10
    assert [round(float(found[at].growth) * 100, 1) for at in (0, -1)] == [26.0, 8.2]


def test_the_spread_of_spending_stays_while_its_tie_to_deprivation_grows() -> None:
    before, after = spread(READINGS, 0), spread(READINGS, 3)
    assert round(before.mean) == 588
    assert [round(item.variation * 100, 1) for item in (before, after)] == [13.9, 14.0]
    # The note has 0.36 to 0.63; exact populations give 0.36 to 0.62.
    assert round(before.with_deprivation, 2) == 0.36
    assert after.with_deprivation == pytest.approx(0.63, abs=0.01)


def test_every_council_agrees_with_the_independent_table() -> None:
    derived = {row["ons_code"]: row for row in DERIVED}
    for item in READINGS:
        row = derived[item.allocation.council.ons_code]
        if item.growth is None:
            assert row["growth_to_year3_pct"] == ""
            continue
        assert abs(float(item.growth) * 100 - float(row["growth_to_year3_pct"])) <= 0.0051
        per_adult = item.per_adult(0)
        assert per_adult is not None and abs(float(per_adult) - float(row["baseline_per_adult_gbp"])) <= 0.51
        assert (Flag.IS_OUTTURN in item.flags) == (row["baseline_equals_2024_25_outturn"] == "yes")


def test_real_growth_is_nothing_for_a_council_on_the_path() -> None:
    real = reading("Surrey").real_growth
    assert real is not None and real.low <= 0 <= real.high


def test_a_council_without_figures_gives_none_and_says_why() -> None:
    slough = reading("Slough")
    assert (slough.growth, slough.per_adult(0)) == (None, None)
    with pytest.raises(NotModelled, match="No revenue account return"):
        slough.allocation.baseline  # noqa: B018


def test_choosing_by_region_and_by_a_name_that_is_not_known() -> None:
    assert len(read_all(published_table(), region="North East")) == 12
    with pytest.raises(UnknownName, match="Bristol"):
        read_all(published_table(), council="Bristle")
