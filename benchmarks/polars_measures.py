"""ASCOF 2A, 2B, 2C, 2E and 3D of one council in Polars, as an analyst would write them: as ``pandas_measures``.

``python -m benchmarks.polars_measures EVENTS MEASURE…`` prints numerator and denominator by measure and group, as JSON.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import Any

import polars as pl

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
from benchmarks.polars_2a import episodes_counted
from benchmarks.polars_people import age_at, details, load

Counts = dict[str, list[int]]


def by_age(found: Any, numerator: Any, denominator: Any) -> Counts:
    """Numerator and denominator of both age groups and of everybody."""
    age = pl.col("age")
    groups = {"age=18-64": age.is_between(18, 64), "age=65+": age >= 65, "total": pl.lit(True)}
    return {name: _counted(found, inside & numerator, inside & denominator) for name, inside in groups.items()}


def _counted(found: Any, *conditions: Any) -> list[int]:
    return [found.filter(one).height for one in conditions]


def admissions(events: Any) -> dict[str, Counts]:
    """2B and 2C: people with a new admission, by age at the start of the stay; there is no denominator here."""
    component = pl.col("service_component").fill_null("")
    stays = events.filter(
        (pl.col("event_type") == "service")
        & (pl.col("client_type") == "service user")
        & pl.col("service_type").is_in([NURSING, RESIDENTIAL])
        & component.str.contains("residential|nursing")
        & ~component.str.contains("short")
        & (pl.col("event_outcome").fill_null("") != SELF_FUNDED)
    )
    stays = stays.drop("birth", "death").join(details(events, ["birth", "death"]), on=PERSON, how="left")
    dead = (pl.col("death") < FIRST).fill_null(False)
    stays = stays.filter(pl.col("birth").is_not_null() & ~dead).with_row_index("number")
    new = stays.filter(pl.col("start").is_between(FIRST, LAST))
    pairs = new.join(stays, on=PERSON, suffix="_before")
    before = (pl.col("start_before") < pl.col("start")) & (pl.col("start") - pl.col("end_before") < 365)
    new = new.join(pairs.filter(before), on="number", how="anti")
    new = new.with_columns(age=age_at(pl.col("birth"), pl.col("start"))).filter(pl.col("age") >= 18)
    youngest = new.group_by(*PERSON, "la_person_id").agg(pl.col("age").min())
    younger, older = _counted(youngest, pl.col("age") < 65, pl.col("age") >= 65)
    return {"ascof_2b": {"age=18-64": [younger, 0]}, "ascof_2c": {"age=65+": [older, 0]}}


def at_home(events: Any) -> dict[str, Counts]:
    """2E and its learning disability version."""
    services = events.filter(
        (pl.col("event_type") == "service")
        & (pl.col("client_type") == "service user")
        & pl.col("service_type").is_in(LONG_TERM)
        & (pl.col("start") <= LAST)
        & (pl.col("end") >= FIRST)
        & (pl.col("end") >= pl.col("start"))
    )
    latest = services.group_by(PERSON).agg(until=pl.col("end").clip(upper_bound=LAST).max())
    names = ["birth", "death", "gender", "primary_support_reason", "accommodation_status"]
    people = latest.join(details(events, names), on=PERSON, how="left")
    people = people.with_columns(age=age_at(pl.col("birth"), pl.col("until")))
    people = people.filter((pl.col("age") >= 18) & ~(pl.col("death") < FIRST).fill_null(False))
    home = pl.col("accommodation_status").is_in(AT_HOME)
    found: dict[str, Counts] = {"ascof_2e": {}, "ascof_2e_ld": {}}
    learning = pl.col("primary_support_reason") == "learning disability support"
    for age, inside in (("18-64", pl.col("age") < 65), ("65+", pl.col("age") >= 65)):
        for gender in ("", "male", "female"):
            mine = inside & (pl.col("gender") == gender) if gender else inside
            name = f"age={age};gender={gender}" if gender else f"age={age}"
            found["ascof_2e"][name] = _counted(people, mine & home, mine)
            if age == "18-64":
                found["ascof_2e_ld"][name] = _counted(people, mine & learning & home, mine & learning)
    return found


def self_directed(events: Any) -> dict[str, Counts]:
    """The four parts of 3D."""
    valid = events.filter((pl.col("start") <= LAST) & (pl.col("end") >= pl.col("start"))).drop("birth", "death")
    about = details(events, ["birth", "death"])
    mine = (pl.col("client_type") == "service user") & pl.col("service_type").is_in(LONG_TERM)
    clients = valid.filter(mine & (pl.col("end") >= LAST))
    best = _best(clients, _client_rank(), about, died_from=LAST)
    carers = valid.filter(pl.col("client_type").is_in(CARER_TYPES) & (pl.col("end") >= FIRST))
    support = _best(carers, _carer_rank(), about, died_from=FIRST)
    rank = pl.col("rank")
    return {
        "ascof_3d_1a": by_age(best, rank.is_in([3, 4]), rank.is_between(3, 6)),
        "ascof_3d_2a": by_age(best, rank == 3, rank.is_between(3, 6)),
        "ascof_3d_1b": by_age(support, rank <= 2, rank <= 3),
        "ascof_3d_2b": by_age(support, rank == 1, rank <= 3),
    }


def _best(rows: Any, rank: Any, about: Any, *, died_from: int) -> Any:
    """Each person's best rank, with the age on the last day."""
    people = rows.with_columns(rank=rank).filter(pl.col("rank").is_not_null())
    people = people.group_by(PERSON).agg(pl.col("rank").min()).join(about, on=PERSON, how="left")
    people = people.with_columns(age=age_at(pl.col("birth"), pl.lit(LAST)))
    dead, child = (pl.col("death") < died_from).fill_null(False), (pl.col("age") < 18).fill_null(False)
    return people.filter(~dead & ~child)


