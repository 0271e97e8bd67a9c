"""Where a figure comes from and how sure we are of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

OGL = "Open Government Licence v3.0"


class Confidence(StrEnum):
    """How sure we are of a value. Output that used an uncertain value says so."""

    PUBLISHED = "published"
    DERIVED = "derived"
    UNCERTAIN = "uncertain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A publication: who published what, when, and under which licence."""

    title: str
    publisher: str
    published: date | None = None
    licence: str = OGL
    note: str = ""

    def __str__(self) -> str:
        when = f", {self.published.day} {self.published:%B %Y}" if self.published else ""
        return f"{self.publisher}, {self.title}{when} ({self.licence})"
