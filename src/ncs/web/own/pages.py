"""The page on which somebody writes or sends a file of their own, and the file back out of its link."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from ncs.core.errors import NcsError, Problem, ProblemsFound
from ncs.web.api.limits import within
from ncs.web.care.asking import SeeOther
from ncs.web.methods import require_http_methods, require_safe
from ncs.web.own.kinds import KINDS, Kind, checked
from ncs.web.own.links import LARGEST, NAME, NotWhole, content_of, file_with, link_of, without_path
from ncs.web.pages.faults import told
from ncs.web.pages.shown import attached, page
from ncs.web.pages.told_here import said_here, words_here
from ncs.web.sent import NotTaken, text_in, was_sent
from ncs.web.sent import content_of as content_in

#: How many files one address may send in a minute, and how many faults of one are told at once.
A_MINUTE, MOST_SAID = 20, 20
#: What to do where the program would name a command.
_COMPARE = "Compare it with the file to begin from, which this page shows."
_YAML = "application/yaml; charset=utf-8"


@require_http_methods(["GET", "HEAD", "POST"])
def write(request: HttpRequest, kind: str) -> HttpResponse:
    """Show a file to change; POST checks what was sent as the command does, and leads to its answer."""
    found, wrong = _kind(kind), list[str]()
    if request.method == "POST":
        if not within(request, "own", most=A_MINUTE):
            return told(request, f"{A_MINUTE} files a minute are read for one address. Wait a minute.", status=429)
        text, wrong = _sent(request)
        link, wrong = ("", wrong) if wrong else _linked(found, text)
        if not wrong:
            return SeeOther(f"{reverse(found.answer)}?{found.query(link)}")
    else:
        try:
            text = _begun(request, found)
        except NotWhole as error:
            return told(request, str(error), status=404)
    starts = list(found.starts())
    shown: dict[str, Any] = {"kind": kind, "found": found, "text": text, "starts": starts, "name": NAME}
    shown |= {"begun": request.GET.get("start", starts[0]), "here": "reforms" if kind == "reform" else "money"}
    shown |= {"errors": [{"text": one, "href": "#text"} for one in wrong], "problem": bool(wrong)}
    return page(request, "own/file.html", title=found.title, status=422 if wrong else 200, **shown)


@require_safe
def take(request: HttpRequest, kind: str) -> HttpResponse:
    """Give a file as the command line takes it: the one of a link, or one to begin from."""
    try:
        text = _begun(request, _kind(kind))
    except NotWhole as error:
        return told(request, str(error), status=404)
    return attached(text.encode("utf-8"), name=NAME, kind=_YAML)


def _kind(name: str) -> Kind:
    if name not in KINDS:
        raise Http404
    return KINDS[name]


def _begun(request: HttpRequest, kind: Kind) -> str:
    """Return the file of the link, or the one to begin from.

    Raises:
        NotWhole: the link holds none.
        Http404: there is none of that name to begin from.
    """
    if kind.key in request.GET:
        return checked(kind, request.GET[kind.key]).text
    starts = kind.starts()
    name = request.GET.get("start", next(iter(starts)))
    if name not in starts:
        raise Http404
    return starts[name]


def _sent(request: HttpRequest) -> tuple[str, list[str]]:
    """Return what was sent, the file before what stands in the box, and what is wrong with it as a whole."""
    typed = request.POST.get("text", "")
    if not was_sent(request, "file"):
        said = [] if typed.strip() else ["Nothing was sent. Choose a file, or write in the box."]
        return typed.replace("\r\n", "\n"), said
    try:
        content = content_in(request, "file", largest=LARGEST, called="a file of this kind")
        return text_in(content).replace("\r\n", "\n"), []
    except NotTaken as error:
        return typed, [str(error)]


def _linked(kind: Kind, text: str) -> tuple[str, list[str]]:
    """Return the part of the link that holds a file, or all that is wrong with it. The file is gone after."""
    if len(text.encode("utf-8", "replace")) > LARGEST:
        return "", [f"There is more than {LARGEST // 1000} kB of text, so it is no file of this kind."]
    try:
        with file_with(text) as path:
            kind.refuse(path)
            kind.check(path)
            return link_of(content_of(path), kind.begun_from()), []
    except ProblemsFound as error:
        said = [_said(one) for one in error.problems]
        more = [f"And {len(said) - MOST_SAID} more."] if len(said) > MOST_SAID else []
        return "", [*said[:MOST_SAID], *more]
    except NcsError as error:
        return "", [words_here(without_path(str(error)))]


def _said(problem: Problem) -> str:
    """Return what is wrong, in the words of the command, with its row and where it stands."""
    where = [f"Row {problem.row}" if problem.row is not None else "", problem.field or ""]
    head = ", ".join(one for one in where if one)
    return without_path(f"{head}{': ' if head else ''}{said_here(problem, instead=_COMPARE)}")
