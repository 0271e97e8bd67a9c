"""How many requests a minute one address may make. Counted in the memory of each worker, and kept for two minutes."""

from __future__ import annotations

import hmac
import time
from hashlib import sha256

from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest
from ninja.throttling import BaseThrottle

_MINUTE = 60


class AMinute(BaseThrottle):
    """Lets so many requests through from one address in each minute by the clock; what is left is told in headers.

    The throttles of the package keep the last requests on themselves and share that between threads; this keeps nothing
    but a count, under a hash of the address that is no use without the service's secret.
    """

    def __init__(self, scope: str, *, share: int = 1) -> None:
        """Take what is counted apart, and the share of the whole allowance that it may use."""
        self._scope, self._share = scope, share

    def allow_request(self, request: HttpRequest) -> bool:
        """Return whether this one is still within the allowance."""
        most = max(1, settings.ENVIRONMENT.api_a_minute // self._share)
        minute, second = divmod(int(time.time()), _MINUTE)
        used = _counted(f"api:{self._scope}:{minute}:{_who(self.get_ident(request) or '')}")
        request.allowance = (most, max(0, most - used), _MINUTE - second)
        return bool(used <= most)


def within(request: HttpRequest, scope: str, *, most: int) -> bool:
    """Count a request to a page that makes work, and return whether one address may make so many in this minute."""
    minute = int(time.time()) // _MINUTE
    return _counted(f"page:{scope}:{minute}:{_who(BaseThrottle().get_ident(request) or '')}") <= most


def _counted(key: str) -> int:
    cache = caches["near"]
    cache.add(key, 0, timeout=2 * _MINUTE)
    try:
        return int(cache.incr(key))
    except ValueError:  # dropped between the two lines, by a cache that is full
        return 1


def _who(address: str) -> str:
    return hmac.new(settings.SECRET_KEY.encode(), address.encode(), sha256).hexdigest()[:24]
