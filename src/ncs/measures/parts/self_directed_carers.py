"""What support each carer had in the period, for ASCOF 3D parts 1b and 2b."""

from __future__ import annotations

from ncs.core.periods import day_number
from ncs.engine.relational import ibis, ir
from ncs.measures.parts.people import Step, funnel, furthest, records
from ncs.measures.parts.self_directed_clients import COMMISSIONED, DIRECT_PAYMENT, MANAGED
from ncs.measures.parts.timeline import age_group, age_on
from ncs.measures.parts.words import CARER_TYPES, INFORMATION, any_of
from ncs.measures.run.context import Context

BACKWARDS = "the event ends before it starts"
DIED_BEFORE = "the person died before the period began"
NOT_CARER_SUPPORT = "not carer support, an assessment, a review, or advice and information"
NO_CATEGORY = "direct support with a blank component, or advice that is not a request, assessment or review"
UNDER_18 = "under 18 on the last day of the period"
NO_DIRECT_SUPPORT = "the highest ranking support has no known delivery, is advice only, or is not direct to the carer"

DIRECT_TO_CARER = "unpaid carer support: direct to unpaid carer"
CARED_FOR = "unpaid carer support: support involving the person cared-for"

UNKNOWN_DELIVERY = "Direct to carer: delivery not known"
CATEGORIES = {
    1: "Direct payment only",
    2: "CASSR managed personal budget",
    3: "CASSR commissioned support only",
    4: UNKNOWN_DELIVERY,
    5: "Information, advice and other universal services or signposting",
    6: "No direct support provided to carer",
}
_PERSON = ["area", "la_code", "person_id"]
_NONE = 99


def carers(context: Context) -> ir.Table:
    """Return one row for each carer with an event in the period: category, reason and who counts.

    Beside the usual columns of a people table there are ``self_directed`` and ``direct_payment`` (the two
    numerators) and ``adult`` (the person is in the cohort, with whatever support).
    """
    last = furthest(funnel_of_events(context), _PERSON)
    highest = last.rank.min().over(ibis.window(group_by=_PERSON))
    last = last.mutate(highest=highest).filter(lambda table: table.rank == table.highest)
    people = last.group_by(_PERSON).agg(
        stopped=last.reason.min(), age_group=last.age_group.min(), rank=last.rank.min(), record_ids=records(last)
    )
    adult = people.stopped.isnull()
    counts = adult & people.rank.isin((1, 2, 3))
    return people.mutate(
        adult=adult,
        in_denominator=counts,
        self_directed=counts & people.rank.isin((1, 2)),
        direct_payment=counts & (people.rank == 1),
        category=people.rank.cases(*CATEGORIES.items()),
        reason=ibis.cases((counts, ibis.null("string")), (adult, NO_DIRECT_SUPPORT), else_=people.stopped),
    )


def funnel_of_events(context: Context) -> ir.Table:
    """Return carers' events that touch the period with their rank and the rule that stopped them."""
    first, last = day_number(context.period.start), day_number(context.period.end)
    events = context.events
    touching = (events.start <= last) & (events.end >= first)
    columns = ("event_type", "service_type", "service_component", "delivery_mechanism", "event_outcome")
    carers_events = events.filter(any_of(events.client_type, CARER_TYPES) & touching)
    rows = carers_events.select(*_PERSON, "record_id", "start", "end", *columns)
    rows = rows.join(context.details.select("la_code", "person_id", "birth", "death"), ["la_code", "person_id"])
    age = age_on(rows.birth, last)
    rows = rows.mutate(age=age, age_group=age_group(age), rank=_rank(rows))
    assessed = any_of(rows.event_type, ("assessment", "review"))
    no_service = rows.service_type.isnull()
    support = any_of(rows.service_type, (DIRECT_TO_CARER, CARED_FOR))
    advised = (rows.event_outcome == INFORMATION).fill_null(False)
    steps = (
        Step(reason=BACKWARDS, keep=rows.end >= rows.start),
        Step(reason=DIED_BEFORE, keep=rows.death.isnull() | (rows.death >= first)),
        Step(reason=NOT_CARER_SUPPORT, keep=support | (no_service & (assessed | advised))),
        Step(reason=NO_CATEGORY, keep=rows.rank < _NONE),
        Step(reason=UNDER_18, keep=rows.age.isnull() | (rows.age >= 18)),
    )
    return funnel(rows, steps)


def _rank(rows: ir.Table) -> ir.IntegerValue:
    """1 direct payment to 6 no direct support; :data:`_NONE` where the official code gives no category."""
    direct = (rows.service_type == DIRECT_TO_CARER).fill_null(False)
    component = rows.service_component
    by_payment = (rows.delivery_mechanism == DIRECT_PAYMENT).fill_null(False) | (component == DIRECT_PAYMENT).fill_null(
        False
    )
    # Three-valued logic in the official code: a blank component fails every later test of direct support.
    other = direct & component.notnull()
    assessed = any_of(rows.event_type, ("assessment", "review"))
    advised = (rows.event_outcome == INFORMATION).fill_null(False)
    return ibis.cases(
        (direct & by_payment, 1),
        (other & (rows.delivery_mechanism == MANAGED), 2),
        (other & (rows.delivery_mechanism == COMMISSIONED), 3),
        (other, 4),
        ((rows.service_type == CARED_FOR).fill_null(False), 6),
        (assessed & ~advised, 6),
        (assessed & advised, 5),
        ((rows.event_type == "request").fill_null(False), 5),
        else_=_NONE,
    )
