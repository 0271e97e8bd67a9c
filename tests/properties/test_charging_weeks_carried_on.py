"""A journey carried on from week to week is the one in which every week is assessed anew, to the last digit.

A walk of one week remembers nothing, so walks of one week each are the every-week way. The cases are drawn so that
what moves with the weeks ends within them: first weeks, free weeks, ages, capital left out for a time, a benefit that
stops, capital at its limits, a cap, a debt, a gift; :data:`READS` holds the law to what they cover.
"""

from __future__ import annotations

import ast
from datetime import date, timedelta
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ncs.charging.journey.assessing as assessing
from ncs.charging.case.case import Case
from ncs.charging.journey.journey import Week, advance, start, travel
from ncs.charging.journey.journey_plan import Plan, make_plan
from ncs.charging.law.policy import policies
from ncs.charging.reforms import combine, reforms

#: The week in which the things of a case end, of a walk of 30 weeks from here, across 6 April.
DAY, WEEKS = date(2026, 1, 5), 30
SOON = st.integers(-1, WEEKS)
MONEY = st.one_of(st.integers(0, 60_000), st.sampled_from([14_250, 14_500, 23_250, 23_251, 24_000]))
GROWTH = st.sampled_from(["0", "0.03", "0.25"])


def soon_of_age(years: int) -> st.SearchStrategy[date]:
    """Births of people who come to an age in a week of the walk."""
    return SOON.map(lambda week: (DAY + timedelta(weeks=week)).replace(year=DAY.year - years))


OCCUPIERS = st.lists(
    st.one_of(
        st.fixed_dictionaries({"relation": st.just("relative"), "born": soon_of_age(60)}),
        st.fixed_dictionaries({"relation": st.just("own_child_under_18"), "born": soon_of_age(18)}),
        st.fixed_dictionaries({"relation": st.just("relative"), "age": st.sampled_from([59, 60])}),
        st.just({"relation": "not_a_relative"}),
    ),
    max_size=1,
)
SETTINGS = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(
            ["care_home_permanent", "care_home_permanent", "care_home_temporary", "care_home_short_term",
             "not_a_care_home"]
        ),
        "weeks_in": st.integers(0, 16),
        "expected_weeks": st.just(8),
        "nursing": st.booleans(),
    },
    optional={"weeks_council_funded": st.integers(0, 6), "capital_at_admission": MONEY},
)  # fmt: skip
COSTS = st.fixed_dictionaries(
    {"weekly": st.sampled_from([300, 900, 1_400]), "includes_nursing": st.booleans()},
    optional={"council_rate_weekly": st.just(280), "council_rate_when_helped": st.booleans()},
)
HOMES = st.fixed_dictionaries(
    {"value": st.sampled_from([20_000, 31_000, 250_000]), "occupied_by": OCCUPIERS,
     "intends_to_return": st.booleans(), "mortgage": st.sampled_from([0, 9_000])},
    optional={
        "disregard_ended": SOON.map(lambda week: DAY + timedelta(weeks=week - 12)),
        "earlier_disregard_weeks": st.integers(0, 12),
        "earlier_stay_ended": st.just(date(2025, 3, 1)),
    },
)  # fmt: skip
CAPITAL = st.lists(
    st.one_of(
        st.fixed_dictionaries({"kind": st.just("savings"), "value": MONEY}),
        st.fixed_dictionaries(
            {"kind": st.just("arrears_of_benefit"), "value": st.just(9_000),
             "received": SOON.map(lambda week: DAY + timedelta(weeks=week - 52))}
        ),
        st.just({"kind": "land_or_property", "value": 12_000}),
    ),
    min_size=1, max_size=3,
)  # fmt: skip
MOVES = st.lists(
    st.one_of(
        st.fixed_dictionaries({"week": st.integers(0, WEEKS), "setting": SETTINGS}),
        st.fixed_dictionaries({"week": st.integers(0, WEEKS), "cost": COSTS}),
        st.fixed_dictionaries({"week": st.integers(0, WEEKS), "home_sold_for": st.just(200_000)}),
        st.fixed_dictionaries({"week": st.integers(0, WEEKS), "home_occupied_by": OCCUPIERS}),
    ),
    max_size=3,
)
CASES = st.fixed_dictionaries(
    {
        "date": st.just(DAY),
        "person": st.fixed_dictionaries(
            {"reached_pension_age_before_april_2016": st.just(False)},
            optional={
                "born": st.one_of(soon_of_age(66), soon_of_age(25), st.just(date(1940, 1, 1))),
                "couple": st.booleans(),
                "onset_age": st.sampled_from([10, 60]),
                "children_born": soon_of_age(18).map(lambda born: [born]),
                "is_carer": st.booleans(),
            },
        ),
        "setting": SETTINGS,
        "cost": COSTS,
        "income": st.lists(
            st.sampled_from(
                [{"kind": "state_pension", "weekly": 230}, {"kind": "attendance_allowance_higher", "weekly": 114},
                 {"kind": "rental_income", "weekly": 90}, {"kind": "pension_pot", "weekly": 5, "annuity_weekly": 60},
                 {"kind": "occupational_pension", "weekly": "61.37"}]
            ),
            max_size=4,
        ),
        "capital": CAPITAL,
        "journey": st.fixed_dictionaries(
            {"weeks": st.just(WEEKS), "moves": MOVES, "fee_growth": GROWTH, "income_growth": GROWTH},
            optional={"spending_weekly": st.sampled_from(["0", "310.005"]), "capital_growth": GROWTH},
        ),
    },
    optional={
        "home": HOMES,
        "partner": st.fixed_dictionaries(
            {}, optional={"born": soon_of_age(66), "lives_with_person": st.booleans(),
                          "income": st.just([{"kind": "pip_daily_living_enhanced", "weekly": "114.60"}])}
        ),
        "deprivations": st.just([{"amount": 15_000, "given": date(2025, 6, 1), "foresaw_care": True,
                                  "avoiding_charges_significant": True}]),
        "deferred_payment": st.just({"interest_percent": "5.1"}),
        "services": st.lists(
            st.fixed_dictionaries({"kind": st.just("reablement"), "weeks_received": st.integers(0, 7)}), max_size=1
        ),
        "weeks_since_discharge": st.integers(0, 7),
        "care_account_start": st.sampled_from([0, 84_000, 85_990]),
        "short_term_support": st.booleans(),
    },
)  # fmt: skip


