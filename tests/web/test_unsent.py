"""What was sent and cannot be saved is never lost silently: why is said, it can be copied, and sent again from there.

Signed out in the middle, signed in anew in another tab, cookies cleared or refused, a role that ended, a paper that was
sent meanwhile; and nothing of a form from elsewhere is shown as if it were the reader's.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from ncs.web.members.models import Membership
from ncs.web.papers.models import PaperPart
from web.browsing import Browser, Page, words
from web.members import PASSWORD, code_now, signed_in, somebody
from web.test_self_assessment import AT, NOT_YET

pytestmark = pytest.mark.usefixtures("undone")
HERE, PLAIN = "http://testserver", "application/x-www-form-urlencoded"
TYPED = {**NOT_YET, "why": 'Carers: "heard", <b>they</b> say\nyes & no'}
PART = f"{AT}/expectation/1.1"


def analyst() -> Browser:
    return signed_in(somebody("analyst@example.org", "Camden", "analyst"))


def sent(browser: Browser, page: Page, given: dict[str, Any], *, to: str, status: int, origin: str = HERE) -> Page:
    """Send a form as a browser does, which says from where; the page stays where it was."""
    hidden = {str(e.get("name")): str(e.get("value")) for e in page.all("input", type="hidden")}
    body = urlencode({**hidden, **given})
    answer = browser.client.post(to, body, content_type=PLAIN, HTTP_ORIGIN=origin, follow=True)
    return browser._page(answer, to, status)


def again(browser: Browser, page: Page, *, status: int = 200) -> Page:
    """Press "Send it again" on a page that says that something was not saved."""
    (form,) = page.all("form", method="post")
    assert "Send it again" in [words(e) for e in page.all("button")]
    return sent(browser, page, {}, to=str(form.get("action")), status=status)


def copies(page: Page) -> list[str]:
    """Return what a page gives to copy."""
    return ["".join(e.itertext()) for e in page.all("pre")]


def why() -> list[str]:
    return [part.body for part in PaperPart.objects.all()]


def test_what_is_sent_by_somebody_who_was_signed_out_is_sent_again_after_signing_in() -> None:
    """Eight hours over, or signed out in another tab: the answer to what was sent is no page to sign in alone."""
    browser = analyst()
    form = browser.get(PART)
    session = browser.client.cookies.pop("sessionid")
    told = sent(browser, form, TYPED, to=PART, status=403)
    assert told.heading == "Sign in again to send this" and "Nothing was saved." in told.text and why() == []
    assert told.headers["Cache-Control"] == "no-store" and told.headers["X-Robots-Tag"] == "noindex"
    assert TYPED["why"] in copies(told)
    (way,) = [a for a in told.all("a") if words(a) == "Sign in (opens in a new tab)"]
    assert way.get("href") == "/sign-in?next=%2Fdesk%2F" and way.get("target") == "_blank"
    browser.client.cookies["sessionid"] = session.value
    assert again(browser, told).address == AT
    (kept,) = why()
    assert "yes & no" in kept and '\\"heard\\", <b>they</b>' in kept


def test_a_page_that_was_open_while_somebody_signed_in_anew_is_sent_again() -> None:
    """Signing in changes the token of every form: the pages in other tabs have the old one."""
    browser = analyst()
    form = browser.get(PART)
    browser.client.cookies["csrftoken"] = "b" * 32
    told = sent(browser, form, TYPED, to=PART, status=403)
    assert told.heading == "Send this again, please" and why() == []
    assert again(browser, told).address == AT and len(why()) == 1


def test_of_two_who_save_one_is_told_even_where_the_form_was_sent_again() -> None:
    """What a page says of the state that it was shown in goes with what is sent again."""
    browser, other = analyst(), signed_in(somebody("second@example.org", "Camden", "analyst"))
    form = browser.get(PART)
    browser.client.cookies["csrftoken"] = "b" * 32
    told = sent(browser, form, TYPED, to=PART, status=403)
    other.send(PART, {**NOT_YET, "why": "quicker than the other"})
    moved = again(browser, told, status=409)
    assert moved.errors and TYPED["why"].splitlines()[1] in "".join(moved.all("textarea")[0].itertext())


@pytest.mark.parametrize("cleared", [True, False])
def test_a_browser_that_sends_no_cookie_is_told_so(cleared: bool) -> None:
    """Cookies cleared in the middle: it is sent again from there. Refused: the same page, which says what to do."""
    browser = Browser()
    start = browser.get("/what-care-costs/")
    browser.client.cookies.clear()
    told = sent(browser, start, {}, to="/what-care-costs/?a=%22b", status=403)
    assert told.all("form", action="/what-care-costs/?a=%22b")
    assert told.heading == "Your browser sent no cookie" and "allow them for this site" in told.text
    if cleared:
        assert "/question/" in again(browser, told).address
    else:
        browser.client.cookies.clear()
        assert again(browser, told, status=403).heading == told.heading


def test_nothing_of_a_form_from_elsewhere_is_shown_or_sent() -> None:
    """Another site could put words before a reader, and a button that sends them in the reader's name."""
    browser = analyst()
    given = {**TYPED, "csrfmiddlewaretoken": "c" * 32}
    for origin in ("https://elsewhere.example", "null", "http://testserver.elsewhere.example"):
        told = sent(browser, browser.get(PART), given, to=PART, status=403, origin=origin)
        assert told.heading == "This form came from elsewhere" and not told.all("pre") and not told.all("form")
        assert "they" not in told.text and why() == []
    silent = browser.client.post(PART, urlencode(given), content_type=PLAIN)
    assert silent.status_code == 403 and b"they" not in silent.content and b"Send it again" not in silent.content


