"""The pages of the laboratory: choose, compare on cases, and what it costs England."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from ncs.charging.use.cases import Comparison, compare
from ncs.core.errors import NcsError, ProblemsFound
from ncs.tables.kept import tables_in
from ncs.tables.tables import Table
from ncs.web.api.limits import within
from ncs.web.care.asking import SeeOther
from ncs.web.care.files import LARGEST, asked_of
from ncs.web.methods import require_http_methods, require_safe
from ncs.web.own.shown import shown_of
from ncs.web.pages.faults import told
from ncs.web.pages.shown import FORMS, attached, page, said_of, taken
from ncs.web.pages.told_here import said_here, words_here
from ncs.web.reforms import work, written
from ncs.web.reforms.examples import EXAMPLES
from ncs.web.reforms.named import named
from ncs.web.reforms.question import Question, asked, choices
from ncs.web.reforms.written import file_text, files_of, without_path
from ncs.web.sent import content_of

_TITLE = "Reform laboratory"
#: How many questions one address may have begun in a minute: each takes the worker half a minute or more.
COSTINGS_A_MINUTE = 4
#: How many case files of their own one address may have compared in a minute.
CASES_A_MINUTE = 20


#: What to do where the program would name a command.
_COMPARE = "Compare it with a case file that you took away from What care will cost."
#: What is wrong with a reform that was written is told, on the form that chooses reforms, beside these.
_WRITTEN = {one.key: "reform" for one in written.FIELDS}


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Choose reforms, years and people."""
    return _form(request)


@require_safe
def write(request: HttpRequest) -> HttpResponse:
    """Write a reform: a few figures and switches; what is written is in the link, and nowhere else."""
    typed = {key: str(value) for key, value in request.GET.items()}
    said: list[dict[str, str]] = []
    if typed:
        try:
            question = asked(request.GET)
            if "back" not in typed:
                return SeeOther(f"{reverse('reforms-compare')}?{question.query()}")
        except NcsError as error:
            said = said_of(error, "reform")
    shown: dict[str, Any] = {"fields": written.choices(typed), "errors": said, "problem": bool(said), "here": "reforms"}
    status = 422 if said else 200
    return page(request, "reforms/write.html", title="Write a reform of charging", status=status, **shown)


@require_http_methods(["GET", "HEAD", "POST"])
def compared(request: HttpRequest) -> HttpResponse:
    """Show invented cases under the law and each scheme; POST a case file to see one's own."""
    try:
        question = asked(request.GET)
    except NcsError as error:
        return _form(request, error)
    if "together" in request.GET:
        return SeeOther(f"{reverse('reforms-compare')}?{question.query()}")
    if request.method == "POST" and not within(request, "cases", most=CASES_A_MINUTE):
        return told(
            request, f"{CASES_A_MINUTE} cases a minute are compared for one address. Wait a minute.", status=429
        )
    own, wrong = _own(request, question) if request.method == "POST" else (None, "")
    shown: dict[str, Any] = {"question": question, "found": _examples(question), "case": own, "here": "reforms"}
    shown |= shown_of("reform", question.file)
    shown |= {"link": f"{reverse('reforms-compare')}?{question.query()}", "private": own is not None}
    shown["england"] = f"{reverse('reforms-england')}?{question.query()}"
    shown |= {"errors": [{"text": wrong, "href": "#case"}] if wrong else [], "problem": bool(wrong)}
    title, status = "The same cases under other rules", 422 if wrong else 200
    return page(request, "reforms/compare.html", title=title, status=status, **shown)


@require_http_methods(["GET", "HEAD", "POST"])
def england(request: HttpRequest) -> HttpResponse:
    """Show what the schemes cost England, or how far that has come; POST has it worked out."""
    try:
        question = asked(request.GET)
    except NcsError as error:
        return _form(request, error)
    if request.method == "POST":
        if not within(request, "costings", most=COSTINGS_A_MINUTE):
            said = f"{COSTINGS_A_MINUTE} questions a minute may be begun from one address. Wait a minute."
            return told(request, said, status=429)
        work.begin(question)
        return SeeOther(f"{reverse('reforms-england')}?{question.query()}")
    found = work.standing(question)
    shown: dict[str, Any] = {"question": question, "found": found, "report": found.report, "here": "reforms"}
    shown["own_file"] = file_text(question.own)
    shown |= shown_of("reform", question.file)
    shown |= {"query": question.query(), "link": f"{reverse('reforms-england')}?{question.query()}"}
    answer = page(request, "reforms/england.html", title="What it would cost England", **shown)
    answer.headers["Cache-Control"] = found.headers
    return answer


@require_safe
def tables(request: HttpRequest, form: str) -> HttpResponse:
    """Give every table of an answered question, winners by council among them."""
    found = work.tables_of(asked(request.GET))
    if found is None or form not in FORMS:
        raise Http404
    if form != "json":
        return taken(tables_in(found), form, title="Reforms")
    return attached(found.encode("utf-8"), name="reforms.json", kind="application/json; charset=utf-8")


def _form(request: HttpRequest, error: NcsError | None = None) -> HttpResponse:
    said = [] if error is None else said_of(error, "reform", rename=_WRITTEN)
    try:
        before = asked(request.GET) if error is None and request.GET else None
    except NcsError:
        before = None
    shown: dict[str, Any] = {"choices": choices(before), "errors": said, "problem": bool(said), "here": "reforms"}
    return page(request, "reforms/index.html", title=_TITLE, status=422 if said else 200, **shown)


def _own(request: HttpRequest, question: Question) -> tuple[Table | None, str]:
    """Return the comparison of the case file that was sent, or what is wrong with it. Nothing of it is kept."""
    try:
        content = content_of(request, "case", largest=LARGEST, called="a case file")
        with files_of(question.schemes, question.own) as schemes:
            found = asked_of(content, lambda path: compare(path, schemes))
        return _table(found, title="Your case", name="own_case", noted=True), ""
    except ProblemsFound as error:
        return None, without_path(" ".join(said_here(one, instead=_COMPARE) for one in error.problems))
    except NcsError as error:
        return None, words_here(without_path(str(error)))


def _examples(question: Question) -> list[tuple[str, Table]]:
    """Return each invented case compared."""
    with files_of(question.schemes, question.own) as schemes:
        found = [(title, compare(case, schemes)) for title, case in EXAMPLES.items()]
    return [
        (f"Case {number}. {title}", _table(one, title=f"Case {number}", name=f"case_{number}", noted=number == 1))
        for number, (title, one) in enumerate(found, start=1)
    ]


def _table(found: Comparison, *, title: str, name: str, noted: bool) -> Table:
    """Return a comparison under a name of its own in the page; what is said of each scheme is said once."""
    table = named(found)
    notes = tuple(map(without_path, table.notes)) if noted else ()
    return replace(table, name=name, title=f"{title}: pounds {found.period}", notes=notes)
