"""ASCOF 2E: people in long-term support who live at home or with family (method note, section d4)."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from ncs.core.periods import day_number
from ncs.engine.relational import ibis, ir
from ncs.measures.parts.accommodation import AT_HOME, KNOWN
from ncs.measures.parts.people import Step, funnel, furthest, people_table, records
from ncs.measures.parts.sources import DHSC, DHSC_CODE
from ncs.measures.parts.timeline import age_group, age_on
from ncs.measures.parts.words import LONG_TERM_SUPPORT, SERVICE_USER, any_of, fold
from ncs.measures.run.context import EDITIONS, Computed, Context
from ncs.measures.run.definition import Group, Measure

NOT_SERVICE_USER = "the client type is not service user"
BACKWARDS = "the service ends before it starts"
DIED_BEFORE = "the person died before the period began"
NO_AGE = "the person's age is not known"
UNDER_18 = "under 18 at the end of the latest service, or of the period"
NOT_LEARNING_DISABILITY = "the primary support reason is not learning disability support"
NOT_WORKING_AGE = "not aged 18 to 64"

LEARNING_DISABILITY = "learning disability support"
PERSON = ("area", "la_code", "person_id")
_ACCOMMODATION = ("accommodation_status", "accommodation_from")


def _groups(*ages: str) -> tuple[Group, ...]:
    groups = []
    for age in ages:
        groups.append(Group(name=f"age={age}", where={"age_group": age}))
        for gender in ("male", "female"):
            where = {"age_group": age, "gender": gender}
            groups.append(Group(name=f"age={age};gender={gender}", where=where))
    return tuple(groups)


ALL = Measure(
    id="ascof_2e",
    publisher=DHSC,
    editions=EDITIONS,
    population="Service users with a long-term support service open on any day of the period.",
    numerator="Those whose latest accommodation is at home or with family, including 'Unknown: presumed at home'.",
    denominator="All of them, including those whose accommodation is not known.",
    window="Services that overlap the period.",
    ages="At the end of the person's latest service, or at the end of the period if that is earlier.",
    exclusions=(
        "client types other than service user",
        "services that end before they start",
        "people who died before the period began",
        "people under 18, and people whose age is not known",
    ),
    tie_breaks=("Accommodation that conflicts between equally recent records is unknown, then taken from services.",),
    unknowns="Unknown accommodation counts in the denominator only; unknown age in neither; genders other than male "
    "and female in the totals only.",
    groups=_groups("18-64", "65+"),
    source=DHSC_CODE,
)
LEARNING = dataclasses.replace(
    ALL,
    id="ascof_2e_ld",
    population="Service users with the latest primary support reason learning disability support and a long-term "
    "support service open on any day of the period.",
    exclusions=(*ALL.exclusions, "other primary support reasons, and people aged 65 and over"),
    groups=_groups("18-64"),
)
MEASURES = (ALL, LEARNING)


def compute(context: Context) -> Computed:
    """Return the people behind 2E and its learning disability version, and how many lack usable accommodation."""
    rows = context.keep(services(context))
    everyone = _people(rows, steps(rows, context))
    learning = (
        Step(reason=NOT_LEARNING_DISABILITY, keep=fold(rows.primary_support_reason) == LEARNING_DISABILITY),
        Step(reason=NOT_WORKING_AGE, keep=rows.age_group == "18-64"),
    )
    some = _people(rows, (*steps(rows, context), *learning))
    people = context.keep(people_table(everyone, ALL.id).union(people_table(some, LEARNING.id)))
    return Computed(people=people, side={"ascof_2e_unknown_accommodation": _unknown_accommodation(people)})


def services(context: Context, types: Sequence[str] = LONG_TERM_SUPPORT) -> ir.Table:
    """Return the long-term support services of these types that touch the period, with the person's details and age."""
    first, last = day_number(context.period.start), day_number(context.period.end)
    events = context.events
    touching = (events.start <= last) & (events.end >= first)
    found = events.filter((events.event_type == "service") & any_of(events.service_type, types) & touching)
    found = found.select(*PERSON, "record_id", "client_type", "start", "end")
    details = context.details.select(
        "la_code", "person_id", "birth", "death", "gender", "primary_support_reason", *_ACCOMMODATION
    )
    rows = found.join(details, ["la_code", "person_id"])
    valid = (rows.client_type == SERVICE_USER) & (rows.end >= rows.start)
    latest = ibis.least(rows.end, last).max(where=valid).over(ibis.window(group_by=list(PERSON)))
    age = age_on(rows.birth, latest)
    return rows.mutate(age=age, age_group=age_group(age))


def steps(rows: ir.Table, context: Context) -> tuple[Step, ...]:
    """Return the rules, in order, that a service of :func:`services` must pass for its person to count."""
    return (
        Step(reason=NOT_SERVICE_USER, keep=rows.client_type == SERVICE_USER),
        Step(reason=BACKWARDS, keep=rows.end >= rows.start),
        Step(reason=DIED_BEFORE, keep=rows.death.isnull() | (rows.death >= day_number(context.period.start))),
        Step(reason=UNDER_18, keep=rows.age.isnull() | (rows.age >= 18)),
        Step(reason=NO_AGE, keep=rows.age.notnull()),
    )


def _people(rows: ir.Table, steps: tuple[Step, ...]) -> ir.Table:
    last = furthest(funnel(rows, steps), PERSON)
    people = last.group_by(*PERSON).agg(
        reason=last.reason.min(),
        age_group=last.age_group.min(),
        gender=fold(last.gender.min()),
        category=last.accommodation_status.min(),
        detail=last.accommodation_from.min(),
        record_ids=records(last),
    )
    counts = people.reason.isnull()
    return people.mutate(in_denominator=counts, in_numerator=counts & any_of(fold(people.category), AT_HOME))


def _unknown_accommodation(people: ir.Table) -> ir.Table:
    """People in each measure's cohort whose accommodation is unknown, presumed from services, or not a valid value."""
    ageless = (people.measure == ALL.id) & (people.reason == NO_AGE)
    cohort = people.filter(people.in_denominator | ageless.fill_null(False))
    unusable = ~any_of(fold(cohort.category), KNOWN)
    return cohort.group_by("measure", "area", "la_code").agg(people=unusable.sum().cast("int64"))
