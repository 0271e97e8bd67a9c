"""People waiting on the last day of the period, in the categories of the ADASS survey: this project's own rules."""

from __future__ import annotations

import dataclasses
from datetime import date
from decimal import Decimal

from ncs.core.periods import add_months, day_number
from ncs.engine.relational import ibis, ir
from ncs.measures.parts.people import people_table
from ncs.measures.parts.sources import ADASS_SURVEY, OWN_PUBLISHER
from ncs.measures.parts.timeline import age_group, age_on
from ncs.measures.parts.waits_events import with_kind
from ncs.measures.parts.waits_on_a_day import for_assessment, for_service, known_on, review_overdue
from ncs.measures.run.context import EDITIONS, Computed, Context, Figure
from ncs.measures.run.definition import Count, Group, Measure

LONG, SHORT = "over 6 months", "up to 6 months"

ASSESSMENT = Measure(
    id="waiting_for_assessment",
    publisher=OWN_PUBLISHER,
    editions=EDITIONS,
    population="Service users aged 18 and over, or of unknown age, who are alive on the last day of the period.",
    numerator="Those with a request whose outcome is progress to assessment, review or reassessment, and for whom no "
    "short or long term assessment that began on or after it is complete and no long-term support has begun.",
    denominator="There is none: the figure is a number of people.",
    window="The last day of the period; requests as far back as the data go. An assessment counts once complete, for "
    "files hold only completed ones.",
    ages="On the last day of the period.",
    exclusions=(
        "requests before 1 July 2025 that are flagged as conversations, which are themselves the response",
        "requests that a later request or assessment without further action closed",
        "people who have died",
        "people under 18",
    ),
    tie_breaks=("A person with several such requests waits since the earliest.",),
    unknowns="An unknown age counts in the total only.",
    groups=(
        Group(name="total"),
        Group(name=f"waited={LONG}", where={"cohort": LONG}),
        Group(name="age=18-64", where={"age_group": "18-64"}),
        Group(name="age=65+", where={"age_group": "65+"}),
    ),
    source=ADASS_SURVEY,
    denominator_from=Count.OWN,
)
SERVICE = dataclasses.replace(
    ASSESSMENT,
    id="waiting_for_service",
    numerator="Those whom a request or assessment sent on to reablement, support planning or services, and for whom no "
    "service that began on or after its start has begun.",
    window="The last day of the period; the wait runs from the end of the decision.",
    exclusions=(
        "people with long-term support open on the day",
        "decisions that a later request or assessment without further action closed",
        *ASSESSMENT.exclusions[2:],
    ),
    tie_breaks=("A person with several such decisions waits since the earliest.",),
)
REVIEW = dataclasses.replace(
    ASSESSMENT,
    id="review_overdue",
    population="Service users aged 18 and over, or of unknown age, with long-term support open on the day.",
    numerator="Those whose last review or long-term assessment, or the start of their support if that is later, is "
    "more than 12 calendar months ago; over 6 months means more than 18.",
    window="The last day of the period; support is one spell while each service begins by the day after the last "
    "ended.",
    exclusions=("reviews of short term support do not count as reviews", *ASSESSMENT.exclusions[2:]),
    tie_breaks=("Of several reviews the latest counts.",),
    look_back_days=550,
)
MEASURES = (ASSESSMENT, SERVICE, REVIEW)


def compute(context: Context) -> Computed:
    """Return everybody waiting on the last day of the period, how long, and the numbers by council and group.

    "Over six months" is a question of a survey, which does not say how to count, and no time limit of the law. Months
    are counted back from the day and cut to the end of shorter months, as the official waits count theirs: on 31 March
    it means since before 30 September. By the rule of the corresponding date, by which time limits run (Dodds v Walker
    [1981] 1 WLR 1027), six months since 30 September end on 30 March: those who wait since that very day would be over.
    The two differ only on a day that the month so far back does not have, and for one day's beginnings.
    """
    day = context.period.end
    events = context.keep(known_on(with_kind(context.events, context.rules), day))
    half_a_year = add_months(day, -6)
    parts = (
        _people(for_assessment(events), ASSESSMENT, context, long_before=half_a_year),
        _people(for_service(events, day), SERVICE, context, long_before=half_a_year),
        _people(review_overdue(events, day), REVIEW, context, long_before=add_months(day, -18)),
    )
    people = context.keep(ibis.union(*parts))
    areas = context.fetch(context.events.select("area").distinct().order_by("area")).column("area").to_pylist()
    figures = [figure for measure in MEASURES for figure in _figures(people, measure, areas, context)]
    return Computed(people=people, figures=tuple(figures))


def _people(waiting: ir.Table, measure: Measure, context: Context, *, long_before: date) -> ir.Table:
    """The people table: one row a person who waits, with the days since and whether that is over six months."""
    day = day_number(context.period.end)
    details = context.details.select("la_code", "person_id", "birth", "death")
    rows = waiting.join(details, ["la_code", "person_id"])
    rows = rows.mutate(age=age_on(rows.birth, day))
    alive = rows.death.isnull() | (rows.death > day)
    rows = rows.filter(alive & (rows.age.isnull() | (rows.age >= 18)))
    table = rows.mutate(
        age_group=age_group(rows.age),
        cohort=(rows.since < day_number(long_before)).ifelse(LONG, SHORT),
        in_denominator=ibis.null("boolean"),
        in_numerator=ibis.literal(True),
        category=ibis.literal("Waiting"),
        detail=(ibis.literal(day) - rows.since).cast("string") + " days",
    )
    return people_table(table, measure.id)


def _figures(people: ir.Table, measure: Measure, areas: list[str], context: Context) -> list[Figure]:
    """A number for every area with events, zero where nobody waits."""
    mine = people.filter(people.measure == measure.id)
    found: dict[tuple[str, str], int] = {}
    for group in measure.groups:
        rows = mine
        for column, value in group.where.items():
            rows = rows.filter(rows[column] == value)
        counted = context.fetch(rows.group_by("area").agg(people=ibis._.count()).order_by("area"))
        found |= {(row["area"], group.name): row["people"] for row in counted.to_pylist()}
    return [
        Figure(
            measure=measure.id,
            area=area,
            period=context.period,
            group=group.name,
            value=Decimal(found.get((area, group.name), 0)),
            numerator=found.get((area, group.name), 0),
        )
        for area in areas
        for group in measure.groups
    ]
