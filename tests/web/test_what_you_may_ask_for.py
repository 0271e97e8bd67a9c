"""Rights by situation, and the early check."""

from __future__ import annotations

import pytest

from ncs.journeys.use import rights, situations
from web.browsing import Browser, words


@pytest.mark.parametrize("name", [one.value for one in situations()])
def test_each_situation_shows_its_rights(browser: Browser, name: str) -> None:
    page = browser.get(f"/what-you-may-ask-for/{name}")
    assert [words(e) for e in page.all("h2", class_="govuk-heading-m")] == [one.title for one in rights(name).found]


def test_what_is_not_there_is_not_found(browser: Browser) -> None:
    for address in ("nonsense", "check/nobody", "rights.exe"):
        assert browser.get(f"/what-you-may-ask-for/{address}", status=404)
    assert b"Care Act 2014 s9" in browser.client.get("/what-you-may-ask-for/rights.csv").content


def test_the_check_says_what_the_criteria_seem_to_say_and_keeps_nothing(browser: Browser) -> None:
    address = "/what-you-may-ask-for/check/adult"
    given = {"cause": "yes", "impact": "yes", "unable": ["nutrition", "toilet"]}
    page = browser.send(address, given)
    said = words(page.all("main")[0])
    assert "seem to meet the national criteria" in said and "whatever this says" in said
    assert page.headers["Cache-Control"] == "no-store"
    less = words(browser.send(address, {**given, "unable": ["nutrition"]}).all("main")[0])
    assert "do not seem to meet" in less and "whatever this says" in less and "you chose 1" in less


def test_a_question_left_open_is_asked_again_with_what_was_chosen(browser: Browser) -> None:
    page = browser.send("/what-you-may-ask-for/check/carer", {"cause": "yes", "unable": ["leisure", "<b>"]}, status=422)
    assert page.errors == ["Choose yes or no: whether it makes your life much worse."] and 'href="#impact"' in page.text
    assert sorted(str(e.get("value")) for e in page.all("input", checked="")) == ["leisure", "yes"]
