"""The statement, what if, other rules, the years ahead, the print page and the case file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from ncs.charging.use.asked import OFTEN, with_other_answers
from ncs.charging.use.asking import case_of, case_text, questions
from ncs.charging.use.cases import Assessed, assess, compare, journey, reforms
from ncs.charging.views.answers import over_time_table
from ncs.charging.views.statement import outcome_words
from ncs.core.errors import NcsError, ProblemsFound
from ncs.web.care import drafts, fields
from ncs.web.care.asking import SeeOther, own
from ncs.web.care.files import LARGEST, asked_of
from ncs.web.methods import require_http_methods
from ncs.web.pages.paper import can_print, paper
from ncs.web.pages.shown import attached, page, whole
from ncs.web.pages.told_here import said_here, words_here
from ncs.web.reforms.named import named
from ncs.web.sent import content_of

#: What may be set to something else on the page of what-ifs, beside what is often asked.
_OTHER = ("date", "cost", "savings")
#: The rules that are compared unless others are chosen.
_USUAL = ("plan_2022", "dilnot_2011", "scotland", "wales", "free_personal_care")
#: What to do where the program would name a command.
_COMPARE = "Compare it with a case file that you took away from here."
#: For how many years ahead a journey may be asked.
_YEARS = (1, 2, 4, 8, 12)


@require_http_methods(["GET", "HEAD"])
@own
def statement(request: HttpRequest, draft: drafts.Opened) -> HttpResponse:
    """Show what it comes to: the answer in a sentence, what happens next, line by line with the law, and the doubts."""
    case = _case(draft)
    if case is None:
        return _unfinished(draft)
    return _stated(request, assess(case), name=draft.name)


@require_http_methods(["GET", "HEAD"])
@own
def printed(request: HttpRequest, draft: drafts.Opened) -> HttpResponse:
    """Show the statement as a page that stands by itself, for paper or to be kept as PDF."""
    case = _case(draft)
    return _unfinished(draft) if case is None else whole(assess(case).report(commands=False).page())


@require_http_methods(["GET", "HEAD"])
@own
def on_paper(request: HttpRequest, draft: drafts.Opened) -> HttpResponse:
    """Give the statement as PDF; where that cannot be set here, it is not there."""
    case = _case(draft)
    if case is None:
        return _unfinished(draft)
    return paper(request, assess(case).report(commands=False).page(), name="what-care-costs.pdf")


@require_http_methods(["GET", "HEAD"])
@own
def case_file(request: HttpRequest, draft: drafts.Opened) -> HttpResponse:
    """Give the case file to take away: the same that ``ncs charge ask`` writes."""
    state = draft.answers.walk()
    if state.open is not None:
        return _unfinished(draft)
    text = case_text(state.state.answers, sure=state.state.sure)
    return attached(text.encode("utf-8"), name="case.yaml", kind="application/yaml; charset=utf-8")


@require_http_methods(["GET", "HEAD", "POST"])
@own
def what_if(request: HttpRequest, draft: drafts.Opened) -> HttpResponse:
    """Show what it comes to with other answers: what is often asked, and a day, price or savings of one's own."""
    way = draft.answers.walk()
    if way.open is not None:
        return _unfinished(draft)
    asked = [one for one in questions() if one.id in _OTHER]
    sent = {one.id: fields.read(one, request.POST) for one in asked if _sent(request, one.id)}
    words = {one.id: f"Your other answer to: {fields.heading(one)}" for one in asked}
    others = {words[name]: {name: one.typed} for name, one in sent.items()}
    typed = dict(way.state.given)
    found = with_other_answers(typed, {**OFTEN, **others}, today=way.state.today, sure=way.state.sure)
    forms = [
        (fields.field(one, sent[one.id].typed if one.id in sent else None), fields.times(one, None), one)
        for one in asked
    ]
    shown: dict[str, Any] = {"found": found, "forms": forms, "name": draft.name, "here": "care", "private": True}
    return page(request, "care/what-if.html", title="What if something were different", **shown)


@require_http_methods(["GET", "HEAD"])
@own
def other_rules(request: HttpRequest, draft: drafts.Opened) -> HttpResponse:
    """Show the same case under other rules: reforms proposed in England, and the rules of Scotland and Wales."""
    case = _case(draft)
    if case is None:
        return _unfinished(draft)
    known = reforms()
    wanted = [name for name in request.GET.getlist("rules") if name in known] or [n for n in _USUAL if n in known]
    items = [{"value": name, "text": one.title, "checked": name in wanted} for name, one in known.items()]
    shown: dict[str, Any] = {
        "found": named(compare(case, wanted)),
        "items": items,
        "name": draft.name,
        "here": "care",
        "private": True,
    }
    return page(request, "care/other-rules.html", title="The same under other rules", **shown)


@require_http_methods(["GET", "HEAD"])
@own
def ahead(request: HttpRequest, draft: drafts.Opened) -> HttpResponse:
    """Show what care costs year by year, with pictures of what is left and who pays."""
    case = _case(draft)
    if case is None:
        return _unfinished(draft)
    years = next((one for one in _YEARS if str(one) == request.GET.get("years")), 4)
    try:
        travelled, refused = journey(case, years=years), ""
    except ProblemsFound as error:
        travelled, refused = None, " ".join(words_here(one.message) for one in error.problems)
    shown: dict[str, Any] = {
        "travelled": travelled,
        "refused": refused,
        "years": years,
        "choices": _YEARS,
        "name": draft.name,
    }
    return page(request, "care/ahead.html", title="The years ahead", here="care", private=True, **shown)


@require_http_methods(["GET", "HEAD", "POST"])
def from_file(request: HttpRequest) -> HttpResponse:
    """Take a case file and show what it comes to. It is read in a place of its own and deleted at once."""
    if request.method != "POST":
        return _file_page(request)
    try:
        content = content_of(request, "case", largest=LARGEST, called="a case file")
        return _stated(request, asked_of(content, assess))
    except ProblemsFound as error:
        return _file_page(request, [said_here(one, instead=_COMPARE) for one in error.problems])
    except NcsError as error:
        return _file_page(request, [words_here(str(error))])


def _stated(request: HttpRequest, found: Assessed, *, name: str = "") -> HttpResponse:
    report = found.report(commands=False)
    shown: dict[str, Any] = {
        "report": report,
        "answer": outcome_words(found.result),
        "person": found.pays.person,
        "total": found.pays.total,
        "deferred": found.pays.deferred,
        "longer": over_time_table(found.result),
        "day": found.run.context.day,
        "paper": can_print(),
    }
    answer = page(
        request, "care/statement.html", title="What care will cost", here="care", private=True, name=name, **shown
    )
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _file_page(request: HttpRequest, wrong: list[str] | None = None) -> HttpResponse:
    errors = [{"text": one, "href": "#case"} for one in wrong or ()]
    shown: dict[str, Any] = {"errors": errors, "problem": bool(errors), "here": "care"}
    return page(
        request, "care/file.html", title="See what a case file comes to", status=422 if errors else 200, **shown
    )


def _case(draft: drafts.Opened) -> Mapping[str, Any] | None:
    way = draft.answers.walk()
    return case_of(way.state.answers, sure=way.state.sure) if way.open is None else None


def _unfinished(draft: drafts.Opened) -> HttpResponse:
    return SeeOther(reverse("care-check", args=[draft.name]))


def _sent(request: HttpRequest, name: str) -> bool:
    return any(request.POST.get(key, "").strip() for key in (name, f"{name}-day", f"{name}-month", f"{name}-year"))
