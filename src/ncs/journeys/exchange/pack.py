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
from ncs.journeys.events.base import Event, told
from ncs.journeys.events.catalogue import event_adapter
from ncs.journeys.events.lifting import lifted
from ncs.journeys.events.moving import PackSent
from ncs.journeys.events.planning import (
    BudgetAgreed,
    DirectPaymentAgreed,
    PlanAgreed,
    ServiceEnded,
    ServiceStarted,
    WillingnessRecorded,
)
from ncs.tables.reading.json_files import read_json

FORMAT, RECEIPT, VERSION = "ncs-journey-pack", "ncs-journey-pack-receipt", 1
_SECTION = "Care Act 2014 s37(5); SI 2014/2825"
_AGAIN = "Ask the second council for the receipt again, and for the digest of the pack that it has."
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
        "events": [told(one) for one in _handed(state)],
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
        events = tuple(event_adapter().validate_python(one) for one in lifted(content["events"]))
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """That a pack arrived whole: its digest, the council that has it, and the days of its making and arrival."""

    pack: str
    to: str
    made: date
    received: date


def receipt_text(pack: Pack, *, received: date) -> str:
    """Return a receipt for a pack that was read, as canonical JSON; it names no person.

    Raises:
        ProblemsFound: it would have arrived before it was made.
    """
    if received < pack.made:
        words = f"The pack was made on {pack.made}, and cannot have arrived on {received}."
        step = "Give the day on which it arrived with --today."
        raise ProblemsFound("The receipt cannot be made", [Problem(rule="receipt-day", message=words, next_step=step)])
    content = {
        "format": RECEIPT,
        "version": VERSION,
        "pack": pack.digest,
        "to": pack.to,
        "made": pack.made.isoformat(),
        "received": received.isoformat(),
    }
    return _canonical({**content, "digest": digest_of(content)}) + "\n"


def read_receipt(file: Path, state: State) -> Receipt:
    """Read the receipt for a pack that a journey says was sent.

    Raises:
        ProblemsFound: it is no receipt, was changed, or is for no pack that was recorded as sent.
    """
    content = read_json(file, kind="receipt", next_step=_AGAIN)
    message = _not_ours(content, state)
    try:
        days = [date.fromisoformat(str(content.get(key))) for key in ("made", "received")]
    except ValueError:
        message = message or "It misses a day."
    if message:
        found = Problem(rule="receipt", message=f"{message} ({_SECTION})", next_step=_AGAIN, file=str(file))
        raise ProblemsFound("The receipt cannot be used", [found])
    return Receipt(pack=str(content["pack"]), to=str(content.get("to")), made=days[0], received=days[1])


def _not_ours(content: Mapping[str, Any], state: State) -> str:
    """Return why a receipt is none for a pack that a journey says was sent; empty where it is one."""
    if content.get("format") != RECEIPT or content.get("version") != VERSION:
        return "It is no receipt for a pack of this program."
    if content.get("digest") != digest_of(content):
        return "Its digest fails: something in it was changed after it was made."
    sent = [one.digest for one in state.all(PackSent)]
    return "" if content.get("pack") in sent else "It is for a pack that this journey does not record as sent."


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
