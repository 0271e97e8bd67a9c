"""The pages of a return: the years, the sections of one, and a section to fill in or to read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from ncs.core.naming import spaced
from ncs.survey.use.answering import Filled, Place, Query, Section, fill, sections
from ncs.survey.views.answering import answer_words, query_words, weight_words
from ncs.web.care.asking import SeeOther
from ncs.web.members.models import Organisation
from ncs.web.methods import require_http_methods, require_safe
from ncs.web.pages.shown import page
from ncs.web.pages.unsent import unsent
from ncs.web.surveys import fields, kept
from ncs.web.surveys.models import SurveyPart

#: What a section that nobody saved yet is like.
_NEW = SurveyPart()


@require_safe
def index(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Show the years that can be filled in or read."""
    council(organisation)
    found = kept.open_surveys()
    title = "Survey of directors of adult social services"
    return page(request, "surveys/index.html", title=title, private=True, organisation=organisation, found=found)


@require_safe
def year(request: HttpRequest, organisation: Organisation, year: int) -> HttpResponse:
    """Show the sections of a year: how far each has come, what is asked back, and whom it was given to."""
    found = held(organisation, year)
    filled = fill(year, organisation.area, found.cells, last_year=found.last_year)
    whole = may_read(request.user, organisation)
    rows = [
        _row(one, found, filled, mine=found.is_with(request.user, one.letter))
        for one in sections(year)
        if whole or found.is_with(request.user, one.letter)
    ]
    may = {what: request.user.has_perm(f"web.{what}_survey", organisation) for what in ("read", "fill", "sign")}
    shown: dict[str, Any] = {"organisation": organisation, "held": found, "rows": rows, "may": may}
    shown |= {"invented": filled.bank.invented, "queries": len(filled.queries)}
    title = f"Survey of {year}: {organisation.name}"
    return page(request, "surveys/year.html", title=title, private=True, **shown)


@require_http_methods(["GET", "HEAD", "POST"])
def section(request: HttpRequest, organisation: Organisation, year: int, letter: str) -> HttpResponse:
    """Show a section to fill in, or where it can only be read its answers; POST saves it."""
    found, asked = held(organisation, year), section_of(year, letter)
    mine = found.is_with(request.user, letter)
    fills = mine or request.user.has_perm("web.fill_survey", organisation)
    if not fills and (request.method == "POST" or not may_read(request.user, organisation)):
        raise PermissionDenied
    if request.method == "POST":
        return _take(request, found, asked)
    filled = fill(year, organisation.area, found.cells, last_year=found.last_year)
    if not fills or found.why_not:
        return _read(request, found, asked, filled)
    reasons, back = kept.reasons_of(found.parts.get(letter)), of_section(asked, filled)
    return _form(request, found, asked, filled, found.cells, queries=back, reasons=reasons, sure=True)


def council(organisation: Organisation) -> None:
    """Look away where an organisation is no council: only councils are asked.

    Raises:
        Http404: it is none.
    """
    if not organisation.area:
        raise Http404


def held(organisation: Organisation, year: int) -> kept.Held:
    """Return a council's return of a year.

    Raises:
        Http404: that year has not opened, or the organisation is no council.
    """
    found = kept.held(organisation, year)
    if found is None:
        raise Http404
    return found


def section_of(year: int, letter: str) -> Section:
    """Return a section by its letter.

    Raises:
        Http404: there is none.
    """
    found = next((one for one in sections(year) if one.letter == letter), None)
    if found is None:
        raise Http404
    return found


def may_read(user: Any, organisation: Organisation) -> bool:
    """Whether somebody may read the whole return."""
    return bool(user.has_perm("web.read_survey", organisation))


def of_section(asked: Section, filled: Filled) -> list[Query]:
    """Return what is asked back of the answers of a section."""
    own = {question.item.id for question in asked.questions}
    return [query for query in filled.queries if query.item in own]


