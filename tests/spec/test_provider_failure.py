"""If one fails: effects by hand, duties with their clocks, and the log of handbacks as the survey's answers."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

from ncs.cli.main import app
from ncs.core.errors import NotModelled, ProblemsFound, UnknownName
from ncs.providers.directory.reading import read_files
from ncs.providers.directory.register import COLUMNS, Edition, Register, empty
from ncs.providers.failure import failing, if_fails, read_served
from ncs.providers.handbacks import answered, read_log
from ncs.providers.market.groups import groups_of
from ncs.providers.use.failure import handbacks
from ncs.providers.views.failure import effects_table
from ncs.survey.use import read as read_survey
from ncs.tables.shorthand import mark

DAY = date(2026, 7, 1)
HEADS = (
    "Location ID,Location HSCA start date,Care home?,Location Name,Care homes beds,Location Local Authority,"
    "Provider ID,Provider Name,Location Latest Overall Rating,Location Latitude,Location Longitude,Service type - "
    "Care home service with nursing"
)
#: One degree of latitude is 111.2 km: 0.1 is within 15 km of Alder, 0.2 is not.
ROWS = """\
1-1,01/10/2010,Y,Alder,50,Leeds,P1,One Ltd,Good,53.8,-1.5,Y
1-2,01/10/2010,Y,Beech,30,Leeds,P2,Two Ltd,Good,53.9,-1.5,
1-3,01/10/2010,Y,Cedar,20,Leeds,P2,Two Ltd,Inadequate,53.81,-1.5,
1-4,01/10/2010,Y,Dene,40,Bradford,P3,Three Ltd,,53.8,-1.6,
1-5,01/10/2010,Y,Elm,60,Bradford,P3,Three Ltd,Good,54.0,-1.5,
1-6,01/10/2010,N,Office,0,Bradford,P1,One Ltd,Good,53.8,-1.7,
1-7,01/10/2010,N,Another,0,Bradford,P4,Four Ltd,Good,53.8,-1.7,
"""


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Register:
    file = tmp_path_factory.mktemp("failure") / "01_July_2026_HSCA_Active_Locations.csv"
    file.write_text(f"{HEADS}\n{ROWS}", encoding="utf-8")
    return read_files([file])


def fails(register: Register, name: str, **more: object) -> object:
    called, mine = failing(register, *groups_of(register, on=DAY), name, on=DAY)
    return if_fails(register, called, mine, on=DAY, **more)  # type: ignore[arg-type]


def test_effects_by_council_worked_by_hand(register: Register, tmp_path: Path) -> None:
    """Leeds loses 50 of 100 beds. Near Alder are Beech (11 km) and Dene (7); Cedar is inadequate, Elm is 22 km off."""
    lines = "location_id,people,council_arranged,hours_per_week\n1-1,44,20,\n1-6,90,80,1200\n"
    (tmp_path / "served.csv").write_text(lines, encoding="utf-8")
    served = read_served(tmp_path / "served.csv", register["location_id"])
    found = fails(register, "P1", served=served, vacancy=Decimal("0.1"))
    leeds, bradford = found.effects  # type: ignore[attr-defined]
    assert (leeds.homes, leeds.beds, leeds.nursing, leeds.share) == (1, 50, 50, Decimal("0.5"))
    assert (leeds.near_homes, leeds.near_beds, leeds.free) == (2, 70, 7)
    assert (leeds.people, leeds.arranged, leeds.hours) == (44, 20, None)
    assert (bradford.homes, bradford.beds, bradford.other) == (0, 0, 1)
    assert (bradford.people, bradford.arranged, bradford.hours) == (90, 80, 1200)
    assert (bradford.near_homes, bradford.near_beds, bradford.free) == (None, None, None)  # nobody there had a bed
    assert (leeds.near_other, bradford.near_other) == (None, 1)  # neither office says what it does
    assert (leeds.told, bradford.told) == (1, 1)
    assert [one.told for one in fails(register, "P1").effects] == [0, 0]  # type: ignore[attr-defined]


def test_a_homecare_provider_that_fails_is_shown_homecare_and_not_beds(tmp_path: Path) -> None:
    """It ends homecare and supported living. Of the others in Leeds homecare, supported living and one that does both
    are like it; extra care, a home, one rated inadequate, one that is dormant and one in Bradford are not."""
    heads = (
        "Location ID,Location HSCA start date,Care home?,Location Name,Care homes beds,Location Local Authority,"
        "Provider ID,Provider Name,Location Latest Overall Rating,Dormant (Y/N),"
        "Service type - Domiciliary care service,Service type - Supported living service,"
        "Service type - Extra Care housing services,"
        "Service type - Care home service with nursing"
    )
    rows = """\
