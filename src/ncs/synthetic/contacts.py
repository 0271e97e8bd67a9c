"""Requests for support by people the council does not support yet, and where each leads."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ncs.synthetic import vocabulary as v
from ncs.synthetic.arrays import Bools, Codes, Ints, on_weekdays
from ncs.synthetic.events import Events
from ncs.synthetic.life import Life, is_older
from ncs.synthetic.mixes import draw, draw_by_age
from ncs.synthetic.people import People
from ncs.synthetic.rates import AGE_GROUPS
from ncs.synthetic.vocabulary import Kind

_REASSESS = "Progress to assessment, review or reassessment"
_PLAN = "Progress to support planning or services"


@dataclass(frozen=True, slots=True)
class Contacts:
    """Requests, one entry a request, and what happens next.

    Attributes:
        person: position in the council's people.
        day: day number of the request.
        path: position in ``paths``.
        older: whether the person is 65 or over on that day.
        paths: the names of the paths, as in the rates.
    """

    person: Ints
    day: Ints
    path: Codes
    older: Bools
    paths: tuple[str, ...]

    def on(self, *names: str) -> Ints:
        """Return the positions of requests on one of the paths named."""
        codes = [self.paths.index(name) for name in names]
        found: Ints = np.flatnonzero(np.isin(self.path, codes)).astype(np.int32)
        return found


def contacts_of(life: Life, people: People, *, person: Ints, day: Ints) -> Contacts:
    """Draw the path of each request; support already won by an earlier request is not won again."""
    order = np.lexsort((day, person))
    person, day = person[order], on_weekdays(day[order])
    older = is_older(day, people.birth[person])
    mixes = life.rates.by_age("assumed", "request_path")
    path = draw_by_age(life.rng, mixes, older)
    paths = (*mixes[0].labels, "existing")
    lasting = np.isin(path, [paths.index("community"), paths.index("residential")])
    repeated = lasting & (_earlier_in_person(person, lasting) > 0)
    path = np.where(repeated, np.int8(paths.index("existing")), path).astype(np.int8)
    return Contacts(person, day, path, older, paths)


def _earlier_in_person(person: Ints, flag: Bools) -> Ints:
    """Count, for each entry of persons in order, the flagged entries of the same person before it."""
    before: Ints = np.cumsum(flag) - flag
    starts = np.r_[True, person[1:] != person[:-1]] if person.size else np.zeros(0, dtype=np.bool_)
    base = np.maximum.accumulate(np.where(starts, before, 0)) if person.size else before
    return (before - base).astype(np.int32)


def request_events(life: Life, contacts: Contacts) -> Events:
    """Return the request events of contacts, completed within days."""
    size = contacts.person.size
    outcomes = [v.outcome(path) if path in v.ENDINGS else v.OUTCOME.code(_REASSESS) for path in contacts.paths]
    chosen = np.array(outcomes, dtype=np.int8)[contacts.path]
    assessed = np.isin(contacts.path, [contacts.paths.index(p) for p in ("low_level", "community", "residential")])
    straight = life.chance(0.15, size)
    chosen = np.where(assessed & ~straight, np.int8(v.OUTCOME.code(_REASSESS)), chosen)
    continued = (contacts.path == contacts.paths.index("existing")) & life.chance(0.35, size)
    chosen = np.where(continued, np.int8(v.OUTCOME.code("Continuation of support or services")), chosen)
    lag = np.where(life.chance(0.55, size), 0, life.wait("request_end", size, own=False))
    return Events.make(
        person=contacts.person,
        kind=Kind.REQUEST,
        start=contacts.day,
        end=contacts.day + lag,
        outcome=chosen,
        route=_routes(life, contacts),
        conversation=life.chance(life.traits.conversations, size),
    )


def _routes(life: Life, contacts: Contacts) -> Codes:
    home = life.rates.mix("mixes", "route", "home")
    drawn = np.array(v.ROUTE.codes(home), dtype=np.int8)[draw(life.rng, home, contacts.person.size)]
    shares = [life.rates.number("mixes", "route", "hospital_share", group) for group in AGE_GROUPS]
    share = np.where(contacts.older, shares[1], shares[0])
    for path in ("reablement", "residential", "short_other"):
        share[contacts.on(path)] = life.rates.number("mixes", "route", "hospital_share", path)
    from_hospital = life.rng.random(contacts.person.size) < share
    return np.where(from_hospital, np.int8(v.ROUTE.code("Discharge from Hospital")), drawn).astype(np.int8)


def assessments(life: Life, *, person: Ints, asked: Ints, long: Bools, outcome: Codes) -> Events:
    """Return one assessment a request made on day ``asked``; it starts after a wait and takes some days."""
    size = person.size
    wait = np.where(long, life.wait("long_assessment", size), life.wait("short_assessment", size))
    start = on_weekdays((asked + wait).astype(np.int32))
    method = life.rates.mix("mixes", "method")
    return Events.make(
        person=person,
        kind=Kind.ASSESSMENT,
        start=start,
        end=start + life.wait("assessment_length", size, own=False),
        outcome=outcome,
        assessment=long.astype(np.int8),
        method=draw(life.rng, method, size),
    )


def assessed_events(life: Life, contacts: Contacts) -> tuple[Events, Ints]:
    """Return the assessments that follow requests, and the positions of the requests, one for each assessment."""
    at = contacts.on("low_level", "community", "residential", "assessed_none", "existing")
    at = at[life.chance(0.93, at.size)]
    names = np.array([p in ("community", "residential", "assessed_none", "existing") for p in contacts.paths])
    long = names[contacts.path[at]]
    plan, stays = v.OUTCOME.code(_PLAN), v.OUTCOME.code("Continuation of support or services")
    refused = np.where(life.chance(0.6, at.size), v.outcome("no_service"), v.outcome("advice"))
    outcome = np.where(contacts.path[at] == contacts.paths.index("assessed_none"), refused, plan)
    outcome = np.where(contacts.path[at] == contacts.paths.index("existing"), stays, outcome).astype(np.int8)
    made = assessments(life, person=contacts.person[at], asked=contacts.day[at], long=long, outcome=outcome)
    first = np.flatnonzero(long & life.chance(0.10, at.size))
    before = assessments(
        life,
        person=made.person[first],
        asked=contacts.day[at][first],
        long=np.zeros(first.size, dtype=np.bool_),
        outcome=np.full(first.size, v.OUTCOME.code(_REASSESS), dtype=np.int8),
    )
    return Events.together([made, before]), at
