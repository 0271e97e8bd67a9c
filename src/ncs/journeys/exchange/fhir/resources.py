"""Each event of a journey as FHIR resources."""

from __future__ import annotations

import uuid
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import sha1
from typing import Any

from ncs.journeys.details import details_of
from ncs.journeys.engine.state import State
from ncs.journeys.events.assessing import AssessmentCompleted, AssessmentStarted, EligibilityDecided
from ncs.journeys.events.base import Event
from ncs.journeys.events.contact import ReferralReceived
from ncs.journeys.events.ends import Closed, Died
from ncs.journeys.events.moving import PackSent
from ncs.journeys.events.planning import (
    CoordinatorEnded,
    CoordinatorNamed,
    PlanAgreed,
    ServiceEnded,
    ServiceStarted,
)
from ncs.journeys.events.safety import ConcernDecided, ConcernRaised, EnquiryClosed
from ncs.journeys.exchange.fhir.checks import is_nhs_number
from ncs.journeys.exchange.fhir.tables import LOCATION, NHS_NUMBER, OUTCOMES, OWN, PACK, PERSON, resource_kinds

Resource = dict[str, Any]
_GENDERS = {"Male": "male", "Female": "female", "Unknown": "unknown"}
_SPACE = uuid.uuid5(uuid.NAMESPACE_URL, OWN)


def resource(state: State, kind: str, about: object, **elements: Any) -> Resource:
    """Return a resource with its profile and an id that the same event always gives; empty elements are left out."""
    profile = resource_kinds()[kind].address
    made: Resource = {"resourceType": kind, "id": str(uuid.uuid5(_SPACE, f"{state.opened.person}/{kind}/{about}"))}
    made |= {"meta": {"profile": [profile]}} if profile else {}
    return made | {name: value for name, value in elements.items() if value not in (None, "", [], {})}


def text(words: str) -> Resource:
    """Return a concept told in words alone."""
    return {"text": words}


def reference(made: Mapping[str, Any]) -> Resource:
    """Return a reference to a resource of the same bundle."""
    return {"reference": f"urn:uuid:{made['id']}"}


def patient(state: State) -> Resource:
    """Return the person, by number; no name is held, and none is told, nor an NHS number that can be none."""
    opened, said = state.opened, details_of(state)
    numbers = [{"system": PERSON, "value": opened.person}]
    numbers += [{"system": NHS_NUMBER, "value": said.nhs_number}] if is_nhs_number(said.nhs_number) else []
    return resource(
        state,
        "Patient",
        "",
        identifier=numbers,
        active=not state.closed,
        gender=_GENDERS.get(said.gender, "other"),
        birthDate=opened.born.isoformat() if opened.born else None,
        deceasedDateTime=state.died.isoformat() if state.died else None,
        communication=[{"language": text(opened.language)}],
    )


def standing(state: State) -> Iterator[Resource]:
    """Yield what is of the whole journey: the council, the episode, and for a carer whom they care for."""
    person, opened = reference(patient(state)), state.opened
    if opened.council:
        yield resource(state, "Organization", "", active=True, name=opened.council)
    ends = [one.on for one in (*state.all(Closed), *state.all(Died))]
    ended = max(ends).isoformat() if ends and state.closed else None
    period = {"start": opened.on.isoformat(), **({"end": ended} if ended else {})}
    status = "finished" if ended else "active"
    yield resource(state, "EpisodeOfCare", "", status=status, patient=person, period=period)
    if opened.cares_for:
        cared = {"identifier": {"system": PERSON, "value": opened.cares_for}}
        carer = [{"system": PERSON, "value": opened.person}]
        unpaid = [text("unpaid carer")]
        yield resource(
            state, "RelatedPerson", "", identifier=carer, active=not state.closed, patient=cared, relationship=unpaid
        )


def told(state: State, number: int, event: Event) -> Iterator[Resource]:
    """Yield the resources of one event, by its number; nothing where no resource of UK Core is made for it."""
    maker = _MAKERS.get(type(event))
    if maker is not None:
        yield from maker(state, number, event)


