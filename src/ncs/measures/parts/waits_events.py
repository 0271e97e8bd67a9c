"""Stage 1 of the waiting times: which requests are kept, and the events that may answer them (method note, e)."""

from __future__ import annotations

from datetime import date

from ncs.core.periods import day_number
from ncs.engine.relational import ibis, ir
from ncs.measures.parts.earlier_support import supported_before
from ncs.measures.parts.people import Step, funnel
from ncs.measures.parts.words import LONG_TERM_SUPPORT, LOW_LEVEL, OTHER_SHORT_TERM, SERVICE_USER, ST_MAX, any_of
from ncs.measures.run.context import Rules

REQUEST, ASSESSMENT, SERVICE, REVIEW = "request", "assessment", "service", "review"
#: The order in which words are looked for in an event type as submitted.
KINDS = (SERVICE, ASSESSMENT, REQUEST, REVIEW)

FIRST_DAY = date(2023, 4, 1)
LEAST_AGE = 25
ASSESSMENTS = ("short term assessment", "long term assessment")
SHORT_TERM = (ST_MAX, OTHER_SHORT_TERM)
SERVICES = (*LONG_TERM_SUPPORT, *SHORT_TERM, LOW_LEVEL)
#: Calendar months before a request in which a service must have been open to disqualify it.
LONG_TERM_MONTHS, SHORT_TERM_MONTHS = 12, 3

NFA, HOSPITAL = "nfa", "admitted to hospital"

NOT_SERVICE_USER = "the client type is not service user"
TOO_EARLY = "the request began before 1 April 2023"
TOO_YOUNG = "younger than 25 when the request began, or of unknown age"
HAD_LONG_TERM = "long-term support that began earlier was open, or ended within 12 months before the request"
HAD_SHORT_TERM = "short-term support that began earlier was open, or ended within 3 months before the request"
NO_OUTCOME = "the outcome of the request is blank or belongs to no group"
NO_ACTION = "the request ended with no further action"
TO_HOSPITAL = "the request ended with admission to hospital"

_PERSON = ["area", "la_code", "person_id"]


#: Columns of the events that say something of a request.
_REQUEST = (
    *(*_PERSON, "record_id", "import_time", "kind", "client_type", "start", "event_start_date", "age_at_event_start"),
    *("event_outcome", "outcome_group", "conversation", "working_age_band", "request_route_of_access"),
    *("assessment_type", "service_type"),
)


def with_kind(events: ir.Table, rules: Rules) -> ir.Table:
    """Return prepared events with ``kind``: request, assessment, service, review, or what is none of these.

    The edition of June 2026 looks for the words in the type as submitted, in the order :data:`KINDS`; that of
    September 2026 compares the cleaned type, which is asked for as it is: an engine compares that first.
    """
    text = events.event_type
    if rules.raw_event_type:
        return events.mutate(kind=ibis.cases(*((text.contains(word), word) for word in KINDS), else_=None))
    return events.mutate(kind=text)


def requests(events: ir.Table) -> ir.Table:
    """Return every request with ``reason``, null for those kept, and ``blocking``: the records that dropped it.

    Args:
        events: from :func:`with_kind`.
    """
    asked = events.filter(events.kind == REQUEST).select(*_REQUEST)
    had_long = _blocked(asked, events, LONG_TERM_SUPPORT, LONG_TERM_MONTHS, "long")
    had_short = _blocked(asked, events, SHORT_TERM, SHORT_TERM_MONTHS, "short")
    key = ["la_code", "person_id", "record_id"]
    right = [f"{name}_right" for name in key]
    asked = asked.left_join(had_long, key).drop(*right).left_join(had_short, key).drop(*right)
    steps = (
        Step(reason=NOT_SERVICE_USER, keep=asked.client_type == SERVICE_USER),
        Step(reason=TOO_EARLY, keep=asked.start >= day_number(FIRST_DAY)),
        Step(reason=TOO_YOUNG, keep=asked.age_at_event_start >= LEAST_AGE),
        Step(reason=HAD_LONG_TERM, keep=asked.long.isnull()),
        Step(reason=HAD_SHORT_TERM, keep=asked.short.isnull()),
        Step(reason=NO_OUTCOME, keep=asked.outcome_group.notnull()),
        Step(reason=NO_ACTION, keep=asked.outcome_group != NFA),
        Step(reason=TO_HOSPITAL, keep=asked.outcome_group != HOSPITAL),
    )
    asked = funnel(asked, steps)
    blocking = ibis.cases(
        (asked.reason == HAD_LONG_TERM, asked.long), (asked.reason == HAD_SHORT_TERM, asked.short), else_=None
    )
    return asked.mutate(blocking=blocking)


def _blocked(asked: ir.Table, events: ir.Table, types: tuple[str, ...], months: int, name: str) -> ir.Table:
    """Requests during or soon after support that began strictly earlier, with the last record of that support."""
    services = events.filter((events.kind == SERVICE) & any_of(events.service_type, types))
    return supported_before(asked, services, months=months, name=name)


def pool(events: ir.Table, asked: ir.Table) -> ir.Table:
    """Return the surviving requests with the assessments and services of people aged 25 and over, unnumbered.

    Assessments are short or long term, services of the seven types; the client type of these is not tested.
    """
    old_enough = (events.age_at_event_start >= LEAST_AGE).fill_null(False)
    assessments = (events.kind == ASSESSMENT) & any_of(events.assessment_type, ASSESSMENTS)
    services = (events.kind == SERVICE) & any_of(events.service_type, SERVICES)
    columns = [
        *_PERSON,
        "record_id",
        "import_time",
        "kind",
        "start",
        "event_start_date",
        "event_outcome",
        "conversation",
        "working_age_band",
        "assessment_type",
        "service_type",
    ]
    kept = asked.filter(asked.reason.isnull()).select(*columns)
    return kept.union(events.filter(old_enough & (assessments | services)).select(*columns))
