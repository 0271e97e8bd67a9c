"""Journeys as client level data, Release 2: requests, assessments, services and reviews of a period, a row each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from ncs.core.periods import Period
from ncs.journeys.details import IN_RETURN, details_of, told_since_import
from ncs.journeys.engine.state import State
from ncs.journeys.events.assessing import AssessmentCompleted, AssessmentStarted, EligibilityDecided
from ncs.journeys.events.base import Event
from ncs.journeys.events.contact import (
    InformationGiven,
    ReablementEnded,
    ReablementStarted,
    ReferralReceived,
    Screened,
    UrgentNeedMet,
)
from ncs.journeys.events.ends import Closed, Died
from ncs.journeys.events.imported import IMPORT, RowImported
from ncs.journeys.events.planning import BudgetAgreed, ReviewCompleted, ServiceEnded, ServiceStarted

Row = dict[str, str]
_ASSESS = "Progress to assessment, review or reassessment"
_SUPPORT = "Progress to support planning or services"
_ST_MAX = "Progress to reablement/ST-Max"
_ON = "Continuation of support or services"
_INFORMED = "NFA: Information and advice or signposting"
_NOTHING = "NFA: No services offered for other reason"
_DECEASED = "NFA: Deceased"
_PLANNED_END = "NFA: Support ended as planned"
_ROUTES = {
    "hospital": "Discharge from Hospital",
    "another council": "Transfer from Other LA",
    "children's services": "Planned Entry (Transition)",
}
_LEADS = {"assessment": _ASSESS, "reablement": _ST_MAX, "early help": _INFORMED, "nothing more": _NOTHING}
_CLOSED = {
    "died": _DECEASED,
    "moved": "NFA: Responsibility moved to another local authority",
    "continuing healthcare": "NFA: Referral to NHS services or NHS funded social care",
    "declined": "NFA: Support declined",
}
_REABLED = {"no further need": _PLANNED_END, "died": _DECEASED, "left early": "NFA: Support declined"}
_REVIEWED = {"no change": _ON, "change of support": _SUPPORT, "reassessment": _ASSESS, "support ends": _PLANNED_END}
#: What answers a referral; the first of them ends the request and says its outcome.
_ANSWERS = (
    Screened,
    ReablementStarted,
    AssessmentStarted,
    UrgentNeedMet,
    ServiceStarted,
    InformationGiven,
    Closed,
    Died,
)
#: How many hexadecimal digits of a digest stand in a reference: 64 bits, so that no two events of a return share one.
_REFERENCE = 16
#: What is of the submission and not of the event.
_OF_FILE = ("la_code", "stated_period_start", "stated_period_end")


@dataclass(frozen=True, slots=True, kw_only=True)
class Emitted:
    """The rows of a period by field of client level data, and what could not be told, each with the person and why."""

    rows: tuple[Row, ...]
    left_out: tuple[tuple[str, str], ...]


def emitted(states: Iterable[State], period: Period, *, cassr_code: str) -> Emitted:
    """Return journeys as rows of a submission.

    Args:
        states: the journeys; two of one person would be two people.
        period: that the submission covers; an event is in it if any of its days is.
        cassr_code: of the council that submits.
    """
    rows, left_out = [], []
    for state in states:
        then = state.until(period.end)
        person = _person(then, period, cassr_code)
        told = (*_imported(then, person), *({**person, **row} for row in _events(then)))
        rows += [row for row in _named(told) if _within(row, period)]
        left_out += [(state.opened.person, why) for why in _left_out(then)]
    return Emitted(rows=tuple(rows), left_out=tuple(left_out))


def _named(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield rows of a person with their references: the same event has the same one in every return."""
    seen: Counter[str] = Counter()
    for row in rows:
        about = "\n".join(row[name] for name in ("la_person_id", "event_type", "event_start_date"))
        seen[about] += 1
        digest = sha256(f"{about}\n{seen[about]}".encode()).hexdigest()
        yield {"event_reference": f"J{digest[:_REFERENCE]}", **row}


