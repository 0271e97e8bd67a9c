"""The headings of the Professional Record Standards Body: which field of which event holds each, where any does."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources

from ncs.tables.reading.csv_text import packaged_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """One heading of a standard.

    Attributes:
        standard, version, heading: as the standard names them.
        kind, field: the kind of event and its field that hold it; empty where nothing does.
        fhir: where a bundle tells it; empty where the event alone does.
        cld: the heading of client level data; empty where the return does not ask.
        heading_seen: whether the words of the heading were read in a source by this project.
    """

    standard: str
    version: str
    heading: str
    kind: str
    field: str
    fhir: str
    cld: str
    heading_seen: bool


@cache
def headings() -> tuple[Heading, ...]:
    """Return every heading held, by standard."""
    rows = packaged_rows(resources.files("ncs.journeys") / "data" / "prsb_headings.csv")
    return tuple(
        Heading(
            standard=row["standard"],
            version=row["version"],
            heading=row["heading"],
            kind=row["kind"],
            field=row["field"],
            fhir=row["fhir"],
            cld=row["cld"],
            heading_seen=row["heading_seen"] == "yes",
        )
        for row in rows
    )
