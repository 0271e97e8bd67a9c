"""What broke for the forms of others (docs/explanation/web-security.md lists each), where no other test holds it."""

from __future__ import annotations

import gzip
import re
from contextlib import nullcontext
from dataclasses import replace

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.utils import timezone
from html5lib.html5parser import ParseError

from ncs.charging.use.asking import Kind, questions
from ncs.core.errors import NcsError
from ncs.web.care import drafts
from ncs.web.pages.shown import page, said_of
from web.browsing import HOME, Browser, read_strictly, words
from web.members import signed_in, somebody


def request_of(browser: Browser) -> HttpRequest:
    """Return a request of a browser, with its cookies."""
    made = HttpRequest()
    made.COOKIES = {name: morsel.value for name, morsel in browser.client.cookies.items()}
    return made


def test_answers_stay_when_whoever_gave_them_signs_out(undone: None) -> None:
    """Answers belong to a browser, not to a session; what is kept of them and how long is said when they are gone."""
    browser = signed_in(somebody("both@example.org", "Camden", "analyst"))
    base = browser.filled()
    browser.send("/sign-out", on=browser.get("/sign-out"))
    assert "/sign-in" in browser.get("/desk/").address
    assert browser.get(f"{base}/check").heading == "Check your answers"


def test_of_two_changes_at_once_none_is_lost(browser: Browser) -> None:
    """Both tabs opened the draft as it was; the one that saves later meets a newer version."""
    name, sent = browser.filled().rpartition("/")[2], request_of(browser)
    one = two = drafts.opened(sent, name)
    drafts.changed(sent, one, lambda found: found.with_answer("savings", "8000", sure=False))
    saved = drafts.changed(sent, two, lambda found: found.with_answer("shares", "70", sure=False))
    assert saved.version == one.version + 2
    assert [saved.answers.typed[key] for key in ("savings", "shares")] == ["8000", "70"]


@pytest.mark.parametrize("asked", ["where", "born", "cost", "savings"])
def test_an_error_is_told_of_the_input_that_it_is_about(browser: Browser, asked: str) -> None:
    """Radios and dates by their fieldset; an amount of money by its input, which is marked though £ is before it."""
    base = browser.filled()
    page = browser.send(f"{base}/question/{asked}", {}, status=422)
    assert len(page.errors) == 1
    described = f"{asked}-error"
    assert words(page.all_ids(described)[0]) == f"Error: {page.errors[0]}"
    about = page.all("fieldset") or page.all("input", id=asked)
    assert described in str(about[0].get("aria-describedby")).split()
    if asked in ("cost", "savings"):
        assert "govuk-input--error" in str(about[0].get("class")) and page.all("div", class_="govuk-input__prefix")


def test_a_question_opens_no_other_and_its_choices_hold_words_alone(browser: Browser) -> None:
    """What follows from an answer is asked on the next page; hints are a sentence or two, without links."""
    base, seen = browser.filled(), set()
    for one in questions():
        if one.id not in HOME:
            continue
        page = browser.get(f"{base}/question/{one.id}")
        seen.add(one.kind)
        shown = page.text.partition("<main")[2]
        assert shown and "conditional" not in shown and "aria-controls" not in shown
        hints = [e for e in page.all("div") if "govuk-hint" in str(e.get("class"))]
        assert all(len(words(hint)) <= 420 and hint.find(".//a") is None for hint in hints)
        assert all(label.find(".//a") is None for label in page.all("label"))
    assert {Kind.CHOICE, Kind.DAY, Kind.WEEKLY} <= seen


@pytest.mark.parametrize("typed", ["\x00", "5\x07%", "\x9f", "\ufffe"])
def test_a_character_that_no_page_may_hold_is_not_written_into_one(browser: Browser, typed: str) -> None:
    """What others met: a null in an address or a field (resto 156). Every page here is parsed strictly."""
    page = browser._page(browser.client.get("/money/need", {"growth": typed}), "/money/need", 422)
    assert page.errors and "\ufffd" in str(page.all_ids("growth")[0].get("value"))
    base = browser.filled()
    again = browser.send(f"{base}/question/savings", {"savings": f"8{typed}000"}, status=422)
    assert again.errors and "\ufffd" in str(again.all_ids("savings")[0].get("value"))


