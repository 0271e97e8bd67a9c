"""Waits with those still waiting counted: Kaplan–Meier medians beside the official ones, which never see them.

The official median looks back from the response: a request that nothing has followed is in no quarter. Here requests
that began in the period are followed forward, and those that nothing has followed count for as long as they were seen.
"""

from __future__ import annotations

import dataclasses

import pyarrow as pa

from ncs.core.periods import day_number
from ncs.engine.relational import ibis, ir
from ncs.measures.definitions import waiting_times
from ncs.measures.parts.people import people_table
from ncs.measures.parts.sources import KAPLAN_MEIER, OWN_PUBLISHER
from ncs.measures.parts.waits_curves import COLUMNS, Curves, figures_of, rows_of
from ncs.measures.parts.waits_figures import age_group as reported_age
from ncs.measures.run.context import EDITIONS, Computed, Context, Figure
from ncs.measures.run.definition import Count, Group, Measure
from ncs.tables.tables import Cell

ENDED, WAITING, LEFT, DIED = "ended", "still waiting", "assessed without a service", "died waiting"

RESPONSE = Measure(
    id="wait_response_all",
    publisher=OWN_PUBLISHER,
    editions=EDITIONS,
    population="Requests that the official waiting times keep and do not exclude, which began in the period.",
    numerator="The day by which half of them had a first response, by Kaplan and Meier's estimate; with 95% limits.",
    denominator="The number of these requests, whether or not anything has followed.",
    window="Requests from the first to the last day of the period, followed to the end of the council's data.",
    ages="25-64 or 65+ when the request began.",
    exclusions=waiting_times.RESPONSE.exclusions,
    tie_breaks=waiting_times.RESPONSE.tie_breaks,
    unknowns="A person who died waiting counts as waiting until then. No figure where fewer than half have ended.",
    groups=(
        Group(name="total"),
        Group(name="age=25-64", where={"age_group": "25-64"}),
        Group(name="age=65+", where={"age_group": "65+"}),
    ),
    source=KAPLAN_MEIER,
    denominator_from=Count.OWN,
    look_back_days=366,
)
SERVICE = dataclasses.replace(
    RESPONSE,
    id="wait_service_all",
    numerator="The day by which half of them had a first service, by Kaplan and Meier's estimate; with 95% limits.",
    unknowns="A person who died waiting, or whose assessments led to no service, counts as waiting until then. No "
    "figure where fewer than half have ended.",
)
MEASURES = (RESPONSE, SERVICE)


def compute(context: Context) -> Computed:
    """Return the requests that began in the period, the estimates, and a table that sets them beside the official."""
    answers = waiting_times.stages(context).answers
    kept = context.keep(_followed(answers.filter(answers.excluded.isnull()), context))
    people: list[ir.Table] = []
    figures: list[Figure] = []
    rows: list[dict[str, Cell]] = []
    for measure, end in ((RESPONSE, "response"), (SERVICE, "service")):
        waits = _until(kept, end)
        people.append(_people(waits, measure))
        curves = Curves(
            measure=measure,
            period=context.period,
            waits=context.fetch(_counted(waits.filter(waits.in_period))).to_pylist(),
            official=context.fetch(_official(kept, end, context)).to_pylist(),
        )
        figures += figures_of(curves)
        rows += rows_of(curves)
    side = context.load(pa.Table.from_pylist(rows, schema=COLUMNS))
    return Computed(people=ibis.union(*people), side={"waits_still_waiting": side}, figures=tuple(figures))


def _followed(asked: ir.Table, context: Context) -> ir.Table:
    """Add the last day on which each request was seen, the day of death, age group and route."""
    ends = context.events.group_by("la_code").agg(seen=context.events.ref_end.max())
    details = context.details.select("la_code", "person_id", "death")
    more = context.events.select("la_code", "record_id", age="age_at_event_start", route="request_route_of_access")
    rows = (
        asked.join(ends, "la_code")
        .left_join(details, ["la_code", "person_id"])
        .drop("la_code_right", "person_id_right")
    )
    rows = rows.join(more, ["la_code", "record_id"])
    in_period = rows.start.between(day_number(context.period.start), day_number(context.period.end))
    return rows.mutate(
        in_period=in_period, age_group=(rows.age >= 65).ifelse("65+", "25-64"), route=rows.route.fill_null("Unknown")
    )


def _until(rows: ir.Table, end: str) -> ir.Table:
    """Add ``days`` until the wait ended or was last seen, and ``became``: which of the two, and how."""
    answered = rows[f"{end}_start"]
    last = ibis.least(rows.seen, rows.death.fill_null(rows.seen))
    dies = rows.death.notnull() & (rows.death <= rows.seen)
    became = [(answered.notnull(), ibis.literal(ENDED))]
    if end == "service":
        became.append((rows.service_discarded, ibis.literal(LEFT)))
        last = rows.service_discarded.ifelse(rows.response_start, last)
    became.append((dies, ibis.literal(DIED)))
    until = ibis.coalesce(answered, ibis.greatest(last, rows.start))
    return rows.mutate(days=until - rows.start, became=ibis.cases(*became, else_=WAITING), ended=answered.notnull())


def _counted(waits: ir.Table) -> ir.Table:
    """How many waits became what after how many days, by area, age group and route."""
    keys = ["area", "la_code", "age_group", "route", "days", "became"]
    return waits.group_by(keys).agg(waits=ibis._.count()).order_by(keys)


def _official(kept: ir.Table, end: str, context: Context) -> ir.Table:
    """The waits that the official method sees in the period: those that ended in it, by the same groups."""
    day = kept[f"{end}_start"]
    ended = kept.filter(day.between(day_number(context.period.start), day_number(context.period.end)))
    ended = ended.mutate(days=ended[f"{end}_start"] - ended.start, band=reported_age(ended[f"{end}_band"]))
    ended = ended.filter(ended.band.notnull()).drop("age_group").rename(age_group="band")
    keys = ["area", "la_code", "age_group", "route", "days"]
    return ended.group_by(keys).agg(waits=ibis._.count()).order_by(keys)


def _people(waits: ir.Table, measure: Measure) -> ir.Table:
    mine = waits.filter(waits.in_period)
    table = mine.mutate(
        episode=mine.event_start_date.cast("string") + " record " + mine.record_id.cast("string"),
        cohort=mine.route,
        in_denominator=ibis.literal(True),
        in_numerator=mine.ended,
        category=mine.became,
        detail=mine.days.cast("string") + (mine.days == 1).ifelse(" day", " days"),
        record_ids=ibis.array([mine.record_id, mine.response_record, mine.service_record])
        .filter(lambda one: one.notnull())
        .unique()
        .sort(),
    )
    return people_table(table, measure.id)
