"""Services are recorded in the words of client level data, so that the return makes itself."""

from __future__ import annotations

from functools import cache

from ncs.cld.load import specification
from ncs.core.errors import near_matches
from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.contact import DetailsRecorded
from ncs.journeys.events.planning import ServiceEnded, ServiceStarted
from ncs.journeys.rules.model import Example, Rule
from ncs.journeys.rules.samples import opened, planned, served, service

#: The field of client level data that each detail of a person is.
_DETAILS = {
    "gender": "gender",
    "ethnicity": "ethnicity",
    "primary_support_reason": "support_reason",
    "accommodation_status": "accommodation",
    "employment_status": "employment",
    "has_unpaid_carer": "has_unpaid_carer",
    "visual_impairment": "visual_impairment",
    "hearing_impairment": "hearing_impairment",
}


@cache
def values_of(field: str) -> frozenset[str]:
    """Return the values that Release 2 defines for a field, without those that only say what could not be mapped."""
    found = specification().lists[field].values
    return frozenset(one.value for one in found if "not mapped" not in one.value)


def _faults(_state: State, one: Event) -> str:
    if isinstance(one, ServiceStarted):
        said = {"service_type": one.type, "service_component": one.component, "delivery_mechanism": one.mechanism}
    elif isinstance(one, ServiceEnded):
        said = {"event_outcome": one.outcome}
    elif isinstance(one, DetailsRecorded):
        said = {name: getattr(one, held) for name, held in _DETAILS.items()}
    else:
        return ""
    for field, value in said.items():
        if value and value not in values_of(field):
            near = near_matches(value, values_of(field))
            hint = f" Did you mean {near[0]!r}?" if near else ""
            return f"{value!r} is no {field.replace('_', ' ')} of client level data, Release 2.{hint}"
    return ""


RULE = Rule(
    id="service-values",
    title="In the words of the return",
    section="Client level data, Release 2",
    force=Force.RECORD,
    checked=Checked.SOURCE,
    words=(
        "Details of a person, type, component, delivery and outcome of a service are values that client "
        "level data defines."
    ),
    of=(ServiceStarted, ServiceEnded, DetailsRecorded),
    faults=_faults,
    examples=(
        Example(
            said="A gender that the return does not know.",
            story=[opened()],
            event=event("details-recorded", "2026-04-01", gender="M"),
            refused=True,
        ),
        Example(said="Details.", story=[opened()], event=event("details-recorded", "2026-04-01", gender="Male")),
        Example(said="Home support.", story=planned(), event=service()),
        Example(said="Something of one's own.", story=planned(), event=service(component="Popping in"), refused=True),
        Example(
            said="An end in words of one's own.",
            story=served(),
            event=event("service-ended", "2026-05-30", ref="s1", outcome="finished"),
            refused=True,
        ),
    ),
)
