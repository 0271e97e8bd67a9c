"""ASCOF 2A in Polars: episodes, and what followed each (method note, section d1); the same steps as ``pandas_2a``."""

from __future__ import annotations

from typing import Any

import polars as pl

from benchmarks.method_words import (
    AS_PLANNED,
    CARE_HOME,
    FIRST,
    IN_HOSPITAL,
    LAST,
    LONG_TERM,
    LOW_LEVEL,
    NAMES,
    NUMERATOR,
    OTHER,
    PERSON,
    RANK,
    SHORT_STAY,
    ST_MAX,
    USABLE,
)
from benchmarks.polars_people import age_at

_KEY = [*PERSON, "episode"]


def episodes_counted(events: Any, about: Any) -> Any:
    """Every episode that ended in the period, with age and whether it counts."""
    place = pl.col("event_outcome").replace_strict(USABLE, default=999, return_dtype=pl.Int32)
    is_st_max = ((pl.col("event_type") == "service") & (pl.col("service_type") == ST_MAX)).fill_null(False)
    build = events.filter((pl.col("client_type") == "service user") & (pl.col("end") >= pl.col("start")))
    build = build.drop("birth", "death").with_columns(place=place, is_st_max=is_st_max)
    found = _episodes(build).join(about, on=PERSON, how="left").with_columns(age=age_at(pl.col("birth"), pl.col("to")))
    child = (pl.col("age") < 18).fill_null(False)
    dead = (pl.col("death") < pl.col("from")).fill_null(False)
    found = found.filter(pl.col("to").is_between(FIRST, LAST) & ~child & ~dead)
    found = found.join(_supported(found, build), on=_KEY, how="anti")
    outcome = _outcome(found, _near(found, build))
    numerator = pl.col("outcome").is_in(NUMERATOR)
    denominator = numerator | pl.col("outcome").is_in([*LONG_TERM, CARE_HOME])
    return outcome.with_columns(in_numerator=numerator, in_denominator=denominator)


def _episodes(build: Any) -> Any:
    """ST-Max services at most seven days apart as one."""
    rows = build.filter("is_st_max").sort(*PERSON, "start", "end", "place")
    rows = rows.with_columns(so_far=pl.col("end").cum_max().shift().over(PERSON))
    begins = pl.col("so_far").is_null() | (pl.col("start") - pl.col("so_far") > 7)
    rows = rows.with_columns(episode=begins.cum_sum().over(PERSON))
    latest = pl.col("place").sort_by("end", "place", descending=[True, False]).first()
    return rows.group_by(_KEY).agg(pl.col("start").min().alias("from"), pl.col("end").max().alias("to"), latest)


def _supported(found: Any, build: Any) -> Any:
    """Episodes before which long-term support was open, or ended fewer than 91 days before."""
    support = build.filter(pl.col("service_type").is_in(LONG_TERM)).select(*PERSON, "start", "end")
    pairs = found.select(*_KEY, "from").join(support, on=PERSON)
    open_or_late = (pl.col("start") < pl.col("from")) & (pl.col("from") - pl.col("end") < 91)
    return pairs.filter(open_or_late).select(_KEY).unique()


def _near(found: Any, build: Any) -> Any:
    """Events from the first day of an episode to seven days after it, without its own services."""
    rows = found.select(*_KEY, "from", "to").join(build, on=PERSON)
    rows = rows.filter(pl.col("start").is_between(pl.col("from"), pl.col("to") + 7))
    return rows.filter(~(pl.col("is_st_max") & (pl.col("start") <= pl.col("to"))))


def _outcome(found: Any, near: Any) -> Any:
    """Each episode with its final outcome: the first of six steps that applies."""
    kind, place, usable = pl.col("service_type"), pl.col("place"), pl.col("place") < 100
    window = near.filter(pl.col("end") > pl.col("to"))
    further = window.filter(kind == ST_MAX).group_by(_KEY).agg(further=pl.col("start").min())
    window = window.join(further, on=_KEY, how="left")
    window = window.filter(~(pl.col("start") >= pl.col("further")).fill_null(False))
    window = window.with_columns(rank=kind.replace_strict(RANK, default=None, return_dtype=pl.Int32))
    speaks = window.filter((pl.col("event_type") != "service") & (place != AS_PLANNED))
    home = window.filter(pl.col("service_component").is_in(SHORT_STAY) & (kind == OTHER))
    nested = near.filter((pl.col("end") > pl.col("from")) & (pl.col("end") <= pl.col("to")))
    late = nested.filter(pl.col("event_type").is_in(["assessment", "review"]) & usable)
    late = late.filter(pl.col("to") - pl.col("end") < 14).group_by(_KEY)
    spoken = late.agg(inside=place.sort_by("end", "place", descending=[True, False]).first())
    equipment = nested.filter((pl.col("event_type") == "service") & (pl.col("service_component") == "equipment"))
    for one in (
        window.group_by(_KEY).agg(pl.col("rank").min(), any=pl.lit(True)),
        speaks.group_by(_KEY).agg(after=place.filter(usable).min(), said=pl.lit(True)),
        home.select(_KEY).unique().with_columns(in_home=pl.lit(True)),
        equipment.select(_KEY).unique().with_columns(equipped=pl.lit(True)),
        spoken,
    ):
        found = found.join(one, on=_KEY, how="left")
    return found.with_columns(outcome=_answer())


def _answer() -> Any:
    """The six steps, of an episode with what was found near it."""
    own = pl.when((pl.col("place") < 100) & (pl.col("any").is_null() | pl.col("said"))).then("place")
    best = pl.min_horizontal(own, "after", "inside")
    named = {"return_dtype": pl.String, "default": None}
    return (
        pl.when(pl.col("death") - pl.col("to") <= 7)
        .then(pl.lit("nfa: deceased"))
        .when(pl.col("place") == IN_HOSPITAL)
        .then(pl.lit(NAMES[IN_HOSPITAL]))
        .when((pl.col("rank") == 7) & pl.col("in_home"))
        .then(pl.lit(CARE_HOME))
        .when(pl.col("rank").is_not_null())
        .then(pl.col("rank").replace_strict({number: name for name, number in RANK.items()}, **named))
        .when(best.is_not_null())
        .then(best.replace_strict(NAMES, **named))
        .when("equipped")
        .then(pl.lit(LOW_LEVEL))
        .otherwise(pl.col("place").replace_strict(NAMES, **named).fill_null("none"))
    )
