"""England, each council and each measure on the web say what the commands say."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from typing import Any

import pytest

from ncs.core.naming import slug
from ncs.observations.observation import Observation as Figure
from ncs.observations.official import official
from ncs.places import use
from ncs.places.views.profile import council_page, council_tables
from ncs.reference.councils import councils
from ncs.reference.outlines import outlines
from ncs.reference.packaged import data_rows
from ncs.register.measures import register
from ncs.web.pages import held, packs
from web.browsing import Browser, rows, words
from web.calling import READ, TRIED_WITH_FIGURES, get, opens, tried


def test_a_council_page_holds_every_section_of_its_profile(browser: Browser) -> None:
    """The same bodies as `ncs profile Torbay` writes, in our frame, with its money and its downloads.

    What is drawn of every council has pages of its own; its heading stays, for the links that lead to it.
    """
    page = browser.get("/places/torbay")
    assert page.heading == "Torbay"
    whole, apart = council_page(held.landscape(), "E06000027"), []
    for section in held.council_report("E06000027").sections:
        assert section.shown in whole and (section.drawn or section.shown in page.text), section.heading
        assert len(page.all_ids(section.anchor)) == 1
        apart += [section] if section.drawn else []
    (drawn,) = apart
    links = [str(a.get("href")) for a in page.all("a") if str(a.get("href")).startswith("/places/torbay/measures/")]
    assert len(links) == 6 and drawn.body.count("<h3>") == 6
    pictures = re.findall(r"<p>.*?</figure>", drawn.body, re.DOTALL)
    for link, picture in zip(links, pictures, strict=True):
        assert picture in browser.get(link).text, link
    assert "Notional allocation: £" in words(page.all("main")[0])
    assert [link.get("href") for link in page.all("a")].count("/places/torbay/measures.csv") == 1


def test_england_leads_to_each_measure_where_the_same_picture_is(browser: Browser) -> None:
    """One section a measure, as in the file of `ncs profile england`: its body is on the measure's own page."""
    page = browser.get("/places/england")
    sections = [one for one in held.england_report().sections if one.drawn]
    assert len(sections) == len(held.landscape().series) > 20
    for section, measure in zip(sections, held.landscape().series, strict=True):
        assert section.heading == words(page.all_ids(section.anchor)[0])
        assert page.text.count(f'href="/measures/{measure}"') == 1
        there = browser.get(f"/measures/{measure}").text
        parts = re.findall(r"<p>.*?</p>\n|<figure>.*?</figure>", section.body, re.DOTALL)
        assert parts and all(part in there for part in parts), measure


def test_an_interval_that_is_pointed_at_is_rounded_as_in_the_table(browser: Browser) -> None:
    """Hertfordshire's 0.478 is 0.453 to 0.503 (ASCOF 2024-25, 1B); a sum of floats gave 0.45299999999999996."""
    said = {words(e) for e in browser.get("/measures/ascof_1b").all("title")}
    assert "Hertfordshire: 0.478, 0.453 to 0.503" in said
    assert not [one for one in said if re.search(r"\.\d{4}", one)]


def test_a_council_on_one_measure_has_one_address(browser: Browser) -> None:
    """A measure that is not over time in Torbay's profile is shown over time here: nothing is held back."""
    page = browser.get("/places/torbay/measures/ascof_1a")
    assert page.heading.startswith("Torbay: 1A (") and len(page.all("figure")) == 2
    old = browser.client.get("/places/E06000027/measures/ascof_1a")
    assert (old.status_code, old.headers["Location"]) == (301, "/places/torbay/measures/ascof_1a")
    assert browser.client.get("/places/torbay/measures/nothing").status_code == 404


#: Pages with a table of every council, question or claim, or with many tables.
LONG = (
    *("/places/england", "/places/torbay", "/places/kent", "/places/map", "/places/torbay/brief"),
    *("/places/kent/neighbourhoods", "/places/kent/measures/ascof_1b", "/measures/ascof_2a", "/measures/ascof_1b"),
    *("/places/compare?council=Torbay&council=Kent", "/places/whom-to-talk-to", "/money/allocations"),
    *("/money/need", "/money/need/formulas", "/survey/questions", "/survey/audit", "/prices/homecare"),
)


