"""A page from a template, or a whole page made elsewhere; files to take away."""

from __future__ import annotations

import base64
import hashlib
import tempfile
from collections.abc import Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ncs.core.errors import NcsError, ProblemsFound
from ncs.core.naming import slug
from ncs.present.saving import TEXTS, save, text_of
from ncs.reference.editions import Edition, of
from ncs.tables.tables import Table
from ncs.web.pages.told_here import said_here, words_here

#: What tables can be taken away as, with the media type of each.
FORMS = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
}


#: What every page says in its header and footer: a page that gave another would say something else there.
_EVERYWHERE = {"doors", "service", "static", "title", "url", "version"}
#: A summary of errors that has more lines than these is not read.
_MOST_SAID = 8


#: The figures that pages show, by the beginning of their templates' names: each page says how new they are.
_FIGURES: Mapping[str, tuple[str, ...]] = {
    "api/": ("measures", "allocations", "charging", "rights"),
    "care/ahead": ("charging",),
    "care/other-rules": ("charging",),
    "care/start": ("charging",),
    "care/statement": ("charging",),
    "care/what-if": ("charging",),
    "money/allocation": ("allocations", "people"),
    "money/formulas": ("people", "deprivation", "census", "allocations"),
    "money/need": ("people", "deprivation", "census", "allocations"),
    "money/path": ("budget", "people"),
    "money/pay": ("pay",),
    "places/council": ("measures", "allocations", "outturn", "people"),
    "places/council-measure": ("measures",),
    "places/map": ("measures", "boundaries"),
    "places/neighbourhoods": ("deprivation", "census", "people"),
    "places/": ("measures",),
    "prices/": ("prices", "pay"),
    "reforms/": ("charging", "people"),
    "rights/": ("rights",),
    "survey/": ("survey",),
}


def figures_of(template: str) -> tuple[Edition, ...]:
    """Return how new the figures of a page are, by its template; nothing for a page without any."""
    found = max((start for start in _FIGURES if template.startswith(start)), key=len, default=None)
    return () if found is None else of(_FIGURES[found])


def page(request: HttpRequest, template: str, *, title: str, status: int = 200, **context: Any) -> HttpResponse:
    """Return a page of ours.

    Args:
        request: asked.
        template: by name.
        title: of the page, which is also its first heading.
        status: of the answer.
        context: what the template shows; ``problem`` puts "Error: " before the title.

    Raises:
        ValueError: the context would change what every page says, which is a fault of ours.
    """
    if taken_names := _EVERYWHERE & context.keys():
        raise ValueError(f"{template}: every page says {', '.join(sorted(taken_names))} itself")
    told = {"title": title, "editions": figures_of(template), **context}
    return render(request, template, told, status=status)


def said_of(error: NcsError, otherwise: str, *, rename: Mapping[str, str] | None = None) -> list[dict[str, str]]:
    """Return what is wrong for the summary of a page, each with a link to the input where it is mended.

    Args:
        error: what was raised.
        otherwise: the input that is meant where the error names none; also where there is more wrong than can be read.
        rename: inputs of the page by the names that errors have for them; others are inputs already.
    """
    if not isinstance(error, ProblemsFound):
        return [{"text": words_here(str(error)), "href": f"#{otherwise}"}]
    if len(error.problems) > _MOST_SAID:
        first = error.problems[0]
        said = f"{len(error.problems)} things are in the way of this. The first: {said_here(first)}"
        return [{"text": said, "href": f"#{otherwise}"}]
    names = rename or {}
    return [
        {
            "text": said_here(one),
            "href": f"#{names.get(one.field or '', one.field or otherwise)}",
        }
        for one in error.problems
    ]


def wrong_at(errors: Sequence[Mapping[str, str]] | None, name: str) -> Mapping[str, str] | None:
    """Return what a summary says of one input, as the macros take it to stand beside it; None where it says nothing."""
    found = " ".join(one["text"] for one in errors or () if one["href"] == f"#{name}")
    return {"text": found} if found else None


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
