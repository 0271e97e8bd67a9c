"""A service that makes the pages that are the same for everybody before it listens."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import caches
from django.core.wsgi import get_wsgi_application
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import URLPattern, URLResolver, get_resolver, resolve

from ncs.reference.councils import find_council
from ncs.web import ready, rehearsal
from ncs.web.api.description import operations
from ncs.web.api.service import schema
from ncs.web.models import Costing, Draft
from ncs.web.pages import held, same
from web.test_addresses import ADDRESSES, ANYBODY, MAY_USE, OWN_BROWSER


@pytest.fixture(autouse=True)
def _anew(database: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is kept before; this process goes on, so that its connections stay and its memory is looked through."""
    same.forget_all()
    monkeypatch.setattr(ready, "_leave_alone", lambda: None)
    # 153 councils take half a minute; here one.
    monkeypatch.setattr(held, "by_slug", lambda: {"camden": find_council("Camden")})


def test_pages_are_made_before_anybody_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is then asked for is sent as it was made: a page that is kept has a mark of its content."""
    ready.service()
    monkeypatch.setattr("ncs.web.pages.shown.render", lambda *given, **rest: pytest.fail("it was made again"))
    for address in ("/", "/about", "/places/", "/places/england", "/measures/ascof_1a", "/places/camden", "/survey/"):
        assert "ETag" in Client().get(address).headers, address


def test_what_is_made_is_every_page_that_is_kept_and_has_no_name() -> None:
    """Of each address without a name, whether its page is kept when it is asked for says whether it is made."""
    made = set(ready.addresses())
    assert {"/measures/ascof_1a", "/places/camden"} <= made
    for route in (f"/{route}" for route in ADDRESSES.values() if "<" not in route):
        if route.startswith(("/api/", "/desk", "/sign-", "/account", "/reforms/england")):
            assert route not in made
            continue
        Client().get(route)
        assert ("ETag" in Client().get(route).headers) is (route in made), route


def views(found: list[URLPattern | URLResolver] | None = None) -> Iterator[tuple[str, Any]]:
    """Yield every address by name, with what answers it."""
    for one in get_resolver().url_patterns if found is None else found:
        if isinstance(one, URLResolver):
            yield from views(one.url_patterns)
        else:
            yield one.name or "", one.callback


#: What anybody may open and is neither made before nor rehearsed, and why.
NOT_REHEARSED = {
    "health": "it asks nothing but whether the database is well",
    "robots": "a line",
    "icon": "leads to a file",
    "care-cleared": "a page without figures",
    "account_signup": "as signing in",
    "account_logout": "for somebody who signed in",
    "mfa_authenticate": "for somebody who signed in",
    "join": "for somebody who was invited",
    "places-postcode": "the directory is read as the service begins",
    "place-brief-paper": "a paper: the kind is set rarely, and by one thread at a time",
    "region-pack": "briefs of councils",
    "reforms-england": "looks an answer up",
    "reforms-tables": "looks an answer up",
    "money-path-download": "looks an answer up",
    "money-pay-download": "looks an answer up",
    "money-needs": "as money by need",
    "survey-report": "there where a reading was given",
}


def test_every_kind_of_page_is_made_or_rehearsed_before_anybody_asks() -> None:
    """Of each address that anybody may use: it is the same for all, one like it is rehearsed, or it is said why not."""
    kept = {name for name, view in views() if getattr(view, "same_for_all", False)}
    same_for_all = {name for name in kept if "<" not in ADDRESSES[name]} | {"place", "measure"}
    tried = {resolve(address.partition("?")[0]).url_name for address in rehearsal.PAGES}
    rest = {name for name, who in MAY_USE.items() if who == ANYBODY and not name.startswith("api-")}
    downloads = {name for name in rest if name.endswith(("-download", "-file", "-starter")) and name != "care-file"}
    assert rest - same_for_all - tried - downloads == set(NOT_REHEARSED) - downloads
    own = {name.removeprefix("care-") for name, who in MAY_USE.items() if who == OWN_BROWSER}
    asked = {"case.yaml": "case", "years-ahead": "ahead"}
    assert own - {asked.get(one, one) for one in rehearsal.OWN} == {"paper"}


def test_what_is_rehearsed_is_answered_and_leaves_nothing_behind(undone: None) -> None:
    """Every page and operation, with answers of nobody: no draft is kept, no allowance used, nothing written down."""
    found = list(rehearsal.rehearse(get_wsgi_application()))
    assert [one for one in found if one.status not in (200, 302)] == []
    asked = {one.asked for one in found}
    assert len(found) == len(rehearsal.PAGES) + len(rehearsal.OWN) + len(list(operations(schema())))
    assert {*rehearsal.PAGES, *rehearsal.OWN, "/api/v1/charging/assess", "/api/v1/councils/Leeds/profile"} <= asked
    assert not Draft.objects.exists() and not Costing.objects.exists()
    with CaptureQueriesContext(connection) as queries:
        list(rehearsal.rehearse(get_wsgi_application()))
    assert [one for one in queries.captured_queries if not one["sql"].startswith("SELECT")] == []
    assert not caches["near"]._cache, "no allowance of anybody's is begun"
    answer = Client().get("/api/v1/situations")
    assert answer.headers["RateLimit"].startswith(f'"minute";r={settings.ENVIRONMENT.api_a_minute - 1};')


def test_what_is_not_well_when_it_is_rehearsed_is_logged_and_the_service_begins(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    heard = list[str]()
    monkeypatch.setattr(ready._LOG, "error", lambda words, *given: heard.append(words % given))
    wrong = [rehearsal.Rehearsed(asked="/reforms/", status=500), rehearsal.Rehearsed(asked="/", status=302)]
    monkeypatch.setattr(rehearsal, "rehearse", lambda made: wrong)
    assert ready.service()
    assert heard == ["Rehearsed and not well: /reforms/ (500)"]


_FIRST = """
import sys
from ncs.reference.councils import find_council
from ncs.web.pages import held
held.by_slug = lambda: {"camden": find_council("Camden")}
from ncs.web import ready
made = ready.service()
from django.template import engines
from web.browsing import Browser
from django.conf import settings
settings.ALLOWED_HOSTS.append("testserver")
from django.core.management import call_command
call_command("migrate", verbosity=0)
browser = Browser()
base = browser.filled()
def asked():
    return {name for name in sys.modules if name.startswith("ncs.")}, len(engines.all()[0].env.cache)
before = asked()
for address in (f"{base}/statement", f"{base}/years-ahead", "/api/v1/councils/Camden/profile", "/api/v1/measures"):
    answer = browser.client.get(address)
    assert answer.status_code == 200, address
modules, templates = asked()
print(sorted(modules - before[0]), templates - before[1])
"""


def test_the_first_visitor_of_a_kind_loads_nothing(tmp_path: Path) -> None:
    """In a process of its own, as a worker begins: no module of ours and no template is read for the first who asks."""
    told = {**os.environ, "NCS_WEB_FOLDER": str(tmp_path), "PYTHONPATH": str(Path(__file__).parents[1])}
    ran = subprocess.run([sys.executable, "-c", _FIRST], env=told, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.strip().splitlines()[-1] == "[] 0"