@pytest.mark.parametrize("address", LONG)
def test_no_page_is_so_long_that_nobody_reads_it_on_a_phone(browser: Browser, address: str) -> None:
    """At most 500 kB of HTML; a table of more than fifty lines on a phone is folded, once, and names what it holds.

    A row of more than three columns is stacked: a line a column.
    """
    page = browser.get(address)
    assert len(page.text.encode()) <= 500_000
    folds = [table for details in page.all("details") for table in details.iter("table")]
    assert len(set(map(id, folds))) == len(folds), "folded twice"
    for table in page.all("table"):
        columns = sum(e.get("scope") == "col" for e in table.iter("th"))
        many = len(list(table.iter("tr"))) - 1
        if many * (columns if columns > 3 else 1) > 50:
            assert any(table is one for one in folds), words(next(table.iter("caption")))
    for details in page.all("details", class_="long"):
        assert words(next(details.iter("summary"))).startswith(("Table of ", "Picture of ", "List of ")), address


@pytest.mark.parametrize(("query", "folded"), [("", 0), ("?council=nowhere", 0), ("?council=Torbay", 1)])
def test_who_compared_sees_the_answer_and_not_153_boxes(browser: Browser, query: str, folded: int) -> None:
    """Whoever has yet to choose, or to mend the choice, has the form open."""
    page = browser.get(f"/places/compare{query}", status=422 if "nowhere" in query else 200)
    (form,) = page.all("form")
    inside = [one for details in page.all("details") for one in details.iter("form")]
    assert len(inside) == folded and all(one is form for one in inside)
    assert len([e for e in form.iter("input") if e.get("name") == "council"]) == len(councils())
    assert not page.all("details", class_="long"), "the answer is not folded, however long"


@pytest.mark.parametrize(
    ("asked", "leads_to"),
    [
        ("South Tyneside", "/places/south-tyneside"),
        ("E08000023", "/places/south-tyneside"),
        ("city of birmingham", "/places/birmingham"),
        ("E07000008", "/places/cambridgeshire?district=cambridge"),
        ("Fenland", "/places/cambridgeshire?district=fenland"),
        ("allerdale borough council", "/places/cumberland?district=allerdale"),
        ("Weymouth & Portland", "/places/dorset?district=weymouth-and-portland"),
        ("E07000205", "/places/suffolk?district=suffolk-coastal"),
        ("Bedford", "/places/bedford"),
    ],
)
def test_a_council_is_found_by_name_code_or_district(browser: Browser, asked: str, leads_to: str) -> None:
    """Cambridge and Fenland are districts of Cambridgeshire (ONS lookup of 2023); three ended in 2023 and 2019."""
    answer = browser.client.get("/places/find", {"q": asked})
    assert (answer.status_code, answer.headers["Location"]) == (302, leads_to)


def test_every_name_and_code_that_is_held_leads_to_the_council_of_today(browser: Browser) -> None:
    """By the look-ups: a council to its page; a district to its county; what ended to all that followed it.

    Dorset is both a council of today and a county that ended: its name is today's, its old code leads to both.
    """
    today = {code.code: one.name for one in councils() for code in one.codes}
    county = {row["ons_code"]: (row["name"], row["county_code"]) for row in data_rows("districts.csv")}
    followed = dict[str, set[str]]()
    for change in data_rows("council_changes.csv"):
        if change["to_code"]:
            followed.setdefault(change["from_code"], set()).add(change["to_code"])
    expected = {asked: {name} for code, name in today.items() for asked in (code, name)}
    for code, (name, where) in county.items():
        expected |= {asked: {today[where]} for asked in (code, name) if asked not in expected}
    after = {row["ons_code"]: row["to_code"] for row in data_rows("former_districts.csv")}
    for row in data_rows("former_districts.csv"):
        code = row["to_code"]
        while code in after and code not in county:  # a district whose successor has ended too
            code = after[code]
        name = today[county[code][1] if code in county else code]
        expected |= {one: {name} for one in (row["ons_code"], row["name"]) if one not in expected}
    for former in data_rows("former_councils.csv"):
        asked = [one for one in (former["ons_code"], former["name"]) if one not in expected]
        expected |= {one: {today[code] for code in followed[former["ons_code"]]} for one in asked}
    addresses = {name: "/places/" + slug(name) for name in today.values()}
    wrong = dict[str, set[str]]()
    for asked, names in expected.items():
        answer = browser.client.get("/places/find", {"q": asked})
        if answer.status_code == 302:
            reached = {answer.headers["Location"].partition("?")[0]}
        else:
            page = browser._page(answer, "/places/find", 404)
            reached = {str(link.get("href")) for link in page.all("a")} & set(addresses.values())
        if reached != {addresses[name] for name in names}:
            wrong[asked] = reached
    assert wrong == {} and len(expected) > 2 * (153 + 164 + 77)


