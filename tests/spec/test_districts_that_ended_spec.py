"""Which council answers for adult social care where a shire district was: who types its name is led there and told why.

By the orders that ended them (each named in the look-up), in force on 1 April of 2009, 2019, 2020, 2021 and 2023.
"""

from __future__ import annotations

from datetime import date

import pytest

from ncs.core.errors import UnknownName
from ncs.reference.councils import CouncilEnded, DistrictMeant, councils, find_council, find_serving
from ncs.reference.districts import council_of_district, districts_of
from ncs.reference.names import name_keys
from ncs.reference.packaged import data_rows

#: The first day without them, and the council of today by the districts whose area it serves.
ENDED = """
2009 Bedford                              Bedford
2009 Central Bedfordshire                 Mid Bedfordshire / South Bedfordshire
2009 Cheshire East                        Congleton / Crewe and Nantwich / Macclesfield
2009 Cheshire West and Chester            Chester / Ellesmere Port and Neston / Vale Royal
2009 Cornwall                             Caradon / Carrick / Kerrier / North Cornwall / Penwith / Restormel
2009 County Durham                        Chester-le-Street / Derwentside / Durham / Easington / Sedgefield / Teesdale / Wear Valley
2009 Northumberland                       Alnwick / Berwick-upon-Tweed / Blyth Valley / Castle Morpeth / Tynedale / Wansbeck
2009 Shropshire                           Bridgnorth / North Shropshire / Oswestry / Shrewsbury and Atcham / South Shropshire
2009 Wiltshire                            Kennet / North Wiltshire / Salisbury / West Wiltshire
2019 Bournemouth, Christchurch and Poole  Christchurch
2019 Dorset                               East Dorset / North Dorset / Purbeck / West Dorset / Weymouth and Portland
2019 Suffolk                              Forest Heath / St Edmundsbury / Suffolk Coastal / Waveney
2019 Somerset                             Taunton Deane / West Somerset
2020 Buckinghamshire                      Aylesbury Vale / Chiltern / South Bucks / Wycombe
2021 North Northamptonshire               Corby / East Northamptonshire / Kettering / Wellingborough
2021 West Northamptonshire                Daventry / Northampton / South Northamptonshire
2023 Cumberland                           Allerdale / Carlisle / Copeland
2023 Westmorland and Furness              Barrow-in-Furness / Eden / South Lakeland
2023 North Yorkshire                      Craven / Hambleton / Harrogate / Richmondshire / Ryedale / Scarborough / Selby
2023 Somerset                             Mendip / Sedgemoor / Somerset West and Taunton / South Somerset
"""  # noqa: E501
ANSWERS = {
    (district, date(int(line[:4]), 3, 31)): line[5:42].strip()
    for line in ENDED.strip().splitlines()
    for district in line[42:].strip().split(" / ")
}
#: Names that a council of today has too; it is the council that took the district's place.
SHARED = {"Bedford", "Durham"}
ROWS = data_rows("former_districts.csv")
GONE = [row for row in ROWS if row["change"] == "ended"]
LIVING = data_rows("districts.csv")


def spellings(name: str) -> list[str]:
    """A name as people type it."""
    both = [name, name.replace(" and ", " & "), name.replace("-", " "), name.replace("St ", "St. ")]
    return [
        form
        for one in dict.fromkeys(both)
        for form in (
            one,
            one.upper(),
            one.lower(),
            f"  {one} ",
            f"{one} District Council",
            f"{one} Borough Council",
            f"{one} Borough",
            f"Borough of {one}",
            f"{one} City Council",
            f"{one} Council",
        )
    ]


def test_each_district_that_ended_since_2009_is_held_once_with_the_council_of_its_order() -> None:
    today = {one.ons_code: one.name for one in councils()}
    held = {}
    for row in GONE:
        found = council_of_district(row["ons_code"])
        assert found is not None and found.name == row["name"]
        held[row["name"], date.fromisoformat(row["last_day"])] = today[found.council]
    assert held == ANSWERS and len(held) == len(GONE) == 77


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["name"])
def test_each_leads_to_a_council_of_today_by_code_and_by_name_however_typed(row: dict[str, str]) -> None:
    """The codes that four districts had before, and Shepway's name, lead to what the same district is called today."""
    by_code, district = find_serving(row["ons_code"].lower())
    assert by_code in councils() and district is not None
    wrong = [
        typed
        for typed in spellings(row["name"])
        if find_serving(typed) != (by_code, None if row["name"] in SHARED else district)
    ]
    assert wrong == []


@pytest.mark.parametrize("row", LIVING, ids=lambda row: row["name"])
def test_each_district_of_today_leads_to_its_county_however_typed(row: dict[str, str]) -> None:
    expected = find_council(row["county_code"])
    for typed in (row["ons_code"], *spellings(row["name"])):
        council, district = find_serving(typed)
        assert council == expected, typed
        assert district is not None and (district.name, district.last_day) == (row["name"], None)


def test_no_name_of_a_district_is_a_councils_with_another_answer() -> None:
    """Bedford and Durham are councils of today, which took the district's place; every other name is a district's."""
    shared = {}
    for row in (*LIVING, *GONE):
        try:
            shared[row["name"]] = find_council(row["name"]).name
        except DistrictMeant:
            continue
    assert shared == {"Bedford": "Bedford", "Durham": "County Durham"} and set(shared) == SHARED
    assert {name: ANSWERS[name, date(2009, 3, 31)] for name in SHARED} == shared


