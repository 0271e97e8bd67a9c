"""The start, what this service is, privacy, accessibility, and whether it is well."""

from __future__ import annotations

from django.conf import settings
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect, JsonResponse
from django.templatetags.static import static

from ncs.core.version import __version__
from ncs.web.methods import require_safe
from ncs.web.pages.shown import page


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Show what can be done here."""
    return page(request, "home.html", title="Adult social care in England")


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """Say who makes this, from what, and what it is not."""
    return page(request, "about.html", title="About this service")


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """Say what is kept, where, for how long, and every cookie by name."""
    return page(
        request, "privacy.html", title="Privacy and cookies", postcodes=settings.ENVIRONMENT.postcodes is not None
    )


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """Say how far everybody can use the pages, how that was tested, and what is not yet so."""
    return page(request, "accessibility.html", title="Accessibility")


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Ask robots to leave alone what belongs to one browser."""
    return HttpResponse("User-agent: *\nDisallow: /what-care-costs/\n", content_type="text/plain; charset=utf-8")


@require_safe
def icon(request: HttpRequest) -> HttpResponse:
    """Lead a page that stands by itself to the service's icon, which browsers ask for here."""
    return HttpResponsePermanentRedirect(static("ncs/icon.svg"))


@require_safe
def health(request: HttpRequest) -> HttpResponse:
    """Say whether the service is well: it runs, and its database answers. 503 if not."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM web_draft")
        well = True
    except DatabaseError:
        well = False
    said = {
        "status": "ok" if well else "unwell",
        "database": "ok" if well else "does not answer",
        "version": __version__,
    }
    answer = JsonResponse(said, status=200 if well else 503)
    answer.headers["Cache-Control"] = "no-store"
    return answer
