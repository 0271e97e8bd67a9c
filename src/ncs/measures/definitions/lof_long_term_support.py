"""People in long-term support for each 100,000 adults, by age: a metric of the Local Outcomes Framework."""

from __future__ import annotations

from ncs.engine.relational import ibis, ir
from ncs.measures.definitions import ascof_2e
from ncs.measures.parts.people import funnel, furthest, people_table, records
from ncs.measures.parts.sources import LOCAL_OUTCOMES, OWN_PUBLISHER
from ncs.measures.parts.words import COMMUNITY, NURSING, RESIDENTIAL, fold
from ncs.measures.run.context import EDITIONS, Computed, Context
from ncs.measures.run.definition import Count, Group, Measure

#: The settings that the framework names. Support in prison, which 2E has too, is not among them.
SETTINGS = (NURSING, RESIDENTIAL, COMMUNITY)

MEASURE = Measure(
    id="lof_long_term_support",
    publisher=OWN_PUBLISHER,
    editions=EDITIONS,
    population="Service users with a nursing, residential or community long-term support service open on any day of "
    "the period, as in 2E.",
    numerator="Each of them once, whatever their accommodation and however many services they have.",
    denominator="The council's mid-year population of the same ages.",
    window="Services that overlap the period.",
    ages="At the end of the person's latest service, or at the end of the period if that is earlier.",
    exclusions=(*ascof_2e.ALL.exclusions, "long-term support in prison, which the framework does not name"),
    tie_breaks=(),
    unknowns="A person of unknown age is left out.",
    groups=(
        Group(name="age=18-64", where={"age_group": "18-64"}, population="18-64"),
        Group(name="age=65+", where={"age_group": "65+"}, population="65+"),
    ),
    source=LOCAL_OUTCOMES,
    denominator_from=Count.POPULATION,
)
MEASURES = (MEASURE,)


def compute(context: Context) -> Computed:
    """Return everybody with such a service in the period, and who of them counts."""
    rows = context.keep(ascof_2e.services(context, SETTINGS))
    last = furthest(funnel(rows, ascof_2e.steps(rows, context)), ascof_2e.PERSON)
    return Computed(people=people_table(_counted(last), MEASURE.id))


def _counted(last: ir.Table) -> ir.Table:
    people = last.group_by(*ascof_2e.PERSON).agg(
        reason=last.reason.min(),
        age_group=last.age_group.min(),
        gender=fold(last.gender.min()),
        record_ids=records(last),
    )
    return people.mutate(in_denominator=ibis.null("boolean"), in_numerator=people.reason.isnull())
