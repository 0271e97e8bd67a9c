"""Closures, ceasing to trade and contracts handed back as dated events, in the categories of the yearly survey."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from ncs.core.errors import Problem
from ncs.providers.market.where import council_code
from ncs.tables.reading.table_files import Day, Number, Row, Whole, read_table


class Happened(StrEnum):
    """What happened."""

    CLOSURE = "closure"
    CEASED = "ceased trading"
    HANDBACK = "contract handback"


class Kind(StrEnum):
    """What the provider provides; the last two of the survey's kinds are one."""

    HOMECARE = "homecare"
    CARE_HOME = "care home"
    SUPPORTED = "supported living"


class Cause(StrEnum):
    """Why, by the codes of the survey's item on causes."""

    CLOSURE = "closure"
    DECLINED_TERMS = "declined_terms"
    BUSINESS_MODEL = "business_model"
    WORKFORCE = "workforce"
    SPONSOR_LICENCE = "sponsor_licence"
    OTHER = "other"


class Outcome(StrEnum):
    """What became of the people."""

    PLACED = "all placed"
    SOME = "some waiting"
    ALL_WAITING = "all waiting"
    UNKNOWN = "unknown"


class HandedBack(BaseModel):
    """One event: when, in which council, of which kind of provider, how many people and hours or beds, why."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    day: Day
    council: Annotated[str, BeforeValidator(council_code)]
    event: Happened
    kind: Kind
    provider: str = Field(min_length=1)
    people: Annotated[Whole, Field(ge=0)]
    cause: Cause
    location_id: str = ""
    hours_per_week: Annotated[Number, Field(ge=0)] | None = None
    beds: Annotated[Whole, Field(ge=0)] | None = None
    notice_days: Annotated[Whole, Field(ge=0)] | None = None
    outcome: Outcome = Outcome.UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """The log of one council over the survey's six months, as its answers by item, and what it rests on."""

    council: str
    first: date
    last: date
    events: tuple[HandedBack, ...]
    answers: Mapping[str, str]


def read_log(path: Path) -> tuple[HandedBack, ...]:
    """Read the log, a row an event; headings are the fields of :class:`HandedBack`.

    Raises:
        ProblemsFound: everything that is wrong: a column or cell, an unknown council, an event that is there twice,
            hours of a care home, beds of homecare.
    """
    rows = read_table(path, HandedBack, kind="log of handbacks", check=_checked)
    return tuple(row.value for row in rows)


def _checked(rows: Sequence[Row[HandedBack]]) -> Iterator[Problem]:
    seen: dict[tuple[object, ...], int] = {}
    for row in rows:
        one = row.value
        # A provider may close two of its homes in a council on one day: they are two events by their locations.
        key = (one.day, one.council, one.provider.casefold(), one.event, one.kind, one.location_id)
        first = seen.setdefault(key, row.number)
        if first != row.number:
            yield _problem(row, "event-twice", f"The event is there already, in row {first}.", "Keep one row.")
        if one.kind is Kind.CARE_HOME and one.hours_per_week is not None:
            yield _problem(row, "hours-of-a-home", "A care home has beds, not hours.", "Write beds, or another kind.")
        if one.kind is Kind.HOMECARE and one.beds is not None:
            yield _problem(row, "beds-of-homecare", "Homecare has hours, not beds.", "Write hours, or another kind.")


def _problem(row: Row[HandedBack], rule: str, message: str, step: str) -> Problem:
    return Problem(rule=rule, message=message, next_step=step, row=row.number, value=row.value.provider[:40])


#: Items of the survey of 2025 by kind: whether anything happened, and people affected by handbacks.
_ITEMS = {Kind.HOMECARE: ("H01_2", "H03_1"), Kind.CARE_HOME: ("H01_3", "H03_2"), Kind.SUPPORTED: ("H01_4", "H03_3")}
_CAUSE = "H05"


def answered(log: Sequence[HandedBack], council: str, *, first: date, last: date) -> Answered:
    """Return a council's answers to the survey from its log.

    People of a kind are those of handbacks, as the survey asks; people in all are those of every event. The main cause
    is that of most people, then of most events; of causes that are level none is named, and the council must choose.

    Args:
        log: of all events; council: ONS code.
        first, last: of the window, both included.
    """
    events = tuple(one for one in log if one.council == council and first <= one.day <= last)
    answers = {"H01_1": "yes" if events else "no"}
    if events:
        answers["H02"] = str(sum(one.people for one in events))
    for kind, (happened, people) in _ITEMS.items():
        mine = [one for one in events if one.kind is kind]
        answers[happened] = "yes" if mine else "no"
        if mine:
            answers[people] = str(sum(one.people for one in mine if one.event is Happened.HANDBACK))
    main = _main_cause(events)
    if main:
        answers[_CAUSE] = main
    return Answered(council=council, first=first, last=last, events=events, answers=dict(sorted(answers.items())))


def _main_cause(events: Sequence[HandedBack]) -> str:
    weights: dict[Cause, tuple[int, int]] = {}
    for one in events:
        people, number = weights.get(one.cause, (0, 0))
        weights[one.cause] = (people + one.people, number + 1)
    best = max(weights.values(), default=None)
    first = [cause for cause, weight in weights.items() if weight == best]
    return first[0].value if len(first) == 1 else ""


def hours_of(events: Sequence[HandedBack]) -> Decimal:
    """Return hours a week of all events that give them."""
    return sum((one.hours_per_week for one in events if one.hours_per_week is not None), Decimal(0))
