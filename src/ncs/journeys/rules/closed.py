"""A closed journey is opened again by a referral; it closes only when nothing is running."""

from __future__ import annotations

from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.stages import Stage
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.ends import Closed
from ncs.journeys.events.planning import ServiceEnded, ServiceStarted
from ncs.journeys.rules.death import STILL
from ncs.journeys.rules.model import Example, Rule
from ncs.journeys.rules.samples import opened, served, service

_AGAIN = STILL | {"referral-received", "died", "appeal-lodged", "journey-opened", "information-given"}


def _faults(state: State, one: Event) -> str:
    if isinstance(one, Closed):
        running = state.open(ServiceStarted, ServiceEnded)
        names = ", ".join(found.ref for found in running)
        return f"These services are still running: {names}. End them first." if running else ""
    then = state.until(one.on)
    if then.stage is Stage.CLOSED and then.died is None and one.kind not in _AGAIN:
        return "The journey is closed. A new referral opens it again."
    return ""


RULE = Rule(
    id="closed",
    title="Closed until a new referral",
    section="Of the record itself",
    force=Force.RECORD,
    words="Nothing runs on in a closed journey, and nothing new begins in it without a referral.",
    faults=_faults,
    checked=True,
    examples=(
        Example(
            said="A service is still running.",
            story=served(),
            event=event("closed", "2026-06-01", why="no further need"),
            refused=True,
        ),
        Example(
            said="It was ended.",
            story=[*served(), event("service-ended", "2026-05-30", ref="s1")],
            event=event("closed", "2026-06-01", why="no further need"),
        ),
        Example(
            said="A service does not begin in a closed journey.",
            story=[opened(), event("closed", "2026-05-01", why="declined")],
            event=service(),
            refused=True,
        ),
        Example(
            said="A referral opens it again.",
            story=[opened(), event("closed", "2026-05-01", why="declined")],
            event=event("referral-received", "2026-06-01"),
        ),
    ),
)
