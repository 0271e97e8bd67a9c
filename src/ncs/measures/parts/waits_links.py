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


def of_askers(pool: ir.Table) -> ir.Table:
    """Return the events of people with a surviving request: nobody else's are linked (stage 2.2)."""
    askers = pool.filter(pool.kind == REQUEST).select(*PERSON).distinct()
    return pool.semi_join(askers, PERSON)


def numbered(pool: ir.Table) -> ir.Table:
    """Return the pool with each person's events numbered from 1, and the flag of each assessment's block.

    The order is start date; request, assessment, service; latest import; highest record. A block is an unbroken run
    of assessments; ``block_leads`` is 1 if any of them leads to a service, else 0, and null for other events.
    """
    kind_order = ibis.cases(*((pool.kind == kind, place) for kind, place in _ORDER.items()))
    order = [pool.start, kind_order, ibis.desc(pool.import_time), ibis.desc(pool.record_id)]
    rows = pool.mutate(number=ibis.row_number().over(ibis.window(group_by=PERSON, order_by=order)) + 1)
    so_far = ibis.window(group_by=PERSON, order_by=rows.number, preceding=None, following=0)
    is_assessment = rows.kind == ASSESSMENT
    rows = rows.mutate(
        block=(~is_assessment).cast("int64").sum().over(so_far),
        leads=(is_assessment & any_of(rows.event_outcome, LEADS_TO_SERVICE)).cast("int64"),
    )
    best = rows.leads.max().over(ibis.window(group_by=[*PERSON, "block"]))
    return rows.mutate(block_leads=(rows.kind == ASSESSMENT).ifelse(best, ibis.null("int64"))).drop("leads", "block")


def linked(events: ir.Table) -> ir.Table:
    """Return the surviving requests, each with the next assessment and the next service of the person.

    Args:
        events: from :func:`numbered`.

    Returns:
        One row a request: its own columns; ``progress``; ``assessment_number, assessment_record, assessment_start,
        assessment_date, assessment_band, assessment_type, block_leads``; and ``service_number, service_record,
        service_start, service_date, service_band, service_type``. Those of an event that never came are null.
    """
    ahead = ibis.window(group_by=PERSON, order_by=events.number, preceding=0, following=None)
    rows = events.mutate(
        **{f"{kind}_number": _number_of(events, kind).min().over(ahead) for kind in (ASSESSMENT, SERVICE)}
    )
    asked = rows.filter(rows.kind == REQUEST).drop("assessment_type", "service_type", "block_leads")
    asked = asked.mutate(progress=any_of(asked.event_outcome, SHOWS_PROGRESS))
    for kind, more in ((ASSESSMENT, ("assessment_type", "block_leads")), (SERVICE, ("service_type",))):
        asked = _with_details(asked, events, kind, more)
    return asked


def _number_of(events: ir.Table, kind: str) -> ir.IntegerValue:
    return (events.kind == kind).ifelse(events.number, ibis.null("int64"))


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
