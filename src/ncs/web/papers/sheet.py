"""One part of a paper as a page: shown, sent, kept, or told what is wrong with it."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse

from ncs.web.care.asking import SeeOther
from ncs.web.members.models import Organisation
from ncs.web.members.sure import asked_first
from ncs.web.pages.shown import page
from ncs.web.pages.unsent import unsent
from ncs.web.papers import fields, kept
from ncs.web.papers.fields import Field
from ncs.web.papers.models import Paper, PaperPart

#: What a part that nobody saved yet is like, and what is said where a form does not say which state it was shown in.
_NEW = PaperPart()
_NOT_OURS = "This was not sent as the page shows it. Below is what you typed; it is not saved yet."
Values = Mapping[str, str]


def plain_body(values: Values) -> tuple[kept.Body, dict[str, str]]:
    """Return what was written as it is kept, without what was left empty, and nothing wrong."""
    return {name: text for name, text in values.items() if text}, {}


def plain_values(body: kept.Body) -> Values:
    """Return what is kept as the values of fields."""
    return body


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One part of a paper on a page.

    Attributes:
        paper, name: of which paper, and which part.
        title, lead: its heading, and what is said below it.
        fields: what is asked.
        back, back_words: the page that it leads to when it is saved, and what that is called.
        body, values: make what is kept of what was read (and what is wrong with it together), and back again.
        after: for a part that is written after the paper was sent, whose part it is.
    """

    paper: Paper
    name: str
    title: str
    fields: Sequence[Field]
    back: str
    back_words: str
    lead: Sequence[str] = ()
    body: Callable[[Values], tuple[kept.Body, dict[str, str]]] = plain_body
    values: Callable[[kept.Body], Values] = plain_values
    after: Organisation | None = None


def answered(request: HttpRequest, organisation: Organisation, sheet: Sheet) -> HttpResponse:
    """Show a part to fill in; POST keeps it, or tells beside each input what is wrong, with what was typed."""
    why = "" if sheet.after else kept.why_not(sheet.paper)
    if why:
        return refused(request, why)
    part = kept.parts_of(sheet.paper).get(sheet.name)
    if request.method != "POST":
        typed = fields.typed_of(sheet.fields, sheet.values(kept.body_of(part)))
        return _form(request, organisation, sheet, typed, {}, version=part.version if part else 0)
    values, typed, wrong = fields.read(sheet.fields, request.POST)
    version = request.POST.get("version", "")
    answers = request.POST.get("answers", "") if sheet.after else None
    number = int(version) if version.isascii() and version.isdigit() and len(version) < 9 else -1
    if not wrong:
        body, wrong = sheet.body(values)
    if wrong:
        return _form(request, organisation, sheet, typed, wrong, version=number, status=422)
    try:
        by = request.user.email
        kept.save(sheet.paper, sheet.name, body, version=number, by=by, after=sheet.after, answers=answers)
    except kept.CannotChange as error:
        return refused(request, str(error))
    except kept.Changed as error:
        now = kept.parts_of(sheet.paper).get(sheet.name, _NEW)
        moved = {next(iter(typed)): f"{error} It was {now.by}." if now.by else _NOT_OURS}
        return _form(request, organisation, sheet, typed, moved, version=now.version, status=409)
    return SeeOther(sheet.back)


def refused(request: HttpRequest, why: str) -> HttpResponse:
    """Tell that a paper can only be read."""
    return unsent(request, title="This cannot be changed", said=[why], status=409)


def sent(request: HttpRequest, paper: Paper, back: str) -> HttpResponse:
    """Send a paper as it was seen on the page that this came from, and go on to ``back``."""
    try:
        kept.send(paper, as_seen=request.POST.get("seen", ""), by=request.user.email)
    except (kept.CannotChange, kept.Changed) as error:
        return refused(request, str(error))
    return SeeOther(back)


def taken_back(request: HttpRequest, paper: Paper, back: str) -> HttpResponse:
    """Take a paper back, and go on to ``back``."""
    try:
        kept.take_back(paper, by=request.user.email)
    except kept.CannotChange as error:
        return refused(request, str(error))
    return SeeOther(back)


def deleted(request: HttpRequest, organisation: Organisation, paper: Paper, *, at: str, back: str) -> HttpResponse:
    """Delete a paper that was not sent, once somebody says that they are sure, and go on to ``back``; it is ``at``."""
    first = not_sure(request, organisation, paper, what="it", at=at)
    if first is not None:
        return first
    try:
        kept.delete(paper, by=request.user.email)
    except kept.CannotChange as error:
        return refused(request, str(error))
    return SeeOther(back)


def not_sure(
    request: HttpRequest, organisation: Organisation, paper: Paper, *, what: str, at: str
) -> HttpResponse | None:
    """Return the page that asks before what was written is lost; None for who is sure, or where nothing can be lost."""
    if paper.sent:
        return None
    said = "What was written there goes at once, and nobody can bring it back."
    asks, yes = f"Do you want to delete {what}?", f"Yes, delete {what}"
    return asked_first(request, organisation, asks=asks, said=said, yes=yes, back=at)


def _form(
    request: HttpRequest,
    organisation: Organisation,
    sheet: Sheet,
    typed: Values,
    wrong: Values,
    *,
    version: int,
    status: int = 200,
) -> HttpResponse:
    shown: dict[str, Any] = {"organisation": organisation, "sheet": sheet, "seen": version}
    shown |= {"answers": kept.when_sent(sheet.paper) if sheet.after else ""}
    shown |= {
        "fields": fields.shown(sheet.fields, typed, wrong),
        "errors": fields.errors(wrong),
        "problem": bool(wrong),
    }
    return page(request, "papers/part.html", title=sheet.title, status=status, private=True, **shown)


def once() -> str:
    """Return what tells a page with a form from every other, so that the form sent twice is taken once."""
    return secrets.token_urlsafe(16)