def _take(request: HttpRequest, found: kept.Held, asked: Section) -> HttpResponse:
    """Keep what was sent; where something is asked back of it, only once whoever sent it was told and kept it."""
    cells, wrong = fields.read(asked, request.POST)
    own = {question.item.id for question in asked.questions}
    others = {place: text for place, text in found.cells.items() if place[0] not in own}
    whole = {**others, **cells}
    filled = fill(found.survey.year, found.organisation.area, whole, last_year=found.last_year)
    queries = of_section(asked, filled)
    reasons, long = fields.reasons(queries, request.POST)
    wrong |= long
    told = set(request.POST.get("told", "").split())
    sure = request.POST.get("keep") == "yes" and all(fields.mark(query) in told for query in queries)
    if wrong or (queries and not sure):
        return _form(request, found, asked, filled, cells, queries=queries, wrong=wrong, reasons=reasons, status=422)
    version = request.POST.get("version", "")
    try:
        kept.save(
            found,
            asked.letter,
            cells,
            reasons=reasons,
            version=int(version) if version.isdecimal() and len(version) < 9 else -1,
            by=request.user.email,
        )
    except kept.CannotChange as error:
        return refused(request, str(error))
    except kept.Changed as error:
        again = held(found.organisation, found.survey.year)
        return _form(
            request, again, asked, filled, cells, queries=queries, reasons=reasons, moved=str(error), status=409
        )
    return SeeOther(reverse("work-survey", args=[found.organisation.slug, found.survey.year]))


def refused(request: HttpRequest, why: str) -> HttpResponse:
    """Tell that a return can only be read."""
    return unsent(request, title="This cannot be changed", said=[why], status=409)


def _form(
    request: HttpRequest,
    found: kept.Held,
    asked: Section,
    filled: Filled,
    cells: Mapping[Place, str],
    *,
    queries: list[Query],
    reasons: Mapping[str, str],
    wrong: Mapping[str, str] | None = None,
    moved: str = "",
    sure: bool = False,
    status: int = 200,
) -> HttpResponse:
    """Show a section to fill in, with what was typed, and beside each answer what is asked back of it."""
    said = {**fields.beside(asked, queries), **(wrong or {})}
    shown_fields = fields.shown(asked, filled, cells, said)
    why = fields.why(queries, reasons, wrong or {})
    names = [one["given"].get("id") or one["given"]["idPrefix"] for one in shown_fields]
    names += [str(one["id"]) for one in why]
    errors = [{"text": f"{fields.number_of(name)}: {said[name]}", "href": f"#{name}"} for name in names if name in said]
    errors = [{"text": moved, "href": f"#{names[0]}"}] if moved else errors if status != 200 else []
    part = found.parts.get(asked.letter, _NEW)
    shown: dict[str, Any] = {
        "organisation": found.organisation,
        "held": found,
        "letter": asked.letter,
        "fields": shown_fields,
        "errors": errors,
        "problem": bool(errors),
        "queries": queries,
        "why": why,
        "told": " ".join(fields.mark(query) for query in queries),
        "sure": sure,
        "moved": moved,
        "part": part,
        "may": {"fill": request.user.has_perm("web.fill_survey", found.organisation)},
    }
    title = f"{asked.letter}. {asked.title}"
    return page(request, "surveys/section.html", title=title, status=status, private=True, **shown)


def _read(request: HttpRequest, found: kept.Held, asked: Section, filled: Filled) -> HttpResponse:
    """Show the answers of a section, and what is asked back of them."""
    rows = [
        {"key": {"text": f"{spaced(question.item.id)}. {said}"}, "value": {"text": words}}
        for question in asked.questions
        for part, said in question.parts
        for words in [answer_words(filled.bank, filled.returned, question.item, part)]
    ]
    reasons = kept.reasons_of(found.parts.get(asked.letter))
    queries = [
        f"{spaced(f'{query.item}: {query_words(query)}')} The answer is {weight_words(query)}.{_why(reasons, query)}"
        for query in of_section(asked, filled)
    ]
    shown: dict[str, Any] = {"organisation": found.organisation, "held": found, "rows": rows, "queries": queries}
    title = f"{asked.letter}. {asked.title}"
    return page(request, "surveys/read.html", title=title, private=True, part=found.parts.get(asked.letter), **shown)


def _why(reasons: Mapping[str, str], query: Query) -> str:
    """Return what whoever kept an answer said of it, for the end of a sentence."""
    return f" Why it is right, as the council says: {reasons[query.id]}" if query.id in reasons else ""


def _row(one: Section, found: kept.Held, filled: Filled, *, mine: bool) -> Mapping[str, Any]:
    counted = next((each for each in filled.sections if each.section == one.letter), None)
    part = found.parts.get(one.letter)
    return {
        "letter": one.letter,
        "title": one.title,
        "asked": counted.asked if counted else 0,
        "answered": counted.answered if counted else 0,
        "queries": len(of_section(one, filled)),
        "whom": "you" if mine else part.delegate.email if part and part.delegate else "",
        "part": part if part and part.saved else None,
    }
