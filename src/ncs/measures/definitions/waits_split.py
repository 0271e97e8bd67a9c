"""Waits from a request to the start of support, by what the support is and by support reason (expectation 1.4).

The waits are those of the official median to the first service. Official figures split them by age alone. How complex a
need is, no record says: the primary support reason stands for it, as a marked proxy.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence

from ncs.core.periods import day_number
from ncs.engine.relational import ibis, ir
from ncs.measures.definitions import waiting_times
from ncs.measures.parts.people import people_table
from ncs.measures.parts.sources import DHSC_CODE, OWN_PUBLISHER
from ncs.measures.parts.waits_figures import age_group, median_of, middles
from ncs.measures.parts.words import (
    COMMUNITY,
    LOW_LEVEL,
    NURSING,
    OTHER_SHORT_TERM,
    RESIDENTIAL,
    ST_MAX,
    any_of,
    fold,
)
from ncs.measures.run.context import EDITIONS, Computed, Context, Figure
from ncs.measures.run.definition import Count, Group, Measure

#: What a first service is called here, and the service types that are it. Support in prison is in the total alone.
FIRST_SERVICES: Mapping[str, Sequence[str]] = {
    "placement": (NURSING, RESIDENTIAL),
    "community": (COMMUNITY,),
    "short term": (ST_MAX, OTHER_SHORT_TERM, LOW_LEVEL),
}
#: How the primary support reasons of each sort begin, in either release of the specification.
REASONS = (
    "physical support",
    "sensory support",
    "support with memory and cognition",
    "learning disability support",
    "mental health support",
    "social support",
)
UNPAID_CARER = "support to unpaid carer"

OTHER_AGE = waiting_times.OTHER_AGE
OTHER_REASON = "the primary support reason is not known, or is support to an unpaid carer"

BY_SERVICE = Measure(
    id="wait_by_first_service",
    publisher=OWN_PUBLISHER,
    editions=EDITIONS,
    population=waiting_times.SERVICE.population,
    numerator="The median of the days from the start of the request to the start of the first service after it.",
    denominator="The number of these waits. Requests that no service has followed are not in it.",
    window="Services that start in the period, whole quarters or not.",
    ages=waiting_times.SERVICE.ages,
    exclusions=waiting_times.SERVICE.exclusions,
    tie_breaks=waiting_times.SERVICE.tie_breaks,
    unknowns="Support in prison is in the total only. A placement is nursing or residential care.",
    groups=(
        Group(name="total"),
        *(Group(name=f"first_service={name}", where={"cohort": name}) for name in FIRST_SERVICES),
    ),
    source=DHSC_CODE,
    denominator_from=Count.OWN,
    look_back_days=366,
)
BY_REASON = dataclasses.replace(
    BY_SERVICE,
    id="wait_by_support_reason",
    unknowns="Records do not say how complex a need is. The primary support reason is a proxy for it, and a rough one: "
    "it tells needs apart, not how great they are. It is the latest known of the person; a wait without one is left "
    "out.",
    groups=tuple(Group(name=f"support_reason={name}", where={"cohort": name}) for name in REASONS),
)
MEASURES = (BY_SERVICE, BY_REASON)


def compute(context: Context) -> Computed:
    """Return the waits that ended with a service in the period, by its kind and by support reason, and the medians."""
    waits = context.keep(_ended(context))
    too_young = (waits.band.isnull(), OTHER_AGE)
    by_service = waits.mutate(cohort=waits.kind, reason=ibis.cases(too_young, else_=None))
    not_known = (waits.support_reason.isnull(), OTHER_REASON)
    by_reason = waits.mutate(cohort=waits.support_reason, reason=ibis.cases(too_young, not_known, else_=None))
    split = ((BY_SERVICE, by_service), (BY_REASON, by_reason))
    people = ibis.union(*(_people(rows, measure) for measure, rows in split))
    figures = [figure for measure, rows in split for figure in _figures(rows, measure, context)]
    return Computed(people=people, figures=tuple(figures))


def _ended(context: Context) -> ir.Table:
    """The waits of the official measure whose first service starts in the period, its kind and the support reason."""
    answers = waiting_times.stages(context).answers
    first, last = day_number(context.period.start), day_number(context.period.end)
    rows = answers.filter(answers.excluded.isnull() & answers.service_start.between(first, last))
    details = context.details.select("la_code", "person_id", why="primary_support_reason")
    key = ["la_code", "person_id"]
    rows = rows.left_join(details, key).drop(*(f"{name}_right" for name in key))
    why = fold(rows.why)
    kinds = [(any_of(rows.service_type, types), name) for name, types in FIRST_SERVICES.items()]
    sorts = [(why.startswith(name) & ~why.contains(UNPAID_CARER), name) for name in REASONS]
    return rows.mutate(
        days=rows.service_start - rows.start,
        band=age_group(rows.service_band),
        kind=ibis.cases(*kinds, else_=None),
        support_reason=ibis.cases(*sorts, else_=None),
    )


def _people(rows: ir.Table, measure: Measure) -> ir.Table:
    """One row a wait, with its kind or support reason as the cohort."""
    table = rows.mutate(
        episode=rows.event_start_date.cast("string") + " record " + rows.record_id.cast("string"),
        age_group=rows.band,
        in_denominator=rows.reason.isnull(),
        in_numerator=ibis.null("boolean"),
        category=rows.service_type,
        detail=rows.days.cast("string") + (rows.days == 1).ifelse(" day", " days"),
        record_ids=ibis.array([rows.record_id, rows.service_record]).unique().sort(),
    )
    return people_table(table, measure.id)


def _figures(rows: ir.Table, measure: Measure, context: Context) -> list[Figure]:
    """The median of each area and group of the measure."""
    waits = rows.filter(rows.reason.isnull())
    split = ibis.union(*(_of_group(waits, group) for group in measure.groups))
    return [
        Figure(
            measure=measure.id,
            area=row["area"],
            period=context.period,
            group=row["split"],
            value=median_of(row),
            denominator=row["waits"],
        )
        for row in context.fetch(middles(split, ["area", "split"])).to_pylist()
    ]


def _of_group(waits: ir.Table, group: Group) -> ir.Table:
    mine = waits.filter(waits.cohort == group.where["cohort"]) if group.where else waits
    return mine.select("area", "days", split=ibis.literal(group.name))
