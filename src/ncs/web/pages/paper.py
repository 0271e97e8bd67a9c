"""A page that stands by itself as PDF: with headings, tables and language that a screen reader can follow."""

from __future__ import annotations

import threading
from functools import cache
from importlib.util import find_spec

from django.http import Http404, HttpRequest, HttpResponse

from ncs.web.api.limits import within
from ncs.web.pages.faults import told
from ncs.web.pages.shown import attached

#: How many papers one address may have set in a minute: each takes half a second of a processor.
A_MINUTE = 20
#: PDF/UA: headings, lists, tables and reading order are in the file (ISO 14289-1).
_KIND = "pdf/ua-1"
#: Text is set by one thread at a time; fonts are shared.
_ONE = threading.Lock()


@cache
def can_print() -> bool:
    """Return whether papers can be set here: the extra ``web-pdf`` is installed, and the system has Pango."""
    if find_spec("weasyprint") is None:
        return False
    try:
        import weasyprint
    except OSError:  # it loads Pango as it is imported
        return False
    return bool(weasyprint.HTML)


def paper(request: HttpRequest, html: str, *, name: str) -> HttpResponse:
    """Return a whole page as a PDF to take away; the same page gives the same bytes.

    Args:
        request: asked.
        html: the page; whatever it would fetch is refused.
        name: of the file.

    Raises:
        Http404: papers cannot be set here.
    """
    if not can_print():
        raise Http404
    if not within(request, "paper", most=A_MINUTE):
        return told(request, f"{A_MINUTE} papers a minute are set for one address. Wait a minute.", status=429)
    return attached(pdf(html), name=name, kind="application/pdf")


def pdf(html: str) -> bytes:
    """Return a whole page as PDF."""
    from weasyprint import HTML
    from weasyprint.urls import URLFetcher

    nothing = URLFetcher(allowed_protocols=())  # neither from elsewhere nor from this machine's files
    with _ONE:
        made: bytes = HTML(string=html, url_fetcher=nothing).write_pdf(pdf_variant=_KIND)
    return made
