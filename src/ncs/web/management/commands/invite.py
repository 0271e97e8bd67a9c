"""``python -m ncs.web invite NAME EMAIL``: the first way into an organisation, from whoever runs the service."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any, ClassVar

from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email
from django.urls import reverse

from ncs.web.members.invitations import WrongInvitation, invite, organisation_named
from ncs.web.members.log import note
from ncs.web.members.models import Done, Role


class Command(BaseCommand):
    """Invite somebody to an organisation, which is made where it is new; print the way in."""

    help = "Invite somebody to an organisation, which is made where it is new."
    requires_system_checks: ClassVar[list[str]] = []  # they load every page; here none is shown

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the organisation, the address and the role."""
        parser.add_argument("organisation", help="A council as it is named here, or a provider's name.")
        parser.add_argument("email")
        parser.add_argument("--role", choices=list(Role.values), default=str(Role.ADMIN))
        parser.add_argument("--again", action="store_true", help="Forget the account first: password and second step.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Make the invitation and print the path of its page, once.

        Raises:
            CommandError: the organisation or the address cannot be one.
        """
        try:
            validate_email(options["email"])
            found = organisation_named(options["organisation"])
        except ValidationError:
            raise CommandError(f"{options['email']!r} is no email address.") from None
        except WrongInvitation as error:
            raise CommandError(str(error)) from None
        if options["again"]:
            self._forget(options["email"])
        token = invite(found, email=options["email"], role=Role(options["role"]), by="whoever runs this service")
        kind = f"the council {found.area}" if found.area else "no council by that name, so a provider"
        self.stdout.write(f"{found.name} ({kind}), {Role(options['role']).label}. Works once, for a week:")
        self.stdout.write(reverse("join", args=[token]))

    def _forget(self, email: str) -> None:
        """Forget an account with every role it had, and say which: each must be invited to again."""
        for user in get_user_model().objects.filter(email__iexact=email):
            for one in user.memberships.select_related("organisation"):
                about = f"{user.email} as {Role(one.role).label}"
                note(one.organisation, "whoever runs this service", Done.What.ENDED, about)
                self.stdout.write(f"Ended: {about} in {one.organisation.name}.")
            user.delete()
