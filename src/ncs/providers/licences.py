"""Licences (Support Guaranteed 8.1): conditions as data, and a register of the dated events of each licence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from itertools import pairwise
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from ncs.core.errors import Problem
from ncs.providers.directory.layouts import data_file
from ncs.tables.reading.table_files import Day, Row, read_table
from ncs.tables.reading.yaml_files import read_yaml


class Happening(StrEnum):
    """What may happen to a licence. From ``notice`` to ``transfer`` is the ladder of enforcement."""

    APPLIED = "applied"
    GRANTED = "granted"
    REFUSED = "refused"
    TERMS = "terms"
    BREACH = "breach"
    NOTICE = "notice"
    PLAN = "plan"
    SUSPENSION = "suspension"
    TERMINATION = "termination"
    TRANSFER = "transfer"
    REMEDIED = "remedied"


class Condition(BaseModel):
    """One condition of a licence: what is required, what breaks it, and whether it binds in public law."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    title: str
    words: str
    breach: str
    block: str
    public_law: bool = False


class Rung(BaseModel):
    """One step of the ladder of enforcement."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    step: int
    id: Happening
    words: str


class Licensing(BaseModel):
    """The conditions, and the ladder of enforcement."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    conditions: tuple[Condition, ...]
    ladder: tuple[Rung, ...]


class Entry(BaseModel):
    """One event of a licence.

    Attributes:
        licence: its number; provider: ID or name; day, event: what happened when.
        condition: that was broken or remedied, or on which a step of the ladder was taken.
        words: what was decided, such as contract terms or the reason of a refusal; until: when terms or a plan end.
        branded: on a grant, whether joint branding was agreed.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    licence: str = Field(min_length=1)
    provider: str = Field(min_length=1)
    day: Day
    event: Happening
    condition: str = ""
    words: str = ""
    until: Day | None = None
    branded: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Licence:
    """Where a licence stands on a day.

    Attributes:
        number, provider: of the licence; state: ``applied``, ``granted``, ``refused``, ``suspended`` (no new
            placements), ``terminated`` or ``transferred``.
        since: the day of that state; open: conditions broken and not remedied, with the step of the ladder reached.
        terms, until: the last contract terms, and their last day; in_force: whether they hold on the day, None where
            there are none; branded: whether joint branding was agreed.
        bound: whether freedom of information and the Human Rights Act bind the provider by its licence on that day.
    """

    number: str
    provider: str
    state: str
    since: date
    open: Mapping[str, int]
    terms: str
    until: date | None
    in_force: bool | None
    branded: bool | None
    bound: bool
    events: tuple[Entry, ...]


@cache
def licensing() -> Licensing:
    """Return the conditions and the ladder that come with the program."""
    return read_yaml(data_file("licence_conditions.yaml"), Licensing, kind="conditions of licences")


def _steps() -> dict[Happening, int]:
    return {one.id: one.step for one in licensing().ladder}


#: What each event may follow: the state of the licence before it.
_LIVE = ("granted", "suspended")
_FROM: Mapping[Happening, tuple[str, ...]] = {
    Happening.APPLIED: ("",),
    Happening.GRANTED: ("applied",),
    Happening.REFUSED: ("applied",),
    **dict.fromkeys((Happening.TERMS, Happening.BREACH, Happening.REMEDIED), _LIVE),
    **dict.fromkeys((Happening.NOTICE, Happening.PLAN, Happening.SUSPENSION, Happening.TERMINATION), _LIVE),
    Happening.TRANSFER: (*_LIVE, "terminated"),
}
_TO: Mapping[Happening, str] = {
    Happening.APPLIED: "applied", Happening.GRANTED: "granted", Happening.REFUSED: "refused",
    Happening.SUSPENSION: "suspended", Happening.TERMINATION: "terminated", Happening.TRANSFER: "transferred",
}  # fmt: skip


def read_licences(path: Path) -> tuple[Entry, ...]:
    """Read the register, a row an event: ``licence, provider, day, event`` and, if wanted, the rest of :class:`Entry`.

    Raises:
        ProblemsFound: everything that is wrong: a column or cell, an unknown condition, an event that cannot
            follow what was before it (a grant without an application, a step without a breach or over another),
            a licence with two providers.
    """
    rows = read_table(path, Entry, kind="register of licences", check=_checked)
    return tuple(row.value for row in rows)


def _checked(rows: Sequence[Row[Entry]]) -> Iterator[Problem]:
    known = {one.id for one in licensing().conditions}
    for row in rows:
        one = row.value
        named = one.event in (Happening.BREACH, Happening.REMEDIED, *_steps())
        if one.condition and one.condition not in known:
            step = f"One of: {', '.join(sorted(known))}."
            yield _problem(row, "unknown-condition", "There is no such condition.", step)
        elif named and not one.condition:
            yield _problem(row, "no-condition", "It does not say which condition was broken.", "Fill condition.")
    for number in dict.fromkeys(row.value.licence for row in rows):
        mine = [row for row in rows if row.value.licence == number]
        yield from _in_order(sorted(mine, key=lambda row: row.value.day))


def _in_order(rows: Sequence[Row[Entry]]) -> Iterator[Problem]:
    """Yield what of one licence's events cannot follow what was before it."""
    state, reached = "", dict[str, int]()
    for row in rows:
        one = row.value
        if state not in _FROM[one.event]:
            message = f"It cannot be {one.event} where the licence is {state or 'not applied for'}."
            yield _problem(row, "out-of-order", message, "Correct the day, or add the event before it.")
            continue
        if one.event is Happening.BREACH:
            reached.setdefault(one.condition, 0)
        yield from _on_the_ladder(row, reached)
        state = "granted" if _lifted(one, state, reached) else _TO.get(one.event, state)
    for before, row in pairwise(rows):
        if before.value.provider != row.value.provider and before.value.event is not Happening.TRANSFER:
            yield _problem(row, "two-providers", "The licence has another provider.", "Give each licence one provider.")


