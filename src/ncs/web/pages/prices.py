"""What an hour, a week or a night of care costs to provide: national defaults, or the figures that somebody sends."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from ncs.core.errors import NcsError, ProblemsFound
from ncs.present.page import figure
from ncs.prices.use.prices import UNITS, AskedPrice, price, template
from ncs.prices.views.price import tornado_svg, waterfall_svg, what
from ncs.web.api.limits import within
from ncs.web.care.files import LARGEST, asked_of
from ncs.web.methods import require_http_methods, require_safe
from ncs.web.pages.faults import told
from ncs.web.pages.shown import FORMS, attached, page, taken
from ncs.web.pages.told_here import said_here, words_here
from ncs.web.sent import content_of

#: How many inputs of their own one address may have priced in a minute: each is drawn 10,000 times.
A_MINUTE = 20

#: What to do where the program would name a command.
_COMPARE = "Compare it with the input to begin from on this page."


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Show the price of one unit of each service, as the national defaults have it."""
    found = [(name, _standing(name).found) for name in UNITS]
    shown: dict[str, Any] = {"prices": [(name, what(one), one.price) for name, one in found], "here": "money"}
    return page(request, "prices/index.html", title="What care costs to provide", **shown)


@require_http_methods(["GET", "HEAD", "POST"])
def one(request: HttpRequest, service: str) -> HttpResponse:
    """Show one price line by line, in pictures, and what moves it. POST an input to see one's own; it is not kept."""
    standing = _known(service)
    own, wrong = None, list[str]()
    if request.method == "POST":
        if not within(request, "prices", most=A_MINUTE):
            return told(
                request, f"{A_MINUTE} prices a minute are worked out for one address. Wait a minute.", status=429
            )
        own, wrong = _own(request, service)
    asked = own or standing
    pictures = [
        figure(waterfall_svg(asked.found), caption="Each line begins where the one above it ended."),
        figure(
            tornado_svg(asked.found, asked.moved, asked.spread),
            caption="Each input moved alone, from its lowest to its highest.",
        ),
    ]
    shown: dict[str, Any] = {"name": service, "found": asked.found, "tables": asked.tables(), "pictures": pictures}
    shown |= {"working": asked.table("explained"), "own": own is not None, "private": own is not None}
    shown |= {"errors": [{"text": one, "href": "#input"} for one in wrong], "problem": bool(wrong), "here": "money"}
    title, status = f"What {what(standing.found)} costs", 422 if wrong else 200
    return page(request, "prices/one.html", title=title, status=status, **shown)


#: What to do where the program would name a command.
_COMPARE = "Compare it with the input to begin from on this page."


@require_safe
def starter(request: HttpRequest, service: str) -> HttpResponse:
    """Give the input that the price here is worked out from, with its comments, to put one's own figures in."""
    _known(service)
    return attached(template(service).encode("utf-8"), name=f"{service}.yaml", kind="application/yaml; charset=utf-8")


#: What to do where the program would name a command.
_COMPARE = "Compare it with the input to begin from on this page."


@require_safe
def download(request: HttpRequest, service: str, form: str) -> HttpResponse:
    """Give the tables of a price as the national defaults have it."""
    asked = _known(service)
    if form not in FORMS:
        raise Http404
    return taken(asked.tables(), form, title=f"Price {service}")


def _known(service: str) -> AskedPrice:
    if service not in UNITS:
        raise Http404
    return _standing(service)


@cache
def _standing(service: str) -> AskedPrice:
    """Return the price that the starter of a service leads to; it changes only with the program."""
    return asked_of(template(service).encode("utf-8"), price)


def _own(request: HttpRequest, service: str) -> tuple[AskedPrice | None, list[str]]:
    """Return the price of the input that was sent, or all that is wrong with it. The file is gone after."""
    try:
        content = content_of(request, "input", largest=LARGEST, called="an input file")
        return asked_of(content, lambda path: price(path, service)), []
    except ProblemsFound as error:
        return None, [said_here(one, instead=_COMPARE) for one in error.problems]
    except NcsError as error:
        return None, [words_here(str(error))]
