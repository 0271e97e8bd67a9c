"""The same event twice."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import request, service

_END = "CASE WHEN kind IS DISTINCT FROM 'service' THEN end_day END"
_COST = "CASE WHEN kind = 'service' THEN cost END"
_UNITS = "CASE WHEN kind = 'service' THEN units END"
#: What makes an event in the method of June 2026, on submitted values; costs besides, as in single tables.
_KEY = (
    "lower(rtrim(la_code))",
    "start_day",
    _END,
    "lower(rtrim(client_type))",
    "person",
    "lower(rtrim(event_type))",
    "CASE WHEN kind = 'request' THEN lower(rtrim(request_route_of_access)) END",
    "CASE WHEN kind = 'assessment' THEN lower(rtrim(assessment_type)) END",
    "CASE WHEN kind = 'service' THEN lower(rtrim(service_type)) END",
    "CASE WHEN kind = 'service' THEN lower(rtrim(service_component)) END",
    "CASE WHEN kind = 'service' THEN lower(rtrim(delivery_mechanism)) END",
    _COST,
    "CASE WHEN kind = 'service' THEN lower(rtrim(cost_frequency)) END",
    _UNITS,
)

#: Cheap, and the same wherever the key is: the whole key is compared only among the few rows that share it.
_ROUGH_KEY = f"hash(person, start_day, kind, {_END}, {_COST}, {_UNITS})"
_IS_EVENT = "client IS DISTINCT FROM 'association' AND person IS NOT NULL AND start_day IS NOT NULL"


def _find(check: Check) -> Iterator[Finding]:
    if check.layout == "local" and check.has("event_type", "event_start_date"):
        place = f"row_number() OVER (PARTITION BY {', '.join(_KEY)} ORDER BY file_row)"
        again = "SELECT key FROM rough_events GROUP BY 1 HAVING count(*) > 1"
        yield Finding(
            field="event_type",
            source=f"(SELECT *, {place} AS place FROM rows WHERE {_IS_EVENT} AND file_row IN ("
            f"SELECT file_row FROM rough_events WHERE key IN ({again})))",
            where="place > 1",
            tables=(("rough_events", f"SELECT file_row, {_ROUGH_KEY} AS key FROM rows WHERE {_IS_EVENT}"),),
            message="An earlier row of the file is the same event.",
        )


RULE = Rule(
    id="duplicate-event",
    title="Each event is there once",
    severity=Severity.WARNING,
    certainty=Certainty.METHOD,
    why="Of rows with the same person, start, type and details the official method keeps one: the latest end, then the "
    "highest-ranked outcome, then the last row. The joined table ignores delivery and cost as well.",
    affects=("dashboard", "costs"),
    next_step="Remove the copy, or give the details that tell the two events apart.",
    find=_find,
    examples=(
        Example(
            says="The same service twice, and the same request with another outcome.",
            rows=(service(), service(), request(), request(event_outcome="NFA: Other")),
            found=((3, "event_type"), (5, "event_type")),
        ),
        Example(
            says="Two services on the same day with different costs.", rows=(service(), service(unit_cost="25.00"))
        ),
    ),
)
