"""ASCOF 2A: short-term support to maximise independence that led to no further ongoing support.

Method note, section d1. The unit is the episode, not the person.
"""

from __future__ import annotations

from ncs.core.periods import day_number
from ncs.engine.relational import ibis, ir
from ncs.measures.parts.episodes import EPISODE, PERSON, episodes, numbered
from ncs.measures.parts.outcomes import IN_NUMERATOR, UNABLE_TO_CLASSIFY
from ncs.measures.parts.people import Step, funnel, people_table, records
from ncs.measures.parts.sequels import CARE_HOME, sequels
from ncs.measures.parts.sources import DHSC, DHSC_CODE
from ncs.measures.parts.timeline import age_group, age_on
from ncs.measures.parts.words import (
    LONG_TERM_SUPPORT,
    LOW_LEVEL,
    OTHER_SHORT_TERM,
    SERVICE_LABELS,
    SERVICE_RANK,
    SERVICE_USER,
    ST_MAX,
    any_of,
)
from ncs.measures.run.context import EDITIONS, Computed, Context
from ncs.measures.run.definition import Group, Measure

#: Long-term support that ended fewer than this many days before an episode makes the person an existing client.
NEW_CLIENT_DAYS = 91

#: Final outcomes in the numerator: nothing ongoing followed.
NOTHING_ONGOING = (*(SERVICE_LABELS[SERVICE_RANK[kind]] for kind in (LOW_LEVEL, OTHER_SHORT_TERM)), *IN_NUMERATOR)
#: Final outcomes in the denominator only.
ONGOING = (*(SERVICE_LABELS[SERVICE_RANK[kind]] for kind in LONG_TERM_SUPPORT), CARE_HOME)

#: What is read of an ST-Max service, and of the events that may be before or after it.
_OF_A_SERVICE = ("record_id", "event_start_date", "start", "end", "client_type", "event_outcome")
_OF_AN_EVENT = ("record_id", "start", "end", "event_type", "service_type", "service_component", "event_outcome")

NOT_SERVICE_USER = "the client type is not service user"
BACKWARDS = "the service ends before it starts"
NOT_ENDED = "the episode did not end in the period"
UNDER_18 = "under 18 at the end of the episode"
DIED_BEFORE = "the person died before the episode began"
EXISTING = "long-term support was open, or ended fewer than 91 days before the episode"
NEITHER = "the final outcome is in neither the numerator nor the denominator"
UNCLASSIFIED = "the outcome cannot be classified"

MEASURE = Measure(
    id="ascof_2a",
    publisher=DHSC,
    editions=EDITIONS,
    population="Episodes of short-term support to maximise independence (ST-Max) of service users, ending in the "
    "period. Services less than eight days apart are one episode.",
    numerator="Episodes in the denominator that long-term support or short-term residential or nursing care did not "
    "follow.",
    denominator="Episodes of new clients whose final outcome is a long-term or short-term service, or no further "
    "action other than death, NHS referral, self-funding or support declined.",
    window="Episodes ending from the first to the last day of the period; sequels in the 7 days after.",
    ages="At the end of the episode.",
    exclusions=(
        "client types other than service user",
        "services that end before they start",
        "episodes still open",
        "people under 18",
        "people who died before the episode began",
        "people with long-term support open, or ended fewer than 91 days, before the episode began",
        "episodes ending in death, hospital, NHS referral, self-funding or support declined",
        "episodes whose outcome cannot be classified",
    ),
    tie_breaks=(
        "The episode's outcome is that of the service with the latest end, then the better outcome, then the higher "
        "record number.",
        "Of several services after the episode the highest ranking type counts, and within it short-term care homes.",
        "Of several outcomes the one that is first in the outcome hierarchy counts.",
    ),
    unknowns="A blank outcome cannot be classified. People of unknown age count in the total only.",
    groups=(
        Group(name="age=18-64", where={"age_group": "18-64"}),
        Group(name="age=65+", where={"age_group": "65+"}),
        Group(name="total"),
    ),
    source=DHSC_CODE,
    look_back_days=NEW_CLIENT_DAYS,
)
MEASURES = (MEASURE,)


def compute(context: Context) -> Computed:
    """Return every ST-Max episode that touches the period, and the table by age, sequel and final outcome."""
    services = context.events.filter((context.events.event_type == "service") & (context.events.service_type == ST_MAX))
    services = services.select(*PERSON, *_OF_A_SERVICE)
    valid = ((services.client_type == SERVICE_USER) & (services.end >= services.start)).fill_null(False)
    rows = context.keep(numbered(services.filter(valid)))
    build = context.keep(_build(context.events).semi_join(rows, ["la_code", "person_id"]))
    found = context.keep(_stopped(_with_person(episodes(rows), context), build, context))
    followed = sequels(found.filter(found.reason.isnull()), build, context.keep)
    found = found.left_join(followed.outcomes, EPISODE).drop(*(f"{name}_right" for name in EPISODE))
    found = context.keep(_counted(found))
    evidence = rows.select(*EPISODE, "record_id").union(followed.evidence, _existing_support(found, build))
    kept = evidence.group_by(EPISODE).agg(record_ids=records(evidence))
    people = found.join(kept, EPISODE).mutate(category=found.outcome, detail=found.sequel)
    refused = _refused(services.filter(~valid), context)
    table = context.keep(people_table(people, MEASURE.id).union(people_table(refused, MEASURE.id)))
    return Computed(people=table, side={"ascof_2a_by_outcome": _by_outcome(table)})