def _imported(state: State, person: Row) -> Iterator[Row]:
    """Yield what was imported as it stood, with an end that came since; later records of the person count."""
    ends = {one.ref: one for one in state.all(ServiceEnded) if one.by != IMPORT}
    died = state.last(Died)
    now = [
        *(name for name in _OF_FILE if name in person),
        *sorted(IN_RETURN[name] for name in told_since_import(state)),
        *(["date_of_death"] if died and died.by != IMPORT else []),
    ]
    for one in state.all(RowImported):
        row = {**one.row, **{name: person[name] for name in now}}
        if one.ref in ends:
            row |= {"event_end_date": ends[one.ref].on.isoformat(), "event_outcome": ends[one.ref].outcome}
        yield {"event_end_date": "", **row}


def told_itself(state: State) -> frozenset[tuple[str, ...]]:
    """Return the events that a journey's own record tells, and no row of a file: type, first day, kind of service."""
    names = ("event_start_date", "service_type", "service_component")
    return frozenset((row["event_type"], *(row.get(name, "") for name in names)) for row in _events(state))


def rows_now(state: State) -> Mapping[str, Row]:
    """Return what the return says of each row of a file that a journey holds, by the name of the row."""
    rows = _imported(state, _known(state))
    return {one.ref: row for one, row in zip(state.all(RowImported), rows, strict=True)}


def _events(state: State) -> Iterator[Row]:
    yield from _requests(state)
    yield from _assessments(state)
    yield from _services(state)
    yield from _reviews(state)


def _row(kind: str, start: date, end: date | None, outcome: str, **more: str) -> Row:
    return {
        "event_type": kind,
        "event_start_date": start.isoformat(),
        "event_end_date": end.isoformat() if end else "",
        "event_outcome": outcome,
        **more,
    }


def _within(row: Row, period: Period) -> bool:
    end = row["event_end_date"] or period.end.isoformat()
    return row["event_start_date"] <= period.end.isoformat() and end >= period.start.isoformat()


def _requests(state: State) -> Iterator[Row]:
    for request, answer in _answered(state):
        if answer is not None:
            route = _ROUTES.get(request.source, "Community / Other route")
            yield _row("Request", request.on, answer.on, _request_outcome(answer), request_route_of_access=route)


def _answered(state: State) -> Iterator[tuple[ReferralReceived, Event | None]]:
    """Yield each referral with what first answers it, before the next referral."""
    asked = state.all(ReferralReceived)
    for number, request in enumerate(asked):
        until = asked[number + 1].on if number + 1 < len(asked) else date.max
        answers = (one for one in state.counted if isinstance(one, _ANSWERS) and request.on <= one.on <= until)
        yield request, next(answers, None)


def _request_outcome(answer: Event) -> str:
    match answer:
        case Screened():
            return _LEADS[answer.leads_to]
        case ReablementStarted():
            return _ST_MAX
        case AssessmentStarted():
            return _ASSESS
        case InformationGiven():
            return _INFORMED
        case Closed():
            return _CLOSED.get(answer.why, _NOTHING)
        case Died():
            return _DECEASED
        case _:
            return _SUPPORT


def _assessments(state: State) -> Iterator[Row]:
    started = {one.ref: one for one in state.all(AssessmentStarted)}
    for done in state.all(AssessmentCompleted):
        decided = state.first(EligibilityDecided, since=done.on)
        if decided is None or done.ref not in started:
            continue
        outcome = _SUPPORT if decided.eligible else _INFORMED
        more = {"assessment_type": "Long term assessment", "method_of_assessment": _method(state, done.carers_involved)}
        yield _row("Assessment", started[done.ref].on, done.on, outcome, **more)


def _method(state: State, carers: bool | None) -> str:
    if state.opened.who == "carer":
        return "Carer only"
    return "Service user and carer" if carers else "Service user only"


