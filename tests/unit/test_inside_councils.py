"""Neighbourhoods of councils add up to what is published of England and of the councils themselves."""

from __future__ import annotations

from collections import Counter

import pytest

from ncs.places.neighbourhoods import care_areas, inside
from ncs.places.views.neighbourhoods import care_table, neighbourhoods_report, neighbourhoods_table, tenths_table
from ncs.reference.census import census
from ncs.reference.councils import councils

EVERY = {one.ons_code: inside(one.ons_code) for one in councils()}
#: Hartlepool, Blackpool, Torbay, Leeds.
PUBLISHED = {"E06000001": "0.4211", "E06000009": "0.4043", "E06000027": "0.1099", "E08000035": "0.1721"}
CARE = {one.ons_code: care_areas(one.ons_code) for one in councils()}


def test_all_of_england_is_there_once() -> None:
    """33,755 LSOAs and 6,856 MSOAs of 2021 in England (ONS); 56.49 million residents (Census 2021, first release)."""
    codes = [one.code for found in EVERY.values() for one in found]
    assert len(codes) == len(set(codes)) == 33_755
    assert len({one.code for found in CARE.values() for one in found}) == 6_856
    assert sum(one.residents for found in EVERY.values() for one in found) == pytest.approx(56_490_000, abs=5_000)


def test_each_tenth_of_england_is_a_tenth() -> None:
    """A tenth of 33,755 is 3,375 or 3,376 (MHCLG, Indices of Deprivation: deciles by rank)."""
    counts = Counter(one.tenth for found in EVERY.values() for one in found)
    assert sorted(counts) == list(range(1, 11)) and set(counts.values()) <= {3_375, 3_376}
    worst = min(one.score for found in EVERY.values() for one in found if one.tenth == 1)
    assert worst >= max(one.score for found in EVERY.values() for one in found if one.tenth == 2)


def test_areas_of_a_council_add_up_to_its_own_census_counts() -> None:
    """ONS perturbs counts at each level, so that sums differ by a little."""
    for code, own in census().items():
        assert sum(one.people for one in CARE[code]) == pytest.approx(own.residents_aged_5_and_over, rel=0.002), code
        assert sum(one.carers for one in CARE[code]) == pytest.approx(own.carers, rel=0.01, abs=12), code
        assert sum(one.residents for one in EVERY[code]) == pytest.approx(own.residents, rel=0.002), code


@pytest.mark.parametrize(("code", "published"), PUBLISHED.items())
def test_as_many_are_among_the_most_deprived_as_is_published(code: str, published: str) -> None:
    """MHCLG, Indices of Deprivation 2025, district summaries: proportion in the most deprived 10% nationally."""
    rows = neighbourhoods_table(code).rows
    scores = [row["score"] for row in rows]
    assert scores == sorted(scores, reverse=True) and len(scores) == len(EVERY[code])
    first = sum(row["tenth"] == 1 for row in rows)
    assert f"{first / len(rows):.4f}" == published
    body = neighbourhoods_report(code).sections[0].body
    assert f"{first} of {len(scores)} neighbourhoods" in body
    assert sum(int(str(row["neighbourhoods"])) for row in tenths_table(code).rows) == len(scores)


def test_one_council_by_hand() -> None:
    """City of London in TS039 (Census 2021): one MSOA; 8,372 people, 496 carers, 160 of 20 hours or more, 79 of 50."""
    (row,) = care_table("E09000001").rows
    assert [row[key] for key in ("msoa", "people", "carers", "carers_20", "carers_50")] == [
        "E02000001",
        8372,
        496,
        160,
        79,
    ]
    assert str(row["share"]) == "5.9" and str(row["share_20"]) == "1.9"


def test_nothing_is_said_of_no_council() -> None:
    assert inside("E92000001") == () and care_areas("X") == ()
