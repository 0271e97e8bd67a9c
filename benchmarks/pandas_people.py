"""Events and person details in pandas, for the comparison of measures: text folded, days as numbers, ends filled in."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from benchmarks.method_words import DAYS, LONG_TERM, OPEN, PERSON, RANK, TELLING, TEXT, UNKNOWN, UNPAID_CARER


def load(path: str) -> Any:
    """Read what the measures need."""
    frame = pd.read_parquet(path, columns=[*PERSON, "la_person_id", "record_id", *TEXT, *DAYS])
    for name in TEXT:
        frame[name] = frame[name].str.lower().str.rstrip(" ")
    for name, short in DAYS.items():
        day = pd.to_datetime(frame.pop(name))
        frame[short] = (day - pd.Timestamp("1970-01-01")).dt.days
    frame["end"] = frame.end.fillna(OPEN)
    return frame


def age_at(birth: Any, day: Any) -> Any:
    """Whole years as the official code counts them."""
    return np.floor((day - birth) / 365.25)


def details(events: Any, names: list[str]) -> Any:
    """One row a person with the details asked for."""
    found = {}
    for name in names:
        if name in ("birth", "death"):
            found[name] = _day(events, name, earliest=name == "birth")
        else:
            found[name] = _latest(events, name)
    people = pd.DataFrame(found)
    if "accommodation_status" in found:
        unknown = people.index[people.accommodation_status == "unknown"]
        people.loc[unknown, "accommodation_status"] = _from_services(events).reindex(unknown).fillna("unknown")
    return people


def _day(events: Any, name: str, *, earliest: bool) -> Any:
    known = events.dropna(subset=[name]).sort_values(["ref_end", name], ascending=[False, earliest])
    return known.groupby(PERSON)[name].first()


def _latest(events: Any, name: str) -> Any:
    """The value of the rows that come first, unknown where they disagree."""
    value = events[name].fillna("invalid and not mapped")
    worse = [*UNKNOWN, UNPAID_CARER] if name == "primary_support_reason" else UNKNOWN
    rows = events[[*PERSON, "ref_end", "end", "start"]].assign(value=value, known=~value.isin(worse))
    return _first(rows, ["known", "ref_end", "end", "start"]).replace("invalid and not mapped", "unknown")


def _first(rows: Any, order: list[str]) -> Any:
    """The one value of each person's first rows in descending order, unknown where there are several."""
    top = rows.sort_values(order, ascending=False).drop_duplicates(PERSON)[[*PERSON, *order]]
    first = rows.merge(top, on=[*PERSON, *order]).groupby(PERSON).value
    return first.first().where(first.nunique() == 1, "unknown")


def _from_services(events: Any) -> Any:
    """Where the latest services say that a person lives."""
    services = events[events.event_type == "service"]
    rank = -services.service_type.map(RANK).fillna(99)
    telling = services.service_component.isin(TELLING)
    rows = services.assign(rank=rank, telling=telling)
    order = ["end", "rank", "telling", "start"]
    top = rows.sort_values(order, ascending=False).drop_duplicates(PERSON)[[*PERSON, *order]]
    first = rows.merge(top, on=[*PERSON, *order])
    kind = _only(first[first["rank"] > -99], "service_type")
    component = _only(first[first.telling], "service_component")
    both = pd.DataFrame({"kind": kind, "component": component})
    homes = np.select(
        [
            both.kind == LONG_TERM[0],
            both.kind == LONG_TERM[1],
            both.component == "shared lives",
            both.component == "extra care housing",
            both.component == "community supported living",
            (both.kind == LONG_TERM[2]) & (both.component == "home support or domiciliary care"),
        ],
        [
            "registered nursing home",
            "registered care home",
            "shared lives scheme",
            "sheltered housing, extra care housing or other sheltered housing",
            "supported accommodation, supported lodgings or supported group home",
            "unknown: presumed at home",
        ],
        "unknown",
    )
    return pd.Series(homes, index=both.index)


def _only(rows: Any, column: str) -> Any:
    """The value of each person's rows where it is the only one."""
    grouped = rows.groupby(PERSON)[column]
    return grouped.first()[grouped.nunique() == 1]
