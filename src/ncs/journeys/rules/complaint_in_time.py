"""SI 2009/309 reg 12: a complaint is made within twelve months, or later where there is good reason."""

from __future__ import annotations

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.disputes import ComplaintMade
from ncs.journeys.rules.model import Example, Limit, Rule
from ncs.journeys.rules.samples import opened


def _limit(_state: State, one: Event) -> Limit | None:
    if not isinstance(one, ComplaintMade) or one.happened is None or one.happened > one.on:
        return None
    words = (
        "What it is about happened, or came to notice, on {since}: a complaint is made by {last}, unless there is good "
        "reason for a later one and it can still be looked into fairly (reg 12(2))."
    )
    return Limit(clock="complaint-made", since=one.happened, words=words)


def _made(happened: str) -> Event:
    return event("complaint-made", "2026-04-02", ref="q1", about="nobody came", happened=happened)


RULE = Rule(
    id="complaint-in-time",
    title="When a complaint is in time",
    section="SI 2009/309 reg 12",
    force=Force.STATUTORY,
    checked=Checked.UNREAD,
    words=(
        "A complaint is made within twelve months of what it is about, or of its coming to notice; a later one is "
        "looked at where there is good reason. A council may give longer, and not less."
    ),
    of=(ComplaintMade,),
    limit=_limit,
    discretion=True,
    examples=(
        Example(said="A year to the day.", story=[opened("2025-01-01")], event=_made("2025-04-02")),
        Example(said="A year and a day.", story=[opened("2025-01-01")], event=_made("2025-04-01"), refused=True),
    ),
)
