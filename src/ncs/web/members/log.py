"""What was done, by whom: written beside the doing, and kept."""

from __future__ import annotations

from typing import Any

from allauth.account.signals import password_changed, user_logged_in, user_logged_out
from allauth.mfa.signals import (
    authentication_failed,
    authenticator_added,
    authenticator_removed,
    authenticator_reset,
)
from django.contrib.auth import get_user_model
from django.contrib.auth.signals import user_login_failed
from django.db import transaction

from ncs.web.members.models import Done, Organisation


def note(organisation: Organisation, who: str, what: object, about: str = "") -> None:
    """Write down what somebody (an address of email, or the service) did."""
    Done.objects.create(organisation=organisation, who=who, what=str(what), about=about)


def listen() -> None:
    """Have every signing in and out, and every change of how, written down; called when the service starts."""
    for signal, what in (
        (user_logged_in, Done.What.SIGNED_IN),
        (user_logged_out, Done.What.SIGNED_OUT),
        (authenticator_added, Done.What.SECOND_STEP),
        (authenticator_removed, Done.What.SECOND_STEP),
        (authenticator_reset, Done.What.SECOND_STEP),
        (authentication_failed, Done.What.WRONG_CODE),
        (password_changed, Done.What.PASSWORD),
    ):
        signal.connect(_noting(what), weak=False, dispatch_uid=f"ncs-{what}-{id(signal)}")
    user_login_failed.connect(_failed, dispatch_uid="ncs-failed")


def _noting(what: object) -> Any:
    def _heard(user: Any, **_: Any) -> None:
        _everywhere(user, what)

    return _heard


def _failed(credentials: Any, **_: Any) -> None:
    """Note it where the account is known; an address that nobody has is written nowhere.

    Of one that nobody has the same is asked of the database, and as much written and taken back, as of a known one in
    one organisation: how long the answer takes does not tell who has an account.
    """
    typed = str(credentials.get("email") or "")
    user = get_user_model().objects.filter(email__iexact=typed).first() if typed else None
    if user is not None:
        _everywhere(user, Done.What.NOT_SIGNED_IN)
        return
    with transaction.atomic():
        for _ in Organisation.objects.filter(memberships__user=None, memberships__isnull=False).distinct():
            pass
        note(Organisation(pk=0), "", Done.What.NOT_SIGNED_IN)
        transaction.set_rollback(True)


def _everywhere(user: Any, what: object) -> None:
    if user is not None and user.is_authenticated:
        for organisation in Organisation.objects.visible_to(user):
            note(organisation, user.email, what)
