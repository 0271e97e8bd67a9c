"""The API put together: its operations, how faults are told, and its OpenAPI description."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern
from ninja import NinjaAPI, Router
from ninja.errors import HttpError, Throttled, ValidationError
from ninja.operation import Operation
from ninja.parser import Parser

from ncs.core.errors import NcsError
from ncs.tables.reading.json_files import parsed_json
from ncs.web.api import charging, measures, places, rights
from ncs.web.api.description import described
from ncs.web.api.limits import AMinute
from ncs.web.api.told import told, told_error, told_misfits

VERSION = "1"
_ABOUT = (
    "Adult social care in England: councils, official measures, figures, signals, allocations and rights to read; a "
    "case of charging to work out. The same program answers as on the command line. Independent: not a government "
    "service. Figures are public sector information under the Open Government Licence v3.0. No key is needed."
)


class Strict(Parser):
    """Reads what is sent as every file of JSON is read: a key named twice, or half a character, is refused."""

    def parse_body(self, request: HttpRequest) -> dict[str, Any]:
        """Return what was sent.

        Raises:
            ValueError, RecursionError: as ``parsed_json`` says.
        """
        found: dict[str, Any] = parsed_json(request.body.decode(json.detect_encoding(request.body)))
        return found


class Service(NinjaAPI):
    """The API, whose addresses are named for the functions behind them."""

    def get_operation_url_name(self, operation: Operation, router: Router) -> str:
        """Return the name of an address: ``api-`` and the name of its function."""
        return "api-" + str(operation.view_func.__name__).replace("_", "-")

    def get_openapi_operation_id(self, operation: Operation) -> str:
        """Return the name of an operation: the name of its address."""
        return "api-" + str(operation.view_func.__name__).replace("_", "-")


api = Service(
    title="Care, worked out",
    version=VERSION,
    description=_ABOUT,
    docs_url=None,
    openapi_url=None,
    throttle=AMinute("read"),
    urls_namespace="api",
    parser=Strict(),
)
for router in (rights.router, places.router, measures.router, charging.router):
    api.add_router("", router)


@cache
def parameters() -> Mapping[str, frozenset[str]]:
    """Return the query parameters that each address takes, by the name of the address."""
    return {
        operation["operationId"]: frozenset(
            one["name"] for one in operation.get("parameters", ()) if one["in"] == "query"
        )
        for path in schema()["paths"].values()
        for operation in path.values()
    }


@cache
def takes_json() -> frozenset[str]:
    """Return the names of the addresses to which something is sent."""
    return frozenset(path["post"]["operationId"] for path in schema()["paths"].values() if "post" in path)


@cache
def schema() -> Mapping[str, Any]:
    """Return the OpenAPI description of the API, made once."""
    return described(api.get_openapi_schema(path_prefix="api/v1"))


@api.exception_handler(NcsError)
def _input(request: HttpRequest, error: NcsError) -> HttpResponse:
    return told_error(error)


@api.exception_handler(ValidationError)
def _misfits(request: HttpRequest, error: ValidationError) -> HttpResponse:
    return told_misfits(error.errors)


@api.exception_handler(Http404)
def _nothing(request: HttpRequest, error: Http404) -> HttpResponse:
    return told(404, str(error) or "There is nothing at this address.")


@api.exception_handler(HttpError)
def _other(request: HttpRequest, error: HttpError) -> HttpResponse:
    said = r"What was sent is not JSON that can be read, names a key twice, or holds half a character such as \ud800."
    return told(error.status_code, said)


@api.exception_handler(Throttled)
def _too_often(request: HttpRequest, error: Throttled) -> HttpResponse:
    most, _, seconds = request.allowance
    said = f"More than {most} requests in a minute came from here. Wait {seconds} seconds."
    return told(429, said, headers={"Retry-After": str(seconds)})


def addresses() -> list[URLPattern]:
    """Return the addresses of the operations, below the version's own."""
    return [one for one in api.urls[0] if one.name != "api-root"]
