"""The desk of those who sign in: their organisations, the people there, and what was done."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from ncs.web.care.asking import SeeOther
from ncs.web.members import invitations
from ncs.web.members.fields import ADDRESS_FORMAT
from ncs.web.members.log import note
from ncs.web.members.models import Done, Membership, Organisation, Role
from ncs.web.members.permissions import allowed
from ncs.web.members.sure import asked_first
from ncs.web.methods import require_http_methods, require_POST, require_safe
from ncs.web.pages.shown import page

_A_PAGE = 50


class Invite(forms.Form):
    """Whom to invite, and as what."""

    email = forms.EmailField(
        label="Email address",
        max_length=150,
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),  # it is somebody else's: no browser fills in one's own
        error_messages={
            "required": "Enter an email address",
            "invalid": ADDRESS_FORMAT,
        },
    )
    role = forms.ChoiceField(label="Role", choices=Role.choices)


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Show the organisations that somebody belongs to; with one alone, its desk."""
    found = list(Organisation.objects.visible_to(request.user))
    if len(found) == 1:
        return SeeOther(reverse("work-desk", args=[found[0].slug]))
    return page(request, "members/index.html", title="Your organisations", private=True, organisations=found)


@require_safe
def desk(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Show what somebody may do in an organisation."""
    may = {name.partition(".")[2] for name in allowed(request.user, organisation)}
    roles = [Role(one.role).label for one in organisation.memberships.filter(user=request.user)]
    given = organisation.papers.filter(parts__delegate=request.user).count() > 0
    shown: dict[str, Any] = {"organisation": organisation, "may": may, "roles": roles, "given": given}
    return page(request, "members/desk.html", title=organisation.name, private=True, **shown)


@require_http_methods(["GET", "HEAD", "POST"])
def people(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Show who works here in which role; POST invites somebody, and shows the way in once."""
    form = Invite(request.POST if request.method == "POST" else None)
    link = ""
    if form.is_bound and form.is_valid():
        given = form.cleaned_data
        token = invitations.invite(organisation, email=given["email"], role=Role(given["role"]), by=request.user.email)
        link = request.build_absolute_uri(reverse("join", args=[token]))
    held = organisation.memberships.select_related("user").order_by("user__email", "role")
    shown: dict[str, Any] = {
        "organisation": organisation,
        "form": form,
        "link": link,
        "held": held,
        "open": invitations.open_of(organisation),
        "days": invitations.KEPT.days,
    }
    shown |= {"problem": form.is_bound and not link}
    status = 422 if shown["problem"] else 200
    title = f"People of {organisation.name}"
    return page(request, "members/people.html", title=title, status=status, private=True, **shown)


@require_POST
def end(request: HttpRequest, organisation: Organisation, membership: int) -> HttpResponse:
    """End a role of somebody here; the last administrator stays, so that there is one, whoever ends one meanwhile."""
    with transaction.atomic():
        admins = len(organisation.memberships.select_for_update().filter(role=Role.ADMIN))
        found = organisation.memberships.filter(pk=membership).select_related("user").first()
        if found is None:
            raise Http404
        if found.role == Role.ADMIN and admins == 1:
            said = ["This is the only administrator here. Invite another first, and wait until they have joined."]
            return page(request, "told.html", title="There is a problem", said=said, status=409)
        first = asked_first(
            request,
            organisation,
            asks=f"Do you want to end the role of {found.user.email}?",
            said=f"They may then no longer work here as {Role(found.role).label.lower()}. To let them in again you "
            "invite them.",
            yes="Yes, end the role",
            back=reverse("work-people", args=[organisation.slug]),
        )
        if first is not None:
            return first
        _ended(organisation, found, by=request.user.email)
    own = found.role == Role.ADMIN and found.user == request.user  # who has ended their own may not go back there
    return SeeOther(reverse("work") if own else reverse("work-people", args=[organisation.slug]))


@require_POST
def withdraw(request: HttpRequest, organisation: Organisation, invitation: str) -> HttpResponse:
    """Take an invitation back before it is used."""
    if not invitations.withdraw(organisation, invitation, by=request.user.email):
        raise Http404
    return SeeOther(reverse("work-people", args=[organisation.slug]))


@require_safe
def log(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Show what was done here, latest first."""
    found = Paginator(organisation.log.all(), _A_PAGE).get_page(request.GET.get("page"))
    title = f"Audit log of {organisation.name}"
    return page(request, "members/log.html", title=title, private=True, organisation=organisation, found=found)


def _ended(organisation: Organisation, found: Membership, *, by: str) -> None:
    about = f"{found.user.email} as {Role(found.role).label}"
    invitations.withdraw_after(found, by=by)
    found.delete()
    note(organisation, by, Done.What.ENDED, about)
