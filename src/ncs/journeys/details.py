"""What is known of a person, told once or little by little: what was said last of each thing is what holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event
from ncs.journeys.events.contact import DetailsRecorded
from ncs.journeys.events.imported import IMPORT

#: The field of client level data in which each detail stands.
IN_RETURN: Mapping[str, str] = {
    name: {
        "nhs_number": "nhs_submitted",
        "support_reason": "primary_support_reason",
        "accommodation": "accommodation_status",
        "employment": "employment_status",
    }.get(name, name)
    for name in DetailsRecorded.model_fields
    if name not in Event.model_fields
}


def details_of(state: State) -> DetailsRecorded:
    """Return what is known of the person: each detail as it was last said; unknown where nobody has said it."""
    last = state.last(DetailsRecorded)
    said = _said(state.all(DetailsRecorded))
    return DetailsRecorded.model_validate({"on": last.on if last else state.opened.on, **said})


def told_since_import(state: State) -> frozenset[str]:
    """Return the details that somebody has said since client level data was imported."""
    return frozenset(_said(one for one in state.all(DetailsRecorded) if one.by != IMPORT))


def _said(events: Iterable[DetailsRecorded]) -> dict[str, str]:
    """Return what events say, later ones last; a field left as it comes says nothing."""
    return {
        name: getattr(one, name)
        for one in events
        for name in IN_RETURN
        if getattr(one, name) != DetailsRecorded.model_fields[name].default
    }
