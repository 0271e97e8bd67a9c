"""Facts about others move with the day: occupiers grow older, a child turns 18, in an assessment and in a journey.

SI 2014/2672 Schedule 2 para 4 leaves the home out while a relative aged 60 or over, or the person's child under 18,
lives there as before. Every case is invented.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from ncs.charging.case.case import Case, SettingKind
from ncs.charging.case.case_file import parse_case
from ncs.charging.journey.journey import travel
from ncs.charging.journey.journey_plan import make_plan
from ncs.charging.law.ages import age_on, as_given, children_on, years_between
from ncs.charging.law.assessment import assess
from ncs.charging.law.passing import moved
from ncs.charging.run import prepare
from ncs.core.errors import ProblemsFound

DAY = date(2026, 5, 4)
CHILD = "own_child_under_18"


def case(occupier: dict[str, Any], **rest: Any) -> Any:
    """A permanent resident with a home worth 250,000 in which somebody lives."""
    return parse_case(
        {
            "date": DAY,
            "person": {"age": 85},
            "setting": {"kind": "care_home_permanent", "weeks_in": 20},
            "cost": {"weekly": 1100},
            "income": [{"kind": "state_pension", "weekly": 220}],
            "capital": [{"kind": "savings", "value": 10_000}],
            "owns_home": True,
            "home": {"value": 250_000, "occupied_by": [occupier]},
            **rest,
        }
    )


def counted(given: Any, day: date) -> Decimal:
    """What the home adds to capital in an assessment on a day: 225,000 is 250,000 less a tenth for selling."""
    return assess(given, day=day).home_counted


@pytest.mark.parametrize(
    ("occupier", "last_day", "first_day", "before", "after"),
    [
        # A relative born 1 September 1966 is 60 on 1 September 2026: from then on the home is left out.
        ({"relation": "relative", "born": date(1966, 9, 1)}, date(2026, 8, 31), date(2026, 9, 1), 225_000, 0),
        # 58 on 4 May 2026 and no date of birth: certainly 60 on 4 May 2028, and not taken to be before.
        ({"relation": "relative", "age": 58}, date(2028, 5, 3), date(2028, 5, 4), 225_000, 0),
        # A child born 10 June 2008 is 18 on 10 June 2026: from then on the home counts.
        (
            {"relation": CHILD, "born": date(2008, 6, 10)},
            date(2026, 6, 9),
            date(2026, 6, 10),
            0,
            225_000,
        ),
        # 16 on the day of the case: 18 at the latest two years on.
        ({"relation": CHILD, "age": 16}, date(2028, 5, 3), date(2028, 5, 4), 0, 225_000),
    ],
    ids=["relative-born", "relative-age", "child-born", "child-age"],
)
def test_the_home_counts_by_the_age_on_the_day(
    occupier: dict[str, Any], last_day: date, first_day: date, before: int, after: int
) -> None:
    assert counted(case(occupier), last_day) == before
    assert counted(case(occupier), first_day) == after


def test_a_partner_and_an_incapacitated_relative_protect_at_any_age() -> None:
    relative = case({"relation": "relative", "age": 30, "incapacitated": True})
    assert counted(relative, DAY) == counted(relative, date(2030, 5, 4)) == 0
    partner = case({"relation": "partner"}, person={"age": 85, "couple": True})
    assert counted(partner, date(2030, 5, 4)) == 0


def test_a_child_whose_age_is_not_given_is_a_doubt_on_a_later_day() -> None:
    given = case({"relation": CHILD})
    early, late = (assess(given, day=day) for day in (DAY, date(2027, 5, 4)))
    assert not any("eighteenth birthday" in sentence for sentence in early.uncertain)
    assert any("eighteenth birthday" in sentence for sentence in late.uncertain)


def test_a_journey_stops_deferring_when_the_relative_turns_60() -> None:
    """58 on 4 May 2026: 60 on 4 May 2028, which is day 731; the first week that starts after it is at day 735."""
    given = case(
        {"relation": "relative", "age": 58}, deferred_payment={"interest_percent": "4.75"}, journey={"weeks": 110}
    )
    weeks = travel(make_plan(given))
    assert [week.week for week in weeks if week.home_counted] == list(range(105))
    assert all(week.pays.deferred == 0 for week in weeks if week.week >= 105)


def test_ages_in_a_move_are_those_on_the_day_of_the_move() -> None:
    """A relative who is 59 in week 52 (3 May 2027) is 60 on 3 May 2028, day 730: the next week starts at day 735."""
    journey = {"weeks": 120, "moves": [{"week": 52, "home_occupied_by": [{"relation": "relative", "age": 59}]}]}
    weeks = travel(make_plan(case({"relation": "not_a_relative"}, journey=journey)))
    assert [week.week for week in weeks if week.home_counted] == list(range(105))


def test_a_child_leaves_the_household_at_18() -> None:
    """The minimum income guarantee has an amount a child (reg 7): two children, of whom one is 18 on 1 July 2026."""
    given = parse_case(
        {
            "date": DAY,
            "person": {"age": 45, "lone_parent": True, "children_born": [date(2008, 7, 1), date(2015, 3, 2)]},
            "setting": {"kind": "not_a_care_home"},
            "cost": {"weekly": 400},
            "income": [{"kind": "other_income", "weekly": 900}],
        }
    )
    before, after = (assess(given, day=day) for day in (date(2026, 6, 30), date(2026, 7, 1)))
    assert before.kept - after.kept == Decimal("106.85")  # per child, 2026-27 (methods: 2024-25 circular, uprated)


@pytest.mark.parametrize(
    ("occupier", "rule"),
    [
        ({"relation": "relative"}, "occupier-age-missing"),
        ({"relation": CHILD, "born": date(2000, 1, 1)}, "child-over-18"),
        ({"relation": "relative", "born": date(1960, 1, 1), "age": 50}, "age-and-born"),
        ({"relation": "relative", "born": date(2030, 1, 1)}, "age-impossible"),
    ],
)
def test_ages_that_cannot_be_are_asked_back(occupier: dict[str, Any], rule: str) -> None:
    with pytest.raises(ProblemsFound) as caught:
        case(occupier)
    assert [problem.rule for problem in caught.value.problems] == [rule]


@pytest.mark.parametrize(
    ("children", "rule"),
    [
        ({"children": 2, "children_born": [date(2012, 1, 1)]}, "children-differ"),
        ({"children_born": [date(2000, 1, 1)]}, "child-over-18"),
        ({"children_born": [date(2030, 1, 1)]}, "child-over-18"),
    ],
)
def test_children_that_cannot_be_are_asked_back(children: dict[str, Any], rule: str) -> None:
    with pytest.raises(ProblemsFound) as caught:
        case({"relation": "relative", "age": 70}, person={"age": 85, **children})
    assert [problem.rule for problem in caught.value.problems] == [rule]


def test_years_are_counted_by_anniversaries() -> None:
    assert years_between(date(1966, 9, 1), date(2026, 8, 31)) == 59
    assert years_between(date(1966, 9, 1), date(2026, 9, 1)) == 60
    assert years_between(date(2008, 2, 29), date(2026, 2, 28)) == 17  # no 29 February in 2026: 18 on 1 March
    assert years_between(date(2008, 2, 29), date(2026, 3, 1)) == 18
    assert age_on(DAY, born=None, age=None, given_on=DAY) is None
    assert age_on(date(2027, 5, 3), born=None, age=58, given_on=DAY) == 58
    assert age_on(date(2027, 5, 4), born=None, age=58, given_on=DAY) == 59


def test_an_age_given_on_a_day_becomes_the_latest_date_of_birth_that_fits() -> None:
    given = case({"relation": "relative", "age": 58})
    (occupier,) = as_given(given.home.occupied_by, on=DAY)
    assert occupier.born == date(1968, 5, 4)
    assert children_on(given.person, DAY) == 0


def on(given: Any, day: date) -> Any:
    """The case on a day of its own choice, as a command takes it."""
    return prepare(given, day=day).result


def test_weeks_of_reablement_go_on_to_the_day_asked_for() -> None:
    """Five weeks are had on 4 May 2026; the sixth is complete on 11 May, and free help ends (reg 3(2)(b))."""
    given = {
        "date": DAY,
        "person": {"age": 85},
        "setting": {"kind": "not_a_care_home"},
        "cost": {"weekly": 300},
        "income": [{"kind": "state_pension", "weekly": 400}],
        "capital": [{"kind": "savings", "value": 10_000}],
        "owns_home": False,
        "services": [{"kind": "reablement", "weeks_received": 5}],
    }
    assert [on(given, day).charge > 0 for day in (DAY, date(2026, 5, 10), date(2026, 5, 11))] == [False, False, True]


def test_the_first_twelve_weeks_end_on_the_day_asked_for() -> None:
    """Ten weeks in on 4 May 2026: twelve are over on 18 May, and the home counts (Schedule 2 para 2)."""
    given = case({"relation": "not_a_relative"}, setting={"kind": "care_home_permanent", "weeks_in": 10})
    assert [on(given, day).home_counted for day in (DAY, date(2026, 5, 17), date(2026, 5, 18))] == [0, 0, 225_000]
    after = prepare(given).context.case
    assert after.setting.weeks_in == 10 and moved(after, date(2026, 4, 1)).setting.weeks_in == 5


def test_a_benefit_stops_28_days_after_the_council_began_to_help() -> None:
    """Two weeks on 4 May 2026, four on 18 May. Weeks of a short stay are counted by its nights instead."""
    income = [{"kind": "attendance_allowance_higher", "weekly": 114.60}]
    setting = {"kind": "care_home_permanent", "weeks_in": 20, "weeks_council_funded": 2}
    given = case({"relation": "partner"}, person={"age": 85, "couple": True}, income=income, setting=setting)
    stopped = [on(given, day).benefits_stopped for day in (DAY, date(2026, 5, 17), date(2026, 5, 18))]
    assert stopped == [0, 0, Decimal("114.60")]
    short = given.model_copy(update={"setting": given.setting.model_copy(update={"kind": SettingKind.SHORT_TERM})})
    assert moved(short, date(2026, 6, 1)).setting.weeks_in == 20


def test_weeks_since_a_discharge_go_on() -> None:
    given = case({"relation": "partner"}, person={"age": 85, "couple": True}, weeks_since_discharge=2)
    assert moved(given, date(2026, 6, 1)).weeks_since_discharge == 6
    assert moved(given, date(2026, 1, 1)).weeks_since_discharge == 0


def _with_gift(**changes: object) -> Case:
    """£20,000 given away to pay less, charged £300 where £220 would be due, ten weeks long on 4 May 2026."""
    gift: dict[str, object] = {
        "amount": 20_000, "given": "2025-11-01", "foresaw_care": True, "avoiding_charges_significant": True,
        "charged_weekly": 300, "would_be_weekly": 220, "weeks_charged": 10,
    }  # fmt: skip
    return case({"relation": "partner"}, person={"age": 85, "couple": True}, deprivations=[gift | changes])


@pytest.mark.parametrize(
    ("day", "left"), [(date(2026, 5, 10), 19_200), (date(2026, 5, 11), 19_120), (date(2026, 6, 1), 18_880)]
)
def test_notional_capital_diminishes_to_the_day_asked_for(day: date, left: int) -> None:
    """Reg 23: £80 a week. Ten weeks leave £19,200 until a week has passed, eleven £19,120, and fourteen £18,880."""
    line = next(line for line in on(_with_gift(), day).lines if line.what == "Given away")
    assert line.pounds == left


@pytest.mark.parametrize(
    ("changes", "day", "weeks"),
    [
        ({}, date(2026, 4, 20), 8),
        ({}, date(2025, 4, 7), 0),
        ({"charged_weekly": 220}, date(2026, 6, 1), 10),
    ],
    ids=["two weeks earlier", "before it was charged", "nothing charged for it"],
)
def test_weeks_charged_for_a_gift_are_those_that_passed(changes: dict[str, object], day: date, weeks: int) -> None:
    """Weeks count from 4 May 2026, and only where the charge was higher for the gift."""
    assert moved(_with_gift(**changes), day).deprivations[0].weeks_charged == weeks
