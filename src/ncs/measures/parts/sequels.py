"""What followed an ST-Max episode: the six steps of ASCOF 2A (method note, section d1, step 5).

A step decides only the episodes that no earlier step decided. Each decision keeps the records it rests on.
"""

from __future__ import annotations

from dataclasses import dataclass

from ncs.engine.relational import ibis, ir
from ncs.measures.parts.episodes import EPISODE
from ncs.measures.parts.outcomes import (
    DECEASED,
    ENDED_AS_PLANNED,
    HOSPITAL,
    LOWEST_UNUSABLE,
    UNKNOWN_PLACE,
    label,
    latest_then_best,
    place,
    place_in,
)
from ncs.measures.parts.words import (
    LOW_LEVEL,
    OTHER_SHORT_TERM,
    SERVICE_LABELS,
    SERVICE_RANK,
    SHORT_TERM_CARE_HOME,
    ST_MAX,
    UNRANKED,
    any_of,
    choose,
)
from ncs.measures.run.context import Keep

#: Days after the end of an episode in which something counts as its sequel.
WINDOW_DAYS = 7
#: An assessment or review inside the episode speaks for it if it ended fewer than this many days before.
NESTED_DAYS = 14

#: The steps in words, by the name that ``sequel`` has.
SEQUELS = {
    "1": "a death by the 7th day after the episode",
    "2": "the episode's own outcome, admission to hospital",
    "3": "a service that went on or began within 7 days after the episode",
    "4a": "the episode's own outcome, the best of those that speak",
    "4b": "the outcome of another event within 7 days after the episode",
    "4c": "the outcome of an assessment or review near the end of the episode",
    "5": "equipment provided within the episode",
    "6": "the episode's own outcome, because nothing else decided",
}

CARE_HOME = "Short term support: Residential or Nursing care"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sequels:
    """``outcomes``: one row an episode with ``sequel`` and ``outcome``; ``evidence``: the records behind each."""

    outcomes: ir.Table
    evidence: ir.Table


def sequels(episodes: ir.Table, build: ir.Table, keep: Keep) -> Sequels:
    """Return what followed each episode.

    Args:
        episodes: episodes with ``from_day, to_day, outcome_place`` and the person's ``death``.
        build: events of service users, none ending before it starts.
        keep: works an intermediate result out once.
    """
    near = keep(_near(episodes, build))
    window, nested = _window(near), _nested(near)
    columns = [*EPISODE, "death", "to_day", "outcome_place"]
    decided = episodes.select(*columns)
    for facts in (_window_facts(window), _nested_facts(nested)):
        decided = decided.left_join(facts, EPISODE).drop(*(f"{name}_right" for name in EPISODE))
    decided = keep(_decide(decided))
    return Sequels(outcomes=decided.select(*EPISODE, "sequel", "outcome"), evidence=_evidence(decided, window, nested))


def _near(episodes: ir.Table, build: ir.Table) -> ir.Table:
    """Events of the person that start on or after the episode's first day, but for the episode's own services."""
    spans = episodes.select(*EPISODE, "from_day", "to_day", "outcome_place")
    columns = ("record_id", "start", "end", "event_type", "service_type", "service_component", "event_outcome")
    rows = spans.join(build.select("la_code", "person_id", *columns), ["la_code", "person_id"])
    rows = rows.filter((rows.start >= rows.from_day) & (rows.start <= rows.to_day + WINDOW_DAYS))
    st_max = (rows.event_type == "service").fill_null(False) & (rows.service_type == ST_MAX).fill_null(False)
    own = st_max & (rows.start <= rows.to_day)
    rows = rows.filter(~own)
    return rows.mutate(
        place=place(rows.event_outcome), rank=choose(rows.service_type, SERVICE_RANK, otherwise=UNRANKED)
    )


def _window(near: ir.Table) -> ir.Table:
    """Events in the window after the episode, up to a further ST-Max."""
    rows = near.filter(near.end > near.to_day)
    further = rows.start.min(where=rows.service_type == ST_MAX).over(ibis.window(group_by=EPISODE))
    rows = rows.mutate(further=further)
    rows = rows.filter(rows.further.isnull() | (rows.start < rows.further))
    planned = rows.place == ENDED_AS_PLANNED
    speaks = (rows.event_type != "service").fill_null(False) & ~planned
    care_home = (rows.service_type == OTHER_SHORT_TERM) & any_of(rows.service_component, SHORT_TERM_CARE_HOME)
    return rows.mutate(speaks=speaks, care_home=care_home.fill_null(False))