def plan_of(content: dict[str, Any], reform: str | None, policy: str) -> Plan:
    if "deferred_payment" in content and "home" not in content:
        content = {key: value for key, value in content.items() if key != "deferred_payment"}
    scheme = combine([reforms()[reform].model_copy(update={"starts": None})] if reform in CAPS else
                     [reforms()[reform]] if reform else [])  # fmt: skip
    return make_plan(Case.model_validate(content), policy=policies()[policy], scheme=scheme)


#: Caps that are not in force on the day are put in force, so that they are met.
CAPS = ("plan_2022", "plan_2022_both_metered", "act_2014", "dilnot_2011")


def every_week(plan: Plan) -> tuple[Week, ...]:
    """Return the journey with each week assessed anew."""
    state, found = start(plan), []
    for _ in range(plan.journey.weeks):
        weeks, state = advance(plan, state, weeks=1)
        found += weeks
    return tuple(found)


@settings(max_examples=150, deadline=None)
@given(CASES, st.sampled_from([None, None, *CAPS, *sorted(reforms())]), st.sampled_from(sorted(policies())))
def test_carried_on_is_the_same_as_assessed_every_week(
    content: dict[str, Any], reform: str | None, policy: str
) -> None:
    plan = plan_of(content, reform, policy)
    assert repr(travel(plan)) == repr(every_week(plan))


def born_for(years: int, week: int) -> date:
    """The birth of somebody who comes to an age on the first day of a week of the walk."""
    day = DAY + timedelta(weeks=week)
    return day.replace(year=day.year - years)


