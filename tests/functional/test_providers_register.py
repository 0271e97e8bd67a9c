"""The register of providers: read as published, and asked what opened and closed; registered anew is neither."""

from __future__ import annotations

import csv
import json
import shutil
from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import odfdo
import pyarrow.parquet as pq
import pytest
import xlsxwriter
from typer.testing import CliRunner

from ncs.cli.main import app
from ncs.core.errors import NcsError, NotModelled, ProblemsFound, UnknownName
from ncs.core.notices import listening
from ncs.providers.changes import changes
from ncs.providers.directory.kept import open_register
from ncs.providers.directory.published import day_named
from ncs.providers.directory.reading import read_files
from ncs.providers.directory.register import COLUMNS, Edition, Link, Register, empty
from ncs.providers.market.groups import Owned, groups_of
from ncs.providers.succession import counted, successions
from ncs.providers.use import register as asked

DATA = Path(__file__).parents[1] / "data" / "cqc"


@pytest.fixture(scope="module")
def oldham() -> Register:
    return read_files([DATA / "oldham_2025.jsonl"], on=date(2025, 8, 1))


def answers() -> dict[str, dict[str, Any]]:
    lines = (DATA / "oldham_2025.jsonl").read_text(encoding="utf-8").splitlines()
    return {one["locationId"]: one for one in map(json.loads, lines)}


def day(text: str | None) -> date:
    return date.fromisoformat(text) if text else date.max


