"""Invented people whose journeys make a return of every month: asked, assessed, supported, reabled, moved to a home."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from ncs.core.periods import add_months
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event

HOMES = ("Long term support: Nursing care", "Long term support: Residential care")
HOME = "Owner occupier or shared ownership scheme"
#: The last day that is told; nothing here lies later.
TODAY = date(2026, 4, 30)


def nhs_number(number: int) -> str:
    """A number of the range that is never given out, with its check digit (modulus 11)."""
    for last in range(number * 11, number * 11 + 11):
        nine = f"999{last:06d}"
        check = 11 - sum(int(digit) * (10 - place) for place, digit in enumerate(nine)) % 11
        if check != 10:
            return nine + str(check % 11)
    raise AssertionError("one in eleven has no check digit")


def details(number: int, draw: random.Random, born: date) -> list[Event]:
    said = {
        "nhs_number": nhs_number(number),
        "gender": draw.choice(["Male", "Female"]),
        "ethnicity": "White: Irish",
        "postcode": "ZZ99 3AA",
        "support_reason": "Physical support: Personal care support",
        "accommodation": draw.choice([HOME, HOME, "Registered care home", "Unknown"]),
        "employment": "Not in paid employment: Not actively seeking work or retired",
        "has_unpaid_carer": "No",
        "visual_impairment": "No visual impairment",
        "hearing_impairment": "No hearing impairment",
    }
    opened = event("journey-opened", "2025-01-01", person=f"J{number:04d}", born=born.isoformat())
    return [opened, event("details-recorded", "2025-01-01", **said)]


def invented(number: int, draw: random.Random) -> list[Event]:
    """One person: they ask, are assessed, mostly eligible, and then supported, some by a direct payment."""
    born = date(draw.choice([1940, 1950, 1980]), draw.randrange(1, 13), 1)
    asked = add_months(date(2025, 1, 1), number % 15 if number % 6 else number // 6 % 12) + timedelta(
        days=draw.randrange(28)
    )

    def at(days: int) -> str:
        return min(asked + timedelta(days=days), TODAY).isoformat()

    story = [*details(number, draw, born), event("referral-received", at(0), source=draw.choice(["self", "hospital"]))]
    if number % 6 == 0:
        return [*story, *reabled(number, draw, at)]
    if draw.random() < 0.2:
        return [*story, event("information-given", at(draw.randrange(3)), about=["groups nearby"])]
    look, assessed = draw.randrange(5), draw.randrange(5, 40)
    story.append(event("screened", at(look), appears_need=True, leads_to="assessment"))
    story.append(event("assessment-started", at(assessed), ref="a"))
    story.append(event("assessment-completed", at(assessed + 3), ref="a", method="face to face", involved=True))
    eligible = draw.random() < 0.8
    findings = {name: {"unable": True, "impact": "goes without"} for name in ("nutrition", "hygiene")[: 1 + eligible]}
    said = {"cause": True, "impact": True, "eligible": eligible, "reasons": "As found.", "findings": findings}
    story.append(event("eligibility-decided", at(assessed + 4), **said))
    return [*story, *(supported(draw, assessed, at) if eligible else [])]


def reabled(number: int, draw: random.Random, at: Any) -> Iterator[Event]:
    """Reablement: a third need nothing after it, a third leave it, a third go on to long-term support in two days."""
    begun, ended = draw.randrange(2, 9), draw.randrange(20, 50)
    outcome = ("no further need", "left early", "more support")[number // 6 % 3]
    yield event("screened", at(1), appears_need=True, leads_to="reablement")
    yield event("reablement-started", at(begun), ref="r", goals=["walk to the shop"])
    yield event("reablement-ended", at(ended), ref="r", outcome=outcome)
    if outcome == "more support":
        home = {"type": "Long term support: Community", "component": "Home support or domiciliary care"}
        cost = {"unit_pence": 2_000, "frequency": "Hourly", "units_weekly": 10}
        yield event(
            "service-started", at(ended + 2), ref="s", mechanism="CASSR managed personal budget", **home, **cost
        )


def supported(draw: random.Random, assessed: int, at: Any) -> Iterator[Event]:
    needs = [{"outcome": name, "by": "council"} for name in ("nutrition", "hygiene")]
    yield event("plan-agreed", at(assessed + 10), ref="p", involved=True, needs=needs)
    yield event("budget-agreed", at(assessed + 11), cost_pence=20_000, person_pence=0, council_pence=20_000)
    cost = {
        "unit_pence": 2_000,
        "frequency": "Hourly",
        "units_weekly": 10,
        "mechanism": "CASSR managed personal budget",
    }
    if draw.random() < 0.3:
        cost["mechanism"] = "Direct payment"
    home = {"type": "Long term support: Community", "component": "Home support or domiciliary care"}
    begun = assessed + 12 + draw.randrange(20)
    yield event("service-started", at(begun), ref="s", **home, **cost)
    if draw.random() < 0.5:
        reviewed = {"planned": True, "involved": True, "outcome": "no change", "achieved": "fully"}
        yield event("review-completed", at(begun + 42), **reviewed)
    else:
        yield event("service-ended", at(begun + draw.randrange(10)), ref="s", outcome="NFA: Support ended as planned")


def settled(number: int) -> Iterator[Event]:
    """One person who asked before the year: a home in it, two in turn, one before it, one again, or a short stay."""
    way, month = number % 5, number % 12
    opened, told = details(9_000 + number, random.Random(number), date((1940, 1960, 1980)[number % 3], 8, 1))
    yield from (opened, told.model_copy(update={"accommodation": "Registered care home"}))
    yield event("referral-received", "2025-01-06", source="self")
    yield event("screened", "2025-01-07", appears_need=True, leads_to="assessment")
    yield event("assessment-started", "2025-01-20", ref="a")
    yield event("assessment-completed", "2025-01-23", ref="a", method="face to face", involved=True)
    findings = {name: {"unable": True, "impact": "goes without"} for name in ("nutrition", "hygiene")}
    said = {"cause": True, "impact": True, "eligible": True, "reasons": "As found.", "findings": findings}
    yield event("eligibility-decided", "2025-01-24", **said)
    needs = [{"outcome": name, "by": "council"} for name in findings]
    yield event("plan-agreed", "2025-02-03", ref="p", involved=True, needs=needs)
    yield event("budget-agreed", "2025-02-04", cost_pence=90_000, person_pence=0, council_pence=90_000)
    moved = add_months(date(2025, 4, 10), month)
    if way in (1, 2, 3):
        yield home("residential", date(2025, 2, 20) if way > 1 else moved)
    if way in (1, 3):
        end = moved + timedelta(days=7) if way == 1 else date(2025, 4, 5)
        yield event("service-ended", end.isoformat(), ref="residential", outcome="NFA: Support ended as planned")
    if way in (0, 1, 3):
        yield home("nursing", moved + timedelta(days=8 * (way == 1)))
    if way == 4:
        short = {"type": "Short term support: Other short term", "component": "Short term residential care"}
        yield home("short", moved).model_copy(update=short)


def home(kind: str, on: date) -> Event:
    """Support in a home begins; named after its kind."""
    cost = {"unit_pence": 90_000, "frequency": "Weekly", "units_weekly": 1}
    said = {"type": f"Long term support: {kind.capitalize()} care", "component": f"Long term {kind} care"}
    if kind == "short":
        said = {"type": HOMES[0], "component": "Long term nursing care"}
    return event("service-started", on.isoformat(), ref=kind, mechanism="CASSR managed personal budget", **said, **cost)
