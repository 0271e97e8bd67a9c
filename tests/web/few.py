"""The service as ``ncs.web.ready`` makes it, with the pages of one council: those of all 153 are made alike."""

from __future__ import annotations

from django.core.handlers.wsgi import WSGIHandler

from ncs.reference.councils import find_council
from ncs.web import ready
from ncs.web.pages import held


def service() -> WSGIHandler:
    """Return the service when its pages are made, of councils Camden's alone."""
    held.by_slug = lambda: {"camden": find_council("Camden")}
    return ready.service()