def _referral(state: State, number: int, event: ReferralReceived) -> Iterator[Resource]:
    person, day = reference(patient(state)), event.on.isoformat()
    yield resource(
        state,
        "ServiceRequest",
        number,
        status="active",
        intent="proposal",
        priority="urgent" if event.urgent else "routine",
        category=[text("adult social care")],
        code=text(f"referral from {event.source}"),
        subject=person,
        authoredOn=day,
    )
    if event.basis == "consent":
        scope, category = text("sharing for care"), [text("referral to adult social care")]
        yield resource(
            state,
            "Consent",
            number,
            status="active",
            scope=scope,
            category=category,
            patient=person,
            dateTime=day,
            policyRule=text("UK GDPR article 6(1)(a)"),
        )


def _assessment(state: State, number: int, event: AssessmentCompleted) -> Iterator[Resource]:
    person, day = reference(patient(state)), event.on.isoformat()
    begun = [one.on.isoformat() for one in state.all(AssessmentStarted) if one.ref == event.ref]
    period = {"start": (begun or [day])[0], "end": day}
    met = {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "AMB"}
    yield resource(state, "Encounter", number, status="finished", **{"class": met}, subject=person, period=period)
    answers = {"method": event.method, "wishes": event.wishes, "able-and-willing": event.able_and_willing}
    items = [_item(name, "valueString", said) for name, said in answers.items() if said]
    items += [_item("involved", "valueBoolean", event.involved)]
    yield _response(state, number, "assessment", person, day, items)


def _eligibility(state: State, number: int, event: EligibilityDecided) -> Iterator[Resource]:
    items = [_item("eligible", "valueBoolean", event.eligible), _item("reasons", "valueString", event.reasons)]
    items += [_item(f"{OUTCOMES}#{name}", "valueBoolean", one.unable) for name, one in event.findings.items()]
    person = reference(patient(state))
    yield _response(state, number, "eligibility", person, event.on.isoformat(), items)
    yield _decision_document(state, number, event, person)


def _decision_document(state: State, number: int, event: EligibilityDecided, person: Resource) -> Resource:
    """Return the decision as a document, as UK Core has no profile for it: its words, with their digest."""
    words = (
        f"{'Eligible' if event.eligible else 'Not eligible'}, by the rules of {event.rules}. {event.reasons}".encode()
    )
    attached = {
        "contentType": "text/plain; charset=utf-8",
        "language": "en-GB",
        "data": b64encode(words).decode(),
        "hash": b64encode(sha1(words, usedforsecurity=False).digest()).decode(),
        "title": "Decision on eligibility",
        "creation": event.on.isoformat(),
    }
    return resource(
        state,
        "DocumentReference",
        number,
        status="current" if event is state.last(EligibilityDecided) else "superseded",
        docStatus="final",
        type=text("decision on eligibility (Care Act 2014 s13)"),
        subject=person,
        date=f"{event.on}T00:00:00Z",
        content=[{"attachment": attached}],
    )


def _pack(state: State, number: int, event: PackSent) -> Iterator[Resource]:
    """Yield what went to the second council: the sections of the pack, with its digest."""
    sections: Mapping[str, Event | None] = {
        "assessment": state.last(AssessmentCompleted),
        "decision": state.last(EligibilityDecided),
        "plan": state.last(PlanAgreed),
    }
    said = [{"title": title, "text": _narrative(title, last)} for title, last in sections.items()]
    yield resource(
        state,
        "Composition",
        number,
        identifier={"system": PACK, "value": event.digest},
        status="final",
        type=text("pack for the second council (Care Act 2014 s37(5))"),
        subject=reference(patient(state)),
        date=event.on.isoformat(),
        author=[{"display": event.by}],
        title="Pack for a person who moves",
        section=said,
    )


def _narrative(title: str, last: Event | None) -> Resource:
    words = f"The {title} of {last.on}" if last else f"There is no {title}"
    return {"status": "generated", "div": f'<div xmlns="http://www.w3.org/1999/xhtml">{words}.</div>'}


