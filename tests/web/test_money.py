"""Money, pay and the survey on the web: figures of the sources and of the command line, opened into their steps."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

from ncs.funding.use.converging import Way, way_to_need
from ncs.funding.use.formula import run
from ncs.scenarios.use.path import path
from ncs.survey.use import read
from ncs.synthetic.use import survey as invented
from ncs.web.environment import WrongSetting, environment
from ncs.web.models import Costing
from ncs.web.money import answers, waiting
from ncs.web.money import pages as money
from ncs.web.pages import survey
from ncs.web.reforms import work
from ncs.workforce.use.pay import floor
from web.browsing import Browser, rows, words
from web.queue import worked


@pytest.fixture(autouse=True)
def _nothing_kept(database: None) -> Iterator[None]:
    from django_tasks_db.models import DBTaskResult

    yield
    Costing.objects.all().delete()
    DBTaskResult.objects.all().delete()


def test_allocations_are_those_of_annex_b_and_open_into_their_steps(browser: Browser) -> None:
    """Annex B, 21 January 2026: Torbay 69.2, 73.0, 73.8 and 74.9; 153 councils, of which it names three without any."""
    page = browser.get("/money/allocations")
    assert any(row.startswith("Torbay") and "69.2" in row and "74.9" in row for row in rows(page))
    taken = browser.client.get("/money/allocations/tables.csv").content.decode()
    assert sum(line.count("E0") + line.count("E1") for line in taken.splitlines()[:154]) == 153
    opened = browser.get("/money/allocations/torbay")
    assert opened.heading == "How the allocation of Torbay arises"
    parts = [words(head) for head in opened.all("h2")]
    assert parts[:2] == ["Published (£ million, cash)", "Step 1. The baseline"]
    assert any(part.startswith("Step 4.") for part in parts) and "What this rests on" in parts
    said = [words(one) for one in opened.all("dd")]
    assert "£69,200,000 As printed, to £0.1 million." in said
    assert any("£69.15m to £69.25m" in one for one in said)
    other = browser.client.get("/money/allocations/E06000027")
    assert other.status_code == 301 and other.headers["Location"] == "/money/allocations/torbay"
    assert browser.get("/money/allocations/atlantis", status=404)


def test_money_by_need_is_the_answer_of_the_command_line(browser: Browser) -> None:
    """The same formula and way asked of the program; the link holds the question; one council opens into its lines."""
    page = browser.get("/money/need?formula=capitation_by_age&years=5&growth=4.5&least=1%25")
    found = way_to_need("capitation_by_age", Way(years=5, growth="4.5%", floor="1%"))
    last = found.tables()[0].rows[-1]
    assert any(row.startswith("5 ") and f"{last['pot_gbp']:,}"[:9] in row for row in rows(page)), last
    assert {e.get("value") for e in page.all("input", name="formula") if e.get("checked") is not None} == {
        "capitation_by_age"
    }
    link = next(e for e in page.all("a") if words(e) == "this answer").get("href")
    assert link == "/money/need?formula=capitation_by_age&years=5&growth=4.5%25&least=1%25"
    target = run("capitation_by_age").of("Torbay")
    lines = browser.get("/money/need/of/torbay?formula=capitation_by_age")
    said = " ".join(words(one) for one in lines.all("dd"))
    assert f"£{target.target / 100:,.2f}" in said
    prose = [words(one) for one in lines.all("p")]
    assert "Coefficients: illustrative. Not an official figure." in prose
    assert any(one.startswith("Not established: ") for one in prose)
    held = json.loads(browser.client.get(f"/money/need/tables.json?{link.partition('?')[2]}").content)
    assert [one["name"] for one in held["tables"]] == ["need", "years", "councils", "groups"]
    assert len(held["tables"][0]["rows"]) == 153


@pytest.mark.parametrize(
    ("query", "at", "says"),
    [
        ("formula=age_and_depravation", "formula", "age_and_deprivation"),
        ("formula=/etc/passwd", "formula", "There is no formula"),
        (
            "formula=needs_2026",
            "formula",
            "lacks 21 coefficients and indicators that no source held gives. Choose another.",
        ),
        ("growth=lots", "growth", "lots is no growth a year"),
        ("growth=51", "growth", "no growth a year"),
        ("growth=-21%25", "growth", "no growth a year"),
        ("growth=1e3", "growth", "no growth a year"),
        ("growth=", "growth", "Nothing is no growth a year"),
        ("least=5%25&growth=1%25", "least", "Lower the floor, raise national growth, or have it paid by new money."),
        ("years=3", "years", "So many years are not followed here."),
        ("years=10&growth=x&least=y", "least", "y is no growth a year"),
    ],
)
def test_a_way_that_cannot_be_followed_is_told_beside_its_input(
    browser: Browser, query: str, at: str, says: str
) -> None:
    page = browser.get(f"/money/need?{query}", status=422)
    links = [e for box in page.all("div", class_="govuk-error-summary") for e in box.iter("a")]
    assert page.errors and f"#{at}" in {link.get("href") for link in links}
    assert says in " ".join(page.errors) and len(page.errors) <= 8
    assert page.all_ids(f"{at}-error"), "it is said beside the input too"
    assert browser.client.get(f"/money/need/tables.csv?{query}").status_code == 404


def test_formulas_stand_beside_one_another_and_what_lacks_coefficients_is_said(browser: Browser) -> None:
    page = browser.get("/money/need/formulas")
    assert "coefficients are not established" in page.text and len(rows(page)) > 153
    assert browser.client.get("/money/need/formulas.ods").status_code == 200


def test_a_pay_floor_is_worked_out_elsewhere_and_is_the_answer_of_the_command_line(browser: Browser) -> None:
    """Pounds as somebody writes them; then report, and tables in every form with the cells of the program."""
    form = browser.get("/money/pay")
    assert {e.get("value") for e in form.all("input", name="floor")} >= {"real_living_wage", "nhs_band_3", "amount"}
    address = "/money/pay?floor=amount&amount=%C2%A313.45&first=2026-27&years=1"
    asked = browser.get(address)
    assert "£13.45 an hour, from 2026-27" in words(asked.all("main")[0]) and not Costing.objects.exists()
    waiting_page = browser.send(address, on=asked)
    assert waiting_page.address == "/money/pay?floor=13.45&first=2026-27&years=1"
    assert "It waits for its turn." in words(waiting_page.all("main")[0])
    assert browser.client.get(waiting_page.address.replace("pay?", "pay/tables.csv?")).status_code == 404
    assert worked() == 1
    found = floor("13.45", first="2026-27", years=1)
    done = browser.get(waiting_page.address)
    assert words(done.all("main")[0]).count(found.report().intro) == 1
    kept = browser.client.get(waiting_page.address.replace("pay?", "pay/tables.csv?"))
    assert kept.headers["Content-Disposition"] == 'attachment; filename="pay-floor.csv"'
    table = next(csv.reader(io.StringIO(kept.content.decode())))
    assert table == [one.key for one in found.table().columns]
    assert browser.client.get(waiting_page.address.replace("pay?", "pay/tables.ods?")).status_code == 200
    assert browser.client.get(waiting_page.address.replace("pay?", "pay/tables.exe?")).status_code == 404


@pytest.mark.parametrize(
    ("query", "at", "says"),
    [
        ("floor=", "floor", "No floor is chosen."),
        ("floor=amount&amount=", "amount", "pounds an hour"),
        ("floor=amount&amount=lots", "amount", "This is no floor."),
        ("floor=../own.csv", "floor", "This is no floor."),
        ("floor=nhs_band_3&first=1999-00", "first", "No such year"),
        ("floor=nhs_band_3&years=40", "years", "So many years"),
    ],
)
def test_a_floor_that_cannot_be_costed_is_told_beside_its_input(
    browser: Browser, query: str, at: str, says: str
) -> None:
    page = browser.get(f"/money/pay?{query}", status=422)
    links = [e for box in page.all("div", class_="govuk-error-summary") for e in box.iter("a")]
    assert f"#{at}" in {link.get("href") for link in links} and says in " ".join(page.errors)


def test_a_floor_below_the_law_is_refused_in_words(browser: Browser) -> None:
    """The National Living Wage of April 2026 is £12.71: a floor of £8 is none."""
    address = "/money/pay?floor=8.00&first=2026-27&years=1"
    browser.send(address, on=browser.get(address))
    worked()
    assert "12.71" in words(browser.get(address).all("main")[0])


def test_the_path_is_worked_out_once_and_is_the_answer_of_the_command_line(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without draws and simulation, so that the test is short: the worker is asked the same."""
    monkeypatch.setattr(answers, "path", lambda name, progress: path(name, draws=0, simulate=False, progress=progress))
    asked = browser.get("/money/path")
    browser.send("/money/path", on=asked)
    browser.send("/money/path", on=asked)
    assert worked() == 1
    found = path("priorities", draws=0, simulate=False)
    done = browser.get("/money/path")
    first = found.tables()[0].rows[0]
    assert any(row.startswith("2025-26") for row in rows(done)) and str(first["year"]) == "2025-26"
    assert len(browser.client.get("/money/path/tables.csv").content.splitlines()) > 2448, "every council is in it"
    assert b"title:" in browser.client.get("/money/path/priorities.yaml").content