def test_a_percent_sign_in_an_address_is_read_whether_it_was_written_out_or_not(browser: Browser) -> None:
    """What others met: an address with a bare % was refused (alphagov/frontend 734)."""
    for query in ("growth=4%&least=0%", "growth=4%25&least=0%25", "growth=4&least=0"):
        page = browser.get(f"/money/need?{query}")
        link = next(e for e in page.all("a") if words(e) == "this answer").get("href")
        assert str(link).endswith("years=10&growth=4%25&least=0%25")


def test_a_button_is_never_off_and_money_is_taken_as_people_write_it(browser: Browser) -> None:
    """£ and commas; what is wrong stays as it was typed; numbers bring up the keyboard of numbers."""
    base = browser.filled()
    page = browser.send(f"{base}/question/savings", {"savings": "£ 8,0o0"}, status=422)
    box = page.all("input", id="savings")[0]
    assert box.get("value") == "£ 8,0o0" and box.get("inputmode") == "decimal"
    assert [e.get("inputmode") for e in browser.get(f"{base}/question/born").all("input", type="text")] == [
        "numeric"
    ] * 3
    assert not re.search(r"<button[^>]* disabled", page.text)
    browser.send(f"{base}/question/savings", {"savings": "£8,000"}, on=page)
    draft = drafts.opened(request_of(browser), base.rpartition("/")[2])
    assert draft.answers.typed["savings"] == "£8,000" and replace(draft.answers, today=timezone.localdate()).walk()


def test_a_page_cannot_change_what_every_page_says_of_itself(browser: Browser) -> None:
    """The pages of prices once said the name of a price where the service's own name stands."""
    request = request_of(browser)
    with pytest.raises(ValueError, match="every page says service itself"):
        page(request, "told.html", title="A", said=[], service="homecare")


def test_options_of_the_command_line_are_in_no_summary() -> None:
    """On a page there is nowhere to type them; what stands in brackets otherwise stays."""
    error = NcsError("Give a rise (of prices), or have it paid (--paid-by neither).")
    assert said_of(error, "least") == [{"text": "Give a rise (of prices), or have it paid.", "href": "#least"}]


def test_every_page_that_any_test_is_answered_is_parsed_strictly(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also one that a test asks for without a browser of ours, packed or not, and one that says what is wrong."""
    whole = "<!DOCTYPE html><html lang='en'><head><title>A</title></head><body>{}</body></html>"
    for body in ("<p id='a'>a</p><p id='a'>b</p>", "<div>", "<p style='color:red'>a</p>", "<b><i>a</b></i>"):
        monkeypatch.setattr("ncs.web.pages.plain.page", lambda *given, body=body, **rest: HttpResponse(
            whole.format(body), status=404))  # fmt: skip
        for said in ("", "gzip"):
            with pytest.raises((AssertionError, ParseError)):
                Client().get("/about", HTTP_ACCEPT_ENCODING=said)


def test_a_page_that_is_not_sound_is_refused_each_time_whatever_was_read_before() -> None:
    """What is looked at once alone is a page that was found sound, and that very text."""
    sound = "<!DOCTYPE html><html lang='en'><head><title>A</title></head><body><p id='a'>A</p></body></html>"
    twice = sound.replace("</p>", "</p><p id='a'>B</p>")
    for text in (sound, twice, sound, twice):
        packed = HttpResponse(gzip.compress(text.encode()), headers={"Content-Encoding": "gzip"})
        for answer in (HttpResponse(text), packed):
            with pytest.raises(AssertionError, match=r"\['a'\]") if text == twice else nullcontext():
                read_strictly(answer)
