"""Episodes of short-term support to maximise independence (ST-Max): services less than eight days apart are one.

Shared by ASCOF 2A (all ST-Max) and 2D (reablement only). Method note, section d1, steps 1 and 2.
"""

from __future__ import annotations

from ncs.engine.relational import ibis, ir
from ncs.measures.parts.outcomes import latest_then_best, place, place_in

#: Services at most this many days after the latest end so far continue the episode.
JOINED_DAYS = 7

PERSON = ["area", "la_code", "person_id"]
EPISODE = [*PERSON, "episode_no"]


def numbered(services: ir.Table) -> ir.Table:
    """Return the services with ``place`` (2A's outcome scale) and ``episode_no`` (0, 1, … within a person)."""
    rows = services.mutate(place=place(services.event_outcome))
    order = ["start", "end", "place", ibis.desc("record_id")]
    earlier = ibis.window(group_by=PERSON, order_by=order, preceding=(None, 1))
    rows = rows.mutate(ends_so_far=rows.end.max().over(earlier))
    begins = rows.ends_so_far.notnull() & (rows.start - rows.ends_so_far > JOINED_DAYS)
    rows = rows.mutate(begins=begins.cast("int64"))
    so_far = ibis.window(group_by=PERSON, order_by=order, preceding=None, following=0)
    return rows.mutate(episode_no=rows.begins.sum().over(so_far))


def episodes(rows: ir.Table) -> ir.Table:
    """Return one row an episode.

    Args:
        rows: what :func:`numbered` returned.

    Returns:
        ``area, la_code, person_id, episode_no, from_day, to_day`` (day numbers), ``episode`` (the first day as
        text) and ``outcome_place``: the outcome of the service with the latest end; ties go to the better outcome.
    """
    latest = latest_then_best(rows.end, rows.place).max()
    found = rows.group_by(EPISODE).agg(
        from_day=rows.start.min(), to_day=rows.end.max(), first_day=rows.event_start_date.min(), latest=latest
    )
    return found.mutate(episode=found.first_day.cast("string"), outcome_place=place_in(found.latest)).drop(
        "latest", "first_day"
    )
