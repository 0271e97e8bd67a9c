"""The pack that goes with somebody who moves: plan, decision, carers, support, and a digest that shows any change."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ncs.core.errors import Problem, ProblemsFound
from ncs.journeys.engine.state import State
from ncs.journeys.events.assessing import AssessmentCompleted, EligibilityDecided
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event_adapter
from ncs.journeys.events.planning import (
    BudgetAgreed,
    DirectPaymentAgreed,
    PlanAgreed,
    ServiceEnded,
    ServiceStarted,
    WillingnessRecorded,
)
from ncs.tables.reading.json_files import read_json

FORMAT, VERSION = "ncs-journey-pack", 1
_SECTION = "Care Act 2014 s37(5); SI 2014/2825"
_STEP = "Ask the first council to send the pack again; until it is whole, ask for the papers themselves."


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """What a pack holds: who moves, from where to where, the events that are handed over, and its digest."""

    person: str
    council: str
    to: str
    made: date
    events: tuple[Event, ...]
    portable: bool
    digest: str


def pack_text(state: State, *, to: str, made: date, portable: bool = False) -> tuple[str, str]:
    """Return a pack as canonical JSON (sorted keys, no spaces) and its digest.

    Args:
        state: of the person who moves.
        to: the second council.
        made: the day.
        portable: whether the decision on eligibility counts at the second council, as proposed (6.3) and not law.
    """
    content = {
        "format": FORMAT,
        "version": VERSION,
        "person": state.opened.person,
        "from": state.opened.council,
        "to": to,
        "made": made.isoformat(),
        "portable_determination": portable,
        "events": [one.model_dump(mode="json", exclude_defaults=True) | {"kind": one.kind} for one in _handed(state)],
    }
    digest = digest_of(content)
    return _canonical({**content, "digest": digest}) + "\n", digest


def read_pack(file: Path) -> Pack:
    """Read a pack and hold it to its digest.

    Raises:
        ProblemsFound: it is no pack, of another version, its digest fails, or an event in it is none.
    """
    content = read_json(file, kind="pack", next_step=_STEP)
    problem = _wrong(content, file)
    if problem is not None:
        raise ProblemsFound("The pack cannot be used", [problem])
    try:
        events = tuple(event_adapter().validate_python(one) for one in content["events"])
        return Pack(
            person=str(content["person"]),
            council=str(content["from"]),
            to=str(content["to"]),
            made=date.fromisoformat(str(content["made"])),
            events=events,
            portable=bool(content["portable_determination"]),
            digest=str(content["digest"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ProblemsFound(
            "The pack cannot be used", [_problem("pack-content", "It misses something.", file)]
        ) from error


def digest_of(content: Mapping[str, Any]) -> str:
    """Return the SHA-256 of a pack's content without its digest."""
    plain = {key: value for key, value in content.items() if key != "digest"}
    return hashlib.sha256(_canonical(plain).encode("utf-8")).hexdigest()


def _canonical(content: Mapping[str, Any]) -> str:
    return json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def _wrong(content: Mapping[str, Any], file: Path) -> Problem | None:
    if content.get("format") != FORMAT:
        return _problem("pack-format", "It is no pack of this program.", file)
    if content.get("version") != VERSION:
        return _problem("pack-version", f"It is of another version than {VERSION}.", file)
    if content.get("digest") != digest_of(content):
        return _problem("pack-digest", "Its digest fails: something in it was changed after it was made.", file)
    return None


def _problem(rule: str, message: str, file: Path) -> Problem:
    return Problem(rule=rule, message=f"{message} ({_SECTION})", next_step=_STEP, file=str(file))


def _handed(state: State) -> Sequence[Event]:
    """Return what is handed over: the latest assessment, decision, plan, budget, payment; carers; running support."""
    latest = [
        state.last(kind)
        for kind in (AssessmentCompleted, EligibilityDecided, PlanAgreed, BudgetAgreed, DirectPaymentAgreed)
    ]
    answers = {one.outcome: one for one in state.all(WillingnessRecorded)}
    running = state.open(ServiceStarted, ServiceEnded)
    return [state.opened, *(one for one in latest if one is not None), *answers.values(), *running]
