"""A program that calls the API: every answer is of the kind it says, and may be tried with all its schema allows."""

from __future__ import annotations

import json
from typing import Any

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from django.test import Client
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from ncs.web.api import description, service

PROBLEM = "application/problem+json"
CASE = description.CASE
#: What may be answered to whatever a schema allows is in schemathesis.toml.
_SETTINGS = settings(
    max_examples=4, deadline=None, derandomize=True, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
)


def _needs_figures(path: str) -> bool:
    """Whether every council has to be worked out on every measure first."""
    return path.endswith(("/profile", "/expectations", "/peers", "/signals", "/trends", "/england", "/priorities")) or (
        "/measures" in path
    )


def _example(path: str, operation: Any) -> str:
    for one in operation.get("parameters", ()):
        path = path.replace(f"{{{one['name']}}}", str(one.get("example")))
    return path


#: The address of each example of what is read, and whether it needs every council on every measure.
READ = [
    (_example(path, found), _needs_figures(path))
    for way, path, found in description.operations(service.schema())
    if way == "GET"
]


def _operations(*, figures: bool) -> list[Any]:
    found = service.schema()
    paths = {path: ways for path, ways in found["paths"].items() if _needs_figures(path) is figures}
    made = schemathesis.openapi.from_dict({**found, "paths": paths})
    made.app = _Plain(get_wsgi_application())
    return [pytest.param(found.ok(), id=found.ok().label) for found in made.get_all_operations()]


class _Plain:
    """The service asked for answers that are not compressed, with an allowance that starts again each time."""

    def __init__(self, service: Any) -> None:
        self._service = service

    def __call__(self, environment: Any, start: Any) -> Any:
        from django.core.cache import caches

        caches["near"].clear()
        return self._service({**environment, "HTTP_ACCEPT_ENCODING": "identity"}, start)


#: Each operation, a test of its own with an id of its own (those that schemathesis makes have one between them, by
#: which tests are shared out among processes: one would run).
TRIED, TRIED_WITH_FIGURES = _operations(figures=False), _operations(figures=True)


def tried(operation: Any) -> None:
    """Send what an operation's schema allows and what it does not: every answer is one that it describes."""
    cases = st.one_of([operation.as_strategy(generation_mode=mode) for mode in schemathesis.GenerationMode])

    @_SETTINGS
    @given(case=cases)
    def _sent(case: Any) -> None:
        case.call_and_validate()

    _sent()


def get(address: str, *, status: int = 200) -> Any:
    """Return what an address answers, of the kind that goes with the status."""
    answer = Client().get(address)
    assert answer.status_code == status, (address, answer.status_code, answer.content[:500])
    assert answer.headers["Content-Type"].partition(";")[0] == ("application/json" if status == 200 else PROBLEM)
    return answer


def post(name: str, body: Any, *, status: int = 200, kind: str = "application/json") -> Any:
    """Return what is answered to a case that is sent."""
    text = body if isinstance(body, str) else json.dumps(body)
    answer = Client().post(f"/api/v1/charging/{name}", text, content_type=kind)
    assert answer.status_code == status, (answer.status_code, answer.content[:500])
    assert answer.headers["Content-Type"].partition(";")[0] == ("application/json" if status == 200 else PROBLEM)
    return answer.json()


def opens(address: str) -> None:
    """Open an address; rows must have exactly the columns that are described."""
    answer = get(address).json()
    assert answer
    if isinstance(answer, dict) and "columns" in answer:
        keys = {column["key"] for column in answer["columns"]}
        assert answer["rows"] and all(set(row) == keys for row in answer["rows"])
