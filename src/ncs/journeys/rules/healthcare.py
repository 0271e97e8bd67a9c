"""NHS continuing healthcare: a decision within 28 days of the checklist, with reasons; reviews, and disputes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypedDict

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.health import (
    HealthcareChecked,
    HealthcareDecided,
    HealthcareDisputed,
    HealthcareReviewed,
    JointFundingAgreed,
)
from ncs.journeys.rules.days import day
from ncs.journeys.rules.model import Ask, Example, Rule
from ncs.journeys.rules.samples import opened

_CHECKED = [opened(), event("healthcare-checked", "2026-04-01", ref="h1", positive=True)]

_AGREED = "SI 2012/2996 reg 22(2)"
_PAID: Mapping[str, str] = {
    "eligible": "continuing healthcare",
    "joint funding": "what is funded together",
    "funded nursing care": "funded nursing care",
}


class _Word(TypedDict):
    section: str
    force: Force


#: By whose word the days are: the regulations set none.
_FRAMEWORK: _Word = {"section": "National Framework for NHS continuing healthcare", "force": Force.GUIDANCE}


def _decided(**fields: object) -> Event:
    return event(
        "healthcare-decided", "2026-04-20", **{"ref": "h1", "outcome": "eligible", "reasons_given": True, **fields}
    )


def _review(on: str) -> Event:
    return event("healthcare-reviewed", on, ref="h1", outcome="goes on")


def _dispute(whose: str) -> Event:
    return event("healthcare-disputed", "2026-05-01", ref="h1", whose=whose)


def _shares(nhs: int, council: int, ref: str = "h1") -> Event:
    return event("joint-funding-agreed", "2026-04-27", ref=ref, nhs_pence=nhs, council_pence=council)


def _faults(state: State, one: Event) -> str:
    if isinstance(one, HealthcareDecided) and not one.reasons_given:
        return "The person must be told the decision and its reasons in writing (reg 21(10))."
    if isinstance(one, JointFundingAgreed):
        if not any(held.ref == one.ref and held.outcome == "joint funding" for held in state.all(HealthcareDecided)):
            return f"The decision {one.ref} is not one of joint funding, so there is nothing to share."
        if not (one.nhs_pence and one.council_pence):
            return "Of joint funding the NHS and the council each pay a part: say both, in pence a week."
    return ""


def _asks(state: State) -> Iterator[Ask]:
    if state.died:
        return
    for one in state.open(HealthcareChecked, HealthcareDecided):
        if one.positive:
            words = "The integrated care board decides on continuing healthcare."
            yield Ask(
                kinds=("healthcare-decided",), since=one.on, clock="healthcare-decision", words=words, **_FRAMEWORK
            )
    if not state.closed:
        yield from _shared(state)
        yield from _reviews(state)
        yield from _disputes(state)


def _shared(state: State) -> Iterator[Ask]:
    """Ask what each pays where the last decision is to fund together, until that was said."""
    held = state.last(HealthcareDecided)
    if held is None or held.outcome != "joint funding":
        return
    if not any(said.ref == held.ref for said in state.all(JointFundingAgreed)):
        words = "Agree with the integrated care board what each of you pays a week."
        yield Ask(kinds=("joint-funding-agreed",), since=held.on, words=words, **_FRAMEWORK)


def _reviews(state: State) -> Iterator[Ask]:
    """Yield the next review of what the NHS pays for by the last decision: the first, or a later one."""
    held = state.last(HealthcareDecided)
    if held is None or held.outcome == "not eligible":
        return
    answers = [found for _, found in _answered(state) if found is not None]
    seen = [one for one in state.all(HealthcareReviewed) if one.ref == held.ref and one not in answers]
    clock = "healthcare-yearly-review" if seen else "healthcare-first-review"
    since = seen[-1].on if seen else held.on
    words = f"The integrated care board reviews {_PAID[held.outcome]}; where it ends, its decision is recorded."
    yield Ask(kinds=("healthcare-reviewed",), since=since, clock=clock, words=words, **_FRAMEWORK)


def _answered(state: State) -> Iterator[tuple[HealthcareDisputed, HealthcareReviewed | None]]:
    """Yield each dispute, with the first review of the same decision on or after its day that answers no other."""
    left = list(state.all(HealthcareReviewed))
    for one in state.all(HealthcareDisputed):
        answer = next((found for found in left if found.ref == one.ref and found.on >= one.on), None)
        if answer is not None:
            left.remove(answer)
        yield one, answer


def _disputes(state: State) -> Iterator[Ask]:
    for one, answer in _answered(state):
        if answer is not None:
            continue
        if one.whose == "person":
            words = "The integrated care board looks again at its decision, as the person asked."
            yield Ask(
                kinds=("healthcare-reviewed",), since=one.on, clock="healthcare-dispute", words=words, **_FRAMEWORK
            )
        else:
            words = (
                "Settle the dispute with the integrated care board, by the procedure that council and board agreed; "
                "the law sets no time. By the National Framework neither stops paying meanwhile."
            )
            yield Ask(kinds=("healthcare-reviewed",), since=one.on, words=words, section=_AGREED)


RULE = Rule(
    id="healthcare",
    title="NHS continuing healthcare",
    section="SI 2012/2996 regs 21 and 22; National Framework for NHS continuing healthcare",
    force=Force.STATUTORY,
    checked=Checked.TEXT,
    words=(
        "After a positive checklist the integrated care board decides, within 28 days by guidance, in "
        "writing and with reasons, and reviews after three months and then yearly. Where the person disputes its "
        "decision it looks again within three months, by guidance; a dispute with the council goes by an agreed "
        "procedure, without a time in law. Where both fund the support, what each pays is agreed and recorded."
    ),
    of=(HealthcareDecided, JointFundingAgreed),
    faults=_faults,
    asks=_asks,
    examples=(
        Example(said="28 days from 1 April 2026.", story=_CHECKED, asks=[("healthcare-decided", day("2026-04-29"))]),
        Example(said="With reasons.", story=_CHECKED, event=_decided()),
        Example(said="Without reasons.", story=_CHECKED, event=_decided(reasons_given=False), refused=True),
        Example(
            said="Eligible on 20 April 2026; three months end on 20 July.",
            story=[*_CHECKED, _decided()],
            asks=[("healthcare-reviewed", day("2026-07-20"))],
        ),
        Example(
            said="Reviewed on 15 July 2026, and then once in twelve months.",
            story=[*_CHECKED, _decided(), _review("2026-07-15")],
            asks=[("healthcare-reviewed", day("2027-07-15"))],
        ),
        Example(
            said="Funded nursing care is reviewed too.",
            story=[*_CHECKED, _decided(outcome="funded nursing care")],
            asks=[("healthcare-reviewed", day("2026-07-20"))],
        ),
        Example(
            said="The person disputes that they are not eligible on 1 May 2026: three months end on 1 August.",
            story=[*_CHECKED, _decided(outcome="not eligible"), _dispute("person")],
            asks=[("healthcare-reviewed", day("2026-08-01"))],
        ),
        Example(
            said="The council does: the law sets no time.",
            story=[*_CHECKED, _decided(outcome="not eligible"), _dispute("council")],
            asks=[("healthcare-reviewed", None)],
        ),
        Example(
            said="The answer to a dispute is not the review after three months.",
            story=[*_CHECKED, _decided(), _dispute("person"), _review("2026-06-01")],
            asks=[("healthcare-reviewed", day("2026-07-20"))],
        ),
        Example(
            said="Disputed and answered on one day: what is left is the review after three months.",
            story=[*_CHECKED, _decided(), _dispute("person"), _review("2026-05-01")],
            asks=[("healthcare-reviewed", day("2026-07-20"))],
        ),
        Example(
            said="A later decision, of 1 August 2026, has a first review of its own, by 1 November.",
            story=[
                *_CHECKED,
                _decided(),
                event("healthcare-checked", "2026-07-20", ref="h2", positive=True),
                event("healthcare-decided", "2026-08-01", ref="h2", outcome="joint funding", reasons_given=True),
                _review("2026-07-15"),
            ],
            asks=[("joint-funding-agreed", None), ("healthcare-reviewed", day("2026-11-01"))],
        ),
        Example(
            said="A later decision that they are not eligible: nothing is left to review.",
            story=[
                *_CHECKED,
                _decided(),
                event("healthcare-checked", "2026-07-20", ref="h2", positive=True),
                event("healthcare-decided", "2026-08-01", ref="h2", outcome="not eligible", reasons_given=True),
            ],
            asks=[],
        ),
        Example(
            said="Funded together, £300 a week by the NHS and £450 by the council: the review is left.",
            story=[*_CHECKED, _decided(outcome="joint funding"), _shares(300_00, 450_00)],
            asks=[("healthcare-reviewed", day("2026-07-20"))],
        ),
        Example(
            said="A share of nothing is no share.",
            story=[*_CHECKED, _decided(outcome="joint funding")],
            event=_shares(300_00, 0),
            refused=True,
        ),
        Example(
            said="The NHS pays for all of it: there is nothing to share.",
            story=[*_CHECKED, _decided()],
            event=_shares(300_00, 450_00),
            refused=True,
        ),
        Example(said="Not eligible.", story=[*_CHECKED, _decided(outcome="not eligible")], asks=[]),
    ),
)
