"""The one way to a page of an organisation: signed in, with a second step, a member, in a role that may."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils.cache import patch_vary_headers

from ncs.web.care.asking import SeeOther
from ncs.web.members.models import Organisation
from ncs.web.pages.unsent import unsent

View = Callable[..., HttpResponse]
_OUT = "You were signed out: after eight hours, in another tab, or because cookies were cleared."


def inside(route: str, view: View, *, name: str, permission: str) -> URLPattern:
    """Return the address of a page of an organisation; ``route`` follows the organisation's own part.

    The view is given the request and the organisation. There is no way to say an address here without a permission.
    """
    return path(f"<slug:organisation>/{route}", _guarded(view, permission), name=name)


def signed_in(view: View) -> View:
    """Let only those who signed in with a second step see a page; nothing of it is kept by a cache or a robot."""

    @wraps(view)
    def _asked_first(request: HttpRequest, *args: Any, **rest: Any) -> HttpResponse:
        out = not request.user.is_authenticated
        first = "" if out else step_first(request)
        if request.method == "POST" and (out or first):
            return private(_signed_out(request, first))
        if out:
            return private(redirect_to_login(request.get_full_path(), reverse(settings.LOGIN_URL)))
        return private(SeeOther(first) if first else view(request, *args, **rest))

    return _asked_first


def _signed_out(request: HttpRequest, first: str) -> HttpResponse:
    """Return the page for what somebody sent who is not signed in any more: led away, they would lose what they typed.

    ``first`` is where the second step is taken; empty where nobody is signed in.
    """
    where = first or f"{reverse(settings.LOGIN_URL)}?{urlencode({'next': reverse('work')})}"
    why = "The second step of signing in is wanted first." if first else _OUT
    title, said = "Sign in again to send this", [why, "Nothing was saved."]
    return unsent(request, title=title, said=said, status=403, again=True, sign_in=where)


def has_step(user: Any) -> bool:
    """Return whether somebody has set up a second step."""
    return bool(user.is_authenticated and is_mfa_enabled(user, ["totp"]))


def step_first(request: HttpRequest) -> str:
    """Return where somebody who signed in takes the second step first; nothing where this very session took it.

    A session that a password alone began, before there was a second step, is not let in by one that another set up.
    """
    if not has_step(request.user):
        return str(reverse("mfa_activate_totp"))
    if any(one.get("method") == "mfa" for one in get_authentication_records(request, request.user)):
        return ""
    back = (
        request.get_full_path() if request.method in ("GET", "HEAD") else reverse("work")
    )  # what is sent is not opened
    return f"{reverse('mfa_reauthenticate')}?{urlencode({'next': back})}"


def private(answer: HttpResponse) -> HttpResponse:
    """Return an answer that no cache keeps and no robot lists."""
    answer.headers["Cache-Control"] = "no-store"
    answer.headers["X-Robots-Tag"] = "noindex"
    patch_vary_headers(answer, ["Cookie"])
    return answer


def _guarded(view: View, permission: str) -> View:
    @wraps(view)
    def _with_organisation(request: HttpRequest, organisation: str, **rest: Any) -> HttpResponse:
        found = Organisation.objects.visible_to(request.user).filter(slug=organisation).first()
        if found is None:  # another's organisation looks like one that is not there
            raise Http404
        if not request.user.has_perm(permission, found):
            raise PermissionDenied
        return view(request, found, **rest)

    return signed_in(_with_organisation)
