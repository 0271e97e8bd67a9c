"""Measures: each described once, with every council's figures, signals and trends."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from django.urls import reverse
from ninja import Query, Router

from ncs.observations.use import observations
from ncs.places.views.signal_table import signals_table
from ncs.places.views.trend_table import trends_table
from ncs.register.measures import MeasureEntry, register
from ncs.web.api.asked import BesideWhat, OfMeasure
from ncs.web.api.shapes import MeasureShape, Paging, TablePage
from ncs.web.api.tables import one_page
from ncs.web.pages import held

router = Router(tags=["Measures"])


@router.get("/measures", response=list[MeasureShape])
def measures(request: HttpRequest) -> list[MeasureShape]:
    """Every measure: what it is, which way is better, what a reader must know."""
    return [_shape(one) for one in register().measures.values()]


@router.get("/measures/{measure}", response=MeasureShape)
def measure(request: HttpRequest, measure: str) -> MeasureShape:
    """One measure, by its id or official code."""
    return _shape(register().measure(measure))


@router.get("/measures/{measure}/figures", response=TablePage)
def measure_figures(request: HttpRequest, measure: str, asked: Query[OfMeasure]) -> TablePage:
    """Every published figure held on a measure: councils, regions and England, by period and group."""
    found = observations(
        measure=_held(measure).id, area=asked.area or None, period=asked.period or None, group=asked.group or None
    )
    return one_page(request, found.tables()[0], asked)


@router.get("/measures/{measure}/signals", response=TablePage)
def measure_signals(request: HttpRequest, measure: str, asked: Query[BesideWhat]) -> TablePage:
    """How every council stands on a measure beside a comparator."""
    found = signals_table(held.landscape(), beside=asked.beside, measures=[_held(measure).id])
    return one_page(request, found, asked)


@router.get("/measures/{measure}/trends", response=TablePage)
def measure_trends(request: HttpRequest, measure: str, asked: Query[Paging]) -> TablePage:
    """Every council's recent trend on a measure, or why none is said."""
    return one_page(request, trends_table(held.landscape(), measures=[_held(measure).id]), asked)


def _held(name: str) -> MeasureEntry:
    """Return a measure that councils have figures on."""
    found = register().measure(name)
    if found.id not in held.landscape().series:
        raise Http404(f"No council has a published figure on {found.code}.")
    return found


def _shape(one: MeasureEntry) -> MeasureShape:
    has = one.id in held.landscape().series
    names = ("figures", "signals", "trends") if has else ()
    links = {name: reverse("api-measure", args=[one.id]) + f"/{name}" for name in names}
    same = ("id", "code", "title", "published_title", "unit", "places", "lowest", "highest", "collection")
    more = ("comparable", "note", "question")
    return MeasureShape(
        **{name: getattr(one, name) for name in (*same, *more)},
        better=one.polarity.words,
        counts=str(one.counts),
        cadence=one.cadence.words,
        standing=one.standing_words,
        outcomes=list(one.outcomes),
        held=has,
        links={"page": reverse("measure", args=[one.id]), **links},
    )
