"""``python -m ncs.web invite NAME EMAIL``: the first way into an organisation, from whoever runs the service."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand
from django.urls import reverse

from ncs.web.members.invitations import invite, organisation_named
from ncs.web.members.models import Role


class Command(BaseCommand):
    """Invite somebody to an organisation, which is made where it is new; print the way in."""

    help = "Invite somebody to an organisation, which is made where it is new."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the organisation, the address and the role."""
        parser.add_argument("organisation", help="A council as it is named here, or a provider's name.")
        parser.add_argument("email")
        parser.add_argument("--role", choices=list(Role.values), default=str(Role.ADMIN))
        parser.add_argument("--again", action="store_true", help="Forget the account first: password and second step.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Make the invitation and print the path of its page, once."""
        found = organisation_named(options["organisation"])
        if options["again"]:
            get_user_model().objects.filter(email__iexact=options["email"]).delete()
        token = invite(found, email=options["email"], role=Role(options["role"]), by="whoever runs this service")
        kind = f"the council {found.area}" if found.area else "no council by that name, so a provider"
        self.stdout.write(f"{found.name} ({kind}), {Role(options['role']).label}. Works once, for a week:")
        self.stdout.write(reverse("join", args=[token]))
