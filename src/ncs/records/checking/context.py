"""What rules are told about a file."""

from __future__ import annotations

from datetime import date

from ncs.cld import Specification
from ncs.records.reading.files import FileFormat
from ncs.records.rules.model import Check


def check_of(found: FileFormat, spec: Specification, *, import_day: date, la_code: str | None = None) -> Check:
    """Return the facts about a file that rules may use; a given ``la_code`` stands for its column."""
    known = {field.name for field in spec.fields}
    return Check(
        spec=spec,
        layout=found.layout,
        held=(frozenset(found.match.positions) & known) | ({"la_code"} if la_code else frozenset()),
        import_day=import_day,
        unknown=found.match.unknown,
    )