def linked() -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Pairs of the file, earlier and later, from the successors that locations state."""
    held = answers()
    pairs = [(one, link) for one in held.values() for link in one.get("relationships", [])]
    return [
        (one, held[link["relatedLocationId"]])
        for one, link in pairs
        if link["type"] == "HSCA Successor" and link["relatedLocationId"] in held
    ]


def went_on(before: dict[str, Any], after: dict[str, Any]) -> bool:
    """The rule, in plain words: the same kind of service, begun after the other and at most 30 days after its end."""
    began, ended = day(after["registrationDate"]), day(before.get("deregistrationDate"))
    in_time = ended == date.max or began <= ended + timedelta(days=30)
    return before["careHome"] == after["careHome"] and day(before["registrationDate"]) < began and in_time


def homes(on: date) -> set[str]:
    """Care homes on a day, counted one by one: those live, less those whose successor has begun."""
    held = answers()
    live = {
        name
        for name, one in held.items()
        if one["careHome"] == "Y" and day(one["registrationDate"]) <= on < day(one.get("deregistrationDate"))
    }
    pairs = [(one, later) for one, later in linked() if went_on(one, later) and one["careHome"] == "Y"]
    taken = {one["locationId"] for one, later in pairs if day(later["registrationDate"]) <= on}
    waiting = {
        one["locationId"]
        for one, later in pairs
        if day(one.get("deregistrationDate")) <= on < day(later["registrationDate"])
    }
    return live - taken | waiting


def test_the_successions_held_are_of_the_sizes_that_are_published(oldham: Register) -> None:
    """54 with both ends in the file: 18 on one day, 29 overlap up to 30 days, one short gap, six further apart."""
    stated = [one for one in successions(oldham) if one.link.basis == "stated"]
    assert len(stated) == 54
    sizes = Counter(one.size for one in stated)
    assert sizes == {"same day": 18, "overlap": 29, "gap": 1, "further apart": 6}
    assert {(one.link.before, one.link.after) for one in stated} == {
        (one["locationId"], later["locationId"]) for one, later in linked()
    }


def test_only_a_gap_of_579_days_is_a_closing_and_an_opening(oldham: Register) -> None:
    """Five of the six further apart overlap by 34 to 159 days: care never stopped there. One came back 579 days on."""
    apart = [one for one in successions(oldham) if one.size == "further apart" and one.link.basis == "stated"]
    assert sorted(one.gap for one in apart if one.gap is not None) == [-159, -50, -45, -37, -34, 579]
    assert [one.gap for one in apart if not one.continues] == [579]


def test_the_register_without_links_is_as_others_counted_it(oldham: Register) -> None:
    with (DATA / "oldham_register_by_date.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            live = oldham.registered(date.fromisoformat(row["date"]))
            mine = live & oldham["care_home"]
            assert live.sum() == int(row["live_locations"]), row["date"]
            assert mine.sum() == int(row["live_care_homes"]), row["date"]
            assert oldham["beds"][mine].clip(0).sum() == int(row["care_home_beds"]), row["date"]


def test_homes_on_a_day_are_counted_once_while_two_registrations_run(oldham: Register) -> None:
    derived = {one.link.before for one in successions(oldham) if one.link.basis == "derived"}
    days = counted(oldham, [one for one in successions(oldham) if one.link.basis == "stated"])
    for quarter in range(4 * 14):
        on = date(2011 + quarter // 4, quarter % 4 * 3 + 1, 15)
        found = set(oldham["location_id"][days.on(on) & oldham["care_home"]])
        assert found == homes(on), on
    assert len(derived) < 5  # what the regulator did not link, and stood at one address one after the other


def test_openings_and_closings_sum_to_the_change_in_homes(oldham: Register) -> None:
    days = [date(2012, 1, 1) + timedelta(days=97 * step) for step in range(48)]
    for first, last in pairwise(days):
        for one in changes(oldham, after=first, until=last).sums:
            assert one.first + one.opened - one.closed + one.split - one.merged == one.last, (first, one)


def test_without_the_links_change_would_be_overstated(oldham: Register) -> None:
    """Of 26 links from one care home to another, each would be one closing and one opening too many."""
    first, last = date(2011, 12, 31), date(2024, 12, 31)
    raw = [
        one
        for one in answers().values()
        if one["careHome"] == "Y" and first < day(one.get("deregistrationDate")) <= last
    ]
    sums = changes(oldham, after=first, until=last).sums[0]
    anew = [one for one, later in linked() if went_on(one, later) and one in raw]
    derived = [one for one in successions(oldham) if one.link.basis == "derived"]
    ended = {one.link.before for one in derived} & {one["locationId"] for one in raw}
    assert sums.closed == len(raw) - len(anew) - len(ended)
    assert len(anew) > 10


def active(**changed: str) -> dict[str, str]:
    row = {
        "Location ID": "1-1", "Location HSCA start date": "01/10/2010", "Care home?": "Y",
        "Location Name": "Alder House",
        "Care homes beds": "20", "Location Local Authority": "Leeds", "Provider ID": "1-9", "Provider Name": "A Ltd",
        "Location Latest Overall Rating": "Good", "Location Dual Registered": "N",
        "Primary ID (Dual registration locations)": "", "Location Postal Code": "ZZ1 1ZZ",
        "Service type - Care home service with nursing": "Y", "Registered manager": "Nobody Known",
    }  # fmt: skip
    return row | changed


def written(path: Path, *rows: dict[str, str]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, list(rows[0]))
        out.writeheader()
        out.writerows(rows)
    return path


def named(folder: Path, month: str) -> Path:
    return folder / f"01_{month}_2026_HSCA_Active_Locations.csv"


ID, NAME, BEDS, START = "Location ID", "Location Name", "Care homes beds", "Location HSCA start date"
POST = "Location Postal Code"
TWICE, PRIMARY = "Location Dual Registered", "Primary ID (Dual registration locations)"


def test_between_two_months(tmp_path: Path) -> None:
    """Alder House is registered anew under another ID, Beech Court goes, Cedar View comes, Dene Mill gains beds."""
    before = written(
        named(tmp_path, "May"),
        active(),
        active(**{ID: "1-2", NAME: "Beech Court", BEDS: "30", "Location Postal Code": "ZZ2 1ZZ"}),
        active(**{ID: "1-4", NAME: "Dene Mill", BEDS: "12", "Location Postal Code": "ZZ4 1ZZ"}),
        active(
            **{ID: "1-5", NAME: "Dene Mill", BEDS: "12", "Location Postal Code": "ZZ4 1ZZ", TWICE: "Y", PRIMARY: "1-4"}
        ),
    )
    after = written(
        named(tmp_path, "June"),
        active(**{ID: "1-6", START: "2026-05-20", "Provider Name": "B Ltd"}),
        active(**{ID: "1-3", NAME: "Cedar View", BEDS: "9", START: "12/05/2026", "Location Postal Code": "ZZ3 1ZZ"}),
        active(**{ID: "1-4", NAME: "Dene Mill", BEDS: "15", "Location Postal Code": "ZZ4 1ZZ"}),
        active(
            **{ID: "1-5", NAME: "Dene Mill", BEDS: "15", "Location Postal Code": "ZZ4 1ZZ", TWICE: "Y", PRIMARY: "1-4"}
        ),
    )
    register = read_files([after, before])
    found = changes(register, after=None, until=None)
    homes = found.sums[0]
    assert (homes.first, homes.opened, homes.closed, homes.last) == (3, 1, 1, 3)
    assert (homes.beds_first, homes.beds_last) == (20 + 30 + 12, 20 + 9 + 15)
    told = {(one.what, register["location_id"][one.place]) for one in found.found}
    assert told == {
        ("opened", "1-3"), ("closed", "1-2"), ("registered anew", "1-1"), ("beds changed", "1-4"),
        ("beds changed", "1-5"),
    }  # fmt: skip
    assert "Nobody Known" not in repr(dict(register.columns))


def test_health_care_is_no_social_care(tmp_path: Path) -> None:
    """A dentist that goes is none of the services that closed."""
    dentist = active(**{ID: "1-8", "Care home?": "N", NAME: "Dentist", BEDS: "0"})
    both = [row | {"Location Inspection Directorate": name} for row, name in ((dentist, "Primary medical services"),)]
    home = active() | {"Location Inspection Directorate": "Adult social care"}
    register = read_files([written(named(tmp_path, "May"), home, *both), written(named(tmp_path, "June"), home)])
    assert [one.closed for one in changes(register, after=None, until=None).sums] == [0, 0]
    assert changes(register, after=None, until=None).found == ()


def test_a_second_registration_goes_on_where_the_first_ends(tmp_path: Path) -> None:
    second = active(**{ID: "1-5", TWICE: "Y", PRIMARY: "1-1", START: "01/01/2020"})
    register = read_files([written(named(tmp_path, "May"), active(), second), written(named(tmp_path, "June"), second)])
    homes = changes(register, after=None, until=None).sums[0]
    assert (homes.first, homes.opened, homes.closed, homes.last) == (1, 0, 0, 1)


def dual(primary: tuple[str, str], second: tuple[str, str]) -> Register:
    """One home of two registrations, each with its start and its end (or none), and another home since 2010."""
    spans = [primary, second, ("2010-10-01", "")]
    columns = {name: empty(name, 3) for name in COLUMNS}
    columns["location_id"] = np.array(["1-1", "1-2", "1-9"], dtype=object)
    columns["start"], columns["end"] = (
        np.array([span[at] or "NaT" for span in spans], dtype="datetime64[D]") for at in (0, 1)
    )
    columns["care_home"] = np.ones(3, dtype=bool)
    columns["dual"] = np.array([True, True, False])
    columns["primary_id"] = np.array(["1-1", "1-1", ""], dtype=object)
    columns["council"] = np.array(["E08000035"] * 3, dtype=object)
    return Register(columns=columns, editions=[Edition(file="x", product="active", day=date(2026, 1, 1), rows=3)])


@pytest.mark.parametrize(
    ("primary", "second", "told"),
    [
        # What is told: homes on 1 January 2015, opened, closed, split, merged, homes on 1 January 2026; Elm is one.
        (("2012-10-01", "2020-05-01"), ("2020-05-20", ""), (2, 0, 0, 0, 0, 2)),  # nineteen days between: one home
        (("2012-10-01", "2020-05-01"), ("2020-05-31", ""), (2, 0, 0, 0, 0, 2)),  # thirty
        (("2012-10-01", "2020-05-01"), ("2020-06-01", ""), (2, 1, 1, 0, 0, 2)),  # thirty-one: closed, and another
        (("2012-10-01", "2020-05-01"), ("2021-10-01", ""), (2, 1, 1, 0, 0, 2)),
        (("2012-10-01", "2020-05-01"), ("2014-10-01", "2022-05-01"), (2, 0, 1, 0, 0, 1)),  # it outlives the first
        (("2012-10-01", "2022-05-01"), ("2014-10-01", "2020-05-01"), (2, 0, 1, 0, 0, 1)),
        (("2016-10-01", ""), ("2012-10-01", ""), (2, 0, 0, 0, 0, 2)),  # there since 2012: the primary opened nothing
        (("2018-10-01", ""), ("2016-10-01", ""), (1, 1, 0, 0, 0, 2)),  # opened once, in 2016
        (("2016-10-01", ""), ("2012-10-01", "2016-09-20"), (2, 0, 0, 0, 0, 2)),
        (("2018-10-01", ""), ("2012-10-01", "2016-05-01"), (2, 1, 1, 0, 0, 2)),  # two years without a home
    ],
)
def test_a_home_registered_twice_is_one_home_unless_it_was_gone(
    primary: tuple[str, str], second: tuple[str, str], told: tuple[int, ...]
) -> None:
    register = dual(primary, second)
    one = changes(register, after=date(2015, 1, 1), until=date(2026, 1, 1)).sums[0]
    assert (one.first, one.opened, one.closed, one.split, one.merged, one.last) == told
    before = changes(register, after=date(2015, 1, 1), until=date(2017, 1, 1)).sums[0]
    assert before.first + before.opened - before.closed == before.last


def test_a_second_registration_long_after_its_home_closed_is_another_home() -> None:
    """The primary went on as a third location, which ended in 2017; the second began two years later.

    The regulator ended the primary in 2020 alone, so that the two registrations seem to meet.
    """
    held = dual(("2012-10-01", "2020-05-01"), ("2019-01-01", ""))
    columns = {name: np.concatenate([values, values[:1]]) for name, values in held.columns.items()}
    columns["location_id"] = np.array(["1-1", "1-2", "1-9", "1-3"], dtype=object)
    columns["start"][3], columns["end"][3] = np.datetime64("2016-01-01"), np.datetime64("2017-01-01")
    columns["dual"][3], columns["primary_id"][3] = False, ""
    link = Link(before="1-1", after="1-3", reason="New Provider")
    register = Register(columns=columns, editions=held.editions, links=[link])
    one = changes(register, after=date(2015, 1, 1), until=date(2026, 1, 1)).sums[0]
    assert (one.first, one.opened, one.closed, one.split, one.merged, one.last) == (2, 1, 1, 0, 0, 2)


def three(spans: dict[str, tuple[str, str]], *links: tuple[str, str], listed: str = "1-2") -> Register:
    """A home of which ``listed`` is the second registration, other locations linked to it, and another home."""
    spans = spans | {"1-9": ("2010-10-01", "")}
    columns = {name: empty(name, len(spans)) for name in COLUMNS}
    columns["location_id"] = np.array(list(spans), dtype=object)
    columns["start"], columns["end"] = (
        np.array([span[at] or "NaT" for span in spans.values()], dtype="datetime64[D]") for at in (0, 1)
    )
    columns["care_home"] = np.ones(len(spans), dtype=bool)
    columns["dual"] = columns["location_id"] == listed
    columns["primary_id"] = np.where(columns["dual"], "1-1", "").astype(object)
    columns["council"] = np.array(["E08000035"] * len(spans), dtype=object)
    made = [Link(before=before, after=after, reason="New Provider") for before, after in links]
    edition = Edition(file="x", product="active", day=date(2026, 1, 1), rows=len(spans))
    return Register(columns=columns, links=made, editions=[edition])


ON = [("1-2", "1-3")]


@pytest.mark.parametrize(
    ("spans", "links", "told"),
    [
        # The second registration went on as 1-3, which nobody lists as dual: still one home (and the other one).
        ({"1-1": ("2012-10-01", ""), "1-2": ("2014-10-01", "2018-05-01"), "1-3": ("2018-05-01", "")}, ON, (2, 0, 0, 2)),
        (
            {"1-1": ("2012-10-01", ""), "1-2": ("2014-10-01", "2018-05-01"), "1-3": ("2018-05-01", "2020-05-01")},
            ON,
            (2, 0, 0, 2),
        ),
        # 1-3 outlives the primary one: the home is there until it ends, or is there still.
        (
            {"1-1": ("2012-10-01", "2022-05-01"), "1-2": ("2014-10-01", "2018-05-01"), "1-3": ("2018-05-01", "")},
            ON,
            (2, 0, 0, 2),
        ),
        (
            {
                "1-1": ("2012-10-01", "2022-05-01"),
                "1-2": ("2014-10-01", "2018-05-01"),
                "1-3": ("2018-05-01", "2024-05-01"),
            },
            ON,
            (2, 0, 1, 1),
        ),
        # Twice anew; and anew once more after the primary one has ended.
        (
            {
                "1-1": ("2012-10-01", "2022-05-01"),
                "1-2": ("2014-10-01", "2016-05-01"),
                "1-3": ("2016-05-01", "2023-05-01"),
                "1-4": ("2023-05-01", ""),
            },
            [("1-2", "1-3"), ("1-3", "1-4")],
            (2, 0, 0, 2),
        ),
        # What the second registration went on from, unlisted too: the home is there since 2010, and nothing merged.
        ({"1-1": ("2012-10-01", ""), "1-0": ("2010-10-01", "2018-05-01"), "1-2": ("2018-05-01", "")}, [("1-0", "1-2")],
         (2, 0, 0, 2)),
        # That began in 2016 and the primary one in 2019: one opening, in 2016.
        (
            {"1-1": ("2019-10-01", ""), "1-0": ("2016-10-01", "2018-05-01"), "1-2": ("2018-05-01", "")},
            [("1-0", "1-2")],
            (1, 1, 0, 2),
        ),
        # One location became two registrations of one home.
        (
            {"1-1": ("2018-05-01", ""), "1-0": ("2010-10-01", "2018-05-01"), "1-2": ("2018-05-01", "")},
            [("1-0", "1-1"), ("1-0", "1-2")],
            (2, 0, 0, 2),
        ),
    ],
)  # fmt: skip
def test_what_a_second_registration_went_on_as_or_from_is_of_the_same_home(
    spans: dict[str, tuple[str, str]], links: list[tuple[str, str]], told: tuple[int, ...]
) -> None:
    """Homes on 1 January 2015, opened, closed, homes on 1 January 2026: reasoned from the days, one home each day."""
    found = changes(three(spans, *links), after=date(2015, 1, 1), until=date(2026, 1, 1)).sums[0]
    assert (found.first, found.opened, found.closed, found.last) == told
    assert (found.split, found.merged) == (0, 0)


@pytest.mark.parametrize(
    ("spans", "links", "told"),
    [
        # Two homes became the second registration in 2018, a year before the primary one: nothing opened.
        (
            {
                "1-1": ("2019-05-01", ""),
                "1-2": ("2018-05-01", ""),
                "1-5": ("2010-10-01", "2018-05-01"),
                "1-6": ("2010-10-01", "2018-05-01"),
            },
            [("1-5", "1-2"), ("1-6", "1-2")],
            (3, 0, 0, 0, 1, 2),
        ),
        # Two homes became the primary one in 2012; what the second came from is older than that, and counts by itself.
        (
            {
                "1-1": ("2012-05-01", ""),
                "1-2": ("2018-05-01", ""),
                "1-4": ("2010-10-01", "2018-05-01"),
                "1-5": ("2011-10-01", "2012-05-01"),
                "1-6": ("2011-10-01", "2012-05-01"),
            },
            [("1-4", "1-2"), ("1-5", "1-1"), ("1-6", "1-1")],
            (3, 0, 0, 0, 1, 2),
        ),
    ],
)
def test_where_homes_merged_into_a_registration_nothing_opened(
    spans: dict[str, tuple[str, str]], links: list[tuple[str, str]], told: tuple[int, ...]
) -> None:
    one = changes(three(spans, *links), after=date(2015, 1, 1), until=date(2026, 1, 1)).sums[0]
    assert (one.first, one.opened, one.closed, one.split, one.merged, one.last) == told


def test_a_group_is_the_brand_else_the_provider_by_name_or_by_id() -> None:
    held = three({"1-1": ("2012-10-01", ""), "1-2": ("2014-10-01", ""), "1-3": ("2014-10-01", "")}, listed="")
    held.columns["provider_id"][:] = ["1-10", "1-20", "1-30", "1-10"]
    held.columns["provider_name"][:] = ["Alder", "", "Birch", "Alder"]
    held.columns["brand_id"][2], held.columns["brand_name"][2] = "BD1", "Brand"
    groups, names = groups_of(held, on=date(2026, 1, 1))
    assert groups.tolist() == ["provider 1-10", "provider 1-20", "brand BD1", "provider 1-10"]
    assert names == {"provider 1-10": "Alder", "provider 1-20": "1-20", "brand BD1": "Brand"}
    # Whoever is owned by nobody on the day is grouped the same way.
    late = Owned.model_validate({"owned": "1-10", "owner": "X", "since": "2027-01-01"})
    assert groups_of(held, [late], on=date(2026, 1, 1))[0].tolist() == groups.tolist()


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        # Name, postcode, property; the first ended on 1 May 2018, the second began then, and neither is linked.
        (("Oak House", "LS1 1AA", ""), ("OAK  house.", "ls1-1aa", ""), True),
        (("Oak House", "LS1 1AA", ""), ("Oak Lodge", "LS1 1AA", ""), False),
        (("Oak House", "LS1 1AA", ""), ("Oak House", "LS1 1AB", ""), False),
        (("Straße Care", "LS1 1AA", ""), ("STRASSE CARE", "LS1 1AA", ""), True),
        (("St Mary’s", "LS1 1AA", ""), ("St Mary's", "LS1 1AA", ""), True),
        (("Oak House", "", "100"), ("Oak House", "", "100"), True),
        (("Oak House", "", ""), ("Oak House", "", ""), False),  # no address: nobody knows
        (("", "LS1 1AA", ""), ("", "LS1 1AA", ""), False),
    ],
)
def test_two_services_at_one_address_are_one_after_the_other_where_nobody_says_so(
    one: tuple[str, str, str], other: tuple[str, str, str], alike: bool
) -> None:
    held = three({"1-1": ("2012-10-01", "2018-05-01"), "1-2": ("2018-05-01", "")}, listed="")
    for name, values in zip(("name", "postcode", "uprn"), zip(one, other, ("", "", ""), strict=True), strict=True):
        held.columns[name][:] = values  # the third is the other home
    held.columns["care_home"][:2] = False
    assert [link.link.after for link in successions(held)] == (["1-2"] if alike else [])
    # Of care homes the property alone says so, whatever they are called.
    held.columns["care_home"][:2] = True
    held.columns["uprn"][:2] = "100"
    assert [link.link.basis for link in successions(held)] == ["derived"]


def test_of_two_that_a_second_registration_becomes_one_is_of_its_home_and_the_other_a_split() -> None:
    spans = {
        "1-1": ("2012-10-01", ""), "1-2": ("2014-10-01", "2018-05-01"), "1-3": ("2018-05-01", ""),
        "1-4": ("2018-05-01", ""),
    }  # fmt: skip
    held = three(spans, ("1-2", "1-3"), ("1-2", "1-4"))
    found = changes(held, after=date(2015, 1, 1), until=date(2026, 1, 1)).sums[0]
    assert (found.first, found.opened, found.closed, found.split, found.merged, found.last) == (2, 0, 0, 1, 0, 3)


def test_a_second_registration_that_the_primary_followed_counts_before_it() -> None:
    """Registered from 2012 to 2020 and, anew, since 2020; the regulator links the two and lists them as dual too."""
    held = dual(("2020-04-01", ""), ("2012-10-01", "2020-05-01"))
    link = Link(before="1-2", after="1-1", reason="New Provider")
    register = Register(columns=held.columns, editions=held.editions, links=[link])
    one = changes(register, after=date(2015, 1, 1), until=date(2026, 1, 1)).sums[0]
    assert (one.first, one.opened, one.closed, one.split, one.merged, one.last) == (2, 0, 0, 0, 0, 2)


def test_sums_hold_whatever_is_linked_to_what() -> None:
    """Homes and offices of three councils, linked and registered twice at random: what opens and closes is the change.

    An invented register of 120 locations, forty times, each over five periods.
    """
    for seed in range(40):
        random = np.random.default_rng(seed)
        days = {"start": np.datetime64("2015-01-01") + random.integers(0, 3_000, 120)}
        days["end"] = days["start"] + random.integers(1, 2_000, 120)
        days["end"][random.random(120) < 0.5] = np.datetime64("NaT")
        ids = np.array([f"1-{at:03d}" for at in range(120)], dtype=object)
        columns = {name: empty(name, 120) for name in COLUMNS} | days | {"location_id": ids}
        columns["care_home"] = random.random(120) < 0.7
        columns["council"] = np.array([f"C{at}" for at in random.integers(0, 3, 120)], dtype=object)
        columns["dual"] = random.random(120) < 0.4
        columns["primary_id"] = np.where(columns["dual"], ids[random.integers(0, 120, 120)], "")
        columns["name"] = np.array([f"Home {at}" for at in random.integers(0, 20, 120)], dtype=object)
        columns["postcode"] = columns["name"]
        links = [Link(before=ids[a], after=ids[b]) for a, b in random.integers(0, 120, (60, 2))]
        edition = Edition(file="x", product="active", day=date(2026, 1, 1), rows=120)
        register = Register(columns=columns, links=links, editions=[edition])
        for council in (None, "C1"):
            for year in range(2015, 2025, 2):
                first, last = date(year, 3, 1), date(year + 2, 3, 1)
                if last > date(2026, 1, 1):
                    continue
                for one in changes(register, after=first, until=last, council=council).sums:
                    assert one.first + one.opened - one.closed + one.split - one.merged == one.last, (seed, one)


@pytest.mark.parametrize(
    ("row", "rule", "field"),
    [
        ({BEDS: "twenty"}, "wrong-cell", BEDS),
        ({BEDS: "-3"}, "wrong-cell", BEDS),
        ({BEDS: "#N/A"}, "wrong-cell", BEDS),
        ({START: "31/02/2020"}, "wrong-cell", START),
        ({START: ""}, "no-start", None),
        ({ID: ""}, "no-location", None),
        ({"Care home?": "maybe"}, "wrong-cell", "Care home?"),
        ({"Location Latest Overall Rating": "Very good"}, "wrong-cell", "Location Latest Overall Rating"),
        ({"Service type - Care home service with nursing": "3"}, "wrong-cell", None),
    ],
)
def test_a_cell_that_is_not_what_its_column_holds_is_named(
    tmp_path: Path, row: dict[str, str], rule: str, field: str | None
) -> None:
    file = written(named(tmp_path, "May"), active(**{ID: "1-7"}), active(**row))
    with pytest.raises(ProblemsFound) as caught:
        read_files([file])
    (problem,) = caught.value.problems
    assert (problem.rule, problem.row, problem.file) == (rule, 3, file.name)
    assert field is None or problem.field == field


def test_a_location_twice_and_another_months_columns_are_told_together(tmp_path: Path) -> None:
    twice = written(named(tmp_path, "May"), active(), active())
    row = active()
    row["Care home beds"] = row.pop(BEDS)
    renamed = written(named(tmp_path, "June"), row)
    with pytest.raises(ProblemsFound) as caught:
        read_files([twice, renamed])
    found = {problem.rule: problem for problem in caught.value.problems}
    assert set(found) == {"location-twice", "missing-column"}
    assert found["missing-column"].field == BEDS and "Care home beds" in found["missing-column"].next_step


@pytest.mark.parametrize("heading", ["Beds (care homes)", "Care home beds", "care-homes beds"])
def test_the_nearest_heading_is_one_that_has_no_other_meaning(tmp_path: Path, heading: str) -> None:
    """``Care home?`` is near to ``Care homes beds`` in letters, and is another column of the file."""
    row = active()
    row[heading] = row.pop(BEDS)
    with pytest.raises(ProblemsFound) as caught:
        read_files([written(named(tmp_path, "June"), row)])
    (problem,) = caught.value.problems
    assert problem.field == BEDS and heading in problem.next_step


def test_the_same_month_twice_and_a_file_without_a_day_are_refused(tmp_path: Path) -> None:
    one = written(named(tmp_path, "May"), active())
    again = written(tmp_path / "copy 1 May 2026.csv", active())
    undated = written(tmp_path / "active.csv", active())
    with pytest.raises(ProblemsFound) as caught:
        read_files([one, again, undated])
    assert {problem.rule for problem in caught.value.problems} == {"same-edition", "day-of-the-file"}
    assert len(read_files([undated], on=date(2026, 5, 1))) == 1


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("01_July_2026_HSCA_Active_Locations.ods", date(2026, 7, 1)),
        ("3 Sept 2025 Deactivated.csv", date(2025, 9, 3)),
        ("cqc-2025-08-28.csv", date(2025, 8, 28)),
        ("31_June_2026_HSCA.csv", None),
        ("locations.csv", None),
        ("20260701.csv", None),
    ],
)
def test_the_day_in_a_name(name: str, meant: date | None) -> None:
    assert day_named(name) == meant


def test_the_market_view_and_the_weekly_directory_are_read(tmp_path: Path) -> None:
    found = read_files([DATA / "market_view_2025_08_28.csv"])
    assert len(found) == 10 and found["care_home"].sum() == 6
    weekly = tmp_path / "12_November_2025_CQC_directory.csv"
    heads = "Name,Address,Postcode,Service types,Specialisms/services,Provider name,Local authority,Region,"
    weekly.write_text(
        "Care directory,,,\nProduced,,,\n,,,\n,,,\n"
        f"{heads}CQC Location ID (for office use only),CQC Provider ID (for office use only)\n"
        'Alder House,"1 Road, Leeds",ZZ1 1ZZ,Nursing homes|Residential homes,Dementia,A Ltd,Leeds,North,1-1,1-9\n',
        encoding="utf-8",
    )
    register = read_files([weekly])
    assert register["services"].tolist() == ["Nursing homes; Residential homes"]
    assert register["care_home"].tolist() == [True] and register["council"].tolist() == ["E08000035"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Invented files of three months, read by the commands."""
    base = tmp_path_factory.mktemp("providers")
    run = CliRunner().invoke
    made = run(app, ["synthetic", "providers", "--out", str(base / "files"), "--locations", "120", "--seed", "4"])
    assert made.exit_code == 0, made.output
    files = sorted(map(str, (base / "files").glob("*.csv")))
    read = run(app, ["providers", "read", *files, "--out", str(base / "register")])
    assert read.exit_code == 0, read.output
    return base


