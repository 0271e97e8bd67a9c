"""A part of something given to a colleague: a section of the survey, an expectation of a self-assessment."""

from __future__ import annotations

from typing import Any

from django import forms

from ncs.web.members.models import Membership, Organisation, Role


class Give(forms.Form):
    """To which colleague a part is given; ``nobody`` says who fills it in otherwise."""

    colleague = forms.ChoiceField(
        label="Colleague",
        required=False,
        error_messages={"invalid_choice": "Choose somebody who has a role in your organisation"},
    )

    def __init__(self, *args: Any, people: dict[str, str], nobody: str, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.fields["colleague"].choices = [("", f"Nobody: {nobody}"), *people.items()]


def people_of(organisation: Organisation) -> dict[str, str]:
    """Return who works here, by the key of their account: their address and roles."""
    roles: dict[str, tuple[str, list[str]]] = {}
    held_roles = Membership.objects.filter(organisation=organisation).select_related("user")
    for one in held_roles.order_by("user__email", "role"):
        roles.setdefault(str(one.user_id), (one.user.email, []))[1].append(Role(one.role).label)
    return {key: f"{email} ({', '.join(names)})" for key, (email, names) in roles.items()}
