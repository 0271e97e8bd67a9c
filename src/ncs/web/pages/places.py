"""England and each council: profile, money, brief, map, comparison, whom to talk to; each table to take away."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.urls import reverse

from ncs.core.errors import NcsError, UnknownName
from ncs.core.naming import slug
from ncs.funding.use.allocations import allocations
from ncs.places import use
from ncs.places.views import profile, words
from ncs.places.views.brief import money_lines
from ncs.places.views.lists import brief_of, lists_of
from ncs.places.views.map import legend, map_table, signals_map
from ncs.places.views.neighbourhoods import care_table, neighbourhoods_report, neighbourhoods_table
from ncs.places.views.short import in_short
from ncs.places.views.signal_table import named_signals, side_by_side, signals_table
from ncs.present.page import Report
from ncs.reference.councils import Council, councils, find_council, find_serving
from ncs.reference.days import REGISTER_DAY
from ncs.reference.districts import districts_of
from ncs.reference.postcodes import NoCouncil
from ncs.reference.regions import ENGLAND, find_region
from ncs.register.measures import MeasureEntry, register
from ncs.tables.tables import Table
from ncs.web.care.asking import SeeOther
from ncs.web.methods import require_POST, require_safe
from ncs.web.pages import held
from ncs.web.pages.paper import can_print, paper
from ncs.web.pages.shown import FORMS, page, taken, whole

_POSTCODE = re.compile(r"[A-Za-z]{1,2}\d[A-Za-z\d]? ?\d[A-Za-z]{2}")
#: How many councils a comparison may hold.
_MOST = 12


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Show how to find a council, and every council by region."""
    regions: dict[str, list[tuple[str, str]]] = {}
    for one in councils():
        regions.setdefault(one.region, []).append((slug(one.name), one.name))
    return _index(request, regions=sorted(regions.items()))


def _index(request: HttpRequest, *, said: str = "", at: str = "q", status: int = 200, **context: Any) -> HttpResponse:
    """Show how to find a council, with what is wrong with the input named ``at``."""
    shown: dict[str, Any] = {"here": "places", "asked": "", "typed": "", "near": [], "regions": []} | context
    shown["postcodes"] = settings.ENVIRONMENT.postcodes is not None
    shown["errors"] = [{"text": said, "href": f"#{at}"}] if said else []
    return page(request, "places/index.html", title="Your area", status=status, problem=bool(said), **shown)


@require_safe
def find(request: HttpRequest) -> HttpResponse:
    """Lead to the council that a name, an old name, a code or a district means; else say what is near."""
    asked = " ".join(request.GET.get("q", "").split())[:80]
    said = ""
    near: tuple[str, ...] = ()
    if _POSTCODE.fullmatch(asked):
        said = "A postcode cannot be looked up here, and was not kept. Write the name of the council or district."
        if settings.ENVIRONMENT.postcodes is not None:
            said = "Write the postcode in this box: there it does not become part of the address of a page."
            return _index(request, said=said, at="postcode", status=422)
    elif asked:
        try:
            found, district = find_serving(asked)
            return HttpResponseRedirect(_address(found) + (f"?district={slug(district.name)}" if district else ""))
        except UnknownName as error:
            said, near = str(error), error.near
    else:
        said = "Write the name of a council or district."
    links = [(name, reverse("place", args=[slug(name.partition(" (")[0])])) for name in near]
    said, status = said.partition(". Did you mean")[0], 404 if asked else 422
    return _index(request, said=said, status=status, asked=asked, near=links)


@require_POST
def by_postcode(request: HttpRequest) -> HttpResponse:
    """Lead to the council of a postcode, which comes in the body, stands in no address and is not kept."""
    directory = held.postcodes()
    if directory is None:
        raise Http404
    typed = request.POST.get("postcode", "")[:20]
    try:
        found, district = directory.council(typed)
    except NoCouncil as error:
        return _index(request, said=str(error), at="postcode", status=422, typed=typed)
    query = {"by": "postcode"} | ({"district": slug(district)} if district else {})
    return SeeOther(f"{_address(found)}?{urlencode(query)}")


@require_safe
def england(request: HttpRequest) -> HttpResponse:
    """Show England: every measure, how councils vary on it, and how many stand out each way."""
    report = held.england_report()
    drawn = {f"{one.code}. {one.title}": [_measure_link(one)] for one in shown_measures()}
    return page(request, "places/england.html", title="England", here="places", report=report, drawn=drawn)


