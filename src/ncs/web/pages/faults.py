"""What is said when something is wrong: in words, with what to do, and nothing of the inside."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from ncs.web.api.told import START
from ncs.web.api.told import told as told_program
from ncs.web.pages.shown import page


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
    """Return the page for a form that was not sent from this service's own page in this browser."""
    said = "This form was not sent from a page that this browser had open here. Go back, load the page again, and send."
    return page(request, "told.html", title="The page was open for too long", said=[said], status=403)