@pytest.mark.parametrize(
    ("address", "stages"),
    [("/money/pay?floor=13.45&first=2026-27&years=2", {"Draws costed"}), ("/money/path", {"Reforms costed"})],
)
def test_work_on_money_is_heard_of_while_it_goes_on(
    browser: Browser, monkeypatch: pytest.MonkeyPatch, address: str, stages: set[str]
) -> None:
    """Each piece of work tells how far it is, again and again, so that a slow machine is not taken for a dead one.

    A floor of two years is costed 200 draws a year; the path tells each of its reforms, and what each is made of.
    """
    told: list[tuple[str, int, int]] = []
    heard = work._heard
    monkeypatch.setattr(work, "_heard", lambda row: lambda *how: (told.append(how), heard(row)(*how)))
    browser.send(address, on=browser.get(address))
    assert worked() == 1 and Costing.objects.get().state == "done"
    ends = {stage: of for stage, _, of in told}
    assert set(ends) >= stages and all(0 <= done <= of for _, done, of in told)
    if "Draws costed" in stages:
        assert ends == {"Draws costed": 400} and [done for _, done, _ in told] == list(range(400))
    else:
        reforms = [done for stage, done, _ in told if stage == "Reforms costed"]
        assert reforms == list(range(ends["Reforms costed"])) and len(reforms) > 5
        assert {"Draws costed", "Years lived"} <= set(ends), "and of what takes longest, its own progress"


