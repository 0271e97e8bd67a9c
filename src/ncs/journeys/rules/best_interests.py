"""Mental Capacity Act 2005: a decision is made for somebody only where they were found unable to make that one."""

from __future__ import annotations

from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.assessing import BestInterestsDecided, CapacityAssessed
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.rules.model import Example, Rule
from ncs.journeys.rules.samples import assessed

_MADE = {"decision": "where to live", "consulted": ["a brother"], "less_restrictive": "at home was looked at first"}


def _looked(able: bool, on: str = "2026-04-21", about: str = "where to live") -> Event:
    return event("capacity-assessed", on, decision=about, has_capacity=able, help_given="pictures, in the morning")


def _faults(state: State, one: Event) -> str:
    looked = [found for found in state.all(CapacityAssessed) if found.on <= one.on]
    if not isinstance(one, BestInterestsDecided) or not looked:
        return ""
    same = [found for found in looked if _words(found.decision) == _words(one.decision)]
    if not same:
        others = "; ".join(dict.fromkeys(found.decision for found in looked))
        return f"Capacity was assessed for another decision ({others}). It is assessed for each decision."
    return f"On {same[-1].on} the person was found able to make this decision." if same[-1].has_capacity else ""


def _words(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".")


RULE = Rule(
    id="best-interests",
    title="Decided for somebody only where they cannot",
    section="Mental Capacity Act 2005 ss1 to 4",
    force=Force.STATUTORY,
    words="Nobody decides for an adult who can decide; that they cannot is found for each decision by itself.",
    of=(BestInterestsDecided,),
    faults=_faults,
    examples=(
        Example(
            said="They were found unable to decide where to live.",
            story=[*assessed(), _looked(able=False)],
            event=event("best-interests-decided", "2026-04-22", **_MADE),
        ),
        Example(
            said="They were found able.",
            story=[*assessed(), _looked(able=True)],
            event=event("best-interests-decided", "2026-04-22", **_MADE),
            refused=True,
        ),
        Example(
            said="The latest finding counts.",
            story=[*assessed(), _looked(able=False), _looked(able=True, on="2026-04-22")],
            event=event("best-interests-decided", "2026-04-23", **_MADE),
            refused=True,
        ),
        Example(
            said="What was looked at was another decision.",
            story=[*assessed(), _looked(able=False, about="who manages the money")],
            event=event("best-interests-decided", "2026-04-22", **_MADE),
            refused=True,
        ),
    ),
)
