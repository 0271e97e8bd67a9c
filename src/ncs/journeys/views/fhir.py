"""What is wrong with FHIR resources, as a table."""

from __future__ import annotations

from collections.abc import Sequence

from ncs.core.errors import Problem
from ncs.journeys.exchange.fhir.checks import NOT_RUN
from ncs.tables.tables import Column, Table


def fhir_table(found: Sequence[Problem]) -> Table:
    """Return one row a problem: where, which check, and what is wrong; it says what was not run."""
    titles = {"field": "Where", "rule": "Check", "message": "What is wrong"}
    return Table(
        name="fhir",
        title="FHIR R4 and UK Core: " + ("nothing wrong was found" if not found else f"{len(found)} wrong"),
        columns=tuple(Column(key=key, title=title) for key, title in titles.items()),
        rows=[{key: getattr(one, key) or "" for key in titles} for one in found],
        notes=(NOT_RUN,),
    )
