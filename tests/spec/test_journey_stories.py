"""Worked stories: what happens, what must happen next, what may be asked for, what is refused. All are invented."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from ncs.journeys.engine.recording import Refused, record, replay
from ncs.journeys.engine.state import State
from ncs.journeys.engine.steps import Standing, owed_steps
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.rules.samples import decision, eligible, opened, plan, served, service
from ncs.journeys.standing import rights_at

TODAY = date(2032, 1, 1)


def told(*events: Event, before: Sequence[Event] = ()) -> State:
    return replay([*before, *events], today=TODAY)


def owed(state: State, on: str) -> dict[str, Standing]:
    return {step.rule: step.standing for step in owed_steps(state, date.fromisoformat(on))}


def rights(state: State) -> set[str]:
    return {one.right.id for one in rights_at(state)}


def refused(state: State, one: Event) -> str:
    with pytest.raises(Refused) as caught:
        record(state, one, today=TODAY)
    return str(caught.value)


def test_somebody_moves_to_another_council_and_support_goes_on() -> None:
    """Care Act ss37 and 38: the papers go ahead, and until it has assessed the second council goes on."""
    intended = event("move-intended", "2026-06-01", council="Durham", genuine=True, planned="2026-07-01")
    state = told(intended, before=served())
    assert owed(state, "2026-06-02")["moving"] is Standing.REQUIRED and "moving" in rights(state)
    moved = told(
        intended,
        event("pack-sent", "2026-06-03", digest="a" * 64),
        event("moved", "2026-07-01", assessed=False),
        before=served(),
    )
    assert "same needs are met" in refused(moved, event("service-ended", "2026-07-02", ref="s1"))
    assessed = told(
        event("assessment-started", "2026-07-06", ref="a2"),
        event("assessment-completed", "2026-07-10", ref="a2", method="face to face", involved=True),
        event("service-ended", "2026-07-20", ref="s1"),
        before=moved.given,
    )
    assert "moving" not in owed(assessed, "2026-07-21")


def test_a_carer_says_no_more_and_the_plan_is_reviewed_and_made_anew() -> None:
    """Section 10(5), and proposal 5.3: a carer is willing, or not, need by need, and may change their mind."""
    by_carer = [{"outcome": "nutrition", "by": "council"}, {"outcome": "hygiene", "by": "carer", "willing": "willing"}]
    state = told(
        plan(needs=by_carer),
        event("willingness-recorded", "2026-06-01", outcome="hygiene", answer="not willing"),
        before=eligible(),
    )
    assert owed(state, "2026-06-02")["carer-willing"] is Standing.REQUIRED
    counting_on = [{"outcome": "nutrition", "by": "council"}, {"outcome": "hygiene", "by": "carer"}]
    assert "not willing" in refused(state, plan("2026-06-10", ref="p2", needs=counting_on))
    after = told(
        event("review-completed", "2026-06-08", planned=False, involved=True, outcome="change of support"),
        plan("2026-06-10", ref="p2"),
        before=state.given,
    )
    assert "carer-willing" not in owed(after, "2026-06-11")


def test_a_child_turns_18_and_nothing_falls_between() -> None:
    """Sections 58 to 66: asked in year 9, assessed, decided by the adult criteria, and only then do services end."""
    child = event("journey-opened", "2026-04-01", person="P9", who="child", born="2012-11-05")
    state = told(child)
    assert owed(state, "2026-09-01")["transition"] is Standing.REQUIRED, "year 9 begins on 1 September 2026"
    assert owed(state, "2026-09-02")["transition"] is Standing.OVERDUE
    asked = told(
        event("transition-asked", "2026-09-01"),
        event("transition-decided", "2026-09-20", assessed_now=True),
        event("assessment-started", "2030-03-01", ref="t1", type="transition"),
        event("assessment-completed", "2030-03-10", ref="t1", method="face to face", involved=True),
        before=[child],
    )
    ending = event("child-services-ended", "2030-11-05", why="turned 18")
    assert "s66" in refused(asked, ending) and "transition" in rights(asked)
    decided = told(decision("2030-03-20"), before=asked.given)
    assert "needs-in-plan" in owed(decided, "2030-11-05")
    assert "s17ZH(7)(b)" in refused(decided, ending), "a conclusion is reached when support that is due begins"
    told(plan("2030-09-01"), service("2030-11-05"), ending, before=decided.given)


def test_a_concern_leads_to_an_enquiry_with_what_the_person_wants() -> None:
    """Section 42, beside everything else: the journey itself does not move."""
    raised = told(event("concern-raised", "2026-06-01", ref="c1", source="neighbour"), before=served())
    assert raised.stage is told(before=served()).stage and owed(raised, "2026-06-02")["safeguarding"]
    met = {"has_needs": True, "at_risk": True, "cannot_protect": True}
    assert "must make an enquiry" in refused(
        raised, event("concern-decided", "2026-06-02", ref="c1", enquiry=False, **met)
    )
    closed = told(
        event("concern-decided", "2026-06-02", ref="c1", enquiry=True, **met),
        event(
            "enquiry-closed", "2026-07-01", ref="c1", asked=True, wanted="partly achieved", risk="reduced", plan=True
        ),
        before=raised.given,
    )
    assert "safeguarding" not in owed(closed, "2026-07-02")


def test_an_appeal_is_upheld_and_the_decision_made_again() -> None:
    """Stages as designed in 2015; section 72 is not in force, and the right told today is to complain."""
    no = decision(outcomes=["nutrition"], eligible=False)
    before = [*eligible()[:-1], no, event("advice-given", "2026-04-24", about="meals that come to the house")]
    state = told(event("appeal-lodged", "2026-05-01", ref="b1", against="eligibility", ground="falls"), before=before)
    assert "complaint" in rights(state) and "care-plan" not in rights(state)
    stages = [
        event("appeal-looked-at", "2026-05-20", ref="b1", resolved=False, other_officer=True),
        event("appeal-reviewed", "2026-06-10", ref="b1", recommends="change", reasons="Falls were not looked at."),
        event("appeal-decided", "2026-06-20", ref="b1", upheld=True, follows_reviewer=True, reasons="As recommended."),
    ]
    assert "not recommended yet" in refused(state, stages[-1])
    upheld = told(*stages, decision("2026-06-22"), before=state.given)
    assert "appeals" not in owed(upheld, "2026-06-23")
    assert owed(upheld, "2026-06-23")["needs-in-plan"] is Standing.REQUIRED and "care-plan" in rights(upheld)


def test_six_weeks_after_hospital_are_free_and_end_in_a_decision() -> None:
    """Day 0 is 10 April 2026: the look in week 4 by 8 May, the decision by day 42, 22 May."""
    home = {"ref": "d1", "pathway": 1, "involved": True, "nhs_pence": 30_000, "council_pence": 20_000}
    state = told(event("discharge-started", "2026-04-10", **home), before=[opened()])
    assert {"hospital-discharge", "free-services"} <= rights(state)
    due = {step.kinds[0]: step.due for step in owed_steps(state, date(2026, 4, 11))}
    assert due == {"long-term-considered": date(2026, 5, 8), "discharge-ended": date(2026, 5, 22)}
    charged = event("discharge-started", "2026-06-10", **{**home, "ref": "d2"}, person_pence=100)
    assert "first six weeks" in refused(state, charged)