HOME_CARE: dict[str, Any] = {"setting": {"kind": "not_a_care_home"}, "cost": {"weekly": 400}}
OWN_HOME: dict[str, Any] = {"value": 200_000, "occupied_by": []}
REABLED = {"kind": "reablement", "weeks_received": 1}
#: One thing each that ends or begins in the walk, while all else stays: what somebody has, the reform, and the policy.
CHANGES: dict[str, tuple[dict[str, Any], str | None, str]] = {
    "the benefit stops": ({"setting": {"kind": "care_home_permanent", "weeks_council_funded": 1},
                           "income": [{"kind": "attendance_allowance_higher", "weekly": 114}]}, None, "statutory"),
    "the first weeks are over": ({"home": OWN_HOME, "setting": {"kind": "care_home_permanent", "weeks_in": 5}},
                                 None, "statutory"),
    "another disregard is over": ({"home": OWN_HOME | {"disregard_ended": DAY - timedelta(weeks=7)},
                                   "setting": {"kind": "care_home_permanent", "weeks_in": 60}}, None, "statutory"),
    "a relative is of age": ({"home": OWN_HOME | {"occupied_by": [{"relation": "relative", "born": born_for(60, 8)}]},
                              "setting": {"kind": "care_home_permanent", "weeks_in": 60}}, None, "statutory"),
    "a child of the home grows up": (
        {"home": OWN_HOME | {"occupied_by": [{"relation": "own_child_under_18", "born": born_for(18, 8)}]},
         "setting": {"kind": "care_home_permanent", "weeks_in": 60}}, None, "statutory"),
    "nothing more can be deferred": (
        {"home": OWN_HOME, "setting": {"kind": "care_home_permanent", "weeks_in": 60},
         "deferred_payment": {"owed": 162_000, "interest_percent": "5"}}, None, "statutory"),
    "the stay goes beyond its weeks": (
        {"setting": {"kind": "care_home_short_term", "expected_weeks": 8}}, None, "respite weeks"),
    "pension age": (  # at 66 years and three months: Pensions Act 2014 s26
        HOME_CARE | {"date": date(2026, 8, 3), "person": {"born": date(1960, 6, 15)}}, None, "statutory"),
    "pension age of the partner": (  # one or both have reached it: SI 2014/2672 reg 7(4)(b)
        HOME_CARE | {"date": date(2026, 8, 3), "person": {"born": date(1975, 1, 1), "couple": True},
                     "partner": {"born": date(1960, 6, 15)}}, None, "statutory"),
    "twenty-five": (HOME_CARE | {"person": {"born": born_for(25, 7)}}, None, "statutory"),
    "a child of theirs grows up": (
        HOME_CARE | {"person": {"born": date(1985, 1, 1), "children_born": [born_for(18, 7)]}}, None, "statutory"),
    "reablement is no longer free": (HOME_CARE | {"services": [REABLED]}, None, "statutory"),
    "support after hospital is no longer free": (
        HOME_CARE | {"weeks_since_discharge": 1}, "fabian_free_short_term", "statutory"),
    "arrears of benefit count": (
        HOME_CARE | {"capital": [{"kind": "savings", "value": 14_000}, {"kind": "arrears_of_benefit", "value": 9_000,
                                  "received": DAY - timedelta(weeks=45)}]}, None, "statutory"),
    "the cap is reached": ({"care_account_start": 85_000}, "plan_2022", "statutory"),
    "a reform comes into force": ({"capital": [{"kind": "savings", "value": 90_000}]}, "comes", "statutory"),
    "less income is assumed from capital": (
        {"capital": [{"kind": "savings", "value": 20_000}], "journey": {"weeks": 12, "spending_weekly": 600}},
        None, "statutory"),
    "savings are down": ({"capital": [{"kind": "savings", "value": 27_000}]}, None, "statutory"),
    "the home counts for a lower limit": (
        {"home": OWN_HOME, "capital": [{"kind": "savings", "value": 25_000}],
         "setting": {"kind": "care_home_permanent", "weeks_in": 1}}, None, "tested each week"),
}  # fmt: skip


@pytest.mark.parametrize("name", CHANGES)
def test_one_thing_that_changes_alone_is_not_carried_past(name: str) -> None:
    more, reform, policy = CHANGES[name]
    content = {
        "date": DAY, "person": {"born": date(1940, 1, 1)}, "cost": {"weekly": 900, "includes_nursing": False},
        "setting": {"kind": "care_home_permanent", "weeks_in": 30, "weeks_council_funded": 30},
        "income": [{"kind": "state_pension", "weekly": 330}], "capital": [{"kind": "savings", "value": 9_000}],
        "journey": {"weeks": 12},
    } | more  # fmt: skip
    content["income"] = [{"kind": "state_pension", "weekly": 330}, *more.get("income", [])]
    held = policies()["statutory"].model_copy(update=POLICIES.get(policy, {}))
    scheme = combine([reforms()[reform]] if reform in reforms() else [])
    if reform in CAPS:
        scheme = combine([reforms()[reform].model_copy(update={"starts": None})])
    if reform == "comes":
        comes = reforms()["fabian_universal_25"].model_copy(update={"starts": DAY + timedelta(weeks=6)})
        scheme = combine([comes])
    plan = make_plan(Case.model_validate(content), policy=held, scheme=scheme)
    weeks = travel(plan)
    assert repr(weeks) == repr(every_week(plan))
    middle = {(week.status, week.charge, week.pays) for week in weeks[2:]}
    assert len(middle) > 1, "nothing changes in the walk: the case shows nothing"


