"""ASCOF 2C: long-term support needs met by admission to residential and nursing care, ages 65 and over."""

from __future__ import annotations

import dataclasses

from ncs.measures import ascof_2b
from ncs.measures.admissions import new_admissions
from ncs.measures.context import Computed, Context
from ncs.measures.definition import Group

MEASURE = dataclasses.replace(
    ascof_2b.MEASURE,
    id="ascof_2c",
    code="ASCOF 2C",
    title="Adults aged 65 and over whose long-term support needs are met by admission to residential and nursing care "
    "homes, per 100,000 population",
    numerator="People with a new admission at 65 or over, and none at 18 to 64: no other such stay that began earlier "
    "was open, or ended fewer than 365 days before.",
    denominator="The council's mid-year population aged 65 and over.",
    groups=(Group(name="age=65+", where={"age_group": "65+"}, population="65+"),),
)
MEASURES = (MEASURE,)


def compute(context: Context) -> Computed:
    """Return the people behind 2C."""
    return new_admissions(context, measure=MEASURE.id, ages=("65+", "unknown"))
