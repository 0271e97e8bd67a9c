"""People assessed who had no long-term support in the 12 months before: a metric of the Local Outcomes Framework."""

from __future__ import annotations

from ncs.core.periods import day_number
from ncs.engine.relational import ibis, ir
from ncs.measures.parts.earlier_support import supported_before
from ncs.measures.parts.people import Step, funnel, furthest, people_table
from ncs.measures.parts.sources import LOCAL_OUTCOMES, OWN_PUBLISHER
from ncs.measures.parts.timeline import age_group, age_on
from ncs.measures.parts.waits_events import ASSESSMENTS
from ncs.measures.parts.words import LONG_TERM_SUPPORT, SERVICE_USER, any_of
from ncs.measures.run.context import EDITIONS, Computed, Context
from ncs.measures.run.definition import Count, Group, Measure

#: Calendar months before an assessment in which long-term support must not have been open.
MONTHS = 12

NOT_SERVICE_USER = "the client type is not service user"
BACKWARDS = "the assessment ends before it starts"
DIED_BEFORE = "the person died before the period began"
HAD_LONG_TERM = "long-term support that began earlier was open, or ended within 12 months before the assessment"
UNDER_18 = "under 18 when the assessment was complete"
NO_AGE = "the person's age is not known"

MEASURE = Measure(
    id="lof_new_assessments",
    publisher=OWN_PUBLISHER,
    editions=EDITIONS,
    population="Service users with a short or long term assessment that was complete in the period.",
    numerator="Those with such an assessment before which they had no long-term support for 12 calendar months; each "
    "person once.",
    denominator="The council's mid-year population of the same ages. The framework does not say which; adults is this "
    "project's reading.",
    window="Assessments that end from the first to the last day of the period, whenever they began: files hold only "
    "complete ones. Support as far back as 12 months before an assessment began.",
    ages="When the assessment was complete.",
    exclusions=(
        "client types other than service user, so that assessments of unpaid carers are not in it",
        "assessments that end before they start, and financial assessments",
        "people who died before the period began",
        "long-term support that began earlier was open or ended within 12 calendar months before the assessment began",
        "people under 18, and people whose age is not known",
    ),
    tie_breaks=("A person with such assessments both before and after the 65th birthday counts at 18 to 64.",),
    unknowns="A person of unknown age is left out. Support from another council is not seen.",
    groups=(
        Group(name="total", population="18+"),
        Group(name="age=18-64", where={"age_group": "18-64"}, population="18-64"),
        Group(name="age=65+", where={"age_group": "65+"}, population="65+"),
    ),
    source=LOCAL_OUTCOMES,
    denominator_from=Count.POPULATION,
    look_back_days=366,
)
MEASURES = (MEASURE,)

_UNIT = ["area", "la_code", "person_id"]


def compute(context: Context) -> Computed:
    """Return everybody assessed in the period, and who of them had no long-term support before."""
    rows = _assessed(context)
    steps = (
        Step(reason=NOT_SERVICE_USER, keep=rows.client_type == SERVICE_USER),
        Step(reason=BACKWARDS, keep=rows.end >= rows.start),
        Step(reason=DIED_BEFORE, keep=rows.death.isnull() | (rows.death >= day_number(context.period.start))),
        Step(reason=UNDER_18, keep=rows.age.isnull() | (rows.age >= 18)),
        Step(reason=NO_AGE, keep=rows.age.notnull()),
        Step(reason=HAD_LONG_TERM, keep=rows.support.isnull()),
    )
    return Computed(people=people_table(_people(furthest(funnel(rows, steps), _UNIT)), MEASURE.id))


def _assessed(context: Context) -> ir.Table:
    """Assessments that were complete in the period, with the last record of support before and the person's age."""
    events = context.events
    found = events.filter((events.event_type == "assessment") & any_of(events.assessment_type, ASSESSMENTS))
    found = found.filter(found.end.between(day_number(context.period.start), day_number(context.period.end)))
    found = context.keep(found.select(*_UNIT, "record_id", "client_type", "start", "end", "event_start_date"))
    services = events.filter((events.event_type == "service") & any_of(events.service_type, LONG_TERM_SUPPORT))
    key = ["la_code", "person_id", "record_id"]
    rows = found.left_join(supported_before(found, services, months=MONTHS, name="support"), key)
    rows = rows.drop(*(f"{name}_right" for name in key))
    rows = rows.join(context.details.select("la_code", "person_id", "birth", "death"), ["la_code", "person_id"])
    age = age_on(rows.birth, rows.end)
    return rows.mutate(age=age, age_group=age_group(age))


def _people(last: ir.Table) -> ir.Table:
    """One row a person, with the assessments that decided and the support that stopped them."""
    both = last.select(*_UNIT, "reason", "age_group", record="record_id").union(
        last.filter(last.reason == HAD_LONG_TERM).select(*_UNIT, "reason", "age_group", record="support")
    )
    people = both.group_by(*_UNIT).agg(
        reason=both.reason.min(),
        age_group=both.age_group.min(),
        record_ids=both.record.collect(distinct=True).sort(),
    )
    return people.mutate(in_denominator=ibis.null("boolean"), in_numerator=people.reason.isnull())
