"""A method that an address does not take is told as that, not as a form from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from ncs.web.methods import taken
from web.browsing import Browser

#: Views of packages, which say for themselves what they take: of the API and of signing in.
_APART = ("api-", "account_", "mfa_")
UUID = "00000000-0000-4000-8000-000000000000"
PARTS = {"<draft:name>": "A" * 22, "<str:form>": "csv", "<str:token>": "x", "<slug:table>": "measures"}
PARTS |= {"<slug:service>": "homecare", "<slug:name>": "torbay", "<slug:kind>": "path"}


def _views(found: list[URLPattern | URLResolver], start: str = "") -> Iterator[tuple[str, str, URLPattern]]:
    for one in found:
        if isinstance(one, URLResolver):
            yield from _views(one.url_patterns, start + str(one.pattern))
        elif not str(one.name).startswith(_APART) or one.name == "api-docs":
            yield str(one.name), start + str(one.pattern), one


VIEWS = {name: (address, one) for name, address, one in _views(get_resolver().url_patterns)}
READ = [name for name, (_, one) in VIEWS.items() if "POST" not in taken(one.callback)]


def test_every_view_of_ours_says_what_it_takes() -> None:
    assert len(VIEWS) > 90 and len(READ) > 50
    assert [name for name, (_, one) in VIEWS.items() if not taken(one.callback)] == []


def _address(name: str) -> str:
    address = "/" + VIEWS[name][0]
    for part, value in PARTS.items():
        address = address.replace(part, value)
    for part in ("uuid:one", "uuid:paper", "uuid:asked"):
        address = address.replace(f"<{part}>", UUID)
    return address


@pytest.mark.parametrize("name", [name for name in READ if "<" not in _address(name)])
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_what_is_only_read_takes_nothing_that_is_sent(database: None, name: str, method: str) -> None:
    answer = Client(enforce_csrf_checks=True).generic(method, _address(name), b"x=1")
    assert answer.status_code == 405 and b"came from elsewhere" not in answer.content
    assert {"GET", "HEAD"} <= {one.strip() for one in answer.headers["Allow"].split(",")}


def test_a_page_with_a_form_takes_no_other_method_and_still_asks_for_the_token(browser: Browser) -> None:
    """The first is refused for its method, the second for want of a token; the page says which."""
    client = Client(enforce_csrf_checks=True)
    put, post = client.put("/what-care-costs/"), client.post("/what-care-costs/")
    assert put.status_code == 405 and put.headers["Allow"] == "GET, HEAD, POST"
    assert b"does not take what was sent in this way" in put.content
    assert post.status_code == 403 and b"came from elsewhere" in post.content


def test_the_documentation_of_the_api_says_so_as_the_api_does(database: None) -> None:
    told = Client(enforce_csrf_checks=True).post("/api/v1/docs")
    assert told.status_code == 405 and told.headers["Content-Type"] == "application/problem+json"
    assert told.headers["Allow"] == "GET, HEAD, OPTIONS"
