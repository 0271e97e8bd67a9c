"""Invented requests and what follows them, crowded around the boundaries of the waiting times; seeded."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta
from typing import Any

from support.events import Row, complete, event

ANCHORS = (date(2024, 2, 29), date(2025, 5, 31), date(2025, 6, 30), date(2025, 11, 30), date(2023, 3, 31))
STEPS = (0, 0, 1, 1, 2, 5, 30, 89, 90, 91, 92, 93, 364, 365, 366, 367)
OUTCOMES = (
    "Progress to reablement/ST-Max",
    "Progress to assessment, review or reassessment",
    "PROGRESS to assessment, review or reassessment ",
    "Release 1 specification only: Not mapped",
    "Progress to support planning or services",
    "Continuation of support or services",
    "Admitted to hospital",
    "NFA: Other",
    "Invalid and not mapped",
    None,
)
SERVICES = (
    "Long term support: Community",
    "LONG TERM SUPPORT: Nursing care",
    "Short term support: ST-Max",
    "Short term support: Other short term",
    "Short term support: Ongoing low level",
    "Unpaid carer support: Direct to unpaid carer",
    None,
)


def random_waits(seed: int, *, people: int, councils: int = 2) -> list[Row]:
    """Return complete event rows of ``people`` invented people."""
    dice = random.Random(seed)
    rows: list[Row] = []
    for number in range(people):
        anchor = dice.choice(ANCHORS)
        for _ in range(dice.randint(1, 8)):
            la = str(101 + (number if dice.random() < 0.9 else number + 1) % councils)
            rows.append(event(person=f"person {number:04d}", la=la, **one(dice, anchor)))
    dice.shuffle(rows)
    return complete(rows)


def one(dice: random.Random, anchor: date) -> dict[str, Any]:
    """One event."""
    kind = dice.choice(("Request", "Request", "Assessment", "Assessment", "Service", "Review"))
    start = anchor + timedelta(days=dice.choice((-1, 1, 1)) * dice.choice(STEPS))
    end = None if dice.random() < 0.1 else start + timedelta(days=dice.choice((0, 0, *STEPS)))
    outcome = dice.choice(OUTCOMES[:6] if dice.random() < 0.7 else OUTCOMES)
    return {
        "kind": kind if dice.random() < 0.95 else None,
        "event_type_raw": f"{kind} (provided)" if dice.random() < 0.1 else kind,
        "start": start,
        "end": end,
        "outcome": outcome,
        "event_outcome_group": "NFA" if outcome == "NFA: Other" else outcome,
        "service": dice.choice(SERVICES) if kind == "Service" else None,
        "assessment_type": dice.choice(("Short term assessment", "Long term assessment ", "Financial assessment", None))
        if kind == "Assessment"
        else None,
        "client": dice.choice(("Service user", "service user ", "Service user", "Service user", "Unpaid carer")),
        "age_at_event_start": dice.choice((24, 25, 40, 64, 65, 80, 80, None)),
        "working_age_band": dice.choice(("18 to 64", "18 to 64", "65 and above", "65 and above", "Unknown")),
        "conversation": dice.choice((0, 1, 1, None)),
        "import_time": dice.choice((datetime(2026, 5, 1), datetime(2026, 8, 1))),
    }