def _window_facts(window: ir.Table) -> ir.Table:
    usable = window.speaks & (window.place < LOWEST_UNUSABLE)
    return window.group_by(EPISODE).agg(
        in_window=window.count(),
        best_rank=window["rank"].min(),
        care_home=window.care_home.any(),
        anything_speaks=window.speaks.any(),
        after_place=window.place.min(where=usable),
    )


def _nested(near: ir.Table) -> ir.Table:
    """Events inside the episode: ``assessed`` marks what may speak for it, ``equipment`` what step 5 looks for."""
    rows = near.filter((near.end > near.from_day) & (near.end <= near.to_day))
    late = rows.to_day - rows.end < NESTED_DAYS
    assessed = any_of(rows.event_type, ("assessment", "review")) & late & (rows.place < LOWEST_UNUSABLE)
    equipment = (rows.event_type == "service") & (rows.service_component == "equipment")
    key = latest_then_best(rows.end, rows.place)
    return rows.mutate(assessed=assessed, equipment=equipment.fill_null(False), key=key)


def _nested_facts(nested: ir.Table) -> ir.Table:
    facts = nested.group_by(EPISODE).agg(
        nested_key=nested.key.max(where=nested.assessed), any_equipment=nested.equipment.any()
    )
    return facts.mutate(nested_place=place_in(facts.nested_key))


def _decide(rows: ir.Table) -> ir.Table:
    """Add ``sequel`` (the step that decided) and ``outcome`` (the final outcome)."""
    own_usable = (rows.outcome_place < LOWEST_UNUSABLE) & (rows.in_window.isnull() | rows.anything_speaks)
    rows = rows.mutate(own_place=own_usable.ifelse(rows.outcome_place, ibis.null("int64")))
    candidates = [ibis.coalesce(rows[name], UNKNOWN_PLACE) for name in ("own_place", "after_place", "nested_place")]
    rows = rows.mutate(best_place=ibis.least(*candidates))
    sequel = ibis.cases(
        ((rows.death - rows.to_day <= WINDOW_DAYS).fill_null(False), "1"),
        (rows.outcome_place == HOSPITAL, "2"),
        ((rows.best_rank < UNRANKED).fill_null(False), "3"),
        ((rows.best_place < LOWEST_UNUSABLE) & (rows.best_place == rows.own_place).fill_null(False), "4a"),
        ((rows.best_place < LOWEST_UNUSABLE) & (rows.best_place == rows.after_place).fill_null(False), "4b"),
        (rows.best_place < LOWEST_UNUSABLE, "4c"),
        (rows.any_equipment.fill_null(False), "5"),
        else_="6",
    )
    rows = rows.mutate(sequel=sequel)
    short_care = (rows.best_rank == SERVICE_RANK[OTHER_SHORT_TERM]) & rows.care_home
    service = short_care.ifelse(CARE_HOME, rows.best_rank.cases(*SERVICE_LABELS.items()))
    return rows.mutate(
        outcome=ibis.cases(
            (rows.sequel == "1", DECEASED),
            (rows.sequel == "3", service),
            (rows.sequel.startswith("4"), label(rows.best_place)),
            (rows.sequel == "5", SERVICE_LABELS[SERVICE_RANK[LOW_LEVEL]]),
            else_=label(rows.outcome_place),
        )
    )


def _evidence(decided: ir.Table, window: ir.Table, nested: ir.Table) -> ir.Table:
    """The records that decided, beside the episode's own services: pairs of episode and record."""
    columns = [*EPISODE, "record_id"]
    answers = decided.select(*EPISODE, "sequel", "best_rank", "best_place", "nested_key")
    after = answers.join(window.drop("from_day", "to_day", "outcome_place"), EPISODE)
    by_service = (after.sequel == "3") & (after["rank"] == after.best_rank)
    by_outcome = (after.sequel == "4b") & after.speaks & (after.place == after.best_place)
    inside = answers.join(nested.drop("from_day", "to_day", "outcome_place"), EPISODE)
    by_review = (inside.sequel == "4c") & inside.assessed & (inside.key == inside.nested_key)
    by_equipment = (inside.sequel == "5") & inside.equipment
    return (
        after.filter((by_service | by_outcome).fill_null(False))
        .select(*columns)
        .union(inside.filter((by_review | by_equipment).fill_null(False)).select(*columns))
    )
