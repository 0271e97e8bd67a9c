"""Long-term support: spells in the community, care homes and prison, one after another, and their service rows."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ncs.synthetic import vocabulary as v
from ncs.synthetic.arrays import NEVER, Bools, Codes, Ints, exponential_days, stacked, taken
from ncs.synthetic.events import Events
from ncs.synthetic.life import Life, is_older
from ncs.synthetic.mixes import draw, draw_by_age
from ncs.synthetic.people import People
from ncs.synthetic.prices import long_term_prices
from ncs.synthetic.rates import AGE_GROUPS
from ncs.synthetic.vocabulary import Kind

#: Settings in the order of the first four service types.
SETTINGS = ("community", "residential", "nursing", "prison")
_MOST_SPELLS = 4


@dataclass(frozen=True, slots=True)
class Spells:
    """Spells of long-term support, one entry a spell.

    Attributes:
        person: position in the council's people.
        setting: position in :data:`SETTINGS`.
        start, end: day numbers; ``NEVER`` if it goes on.
        ending: outcome code when it ends.
        first: whether it is the person's first spell.
    """

    person: Ints
    setting: Codes
    start: Ints
    end: Ints
    ending: Codes
    first: Bools


def spells_of(life: Life, people: People, *, person: Ints, setting: Codes, start: Ints) -> Spells:
    """Let long-term support start for people, and follow them from setting to setting until the story closes.

    A spell that started before the story opens has at least reached that day.
    """
    batches: list[Spells] = []
    first = np.ones(person.size, dtype=np.bool_)
    for _ in range(_MOST_SPELLS):
        if batches and person.size == 0:
            break
        spell, following = _one_spell(life, people, person=person, setting=setting, start=start, first=first)
        batches.append(spell)
        going_on = (following >= 0) & (spell.end < life.closes) & (people.death[person] > spell.end)
        person, setting = person[going_on], following[going_on]
        start = (spell.end[going_on] + 1).astype(np.int32)
        first = np.zeros(person.size, dtype=np.bool_)
    return stacked(batches)


def _one_spell(
    life: Life, people: People, *, person: Ints, setting: Codes, start: Ints, first: Bools
) -> tuple[Spells, Codes]:
    older = is_older(start, people.birth[person])
    end = np.maximum(start, life.opens) + exponential_days(life.rng, _mean_years(life, setting, older), person.size)
    ending, following = _what_next(life, setting, older)
    open_ended = end >= life.closes
    end = np.where(open_ended, NEVER, np.maximum(end, start)).astype(np.int32)
    return Spells(person, setting, start, end, ending, first), following


def _mean_years(life: Life, setting: Codes, older: Bools) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    table = np.array([[life.rates.number("assumed", "spell_years", s, g) for g in AGE_GROUPS] for s in SETTINGS])
    means: np.ndarray[tuple[int], np.dtype[np.float64]] = table[setting, older.astype(np.int8)]
    return means


def _what_next(life: Life, setting: Codes, older: Bools) -> tuple[Codes, Codes]:
    """Draw how each spell ends: its outcome, and the setting that follows (-1 for none)."""
    ending = np.zeros(setting.size, dtype=np.int8)
    following = np.full(setting.size, -1, dtype=np.int8)
    for code, name in enumerate(SETTINGS):
        here = np.flatnonzero(setting == code)
        mixes = life.rates.by_age("assumed", "spell_next", name)
        drawn = draw_by_age(life.rng, mixes, older[here])
        labels = mixes[0].labels
        ending[here] = np.array([v.outcome(label) for label in labels], dtype=np.int8)[drawn]
        nexts = [SETTINGS.index(label) if label in SETTINGS else -1 for label in labels]
        following[here] = np.array(nexts, dtype=np.int8)[drawn]
    return ending, following


def service_rows(life: Life, people: People, spells: Spells) -> Events:
    """Return the service rows of spells: packages of one or two components, some revised half-way."""
    main = _rows(life, spells, _main_components(life, people, spells))
    in_community = np.flatnonzero(spells.setting == 0)
    share = life.rates.number("assumed", "second_row_share", "community")
    second = in_community[life.chance(share, in_community.size)]
    mix = life.rates.mix("mixes", "service_component", "community_extra")
    component = np.array(v.COMPONENT.codes(mix), dtype=np.int8)[draw(life.rng, mix, second.size)]
    extra = _rows(life, taken(spells, second), component)
    return _revised(life, Events.together([main, extra]))


def _main_components(life: Life, people: People, spells: Spells) -> Codes:
    older = is_older(spells.start, people.birth[spells.person])
    young = life.rates.mix("mixes", "service_component", "community_18_64")
    old = life.rates.mix("mixes", "service_component", "community_65")
    young_codes = np.array(v.COMPONENT.codes(young), dtype=np.int8)[draw(life.rng, young, older.size)]
    old_codes = np.array(v.COMPONENT.codes(old), dtype=np.int8)[draw(life.rng, old, older.size)]
    at_home = np.where(older, old_codes, young_codes)
    homes = ("Long term residential care", "Long term nursing care")
    residential, nursing = (v.COMPONENT.code(label) for label in homes)
    other = v.COMPONENT.code("Other long term support")
    choices = [
        at_home,
        np.full_like(at_home, residential),
        np.full_like(at_home, nursing),
        np.full_like(at_home, other),
    ]
    return np.choose(spells.setting, choices).astype(np.int8)


def _rows(life: Life, spells: Spells, component: Codes) -> Events:
    delivery = _delivery(life, spells.setting, component)
    pence, frequency, units = long_term_prices(life, component, delivery)
    return Events.make(
        person=spells.person,
        kind=Kind.SERVICE,
        start=spells.start,
        end=spells.end,
        outcome=np.where(spells.end == NEVER, v.OUTCOME.code("Continuation of support or services"), spells.ending),
        service=spells.setting,
        component=component,
        delivery=delivery,
        pence=pence,
        frequency=frequency,
        units=units,
    )


def _delivery(life: Life, setting: Codes, component: Codes) -> Codes:
    mix = life.rates.mix("mixes", "delivery_mechanism")
    drawn = np.array(v.DELIVERY.codes(mix), dtype=np.int8)[draw(life.rng, mix, setting.size)]
    paid_direct = component == v.COMPONENT.code("Direct payment")
    managed = np.int8(v.DELIVERY.code("CASSR managed personal budget"))
    commissioned = np.int8(v.DELIVERY.code("CASSR commissioned support"))
    prison = np.where(drawn == v.DELIVERY.code("Direct payment"), managed, drawn)
    choices = [drawn, np.full_like(drawn, commissioned), np.full_like(drawn, commissioned), prison]
    chosen = np.choose(setting, choices)
    return np.where(paid_direct, np.int8(v.DELIVERY.code("Direct payment")), chosen).astype(np.int8)


def _revised(life: Life, rows: Events) -> Events:
    """Split some rows in two at a day within the story: the first continues, the second has another amount."""
    last = np.minimum(rows.end, life.closes)
    begun = np.maximum(rows.start, life.opens)
    share = life.rates.number("assumed", "second_row_share", "revised")
    split = np.flatnonzero((last - begun > 60) & life.chance(share, len(rows)))
    day = (begun[split] + 20 + life.rng.random(split.size) * (last[split] - begun[split] - 40)).astype(np.int32)
    end, outcome = rows.end.copy(), rows.outcome.copy()
    end[split], outcome[split] = day, v.OUTCOME.code("Continuation of support or services")
    later = rows.take(split)
    more = later.but(
        start=day + np.int32(1), units=(later.units * life.rng.uniform(0.7, 1.5, split.size)).astype(np.int32)
    )
    return Events.together([rows.but(end=end, outcome=outcome), more])
