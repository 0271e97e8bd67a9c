"""Who may do what, by role in the organisation it is done in: asked of `rules`, never of a table of grants."""

from __future__ import annotations

from typing import Any

import rules

from ncs.web.members.models import Membership, Organisation, Role

#: What may be done in an organisation, and the roles that may. A membership of another organisation counts for nothing.
MAY = {
    "web.see_organisation": tuple(Role),
    "web.manage_people": (Role.ADMIN,),
    "web.read_log": (Role.ADMIN,),
    "web.check_submissions": (Role.ANALYST,),
    "web.read_submissions": (Role.ANALYST, Role.DIRECTOR),
    "web.see_survey": tuple(Role),  # of the survey, each sees what their roles or a section given to them include
    "web.read_survey": (Role.SURVEY_LEAD, Role.DIRECTOR),
    "web.fill_survey": (Role.SURVEY_LEAD,),
    "web.sign_survey": (Role.DIRECTOR,),
    "web.open_assessment": tuple(Role),  # likewise
    "web.see_assessment": (Role.ANALYST, Role.DIRECTOR),
    "web.fill_assessment": (Role.ANALYST, Role.DIRECTOR),
    "web.approve_assessment": (Role.DIRECTOR,),
    "web.see_costs": (Role.PROVIDER, Role.COMMISSIONER, Role.DIRECTOR),
    "web.fill_costs": (Role.PROVIDER,),
    "web.ask_costs": (Role.COMMISSIONER,),
    "web.read_costs": (Role.COMMISSIONER, Role.DIRECTOR),
    "web.see_challenges": (Role.PROVIDER, Role.COMMISSIONER, Role.DIRECTOR),
    "web.make_challenges": (Role.PROVIDER,),
    "web.read_challenges": (Role.COMMISSIONER, Role.DIRECTOR),
    "web.answer_challenges": (Role.COMMISSIONER,),
    "web.follow_journeys": (Role.PRACTITIONER,),
}


def roles_of(user: Any, organisation: Organisation) -> frozenset[str]:
    """Return the roles of a person in an organisation, from the database."""
    return frozenset(Membership.objects.filter(user=user, organisation=organisation).values_list("role", flat=True))


def allowed(user: Any, organisation: Organisation) -> frozenset[str]:
    """Return all that a person may do in an organisation, asking the database once."""
    roles = roles_of(user, organisation)
    return frozenset(name for name, may in MAY.items() if roles & {str(one) for one in may})


def _holds(roles: tuple[Role, ...], name: str) -> Any:
    """Return the predicate: a member in one of these roles, of this very organisation."""

    @rules.predicate(name=name)
    def _in_role(user: Any, organisation: Organisation | None) -> bool:
        return organisation is not None and bool(roles_of(user, organisation) & {str(one) for one in roles})

    return _in_role


def register() -> None:
    """Tell `rules` who may do what; called when the service starts."""
    for permission, roles in MAY.items():
        if not rules.perm_exists(permission):
            rules.add_perm(permission, _holds(roles, permission))
