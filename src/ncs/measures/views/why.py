"""What a measure made of one person, in words and as a timeline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from ncs.core.explained import Explained
from ncs.core.periods import Period
from ncs.measures.beside.steps import explained
from ncs.measures.beside.why import Story
from ncs.measures.run.results import Row
from ncs.present.svg import Event, Words, timeline
from ncs.tables.wording import shown_date

LOCAL = "For use inside the council only: this is about one person."
_KINDS = ("Request", "Assessment", "Service", "Review", "Other")


def why_words(story: Story) -> Iterator[str]:
    """Yield lines: the person's events, then each rule of the measure and how it fell out."""
    yield f"{story.measure.code}: {story.measure.title}"
    yield f"Edition {story.edition}. {LOCAL}"
    yield ""
    yield "Events, in order of start:"
    deciding = _deciding(story)
    for event in story.events:
        yield f"  {'*' if event['record_id'] in deciding else ' '} {_event(event)}"
    if deciding:
        yield "  * decided the outcome"
    yield ""
    for section, lines in groupby(explained(story), key=lambda line: line.section):
        yield from () if not section else (section,)
        yield from (_line(line, bare=not section) for line in lines)


def _line(line: Explained, *, bare: bool) -> str:
    """Return one line with how its test fell out; ``bare`` where there is no record to test."""
    if bare:
        return line.words if line.passed is False else f"  {line.words}"
    return f"  {_TICKS[line.passed]}  {line.words}"


_TICKS = {True: "yes", False: "NO ", None: "   "}


def _deciding(story: Story) -> frozenset[int]:
    return frozenset(record for row in story.rows for record in row["record_ids"] or ())


def _event(event: Row) -> str:
    end = event["event_end_date"]
    until = "open" if end is None else f"to {end}"
    cropped = " (end not as submitted)" if end != event["event_end_date_raw"] else ""
    detail = ", ".join(str(event[name]) for name in _DETAILS if event[name])
    return f"{event['event_start_date']} {until}{cropped}  {detail}  [record {event['record_id']}]"


_DETAILS = (
    "event_type",
    "service_type",
    "service_component",
    "delivery_mechanism",
    "assessment_type",
    "review_type",
    "request_route_of_access",
    "event_outcome",
)


def why_timeline(story: Story) -> str:
    """Return the person's events as an SVG timeline, those that decided the outcome in bold.

    Raises:
        ValueError: the person has no events.
    """
    deciding = _deciding(story)
    events = [_plotted(event, mark=event["record_id"] in deciding) for event in story.events]
    days = [day for event in events for day in (event.start, event.end) if day is not None]
    periods = [day for row in story.rows for day in (row["period_start"], row["period_end"])]
    period = Period(min([*days, *periods]), max([*days, *periods]))
    said = Words(
        title=f"{story.measure.code}: one person's events, {period.start.year} to {period.end.year}",
        description=_described(story.events, len(deciding)),
        source=f"Client level data, edition {story.edition}. {LOCAL}",
    )
    return timeline(events, period=period, said=said, kinds=_KINDS)


def _plotted(event: Row, *, mark: bool) -> Event:
    start: date = event["event_start_date"]
    end: date | None = event["event_end_date"]
    kind = event["event_type"] if event["event_type"] in _KINDS else "Other"
    label = event["service_type"] or event["assessment_type"] or event["event_type"] or "Event of unknown type"
    shown = None if end is None else max(start, end)  # an end before the start is drawn as one day
    return Event(label=f"{label}, {start}", start=start, end=shown, kind=_KINDS.index(kind), mark=mark)


def _described(events: Sequence[Row], deciding: int) -> str:
    first = min(event["event_start_date"] for event in events)
    told = f"{deciding} of them, in bold, decided the outcome"
    return f"{len(events)} events from {shown_date(first)}, one row each; {told}."
