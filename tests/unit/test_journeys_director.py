"""The director's counts: each line from a story of its own, worked out by hand. Everybody is invented."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from ncs.core.errors import UnknownName
from ncs.journeys.director import HEADLINE, LINES, Waiting, counted
from ncs.journeys.engine.state import state_of
from ncs.journeys.engine.steps import owed_on, team_of
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.rules.samples import assessed, contact, opened, planned, served
from ncs.journeys.store.owed import owed_of, owed_text
from ncs.journeys.use.journeys import worklist
from ncs.journeys.views.store import director_table


def lines(*stories: Sequence[Event], on: str) -> dict[str, Waiting]:
    day = date.fromisoformat(on)
    return {one.id: one for one in counted([owed_on(state_of(story), day) for story in stories], day)}


def of(found: dict[str, Waiting]) -> dict[str, int]:
    return {name: one.number for name, one in found.items() if one.number}


def test_who_waits_for_an_assessment_is_counted_until_it_begins() -> None:
    """Need appeared on 2 April 2026: 31 days by 3 May; on 3 October it is more than six months."""
    found = lines(contact(), contact(), assessed(), on="2026-05-03")
    assert found["assessment"].number == 2 and found["assessment"].median_days == 31
    assert found["assessment"].over_six_months == 0
    assert lines(contact(), on="2026-10-02")["assessment"].over_six_months == 0
    assert lines(contact(), on="2026-10-03")["assessment"].over_six_months == 1


def test_who_was_found_eligible_waits_for_support_until_it_starts() -> None:
    assert of(lines(planned(), on="2026-05-03"))["service"] == 1
    assert "service" not in of(lines(served(), on="2026-05-06"))


def test_a_review_is_overdue_twelve_months_after_the_last_one_or_the_plan() -> None:
    """The plan is of 1 May 2026; the review of 20 June 2026 puts it off to 20 June 2027."""
    done = event("review-completed", "2026-06-20", planned=True, involved=True, outcome="no change")
    assert "review" not in of(lines(served(), on="2027-05-01"))
    assert of(lines(served(), on="2027-05-02"))["review"] == 1
    (due,) = (one for name, one in lines(served(), on="2027-11-02").items() if name == "review")
    assert (due.longest_days, due.over_six_months) == (185, 1), "from 1 May 2027, when it fell due"
    assert lines(served(), on="2027-05-11")["review"].over_six_months == 0
    assert "review" not in of(lines([*served(), done], on="2027-06-20"))
    assert of(lines([*served(), done], on="2027-06-21"))["review"] == 1


def test_requests_to_deprive_of_liberty_are_counted_each_with_those_past_their_day() -> None:
    """Two of one person: urgent of 1 April, until 7 April; standard of the same day, until 21 April."""
    asked = [
        opened(),
        event("liberty-asked", "2026-04-01", ref="l1", type="urgent"),
        event("liberty-asked", "2026-04-01", ref="l2", type="standard"),
    ]
    assert (of(lines(asked, on="2026-04-08"))["liberty"], of(lines(asked, on="2026-04-08"))["liberty-late"]) == (2, 1)
    assert "liberty-late" not in of(lines(asked, on="2026-04-07"))
    said = {"ref": "l2", "granted": True, "until": "2026-12-31", "representative": "his sister"}
    granted = [*asked, event("liberty-decided", "2026-04-09", **said)]
    assert of(lines(granted, on="2026-12-31"))["liberty-in-force"] == 1
    assert "liberty-in-force" not in of(lines(granted, on="2027-01-01"))


@pytest.mark.parametrize(
    ("story", "line"),
    [
        ([opened(), event("amhp-referred", "2026-04-01", ref="m1")], "amhp"),
        ([opened(), event("concern-raised", "2026-04-01", ref="c1")], "concern"),
    ],
)
def test_other_duties_are_counted(story: list[Event], line: str) -> None:
    assert of(lines(story, on="2026-04-03"))[line] == 1


def test_the_headline_is_the_sum_of_three_as_in_the_survey() -> None:
    """Figure 14 of 2025: 195,788 + 13,538 + 162,787 = 372,113."""
    assert HEADLINE == ("assessment", "service", "review") and 195_788 + 13_538 + 162_787 == 372_113
    day = date(2026, 5, 3)
    table = director_table(counted([owed_on(state_of(story), day) for story in (contact(), planned())], day), day)
    assert table.rows[0]["number"] == 2 and len(table.rows) == 1 + len(LINES)


def test_a_work_list_is_also_by_team_and_of_one_team() -> None:
    """The team is whoever wrote last and is no import; two people wait for the east team, one for the west."""
    east, west = event("information-given", "2026-04-03", about=["x"], by="east"), {"by": "west"}
    opened_by = [contact()[0].model_copy(update={"person": person}) for person in ("P1", "P2", "P3")]
    stories = [[first, *contact()[1:], east] for first in opened_by[:2]]
    stories.append([opened_by[2], *(one.model_copy(update=west) for one in contact()[1:])])
    states, day = [state_of(story) for story in stories], date(2026, 5, 10)
    everybody = worklist(states, on=day)
    steps, _, teams = everybody.tables()
    assert {(row["person"], row["team"]) for row in steps.rows} == {("P1", "east"), ("P2", "east"), ("P3", "west")}
    assert [(row["team"], row["people"]) for row in teams.rows] == [("east", 2), ("west", 1)]
    assert {person for person, _ in worklist(states, on=day, team="west").found} == {"P3"}
    with pytest.raises(UnknownName, match="west"):
        worklist(states, on=day, team="wets")


def test_what_is_kept_of_a_person_keeps_the_team_and_stopped_clocks() -> None:
    pause = event("clock-paused", "2026-04-10", ref="w1", clock="assessment", why="in hospital", by="east")
    state = state_of([*contact(), pause])
    assert owed_of(owed_text(state)) == owed_on(state, date(2030, 1, 1))
    assert (
        team_of(state) == "east"
        and team_of(state_of([*contact(), pause.model_copy(update={"by": "import"})])) != "import"
    )
