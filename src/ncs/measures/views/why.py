"""What a measure made of one person, in words and as a timeline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from ncs.core.periods import Period
from ncs.measures.beside.why import Story
from ncs.measures.definitions.ascof_2a import MEASURE as TWO_A
from ncs.measures.parts.sequels import SEQUELS
from ncs.measures.parts.waits_answers import RELEASE_2
from ncs.measures.run.definition import Measure
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
    if not story.rows:
        yield "The measure did not look at this person: no record of theirs falls into its window and population."
        yield f"  Population: {story.measure.population}"
        yield f"  Window: {story.measure.window}"
    requests = {(row["period_start"], row["record_id"]): row for row in story.requests}
    for row in story.rows:
        yield from _row(story.measure, row)
        asked = requests.get((row["period_start"], _record_of(row)))
        yield from () if asked is None else _wait_steps(asked, story.measure)


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


def _row(measure: Measure, row: Row) -> Iterator[str]:
    where = f"{row['period_start']} to {row['period_end']}"
    yield f"Council {row['la_code']}, {where}" + (f", {row['episode']}" if row["episode"] else "")
    yield f"  yes  Looked at, because records fall into the window. {measure.window}"
    if row["reason"]:
        yield f"  NO   Left out: {row['reason']}."
    else:
        yield "  yes  No exclusion applies: " + "; ".join(measure.exclusions) + "."
    if row["in_denominator"] is not None:
        yield f"  {_tick(row['in_denominator'])}  Denominator: {measure.denominator}"
    if row["in_numerator"] is not None and measure.unit != _MEDIAN:
        yield f"  {_tick(row['in_numerator'])}  Numerator: {measure.numerator}"
    found = "; ".join(_told(measure, row))
    if found:
        yield f"       Found: {found}."


def _told(measure: Measure, row: Row) -> Iterator[str]:
    """What was found of the row: the people table's columns in words."""
    if row["age_group"]:
        yield f"age group {row['age_group']}"
    if row["category"]:
        yield f"{_CATEGORIES.get(measure.id, 'category')} {row['category']}"
    detail = row["detail"]
    if measure.id == TWO_A.id and detail:
        yield f"decided by step {detail}, {SEQUELS[detail]}"
    elif detail and measure.id not in _CODED:
        yield f"{_DETAILS_OF.get(measure.id, 'detail')} {detail}"


#: The unit of medians, which have no numerator that one person could be in.
_MEDIAN = "days"
#: What the columns ``category`` and ``detail`` hold, where a measure has a better word for it.
_CATEGORIES = {
    "ascof_2a": "final outcome",
    "ascof_2e": "accommodation",
    "ascof_2e_ld": "accommodation",
    "wait_first_response": "quarter",
    "wait_first_service": "quarter",
    "wait_response_all": "at the end of the data",
    "wait_service_all": "at the end of the data",
}
_DETAILS_OF = {
    "ascof_2e": "taken from the person's",
    "ascof_2e_ld": "taken from the person's",
    "wait_first_response": "wait of",
    "wait_first_service": "wait of",
    "wait_response_all": "wait of",
    "wait_service_all": "wait of",
    "waiting_for_assessment": "for",
    "waiting_for_service": "for",
    "review_overdue": "for",
}
#: Measures whose ``detail`` says the same as ``category``, in figures.
_CODED = ("ascof_2d_1", "ascof_2d_2")


def _tick(passed: bool) -> str:
    return "yes" if passed else "NO "


def _record_of(row: Row) -> int | None:
    """The request of a row of the waiting times, whose episode ends with its record id."""
    number = (row["episode"] or "").rpartition(" record ")[2]
    return int(number) if number.isdigit() else None


def _wait_steps(asked: Row, measure: Measure) -> Iterator[str]:
    """The stages of the waiting times for one request."""
    yield f"       Stage 1: request of {shown_date(asked['event_start_date'])}, outcome: {asked['event_outcome']}."
    if asked["reason"]:
        because = f" (record {asked['blocking']})" if asked["blocking"] else ""
        yield f"  NO   Stage 1: {asked['reason']}{because}."
        return
    yield f"  yes  Stage 2: it is event {asked['number']} of the person's requests, assessments and services."
    yield f"       {_next(asked, 'assessment')} {_next(asked, 'service')}"
    yield f"       Stage 3: {_response(asked)}"
    if asked["excluded"]:
        yield f"  NO   Stage 3: {asked['excluded']} (the request with record {asked['shared_record']})."
        return
    end = "response" if measure.id == "wait_first_response" else "service"
    if asked[f"{end}_reason"]:
        yield f"  NO   Stage 4: {asked[f'{end}_reason']}."
        return
    yield (
        f"  yes  Stage 4: {asked[f'{end}_days']} days to {shown_date(asked[f'{end}_date'])}; counts in "
        f"{asked[f'{end}_quarter']} at {asked[f'{end}_age']}."
    )


def _next(asked: Row, kind: str) -> str:
    day, record = asked[f"{kind}_date"], asked[f"{kind}_record"]
    if record is None:
        lost = kind == "service" and asked["service_discarded"]
        return f"The next {kind} is not counted." if lost else f"No {kind} follows."
    return f"The next {kind} starts on {shown_date(day)} (record {record})."


def _response(asked: Row) -> str:
    kind = asked["response_kind"]
    if kind is None:
        return "nothing has answered it."
    if kind == "conversation":
        return (
            f"the request began before {shown_date(RELEASE_2)}, is flagged as a conversation and shows progress, so it "
            "answers itself."
        )
    day = shown_date(asked["response_date"])
    if kind == "service":
        return f"the first response is the service of {day}, which comes before any assessment."
    leads = "leads" if asked["block_leads"] else "does not lead"
    return f"the first response is the assessment of {day}; its run of assessments {leads} to a service."


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
