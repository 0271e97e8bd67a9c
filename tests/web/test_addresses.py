"""Every address is on a list with who may use it; a new one fails until somebody says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from django.conf import settings
from django.urls import URLPattern, URLResolver, get_resolver

from web.browsing import Browser, words

ANYBODY, OWN_BROWSER = "anybody", "the browser that gave the answers"
#: Without an account these lead to signing in; which roles may use those of an organisation: test_members.py.
SIGNED_IN, MEMBERS = "whoever signed in", "members, by role"
#: By name: who may use it.
MAY_USE = {
    "home": ANYBODY,
    "about": ANYBODY,
    "privacy": ANYBODY,
    "accessibility": ANYBODY,
    "health": ANYBODY,
    "robots": ANYBODY,
    "icon": ANYBODY,
    "rights": ANYBODY,
    "rights-situation": ANYBODY,
    "rights-check": ANYBODY,
    "rights-download": ANYBODY,
    "places": ANYBODY,
    "places-find": ANYBODY,
    "places-postcode": ANYBODY,
    "places-map": ANYBODY,
    "places-compare": ANYBODY,
    "places-priorities": ANYBODY,
    "priorities-download": ANYBODY,
    "compare-download": ANYBODY,
    "region-pack": ANYBODY,
    "place-england": ANYBODY,
    "england-download": ANYBODY,
    "place": ANYBODY,
    "place-brief": ANYBODY,
    "place-brief-paper": ANYBODY,
    "place-measure": ANYBODY,
    "place-neighbourhoods": ANYBODY,
    "place-download": ANYBODY,
    "measures": ANYBODY,
    "measure": ANYBODY,
    "measure-download": ANYBODY,
    "api-docs": ANYBODY,
    "api-openapi": ANYBODY,
    "api-start": ANYBODY,
    "api-councils": ANYBODY,
    "api-council": ANYBODY,
    "api-profile": ANYBODY,
    "api-expectations": ANYBODY,
    "api-peers": ANYBODY,
    "api-neighbourhoods": ANYBODY,
    "api-unpaid-care": ANYBODY,
    "api-council-figures": ANYBODY,
    "api-council-signals": ANYBODY,
    "api-council-trends": ANYBODY,
    "api-allocation": ANYBODY,
    "api-allocations": ANYBODY,
    "api-england": ANYBODY,
    "api-priorities": ANYBODY,
    "api-measures": ANYBODY,
    "api-measure": ANYBODY,
    "api-measure-figures": ANYBODY,
    "api-measure-signals": ANYBODY,
    "api-measure-trends": ANYBODY,
    "api-rights": ANYBODY,
    "api-situations": ANYBODY,
    "api-regions": ANYBODY,
    "api-reforms": ANYBODY,
    "api-policies": ANYBODY,
    "api-parameters": ANYBODY,
    "api-assess": ANYBODY,
    "api-compare": ANYBODY,
    "reforms": ANYBODY,
    "reforms-write": ANYBODY,
    "reforms-compare": ANYBODY,
    "reforms-england": ANYBODY,
    "reforms-tables": ANYBODY,
    "prices": ANYBODY,
    "price": ANYBODY,
    "price-starter": ANYBODY,
    "price-download": ANYBODY,
    "money": ANYBODY,
    "money-allocations": ANYBODY,
    "money-allocations-download": ANYBODY,
    "money-allocation": ANYBODY,
    "money-need": ANYBODY,
    "money-need-download": ANYBODY,
    "money-formulas": ANYBODY,
    "money-formulas-download": ANYBODY,
    "money-needs": ANYBODY,
    "money-path": ANYBODY,
    "money-path-download": ANYBODY,
    "money-path-file": ANYBODY,
    "money-pay": ANYBODY,
    "money-pay-download": ANYBODY,
    "own": ANYBODY,
    "own-file": ANYBODY,
    "survey": ANYBODY,
    "survey-asks": ANYBODY,
    "survey-audit": ANYBODY,
    "survey-report": ANYBODY,
    "survey-download": ANYBODY,
    "account_login": ANYBODY,
    "account_signup": ANYBODY,
    "account_logout": ANYBODY,
    "join": ANYBODY,
    "mfa_authenticate": ANYBODY,
    "account_reauthenticate": SIGNED_IN,
    "mfa_reauthenticate": SIGNED_IN,
    "account_change_password": SIGNED_IN,
    "mfa_index": SIGNED_IN,
    "mfa_activate_totp": SIGNED_IN,
    "mfa_deactivate_totp": SIGNED_IN,
    "mfa_view_recovery_codes": SIGNED_IN,
    "mfa_generate_recovery_codes": SIGNED_IN,
    "work": SIGNED_IN,
    "work-desk": MEMBERS,
    "work-people": MEMBERS,
    "work-end": MEMBERS,
    "work-withdraw": MEMBERS,
    "work-log": MEMBERS,
    "work-journey": MEMBERS,
    "work-submissions": MEMBERS,
    "work-send": MEMBERS,
    "work-submission": MEMBERS,
    "work-submission-download": MEMBERS,
    "work-submission-delete": MEMBERS,
    "work-surveys": MEMBERS,
    "work-survey": MEMBERS,
    "work-survey-section": MEMBERS,
    "work-survey-give": MEMBERS,
    "work-survey-sign": MEMBERS,
    "work-survey-back": MEMBERS,
    "work-survey-file": MEMBERS,
    "work-assessment": MEMBERS,
    "work-assessment-beside": MEMBERS,
    "work-assessment-file": MEMBERS,
    "work-assessment-approve": MEMBERS,
    "work-assessment-back": MEMBERS,
    "work-assessment-give": MEMBERS,
    "work-expectation": MEMBERS,
    "work-strategy": MEMBERS,
    "work-costs": MEMBERS,
    "work-costs-ask": MEMBERS,
    "work-costs-asked": MEMBERS,
    "work-costs-all": MEMBERS,
    "work-costs-begin": MEMBERS,
    "work-costs-return": MEMBERS,
    "work-costs-send": MEMBERS,
    "work-costs-back": MEMBERS,
    "work-costs-delete": MEMBERS,
    "work-costs-file": MEMBERS,
    "work-costs-part": MEMBERS,
    "work-challenges": MEMBERS,
    "work-challenge-new": MEMBERS,
    "work-challenge": MEMBERS,
    "work-challenge-file": MEMBERS,
    "work-claim": MEMBERS,
    "work-claim-drop": MEMBERS,
    "work-challenge-send": MEMBERS,
    "work-challenge-back": MEMBERS,
    "work-challenge-delete": MEMBERS,
    "work-conciliation": MEMBERS,
    "work-challenge-answer": MEMBERS,
    "work-measures": MEMBERS,
    "work-measures-download": MEMBERS,
    "care": ANYBODY,
    "care-cleared": ANYBODY,
    "care-file": ANYBODY,
    "care-question": OWN_BROWSER,
    "care-check": OWN_BROWSER,
    "care-statement": OWN_BROWSER,
    "care-print": OWN_BROWSER,
    "care-paper": OWN_BROWSER,
    "care-what-if": OWN_BROWSER,
    "care-other-rules": OWN_BROWSER,
    "care-ahead": OWN_BROWSER,
    "care-case": OWN_BROWSER,
    "care-clear": OWN_BROWSER,
}
#: Places and measures are opened by their own tests, where what is held of them is worked out once; so is the API.
_APART = ("place", "measure", "api-", "reforms-", "account_logout", "mfa_", "join", "survey-report")
PLAIN = ["api-docs", *(name for name, who in MAY_USE.items() if who == ANYBODY and not name.startswith(_APART))]


#: Addresses for machines.
_NO_PAGES = ("health", "robots", "icon", "money-path-file")
#: Addresses that those tests open.
_OWN_TESTS = ("/places/", "/measures/", "/api/v1/")


def patterns(found: list[URLPattern | URLResolver], start: str = "") -> Iterator[tuple[str, str]]:
    for one in found:
        if isinstance(one, URLResolver):
            yield from patterns(one.url_patterns, start + str(one.pattern))
        else:
            yield one.name or "", start + str(one.pattern)


ADDRESSES = dict(patterns(get_resolver().url_patterns))


def test_every_address_is_on_the_list() -> None:
    assert set(ADDRESSES) == set(MAY_USE)


@pytest.mark.parametrize("name", [name for name, who in MAY_USE.items() if who == OWN_BROWSER])
def test_what_belongs_to_one_browser_is_shut_to_others(browser: Browser, name: str) -> None:
    """Known or invented, the name of a draft opens nothing; no address of one is kept by a cache or a robot."""
    mine = browser.begin().rpartition("/")[2]
    for draft in (mine, "AAAAAAAAAAAAAAAAAAAAAA"):
        address = "/" + ADDRESSES[name].replace("<draft:name>", draft).replace("<slug:asked>", "where")
        answer = Browser().client.get(address)
        assert answer.status_code == 410
        assert (answer.headers["Cache-Control"], answer.headers["X-Robots-Tag"]) == ("no-store", "noindex")


@pytest.mark.parametrize("name", [n for n in PLAIN if "<" not in ADDRESSES[n] and n not in _NO_PAGES])
def test_a_page_for_anybody_is_whole_and_says_what_it_is_not(browser: Browser, name: str) -> None:
    """Headings in order, no crown, one title, the notice, and nothing from elsewhere."""
    page = browser.get("/" + ADDRESSES[name])
    assert page.tree is not None
    levels = [int(e.tag[1]) for e in page.tree.iter() if e.tag in ("h1", "h2", "h3", "h4")]
    assert levels[0] == 1 and all(after - before <= 1 for before, after in pairwise(levels))
    assert "Not a government service" in words(page.all("header")[0])
    assert "not an official publication and not advice" in words(page.all("footer")[0])
    assert words(page.all("title")[0]) == f"{page.heading} – {settings.ENVIRONMENT.name}"
    assert words(page.all("a", class_="site-header__link")[0]) == settings.ENVIRONMENT.name
    lowered = page.text.lower()
    assert "crest" not in lowered and "gds transport" not in lowered and "govuk-footer__crown" not in lowered
    assert not [
        e for e in page.all("link") + page.all("script") + page.all("img") if "//" in str(e.get("href", e.get("src")))
    ]


#: Pages that show no figures of anybody's: nothing is said of how new they are.
_NO_FIGURES = {"home", "about", "privacy", "accessibility", "care-cleared", "care-file", "money", "account_login"}
_NO_FIGURES |= {"account_signup"}


@pytest.mark.parametrize("name", [n for n in PLAIN if "<" not in ADDRESSES[n] and n not in _NO_PAGES])
def test_a_page_with_figures_says_how_new_they_are_and_when_the_next_come(browser: Browser, name: str) -> None:
    """What each says is held against the data in tests/unit/test_editions.py."""
    page = browser.get("/" + ADDRESSES[name])
    said = page.all("section", class_="editions")
    if name in _NO_FIGURES:
        assert not said
    else:
        lines = [words(one) for one in said[0].iter("li")]
        assert lines and all(line.count(".") >= 1 and re.search(r"\d{4}", line) for line in lines)
        assert all(words(one) for one in page.all("span", class_="editions__next"))


def test_every_link_of_the_plain_pages_leads_somewhere(browser: Browser) -> None:
    ready = {"/static/"}
    for name in PLAIN:
        if "<" in ADDRESSES[name] or name in _NO_PAGES:
            continue
        for link in browser.get("/" + ADDRESSES[name]).all("a"):
            address = str(link.get("href")).partition("#")[0]
            if address.startswith("/") and address not in ready and not address.startswith(_OWN_TESTS):
                ready.add(address)
                found = browser.client.get(address)
                assert found.status_code == 200 or found.headers["Location"] == "/sign-in?next=/desk/", address


def test_headers_keep_browsers_to_what_pages_need(browser: Browser) -> None:
    """OWASP ASVS 5.0 V3.4: a policy without inline, no sniffing, no framing, no referrer elsewhere."""
    headers = browser.get("/").headers
    policy = dict(part.strip().partition(" ")[::2] for part in headers["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == "'none'" and policy["frame-ancestors"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["form-action"] == "'self'"
    assert headers["X-Content-Type-Options"] == "nosniff" and headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin" and "geolocation=()" in headers["Permissions-Policy"]


def test_the_service_says_whether_it_is_well(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    from django.db import OperationalError

    from ncs.web.pages import plain

    assert browser.client.get("/health").json() == {"status": "ok", "database": "ok", "version": plain.__version__}

    class Broken:
        def cursor(self) -> None:
            raise OperationalError("password is hunter2")

    monkeypatch.setattr(plain, "connection", Broken())
    answer = browser.client.get("/health")
    assert answer.status_code == 503 and answer.json()["status"] == "unwell" and b"hunter2" not in answer.content


def test_what_is_wrong_is_told_in_words(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that is not there; a fault of ours, without its words; a body that is too large."""
    from ncs.web.pages import plain

    assert browser.get("/no/such/page", status=404).heading == "Page not found"
    monkeypatch.setattr(plain, "__version__", None)
    monkeypatch.setattr("ncs.web.pages.plain.page", lambda *a, **k: (_ for _ in ()).throw(RuntimeError("secret")))
    browser.client.raise_request_exception = False
    fault = browser.get("/about", status=500)
    assert fault.heading == "Sorry, there is a problem with the service" and "secret" not in fault.text
    browser.client.raise_request_exception = True
    start = browser.get("/what-care-costs/")
    large = browser.send("/what-care-costs/", {"more": "x" * 200_000}, status=400, on=start)
    assert large.heading == "There is a problem"
