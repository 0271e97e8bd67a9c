"""A journey as one FHIR bundle, and back: each event is kept whole beside the resources that tell it to others."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from ncs.core.errors import Problem, ProblemsFound
from ncs.journeys.engine.recording import replay
from ncs.journeys.engine.state import State
from ncs.journeys.engine.steps import owed_steps
from ncs.journeys.events.catalogue import event_adapter
from ncs.journeys.exchange.fhir.checks import wrong
from ncs.journeys.exchange.fhir.resources import Resource, patient, reference, resource, standing, told
from ncs.journeys.exchange.fhir.tables import EVENT
from ncs.tables.reading.json_files import read_json


def bundle(state: State, *, on: date) -> Resource:
    """Return a journey as a bundle (R4, ``collection``).

    Args:
        state: of the journey.
        on: the day on which it is made; what is owed by then is told as tasks.
    """
    made = [patient(state), *standing(state), *_events(state), *_tasks(state, on)]
    entries = [{"fullUrl": f"urn:uuid:{one['id']}", "resource": one} for one in made]
    return {"resourceType": "Bundle", "type": "collection", "timestamp": f"{on}T00:00:00Z", "entry": entries}


def bundle_text(state: State, *, on: date) -> str:
    """Return the bundle as JSON."""
    return json.dumps(bundle(state, on=on), ensure_ascii=False, indent=2) + "\n"


def read_bundle(file: Path, *, today: date) -> State:
    """Read a journey from a bundle that this program wrote, and hold it to its resources and to the rules.

    Raises:
        ProblemsFound: it is no such bundle, a check of R4 or UK Core fails, or a resource was changed, added or taken.
        NotAJourney, Refused: its events are no journey under the rules.
    """
    found = read_json(file, kind="FHIR bundle", next_step="Give a bundle that `ncs journeys fhir` wrote.")
    if found.get("resourceType") != "Bundle":
        raise _refused(file, "no-bundle", "It is one resource, or none, and not a bundle.")
    problems = list(wrong(found, file=str(file)))
    if problems:
        raise ProblemsFound("The bundle cannot be read", problems)
    if not all("resource" in one for one in found.get("entry", [{}])):
        raise _refused(file, "no-entries", "It holds no entries, or one without a resource.")
    events = [_event(one, file) for one in _resources(found, "Provenance")]
    state = replay(events, today=today, file=str(file))
    again = bundle(state, on=_made(found, file))
    if again != found:
        raise _refused(file, "changed", f"Its resources and its events differ: {', '.join(_differ(again, found))}.")
    return state


def _events(state: State) -> Iterator[Resource]:
    """Yield each event's resources, those that were corrected left out, and then where it comes from, kept whole."""
    counted = {id(one) for one in state.counted}
    for number, event in enumerate(state.given, 1):
        made = list(told(state, number, event)) if id(event) in counted else []
        yield from made
        whole = [{"url": EVENT, "valueString": event.model_dump_json(exclude_defaults=True, by_alias=True)}]
        yield resource(
            state,
            "Provenance",
            number,
            extension=[*whole, {"url": f"{EVENT}-kind", "valueString": event.kind}],
            target=[reference(one) for one in made or [patient(state)]],
            occurredDateTime=event.on.isoformat(),
            recorded=f"{event.on}T00:00:00Z",
            agent=[{"who": {"display": event.by}}],
        )


def _tasks(state: State, on: date) -> Iterator[Resource]:
    for number, step in enumerate(owed_steps(state, on)):
        period = {"period": {"end": step.due.isoformat()}} if step.due else None
        yield resource(
            state,
            "Task",
            number,
            status="requested",
            intent="order",
            code={"text": step.rule},
            description=step.words,
            **{"for": reference(patient(state))},
            authoredOn=step.since.isoformat() if step.since else None,
            restriction=period,
        )


def _resources(found: Mapping[str, Any], kind: str) -> list[Mapping[str, Any]]:
    made = (entry["resource"] for entry in found["entry"])
    return [one for one in made if one["resourceType"] == kind]


def _event(one: Mapping[str, Any], file: Path) -> Any:
    try:
        said = {part["url"]: part.get("valueString") for part in one["extension"]}
        held = json.loads(said[EVENT])
        kind = {"kind": said[f"{EVENT}-kind"], "on": one["occurredDateTime"]}
        return event_adapter().validate_python({**held, **kind})
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise _refused(file, "no-event", "A Provenance without the event that it is about.") from error


def _made(found: Mapping[str, Any], file: Path) -> date:
    try:
        return date.fromisoformat(str(found.get("timestamp", ""))[:10])
    except ValueError as error:
        raise _refused(file, "no-timestamp", "It does not say when it was made.") from error


def _differ(again: Mapping[str, Any], found: Mapping[str, Any]) -> list[str]:
    """Return the kinds of resource that are not what the events give."""
    mine, theirs = ({one.get("fullUrl"): one["resource"] for one in each["entry"]} for each in (again, found))
    keys = [key for key in (*mine, *theirs) if mine.get(key) != theirs.get(key)]
    kinds = [str((theirs.get(key) or mine[key])["resourceType"]) for key in keys]
    return list(dict.fromkeys(kinds)) or ["their order"]


def _refused(file: Path, rule: str, message: str) -> ProblemsFound:
    step = "Ask for the bundle anew; `ncs journeys fhir` writes one."
    return ProblemsFound(
        "The bundle cannot be read", [Problem(rule=rule, message=message, next_step=step, file=str(file))]
    )