1-1,01/10/2010,N,Care at Home,0,Leeds,P1,One Ltd,Good,N,Y,,,
1-2,01/10/2010,N,Two at Home,0,Leeds,P2,Two Ltd,,N,Y,,,
1-3,01/10/2010,N,Both,0,Leeds,P3,Three Ltd,Good,N,Y,Y,,
1-4,01/10/2010,N,Living,0,Leeds,P4,Four Ltd,Good,N,,Y,,
1-5,01/10/2010,Y,Alder,50,Leeds,P5,Five Ltd,Good,N,,,,Y
1-6,01/10/2010,N,Poor,0,Leeds,P6,Six Ltd,Inadequate,N,Y,,,
1-7,01/10/2010,N,Asleep,0,Leeds,P7,Seven Ltd,Good,Y,Y,,,
1-8,01/10/2010,N,Away,0,Bradford,P8,Eight Ltd,Good,N,Y,,,
1-9,01/10/2010,N,Living Too,0,Leeds,P1,One Ltd,Good,N,,Y,,
1-10,01/10/2010,N,Extra,0,Leeds,P9,Nine Ltd,Good,N,,,Y,
"""
    file = tmp_path / "01_July_2026_HSCA_Active_Locations.csv"
    file.write_text(f"{heads}\n{rows}", encoding="utf-8")
    found = fails(read_files([file]), "P1", vacancy=Decimal("0.5"))
    (leeds,) = found.effects  # type: ignore[attr-defined]
    assert (leeds.homes, leeds.other, leeds.near_homes, leeds.near_beds, leeds.free) == (0, 2, None, None, None)
    assert leeds.near_other == 3
    (row,) = effects_table(found).rows  # type: ignore[arg-type]
    marks = [mark(row, key) for key in ("near_homes", "near_beds", "near_free", "alike", "people")]
    assert marks == ["[z]", "[z]", "[z]", "", "[x]"] and row["alike"] == 3
    (home,) = effects_table(fails(read_files([file]), "P5")).rows  # type: ignore[arg-type]
    assert [mark(home, key) for key in ("near_homes", "near_free", "alike")] == ["", "[x]", "[z]"]


def far(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Kilometres between two places on a globe of radius 6371, by the angle between their vectors."""
    vectors = []
    for latitude, longitude in (one, other):
        up, along = math.radians(latitude), math.radians(longitude)
        vectors.append((math.cos(up) * math.cos(along), math.cos(up) * math.sin(along), math.sin(up)))
    return 6371 * math.acos(min(1.0, sum(a * b for a, b in zip(*vectors, strict=True))))


def test_what_is_near_is_near_by_any_way_of_measuring(tmp_path: Path) -> None:
    """Two homes that close and sixty others about them, at random, and one that nobody knows the place of."""
    random = np.random.default_rng(7)
    places = [(53.8 + float(up), -1.5 + float(along)) for up, along in random.uniform(-0.3, 0.3, (62, 2))]
    rows = [
        f"1-{at},01/10/2010,Y,Home {at},10,{'Leeds' if at % 2 else 'Bradford'},P{min(at, 2) if at > 1 else 1},"
        f"Ltd,Good,{up:.6f},{along:.6f},"
        for at, (up, along) in enumerate(places)
    ]
    rows.append("1-99,01/10/2010,Y,Nowhere,10,Leeds,P2,Ltd,Good,,,")
    file = tmp_path / "01_July_2026_HSCA_Active_Locations.csv"
    file.write_text(HEADS + "\n" + "\n".join(rows) + "\n", encoding="utf-8")
    register = read_files([file])
    by_council = {one.council: one for one in fails(register, "P1").effects}  # type: ignore[attr-defined]
    for at, council in ((0, "Bradford"), (1, "Leeds")):
        near = [one for one in places[2:] if far(places[at], one) <= 15]
        assert by_council[council].near_homes == len(near) and 0 < len(near) < 60
    (nowhere,) = fails(register, "1-99").effects  # type: ignore[attr-defined]
    assert nowhere.near_homes == 31  # those of Leeds, where its own place is not known


@pytest.mark.parametrize("name", ["P1", "One Ltd", "one ltd", "1-1", "Alder"])
def test_it_is_named_by_id_or_name(register: Register, name: str) -> None:
    _, mine = failing(register, *groups_of(register, on=DAY), name, on=DAY)
    assert "1-1" in register["location_id"][mine]


