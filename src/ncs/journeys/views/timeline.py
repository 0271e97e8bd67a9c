"""A journey as a picture: bars for what lasts, marks for what happens on a day."""

from __future__ import annotations

from datetime import date

from ncs.core.periods import Period
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event, Threaded
from ncs.journeys.events.catalogue import kind_named
from ncs.journeys.rules.thread import FOLLOWS
from ncs.present.svg.frame import Words
from ncs.present.svg.timeline import Event as Drawn
from ncs.present.svg.timeline import timeline
from ncs.tables.wording import shown_date

_KINDS = ("Decisions and contacts", "What lasts, such as support", "Safeguarding, disputes and health")
_BESIDE = ("concern", "enquiry", "complaint", "appeal", "ombudsman", "liberty", "amhp", "healthcare", "discharge")


def timeline_svg(state: State, *, until: date | None = None) -> str:
    """Return the picture of a journey up to a day, or to its last event; what has not ended runs on.

    Raises:
        ValueError: the journey has no day but that on which it was opened.
    """
    last = until or state.counted[-1].on
    period = Period(state.opened.on, max(last, state.counted[-1].on))
    drawn = [_drawn(state, one) for one in state.counted if one.kind not in FOLLOWS and one.kind != "details-recorded"]
    told = (
        f"{len(state.counted)} events from {shown_date(period.start)} to {shown_date(period.end)}; now: {state.stage}."
    )
    said = Words(
        title=f"The journey of {state.opened.person}",
        description=told,
        source="the events of the journey itself",
        name=f"journey-{state.opened.person}",
    )
    return timeline(drawn, period=period, said=said, kinds=_KINDS)


def _drawn(state: State, one: Event) -> Drawn:
    end = _end(state, one)
    kind = 2 if one.kind.startswith(_BESIDE) else int(isinstance(one, Threaded) and end != one.on)
    return Drawn(label=one.kind.replace("-", " "), start=one.on, end=end, kind=kind)


def _end(state: State, one: Event) -> date | None:
    """Return the day on which a thread ends, None while it runs; what is no thread lasts its day."""
    follows = [name for name, start in FOLLOWS.items() if start == one.kind]
    if not isinstance(one, Threaded) or not follows:
        return one.on
    ends = [
        found.on
        for name in follows
        for found in state.all(kind_named(name))
        if isinstance(found, Threaded) and found.ref == one.ref
    ]
    return max(ends, default=None)
