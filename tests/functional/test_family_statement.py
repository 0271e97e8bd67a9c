"""The statement for a family as a page, and what a case gives that does not apply. Every case is invented."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from ncs.charging.use.cases import assess

HOME: dict[str, Any] = {
    "date": date(2026, 5, 4),
    "person": {"age": 86},
    "setting": {"kind": "care_home_permanent", "admitted": date(2026, 4, 20)},
    "cost": {"weekly": 950},
    "income": [{"kind": "state_pension", "weekly": 235}],
    "capital": [{"kind": "savings", "value": 9000}],
    "owns_home": True,
    "home": {"value": 140000, "occupied_by": []},
}


def test_the_page_says_the_amount_first_and_when_the_home_begins_to_count() -> None:
    """235 less 31.80 is 203.20; twelve weeks from 20 April 2026 end on 13 July."""
    page = assess(HOME).page()
    assert page.index("pays £203.20 a week") < page.index("SI 2014/2672")
    assert "13 July 2026: The home starts to count." in page
    assert "<script" not in page and 'name="viewport"' in page
    laws = page[page.index("How it was worked out") :]
    assert laws.count("<details>") == laws.count("<summary>") >= 5


def test_the_page_says_when_the_council_looks_again() -> None:
    """Six weeks from 20 April 2026 are over on 1 June; benefits next change on 6 April 2027."""
    page = assess(HOME).page()
    looks = page.index("1 June 2026: The council should look")
    assert looks < page.index("13 July 2026: The home") < page.index("6 April 2027: Benefits and allowances change")
    later = assess(HOME, date="2027-04-05").page()
    assert "should look in the next two weeks" not in later and "6 April 2027: Benefits" in later
    assert "6 April 2028: Benefits" in assess(HOME, date="2027-04-06").page()


def test_the_page_sets_today_beside_what_if() -> None:
    """The table stands on the page with today's answer first; what the case asks comes next."""
    page = assess(HOME | {"what_if": [{"title": "She stays till Christmas", "day": date(2026, 12, 25)}]}).page()
    table = page[page.index('id="table-what-if"') :]
    assert table.index("As things stand, on 4 May 2026") < table.index("She stays till Christmas")


def test_the_page_says_what_a_couple_and_a_part_owner_may_ask() -> None:
    """Half a pension to a wife at home; a half share valued by itself; no top-up where no home was offered."""
    couple = HOME | {
        "person": {"age": 86, "couple": True},
        "income": [
            {"kind": "occupational_pension", "weekly": 90},
            {"kind": "attendance_allowance_higher", "weekly": "114.60"},
        ],
        "home": {"value": 140000, "share": "half", "occupied_by": [{"relation": "wife"}]},
    }
    page = assess(couple).page()
    for said in (
        "Half of a work or private pension",
        "value the share itself",
        "top-up",
        "checklist",
        "28 days in hospital",
        "left out for 12 more weeks",
    ):
        assert said in page
    words = " ".join(assess(couple).statement().split())
    assert "Half of a work or private pension" in words and "left out for 12 more weeks" in words
    alone = assess(HOME).page()
    assert not re.search("Half of a work|value the share itself|28 days in hospital|12 more weeks", alone)


def test_what_is_given_and_does_not_apply_is_said_with_the_reason() -> None:
    """In a permanent place neither rent, costs of disability, children nor a partner's pension change the charge."""
    case = HOME | {
        "person": {"age": 85, "couple": True, "children": 1, "reached_pension_age_before_april_2016": True},
        "home": {"value": 200000, "occupied_by": [{"relation": "partner"}]},
        "housing_costs": [{"kind": "rent", "weekly": 100}],
        "overrides": {"pea_extra_weekly": 5},
        "disability_costs_weekly": 40,
        "partner": {"age": 83, "income": [{"kind": "state_pension", "weekly": 100}]},
    }
    found = assess(case)
    assert {sentence.split(":")[0] for sentence in found.result.unused} >= {
        "person.children",
        "housing_costs.0",
        "disability_costs_weekly",
        "partner",
    }
    assert "What was given and does not apply here" in found.statement()
    assert not any(one.startswith(("income", "capital", "home.value")) for one in found.result.unused)


def test_a_case_of_which_everything_counts_has_nothing_unused() -> None:
    assert assess(HOME).result.unused == ()


def test_costs_of_the_home_in_the_first_weeks_lead_to_a_higher_allowance_to_ask_for() -> None:
    """45 a week of service charge does not come off by itself; the council should consider a higher allowance."""
    result = assess(HOME | {"housing_costs": [{"kind": "service_charge", "weekly": 45}]}).result
    (line,) = [line for line in result.lines if line.what == "Costs of the home"]
    assert line.amount is None and "45.00" in line.words and "overrides.pea_extra_weekly" in line.words
    assert str(result.charge) == "203.20"


def test_every_statement_says_that_it_is_for_whole_weeks_and_where_the_rest_is_settled() -> None:
    """On the page, in the terminal, and where no commands are named; in a care home and at home, helped or not."""
    at_home = {key: HOME[key] for key in ("date", "person", "cost", "income", "capital")}
    for case in (HOME, at_home | {"setting": {"kind": "not_a_care_home"}, "owns_home": False}):
        for capital in (9000, 90000):
            found = assess(case | {"capital": [{"kind": "savings", "value": capital}]})
            for said in (found.page(), found.report(commands=False).page(), found.statement()):
                words = " ".join(said.split())
                assert "for whole weeks" in words and "somebody dies in mid-week" in words and "paid back" in words