POLICIES: dict[str, dict[str, Any]] = {
    "respite weeks": {"short_term_as_elsewhere": True, "short_term_weeks_a_year": 4},
    "tested each week": {"twelve_week_test": "each_week"},
}


@pytest.mark.parametrize("savings", [9_000, 90_000])
def test_a_walk_without_changes_is_not_assessed_every_week(savings: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two years in a place that costs 1,200, of which 104 weeks would be assessed one by one.

    Due are the first week, the one after it (capital on admission is known then), and weeks in which a figure may
    change: each January, April and July of a year, and the 52nd week, as a home's value might: ten at most. Of capital
    of 90,000 some 950 a week is spent: from 23,250 down to 14,250 each 250 bring another pound, so that the charge
    changes in each of the dozen weeks or more that this takes; 36 steps at most.
    """
    made: list[date] = []
    whole = assessing.amounts

    def counted(context: Any) -> Any:
        made.append(context.day)
        return whole(context)

    content = {
        "date": date(2026, 5, 4), "person": {"born": date(1940, 1, 1)},
        "setting": {"kind": "care_home_permanent", "weeks_in": 30, "weeks_council_funded": 30},
        "cost": {"weekly": 1_200}, "income": [{"kind": "state_pension", "weekly": 230}],
        "capital": [{"kind": "savings", "value": savings}], "journey": {"weeks": 104},
    }  # fmt: skip
    plan = make_plan(Case.model_validate(content))
    monkeypatch.setattr(assessing, "amounts", counted)
    assert len(travel(plan)) == 104
    assert len(made) <= (10 if savings == 9_000 else 46)


#: Where the law reads something that moves with the weeks, by module. Each is watched (``assessing._watched``,
#: ``_bands`` or the stretch) or bears on the words alone, which a journey does not keep; one that comes in is put there
#: first, and among the cases above.
READS = {
    "ages": {"born", "age", "children_born", "day"},
    "allowances": {"born", "age", "day"},
    "assessment": {"day", "weeks_in", "admitted", "begins", "care_account_start"},
    "capital": {"day", "received"},
    "context": {"day"},
    "exemptions": {"weeks_received", "weeks_since_discharge"},
    "home": {
        "admitted",
        "age",
        "born",
        "capital_at_admission",
        "day",
        "disregard_ended",
        "fees_owed",
        "owed",
        "weeks_in",
    },
    "household": {"born", "age", "day"},
    "income": {"age", "born", "day", "received", "weeks_council_funded", "weeks_in"},
    "means": {"age", "born"},
    "payers": {"day", "fees_owed", "owed"},
    "respite": {"admitted", "weeks_in"},
}
MOVING = {
    "admitted", "age", "begins", "born", "capital_at_admission", "care_account_start", "children_born", "day",
    "disregard_ended", "fees_owed", "gathered", "owed", "projected", "received", "weeks_council_funded", "weeks_in",
    "weeks_received", "weeks_since_discharge",
}  # fmt: skip
#: No part of a week's amounts: what may be claimed, what is assumed and unsure, other days, grants, birth tables.
APART = {
    "assumed_facts",
    "assumptions",
    "entitlement",
    "facilities_grant",
    "growth",
    "passing",
    "pension_age",
    "uncertainty",
}


def test_what_the_law_reads_that_moves_is_known_here() -> None:
    """A test of the source: a new reader of something that moves would be carried on unseen."""
    found: dict[str, set[str]] = {}
    for module in sorted(one for one in (files("ncs.charging") / "law").iterdir() if one.name.endswith(".py")):
        name = module.name.removesuffix(".py")
        tree = ast.parse(module.read_text(encoding="utf-8"))
        reads = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr in MOVING}
        if reads and name not in APART:
            found[name] = reads
    assert found == READS