def _build(events: ir.Table) -> ir.Table:
    """Events of service users that do not end before they start."""
    found = events.filter((events.client_type == SERVICE_USER) & (events.end >= events.start))
    return found.select("la_code", "person_id", *_OF_AN_EVENT)


def _with_person(found: ir.Table, context: Context) -> ir.Table:
    """Episodes that touch the period, with the person's age group at the end and date of death."""
    first, last = day_number(context.period.start), day_number(context.period.end)
    found = found.filter((found.from_day <= last) & (found.to_day >= first))
    found = found.join(context.details.select("la_code", "person_id", "birth", "death"), ["la_code", "person_id"])
    age = age_on(found.birth, found.to_day)
    return found.mutate(age=age, age_group=age_group(age))


def _stopped(found: ir.Table, build: ir.Table, context: Context) -> ir.Table:
    first, last = day_number(context.period.start), day_number(context.period.end)
    existing = _support_before(found, build).select(*EPISODE).distinct().mutate(existing=True)
    found = found.left_join(existing, EPISODE).drop(*(f"{name}_right" for name in EPISODE))
    steps = (
        Step(reason=NOT_ENDED, keep=(found.to_day >= first) & (found.to_day <= last)),
        Step(reason=UNDER_18, keep=found.age.isnull() | (found.age >= 18)),
        Step(reason=DIED_BEFORE, keep=found.death.isnull() | (found.death >= found.from_day)),
        Step(reason=EXISTING, keep=found.existing.isnull()),
    )
    return funnel(found, steps)


def _support_before(found: ir.Table, build: ir.Table) -> ir.Table:
    """Long-term support that makes the person an existing client at the start of an episode."""
    support = build.filter(any_of(build.service_type, LONG_TERM_SUPPORT))
    support = support.select("la_code", "person_id", "record_id", "start", "end")
    rows = found.select(*EPISODE, "from_day").join(support, ["la_code", "person_id"])
    return rows.filter((rows.start < rows.from_day) & (rows.from_day - rows.end < NEW_CLIENT_DAYS))


def _existing_support(found: ir.Table, build: ir.Table) -> ir.Table:
    stopped = found.filter(found.reason == EXISTING)
    return _support_before(stopped, build).select(*EPISODE, "record_id")


def _counted(found: ir.Table) -> ir.Table:
    followed = found.outcome.notnull()
    numerator = any_of(found.outcome, NOTHING_ONGOING)
    denominator = numerator | any_of(found.outcome, ONGOING)
    why = any_of(found.outcome, UNABLE_TO_CLASSIFY).ifelse(UNCLASSIFIED, NEITHER)
    return found.mutate(
        in_denominator=denominator,
        in_numerator=numerator,
        reason=ibis.cases((denominator, ibis.null("string")), (followed, why), else_=found.reason),
    )


def _refused(services: ir.Table, context: Context) -> ir.Table:
    """ST-Max services that never became part of an episode: each its own candidate."""
    first, last = day_number(context.period.start), day_number(context.period.end)
    rows = services.filter((services.start <= last) & (ibis.greatest(services.start, services.end) >= first))
    user = (rows.client_type == SERVICE_USER).fill_null(False)
    number = rows.record_id.cast("string")
    rows = rows.mutate(
        episode=rows.event_start_date.cast("string") + " record " + number,
        reason=user.ifelse(BACKWARDS, NOT_SERVICE_USER),
        age_group=ibis.literal("unknown"),
        in_denominator=ibis.literal(False),
        in_numerator=ibis.literal(False),
    )
    columns = [*PERSON, "episode", "reason", "age_group", "in_denominator", "in_numerator"]
    return rows.group_by(columns).agg(record_ids=records(rows))


def _by_outcome(people: ir.Table) -> ir.Table:
    """Episodes by council, age group, sequel and final outcome, as the dashboard's breakdown gives them."""
    followed = people.filter(people.category.notnull())
    unclear = any_of(followed.category, UNABLE_TO_CLASSIFY)
    return (
        followed.mutate(sequel_type=followed.detail, final_outcome=followed.category, unable_to_classify=unclear)
        .group_by(
            "area",
            "la_code",
            "age_group",
            "sequel_type",
            "final_outcome",
            "in_denominator",
            "in_numerator",
            "unable_to_classify",
        )
        .agg(episodes=ibis._.count())
    )
