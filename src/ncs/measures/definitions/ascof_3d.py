"""ASCOF 3D: self-directed support and direct payments, for clients and for carers (method note, section d5)."""

from __future__ import annotations

import dataclasses

from ncs.engine.relational import ibis, ir
from ncs.measures.parts.people import people_table
from ncs.measures.parts.self_directed_carers import UNKNOWN_DELIVERY as CARER_UNKNOWN
from ncs.measures.parts.self_directed_carers import carers
from ncs.measures.parts.self_directed_clients import UNKNOWN_DELIVERY as CLIENT_UNKNOWN
from ncs.measures.parts.self_directed_clients import clients
from ncs.measures.parts.sources import DHSC, DHSC_CODE
from ncs.measures.run.context import EDITIONS, Computed, Context
from ncs.measures.run.definition import Group, Measure

_GROUPS = (
    Group(name="age=18-64", where={"age_group": "18-64"}),
    Group(name="age=65+", where={"age_group": "65+"}),
    Group(name="total"),
)

CLIENTS_SELF_DIRECTED = Measure(
    id="ascof_3d_1a",
    publisher=DHSC,
    editions=EDITIONS,
    population="Service users with long-term support open on the last day of the period, each counted once by the "
    "highest ranking service.",
    numerator="Those whose highest ranking service is community support by direct payment or CASSR managed personal "
    "budget.",
    denominator="Those whose highest ranking service is community support, whatever its delivery mechanism.",
    window="A snapshot on the last day of the period.",
    ages="On the last day of the period.",
    exclusions=(
        "client types other than service user",
        "services that end before they start",
        "people who died before the last day of the period",
        "people under 18",
        "people whose highest ranking service is nursing, residential or prison support",
    ),
    tie_breaks=(
        "Nursing, residential, community (direct payment, managed budget, commissioned, not known), prison: the first "
        "of these that a person has.",
        "The component direct payment outweighs the delivery mechanism.",
    ),
    unknowns="People without a usable delivery mechanism count in the denominator only. People of unknown age count "
    "in the total only.",
    groups=_GROUPS,
    source=DHSC_CODE,
)
CLIENTS_DIRECT_PAYMENT = dataclasses.replace(
    CLIENTS_SELF_DIRECTED,
    id="ascof_3d_2a",
    numerator="Those whose highest ranking service is community support by direct payment.",
)
CARERS_SELF_DIRECTED = Measure(
    id="ascof_3d_1b",
    publisher=DHSC,
    editions=EDITIONS,
    population="Carers, known by association included, with carer support, an assessment, a review, or advice and "
    "information in the period, each counted once by the highest ranking support.",
    numerator="Those whose highest ranking support is a direct payment or a CASSR managed personal budget.",
    denominator="Those whose highest ranking support is a direct payment, a CASSR managed personal budget or CASSR "
    "commissioned support.",
    window="Events that overlap the period.",
    ages="On the last day of the period.",
    exclusions=(
        "client types other than carer",
        "events that end before they start",
        "people who died before the period began",
        "direct support whose component is blank, unless it is delivered by direct payment",
        "people under 18",
        "people whose support is advice only, of unknown delivery, or not direct to the carer",
    ),
    tie_breaks=(
        "Direct payment, managed budget, commissioned support, unknown delivery, advice, no direct support: the first "
        "of these that a person has.",
    ),
    unknowns="People whose delivery mechanism is not known are left out. People of unknown age count in the total "
    "only.",
    groups=_GROUPS,
    source=DHSC_CODE,
)
CARERS_DIRECT_PAYMENT = dataclasses.replace(
    CARERS_SELF_DIRECTED,
    id="ascof_3d_2b",
    numerator="Those whose highest ranking support is a direct payment.",
)
MEASURES = (CLIENTS_SELF_DIRECTED, CLIENTS_DIRECT_PAYMENT, CARERS_SELF_DIRECTED, CARERS_DIRECT_PAYMENT)


def compute(context: Context) -> Computed:
    """Return the people behind the four parts of 3D, and how many lack a usable delivery mechanism."""
    of_clients, of_carers = context.keep(clients(context)), context.keep(carers(context))
    parts = (
        people_table(of_clients.mutate(in_numerator=of_clients.self_directed), CLIENTS_SELF_DIRECTED.id),
        people_table(of_clients.mutate(in_numerator=of_clients.direct_payment), CLIENTS_DIRECT_PAYMENT.id),
        people_table(of_carers.mutate(in_numerator=of_carers.self_directed), CARERS_SELF_DIRECTED.id),
        people_table(of_carers.mutate(in_numerator=of_carers.direct_payment), CARERS_DIRECT_PAYMENT.id),
    )
    unknown = ibis.union(_unknown(of_clients, CLIENT_UNKNOWN, "clients"), _unknown(of_carers, CARER_UNKNOWN, "carers"))
    return Computed(people=ibis.union(*parts), side={"ascof_3d_unknown_delivery": unknown})


def _unknown(people: ir.Table, category: str, who: str) -> ir.Table:
    missing = (people.category == category) & people.adult
    return people.group_by("area", "la_code").agg(who=ibis.literal(who), people=missing.sum().cast("int64"))
