"""Pages whose answer takes a worker some seconds: what a pay floor costs, and the ten-year path."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from ncs.core.errors import NcsError
from ncs.scenarios.use.path import PACKAGED, path_text
from ncs.tables.kept import tables_in
from ncs.web.api.limits import within
from ncs.web.care.asking import SeeOther
from ncs.web.methods import require_http_methods, require_safe
from ncs.web.money.questions import FIRST_YEARS, MOST_YEARS, FloorAsked, PathAsked, floor_asked, path_asked
from ncs.web.own.links import NotWhole
from ncs.web.own.shown import shown_of
from ncs.web.pages.faults import told
from ncs.web.pages.shown import FORMS, attached, page, said_of, taken
from ncs.web.reforms import work
from ncs.workforce.use.pay import FLOORS

#: How many questions one address may have begun in a minute.
A_MINUTE = 6


@require_http_methods(["GET", "HEAD", "POST"])
def pay(request: HttpRequest) -> HttpResponse:
    """Ask which floor; show what it costs, who pays and what moves it; POST has it worked out."""
    if not request.GET.keys() - {"own"}:
        return _pay_form(request, None)
    try:
        asked = floor_asked(request.GET)
    except NotWhole as error:
        return told(request, str(error), status=404)
    except NcsError as error:
        return _pay_form(request, error)
    return _answered(request, asked, "money/pay.html", title="What a pay floor costs", name="money-pay")


@require_http_methods(["GET", "HEAD", "POST"])
def path(request: HttpRequest) -> HttpResponse:
    """Show the ten-year path: what is needed by driver, beside budgets and projections; POST has it worked out."""
    try:
        asked = path_asked(request.GET)
    except NotWhole as error:
        return told(request, str(error), status=404)
    title = "A ten-year path of your own" if asked.own else "The ten-year path"
    return _answered(request, asked, "money/path.html", title=title, name="money-path")


@require_safe
def pay_download(request: HttpRequest, form: str) -> HttpResponse:
    """Give every table of a pay floor that was worked out."""
    try:
        return _tables(floor_asked(request.GET), form, title="Pay floor")
    except NcsError as error:
        raise Http404 from error


@require_safe
def path_download(request: HttpRequest, form: str) -> HttpResponse:
    """Give every table of the ten-year path, once it was worked out."""
    try:
        return _tables(path_asked(request.GET), form, title="Ten-year path")
    except NotWhole as error:
        raise Http404 from error


@require_safe
def path_file(request: HttpRequest) -> HttpResponse:
    """Give the file that the path is worked out from, to change and to follow with the command line."""
    text = path_text(PACKAGED[0])
    return attached(text.encode("utf-8"), name=f"{PACKAGED[0]}.yaml", kind="application/yaml; charset=utf-8")


def _answered(
    request: HttpRequest, asked: FloorAsked | PathAsked, template: str, *, title: str, name: str
) -> HttpResponse:
    """Show an answer, or how far it has come; POST begins it and leads back here."""
    link = f"{reverse(name)}?{asked.query()}"
    if request.method == "POST":
        if not within(request, "money", most=A_MINUTE):
            said = f"{A_MINUTE} questions a minute may be begun from one address. Wait a minute."
            return told(request, said, status=429)
        work.begin(asked)
        return SeeOther(link)
    found = work.standing(asked)
    shown: dict[str, Any] = {"asked": asked, "found": found, "report": found.report, "link": link, "here": "money"}
    shown |= shown_of(asked.kind, asked.own)
    answer = page(request, template, title=title, query=asked.query(), **shown)
    answer.headers["Cache-Control"] = found.headers
    return answer


def _tables(asked: FloorAsked | PathAsked, form: str, *, title: str) -> HttpResponse:
    kept = work.tables_of(asked)
    if kept is None or form not in FORMS:
        raise Http404
    return taken(tables_in(kept), form, title=title)


def _pay_form(request: HttpRequest, error: NcsError | None) -> HttpResponse:
    given = request.GET
    try:
        own = shown_of("pay", given.get("own", ""))
    except NotWhole as broken:
        return told(request, str(broken), status=404)
    first, years = given.get("first", FIRST_YEARS[0]), given.get("years", "1")
    chosen = given.get("floor", "amount" if given.get("amount") else "")
    floors = [{"value": name, "text": _capital(words), "checked": chosen == name} for name, words in FLOORS.items()]
    shown: dict[str, Any] = {
        "floors": [
            *floors,
            {"divider": "or"},
            {"value": "amount", "text": "Pounds an hour", "checked": chosen == "amount"},
        ],
        "first": [{"value": one, "text": one, "selected": one == first} for one in FIRST_YEARS],
        "years": [{"value": str(n), "text": str(n), "selected": str(n) == years} for n in range(1, MOST_YEARS + 1)],
        "amount": given.get("amount", "")[:60],
        "errors": [] if error is None else said_of(error, "floor"),
    }
    wrong = error is not None
    return page(
        request,
        "money/pay-ask.html",
        title="What a pay floor costs",
        status=422 if wrong else 200,
        problem=wrong,
        here="money",
        **shown,
        **own,
        own_link=given.get("own", ""),
    )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
