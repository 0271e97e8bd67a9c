"""What happens to every answer: headers that browsers keep to, and faults told in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse

from ncs.core.errors import NcsError, UnknownName
from ncs.web.later import AskLater
from ncs.web.methods import taken
from ncs.web.pages.faults import told
from ncs.web.pages.told_here import words_here

Handler = Callable[[HttpRequest], HttpResponse]
_NOTHING_ASKED = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"

_WITHOUT_TOKEN = ("GET", "HEAD", "OPTIONS", "TRACE")
_NOT_SO = "This address does not take what was sent in this way. Go back, and use the links and buttons of the page."


def headers(handle: Handler) -> Handler:
    """Refuse what no page asks of a browser, and keep what was sent by a person out of every cache."""

    def _with_headers(request: HttpRequest) -> HttpResponse:
        answer = handle(request)
        answer.headers.setdefault("Permissions-Policy", _NOTHING_ASKED)
        answer.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        answer.headers.setdefault("Cache-Control", "no-store" if request.method != "GET" else "no-cache")
        return answer

    return _with_headers


class Methods:
    """Refuses a method that a page does not take, before a token is asked for that no form of it could have."""

    def __init__(self, handle: Handler) -> None:
        self._handle = handle

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Return what the view answers."""
        return self._handle(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        """Return the page that says so; None where the page takes it, or where no token would be asked for.

        A link to what a button alone sends is left to the view: whoever is not signed in is led there first.
        """
        methods = taken(view)
        if not methods or request.method in (*methods, *_WITHOUT_TOKEN):
            return None
        answer = told(request, _NOT_SO, status=405)
        answer.headers["Allow"] = ", ".join(methods)
        return answer


class Faults:
    """Tells errors that are a person's to mend in words on a page, with the status they call for."""

    def __init__(self, handle: Handler) -> None:
        self._handle = handle

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Return what the view answers."""
        return self._handle(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Return the page for an error that is told in words; None lets any other go on to be a fault of ours."""
        if not isinstance(error, NcsError) or request.path.startswith("/api/"):
            return None
        if isinstance(error, AskLater):
            return told(request, str(error), status=error.status, seconds=error.seconds)
        return told(request, words_here(str(error)), status=404 if isinstance(error, UnknownName) else 422)