def test_the_commands_answer_from_the_folder(folder: Path) -> None:
    run = CliRunner().invoke
    kept = str(folder / "register")
    shown = run(app, ["providers", "find", kept, "invented provider", "--on", "2026-03-01", "--format", "csv"])
    ids = [row["location_id"] for row in csv.DictReader(shown.stdout.splitlines())]
    assert len(ids) > 100 and len(set(ids)) == len(ids)
    one = run(app, ["providers", "show", kept, ids[0]])
    assert one.exit_code == 0 and "registered" in one.stdout and "rated" in one.stdout
    changed = run(app, ["providers", "changes", kept, "--from", "2026-01-01", "--format", "json"])
    assert changed.exit_code == 0 and json.loads(changed.stdout)
    for wrong in (["find", kept, "no such home"], ["show", kept, "1-0"], ["changes", kept, "--from", "2027-01-01"]):
        assert isinstance(run(app, ["providers", *wrong]).exception, NcsError)


def test_the_folder_holds_what_was_read(folder: Path) -> None:
    register = read_files(sorted((folder / "files").glob("*.csv")))
    again = open_register(folder / "register")
    assert set(again.columns) == set(register.columns) and len(again.columns) == len(register.columns)
    for name, values in register.columns.items():
        assert again.columns[name].dtype == values.dtype
        assert np.array_equal(again.columns[name], values, equal_nan=values.dtype.kind in "fM"), name
    assert tuple(again.events) == tuple(register.events) and len(again.events) == len(register.events)
    assert tuple(again.ratings) == tuple(map(tuple, register.ratings)) and len(again.ratings) == len(register.ratings)
    assert again.links == tuple(register.links) and again.editions == tuple(register.editions)
    with pytest.raises(KeyError):
        again["nothing"]


