"""Services are recorded in the words of client level data, so that the return makes itself."""

from __future__ import annotations

from functools import cache

from ncs.cld.load import specification
from ncs.core.errors import near_matches
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.planning import ServiceEnded, ServiceStarted
from ncs.journeys.rules.model import Example, Rule
from ncs.journeys.rules.samples import planned, served, service


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
    words="Type, component, delivery and outcome of a service are values that client level data defines.",
    faults=_faults,
    checked=True,
    examples=(
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
