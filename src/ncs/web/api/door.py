"""What happens to every request to the API, whatever it asks: methods, other sites, marks of content, allowances."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_vary_headers

from ncs.web.api.told import KIND, START, told

Handler = Callable[[HttpRequest], HttpResponse]
#: Anybody's page may read the answers: they are public, and no cookie is looked at (https://fetch.spec.whatwg.org/).
_OPEN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Link, Retry-After, RateLimit, RateLimit-Policy",
    "Cross-Origin-Resource-Policy": "cross-origin",
}
_PREFLIGHT = {
    "Access-Control-Allow-Methods": "GET, HEAD, POST, OPTIONS",
    "Access-Control-Allow-Headers": "Content-Type, If-None-Match",
    "Access-Control-Max-Age": "86400",
}


class Door:
    """Stands before the API alone."""

    def __init__(self, handle: Handler) -> None:
        self._handle = handle

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Return the answer, with what a program on another site or with an older copy needs to know."""
        if not request.path.startswith(START):
            return self._handle(request)
        answer = self._answer(request)
        for name, value in {**_OPEN, **_allowance(request)}.items():
            answer.headers[name] = value
        return answer

    def _answer(self, request: HttpRequest) -> HttpResponse:
        if request.method == "OPTIONS":
            return HttpResponse(status=204, headers=_PREFLIGHT)
        bare = request.method == "HEAD"
        if bare:
            request.method = "GET"
        answer = _marked(request, self._handle(request))
        if answer.status_code == 405 and answer.headers.get("Content-Type") != KIND:
            answer = _not_that_way(answer)
        if bare:
            answer.headers["Content-Length"] = str(len(answer.content))
            answer.content = b""
        return answer

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        """Refuse what the address does not take, before it is read: a parameter that is misspelt, or no JSON."""
        if not request.path.startswith(START) or request.method == "OPTIONS":
            return None
        from ncs.web.api.service import parameters, takes_json

        name = request.resolver_match.url_name
        if request.method == "POST" and name in takes_json() and (refused := _refused(request)):
            return refused
        known = parameters().get(name, frozenset())
        strange = sorted(set(request.GET) - known)
        if not strange:
            return None
        takes = f"It takes {', '.join(sorted(known))}." if known else "It takes none."
        return told(422, f"This address does not take the parameter {strange[0][:60]!r}. {takes}")


def _refused(request: HttpRequest) -> HttpResponse | None:
    """Return why what was sent is not read at all: too large, or not JSON; None if it may be read."""
    size = request.headers.get("Content-Length", "")
    most = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
    if size.isascii() and size.isdigit() and int(size) > most:
        return told(413, f"What was sent is larger than {most // 1000} kB.")
    if request.content_type != "application/json":
        return told(415, "Send JSON, with Content-Type: application/json.")
    return None


def _marked(request: HttpRequest, answer: HttpResponse) -> HttpResponse:
    """Return an answer with a mark of its content, or 304 where the asker has the same already."""
    if request.method != "GET" or answer.status_code != 200:
        return answer
    answer.headers["Cache-Control"] = "public, max-age=300"
    patch_vary_headers(answer, ["Accept-Encoding"])  # a 304 says so as the whole answer does: RFC 9110, 15.4.5
    answer.headers["ETag"] = mark = f'"{sha256(answer.content).hexdigest()[:32]}"'
    return get_conditional_response(request, etag=mark, response=answer)


def _not_that_way(answer: HttpResponse) -> HttpResponse:
    allowed = [name.strip() for name in answer.headers.get("Allow", "").split(",") if name.strip()]
    ways = ", ".join(sorted({*allowed, *(["HEAD"] if "GET" in allowed else []), "OPTIONS"}))
    return told(405, f"This address takes {ways}.", headers={"Allow": ways})


def _allowance(request: HttpRequest) -> dict[str, str]:
    """Return what is left of the allowance, as draft-ietf-httpapi-ratelimit-headers has it."""
    most, left, seconds = getattr(request, "allowance", (None, None, None))
    if most is None:
        return {}
    said = {"RateLimit-Policy": f'"minute";q={most};w=60', "RateLimit": f'"minute";r={left};t={seconds}'}
    return said
