"""Finding councils: forgiving about spelling, never guessing, right about dates."""

from __future__ import annotations

from datetime import date

import pytest

from ncs.core.errors import NotModelled, UnknownName
from ncs.reference.councils import by_cassr_code, changes, councils, find_council
from ncs.reference.names import name_keys, plain
from ncs.reference.packaged import sources
from ncs.reference.regions import ENGLAND, find_region, regions
from support.data import DATA, rows

# Each pair is a way of writing that is in use in a published table, a return or on a council's letterhead.
FOUND = {
    "Bristol": "E06000023",
    "City of Bristol": "E06000023",
    "bristol, city of": "E06000023",
    "Bristol City Council": "E06000023",
    "St Helens": "E08000013",
    "St. Helens": "E08000013",
    "Saint Helens": "E08000013",
    "E08000013": "E08000013",
    "e08000013 ": "E08000013",
    "Herefordshire": "E06000019",
    "County of Herefordshire": "E06000019",
    "Durham": "E06000047",
    "Durham County Council": "E06000047",
    "Hull": "E06000010",
    "Kingston-upon-Hull": "E06000010",
    "Kingston upon Thames": "E09000021",
    "Royal Borough of Kingston upon Thames": "E09000021",
    "London Borough of Camden": "E09000007",
    "LB Camden": "E09000007",
    "Windsor & Maidenhead": "E06000040",
    "Royal Borough of Windsor and Maidenhead": "E06000040",
    "Wirral Metropolitan Borough Council": "E08000015",
    "Metropolitan Borough of Wirral": "E08000015",
    "Medway Towns UA": "E06000035",
    "Telford and the Wrekin": "E06000020",
    "Southend": "E06000033",
    "Stockton on Tees": "E06000004",
    "BCP": "E06000058",
    "bournemouth christchurch and poole": "E06000058",
    "City of London": "E09000001",
    "London, City of": "E09000001",
    "City of London Corporation": "E09000001",
    "Council of the Isles of Scilly": "E06000053",
    "Barnsley": "E08000016",
    "E08000016": "E08000016",
    "E08000038": "E08000016",
    "E08000039": "E08000019",
    "E08000020": "E08000037",
    "E06000048": "E06000057",
    "E10000022": "E06000057",
    "E10000002": "E06000060",
    "E10000023": "E06000065",
    "E10000027": "E06000066",
    "E06000028": "E06000058",
    "E06000029": "E06000058",
    "716": "E09000002",
    "H6X4G": "E06000063",
    "E0102": "E06000023",
}


@pytest.mark.parametrize(("text", "code"), FOUND.items())
def test_names_and_codes_in_use_find_their_council(text: str, code: str) -> None:
    assert find_council(text).ons_code == code


AMBIGUOUS = {
    "Kingston": {"Kingston upon Hull, City of (E06000010)", "Kingston upon Thames (E09000021)"},
    "Sussex": {"East Sussex (E10000011)", "West Sussex (E10000032)"},
    "Nottingham County Council": {"Nottingham (E06000018)", "Nottinghamshire (E10000024)"},
    "City of Leicestershire": {"Leicester (E06000016)", "Leicestershire (E10000018)"},
    "Bedford County Council": {"Bedford (E06000055)", "Bedfordshire (E10000001)"},
    "Northamptonshire": {"North Northamptonshire (E06000061)", "West Northamptonshire (E06000062)"},
    "E10000021": {"North Northamptonshire (E06000061)", "West Northamptonshire (E06000062)"},
    "504": {"North Northamptonshire (E06000061)", "West Northamptonshire (E06000062)"},
    "Cumbria": {"Cumberland (E06000063)", "Westmorland and Furness (E06000064)"},
    "Bedfordshire": {"Bedford (E06000055)", "Central Bedfordshire (E06000056)"},
    "Cheshire": {"Cheshire East (E06000049)", "Cheshire West and Chester (E06000050)"},
    # Christchurch left Dorset for Bournemouth, Christchurch and Poole in 2019, so the old county code is neither.
    "E10000009": {"Dorset (E06000059)", "Bournemouth, Christchurch and Poole (E06000058)"},
}


@pytest.mark.parametrize(("text", "near"), AMBIGUOUS.items())
def test_a_name_that_fits_several_names_them_all(text: str, near: set[str]) -> None:
    with pytest.raises(UnknownName) as caught:
        find_council(text)
    assert set(caught.value.near) == near


@pytest.mark.parametrize(
    "text", ["London", "Richmond", "Newcastle", "England", "E08000099", "", "  ", "---", "Cymru", "Adur"]
)
def test_what_is_no_council_is_never_guessed(text: str) -> None:
    with pytest.raises(UnknownName):
        find_council(text)


def test_a_slip_of_the_pen_gives_the_near_names() -> None:
    with pytest.raises(UnknownName, match="Leicester"):
        find_council("Lecester")


