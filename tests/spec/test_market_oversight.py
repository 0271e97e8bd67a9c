"""The entry criteria of market oversight (SI 2015/314), at each of their boundaries; and where care is, by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from ncs.core.errors import NotModelled, ProblemsFound
from ncs.providers.directory.reading import read_files
from ncs.providers.directory.register import Event, Register
from ncs.providers.failure import if_fails
from ncs.providers.market.criteria import Totals, criteria_on, read_group_hours, standing, totals
from ncs.providers.market.groups import groups_of, read_owners
from ncs.providers.market.stages import read_moves, stages_on
from ncs.providers.market.where import hhi, where
from ncs.providers.views.notice import notice_text, notices_table, told

DAY = date(2026, 7, 1)


def group(
    beds: int = 0, councils: int = 0, tenth: int = 0, *, hours: str | None = None, people: int = 0, public: bool = False
) -> Totals:
    given = (Decimal(hours), people) if hours is not None else (None, None)
    return Totals(
        group="owner A",
        name="A",
        providers=1,
        public=public,
        beds=beds,
        councils=councils,
        over_a_tenth=tenth,
        hours=given[0],
        people=given[1],
    )


@pytest.mark.parametrize(
    ("totals", "met"),
    [
        # Regulation 3: 2,000 beds or more, wherever they are.
        (group(2_000, 1), {"beds"}),
        (group(1_999, 1), set()),
        # 1,000 to 1,999 beds with one or more in 16 councils.
        (group(1_000, 16), {"spread"}),
        (group(999, 16), set()),
        (group(1_000, 15), set()),
        (group(1_999, 16), {"spread"}),
        (group(2_000, 16), {"beds"}),
        # 1,000 to 1,999 beds with more than a tenth in each of three councils.
        (group(1_000, 3, 3), {"concentrated"}),
        (group(1_000, 3, 2), set()),
        (group(999, 3, 3), set()),
        (group(1_999, 16, 3), {"spread", "concentrated"}),
        # Regulation 2: 30,000 hours; or 2,000 people; or 800 people with more than 30 hours each.
        (group(hours="30000", people=100), {"hours", *()}),
        (group(hours="29999.5", people=1_000), set()),
        (group(hours="1000", people=2_000), {"people"}),
        (group(hours="1000", people=1_999), set()),
        (group(hours="24000", people=800), set()),  # exactly 30 hours each
        (group(hours="24000.5", people=800), {"intense"}),
        (group(hours="25000", people=799), set()),
    ],
)
def test_each_boundary(totals: Totals, met: set[str]) -> None:
    found = standing(totals, criteria_on(DAY))
    assert {line.what for line in found.lines if line.passed} == met
    assert (found.stands == "in") == bool(met)


@pytest.mark.parametrize(
    ("totals", "stands"),
    [
        (group(1_819, 2), "near"),  # a tenth more is 2,000.9
        (group(1_818, 2), "out"),  # a tenth more is 1,999.8
        (group(1_000, 14), "near"),  # two councils more are 16
        (group(1_000, 13), "out"),
        (group(910, 16), "near"),
        (group(909, 16), "out"),
        (group(1_000, 3, 2), "near"),
        (group(hours="27273", people=100), "near"),
        (group(hours="27272", people=100), "out"),
        # A tenth more of all is as many hours a person as before: 25,300 for 880 people are 28.75, as 23,000 for 800.
        (group(hours="23000", people=800), "out"),
        (group(hours="24000", people=800), "out"),  # exactly 30 each, before and after
        (group(hours="22000", people=728), "near"),  # 30.2 each, and a tenth more is 800.8 people
        (group(hours="22000", people=727), "out"),  # a tenth more is 799.7
    ],
)
def test_who_is_near(totals: Totals, stands: str) -> None:
    assert standing(totals, criteria_on(DAY)).stands == stands


def test_public_bodies_are_left_out_and_what_is_not_given_is_not_said_to_fail() -> None:
    assert standing(group(5_000, 1, public=True), criteria_on(DAY)).stands == "left out: public"
    lines = standing(group(10, 1), criteria_on(DAY)).lines
    assert {line.what for line in lines if line.passed is None} == {"hours", "people", "intense"}
    assert [line.what for line in lines if line.doubt] == ["concentrated"]


def test_the_regime_is_not_modelled_before_it_began() -> None:
    assert criteria_on(date(2015, 4, 1))
    with pytest.raises(NotModelled, match="1 April 2015"):
        criteria_on(date(2015, 3, 31))


HEADS = (
    "Location ID,Location HSCA start date,Care home?,Location Name,Care homes beds,Location Local Authority,"
    "Provider ID,"
    "Provider Name,Provider Ownership Type,Brand ID,Brand Name,Provider Companies House Number,Provider Charity Number,"
    "Location Latest Overall Rating,Service type - Care home service with nursing,"
    "Service type - Domiciliary care service"
)
ROWS = """\
1-1,01/10/2010,Y,Alder,50,Leeds,P1,One Ltd,Organisation,B1,Brand,C1,,Good,Y,
1-2,01/10/2010,Y,Beech,30,Leeds,P2,Two Ltd,Organisation,B1,Brand,C2,,Inadequate,,
1-3,01/10/2010,Y,Cedar,20,Leeds,P3,Three Trust,Organisation,,,C3,X9,,,
1-4,01/10/2010,N,Homecare,0,Leeds,P4,Four,Individual,,,,,Good,,Y
1-5,01/10/2010,Y,Council home,40,Bradford,P5,Bradford Council,Local Authority,,,,,Outstanding,,
1-6,01/10/2010,Y,Dene,5,Bradford,P1,One Ltd,Organisation,B1,Brand,C1,,Good,,
"""


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Register:
    file = tmp_path_factory.mktemp("market") / "01_July_2026_HSCA_Active_Locations.csv"
    file.write_text(f"{HEADS}\n{ROWS}", encoding="utf-8")
    return read_files([file])


def test_where_care_is_worked_by_hand(register: Register) -> None:
    """Leeds: 100 beds; the brand has 80, the trust 20, so HHI is 80² + 20² = 6,800; 50 of 80 rated beds are good."""
    bradford, leeds = where(register, *groups_of(register, on=DAY), on=DAY)
    assert (leeds.name, leeds.homes, leeds.beds, leeds.nursing, leeds.agencies) == ("Leeds", 3, 100, 50, 1)
    assert (leeds.hhi, leeds.largest, leeds.share) == (6_800, "Brand", Decimal("0.8"))
    assert (leeds.good, leeds.unrated) == (Decimal(50) / 80, Decimal("0.2"))
    assert leeds.owners["charity"] == Decimal("0.2") and leeds.owners["company"] == Decimal("0.8")
    assert bradford.owners["public"] == Decimal(40) / 45
    # 147,000 to 148,000 people of 65 and over in a city of some 830,000 would be 0.7; Leeds has about 130,000.
    assert leeds.per_65 is not None and Decimal("0.7") < leeds.per_65 < Decimal("0.85")
    assert leeds.hours is None and leeds.hours_per_65 is None


def _rated_otherwise_in_june(folder: Path) -> Register:
    """Return a register of June and July; Alder was inadequate in June and is good, Beech the other way round."""
    june = ROWS.replace("C1,,Good,Y", "C1,,Inadequate,Y").replace("C2,,Inadequate", "C2,,Good")
    for month, rows in (("June", june), ("July", ROWS)):
        (folder / f"01_{month}_2026_HSCA_Active_Locations.csv").write_text(f"{HEADS}\n{rows}", encoding="utf-8")
    return read_files(sorted(folder.iterdir()))


def test_ratings_of_a_day_are_those_of_the_day(tmp_path: Path) -> None:
    """Beech has 30 beds and Alder 50: 30 of 80 rated beds were in good homes in June, 50 in July."""
    both = _rated_otherwise_in_june(tmp_path)
    shares = {}
    for day in (date(2026, 6, 1), date(2026, 6, 30), date(2026, 7, 1), date(2026, 8, 1)):
        shares[day] = next(one for one in where(both, *groups_of(both, on=day), on=day) if one.name == "Leeds").good
    before, after = Decimal(30) / 80, Decimal(50) / 80
    assert list(shares.values()) == [before, before, after, after]


def test_a_rating_is_gone_back_to_change_by_change(register: Register) -> None:
    """Alder was inadequate until 1 August and required improvement until 1 September; until then Beech had no rating.

    On 31 August the one rated home, of 50 of Leeds' 100 beds, is not good; Beech's 30 and Cedar's 20 have no rating.
    """
    august, september = date(2026, 8, 1), date(2026, 9, 1)
    changed = [
        ("1-1", august, "Inadequate", "Requires improvement"),
        ("1-1", september, "Requires improvement", "Good"),
        ("1-2", september, "Not formally rated", "Inadequate"),
    ]
    events = [Event(location_id=one, day=day, event="rating", before=was, after=now) for one, day, was, now in changed]
    later = replace(register.editions[0], day=september)
    held = replace(register, events=events, editions=[*register.editions, later])
    days = [date(2026, 7, 31), august, date(2026, 8, 31), september]
    said = [str(held.ratings_on(day)[held.place("1-1")]) for day in days]
    assert said == ["Inadequate", "Requires improvement", "Requires improvement", "Good"]
    _, leeds = where(held, *groups_of(held, on=days[2]), on=days[2])
    assert (leeds.good, leeds.unrated) == (Decimal(0), Decimal("0.5"))


def test_where_people_can_go_if_a_home_fails_is_by_the_ratings_of_that_day(tmp_path: Path) -> None:
    """If Cedar ends, the other home of Leeds that is not inadequate is Beech (30 beds) in June, Alder (50) in July."""
    both = _rated_otherwise_in_june(tmp_path)
    mine = both["location_id"] == "1-3"
    near = [if_fails(both, "Cedar", mine, on=day).effects[0].near_beds for day in (date(2026, 6, 30), date(2026, 7, 1))]
    assert near == [30, 50]


@pytest.mark.parametrize(
    ("parts", "index"), [([10], 10_000), ([5, 5], 5_000), ([1, 1, 1], 3_333), ([], None), ([0], None)]
)
def test_concentration(parts: list[int], index: int | None) -> None:
    assert hhi(parts) == index


def test_totals_of_groups_count_owners_before_brands(register: Register, tmp_path: Path) -> None:
    """With the owner of both companies known by number, the group has 50 + 30 + 5 beds in two councils."""
    (tmp_path / "owners.csv").write_text("owned,owner,owner_name\nC1,T,\nC2,T,\nT,Top,Top plc\n", encoding="utf-8")
    groups, names = groups_of(register, read_owners(tmp_path / "owners.csv"), on=DAY)
    first = totals(register, groups, names, on=DAY)[0]
    assert (first.name, first.beds, first.councils, first.providers) == ("Top plc", 85, 2, 2)
    # 80 of 100 beds in Leeds and 5 of 45 in Bradford are both more than a tenth.
    assert first.over_a_tenth == 2


def test_exactly_a_tenth_is_not_more_than_a_tenth(tmp_path: Path) -> None:
    file = tmp_path / "01_July_2026_HSCA_Active_Locations.csv"
    rows = "1-1,01/10/2010,Y,A,10,Leeds,P1,A Ltd,,,,,,,,\n1-2,01/10/2010,Y,B,90,Leeds,P2,B Ltd,,,,,,,,\n"
    file.write_text(f"{HEADS}\n{rows}", encoding="utf-8")
    register = read_files([file])
    found = {one.name: one.over_a_tenth for one in totals(register, *groups_of(register, on=DAY), on=DAY)}
    assert found == {"A Ltd": 0, "B Ltd": 1}


@pytest.mark.parametrize(
    ("lines", "rule"),
    [
        ("A,B\nB,C\nC,A", "circular-owner"),
        ("A,A", "circular-owner"),
        ("A,b\nB,a", "circular-owner"),  # one name, however it is written
        ("A,B\nA,C", "two-owners"),
        ("A,", "missing"),
    ],
)
def test_owners_that_cannot_be_are_refused(tmp_path: Path, lines: str, rule: str) -> None:
    (tmp_path / "owners.csv").write_text(f"owned,owner\n{lines}\n", encoding="utf-8")
    with pytest.raises(ProblemsFound) as caught:
        read_owners(tmp_path / "owners.csv")
    assert [problem.rule for problem in caught.value.problems] == [rule]


def test_a_circle_that_ends_before_it_closes_is_none(tmp_path: Path) -> None:
    lines = "owned,owner,since,until\nA,B,2015-01-01,2019-12-31\nB,A,2020-01-01,\n"
    (tmp_path / "owners.csv").write_text(lines, encoding="utf-8")
    assert len(read_owners(tmp_path / "owners.csv")) == 2


def test_hours_by_provider_are_summed_by_group(register: Register, tmp_path: Path) -> None:
    lines = 'provider_id,hours_per_week,people,source\nP1,"20,000",500,x\nP2,10000,500,x\n'
    (tmp_path / "hours.csv").write_text(lines, encoding="utf-8")
    groups, given = groups_of(register, on=DAY), read_group_hours(tmp_path / "hours.csv", ["P1", "P2", "P3"])
    found = {one.name: one for one in totals(register, *groups, on=DAY, hours=given)}
    assert (found["Brand"].hours, found["Brand"].people) == (30_000, 1_000)
    assert standing(found["Brand"], criteria_on(DAY)).stands == "in"
    assert found["Three Trust"].hours is None
    assert "not looked at" in standing(found["Three Trust"], criteria_on(DAY)).why
    with pytest.raises(ProblemsFound, match="P2") as caught:
        read_group_hours(tmp_path / "hours.csv", ["P1"])
    assert [problem.rule for problem in caught.value.problems] == ["unknown-provider"]


def test_an_owner_is_one_however_it_is_written(register: Register, tmp_path: Path) -> None:
    """P1 by its ID, Three Trust by its name; the owner once in capitals: 50 + 20 + 5 beds in one group."""
    lines = "owned,owner,owner_name\nP1,Holding Ltd,Holding\nThree Trust,HOLDING LTD,Holding\n"
    (tmp_path / "owners.csv").write_text(lines, encoding="utf-8")
    groups = groups_of(register, read_owners(tmp_path / "owners.csv"), on=DAY)
    assert {one.name: one.beds for one in totals(register, *groups, on=DAY)}["Holding"] == 75


@pytest.mark.parametrize("owner", ["P1", "C1", "One Ltd"])
def test_an_owner_that_is_registered_itself_is_in_its_group(register: Register, tmp_path: Path, owner: str) -> None:
    """One Ltd owns the trust: 50 + 5 + 20 beds. However it is written; its former brand keeps the 30 of Two Ltd."""
    (tmp_path / "owners.csv").write_text(f"owned,owner\nP3,{owner}\n", encoding="utf-8")
    groups = groups_of(register, read_owners(tmp_path / "owners.csv"), on=DAY)
    found = {one.name: (one.beds, one.providers) for one in totals(register, *groups, on=DAY)}
    assert (found["One Ltd"], found["Brand"]) == ((75, 2), (30, 1))


def test_a_line_of_owners_is_followed_however_each_is_written(register: Register, tmp_path: Path) -> None:
    """The trust is One Ltd's, whom the next line calls by its number; Two Ltd has the same owner at the top."""
    lines = "owned,owner,owner_name\nP3,One Ltd,\nC1,T,Top plc\nTwo Ltd,t,Top plc\n"
    (tmp_path / "owners.csv").write_text(lines, encoding="utf-8")
    groups = groups_of(register, read_owners(tmp_path / "owners.csv"), on=DAY)
    assert {one.name: one.beds for one in totals(register, *groups, on=DAY)}["Top plc"] == 50 + 5 + 20 + 30