def test_one_address_begins_only_so_many_questions_of_money(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ncs.web.api.limits.time.time", lambda: 1_000_000_000.0)  # a minute that does not end
    monkeypatch.setattr(waiting, "A_MINUTE", 1)
    monkeypatch.setattr(money, "WAYS_A_MINUTE", 1)
    form = browser.get("/money/path")
    browser.send("/money/path", on=form)
    assert "Wait a minute" in browser.send("/money/path", on=form, status=429).text
    browser.get("/money/need?growth=2.11")
    assert "Wait a minute" in browser.get("/money/need?growth=2.12", status=429).text
    assert browser.client.get("/money/need/tables.csv?growth=2.13").status_code == 429, "nor as a file"
    assert browser.client.get("/money/need/tables.csv?growth=2.11").status_code == 200
    assert browser.get("/money/need?growth=2.11") and browser.get("/money/need"), "what is worked out already"


def test_what_directors_said_is_as_printed_and_breaks_are_said(browser: Browser) -> None:
    """ADASS, Spring Survey 2025, figure 2: net budgets of £15.1bn in 2019/20 to £22.4bn in 2025/26."""
    page = browser.get("/survey/")
    assert "ASC net budget £ billion 15.1 15.6 16.5 17.7 19.2 20.8 22.4" in rows(page)
    assert "% spend on prevention as % of ASC net budget percent 8.3 8.0 8.4 7.4 7.5 7.9 8.2 7 5.6" in rows(page)
    assert "because the questions were reworded in 2025" in page.text
    asks = browser.get("/survey/questions")
    assert "What the survey of 2026 asks" in asks.text and "Beside the year before" in asks.text
    audit = browser.get("/survey/audit")
    assert any("85 and 86 are printed of the same" in row for row in rows(audit))
    for address in ("over-time.csv", "questions.ods", "audit.json"):
        assert browser.client.get(f"/survey/{address}").status_code == 200
    for address in ("report", "report.csv", "secrets.csv", "audit.exe"):
        assert browser.client.get(f"/survey/{address}").status_code == 404


def test_the_report_of_a_year_is_shown_where_the_service_was_given_its_reading(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of an invented year, which says so; a folder without a reading is named; without the setting there is none."""
    given = {"NCS_WEB_FOLDER": str(tmp_path), "NCS_WEB_SURVEY": str(tmp_path / "read")}
    with pytest.raises(WrongSetting, match="NCS_WEB_SURVEY"):
        environment(given)
    made = invented(tmp_path / "made", seed=1)
    read([made.answers], tmp_path / "read", year=2025, frame_file=made.frame)
    monkeypatch.setattr(settings, "ENVIRONMENT", environment(given))
    for one in (survey._over_time, survey._reported, survey._page):
        one.cache_clear()
    try:
        page = browser.get("/survey/report")
        assert "Figure 1" in page.text or "Figure 2" in page.text
        assert "invented" in words(page.all("main")[0])
        assert "The report of the year" in browser.get("/survey/").text
        assert browser.client.get("/survey/report.csv").status_code == 200
    finally:
        for one in (survey._over_time, survey._reported, survey._page):
            one.cache_clear()
