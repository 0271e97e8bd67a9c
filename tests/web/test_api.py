"""The API: the answers of the command line, everything that is wrong told as problems, and no other way to fail."""

from __future__ import annotations

import io
import json
import logging
import re
from collections.abc import Iterator
from decimal import Decimal
from email.message import Message
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlsplit

import pytest
from django.test import Client

from ncs.charging.use import cases
from ncs.web.api import description, limits, service
from ncs.web.logs import Frames
from web.calling import CASE, PROBLEM, READ, TRIED, get, opens, post, tried

GUIDE = Path(__file__).parents[2] / "docs" / "how-to" / "developer-use-the-api.md"


@pytest.fixture(autouse=True)
def _fresh(database: None) -> Iterator[None]:
    from django.core.cache import caches

    caches["near"].clear()
    yield
    caches["near"].clear()


@pytest.mark.parametrize("address", [one for one, needs in READ if not needs])
def test_every_example_of_what_is_read_opens(address: str) -> None:
    """Those that need every council on every measure are opened where that is worked out: test_places.py."""
    opens(address)


@pytest.mark.parametrize("operation", TRIED)
def test_nothing_that_is_sent_makes_it_fail_in_a_way_not_described(operation: Any) -> None:
    """A bounded run in this process; how it is run at length is in the guide: `st run`."""
    tried(operation)


def test_a_case_comes_to_what_the_program_says() -> None:
    """Worked by hand: the law's terms leave 31.80 a week to the person, and 1 a week a started 250 above 14,250.

    State Pension 241.30 + tariff income (16,000 - 14,250) / 250 = 7.00 - 31.80 - savings disregard 7.30 = 209.20.
    """
    found = post("assess", {"case": CASE})
    assert found["outcome"] == "supported" and found["pays"]["person"] == "209.20"
    assert Decimal(found["pays"]["total"]) == Decimal("1050.00")
    same = cases.assess(CASE)
    assert [row["what"] for row in found["statement"]["rows"]] == [line.what for line in same.explained()]
    assert found["answer"] == "The council helps to pay."


def test_schemes_are_compared_as_on_the_command_line() -> None:
    found = post("compare", {"case": CASE, "reforms": ["scotland", "free_personal_care+dilnot_2011"], "years": 1})
    table = cases.compare(CASE, ["scotland", "free_personal_care+dilnot_2011"], years=1).tables()[0]
    assert [row["scheme"] for row in found["rows"]] == [row["scheme"] for row in table.rows]
    assert found["title"] == table.title


def test_all_that_is_wrong_with_a_case_is_told_at_once_each_with_its_field() -> None:
    wrong = {**CASE, "person": {"born": "soon", "agee": 3}, "cost": {"weekly": "much"}}
    told = post("assess", {"case": wrong}, status=422)
    assert told["status"] == 422 and told["detail"] == "The case cannot be assessed"
    assert {one["field"] for one in told["problems"]} >= {"person.born", "person.agee", "cost.weekly"}
    assert all(one["next_step"] and one["message"] for one in told["problems"])


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ("{", 400),
        ("[" * 50_000, 400),
        ('{"case": ' + '{"a": ' * 300 + "1" + "}" * 301, 422),
        (json.dumps({"case": {"a": "x" * 100_000}}), 413),
        ({"case": CASE, "reform": ["scotland"]}, 422),
        ({"case": CASE, "date": 20260501}, 422),
        ({"case": CASE, "date": "0"}, 422),
        ({"case": CASE, "reforms": ["scotland"] * 6}, 422),
        ({"case": [CASE]}, 422),
        ({"case": {**CASE, "date": "1990-01-01"}}, 422),
    ],
)
def test_what_cannot_be_worked_out_is_refused_in_words(body: Any, status: int) -> None:
    told = post("assess", body, status=status)
    assert told["detail"] and told["title"] and told["type"].startswith("/api/v1/docs")