def _ranked(*steps: tuple[Any, int | None], otherwise: int | None) -> Any:
    """The rank of the first condition that holds."""
    chosen: Any = pl
    for condition, rank in steps:
        chosen = chosen.when(condition).then(pl.lit(rank, dtype=pl.Int32))
    return chosen.otherwise(pl.lit(otherwise, dtype=pl.Int32))


def _client_rank() -> Any:
    kind = pl.col("service_type")
    direct = pl.col("service_component").eq_missing("direct payment")
    delivery = pl.when(direct).then(pl.lit("direct payment")).otherwise("delivery_mechanism")
    managed, commissioned = delivery == "cassr managed personal budget", delivery == "cassr commissioned support"
    community, prison = kind == COMMUNITY, kind == PRISON
    return _ranked(
        (kind == NURSING, 1),
        (kind == RESIDENTIAL, 2),
        (community & (delivery == "direct payment"), 3),
        (community & managed, 4),
        (community & commissioned, 5),
        (community, 6),
        (prison & managed, 7),
        (prison & commissioned, 8),
        otherwise=9,
    )


def _carer_rank() -> Any:
    kind, component, delivery = pl.col("service_type"), pl.col("service_component"), pl.col("delivery_mechanism")
    direct = kind.eq_missing("unpaid carer support: direct to unpaid carer")
    paid = component.eq_missing("direct payment") | delivery.eq_missing("direct payment")
    named = direct & component.is_not_null()
    assessed = pl.col("event_type").is_in(["assessment", "review"]).fill_null(False)
    advised = pl.col("event_outcome").eq_missing("nfa: information and advice or signposting")
    cared_for = kind.eq_missing("unpaid carer support: support involving the person cared-for")
    inside = direct | cared_for | (kind.is_null() & (assessed | advised))
    return _ranked(
        (~inside, None),
        (direct & paid, 1),
        (named & (delivery == "cassr managed personal budget"), 2),
        (named & (delivery == "cassr commissioned support"), 3),
        (named, 4),
        (cared_for | (assessed & ~advised), 6),
        ((assessed & advised) | (pl.col("event_type") == "request"), 5),
        otherwise=None,
    )


def short_term(events: Any) -> dict[str, Counts]:
    """2A."""
    found = episodes_counted(events, details(events, ["birth", "death"]))
    return {"ascof_2a": by_age(found, pl.col("in_numerator"), pl.col("in_denominator"))}


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