@pytest.mark.parametrize("name", ["password", "code", "login", "postcode"])
def test_a_secret_is_shown_on_no_page_again(name: str) -> None:
    browser, secret = Browser(), "a secret of nobody which is long enough"
    page = browser.get("/sign-in")
    browser.client.cookies["csrftoken"] = "b" * 32
    told = sent(browser, page, {name: secret}, to="/sign-in", status=403)
    assert secret not in told.text and not told.all("form")
    assert [e.get("href") for e in told.all("a") if words(e) == "Open the page again"] == ["/sign-in"]


def test_who_signs_in_on_a_second_tab_is_led_on_and_to_no_dead_end() -> None:
    """github.com/openhealthcare/opal/issues/596: two tabs with the page of signing in; the second is too old after."""
    somebody("two@example.org", "Camden", "analyst")
    browser = Browser()
    first, second = browser.get("/sign-in"), browser.get("/sign-in")
    given = {"login": "two@example.org", "password": PASSWORD}
    code = sent(browser, first, given, to="/sign-in", status=200)
    sent(browser, code, {"code": code_now()}, to="/sign-in/code", status=200)
    told = sent(browser, second, given, to="/sign-in", status=403)
    assert PASSWORD not in told.text and not told.all("form")
    (link,) = [e for e in told.all("a") if words(e) == "Open the page again"]
    assert browser.get(str(link.get("href"))).address == "/desk/camden/"


def test_a_file_that_came_without_a_session_is_asked_for_again_and_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    browser = analyst()
    browser.get("/desk/camden/submissions/send")
    browser.client.cookies.pop("sessionid")
    read: list[int] = []
    monkeypatch.setattr("django.http.request.HttpRequest.parse_file_upload", lambda *given: read.append(1))
    given = {"release": "2", "file": SimpleUploadedFile("a.csv", b"a,b\n1,2\n")}
    told = browser._page(browser.client.post("/desk/camden/submissions/send", given, HTTP_ORIGIN=HERE), "", 403)
    assert "choose the file again" in told.text and not told.all("form") and read == []


def test_a_button_that_is_pressed_without_a_session_leads_to_no_dead_end() -> None:
    """Led to sign in, somebody came back with GET to an address that takes POST alone."""
    director = signed_in(somebody("director@example.org", "Camden", "director"))
    director.send(PART, {**NOT_YET, "why": "begun"})
    page = director.get(AT)
    session = director.client.cookies.pop("sessionid")
    told = sent(director, page, {}, to=f"{AT}/approve", status=403)
    director.client.cookies["sessionid"] = session.value
    assert again(director, told, status=409).heading == "This cannot be approved yet"


def test_who_has_not_taken_the_second_step_is_led_there_and_loses_nothing() -> None:
    unsure = signed_in(somebody("b@example.org", "Camden", "analyst", second_step=False))
    token = unsure.get("/what-care-costs/")
    told = sent(unsure, token, TYPED, to=PART, status=403)
    assert told.all("pre") and [a.get("href") for a in told.all("a", target="_blank")] == ["/account/second-step/begin"]


def test_a_session_without_the_second_step_takes_it_and_sends_again() -> None:
    """After the step nobody is led with GET to what a button alone sends."""
    browser = signed_in(somebody("director@example.org", "Camden", "director"), second_step=False)
    page = browser.get("/what-care-costs/")
    told = sent(browser, page, {"seen": "what the page sends of itself"}, to=f"{AT}/approve", status=403)
    assert copies(told) == [], "nobody typed it"
    assert [a.get("href") for a in told.all("a", target="_blank")] == ["/sign-in/again/code?next=%2Fdesk%2F"]
    looked = browser.client.get(AT)
    assert looked.headers["Location"] == "/sign-in/again/code?next=%2Fdesk%2Fcamden%2Fassessment"


def test_what_was_typed_is_there_where_the_role_or_the_paper_is_closed_meanwhile() -> None:
    """An administrator ended the role; a director approved the assessment while the analyst wrote."""
    browser, director = analyst(), signed_in(somebody("director@example.org", "Camden", "director"))
    form = browser.get(PART)
    Membership.objects.filter(user__email="analyst@example.org").update(role="practitioner")
    told = sent(browser, form, TYPED, to=PART, status=403)
    assert told.heading == "You may not send this" and TYPED["why"] in copies(told)
    Membership.objects.filter(user__email="analyst@example.org").update(role="analyst")
    director.send(PART, {**NOT_YET, "why": "begun"})
    PaperPart.objects.get().of.__class__.objects.update(sent="2099-01-01T00:00:00Z")
    told = sent(browser, form, TYPED, to=PART, status=409)
    assert told.heading == "This cannot be changed" and TYPED["why"] in copies(told)
    assert not told.all("form"), "it cannot be sent again"


def test_looking_leads_to_sign_in_as_before() -> None:
    answer = Client().get(PART)
    assert answer.status_code == 302 and answer.headers["Location"].startswith("/sign-in?next=")
