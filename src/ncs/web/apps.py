"""The service as Django sees it: one application."""

from __future__ import annotations

from django.apps import AppConfig


class Web(AppConfig):
    """The pages and the drafts of answers."""

    name = "ncs.web"
    label = "web"
    verbose_name = "National Care Service on the web"

    def ready(self) -> None:
        """Say who may do what, and have signing in written down."""
        from ncs.web.members import log, permissions

        permissions.register()
        log.listen()