def test_the_same_seed_gives_the_same_files(folder: Path, tmp_path: Path) -> None:
    run = CliRunner().invoke
    run(app, ["synthetic", "providers", "--out", str(tmp_path / "again"), "--locations", "120", "--seed", "4"])
    for file in sorted((folder / "files").glob("*.csv")):
        assert file.read_bytes() == (tmp_path / "again" / file.name).read_bytes()


@pytest.mark.parametrize("part", ["locations", "events", "links", "ratings"])
def test_a_part_that_is_gone_or_cut_short_is_told_whenever_it_is_read(folder: Path, tmp_path: Path, part: str) -> None:
    """Columns, events and ratings are read when they are asked for: a fault within is told then."""
    kept = tmp_path / "register"
    shutil.copytree(folder / "register", kept)
    file = kept / f"{part}.parquet"
    whole = file.read_bytes()
    file.unlink()
    with pytest.raises(ProblemsFound, match="It is damaged"):
        open_register(kept)
    file.write_bytes(whole[:4] + bytes(len(whole) // 2) + whole[4 + len(whole) // 2 :])  # the foot of the file stands
    with pytest.raises(ProblemsFound, match="It is damaged"):
        register = open_register(kept)
        assert [*register.columns.values()] and [*register.links, *register.events, *register.ratings]


def test_a_part_without_one_of_its_columns_is_told_at_once(folder: Path, tmp_path: Path) -> None:
    kept = tmp_path / "register"
    shutil.copytree(folder / "register", kept)
    ratings = pq.read_table(kept / "ratings.parquet")
    pq.write_table(ratings.drop_columns(["rating"]), kept / "ratings.parquet")
    with pytest.raises(ProblemsFound, match=r"ratings\.parquet has no rating"):
        open_register(kept)


def test_questions_that_cannot_be_answered_are_refused(folder: Path, oldham: Register, tmp_path: Path) -> None:
    with pytest.raises(NotModelled, match="one day only"):
        changes(oldham, after=None, until=None)
    with pytest.raises(NotModelled, match="newest file"):
        changes(oldham, after=date(2020, 1, 1), until=date(2026, 1, 1))
    with pytest.raises(UnknownName, match="Did you mean"):
        asked.find(folder / "register", "Alder Hoose 1 (invented)")
    with pytest.raises(ProblemsFound, match="register of providers"):
        asked.open_kept(tmp_path)


@pytest.mark.parametrize("ending", ["ods", "xlsx"])
def test_a_workbook_as_published_is_read_like_its_csv(tmp_path: Path, ending: str) -> None:
    """A sheet of notes stands before the sheet of locations, and days are days of the workbook, not text."""
    rows = [active() | {START: date(2010, 10, 1)}, active(**{ID: "1-2"}) | {START: date(2012, 3, 31), BEDS: 7}]
    cells = [list(rows[0]), *(list(row.values()) for row in rows)]
    file = tmp_path / f"01_May_2026_HSCA_Active_Locations.{ending}"
    if ending == "ods":
        book = odfdo.Document("spreadsheet")
        book.body.clear()
        for name, held in (("README", [["Notes"]]), ("HSCA_Active_Locations", cells)):
            table = odfdo.Table(name)
            for row in held:
                table.append_row(odfdo.Row())
                table.set_row_values(table.height - 1, row)
            book.body.append(table)
        book.save(file)
    else:
        with xlsxwriter.Workbook(file, {"default_date_format": "dd/mm/yyyy"}) as out:
            out.add_worksheet("README").write(0, 0, "Notes")
            sheet = out.add_worksheet("HSCA_Active_Locations")
            for number, row in enumerate(cells):
                sheet.write_row(number, 0, row)
    found = read_files([file])
    assert found["start"].astype(str).tolist() == ["2010-10-01", "2012-03-31"]
    assert found["beds"].tolist() == [20, 7] and found["services"].tolist() == ["Care home service with nursing"] * 2


def test_one_home_that_becomes_two_is_a_split(tmp_path: Path) -> None:
    """A is followed by B on the day it ends, and by C nineteen days later: one home, then one, then two."""
    day, ended = "2012-01-01", "2020-01-01"
    later = [{"relatedLocationId": one, "type": "HSCA Successor", "reason": "New Provider"} for one in ("1-B", "1-C")]
    base = {
        "careHome": "Y",
        "localAuthority": "Leeds",
        "providerId": "1-9",
        "numberOfBeds": 10,
        "type": "Social Care Org",
    }
    held = [
        base | {"locationId": "1-A", "registrationDate": day, "deregistrationDate": ended, "relationships": later},
        base | {"locationId": "1-B", "registrationDate": ended},
        base | {"locationId": "1-C", "registrationDate": "2020-01-20"},
    ]
    (tmp_path / "answers.json").write_text(json.dumps(held), encoding="utf-8")
    register = read_files([tmp_path / "answers.json"], on=date(2021, 1, 1))
    days = counted(register, successions(register))
    assert set(register["location_id"][days.on(date(2020, 1, 10))]) == {"1-B"}
    one = changes(register, after=date(2019, 12, 31), until=date(2020, 2, 1)).sums[0]
    assert (one.first, one.opened, one.closed, one.split, one.merged, one.last) == (1, 0, 0, 1, 0, 2)


def answer(**changed: Any) -> str:
    """An invented home as the API answers it."""
    home = {
        "locationId": "1-1", "providerId": "P1", "name": "Alder", "localAuthority": "Leeds", "careHome": "Y",
        "numberOfBeds": 20, "registrationDate": "2011-01-01", "onspdLatitude": 53.8, "onspdLongitude": 0,
        "currentRatings": {"overall": {"rating": "Good", "reportDate": "2025-06-01"}},
    }  # fmt: skip
    return json.dumps(home | changed) + "\n"


def test_an_answer_with_nulls_is_read(tmp_path: Path) -> None:
    nulls = ("inspectionCategories", "gacServiceTypes", "relationships", "historicRatings", "brandId", "uprn")
    (tmp_path / "a.jsonl").write_text(answer(**dict.fromkeys(nulls), currentRatings={"overall": None}), "utf-8")
    found = read_files([tmp_path / "a.jsonl"], on=date(2025, 8, 1))
    assert (found["beds"][0], found["rating"][0], found["longitude"][0]) == (20, "", 0.0)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"numberOfBeds": "many"}, "numberOfBeds"),
        ({"numberOfBeds": "\u00b2"}, "numberOfBeds"),
        ({"onspdLatitude": "north"}, "onspdLatitude"),
        ({"currentRatings": {"overall": {"rating": "Splendid"}}}, "rating"),
        ({"currentRatings": {"overall": {"rating": "Good", "reportDate": "soon"}}}, "reportDate"),
        ({"gacServiceTypes": "Care home"}, "gacServiceTypes"),
        ({"gacServiceTypes": ["Care home"]}, "gacServiceTypes"),
        ({"careHome": "perhaps"}, "careHome"),
        ({"dormancy": "Yes"}, "dormancy"),
        ({"relationships": [{"type": "HSCA Successor", "reason": "New Provider"}]}, "successor"),
        ({"historicRatings": [{"reportDate": "2019-07-17", "overall": {"rating": "Splendid"}}]}, "historic"),
        ({"historicRatings": [{"reportDate": "a July", "overall": {"rating": "Good"}}]}, "reportDate"),
        (
            {
                "currentRatings": {
                    "overall": {"rating": "Good", "keyQuestionRatings": [{"name": "Safe", "rating": "?"}]}
                }
            },
            "current, Safe",
        ),
        ({"assessment": [{"ratings": {"asgRatings": [{"name": "Care Homes", "rating": "Fine"}]}}]}, "rating"),
        ({"currentRatings": []}, "currentRatings"),
        ({"deregistrationDate": "2010-01-01"}, "end"),
        ({"registrationDate": "2010-13-01"}, "registrationDate"),
    ],
)
def test_an_answer_that_is_wrong_is_told_and_not_guessed(tmp_path: Path, changed: dict[str, Any], said: str) -> None:
    (tmp_path / "a.jsonl").write_text(answer(**changed), encoding="utf-8")
    with pytest.raises(ProblemsFound) as caught:
        read_files([tmp_path / "a.jsonl"], on=date(2025, 8, 1))
    assert [said in problem.message for problem in caught.value.problems] == [True]


