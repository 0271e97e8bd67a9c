"""The lives of one synthetic council: its people and everything that truly happened to them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from ncs.core.periods import day_number
from ncs.synthetic import carers, contacts, long_term, ongoing, short_term
from ncs.synthetic import vocabulary as v
from ncs.synthetic.arrays import NEVER, Codes, Ints, stacked
from ncs.synthetic.contacts import Contacts
from ncs.synthetic.counts import Counts, counts_for
from ncs.synthetic.events import Events
from ncs.synthetic.life import Life
from ncs.synthetic.people import Cohort, People, make_cohort
from ncs.synthetic.places import Place
from ncs.synthetic.rates import Rates
from ncs.synthetic.short_term import Starts
from ncs.synthetic.streams import stream
from ncs.synthetic.traits import traits_of
from ncs.synthetic.vocabulary import Kind

#: The story opens this long before the records, so that waits and support under way are there when they start.
LEAD_DAYS = 300
#: It goes on this long after, so that files imported later have something true to say.
AFTER_DAYS = 75


@dataclass(frozen=True, slots=True)
class Lives:
    """What truly happened in one council.

    Attributes:
        place: the council.
        life: its setting.
        people: its people; unpaid carers known by association come last.
        events: everything that happened, by person and day.
        by_association: number of people at the end of ``people`` who have no events.
    """

    place: Place
    life: Life
    people: People
    events: Events
    by_association: int


def lives_of(rates: Rates, place: Place, *, seed: int, first: date, last: date, people: int | None) -> Lives:
    """Tell the story of a council's records from ``first`` to ``last``.

    The same seed, council, dates and number of people always give the same lives, whichever other councils are made.
    """
    traits = traits_of(rates, seed=seed, cassr_code=place.cassr_code)
    opens, closes = day_number(first) - LEAD_DAYS, day_number(last) + AFTER_DAYS
    life = Life(stream(seed, place.cassr_code, "lives"), rates, traits, opens, closes)
    years = (closes - opens) / 365.25
    counts = counts_for(rates, place, years=years, demand=traits.demand, people=people)
    stock, stock_starts = _stock(life, counts)
    asking, person, day = _requesters(life, counts, offset=len(stock))
    clients = stacked([stock, asking])
    asked = contacts.contacts_of(life, clients, person=person, day=day)
    batches, starts = _first_contact(life, clients, asked)
    more, spells = _supported(life, clients, stock_starts, starts)
    everyone, from_carers = _with_carers(life, clients, spells, counts)
    everyone = _gone(everyone, asked)
    events = _in_lifetime(everyone, Events.together([*batches, *more, from_carers]))
    return Lives(place, life, everyone, events, counts.by_association)


def _stock(life: Life, counts: Counts) -> tuple[People, Starts]:
    """Invent the people who have long-term support when the story opens."""
    rng, groups, settings, begins = life.rng, [], [], []
    for setting, numbers in (("community", counts.community), ("residential", counts.residential)):
        older = np.repeat([False, True], numbers)
        came = np.full(older.size, life.opens, dtype=np.int32)
        middle = (life.opens + life.closes) // 2
        groups.append(make_cohort(rng, life.rates, Cohort(older, True, came, setting), middle=middle))
        codes = _settings(life, setting, older)
        settings.append(codes)
        years = np.where(older, 2.0, 6.0)
        begins.append(
            (came - 1 - np.minimum(rng.exponential(1.0, older.size) * years * 365.25, 15_000)).astype(np.int32)
        )
    person = np.arange(sum(len(group) for group in groups), dtype=np.int32)
    people = stacked(groups)
    adult = (people.birth + round(18 * 365.25)).astype(np.int32)
    begin = np.minimum(np.maximum(np.concatenate(begins), adult), np.int32(life.opens - 1)).astype(np.int32)
    return people, Starts(person, begin, np.concatenate(settings))


def _settings(life: Life, setting: str, older: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> Codes:
    if setting == "community":
        share = life.rates.number("assumed", "prison_share_of_community_18_64")
        prison = ~older & life.chance(share, older.size)
        return np.where(prison, long_term.SETTINGS.index("prison"), 0).astype(np.int8)
    shares = [life.rates.number("assumed", "nursing_share", group) for group in ("18-64", "65+")]
    nursing = life.rng.random(older.size) < np.where(older, shares[1], shares[0])
    return np.where(nursing, long_term.SETTINGS.index("nursing"), 1).astype(np.int8)


def _requesters(life: Life, counts: Counts, *, offset: int) -> tuple[People, Ints, Ints]:
    """Invent the people who ask for support, and their requests: positions among all people, and days."""
    persons, total = counts.requesters, sum(counts.requesters)
    first_of_all = np.arange(total, dtype=np.int32)
    again_young = life.rng.integers(0, max(1, persons[0]), counts.requests[0] - persons[0] if persons[0] else 0)
    again_old = persons[0] + life.rng.integers(
        0, max(1, persons[1]), counts.requests[1] - persons[1] if persons[1] else 0
    )
    person = np.concatenate([first_of_all, again_young, again_old]).astype(np.int32)
    day = life.rng.integers(life.opens, life.closes, person.size).astype(np.int32)
    came = np.full(total, NEVER, dtype=np.int32)
    np.minimum.at(came, person, day)
    cohort = Cohort(np.repeat([False, True], persons), False, came, "requester")
    people = make_cohort(life.rng, life.rates, cohort, middle=(life.opens + life.closes) // 2)
    return people, (person + offset).astype(np.int32), day


def _first_contact(life: Life, people: People, asked: Contacts) -> tuple[list[Events], list[Starts]]:
    """Return what follows requests, up to the start of long-term support."""
    assessed, at = contacts.assessed_events(life, asked)
    first = assessed.take(np.arange(at.size))
    batches, starts = [contacts.request_events(life, asked), assessed], []
    reabled = asked.on("reablement")
    for maker, which in ((short_term.reablement, reabled), (short_term.short_stays, asked.on("short_other"))):
        events, begun = maker(life, people, person=asked.person[which], asked=asked.day[which])
        batches.append(events)
        starts.append(begun)
    served = on_path(asked, at, "low_level")
    ready = (first.end[served] + life.wait("service", served.size)).astype(np.int32)
    batches.append(short_term.low_level(life, person=first.person[served], start=ready))
    for path, setting in (("community", 0), ("residential", 1)):
        served = on_path(asked, at, path)
        ready = (first.end[served] + life.wait("service", served.size)).astype(np.int32)
        nursing = life.chance(life.rates.number("assumed", "nursing_share", "65+"), served.size)
        code = np.where(nursing & (setting == 1), 2, setting).astype(np.int8)
        starts.append(Starts(first.person[served], ready, code))
    return batches, starts


def on_path(asked: Contacts, at: Ints, path: str) -> Ints:
    """Return the positions in ``at`` (positions of requests) whose request is on ``path``."""
    found: Ints = np.flatnonzero(asked.path[at] == asked.paths.index(path)).astype(np.int32)
    return found


def _supported(
    life: Life, people: People, stock: Starts, starts: list[Starts]
) -> tuple[list[Events], long_term.Spells]:
    """Return long-term support and what happens during it; a person's first start is the one that counts."""
    person = np.concatenate([stock.person, *(s.person for s in starts)])
    day = np.concatenate([stock.day, *(s.day for s in starts)])
    setting = np.concatenate([stock.setting, *(s.setting for s in starts)])
    order = np.lexsort((day, person))
    earliest = order[np.r_[True, person[order][1:] != person[order][:-1]]] if person.size else order
    begun = earliest[(day[earliest] < life.closes) & (day[earliest] <= people.death[person[earliest]])]
    spells = long_term.spells_of(life, people, person=person[begun], setting=setting[begun], start=day[begun])
    further = ongoing.further_contacts(life, people, spells)
    again = contacts.request_events(life, further)
    reassessed, _ = contacts.assessed_events(life, further)
    which = further.on("reablement")
    reabled, _ = short_term.reablement(life, people, person=further.person[which], asked=further.day[which])
    made = [long_term.service_rows(life, people, spells), ongoing.reviews(life, spells)]
    return [*made, ongoing.reassessments(life, spells), again, reassessed, reabled], spells


