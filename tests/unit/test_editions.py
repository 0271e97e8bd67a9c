"""What pages say of how new figures are agrees with the figures that are held."""

from __future__ import annotations

from ncs.core.periods import FinancialYear
from ncs.funding.allocations.published import published_table
from ncs.observations.official import official
from ncs.reference.editions import editions
from ncs.reference.packaged import sources


def test_each_says_of_when_it_is_and_when_the_next_comes() -> None:
    """Nothing is left open, and nothing promises a day that no source gives."""
    for name, one in editions().items():
        assert all((one.what, one.of, one.next)) and one.next.endswith("."), name
        assert any(char.isdigit() for char in one.of) and not any(char.isdigit() for char in one.next[-20:]), name


def test_measures_are_of_the_last_year_that_is_held() -> None:
    """The latest period of the official tables that come with the program."""
    latest = max(one.period_end for one in official())
    year = FinancialYear.of(latest)
    assert editions()["measures"].of.startswith(str(year))
    assert str(FinancialYear(latest.year)) in editions()["measures"].next


def test_allocations_are_of_the_table_that_is_held() -> None:
    assert published_table().version.removeprefix("table dated ") in editions()["allocations"].of


def test_what_other_publications_are_of_is_what_their_sources_say() -> None:
    """As in sources.yaml: people, indices of deprivation, census, outlines of councils, outturn."""
    said = {name: editions()[name].of for name in ("people", "deprivation", "census", "boundaries", "outturn")}
    held = {name: f"{one.title} {one.note}" for name, one in sources().items()}
    assert "Mid-2023" in said["people"] and "Mid-2023" in held["population_mid_2023.csv"]
    assert "November 2025" in said["deprivation"] and "November 2025" in held["deprivation_2025.csv"]
    assert "2021" in said["census"] and "Census 2021" in held["census_2021.csv"]
    assert "December 2023" in said["boundaries"] and "December 2023" in held["council_outlines_2023.csv"]
    assert "December 2025" in said["outturn"] and "December 2025" in held["outturn.csv"]
