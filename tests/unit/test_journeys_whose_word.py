"""By which provision, and whose word, an event is refused: that of the step, where a rule has several. All invented."""

from __future__ import annotations

from datetime import date

import pytest

from ncs.journeys.engine.recording import Refused, record, replay
from ncs.journeys.engine.steps import owed_steps
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.rules.samples import contact, opened

LATER = date(2030, 1, 1)
HOME = {"ref": "d1", "pathway": 1, "involved": True, "person_pence": 900}


def refusal(story: list[Event], one: Event) -> str:
    """What is said where one event is refused for one reason."""
    with pytest.raises(Refused) as refused:
        record(replay(story, today=LATER), one, today=LATER)
    (problem,) = refused.value.problems
    return problem.message


def test_an_order_that_the_law_sets_is_cited_by_its_own_act() -> None:
    """Whether somebody can decide is a matter of the Mental Capacity Act 2005."""
    decided = {"decision": "where to live", "consulted": ["a son"], "less_restrictive": "home was looked at"}
    said = refusal([opened()], event("best-interests-decided", "2026-04-03", **decided))
    assert "(Mental Capacity Act 2005 ss2 to 4; law: an Act or regulations.)" in said and "Care Act" not in said


def test_an_order_that_only_a_true_record_needs_is_not_said_to_be_law() -> None:
    said = refusal([*contact()], event("moved", "2026-07-01", assessed=False))
    assert "what a record must be to be true" in said and "law: an Act" not in said


def test_support_that_is_not_to_recover_may_be_charged_for_with_the_reason() -> None:
    """SI 2014/2672 reg 3 makes intermediate care and reablement free, and no other support."""
    free = refusal([opened()], event("discharge-started", "2026-04-10", **HOME))
    assert "neither intermediate care nor reablement" in free
    told = event("discharge-started", "2026-04-10", **HOME, override="a care home for good: nothing to recover")
    assert record(replay([opened()], today=LATER), told, today=LATER).all(type(told)) == (told,)


def test_days_for_continuing_healthcare_are_guidance_and_what_is_told_is_law() -> None:
    """SI 2012/2996 reg 21 asks for reasons and sets no days; those are of the National Framework, for the board."""
    story = [opened(), event("healthcare-checked", "2026-04-01", ref="h1", positive=True)]
    (step,) = owed_steps(replay(story, today=LATER), date(2026, 4, 2))
    assert (step.force, step.section) == ("guidance", "National Framework for NHS continuing healthcare")
    said = refusal(story, event("healthcare-decided", "2026-04-20", ref="h1", outcome="eligible", reasons_given=False))
    assert "law: an Act or regulations" in said


def test_a_dispute_between_council_and_board_has_no_day() -> None:
    """Regulation 22(2) asks for a procedure that they agree, and sets no time."""
    decided = {"ref": "h1", "outcome": "not eligible", "reasons_given": True}
    story = [
        opened(),
        event("healthcare-checked", "2026-04-01", ref="h1", positive=True),
        event("healthcare-decided", "2026-04-20", **decided),
        event("healthcare-disputed", "2026-05-01", ref="h1", whose="council"),
        event("healthcare-disputed", "2026-05-02", ref="h1", whose="person"),
    ]
    person, council = owed_steps(replay(story, today=LATER), date(2026, 5, 3))
    assert (person.due, person.section) == (date(2026, 8, 2), "National Framework for NHS continuing healthcare")
    assert (council.due, council.section) == (None, "SI 2012/2996 reg 22(2)")
    state = replay([*story, event("healthcare-reviewed", "2026-06-01", ref="h1", outcome="kept")], today=LATER)
    assert [step.section for step in owed_steps(state, date(2026, 6, 2))] == [person.section], "one answer, one dispute"


def test_of_two_longer_periods_the_later_one_counts() -> None:
    """Made on 2 April 2026: six months, then 1 December as agreed in September, then 15 January in November."""
    agreed = {"clock": "complaint-answered", "of": "q1", "agreed": True, "why": "a witness is away"}
    story = [
        opened(),
        event("complaint-made", "2026-04-02", ref="q1", about="nobody came"),
        event("complaint-acknowledged", "2026-04-03", ref="q1"),
        event("clock-extended", "2026-09-01", until="2026-12-01", **agreed),
        event("clock-extended", "2026-11-02", until="2027-01-15", **agreed),
    ]
    state = replay(story, today=LATER)
    assert [step.due for step in owed_steps(state, date(2026, 9, 2))] == [date(2026, 12, 1)]
    assert [step.due for step in owed_steps(state, date(2026, 11, 3))] == [date(2027, 1, 15)]


def test_a_second_thing_of_one_name_is_told_in_english() -> None:
    raised = event("concern-raised", "2026-04-03", ref="c1")
    asked = event("adaptation-asked", "2026-04-03", ref="c1", cost_pence=1)
    assert "a concern-raised named" in refusal([opened(), raised], raised)
    assert "an adaptation-asked named" in refusal([opened(), asked], asked)
