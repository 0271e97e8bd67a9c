"""Ways in: made by an administrator, given on by hand, used once, over after a week."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from ncs.core.errors import NcsError
from ncs.core.naming import slug
from ncs.reference.councils import councils
from ncs.web.members.log import note
from ncs.web.members.models import Done, Invitation, Membership, Organisation, Role

KEPT = timedelta(days=7)
_LONGEST = 120


class WrongInvitation(NcsError):
    """An invitation that cannot be made; the message says why."""


def organisation_named(name: str) -> Organisation:
    """Return the organisation of a name, made where it is new; the name of a council is bound to its ONS code.

    Names that differ in capitals or signs alone are one.

    Raises:
        WrongInvitation: it is no name.
    """
    called = slug(name)[:80]
    if not called or len(name) > _LONGEST:
        raise WrongInvitation(f"A name of an organisation has letters, and {_LONGEST} characters at most.")
    council = next((one for one in councils() if slug(one.name) == called), None)
    given = {"name": council.name if council else name, "area": council.ons_code if council else ""}
    made: Organisation = Organisation.objects.get_or_create(slug=called, defaults=given)[0]
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
def accept(invitation: Invitation, *, password: str = "", user: Any = None) -> Any:
    """Return the account that an invitation makes, or adds a role to; None where it does neither.

    An account that exists already is given the role only where it is ``user``, who signed in. It does neither where the
    invitation was used up meanwhile, or the account is another.
    """
    people = get_user_model().objects
    known = people.filter(email__iexact=invitation.email).first()
    if known != user or not Invitation.objects.filter(pk=invitation.pk).delete()[0]:
        return None
    if user is None:
        user = people.create_user(username=invitation.email, email=invitation.email, password=password)
    Membership.objects.get_or_create(user=user, organisation=invitation.organisation, role=invitation.role)
    note(invitation.organisation, user.email, Done.What.JOINED, Role(invitation.role).label)
    return user


def has_account(invitation: Invitation) -> bool:
    """Return whether the one invited has an account already."""
    return bool(get_user_model().objects.filter(email__iexact=invitation.email).count())


def open_of(organisation: Organisation) -> Any:
    """Return the invitations to an organisation that nobody took up yet and whose time is not over."""
    return Invitation.objects.filter(organisation=organisation, expires__gt=timezone.now()).order_by("email", "role")


def withdraw(organisation: Organisation, digest: str, *, by: str) -> bool:
    """Take an invitation back, and return whether there was one."""
    found = open_of(organisation).filter(pk=digest).first()
    if found is None:
        return False
    found.delete()
    note(organisation, by, Done.What.WITHDRAWN, f"{found.email} as {Role(found.role).label}")
    return True


def withdraw_after(ended: Membership, *, by: str) -> None:
    """Take back what would let somebody whose role ended in again: invitations to it, and those that they made."""
    theirs = Q(email__iexact=ended.user.email, role=ended.role)
    if ended.role == Role.ADMIN:
        theirs |= Q(by__iexact=ended.user.email)
    for one in open_of(ended.organisation).filter(theirs):
        withdraw(ended.organisation, one.pk, by=by)


def forget() -> int:
    """Delete invitations whose time is over; return how many."""
    return int(Invitation.objects.filter(expires__lte=timezone.now()).delete()[0])


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