def test_of_a_district_that_ended_the_page_says_so(browser: Browser) -> None:
    """Somerset West and Taunton took Taunton Deane's place in 2019, and Somerset its own in 2023."""
    page = browser.get("/places/somerset?district=taunton-deane")
    (said,) = page.all("div", class_="govuk-inset-text")
    assert words(said) == "Taunton Deane ended on 31 March 2019; adult social care there is the duty of Somerset."
    assert not browser.get("/places/devon?district=taunton-deane").all("div", class_="govuk-inset-text")


@pytest.mark.parametrize(
    ("asked", "said", "status"),
    [("Leed", "no council", 404), ("Alerdale", "no council", 404),
     ("SW1A 1AA", "postcode cannot be looked up", 404), ("", "Write the name", 422),
     ("<script>", "no council", 404), ("x" * 500, "no council", 404)],
)  # fmt: skip
def test_what_is_no_council_is_told_with_what_is_near(browser: Browser, asked: str, said: str, status: int) -> None:
    page = browser._page(browser.client.get("/places/find", {"q": asked}), "/places/find", status)
    assert said in " ".join(page.errors)
    if asked == "Leed":
        assert "/places/leeds" in [link.get("href") for link in page.all("a")]
    if asked == "Alerdale":
        [link] = [link for link in page.all("a") if link.get("href") == "/places/cumberland"]
        assert words(link) == "Cumberland (E06000063), which serves Allerdale"


def test_other_names_of_a_council_lead_to_its_one_address(browser: Browser) -> None:
    assert browser.client.get("/places/e06000027").headers["Location"] == "/places/torbay"
    assert browser.client.get("/places/e06000027").status_code == 301
    assert browser.get("/places/atlantis", status=404).heading == "Page not found"


def test_every_council_has_an_address_and_an_outline() -> None:
    """153 on the day of the register, each apart from the others."""
    assert len(held.by_slug()) == 153 == len(outlines())
    assert {one.ons_code for one in councils()} == set(outlines())


def test_england_compare_and_whom_to_talk_to(browser: Browser) -> None:
    england = browser.get("/places/england")
    assert len(rows(england)) > 20 and "England" in england.heading
    chosen = browser.get("/places/compare?council=E06000027&council=Leeds&beside=region")
    together, *found = [row for row in rows(chosen) if "Torbay" in row or "Leeds" in row]
    assert together == "Measure Torbay Leeds"
    side = next(row for row in rows(chosen) if row.startswith("2A. "))
    assert re.search(r"\(percent\) 9\.3, .+ 97\.5, ", side), "DHSC, ASCOF 2024-25: Torbay 9.3%, Leeds 97.5%"
    assert len(found) > 10
    assert all(
        row.startswith(tuple(f"{one.code}. {one.title}" for one in register().measures.values())) for row in found
    )
    assert not any("[x]" in row for row in found if row.endswith("difference")), "an unknown size is left out"
    assert browser.get("/places/compare").heading == "Compare councils"
    assert browser.get("/places/compare?council=Narnia", status=422).errors
    assert browser.get("/places/compare?council=Leeds&beside=the-moon", status=422).errors
    talk = browser.get("/places/whom-to-talk-to?region=North+East&outcome=1")
    assert len(talk.all("table")) == 1 and talk.all("option", selected="")
    assert [words(one) for one in talk.all("p") if words(one).endswith(": none.")], "a list without anybody says so"
    assert "Redrawn (%): Share of redraws" in " ".join(map(words, talk.all("details")))
    assert browser.get("/places/whom-to-talk-to?region=Mordor", status=404)


