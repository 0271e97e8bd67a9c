"""Plans worked by hand: days, slack, the critical path, what cannot be met, and dates that make no plan."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ncs.core.errors import ProblemsFound
from ncs.roadmap.actions import ACT, LAUNCH, Action, actions
from ncs.roadmap.critical import critical_path, out_of_order, standings
from ncs.roadmap.dates import Anchors, anchors, first_april, window
from ncs.roadmap.network import circles, without_act
from ncs.roadmap.plan_file import Facts
from ncs.roadmap.planning import plan, soonest
from ncs.roadmap.use import plan as asked

AT = Anchors(election=date(2024, 7, 4), act=date(2026, 12, 31), launch=date(2028, 7, 5))


def action(stage: str, months: int, *needs: str, **more: object) -> Action:
    return Action.model_validate(
        {
            "stage": stage,
            "action": "something",
            "law": "no",
            "power": "none",
            "vehicle": "",
            "owner": "somebody",
            "months": months,
            "evidence": "a paper",
            "needs": [{"action": need, "derived": "by hand"} for need in needs],
            **more,
        }
    )


#: Worked by hand from the election on 4 July 2024:
#:   B01-STA-1   3 months                         4 Jul 2024 to  4 Oct 2024
#:   B01-STA-2   9 months after it                4 Oct 2024 to  4 Jul 2025
#:   B01-STA-3   2 months                         4 Jul 2024 to  4 Sep 2024
#:   B01-PRE-3   6 months after both              4 Jul 2025 to  4 Jan 2026
#:   the Act    10 months after it                4 Jan 2026 to  4 Nov 2026, planned for 31 Dec 2026
#:   B08-LAU-1  12 months after the Act          31 Dec 2026 to 31 Dec 2027
#:   B02-PRE-2   4 months, Prepare opens 1 April  1 Apr 2025 to  1 Aug 2025
#:   the launch, after the last two                          planned for  5 Jul 2028
HAND = {
    "B01-STA-1": action("stabilise", 3),
    "B01-STA-2": action("stabilise", 9, "B01-STA-1"),
    "B01-STA-3": action("stabilise", 2),
    "B01-PRE-3": action("prepare", 6, "B01-STA-2", "B01-STA-3"),
    ACT: action("prepare", 10, "B01-PRE-3"),
    "B02-PRE-2": action("prepare", 4),
    "B08-LAU-1": action("launch", 12, ACT, by_launch=True),
    LAUNCH: action("launch", 0, "B08-LAU-1", "B02-PRE-2"),
    "B01-EVO-1": action("evolve", 6, LAUNCH, years_after_launch=4),
}


def test_days_worked_by_hand() -> None:
    found = plan(HAND, AT).planned
    assert {name: (one.start, one.earliest) for name, one in found.items()} == {
        "B01-STA-1": (date(2024, 7, 4), date(2024, 10, 4)),
        "B01-STA-2": (date(2024, 10, 4), date(2025, 7, 4)),
        "B01-STA-3": (date(2024, 7, 4), date(2024, 9, 4)),
        "B01-PRE-3": (date(2025, 7, 4), date(2026, 1, 4)),
        ACT: (date(2026, 1, 4), date(2026, 11, 4)),
        "B02-PRE-2": (date(2025, 4, 1), date(2025, 8, 1)),
        "B08-LAU-1": (date(2026, 12, 31), date(2027, 12, 31)),
        LAUNCH: (date(2027, 12, 31), date(2027, 12, 31)),
        "B01-EVO-1": (date(2032, 1, 5), date(2032, 7, 5)),
    }
    assert (found[ACT].done, found[LAUNCH].done) == (AT.act, AT.launch)


def test_last_days_and_slack_worked_by_hand() -> None:
    """Backward from the Act: B01-PRE-3 by 28 February 2026 (ten months before 31 December), 55 days after 4 January.

    B01-STA-3 six months before that, 28 August 2025: 358 days after 4 September 2024. Backward from the launch:
    B08-LAU-1 by 5 July 2028, 187 days after 31 December 2027. B02-PRE-2 must be done before Launch's year begins,
    on 1 April 2028.
    """
    found = plan(HAND, AT).planned
    assert {name: found[name].slack for name in ("B01-PRE-3", "B01-STA-3", "B08-LAU-1", "B02-PRE-2", ACT)} == {
        "B01-PRE-3": 55,
        "B01-STA-3": 358,
        "B08-LAU-1": 187,
        "B02-PRE-2": (date(2028, 4, 1) - date(2025, 8, 1)).days,
        ACT: 57,
    }
    assert found["B01-EVO-1"].slack is None and found["B01-EVO-1"].latest is None
    assert found["B02-PRE-2"].must == "the end of prepare" and found["B08-LAU-1"].must == "launch day"


def test_the_critical_path_worked_by_hand() -> None:
    path = critical_path(plan(HAND, AT), LAUNCH)
    assert [one.name for one in path] == ["B01-STA-1", "B01-STA-2", "B01-PRE-3", ACT, "B08-LAU-1", LAUNCH]


def test_an_act_and_a_launch_that_cannot_be_met_are_kept_and_told() -> None:
    """The Act on 1 June 2026 is 156 days before 4 November; contracts take a year from it, until 1 June 2027."""
    found = plan(HAND, Anchors(election=AT.election, act=date(2026, 6, 1), launch=date(2027, 4, 10)))
    late = {one.name: -(one.slack or 0) for one in found.conflicts}
    assert late[ACT] == 156
    assert late[LAUNCH] == late["B08-LAU-1"] == 52
    assert found.planned[ACT].done == date(2026, 6, 1)
    assert "B02-PRE-2" not in late


def test_a_day_before_which_an_action_cannot_start_moves_it_and_what_waits_for_it() -> None:
    found = plan(HAND, AT, facts=Facts(held={"B01-STA-1": date(2025, 1, 1), "B02-PRE-2": date(2024, 1, 1)})).planned
    assert found["B01-STA-1"].earliest == date(2025, 4, 1)
    assert found["B01-STA-2"].earliest == date(2026, 1, 1)
    assert found["B02-PRE-2"].start == date(2025, 4, 1)  # a day before its stage opens changes nothing


def test_a_circle_is_told_with_what_each_arrow_rests_on() -> None:
    turned = {**HAND, "B01-STA-1": action("stabilise", 3, "B01-PRE-3")}
    (problem,) = circles(turned, file="plan.yaml")
    assert problem.rule == "circle-in-a-plan"
    for part in ("B01-STA-1 needs B01-PRE-3", "B01-STA-2 needs B01-STA-1", "derived: by hand"):
        assert part in problem.message
    (alone,) = circles({"B01-STA-1": action("stabilise", 3, "B01-STA-1")}, file="plan.yaml")
    assert "B01-STA-1 needs B01-STA-1" in alone.message


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        # The source's own: three and a half years of run-in, 910 days from election to Act, 552 from Act to launch.
        ({}, ("2024-07-04", "2026-12-31", "2028-07-05")),
        ({"election": "2029-05-03"}, ("2029-05-03", "2031-10-30", "2033-05-04")),
        ({"act": "2027-12-31"}, ("2025-07-04", "2027-12-31", "2029-07-05")),
        ({"launch": "2029-07-05"}, ("2025-07-04", "2027-12-31", "2029-07-05")),
        ({"election": "2024-07-04", "launch": "2030-01-01"}, ("2024-07-04", "2026-12-31", "2030-01-01")),
        ({"act": "2028-01-01", "launch": "2030-01-01"}, ("2025-07-05", "2028-01-01", "2030-01-01")),
    ],
)
def test_dates_that_are_not_given_follow_from_those_that_are(given: dict[str, str], wanted: tuple[str, ...]) -> None:
    at = anchors(**{name: date.fromisoformat(day) for name, day in given.items()})
    assert (at.election, at.act, at.launch) == tuple(map(date.fromisoformat, wanted))


@pytest.mark.parametrize(
    "given",
    [
        {"act": "2024-07-04", "election": "2024-07-04"},
        {"launch": "2026-01-01", "act": "2026-12-31"},
        {"launch": "1066-10-14"},
        {"election": "9999-12-31"},
    ],
)
def test_dates_that_make_no_plan_are_refused(given: dict[str, str]) -> None:
    with pytest.raises(ProblemsFound, match="make no plan"):
        anchors(**{name: date.fromisoformat(day) for name, day in given.items()})


def test_stages_are_the_sources_years() -> None:
    """24/25; 24/25 to 25/26; 25/26 to 27/28; 28/29; 29/30 to 30/31; 29/30 onwards."""
    years = {stage: window(stage, AT) for stage in {one.stage for one in actions().values()}}
    said = {
        stage.value: (one.start.isoformat(), one.end.isoformat() if one.end else None) for stage, one in years.items()
    }
    assert said == {
        "inherit": ("2024-07-04", None),
        "stabilise": ("2024-07-04", "2026-04-01"),
        "prepare": ("2025-04-01", "2028-04-01"),
        "launch": ("2028-04-01", "2029-04-01"),
        "embed": ("2029-04-01", "2031-04-01"),
        "evolve": ("2029-04-01", None),
    }
    assert first_april(AT) == date(2025, 4, 1)


def test_the_roadmap_can_be_met_from_the_sources_dates() -> None:
    found = plan(actions(), anchors())
    assert [one.name for one in found.conflicts] == []
    assert found.planned["B02-STA-3"].done <= date(2025, 4, 1)  # "an initial minimum wage ... by 1 April 2025"
    assert found.planned["B10-EMB-1"].done == date(2031, 4, 1)  # convergence by the end of Embed
    assert found.planned["B01-EVO-1"].done == date(2032, 7, 5)  # the review four years after launch


def test_the_order_of_the_summary_is_given_or_it_is_said_why_not() -> None:
    found = standings(actions(), plan(actions(), anchors()), LAUNCH)
    assert {one.step for one in found} == {1, 2, 3, 4, 5, 6}
    path = [one.planned.name for one in found if one.on_path]
    assert path == ["B01-PRE-4", ACT, LAUNCH]  # bill, Act, launch: in the summary's order
    why = {one.planned.name: one.why for one in found}
    assert "nothing that B01-LAU-1 waits for rests on it" in why["B02-STA-3"]  # the wage floor
    assert "days longer" in why["B02-PRE-2"]  # terms are needed by launch day, with time to spare
    assert why["B10-EMB-1"] == "it follows B01-LAU-1"
    swapped = {(first.planned.name, second.planned.name) for first, second in out_of_order(found)}
    assert (ACT, "B02-PRE-4") in swapped  # the register needs no Act and opens before it


def test_what_is_done_keeps_its_day_and_what_has_begun_is_done_no_sooner_than_today() -> None:
    """Begun on 1 July 2024 the Green Paper would be done on 1 April 2025; on 1 June 2025 it is not, so it is later."""
    facts = Facts(done={"B01-STA-1": date(2024, 8, 1)}, begun={"B01-STA-2": date(2024, 7, 1)}, today=date(2025, 6, 1))
    found = plan(HAND, AT, facts=facts).planned
    assert found["B01-STA-1"].done == date(2024, 8, 1)
    assert found["B01-STA-2"].done == date(2025, 6, 1)
    assert found["B01-PRE-3"].start == date(2025, 6, 1)


def test_what_was_done_late_cannot_be_put_right_and_is_no_conflict() -> None:
    found = plan(HAND, AT, facts=Facts(done={"B01-STA-1": date(2026, 3, 30)}))
    assert "B01-STA-1" not in {one.name for one in found.conflicts}
    assert ACT in {one.name for one in found.conflicts}  # 30 March 2026 and 9, 6 and 10 months


def test_the_soonest_act_and_launch() -> None:
    """By hand: the Act on 4 November 2026, and the launch a year of contracts after it."""
    at = soonest(HAND, AT)
    assert (at.act, at.launch) == (date(2026, 11, 4), date(2027, 11, 4))
    assert plan(HAND, at).planned[LAUNCH].slack == 0


def test_the_launch_waits_for_what_is_done_last_not_for_what_starts_last() -> None:
    """A month's work from 31 December 2026 is done before the contracts that take a year from the same day."""
    late = {**HAND, "B03-LAU-1": action("launch", 1, ACT, by_launch=True)}
    late["B08-LAU-1"] = action("launch", 24, "B02-PRE-2", by_launch=True)  # from 1 August 2025 to 1 August 2027
    late[LAUNCH] = action("launch", 0, "B03-LAU-1", "B08-LAU-1")
    assert critical_path(plan(late, AT), LAUNCH)[-2].name == "B08-LAU-1"


