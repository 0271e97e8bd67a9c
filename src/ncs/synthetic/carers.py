"""Unpaid carers: their assessments, support and reviews, and the people they care for."""

from __future__ import annotations

import numpy as np

from ncs.synthetic import vocabulary as v
from ncs.synthetic.arrays import NEVER, Codes, Ints, exponential_days, on_weekdays
from ncs.synthetic.contacts import assessments
from ncs.synthetic.events import Events
from ncs.synthetic.life import Life
from ncs.synthetic.mixes import draw
from ncs.synthetic.vocabulary import Kind


def link(life: Life, *, size: int, among: Ints) -> Ints:
    """Draw up to three people cared for, for each of ``size`` carers, from ``among``; shape (size, 3), -1 for none."""
    linked = np.full((size, 3), -1, dtype=np.int32)
    if among.size == 0:
        return linked
    chance = life.rng.random(size)
    for place, share in enumerate((1.0, 0.10, 0.02)):
        chosen = among[life.rng.integers(0, among.size, size)]
        linked[:, place] = np.where(chance < share, chosen, -1)
    return linked


def carer_events(life: Life, *, person: Ints, came: Ints) -> Events:
    """Return what carers who came on the days ``came`` ask for and get."""
    asks = np.flatnonzero(life.chance(life.rates.number("assumed", "carers", "request"), person.size))
    home = life.rates.mix("mixes", "route", "home")
    requests = Events.make(
        person=person[asks],
        kind=Kind.REQUEST,
        start=on_weekdays(came[asks]),
        end=on_weekdays(came[asks]) + life.wait("request_end", asks.size, own=False),
        outcome=v.outcome("assessed_none"),
        route=np.array(v.ROUTE.codes(home), dtype=np.int8)[draw(life.rng, home, asks.size)],
        conversation=life.chance(life.traits.conversations, asks.size),
    )
    gets = life.rng.random(person.size)
    direct = life.rates.number("assumed", "carers", "direct")
    involving = direct + life.rates.number("assumed", "carers", "involving")
    outcome = np.where(gets < involving, v.outcome("community"), v.outcome("advice")).astype(np.int8)
    long = np.ones(person.size, dtype=np.bool_)
    assessed = assessments(life, person=person, asked=came, long=long, outcome=outcome)
    services = [
        _support(life, assessed.take(np.flatnonzero(gets < direct)), direct=True),
        _support(life, assessed.take(np.flatnonzero((gets >= direct) & (gets < involving))), direct=False),
    ]
    held = _reviews(life, Events.together(services))
    return Events.together([requests, assessed, *services, held])


def _support(life: Life, assessed: Events, *, direct: bool) -> Events:
    size = len(assessed)
    start = on_weekdays((assessed.end + life.wait("service", size)).astype(np.int32))
    once = life.chance(0.5 if direct else 0.2, size)
    lasting = start + exponential_days(life.rng, 2.5, size)
    end = np.where(once, start, np.where(lasting >= life.closes, NEVER, lasting))
    mix = life.rates.mix("mixes", "service_component", "carer_direct" if direct else "carer_involving")
    component = np.array(v.COMPONENT.codes(mix), dtype=np.int8)[draw(life.rng, mix, size)]
    names = ("Direct to unpaid carer", "Support involving the person cared-for")
    stays = v.OUTCOME.code("Continuation of support or services")
    return Events.make(
        person=assessed.person,
        kind=Kind.SERVICE,
        start=start,
        end=end,
        outcome=np.where(end == NEVER, stays, v.outcome("planned")),
        service=v.SERVICE_TYPE.code(f"Unpaid carer support: {names[0 if direct else 1]}"),
        component=component,
        delivery=_delivery(life, component),
        pence=(30_000 * np.exp(0.5 * life.rng.standard_normal(size))).astype(np.int32),
        frequency=np.where(once, v.FREQUENCY.code("One-off"), v.FREQUENCY.code("Monthly")),
        units=np.where(once, 0, 100),
    )


def _delivery(life: Life, component: Codes) -> Codes:
    direct = component == v.COMPONENT.code("Direct payment")
    drawn = life.rng.random(component.size)
    managed, commissioned = (
        v.DELIVERY.code(f"CASSR {kind}") for kind in ("managed personal budget", "commissioned support")
    )
    other = np.where(drawn < 0.3, managed, np.where(drawn < 0.9, commissioned, -1))
    return np.where(direct, v.DELIVERY.code("Direct payment"), other).astype(np.int8)


def _reviews(life: Life, services: Events) -> Events:
    yearly = np.flatnonzero((services.end - services.start > 365) & life.chance(0.55, len(services)))
    day = on_weekdays((services.start[yearly] + 365 + life.rng.integers(-20, 60, yearly.size)).astype(np.int32))
    return Events.make(
        person=services.person[yearly],
        kind=Kind.REVIEW,
        start=day,
        end=day,
        outcome=v.OUTCOME.code("Continuation of support or services"),
        reason=v.REVIEW_REASON.code("Planned"),
        method=v.METHOD.code("Carer only"),
    )
