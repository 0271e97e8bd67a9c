"""ASCOF 2B: long-term support needs met by admission to residential and nursing care, ages 18 to 64."""

from __future__ import annotations

from ncs.measures.parts.admissions import LOOK_BACK_DAYS, new_admissions
from ncs.measures.parts.sources import DHSC, DHSC_CODE
from ncs.measures.run.context import EDITIONS, Computed, Context
from ncs.measures.run.definition import Count, Group, Measure

MEASURE = Measure(
    id="ascof_2b",
    publisher=DHSC,
    editions=EDITIONS,
    population="Service users with a residential or nursing long-term support service starting in the period.",
    numerator="People with a new admission at 18 to 64: no other such stay that began earlier was open, or ended fewer "
    "than 365 days before.",
    denominator="The council's mid-year population aged 18 to 64.",
    window="Service starts from the first to the last day of the period; earlier stays as far back as the data go.",
    ages="At the start of the service, from the first day of the birth month, in steps of 365.25 days.",
    exclusions=(
        "client types other than service user",
        "people whose birth date is not known",
        "people who died before the period began",
        "components that are blank, short term, or neither residential nor nursing",
        "stays with the outcome 'NFA: Self-funded client or under 12wk disregard' (in the edition dhsc-2026-06 such "
        "a stay still makes a later one existing)",
        "people under 18 at the start of the stay",
    ),
    tie_breaks=("A person admitted both before and after the 65th birthday counts at 18 to 64.",),
    unknowns="A person without a birth date is left out.",
    groups=(Group(name="age=18-64", where={"age_group": "18-64"}, population="18-64"),),
    source=DHSC_CODE,
    denominator_from=Count.POPULATION,
    look_back_days=LOOK_BACK_DAYS,
)
MEASURES = (MEASURE,)


def compute(context: Context) -> Computed:
    """Return the people behind 2B."""
    return new_admissions(context, measure=MEASURE.id, ages=("18-64", "under 18", "unknown"))
