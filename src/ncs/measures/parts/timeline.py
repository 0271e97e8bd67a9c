"""Events made ready for the measures: days as whole numbers, labels folded, open ends far away.

The official code gives an open event the end 9999-01-01; so does this module. Whole numbers of days (since
1 January 1970) make every window the same arithmetic on each engine.
"""

from __future__ import annotations

from datetime import date

from ncs.core.periods import day_number
from ncs.engine.relational import ibis, ir
from ncs.measures.parts.words import INVALID, fold
from ncs.measures.run.context import Rules

#: The end of an open event.
OPEN = day_number(date(9999, 1, 1))

#: Folded labels of the event itself.
_LABELS = (
    "client_type",
    "service_type",
    "service_component",
    "delivery_mechanism",
    "event_outcome",
    "assessment_type",
    "review_type",
)

#: Descriptions of the person, for the person details; a blank one is "invalid and not mapped".
_PERSON = (
    "gender",
    "ethnicity",
    "primary_support_reason",
    "accommodation_status",
    "employment_status",
    "has_unpaid_carer",
    "client_funding_status",
)
#: What waiting times and waiting lists need besides.
_BANDS = ("working_age_band", "request_route_of_access")
_WAITS = ("import_time", "conversation", "age_at_event_start", *_BANDS)
_SUPPORTED = ("adult_1_linked_person_id", "adult_2_linked_person_id", "adult_3_linked_person_id")
#: Columns of prepared events with few different texts.
LISTED = ("la_code", "area", "event_type", "outcome_group", *_LABELS, *_PERSON, *_BANDS)


def prepare(events: ir.Table, rules: Rules) -> ir.Table:
    """Return the events with the columns that measures use.

    Args:
        events: Ibis table in the layout ``ncs.records.layout.EVENTS`` (the joined kind).
        rules: the edition's rules; they say which event type is compared.

    Returns:
        Ibis table: ``la_code, area, person_id, la_person_id, record_id, start, end, ref_end, birth, death`` (day
        numbers; an open end is :data:`OPEN`), ``event_start_date``, the folded labels ``event_type, client_type,
        service_type, service_component, delivery_mechanism, event_outcome, outcome_group, assessment_type,
        review_type``, the person's folded descriptions, the numbers of the people a carer supports, and what only
        waits use: ``import_time, conversation, age_at_event_start, working_age_band, request_route_of_access``.
    """
    kind = events.event_type_raw if rules.raw_event_type else events.event_type
    return events.select(
        "la_code",
        "area",
        "person_id",
        "record_id",
        "event_start_date",
        "la_person_id",
        *_SUPPORTED,
        *_WAITS,
        start=events.event_start_date.epoch_days().cast("int64"),
        end=ibis.coalesce(events.event_end_date.epoch_days().cast("int64"), OPEN),
        ref_end=events.ref_period_end.epoch_days().cast("int64"),
        birth=events.birth_date.epoch_days().cast("int64"),
        death=events.date_of_death.epoch_days().cast("int64"),
        event_type=fold(kind),
        outcome_group=fold(events.event_outcome_group),
        **{name: fold(events[name]) for name in _LABELS},
        **{name: ibis.coalesce(fold(events[name]), INVALID) for name in _PERSON},
    )


def texts(events: ir.Table, rules: Rules) -> ir.Table:
    """Return every text that the columns :data:`LISTED` of prepared events hold, in the one column ``text``.

    Args:
        events: as for :func:`prepare`.
        rules: likewise.
    """
    kind = "event_type_raw" if rules.raw_event_type else "event_type"
    names = ("la_code", "area", kind, "event_outcome_group", *_LABELS, *_PERSON, *_BANDS)
    written = ibis.union(*(events.select(text=events[name]).distinct() for name in names), distinct=True)
    written = written.filter(written.text.notnull())
    return written.union(written.select(text=fold(written.text)), distinct=True)


def for_measures(prepared: ir.Table) -> ir.Table:
    """Return prepared events without what the person details alone read: a quarter of what keeping them would take."""
    return prepared.drop(*_PERSON, *_SUPPORTED)


def age_on(birth: ir.IntegerValue, day: ir.IntegerValue) -> ir.IntegerValue:
    """Return whole years from ``birth`` to ``day`` as the official code counts them: floor(days / 365.25)."""
    return ((day - birth) * 4) // 1461


def age_group(age: ir.IntegerValue) -> ir.StringValue:
    """Return ``18-64``, ``65+`` or ``unknown`` (for a null age); under 18 is ``under 18``."""
    return ibis.cases((age < 18, "under 18"), (age < 65, "18-64"), (age >= 65, "65+"), else_="unknown")
