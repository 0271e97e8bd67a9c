"""What you may ask for: rights by situation, and an early check that keeps nothing."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from ncs.journeys.use import Check, Seems, early_check, outcomes, rights, situations
from ncs.web.methods import require_http_methods, require_safe
from ncs.web.pages.shown import FORMS, page, taken

_WHO = {"adult": "I may need care or support", "carer": "I care for somebody"}
_TITLE = "Check for yourself"
#: What is said where a question is left open: which one, for the two stand far apart on the page.
_CHOOSE = {
    "cause": "Choose yes or no: where the difficulty comes from.",
    "impact": "Choose yes or no: whether it makes your life much worse.",
}


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Show the situations to choose from."""
    return page(request, "rights/index.html", title="What you may ask for", here="rights", situations=situations())


@require_safe
def situation(request: HttpRequest, name: str) -> HttpResponse:
    """Show what may be asked for in one situation, each with when, what must happen, and what to do if it does not."""
    if name not in [one.value for one in situations()]:
        raise Http404
    found = rights(name)
    shown: dict[str, Any] = {"found": found.found, "situation": found.situation, "here": "rights"}
    return page(request, "rights/situation.html", title=found.situation.words if found.situation else "", **shown)


@require_safe
def download(request: HttpRequest, form: str) -> HttpResponse:
    """Give every right as a file."""
    if form not in FORMS:
        raise Http404
    return taken(rights().tables(), form, title="What you may ask for")


@require_http_methods(["GET", "HEAD", "POST"])
def check(request: HttpRequest, who: str) -> HttpResponse:
    """Ask about the outcomes of the national criteria; POST says what they seem to say. Nothing is kept."""
    if who not in _WHO:
        raise Http404
    if request.method != "POST":
        return _ask(request, who)
    given = {name: request.POST.get(name, "") for name in ("cause", "impact")}
    unable = [name for name in request.POST.getlist("unable") if name in outcomes(who)]
    missing = [name for name, said in given.items() if said not in ("yes", "no")]
    if missing:
        return _ask(request, who, given=given, unable=unable, missing=missing)
    found = early_check(who, cause=given["cause"] == "yes", unable=unable, impact=given["impact"] == "yes")
    return _answer(request, who, found)


def _ask(
    request: HttpRequest,
    who: str,
    *,
    given: dict[str, str] | None = None,
    unable: list[str] | None = None,
    missing: list[str] | None = None,
) -> HttpResponse:
    said, ticked, wrong = given or {}, unable or [], missing or []
    items = [{"value": key, "text": text, "checked": key in ticked} for key, text in outcomes(who).items()]
    errors = [{"text": _CHOOSE[name], "href": f"#{name}"} for name in wrong]
    choices = {
        name: [{"value": v, "text": v.capitalize(), "checked": said.get(name) == v} for v in ("yes", "no")]
        for name in ("cause", "impact")
    }
    shown: dict[str, Any] = {"who": who, "items": items, "errors": errors, "missing": wrong, "problem": bool(wrong)}
    shown |= {"choices": choices, "here": "rights", "status": 422 if wrong else 200}
    return page(request, "rights/check.html", title=f"{_TITLE}: {_WHO[who].lower().replace('i ', 'I ', 1)}", **shown)


def _answer(request: HttpRequest, who: str, found: Check) -> HttpResponse:
    shown: dict[str, Any] = {"found": found, "met": found.seems is Seems.MET, "who": who, "here": "rights"}
    answer = page(request, "rights/checked.html", title="What the national criteria seem to say", private=True, **shown)
    answer.headers["Cache-Control"] = "no-store"
    return answer
