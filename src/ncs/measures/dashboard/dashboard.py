"""Tables of the national dashboard from a single build: services, requests, assessments, reviews (method note, f).

They are nearly row by row and name persons, as the national tables do: for use inside the council.
"""

from __future__ import annotations

from collections.abc import Mapping

from ncs.core.periods import Quarter
from ncs.engine.relational import ibis, ir
from ncs.measures.dashboard.costs import costs
from ncs.measures.dashboard.quality import data_quality
from ncs.measures.parts.words import LONG_TERM_SUPPORT, any_of, fold

_WHERE = ("la_code", "council", "area", "person_id", "la_person_id")
_ABOUT = (
    "gender",
    "ethnicity",
    "age_band",
    "working_age_band",
    "client_type",
    "primary_support_reason",
    "accommodation_status",
    "has_unpaid_carer",
    "client_funding_status",
)
_EVENT = ("event_start_date", "event_end_date", "event_outcome", "event_outcome_group")
_SERVICE = ("service_type", "service_component", "delivery_mechanism")
_COST = ("unit_cost", "cost_frequency", "planned_units_per_week")

#: Tables with one row an event key, by event type, and what each has of its own.
EVENT_TABLES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "requests": ("request", ("request_route_of_access",)),
    "assessments": (
        "assessment",
        ("assessment_type", "method_of_assessment", "eligible_needs_identified", "conversation"),
    ),
    "reviews": ("review", ("review_reason", "review_type", "review_outcomes_achieved", "method_of_review")),
}


def dashboard_tables(events: ir.Table, quarter: Quarter) -> Mapping[str, ir.Table]:
    """Return the tables by name.

    Args:
        events: Ibis table in the layout EVENTS of a single build.
        quarter: the last quarter, for which costs are given.

    Returns:
        ``services`` (a row a service event), ``requests``, ``assessments`` and ``reviews`` (a row an event key, with
        whether long-term support was open when it began, and how many records it stands for), ``costs`` (a row a
        service overlapping the quarter, in pence) and ``data_quality``.
    """
    kind = fold(events.event_type)
    services = events.filter(kind == "service")
    tables = {"services": services.select(*_WHERE, "record_id", *_ABOUT, *_EVENT, *_SERVICE, *_COST)}
    for name, (wanted, own) in EVENT_TABLES.items():
        tables[name] = _events(events.filter(kind == wanted), services, own)
    return {**tables, "costs": costs(services, quarter), "data_quality": data_quality(events)}


def _events(rows: ir.Table, services: ir.Table, own: tuple[str, ...]) -> ir.Table:
    """One row an event key, with ``long_term_support`` and ``records``."""
    keys = [*_WHERE, "event_key", *_ABOUT, *_EVENT, *own]
    counted = rows.group_by(keys).agg(records=ibis._.count())
    return counted.left_join(_in_support(rows, services), ["la_code", "event_key"]).select(
        *(counted[name] for name in keys),
        long_term_support=ibis._.supported.fill_null(False).ifelse("Yes", "No"),
        records=ibis._.records,
    )


def _in_support(rows: ir.Table, services: ir.Table) -> ir.Table:
    """Event keys of people with long-term support in the same file that covers the day on which the event began."""
    support = services.filter(any_of(fold(services.service_type), LONG_TERM_SUPPORT))
    support = support.select(
        "la_code", "person_id", "import_time", began=support.event_start_date, ended=support.event_end_date
    )
    pairs = rows.select("la_code", "person_id", "import_time", "event_key", "event_start_date").join(
        support, ["la_code", "person_id", "import_time"]
    )
    covers = (pairs.began <= pairs.event_start_date) & (pairs.ended.isnull() | (pairs.ended >= pairs.event_start_date))
    return pairs.filter(covers).select("la_code", "event_key").distinct().mutate(supported=True)
