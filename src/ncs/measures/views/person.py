"""One person's events as a table. For use inside the council only."""

from __future__ import annotations

from ncs.measures.beside.why import Story
from ncs.tables.tables import Column, Table

_COLUMNS = (
    Column(key="record_id", title="Record"),
    Column(key="event_type", title="Event"),
    Column(key="event_start_date", title="Start"),
    Column(key="event_end_date", title="End"),
    Column(key="event_outcome", title="Outcome"),
    Column(key="service_type", title="Service"),
    Column(key="service_component", title="Component"),
    Column(key="decided", title="Decided", description="Whether the measure's outcome rests on this record"),
)


def story_table(story: Story) -> Table:
    """Return a person's events in order of start, and whether each decided what the measure made of the person."""
    deciding = {record for row in story.rows for record in row["record_ids"] or ()}
    rows = [
        {
            **{column.key: event[column.key] for column in _COLUMNS[:-1]},
            "decided": event["record_id"] in deciding,
        }
        for event in story.events
    ]
    title = f"{story.measure.code}: one person's events, edition {story.edition}"
    notes = ("For use inside the council only.",)
    return Table(name="events", title=title, columns=_COLUMNS, rows=rows, notes=notes)