def test_no_two_districts_share_a_name_or_a_code() -> None:
    """A district that was given a new code or name stands among the living by another row, and nowhere twice."""
    rows = [*LIVING, *GONE]
    keys = [key for row in rows for key in name_keys(row["name"])]
    assert len(keys) == len(set(keys))
    codes = [row["ons_code"] for row in (*rows, *(row for row in ROWS if row["change"] == "recoded"))]
    assert len(codes) == len(set(codes)) == 164 + 77 + 4


@pytest.mark.parametrize(
    ("typed", "on", "council", "why"),
    [
        ("Craven", None, "North Yorkshire",
         "Craven ended on 31 March 2023; adult social care there is the duty of North Yorkshire."),
        ("Suffolk Coastal", None, "Suffolk",
         "Suffolk Coastal ended on 31 March 2019; adult social care there is the duty of Suffolk."),
        ("Taunton Deane", None, "Somerset",
         "Taunton Deane ended on 31 March 2019; adult social care there is the duty of Somerset."),
        ("Fenland", None, "Cambridgeshire", "Adult social care in Fenland is the duty of Cambridgeshire."),
        ("Shepway", None, "Kent", "Adult social care in Folkestone and Hythe is the duty of Kent."),
        ("E07000100", None, "Hertfordshire", "Adult social care in St Albans is the duty of Hertfordshire."),
        ("Allerdale", date(2023, 3, 31), "Cumbria", "Adult social care in Allerdale is the duty of Cumbria."),
        ("Allerdale", date(2023, 4, 1), "Cumberland",
         "Allerdale ended on 31 March 2023; adult social care there is the duty of Cumberland."),
        ("Christchurch", date(2019, 3, 31), "Dorset", "Adult social care in Christchurch is the duty of Dorset."),
        ("E07000002", date(2009, 3, 31), "Bedfordshire", "Adult social care in Bedford is the duty of Bedfordshire."),
    ],
)  # fmt: skip
def test_it_is_said_why_and_of_another_day_who_answered_then(
    typed: str, on: date | None, council: str, why: str
) -> None:
    """Taunton Deane went to a district that has ended too; before its last day a district's county answered."""
    found, district = find_serving(typed, on=on)
    assert district is not None and district.served(found.name, on=on or date(2026, 4, 1)) == why
    assert found.name == council


def test_between_two_changes_the_county_still_answered() -> None:
    """Taunton Deane ended in 2019, and Somerset County Council in 2023."""
    found, _ = find_serving("Taunton Deane", on=date(2021, 6, 30))
    assert found.ons_code == "E10000027"


def test_a_district_is_refused_where_a_council_is_wanted_and_the_council_is_named() -> None:
    """Figures of a district are not those of its council."""
    with pytest.raises(DistrictMeant, match=r"Craven is no council .* ended on 31 March 2023") as told:
        find_council("Craven")
    assert told.value.near == ("North Yorkshire (E06000065)",)


def test_words_for_a_county_contradict_a_district_that_ended() -> None:
    """Northampton County Council may have been Northamptonshire's, which was split in two."""
    for typed in ("Northampton County Council", "Northampton CC", "County of Chester"):
        with pytest.raises(UnknownName) as told:
            find_serving(typed)
        assert not isinstance(told.value, DistrictMeant)
    assert find_serving("Cambridge County Council")[0].name == "Cambridgeshire"


def test_a_district_of_a_county_that_is_split_by_then_has_no_one_council() -> None:
    """Surrey ends on 31 March 2027; its successors have no codes yet."""
    assert find_serving("Woking", on=date(2027, 3, 31))[0].name == "Surrey"
    with pytest.raises(CouncilEnded, match="East Surrey"):
        find_serving("Woking", on=date(2027, 4, 1))


def test_what_a_council_serves_is_told_with_its_districts() -> None:
    """West Suffolk and East Suffolk took the place of four; Torbay never had a district."""
    suffolk = ["Babergh", "East Suffolk", "Ipswich", "Mid Suffolk", "West Suffolk"]
    before = ["Forest Heath", "St Edmundsbury", "Suffolk Coastal", "Waveney"]
    assert [one.name for one in districts_of("E10000029")] == suffolk + before
    assert districts_of("E06000027") == ()


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("Alerdale", "Cumberland (E06000063), which serves Allerdale"),  # a slip of the pen
        ("Kings Lynn", "Norfolk (E10000020), which serves King's Lynn and West Norfolk"),  # a part of the name
        ("Weymouth", "Dorset (E06000059), which serves Weymouth and Portland"),
        ("Taunton", "Somerset (E06000066), which serves Taunton Deane"),  # and once only, though two had the word
    ],
)
def test_what_is_nearly_a_district_names_the_council_that_serves_it(typed: str, first: str) -> None:
    with pytest.raises(UnknownName) as told:
        find_serving(typed)
    assert told.value.near[0] == first
    assert len({one.partition(" (")[0] for one in told.value.near}) == len(told.value.near)


def test_a_council_by_its_own_name_stands_before_one_by_a_district() -> None:
    with pytest.raises(UnknownName) as told:
        find_serving("Wiltshir")
    assert told.value.near[0] == "Wiltshire (E06000054)"
