"""Signing in and out, the second step, and joining by invitation."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account import views as account
from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from allauth.mfa.base import views as second
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from django import forms
from django.contrib.auth import get_user_model, password_validation
from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from ncs.web.care.asking import SeeOther
from ncs.web.members import invitations
from ncs.web.members.access import private
from ncs.web.pages.shown import page

Shown = Callable[..., HttpResponse]


class Join(forms.Form):
    """The password of a new account, typed twice."""

    password = forms.CharField(
        label="Choose a password",
        help_text="12 characters or more. Three words that you do not use elsewhere are good.",
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        max_length=200,
        error_messages={"required": "Enter a password"},
    )
    again = forms.CharField(
        label="The same again",
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        max_length=200,
        error_messages={"required": "Enter the password again"},
    )

    def __init__(self, *args: Any, email: str, **rest: Any) -> None:
        self._email = email
        super().__init__(*args, **rest)

    def clean(self) -> dict[str, Any]:
        """Refuse a password that is short, common or like the address, and two that differ."""
        given: dict[str, Any] = super().clean() or {}
        if "password" in given and "again" in given and given["password"] != given["again"]:
            self.add_error("again", "The two passwords differ")
        elif "password" in given:
            try:
                password_validation.validate_password(given["password"], get_user_model()(email=self._email))
            except forms.ValidationError as error:
                self.add_error("password", error)
        return given


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def join(request: HttpRequest, token: str) -> HttpResponse:
    """Take up an invitation: a new account is made with a password; a known one has only to sign in."""
    found = invitations.open_invitation(token)
    if found is None:
        said = ["It was used, its time is over, or the address is not whole.", "Ask whoever invited you for another."]
        return private(page(request, "told.html", title="This invitation cannot be used", said=said, status=410))
    known = invitations.has_account(found)
    form = Join(request.POST if request.method == "POST" and not known else None, email=found.email)
    if request.method == "POST" and (known or form.is_valid()):
        user = invitations.accept(found, password="" if known else form.cleaned_data["password"])
        if known or user is None:
            return private(SeeOther(reverse("account_login")))
        record_authentication(request, user, method="password", email=user.email, reauthenticated=True)
        return private(perform_login(request, Login(user=user, email=user.email)))
    shown: dict[str, Any] = {"found": found, "form": form, "known": known, "problem": form.is_bound}
    title = f"Join {found.organisation.name}"
    status = 422 if form.is_bound else 200
    return private(page(request, "members/join.html", title=title, status=status, private=True, **shown))


@require_safe
def no_account(request: HttpRequest) -> HttpResponse:
    """Say how an account is got, and what to do about a lost password."""
    return page(request, "members/no-account.html", title="Get an account, or back into yours")


def _ours(view: Any) -> Shown:
    """Return a view of allauth as one of ours: never cached, and 422 where what was sent was wrong."""

    @wraps(view)
    def _told(request: HttpRequest, *args: Any, **rest: Any) -> HttpResponse:
        answer = view(request, *args, **rest)
        form = (getattr(answer, "context_data", None) or {}).get("form")
        if request.method == "POST" and answer.status_code == 200 and form is not None and form.errors:
            answer.status_code = 422
        return private(answer)

    return _told


urlpatterns = [
    path("sign-in", _ours(account.login), name="account_login"),
    path("sign-in/code", _ours(second.authenticate), name="mfa_authenticate"),
    path("sign-in/again", _ours(account.reauthenticate), name="account_reauthenticate"),
    path("sign-in/again/code", _ours(second.reauthenticate), name="mfa_reauthenticate"),
    path("sign-in/no-account", no_account, name="account_signup"),
    path("sign-out", _ours(account.logout), name="account_logout"),
    path("account/password", _ours(account.password_change), name="account_change_password"),
    path("account/second-step", _ours(second.index), name="mfa_index"),
    path("account/second-step/begin", _ours(totp.activate_totp), name="mfa_activate_totp"),
    path("account/second-step/end", _ours(totp.deactivate_totp), name="mfa_deactivate_totp"),
    path("account/second-step/codes", _ours(codes.view_recovery_codes), name="mfa_view_recovery_codes"),
    path("account/second-step/codes/new", _ours(codes.generate_recovery_codes), name="mfa_generate_recovery_codes"),
    path("join/<str:token>", join, name="join"),
]
