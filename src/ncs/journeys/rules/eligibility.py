"""Section 13 and SI 2015/313: the decision follows from the findings, and says why."""

from __future__ import annotations

from ncs.journeys.citation import Checked
from ncs.journeys.criteria import criteria_for
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.assessing import EligibilityDecided
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.rules.model import Example, Rule
from ncs.journeys.rules.samples import assessed, decision, opened

#: A way of not achieving an outcome that regulation 2(3) knows for adults, and regulation 3(3) does not for carers.
_SLOW = "takes much longer"
_CARING = [
    opened(who="carer"),
    event("referral-received", "2026-04-01"),
    event("assessment-started", "2026-04-07", ref="a1", type="carer"),
    event(
        "assessment-completed",
        "2026-04-20",
        ref="a1",
        method="telephone",
        involved=True,
        able_and_willing="with limits",
        work_and_leisure="part time",
    ),
]


def _carers(how: str) -> Event:
    found = {"health": {"unable": True, "how": how, "impact": "sleeps four hours"}}
    return decision(findings=found, reasons="Her own health suffers.")


def follows(decided: EligibilityDecided, who: str) -> bool:
    """Return what the findings come to: all three conditions, with as many outcomes as the regulation asks."""
    unable = sum(found.unable for found in decided.findings.values())
    return decided.cause and decided.impact and unable >= criteria_for(who).least


def _faults(state: State, one: Event) -> str:
    if not isinstance(one, EligibilityDecided):
        return ""
    found = criteria_for(kind_of(state))
    unknown = sorted(set(one.findings) - set(found.outcomes))
    if unknown:
        return (
            f"{len(unknown)} findings are of no outcome of {found.law}. Its outcomes are: {', '.join(found.outcomes)}."
        )
    silent = sorted(name for name, said in one.findings.items() if said.unable and not said.impact.strip())
    if silent:
        return f"It does not say what not achieving these does to wellbeing: {', '.join(silent)}."
    slow = sorted(name for name, said in one.findings.items() if said.how == _SLOW and kind_of(state) == "carer")
    if slow:
        return f"Taking much longer is no part of a carer's criteria (reg 3(3)): {', '.join(slow)}."
    if one.fluctuates and not one.over_time.strip():
        return "The needs come and go, and it does not say how they were looked at over time (reg 2(4), reg 3(4))."
    if not one.reasons.strip():
        return "It gives no reasons; the person must have them in writing (s13(2))."
    if one.eligible == follows(one, kind_of(state)):
        return ""
    unable = sum(said.unable for said in one.findings.values())
    said = "eligible" if one.eligible else "not eligible"
    return (
        f"It says {said}, but the findings do not: cause {'found' if one.cause else 'not found'}, {unable} of at least "
        f"{found.least} outcomes, significant impact {'found' if one.impact else 'not found'}."
    )


def kind_of(state: State) -> str:
    """Return whose criteria apply: those for ``carer`` or for ``adult``."""
    return "carer" if state.opened.who == "carer" else "adult"


RULE = Rule(
    id="eligibility",
    title="The national criteria",
    section="Care Act 2014 s13; SI 2015/313 regs 2 and 3",
    force=Force.STATUTORY,
    checked=Checked.TEXT,
    words=(
        "An adult's needs are eligible if an impairment or illness leaves two or more outcomes out of reach "
        "with a significant impact on wellbeing; "
        "a carer's if necessary care puts their health or one outcome at risk with such an impact. "
        "Needs that come and go are looked at over time."
    ),
    of=(EligibilityDecided,),
    faults=_faults,
    examples=(
        Example(said="Two outcomes of an adult.", story=assessed(), event=decision()),
        Example(said="One is too few.", story=assessed(), event=decision(outcomes=["hygiene"]), refused=True),
        Example(said="Two, but the decision says no.", story=assessed(), event=decision(eligible=False), refused=True),
        Example(said="One, and it says no.", story=assessed(), event=decision(outcomes=["work"], eligible=False)),
        Example(said="No impact, yet eligible.", story=assessed(), event=decision(impact=False), refused=True),
        Example(said="Without reasons.", story=assessed(), event=decision(reasons=""), refused=True),
        Example(said="Needs that come and go.", story=assessed(), event=decision(fluctuates=True), refused=True),
        Example(
            said="They were looked at over time.",
            story=assessed(),
            event=decision(fluctuates=True, over_time="A diary of four weeks."),
        ),
        Example(said="A carer's health at risk.", story=_CARING, event=_carers("danger to self or others")),
        Example(
            said="A carer who takes longer: the time it takes counts for adults alone.",
            story=_CARING,
            event=_carers(_SLOW),
            refused=True,
        ),
        Example(
            said="Gardening is none of the ten.", story=assessed(), event=decision(outcomes=["garden"]), refused=True
        ),
    ),
)