def months_on(day: date, months: int) -> date:
    """The same day of a later or an earlier month, or that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = (date(year + (month == 11), (month + 1) % 12 + 1, 1) - date(year, month + 1, 1)).days
    return date(year, month + 1, min(day.day, last))


def april(day: date, years: int) -> date:
    """The 1 April that begins the financial year of a day, some years on."""
    return date(day.year - (day < date(day.year, 4, 1)) + years, 4, 1)


def opened(name: str, one: Action, at: Anchors) -> date:
    """The first day of an action's stage, as the source's chapter 6 has the years."""
    stage = "prepare" if one.stage.value == "launch" and (one.by_launch or name == LAUNCH) else one.stage.value
    first = {"inherit": at.election, "stabilise": at.election, "prepare": april(at.election, 1)}
    return first.get(stage) or (april(at.launch, 0) if stage == "launch" else april(at.launch, 1))


def closed(one: Action, at: Anchors) -> date | None:
    """The day on which an action's stage is over; None where it is open."""
    ends = {
        "stabilise": april(at.election, 2),
        "prepare": april(at.launch, 0),
        "launch": april(at.launch, 1),
        "embed": april(at.launch, 3),
    }
    return ends.get(one.stage.value) if one.years_after_launch is None else None


def worked(held: dict[str, Action], at: Anchors) -> dict[str, tuple[date, date | None]]:
    """Each action's earliest and latest day, worked out again: by walking back from it, and forward, one at a time."""
    fixed = {ACT: at.act, LAUNCH: at.launch}

    def earliest(name: str) -> date:
        one = held[name]
        days = [opened(name, one, at)]
        if one.years_after_launch is not None:
            days = [months_on(at.launch, 12 * one.years_after_launch - one.months)]
        return months_on(
            max([*days, *(fixed.get(need.action) or earliest(need.action) for need in one.needs)]), one.months
        )

    def latest(name: str) -> date | None:
        one = held[name]
        if name in fixed:
            return fixed[name]
        if one.stage.value == "inherit":
            return None
        ends = [at.launch] * one.by_launch + [april(at.election, 1)] * bool(one.by)
        ends += [end] if (end := closed(one, at)) is not None else []
        for each, other in held.items():
            if any(need.action == name for need in other.needs) and (last := latest(each)) is not None:
                ends.append(months_on(last, -other.months))
        return min(ends, default=None)

    return {name: (earliest(name), latest(name)) for name in held}


