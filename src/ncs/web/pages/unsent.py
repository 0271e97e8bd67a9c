"""What was sent and not saved is shown again: to be sent once more, or copied. Nothing that was typed goes silently."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse

from ncs.web.methods import taken
from ncs.web.pages.shown import page

#: What a page sends of itself: nobody typed it. The token of a form is never sent on; each page has its own.
_OF_THE_PAGE = {"answers", "form", "keep", "once", "seen", "sure", "told", "version"}
_TOKEN = "csrfmiddlewaretoken"
#: What is shown on no page again.
_SECRET = {"again", "code", "login", "oldpassword", "password", "password1", "password2", "postcode"}


def unsent(
    request: HttpRequest,
    *,
    title: str,
    said: Sequence[str],
    status: int,
    again: bool = False,
    sign_in: str = "",
) -> HttpResponse:
    """Return a page that says why nothing was saved, with what was typed.

    Args:
        request: sent from a page of ours, as far as its token or its headers say; of another, what it holds stays out.
        title: of the page; said: its paragraphs.
        status: of the answer.
        again: whether it may be sent once more from there, to the same address.
        sign_in: where one signs in first; empty where that is not what is missing.
    """
    whole = from_here(request) and not _is_file(request) and not _SECRET & set(request.POST)
    sent = [(name, one) for name, values in request.POST.lists() for one in values if name != _TOKEN] if whole else []
    typed = [value for name, value in sent if name not in _OF_THE_PAGE and _is_text(value)]
    shown: dict[str, Any] = {"said": said, "typed": typed, "sent": sent, "again": again and whole, "sign_in": sign_in}
    shown["file"] = _is_file(request)
    anew = again and not whole and not sign_in and _can_be_opened(request)
    shown["anew"] = request.get_full_path() if anew else ""
    return page(request, "unsent.html", title=title, status=status, private=True, **shown)


def from_here(request: HttpRequest) -> bool:
    """Return whether a page of ours sent a request: its token was right, or the browser says so of its origin."""
    if getattr(request, "csrf_processing_done", False):
        return True
    return bool(request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}")


def _can_be_opened(request: HttpRequest) -> bool:
    """Whether the address that a form was sent to is a page too, which whoever sent it can open anew."""
    methods = taken(request.resolver_match.func) if request.resolver_match else ()
    return from_here(request) and (not methods or "GET" in methods)


def _is_file(request: HttpRequest) -> bool:
    """Whether a form with a file was sent: so large a thing is not read to be thrown away."""
    return bool(request.content_type == "multipart/form-data")


def _is_text(value: str) -> bool:
    """Whether a value looks typed: choices are sent as short names without a space."""
    return " " in value.strip() or len(value) > 30
