"""What must hold of every charge, whatever the case: money adds up, the floor is kept, more means never pay less.

Legal exceptions to "more means never pay less", left out of the generated cases or stated here:

* disability benefit at home that starts to count brings disability costs off;
* income at the savings credit threshold or above the guarantee level brings the savings disregard;
* capital above the limit ends council funding, so disability benefit goes on (never a lower charge);
* a minimum charge that is not collected, and a council's maximum for supported people only.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from ncs.charging.case.case_file import parse_case
from ncs.charging.journey.journey import advance, start
from ncs.charging.journey.journey_plan import Plan, make_plan
from ncs.charging.law.assessment import assess
from ncs.charging.law.policy import policies
from ncs.charging.law.statement import Assessment, Section, Status
from ncs.charging.reforms import combine, reforms
from ncs.core.explained import Explained

POUNDS = st.decimals(min_value=0, max_value=2000, places=2)
KINDS = ("state_pension", "universal_credit", "earnings", "attendance_allowance_higher")
SETTINGS = ("care_home_permanent", "care_home_temporary", "not_a_care_home")


@st.composite
def cases(draw: st.DrawFn) -> dict[str, Any]:
    kind = draw(st.sampled_from(SETTINGS))
    home = {"value": draw(st.integers(0, 500_000)), "occupied_by": [], "intends_to_return": draw(st.booleans())}
    cost: dict[str, Any] = {"weekly": draw(POUNDS), "third_party_top_up_weekly": draw(st.integers(0, 100))}
    if draw(st.booleans()):
        cost["council_rate_weekly"] = (cost["weekly"] * Decimal("0.8")).quantize(Decimal("0.01"))
        cost["third_party_top_up_weekly"] = cost["weekly"] - cost["council_rate_weekly"]
    return {
        "date": date(draw(st.integers(2015, 2026)), 5, 4),
        "person": {"age": draw(st.sampled_from([20, 40, 75, 90])), "couple": draw(st.booleans()),
                   "reached_pension_age_before_april_2016": False, "onset_age": draw(st.integers(0, 90))},
        "setting": {"kind": kind, "weeks_in": draw(st.integers(0, 60))},
        "cost": cost,
        "income": [
            {"kind": kind, "weekly": draw(POUNDS)}
            for kind in draw(st.lists(st.sampled_from(KINDS), max_size=3, unique=True))
        ],
        "capital": [{"kind": "savings", "value": draw(st.integers(0, 60_000))}],
        **({"home": home} if draw(st.booleans()) else {}),
        "housing_costs": [{"kind": "rent", "weekly": draw(POUNDS), "adults_sharing": draw(st.integers(1, 3))}],
        "disability_costs_weekly": draw(st.integers(0, 50)),
        "sure": ["everything"],
        **({"deferred_payment": {"owed": draw(st.integers(0, 300_000))}} if draw(st.booleans()) else {}),
    }  # fmt: skip


def assessed(content: dict[str, Any], *, policy: str = "statutory", reform: str | None = None) -> Assessment:
    if "deferred_payment" in content and "home" not in content:
        content = {key: value for key, value in content.items() if key != "deferred_payment"}
    case = parse_case(content)
    scheme = combine([reforms()[reform]] if reform else [])
    return assess(case, policy=policies()[policy], rules=scheme.rules(case.date), figures=scheme.figures)


@settings(max_examples=100, deadline=None)
@given(cases(), st.sampled_from(sorted(policies())), st.sampled_from([None, *sorted(reforms())]))
def test_everything_is_paid_by_someone_and_never_more_than_the_cost(
    content: dict[str, Any], policy: str, reform: str | None
) -> None:
    result = assessed(content, policy=policy, reform=reform)
    cost = content["cost"]
    bill = cost["weekly"]
    if "council_rate_weekly" not in cost:
        bill += cost["third_party_top_up_weekly"]
    if reform != "arrange_for_all":
        assert result.pays.total == bill
    assert 0 <= result.charge <= result.cost
    assert all(amount >= 0 for amount in result.pays.amounts().values())
    assert result.charge == result.charge.quantize(Decimal("0.01"))


@settings(max_examples=100, deadline=None)
@given(cases(), st.sampled_from(sorted(policies())))
def test_a_supported_person_keeps_the_floor_and_their_allowances(content: dict[str, Any], policy: str) -> None:
    result = assessed(content, policy=policy)
    if result.status is Status.SUPPORTED and result.charge > 0:
        assert result.income_counted + result.tariff_income - result.charge >= result.kept >= result.floor


@settings(max_examples=60, deadline=None)
@given(cases(), POUNDS, st.sampled_from(["statutory", "observed_practice", "share_of_surplus"]))
def test_more_income_never_lowers_the_charge(content: dict[str, Any], more: Decimal, policy: str) -> None:
    richer = content | {"income": [*content["income"], {"kind": "universal_credit", "weekly": more}]}
    assert assessed(richer, policy=policy).charge >= assessed(content, policy=policy).charge


@settings(max_examples=60, deadline=None)
@given(cases(), st.integers(0, 60_000), st.sampled_from(["statutory", "share_of_surplus"]))
def test_more_capital_never_lowers_the_charge(content: dict[str, Any], more: int, policy: str) -> None:
    """The charge never falls when capital rises; the whole bill is due above the limit."""
    richer = content | {"capital": [*content["capital"], {"kind": "savings", "value": more}]}
    assert assessed(richer, policy=policy).charge >= assessed(content, policy=policy).charge


@settings(max_examples=25, deadline=None)
@given(cases())
def test_no_reform_named_free_charges_for_care(content: dict[str, Any]) -> None:
    content = content | {"person": content["person"] | {"onset_age": 10, "needs_band": 4}, "weeks_since_discharge": 3,
                         "short_term_support": True}  # fmt: skip
    for name in (name for name in reforms() if "_free_" in name):
        result = assessed(content, reform=name)
        assert result.status is Status.FREE
        living = combine([reforms()[name]]).rules(content["date"]).daily_living_weekly
        assert result.charge <= (living if result.setting.value != "not_a_care_home" else 0)


@settings(max_examples=15, deadline=None)
@given(cases(), st.integers(0, 40), st.sampled_from([None, "plan_2022", "plan_2022_both_metered", "act_2014"]))
def test_splitting_a_journey_at_any_week_changes_nothing(content: dict[str, Any], at: int, reform: str | None) -> None:
    plan = planned(content, reform)
    whole, end = advance(plan, start(plan), weeks=40)
    first, middle = advance(plan, start(plan), weeks=at)
    second, later = advance(plan, middle, weeks=40 - at)
    assert (first + second, later) == (whole, end)


@settings(max_examples=15, deadline=None)
@given(cases(), st.sampled_from(["plan_2022", "plan_2022_both_metered", "act_2014", "dilnot_2011"]))
def test_on_a_journey_money_is_never_made_and_a_cap_is_never_passed(content: dict[str, Any], reform: str) -> None:
    plan = planned(content, reform)
    weeks, _ = advance(plan, start(plan), weeks=60)
    for week in weeks:
        cap = plan.scheme.rules(week.day).cap
        assert cap is None or week.account <= cap
        assert week.savings >= 0 and week.owed >= 0 and week.arrears >= 0
        assert all(amount >= 0 for amount in week.pays.amounts().values())
    savings = [week.savings for week in weeks]
    assert savings == sorted(savings, reverse=True)


def planned(content: dict[str, Any], reform: str | None) -> Plan:
    content = {key: value for key, value in content.items() if key != "deferred_payment"}
    if "home" in content and content["setting"]["kind"] == "care_home_permanent":
        content = content | {"deferred_payment": {"interest_percent": 4, "compounding": "quarterly"}}
    return make_plan(parse_case(content), scheme=combine([reforms()[reform]] if reform else []))


@settings(max_examples=100, deadline=None)
@given(cases(), st.sampled_from(sorted(policies())), st.sampled_from([None, *sorted(reforms())]))
def test_every_line_of_a_statement_has_a_rule_words_and_whole_pence(
    content: dict[str, Any], policy: str, reform: str | None
) -> None:
    result = assessed(content, policy=policy, reform=reform)
    assert {line.section for line in result.lines} >= {Section.PAYS}
    for line in result.lines:
        assert isinstance(line, Explained) and line.rule.strip() and line.words.strip()
        assert line.amount is None or line.pounds == line.amount.quantize(Decimal("0.01"))
    *parts, whole = [line for line in result.lines if line.section is Section.PAYS]
    assert sum(line.pounds for line in parts) == whole.pounds == result.pays.total
