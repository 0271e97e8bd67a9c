"""The state as a fold, clocks over bank holidays, and what comes next. Everybody is invented."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from ncs.core.errors import ProblemsFound
from ncs.journeys.engine.clocks import Force, add_working_days, clocks, clocks_with, is_working_day
from ncs.journeys.engine.pauses import running
from ncs.journeys.engine.recording import NotAJourney, Refused, record, replay
from ncs.journeys.engine.stages import LEADS_TO, Stage, after
from ncs.journeys.engine.state import state_of
from ncs.journeys.engine.steps import Standing, Step, next_steps, owed_steps
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event, kinds
from ncs.journeys.rules.model import Ask
from ncs.journeys.rules.pauses import RUNS
from ncs.journeys.rules.samples import assessed, budget, contact, eligible, opened, plan, planned, served

LATER = date(2030, 1, 1)
AGREED = {"agreed": True, "why": "a witness is away"}


def test_working_days_leave_out_weekends_and_the_bank_holidays_of_england() -> None:
    """Good Friday and Easter Monday of 2026 are 3 and 6 April; the funeral of 19 September 2022 was proclaimed."""
    assert not is_working_day(date(2026, 4, 3)) and not is_working_day(date(2026, 4, 6))
    assert not is_working_day(date(2022, 9, 19)) and not is_working_day(date(2026, 4, 11))
    assert is_working_day(date(2026, 4, 7)) and is_working_day(date(2026, 3, 17)), "St Patrick's is not England's"
    assert add_working_days(date(2026, 4, 2), 1) == date(2026, 4, 7)
    assert add_working_days(date(2026, 12, 24), 1) == date(2026, 12, 29), "Boxing Day is a Saturday: Monday instead"


def test_months_end_where_the_month_does() -> None:
    assert clocks()["direct-payment-first"].due(date(2026, 8, 31)) == date(2027, 2, 28)


def test_a_clock_without_an_official_limit_may_be_set_and_no_other(tmp_path: Path) -> None:
    own = tmp_path / "clocks.yaml"
    own.write_text("assessment: {length: 20, unit: working-days, source: our standard}\n", encoding="utf-8")
    assert clocks_with(own)["assessment"].words == "20 working days"
    assert "our standard" in clocks_with(own)["assessment"].note
    own.write_text(
        "complaint-acknowledged: {length: 9, unit: days, source: ours}\n"
        "asessment: {length: 1, unit: days, source: ours}\n"
    )
    with pytest.raises(ProblemsFound) as caught:
        clocks_with(own)
    assert {one.rule for one in caught.value.problems} == {"clock-is-set", "unknown-clock"}
    assert "SI 2009/309" in str(caught.value) and "assessment" in str(caught.value)


def test_a_clock_says_by_whose_word_and_a_configured_one_that_no_law_sets_it() -> None:
    for one in clocks().values():
        assert one.force in Force and len(one.note) > 8
        assert one.force is not Force.RECORD


def test_the_state_is_a_fold_and_what_was_corrected_no_longer_counts() -> None:
    story = contact()
    state = state_of(story)
    assert state.stage is Stage.SCREENING and len(state.counted) == 3
    mended = record(state, event("corrected", "2026-04-03", number=3, why="another person's"), today=LATER)
    assert mended.stage is Stage.REFERRAL and len(mended.given) == 4 and len(mended.counted) == 2
    assert state.stage is Stage.SCREENING, "the state before is untouched"
    assert state_of([*story, event("corrected", "2026-04-03", number=3, why="another person's")]) == mended


def test_what_was_corrected_stays_so_on_a_day_before_later_days() -> None:
    """The third is taken back; a look at 10 April leaves out the second, of 20 April, and must not move the count."""
    opening, first, _ = contact()
    late = event("information-given", "2026-04-20", about=["x"])
    wrong = event("information-given", "2026-04-02", about=["y"])
    right = event("information-given", "2026-04-03", about=["z"])
    given = [opening, late, wrong, right, first, event("corrected", "2026-04-21", number=3, why="another person's")]
    assert right in state_of(given).until(date(2026, 4, 10)).counted
    assert wrong not in state_of(given).until(date(2026, 4, 10)).counted


def test_what_is_recorded_late_counts_on_its_day() -> None:
    late = [
        *contact(),
        event("assessment-started", "2026-04-13", ref="a1"),
        event("information-given", "2026-04-01", about=["x"]),
    ]
    assert state_of(late).stage is Stage.ASSESSMENT
    assert state_of(late).until(date(2026, 4, 5)).stage is Stage.SCREENING


def test_a_journey_begins_by_being_opened() -> None:
    with pytest.raises(NotAJourney, match="journey-opened"):
        replay(contact()[1:], today=LATER)
    with pytest.raises(NotAJourney):
        replay([], today=LATER)


def test_the_future_is_refused_on_the_day_before_and_not_on_the_day() -> None:
    state = state_of(contact())
    coming = event("assessment-started", "2026-04-13", ref="a1")
    with pytest.raises(Refused, match="future"):
        record(state, coming, today=date(2026, 4, 12))
    assert record(state, coming, today=date(2026, 4, 13)).stage is Stage.ASSESSMENT


def test_a_refusal_names_the_rule_the_section_and_the_next_step() -> None:
    with pytest.raises(Refused) as caught:
        record(state_of(eligible()), plan(involved=False), today=LATER)
    (problem,) = caught.value.problems
    assert problem.rule == "involvement" and "s25(3)" in problem.message and "why involvement" in problem.next_step


def test_where_law_leaves_discretion_a_reason_records_it_and_elsewhere_none_does() -> None:
    """Section 19 lets a council meet needs that are not eligible; nothing lets it plan without the person."""
    need = [{"outcome": "nutrition", "by": "council"}]
    with pytest.raises(Refused, match="override"):
        record(state_of(eligible()), plan(needs=need), today=LATER)
    done = record(state_of(eligible()), plan(needs=need, override="hygiene is met by a ramp"), today=LATER)
    assert done.stage is Stage.PLAN
    with pytest.raises(Refused):
        record(state_of(eligible()), plan(involved=False, override="no time"), today=LATER)


def test_the_last_day_in_time_is_not_overdue_and_the_next_is() -> None:
    """Needs appeared on 2 April 2026; 28 days end on 30 April."""
    state = state_of(contact())
    for on, standing in ((date(2026, 4, 30), Standing.REQUIRED), (date(2026, 5, 1), Standing.OVERDUE)):
        (step,) = [one for one in next_steps(state, on) if one.rule == "assess-on-appearance"]
        assert step.standing is standing and step.due == date(2026, 4, 30) and step.section


def test_what_is_overdue_comes_first_then_what_is_due_then_what_may_be() -> None:
    found = [one.standing for one in next_steps(state_of(served()), date(2026, 5, 20))]
    assert found == sorted(found, key=[Standing.OVERDUE, Standing.REQUIRED, Standing.ALLOWED].index)
    assert {Standing.OVERDUE, Standing.REQUIRED, Standing.ALLOWED} == set(found)


def test_what_lies_after_the_day_is_not_looked_at() -> None:
    asked = {one.rule for one in next_steps(state_of(served()), date(2026, 4, 3))}
    assert "assess-on-appearance" in asked and "reviews" not in asked


def test_no_state_is_without_a_way_out() -> None:
    """From every stage that an event leads to, something can be recorded; also from a closed journey."""
    stories = {
        Stage.OPENED: [opened()],
        Stage.SCREENING: contact(),
        Stage.ASSESSMENT: assessed(),
        Stage.ELIGIBILITY: eligible(),
        Stage.DELIVERY: served(),
        Stage.CLOSED: [opened(), event("closed", "2026-04-02", why="declined")],
    }
    for stage, story in stories.items():
        state = state_of(story)
        assert state.stage is stage
        allowed = {kind for step in next_steps(state, state.counted[-1].on) for kind in step.kinds}
        assert {"referral-received", "complaint-made", "corrected"} <= allowed, stage
    dead = state_of([opened(), event("died", "2026-04-02")])
    assert {kind for step in next_steps(dead, date(2026, 4, 3)) for kind in step.kinds} >= {"closed", "complaint-made"}


def test_every_stage_is_reached_by_a_kind_of_event() -> None:
    assert set(LEADS_TO) <= set(kinds())
    assert {*LEADS_TO.values(), after(Stage.SCREENING, "assessment-started", carer=True)} == set(Stage)


def test_a_carers_assessment_is_a_stage_of_its_own() -> None:
    story = [
        opened(who="carer"),
        event("referral-received", "2026-04-01"),
        event("assessment-started", "2026-04-07", ref="a", type="carer"),
    ]
    assert state_of(story).stage is Stage.CARER_ASSESSMENT


def test_urgent_help_later_on_does_not_move_the_journey_back() -> None:
    assert state_of([*served(), event("urgent-need-met", "2026-06-01", how="a night sitter")]).stage is Stage.DELIVERY


def test_years_of_events_fold_quickly() -> None:
    """A journey of ten thousand events folds in far less than a second; the fold is linear."""
    days = (date(2016, 4, 1) + timedelta(days=number // 3) for number in range(10_000))
    many = [opened("2016-04-01"), *(event("information-given", day.isoformat(), about=["groups"]) for day in days)]
    assert len(state_of(many).counted) == 10_001


def test_what_is_expected_and_no_law_is_not_shown_as_law() -> None:
    """Care Act s58 sets no age; year 9 is the code of practice's, 14 the priorities'."""
    child = event("journey-opened", "2026-04-01", person="P9", who="child", born="2011-09-20")
    (asked,) = owed_steps(state_of([child]), date(2026, 4, 2))
    assert asked.force is Force.GUIDANCE and "code of practice" in asked.section and asked.due == date(2025, 9, 1)
    story = [child, event("transition-asked", "2026-04-02")]
    (answer,) = owed_steps(state_of(story), date(2026, 4, 2))
    assert answer.force is Force.STATUTORY and answer.clock is not None and answer.clock.force is Force.CONFIGURED


def test_a_power_to_detain_counts_its_first_day_and_a_plain_clock_does_not() -> None:
    """Seven days from 1 April, that day counted, end on 7 April; 28 days after 1 April on the 29th."""
    assert clocks()["liberty-urgent"].due(date(2026, 4, 1)) == date(2026, 4, 7)
    assert clocks()["liberty-longest"].due(date(2026, 4, 7)) == date(2027, 4, 6)
    assert clocks()["assessment"].due(date(2026, 4, 1)) == date(2026, 4, 29)
    assert "the first day counted" in clocks()["liberty-urgent"].words
    assert "first" not in clocks()["assessment"].words


def test_a_clock_that_stands_does_not_run_and_one_that_stood_ends_so_much_later() -> None:
    """Need appeared on 2 April: 28 days end on the 30th. It stood from 10 to 24 April, 14 days: it ends on 14 May."""
    pause = event("clock-paused", "2026-04-10", ref="w1", clock="assessment", why="in hospital")
    again = event("clock-resumed", "2026-04-24", ref="w1")

    def asked(*more: Event) -> Step:
        steps = owed_steps(state_of([*contact(), *more]), date(2026, 5, 10))
        return next(one for one in steps if "assessment-started" in one.kinds)

    assert asked().due == date(2026, 4, 30) and asked().standing is Standing.OVERDUE
    assert asked(pause).due is None and "stopped since 10 April 2026" in asked(pause).words
    assert asked(pause).standing is Standing.REQUIRED
    assert asked(pause, again).due == date(2026, 5, 14) and "stopped" not in asked(pause, again).words
    other = event("clock-paused", "2026-04-10", ref="w1", clock="plan", why="in hospital")
    assert asked(other).due == date(2026, 4, 30)


def test_what_had_run_out_before_a_clock_was_stopped_stays_overdue() -> None:
    """28 days after 2 April end on the 30th. Stopped on that day it stands; the day after, nothing is left to stop."""
    pause = event("clock-paused", "2026-04-30", ref="w1", clock="assessment", why="away")
    last, after = pause, pause.model_copy(update={"on": date(2026, 5, 1)})

    def asked(*more: Event) -> Step:
        steps = owed_steps(state_of([*contact(), *more]), date(2026, 6, 10))
        return next(one for one in steps if "assessment-started" in one.kinds)

    assert asked(last).due is None and asked(last).standing is Standing.REQUIRED
    assert (asked(after).due, asked(after).standing) == (date(2026, 4, 30), Standing.OVERDUE)
    assert "stopped" not in asked(after).words
    assert asked(after, event("clock-resumed", "2026-06-01", ref="w1")).due == date(2026, 4, 30)


def test_days_for_which_two_pauses_stood_count_once() -> None:
    """From 10 to 20 April, and, told later, from 15 to 24 April: 14 days, so that 30 April becomes 14 May."""
    ask = Ask(
        kinds=("assessment-started",),
        since=date(2026, 4, 2),
        words="",
        clock="assessment",
        pauses=((date(2026, 4, 10), date(2026, 4, 20)), (date(2026, 4, 15), date(2026, 4, 24))),
    )
    assert running(ask, clocks()["assessment"]) == (date(2026, 5, 14), None)


def test_a_clock_of_working_days_is_put_off_by_working_days() -> None:
    """Thirty from Monday 1 June 2026 end on Monday 13 July. Stopped on Friday the 5th until Monday the 8th, it stood
    for one working day: Tuesday the 14th. Until Sunday the 7th: for none.
    """
    clock = clocks()["appeal-early"]
    assert clock.due(date(2026, 6, 1)) == date(2026, 7, 13)
    assert clock.put_off(date(2026, 7, 13), date(2026, 6, 5), date(2026, 6, 8)) == date(2026, 7, 14)
    assert clock.put_off(date(2026, 7, 13), date(2026, 6, 5), date(2026, 6, 7)) == date(2026, 7, 13)


def test_every_clock_for_which_a_later_day_may_be_set_says_what_begins_and_ends_it() -> None:
    assert {name for name, one in clocks().items() if one.extend} == set(RUNS)


def test_money_of_a_held_budget_may_move_more_than_once() -> None:
    held = {"ref": "f1", "way": "individual service fund", "holder": "Oak House", "weekly_pence": 100}
    story = [
        *planned(),
        budget(person_pence=0, council_pence=20_000),
        event("budget-held", "2026-05-10", **held, agreed=True, terms=True),
        event("held-budget-moved", "2026-05-11", ref="f1", way="in", pence=100),
    ]
    allowed = {kind for one in next_steps(state_of(story), date(2026, 5, 12)) for kind in one.kinds}
    assert "held-budget-moved" in allowed


def test_a_later_day_is_of_one_complaint_only() -> None:
    story = [
        opened(),
        *(event("complaint-made", "2026-04-02", ref=ref, about="nobody came") for ref in ("q1", "q2")),
        event(
            "clock-extended",
            "2026-09-01",
            clock="complaint-answered",
            of="q2",
            until="2026-12-01",
            agreed=True,
            why="x y",
        ),
    ]
    steps = owed_steps(state_of(story), date(2026, 9, 2))
    assert [one.due for one in steps if one.kinds == ("complaint-answered",)] == [date(2026, 10, 1), date(2026, 12, 1)]


def test_a_late_complaint_needs_a_reason_or_a_council_that_gives_everybody_longer(tmp_path: Path) -> None:
    late = event("complaint-made", "2026-04-02", ref="q1", about="nobody came", happened="2025-01-10")
    with pytest.raises(Refused, match="reg 12"):
        record(state_of([opened("2025-01-01")]), late, today=LATER)
    reason = late.model_copy(update={"override": "they were in hospital all year"})
    assert record(state_of([opened("2025-01-01")]), reason, today=LATER).counted[-1] == reason
    own = tmp_path / "clocks.yaml"
    own.write_text("complaint-made: {length: 24, unit: months, source: our policy of 2026}\n", encoding="utf-8")
    assert record(state_of([opened("2025-01-01")]), late, today=LATER, held=clocks_with(own)).counted[-1] == late
    own.write_text("complaint-made: {length: 300, unit: days, source: ours}\n", encoding="utf-8")
    with pytest.raises(ProblemsFound, match="longer, and not shorter"):
        clocks_with(own)
    own.write_text("complaint-made: {length: 365, unit: days, source: ours}\n", encoding="utf-8")
    with pytest.raises(ProblemsFound, match="longer, and not shorter"):
        clocks_with(own)  # a day short of twelve months where 29 February lies in them
    own.write_text("complaint-made: {length: 366, unit: days, source: ours}\n", encoding="utf-8")
    assert clocks_with(own)["complaint-made"].length == 366


def test_a_state_that_grows_by_an_event_is_the_state_of_all_of_them() -> None:
    """Also after a correction, one that names what comes next, and for an event of an earlier day."""
    story = [*served(), event("corrected", "2026-05-06", number=len(served()) + 2, why="recorded twice")]
    asked, before = event("review-asked", "2026-06-01"), event("review-asked", "2026-04-03")
    for events in (served(), story):
        for one in (asked, before, event("corrected", "2026-06-02", number=3, why="another person")):
            assert state_of(events).with_event(one) == state_of([*events, one])


def test_nobody_is_born_after_their_journey_was_opened() -> None:
    """The first event is held to its own days too, and no reason sets that aside."""
    for born, well in (("2026-04-01", True), ("2026-04-02", False)):
        one = event("journey-opened", "2026-04-01", person="P1", born=born, override="a slip")
        if well:
            assert replay([one], today=LATER).opened == one
        else:
            with pytest.raises(Refused, match="born after the journey was opened"):
                replay([one], today=LATER)
