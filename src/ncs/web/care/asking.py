"""The pages of the questions: start, one question a page, check your answers, and clear them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from ncs.charging.use.asking import Question, Walk, changed, questions
from ncs.charging.views.answers import answer_words
from ncs.web.care import drafts, fields
from ncs.web.methods import require_http_methods
from ncs.web.pages.shown import page

Shown = Callable[..., HttpResponse]


class SeeOther(HttpResponseRedirect):
    """On to another page with GET, whatever was asked here."""

    status_code = 303


def own(view: Shown) -> Shown:
    """Give a view the draft that this browser opened; tell others that it is not here. Nothing of it is cached."""

    @wraps(view)
    def _with_draft(request: HttpRequest, name: str, **rest: Any) -> HttpResponse:
        try:
            answer = view(request, drafts.opened(request, name), **rest)
        except drafts.NotHere as error:
            told: dict[str, Any] = {"title": "Your answers are no longer here", "said": [str(error)], "here": "care"}
            answer = page(request, "care/not-here.html", status=410, **told)
        answer.headers["Cache-Control"] = "no-store"
        answer.headers["X-Robots-Tag"] = "noindex"
        return answer

    return _with_draft


@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest) -> HttpResponse:
    """Say what will be asked and what becomes of the answers; POST begins."""
    if request.method == "POST":
        name, secret = drafts.begin(request)
        return drafts.give_key(SeeOther(reverse("care-question", args=[name, questions()[0].id])), secret, name)
    before = drafts.last(request)
    shown: dict[str, Any] = {"here": "care", "many": len(questions())}
    shown["before_here"] = "" if before is None else _next(before.name, before.answers.walk())
    shown["clear_here"] = "" if before is None else reverse("care-clear", args=[before.name])
    return page(request, "care/start.html", title="What care will cost", **shown)


@require_http_methods(["GET", "HEAD", "POST"])
@own
def question(request: HttpRequest, draft: drafts.Opened, asked: str) -> HttpResponse:
    """Ask one question, if it is on the way; POST takes the answer and goes on."""
    way = draft.answers.walk()
    found = next((one for one in questions() if one.id == asked), None)
    if found is None or not way.passes(asked):
        return SeeOther(_next(draft.name, way))
    if request.method == "POST":
        return _take(request, draft, found, way)
    reason = way.reason if way.open is not None and way.open.id == asked else ""
    return _ask(request, draft, found, way, typed=draft.answers.typed.get(asked), error=reason, doubted=way.doubted)


@require_http_methods(["GET", "HEAD"])
@own
def check(request: HttpRequest, draft: drafts.Opened) -> HttpResponse:
    """Show every answer on the way with a link to change it; where one is open, ask it first."""
    way = draft.answers.walk()
    if way.open is not None:
        return SeeOther(_next(draft.name, way))
    rows = [_row(draft.name, one, way) for one in questions() if one.id in way.state.answers]
    return page(
        request, "care/check.html", title="Check your answers", here="care", private=True, rows=rows, name=draft.name
    )


@require_http_methods(["GET", "HEAD", "POST"])
@own
def clear(request: HttpRequest, draft: drafts.Opened) -> HttpResponse:
    """Ask whether the answers shall be deleted, for nobody can bring them back; POST deletes them at once."""
    if request.method != "POST":
        keep = _next(draft.name, draft.answers.walk())
        title = "Do you want to clear your answers?"
        return page(request, "care/clear.html", title=title, here="care", private=True, name=draft.name, keep=keep)
    drafts.clear(request, draft.name)
    answer = SeeOther(reverse("care-cleared"))
    answer.delete_cookie(drafts.LAST, path=drafts.PATH, samesite="Lax")
    return answer


@require_http_methods(["GET", "HEAD"])
def cleared(request: HttpRequest) -> HttpResponse:
    """Say that the answers are gone."""
    said = ["They were deleted and cannot be brought back."]
    return page(request, "told.html", title="Your answers have been cleared", said=said, here="care")


def seen(draft: drafts.Opened, name: str) -> str:
    """Return a mark of a question's answer as it is when its page is shown, so that another tab's change is noticed."""
    typed = draft.answers.typed.get(name)
    return hashlib.sha256(f"{draft.name} {name} {typed!r}".encode()).hexdigest()[:16]


def _take(request: HttpRequest, draft: drafts.Opened, asked: Question, way: Walk) -> HttpResponse:
    sent, sure = fields.read(asked, request.POST), request.POST.get("sure") == "yes"
    answers = draft.answers
    trusted = (*answers.sure, asked.id) if sure else tuple(one for one in answers.sure if one != asked.id)
    error, doubted = sent.error, False
    if not error:
        trial = changed(answers.typed, asked.id, sent.typed, today=answers.today, sure=trusted)
        if trial.reason and trial.open is not None and trial.open.id == asked.id:
            error, doubted = trial.reason, trial.doubted
    if error:
        return _ask(request, draft, asked, way, typed=sent.typed, error=error, doubted=doubted, status=422)
    elsewhere = request.POST.get("seen") != seen(draft, asked.id)
    if elsewhere and answers.typed.get(asked.id) not in (None, sent.typed):
        return _ask(request, draft, asked, way, typed=sent.typed, conflict=_was(draft, asked), status=409)
    saved = drafts.changed(request, draft, lambda found: found.with_answer(asked.id, sent.typed, sure=sure))
    return drafts.keep_key(request, SeeOther(_next(draft.name, saved.answers.walk())), draft.name)


def _was(draft: drafts.Opened, asked: Question) -> str:
    answer = draft.answers.walk().state.answers.get(asked.id)
    return "" if answer is None else answer_words(asked, answer)


def _ask(
    request: HttpRequest,
    draft: drafts.Opened,
    asked: Question,
    way: Walk,
    *,
    typed: str | None,
    error: str = "",
    doubted: bool = False,
    conflict: str = "",
    status: int = 200,
) -> HttpResponse:
    before = way.before(asked.id)
    kind = "input" if asked.kind in ("weekly", "pounds", "number") else asked.kind.value
    shown: dict[str, Any] = {
        "asked": asked,
        "kind": kind,
        "field": fields.field(asked, typed, error=error),
        "times": fields.times(asked, typed),
        "errors": [{"text": error, "href": f"#{fields.target(asked, request.POST)}"}] if error else [],
        "doubted": doubted,
        "conflict": conflict,
        "back": reverse("care-check", args=[draft.name]) if way.open is None else _back(draft.name, before),
        "seen": seen(draft, asked.id),
        "number": list(dict(way.state.given)).index(asked.id) + 1
        if asked.id in dict(way.state.given)
        else len(way.state.given) + 1,
    }
    shown |= {"here": "care", "private": True, "problem": bool(error), "name": draft.name}
    return page(request, "care/question.html", title=fields.heading(asked), status=status, **shown)


def _back(name: str, before: str | None) -> str:
    return str(reverse("care") if before is None else reverse("care-question", args=[name, before]))


def _next(name: str, way: Walk) -> str:
    if way.open is None:
        return str(reverse("care-check", args=[name]))
    return str(reverse("care-question", args=[name, way.open.id]))


def _row(name: str, asked: Question, way: Walk) -> Mapping[str, Any]:
    answer = way.state.answers[asked.id]
    said = answer_words(asked, answer) + (" (taken as this, because nothing was answered)" if answer.assumed else "")
    href = reverse("care-question", args=[name, asked.id])
    action = {"href": href, "text": "Change", "visuallyHiddenText": fields.heading(asked).lower()}
    return {"key": {"text": fields.heading(asked)}, "value": {"text": said}, "actions": {"items": [action]}}
