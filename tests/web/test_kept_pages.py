"""Pages that are the same for everybody are kept packed, for a day; nothing of who asked is in one."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory

from ncs.web.pages import same
from web.browsing import Browser
from web.members import signed_in, somebody


@pytest.fixture(autouse=True)
def anew() -> Iterator[None]:
    same.forget_all()
    yield
    same.forget_all()


def asked(address: str = "/about", **headers: str) -> Any:
    return Client().get(address, **headers)


def test_a_page_is_made_once_and_is_the_same_packed_or_not(database: None, monkeypatch: pytest.MonkeyPatch) -> None:
    first = asked()
    monkeypatch.setattr("ncs.web.pages.plain.page", lambda *given, **rest: pytest.fail("it was made again"))
    plain, packed = asked(), asked(HTTP_ACCEPT_ENCODING="deflate, gzip;q=0.8")
    assert plain.content == first.content == gzip.decompress(packed.content)
    assert packed.headers["Content-Encoding"] == "gzip" and "Content-Encoding" not in plain.headers
    for one in (plain, packed):
        assert one.headers["Content-Type"] == first.headers["Content-Type"]
        assert one.headers["Content-Security-Policy"] == first.headers["Content-Security-Policy"]
        assert one.headers["Vary"] == "Accept-Encoding" and one.headers["Cache-Control"] == "no-cache"
    mark = plain.headers["ETag"]
    again = asked(HTTP_IF_NONE_MATCH=f'"other", {mark}')
    assert (again.status_code, again.content, again.headers["ETag"]) == (304, b"", mark)
    assert again.headers["Vary"] == plain.headers["Vary"], "RFC 9110, 15.4.5"
    for same_mark in (mark.removeprefix("W/"), f'{mark.removeprefix("W/")}, "other"', "*"):
        assert asked(HTTP_IF_NONE_MATCH=same_mark).status_code == 304, "compared weakly: RFC 9110, 13.1.2"
    assert asked(HTTP_IF_NONE_MATCH='"other"').status_code == 200
    for said, takes in (("", False), ("gzip;q=0", False), ("gzip; q=0", False), ("br", False), ("xgzip", False),
                        ("gzip", True), ("br, GZIP;q=0.5", True)):  # fmt: skip
        assert same._takes_gzip(said) is takes, said
    assert Client().head("/about").status_code == 200


def test_a_page_with_a_query_is_made_each_time(database: None) -> None:
    asked()
    assert "ETag" not in asked("/about?x=1").headers and "ETag" in asked().headers


def test_nothing_of_who_asked_is_kept(undone: None) -> None:
    """A page with a form's token, or that looked at the session, is never kept; who signed in sees what all see."""
    for address in ("/what-care-costs/", "/sign-in", "/reforms/england?reform=cap&people=5000"):
        assert "ETag" not in asked(address).headers and "ETag" not in asked(address).headers
    member = signed_in(somebody("m@example.org", "Camden", "analyst"))
    theirs, everybodys = member.client.get("/about"), asked()
    assert theirs.content == everybodys.content and b"m@example.org" not in everybodys.content
    with_token = Browser()
    with_token.get("/what-care-costs/")  # which leaves the cookie of the token
    assert with_token.client.get("/about").headers["ETag"] == asked().headers["ETag"]


@pytest.mark.parametrize("spoil", ["status", "cookie", "token", "session", "vary", "no-store"])
def test_an_answer_that_is_somebodys_own_is_not_kept(spoil: str) -> None:
    made: list[int] = []

    def view(request: Any) -> HttpResponse:
        made.append(1)
        answer = HttpResponse("x", status=404 if spoil == "status" else 200)
        if spoil == "cookie":
            answer.set_cookie("a", "b")
        if spoil == "token":
            request.META["CSRF_COOKIE_NEEDS_UPDATE"] = True
        request.session.accessed = spoil == "session"
        if spoil in ("vary", "no-store"):
            name, value = ("Vary", "Cookie") if spoil == "vary" else ("Cache-Control", "no-store")
            answer.headers[name] = value
        return answer

    for _ in range(2):
        request = RequestFactory().get("/x")
        request.session = type("Session", (), {"accessed": False})()
        same.same_for_all(view)(request)
    assert len(made) == 2


def test_pages_are_kept_for_a_day_and_those_longest_not_asked_for_go_first(
    database: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    from datetime import date

    asked()
    assert "ETag" in asked().headers
    monkeypatch.setattr(same.timezone, "localdate", lambda: date(2099, 1, 1))
    assert "ETag" not in asked().headers and "ETag" in asked().headers
    size = len(asked(HTTP_ACCEPT_ENCODING="gzip").content)
    monkeypatch.setattr(same, "MOST", int(size * 2.5))
    for address in ("/privacy", "/accessibility"):
        asked(address)
    assert "ETag" not in asked("/about").headers  # it went, and was made again


def test_of_many_who_want_a_page_at_once_one_makes_it_and_whoever_fails_keeps_nobody_waiting() -> None:
    """Eight at once: it is made once. One that is not kept is made by each; after a fault the next makes it."""
    made: list[str] = []
    waiting = threading.Barrier(8)

    def view(request: Any) -> HttpResponse:
        made.append(request.path)
        time.sleep(0.05)
        if request.path == "/wrong" and len(made) == 1:
            raise RuntimeError
        answer = HttpResponse("x")
        if request.path == "/own":
            answer.set_cookie("a", "b")
        return answer

    def ask(path: str) -> bool:
        request = RequestFactory().get(path)
        request.session = type("Session", (), {"accessed": False})()
        waiting.wait()
        try:
            return same.same_for_all(view)(request).status_code == 200
        except RuntimeError:
            return False

    for path, times in (("/same", 1), ("/own", 8), ("/wrong", 2)):
        made.clear()
        with ThreadPoolExecutor(8) as pool:
            answered = list(pool.map(ask, [path] * 8))
        assert made == [path] * times and answered.count(False) == (path == "/wrong"), path
    assert same._PAGES._made == {}
