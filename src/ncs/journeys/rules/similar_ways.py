"""The cheaper of two similar ways: with the person, who knows how to challenge it."""

from __future__ import annotations

from typing import Any

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event
from ncs.journeys.events.planning import PlanAgreed
from ncs.journeys.rules.model import Example, Rule
from ncs.journeys.rules.samples import eligible, plan


def _faults(_state: State, one: Event) -> str:
    if not isinstance(one, PlanAgreed) or (one.choice_pence is None and one.other_pence is None):
        return ""
    if one.choice_pence is None or one.other_pence is None:
        return "It gives the cost of one of two ways, and not of the other."
    if not one.choice.strip():
        return "It gives the costs of two ways, and does not say which they are (choice)."
    if one.choice_pence >= one.other_pence:
        return "" if one.choice_pence == one.other_pence else "The way that was chosen is not the cheaper one."
    if not one.choice_discussed:
        return "The cheaper of two similar ways was taken, and the person was not part of choosing."
    return "" if one.challenge_told else "The person was not told how to challenge that the cheaper way was taken."


def _two(**fields: Any) -> Event:
    said: dict[str, Any] = {
        "choice": "calls at set times, not a sitting service",
        "choice_pence": 18_000,
        "other_pence": 24_000,
    }
    return plan(**{**said, "choice_discussed": True, "challenge_told": True, **fields})


RULE = Rule(
    id="similar-ways",
    title="The cheaper of two similar ways",
    section="Care Act 2014 s25(5); Support Guaranteed proposal 6.4",
    force=Force.PROPOSED,
    checked=Checked.TEXT,
    words=(
        "A council may take the cheaper of two similar ways to meet a need if the person was part of choosing and "
        "knows how to challenge it. The plan says which ways they were and what each costs a week."
    ),
    of=(PlanAgreed,),
    faults=_faults,
    examples=(
        Example(said="Chosen together.", story=eligible(), event=_two()),
        Example(said="Chosen for the person.", story=eligible(), event=_two(choice_discussed=False), refused=True),
        Example(
            said="Nobody said how to challenge it.", story=eligible(), event=_two(challenge_told=None), refused=True
        ),
        Example(said="The other way's cost is left out.", story=eligible(), event=_two(other_pence=None), refused=True),
        Example(said="Which ways, it does not say.", story=eligible(), event=_two(choice=" "), refused=True),
        Example(
            said="They cost the same: nothing was saved on the person.",
            story=eligible(),
            event=_two(choice_pence=24_000, choice_discussed=None, challenge_told=None),
        ),
        Example(
            said="The dearer one, called cheaper.", story=eligible(), event=_two(choice_pence=24_001), refused=True
        ),
    ),
)
