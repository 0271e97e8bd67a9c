"""The pages of money and pay: what is allocated, money by need, the ten-year path, a pay floor."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect, QueryDict
from django.urls import reverse

from ncs.core.errors import NcsError, ProblemsFound
from ncs.core.naming import slug
from ncs.funding.use import allocations as asked_of
from ncs.funding.use import formula as formulas
from ncs.funding.use.converging import Converged, Way, way_to_need
from ncs.present.page import Report
from ncs.tables.tables import Table
from ncs.web.api.limits import within
from ncs.web.methods import require_safe
from ncs.web.money.questions import WAY_YEARS, NeedAsked, need_asked
from ncs.web.own.links import NotWhole
from ncs.web.own.shown import given_file, shown_of
from ncs.web.pages import held
from ncs.web.pages.faults import told
from ncs.web.pages.shown import FORMS, page, said_of, taken

#: How many ways that nobody asked for before one address may have worked out in a minute.
WAYS_A_MINUTE = 30
_LATER = "So many new ways are not worked out for one address in a minute. Wait a minute."
_HERE: dict[str, Any] = {"here": "money"}


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Show what can be asked about money, pay and prices."""
    return page(request, "money/index.html", title="Money, pay and prices", **_HERE)


@require_safe
def allocations(request: HttpRequest) -> HttpResponse:
    """Show the published notional allocations: in brief, by deprivation, per adult, the minimum, every council."""
    report = _allocations()
    return page(request, "money/allocations.html", title=report.title, report=report, **_HERE)


@cache
def _allocations() -> Report:
    return asked_of.report()


@cache
def _allocation_tables() -> tuple[Table, ...]:
    growth = [asked_of.growth(by) for by in ("kind", "region", "deprivation")]
    found = [asked_of.allocations(), *growth, asked_of.spread(), asked_of.minimum()]
    return tuple(table for one in found for table in one.tables())


@require_safe
def allocations_download(request: HttpRequest, form: str) -> HttpResponse:
    """Give every council's allocation, growth by group, how spending differs, and the minimum path."""
    if form not in FORMS:
        raise Http404
    return taken(_allocation_tables(), form, title="Notional allocations")


@require_safe
def opened(request: HttpRequest, name: str) -> HttpResponse:
    """Show how one council's allocation arises: each step, what can be inferred of it, and what cannot be known."""
    council = held.council_of(name)
    if slug(council.name) != name:
        return HttpResponsePermanentRedirect(reverse("money-allocation", args=[slug(council.name)]))
    found = asked_of.allocations(council.name)
    shown: dict[str, Any] = {
        "council": council,
        "name": name,
        "lines": found.explained(),
        "found": _plainly(found.table()),
    }
    return page(
        request, "money/allocation.html", title=f"How the allocation of {council.name} arises", **shown, **_HERE
    )


#: Of the table of an allocation, what says nothing where there is one council, or is said by the lines below it.
_LEFT_OUT = {"ons_code", "region", "status", "flags", "note"}


def _plainly(table: Table) -> Table:
    """Return the table of one council's allocation with its units in the headings, without marks for programs."""
    columns = [column for column in table.columns if column.key not in _LEFT_OUT]
    rows = [{column.key: row[column.key] for column in columns} for row in table.rows]
    return replace(table, columns=columns, rows=rows)


@require_safe
def need(request: HttpRequest) -> HttpResponse:
    """Show money by need: by a formula, where present spending stands, and how long the way to need would take."""
    report: Report | None = None
    wrong: list[dict[str, str]] = []
    try:
        asked = need_asked(request.GET)
        if _too_many(request, asked):
            return told(request, _LATER, status=429)
        report = _need(asked).report
    except NotWhole as error:
        return told(request, str(error), status=404)
    except NcsError as error:
        asked = NeedAsked(formula=request.GET.get("formula", ""), own=request.GET.get("own", ""))
        wrong = _said(error)
    known = formulas.shipped().found
    items = [{"value": one.name, "text": one.title, "checked": one.name == asked.formula} for one in known]
    years = [{"value": str(one), "text": f"{one} years", "selected": one == asked.years} for one in WAY_YEARS]
    typed = {"growth": request.GET.get("growth", asked.growth), "least": request.GET.get("least", asked.least)}
    shown: dict[str, Any] = {
        "report": report,
        "items": items,
        "years": years,
        "typed": typed,
    }
    shown |= {"asked": asked, "link": f"{reverse('money-need')}?{asked.query()}", "councils": _councils()}
    shown |= {"errors": wrong, "problem": bool(wrong), **shown_of("formula", asked.own)}
    return page(request, "money/need.html", title="Money by need", status=422 if wrong else 200, **shown, **_HERE)


