"""The pages of submissions: send a file, see how far its check has come, its report, delete it."""

from __future__ import annotations

import json
import secrets
from typing import Any
from uuid import UUID

from django import forms
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from ncs.core.errors import NcsError
from ncs.present.page import Report
from ncs.web.care.asking import SeeOther
from ncs.web.jinja import moment
from ncs.web.later import AskLater, TooManyOfYours
from ncs.web.members import sealed, submissions
from ncs.web.members.fields import wrong_of
from ncs.web.members.log import note
from ncs.web.members.models import Done, Organisation, Submission
from ncs.web.members.sure import asked_first
from ncs.web.methods import require_http_methods, require_POST, require_safe
from ncs.web.pages.shown import FORMS, attached, page

#: How large a file may be, and what a form around it may add.
LARGEST, _AROUND = 250_000_000, 10_000
_TOO_LARGE = f"The selected file must be smaller than {LARGEST // 1_000_000} MB. Send it as Parquet, or in parts"
_NO_ROOM = "Many files wait to be checked, and there is no room for another just now. Send it again in some minutes"
_FORMS = ("csv", "json")


class Send(forms.Form):
    """Which file, against which release of the specification, and whether the measures are wanted too."""

    release = forms.ChoiceField(
        label="Release of the specification",
        choices=[("2", "Release 2"), ("1", "Release 1")],
        error_messages={"required": "Select a release", "invalid_choice": "Select release 1 or 2"},
    )
    period = forms.ChoiceField(
        label="Work out our own measures too",
        required=False,
        error_messages={"invalid_choice": "Select one of the periods, or no measures"},
    )

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        periods = submissions.periods(timezone.localdate())
        self.fields["period"].choices = [
            ("", "No, the check alone"),
            *((name, f"For {said}") for name, said in periods),
        ]


