"""Short stories that the examples of rules begin with. Everybody in them is invented."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event

_UNABLE = {"unable": True, "how": "cannot without help", "impact": "goes without"}


def opened(on: str = "2026-04-01", **fields: Any) -> Event:
    """Return the opening of a journey."""
    return event("journey-opened", on, person="P1", born="1948-05-02", **fields)


def contact(**screened: Any) -> list[Event]:
    """Return a journey in which a first look found that needs appear to be there."""
    look = {"appears_need": True, "leads_to": "assessment", **screened}
    return [opened(), event("referral-received", "2026-04-01"), event("screened", "2026-04-02", **look)]


def assessed(**completed: Any) -> list[Event]:
    """Return a journey up to a completed assessment on 20 April 2026."""
    done = {"ref": "a1", "method": "face to face", "involved": True, **completed}
    return [
        *contact(),
        event("assessment-started", "2026-04-13", ref="a1"),
        event("assessment-completed", "2026-04-20", **done),
    ]


def decision(on: str = "2026-04-22", outcomes: Sequence[str] = ("nutrition", "hygiene"), **fields: Any) -> Event:
    """Return a decision that needs are eligible, on these outcomes."""
    said = {"cause": True, "impact": True, "eligible": True, "reasons": "Two outcomes cannot be achieved."}
    return event("eligibility-decided", on, **{**said, "findings": dict.fromkeys(outcomes, _UNABLE), **fields})


def eligible() -> list[Event]:
    """Return a journey up to the decision that needs are eligible, on 22 April 2026."""
    return [*assessed(), decision()]


def plan(on: str = "2026-05-01", **fields: Any) -> Event:
    """Return a plan that meets both needs of :func:`decision`."""
    needs = [{"outcome": "nutrition", "by": "council"}, {"outcome": "hygiene", "by": "council"}]
    said = {"ref": "p1", "involved": True, "needs": needs, "contingency": "Call the team.", **fields}
    return event("plan-agreed", on, **said)


def planned() -> list[Event]:
    """Return a journey up to a plan, on 1 May 2026."""
    return [*eligible(), plan()]


def budget(on: str = "2026-05-02", **fields: Any) -> Event:
    """Return a budget of £200 a week, of which the person pays £40."""
    return event(
        "budget-agreed", on, **{"cost_pence": 20_000, "person_pence": 4_000, "council_pence": 16_000, **fields}
    )


def service(on: str = "2026-05-05", **fields: Any) -> Event:
    """Return home support that begins."""
    said = {
        "ref": "s1",
        "type": "Long term support: Community",
        "component": "Home support or domiciliary care",
        **fields,
    }
    return event("service-started", on, **said)


def served() -> list[Event]:
    """Return a journey in which support began on 5 May 2026."""
    worked = event("finances-assessed", "2026-04-28", way="full", contribution_pence=4_000)
    return [*planned(), worked, budget(), service()]
