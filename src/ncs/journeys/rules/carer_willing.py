"""Nobody has to care: a plan may not count on care that the carer is not willing to give."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.planning import PlanAgreed, ReviewCompleted, WillingnessRecorded
from ncs.journeys.rules.model import Ask, Example, Rule
from ncs.journeys.rules.samples import eligible, plan


def _by_carer(willing: str | None) -> Event:
    needs = [{"outcome": "nutrition", "by": "council"}, {"outcome": "hygiene", "by": "carer", "willing": willing}]
    return plan(needs=needs)


_NO_MORE = event("willingness-recorded", "2026-06-01", outcome="hygiene", answer="not willing")


def _answers(state: State) -> dict[str, WillingnessRecorded]:
    return {one.outcome: one for one in state.all(WillingnessRecorded)}


def _faults(state: State, one: Event) -> str:
    if isinstance(one, WillingnessRecorded) and one.answer == "with limits" and not one.limits.strip():
        return "The carer is willing with limits, and it does not say which."
    if not isinstance(one, PlanAgreed):
        return ""
    said = _answers(state.until(one.on))
    for need in (need for need in one.needs if need.by == "carer"):
        answer = need.willing or (said[need.outcome].answer if need.outcome in said else None)
        if answer is None:
            return f"The plan counts on a carer for {need.outcome} and does not say whether they are willing."
        if answer == "not willing":
            return f"The plan counts on a carer for {need.outcome} who is not willing."
    return ""


def _asks(state: State) -> Iterator[Ask]:
    held = state.last(PlanAgreed)
    if held is None or state.closed:
        return
    counted = {need.outcome for need in held.needs if need.by == "carer"}
    for outcome, said in _answers(state).items():
        later = said.on >= held.on and said.answer == "not willing" and outcome in counted
        if later and not state.done([ReviewCompleted], since=said.on):
            words = (
                f"The carer is no longer willing to help with {outcome}: review the plan, and meet the need otherwise."
            )
            yield Ask(kinds=("review-completed",), since=said.on, clock="review-asked", words=words)


RULE = Rule(
    id="carer-willing",
    title="A carer's choice",
    section="Care Act 2014 ss10(5), 20 and 27(4); Support Guaranteed proposal 5.3",
    force=Force.STATUTORY,
    checked=Checked.TEXT,
    words=(
        "What a carer does is looked at only if they are able and willing; they may change their mind, and "
        "the plan is then reviewed."
    ),
    of=(PlanAgreed, WillingnessRecorded),
    faults=_faults,
    asks=_asks,
    examples=(
        Example(said="A carer who is not willing.", story=eligible(), event=_by_carer("not willing"), refused=True),
        Example(
            said="Willing with limits, and with which is not said.",
            story=eligible(),
            event=event("willingness-recorded", "2026-06-01", outcome="hygiene", answer="with limits"),
            refused=True,
        ),
        Example(
            said="Not at night.",
            story=eligible(),
            event=event(
                "willingness-recorded", "2026-06-01", outcome="hygiene", answer="with limits", limits="not at night"
            ),
        ),
        Example(said="Nobody asked.", story=eligible(), event=_by_carer(None), refused=True),
        Example(said="A carer who is willing.", story=eligible(), event=_by_carer("willing")),
        Example(
            said="A carer says no more on 1 June 2026; 28 days end on 29 June.",
            story=[*eligible(), _by_carer("willing"), _NO_MORE],
            asks=[("review-completed", event("died", "2026-06-29").on)],
        ),
    ),
)
