"""A council found by postcode, only where the directory is given: by POST, and the postcode is kept nowhere."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ncs.web.environment import WrongSetting, environment
from ncs.web.logs import Frames
from ncs.web.pages import held
from web.browsing import Browser, words

#: Invented: no area of the Royal Mail is called ZZ. Cambridge is in Cambridgeshire, Leeds by itself (codes of the ONS).
DIRECTORY = """pcds,doterm,oscty,oslaua
ZZ1 1AA,,E10000003,E07000008
ZZ2 2BB,,E99999999,E08000035
ZZ3 3CC,,W99999999,W06000015
"""


@pytest.fixture
def given(tmp_path: Path, browser: Browser, monkeypatch: pytest.MonkeyPatch) -> Iterator[Browser]:
    """A browser of a service that was given a directory."""
    file = tmp_path / "directory.csv"
    file.write_text(DIRECTORY, encoding="utf-8")
    told = environment({"NCS_WEB_FOLDER": str(tmp_path), "NCS_WEB_POSTCODES": str(file)})
    monkeypatch.setattr(settings, "ENVIRONMENT", told)
    held._postcodes.cache_clear()
    yield browser
    held._postcodes.cache_clear()


def asked(browser: Browser, typed: str, *, status: int = 200) -> object:
    return browser.send("/places/by-postcode", {"postcode": typed}, status=status, on=browser.get("/places/"))


def test_without_the_directory_nothing_is_said_of_postcodes(browser: Browser) -> None:
    for address in ("/places/", "/privacy"):
        assert "postcode" not in browser.get(address).text.lower()
    start = browser.get("/what-care-costs/")  # a form, for its token
    assert browser.send("/places/by-postcode", {"postcode": "ZZ1 1AA"}, status=404, on=start)


@pytest.mark.parametrize(
    ("typed", "leads_to", "says"),
    [
        (
            "zz11aa",
            "/places/cambridgeshire?by=postcode&district=cambridge",
            "Adult social care in Cambridge is the duty",
        ),
        (" ZZ2 2BB ", "/places/leeds?by=postcode", "The postcode is in Leeds."),
    ],
)
def test_a_postcode_leads_to_its_council_and_stands_in_no_address(
    given: Browser, typed: str, leads_to: str, says: str
) -> None:
    start = given.get("/places/")
    (form,) = start.all("form", method="post")
    token = next(str(e.get("value")) for e in form.iter("input") if e.get("name") == "csrfmiddlewaretoken")
    with CaptureQueriesContext(connection) as queries:
        answer = given.client.post(form.get("action"), {"csrfmiddlewaretoken": token, "postcode": typed})
    assert (answer.status_code, answer.headers["Location"]) == (303, leads_to)
    assert answer.headers["Cache-Control"] == "no-store" and len(queries) == 0
    assert not [one for one in answer.cookies.values() if "ZZ" in one.value.upper()]
    page = given.get(leads_to)
    assert says in " ".join(words(e) for e in page.all("div", class_="govuk-inset-text"))
    assert given.client.get("/places/by-postcode").status_code == 405


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("ZZ3 3CC", "This postcode is in Wales."),
        ("ZZ9 9ZZ", "not in the directory"),
        ("Leeds", "Write a whole postcode"),
        ("", "Write a whole postcode"),
        ("<b>" * 9000, "Write a whole postcode"),
    ],
)
def test_what_leads_nowhere_is_told_at_the_box_and_is_not_kept(given: Browser, typed: str, says: str) -> None:
    page = given.send("/places/by-postcode", {"postcode": typed}, status=422, on=given.get("/places/"))
    assert says in page.errors[0] and page.headers["Cache-Control"] == "no-store"
    assert page.all_ids("postcode-error") and not page.all_ids("q-error")
    after = given.get("/places/").text  # a token of the form may hold any two letters, and not a whole postcode
    assert "ZZ3 3CC" not in after and "ZZ33CC" not in after and "ZZ9 9ZZ" not in after


def test_a_postcode_in_the_box_for_names_is_led_to_its_own(given: Browser) -> None:
    page = given.get("/places/find?q=ZZ1+1AA", status=422)
    assert "Write the postcode in this box" in page.errors[0] and page.all_ids("postcode-error")
    assert "ZZ1" not in page.text


def test_a_form_with_a_token_is_nobody_elses(given: Browser) -> None:
    """The page is kept for all where it has no form of its own; with one it is made each time."""
    first, again = given.client.get("/places/"), given.client.get("/places/")
    assert "ETag" not in first.headers and "ETag" not in again.headers
    assert b"csrfmiddlewaretoken" in first.content and "looked up in a list" in given.get("/privacy").text


def test_a_postcode_is_in_no_log(given: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    """Found, not found, in the wrong box, refused for want of a token, and when looking it up fails."""
    heard = io.StringIO()
    (handler,) = [one for one in logging.getLogger().handlers if isinstance(one.formatter, Frames)]
    monkeypatch.setattr(handler, "stream", heard)
    for typed, status in (("ZZ1 1AA", 200), ("ZZ9 9ZZ", 422)):
        given.send("/places/by-postcode", {"postcode": typed}, status=status, on=given.get("/places/"))
    given.get("/places/find?q=ZZ1+1AA", status=422)
    assert given.client.post("/places/by-postcode", {"postcode": "ZZ1 1AA"}).status_code == 403
    start = given.get("/places/")
    monkeypatch.setattr(held, "postcodes", lambda: (_ for _ in ()).throw(ValueError("ZZ1 1AA")))
    given.client.raise_request_exception = False
    given.send("/places/by-postcode", {"postcode": "ZZ1 1AA"}, status=500, on=start)
    told = heard.getvalue()
    assert "/places/by-postcode" in told and "ValueError" in told
    assert "ZZ1" not in told and "ZZ9" not in told and "1AA" not in told


@pytest.mark.parametrize("text", [None, "postcode,council\nZZ1 1AA,Leeds\n"])
def test_a_setting_that_names_no_directory_is_told_at_the_start(tmp_path: Path, text: str | None) -> None:
    file = tmp_path / "directory.csv"
    if text is not None:
        file.write_text(text, encoding="utf-8")
    with pytest.raises(WrongSetting, match="NCS_WEB_POSTCODES"):
        environment({"NCS_WEB_FOLDER": str(tmp_path), "NCS_WEB_POSTCODES": str(file)})


def test_a_district_in_an_address_is_said_of_its_own_county_alone(browser: Browser) -> None:
    """What an address says is not taken at its word: Leeds is no district of Torbay."""
    for address in ("/places/torbay?district=leeds", "/places/cambridgeshire?district=you-must-pay-at-once"):
        assert not browser.get(address).all("div", class_="govuk-inset-text")
    page = browser.get("/places/norfolk?district=king-s-lynn-and-west-norfolk")
    (said,) = page.all("div", class_="govuk-inset-text")
    assert words(said) == "Adult social care in King's Lynn and West Norfolk is the duty of Norfolk."
