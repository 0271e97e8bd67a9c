"""What is wrong is told to programs without a command: they have no command line, but addresses to ask."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from ncs.core.errors import NcsError, Problem, ProblemsFound, UnknownName
from ncs.web.api import service
from ncs.web.api.told import told_error
from ncs.web.api.words import INSTEAD, STEP, said_to_programs, step_for_programs
from support.foreign_words import foreign
from web.calling import CASE


@pytest.fixture(autouse=True)
def _fresh(database: None) -> Iterator[None]:
    from django.core.cache import caches

    caches["near"].clear()
    yield
    caches["near"].clear()


#: What a program may get wrong, and what it should be told of.
WRONG: list[tuple[dict[str, Any], str]] = [
    ({"case": {}}, "/api/v1/docs"),
    ({"case": {**CASE, "colour": "red"}}, ""),
    ({"case": {**CASE, "setting": "a hotel"}}, ""),
    ({"case": {**CASE, "date": "1066-01-01"}}, ""),
    ({"case": CASE, "policy": "of-mine"}, ""),
    ({"case": CASE, "reforms": ["of-mine"]}, ""),
]


@pytest.mark.parametrize(("body", "named"), WRONG, ids=[f"{place}" for place in range(len(WRONG))])
@pytest.mark.parametrize("operation", ["assess", "compare"])
def test_a_refusal_names_no_command(operation: str, body: dict[str, Any], named: str) -> None:
    answer = Client().post(f"/api/v1/charging/{operation}", json.dumps(body), content_type="application/json")
    told = answer.json()
    assert answer.status_code in (404, 422)
    said = [told["detail"], *(text for one in told["problems"] for text in (one["message"], one["next_step"]))]
    assert all(said) and not any(re.search(r"\bncs [a-z]|`|--[a-z]", text) for text in said), said
    assert named in " ".join(said)


#: What no field, or nearly none, may be.
NONSENSE: list[Any] = ["lots", "", -1, 1.5, True, None, [], [1], {}, {"a": "b"}, "1e999", "2026-13-45", "x" * 5000]


def said_to(answer: Any) -> list[str]:
    """Return all that a program is told where it is refused."""
    if answer.status_code == 200:
        return []
    told = answer.json()
    assert answer.status_code in (400, 404, 422), answer.content
    return [told["detail"], *(text for one in told["problems"] for text in (one["message"], one["next_step"]))]


@pytest.mark.parametrize("operation", ["assess", "compare"])
@pytest.mark.parametrize("field", ["case", "policy", "reforms", "years", *(f"case.{name}" for name in CASE)])
def test_nonsense_is_refused_in_our_words(operation: str, field: str) -> None:
    """Each field of what is sent, with values of every type: none is told in the words of the library that checks."""
    from django.core.cache import caches

    first, _, inner = field.partition(".")
    for value in NONSENSE:
        caches["near"].clear()
        body = {"case": {**CASE, inner: value}} if inner else {"case": CASE, first: value}
        answer = Client().post(f"/api/v1/charging/{operation}", json.dumps(body), content_type="application/json")
        said = said_to(answer)
        assert all(said) and not foreign(said), (value, said)


@pytest.mark.parametrize(
    "query", ["page=lots", "page=0", "per_page=99999", "page=", "page=1.5", "page=1e999", "colour=red"]
)
def test_a_nonsense_page_is_refused_in_our_words(query: str) -> None:
    said = said_to(Client().get(f"/api/v1/councils?{query}"))
    assert said and all(said) and not foreign(said), said
    told = " ".join(said)
    assert query.partition("=")[0] in told


def test_every_part_of_a_refusal_is_told_so() -> None:
    problem = Problem(rule="r", message="Not so. See `ncs x`.", next_step="See `ncs charge reforms`.")
    told = json.loads(told_error(ProblemsFound("Not this. See `ncs x`.", [problem])).content)
    assert told["detail"] == "Not this." and told["problems"][0]["message"] == "Not so."
    assert told["problems"][0]["next_step"] == "See /api/v1/reference/reforms."
    for error in (NcsError("Not this. See `ncs x`."), UnknownName("thing", "x`. See `ncs x`. y")):
        assert "ncs x" not in json.loads(told_error(error).content)["detail"]


def test_each_address_named_in_place_of_a_command_is_there() -> None:
    held = {f"/api/v1{path.removeprefix('/api/v1')}" for path in service.schema()["paths"]}
    named = {found for text in INSTEAD.values() for found in re.findall(r"/api/v1/\S+", text)}
    assert named <= held | {"/api/v1/docs"}


@pytest.mark.parametrize(
    ("text", "said", "step"),
    [
        ("See `ncs charge policies`.", "See /api/v1/reference/policies.", None),
        ("Keep it. See `ncs path show priorities`.", "Keep it.", None),
        ("See `ncs charge reforms --switches`.", "See ncs charge reforms --switches.", STEP),
        ("", "", None),
    ],
)
def test_a_command_becomes_an_address_or_goes(text: str, said: str, step: str | None) -> None:
    """Whoever was refused is told something: a message that is a command alone stands, a next step has another."""
    assert said_to_programs(text) == said
    assert step_for_programs(text) == (said if step is None else step)
