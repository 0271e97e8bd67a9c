"""The pages of a cost of care exercise: a council asks, providers fill in returns, the council takes them away."""

from __future__ import annotations

import hashlib
import io
import zipfile
from datetime import timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.db import IntegrityError, transaction
from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from ncs.tables.wording import shown_date
from ncs.web.care.asking import SeeOther
from ncs.web.members.fields import LIKE, DayField, wrong_of
from ncs.web.members.log import note
from ncs.web.members.models import Done, Organisation
from ncs.web.methods import require_http_methods, require_POST, require_safe
from ncs.web.pages.shown import attached, page
from ncs.web.pages.told_here import said_here
from ncs.web.papers import costs, kept, sheet
from ncs.web.papers.models import Exercise, Paper

_KIND = str(Paper.Kind.COSTS)
_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_LONGEST = timedelta(days=366)
#: So many returns of one organisation to one exercise are more than it has homes.
MOST = 200


class Ask(forms.Form):
    """Which service providers are asked about, and until when."""

    service = forms.ChoiceField(label="Service", choices=[(one, one) for one in costs.WORDS])
    closes = DayField(
        label="Last day for returns",
        help_text=LIKE,
        error_messages={"required": "Enter the last day for returns"},
    )

    def __init__(self, *args: Any, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.fields["service"].choices = [(name, said.capitalize()) for name, said in costs.WORDS.items()]

    def clean_closes(self) -> Any:
        """Refuse a day that is over or more than a year away."""
        day = self.cleaned_data["closes"]
        if not timezone.localdate() <= day <= timezone.localdate() + _LONGEST:
            raise forms.ValidationError("The last day is today or later, and within a year")
        return day


@require_safe
def index(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Show a provider whose exercises are open and its own returns; a commissioner its council's exercises."""
    today = timezone.localdate()
    may = {what: request.user.has_perm(f"web.{what}_costs", organisation) for what in ("fill", "ask", "read")}
    own = organisation.papers.filter(kind=_KIND).select_related("to", "exercise") if may["fill"] else ()
    waiting = Exercise.objects.filter(closes__gte=today).select_related("council") if may["fill"] else ()
    sent = Count("papers", filter=Q(papers__sent__isnull=False))
    asked = organisation.exercises.annotate(many=sent) if may["read"] and organisation.area else ()
    shown: dict[str, Any] = {"organisation": organisation, "may": may, "own": own, "open": waiting, "asked": asked}
    shown |= {"words": costs.WORDS, "once": sheet.once()}
    return page(request, "papers/costs.html", title="Cost of care", private=True, **shown)


@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Ask which service and until when; POST asks providers."""
    if not organisation.area:
        raise Http404
    form = Ask(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        made = _asked(organisation, form, by=request.user.email, once=request.POST.get("once", "")[:64])
        return SeeOther(reverse("work-costs-asked", args=[organisation.slug, made.pk]))
    shown: dict[str, Any] = {"organisation": organisation, "form": form, "errors": wrong_of(form), "once": sheet.once()}
    shown |= {"problem": form.is_bound, "status": 422 if form.is_bound else 200}
    return page(request, "papers/ask.html", title="Ask providers what care costs", private=True, **shown)


@require_safe
def asked(request: HttpRequest, organisation: Organisation, exercise: int) -> HttpResponse:
    """Show the returns that came in to one's own exercise, and what stands in the way of reading them together."""
    found = _own(organisation, exercise)
    returns = list(_returns(found))
    rows = [{"paper": one, "answers": costs.answers(one)} for one in returns]
    problems = [said_here(one) for one in costs.wrong_with(returns)] if returns else []
    shown: dict[str, Any] = {"organisation": organisation, "found": found, "rows": rows, "problems": problems}
    title = f"Cost of {costs.WORDS[found.service]}: returns"
    return page(request, "papers/returns.html", title=title, private=True, **shown)


@require_safe
def take_all(request: HttpRequest, organisation: Organisation, exercise: int) -> HttpResponse:
    """Give every return that came in as its workbook, in one archive."""
    found = _own(organisation, exercise)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for at, one in enumerate(_returns(found), start=1):
            archive.writestr(costs.file_name(at, costs.answers(one)), costs.workbook(one))
            kept.told(one, organisation, by=request.user.email, what=Done.What.PAPER_TAKEN)
    return attached(stream.getvalue(), name=f"returns-{found.service}-{found.pk}.zip", kind="application/zip")


@require_POST
def begin(request: HttpRequest, organisation: Organisation, exercise: int) -> HttpResponse:
    """Begin a return to an exercise that is open."""
    found = Exercise.objects.filter(pk=exercise, closes__gte=timezone.localdate()).select_related("council").first()
    if found is None:
        raise Http404
    if found.papers.filter(organisation=organisation).count() >= MOST:
        return sheet.refused(request, f"You have {MOST} returns here already. Delete those that you do not need.")
    once = f"{found.pk} {request.POST.get('once', '')[:64]}"
    made = kept.begin(
        organisation, _KIND, found.service, by=request.user.email, once=once, to=found.council, exercise=found
    )
    return SeeOther(reverse("work-costs-return", args=[organisation.slug, made.pk]))


@require_safe
def one(request: HttpRequest, organisation: Organisation, paper: UUID) -> HttpResponse:
    """Show the parts of one's own return, what is wrong with it as it is, and how to send it."""
    found = _return(organisation, paper)
    parts = kept.parts_of(found)
    rows = [{"name": name, "words": said, "part": parts.get(name)} for name, said in costs.sections(found.name).items()]
    part_of = costs.part_of(found.name)
    wrong = [{"text": said_here(one), "part": part_of.get(one.field or "")}
             for one in costs.wrong_with([found])] if not kept.why_not(found) else []  # fmt: skip
    # Of a part that nobody began it is enough that it says so: each of its lines would be one more of the same.
    shown: dict[str, Any] = {"organisation": organisation, "paper": found, "rows": rows, "whole": not wrong}
    shown |= {"wrong_now": [one for one in wrong if not one["part"] or one["part"] in parts]}
    shown |= {"why_not": kept.why_not(found), "seen": kept.seen(found), "today": timezone.localdate()}
    shown |= {"where": costs.answers(found).get("location", "")}
    title = f"Cost of {costs.WORDS[found.name]}: return to {found.to.name if found.to else ''}"
    return page(request, "papers/return.html", title=title, private=True, **shown)


@require_http_methods(["GET", "HEAD", "POST"])
def part(request: HttpRequest, organisation: Organisation, paper: UUID, part: str) -> HttpResponse:
    """Show one part of one's own return to fill in; POST keeps it."""
    found = _return(organisation, paper)
    named = costs.sections(found.name)
    if part not in named:
        raise Http404
    asked_of = sheet.Sheet(
        paper=found,
        name=part,
        title=named[part],
        fields=costs.fields_of(found.name, part),
        back=reverse("work-costs-return", args=[organisation.slug, found.pk]),
        back_words="The return",
        lead=["Leave empty what you do not know yet. Everything is looked at together before it is sent."],
    )
    return sheet.answered(request, organisation, asked_of)


@require_POST
def send(request: HttpRequest, organisation: Organisation, paper: UUID) -> HttpResponse:
    """Send a return to the council, if it is one that the command line reads."""
    found = _return(organisation, paper)
    wrong = [said_here(one) for one in costs.wrong_with([found])]
    if wrong:
        return page(request, "told.html", title="This cannot be sent yet", said=wrong, status=409, private=True)
    return sheet.sent(request, found, reverse("work-costs-return", args=[organisation.slug, found.pk]))


@require_POST
def take_back(request: HttpRequest, organisation: Organisation, paper: UUID) -> HttpResponse:
    """Take one's own return back before the last day is over."""
    found = _return(organisation, paper)
    return sheet.taken_back(request, found, reverse("work-costs-return", args=[organisation.slug, found.pk]))


@require_POST
def delete(request: HttpRequest, organisation: Organisation, paper: UUID) -> HttpResponse:
    """Delete one's own return that was not sent."""
    found = _return(organisation, paper)
    at = reverse("work-costs-return", args=[organisation.slug, found.pk])
    return sheet.deleted(request, organisation, found, at=at, back=reverse("work-costs", args=[organisation.slug]))


@require_safe
def take(request: HttpRequest, organisation: Organisation, paper: UUID) -> HttpResponse:
    """Give one's own return as the workbook that ``ncs price collect read`` takes."""
    found = _return(organisation, paper)
    kept.told(found, organisation, by=request.user.email, what=Done.What.PAPER_TAKEN)
    return attached(costs.workbook(found), name=f"return-{found.name}.xlsx", kind=_WORKBOOK)


def _asked(organisation: Organisation, form: Ask, *, by: str, once: str) -> Exercise:
    """Return a new exercise; the form sent twice makes one."""
    given = form.cleaned_data
    # Going back and asking otherwise asks again; the same sent twice asks once.
    same = f"{organisation.pk} {once} {given['service']} {given['closes']}"
    mark = hashlib.sha256(same.encode()).hexdigest() if once else None
    try:
        with transaction.atomic():
            made: Exercise = Exercise.objects.create(
                council=organisation, service=given["service"], asked=timezone.localdate(), closes=given["closes"],
                by=by, mark=mark,
            )  # fmt: skip
            said = f"{costs.WORDS[given['service']]}, until {shown_date(given['closes'])}"
            note(organisation, by, Done.What.COSTS_ASKED, said)
    except IntegrityError:
        made = Exercise.objects.get(mark=mark)
    return made


def _own(organisation: Organisation, exercise: int) -> Exercise:
    found: Exercise | None = organisation.exercises.filter(pk=exercise).first()
    if found is None:
        raise Http404
    return found


def _returns(exercise: Exercise) -> Any:
    return exercise.papers.filter(sent__isnull=False).select_related("organisation", "to", "exercise").order_by("sent")


def _return(organisation: Organisation, paper: UUID) -> Paper:
    mine = organisation.papers.filter(pk=paper, kind=_KIND).select_related("organisation", "to", "exercise")
    found: Paper | None = mine.first()
    if found is None:
        raise Http404
    return found
