"""What is wrong, told to a program: ``application/problem+json`` (RFC 9457) with every problem that was collected."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from http.client import responses
from typing import Any

from django.http import HttpResponse

from ncs.core.errors import NcsError, Problem, ProblemsFound, UnknownName
from ncs.tables.reading.findings import BY_LINE, words_of
from ncs.web.api.shapes import ProblemShape, Told
from ncs.web.api.words import STEP, said_to_programs, step_for_programs

#: How every address of the API begins.
START = "/api/"
KIND = "application/problem+json"
#: Where the kinds of problem are described.
_DESCRIBED = "/api/v1/docs#problems"


def told(
    status: int,
    detail: str,
    *,
    problems: Iterable[ProblemShape] = (),
    near: Sequence[str] = (),
    headers: Mapping[str, str] | None = None,
) -> HttpResponse:
    """Return a problem with a status, in words, as RFC 9457 has it."""
    content = Told(
        type=_DESCRIBED,
        title=responses[status],
        status=status,
        detail=detail,
        problems=list(problems),
        near=list(near),
    )
    answer = HttpResponse(json.dumps(content.model_dump()), status=status, content_type=KIND)
    for name, value in (headers or {}).items():
        answer.headers[name] = value
    return answer


def told_error(error: NcsError) -> HttpResponse:
    """Return an error of the program: 404 for a name that is not known, 422 for anything else wrong with the input."""
    if isinstance(error, UnknownName):
        return told(404, said_to_programs(str(error)), near=error.near)
    if isinstance(error, ProblemsFound):
        return told(422, said_to_programs(error.summary), problems=map(_shape, error.problems))
    return told(422, said_to_programs(str(error)))


def told_misfits(errors: Iterable[Mapping[str, Any]]) -> HttpResponse:
    """Return what does not fit the description of an operation, each with its field."""
    return told(422, "What was sent does not fit what this address takes.", problems=map(_misfit, errors))


def _misfit(one: Mapping[str, Any]) -> ProblemShape:
    field = _field(one["loc"])
    said, step = words_of(one, next_step=STEP)
    return ProblemShape(
        rule=one["type"],
        field=field,
        message=f"{field or 'What was sent'} {said}.",
        next_step=STEP if one["type"] in BY_LINE else step,
    )


def _field(where: Sequence[int | str]) -> str:
    """Return the path of a field, without where it came from and the name of our own argument."""
    return ".".join(str(part) for part in where[2:] or where[-1:])


def _shape(one: Problem) -> ProblemShape:
    said = {name: getattr(one, name) for name in ("rule", "field", "row", "value")}
    return ProblemShape(**said, message=said_to_programs(one.message), next_step=step_for_programs(one.next_step))
