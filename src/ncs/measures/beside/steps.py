"""What a measure made of one person, as explained lines: each rule and how it fell out."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.core.explained import Explained
from ncs.measures.beside.why import Story
from ncs.measures.definitions.ascof_2a import MEASURE as TWO_A
from ncs.measures.parts.sequels import SEQUELS
from ncs.measures.parts.waits_answers import RELEASE_2
from ncs.measures.run.definition import Measure
from ncs.measures.run.results import Row
from ncs.tables.wording import shown_date


def explained(story: Story) -> tuple[Explained, ...]:
    """Return each rule of the measure and how it fell out for the person, by council and period, in order.

    For a person that the measure did not look at, the lines say so, with its population and window.
    """
    return tuple(_lines(story))


def _lines(story: Story) -> Iterator[Explained]:
    if not story.rows:
        yield from _not_looked_at(story)
    requests = {(row["period_start"], row["record_id"]): row for row in story.requests}
    for row in story.rows:
        told = _Told(story, row)
        yield from _row(told, story.measure, row)
        asked = requests.get((row["period_start"], _record_of(row)))
        yield from () if asked is None else _wait_steps(told, asked, story.measure)


class _Told:
    """Makes the lines of one row of a people table: they share their part, period, rule and source."""

    def __init__(self, story: Story, row: Row | None) -> None:
        measure = story.measure
        self.rule = f"{measure.code if measure.official else measure.title}, edition {story.edition}"
        self.source = str(measure.source)
        self.period = "" if row is None else f"{row['period_start']} to {row['period_end']}"
        episode = f", {row['episode']}" if row is not None and row["episode"] else ""
        self.section = "" if row is None else f"Council {row['la_code']}, {self.period}{episode}"

    def __call__(self, what: str, words: str, *, passed: bool | None = None, days: int | None = None) -> Explained:
        """Return one line; ``days`` is its amount where it has one."""
        return Explained(
            section=self.section,
            period=self.period,
            what=what,
            words=words,
            rule=f"{self.rule}: {what.lower()}",
            amount=days,
            unit="" if days is None else "days",
            passed=passed,
            source=self.source,
        )


def _not_looked_at(story: Story) -> Iterator[Explained]:
    told = _Told(story, None)
    words = "The measure did not look at this person: no record of theirs falls into its window and population."
    yield told("Looked at", words, passed=False)
    yield told("Population", f"Population: {story.measure.population}")
    yield told("Window", f"Window: {story.measure.window}")


def _row(told: _Told, measure: Measure, row: Row) -> Iterator[Explained]:
    words = f"Looked at, because records fall into the window. {measure.window}"
    yield told("Looked at", words, passed=True)
    if row["reason"]:
        yield told("Exclusions", f"Left out: {row['reason']}.", passed=False)
    else:
        yield told("Exclusions", "No exclusion applies: " + "; ".join(measure.exclusions) + ".", passed=True)
    if row["in_denominator"] is not None:
        yield told("Denominator", f"Denominator: {measure.denominator}", passed=bool(row["in_denominator"]))
    if row["in_numerator"] is not None and measure.unit != _MEDIAN:
        yield told("Numerator", f"Numerator: {measure.numerator}", passed=bool(row["in_numerator"]))
    found = "; ".join(_found(measure, row))
    if found:
        yield told("Found", f"Found: {found}.")


def _found(measure: Measure, row: Row) -> Iterator[str]:
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


def _record_of(row: Row) -> int | None:
    """The request of a row of the waiting times, whose episode ends with its record id."""
    number = (row["episode"] or "").rpartition(" record ")[2]
    return int(number) if number.isdigit() else None


def _wait_steps(told: _Told, asked: Row, measure: Measure) -> Iterator[Explained]:
    """The stages of the waiting times for one request."""
    began = shown_date(asked["event_start_date"])
    yield told("Stage 1", f"Stage 1: request of {began}, outcome: {asked['event_outcome']}.")
    if asked["reason"]:
        because = f" (record {asked['blocking']})" if asked["blocking"] else ""
        yield told("Stage 1", f"Stage 1: {asked['reason']}{because}.", passed=False)
        return
    words = f"Stage 2: it is event {asked['number']} of the person's requests, assessments and services."
    yield told("Stage 2", words, passed=True)
    yield told("Stage 2", f"{_next(asked, 'assessment')} {_next(asked, 'service')}")
    yield told("Stage 3", f"Stage 3: {_response(asked)}")
    if asked["excluded"]:
        words = f"Stage 3: {asked['excluded']} (the request with record {asked['shared_record']})."
        yield told("Stage 3", words, passed=False)
        return
    yield _end(told, asked, "response" if measure.id == "wait_first_response" else "service")


def _end(told: _Told, asked: Row, end: str) -> Explained:
    """The last stage: how long the wait was and where it counts, or why it does not."""
    if asked[f"{end}_reason"]:
        return told("Stage 4", f"Stage 4: {asked[f'{end}_reason']}.", passed=False)
    days = asked[f"{end}_days"]
    words = (
        f"Stage 4: {days} days to {shown_date(asked[f'{end}_date'])}; counts in "
        f"{asked[f'{end}_quarter']} at {asked[f'{end}_age']}."
    )
    return told("Stage 4", words, passed=True, days=days)


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
