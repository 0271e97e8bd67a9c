"""Whether like is treated alike: counts that can be counted by hand. Everybody is invented."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ncs.core.periods import Period
from ncs.journeys.consistency import consistency, groups
from ncs.journeys.engine.state import State, state_of
from ncs.journeys.events.catalogue import event
from ncs.journeys.rules.samples import assessed, contact, decision, opened
from ncs.journeys.views.consistency import consistency_tables

SPRING = Period(date(2026, 4, 1), date(2026, 6, 30))
THREE = ["nutrition", "hygiene", "clothing"]


def decided(team: str, *, yes: bool, outcomes: list[str] = THREE) -> State:
    return state_of([*assessed(), decision(by=team, outcomes=outcomes, eligible=yes, impact=yes)])


def test_teams_that_decide_alike_needs_otherwise_stand_out() -> None:
    """Twelve people with three outcomes in each team: all are eligible in the east, none in the west.

    Half of all are eligible, so six are expected in each; chance has a standard deviation of √(12 × ½ × ½) = 1.7.
    """
    people = [decided("east", yes=True) for _ in range(12)] + [decided("west", yes=False) for _ in range(12)]
    found = consistency(people, SPRING)
    east, west = groups(found.decisions, [one.team for one in found.decisions])
    assert (east.name, east.eligible, east.expected, east.beyond) == ("east", 12, 6.0, True)
    assert (west.name, west.eligible, west.expected, west.beyond) == ("west", 0, 6.0, True)


def test_teams_with_other_needs_or_few_decisions_do_not() -> None:
    """The west has people with one outcome, who are not eligible anywhere: what is expected there is none."""
    people = [decided("east", yes=True) for _ in range(10)]
    people += [decided("west", yes=False, outcomes=["work"]) for _ in range(10)] + [decided("north", yes=True)]
    found = consistency(people, SPRING)
    seen = {one.name: (one.expected, one.beyond) for one in groups(found.decisions, [x.team for x in found.decisions])}
    assert seen == {"east": (10.0, False), "north": (1.0, None), "west": (0.0, False)}
    assert {one.profile for one in found.decisions} == {"adult, 3 outcomes", "adult, 1 outcome"}


def test_referrals_days_and_decisions_turned_round_are_those_of_the_period() -> None:
    """Referred on 1 April, assessed on 20 April: 19 days. The second decision turns the first, a third keeps it."""
    again = event("assessment-started", "2026-06-01", ref="a2")
    done = event("assessment-completed", "2026-06-05", ref="a2", method="video", involved=True)
    story = [*assessed(), decision(), again, done, decision("2026-06-08", outcomes=["work"], eligible=False)]
    state = state_of([*story, decision("2026-07-01", outcomes=["work"], eligible=False)])
    found = consistency([state, state_of(contact()), state_of([opened()])], SPRING)
    assert (found.referrals, found.days) == (2, (19,))
    assert [one.turned for one in found.decisions] == [None, True], "that of July is later"
    later = consistency([state], Period(date(2026, 7, 1), date(2026, 7, 31)))
    assert [one.turned for one in later.decisions] == [False] and later.referrals == 0
    whole, profiles, teams = consistency_tables(found, SPRING)
    said = {row["what"]: (row["number"], row["share"]) for row in whole.rows}
    assert str(said["Referrals that led to an assessment"][1]) == "50.0"
    assert str(said["Made again, and other than before"][1]) == "100.0"
    assert [row["decisions"] for row in profiles.rows] == [1, 1] and teams.rows[0]["name"] == "practitioner"


def test_nobody_is_no_fault() -> None:
    whole, profiles, teams = consistency_tables(consistency([], SPRING), SPRING)
    assert whole.rows[2]["number"] is None and not profiles.rows and not teams.rows


@pytest.mark.parametrize(("role", "code"), [("manager", 0), ("analyst", 1)])
def test_the_command_answers_who_may_list_everybody(tmp_path: Path, role: str, code: int) -> None:
    from ncs.cli.main import app

    places = [str(tmp_path / "a.journal"), "--keys", str(tmp_path / "a.keys")]
    store = ["journeys", "store"]
    assert CliRunner().invoke(app, [*store, "new", *places]).exit_code == 0
    asked = [*store, "alike", *places, "--from", "2026-04-01", "--to", "2026-06-30", "--role", role]
    found = CliRunner().invoke(app, asked)
    assert (found.exit_code != 0) is bool(code) and ("treated alike" in found.output) is not bool(code)
