"""Ways in: made by an administrator, given on by hand, used once, over after a week."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone

from ncs.core.naming import slug
from ncs.reference.councils import councils
from ncs.web.members.log import note
from ncs.web.members.models import Done, Invitation, Membership, Organisation, Role

KEPT = timedelta(days=7)


def organisation_named(name: str) -> Organisation:
    """Return the organisation of a name, made where it is new; the name of a council is bound to its ONS code."""
    council = next((one for one in councils() if one.name == name), None)
    given = {"slug": slug(name)[:80], "area": council.ons_code if council else ""}
    made: Organisation = Organisation.objects.get_or_create(name=name, defaults=given)[0]
    return made


def invite(organisation: Organisation, *, email: str, role: Role, by: str) -> str:
    """Make an invitation and return its token, which is kept nowhere: whoever has it may join."""
    token = secrets.token_urlsafe(32)
    Invitation.objects.filter(organisation=organisation, email=email.lower(), role=role).delete()
    Invitation.objects.create(
        digest=_digest(token),
        email=email.lower(),
        organisation=organisation,
        role=role,
        by=by,
        expires=timezone.now() + KEPT,
    )
    note(organisation, by, Done.What.INVITED, f"{email.lower()} as {role.label}")
    return token


def open_invitation(token: str) -> Invitation | None:
    """Return the invitation of a token whose time is not over."""
    held = Invitation.objects.filter(digest=_digest(token), expires__gt=timezone.now())
    found: Invitation | None = held.first()
    return found


@transaction.atomic
def accept(invitation: Invitation, *, password: str) -> Any:
    """Return the account that an invitation makes or adds a role to; None where it was used up meanwhile.

    The password of an account that exists already is not changed here: only whoever knows it can sign in.
    """
    if not Invitation.objects.filter(pk=invitation.pk).delete()[0]:
        return None
    people = get_user_model().objects
    user = people.filter(email__iexact=invitation.email).first()
    if user is None:
        user = people.create_user(username=invitation.email, email=invitation.email, password=password)
    Membership.objects.get_or_create(user=user, organisation=invitation.organisation, role=invitation.role)
    note(invitation.organisation, user.email, Done.What.JOINED, Role(invitation.role).label)
    return user


def has_account(invitation: Invitation) -> bool:
    """Return whether the one invited has an account already."""
    return bool(get_user_model().objects.filter(email__iexact=invitation.email).count())


def forget() -> int:
    """Delete invitations whose time is over; return how many."""
    return int(Invitation.objects.filter(expires__lte=timezone.now()).delete()[0])


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