def assessed(*groups: tuple[str, str, str]) -> dict[str, Any]:
    """Parts of an answer under the assessments of 2024: services, their rating, and whether the plan is active."""
    rated = [
        {
            "name": name,
            "rating": rating,
            "assessmentPlanStatus": status,
            "assessmentDate": "2024-07-15T00:00:00",
            "keyQuestionRatings": [{"name": "Safe", "rating": rating}],
        }
        for name, rating, status in groups
    ]
    return {
        "currentRatings": {},
        "assessment": [
            {"assessmentPlanPublishedDateTime": "2024-09-17T09:00:00Z", "ratings": {"asgRatings": [one]}}
            for one in rated
        ],
    }


@pytest.mark.parametrize(
    ("groups", "rating", "day"),
    [
        ([("Care Homes", "Good", "Active")], "Good", "2024-09-17"),
        ([("Care Homes", "Good", "Active"), ("Homecare", "Good", "Active")], "Good", "2024-09-17"),
        ([("Care Homes", "Good", "Active"), ("Homecare", "Inadequate", "Active")], "", "NaT"),  # there is no single one
        ([("Care Homes", "Good", "Active"), ("Care Homes", "Inadequate", "Archived")], "Good", "2024-09-17"),
    ],
)
def test_a_rating_of_services_assessed_is_the_locations_where_it_is_one(
    tmp_path: Path, groups: list[tuple[str, str, str]], rating: str, day: str
) -> None:
    """As published since 2024: a care home has no overall rating, its services have one (Oldham, 2025)."""
    (tmp_path / "a.jsonl").write_text(answer(**assessed(*groups)), encoding="utf-8")
    found = read_files([tmp_path / "a.jsonl"], on=date(2025, 8, 1))
    assert (found["rating"][0], str(found["rating_day"][0])) == (rating, day)
    kinds = {"Active": "current", "Archived": "historic"}
    assert {tuple(one) for one in found.ratings} == {
        ("1-1", name, domain, given, "2024-09-17", kinds[status])
        for name, given, status in groups
        for domain in ("Overall", "Safe")
    }