def _on_the_ladder(row: Row[Entry], reached: dict[str, int]) -> Iterator[Problem]:
    one = row.value
    step = _steps().get(one.event)
    if one.event is Happening.REMEDIED:
        if one.condition not in reached:
            yield _problem(row, "no-breach", "No such breach is open.", "Add the breach, or leave the row out.")
        reached.pop(one.condition, None)
    elif step is not None and one.condition not in reached:
        yield _problem(row, "no-breach", "A step is taken where no such breach is open.", "Add the breach before it.")
    elif step is not None:
        if step > reached[one.condition] + 1:
            message = f"The step before {one.event} was not taken on {one.condition}."
            yield _problem(row, "skipped-step", message, "Steps go one by one: notice, plan, suspension, termination.")
        reached[one.condition] = max(step, reached[one.condition])


def _lifted(one: Entry, state: str, reached: Mapping[str, int]) -> bool:
    """Return whether a suspension ends: what led to it is remedied."""
    lower = all(step < _steps()[Happening.SUSPENSION] for step in reached.values())
    return one.event is Happening.REMEDIED and state == "suspended" and lower


def _problem(row: Row[Entry], rule: str, message: str, step: str) -> Problem:
    return Problem(rule=rule, message=message, next_step=step, row=row.number, value=row.value.licence)


def licences_on(entries: Sequence[Entry], day: date) -> tuple[Licence, ...]:
    """Return where each licence stands on a day, in order of number."""
    past = [one for one in entries if one.day <= day]
    numbers = sorted({one.licence for one in past})
    return tuple(_licence(number, [one for one in past if one.licence == number], day) for number in numbers)


def _licence(number: str, entries: Sequence[Entry], day: date) -> Licence:
    events = tuple(sorted(entries, key=lambda one: one.day))
    state, since, reached = "", events[0].day, dict[str, int]()
    terms, until, branded = "", None, None
    for one in events:
        if one.event is Happening.BREACH:
            reached.setdefault(one.condition, 0)
        elif one.event is Happening.REMEDIED:
            reached.pop(one.condition, None)
        elif one.event in _steps():
            reached[one.condition] = max(_steps()[one.event], reached.get(one.condition, 0))
        if one.event in (Happening.GRANTED, Happening.TERMS) and one.words:
            terms, until = one.words, one.until
        branded = one.branded if one.branded is not None else branded
        after = "granted" if _lifted(one, state, reached) else _TO.get(one.event, state)
        state, since = (after, one.day) if after != state else (state, since)
    return Licence(
        number=number,
        provider=events[-1].provider,
        state=state,
        since=since,
        open=dict(sorted(reached.items())),
        terms=terms,
        until=until,
        in_force=(state in _LIVE and (until is None or day <= until)) if terms else None,
        branded=branded,
        bound=state in _LIVE and any(one.public_law for one in licensing().conditions),
        events=events,
    )
