"""A rehearsal before a service listens: one request of each kind, so that no visitor's is the first of its kind.

What is worked out anew for whoever asks is not kept, but what it is worked out from is: figures by date, rules, the
tables behind the API, templates. The first to ask would wait for all that, and others behind them.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import quote

from django.core.cache import caches
from django.core.handlers.wsgi import WSGIHandler
from django.http import HttpResponse
from django.template import engines
from django.urls import reverse

from ncs.web.api.description import EXAMPLES, operations
from ncs.web.api.service import schema
from ncs.web.care import asking as questions
from ncs.web.care import drafts, statement
from ncs.web.inside import request

#: Pages that are not made before, one of each kind, with what stands behind the question mark.
PAGES = (
    "/what-you-may-ask-for/hospital",
    "/places/leeds/neighbourhoods",
    "/places/leeds/measures/ascof_2a",
    "/places/leeds/brief",
    "/money/allocations/leeds",
    "/what-care-costs/",
    "/what-care-costs/case-file",
    "/what-you-may-ask-for/check/adult",
    "/places/find?q=Leeds",
    "/places/compare?council=Leeds&council=York&beside=peers",
    "/places/whom-to-talk-to",
    "/places/leeds/measures.ods",
    "/reforms/",
    "/reforms/write",
    "/reforms/compare?reform=plan_2022",
    "/prices/homecare",
    "/money/need",
    "/money/pay",
    "/money/pay?floor=nhs_band_3",
    "/money/path",
    "/own/path",
    "/own/formula",
    "/own/pay",
    "/own/reform",
    "/survey/audit",
    "/sign-in",
)
#: Pages that belong to one browser: they are made of the answers below, of nobody, without a draft of anybody's.
OWN: Mapping[str, Callable[..., HttpResponse]] = {
    "question": questions.question,
    "check": questions.check,
    "clear": questions.clear,
    "statement": statement.statement,
    "print": statement.printed,
    "what-if": statement.what_if,
    "other-rules": statement.other_rules,
    "years-ahead": statement.ahead,
    "case.yaml": statement.case_file,
}
#: Answers of an invented person of 86, alone, in a care home for good, with a house; and the day on which they answer.
_TODAY = date(2026, 5, 4)
_ANSWERS: Mapping[str, str] = {
    "where": "care_home",
    "date": "4/5/2026",
    "born": "1/2/1940",
    "admitted": "20/4/2026",
    "nursing": "no",
    "cost": "950",
    "couple": "no",
    "state_pension": "940 every four weeks",
    "pension": "0",
    "benefit": "none",
    "credit": "",
    "savings_credit": "",
    "other_income": "",
    "savings": "9000",
    "shares": "",
    "property": "",
    "owns_home": "yes",
    "home_value": "140000",
    "mortgage": "",
    "share": "alone",
    "others": "nobody",
    "gift": "",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsed:
    """One request: what was asked, and the status of the answer."""

    asked: str
    status: int


def rehearse(made: WSGIHandler) -> Iterator[Rehearsed]:
    """Ask for one page of each kind, and yield what came of each; nothing that is asked is kept.

    Raises:
        TemplateError: a template cannot be read.
    """
    environment = engines.all()[0].env
    for name in environment.list_templates(extensions=["html"]):
        environment.get_template(name)
    for address in PAGES:
        yield _asked(made, address)
    for way, path, operation in operations(schema()):
        sent = EXAMPLES.get(operation["operationId"]) if way == "POST" else None
        yield _asked(made, _example(path, operation), sent)
    yield from _own()


def _asked(made: WSGIHandler, address: str, sent: Any = None) -> Rehearsed:
    caches["near"].clear()  # no allowance is used up by this
    answer = made.get_response(request(address, sent))
    caches["near"].clear()
    return Rehearsed(asked=address, status=answer.status_code)


def _example(path: str, operation: Mapping[str, Any]) -> str:
    for one in operation.get("parameters", ()):
        path = path.replace(f"{{{one['name']}}}", quote(str(one.get("example"))))
    return path


def _own() -> Iterator[Rehearsed]:
    name = "A" * 22
    draft = drafts.Opened(name=name, answers=drafts.Answers(today=_TODAY, typed=_ANSWERS), version=1)
    for page, view in OWN.items():
        more = {"asked": "where"} if page == "question" else {}
        answer = inspect.unwrap(view)(request(f"{reverse('care')}{name}/{page}"), draft, **more)
        yield Rehearsed(asked=page, status=answer.status_code)