def _with_carers(life: Life, people: People, spells: long_term.Spells, counts: Counts) -> tuple[People, Events]:
    """Add unpaid carers to the people, with their events; those known by association have none."""
    number = counts.carers + counts.by_association
    older = life.chance(0.45, number)
    came = life.rng.integers(life.opens, life.closes, number).astype(np.int32)
    made = make_cohort(life.rng, life.rates, Cohort(older, False, came, "requester"), middle=life.closes)
    known = np.unique(spells.person[(spells.setting == 0) & (people.death[spells.person] > life.opens)]).astype(
        np.int32
    )
    linked = carers.link(life, size=number, among=known)
    reason = np.full(number, v.PRIMARY_SUPPORT_REASON.code("Social support: Support to unpaid carer"), dtype=np.int8)
    made = replace(made, carer=np.ones(number, dtype=np.bool_), linked=linked, reason=reason)
    has_carer = people.has_carer.copy()
    has_carer[linked[linked >= 0]] = v.HAS_CARER.code("Yes")
    person = np.arange(len(people), len(people) + counts.carers, dtype=np.int32)
    events = carers.carer_events(life, person=person, came=came[: counts.carers])
    return stacked([replace(people, has_carer=has_carer), made]), events


def _gone(people: People, asked: Contacts) -> People:
    """Let people whose request ended with their death die then."""
    died = asked.on("deceased")
    death = people.death.copy()
    np.minimum.at(death, asked.person[died], asked.day[died] + 3)
    return replace(people, death=death)


def _in_lifetime(people: People, events: Events) -> Events:
    """Leave out what would have happened after death; services then end with it. Order by person and day."""
    death = people.death[events.person]
    service = events.kind == int(Kind.SERVICE)
    events = events.take(np.flatnonzero((events.start <= death) & (service | (events.end <= death))))
    death = people.death[events.person]
    cut = (events.end > death) & (death < NEVER)
    end = np.where(cut, death, events.end).astype(np.int32)
    outcome = np.where(cut, v.outcome("deceased"), events.outcome).astype(np.int8)
    order = np.lexsort((events.kind, events.start, events.person))
    return events.but(end=end, outcome=outcome).take(order)