def test_an_overall_rating_goes_before_those_of_services(tmp_path: Path) -> None:
    overall = {"currentRatings": {"overall": {"rating": "Inadequate", "reportDate": "2025-06-01"}}}
    (tmp_path / "a.jsonl").write_text(answer(**assessed(("Care Homes", "Good", "Active")) | overall), encoding="utf-8")
    assert read_files([tmp_path / "a.jsonl"], on=date(2025, 8, 1))["rating"][0] == "Inadequate"
    none = {"currentRatings": {"overall": {"rating": "No published rating"}}}
    (tmp_path / "a.jsonl").write_text(answer(**assessed(("Care Homes", "Good", "Active")) | none), encoding="utf-8")
    assert read_files([tmp_path / "a.jsonl"], on=date(2025, 8, 1))["rating"][0] == "Good"


ACTIVE = (
    "Location ID,Location Name,Location Local Authority,Care homes beds,Location HSCA start date,Care home?,"
    "Provider ID,Provider Name"
)


def test_the_newer_of_an_answer_and_a_file_stands(tmp_path: Path) -> None:
    """Asked for in August between files of June and September: 20 beds, 25 as answered, 30; and the two changes."""
    (tmp_path / "a.jsonl").write_text(answer(numberOfBeds=25), encoding="utf-8")
    for month, beds in (("June", 20), ("September", 30)):
        row = f"1-1,Alder,Leeds,{beds},01/01/2011,Y,P1,Alder Ltd"
        (tmp_path / f"01_{month}_2025_HSCA_Active_Locations.csv").write_text(f"{ACTIVE}\n{row}\n", "utf-8")
    on = date(2025, 8, 1)
    both = read_files([*tmp_path.glob("*June*"), tmp_path / "a.jsonl"], on=on)
    assert (both["beds"][0], both["rating"][0], both.beds_on(date(2025, 7, 31))[0]) == (25, "Good", 20)
    every = read_files([tmp_path], on=on)
    assert [int(every.beds_on(date(2025, month, 30))[0]) for month in (6, 8, 9)] == [20, 25, 30]
    assert [(one.day.month, one.before, one.after) for one in every.events if one.event == "beds"] == [
        (8, "20", "25"),
        (9, "25", "30"),
    ]


def test_what_is_told_of_a_file_is_heard_in_the_order_of_the_files(tmp_path: Path) -> None:
    """All three files are in Windows-1252, as some of the regulator's are; each is told of, the older first."""
    for month in ("June", "July", "August"):
        row = "1-1,Caf\u00e9 House,Leeds,20,01/01/2011,Y,P1,Alder Ltd"
        (tmp_path / f"01_{month}_2025_HSCA_Active_Locations.csv").write_bytes(f"{ACTIVE}\n{row}\n".encode("cp1252"))
    heard: list[str] = []
    with listening(heard.append):
        read_files([tmp_path])
    named = [next(month for month in ("June", "July", "August") if month in said) for said in heard]
    assert named == ["June", "July", "August"]


def test_a_register_of_ratings_alone_says_so(tmp_path: Path) -> None:
    head = "Location ID,Location Name,Service / Population Group,Domain,Latest Rating,Publication Date"
    file = tmp_path / "01_July_2026_Latest_ratings.csv"
    file.write_text(f"{head}\n1-1,Alder,Overall,Overall,Good,01/06/2025\n", encoding="utf-8")
    with pytest.raises(NotModelled, match="ratings only"):
        changes(read_files([file]), after=None, until=None)
