"""What happens while long-term support goes on: reviews, reassessments, further requests."""

from __future__ import annotations

import numpy as np

from ncs.synthetic import vocabulary as v
from ncs.synthetic.arrays import Ints, on_weekdays
from ncs.synthetic.contacts import Contacts, assessments
from ncs.synthetic.events import Events
from ncs.synthetic.life import Life, is_older
from ncs.synthetic.long_term import Spells
from ncs.synthetic.mixes import draw
from ncs.synthetic.people import People
from ncs.synthetic.vocabulary import Kind


def _told(life: Life, spells: Spells) -> tuple[Ints, Ints]:
    """Return the first and last day of each spell within the story; the last is before the first where it has none."""
    return np.maximum(spells.start, life.opens), np.minimum(spells.end, life.closes)


def random_days(life: Life, spells: Spells, yearly: float) -> tuple[Ints, Ints]:
    """Draw days in spells at random, ``yearly`` times a year on average: spell positions and days."""
    first, last = _told(life, spells)
    expected = np.maximum(last - first, 0) * (yearly / 365.25)
    at = np.repeat(np.arange(first.size, dtype=np.int32), life.rng.poisson(expected))
    day = first[at] + life.rng.random(at.size) * (last[at] - first[at])
    return at, on_weekdays(day.astype(np.int32))


def reviews(life: Life, spells: Spells) -> Events:
    """Return reviews: one some weeks after support starts, then yearly where they are done, and unplanned ones."""
    first, last = _told(life, spells)
    begun = spells.first & (spells.start >= life.opens)
    after = life.rates.number("assumed", "reviews", "first_at_days")
    done = min(0.97, life.rates.number("assumed", "reviews", "done_in_time") * life.traits.reviews)
    early = np.flatnonzero(begun & life.chance(0.7, first.size))
    days = [(early, (spells.start[early] + after + life.rng.integers(-14, 30, early.size)).astype(np.int32))]
    phase = np.where(begun, 365, life.rng.integers(0, 365, first.size))
    for year in range((life.closes - life.opens) // 365 + 1):
        held = np.flatnonzero(life.chance(done, first.size))
        late = life.rng.gamma(1.2, 25.0, held.size)
        days.append((held, (first[held] + phase[held] + 365 * year + late - 20).astype(np.int32)))
    planned = [_held(life, spells, at, on_weekdays(day), last, planned=True) for at, day in days]
    yearly = life.rates.number("assumed", "reviews", "unplanned_a_year")
    at, day = random_days(life, spells, yearly)
    return Events.together([*planned, _held(life, spells, at, day, last, planned=False)])


def _held(life: Life, spells: Spells, at: Ints, day: Ints, last: Ints, *, planned: bool) -> Events:
    within = (day > spells.start[at]) & (day < last[at])
    at, day = at[within], day[within]
    mix = life.rates.mix("mixes", "review_reason")
    unplanned = np.array(v.REVIEW_REASON.codes(mix), dtype=np.int8)[draw(life.rng, mix, at.size)]
    stays = life.chance(0.93, at.size)
    outcome = np.where(stays, v.OUTCOME.code("Continuation of support or services"), v.outcome("assessed_none"))
    return Events.make(
        person=spells.person[at],
        kind=Kind.REVIEW,
        start=day,
        end=day + life.wait("request_end", at.size, own=False),
        outcome=outcome,
        reason=v.REVIEW_REASON.code("Planned") if planned else unplanned,
        method=draw(life.rng, life.rates.mix("mixes", "method"), at.size),
    )


def reassessments(life: Life, spells: Spells) -> Events:
    """Return long-term assessments of people who have support already."""
    at, day = random_days(life, spells, life.rates.number("assumed", "reassessments_a_year"))
    outcome = np.full(at.size, v.OUTCOME.code("Continuation of support or services"), dtype=np.int8)
    long = np.ones(at.size, dtype=np.bool_)
    return assessments(life, person=spells.person[at], asked=day, long=long, outcome=outcome)


def further_contacts(life: Life, people: People, spells: Spells) -> Contacts:
    """Return requests by people who have long-term support: most continue, some go to reablement or hospital."""
    yearly = life.rates.number("assumed", "existing_client_requests_a_year")
    at, day = random_days(life, spells, yearly)
    person = spells.person[at]
    paths = (
        "existing",
        "reablement",
        "hospital",
        "low_level",
        "community",
        "residential",
        "assessed_none",
        "short_other",
    )
    shares = np.cumsum([0.68, 0.12, 0.08, 0.12])
    path = np.searchsorted(shares[:-1], life.rng.random(at.size), side="right").astype(np.int8)
    return Contacts(person, day, path, is_older(day, people.birth[person]), paths)