@pytest.mark.parametrize(
    "given",
    [{}, {"election": "2029-05-03"}, {"act": "2027-12-31"}, {"act": "2026-02-28", "launch": "2027-02-28"}],
)
def test_every_day_of_the_plan_is_worked_out_again_another_way(given: dict[str, str]) -> None:
    at = anchors(**{name: date.fromisoformat(day) for name, day in given.items()})
    found = plan(actions(), at).planned
    assert {name: (one.earliest, one.latest) for name, one in found.items()} == worked(dict(actions()), at)


def test_the_critical_path_of_the_roadmap_worked_by_hand() -> None:
    """From the election on 4 July 2024: 3 months (the division), 9 (the Green Paper), 4 (the White Paper), 3 (the bill)
    and 10 (its passage) are 4 December 2026, 27 days before the Act is planned for. Fifteen months of contracts from 31
    December 2026 are 31 March 2028, 96 days before the launch. Backward from the Act the bill must be there by 28
    February 2026, ten months before 31 December, 24 days after 4 February; so must all before it.
    """
    path = critical_path(plan(actions(), anchors()), LAUNCH)
    assert [(one.name, one.done.isoformat(), one.slack) for one in path] == [
        ("B01-STA-1", "2024-10-04", 24),
        ("B01-STA-2", "2025-07-04", 24),
        ("B01-PRE-3", "2025-11-04", 24),
        ("B01-PRE-4", "2026-02-04", 24),
        (ACT, "2026-12-31", 27),
        ("B08-LAU-1", "2028-03-31", 96),
        (LAUNCH, "2028-07-05", 96),
    ]