def _measure_link(measure: MeasureEntry) -> tuple[str, str]:
    """Return where a measure is drawn for all councils, and words with England's figure to lead there."""
    series = held.landscape().series[measure.id]
    england = words.figure(measure, series.printed(ENGLAND, series.latest))
    said = f"{measure.code}: {england} in {words.year(series.latest)}. The picture, and every council’s figure"
    return reverse("measure", args=[measure.id]), said


@require_safe
def council(request: HttpRequest, name: str) -> HttpResponse:
    """Show one council: what stands out, money, each outcome, peers, pictures. Other names lead to its one address."""
    found = held.council_of(name)
    if slug(found.name) != name:
        return HttpResponsePermanentRedirect(_address(found))
    report = held.council_report(found.ons_code)
    shown: dict[str, Any] = {"council": found, "report": report, "money": money_lines(found), "name": name}
    shown["drawn"] = {one.heading: _drawn(found) for one in report.sections if one.drawn}
    shown["paper"] = can_print()
    shown["short"] = _short(found.ons_code)
    shown |= _district(request.GET.get("district", ""), found)
    shown["by_postcode"] = request.GET.get("by") == "postcode"
    return page(request, "places/council.html", title=found.name, here="places", **shown)


def _drawn(found: Council) -> list[tuple[str, str]]:
    """Return where each of the measures that stand out most is drawn, and the words of the link."""
    most = profile.standing_out_most(held.landscape().lines(found.ons_code))
    return [
        (reverse("place-measure", args=[slug(found.name), line.measure.id]), words.called(line.measure))
        for line in most
    ]


def _district(asked: str, council: Council) -> dict[str, str]:
    """Return the name of a district by its name in an address, and why it leads there; empty where it does not."""
    for one in districts_of(council.ons_code):
        if slug(one.name) == asked:
            return {"district": one.name, "served": one.served(council.name, on=REGISTER_DAY)}
    return {"district": "", "served": ""}


@lru_cache(maxsize=200)
def _short(area: str) -> tuple[str, ...]:
    return tuple(in_short(held.landscape(), find_council(area)))


@require_safe
def brief(request: HttpRequest, name: str) -> HttpResponse:
    """Show two pages for a meeting with a council, as a page that stands by itself and prints."""
    return whole(brief_html(held.council_of(name).ons_code))


@require_safe
def brief_on_paper(request: HttpRequest, name: str) -> HttpResponse:
    """Give the same two pages as PDF; where that cannot be set here, they are not there."""
    found = held.council_of(name)
    return paper(request, brief_html(found.ons_code), name=f"brief-{slug(found.name)}.pdf")


@lru_cache(maxsize=200)
def brief_html(area: str) -> str:
    """Return the two pages of a council, which stand by themselves."""
    return brief_of(use.brief(area, found=held.landscape()))


@require_safe
def neighbourhoods(request: HttpRequest, name: str) -> HttpResponse:
    """Show what is inside a council: deprivation, disability and tenure by neighbourhood, unpaid care by area."""
    found = held.council_of(name)
    if slug(found.name) != name:
        return HttpResponsePermanentRedirect(reverse("place-neighbourhoods", args=[slug(found.name)]))
    report = _neighbourhoods(found.ons_code)
    shown: dict[str, Any] = {"council": found, "report": report, "name": name, "here": "places"}
    return page(request, "places/neighbourhoods.html", title=report.title, **shown)


@lru_cache(maxsize=200)
def _neighbourhoods(area: str) -> Report:
    return neighbourhoods_report(area)


#: What can be taken away of a council, by the name that it has in addresses.
TABLES: dict[str, Callable[[Council], Table]] = {
    "measures": lambda one: profile.council_tables(held.landscape(), one.ons_code)[0],
    "expectations": lambda one: profile.council_tables(held.landscape(), one.ons_code)[1],
    "peers": lambda one: profile.council_tables(held.landscape(), one.ons_code)[2],
    "neighbourhoods": lambda one: neighbourhoods_table(one.ons_code),
    "unpaid-care": lambda one: care_table(one.ons_code),
    "allocation": lambda one: allocations(one.name).tables()[0],
}


@require_safe
def download(request: HttpRequest, name: str, table: str, form: str) -> HttpResponse:
    """Give one table of a council, or of England, as a file."""
    if table not in TABLES or form not in FORMS:
        raise Http404
    found = held.council_of(name)
    return taken([TABLES[table](found)], form, title=f"{found.name} {table}")