def _item(name: str, kind: str, said: object) -> Resource:
    return {"linkId": name, "answer": [{kind: said}]}


def _response(state: State, number: int, form: str, person: Resource, day: str, items: Sequence[Resource]) -> Resource:
    form = f"{OWN}/Questionnaire/{form}"
    return resource(
        state,
        "QuestionnaireResponse",
        number,
        questionnaire=form,
        status="completed",
        subject=person,
        authored=day,
        item=list(items),
    )


def _plan(state: State, number: int, event: PlanAgreed) -> Iterator[Resource]:
    person, day = reference(patient(state)), event.on.isoformat()
    goals = [
        resource(
            state,
            "Goal",
            f"{number}/{place}",
            lifecycleStatus="active",
            description=text(need.outcome),
            subject=person,
            startDate=day,
        )
        for place, need in enumerate(event.needs)
    ]
    yield from goals
    status = "active" if event is state.last(PlanAgreed) and not state.closed else "completed"
    steps = [
        {"detail": {"status": "in-progress", "description": f"{need.outcome}: {need.how or need.by}"}}
        for need in event.needs
    ]
    yield resource(
        state,
        "CarePlan",
        number,
        status=status,
        intent="plan",
        subject=person,
        created=day,
        goal=[reference(one) for one in goals],
        activity=steps,
    )


def _service(state: State, number: int, event: ServiceStarted) -> Iterator[Resource]:
    ends = [one.on.isoformat() for one in state.all(ServiceEnded) if one.ref == event.ref]
    places = [{"system": LOCATION, "value": event.location}] if event.location else []
    at = [resource(state, "Location", number, identifier=places, status="active", mode="instance")] if places else []
    yield from at
    service = resource(
        state,
        "HealthcareService",
        number,
        identifier=places,
        active=not ends,
        type=[text(event.component)],
        name=event.component,
        location=[reference(one) for one in at],
    )
    yield service
    yield resource(
        state,
        "ServiceRequest",
        number,
        status="completed" if ends else "active",
        intent="order",
        category=[text(event.type)],
        code=text(event.component),
        subject=reference(patient(state)),
        occurrencePeriod={"start": event.on.isoformat(), **({"end": ends[0]} if ends else {})},
        performer=[reference(service)],
    )


def _coordinator(state: State, number: int, event: CoordinatorNamed) -> Iterator[Resource]:
    ends = [one.on.isoformat() for one in state.all(CoordinatorEnded) if one.ref == event.ref]
    parts = [
        {"role": [text(role)], "member": {"display": who}}
        for role, who in (("coordinator", event.contact), ("cover", event.cover))
    ]
    yield resource(
        state,
        "CareTeam",
        number,
        status="inactive" if ends else "active",
        subject=reference(patient(state)),
        period={"start": event.on.isoformat(), **({"end": ends[0]} if ends else {})},
        participant=parts,
    )


def _concern(state: State, number: int, event: ConcernRaised) -> Iterator[Resource]:
    """Yield a marker that somebody is worried; never what about."""
    over = [one.on for one in (*state.all(EnquiryClosed), *_no_enquiry(state)) if one.ref == event.ref]
    period = {"start": event.on.isoformat(), **({"end": over[0].isoformat()} if over else {})}
    status, person = "inactive" if over else "active", reference(patient(state))
    yield resource(
        state, "Flag", number, status=status, code=text("safeguarding concern"), subject=person, period=period
    )


def _no_enquiry(state: State) -> list[ConcernDecided]:
    return [one for one in state.all(ConcernDecided) if not one.enquiry]


_MAKERS: Mapping[type[Event], Callable[[State, int, Any], Iterator[Resource]]] = {
    ReferralReceived: _referral,
    AssessmentCompleted: _assessment,
    EligibilityDecided: _eligibility,
    PlanAgreed: _plan,
    ServiceStarted: _service,
    CoordinatorNamed: _coordinator,
    ConcernRaised: _concern,
    PackSent: _pack,
}
