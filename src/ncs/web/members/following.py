"""What comes next in one person's journey: a file that a practitioner gives is worked out and kept nowhere."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from ncs.core.errors import NcsError
from ncs.journeys.use.journeys import Next, coming
from ncs.journeys.views.journey import short_steps
from ncs.web.care.files import asked_of
from ncs.web.members.fields import LIKE, DayField, wrong_of
from ncs.web.members.log import note
from ncs.web.members.models import Done, Organisation
from ncs.web.methods import require_http_methods
from ncs.web.pages.shown import page, said_of

#: A journey of many years is some tens of kilobytes.
LARGEST = 100_000
_TITLE = "What comes next in a journey"
_TOO_LARGE = f"The selected file must be smaller than {LARGEST // 1000} kB"


class Follow(forms.Form):
    """Of which journey, and on which day; today where none is given."""

    journey = forms.FileField(
        label="Journey",
        help_text="One person’s journey, as a file that your case system or the program wrote (YAML)",
        error_messages={
            "required": f"Select a journey, a file of {LARGEST // 1000} kB at most",
            "invalid": "Select a journey",
            "empty": "The selected file is empty",
        },
    )
    on = DayField(label="On which day", help_text=f"{LIKE}. Leave it empty for today", required=False)

    def clean_journey(self) -> bytes:
        """Return the content of the file.

        Raises:
            ValidationError: it is too large.
        """
        given = self.cleaned_data["journey"]
        if given.size > LARGEST:
            raise forms.ValidationError(_TOO_LARGE)
        return bytes(given.read())


@require_http_methods(["GET", "HEAD", "POST"])
def follow(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Ask for a journey; POST shows what is overdue, required and allowed in it, with each rule and its law."""
    form = Follow(request.POST, request.FILES) if request.method == "POST" else Follow()
    if not form.is_bound or not form.is_valid():
        return _page(request, organisation, form, errors=wrong_of(form))
    day = form.cleaned_data["on"] or timezone.localdate()
    try:
        found = _worked_out(form.cleaned_data["journey"], day)
    except NcsError as error:
        said = [{**one, "href": "#id_journey"} for one in said_of(error, "id_journey")]
        return _page(request, organisation, form, errors=said)
    note(organisation, request.user.email, Done.What.JOURNEY)
    return _page(request, organisation, form, found=found)


def _worked_out(content: bytes, day: date) -> Next:
    """Return what comes next, as ``ncs journeys next`` has it; the file is gone when the answer is there."""
    today = timezone.localdate()
    return asked_of(content, lambda path: coming(path, on=day, today=today))


def _page(
    request: HttpRequest,
    organisation: Organisation,
    form: Follow,
    *,
    errors: list[dict[str, str]] | None = None,
    found: Next | None = None,
) -> HttpResponse:
    shown: dict[str, Any] = {"organisation": organisation, "form": form, "errors": errors or [], "found": found}
    shown |= {"steps": None if found is None else short_steps(found.steps, found.on)}
    shown |= {"problem": bool(errors), "status": 422 if errors else 200}
    return page(request, "members/journey.html", title=_TITLE, private=True, **shown)
