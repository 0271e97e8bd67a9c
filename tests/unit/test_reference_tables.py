"""The carried-over tables: equal to the published files, gaps kept as gaps, every figure with a source."""

from __future__ import annotations

from decimal import Decimal

import pytest

from ncs.core.errors import NotModelled, UnknownName
from ncs.core.periods import FinancialYear
from ncs.core.provenance import Confidence
from ncs.reference.areas import areas, find_area
from ncs.reference.council_tax import council_tax
from ncs.reference.councils import councils
from ncs.reference.deprivation import deprivation
from ncs.reference.outturn import council_outturn, outturn
from ncs.reference.packaged import data_file, sources
from ncs.reference.populations import AgeRange, Suppressed, population, populations
from support.data import DATA, rows

CODES = {council.ons_code for council in councils()}


def test_population_equals_the_prepared_table_in_every_band() -> None:
    """The prepared table was made separately from the same release; 918 + 306 cells."""
    bands = {
        "all_ages": "all",
        "18_64": "18-64",
        "65_plus": "65+",
        "75_plus": "75+",
        "85_plus": "85+",
        "18_plus": "18+",
    }
    checked = 0
    for row in rows(DATA / "population" / "population_by_council.csv"):
        code = row.pop("ons_code")
        for heading, people in row.items():
            year, band = heading.split(":")
            if people:
                assert population(code, ages=bands[band], year=year) == int(people)
            else:
                with pytest.raises(Suppressed):
                    population(code, ages=bands[band], year=year)
            checked += 1
    assert checked == 153 * 6 + 153 * 2


def test_england_in_mid_2023_is_the_published_total() -> None:
    assert population("England", ages="all") == 57_690_323
    regions = [area for area in areas() if area.kind == "region"]
    assert sum(population(area.code, ages="all") for area in regions) == 57_690_323


def test_ranges_add_up_for_every_way_of_writing_them() -> None:
    assert population("York", ages="18-64") + population("York", ages="65+") == population("York", ages="18+")
    assert population("York", ages="18 to 64") == population("E06000014", ages="18_64") == 132_299
    assert population("York", ages="85_plus") == 5_912
    assert population("York", ages="aged 90+") < population("York", ages="89") + population("York", ages="90+")


@pytest.mark.parametrize("ages", ["", "old", "64-18", "18-90", "95+", "18-95", "-5", "90"])
def test_ages_that_are_not_held_are_refused(ages: str) -> None:
    with pytest.raises(NotModelled):
        population("York", ages=ages)


def test_suppressed_figures_are_missing_never_zero() -> None:
    for name, ages in (("Isles of Scilly", "18+"), ("City of London", "18-64"), ("Rutland", "18+")):
        with pytest.raises(Suppressed, match="suppressed at source"):
            population(name, ages=ages, year="mid-2024")
    assert population("Rutland", ages="65+", year="mid-2024") == 10_949
    by_council = populations(ages="18-64", year="mid-2024")
    gaps = {code for code, persons in by_council.items() if persons is None}
    assert by_council.keys() == CODES and gaps == {"E06000053", "E09000001", "E06000017"}
    assert None not in populations(ages="18+").values()


def test_mid_2024_has_two_bands_and_no_more() -> None:
    assert population("England", ages="65+", year="2024") == 10_981_090
    with pytest.raises(NotModelled, match="single years"):
        population("York", ages="75+", year="mid-2024")
    with pytest.raises(NotModelled, match="mid-2022"):
        population("York", year="mid-2022")
    with pytest.raises(UnknownName):
        population("Yorvik")


def test_age_ranges_read_well() -> None:
    assert [str(AgeRange.parse(text)) for text in ("all", "18+", "18 to 64", "90")] == [
        "all ages",
        "18+",
        "18-64",
        "90",
    ]


def test_areas() -> None:
    assert len(areas()) == 1 + 9 + 153
    assert find_area("england").code == "E92000001"
    assert find_area("North East").kind == "region"
    assert find_area("Bristol").name == "Bristol, City of"


def test_deprivation_equals_the_source() -> None:
    held = deprivation()
    assert held.keys() == CODES
    for row in rows(DATA / "deprivation" / "imd2025_upper_tier.csv"):
        figure = held[row["ons_code"]]
        assert figure.average_score == Decimal(row["imd_average_score"])
        assert (figure.confidence is Confidence.DERIVED) == row["ons_code"].startswith("E10")


def test_outturn_equals_the_source_and_returns_not_submitted_stay_missing() -> None:
    source = rows(DATA / "revenue_outturn" / "revenue_outturn_2022_23_to_2024_25.csv")
    for row in source:
        figure = council_outturn(row["ons_code"], FinancialYear.parse(row["year"]))
        assert (figure.net_thousand is None) == (row["status"] == "not submitted")
        assert str(figure.net_thousand or "") == row["adult_social_care_net_k"]
    assert sum(len(outturn(FinancialYear(year))) for year in (2022, 2023, 2024)) == len(source)
    names = {council.ons_code: council.name for council in councils()}
    for year, missing in (
        (2024, {"Birmingham", "Cumberland", "Slough"}),
        (2023, {"Birmingham", "Westmorland and Furness"}),
    ):
        found = outturn(FinancialYear(year)).items()
        assert {names[code] for code, item in found if code in names and not item.submitted} == missing


def test_outturn_of_another_year_or_council_is_not_modelled() -> None:
    with pytest.raises(NotModelled, match="2025-26"):
        outturn(FinancialYear(2025))
    with pytest.raises(NotModelled, match="E10000006"):
        council_outturn("E10000006", FinancialYear(2024))


def test_council_tax_equals_the_source_and_its_parts_agree() -> None:
    held = council_tax()
    assert held.keys() == CODES
    for row in rows(DATA / "council_tax" / "council_tax_2024_25.csv"):
        figure = held[row["ons_code"]]
        assert figure.requirement == Decimal(row["council_tax_requirement_gbp"])
        assert figure.precepting == row["ons_code"].startswith("E10")
        if row["name"] == "North Yorkshire":
            # Table 9 prints zero for this reorganised council; table 7 states 35.19 for band D and no total.
            assert (figure.precept_increment, figure.precept_band_d) == (None, Decimal("35.19"))
        else:
            assert figure.precept_increment == Decimal(row["asc_precept_2024_25_total_gbp"]) > 0
        # Band D is printed to the penny and the base to a tenth, so their product is right to within half of each.
        slack = figure.tax_base * Decimal("0.005") + figure.band_d * Decimal("0.05") + 1
        assert abs(figure.tax_base * figure.band_d - figure.requirement) <= slack


def test_every_table_of_the_package_has_a_source() -> None:
    held = {file.name for file in data_file("sources.yaml").parent.iterdir() if file.suffix == ".csv"}  # type: ignore[attr-defined]
    assert held == set(sources())
