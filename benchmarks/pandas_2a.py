"""ASCOF 2A in pandas: episodes, and what followed each (method note, section d1)."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

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
from benchmarks.pandas_people import age_at

_KEY = [*PERSON, "episode"]


def episodes_counted(events: Any, about: Any) -> Any:
    """Every episode that ended in the period, with age and whether it counts."""
    build = events[(events.client_type == "service user") & (events.end >= events.start)]
    build = build.drop(columns=["birth", "death"]).assign(place=events.event_outcome.map(USABLE).fillna(999))
    episodes, build = _episodes(build)
    episodes = episodes.join(about, on=PERSON)
    episodes["age"] = age_at(episodes.birth, episodes.to)
    kept = episodes.to.between(FIRST, LAST) & ~(episodes.age < 18) & ~(episodes.death < episodes["from"])
    episodes = episodes[kept & ~_supported(episodes, build)]
    outcome = _outcome(episodes, _near(episodes, build))
    numerator = outcome.isin(NUMERATOR)
    return episodes.assign(in_numerator=numerator, in_denominator=numerator | outcome.isin([*LONG_TERM, CARE_HOME]))


def _episodes(build: Any) -> Any:
    """ST-Max services at most seven days apart as one; all events without those services."""
    is_st_max = (build.event_type == "service") & (build.service_type == ST_MAX)
    rows = build[is_st_max].sort_values([*PERSON, "start", "end", "place"])
    person = rows.groupby(PERSON)
    so_far = person.end.cummax().groupby([rows[name] for name in PERSON]).shift()
    begins = so_far.isna() | (rows.start - so_far > 7)
    rows = rows.assign(episode=begins.groupby([rows[name] for name in PERSON]).cumsum())
    latest = rows.sort_values(["end", "place"], ascending=[False, True]).drop_duplicates(_KEY)
    found = rows.groupby(_KEY).agg(**{"from": ("start", "min"), "to": ("end", "max")}).reset_index()
    return found.merge(latest[[*_KEY, "place"]], on=_KEY), build.assign(is_st_max=is_st_max)


def _supported(episodes: Any, build: Any) -> Any:
    """Whether long-term support was open, or ended fewer than 91 days before the episode."""
    support = build[build.service_type.isin(LONG_TERM)][[*PERSON, "start", "end"]]
    pairs = episodes[[*_KEY, "from"]].merge(support, on=PERSON)
    pairs = pairs[(pairs.start < pairs["from"]) & (pairs["from"] - pairs.end < 91)]
    index = pd.MultiIndex.from_frame(episodes[_KEY])
    return pd.Series(index.isin(pd.MultiIndex.from_frame(pairs[_KEY])), index=episodes.index)


def _near(episodes: Any, build: Any) -> Any:
    """Events from the first day of an episode to seven days after it, without its own services."""
    rows = episodes[[*_KEY, "from", "to"]].merge(build, on=PERSON)
    rows = rows[(rows.start >= rows["from"]) & (rows.start <= rows.to + 7)]
    return rows[~(rows.is_st_max & (rows.start <= rows.to))]


def _outcome(episodes: Any, near: Any) -> Any:
    """The final outcome of each episode: the first of six steps that applies."""
    index = pd.MultiIndex.from_frame(episodes[_KEY])
    window = near[near.end > near.to]
    further = window[window.service_type == ST_MAX].groupby(_KEY).start.min().rename("further")
    window = window.join(further, on=_KEY)
    window = window[~(window.start >= window.further)].assign(rank=window.service_type.map(RANK))
    speaks = window[window.event_type.notna() & (window.event_type != "service") & (window.place != AS_PLANNED)]
    nested = near[(near.end > near["from"]) & (near.end <= near.to)]
    rank = window.groupby(_KEY)["rank"].min().reindex(index).to_numpy()
    home = window[window.service_component.isin(SHORT_STAY)]
    in_home = index.isin(pd.MultiIndex.from_frame(home[home.service_type == OTHER][_KEY]))
    quiet = ~index.isin(pd.MultiIndex.from_frame(window[_KEY])) | index.isin(pd.MultiIndex.from_frame(speaks[_KEY]))
    own = episodes.place.where((episodes.place < 100) & quiet).to_numpy()
    after = speaks[speaks.place < 100].groupby(_KEY).place.min().reindex(index).to_numpy()
    late = nested[
        nested.event_type.isin(["assessment", "review"]) & (nested.to - nested.end < 14) & (nested.place < 100)
    ]
    spoken = late.sort_values(["end", "place"], ascending=[False, True]).drop_duplicates(_KEY)
    inside = spoken.set_index(_KEY).place.reindex(index).to_numpy()
    best = pd.DataFrame({"own": own, "after": after, "inside": inside}).min(axis=1)
    equipment = nested[(nested.event_type == "service") & (nested.service_component == "equipment")]
    equipped = index.isin(pd.MultiIndex.from_frame(equipment[_KEY]))
    service = pd.Series(rank).map({number: name for name, number in RANK.items()}).to_numpy()
    answer = np.select(
        [
            (episodes.death - episodes.to <= 7).to_numpy(),
            (episodes.place == IN_HOSPITAL).to_numpy(),
            (rank == 7) & in_home,
            ~np.isnan(rank),
            best.notna().to_numpy(),
            equipped,
        ],
        ["nfa: deceased", NAMES[IN_HOSPITAL], CARE_HOME, service, best.map(NAMES).to_numpy(), LOW_LEVEL],
        episodes.place.map(NAMES).fillna("none").to_numpy(),
    )
    return pd.Series(answer, index=episodes.index)