def test_a_circle_of_owners_written_in_two_ways_is_refused(register: Register, tmp_path: Path) -> None:
    (tmp_path / "owners.csv").write_text("owned,owner\nP1,Two Ltd\nP2,One Ltd\n", encoding="utf-8")
    with pytest.raises(ProblemsFound, match="P1 > P2 > P1") as caught:
        groups_of(register, read_owners(tmp_path / "owners.csv"), on=DAY)
    assert [problem.rule for problem in caught.value.problems] == ["circular-owner"]


@pytest.mark.parametrize(
    ("hours", "stands", "passed", "why"),
    [
        ("P1,20000,500,x\n", "out", None, "those of 1 of its providers are not"),  # Four's could make it 30,000
        ("P1,28000,500,x\n", "near", None, "near at least 30,000"),
        ("P1,30000,500,x\n", "in", True, "30,000"),  # whatever Four's are
        ("P1,20000,500,x\nP4,5000,90,x\n", "out", False, ""),
        ("P4,20000,500,x\n", "out", False, ""),  # who has homes alone has no hours to give
    ],
)
def test_hours_of_a_part_of_a_group_do_not_fail_it(
    register: Register, tmp_path: Path, hours: str, stands: str, passed: bool | None, why: str
) -> None:
    """One Ltd has homes alone, Four has homecare; one owner has both. One Ltd's hours are given, Four's or not."""
    (tmp_path / "owners.csv").write_text("owned,owner\nP1,T\nP4,T\n", encoding="utf-8")
    (tmp_path / "hours.csv").write_text(f"provider_id,hours_per_week,people,source\n{hours}", encoding="utf-8")
    groups = groups_of(register, read_owners(tmp_path / "owners.csv"), on=DAY)
    given = read_group_hours(tmp_path / "hours.csv", register["provider_id"].tolist())
    (mine,) = [one for one in totals(register, *groups, on=DAY, hours=given) if one.name == "T"]
    found = standing(mine, criteria_on(DAY))
    assert found.stands == stands and why in found.why
    assert next(line.passed for line in found.lines if line.what == "hours") is passed


