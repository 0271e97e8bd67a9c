"""Events and person details in Polars, for the comparison of measures: the same steps as ``pandas_people``."""

from __future__ import annotations

from typing import Any

import polars as pl

from benchmarks.method_words import DAYS, HOMES, LONG_TERM, OPEN, PERSON, RANK, TELLING, TEXT, UNKNOWN, UNPAID_CARER


def load(path: str) -> Any:
    """Read what the measures need: text folded, days as numbers, open ends filled in."""
    text = pl.col(TEXT).cast(pl.String).str.to_lowercase().str.strip_chars_end(" ")
    days = [pl.col(name).cast(pl.Date).cast(pl.Int32).alias(short) for name, short in DAYS.items()]
    rows = pl.scan_parquet(path).select(*PERSON, "la_person_id", "record_id", text, *days)
    return rows.with_columns(pl.col("end").fill_null(OPEN)).collect()


def age_at(birth: Any, day: Any) -> Any:
    """Whole years as the official code counts them."""
    return ((day - birth) / 365.25).floor()


def details(events: Any, names: list[str]) -> Any:
    """One row a person with the details asked for."""
    people = events.select(PERSON).unique()
    for name in names:
        one = _day(events, name, earliest=name == "birth") if name in ("birth", "death") else _latest(events, name)
        people = people.join(one, on=PERSON, how="left")
    if "accommodation_status" in names:
        people = people.join(_from_services(events), on=PERSON, how="left")
        unknown = pl.col("accommodation_status") == "unknown"
        told = pl.when(unknown).then(pl.col("home").fill_null("unknown")).otherwise("accommodation_status")
        people = people.with_columns(accommodation_status=told)
    return people


def _day(events: Any, name: str, *, earliest: bool) -> Any:
    known = events.filter(pl.col(name).is_not_null())
    known = known.sort("ref_end", name, descending=[True, not earliest], nulls_last=True)
    return known.unique(PERSON, keep="first", maintain_order=True).select(*PERSON, name)


def _latest(events: Any, name: str) -> Any:
    """The value of the rows that come first, unknown where they disagree."""
    worse = [*UNKNOWN, UNPAID_CARER] if name == "primary_support_reason" else UNKNOWN
    rows = events.select(*PERSON, "ref_end", "end", "start", value=pl.col(name).fill_null("invalid and not mapped"))
    rows = rows.with_columns(known=~pl.col("value").is_in(worse))
    first = _first(rows, ["known", "ref_end", "end", "start"])
    found = first.group_by(PERSON).agg(pl.col("value").first(), many=pl.col("value").n_unique() > 1)
    told = pl.when("many").then(pl.lit("unknown")).otherwise("value").replace("invalid and not mapped", "unknown")
    return found.select(*PERSON, told.alias(name))


def _first(rows: Any, order: list[str]) -> Any:
    """Each person's first rows in descending order: all that tie."""
    top = rows.sort(order, descending=True, nulls_last=True).unique(PERSON, keep="first", maintain_order=True)
    return rows.join(top.select(*PERSON, *order), on=[*PERSON, *order], nulls_equal=True)


def _from_services(events: Any) -> Any:
    """Where the latest services say that a person lives."""
    rank = -pl.col("service_type").replace_strict(RANK, default=99, return_dtype=pl.Int32)
    telling = pl.col("service_component").is_in(TELLING).fill_null(False)
    rows = events.filter(pl.col("event_type") == "service").with_columns(rank=rank, telling=telling)
    first = _first(rows, ["end", "rank", "telling", "start"])
    kind = _only(first.filter(pl.col("rank") > -99), "service_type")
    both = kind.join(_only(first.filter("telling"), "service_component"), on=PERSON, how="full", coalesce=True)
    cared_for = pl.col("service_component") == "home support or domiciliary care"
    home = (
        pl.when(pl.col("service_type") == LONG_TERM[0])
        .then(pl.lit("registered nursing home"))
        .when(pl.col("service_type") == LONG_TERM[1])
        .then(pl.lit("registered care home"))
        .when(pl.col("service_component").is_in(list(HOMES)))
        .then(pl.col("service_component").replace(HOMES))
        .when((pl.col("service_type") == LONG_TERM[2]) & cared_for)
        .then(pl.lit("unknown: presumed at home"))
        .otherwise(pl.lit("unknown"))
    )
    return both.select(*PERSON, home=home)


def _only(rows: Any, column: str) -> Any:
    """The value of each person's rows where it is the only one."""
    found = rows.group_by(PERSON).agg(pl.col(column).first(), many=pl.col(column).n_unique())
    return found.filter(pl.col("many") == 1).drop("many")
