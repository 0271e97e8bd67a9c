"""ASCOF 2D: reablement after hospital for people aged 65 and over (method note, section d3).

Needs hospital data. Long-term support and episodes are matched by NHS number across councils.
"""

from __future__ import annotations

import dataclasses

from ncs.core.periods import day_number
from ncs.engine.relational import ibis, ir
from ncs.measures.parts.discharges import (
    DAYS_BEFORE_EPISODE,
    DAYS_INTO_EPISODE,
    IN_COMMUNITY_SUPPORT,
    IN_NO_SUPPORT,
    candidates,
    linked,
    long_term_support,
    reablement,
    usable_events,
    with_death,
)
from ncs.measures.parts.episodes import EPISODE
from ncs.measures.parts.hospital import spells
from ncs.measures.parts.people import people_table, records
from ncs.measures.parts.sources import DHSC, DHSC_CODE
from ncs.measures.parts.words import NURSING, RESIDENTIAL, ST_MAX, any_of
from ncs.measures.run.context import EDITIONS, Computed, Context
from ncs.measures.run.definition import Group, Measure

#: Days after discharge in which readmission, death or a new care home stay counts against the outcome.
FOLLOW_UP_DAYS = 84

#: Columns of the events that 2D reads.
_READS = (
    *("la_code", "area", "person_id", "record_id", "event_start_date", "start", "end", "birth", "death"),
    *("client_type", "event_type", "service_type", "service_component", "event_outcome"),
)

NOT_LINKED = "no discharge from 7 days before to 3 days after the episode began"
STAYED = "stayed in the community"


def _groups() -> tuple[Group, ...]:
    slices: dict[str, dict[str, str]] = {"total": {}}
    slices |= {f"age={age}": {"age_group": age} for age in ("65-74", "75-84", "85+")}
    slices |= {f"gender={gender}": {"gender": gender} for gender in ("female", "male")}
    cohorts = {"": None, "support=community": IN_COMMUNITY_SUPPORT, "support=none": IN_NO_SUPPORT}
    return tuple(
        Group(
            name=";".join(part for part in (name, cohort) if part) if name != "total" or not cohort else cohort,
            where=where | ({"cohort": label} if label else {}),
        )
        for cohort, label in cohorts.items()
        for name, where in slices.items()
    )


OUTCOMES = Measure(
    id="ascof_2d_1",
    publisher=DHSC,
    editions=EDITIONS,
    population="Reablement episodes (ST-Max with the component reablement; services less than eight days apart are "
    "one) linked to a hospital discharge in the period at 65 or over.",
    numerator="Linked episodes with no readmission, death or new residential or nursing stay within 84 days of the "
    "discharge.",
    denominator="Linked episodes, by the council that provided reablement.",
    window="Discharges in the period, from 7 days before to 3 days after the episode began; the latest counts.",
    ages="At discharge, from the first day of the birth month in the hospital record.",
    exclusions=(
        "people who died before the period began",
        "spells without an NHS number, or admitted before 1 April 2023",
        "admission methods 31, 32, 82, 83; discharge methods 4, 5; destinations 49 to 52, 79, 87, 88",
        "treatment functions that are not acute, among them maternity, mental health and learning disability",
        "people in nursing, residential or prison support on admission",
        "people who do not live in England",
    ),
    tie_breaks=("Of several discharges the latest counts; several of that day count once.",),
    unknowns="A blank method, destination or function leaves the spell out, as does an unknown age.",
    groups=_groups(),
    source=DHSC_CODE,
    needs=("hospital", "lsoa_councils"),
    england=True,
    lagged=True,
    follow_up_days=FOLLOW_UP_DAYS,
)
PROVISION = dataclasses.replace(
    OUTCOMES,
    id="ascof_2d_2",
    follow_up_days=0,
    population="Hospital discharges in the period at 65 or over.",
    numerator="The denominator of part 1: linked reablement episodes, by the council that provided them.",
    denominator="Discharges, by the council in which the person lives.",
)
MEASURES = (OUTCOMES, PROVISION)


def across_councils(events: ir.Table) -> ir.Table:
    """Return the prepared events that 2D needs of every council, because it matches people across councils."""
    needed = events.filter(events.service_type.startswith("long") | (events.service_type == ST_MAX))
    return needed.select(*_READS)