def test_of_two_days_before_which_an_action_cannot_start_the_later_counts() -> None:
    early, late = date(2026, 3, 1), date(2026, 5, 1)
    for first, second in ((early, late), (late, early)):
        assert Facts(held={"B01-STA-1": first}).with_held({"B01-STA-1": second}).held == {"B01-STA-1": late}


def test_a_day_of_ones_own_plan_moves_an_action_and_what_waits_for_it(tmp_path: Path) -> None:
    """The division starts on election day and takes three months, and the Green Paper nine after it: 59 days later."""
    file = tmp_path / "ours.yaml"
    file.write_text("source: board\nactions:\n  B01-STA-1: {not_before: 2024-09-01, why: no money}\n", encoding="utf-8")
    before, after = asked().plan.planned, asked(file=file).plan.planned
    assert (before["B01-STA-1"].start, after["B01-STA-1"].start) == (date(2024, 7, 4), date(2024, 9, 1))
    assert (before["B01-STA-2"].start, after["B01-STA-2"].start) == (date(2024, 10, 4), date(2024, 12, 1))


@pytest.mark.parametrize(
    ("law", "power", "without"),
    [
        ("yes", "ncs_act", "no"),
        ("partly", "ncs_act", "in part"),
        ("maybe", "ncs_act", "in part"),
        ("yes", "either", "in part"),
        ("yes", "existing", "yes"),
        ("no", "none", "yes"),
    ],
)
def test_whether_an_action_can_start_without_the_act(law: str, power: str, without: str) -> None:
    one = action("prepare", 3, law=law, power=power)
    assert without_act({"B01-PRE-1": one}) == {"B01-PRE-1": without}
