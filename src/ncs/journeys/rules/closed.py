"""A closed journey is opened again by a referral; it closes only when nothing is running."""

from __future__ import annotations

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.stages import Stage
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event, Threaded
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.contact import ReablementEnded, ReablementStarted
from ncs.journeys.events.ends import Closed
from ncs.journeys.events.health import DelegationEnded, DischargeEnded, DischargeStarted, TaskDelegated
from ncs.journeys.events.held_budgets import BudgetHeld, HeldBudgetEnded
from ncs.journeys.events.planning import CoordinatorEnded, CoordinatorNamed, ServiceEnded, ServiceStarted
from ncs.journeys.rules.death import STILL
from ncs.journeys.rules.model import Example, Rule
from ncs.journeys.rules.samples import opened, served, service

_AGAIN = STILL | {"referral-received", "died", "appeal-lodged", "journey-opened", "information-given"}

#: What runs from a start to an end, and does not run on in a closed journey.
_RUNS: tuple[tuple[type[Threaded], type[Threaded]], ...] = (
    (ServiceStarted, ServiceEnded),
    (ReablementStarted, ReablementEnded),
    (DischargeStarted, DischargeEnded),
    (BudgetHeld, HeldBudgetEnded),
    (CoordinatorNamed, CoordinatorEnded),
    (TaskDelegated, DelegationEnded),
)


def _faults(state: State, one: Event) -> str:
    if isinstance(one, Closed):
        names = ", ".join(found.ref for start, end in _RUNS for found in state.open(start, end))
        return f"This is still running: {names}. End it first." if names else ""
    then = state.until(one.on)
    if then.stage is Stage.CLOSED and then.died is None and one.kind not in _AGAIN:
        return "The journey is closed. A new referral opens it again."
    return ""


RULE = Rule(
    id="closed",
    title="Closed until a new referral",
    section="Of the record itself",
    force=Force.RECORD,
    checked=Checked.OWN,
    words="Nothing runs on in a closed journey, and nothing new begins in it without a referral.",
    faults=_faults,
    examples=(
        Example(
            said="A service is still running.",
            story=served(),
            event=event("closed", "2026-06-01", why="no further need"),
            refused=True,
        ),
        Example(
            said="Reablement is still running.",
            story=[opened(), event("reablement-started", "2026-04-10", ref="r1", goals=["walk to the shop"])],
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
