"""What is wrong with FHIR resources, and which field holds which heading of a record standard, as tables."""

from __future__ import annotations

from collections.abc import Sequence

from ncs.core.errors import Problem
from ncs.journeys.exchange.fhir.checks import NOT_RUN
from ncs.journeys.exchange.headings import headings
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


def headings_table() -> Table:
    """Return one row a heading of the Professional Record Standards Body, with what holds it, if anything does."""
    titles = {
        "standard": "Standard",
        "version": "Version",
        "heading": "Heading",
        "kind": "Event",
        "field": "Field",
        "fhir": "In FHIR",
        "cld": "In client level data",
        "heading_seen": "Heading read in a source",
    }
    return Table(
        name="headings",
        title="Headings of record standards, and what holds them",
        columns=tuple(Column(key=key, title=title) for key, title in titles.items()),
        rows=[{key: getattr(one, key) for key in titles} for one in headings()],
        notes=(
            "Where event and field are empty a journey does not hold what the heading asks. Standards: Professional "
            "Record Standards Body, now in the NHS Standards Directory; a selection. Words of headings that were not "
            "read in a source are from general knowledge.",
        ),
    )
