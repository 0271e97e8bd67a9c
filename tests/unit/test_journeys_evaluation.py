"""Evaluation: who is compared with whom, by a protocol fixed first. Expected values are worked out beside each test."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from ncs.core.errors import UnknownName
from ncs.core.periods import Period
from ncs.journeys.engine.state import State, state_of
from ncs.journeys.evaluation import NothingToCompare, Protocol, evaluation
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.rules.samples import assessed, decision
from ncs.journeys.rules.service_values import values_of
from ncs.journeys.views.evaluation import evaluation_tables

PERIOD = Period(date(2026, 4, 1), date(2026, 6, 30))
NAMED = {"ref": "c1", "contact": "the team", "cover": "the duty desk"}
#: The decision of every story is of 22 April 2026; 28 days later is 20 May; 180 days after that is 16 November.
DECIDED, LANDMARK, END = date(2026, 4, 22), date(2026, 5, 20), date(2026, 11, 16)


def protocol(**said: object) -> Protocol:
    held = {"what": "coordinator-named", "period": PERIOD, "within": 28, "follow": 180, "seen": date(2027, 6, 30)}
    return Protocol(**{**held, **said})


def person(*more: Event, born: str = "1948-05-02") -> State:
    opened, *rest = [*assessed(), decision()]
    return state_of([opened.model_copy(update={"born": date.fromisoformat(born)}), *rest, *more])


def named(on: date = DECIDED) -> Event:
    return event("coordinator-named", on.isoformat(), **NAMED)


def concern(on: date) -> Event:
    return event("concern-raised", on.isoformat(), ref="k1")


def test_the_difference_is_the_mean_over_those_who_had_it_within_each_stratum() -> None:
    """Aged 77: 10 had it, 2 with a concern (20%), beside 20 without it, 10 with one (50%). Aged 87: 30 had it, 15 with
    one (50%), beside 10 without, 5 with one (50%). Over the 40 who had it: 17/40 = 42.5%; people like them
    10/40 of 50% and 30/40 of 50% = 50%. Difference -7.5 points. The people like them count as 1 / ((1/4)^2 / 20 +
    (3/4)^2 / 10) = 1 / 0.059375 = 16.8421. Agresti and Caffo: (17 + 1) / 42 = 0.428571 and (8.42105 + 1) / 18.8421 =
    0.5, -0.071429 apart; variance 0.244898 / 42 + 0.25 / 18.8421 = 0.0058309 + 0.0132682 = 0.0190991, of which 1.96
    roots are 0.270866.
    """
    after = LANDMARK + timedelta(days=1)
    young = [person(named(), *([concern(after)] if number < 2 else [])) for number in range(10)]
    young += [person(*([concern(after)] if number < 10 else [])) for number in range(20)]
    old = [person(named(), *([concern(after)] if number < 15 else []), born="1938-05-02") for number in range(30)]
    old += [person(*([concern(after)] if number < 5 else []), born="1938-05-02") for number in range(10)]
    alone = [person(named(), concern(after), born="1960-05-02")]
    found = evaluation([*young, *old, *alone], protocol())
    one = next(one for one in found.compared if one.outcome == "a safeguarding concern")
    assert (found.matched, found.like, len(found.people)) == (40, 30, 71)
    assert (one.had, one.like, one.difference) == pytest.approx((0.425, 0.5, -0.075))
    assert (one.low, one.high) == pytest.approx((-0.071429 - 0.270866, -0.071429 + 0.270866), abs=1e-5)


def test_what_happened_by_the_landmark_parts_people_and_what_came_after_it_is_counted() -> None:
    on_the_day, day_after = (person(named(day)) for day in (LANDMARK, LANDMARK + timedelta(days=1)))
    found = evaluation([on_the_day, day_after], protocol())
    assert sorted(one.had for one in found.people) == [False, True]
    days = (LANDMARK, LANDMARK + timedelta(days=1), END, END + timedelta(days=1))
    counted = [
        evaluation([person(concern(day))], protocol()).people[0].outcomes["a safeguarding concern"] for day in days
    ]
    assert counted == [False, True, True, False]


def test_whoever_was_gone_by_the_landmark_is_left_out_and_counted() -> None:
    died = person(event("died", LANDMARK.isoformat()))
    closed = person(event("closed", "2026-05-01", why="declined"))
    later = person(event("died", (LANDMARK + timedelta(days=1)).isoformat()))
    found = evaluation([died, closed, later], protocol())
    assert found.left_out == {"died by the landmark": 1, "closed by the landmark": 1}
    assert len(found.people) == 1 and found.people[0].outcomes["died"]


def test_whoever_had_it_before_the_decision_is_on_neither_side() -> None:
    """Named the day before: they show neither what it did nor how it goes without; on the day itself they had it."""
    before, same = (person(named(DECIDED - timedelta(days=number))) for number in (1, 0))
    found = evaluation([before, same], protocol())
    assert found.left_out == {"had it before the decision": 1} and [one.had for one in found.people] == [True]


def test_an_interval_has_a_width_where_everybody_is_alike_and_stays_within_all_or_nothing() -> None:
    """Ten of ten beside none of ten: (11/12 - 1/12) = 0.8333, variance 2 (11/144) / 12 = 0.012731, width 0.22115."""
    after = LANDMARK + timedelta(days=1)
    people = [*(person(named(), concern(after)) for _ in range(10)), *(person() for _ in range(10))]
    found = {one.outcome: one for one in evaluation(people, protocol()).compared}
    assert (found["a safeguarding concern"].low, found["a safeguarding concern"].high) == (
        pytest.approx(0.61219, abs=1e-4),
        1.0,
    )
    assert found["died"].low == -found["died"].high < -0.1


def test_outcomes_are_what_they_say() -> None:
    after = (LANDMARK + timedelta(days=9)).isoformat()
    home = {"type": "Long term support: Nursing care", "component": "Long term nursing care"}
    assert home["type"] in values_of("service_type"), "as services are recorded"
    for name, more in {
        "moved into a care home": event("service-started", after, ref="h", **home),
        "asked for a review": event("review-asked", after),
        "closed as no further need": event("closed", after, why="no further need"),
    }.items():
        said = evaluation([person(more)], protocol()).people[0].outcomes
        assert [key for key, value in said.items() if value] == [name]
    declined = evaluation([person(event("closed", after, why="declined"))], protocol()).people[0].outcomes
    assert not any(declined.values())


def test_only_a_first_decision_in_the_period_counts() -> None:
    again = decision("2026-06-01")
    before = Period(date(2026, 6, 1), date(2026, 6, 30))
    assert evaluation([person(again)], protocol(period=before)).people == ()
    assert len(evaluation([person(again)], protocol()).people) == 1


def test_few_are_not_compared_and_the_limits_stand_beside_every_result() -> None:
    found = evaluation([*(person(named()) for _ in range(9)), *(person() for _ in range(30))], protocol())
    comparison, said, extract = evaluation_tables(found)
    assert comparison.rows == [] and "fewer than 10" in comparison.notes[0]
    assert sum(row["what"] == "limit" for row in said.rows) == 4 and len(extract.rows) == 39
    assert "P1" not in str(extract.rows), "no number of a person"
    enough = evaluation([*(person(named()) for _ in range(10)), *(person() for _ in range(10))], protocol())
    assert len(evaluation_tables(enough)[0].rows) == 5


def test_a_protocol_that_cannot_be_followed_is_refused() -> None:
    """The last decision, of 30 June 2026, is followed for 28 and 180 days: until 24 January 2027."""
    assert protocol(seen=date(2027, 1, 24)).follow == 180
    with pytest.raises(NothingToCompare, match="2027-01-24"):
        protocol(seen=date(2027, 1, 23))
    with pytest.raises(NothingToCompare):
        protocol(within=0)
    with pytest.raises(UnknownName, match="coordinator-named"):
        protocol(what="coordinator-name")
