"""ASCOF 2A, 2B, 2C, 2E and 3D of one council in pandas, as an analyst would write them from the method note.

``python -m benchmarks.pandas_measures EVENTS MEASURE…`` prints numerator and denominator by measure and group, as JSON.
Edition dhsc-2026-09. It counts and no more: no reasons, no people tables, no records behind anybody.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import Any

import numpy as np

from benchmarks.method_words import (
    AT_HOME,
    CARER_TYPES,
    COMMUNITY,
    FIRST,
    LAST,
    LONG_TERM,
    NURSING,
    PERSON,
    PRISON,
    RESIDENTIAL,
    SELF_FUNDED,
)
from benchmarks.pandas_2a import episodes_counted
from benchmarks.pandas_people import age_at, details, load

Counts = dict[str, list[int]]


def by_age(found: Any, numerator: Any, denominator: Any) -> Counts:
    """Numerator and denominator of both age groups and of everybody."""
    groups = {"age=18-64": found.age.between(18, 64), "age=65+": found.age >= 65, "total": found.age.notna() | True}
    return {
        name: [int((numerator & inside).sum()), int((denominator & inside).sum())] for name, inside in groups.items()
    }


def admissions(events: Any) -> dict[str, Counts]:
    """2B and 2C: people with a new admission, by age at the start of the stay; there is no denominator here."""
    component = events.service_component.fillna("")
    stays = events[
        (events.event_type == "service")
        & (events.client_type == "service user")
        & events.service_type.isin([NURSING, RESIDENTIAL])
        & component.str.contains("residential|nursing")
        & ~component.str.contains("short")
        & (events.event_outcome.fillna("") != SELF_FUNDED)
    ]
    stays = stays.drop(columns=["birth", "death"]).join(details(events, ["birth", "death"]), on=PERSON)
    stays = stays[stays.birth.notna() & ~(stays.death < FIRST)].reset_index(drop=True)
    new = stays[stays.start.between(FIRST, LAST)].reset_index(names="number")
    pairs = new.merge(stays, on=PERSON, suffixes=("", "_before"))
    existing = pairs[(pairs.start_before < pairs.start) & (pairs.start - pairs.end_before < 365)]
    new = new[~new.number.isin(existing.number)]
    new = new.assign(age=age_at(new.birth, new.start))
    youngest = new[new.age >= 18].groupby([*PERSON, "la_person_id"], dropna=False).age.min()
    return {
        "ascof_2b": {"age=18-64": [int((youngest < 65).sum()), 0]},
        "ascof_2c": {"age=65+": [int((youngest >= 65).sum()), 0]},
    }


def at_home(events: Any) -> dict[str, Counts]:
    """2E and its learning disability version."""
    services = events[
        (events.event_type == "service")
        & (events.client_type == "service user")
        & events.service_type.isin(LONG_TERM)
        & (events.start <= LAST)
        & (events.end >= FIRST)
        & (events.end >= events.start)
    ]
    latest = services.assign(until=services.end.clip(upper=LAST)).groupby(PERSON).until.max().to_frame()
    names = ["birth", "death", "gender", "primary_support_reason", "accommodation_status"]
    people = latest.join(details(events, names))
    people = people[~(people.death < FIRST)]
    people["age"] = age_at(people.birth, people.until)
    people = people[people.age >= 18]
    home = people.accommodation_status.isin(AT_HOME)
    found: dict[str, Counts] = {"ascof_2e": {}, "ascof_2e_ld": {}}
    learning = people.primary_support_reason == "learning disability support"
    for age, inside in (("18-64", people.age < 65), ("65+", people.age >= 65)):
        for gender in ("", "male", "female"):
            mine = inside & (people.gender == gender) if gender else inside
            name = f"age={age};gender={gender}" if gender else f"age={age}"
            found["ascof_2e"][name] = [int((mine & home).sum()), int(mine.sum())]
            if age == "18-64":
                some = mine & learning
                found["ascof_2e_ld"][name] = [int((some & home).sum()), int(some.sum())]
    return found


def self_directed(events: Any) -> dict[str, Counts]:
    """The four parts of 3D."""
    valid = events[(events.start <= LAST) & (events.end >= events.start)]
    about = details(events, ["birth", "death"])
    clients = valid[(valid.client_type == "service user") & valid.service_type.isin(LONG_TERM) & (valid.end >= LAST)]
    best = _best(clients, _client_rank(clients), about, died_from=LAST)
    community = best["rank"].between(3, 6)
    carers = valid[valid.client_type.isin(CARER_TYPES) & (valid.end >= FIRST)]
    support = _best(carers, _carer_rank(carers), about, died_from=FIRST)
    direct = support["rank"] <= 3
    return {
        "ascof_3d_1a": by_age(best, best["rank"].isin([3, 4]), community),
        "ascof_3d_2a": by_age(best, best["rank"] == 3, community),
        "ascof_3d_1b": by_age(support, support["rank"] <= 2, direct),
        "ascof_3d_2b": by_age(support, support["rank"] == 1, direct),
    }


def _best(rows: Any, rank: Any, about: Any, *, died_from: int) -> Any:
    """Each person's best rank, with the age on the last day."""
    people = rows.assign(rank=rank).dropna(subset=["rank"]).groupby(PERSON)["rank"].min().to_frame().join(about)
    people["age"] = age_at(people.birth, LAST)
    return people[~(people.death < died_from) & ~(people.age < 18)]


