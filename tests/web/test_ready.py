"""A service that makes the pages that are the same for everybody before it listens."""

from __future__ import annotations

import pytest
from django.test import Client

from ncs.reference.councils import find_council
from ncs.web import ready
from ncs.web.pages import held, same
from web.test_addresses import ADDRESSES


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