def test_a_name_that_several_have_is_asked_back(tmp_path: Path) -> None:
    """Two homes of one name: neither is meant more than the other. One that has ended by the day is not meant."""
    rows = ROWS.replace("1-5,01/10/2010,Y,Elm", "1-5,01/10/2010,Y,Alder")
    file = tmp_path / "01_July_2026_HSCA_Active_Locations.csv"
    file.write_text(f"{HEADS}\n{rows}", encoding="utf-8")
    both = read_files([file])
    with pytest.raises(UnknownName, match=r"more than one provider, group or location.*P1 One Ltd; P3 Three Ltd"):
        failing(both, *groups_of(both, on=DAY), "alder", on=DAY)
    both["end"][both["location_id"] == "1-5"] = np.datetime64("2026-06-30")
    effects = if_fails(both, *failing(both, *groups_of(both, on=DAY), "alder", on=DAY), on=DAY).effects
    assert [(one.council, one.beds) for one in effects] == [("Leeds", 50)]


def test_what_is_not_there_is_refused(register: Register) -> None:
    with pytest.raises(UnknownName, match="Did you mean"):
        failing(register, *groups_of(register, on=DAY), "Alderr", on=DAY)
    _, mine = failing(register, *groups_of(register, on=DAY), "P1", on=DAY)
    with pytest.raises(UnknownName, match="registered on that day"):
        if_fails(register, "P1", mine, on=date(2009, 1, 1))


def test_duties_have_clocks_and_a_takeover_needs_an_act(register: Register) -> None:
    found = fails(register, "P1", notice=date(2026, 6, 20))
    lines = {line.what: line for line in found.duties}  # type: ignore[attr-defined]
    assert lines["meet needs"].period == "by 2026-07-01" and "s48(2)" in lines["meet needs"].rule
    assert lines["plan"].period == "by 2026-06-27" and lines["plan"].section == "practice, no law"
    assert lines["review"].period == "by 2026-07-29"
    assert "takeover" not in lines
    named = " ".join(line.rule for line in lines.values())
    assert all(f"s{number}" in named for number in (48, 49, 51, 52, 53, 55, 56, 57))
    taken = {line.what: line for line in fails(register, "P1", takeover=True).duties}  # type: ignore[attr-defined]
    assert taken["takeover"].section == "proposal, needs an Act"
    assert set(taken) ^ set(lines) == {"takeover", "review"}  # the duties of the law stand
    assert lines["oversight"].period == "at any time"  # no notice begins it
    assert taken["notice"].period == "on the regulator's notice"


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("1-1,3,,", "location-twice"),
        ("1-9,3,,", "unknown-location"),
        ("1-2,3,4,", "part-over-whole"),
        ("1-2,x,,", "value-error"),
    ],
)
def test_people_that_cannot_be_are_refused(register: Register, tmp_path: Path, line: str, rule: str) -> None:
    text = f"location_id,people,council_arranged,hours_per_week\n1-1,3,1,\n{line}\n"
    (tmp_path / "served.csv").write_text(text, encoding="utf-8")
    with pytest.raises(ProblemsFound) as caught:
        read_served(tmp_path / "served.csv", register["location_id"])
    assert [problem.rule for problem in caught.value.problems] == [rule]


def test_effects_are_worked_out_for_a_country() -> None:
    """56,000 locations, of which 300 homes of one provider end: 300 x 30 beds."""
    random, size = np.random.default_rng(1), 56_000
    columns = {name: empty(name, size) for name in COLUMNS}
    columns["location_id"] = np.array([f"1-{at:06d}" for at in range(size)], dtype=object)
    columns["council_name"] = np.array([f"C{at % 153}" for at in range(size)], dtype=object)
    columns["council"] = columns["council_name"]
    columns["provider_id"] = np.array(["big" if at < 300 else f"P{at}" for at in range(size)], dtype=object)
    columns["provider_name"] = columns["provider_id"]
    columns["start"] = np.full(size, np.datetime64("2012-01-01"))
    columns["care_home"] = np.arange(size) < 15_000
    columns["beds"] = np.full(size, 30)
    columns["latitude"], columns["longitude"] = random.uniform(50, 55, size), random.uniform(-4, 1, size)
    country = Register(columns=columns, editions=[Edition(file="x", product="active", day=DAY, rows=size)])
    found = if_fails(country, "big", columns["provider_id"] == "big", on=DAY)
    assert sum(one.beds for one in found.effects) == 9_000


