"""The page that documents the API: made of its description, on the server, without a script from elsewhere."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse

from ncs.web.api.description import EXAMPLES, operations
from ncs.web.api.service import schema
from ncs.web.methods import require_safe
from ncs.web.pages.shown import page


@require_safe
def openapi(request: HttpRequest) -> HttpResponse:
    """Give the OpenAPI description."""
    return JsonResponse(schema())


@require_safe
def docs(request: HttpRequest) -> HttpResponse:
    """Show every operation: what it answers, what it takes, an example to open or to send, and how faults are told."""
    groups: dict[str, list[dict[str, Any]]] = {}
    for method, path, operation in operations(schema()):
        groups.setdefault(operation["tags"][0], []).append(_shown(request, method, path, operation))
    shown: dict[str, Any] = {
        "groups": list(groups.items()),
        "here": "api-docs",
        "about": schema()["info"]["description"],
    }
    shown["a_minute"] = settings.ENVIRONMENT.api_a_minute
    return page(request, "api/index.html", title="Open data and API", **shown)


def _shown(request: HttpRequest, method: str, path: str, operation: Mapping[str, Any]) -> dict[str, Any]:
    taken = list(operation.get("parameters", ()))
    example = path
    for one in taken:
        if one["in"] == "path":
            example = example.replace(f"{{{one['name']}}}", str(one["example"]))
    return {
        "name": operation["operationId"],
        "method": method,
        "path": path,
        "words": operation["description"],
        "parameters": [
            (one["name"], one["description"], _kind(one["schema"])) for one in taken if one["in"] == "query"
        ],
        "example": example,
        "sent": _command(request, example, EXAMPLES.get(operation["operationId"])),
    }


def _kind(described: Mapping[str, Any]) -> str:
    """Return what a parameter may be, in words."""
    if "enum" in described:
        return "one of: " + ", ".join(str(one) or "(nothing)" for one in described["enum"])
    usual = described.get("default")
    words = "may be given several times" if described["type"] == "array" else described.get("format", described["type"])
    return f"{words}; {usual} unless given" if usual not in (None, "", []) else str(words)


def _command(request: HttpRequest, address: str, body: Mapping[str, Any] | None) -> str:
    """Return how an example is sent from a terminal; nothing for what a browser can open."""
    if body is None:
        return ""
    sent = json.dumps(body, indent=1)
    where = request.build_absolute_uri(address)
    return f"curl {where} \\\n  --header 'Content-Type: application/json' \\\n  --data '{sent}'"
