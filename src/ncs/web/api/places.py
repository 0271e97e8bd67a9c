"""England and its councils: who they are, their figures, signals, trends and money, and whom to talk to."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse
from ninja import Query, Router

from ncs.core.naming import slug
from ncs.funding.use.allocations import allocations as money
from ncs.observations.use import observations
from ncs.places.views import profile as profiles
from ncs.places.views.councils import councils_table
from ncs.places.views.lists import lists_of
from ncs.places.views.neighbourhoods import care_table, neighbourhoods_table
from ncs.places.views.signal_table import signals_table
from ncs.places.views.trend_table import trends_table
from ncs.reference.council_register import Council
from ncs.reference.councils import councils as known_councils
from ncs.reference.days import REGISTER_DAY
from ncs.reference.regions import find_region
from ncs.tables.explained import explained_table
from ncs.tables.tables import Table
from ncs.web.api.asked import BesideWhat, InRegion, OfCouncil, WhomToTalkTo
from ncs.web.api.shapes import CouncilShape, Paging, TablePage
from ncs.web.api.tables import one_page
from ncs.web.pages import held

router = Router(tags=["Places"])
#: What hangs on a council.
_OF_COUNCIL = ("profile", "expectations", "peers", "figures", "signals", "trends", "allocation", "neighbourhoods")


@router.get("/councils", response=TablePage)
def councils(request: HttpRequest, asked: Query[InRegion]) -> TablePage:
    """The councils with adult social care responsibilities, with their codes, region and class."""
    wanted = find_region(asked.region).code if asked.region else None
    found = [one for one in known_councils() if wanted in (None, one.region_code)]
    return one_page(request, councils_table(found, day=REGISTER_DAY), asked)


@router.get("/councils/{council}", response=CouncilShape)
def council(request: HttpRequest, council: str) -> CouncilShape:
    """One council, by any name, old name or code; never a guess."""
    return _shape(held.council_of(council))


@router.get("/councils/{council}/profile", response=TablePage)
def profile(request: HttpRequest, council: str, asked: Query[Paging]) -> TablePage:
    """A council on every official measure: value, interval, England, five comparators, trend."""
    return one_page(request, _profile(council)[0], asked)


@router.get("/councils/{council}/expectations", response=TablePage)
def expectations(request: HttpRequest, council: str, asked: Query[Paging]) -> TablePage:
    """What is expected of a council, and how it is measured."""
    return one_page(request, _profile(council)[1], asked)


@router.get("/councils/{council}/peers", response=TablePage)
def peers(request: HttpRequest, council: str, asked: Query[Paging]) -> TablePage:
    """The councils most like it, and in what they are most and least alike."""
    return one_page(request, _profile(council)[2], asked)


@router.get("/councils/{council}/neighbourhoods", response=TablePage)
def neighbourhoods(request: HttpRequest, council: str, asked: Query[Paging]) -> TablePage:
    """A council's neighbourhoods (LSOAs) by deprivation 2025, with disability and tenure of the census of 2021."""
    return one_page(request, neighbourhoods_table(held.council_of(council).ons_code), asked)


@router.get("/councils/{council}/unpaid-care", response=TablePage)
def unpaid_care(request: HttpRequest, council: str, asked: Query[Paging]) -> TablePage:
    """Unpaid care in a council's larger areas (MSOAs), by hours a week, in the census of 2021."""
    return one_page(request, care_table(held.council_of(council).ons_code), asked)


@router.get("/councils/{council}/figures", response=TablePage)
def council_figures(request: HttpRequest, council: str, asked: Query[OfCouncil]) -> TablePage:
    """Every published figure held of a council: the observations, with numerator, denominator, status and source."""
    area = held.council_of(council).ons_code
    found = observations(
        measure=asked.measure or None, area=area, period=asked.period or None, group=asked.group or None
    )
    return one_page(request, found.tables()[0], asked)


@router.get("/councils/{council}/signals", response=TablePage)
def council_signals(request: HttpRequest, council: str, asked: Query[BesideWhat]) -> TablePage:
    """How a council stands on each measure beside a comparator, how far apart, and how sure that is."""
    area = held.council_of(council).ons_code
    return one_page(request, signals_table(held.landscape(), beside=asked.beside, councils=[area]), asked)


@router.get("/councils/{council}/trends", response=TablePage)
def council_trends(request: HttpRequest, council: str, asked: Query[Paging]) -> TablePage:
    """A council's recent trend on each measure, or why none is said."""
    area = held.council_of(council).ons_code
    return one_page(request, trends_table(held.landscape(), councils=[area]), asked)


@router.get("/councils/{council}/allocation", response=TablePage)
def allocation(request: HttpRequest, council: str, asked: Query[Paging]) -> TablePage:
    """A council's notional allocation opened line by line: what is published, inferred, and cannot be known."""
    found = held.council_of(council)
    lines = money(found.ons_code).explained()
    return one_page(request, explained_table(lines, title=f"{found.name}: the lines behind its allocation"), asked)


@router.get("/allocations", response=TablePage)
def allocations(request: HttpRequest, asked: Query[InRegion]) -> TablePage:
    """The published notional allocations 2025-26 to 2028-29 in £ million, with growth, and pounds per adult."""
    return one_page(request, money(region=asked.region or None).tables()[0], asked)


@router.get("/england", response=TablePage)
def england(request: HttpRequest, asked: Query[Paging]) -> TablePage:
    """England on every measure, how councils vary, and how many stand out each way."""
    return one_page(request, profiles.england_table(held.landscape()), asked)


@router.get("/priorities", response=TablePage)
def priorities(request: HttpRequest, asked: Query[WhomToTalkTo]) -> TablePage:
    """Whom to talk to, both ways, by strength and breadth of the evidence, and how far each place can be trusted."""
    region = find_region(asked.region).name if asked.region else None
    outcome = int(asked.outcome) if asked.outcome else None
    found = lists_of(held.landscape(), outcome=outcome, region=region, top=asked.top)
    return one_page(request, found.together, asked)


def _profile(council: str) -> list[Table]:
    return profiles.council_tables(held.landscape(), held.council_of(council).ons_code)


def _shape(one: Council) -> CouncilShape:
    links = {name: reverse("api-council", args=[one.ons_code]) + f"/{name}" for name in _OF_COUNCIL}
    return CouncilShape(
        ons_code=one.ons_code,
        name=one.name,
        aliases=list(one.aliases),
        region=one.region,
        region_code=one.region_code,
        kind=one.kind,
        detail=one.detail,
        cassr_code=one.cassr_code,
        lgf_code=one.lgf_code,
        codes=[code.code for code in one.codes],
        note=one.note,
        links={"page": reverse("place", args=[slug(one.name)]), **links},
    )
