"""A request that the service asks of itself, before it listens: as a visitor's would come, by HTTPS."""

from __future__ import annotations

import json
from io import BytesIO
from typing import Any
from urllib.parse import urlsplit
from wsgiref.util import setup_testing_defaults

from django.conf import settings
from django.core.handlers.wsgi import WSGIRequest


def request(address: str, sent: Any = None) -> WSGIRequest:
    """Return a request for an address, with its query; what is sent is sent as JSON, with POST."""
    parts, body = urlsplit(address), b"" if sent is None else json.dumps(sent).encode()
    host = settings.ALLOWED_HOSTS[0].lstrip(".*") or "localhost"
    environ: dict[str, Any] = {"PATH_INFO": parts.path, "QUERY_STRING": parts.query, "HTTP_HOST": host}
    environ |= {"wsgi.url_scheme": "https", "wsgi.input": BytesIO(body), "CONTENT_LENGTH": str(len(body))}
    environ |= {"REQUEST_METHOD": "GET" if sent is None else "POST", "HTTP_X_FORWARDED_PROTO": "https"}
    environ |= {} if sent is None else {"CONTENT_TYPE": "application/json"}
    setup_testing_defaults(environ)
    return WSGIRequest(environ)
