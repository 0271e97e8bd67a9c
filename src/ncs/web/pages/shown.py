"""A page from a template, or a whole page made elsewhere; files to take away."""

from __future__ import annotations

import base64
import hashlib
import tempfile
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ncs.core.naming import slug
from ncs.present.saving import TEXTS, save, text_of
from ncs.tables.tables import Table

#: What tables can be taken away as, with the media type of each.
FORMS = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
}


def page(request: HttpRequest, template: str, *, title: str, status: int = 200, **context: Any) -> HttpResponse:
    """Return a page of ours.

    Args:
        request: asked.
        template: by name.
        title: of the page, which is also its first heading.
        status: of the answer.
        context: what the template shows; ``problem`` puts "Error: " before the title.
    """
    return render(request, template, {"title": title, **context}, status=status)


def whole(html: str) -> HttpResponse:
    """Return a page that stands by itself, made by a domain; the one style in it is let through by its hash."""
    style = files("ncs.present").joinpath("data/page.css").read_text(encoding="utf-8")
    digest = hashlib.sha256(f"\n{style}".encode()).digest()
    answer = HttpResponse(html)
    answer._csp_update = {"style-src": [f"'sha256-{base64.b64encode(digest).decode()}'"]}
    return answer


def taken(tables: Sequence[Table], form: str, *, title: str) -> HttpResponse:
    """Return tables as a file to take away, in one of :data:`FORMS`, with the same columns as everywhere."""
    if form in TEXTS:
        body: bytes = text_of(tables, form, title=title).encode("utf-8")
    else:
        with tempfile.TemporaryDirectory() as folder:
            body = save(tables, Path(folder) / f"tables.{form}", title=title).read_bytes()
    return attached(body, name=f"{slug(title)[:60]}.{form}", kind=FORMS[form])


def attached(body: bytes, *, name: str, kind: str) -> HttpResponse:
    """Return bytes as a file to take away."""
    answer = HttpResponse(body, content_type=kind)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