@require_safe
def download_england(request: HttpRequest, form: str) -> HttpResponse:
    """Give England's measures as a file."""
    if form not in FORMS:
        raise Http404
    return taken([profile.england_table(held.landscape())], form, title="England measures")


@require_safe
def on_map(request: HttpRequest) -> HttpResponse:
    """Show each council on a map by how it stands beside England on one measure, with the table of the same."""
    measures = shown_measures()
    named = {one.id: one for one in measures}
    wanted = named.get(request.GET.get("measure", "")) or measures[0]
    drawn: dict[str, Any] = {
        "map": signals_map(held.landscape(), wanted, _address_of),
        "legend": legend(held.landscape(), wanted),
        "table_of_map": map_table(held.landscape(), wanted),
    }
    items = [{"value": one.id, "text": f"{one.code}. {one.title}", "selected": one is wanted} for one in measures]
    return page(request, "places/map.html", title="Map", here="places", items=items, measure=wanted, **drawn)


@require_safe
def compare(request: HttpRequest) -> HttpResponse:
    """Show councils of one's choice beside England, or beside one another's region, class, peers or past."""
    beside = request.GET.get("beside", "england")
    asked = [name for name in request.GET.getlist("council") if name][:_MOST]
    table, said = None, ""
    if asked:
        try:
            table = named_signals(signals_table(held.landscape(), beside=beside, councils=asked))
        except NcsError as error:
            said = str(error)
    chosen = {find_council(one).ons_code for one in asked} if table is not None else set()
    items = [{"value": c.ons_code, "text": c.name, "checked": c.ons_code in chosen} for c in councils()]
    ways = [("england", "England"), ("region", "Region"), ("class", "Class"), ("peers", "Peers"), ("past", "Past")]
    radios = [{"value": value, "text": text, "checked": value == beside} for value, text in ways]
    query = urlencode([("beside", beside), *(("council", one) for one in sorted(chosen))])
    shown: dict[str, Any] = {
        "found": table,
        "together": None if table is None else side_by_side(table),
        "query": query,
        "items": items,
        "ways": radios,
        "problem": bool(said),
        "here": "places",
    }
    shown["errors"] = [{"text": said, "href": "#council"}] if said else []
    return page(request, "places/compare.html", title="Compare councils", status=422 if said else 200, **shown)


@require_safe
def compare_download(request: HttpRequest, form: str) -> HttpResponse:
    """Give the same comparison as a file."""
    asked = [name for name in request.GET.getlist("council") if name][:_MOST]
    if form not in FORMS or not asked:
        raise Http404
    table = named_signals(signals_table(held.landscape(), beside=request.GET.get("beside", "england"), councils=asked))
    return taken([table], form, title="Councils compared")


@require_safe
def priorities(request: HttpRequest) -> HttpResponse:
    """Show whom to talk to, both ways, of all councils or of a region, on all outcomes or one."""
    outcome, where = _asked_of(request)
    found = lists_of(held.landscape(), outcome=outcome, region=where, top=10)
    regions = sorted({one.region for one in councils()})
    shown: dict[str, Any] = {
        "lists": found.apart,
        "regions": [{"value": "", "text": "All regions"}]
        + [{"value": one, "text": one, "selected": one == where} for one in regions],
        "outcomes": [{"value": "", "text": "All outcomes"}]
        + [{"value": str(n), "text": words, "selected": n == outcome} for n, words in register().outcomes.items()],
        "query": urlencode({"region": where or "", "outcome": outcome or ""}),
        "packs": [(slug(one), one) for one in regions],
    }
    return page(request, "places/priorities.html", title="Whom to talk to", here="places", **shown)


@require_safe
def priorities_download(request: HttpRequest, form: str) -> HttpResponse:
    """Give every council of the lists, both ways, as a file."""
    if form not in FORMS:
        raise Http404
    outcome, where = _asked_of(request)
    found = lists_of(held.landscape(), outcome=outcome, region=where, top=len(councils()))
    return taken([found.together], form, title="Whom to talk to")


def _asked_of(request: HttpRequest) -> tuple[int | None, str | None]:
    outcome = next((n for n in register().outcomes if str(n) == request.GET.get("outcome")), None)
    region = request.GET.get("region") or None
    return outcome, None if region is None else find_region(region).name


def shown_measures() -> tuple[MeasureEntry, ...]:
    """Return the measures that have a figure for any council."""
    return tuple(series.measure for series in held.landscape().series.values())


def _address(found: Council) -> str:
    return str(reverse("place", args=[slug(found.name)]))


def _address_of(area: str) -> str:
    return _address(find_council(area))
