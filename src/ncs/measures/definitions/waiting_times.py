"""The two official waiting times: from a request to the first response, and to the first service (method note, e)."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from ncs.core.periods import day_number
from ncs.engine.relational import ibis, ir
from ncs.measures.parts.people import people_table
from ncs.measures.parts.sources import DHSC, DHSC_CODE
from ncs.measures.parts.waits_answers import NOT_TO_SERVICE, answered
from ncs.measures.parts.waits_events import pool, requests, with_kind
from ncs.measures.parts.waits_figures import age_group, context_table, days_of, medians, quarters_of, with_quarter
from ncs.measures.parts.waits_links import PERSON, linked, numbered, of_askers
from ncs.measures.run.context import EDITIONS, Computed, Context, Keep
from ncs.measures.run.definition import Count, Group, Measure

NO_RESPONSE = "no response has followed yet"
NO_SERVICE = "no service has followed yet"
OTHER_QUARTER = "it ended outside the quarters of the period"
OTHER_AGE = "the age band of the event that ended the wait is neither 18 to 64 nor 65 and above"

RESPONSE = Measure(
    id="wait_first_response",
    publisher=DHSC,
    editions=EDITIONS,
    population="Requests of service users aged 25 and over that began on or after 1 April 2023, from people without "
    "recent support, and whose outcome was neither no further action nor admission to hospital.",
    numerator="The median of the days from the start of the request to the start of the first response: an assessment, "
    "a service, or, for requests before 1 July 2025, the conversation of the request itself (0 days).",
    denominator="The number of waits that ended in the quarter. Requests that nothing has followed are not in it.",
    window="Each calendar quarter that lies within the period, by the day of the response. Quarters before April 2024 "
    "are not published: waits that began before April 2023 are missing from them.",
    ages="25 and over when the request began; 25-64 or 65+ by the age at the end of the response.",
    exclusions=(
        "long-term support that began earlier was open or ended within 12 calendar months before the request",
        "ST-Max or other short-term support that began earlier was open or ended within 3 calendar months before",
        "outcomes in the group NFA, admission to hospital, and blank outcomes",
        "requests that share their response or service with an earlier request",
    ),
    tie_breaks=(
        "Of events on one day the request comes first, then assessments, then services; then the latest import, then "
        "the highest record id.",
    ),
    unknowns="An unknown age or a blank outcome drops the request; a response of unknown age band is not reported.",
    groups=(
        Group(name="age=25-64", where={"age_group": "25-64"}),
        Group(name="age=65+", where={"age_group": "65+"}),
    ),
    source=DHSC_CODE,
    denominator_from=Count.OWN,
    look_back_days=366,
)
SERVICE = dataclasses.replace(
    RESPONSE,
    id="wait_first_service",
    numerator="The median of the days from the start of the request to the start of the first service after it.",
    window=RESPONSE.window.replace("day of the response", "day on which the service starts"),
    ages="25 and over when the request began; 25-64 or 65+ by the age at the end of the service.",
    exclusions=(
        *RESPONSE.exclusions,
        "services after an unbroken run of assessments, the first response, of which none leads to a service",
    ),
)
MEASURES = (RESPONSE, SERVICE)

_KEY = ["la_code", "person_id", "record_id"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stages:
    """Every request (stage 1), the events that may answer them (2.1), and what followed each kept request (3)."""

    asked: ir.Table
    pool: ir.Table
    answers: ir.Table


def compute(context: Context) -> Computed:
    """Return the requests behind both waiting times, the medians of each quarter, and the tables of context."""
    quarters = quarters_of(context.period)
    days = context.load(days_of(quarters))
    found = stages(context)
    ends = (("response", NO_RESPONSE), ("service", NO_SERVICE))
    everyone = _with_answers(found.asked, found.answers)
    for end, never in ends:
        everyone = _ended(everyone, end, never, days)
    everyone = context.keep(_of_period(everyone, context))
    responses, services = (_people(everyone, end, measure.id) for (end, _), measure in zip(ends, MEASURES, strict=True))
    figures = [
        figure
        for (end, _), measure in zip(ends, MEASURES, strict=True)
        for figure in medians(_waits(everyone, end), measure.id, quarters, context.fetch)
    ]
    first, served = (_answers(everyone, end) for end, _ in ends)
    side = {"waits_requests": everyone, "waits_context": context_table(found.pool, first, served, days)}
    return Computed(people=responses.union(services), side=side, figures=tuple(figures))


def stages(context: Context) -> Stages:
    """Return the stages up to the answers, worked out once for all measures of waiting that rest on them."""

    def _make(keep: Keep) -> Stages:
        events = with_kind(context.events, context.rules)
        asked = keep(requests(events))
        together = pool(events, asked)
        answers = keep(answered(linked(keep(numbered(of_askers(together))))))
        return Stages(asked=asked, pool=together, answers=answers)

    return context.once("stages of waiting times", _make)


def _with_answers(asked: ir.Table, answers: ir.Table) -> ir.Table:
    """Every request with what followed it; nulls for those that stage 1 dropped."""
    later = answers.select(
        *_KEY,
        "number",
        *(f"assessment_{part}" for part in ("record", "date")),
        "block_leads",
        *("assessment_type", "service_type"),
        *(f"response_{part}" for part in ("kind", "number", "record", "date", "start", "band")),
        *(f"service_{part}" for part in ("number", "record", "date", "start", "band", "discarded")),
        "excluded",
        "shared_with",
    )
    sharers = answers.select(*PERSON, shared_with="number", shared_record="record_id")
    by_number = [*PERSON, "shared_with"]
    later = later.left_join(sharers, by_number).drop(*(f"{name}_right" for name in by_number))
    columns = [
        "area",
        *_KEY,
        "event_start_date",
        "start",
        "reason",
        "blocking",
        "conversation",
        "event_outcome",
        "request_route_of_access",
    ]
    return asked.select(*columns).left_join(later, _KEY).drop(*(f"{name}_right" for name in _KEY))


def _ended(rows: ir.Table, end: str, never: str, days: ir.Table) -> ir.Table:
    """Add the days waited to this end, its quarter and age group, and why it does not count (null if it does)."""
    rows = with_quarter(rows, f"{end}_start", f"{end}_quarter", days)
    day, band, quarter = rows[f"{end}_start"], age_group(rows[f"{end}_band"]), rows[f"{end}_quarter"]
    reasons = [(rows.reason.notnull(), rows.reason), (rows.excluded.notnull(), rows.excluded)]
    if end == "service":
        reasons.append((rows.service_discarded.fill_null(False), ibis.literal(NOT_TO_SERVICE)))
    reasons += [
        (day.isnull(), ibis.literal(never)),
        (quarter.isnull(), ibis.literal(OTHER_QUARTER)),
        (band.isnull(), ibis.literal(OTHER_AGE)),
    ]
    told = rows.mutate(
        **{
            f"{end}_days": day - rows.start,
            f"{end}_age": band,
            f"{end}_reason": ibis.cases(*reasons, else_=None),
        }
    )
    return told.relocate(f"{end}_quarter", after=f"{end}_days")


def _of_period(rows: ir.Table, context: Context) -> ir.Table:
    """Requests that began in the period or whose response or service falls into its quarters."""
    began = rows.start.between(day_number(context.period.start), day_number(context.period.end))
    return rows.filter(began | rows.response_quarter.notnull() | rows.service_quarter.notnull())


def _waits(rows: ir.Table, end: str) -> ir.Table:
    counted = rows.filter(rows[f"{end}_reason"].isnull())
    return counted.select(
        "area", quarter=counted[f"{end}_quarter"], age_group=counted[f"{end}_age"], days=counted[f"{end}_days"]
    )


def _answers(rows: ir.Table, end: str) -> ir.Table:
    """The waits to this end that count, with the quarter and age group in which they do, and what ended them."""
    counted = rows.filter(rows[f"{end}_reason"].isnull())
    return counted.select(
        *("area", "la_code", "assessment_type", "service_type"),
        quarter=counted[f"{end}_quarter"],
        age_group=counted[f"{end}_age"],
        kind=counted.response_kind,
    )


def _people(rows: ir.Table, end: str, measure: str) -> ir.Table:
    """One row a request: ``in_denominator`` says whether its wait is in a median; there is no numerator."""
    reason = rows[f"{end}_reason"]
    ids = ibis.array([rows.record_id, rows[f"{end}_record"], rows.blocking, rows.shared_record])
    table = rows.mutate(
        episode=rows.event_start_date.cast("string") + " record " + rows.record_id.cast("string"),
        age_group=rows[f"{end}_age"],
        cohort=rows.response_kind,
        reason=reason,
        in_denominator=reason.isnull(),
        in_numerator=ibis.null("boolean"),
        category=rows[f"{end}_quarter"],
        detail=rows[f"{end}_days"].cast("string") + (rows[f"{end}_days"] == 1).ifelse(" day", " days"),
        record_ids=ids.filter(lambda one: one.notnull()).unique().sort(),
    )
    return people_table(table, measure)
