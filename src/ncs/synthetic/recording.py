"""How and when what happened reaches the council's own system, and what a file of a given day then shows."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ncs.core.periods import day_number
from ncs.synthetic import vocabulary as v
from ncs.synthetic.arrays import NEVER, Bools, Codes, Ints
from ncs.synthetic.events import Events
from ncs.synthetic.lives import Lives
from ncs.synthetic.rates import Rates
from ncs.synthetic.schedule import Submission
from ncs.synthetic.streams import stream
from ncs.synthetic.vocabulary import Kind


@dataclass(frozen=True, slots=True)
class Recording:
    """Day numbers from which the system knows things, one entry an event (``death``: one a person).

    Attributes:
        known, end_known, outcome_known: from when the event, its end and its outcome are on the system.
        relabelled, component: from when a service is under another component, and which.
        death: from when the death is known.
        stale_home: people whose move into a care home never reached their person details.
    """

    known: Ints
    end_known: Ints
    outcome_known: Ints
    relabelled: Ints
    component: Codes
    death: Ints
    stale_home: Bools


@dataclass(frozen=True, slots=True)
class Shown:
    """The rows of one file before anything goes wrong with them.

    Attributes:
        events: rows as shown; rows of carers known by association have ``kind`` -1 and no dates.
        number: position of each row's event among the council's events, -1 for none.
        home: accommodation code of each person of the council, as the system has it.
        death: day of death of each person, ``NEVER`` where not known.
        present: whether each person of the council has a row.
    """

    events: Events
    number: Ints
    home: Codes
    death: Ints
    present: Bools


def recording_of(rates: Rates, lives: Lives, *, seed: int) -> Recording:
    """Draw how late things are recorded in a council; the same seed and council always give the same."""
    rng = stream(seed, lives.place.cassr_code, "recording")
    mess = {name: rates.number("mess", name) for name in rates.at("mess") if name != "source"}
    events, untidy = lives.events, lives.life.traits.untidiness
    size = len(events)

    def _late(share: float, days: float) -> Ints:
        lag = np.where(rng.random(size) < share * untidy, rng.exponential(days, size) + 10, 0)
        return lag.astype(np.int32)

    known = events.end if size == 0 else np.where(events.kind == int(Kind.SERVICE), events.start, events.end)
    ended = np.minimum(events.end, NEVER - 4000)
    elsewhere = np.isin(events.service, (0, 5, 6))
    moved = (rng.random(size) < mess["relabelled_services"]) & elsewhere
    others = rng.integers(0, len(v.COMPONENT.labels), size)
    deaths = np.minimum(lives.people.death, NEVER - 4000)
    return Recording(
        known=(known + _late(mess["late_record_share"], mess["late_record_days"])).astype(np.int32),
        end_known=(ended + _late(mess["late_end_share"], mess["late_end_days"])).astype(np.int32),
        outcome_known=(ended + _late(mess["late_outcome_share"], mess["late_end_days"])).astype(np.int32),
        relabelled=np.where(moved, events.start + rng.integers(30, 500, size), NEVER).astype(np.int32),
        component=np.where(moved, others, events.component).astype(np.int8),
        death=(deaths + rng.exponential(mess["late_death_days"], deaths.size)).astype(np.int32),
        stale_home=rng.random(deaths.size) < 0.07,
    )


def shown_in(lives: Lives, recording: Recording, submission: Submission) -> Shown:
    """Return what a file holds: events completed in its period, and services active in it, as known on its day."""
    events, extract = lives.events, submission.extract_day
    first, last = day_number(submission.start), day_number(submission.end)
    service = events.kind == int(Kind.SERVICE)
    end = np.where((events.end <= extract) & (recording.end_known <= extract), events.end, NEVER)
    end = np.where(service, end, events.end).astype(np.int32)
    inside = np.where(service, (events.start <= last) & (end >= first), (end >= first) & (end <= last))
    number = np.flatnonzero(inside & (recording.known <= extract)).astype(np.int32)
    rows = events.take(number)
    rows = _as_known(rows, recording, number, end[number], extract)
    present = np.zeros(len(lives.people), dtype=np.bool_)
    present[rows.person] = True
    linked = _by_association(lives, present)
    death = np.where(recording.death <= extract, lives.people.death, NEVER).astype(np.int32)
    return Shown(
        events=Events.together([rows, linked]),
        number=np.concatenate([number, np.full(len(linked), -1, dtype=np.int32)]),
        home=_homes(lives, recording, rows),
        death=death,
        present=present,
    )


def _as_known(rows: Events, recording: Recording, number: Ints, end: Ints, extract: int) -> Events:
    stays, other = v.OUTCOME.code("Continuation of support or services"), v.OUTCOME.code("NFA: Other")
    awaited = (recording.outcome_known[number] > extract) & (end < NEVER)
    outcome = np.where(awaited, np.where(number % 2 == 0, -1, other), rows.outcome)
    service = rows.kind == int(Kind.SERVICE)
    outcome = np.where(service & (end == NEVER), stays, outcome).astype(np.int8)
    moved = recording.relabelled[number] <= extract
    component = np.where(moved, recording.component[number], rows.component).astype(np.int8)
    return rows.but(end=end, outcome=outcome, component=component)


def _by_association(lives: Lives, present: Bools) -> Events:
    """Return one row without event for each carer known only by association whose person is in the file."""
    first = len(lives.people) - lives.by_association
    cared_for = lives.people.linked[first:, 0]
    named = (cared_for >= 0) & present[np.maximum(cared_for, 0)]
    person = (first + np.flatnonzero(named)).astype(np.int32)
    rows = Events.make(person=person, kind=Kind.REQUEST, start=np.full(person.size, NEVER, dtype=np.int32))
    return rows.but(kind=np.full(person.size, -1, dtype=np.int8))


def _homes(lives: Lives, recording: Recording, rows: Events) -> Codes:
    """Return each person's accommodation: a care home or prison if their latest support is there to the end."""
    home = lives.people.home.copy()
    supported = rows.take(np.flatnonzero((rows.service >= 0) & (rows.service <= 3)))
    latest = supported.take(
        np.flatnonzero(np.r_[supported.person[1:] != supported.person[:-1], True][: len(supported)])
    )
    to_the_end = (latest.end == NEVER) | (latest.outcome == v.outcome("deceased"))
    places = (
        "Registered care home",
        "Registered nursing home",
        "Prison, young offenders institution or detention centre",
    )
    for service, label in zip((1, 2, 3), places, strict=True):
        living = latest.person[(latest.service == service) & to_the_end]
        home[living[~recording.stale_home[living]]] = v.ACCOMMODATION.code(label)
    return home
