"""Stage 2 of the waiting times: number each person's events and find what follows each request (method note, e)."""

from __future__ import annotations

from ncs.cld import outcomes
from ncs.engine.relational import ibis, ir
from ncs.measures.parts.waits_events import ASSESSMENT, REQUEST, SERVICE
from ncs.measures.parts.words import any_of

PERSON = ["la_code", "person_id"]

#: Folded outcomes of an assessment that lead to a service, and of a request that lead anywhere.
LEADS_TO_SERVICE = tuple(item.event_outcome.lower() for item in outcomes() if item.wt_assessment_progress_to_service)
SHOWS_PROGRESS = tuple(item.event_outcome.lower() for item in outcomes() if item.wt_request_indicates_progress)

_ORDER = {REQUEST: 1, ASSESSMENT: 2, SERVICE: 3}
#: More events than any person has.
MORE_THAN_ANY = 2**24


def of_askers(pool: ir.Table) -> ir.Table:
    """Return the events of people with a surviving request: nobody else's are linked (stage 2.2)."""
    askers = pool.filter(pool.kind == REQUEST).select(*PERSON).distinct()
    return pool.semi_join(askers, PERSON)


def numbered(pool: ir.Table) -> ir.Table:
    """Return the pool with each person's events numbered from 1, and what comes next in that order.

    The order is start date; request, assessment, service; latest import; highest record.

    Returns:
        Ibis table: what is told of an event; ``number``; ``progress``, whether its outcome leads anywhere;
        ``assessment_number`` and ``service_number``, of the next assessment and service, itself among them, or null;
        and ``block_leads``: 1 if the unbroken run of assessments that begins with this event holds one that leads to a
        service, else 0.
    """
    kind_order = ibis.cases(*((pool.kind == kind, place) for kind, place in _ORDER.items()))
    order = [pool.start, kind_order, ibis.desc(pool.import_time), ibis.desc(pool.record_id)]
    rows = pool.mutate(
        number=ibis.row_number().over(ibis.window(group_by=PERSON, order_by=order)) + 1,
        progress=any_of(pool.event_outcome, SHOWS_PROGRESS),
        leads=(pool.kind == ASSESSMENT) & any_of(pool.event_outcome, LEADS_TO_SERVICE),
    ).drop("import_time", "event_outcome")
    ahead = ibis.window(group_by=PERSON, order_by=rows.number, preceding=0, following=None)
    rows = rows.mutate(
        **{f"{kind}_number": _first_number(rows, rows.kind == kind, ahead) for kind in (ASSESSMENT, SERVICE)},
        leading=_first_number(rows, rows.leads, ahead).fill_null(MORE_THAN_ANY),
        other=_first_number(rows, rows.kind != ASSESSMENT, ahead).fill_null(MORE_THAN_ANY),
    )
    return rows.mutate(block_leads=(rows.leading < rows.other).cast("int64")).drop("leads", "leading", "other")


def linked(events: ir.Table) -> ir.Table:
    """Return the surviving requests, each with the next assessment and the next service of the person.

    Args:
        events: from :func:`numbered`.

    Returns:
        One row a request: its own columns; ``progress``; ``assessment_number, assessment_record, assessment_start,
        assessment_date, assessment_band, assessment_type, block_leads``; and ``service_number, service_record,
        service_start, service_date, service_band, service_type``. Those of an event that never came are null.
    """
    asked = events.filter(events.kind == REQUEST).drop("assessment_type", "service_type", "block_leads")
    for kind, more in ((ASSESSMENT, ("assessment_type", "block_leads")), (SERVICE, ("service_type",))):
        asked = _with_details(asked, events, kind, more)
    return asked


def _first_number(events: ir.Table, which: ir.BooleanValue, ahead: object) -> ir.IntegerValue:
    return which.ifelse(events.number, ibis.null("int64")).min().over(ahead)


def _with_details(asked: ir.Table, events: ir.Table, kind: str, more: tuple[str, ...]) -> ir.Table:
    """Add the record, start and age band of the event that ``{kind}_number`` names."""
    key = [*PERSON, f"{kind}_number"]
    found = events.filter(events.kind == kind).select(
        *PERSON,
        *more,
        **{
            f"{kind}_number": events.number,
            f"{kind}_record": events.record_id,
            f"{kind}_start": events.start,
            f"{kind}_date": events.event_start_date,
            f"{kind}_band": events.working_age_band,
        },
    )
    return asked.left_join(found, key).drop(*(f"{name}_right" for name in key))
