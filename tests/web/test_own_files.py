"""Files of one's own on the web: checked as the command checks them, whole in their link, and worked out alike."""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from ncs.charging.use.cases import compare
from ncs.funding.use.converging import Way, way_to_need
from ncs.scenarios.use.path import elsewhere, path, path_text
from ncs.tables.tables import Table
from ncs.web.models import Costing
from ncs.web.money import answers
from ncs.web.own import pages as own_pages
from ncs.web.own.changes import CannotChange, applied, between, plain, shown, text_of
from ncs.web.own.kinds import KINDS, checked
from ncs.web.own.links import LARGEST, MOST_LINK, NotWhole, content_of, file_with, link_of, own_of
from ncs.web.reforms.examples import EXAMPLES
from ncs.workforce.use.pay import floor
from web.browsing import Browser, Page, rows, words
from web.queue import worked


@pytest.fixture(autouse=True)
def _nothing_kept(database: None) -> Iterator[None]:
    from django_tasks_db.models import DBTaskResult

    yield
    Costing.objects.all().delete()
    DBTaskResult.objects.all().delete()


def begun(browser: Browser, kind: str, start: str = "") -> str:
    """Return what stands in the box of the page."""
    page = browser.get(f"/own/{kind}" + (f"?start={start}" if start else ""))
    return str(page.all("textarea", name="text")[0].text).lstrip("\n")


def sent(browser: Browser, kind: str, text: str, *, status: int = 200) -> Page:
    """Send a file by the box, as a browser does: with the line ends of forms."""
    return browser.send(f"/own/{kind}", {"text": text.replace("\n", "\r\n")}, status=status)


def pressed(changes: Any, start: str = "priorities") -> str:
    """Return a link as somebody else might make one."""
    made = zlib.compress(changes.encode() if isinstance(changes, str) else json.dumps(changes).encode(), 9)
    return f"{start}.{base64.urlsafe_b64encode(made).decode().rstrip('=')}"


def amounts(table: Table) -> list[str]:
    """Return what is needed each year, £ million at constant prices."""
    return [str(row["real"]) for row in table.rows]


