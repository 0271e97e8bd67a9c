"""What must come before what: the order of states, read from ``data/order.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event, kind_named
from ncs.journeys.rules.model import Example, Rule
from ncs.journeys.rules.samples import assessed, contact, decision, opened
from ncs.tables.reading.yaml_files import read_yaml


class Before(BaseModel):
    """What must come before one kind of event, and by which law."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    after: Annotated[tuple[str, ...], Field(min_length=1)]
    section: str
    force: Force
    words: str


@cache
def order() -> Mapping[str, Before]:
    """Return what must come before each kind that follows something.

    Raises:
        ProblemsFound: the file of the package is damaged.
    """
    return read_yaml(files("ncs.journeys") / "data" / "order.yaml", TypeAdapter(dict[str, Before]), kind="order")


def too_early(state: State, kind: str) -> Before | None:
    """Return what is missing before an event of ``kind`` in this state; None where nothing is."""
    before = order().get(kind)
    if before is None or any(state.all(kind_named(one)) for one in before.after):
        return None
    return before


def _faults(state: State, one: Event) -> str:
    before = order().get(one.kind)
    if before is None or any(found.on <= one.on for kind in before.after for found in state.all(kind_named(kind))):
        return ""
    return f"{before.words} There is no {' or '.join(before.after)} on or before that day."


def _by(one: Event) -> tuple[str, Force]:
    """Return the provision of one step and its force: law sets some of the order, others only a true record needs."""
    before = order()[one.kind]
    return before.section, before.force


RULE = Rule(
    id="order",
    title="First things first",
    section="Care Act 2014 ss9 to 38",
    force=Force.STATUTORY,
    checked=Checked.TEXT,
    words="Each step follows those that it rests on: a decision an assessment, a plan a decision, a budget a plan.",
    faults=_faults,
    by=_by,
    examples=(
        Example(said="No decision without an assessment.", story=contact(), event=decision(), refused=True),
        Example(said="An assessment, then the decision.", story=assessed(), event=decision()),
        Example(said="Nor a decision dated before it.", story=assessed(), event=decision("2026-04-19"), refused=True),
        Example(said="The same day will do.", story=assessed(), event=decision("2026-04-20")),
        Example(
            said="Information may be given to anybody.",
            story=[opened()],
            event=event("information-given", "2026-04-01", about=["groups nearby"]),
        ),
    ),
)
