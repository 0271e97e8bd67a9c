"""Signing in and out, the second step, and joining by invitation."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode

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

from ncs.web.care.asking import SeeOther
from ncs.web.members import invitations
from ncs.web.members.access import has_step, private, step_first
from ncs.web.members.models import Invitation
from ncs.web.methods import require_http_methods, require_safe
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
    """Take up an invitation: a new account is made with a password; a known one signs in first, and takes it up."""
    found = invitations.open_invitation(token)
    if found is None:
        said = ["It was used, its time is over, or the address is not whole.", "Ask whoever invited you for another."]
        return private(page(request, "told.html", title="This invitation cannot be used", said=said, status=410))
    known = invitations.has_account(found)
    form = Join(request.POST if request.method == "POST" and not known else None, email=found.email)
    first = _first(request, found) if known else ""
    if request.method == "POST" and known:
        done = not first and invitations.accept(found, user=request.user)
        return private(SeeOther(reverse("work-desk", args=[found.organisation.slug]) if done else request.path))
    if request.method == "POST" and form.is_valid():
        return private(_made(request, found, form.cleaned_data["password"]))
    shown: dict[str, Any] = {"found": found, "form": form, "known": known, "first": first, "problem": form.is_bound}
    title = f"Join {found.organisation.name}"
    status = 422 if form.is_bound else 200
    return private(page(request, "members/join.html", title=title, status=status, private=True, **shown))


def _made(request: HttpRequest, found: Invitation, password: str) -> HttpResponse:
    """Make the account and sign in with it; where somebody made it meanwhile, the page is shown as it is now."""
    user = invitations.accept(found, password=password)
    if user is None:
        return SeeOther(request.path)
    record_authentication(request, user, method="password", email=user.email, reauthenticated=True)
    answer: HttpResponse = perform_login(request, Login(user=user, email=user.email))
    return answer


def _first(request: HttpRequest, found: Invitation) -> str:
    """Return what somebody with an account does before taking up a role: who has the link alone gains nothing.

    Nor does whoever made an account in another's name: the role goes to an account only from within it.
    """
    back = urlencode({"next": request.path})
    if not request.user.is_authenticated:
        return f"{reverse('account_login')}?{back}"
    if request.user.email.lower() != found.email.lower():
        return f"{reverse('account_logout')}?{back}"
    return step_first(request)


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


def _stepped(view: Any) -> Shown:
    """Return a view of an account with a second step that only a session which took the step may open."""
    ours = _ours(view)

    @wraps(view)
    def _asked(request: HttpRequest, *args: Any, **rest: Any) -> HttpResponse:
        first = step_first(request) if has_step(request.user) else ""
        return private(SeeOther(first)) if first else ours(request, *args, **rest)

    return _asked


def _begin(request: HttpRequest) -> HttpResponse:
    """Set up the second step; the session that does so has taken it, and no other."""
    before = has_step(request.user)
    answer = _ours(totp.activate_totp)(request)
    if not before and has_step(request.user):
        record_authentication(request, request.user, method="mfa", type="totp")
    return answer


urlpatterns = [
    path("sign-in", _ours(account.login), name="account_login"),
    path("sign-in/code", _ours(second.authenticate), name="mfa_authenticate"),
    path("sign-in/again", _ours(account.reauthenticate), name="account_reauthenticate"),
    path("sign-in/again/code", _ours(second.reauthenticate), name="mfa_reauthenticate"),
    path("sign-in/no-account", no_account, name="account_signup"),
    path("sign-out", _ours(account.logout), name="account_logout"),
    path("account/password", _stepped(account.password_change), name="account_change_password"),
    path("account/second-step", _stepped(second.index), name="mfa_index"),
    path("account/second-step/begin", _begin, name="mfa_activate_totp"),
    path("account/second-step/end", _stepped(totp.deactivate_totp), name="mfa_deactivate_totp"),
    path("account/second-step/codes", _stepped(codes.view_recovery_codes), name="mfa_view_recovery_codes"),
    path("account/second-step/codes/new", _stepped(codes.generate_recovery_codes), name="mfa_generate_recovery_codes"),
    path("join/<str:token>", join, name="join"),
]