MOVES = "provider,day,stage,why\nBrand,2025-01-01,1,enters\nBrand,2025-02-01,2,monitored\nBrand,2026-06-01,6,cash\n"


def test_the_stages_are_a_record_and_the_last_gives_notice(register: Register, tmp_path: Path) -> None:
    (tmp_path / "stages.csv").write_text(MOVES, encoding="utf-8")
    moves = read_moves(tmp_path / "stages.csv", {"Brand"})
    assert [one.stage for one in stages_on(moves, date(2025, 12, 31))] == [2]
    assert stages_on(moves, date(2024, 12, 31)) == ()
    (last,) = stages_on(moves, DAY)
    groups, names = groups_of(register, on=DAY)
    councils = told(register, last, names, groups)
    text = notice_text(last, councils)
    assert "- Bradford: 1 care home with 5 beds; 0 other" in text
    assert "- Leeds: 2 care homes with 80 beds; 0 other" in text


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Brand,2026-06-01,7,x", "less-than-equal"),
        ("Brand,2026-06-01,5,x", "same-day"),
        ("Brand,2026-07-01,6,x", "same-stage"),
        ("Brnad,2026-07-01,1,x", "unknown-provider"),
        ("Other,2026-07-01,2,x", "no-entry"),
    ],
)
def test_a_record_that_cannot_be_is_refused(tmp_path: Path, line: str, rule: str) -> None:
    (tmp_path / "stages.csv").write_text(f"{MOVES}{line}\n", encoding="utf-8")
    with pytest.raises(ProblemsFound) as caught:
        read_moves(tmp_path / "stages.csv", {"Brand", "Other"})
    assert [problem.rule for problem in caught.value.problems] == [rule]


def test_a_notice_tells_of_the_beds_of_its_day(tmp_path: Path) -> None:
    """Fifty beds in June, when the notice is given; forty in the file of July. Whoever writes a file finds it there."""
    for month, beds in (("June", 50), ("July", 40)):
        row = f"1-1,01/10/2010,Y,Alder,{beds},Leeds,P1,One Ltd,Organisation,B1,Brand,C1,,Good,Y,"
        (tmp_path / f"01_{month}_2026_HSCA_Active_Locations.csv").write_text(f"{HEADS}\n{row}\n", encoding="utf-8")
    register = read_files(sorted(tmp_path.glob("*.csv")))
    (tmp_path / "stages.csv").write_text(MOVES, encoding="utf-8")
    (last,) = stages_on(read_moves(tmp_path / "stages.csv", {"Brand"}), DAY)
    groups, names = groups_of(register, on=DAY)
    councils = told(register, last, names, groups)
    assert "- Leeds: 1 care home with 50 beds; 0 other" in notice_text(last, councils)
    (row,) = notices_table([last], {"Brand": councils}).rows
    assert (row["council"], row["beds"], row["why"]) == ("Leeds", 50, "cash")
