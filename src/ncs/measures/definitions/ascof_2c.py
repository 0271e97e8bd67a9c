"""ASCOF 2C: long-term support needs met by admission to residential and nursing care, ages 65 and over."""

from __future__ import annotations

import dataclasses
from datetime import date

from ncs.engine.relational import ir
from ncs.measures.definitions import ascof_2b
from ncs.measures.parts.admissions import new_admissions
from ncs.measures.run.context import Computed, Context
from ncs.measures.run.definition import Group

MEASURE = dataclasses.replace(
    ascof_2b.MEASURE,
    id="ascof_2c",
    numerator="People with a new admission at 65 or over, and none at 18 to 64: no other such stay that began earlier "
    "was open, or ended fewer than 365 days before.",
    denominator="The council's mid-year population aged 65 and over.",
    groups=(Group(name="age=65+", where={"age_group": "65+"}, population="65+"),),
)
MEASURES = (MEASURE,)

#: The Better Care Fund page shows smaller counts as zero, and leaves out the period that starts on this day.
BCF_SMALLEST = 6
BCF_LEAVES_OUT = date(2023, 4, 1)


def compute(context: Context) -> Computed:
    """Return the people behind 2C, and the counts as the Better Care Fund page of the dashboard shows them."""
    computed = new_admissions(context, measure=MEASURE.id, ages=("65+", "unknown"))
    if context.period.start == BCF_LEAVES_OUT:
        return computed
    people = context.keep(computed.people)
    return Computed(people=people, side={"ascof_2c_bcf": _bcf(people)})


def _bcf(people: ir.Table) -> ir.Table:
    """Admissions by council, those under 6 shown as 0."""
    counts = people.group_by("area", "la_code").agg(admissions=people.in_numerator.sum().cast("int64"))
    return counts.mutate(admissions_shown=(counts.admissions < BCF_SMALLEST).ifelse(0, counts.admissions).cast("int64"))