LOG = """\
day,council,event,kind,provider,people,cause,hours_per_week,beds,notice_days,outcome
2025-01-10,Leeds,contract handback,homecare,A,12,workforce,150,,28,all placed
2025-02-01,Leeds,contract handback,homecare,B,8,declined_terms,90.5,,14,some waiting
2025-03-01,Leeds,closure,care home,C,20,closure,,25,60,all placed
2024-11-05,Leeds,closure,homecare,D,99,other,10,,,unknown
2025-04-01,Bradford,ceased trading,supported living,E,5,other,,,,unknown
"""
Write = Callable[[str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def _write(text: str) -> Path:
        (tmp_path / "log.csv").write_text(text, encoding="utf-8")
        return tmp_path / "log.csv"

    return _write


def test_the_log_answers_the_survey(write: Write) -> None:
    """In the window Leeds has 40 people in all, 20 of homecare handbacks, none of care home handbacks (it closed)."""
    log = read_log(write(LOG))
    found = answered(log, "E08000035", first=date(2024, 11, 6), last=date(2025, 5, 5)).answers
    assert found == {
        "H01_1": "yes", "H01_2": "yes", "H01_3": "yes", "H01_4": "no", "H02": "40", "H03_1": "20", "H03_2": "0",
        "H05": "closure",
    }  # fmt: skip
    bradford = answered(log, "E08000032", first=date(2024, 11, 6), last=date(2025, 3, 31)).answers
    assert bradford == {"H01_1": "no", "H01_2": "no", "H01_3": "no", "H01_4": "no"}


def test_two_homes_of_one_provider_may_close_on_one_day(write: Write) -> None:
    """They are two events by their locations: 20 and 15 people, not one that is there twice."""
    line = "2025-03-01,Leeds,closure,care home,C,{0},closure,,25,60,all placed,{1}\n"
    head = LOG.splitlines()[0] + ",location_id\n"
    log = read_log(write(head + line.format(20, "1-1") + line.format(15, "1-2")))
    leeds = answered(log, "E08000035", first=date(2024, 11, 6), last=date(2025, 5, 5))
    assert leeds.answers["H02"] == "35"
    with pytest.raises(ProblemsFound):
        read_log(write(head + line.format(20, "1-1") + line.format(15, "1-1")))


def test_level_causes_are_left_to_the_council(write: Write) -> None:
    level = LOG.replace("C,20", "C,12")
    found = answered(read_log(write(level)), "E08000035", first=date(2024, 11, 6), last=date(2025, 5, 5))
    assert "H05" not in found.answers


def test_the_survey_reads_the_answers(write: Write, tmp_path: Path) -> None:
    answers = handbacks(write(LOG), last="2025-05-05", council="Leeds").table("answers")
    keys = list(answers.rows[0])
    lines = [",".join(keys), ",".join(str(answers.rows[0][key] or "") for key in keys)]
    (tmp_path / "answers.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    read = read_survey([tmp_path / "answers.csv"], tmp_path / "read", year=2025)
    assert not read.read.refused
    kept = (tmp_path / "read" / "answers.csv").read_text(encoding="utf-8")
    assert any("H03_1" in line and "20" in line for line in kept.splitlines())


def test_the_year_of_a_survey_is_shown_as_one(write: Write) -> None:
    """2025, not two thousand and twenty-five of something: 2,025."""
    done = CliRunner().invoke(app, ["providers", "handbacks", str(write(LOG)), "--to", "2025-05-05"])
    assert done.exit_code == 0 and "2025" in done.output and "2,025" not in done.output


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("2025-01-10,Leeds,contract handback,homecare,a,1,workforce,,,,unknown", "event-twice"),
        ("2025-01-11,Leeds,closure,care home,F,1,closure,40,,,unknown", "hours-of-a-home"),
        ("2025-01-11,Leeds,closure,homecare,F,1,closure,,4,,unknown", "beds-of-homecare"),
        ("2025-01-11,Leads,closure,homecare,F,1,closure,,,,unknown", "value-error"),
        ("2025-01-11,Leeds,closure,homecare,F,1,greed,,,,unknown", "enum"),
        ("11/01/2025,Leeds,closure,homecare,F,1,other,,,,unknown", "value-error"),
    ],
)
def test_a_log_that_cannot_be_is_refused(write: Write, line: str, rule: str) -> None:
    with pytest.raises(ProblemsFound) as caught:
        read_log(write(LOG + line + "\n"))
    assert [problem.rule for problem in caught.value.problems] == [rule]


@pytest.mark.parametrize(("last", "first"), [("2025-05-05", "2024-11-06"), ("2025-08-31", "2025-03-01")])
def test_the_window_is_six_months(write: Write, last: str, first: str) -> None:
    assert handbacks(write(LOG), last=last).answers[0].first == date.fromisoformat(first)


def test_a_window_the_wrong_way_round_and_an_empty_log_are_refused(write: Write) -> None:
    with pytest.raises(NotModelled, match="wrong way round"):
        handbacks(write(LOG), first="2025-05-05", last="2025-05-04")
    with pytest.raises(NotModelled, match="no events"):
        handbacks(write(LOG.splitlines()[0] + "\n"))