def _services(state: State) -> Iterator[Row]:
    ends = {one.ref: one for one in state.all(ServiceEnded)}
    told = {one.ref for one in state.all(RowImported)}
    for one in state.all(ServiceStarted):
        if one.ref in told:
            continue
        end = ends.get(one.ref)
        more = {
            "service_type": one.type,
            "service_component": one.component,
            "delivery_mechanism": one.mechanism,
            "provider_cqc_location_id": one.location,
            "unit_cost": "" if one.unit_pence is None else f"{one.unit_pence // 100}.{one.unit_pence % 100:02d}",
            "cost_frequency": one.frequency,
            "planned_units_per_week": "" if one.units_weekly is None else str(one.units_weekly),
        }
        yield _row("Service", one.on, end.on if end else None, end.outcome if end else _ON, **more, **_funding(state))
    over = {one.ref: one for one in state.all(ReablementEnded)}
    for short in state.all(ReablementStarted):
        done = over.get(short.ref)
        outcome = _REABLED.get(done.outcome, _SUPPORT) if done else _ON
        more = {"service_type": "Short term support: ST-Max", "service_component": "Reablement"}
        yield _row("Service", short.on, done.on if done else None, outcome, **more, **_funding(state))


def _reviews(state: State) -> Iterator[Row]:
    achieved = {
        "fully": "Fully achieved",
        "partly": "Partially achieved",
        "not": "Not achieved",
        "not asked": "Unknown",
    }
    for one in state.all(ReviewCompleted):
        more = {
            "review_reason": "Planned" if one.planned else "Unplanned - Other Reason",
            "review_outcomes_achieved": achieved[one.achieved],
            "method_of_review": _method(state, None),
        }
        yield _row("Review", one.on, one.on, _REVIEWED[one.outcome], **more, **_funding(state))


def _funding(state: State) -> Row:
    """Return who pays, as the latest budget says."""
    budget = state.last(BudgetAgreed)
    if state.opened.who == "carer":
        return {}
    if budget is None:
        return {"client_funding_status": "Unknown"}
    if not budget.person_pence:
        return {"client_funding_status": "Fully social care funded"}
    joint = "Joint client and social care funded"
    return {"client_funding_status": joint if budget.council_pence else "Fully client funded"}


def _person(state: State, period: Period, cassr_code: str) -> Row:
    said = (cassr_code, period.start.isoformat(), period.end.isoformat())
    return {**dict(zip(_OF_FILE, said, strict=True)), **_known(state)}


def _known(state: State) -> Row:
    """Return what is known of the person."""
    opened, said = state.opened, details_of(state)
    carer = opened.who == "carer"
    return {
        "nhs_submitted": said.nhs_number,
        "la_person_id": opened.person,
        "gender": said.gender,
        "ethnicity": said.ethnicity,
        "date_of_birth": opened.born.isoformat() if opened.born else "",
        "date_of_death": state.died.isoformat() if state.died else "",
        "client_type": "Unpaid carer" if carer else "Service user",
        "primary_support_reason": "Social support: Support to unpaid carer" if carer else said.support_reason,
        "postcode": said.postcode,
        "accommodation_status": said.accommodation,
        "employment_status": said.employment,
        "has_unpaid_carer": said.has_unpaid_carer,
        "visual_impairment": "" if carer else said.visual_impairment,
        "hearing_impairment": "" if carer else said.hearing_impairment,
        **_cared_for(opened.cares_for if carer else ""),
    }


def _cared_for(person: str) -> Mapping[str, str]:
    return {"no_of_adults_being_cared_for": "1", "adult_1_linked_person_id": person} if person else {}


def _left_out(state: State) -> Sequence[str]:
    """Return what the return cannot tell yet: requests without an answer, assessments without a decision."""
    found = [f"the request of {one.on} has no answer yet" for one, answer in _answered(state) if answer is None]
    for done in state.all(AssessmentCompleted):
        if state.first(EligibilityDecided, since=done.on) is None:
            found.append(f"the assessment of {done.on} has no decision yet")
    return found
