"""What may be asked for, and the regions; and the start, which says what there is."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse
from ninja import Query, Router

from ncs.core.version import __version__
from ncs.journeys import use
from ncs.reference.regions import regions as known_regions
from ncs.web.api.asked import InSituation
from ncs.web.api.shapes import TablePage
from ncs.web.api.tables import one_page

router = Router(tags=["Rights and reference"])
_DOORS = ("councils", "measures", "england", "allocations", "priorities", "rights", "regions", "reforms", "policies")


@router.get("/", response=dict[str, str])
def start(request: HttpRequest) -> dict[str, str]:
    """The addresses to begin from, and the version of the program."""
    return {"version": __version__, **{name: reverse(f"api-{name}") for name in (*_DOORS, "situations", "docs")}}


@router.get("/rights", response=TablePage)
def rights(request: HttpRequest, asked: Query[InSituation]) -> TablePage:
    """What may be asked for: when each right arises, what must happen, what to do if it does not, and its law."""
    return one_page(request, use.rights(asked.situation or None).tables()[0], asked)


@router.get("/situations", response=dict[str, str])
def situations(request: HttpRequest) -> dict[str, str]:
    """The situations in which a person may stand, by name."""
    return {one.value: one.words for one in use.situations()}


@router.get("/reference/regions", response=dict[str, str])
def regions(request: HttpRequest) -> dict[str, str]:
    """England's regions: name by ONS code."""
    return {one.code: one.name for one in known_regions()}
