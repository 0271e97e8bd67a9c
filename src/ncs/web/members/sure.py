"""What nobody can undo is asked about before it is done, on a page of its own: a slip of the finger does nothing."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

from ncs.web.members.models import Organisation
from ncs.web.pages.shown import page


def asked_first(
    request: HttpRequest, organisation: Organisation, *, asks: str, said: str, yes: str, back: str
) -> HttpResponse | None:
    """Return the page that asks; None for who has said yes on it.

    Args:
        request: sent with POST to the address that does it; the page sends it there again.
        organisation: whose desk it is.
        asks: the question; ``said`` what would be lost by it, ``yes`` the words of the button.
        back: where somebody goes who says no.
    """
    if request.POST.get("sure") == "yes":
        return None
    shown: dict[str, Any] = {"organisation": organisation, "said": said, "yes": yes, "keep": back}
    return page(request, "members/sure.html", title=asks, private=True, **shown)
