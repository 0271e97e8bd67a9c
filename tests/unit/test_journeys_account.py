"""What is held for a person and what is left, worked by hand. Everybody is invented."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from ncs.journeys.engine.recording import broken, replay
from ncs.journeys.engine.state import State
from ncs.journeys.engine.steps import owed_steps
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.rules.arranging import by_themselves
from ncs.journeys.rules.employer import checklist
from ncs.journeys.rules.samples import assessed, budget, decision, eligible, opened, planned, service
from ncs.journeys.views.account import account_table

LATER = date(2030, 1, 1)
STORY = [*planned(), budget(person_pence=0, council_pence=20_000)]
PAID = event("direct-payment-agreed", "2026-05-03", weekly_pence=20_000, held_by="person", employs=True)


def moved(on: str, way: str, pence: int) -> Event:
    return event("direct-payment-moved", on, way=way, pence=pence)


def rows(state: State, on: str) -> list[dict[str, object]]:
    return [dict(row) for row in account_table(state, date.fromisoformat(on)).rows]


def test_a_direct_payment_is_counted_in_pounds_to_the_day() -> None:
    """£800 in, £300.05 spent by 30 May; £100 taken back on 1 July leaves £399.95: two weeks of £200 all but 5 pence."""
    story = [*STORY, PAID, moved("2026-05-04", "in", 80_000), moved("2026-05-30", "spent", 30_005)]
    state = replay([*story, moved("2026-07-01", "reclaimed", 10_000)], today=LATER)
    (then,) = rows(state, "2026-06-30")
    assert (then["came"], then["spent"], then["back"], then["left"]) == (800, Decimal("300.05"), 0, Decimal("499.95"))
    (now,) = rows(state, "2026-07-01")
    assert now["left"] == Decimal("399.95") and now["said"] == "£399.95 is left, as much as 2.0 weeks of it."
    assert rows(state, "2026-05-02") == [], "nothing was agreed on the day before"


def test_each_held_budget_and_the_breaks_of_a_year_have_a_row() -> None:
    """A fund of £200 with £100 in, £10 fee, £50 spent leaves £40; 7 and 3 of 14 days taken leave 4, and 2 had not."""
    fund = {"ref": "f1", "way": "individual service fund", "holder": "Oak House", "weekly_pence": 20_000}
    story = [
        *STORY,
        event("budget-held", "2026-05-10", **fund, agreed=True, terms=True),
        *(
            event("held-budget-moved", f"2026-05-{day}", ref="f1", way=way, pence=pence)
            for day, way, pence in ((12, "in", 10_000), (13, "fee", 1_000), (14, "spent", 5_000))
        ),
    ]
    (row,) = rows(replay(story, today=LATER), "2026-06-01")
    assert row["what"] == "individual service fund f1, held by Oak House"
    assert (row["fee"], row["left"]) == (10, 40)
    told = (
        ("05-01", "agreed", 14, ""),
        ("06-01", "taken", 7, ""),
        ("07-01", "booked", 3, ""),
        ("07-20", "taken", 3, ""),
    )
    breaks = [
        event("break-recorded", f"2026-{day}", step=step, days=days, why=why)
        for day, step, days, why in (*told, ("08-01", "unmet", 2, "the house was full"))
    ]
    (row,) = rows(replay([opened(who="carer"), *breaks], today=LATER), "2026-09-01")
    assert (row["agreed"], row["spent"], row["left"]) == (14, 10, 4)
    assert row["said"] == "3 days booked, 10 taken; 2 could not be had."


def test_an_agreement_of_a_new_year_counts_from_its_day() -> None:
    told = (("2026-05-01", "agreed"), ("2026-06-01", "taken"), ("2027-05-01", "agreed"), ("2027-05-02", "taken"))
    story = [opened(), *(event("break-recorded", on, step=step, days=7) for on, step in told)]
    (row,) = rows(replay(story, today=LATER), "2027-06-01")
    assert (row["spent"], row["left"]) == (7, 0)


def test_an_employer_is_told_what_is_still_to_be_put_in_place_until_all_is() -> None:
    state = replay([*STORY, PAID, event("employer-checked", "2026-05-20", done=["insurance"])], today=LATER)
    (step,) = [one for one in owed_steps(state, date(2026, 5, 21)) if one.rule == "employer"]
    assert "written particulars" in step.words and "claims" not in step.words and step.due is None
    rest = event("employer-checked", "2026-05-22", done=[name for name in checklist() if name != "insurance"])
    assert not [one for one in owed_steps(state.with_event(rest), date(2026, 5, 23)) if one.rule == "employer"]
    ended = event("direct-payment-ended", "2026-05-21", why="wishes a fund")
    assert not [one for one in owed_steps(state.with_event(ended), date(2026, 5, 23)) if one.rule == "employer"]


def test_after_an_end_a_new_direct_payment_begins_again_with_its_own_first_review() -> None:
    """Ended on 1 August 2026; a new one paid on 1 September has its first review within six months: 1 March 2027."""
    ended = event("direct-payment-ended", "2026-08-01", why="wishes a fund")
    again = PAID.model_copy(update={"on": date(2026, 8, 20), "employs": False})
    story = [*STORY, PAID, moved("2026-05-04", "in", 100), moved("2026-07-01", "spent", 100), ended, again]
    state = replay([*story, moved("2026-09-01", "in", 100)], today=LATER)
    due = [one.due for one in owed_steps(state, date(2026, 9, 2)) if one.rule == "direct-payment"]
    assert due == [date(2027, 3, 1)]


def reviews(state: State, on: str) -> list[date | None]:
    return [one.due for one in owed_steps(state, date.fromisoformat(on)) if one.rule == "direct-payment"]


def test_a_change_of_the_amount_moves_no_review_and_an_end_on_its_day_ends_it() -> None:
    """Paid first on 4 May 2026: the first review is due by 4 November, though another amount was agreed on 1 June."""
    story = [*STORY, PAID, moved("2026-05-04", "in", 100)]
    more = event("direct-payment-agreed", "2026-06-01", weekly_pence=19_000, held_by="person")
    paid = moved("2026-06-02", "in", 100)
    assert reviews(replay([*story, more, paid], today=LATER), "2026-06-03") == [date(2026, 11, 4)]
    ended = event("direct-payment-ended", "2026-06-01", why="not wished any more")
    bill = moved("2026-06-02", "spent", 50)
    assert reviews(replay([*story, more, ended, bill], today=LATER), "2026-06-03") == [], "ended on the same day"


def test_what_is_left_of_an_old_direct_payment_goes_on_in_a_new_one() -> None:
    story = [*STORY, PAID, moved("2026-05-04", "in", 100), event("direct-payment-ended", "2026-06-01", why="a fund")]
    left = [one.words for one in owed_steps(replay(story, today=LATER), date(2026, 6, 2)) if "Settle" in one.words]
    assert len(left) == 1 and "100 pence" in left[0]
    again = [*story, PAID.model_copy(update={"on": date(2026, 6, 10)})]
    assert not [one for one in owed_steps(replay(again, today=LATER), date(2026, 6, 11)) if "Settle" in one.words]


def test_nothing_is_paid_in_on_the_day_after_an_end_though_it_was_agreed_anew_that_day_before() -> None:
    """Agreed and ended on 1 June: money of 2 June is of nothing; agreed on 2 June it is of the new payment."""
    ended = event("direct-payment-ended", "2026-06-01", why="a fund")
    same_day = replay([*STORY, PAID.model_copy(update={"on": date(2026, 6, 1)}), ended], today=LATER)
    paid = moved("2026-06-02", "in", 100)
    assert [one.rule.id for one in broken(same_day, paid)] == ["direct-payment-account"]
    assert not broken(same_day.with_event(PAID.model_copy(update={"on": date(2026, 6, 2)})), paid)


def test_an_account_is_looked_at_again_three_months_later_and_not_a_day_sooner_without_a_reason() -> None:
    seen = replay([*STORY, PAID, event("direct-payment-seen", "2026-06-01")], today=LATER)
    assert broken(seen, event("direct-payment-seen", "2026-08-31"))
    assert not broken(seen, event("direct-payment-seen", "2026-09-01"))


def test_whoever_employs_somebody_later_is_helped_then() -> None:
    """The first agreement employs nobody, the second does; and the other way round."""
    later = PAID.model_copy(update={"on": date(2026, 6, 1)})
    none = PAID.model_copy(update={"employs": False})
    for story, asked in (([none, later], True), ([PAID, later.model_copy(update={"employs": False})], False)):
        state = replay([*STORY, *story], today=LATER)
        assert asked == any(one.rule == "employer" for one in owed_steps(state, date(2026, 6, 2)))


def test_a_direct_payment_that_ended_leaves_the_whole_budget_to_a_fund() -> None:
    """£150 of £200 was a direct payment; once that ended a fund may hold all £200, and before no more than £50."""
    part = event("direct-payment-agreed", "2026-05-03", weekly_pence=15_000, held_by="person")
    said = {"ref": "f1", "way": "individual service fund", "holder": "Oak House", "agreed": True, "terms": True}
    fund = event("budget-held", "2026-06-02", weekly_pence=20_000, **said)
    running = replay([*STORY, part], today=LATER)
    assert [one.rule.id for one in broken(running, fund)] == ["held-budget"]
    assert not broken(running.with_event(event("direct-payment-ended", "2026-06-01", why="a fund")), fund)


@pytest.mark.parametrize(("achieved", "owed"), [("fully", False), ("partly", False), ("not", True), ("not used", True)])
def test_technology_that_does_not_help_is_replaced(achieved: str, owed: bool) -> None:
    alarm = service(technology="a fall alarm", goal="to walk alone")
    seen = event("technology-looked-at", "2026-06-01", ref="s1", achieved=achieved, asked=True, found="she says so")
    state = replay([*planned(), alarm, seen], today=LATER)
    assert owed == any(one.rule == "technology" for one in owed_steps(state, date(2026, 6, 2)))


def test_who_arranges_is_asked_anew_by_a_new_decision_and_not_by_one_of_that_day() -> None:
    own = event("arranging-chosen", "2026-04-22", by_whom="person", told=True)
    same, new = replay([*eligible(), own], today=LATER), decision("2026-06-01")
    assert by_themselves(same) and not by_themselves(same.with_event(new))


def test_services_for_a_child_end_where_the_young_adult_arranges_support_themselves() -> None:
    child = event("journey-opened", "2026-04-01", person="P9", who="child", born="2011-09-20")
    story = [
        child,
        event("transition-asked", "2026-04-01"),
        event("assessment-started", "2029-06-01", ref="a1", type="transition"),
        event("assessment-completed", "2029-06-20", ref="a1", method="face to face", involved=True),
        decision("2029-07-01"),
    ]
    ending = event("child-services-ended", "2029-09-20", why="turned 18")
    state = replay(story, today=LATER)
    assert [one.rule.id for one in broken(state, ending)] == ["transition"]
    own = event("arranging-chosen", "2029-08-01", by_whom="person", told=True)
    assert not broken(state.with_event(own), ending)


def test_a_child_who_may_be_abused_is_assessed_though_they_refuse_and_time_counts_for_adults() -> None:
    """Section 58(4) for a child; regulation 2(3)(d) for an adult who takes much longer."""
    child = replay([event("journey-opened", "2026-04-01", person="P9", who="child", born="2011-09-20")], today=LATER)
    refused = event("assessment-refused", "2026-04-09", has_capacity=True, abuse_suspected=True)
    assert "refusing-assessment" in [one.rule.id for one in broken(child, refused)]
    slow = {"unable": True, "how": "takes much longer", "impact": "an hour to dress"}
    adult = decision(findings={"clothing": slow, "hygiene": slow})
    assert not broken(replay(assessed(), today=LATER), adult)