def compute(context: Context) -> Computed:
    """Return the people behind both parts of 2D, and how the outcomes overlap.

    In part 2 the numerator's rows are episodes, by the council of reablement, and the denominator's are discharges,
    by the council of residence: a person has one of each.
    """
    events = context.keep(usable_events(context))
    support = long_term_support(events)
    rows = context.keep(spells(context.inputs["hospital"], context.period.start))
    leaving = context.keep(candidates(context, rows, support))
    services = context.keep(reablement(events))
    found = with_death(services)
    episodes = context.keep(_followed(context, found, leaving.filter(leaving.reason.isnull()), rows, support))
    kept = services.group_by(EPISODE).agg(record_ids=records(services))
    outcomes = _outcomes(episodes).join(kept, EPISODE)
    unlinked = _unlinked(context, found, episodes).join(kept, EPISODE)
    part_1 = context.keep(people_table(outcomes, OUTCOMES.id).union(people_table(unlinked, OUTCOMES.id)))
    provided = outcomes.mutate(in_numerator=ibis.literal(True), in_denominator=ibis.literal(False))
    part_2 = people_table(provided, PROVISION.id).union(people_table(_discharges(leaving), PROVISION.id))
    return Computed(people=part_1.union(part_2), side={"ascof_2d_overlap": _overlap(part_1)})


def _followed(context: Context, found: ir.Table, leaving: ir.Table, rows: ir.Table, support: ir.Table) -> ir.Table:
    """Linked episodes with what happened within 84 days of the discharge."""
    cases = linked(found, leaving)
    key = [*EPISODE, "discharged"]
    spans = cases.select(*key, "from_day").distinct()
    back = _readmissions(rows, day_number(context.period.start))
    again = spans.join(back, spans.person_id == back.nhs_id)
    again = again.filter(
        (again.admitted > again.from_day)
        & (again.admitted > again.discharged)
        & (again.admitted <= again.discharged + FOLLOW_UP_DAYS)
    )
    homes = support.filter(any_of(support.service_type, (NURSING, RESIDENTIAL))).select("person_id", "start")
    moved = spans.join(homes, "person_id")
    moved = moved.filter((moved.start >= moved.discharged) & (moved.start <= moved.discharged + FOLLOW_UP_DAYS))
    for flag, happened in (("readmitted", again), ("care_home", moved)):
        marked = happened.select(*key).distinct().mutate(**{flag: ibis.literal(True)})
        cases = cases.left_join(marked, key).drop(*(f"{name}_right" for name in key))
    died = (cases.death >= cases.discharged) & (cases.death <= cases.discharged + FOLLOW_UP_DAYS)
    return cases.mutate(
        died=died.fill_null(False),
        readmitted=cases.readmitted.fill_null(False),
        care_home=cases.care_home.fill_null(False),
    )


def _readmissions(rows: ir.Table, first: int) -> ir.Table:
    """Emergency and non-elective admissions with at least one night: what counts as going back."""
    return rows.filter(
        (rows.admitted < rows.discharged)
        & rows.der_management_type.isin(("EM", "NE"))
        & (rows.discharge_method != "5")
        & rows.last_episode
        & (rows.admitted >= first)
    ).select("nhs_id", "admitted")


def _outcomes(episodes: ir.Table) -> ir.Table:
    words = ibis.cases((episodes.died, "died; "), else_="")
    words = words + ibis.cases((episodes.readmitted, "readmitted; "), else_="")
    words = words + ibis.cases((episodes.care_home, "entered residential or nursing care; "), else_="")
    flags = [episodes[name].cast("int64").cast("string") for name in ("died", "readmitted", "care_home")]
    stayed = ~(episodes.died | episodes.readmitted | episodes.care_home)
    rows = episodes.mutate(
        in_denominator=ibis.literal(True),
        in_numerator=stayed,
        category=stayed.ifelse(STAYED, words.re_replace("; $", "")),
        detail=flags[0] + flags[1] + flags[2],
    )
    columns = [*EPISODE, "episode", "age_group", "gender", "cohort"]
    return rows.select(*columns, "in_denominator", "in_numerator", "category", "detail").distinct()


def _unlinked(context: Context, found: ir.Table, episodes: ir.Table) -> ir.Table:
    """Episodes that began when a discharge of the period could have led to them, but none did."""
    first, last = day_number(context.period.start), day_number(context.period.end)
    near = found.filter((found.from_day >= first - DAYS_INTO_EPISODE) & (found.from_day <= last + DAYS_BEFORE_EPISODE))
    alone = near.anti_join(episodes.select(*EPISODE).distinct(), EPISODE)
    return alone.mutate(
        in_denominator=ibis.literal(False), in_numerator=ibis.literal(False), reason=ibis.literal(NOT_LINKED)
    )


def _discharges(leaving: ir.Table) -> ir.Table:
    counts = leaving.reason.isnull()
    return leaving.mutate(
        area=leaving.residence,
        la_code=ibis.null("string"),
        person_id=leaving.nhs_id,
        episode="discharge " + leaving.spell,
        in_denominator=counts,
        in_numerator=ibis.literal(False),
        record_ids=ibis.literal([], type="array<int64>"),
    )


def _overlap(people: ir.Table) -> ir.Table:
    """Episodes by council, cohort and outcome; ``outcome`` is 1 or 0 for death, readmission and care home in turn."""
    rows = people.filter(people.in_denominator)
    grouped = rows.group_by("area", "la_code", "cohort", outcome=rows.detail)
    return grouped.agg(episodes=(rows.person_id + "|" + rows.episode).nunique())
