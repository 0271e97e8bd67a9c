"""Invented events that crowd the boundaries of the rules: seeded, so that every run sees the same."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

from support.events import Row, complete, event

#: Days from an anchor at which some rule changes its answer, and one to each side.
STEPS = sorted({day + side for day in (0, 7, 13, 14, 30, 84, 91, 365, 500) for side in (-1, 0, 1)})
ANCHORS = (date(2025, 4, 1), date(2025, 6, 1), date(2025, 9, 15), date(2026, 3, 31))
SERVICES = (
    "Short term support: ST-Max",
    "Short term support: ST-Max",
    "Short term support: ST-Max",
    "Long term support: Nursing care",
    "Long term support: Residential care",
    "LONG TERM SUPPORT: community",
    "Long term support: Community ",
    "Long term support: Prison",
    "Short term support: Ongoing low level",
    "Short term support: Other short term",
    "Unpaid carer support: Direct to unpaid carer",
    "Unpaid carer support: Support involving the person cared-for",
    "Invalid and not mapped",
    None,
)
COMPONENTS = (
    "Reablement",
    "Short term nursing care",
    "Short term residential care",
    "Long term nursing care",
    "Long term residential care",
    "Long term residential care",
    "Home support or domiciliary care",
    "Equipment",
    "Direct payment",
    "Shared Lives",
    "Community supported living",
    "Extra care housing",
    "Meals",
    None,
)
OUTCOMES = (
    "Progress to reablement/ST-Max",
    "Progress to assessment, review or reassessment",
    "Release 1 specification only: Not mapped",
    "Continuation of support or services",
    "Admitted to hospital",
    "NFA: Responsibility moved to another local authority",
    "NFA: Self-funded client or under 12wk disregard",
    "NFA: Information and advice or signposting",
    "nfa: information and advice or signposting ",
    "NFA: Support declined",
    "NFA: Deceased",
    "NFA: Support ended as planned",
    "NFA: Support ended as planned",
    "NFA: Other",
    "Invalid and not mapped",
    "something else",
    None,
)
DELIVERIES = ("Direct payment", "CASSR managed personal budget", "CASSR commissioned support", "Other", None)
HOMES = (
    "Owner occupier or shared ownership scheme",
    "Tenant: Private landlord",
    "Registered care home",
    "Refuge",
    "Unknown",
    "Invalid and not mapped",
    None,
    None,
)
CLIENTS = ("Service user",) * 8 + ("service user ", "Unpaid carer", "Unpaid carer known by association", None)
BIRTHS = (
    date(1935, 3, 1),
    date(1960, 4, 1),
    date(1960, 6, 1),
    date(1985, 1, 1),
    date(2007, 6, 1),
    date(2008, 4, 1),
    None,
)


def random_events(seed: int, *, people: int, councils: int = 3) -> list[Row]:
    """Return complete event rows of ``people`` invented people in a few councils, some of them in two."""
    dice = random.Random(seed)
    rows: list[Row] = []
    for number in range(people):
        rows += person(dice, f"person {number:04d}", dice.sample(range(101, 101 + councils), dice.choice((1, 1, 1, 2))))
    dice.shuffle(rows)
    return complete(rows)


def person(dice: random.Random, name: str, councils: list[int]) -> list[Row]:
    """All events of one person around one anchor; some have an ST-Max episode with events inside and after it."""
    anchor, born = dice.choice(ANCHORS), dice.choice(BIRTHS)
    died = anchor + timedelta(days=dice.choice(STEPS)) if dice.random() < 0.15 else None
    is_carer = dice.random() < 0.2

    def who() -> dict[str, Any]:
        return {
            "person": name,
            "la": str(dice.choice(councils)),
            "client": "Unpaid carer" if is_carer and dice.random() < 0.8 else dice.choice(CLIENTS),
            "born": born if dice.random() < 0.9 else dice.choice(BIRTHS),
            "died": died if dice.random() < 0.9 else None,
            "la_person_id": dice.choice(("1", "1", "2", None)),
            "ref_period_end": dice.choice((date(2026, 3, 31), date(2026, 6, 30))),
        }

    if dice.random() < 0.4:
        told = episode(dice, anchor)
    else:
        told = [{**moment(dice, anchor), **about(dice)} for _ in range(dice.randint(1, 7))]
    return [event(**{**who(), **item}) for item in told]


def episode(dice: random.Random, first: date) -> list[dict[str, Any]]:
    """An ST-Max service of 40 days, often without a usable outcome, and what lies in or just after it."""
    last = first + timedelta(days=40)
    service = {"kind": "Service", "event_type_raw": "Service", "service": SERVICES[0], "client": "Service user"}
    told = [{**about(dice), **service, "start": first, "end": last, "outcome": dice.choice((*OUTCOMES[:4], *OUTCOMES))}]
    for _ in range(dice.randint(0, 3)):
        start = first + timedelta(days=dice.choice((-1, 0, 1, 20, 40, 41, 47, 48)))
        end = last + timedelta(days=dice.choice((-41, -40, -39, -14, -13, 0, 1, 30)))
        told.append({**about(dice), "client": "Service user", "start": start, "end": end})
    return told


def moment(dice: random.Random, anchor: date) -> dict[str, Any]:
    """When an event starts and ends."""
    start = anchor + timedelta(days=dice.choice((-1, 1)) * dice.choice(STEPS))
    end = None if dice.random() < 0.2 else start + timedelta(days=dice.choice((-2, 0, 0, *STEPS)))
    return {"start": start, "end": end}


def about(dice: random.Random) -> dict[str, Any]:
    """What an event is about."""
    kind = dice.choice(("Service", "Service", "Service", "service ", "Request", "Assessment", "Review", None))
    is_service = kind is not None and kind.lower().startswith("service")
    return {
        "kind": kind,
        "event_type_raw": "Service provided" if is_service and dice.random() < 0.1 else kind,
        "service": dice.choice(SERVICES) if is_service or dice.random() < 0.1 else None,
        "component": dice.choice(COMPONENTS) if is_service or dice.random() < 0.1 else None,
        "delivery": dice.choice(DELIVERIES) if is_service else None,
        "outcome": dice.choice(OUTCOMES),
        "home": dice.choice(HOMES),
        "gender": dice.choice(("Male", "Female", "Female", "Other", "Unknown", None)),
        "reason": dice.choice(
            ("Learning disability support", "LEARNING DISABILITY SUPPORT", "Mental health support", None)
        ),
    }
