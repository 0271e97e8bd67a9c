"""Short-term support: reablement (ST-Max), other short stays, equipment and other low-level support."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ncs.synthetic import vocabulary as v
from ncs.synthetic.arrays import NEVER, Codes, Ints, exponential_days, on_weekdays
from ncs.synthetic.contacts import assessments
from ncs.synthetic.events import Events
from ncs.synthetic.life import Life, is_older
from ncs.synthetic.long_term import SETTINGS
from ncs.synthetic.mixes import draw, draw_by_age
from ncs.synthetic.people import People
from ncs.synthetic.vocabulary import Kind


@dataclass(frozen=True, slots=True)
class Starts:
    """Starts of long-term support: person, day and setting."""

    person: Ints
    day: Ints
    setting: Codes


def reablement(life: Life, people: People, *, person: Ints, asked: Ints) -> tuple[Events, Starts]:
    """Return ST-Max rows with their assessments and low-level support, and the long-term support that follows.

    Some episodes have two rows, a few days apart; government counts them as one (measure 2A).
    """
    size = person.size
    start = (asked + life.wait("reablement", size)).astype(np.int32)
    mean, spread = (life.rates.number("assumed", "reablement_days", key) for key in ("mean", "spread"))
    length = np.clip(mean + spread * life.rng.standard_normal(size), 2, 84).astype(np.int32)
    end = start + length
    ending, setting = _sequel(life, people, person, end, "reablement_next")
    service = v.SERVICE_TYPE.code("Short term support: ST-Max")
    component = v.COMPONENT.code("Reablement")
    rows = Events.make(
        person=person, kind=Kind.SERVICE, start=start, end=end, outcome=ending, service=service, component=component
    )
    two = np.flatnonzero(life.chance(life.rates.number("assumed", "second_row_share", "reablement"), size))
    halved, gap = (start[two] + length[two] // 2).astype(np.int32), life.rng.integers(0, 6, two.size)
    rows_end, rows_outcome = rows.end.copy(), rows.outcome.copy()
    rows_end[two], rows_outcome[two] = halved, v.OUTCOME.code("Continuation of support or services")
    second = rows.take(two).but(start=np.minimum(halved + gap, end[two]).astype(np.int32))
    rows = rows.but(end=rows_end, outcome=rows_outcome)
    reviewed = np.flatnonzero(life.chance(0.45, size))
    extra = [_nested_assessments(life, person, end, setting), _end_reviews(person[reviewed], end[reviewed])]
    low = np.flatnonzero(ending == v.outcome("low_level"))
    low = low[setting[low] < 0]
    extra.append(low_level(life, person=person[low], start=end[low] + np.int32(1)))
    return Events.together([rows, second, *extra]), _starts(person, end, setting)


def _sequel(life: Life, people: People, person: Ints, end: Ints, name: str) -> tuple[Codes, Codes]:
    mixes = life.rates.by_age("assumed", name)
    drawn = draw_by_age(life.rng, mixes, is_older(end, people.birth[person]))
    labels = mixes[0].labels
    ending = np.array([v.outcome(label) for label in labels], dtype=np.int8)[drawn]
    setting = np.array([SETTINGS.index(label) if label in SETTINGS else -1 for label in labels], dtype=np.int8)[drawn]
    share = life.rates.number("assumed", "nursing_share", "65+")
    nursing = (setting == SETTINGS.index("residential")) & life.chance(share, person.size)
    return ending, np.where(nursing, np.int8(SETTINGS.index("nursing")), setting).astype(np.int8)


def _starts(person: Ints, end: Ints, setting: Codes) -> Starts:
    going_on = np.flatnonzero(setting >= 0)
    return Starts(person[going_on], (end[going_on] + 1).astype(np.int32), setting[going_on])


def _nested_assessments(life: Life, person: Ints, end: Ints, setting: Codes) -> Events:
    """Return the assessments near the end of reablement: nearly all who go on to long-term support have one."""
    has_one = np.flatnonzero(np.where(setting >= 0, 0.9, 0.25) > life.rng.random(person.size))
    day = end[has_one] - life.rng.integers(0, 20, has_one.size).astype(np.int32)
    goes_on = setting[has_one] >= 0
    outcome = np.where(goes_on, v.outcome("community"), v.outcome("planned")).astype(np.int8)
    made = assessments(life, person=person[has_one], asked=day, long=goes_on, outcome=outcome)
    return made.but(start=day, end=np.minimum(day + 3, end[has_one]).astype(np.int32))


def _end_reviews(person: Ints, end: Ints) -> Events:
    return Events.make(
        person=person,
        kind=Kind.REVIEW,
        start=end,
        end=end,
        outcome=v.outcome("planned"),
        reason=v.REVIEW_REASON.code("Review of short term support"),
        method=v.METHOD.code("Service user only"),
    )


def low_level(life: Life, *, person: Ints, start: Ints) -> Events:
    """Return ongoing low-level support: mostly equipment on one day, otherwise support that lasts."""
    mix = life.rates.mix("mixes", "service_component", "low_level")
    component = np.array(v.COMPONENT.codes(mix), dtype=np.int8)[draw(life.rng, mix, person.size)]
    once = (component == v.COMPONENT.code("Equipment")) & life.chance(0.85, person.size)
    years = life.rates.number("assumed", "low_level_years")
    lasting = start + exponential_days(life.rng, years, person.size)
    end = np.where(once, start, np.where(lasting >= life.closes, NEVER, lasting))
    over = np.where(life.chance(0.8, person.size), v.outcome("planned"), v.outcome("other"))
    return Events.make(
        person=person,
        kind=Kind.SERVICE,
        start=start,
        end=end,
        outcome=np.where(end == NEVER, v.OUTCOME.code("Continuation of support or services"), over),
        service=v.SERVICE_TYPE.code("Short term support: Ongoing low level"),
        component=component,
    )


def short_stays(life: Life, people: People, *, person: Ints, asked: Ints) -> tuple[Events, Starts]:
    """Return other short-term support, such as a stay in a care home, and the long-term support that follows some."""
    start = on_weekdays((asked + life.wait("reablement", person.size)).astype(np.int32))
    days = life.rates.number("assumed", "short_other_days")
    end = (start + 1 + exponential_days(life.rng, days / 365.25, person.size)).astype(np.int32)
    ending, setting = _sequel(life, people, person, end, "short_other_next")
    mix = life.rates.mix("mixes", "service_component", "short_other")
    component = np.array(v.COMPONENT.codes(mix), dtype=np.int8)[draw(life.rng, mix, person.size)]
    rows = Events.make(
        person=person,
        kind=Kind.SERVICE,
        start=start,
        end=end,
        outcome=ending,
        service=v.SERVICE_TYPE.code("Short term support: Other short term"),
        component=component,
    )
    return rows, _starts(person, end, setting)