def test_a_path_of_ones_own_is_worked_out_from_its_link_as_the_command_does(
    browser: Browser, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Pay grows by 4% and not 3%: the box, the link, the worker and the download; the change is said beside it.

    Without draws and simulation, so that the test is short: the worker is asked the same.
    """
    monkeypatch.setattr(
        answers, "path", lambda given, progress: path(given, draws=0, simulate=False, progress=progress)
    )
    text = path_text("priorities").replace("middle: 0.030, high: 0.040", "middle: 0.040, high: 0.040")
    assert text != path_text("priorities") == begun(browser, "path")
    asked = sent(browser, "path", text)
    assert asked.address.startswith("/money/path?own=priorities.") and asked.heading == "A ten-year path of your own"
    assert "pay, growth, middle 0.03 0.04" in rows(asked) and not Costing.objects.exists()
    browser.send(asked.address, on=asked)
    assert worked() == 1
    done = browser.get(asked.address)
    file = tmp_path / "mine.yaml"
    file.write_text(text, encoding="utf-8")
    needs = amounts(path(file, draws=0, simulate=False).tables()[0])
    held = amounts(path("priorities", draws=0, simulate=False).tables()[0])
    kept = json.loads(browser.client.get(asked.address.replace("path?", "path/tables.json?")).content)
    assert [str(row["real"]) for row in kept["tables"][0]["rows"]] == needs != held
    link = next(e for e in done.all("a") if words(e) == "this answer").get("href")
    assert link == asked.address and "/tmp" not in done.text and "ncs-" not in done.text
    assert browser.get("/money/path").heading == "The ten-year path", "what is asked by everybody is another answer"
    again = browser.get(asked.address.replace("/money/path", "/own/path"))
    box = str(again.all("textarea")[0].text)
    taken = browser.client.get(asked.address.replace("/money/path", "/own/path/own.yaml"))
    assert taken.content.decode() == box.lstrip("\n") and "attachment" in taken.headers["Content-Disposition"]
    file.write_bytes(taken.content)
    same = path(file, draws=0, simulate=False)
    assert amounts(same.tables()[0]) == needs, "the command line takes it"


def test_a_formula_of_ones_own_is_followed_and_opened_for_a_council(browser: Browser, tmp_path: Path) -> None:
    """A file that is sent; its way, the lines of one council and the tables are those of the command."""
    text = begun(browser, "formula", "age_and_deprivation").replace("weight: 7.0", "weight: 9.5")
    file = tmp_path / "ours.yaml"
    file.write_text(text, encoding="utf-8")
    page = browser.send("/own/formula", {"text": "", "file": SimpleUploadedFile("ours.yaml", text.encode())})
    assert page.address.startswith("/money/need?own=age_and_deprivation.")
    assert "components, 2, people, 3, weight 7.0 9.5" in rows(page)
    found = way_to_need(str(file), Way(years=10, growth="5%", floor="0%"))
    last = found.tables()[0].rows[-1]
    assert any(row.startswith("10 ") and f"{last['pot_gbp']:,}"[:9] in row for row in rows(page))
    own = page.address.partition("?")[2]
    form = browser.get(f"/money/need?{own}&years=5&growth=4%25")
    assert [e.get("value") for e in form.all("input", name="own")] == [own.partition("=")[2]]
    link = str(next(e for e in form.all("a") if words(e) == "this answer").get("href"))
    assert own in link and "years=5" in link
    held = json.loads(browser.client.get(f"/money/need/tables.json?{link.partition('?')[2]}").content)
    from ncs.funding.use.formula import run

    torbay = run(str(file)).of("Torbay").target
    opened = browser.get(f"/money/need/of/torbay?{own}")
    assert f"£{torbay / 100:,.2f}" in " ".join(words(one) for one in opened.all("dd"))
    assert f"£{run('age_and_deprivation').of('Torbay').target / 100:,.2f}" not in opened.text
    assert len(held["tables"][0]["rows"]) == 153


def test_assumptions_of_ones_own_go_with_a_floor(browser: Browser, tmp_path: Path) -> None:
    text = begun(browser, "pay").replace(
        'low: "1.57", middle: "1.60", high: "1.63"', 'low: "1.2", middle: "1.3", high: "1.4"'
    )
    form = sent(browser, "pay", text)
    assert form.address.startswith("/money/pay?own=inputs.") and "inputs, posts: filled, middle 1.60 1.3" in rows(form)
    own = str(form.all("input", name="own")[0].get("value"))
    asked = browser.get(f"/money/pay?floor=amount&amount=13.45&own={own}")
    browser.send(asked.address, on=asked)
    assert worked() == 1
    done = browser.get(f"/money/pay?floor=13.45&own={own}")
    file = tmp_path / "mine.yaml"
    file.write_text(text, encoding="utf-8")
    assert floor("13.45", inputs=file).report().intro in words(done.all("main")[0])
    assert floor("13.45").report().intro not in words(done.all("main")[0])
    wrong = browser.get(f"/money/pay?floor=amount&amount=lots&own={own}", status=422)
    assert str(wrong.all("input", name="own")[0].get("value")) == own, "what was written is not lost by a slip"


def test_a_reform_written_as_a_file_is_compared_on_the_cases(browser: Browser, tmp_path: Path) -> None:
    text = begun(browser, "reform").replace('universal_cash: "40.00"', 'universal_cash: "55.00"')
    text += "timetable:\n  - {years_after: 2, adds: [fabian_universal_50]}\n"
    page = sent(browser, "reform", text)
    assert page.address.startswith("/reforms/compare?reform=own&own_file=example.")
    assert "rules, universal cash 40.00 55.00" in rows(page)
    file = tmp_path / "own.yaml"
    file.write_text(text, encoding="utf-8")
    for case in EXAMPLES.values():
        amount = compare(case, [str(file)]).tables()[0].rows[-1]["person"]
        assert any(f"{amount:,.2f}" in row for row in rows(page))
    england = browser.get(str(next(e for e in page.all("a") if "cost England" in words(e)).get("href")))
    assert "Your own reform: A higher limit and 40 pounds" in words(england.all("main")[0])
    back = browser.get(str(page.all("a", class_="govuk-back-link")[0].get("href")))
    assert back.heading == "A reform of charging as a file" and "55.00" in str(back.all("textarea")[0].text)


@pytest.mark.parametrize(
    ("kind", "text", "says"),
    [
        ("path", "", "Nothing was sent."),
        ("path", "title: x\n", "source"),
        ("path", "- 1\n", ""),
        ("path", "a: &x [1]\nb: *x\n", "stands for a value given elsewhere"),
        ("pay", "inputs:\n  posts.filed: {middle: '1'}\n", "posts.filled"),
        ("pay", "inputs:\n  claimants: {low: '0.5', middle: '0.4', high: '0.3'}\n", "rising order"),
        ("formula", "name: mine\ntitle: Mine\n", "components"),
        ("reform", "title: x\nsource: y\nfigures: {capital.uper_limit: '1'}\n", "Row 3, figures.capital.uper_limit"),
        ("reform", "title: x\nsource: y\nstarts: 2027-04-06\ntimetable: [{adds: [/etc/own.yaml]}]\n", "timetable.0"),
        ("path", "x: " + "y" * 70_000, "more than 60 kB"),
        ("path", "\x00", ""),
    ],
)
def test_what_is_wrong_with_a_file_is_said_as_the_command_says_it(
    browser: Browser, kind: str, text: str, says: str
) -> None:
    page = sent(browser, kind, text, status=422)
    assert page.errors and says in " ".join(page.errors) and len(page.errors) <= 21
    assert "/tmp" not in page.text
    if "\x00" not in text:
        assert str(page.all("textarea")[0].text or "").strip() == text.strip(), "what was typed stays"


def test_files_that_are_none_are_told(browser: Browser) -> None:
    for content, says in ((b"\xff\xfe\x00", "not text"), (b"a" * (LARGEST + 1), "larger than 60 kB")):
        sent_file = {"file": SimpleUploadedFile("own.yaml", content)}
        assert says in browser.send("/own/path", sent_file, status=422).errors[0]
    browser.get("/own/nothing", status=404)
    browser.get("/own/path?start=nothing", status=404)
    browser.get("/own/path/own.yaml?start=../x", status=404)


@pytest.mark.parametrize(
    ("was", "now", "says"),
    [
        ("{reform: fabian_launch_offer}", "{reform: /etc/own.yaml}", "There is no reform"),
        ("beyond: fabian_launch_offer", "beyond: ../own.yaml", "There is no reform"),
        ("fair_price: stabilise", "fair_price: /srv/secret.yaml", "There is no scenario"),
        ("{reform: fabian_launch_offer}", "{reform: fabian_launch_offer, people: 90000}", "invented people are more"),
    ],
)
def test_a_file_from_outside_asks_for_no_file_of_this_machine_and_for_no_day_of_work(
    browser: Browser, was: str, now: str, says: str
) -> None:
    """Neither by the form nor by a link that somebody made without it: what the worker would be asked is looked at."""
    text = path_text("priorities").replace(was, now, 1)
    assert text != path_text("priorities")
    assert says in " ".join(sent(browser, "path", text, status=422).errors)
    with file_with(text) as file:
        link = link_of(content_of(file), KINDS["path"].begun_from())
    with pytest.raises(NotWhole, match=says):
        checked(KINDS["path"], link)
    assert says in browser.get(f"/money/path?own={link}", status=404).text
    answer = browser.client.post(f"/money/path?own={link}")
    assert answer.status_code in (403, 404) and not Costing.objects.exists()


def test_people_invented_are_counted_over_a_whole_path() -> None:
    """2,000 each unless a file says otherwise, twice where it is costed beyond another: 2,000 + 4,000."""
    assert elsewhere("priorities").people == 6_000
    assert elsewhere("priorities").scenarios == ("stabilise",)


def test_a_formula_of_very_many_terms_is_refused(browser: Browser) -> None:
    text = begun(browser, "formula", "capitation_by_age")
    terms = "\n".join(["    terms:", *(["      - {indicator: disabled, coefficient: 0.1}"] * 150)])
    text = text.replace("    control:", f"{terms}\n    control:", 1)
    assert "terms are more than are worked out here" in " ".join(sent(browser, "formula", text, status=422).errors)


@pytest.mark.parametrize(
    "link",
    [
        "priorities.AAAA",
        "priorities.",
        "nothing.eNqLjgUAARUAuQ",
        "../x.eNqLjgUAARUAuQ",
        pressed("["),
        pressed("[" * 5_000 + "]" * 5_000),
        pressed("[[[],1]]"),
        pressed("[[[]]]"),
        pressed("[[1,2]]"),
        pressed('[[["no","such"],1]]'),
        pressed('[[["reforms",0],1]]'),
        pressed('[[["rules",-1],1]]'),
        pressed('[[["rules",true],1]]'),
        pressed('[[["rules",{}],1]]'),
        pressed('[[["rules",9],1]]'),
        pressed('[[["years"],NaN]]'),
        pressed('[[["years"],1e999999999]]'),
        pressed('[[["years"],-Infinity]]'),
        pressed('[[["x"],' + "[" * 60 + "]" * 60 + "]]"),
        pressed([[["x"], [0] * 3_000]]),
        pressed(" " * (LARGEST + 1)),
        pressed('{"a":1}'),
        pressed('[[["title"],"\\ud800"]]'),
        pressed('[[["years"],2000]]'),
    ],
)
def test_a_link_that_is_not_whole_is_told_in_words_wherever_it_leads(browser: Browser, link: str) -> None:
    for address in ("/money/path", "/own/path", "/own/path/own.yaml"):
        page = browser.get(f"{address}?own={link}", status=404)
        assert "link" in words(page.all("main")[0])
    for address in ("/money/pay", "/money/pay?floor=13.45", "/money/need", "/money/need/of/torbay"):
        page = browser.get(f"{address}{'&' if '?' in address else '?'}own={link}", status=404)
        assert "link" in words(page.all("main")[0])
    assert "link" in browser.get(f"/reforms/compare?reform=own&own_file={link}", status=422).errors[0]
    for address in ("/money/path/tables.csv", "/money/need/tables.csv", "/money/pay/tables.csv?floor=13.45"):
        assert browser.client.get(f"{address}{'&' if '?' in address else '?'}own={link}").status_code == 404


def test_a_file_that_no_link_holds_is_told(browser: Browser) -> None:
    """Words that nothing presses together: 200 sums of different names."""
    import hashlib

    noise = " ".join(hashlib.sha256(str(one).encode()).hexdigest() for one in range(200))
    text = path_text("priorities").replace("title: ", f"title: {noise} ", 1).replace(f'{noise} "', f'"{noise} ', 1)
    assert "More was changed than a link can hold." in sent(browser, "path", text, status=422).errors[0]


def test_one_address_sends_only_so_many_files(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ncs.web.api.limits.time.time", lambda: 1_000_000_000.0)  # a minute that does not end
    monkeypatch.setattr(own_pages, "A_MINUTE", 1)
    sent(browser, "pay", "inputs: {}\n", status=422)
    assert "Wait a minute" in sent(browser, "pay", "inputs: {}\n", status=429).text


BEFORE = {"a": 1, "b": {"c": [1, 2], "d": "x"}, "e": [1], "f": None}


@pytest.mark.parametrize(
    ("after", "changes"),
    [
        (BEFORE, []),
        ({**BEFORE, "a": True}, [[["a"], True]]),
        ({**BEFORE, "a": Decimal("1.0")}, [[["a"], Decimal("1.0")]]),
        ({"b": BEFORE["b"], "e": [1], "f": None}, [[["a"]]]),
        ({**BEFORE, "f": 0}, [[["f"], 0]]),
        ({**BEFORE, "a": None}, [[["a"], None]]),
        ({**BEFORE, "e": [1, 2]}, [[["e"], [1, 2]]]),
        ({**BEFORE, "b": {"c": [1, 3], "g": {}}}, [[["b", "d"]], [["b", "c", 1], 3], [["b", "g"], {}]]),
    ],
)
def test_changes_lead_from_one_file_to_the_other(after: Any, changes: list[Any]) -> None:
    assert text_of(list(between(BEFORE, after))) == text_of(changes)
    assert text_of(applied(BEFORE, changes)) == text_of(after) or applied(BEFORE, changes) == after
    assert BEFORE["b"] == {"c": [1, 2], "d": "x"}, "what it was begun from stays"


def test_a_change_is_shown_with_what_was_there() -> None:
    one, two, three = shown(BEFORE, [[["b", "c", 1], 3], [["b", "d"]], [["new_part"], {"x": [1]}]])
    assert (one.place, one.was, one.now) == ("b, c, 2", "2", "3")
    assert (two.place, two.was, two.now) == ("b, d", "x", "")
    assert (three.place, three.was, three.now) == ("new part", "", '{"x":[1]}')
    with pytest.raises(CannotChange):
        applied(BEFORE, [[["b", "z"]]])


@pytest.mark.parametrize("kind", KINDS)
def test_every_file_to_begin_from_is_held_whole_by_its_link(kind: str) -> None:
    """Unchanged it is a few letters; by itself, as if every word of it were changed, a link still holds it."""
    found = KINDS[kind]
    for name, text in found.starts().items():
        with file_with(text) as file:
            content = content_of(file)
        link = link_of(content, found.begun_from())
        own = own_of(link, found.begun_from())
        assert own.start == name and len(link) < 60 and own.content == content and own.changes == ()
        whole = link_of(content, {})
        assert len(whole) <= MOST_LINK and own_of(whole, {}).content == content
        with file_with(own.text) as file:
            assert content_of(file) == content, "written out and read again it is the same"


def test_numbers_and_days_of_yaml_stay_as_they_are_written() -> None:
    assert text_of(plain({"a": 0.1, "b": [1e-7, 3], "c": True})) == '{"a":0.1,"b":[0.0000001,3],"c":true}'
