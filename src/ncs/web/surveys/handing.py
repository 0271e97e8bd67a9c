"""What is done with a return as a whole: a section given to a colleague, signed off, taken back, taken away."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from ncs.core.naming import spaced
from ncs.survey.use.answering import fill, sections, write_filled
from ncs.survey.views.answering import query_words, weight_words
from ncs.web.care.asking import SeeOther
from ncs.web.members.giving import Give, people_of
from ncs.web.members.log import note
from ncs.web.members.models import Done, Organisation
from ncs.web.methods import require_http_methods, require_POST, require_safe
from ncs.web.pages.shown import attached, page
from ncs.web.surveys import kept
from ncs.web.surveys.pages import held, refused, section_of

_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class Sign(forms.Form):
    """That a director has read the answers and stands by them."""

    read = forms.BooleanField(error_messages={"required": "Confirm that you have read the answers"})


@require_http_methods(["GET", "HEAD", "POST"])
def give(request: HttpRequest, organisation: Organisation, year: int, letter: str) -> HttpResponse:
    """Ask to whom a section is given; POST gives it."""
    found, asked = held(organisation, year), section_of(year, letter)
    if found.why_not:
        return refused(request, found.why_not)
    people = people_of(organisation)
    part = found.parts.get(letter)
    before = {"colleague": str(part.delegate_id or "") if part else ""}
    nobody = "the survey lead fills it in"
    form = Give(request.POST if request.method == "POST" else None, people=people, nobody=nobody, initial=before)
    if form.is_bound and form.is_valid():
        chosen = form.cleaned_data["colleague"]
        try:
            kept.give(found, letter, int(chosen) if chosen else None, by=request.user.email)
        except kept.CannotChange as error:
            return refused(request, str(error))
        return SeeOther(reverse("work-survey", args=[organisation.slug, year]))
    shown: dict[str, Any] = {"organisation": organisation, "held": found, "form": form, "asked": asked}
    shown |= {"problem": form.is_bound, "status": 422 if form.is_bound else 200}
    title = f"Give section {letter} to a colleague"
    return page(request, "surveys/give.html", title=title, private=True, **shown)


@require_http_methods(["GET", "HEAD", "POST"])
def sign(request: HttpRequest, organisation: Organisation, year: int) -> HttpResponse:
    """Show the director what is answered, left and asked back; POST signs it off."""
    found = held(organisation, year)
    if found.why_not:
        return refused(request, found.why_not)
    form = Sign(request.POST if request.method == "POST" else None)
    moved = ""
    if form.is_bound and form.is_valid():
        try:
            kept.sign(found, seen=request.POST.get("seen", ""), by=request.user.email)
            return SeeOther(reverse("work-survey", args=[organisation.slug, year]))
        except kept.CannotChange as error:
            return refused(request, str(error))
        except kept.Changed as error:
            found, moved = held(organisation, year), str(error)
    filled = fill(year, organisation.area, found.cells, last_year=found.last_year)
    titles = {one.letter: one.title for one in sections(year)}
    left = [
        {"letter": one.section, "title": titles[one.section], "many": len(one.left)}
        for one in filled.sections
        if one.left
    ]
    why = {name: text for part in found.parts.values() for name, text in kept.reasons_of(part).items()}
    queries = [
        spaced(f"{one.item}: {query_words(one)} The answer is {weight_words(one)}.")
        + f" {why.get(one.id, '')}".rstrip()
        for one in filled.queries
    ]
    wrong = moved or ("Confirm that you have read the answers" if form.is_bound else "")
    shown: dict[str, Any] = {"organisation": organisation, "held": found, "left": left, "queries": queries}
    shown |= {
        "wrong_read": wrong,
        "errors": [{"text": wrong, "href": "#read"}] if wrong else [],
        "problem": bool(wrong),
    }
    shown |= {"status": 409 if moved else 422 if wrong else 200}
    return page(request, "surveys/sign.html", title=f"Sign off the survey of {year}", private=True, **shown)


@require_POST
def take_back(request: HttpRequest, organisation: Organisation, year: int) -> HttpResponse:
    """Take a sign-off back, so that the return can be changed again before the close."""
    try:
        kept.take_back(held(organisation, year), by=request.user.email)
    except kept.CannotChange as error:
        return refused(request, str(error))
    return SeeOther(reverse("work-survey", args=[organisation.slug, year]))


@require_safe
def workbook(request: HttpRequest, organisation: Organisation, year: int) -> HttpResponse:
    """Give the answers as the council's workbook, which ``ncs survey read`` takes."""
    found = held(organisation, year)
    with tempfile.TemporaryDirectory() as folder:
        made = write_filled(Path(folder) / "answers.xlsx", year, organisation.area, found.cells)
        body = made.read_bytes()
    note(organisation, request.user.email, Done.What.TAKEN, f"{year}, all answers")
    return attached(body, name=f"survey-{year}-{organisation.slug}.xlsx", kind=_WORKBOOK)
