"""What is held for a person and what is left, worked by hand. Everybody is invented."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from ncs.journeys.engine.recording import replay
from ncs.journeys.engine.state import State
from ncs.journeys.engine.steps import owed_steps
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.rules.employer import checklist
from ncs.journeys.rules.samples import budget, opened, planned
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
