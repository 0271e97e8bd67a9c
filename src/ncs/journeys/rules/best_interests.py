"""Mental Capacity Act 2005: a decision is made for somebody only where they were found unable to make that one."""

from __future__ import annotations

from ncs.core.periods import aged
from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.assessing import BestInterestsDecided, CapacityAssessed
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.rules.model import Example, Rule
from ncs.journeys.rules.samples import assessed

_MADE = {"decision": "where to live", "consulted": ["a brother"], "less_restrictive": "at home was looked at first"}
#: The age from which the Act's powers may be exercised (s2(5)).
_OF_AGE = 16


def _looked(able: bool, on: str = "2026-04-21", about: str = "where to live") -> Event:
    return event("capacity-assessed", on, decision=about, has_capacity=able, help_given="pictures, in the morning")


def _faults(state: State, one: Event) -> str:
    looked = [found for found in state.all(CapacityAssessed) if found.on <= one.on]
    if not isinstance(one, BestInterestsDecided) or not looked:
        return ""
    born = state.opened.born
    if born is not None and one.on < aged(born, years=_OF_AGE):
        return "The person is under 16: the Act gives nobody this power (s2(5)); parents decide, or a court."
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
    checked=Checked.TEXT,
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
            said="On the day before they are 16.",
            story=[
                event("journey-opened", "2026-04-01", person="P2", who="child", born="2010-04-23"),
                _looked(able=False),
            ],
            event=event("best-interests-decided", "2026-04-22", **_MADE),
            refused=True,
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