@pytest.mark.parametrize(
    ("day", "number"),
    [
        (date(2008, 4, 1), 150),  # before Bedfordshire and Cheshire were each split in two
        (date(2009, 4, 1), 152),
        (date(2019, 3, 31), 152),
        (date(2019, 4, 1), 151),  # Bournemouth and Poole became one
        (date(2021, 4, 1), 152),  # Northamptonshire became two
        (date(2023, 4, 1), 153),  # Cumbria became two
        (date(2026, 4, 1), 153),
    ],
)
def test_the_number_of_councils_over_time(day: date, number: int) -> None:
    assert len(councils(on=day)) == number


def test_the_153_are_those_of_the_published_list() -> None:
    published = {row["ons_code"]: row for row in rows(DATA / "councils" / "local_authorities.csv")}
    held = {council.ons_code: council for council in councils()}
    assert held.keys() == published.keys()
    for code, row in published.items():
        council = held[code]
        assert (council.name, council.cassr_code, council.lgf_code) == (row["name"], row["cassr_code"], row["lgf_code"])
        assert (council.region, council.region_code, council.kind) == (row["region"], row["region_code"], row["class"])
        assert council.detail == row["class_detail"]
        assert council.code_on(date(2025, 4, 1)) == row["ons_code_from_2025"]
        assert str(council.valid_from or "") == row["created"]


def test_a_name_means_the_council_of_the_day() -> None:
    assert find_council("Somerset", on=date(2023, 3, 31)).ons_code == "E10000027"
    assert find_council("Somerset", on=date(2023, 4, 1)).ons_code == "E06000066"
    assert find_council("Northamptonshire", on=date(2020, 6, 30)).ons_code == "E10000021"
    assert find_council("E06000060", on=date(2019, 6, 1)).ons_code == "E10000002"
    assert find_council("E06000048", on=date(2008, 6, 1)).ons_code == "E10000022"
    assert find_council("Dorset", on=date(2018, 6, 1)).kind == "county"


def test_a_later_council_is_not_read_back_into_part_of_an_earlier_one() -> None:
    with pytest.raises(UnknownName, match=r"began on 2021-04-01.*Northamptonshire \(E10000021\)"):
        find_council("North Northamptonshire", on=date(2020, 6, 30))


def test_a_new_code_for_the_same_council_does_not_change_its_key() -> None:
    gateshead = find_council("Gateshead", on=date(2012, 6, 1))
    assert gateshead.ons_code == "E08000037"
    assert gateshead.code_on(date(2012, 6, 1)) == "E08000020"
    assert gateshead.code_on(date(2013, 4, 1)) == "E08000037"
    assert find_council("Northumberland").code_on(date(2012, 6, 1)) == "E06000048"
    assert find_council("Sheffield", on=date(2026, 4, 1)) == find_council("E08000039")


def test_surrey_is_known_until_its_announced_end_and_no_code_is_invented() -> None:
    surrey = find_council("Surrey", on=date(2027, 3, 31))
    assert surrey.announced == ("East Surrey", "West Surrey") and surrey.successors == ()
    with pytest.raises(UnknownName, match=r"East Surrey .announced, no ONS code known.*West Surrey"):
        find_council("Surrey", on=date(2027, 4, 1))
    with pytest.raises(UnknownName, match="no ONS code is known"):
        find_council("West Surrey")
    with pytest.raises(NotModelled, match="East Surrey and West Surrey"):
        councils(on=date(2027, 4, 1))
    assert find_council("Kent", on=date(2028, 4, 1)).name == "Kent"


def test_before_the_register_nothing_is_modelled() -> None:
    with pytest.raises(NotModelled, match="1998-04-01"):
        councils(on=date(1998, 3, 31))
    with pytest.raises(NotModelled, match="1998-04-01"):
        find_council("Kent", on=date(1997, 1, 1))


def test_by_cassr_code() -> None:
    assert by_cassr_code("104").name == "Northumberland"
    assert by_cassr_code("905", on=date(2020, 1, 1)).kind == "county"
    with pytest.raises(UnknownName):
        by_cassr_code("000")


def test_every_change_has_a_source_and_links_councils_that_are_held() -> None:
    codes = {dated.code for council in councils() for dated in council.codes}
    for change in changes():
        assert change.source
        assert change.to_code is None or change.to_code in codes


def test_every_packaged_table_states_its_source() -> None:
    assert all(source.title and source.publisher for source in sources().values())
    assert {"councils.csv", "former_councils.csv", "council_changes.csv", "regions.csv"} <= set(sources())


def test_regions() -> None:
    assert len(regions()) == 9 and ENGLAND == "E92000001"
    assert find_region("yorkshire & the humber").code == "E12000003"
    assert find_region("the South West region").code == "E12000009"
    assert find_region("E12000007").name == "London"
    with pytest.raises(UnknownName, match="North West"):
        find_region("Nort West")


def test_names_are_worn_down_step_by_step() -> None:
    assert plain("St. Helen's & Co") == "st helens and co"
    assert name_keys("London Borough of Camden")[0] == "london borough of camden"
    assert "camden" in name_keys("London Borough of Camden")
    assert "london" not in name_keys("City of London")
