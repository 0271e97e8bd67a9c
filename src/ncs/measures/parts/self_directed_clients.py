"""How each client's long-term support is delivered on the last day of the period, for ASCOF 3D parts 1a and 2a."""

from __future__ import annotations

from ncs.core.periods import day_number
from ncs.engine.relational import ibis, ir
from ncs.measures.parts.people import Step, funnel, furthest, records
from ncs.measures.parts.timeline import age_group, age_on
from ncs.measures.parts.words import COMMUNITY, LONG_TERM_SUPPORT, NURSING, PRISON, RESIDENTIAL, SERVICE_USER, any_of
from ncs.measures.run.context import Context

NOT_SERVICE_USER = "the client type is not service user"
BACKWARDS = "the service ends before it starts"
NOT_OPEN = "no long-term support was open on the last day of the period"
DIED_BEFORE = "the person died before the last day of the period"
UNDER_18 = "under 18 on the last day of the period"
NOT_COMMUNITY = "the highest ranking service is not community support"

DIRECT_PAYMENT = "direct payment"
MANAGED = "cassr managed personal budget"
COMMISSIONED = "cassr commissioned support"

UNKNOWN_DELIVERY = "Community: delivery not known"
_DIRECT, _MANAGED = 3, 4
_COMMUNITY = (3, 4, 5, 6)
CATEGORIES = {
    1: "Nursing care",
    2: "Residential care",
    3: "Community: direct payment",
    4: "Community: CASSR managed personal budget",
    5: "Community: CASSR commissioned support",
    6: UNKNOWN_DELIVERY,
    7: "Prison: CASSR managed personal budget",
    8: "Prison: CASSR commissioned support",
    9: "Prison: delivery not known",
}
_PERSON = ["area", "la_code", "person_id"]


def clients(context: Context) -> ir.Table:
    """Return one row for each person with long-term support in the period: category, reason and who counts.

    Beside the usual columns of a people table there are ``self_directed`` and ``direct_payment`` (the two
    numerators) and ``adult`` (the person is in the cohort, in whatever setting).
    """
    rows = funnel_of_services(context)
    last = furthest(rows, _PERSON)
    highest = last.rank.min().over(ibis.window(group_by=_PERSON))
    last = last.mutate(highest=highest).filter(lambda table: table.rank == table.highest)
    people = last.group_by(_PERSON).agg(
        stopped=last.reason.min(), age_group=last.age_group.min(), rank=last.rank.min(), record_ids=records(last)
    )
    adult = people.stopped.isnull()
    counts = adult & people.rank.isin(_COMMUNITY)
    return people.mutate(
        adult=adult,
        in_denominator=counts,
        self_directed=counts & people.rank.isin((_DIRECT, _MANAGED)),
        direct_payment=counts & (people.rank == _DIRECT),
        category=people.rank.cases(*CATEGORIES.items()),
        reason=ibis.cases((counts, ibis.null("string")), (adult, NOT_COMMUNITY), else_=people.stopped),
    )


def funnel_of_services(context: Context) -> ir.Table:
    """Return long-term support that touches the period with its rank and the rule that stopped it."""
    first, last = day_number(context.period.start), day_number(context.period.end)
    events = context.events
    touching = (events.start <= last) & (events.end >= first)
    services = events.filter(any_of(events.service_type, LONG_TERM_SUPPORT) & touching)
    columns = ("client_type", "service_type", "service_component", "delivery_mechanism", "start", "end")
    rows = services.select(*_PERSON, "record_id", *columns).join(
        context.details.select("la_code", "person_id", "birth", "death"), ["la_code", "person_id"]
    )
    age = age_on(rows.birth, last)
    rows = rows.mutate(age=age, age_group=age_group(age), rank=_rank(rows))
    steps = (
        Step(reason=NOT_SERVICE_USER, keep=rows.client_type == SERVICE_USER),
        Step(reason=BACKWARDS, keep=rows.end >= rows.start),
        Step(reason=NOT_OPEN, keep=rows.end >= last),
        Step(reason=DIED_BEFORE, keep=rows.death.isnull() | (rows.death >= last)),
        Step(reason=UNDER_18, keep=rows.age.isnull() | (rows.age >= 18)),
    )
    return funnel(rows, steps)


def _rank(rows: ir.Table) -> ir.IntegerValue:
    """1 nursing to 9 prison without a usable delivery; a delivery counts only in the community and in prison."""
    by_component = (rows.service_component == DIRECT_PAYMENT).fill_null(False)
    delivery = by_component.ifelse(DIRECT_PAYMENT, rows.delivery_mechanism)
    community, prison = rows.service_type == COMMUNITY, rows.service_type == PRISON
    return ibis.cases(
        (rows.service_type == NURSING, 1),
        (rows.service_type == RESIDENTIAL, 2),
        (community & (delivery == DIRECT_PAYMENT), 3),
        (community & (delivery == MANAGED), 4),
        (community & (delivery == COMMISSIONED), 5),
        (community, 6),
        (prison & (delivery == MANAGED), 7),
        (prison & (delivery == COMMISSIONED), 8),
        else_=9,
    )
