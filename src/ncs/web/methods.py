"""Which methods a view takes: said on the view, so that any other is refused before it is looked at further."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from django.http import HttpResponse
from django.views.decorators import http

View = Callable[..., HttpResponse]
_SAFE = ("GET", "HEAD")


def require_http_methods(methods: Sequence[str]) -> Callable[[View], View]:
    """Let a view take these methods alone; whoever wraps the view keeps what it says of itself."""

    def _taking(view: View) -> View:
        made: View = http.require_http_methods(list(methods))(view)
        made.__dict__["takes"] = tuple(methods)
        return made

    return _taking


def require_safe(view: View) -> View:
    """Let a view be read alone."""
    return require_http_methods(_SAFE)(view)


def require_POST(view: View) -> View:
    """Let a view take what is sent by a form alone."""
    return require_http_methods(("POST",))(view)


def taken(view: View) -> tuple[str, ...]:
    """Return the methods that a view says it takes; nothing for one that is not ours and says nothing."""
    found: tuple[str, ...] = getattr(view, "takes", ())
    return found
