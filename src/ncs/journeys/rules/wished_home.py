"""Where somebody wishes to live, and the reason where that is not met."""

from __future__ import annotations

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event
from ncs.journeys.events.planning import PlanAgreed
from ncs.journeys.rules.model import Example, Rule
from ncs.journeys.rules.samples import eligible, plan


def _faults(_state: State, one: Event) -> str:
    if not isinstance(one, PlanAgreed) or not one.wished_home:
        return ""
    if one.wish_met is None:
        return "It says where the person wishes to live, and not whether they can."
    return (
        ""
        if one.wish_met or one.wish_reason.strip()
        else "The person cannot live where they wish, and it does not say why."
    )


RULE = Rule(
    id="wished-home",
    title="Living where one wishes",
    section="Care Act 2014 ss1(2), 1(3) and 30; SI 2014/2670 reg 9; Support Guaranteed proposal 4.2",
    force=Force.PROPOSED,
    checked=Checked.TEXT,
    words="A plan records where the person wishes to live, whether they can, and if not why not.",
    of=(PlanAgreed,),
    faults=_faults,
    examples=(
        Example(said="At home, and can.", story=eligible(), event=plan(wished_home="at home", wish_met=True)),
        Example(
            said="Cannot, in silence.",
            story=eligible(),
            event=plan(wished_home="at home", wish_met=False),
            refused=True,
        ),
        Example(
            said="Cannot, and why.",
            story=eligible(),
            event=plan(wished_home="at home", wish_met=False, wish_reason="No night care yet; asked again in June."),
        ),
    ),
)