def _client_rank(rows: Any) -> Any:
    direct = rows.service_component == "direct payment"
    delivery = rows.delivery_mechanism.mask(direct, "direct payment")
    community, prison = rows.service_type == COMMUNITY, rows.service_type == PRISON
    managed, commissioned = delivery == "cassr managed personal budget", delivery == "cassr commissioned support"
    return np.select(
        [
            rows.service_type == NURSING,
            rows.service_type == RESIDENTIAL,
            community & (delivery == "direct payment"),
            community & managed,
            community & commissioned,
            community,
            prison & managed,
            prison & commissioned,
        ],
        [1, 2, 3, 4, 5, 6, 7, 8],
        9,
    )


def _carer_rank(rows: Any) -> Any:
    direct = rows.service_type == "unpaid carer support: direct to unpaid carer"
    paid = (rows.service_component == "direct payment") | (rows.delivery_mechanism == "direct payment")
    named = direct & rows.service_component.notna()
    assessed = rows.event_type.isin(["assessment", "review"])
    advised = rows.event_outcome == "nfa: information and advice or signposting"
    cared_for = rows.service_type == "unpaid carer support: support involving the person cared-for"
    inside = direct | cared_for | (rows.service_type.isna() & (assessed | advised))
    return np.select(
        [
            ~inside,
            direct & paid,
            named & (rows.delivery_mechanism == "cassr managed personal budget"),
            named & (rows.delivery_mechanism == "cassr commissioned support"),
            named,
            cared_for | (assessed & ~advised),
            (assessed & advised) | (rows.event_type == "request"),
        ],
        [np.nan, 1, 2, 3, 4, 6, 5],
        np.nan,
    )


def short_term(events: Any) -> dict[str, Counts]:
    """2A."""
    found = episodes_counted(events, details(events, ["birth", "death"]))
    return {"ascof_2a": by_age(found, found.in_numerator, found.in_denominator)}


MEASURES: dict[str, Callable[[Any], dict[str, Counts]]] = {
    "2A": short_term,
    "2B and 2C": admissions,
    "2E": at_home,
    "3D": self_directed,
}


def main(path: str, *names: str) -> None:
    """Count what is named, or everything."""
    events = load(path)
    found: dict[str, Counts] = {}
    for name in names or MEASURES:
        found |= MEASURES[name](events)
    print(json.dumps(found))


if __name__ == "__main__":
    main(*sys.argv[1:])
