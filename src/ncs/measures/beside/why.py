"""Finding one person's events and what a measure made of them. For use inside the council only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow.parquet as pq

from ncs.core.errors import NcsError
from ncs.measures.definitions.waiting_times import MEASURES as WAITS
from ncs.measures.run.definition import Measure
from ncs.measures.run.inputs import EVENTS_FILE, open_folder
from ncs.measures.run.results import Row, people_rows, side_rows

EVENT_COLUMNS = (
    "la_code",
    "council",
    "person_id",
    "la_person_id",
    "record_id",
    "event_type",
    "event_start_date",
    "event_end_date",
    "event_end_date_raw",
    "event_outcome",
    "service_type",
    "service_component",
    "delivery_mechanism",
    "assessment_type",
    "review_type",
    "request_route_of_access",
    "client_type",
    "birth_date",
    "date_of_death",
    "age_at_event_start",
    "conversation",
)


class NoSuchPerson(NcsError):
    """The events hold nobody of that reference."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One person's events, and what a measure made of them.

    Attributes:
        events: the person's events in order of start, with :data:`EVENT_COLUMNS`.
        rows: the person's rows in the measure's people table, in order.
        requests: for waiting times, the requests with what followed each.
    """

    measure: Measure
    person: str
    edition: str
    events: Sequence[Row]
    rows: Sequence[Row]
    requests: Sequence[Row]


def story(measure: Measure, person: str, *, results: Path, events: Path) -> Story:
    """Return what a measure made of one person.

    Args:
        measure: the measure.
        person: the person id of the events, or the council's own person number.
        results: folder of ``ncs measures run``.
        events: the events folder the results were computed from.

    Raises:
        NoSuchPerson: the events hold nobody of that reference.
        CannotRead: a folder is not what it should be.
    """
    folder = open_folder(events)
    found = _events(folder.events, person)
    if not found:
        raise NoSuchPerson(
            f"The events in {EVENTS_FILE} hold nobody of that reference. Give the person id as in the people tables, "
            "or the council's own person number."
        )
    people = frozenset((row["la_code"], row["person_id"]) for row in found)
    rows = [row for row in people_rows(results, measure.id, people) if row["edition"] == folder.edition]
    requests = side_rows(results, "waits_requests", people) if measure.id in {item.id for item in WAITS} else []
    return Story(
        measure=measure,
        person=person,
        edition=folder.edition,
        events=found,
        rows=sorted(rows, key=lambda row: (row["la_code"], row["period_start"], row["episode"] or "")),
        requests=[row for row in requests if row["edition"] == folder.edition],
    )


def _events(path: Path, person: str) -> list[Row]:
    """Every event of the person; of others who have the same council number, every event too."""
    same = [[("person_id", "=", person)], [("la_person_id", "=", person)]]
    ids = set(pq.read_table(path, columns=["person_id"], filters=same).column("person_id").to_pylist())
    wanted = [("person_id", "in", sorted(ids))]
    found = pq.read_table(path, columns=list(EVENT_COLUMNS), filters=wanted).to_pylist() if ids else []
    return sorted(found, key=lambda row: (row["la_code"], row["event_start_date"], row["record_id"]))