#: The inputs of the page, by the options of the command line that its errors name.
_LACKS = {"missing-coefficient", "missing-indicator"}
_INPUTS = {"--growth": "growth", "--floor": "least", "--years": "years"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Worked:
    """A way that was worked out, with what its page says."""

    found: Converged
    report: Report


#: The ways worked out last, by what was asked: the page, its tables and what is shared are one piece of work.
_HELD: OrderedDict[NeedAsked, _Worked] = OrderedDict()
_MOST_HELD = 32


def _is_held(asked: NeedAsked) -> bool:
    """Return whether a way costs nothing to show: it was worked out lately, or is the one that everybody sees first."""
    return asked in _HELD or asked == need_asked(QueryDict())


def _too_many(request: HttpRequest, asked: NeedAsked) -> bool:
    """Return whether a way would be worked out anew for an address that had its share of this minute."""
    return not _is_held(asked) and not within(request, "need", most=WAYS_A_MINUTE)


def _said(error: NcsError) -> list[dict[str, str]]:
    """Return what is wrong with a way; a formula that lacks figures is said to, once."""
    if isinstance(error, ProblemsFound) and {one.rule for one in error.problems} <= _LACKS:
        many = len(error.problems)
        said = f"This formula lacks {many} coefficients and indicators that no source held gives. Choose another."
        return [{"text": said, "href": "#formula"}]
    return said_of(error, "formula", rename=_INPUTS)


def _need(asked: NeedAsked) -> _Worked:
    made = _HELD.get(asked)
    if made is None:
        way = Way(years=asked.years, growth=asked.growth, floor=asked.least)
        with given_file("formula", asked.own) as own:
            found = way_to_need(str(own or asked.formula), way)
        made = _HELD[asked] = _Worked(found=found, report=found.report())
        while len(_HELD) > _MOST_HELD:
            _HELD.popitem(last=False)
    return made


@require_safe
def need_download(request: HttpRequest, form: str) -> HttpResponse:
    """Give a formula's needs and targets, the way to them, and who gains and loses."""
    if form not in FORMS:
        raise Http404
    try:
        asked = need_asked(request.GET)
        if _too_many(request, asked):
            return told(request, _LATER, status=429)
        tables = [*_run(asked).tables(), *_need(asked).found.tables()]
    except NcsError as error:
        raise Http404 from error
    return taken(tables, form, title=f"Need {asked.formula}")


def _run(asked: NeedAsked) -> formulas.ByNeed:
    with given_file("formula", asked.own) as own:
        return formulas.run(str(own or asked.formula))


@require_safe
def need_opened(request: HttpRequest, name: str) -> HttpResponse:
    """Show how one council's need and target arise by a formula."""
    council = held.council_of(name)
    try:
        asked = need_asked(request.GET)
    except NotWhole as error:
        return told(request, str(error), status=404)
    if _too_many(request, asked):
        return told(request, _LATER, status=429)
    if slug(council.name) != name:
        return HttpResponsePermanentRedirect(reverse("money-needs", args=[slug(council.name)]) + f"?{asked.query()}")
    found = _run(asked)
    shown: dict[str, Any] = {"council": council, "lines": found.lines(council.name), "formula": found.need.formula}
    shown["rests_on"] = found.rests_on
    shown["back"] = f"{reverse('money-need')}?{asked.query()}"
    return page(request, "money/needs.html", title=f"Need of {council.name}", **shown, **_HERE)


@require_safe
def compared(request: HttpRequest) -> HttpResponse:
    """Show every formula that can be worked out beside the others, on the same money."""
    return page(request, "money/formulas.html", title="Formulas beside one another", found=_compared(), **_HERE)


@cache
def _compared() -> tuple[Table, ...]:
    known = formulas.shipped()
    return (*known.tables(), *formulas.compare([one.name for one in known.found]).tables())


@require_safe
def compared_download(request: HttpRequest, form: str) -> HttpResponse:
    """Give the formulas and what each comes to."""
    if form not in FORMS:
        raise Http404
    return taken(_compared(), form, title="Formulas of need")


@cache
def _councils() -> tuple[tuple[str, str], ...]:
    return tuple((name, one.name) for name, one in sorted(held.by_slug().items()))
