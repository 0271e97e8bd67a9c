"""Every measure: what it means and does not, England and how councils vary, one council on it; and the data."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse

from ncs.core.errors import UnknownName
from ncs.core.naming import slug
from ncs.places.views.map import map_table
from ncs.places.views.profile import council_drawn, measure_drawn
from ncs.places.views.words import called, year
from ncs.places.views.words import figure as figure_words
from ncs.reference.regions import ENGLAND
from ncs.register.measures import MeasureEntry, register
from ncs.web.methods import require_safe
from ncs.web.pages import held
from ncs.web.pages.shown import FORMS, page, taken


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Show every measure by outcome."""
    known = register()
    groups = [(words, known.for_outcome(number)) for number, words in known.outcomes.items()]
    rest = [one for one in known.measures.values() if not one.outcomes]
    shown: dict[str, Any] = {"groups": [*groups, ("Other measures", rest)] if rest else groups, "here": "measures"}
    return page(request, "places/measures.html", title="Measures", held=held.landscape().series, **shown)


@require_safe
def one(request: HttpRequest, name: str) -> HttpResponse:
    """Show one measure: what it is, which way is better, what a reader must know, a picture and the table."""
    measure = _measure(name)
    if measure.id != name:
        return HttpResponsePermanentRedirect(reverse("measure", args=[measure.id]))
    series = held.landscape().series.get(name)
    shown: dict[str, Any] = {
        "measure": measure,
        "counted": measure.counts,
        "latest": "" if series is None else year(series.latest),
        "england": "" if series is None else figure_words(measure, series.printed(ENGLAND, series.latest)),
        "picture": "" if series is None else _picture(name),
        "found": None if series is None else map_table(held.landscape(), measure),
    }
    return page(request, "places/measure.html", title=f"{measure.code}. {measure.title}", here="measures", **shown)


@require_safe
def of_council(request: HttpRequest, name: str, measure: str) -> HttpResponse:
    """Show one council on one measure: in words, drawn among all councils, and over time."""
    found = held.council_of(name)
    if slug(found.name) != name:
        return HttpResponsePermanentRedirect(reverse("place-measure", args=[slug(found.name), measure]))
    line = next((one for one in held.landscape().lines(found.ons_code) if one.measure.id == measure), None)
    if line is None:
        raise Http404
    title = f"{found.name}: {called(line.measure)}"
    shown: dict[str, Any] = {"council": found, "measure": line.measure, "name": name, "here": "places"}
    shown["picture"] = council_drawn(held.landscape(), line, found.ons_code)
    return page(request, "places/council-measure.html", title=title, **shown)


@require_safe
def download(request: HttpRequest, name: str, form: str) -> HttpResponse:
    """Give every council's figure on a measure as a file."""
    measure = _measure(name)
    if form not in FORMS or measure.id not in held.landscape().series:
        raise Http404
    return taken([map_table(held.landscape(), measure)], form, title=f"{measure.code} councils")


def _measure(name: str) -> MeasureEntry:
    try:
        return register().measure(name)
    except UnknownName as error:
        raise Http404 from error


@lru_cache(maxsize=100)
def _picture(name: str) -> str:
    return measure_drawn(held.landscape(), register().measure(name))
