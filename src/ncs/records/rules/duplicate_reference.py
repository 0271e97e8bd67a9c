"""One event reference for different people or events."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import request, service

_KEY = "lower(rtrim(event_reference))"
#: Most references stand on one row: to count numbers is cheap, and leaves few to compare.
_NUMBERED = f"SELECT file_row, hash({_KEY}) AS number FROM rows WHERE event_reference IS NOT NULL"
_AGAIN = "SELECT number FROM numbered_references GROUP BY 1 HAVING count(*) > 1"
_FEW = (
    f"SELECT file_row, {_KEY} AS reference, person, kind FROM rows "
    f"WHERE file_row IN (SELECT file_row FROM numbered_references WHERE number IN ({_AGAIN}))"
)


def _find(check: Check) -> Iterator[Finding]:
    if check.layout == "local" and check.has("event_reference"):
        yield Finding(
            field="event_reference",
            where="file_row IN (SELECT file_row FROM repeated_references WHERE reference IN ("
            "SELECT reference FROM repeated_references WHERE trim(reference) <> 'null' GROUP BY 1 "
            "HAVING min(person) <> max(person) OR min(kind) <> max(kind)))",
            tables=(("numbered_references", _NUMBERED), ("repeated_references", _FEW)),
            message="The event reference stands for different people or types of event.",
        )


RULE = Rule(
    id="duplicate-reference",
    title="An event reference stands for one event",
    severity=Severity.NOTE,
    certainty=Certainty.OWN,
    why="The official method does not use references because they are not unique; your own reconciliation may.",
    next_step="Check how references are exported. One reference may stand for several rows of one package.",
    find=_find,
    examples=(
        Example(
            says="One reference for a request and a service.",
            rows=(request(event_reference="E1"), service(event_reference="E1")),
            found=((2, "event_reference"), (3, "event_reference")),
        ),
        Example(
            says="A package of two services under one reference.",
            rows=(service(event_reference="E1"), service(event_reference="E1", unit_cost="25.00")),
        ),
    ),
)