def test_the_map_can_be_walked_and_says_the_same_as_its_table(browser: Browser) -> None:
    page = browser.get("/places/map?measure=ascof_2c_65")
    links = [e for e in page.all("svg")[-1].iter() if str(e.tag).endswith("}a")]
    assert len(links) == 153 and all(link.get("aria-label") for link in links)
    told = {str(link.get("aria-label")).partition(":")[0] for link in links}
    assert told == {one.name for one in councils()}
    counted = sum(int(words(item).rpartition(": ")[2]) for item in page.all("ul", class_="legend")[0])
    assert counted == 153
    assert browser.get("/places/map?measure=nonsense").heading.startswith("Map: ")


def test_each_measure_has_a_page(browser: Browser) -> None:
    index = browser.get("/measures/")
    links = [str(e.get("href")) for e in index.all("a") if str(e.get("href")).startswith("/measures/")]
    assert len(links) > 15
    for address in links[1:6]:
        page = browser.get(address)
        assert "Which way is better" in words(page.all("main")[0])
        assert re.search(r"(Survey|data|England) \((ASCS|CLD|SACE)\)", page.text)
        assert not any("no clear difference" in row and "[x]" in row for row in rows(page)), "no reason is wanted there"
    assert browser.get("/measures/no-such-measure", status=404)


def test_a_table_taken_away_is_the_table_of_the_command(browser: Browser) -> None:
    """CSV, JSON and ODS hold the rows of the profile."""
    table = council_tables(held.landscape(), "E06000027")[0]
    text = browser.client.get("/places/torbay/measures.csv")
    read = list(csv.DictReader(io.StringIO(text.content.decode())))
    assert [row["measure"] for row in read] == [row["measure"] for row in table.rows]
    assert text.headers["Content-Disposition"] == 'attachment; filename="torbay-measures.csv"'
    held_in = json.loads(browser.client.get("/places/torbay/measures.json").content)
    assert len(held_in["tables"][0]["rows"]) == len(table.rows)
    workbook = zipfile.ZipFile(io.BytesIO(browser.client.get("/places/torbay/measures.ods").content))
    assert "content.xml" in workbook.namelist()
    assert browser.client.get("/places/torbay/allocation.csv").status_code == 200
    for wrong in ("/places/torbay/measures.exe", "/places/torbay/secrets.csv", "/places/england/measures.exe"):
        assert browser.client.get(wrong).status_code == 404


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("/places/torbay", "2024-25"),
        ("/places/torbay/neighbourhoods", "November 2025"),
        ("/places/map", "December 2023"),
        ("/places/england", "2024-25"),
        ("/places/compare", "2024-25"),
        ("/places/whom-to-talk-to", "2024-25"),
        ("/measures/", "2024-25"),
        ("/measures/ascof_2a", "2024-25"),
    ],
)
def test_each_page_of_places_says_how_new_its_figures_are(browser: Browser, address: str, says: str) -> None:
    (said,) = browser.get(address).all("section", class_="editions")
    assert says in words(said) and ("next" in words(said).lower() or "Once a year" in words(said))


@pytest.mark.parametrize(
    "address",
    [
        "/places/torbay",
        "/places/torbay/neighbourhoods",
        "/places/england",
        "/places/compare?council=E06000027&council=E08000035",
        "/places/whom-to-talk-to",
        "/measures/ascof_2a",
        "/money/allocations",
        "/money/allocations/torbay",
        "/money/need",
        "/money/need/of/torbay",
        "/money/need/formulas",
        "/money/path",
        "/prices/homecare",
        "/survey/",
        "/survey/questions",
        "/survey/audit",
        "/what-you-may-ask-for/",
        "/reforms/compare?reform=plan_2022",
    ],
)
def test_every_file_that_a_page_offers_can_be_had(browser: Browser, address: str) -> None:
    """A worksheet refuses two columns of one heading; who clicked was then told of a fault that only we can mend."""
    page = browser.get(address)
    offered = {str(e.get("href")) for e in page.all("a")}
    files = sorted(one for one in offered if one.partition("?")[0].endswith((".csv", ".ods", ".json")))
    assert {one: browser.client.get(one).status_code for one in files} == dict.fromkeys(files, 200)


def test_a_council_is_told_in_short_before_anything_else(browser: Browser) -> None:
    page = browser.get("/places/torbay")
    first = next(e for e in page.all("main")[0].iter("h2"))
    assert words(first) == "In short" and "much as in England" in words(page.all("div", class_="lead-answer")[0])


