"""Every address of the service. Who may use each is on a list in the tests: a new one fails until somebody says."""

from __future__ import annotations

from django.urls import include, path, register_converter

from ncs.web.pages import plain


class DraftName:
    """The name of a draft in an address: 22 letters that nobody can guess."""

    regex = r"[A-Za-z0-9_-]{22}"

    def to_python(self, value: str) -> str:
        """Return the name as it stands in the address."""
        return value

    def to_url(self, value: str) -> str:
        """Return the name as it stands in the address."""
        return value


register_converter(DraftName, "draft")

urlpatterns = [
    path("", plain.home, name="home"),
    path("about", plain.about, name="about"),
    path("privacy", plain.privacy, name="privacy"),
    path("accessibility", plain.accessibility, name="accessibility"),
    path("health", plain.health, name="health"),
    path("robots.txt", plain.robots, name="robots"),
    path("what-care-costs/", include("ncs.web.care.addresses")),
]
handler400 = "ncs.web.pages.faults.bad_request"
handler404 = "ncs.web.pages.faults.not_found"
handler500 = "ncs.web.pages.faults.server_error"
