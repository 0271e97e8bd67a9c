"""What care will cost, as a person goes through it. Every case is invented."""

from __future__ import annotations

import io
import logging
import re
import tempfile
from datetime import timedelta

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from typer.testing import CliRunner

from ncs.cli.main import app
from ncs.web.logs import Frames
from web.browsing import HOME, TYPED, Browser, rows, words


@pytest.fixture(scope="module")
def cli(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """The case file that the command line writes for the same answers, and the page of its statement."""
    folder = tmp_path_factory.mktemp("cli")
    case, page = folder / "case.yaml", folder / "page.html"
    ran = CliRunner().invoke(app, ["charge", "ask", "--out", str(case)], input="\n".join(TYPED) + "\n")
    assert ran.exit_code == 0, ran.output
    ran = CliRunner().invoke(app, ["charge", "assess", str(case), "--out", str(page)])
    assert ran.exit_code == 0, ran.output
    return case.read_text(), page.read_text()


def test_the_same_answers_give_the_same_case_and_statement_as_the_command_line(
    browser: Browser, cli: tuple[str, str]
) -> None:
    """940 for four weeks is 235 a week; less 31.80 kept, 203.20 is paid while the home is left out."""
    base = browser.begin()
    checked = browser.answer(base)
    assert checked.heading == "Check your answers"
    case, page = cli
    assert browser.get(f"{base}/case.yaml").text == case
    statement = browser.get(f"{base}/statement")
    assert "The person pays £203.20 a week, of £950.00 in all." in words(statement.all("main")[0])
    lines = re.findall(r"<details>.*?</details>", page, re.DOTALL)
    assert len(lines) >= 4
    assert all(one in statement.text for one in lines)
    assert "`ncs " not in statement.text


def test_longer_times_are_a_year_of_52_weeks(browser: Browser) -> None:
    """203.20 × 4 = 812.80; × 52 = 10,566.40, and a twelfth of that is 880.53."""
    base = browser.filled()
    assert "The person 203.20 812.80 880.53 10,566.40" in rows(browser.get(f"{base}/statement"))


def test_only_what_matters_is_asked_and_answers_on_a_dead_branch_are_dropped(browser: Browser) -> None:
    base = browser.filled()
    browser.send(f"{base}/question/owns_home", {"owns_home": "no"})
    case = browser.get(f"{base}/case.yaml").text
    assert "140000" not in case and "home:" not in case.replace("owns_home:", "")
    assert "What is the home worth" not in browser.get(f"{base}/check").text
    assert "/check" in browser.get(f"{base}/question/home_value").address


def test_a_change_goes_back_to_the_check_unless_it_opens_a_question(browser: Browser) -> None:
    base = browser.filled()
    assert browser.send(f"{base}/question/savings", {"savings": "8000"}).heading == "Check your answers"
    opened = browser.send(f"{base}/question/gift", {"gift": "5000"})
    assert opened.heading == "When was it given?"
    assert "Check your answers" not in browser.get(f"{base}/check").heading


def test_a_question_further_on_leads_to_the_one_that_is_open(browser: Browser) -> None:
    base = browser.begin()
    for address in (
        f"{base}/question/savings",
        f"{base}/statement",
        f"{base}/case.yaml",
        f"{base}/what-if",
        f"{base}/print",
    ):
        assert browser.get(address).heading == "Where will the care be given?"
    assert browser.get(f"{base}/question/no-such-question").heading == "Where will the care be given?"


@pytest.mark.parametrize(
    ("asked", "given", "said", "into"),
    [
        ("where", {}, "Choose one answer.", "where"),
        ("where", {"where": "the moon"}, "Choose one answer.", "where"),
        (
            "born",
            {"born-day": "1", "born-month": "", "born-year": "1940"},
            "Give a day, a month and a year.",
            "born-month",
        ),
        ("born", {"born-day": "31", "born-month": "2", "born-year": "1940"}, "That is not a day.", "born-day"),
        ("cost", {"cost": "a lot", "cost-time": "week"}, "That is not an amount of money.", "cost"),
        ("cost", {"cost": "", "cost-time": "week"}, "Answer this question.", "cost"),
        ("cost", {"cost": "back", "cost-time": "week"}, "That is not an amount of money.", "cost"),
        ("cost", {"cost": "sure", "cost-time": "week"}, "That is not an amount of money.", "cost"),
        ("savings", {"savings": "<b>1</b>"}, "That is not an amount of money.", "savings"),
        ("savings", {"savings": "9" * 70}, "That is too long for an answer.", "savings"),
    ],
)
def test_a_wrong_answer_is_told_on_the_same_page_and_nothing_is_stored(
    browser: Browser, asked: str, given: dict[str, str], said: str, into: str
) -> None:
    """422, summary first, "Error: " before the title, a link to the input, and what was typed still there."""
    base = browser.filled()
    before = browser.get(f"{base}/case.yaml").text
    page = browser.send(f"{base}/question/{asked}", given, status=422)
    assert len(page.errors) == 1 and page.errors[0].startswith(said)
    assert f'href="#{into}"' in page.text
    first = page.all("main")[0].find(".//form/..")
    assert first is not None and "govuk-error-summary" in str(first[0].get("class"))
    assert not given.get(asked) or asked == "where" or page.all("input", name=asked)[0].get("value") in given[asked]
    assert browser.get(f"{base}/case.yaml").text == before


def test_an_unlikely_amount_is_asked_back_and_taken_if_it_is_right(browser: Browser) -> None:
    """A State Pension of 940 a week is far above any that is paid."""
    base = browser.filled()
    given = {"state_pension": "940", "state_pension-time": "week"}
    page = browser.send(f"{base}/question/state_pension", given, status=422)
    assert page.errors and page.all("input", name="sure")
    done = browser.send(f"{base}/question/state_pension", {**given, "sure": "yes"}, on=page)
    assert done.heading == "Check your answers"
    assert "sure:" in browser.get(f"{base}/case.yaml").text


def test_an_answer_given_is_shown_again(browser: Browser) -> None:
    """Also after going back: the radio is still chosen, the amount and its time still there."""
    base = browser.filled()
    assert [e.get("value") for e in browser.get(f"{base}/question/where").all("input", checked="")] == ["care_home"]
    pension = browser.get(f"{base}/question/state_pension")
    assert pension.all("input", name="state_pension", value="940")
    assert [e.get("value") for e in pension.all("option", selected="")] == ["four"]
    assert [e.get("value") for e in browser.get(f"{base}/question/born").all("input", type="text")] == [
        "1",
        "2",
        "1940",
    ]


def test_two_drafts_in_two_tabs_stay_apart(browser: Browser) -> None:
    one, two = browser.filled(), browser.filled()
    assert one != two
    browser.send(f"{two}/question/savings", {"savings": "8,000"})
    assert "9000" in browser.get(f"{one}/case.yaml").text
    assert "8000" in browser.get(f"{two}/case.yaml").text


def test_a_page_sent_twice_is_taken_once(browser: Browser) -> None:
    """A double click, and going back after sending: the same answer goes on, another one is asked about."""
    base = browser.begin()
    page = browser.get(f"{base}/question/where")
    assert browser.send(page.address, HOME["where"], on=page).address.endswith("/question/date")
    assert browser.send(page.address, HOME["where"], on=page).address.endswith("/question/date")
    other = browser.send(page.address, {"where": "home"}, on=page, status=409)
    assert "answered in another tab, as: In a care home for good" in words(other.all("main")[0])
    assert other.all("input", checked="", value="home")
    assert browser.send(page.address, {"where": "home"}, on=other).address.endswith("/question/date")


def test_another_browser_cannot_open_the_answers(browser: Browser) -> None:
    base = browser.filled()
    for other in (Browser(), Browser()):
        if other is not browser:
            other.begin()
        for part in (
            "statement",
            "check",
            "case.yaml",
            "question/where",
            "print",
            "what-if",
            "years-ahead",
            "other-rules",
        ):
            page = other.get(f"{base}/{part}", status=410)
            assert page.heading == "Your answers are no longer here" and "140,000" not in page.text
    assert browser.get(f"{base}/check").heading == "Check your answers"


def test_the_secret_of_a_browser_goes_to_these_pages_alone_and_no_script_or_other_site_has_it(browser: Browser) -> None:
    """OWASP ASVS 5.0 V3.3: the cookie's path, how long it lasts, HttpOnly, SameSite. Secure: test_production.py."""
    browser.begin()
    for name in ("care_answers", "care_last"):
        held = browser.client.cookies[name]
        assert (held["path"], held["samesite"], held["httponly"]) == ("/what-care-costs/", "Lax", True)
        assert held["max-age"] == settings.ENVIRONMENT.keep_hours * 3600
    token = browser.client.cookies["csrftoken"]
    assert token["httponly"] and token["samesite"] == "Lax"


def test_nothing_of_the_answers_can_be_read_from_the_database(browser: Browser) -> None:
    from ncs.web.models import Draft

    browser.filled()
    (draft,) = Draft.objects.all()
    sealed = bytes(draft.sealed)
    assert not any(word in sealed for word in (b"140", b"where", b"care_home", b"today"))
    secret = browser.client.cookies["care_answers"].value.encode()
    assert secret not in sealed


def test_every_page_of_the_journey_leads_back(browser: Browser) -> None:
    """One link, to another page of the journey that is there; from the check to the start, which leads on again."""
    base = browser.filled()
    own = ("question/where", "check", "clear", "statement", "what-if", "other-rules", "years-ahead")
    for address in (*(f"{base}/{one}" for one in own), "/what-care-costs/case-file"):
        (back,) = browser.get(address).all("a", class_="govuk-back-link")
        to = str(back.get("href"))
        assert to.startswith("/what-care-costs/") and to != address, address
        assert browser.get(to).status == 200
    (back,) = browser.get(f"{base}/check").all("a", class_="govuk-back-link")
    assert f"{base}/check" in browser.get(str(back.get("href"))).text


def test_who_comes_back_goes_on_with_their_answers(browser: Browser) -> None:
    """From the first page, which the menu leads to: only what was in the history of the browser led there before."""
    from django.utils import timezone

    from ncs.web.models import Draft

    def way() -> list[str]:
        page = browser.get("/what-care-costs/")
        return [str(e.get("href")) for e in page.all("a") if words(e) == "Go on with your answers"]

    assert way() == []
    base = browser.begin()
    browser.send(f"{base}/question/where", {"where": "home"})
    assert way() == [f"{base}/question/date"] and browser.get(way()[0]).heading.startswith("On which day")
    other = Browser()
    other.client.cookies["care_last"] = base.rpartition("/")[2]
    assert "Go on with your answers" not in other.get("/what-care-costs/").text, "without the key it opens nothing"
    at_home = {"home_costs": {"home_costs": "", "home_costs-time": "week"}}
    at_home["council_tax"] = {"council_tax": "", "council_tax-time": "week"}
    browser.answer(base, **at_home)
    assert way() == [f"{base}/check"]
    Draft.objects.update(expires=timezone.now() - timedelta(seconds=1))
    assert way() == []
    base = browser.filled()
    assert way() == [f"{base}/check"]
    browser.send(f"{base}/clear", on=browser.get(f"{base}/clear"))
    assert way() == [] and browser.client.cookies["care_last"].value == ""
    for wrong in ("x", "../../about", "A" * 22, "é" * 22):
        browser.client.cookies["care_last"] = wrong
        assert way() == []


def test_answers_are_cleared_only_by_who_says_yes(browser: Browser) -> None:
    """WCAG 2.2, 3.3.4: the button beside Continue deleted everything with one touch, and nothing brings it back."""
    base = browser.filled()
    page = browser.get(f"{base}/check")
    assert [f.get("action") for f in page.all("form") if str(f.get("action")).endswith("/clear")] == []
    asked = browser.get(f"{base}/clear")
    assert asked.heading == "Do you want to clear your answers?"
    assert f"{base}/check" in [e.get("href") for e in asked.all("main")[0].iter("a")]
    assert browser.get(f"{base}/check").heading == "Check your answers"
    assert browser.send(f"{base}/clear", on=asked).heading == "Your answers have been cleared"


@pytest.mark.parametrize("others", ["nobody", "other"])
@pytest.mark.parametrize("where", ["care_home", "home"])
@pytest.mark.parametrize("page", ["statement", "print", "other-rules", "what-if", "years-ahead"])
def test_nothing_for_programs_is_said_to_a_family(browser: Browser, page: str, where: str, others: str) -> None:
    """No option, no key of a case file, no name of a figure."""
    base = browser.filled(where=where, others=others)
    (main,) = browser.get(f"{base}/{page}").all("body" if page == "print" else "main")
    said = re.sub(r"www\.\S+|v3\.0|\be\.g\.|legislation\.gov\.uk\S*", "", words(main))
    assert re.findall(r"--[a-z]+|\b[a-z]+_[a-z_]+|\b[a-z]{2,}\.[a-z]{2,}\b", said) == []


def test_answers_are_deleted_at_once_or_when_their_time_is_over(browser: Browser) -> None:
    from django.utils import timezone

    from ncs.web.care.drafts import forget
    from ncs.web.models import Draft

    base = browser.begin()
    assert browser.send(f"{base}/clear", on=browser.get(f"{base}/check")).heading == "Your answers have been cleared"
    assert not Draft.objects.exists()
    assert "kept for 24 hours" in browser.get(f"{base}/check", status=410).text
    later = browser.begin()
    Draft.objects.update(expires=timezone.now() - timedelta(seconds=1))
    assert browser.get(f"{later}/check", status=410)
    assert forget() == 1 and not Draft.objects.exists()


def test_what_if_says_what_other_answers_would_come_to(browser: Browser) -> None:
    """Savings of 30,000 are above the upper limit of 23,250, so that all 950 is paid: 746.80 more than 203.20."""
    base = browser.filled()
    page = browser.send(f"{base}/what-if", {"savings": "30,000"})
    found = rows(page)
    assert any(row.startswith("As you answered") and "203.20" in row for row in found)
    assert any(
        row.startswith("Your other answer to: How much have they in savings") and "746.80" in row for row in found
    )
    assert any(row.startswith("They own no home") for row in found)
    assert "9000" in browser.get(f"{base}/case.yaml").text


def test_other_rules_the_years_ahead_and_the_print_page_are_there(browser: Browser) -> None:
    base = browser.filled()
    usual = browser.get(f"{base}/other-rules")
    assert "The rules in Scotland" in words(usual.all("table")[0])
    said = words(usual.all("main")[0])
    assert "The law as it stands" in said and "plan_2022" not in said and "law:" not in said, "no names of files"
    chosen = words(browser.get(f"{base}/other-rules?rules=wales&rules=nonsense").all("table")[0])
    assert "The rules in Wales" in chosen and "Scotland" not in chosen
    ahead = browser.get(f"{base}/years-ahead?years=2")
    assert len(ahead.all("svg")) >= 2 and len(ahead.all("table")[0].findall(".//tbody/tr")) == 2
    printed = browser.client.get(f"{base}/print")
    assert b"<a href" not in printed.content.replace(b'<a href="#', b"") and b"203.20" in printed.content
    assert "sha256-" in printed.headers["Content-Security-Policy"]


@pytest.mark.parametrize(("years", "unit"), [(1, "Weeks"), (2, "Years"), (4, "Years"), (8, "Years"), (12, "Years")])
def test_the_years_ahead_are_counted_in_whole_ones_and_come_from_the_answers(
    browser: Browser, years: int, unit: str
) -> None:
    """No number below or beside a picture is a fraction; 2 years on stands the 2; a reader here sent no case file."""
    page = browser.get(f"{browser.filled()}/years-ahead?years={years}")
    assert page.status == 200 and "case file" not in page.text and "your answers, under these rules" in page.text
    pictures = page.all("svg")
    assert len(pictures) >= 2
    for picture in pictures:
        said = ["".join(one.itertext()).strip() for one in picture.iter() if str(one.tag).rpartition("}")[2] == "text"]
        below = [one for one in said if re.fullmatch(r"[0-9.]+", one)]
        assert any(one == f"{unit} since the start" for one in said)
        assert "0" in below and all(one.isdigit() for one in below)
        assert unit == "Weeks" or years > 4 or str(years) in below


def test_other_rules_say_in_words_how_the_person_stands(browser: Browser) -> None:
    """235 a week less 31.80 covers no 950, 335 less 31.80 and a few pounds covers 260; with 30,000 all 950 is due."""
    page = f"{browser.filled()}/other-rules?rules=wales"
    assert any(
        row.startswith("The law as it stands The council helps to pay 203.20") for row in rows(browser.get(page))
    )
    base = browser.filled(cost="260", pension="100")
    found = rows(browser.get(f"{base}/other-rules?rules=wales"))
    assert any(row.startswith("The law as it stands The council pays nothing at present 260.00") for row in found)
    base = browser.filled(savings="30,000")
    found = rows(browser.get(f"{base}/other-rules?rules=wales"))
    assert any(row.startswith("The law as it stands The full cost is due 950.00") for row in found)


def test_how_somebody_stands_has_words_for_each_way() -> None:
    from ncs.charging.law.statement import Status
    from ncs.web.reforms.named import _STANDS

    assert set(_STANDS) == {one.value.replace("_", " ") for one in Status}


def test_a_case_file_taken_away_can_be_brought_back(browser: Browser) -> None:
    base = browser.filled()
    case = browser.get(f"{base}/case.yaml").text
    page = browser.send("/what-care-costs/case-file", {"case": SimpleUploadedFile("case.yaml", case.encode())})
    assert "The person pays £203.20 a week" in words(page.all("main")[0])


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "file"),
        (b"date: 2026-05-04\nsetting: {kind: castle}\n", "setting.kind is not one of the values"),
        (b"\xff\xfe\x00", "not text in UTF-8"),
        ("title: caf\u00e9 \u2013 x".encode("cp1252"), "not text in UTF-8"),  # as Excel and older editors save it
        ("title: x".encode("utf-16"), "not text in UTF-8"),
        (b"title: x\0", "not text in UTF-8"),
        (b"x" * 60_000, "larger than 50 kB"),
        (b"x" * 99_990, "larger than 50 kB"),
        (b"x" * 300_000, "larger than 50 kB"),
        (b"x" * 12_000_000, "larger than 50 kB"),
        (b"a: &a [1,1]\nb: [*a,*a]\n", ""),
        (b"a: " + b"[" * 20_000, "more than 40 deep"),
        (b"a:\n" + b"".join(b" " * at + b"b:\n" for at in range(1, 200)), "more than 40 deep"),
    ],
)
def test_a_file_that_is_no_case_is_told_what_is_wrong(browser: Browser, content: bytes, said: str) -> None:
    given = {"case": SimpleUploadedFile("../../case.yaml", content)}
    page = browser.send("/what-care-costs/case-file", given, status=422)
    assert page.errors and said in " ".join(page.errors)
    assert tempfile.gettempdir() not in page.text, "where it lay for a moment is nobody's business"


def test_a_form_from_elsewhere_is_refused(browser: Browser) -> None:
    base = browser.begin()
    answer = browser.client.post(f"{base}/question/where", {"where": "home"})
    assert answer.status_code == 403 and b"came from elsewhere" in answer.content


def test_what_was_typed_is_in_no_log(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    """A planted amount and word go through a right and a wrong answer, an address, and a fault."""
    heard = io.StringIO()
    (handler,) = [one for one in logging.getLogger().handlers if isinstance(one.formatter, Frames)]
    monkeypatch.setattr(handler, "stream", heard)
    base, planted = browser.filled(), "731846"
    browser.send(f"{base}/question/savings", {"savings": planted})
    browser.send(f"{base}/question/cost", {"cost": f"canary{planted}"}, status=422)
    browser.get(f"/no-such-page?canary{planted}", status=404)
    try:
        raise ValueError(f"canary{planted}")
    except ValueError:
        logging.getLogger("django.request").exception("GET %s/check?q=canary%s", base, planted)
    told = heard.getvalue()
    assert "ValueError" in told and "test_what_care_costs.py" in told
    assert planted not in told and base.rpartition("/")[2] not in told
