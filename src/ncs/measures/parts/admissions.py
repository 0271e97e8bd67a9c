"""New admissions to residential and nursing care, as ASCOF 2B and 2C share them (method note, section d2)."""

from __future__ import annotations

from ncs.core.periods import day_number
from ncs.engine.relational import ibis, ir
from ncs.measures.parts.people import Step, funnel, furthest, people_table, records
from ncs.measures.parts.timeline import age_group, age_on
from ncs.measures.parts.words import NURSING, RESIDENTIAL, SELF_FUNDED, SERVICE_USER, any_of
from ncs.measures.run.context import Computed, Context, Keep

#: A stay that ended fewer than this many days before an admission makes the admission "existing".
LOOK_BACK_DAYS = 365

NEW = "New admission"
NOT_COUNTED = "Not counted"

NOT_SERVICE_USER = "the client type is not service user"
NO_BIRTH_DATE = "the person's birth date is not known"
DIED_BEFORE = "the person died before the period began"
NOT_LONG_TERM = "the component is blank, short term, or neither residential nor nursing"
SELF_FUNDING = "the outcome is self-funded or under 12 week disregard"
EXISTING = "an earlier residential or nursing stay was open, or ended fewer than 365 days before"
UNDER_18 = "under 18 at the start of the stay"
OTHER_AGE = "counted at 18 to 64, which wins where a person was admitted at both ages"

_UNIT = ["area", "la_code", "person_id", "episode"]
#: What is read of an event.
_READS = (
    *("area", "la_code", "person_id", "la_person_id", "record_id", "start", "end"),
    *("client_type", "service_component", "event_outcome"),
)


def new_admissions(context: Context, *, measure: str, ages: tuple[str, ...]) -> Computed:
    """Return everyone with a residential or nursing service starting in the period, and who of them counts.

    Args:
        context: events, person details, period and edition rules.
        measure: the measure's id.
        ages: the age groups at the start of the stay that the measure lists; the first is the one it counts.

    Returns:
        The people table. ``in_denominator`` is null: the denominator is a population. Under an edition that counts
        each council person number, ``episode`` is that number and a person may have several rows.
    """
    started, earlier = context.once(f"admissions of {context.period}", lambda keep: _both(context, keep))
    last = furthest(started.filter(started.age_group.isin(list(ages))), _UNIT)
    blocking = last.filter(last.reason == EXISTING).select(*_UNIT, "age_group", "reason", admission_id="record_id")
    blocking = blocking.join(earlier, ["la_code", "person_id", "admission_id"])
    columns = [*_UNIT, "age_group", "reason", "record_id"]
    decided = last.select(*columns).union(blocking.select(*columns))
    people = decided.group_by(_UNIT).agg(
        age_group=decided.age_group.min(), reason=decided.reason.min(), record_ids=records(decided)
    )
    counts = people.reason.isnull()
    people = people.mutate(
        in_denominator=ibis.null("boolean"), in_numerator=counts, category=counts.ifelse(NEW, NOT_COUNTED)
    )
    return Computed(people=people_table(people, measure))


def _both(context: Context, keep: Keep) -> tuple[ir.Table, ir.Table]:
    """The admissions of the period at every age and the earlier stays that make some "existing", worked out once."""
    stays = keep(_stays(context))
    earlier = keep(_earlier_stays(stays))
    return keep(_admissions(stays, earlier, context)), earlier


def _stays(context: Context) -> ir.Table:
    """Every residential or nursing service, with the rules that make it part of the official build table."""
    events = context.events
    stays = events.filter((events.event_type == "service") & any_of(events.service_type, (NURSING, RESIDENTIAL)))
    stays = stays.select(*_READS).join(
        context.details.select("la_code", "person_id", "birth", "death"), ["la_code", "person_id"]
    )
    part = stays.service_component
    care_home = (part.contains("residential") | part.contains("nursing")) & ~part.contains("short")
    self_funded = (stays.event_outcome == SELF_FUNDED).fill_null(False)
    stays = stays.mutate(care_home=care_home.fill_null(False), self_funded=self_funded)
    in_build = (
        (stays.client_type == SERVICE_USER)
        & stays.birth.notnull()
        & (stays.death.isnull() | (stays.death >= day_number(context.period.start)))
        & stays.care_home
    )
    if context.rules.self_funded_is_no_admission:
        in_build = in_build & ~stays.self_funded
    number = stays.la_person_id if context.rules.counts_each_council_number else ibis.null("string")
    return stays.mutate(in_build=in_build.fill_null(False), episode=number)


def _earlier_stays(stays: ir.Table) -> ir.Table:
    """Pairs of a stay and an earlier stay of the same person that makes it "existing"."""
    build = stays.filter(stays.in_build)
    later = build.select("la_code", "person_id", later_start="start", admission_id="record_id").distinct()
    pairs = later.join(build.select("la_code", "person_id", "start", "end", "record_id"), ["la_code", "person_id"])
    before = (pairs.start < pairs.later_start) & (pairs.later_start - pairs.end < LOOK_BACK_DAYS)
    return pairs.filter(before).select("la_code", "person_id", "admission_id", "record_id").distinct()


def _admissions(stays: ir.Table, earlier: ir.Table, context: Context) -> ir.Table:
    """Stays starting in the period, each with its age group and the rule that stopped it (null if none did)."""
    started = stays.filter(
        (stays.start >= day_number(context.period.start)) & (stays.start <= day_number(context.period.end))
    )
    existing = earlier.select("la_code", "person_id", record_id="admission_id").distinct().mutate(existing=True)
    rows = started.left_join(existing, ["la_code", "person_id", "record_id"])
    rows = rows.drop("la_code_right", "person_id_right", "record_id_right")
    age = age_on(rows.birth, rows.start)
    rows = rows.mutate(age=age, age_group=age_group(age))
    steps = (
        Step(reason=NOT_SERVICE_USER, keep=rows.client_type == SERVICE_USER),
        Step(reason=NO_BIRTH_DATE, keep=rows.birth.notnull()),
        Step(reason=DIED_BEFORE, keep=rows.death.isnull() | (rows.death >= day_number(context.period.start))),
        Step(reason=NOT_LONG_TERM, keep=rows.care_home),
        Step(reason=SELF_FUNDING, keep=~rows.self_funded),
        Step(reason=EXISTING, keep=rows.existing.isnull()),
        Step(reason=UNDER_18, keep=rows.age >= 18),
    )
    rows = funnel(rows, steps)
    younger = (rows.reason.isnull() & (rows.age_group == "18-64")).any().over(ibis.window(group_by=_UNIT))
    rows = rows.mutate(younger=younger)
    taken = rows.younger & rows.reason.isnull() & (rows.age_group == "65+")
    rows = rows.mutate(reason=taken.ifelse(OTHER_AGE, rows.reason))
    return rows.select(*_UNIT, "record_id", "age_group", "stage", "reason")
