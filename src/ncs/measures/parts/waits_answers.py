"""Stage 3 of the waiting times: the first response and first service of each request (method note, section e)."""

from __future__ import annotations

from datetime import date

from ncs.core.periods import day_number
from ncs.engine.relational import ibis, ir
from ncs.measures.parts.waits_events import ASSESSMENT, SERVICE
from ncs.measures.parts.waits_links import MORE_THAN_ANY, PERSON

#: Requests that began before this day are taken to follow Release 1 of the specification.
RELEASE_2 = date(2025, 7, 1)
CONVERSATION = "conversation"

ANSWERED_LATER = "an event that followed an earlier request comes after this request too"
SAME_RESPONSE = "the first response is that of an earlier request"
SAME_SERVICE = "the first service is that of an earlier request"
NOT_TO_SERVICE = "the assessments that came first did not lead to a service"


def answered(asked: ir.Table) -> ir.Table:
    """Return the surviving requests with their response and service, and the rule that excludes a request.

    Args:
        asked: from ``ncs.measures.parts.waits_links.linked``.

    Returns:
        One row a request: ``response_kind`` (conversation, assessment or service), ``response_number,
        response_record, response_start, response_date, response_band``; the ``service_…`` columns, null where
        ``service_discarded``; ``excluded`` (the reason, or null) and ``shared_with``, the number of the earlier
        request that it shares events with.
    """
    return _excluded(_without_idle_services(_with_response(asked)))


def _with_response(asked: ir.Table) -> ir.Table:
    """Choose the first response: the conversation itself, else the service if it comes first, else the assessment."""
    talked = (
        (asked.start < day_number(RELEASE_2))
        & (asked.conversation == 1).fill_null(False)
        & asked.progress
        & (asked.assessment_start.isnull() | (asked.start < asked.assessment_start))
    )
    served = asked.service_number.notnull() & (
        asked.assessment_number.isnull() | (asked.service_number < asked.assessment_number)
    )
    kind = ibis.cases(
        (talked, CONVERSATION), (served, SERVICE), (asked.assessment_number.notnull(), ASSESSMENT), else_=None
    )
    own = {
        "number": "number",
        "record": "record_id",
        "start": "start",
        "date": "event_start_date",
        "band": "working_age_band",
    }
    chosen = {
        f"response_{part}": ibis.cases(
            (kind == CONVERSATION, asked[column]),
            (kind == SERVICE, asked[f"service_{part}"]),
            (kind == ASSESSMENT, asked[f"assessment_{part}"]),
            else_=None,
        )
        for part, column in own.items()
    }
    return asked.mutate(response_kind=kind, **chosen)


def _without_idle_services(asked: ir.Table) -> ir.Table:
    """Discard the service where the first response is an assessment of a block that leads to no service."""
    idle = ((asked.response_kind == ASSESSMENT) & (asked.block_leads == 0)).fill_null(False)
    columns = ("service_number", "service_record", "service_start", "service_date", "service_band", "service_type")
    return asked.mutate(
        service_discarded=idle & asked.service_number.notnull(),
        **{name: idle.ifelse(ibis.null(asked[name].type()), asked[name]) for name in columns},
    )


def _excluded(asked: ir.Table) -> ir.Table:
    """Exclude requests that share their response or service with an earlier request, itself excluded or not.

    Numbers start at 1, so 0 stands for "none" and nulls are passed over in the greatest of several. The key of a
    request joins its event's number with its own, so that the greatest key also says which request has it.
    """
    response = asked.response_number.fill_null(0)
    service = asked.service_number.fill_null(0)
    in_order = ibis.window(group_by=PERSON, order_by=asked.number)
    before = ibis.window(group_by=PERSON, order_by=asked.number, preceding=(None, 1))
    work = asked.mutate(
        response_or_0=response,
        service_or_0=service,
        previous_last=ibis.greatest(response, service).lag().over(in_order).fill_null(0),
        previous=asked.number.lag().over(in_order),
        response_key=_key(response, asked.number).max().over(before).fill_null(0),
        service_key=_key(service, asked.number).max().over(before).fill_null(0),
    )
    later = work.previous_last > work.number
    shares_response = (work.response_or_0 > 0) & (work.response_or_0 <= work.response_key // MORE_THAN_ANY)
    shares_service = (work.service_or_0 > 0) & (work.service_or_0 <= work.service_key // MORE_THAN_ANY)
    work = work.mutate(
        excluded=ibis.cases(
            (later, ANSWERED_LATER), (shares_response, SAME_RESPONSE), (shares_service, SAME_SERVICE), else_=None
        ),
        shared_with=ibis.cases(
            (later, work.previous),
            (shares_response, MORE_THAN_ANY - work.response_key % MORE_THAN_ANY),
            (shares_service, MORE_THAN_ANY - work.service_key % MORE_THAN_ANY),
            else_=None,
        ),
    )
    return work.select(*asked.columns, "excluded", "shared_with")


def _key(number: ir.IntegerValue, request: ir.IntegerValue) -> ir.IntegerValue:
    """Return one number that is greatest for the greatest event number and, of equal ones, the earliest request."""
    return number * MORE_THAN_ANY + (MORE_THAN_ANY - request)