@pytest.mark.parametrize("name", ["/etc/passwd.yaml", "own.yaml", "../own.yml", "plan_2022@x/own.yaml", "scotland@"])
def test_no_name_is_ever_looked_for_as_a_file(name: str, tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """On the command line a reform may be a file of one's own; from outside it would read the service's own files."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "own.yaml").write_text("title: Mine\nsource: nowhere\n", encoding="utf-8")
    assert "no reform" in post("assess", {"case": CASE, "reforms": [name]}, status=404)["detail"]
    assert "no reform" in post("compare", {"case": CASE, "reforms": [f"scotland+{name}"]}, status=404)["detail"]
    assert "no policy" in post("assess", {"case": CASE, "policy": name}, status=404)["detail"]


def test_pages_of_a_table_together_are_the_table() -> None:
    """153 councils: the register of 1 April 2026."""
    rows: list[Any] = []
    address: str | None = "/api/v1/councils?per_page=40"
    while address:
        found = get(address).json()
        rows, address = rows + found["rows"], found["page"]["next"]
    assert len(rows) == found["page"]["rows"] == 153 and found["page"]["pages"] == 4
    assert found["page"]["previous"] == "/api/v1/councils?per_page=40&page=3"
    assert len({row["ons_code"] for row in rows}) == 153
    beyond = get("/api/v1/councils?per_page=40&page=9").json()
    assert beyond["rows"] == [] and beyond["page"]["previous"].endswith("page=4")


def test_decimals_keep_every_digit_and_gaps_are_null() -> None:
    """Leeds in the published table of notional allocations (Annex B, 21 January 2026)."""
    found = get("/api/v1/allocations?region=Yorkshire and The Humber").json()
    kinds = {column["key"]: column["type"] for column in found["columns"]}
    decimals = [key for key, kind in kinds.items() if kind == "decimal"]
    assert decimals and all(isinstance(row[key], str | None) for row in found["rows"] for key in decimals)


@pytest.mark.parametrize(
    ("address", "status", "says"),
    [
        ("/api/v1/councils/Torbai", 404, "Torbay"),
        ("/api/v1/councils?regoin=London", 422, "region"),
        ("/api/v1/councils?region=Wales", 404, "no region"),
        ("/api/v1/councils?page=0", 422, "page"),
        ("/api/v1/councils/Leeds/figures?period=soon", 422, "2026-27"),
        ("/api/v1/nothing", 404, "/api/v1/docs"),
        ("/api/", 404, "/api/v1/docs"),
    ],
)
def test_what_is_not_known_is_told_with_what_is_near(address: str, status: int, says: str) -> None:
    told = get(address, status=status)
    assert says in told.content.decode() and told.json()["status"] == status


def test_each_figure_comes_with_its_source_as_the_address_says() -> None:
    """The personal expenses allowance of 2023-24 is £28.25 (SI 2023/277 regulation 2(2))."""
    rows = get("/api/v1/reference/parameters?date=2023-05-01&per_page=500").json()["rows"]
    (found,) = [row for row in rows if row["figure"] == "pea.weekly"]
    assert (found["value"], found["source"], found["confidence"]) == ("28.25", "SI 2023/277 reg 2(2)", "published")


def test_an_answer_that_has_not_changed_is_not_sent_again() -> None:
    first = get("/api/v1/reference/regions")
    again = Client().get("/api/v1/reference/regions", HTTP_IF_NONE_MATCH=first.headers["ETag"])
    assert again.status_code == 304 and not again.content
    packed = Client().get("/api/v1/councils", HTTP_ACCEPT_ENCODING="gzip")
    mark = packed.headers["ETag"]
    assert packed.headers["Content-Encoding"] == "gzip" and mark.startswith('W/"')
    for said in (mark, mark.removeprefix("W/")):
        less = Client().get("/api/v1/councils", HTTP_ACCEPT_ENCODING="gzip", HTTP_IF_NONE_MATCH=said)
        assert less.status_code == 304 and less.headers["Vary"] == packed.headers["Vary"] == "Accept-Encoding"
    other = Client().get("/api/v1/situations", HTTP_IF_NONE_MATCH=first.headers["ETag"])
    assert other.status_code == 200 and other.headers["ETag"] != first.headers["ETag"]
    assert first.headers["Cache-Control"] == "public, max-age=300"


def test_ways_that_an_address_does_not_take_are_told_and_head_answers_like_get() -> None:
    client = Client()
    told = client.put("/api/v1/councils")
    assert told.status_code == 405 and told.headers["Allow"] == "GET, HEAD, OPTIONS" and told.json()["status"] == 405
    assert client.get("/api/v1/charging/assess").headers["Allow"] == "OPTIONS, POST"
    head, whole = client.head("/api/v1/situations"), client.get("/api/v1/situations")
    assert head.status_code == 200 and not head.content
    assert head.headers["Content-Length"] == str(len(whole.content)) and head.headers["ETag"] == whole.headers["ETag"]
    post("assess", "case=1", status=415, kind="application/x-www-form-urlencoded")


def test_pages_of_other_sites_may_read_it_and_no_cookie_is_set() -> None:
    asked = Client().options("/api/v1/charging/assess", HTTP_ORIGIN="https://a.example")
    assert asked.status_code == 204 and asked.headers["Access-Control-Allow-Origin"] == "*"
    assert "POST" in asked.headers["Access-Control-Allow-Methods"]
    assert asked.headers["Access-Control-Allow-Headers"] == "Content-Type, If-None-Match"
    answer = Client().post(
        "/api/v1/charging/assess",
        json.dumps({"case": CASE}),
        content_type="application/json",
        HTTP_ORIGIN="https://a.example",
    )
    assert answer.headers["Access-Control-Allow-Origin"] == "*" and not answer.cookies
    assert answer.headers["Cache-Control"] == "no-store"
    page = Client().get("/", HTTP_ORIGIN="https://a.example")
    assert "Access-Control-Allow-Origin" not in page.headers


def test_too_many_requests_are_refused_for_one_address_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace

    from django.conf import settings as told

    monkeypatch.setattr(told, "ENVIRONMENT", replace(told.ENVIRONMENT, api_a_minute=20))
    monkeypatch.setattr(limits.time, "time", lambda: 6_000_042.0)
    one, other = Client(REMOTE_ADDR="192.0.2.1"), Client(REMOTE_ADDR="192.0.2.2")
    for left in range(19, -1, -1):
        answer = one.get("/api/v1/situations")
        assert answer.status_code == 200 and answer.headers["RateLimit"] == f'"minute";r={left};t=18'
    refused = one.get("/api/v1/situations")
    assert refused.status_code == 429 and refused.headers["Retry-After"] == "18" and "20" in refused.json()["detail"]
    assert other.get("/api/v1/situations").status_code == 200
    sent = [other.post("/api/v1/charging/assess", "{}", content_type="application/json").status_code for _ in range(3)]
    assert sent == [422, 422, 429], "a tenth of the allowance is for work"
    monkeypatch.setattr(limits.time, "time", lambda: 6_000_061.0)
    assert one.get("/api/v1/situations").status_code == 200


def test_a_fault_of_ours_says_nothing_of_the_inside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ncs.web.api.rights.use.situations", lambda: 1 / 0)
    answer = Client(raise_request_exception=False).get("/api/v1/situations")
    assert answer.status_code == 500 and answer.headers["Content-Type"] == PROBLEM
    assert "ZeroDivision" not in answer.content.decode() and "Traceback" not in answer.content.decode()


def test_every_operation_is_on_the_page_that_documents_them() -> None:
    page = Client().get("/api/v1/docs").content.decode()
    for method, path, _ in description.operations(service.schema()):
        assert f"{method} {path}" in page
    assert service.schema()["openapi"].startswith("3.1") and service.schema()["info"]["version"] == "1"


def test_the_client_in_the_guide_works_as_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its blocks are run in order, with this service where it opens addresses. 12 councils are in the North East."""
    blocks = re.findall(r"^```python\n(.*?)^```", GUIDE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    assert len(blocks) == 2
    monkeypatch.setattr("urllib.request.urlopen", _opened)
    names: dict[str, Any] = {}
    exec("from __future__ import annotations\n" + "\n".join(blocks), names)
    assert len(names["names"]) == 12 and "Sunderland" in names["names"] and names["pays"] == "209.20"
    with pytest.raises(ValueError, match="date is missing"):
        names["assess"]({"person": {"age": 85}})


def _opened(asked: Any) -> Any:
    address = asked if isinstance(asked, str) else asked.full_url
    path = urlsplit(address.replace(" ", "%20")).path + "?" + urlsplit(address.replace(" ", "%20")).query
    if isinstance(asked, str):
        return io.BytesIO(Client().get(path).content)
    answer = Client().post(path, asked.data, content_type=asked.headers["Content-type"])
    if answer.status_code != 200:
        raise HTTPError(address, answer.status_code, "", Message(), io.BytesIO(answer.content))
    return io.BytesIO(answer.content)


def test_what_is_sent_to_the_api_is_in_no_log(monkeypatch: pytest.MonkeyPatch) -> None:
    """Planted in every place of a case, in a query and in a fault of ours; then looked for in all that is logged."""
    heard, planted = io.StringIO(), "canary7391"
    (handler,) = [one for one in logging.getLogger().handlers if isinstance(one.formatter, Frames)]
    monkeypatch.setattr(handler, "stream", heard)
    wrong = {**CASE, "title": planted, "person": {planted: planted}, "cost": {"weekly": planted}}
    post("assess", {"case": wrong, "policy": "statutory"}, status=422)
    post("assess", json.dumps({planted: planted}), status=422)
    get(f"/api/v1/councils?region={planted}", status=404)
    monkeypatch.setattr("ncs.web.api.charging.cases.assess", lambda *a, **k: (_ for _ in ()).throw(KeyError(planted)))
    client = Client(raise_request_exception=False)
    answer = client.post("/api/v1/charging/assess", json.dumps({"case": wrong}), content_type="application/json")
    assert answer.status_code == 500 and planted not in answer.content.decode()
    assert "KeyError" in heard.getvalue() and planted not in heard.getvalue()


def test_every_test_that_the_page_about_safety_names_exists() -> None:
    page = (GUIDE.parents[1] / "explanation" / "web-security.md").read_text(encoding="utf-8")
    files = [*Path(__file__).parent.glob("test_*.py"), Path(__file__).parents[1] / "unit" / "test_beside.py"]
    there = {
        name
        for path in files
        for name in re.findall(r"^def (test_\w+)", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    named = set(re.findall(r"`(test_\w+)`", page))
    assert len(named) > 20 and named <= there, named - there


@pytest.mark.parametrize(
    ("body", "rule", "says"),
    [
        ('{"case": ' + '{"a": ' * 300 + "1" + "}" * 301, "too-deep", "nested too deeply"),
        (json.dumps({"case": CASE, "date": 0}), "value_error", "write the day as text"),
        (json.dumps({"case": CASE, "date": "1777593600"}), "value_error", "write the day as 2026-05-01"),
    ],
)
def test_what_would_be_taken_for_something_else_is_refused_for_what_it_is(body: str, rule: str, says: str) -> None:
    """A number would be seconds since 1970; a case nested without end would end in a fault of ours."""
    (problem,) = post("assess", body, status=422)["problems"]
    assert problem["rule"] == rule and says in problem["message"]


@pytest.mark.parametrize("twice", ["case", "cost", "weekly"])
def test_a_key_that_is_there_twice_is_refused_as_in_a_file(twice: str) -> None:
    """JSON takes the last of two costs and loses the other in silence; so said RFC 8259, section 4, of such objects."""
    case = json.dumps(CASE)
    cost = json.dumps(CASE["cost"])
    sent = {
        "case": f'{{"case": {case}, "case": {case}}}',
        "cost": f'{{"case": {case[:-1]}, "cost": {cost}}}}}',
        "weekly": f'{{"case": {case.replace(cost, cost[:-1] + ", " + json.dumps("weekly") + ": 900}")}}}',
    }[twice]
    post("assess", json.dumps({"case": CASE}))
    assert sent.count(f'"{twice}"') >= 2 and json.loads(sent)["case"]["cost"]
    assert "names a key twice" in post("assess", sent, status=400)["detail"]


@pytest.mark.parametrize("place", ["name", "value", "inside"])
def test_half_a_character_is_refused_and_a_whole_one_written_in_two_halves_is_read(place: str) -> None:
    """RFC 8259, section 8.2: what is made of a lone half is not to be foretold; a pair is one character."""

    def body(written: str) -> str:
        more: dict[str, object] = {
            "name": {written: 1},
            "value": {"title": written},
            "inside": {"cost": {**CASE["cost"], written: 1}},
        }[place]
        return json.dumps({"case": {**CASE, **more}})

    assert r"\ud83d\ude00" in body("\U0001f600")
    whole = post("assess", body("\U0001f600"), status=200 if place == "value" else 422)
    assert place == "value" or "\U0001f600" in json.dumps(whole, ensure_ascii=False)
    post("assess", body("\ud83d"), status=400)