@require_safe
def index(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Show the files that were checked."""
    submissions.tidy()
    may = request.user.has_perm("web.check_submissions", organisation)
    shown: dict[str, Any] = {"organisation": organisation, "found": organisation.submissions.all()[:100], "may": may}
    title = "Submissions checked"
    return page(request, "members/submissions.html", title=title, private=True, days=submissions.KEPT.days, **shown)


@csrf_exempt  # only until the place for the file is made: the inner view asks for the token
@require_http_methods(["GET", "HEAD", "POST"])
def send(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Take a file, sealed while it comes in, and have it checked."""
    if request.method != "POST":
        return _form(request, organisation)
    refused = _refused(request, organisation)
    if refused is not None:
        return refused
    handler = sealed.Sealing(request, largest=LARGEST)
    request.upload_handlers = [handler]
    taken = False
    try:
        answer = _take(request, organisation, handler)
        taken = answer.status_code == SeeOther.status_code
    finally:
        if not taken:
            handler.discard()
    return answer


def _refused(request: HttpRequest, organisation: Organisation) -> HttpResponse | None:
    """Refuse what says that it is too large for a file or for the room there is, before a byte is read."""
    said = request.META.get("CONTENT_LENGTH") or "0"
    size, room = int(said) if said.isdigit() else 0, settings.ENVIRONMENT.uploads
    if size > min(LARGEST, room) + _AROUND:
        smaller = _TOO_LARGE if room >= LARGEST else f"{_TOO_LARGE}. This service has room for {room // 1_000_000} MB"
        return _form(request, organisation, wrong=smaller, status=413)
    submissions.tidy()
    return None if size <= sealed.room() + _AROUND else _full(request, organisation)


def _full(request: HttpRequest, organisation: Organisation, form: Send | None = None) -> HttpResponse:
    return _later(_form(request, organisation, form, wrong=_NO_ROOM, status=TooManyOfYours.status))


def _later(answer: HttpResponse) -> HttpResponse:
    answer.headers["Retry-After"] = str(AskLater.seconds)
    return answer


@csrf_protect
def _take(request: HttpRequest, organisation: Organisation, handler: sealed.Sealing) -> HttpResponse:
    form, given = Send(request.POST), request.FILES.get("file")
    if handler.too_large:
        return _form(request, organisation, form, wrong=_TOO_LARGE, status=413)
    if handler.no_room:
        return _full(request, organisation, form)
    if not isinstance(given, sealed.Sealed):
        return _form(request, organisation, form, wrong="Select a file of client level data", status=422)
    if not form.is_valid():
        return _form(request, organisation, form, status=422)
    wanted = {"release": int(form.cleaned_data["release"]), "period": form.cleaned_data["period"]}
    try:
        once = request.POST.get("form", "")[:64]
        made = submissions.begin(organisation, given, by=request.user.email, form=once, **wanted)
    except AskLater as error:
        return _later(_form(request, organisation, form, wrong=str(error), status=error.status))
    except NcsError as error:
        return _form(request, organisation, form, wrong=str(error), status=422)
    if made.pk != given.one:  # it was sent before: this copy is not needed
        handler.discard()
    return SeeOther(reverse("work-submission", args=[organisation.slug, made.pk]))


@require_safe
def one(request: HttpRequest, organisation: Organisation, one: UUID) -> HttpResponse:
    """Show the report of a file, or how far its check has come."""
    submissions.tidy()
    found = _of(organisation, one)
    done = found.state == Submission.State.DONE
    if done:
        note(organisation, request.user.email, Done.What.READ, _sent(found))
    kept = json.loads(found.report) if done else {}
    report = Report(title="", intro="", sections=submissions.sections_of(found)) if done else None
    shown: dict[str, Any] = {"organisation": organisation, "found": found, "report": report, "kept": kept}
    shown["may"] = request.user.has_perm("web.check_submissions", organisation)
    shown["measures"] = submissions.measures_of(found)
    return page(request, "members/submission.html", title="Check of a submission", private=True, **shown)


@require_safe
def download(request: HttpRequest, organisation: Organisation, one: UUID, form: str) -> HttpResponse:
    """Give the counts of a report as a file."""
    found = _of(organisation, one)
    if form not in _FORMS or found.state != Submission.State.DONE:
        raise Http404
    note(organisation, request.user.email, Done.What.READ, f"{_sent(found)}, as {form.upper()}")
    text = json.loads(found.report)[form]
    return attached(text.encode("utf-8"), name=f"check.{form}", kind=FORMS[form])


@require_safe
def measures(request: HttpRequest, organisation: Organisation, one: UUID) -> HttpResponse:
    """Show the council's own measures from a file, beside last year, its region and England."""
    found = _of(organisation, one)
    kept = _measures(found)
    note(organisation, request.user.email, Done.What.READ, f"{_sent(found)}, own measures")
    shown: dict[str, Any] = {"organisation": organisation, "found": found, "said": kept["said"]}
    shown["report"] = Report(title="", intro="", sections=kept["sections"])
    shown["period"] = submissions.period_words(found.period)
    return page(request, "members/measures.html", title="Own measures", private=True, **shown)


@require_safe
def measures_download(request: HttpRequest, organisation: Organisation, one: UUID, form: str) -> HttpResponse:
    """Give the council's own measures from a file as a file."""
    found = _of(organisation, one)
    kept = _measures(found)
    if form not in _FORMS:
        raise Http404
    note(organisation, request.user.email, Done.What.READ, f"{_sent(found)}, own measures as {form.upper()}")
    return attached(kept[form].encode("utf-8"), name=f"measures.{form}", kind=FORMS[form])


def _measures(found: Submission) -> dict[str, Any]:
    kept = submissions.measures_of(found)
    if "sections" not in kept:
        raise Http404
    return kept


@require_POST
def delete(request: HttpRequest, organisation: Organisation, one: UUID) -> HttpResponse:
    """Delete a report, and a file that waits, once somebody says that they are sure."""
    found = _of(organisation, one)
    first = asked_first(
        request,
        organisation,
        asks="Do you want to delete this check?",
        said=f"The report of the file that was {_sent(found)} goes at once, and nobody can bring it back.",
        yes="Yes, delete it",
        back=reverse("work-submission", args=[organisation.slug, found.pk]),
    )
    if first is not None:
        return first
    sealed.destroy(found.pk)
    found.delete()
    note(organisation, request.user.email, Done.What.DELETED, _sent(found))
    return SeeOther(reverse("work-submissions", args=[organisation.slug]))


def _of(organisation: Organisation, one: UUID) -> Submission:
    found: Submission | None = organisation.submissions.filter(pk=one).first()
    if found is None:
        raise Http404
    return found


def _sent(found: Submission) -> str:
    """Return which file it was in the log, by the clock that its page shows."""
    return f"sent {moment(found.made)}"


def _form(
    request: HttpRequest, organisation: Organisation, form: Send | None = None, *, wrong: str = "", status: int = 200
) -> HttpResponse:
    """Show the form with what was chosen, and what is wrong: with the file (``wrong``), or with what is chosen."""
    errors = [*wrong_of(form), *([{"text": wrong, "href": "#file"}] if wrong else [])]
    shown: dict[str, Any] = {
        "organisation": organisation,
        "form": form or Send(),
        "errors": errors,
        "wrong_file": wrong,
    }
    shown["once"] = secrets.token_urlsafe(16)
    shown |= {"problem": bool(errors), "largest": LARGEST // 1_000_000, "days": submissions.KEPT.days}
    return page(request, "members/send.html", title="Check a submission", status=status, private=True, **shown)
