"""What is said when something is wrong: in words, with what to do, and nothing of the inside."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import REASON_NO_CSRF_COOKIE

from ncs.web.api.told import START
from ncs.web.api.told import told as told_program
from ncs.web.pages.shown import page
from ncs.web.pages.unsent import from_here, unsent


def told(request: HttpRequest, said: str, *, status: int, seconds: int = 60) -> HttpResponse:
    """Return the page for an error whose words are meant for people, such as a council that is not known.

    Args:
        request: asked.
        said: the words; a line of them is a paragraph.
        status: of the answer.
        seconds: after which it is worth while to ask again, where the status says that it is.
    """
    title = "Page not found" if status == 404 else "There is a problem"
    answer = page(request, "told.html", title=title, said=said.splitlines(), status=status)
    if status in (429, 503):
        answer.headers["Retry-After"] = str(seconds)
    return answer


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Return the page for an address where nothing is."""
    if request.path.startswith(START):
        return told_program(404, "There is nothing at this address. What there is: /api/v1/docs")
    said = "If you typed the address, check that it is right. If you pasted it, check that it is whole."
    return page(request, "told.html", title="Page not found", said=[said], status=404)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Return the page for what somebody who signed in may not do in this role."""
    said = "Your role does not include this. An administrator of your organisation can give you another."
    if request.method == "POST":
        return unsent(request, title="You may not send this", said=[said, "Nothing was saved."], status=403)
    return page(request, "told.html", title="You may not open this page", said=[said], status=403)


def server_error(request: HttpRequest) -> HttpResponse:
    """Return the page for a fault of ours."""
    if request.path.startswith(START):
        return told_program(500, "This is a fault of the service, not of what was sent. Nothing was kept.")
    said = "Sorry: this is a fault of the service, not yours. Nothing that you sent was kept. Try again later."
    return page(request, "told.html", title="Sorry, there is a problem with the service", said=[said], status=500)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Return the page for a request that cannot be read: too large, or not what a form sends."""
    if request.path.startswith(START):
        return told_program(400, "What was sent cannot be read.")
    said = "What was sent is too large, or is not what this page takes."
    return page(request, "told.html", title="There is a problem", said=[said], status=400)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Return the page for a form without the token of this browser: nothing is done, and what was typed is not lost.

    Where the browser says that a page of ours sent it, it may be sent again from here.
    """
    if not from_here(request):
        return unsent(request, title="This form came from elsewhere", said=[_ELSEWHERE], status=403)
    if reason == REASON_NO_CSRF_COOKIE:
        return unsent(request, title="Your browser sent no cookie", said=[_NO_COOKIE, _ALLOW], status=403, again=True)
    return unsent(request, title="Send this again, please", said=[_BEFORE], status=403, again=True)


_ELSEWHERE = "It was not sent from a page that this browser had open here. Nothing was done. Open the page here first."
_NO_COOKIE = "Nothing was saved. A form here is known again by a cookie, and this browser sent none."
_ALLOW = (
    "If you cleared cookies, send it again. If this page comes back, your browser refuses cookies: allow them for this "
    "site. There are none for advertising or for counting visits."
)
_BEFORE = (
    "Nothing was saved yet. The page is older than the last time that you signed in or cleared cookies in this browser."
)
