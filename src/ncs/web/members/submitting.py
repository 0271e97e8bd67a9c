"""The pages of submissions: send a file, see how far its check has come, its report, delete it."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ncs.core.errors import NcsError
from ncs.present.page import Report
from ncs.web.care.asking import SeeOther
from ncs.web.jinja import moment
from ncs.web.members import sealed, submissions
from ncs.web.members.fields import wrong_of
from ncs.web.members.log import note
from ncs.web.members.models import Done, Organisation, Submission
from ncs.web.pages.shown import FORMS, attached, page

#: How large a file may be, and what a form around it may add.
LARGEST, _AROUND = 250_000_000, 10_000
_TOO_LARGE = f"The selected file must be smaller than {LARGEST // 1_000_000} MB. Send it as Parquet, or in parts"


class Send(forms.Form):
    """Which file, against which release of the specification."""

    release = forms.ChoiceField(
        label="Release of the specification",
        choices=[("2", "Release 2"), ("1", "Release 1")],
        error_messages={"required": "Select a release", "invalid_choice": "Select release 1 or 2"},
    )


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
    if int(request.META.get("CONTENT_LENGTH") or 0) > LARGEST + _AROUND:
        return _form(request, organisation, wrong=_TOO_LARGE, status=413)
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


@csrf_protect
def _take(request: HttpRequest, organisation: Organisation, handler: sealed.Sealing) -> HttpResponse:
    form, given = Send(request.POST), request.FILES.get("file")
    if handler.too_large:
        return _form(request, organisation, form, wrong=_TOO_LARGE, status=413)
    if not isinstance(given, sealed.Sealed):
        return _form(request, organisation, form, wrong="Select a file of client level data", status=422)
    if not form.is_valid():
        return _form(request, organisation, form, status=422)
    release = int(form.cleaned_data["release"])
    try:
        made = submissions.begin(organisation, given, by=request.user.email, release=release)
    except NcsError as error:
        return _form(request, organisation, form, wrong=str(error), status=422)
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
    return page(request, "members/submission.html", title="Check of a submission", private=True, **shown)


@require_safe
def download(request: HttpRequest, organisation: Organisation, one: UUID, form: str) -> HttpResponse:
    """Give the counts of a report as a file."""
    found = _of(organisation, one)
    if form not in ("csv", "json") or found.state != Submission.State.DONE:
        raise Http404
    note(organisation, request.user.email, Done.What.READ, f"{_sent(found)}, as {form.upper()}")
    text = json.loads(found.report)[form]
    return attached(text.encode("utf-8"), name=f"check.{form}", kind=FORMS[form])


@require_POST
def delete(request: HttpRequest, organisation: Organisation, one: UUID) -> HttpResponse:
    """Delete a report, and a file that waits, at once."""
    found = _of(organisation, one)
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
    shown |= {"problem": bool(errors), "largest": LARGEST // 1_000_000, "days": submissions.KEPT.days}
    return page(request, "members/send.html", title="Check a submission", status=status, private=True, **shown)