def test_what_is_compared_and_listed_can_be_taken_away(browser: Browser) -> None:
    """The links are on the pages; the file of a comparison has the rows of its page; a list has every council."""
    chosen = browser.get("/places/compare?council=Torbay&council=Leeds&beside=region")
    (link,) = [str(e.get("href")) for e in chosen.all("a") if words(e) == "CSV of the comparison"]
    held_in = list(csv.DictReader(io.StringIO(browser.client.get(link).content.decode())))
    shown = [row for row in rows(chosen)[1:] if " Torbay" in row or " Leeds" in row]
    assert len(held_in) == len(shown) > 10 and {row["council"] for row in held_in} == {"Torbay", "Leeds"}
    listed = browser.get("/places/whom-to-talk-to?region=North+East&outcome=1")
    (link,) = [str(e.get("href")) for e in listed.all("a") if words(e) == "JSON of every council of the lists"]
    assert "region=North+East" in link and json.loads(browser.client.get(link).content)["tables"][0]["rows"]
    for wrong in ("/places/compare.csv", "/places/whom-to-talk-to.exe", "/places/region/mordor/pack.zip"):
        assert browser.client.get(wrong).status_code == 404


def test_a_region_is_taken_away_in_one_file(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    """The North East has twelve councils (ONS): a brief of each and the lists; the same bytes; not for ever."""
    answer = browser.client.get("/places/region/north-east/pack.zip")
    pack = zipfile.ZipFile(io.BytesIO(answer.content))
    assert len(pack.namelist()) == 13 and "brief-gateshead.html" in pack.namelist()
    assert pack.read("brief-gateshead.html") == browser.client.get("/places/gateshead/brief").content
    listed = list(csv.DictReader(io.StringIO(pack.read("whom-to-talk-to.csv").decode())))
    assert {one["region"] for one in listed} <= {"North East"}
    packs._pack.cache_clear()
    assert browser.client.get("/places/region/north-east/pack.zip").content == answer.content
    monkeypatch.setattr(packs, "A_MINUTE", 0)
    assert browser.client.get("/places/region/north-east/pack.zip").status_code == 429


def test_a_brief_reads_the_figures_of_its_council_alone(database: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some 25,000 observations are held: to make each an object for every brief took most of a pack's seconds."""
    landscape, made = held.landscape(), []
    monkeypatch.setattr(
        "ncs.observations.observation_table.Observation", lambda **one: made.append(one) or Figure(**one)
    )
    found = use.brief("Torbay", found=landscape)
    assert {one.area for one in found.held} == {"E06000027"} and len(made) == len(found.held) > 100
    assert list(found.held) == [one for one in official() if one.area == "E06000027"]


def test_the_brief_prints_by_itself(browser: Browser) -> None:
    answer = browser.client.get("/places/torbay/brief")
    assert b"Brief: Torbay" in answer.content and "sha256-" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("address", [one for one, needs in READ if needs])
def test_every_example_of_the_api_about_figures_opens(database: None, address: str) -> None:
    opens(address)


@pytest.mark.parametrize("operation", TRIED_WITH_FIGURES)
def test_nothing_that_is_asked_of_figures_fails_in_a_way_not_described(database: None, operation: Any) -> None:
    tried(operation)


def test_the_api_says_of_a_council_what_its_tables_say(database: None) -> None:
    found = get("/api/v1/councils/Torbay/profile").json()
    table = council_tables(held.landscape(), "E06000027")[0]
    assert [column["key"] for column in found["columns"]] == list(table.keys)
    assert [row["measure"] for row in found["rows"]] == [row["measure"] for row in table.rows]
    trends = get("/api/v1/councils/Torbay/trends").json()
    said = {line.measure.code: line.trend.word for line in held.landscape().lines("E06000027")}
    assert trends["rows"] and all(said[row["measure"]] == row["trend"] for row in trends["rows"])


def test_a_measure_without_figures_by_council_says_so(database: None) -> None:
    without = next(one for one in register().measures if one not in held.landscape().series)
    assert (
        "No council has a published figure" in get(f"/api/v1/measures/{without}/signals", status=404).json()["detail"]
    )
    assert get(f"/api/v1/measures/{without}").json()["held"] is False
