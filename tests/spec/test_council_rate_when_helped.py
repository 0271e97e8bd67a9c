"""A care home that takes the council's rate once the council helps to pay: every amount is worked out beside it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import numpy as np
import pytest

from ncs.charging.case.case_file import parse_case
from ncs.charging.journey.journey import Week, travel
from ncs.charging.journey.journey_plan import make_plan as plan_of_one
from ncs.charging.journey.journey_summary import happenings
from ncs.charging.law.assessment import assess
from ncs.charging.law.policy import Policy
from ncs.charging.law.rules import LAW, Rules
from ncs.charging.law.statement import Assessment
from ncs.charging.reforms import combine
from ncs.charging.vector.journey import NO_GROWTH, advance
from ncs.charging.vector.plan import make_plan
from ncs.charging.vector.population import Population
from ncs.charging.vector.standing import begin

D = Decimal
PLAIN = Policy(title="Plain", source="for these tests", savings_flat_rate="nowhere")
START = date(2025, 5, 5)
LIVING = D(200)


def content(*, savings: float, takes: bool = True, **changes: Any) -> dict[str, Any]:
    """Return somebody aged 87 in a home at 1,300 a week, whose council would pay 950, with 200 of State Pension."""
    return {
        "date": START,
        "person": {"born": date(1938, 1, 1)},
        "setting": {"kind": "care_home_permanent", "weeks_in": 0},
        "cost": {"weekly": 1300, "council_rate_weekly": 950, "council_rate_when_helped": takes},
        "income": [{"kind": "state_pension", "weekly": 200}],
        "capital": [{"kind": "savings", "value": savings}],
    } | changes


def assessed(*, savings: float, rules: Rules = LAW, **changes: Any) -> Assessment:
    return assess(parse_case(content(savings=savings, **changes)), policy=PLAIN, rules=rules)


def weeks(*, takes: bool) -> tuple[Week, ...]:
    case = parse_case(content(savings=23500, takes=takes, journey={"weeks": 6}))
    return travel(plan_of_one(case, policy=PLAIN))


def test_the_fee_falls_when_the_council_begins_to_help() -> None:
    """Savings of 23,500 are above the limit of 23,250. In week 0 the whole fee is due. The person keeps 30.65 for
    personal expenses of the pension of 200, so savings fall by 1,300 - 169.35 = 1,130.65 to 22,369.35.

    Then tariff income is one pound for each 250 or part above 14,250: 8,119.35 / 250 = 32.48, so 33. The charge is
    200 + 33 - 30.65 = 202.35, and savings fall by 33 a week; in week 5 they are 22,237.35, and the tariff is 32.
    """
    found = [(week.cost, week.charge, week.pays.council, week.savings) for week in weeks(takes=True)]
    assert found == [
        (D(1300), D(1300), D(0), D("22369.35")),
        (D(950), D("202.35"), D("747.65"), D("22336.35")),
        (D(950), D("202.35"), D("747.65"), D("22303.35")),
        (D(950), D("202.35"), D("747.65"), D("22270.35")),
        (D(950), D("202.35"), D("747.65"), D("22237.35")),
        (D(950), D("201.35"), D("748.65"), D("22205.35")),
    ]
    assert all(week.pays.total == week.cost for week in weeks(takes=True))


def test_a_journey_says_from_when_the_home_takes_the_councils_rate() -> None:
    plan = plan_of_one(parse_case(content(savings=23500, journey={"weeks": 6})), policy=PLAIN)
    said = [event.week for event in happenings(plan, travel(plan)) if "falls to 950.00 a week" in event.words]
    assert said == [1]


def test_without_it_the_council_pays_the_rest_of_the_dearer_fee() -> None:
    found = [(week.cost, week.charge, week.pays.council) for week in weeks(takes=False)][:2]
    assert found == [(D(1300), D(1300), D(0)), (D(1300), D("202.35"), D("1097.65"))]


def test_arrays_come_to_the_same_six_weeks() -> None:
    """1,300 and five weeks of 950 are 6,050: 1,300 + 4 x 202.35 + 201.35 = 2,310.75 is charged, and the council pays
    4 x 747.65 + 748.65 = 3,739.25 of it. Without the flag the council pays 350 more in each of the five weeks.
    """
    plan = make_plan(
        resident(np.array([True, False])), start=START, scheme=combine([]), policy=PLAIN, growth=NO_GROWTH, leaving=None
    )
    flows, standing = advance(plan, begin(plan), weeks=6)
    assert flows.given_up.tolist() == [5 * 350_00, 0]
    assert flows.charge.tolist() == [2_310_75, 2_310_75]
    assert flows.council.tolist() == [3_739_25, 3_739_25 + 5 * 350_00]
    assert standing.savings.tolist() == [22_205_35, 22_205_35]


def resident(takes: Any) -> Population:
    """Return people such as in :func:`content`, with 23,500 of savings."""
    size = len(takes)
    flags = ("couple", "lone_parent", "disability_premium", "enhanced_disability_premium", "carer_premium",
             "old_cohort", "nursing", "night_care", "home_protected", "returns")  # fmt: skip
    zeros = ("children", "weeks_in", "weeks_funded", "home", "mortgage", "housing", "disability_costs", "setting")
    given: dict[str, Any] = {name: np.zeros(size, np.bool_) for name in flags}
    given |= {name: np.zeros(size, np.int64) for name in zeros}
    given |= {name: np.full(size, -1) for name in ("onset_age", "needs_band")}
    amounts = {"fee": 1_300_00, "council_rate": 950_00, "savings": 23_500_00}
    given |= {name: np.full(size, amount) for name, amount in amounts.items()}
    return Population(
        born=np.full(size, np.datetime64("1938-01-01")), income={"state_pension": np.full(size, 200_00)},
        council_rate_when_helped=takes, **given,
    )  # fmt: skip


def test_the_statement_says_what_the_home_gives_up_and_that_it_is_assumed() -> None:
    line = next(line for line in assessed(savings=10000).lines if line.what == "Given up by the care home")
    assert (line.amount, line.rule) == (D(350), "CASS Annex A")
    assert "950.00" in line.words and "assumption" in line.doubt.lower()
    assert any(line.what in said for said in assessed(savings=10000).uncertain)
    assert not any("taken to pay it" in said for said in assessed(savings=10000).assumptions)


@pytest.mark.parametrize(
    ("savings", "cost", "charge"),
    [
        # helped: income less what is kept is 169.35, below living costs of 200, and nobody pays above 950
        (10_000, D(950), D("169.35")),
        # above the limit after the cap: living costs, and the 350 that the place is dearer by choice
        (100_000, D(1300), LIVING + 350),
    ],
)
def test_after_the_cap(savings: int, cost: Decimal, charge: Decimal) -> None:
    rules = Rules(cap=D(86000), daily_living_weekly=LIVING)
    found = assessed(savings=savings, rules=rules, care_account_start=86000)
    assert (found.cost, found.charge, found.pays.council) == (cost, charge, cost - charge)


def test_free_care_is_paid_for_at_the_councils_rate_whatever_the_means() -> None:
    """Living costs are due as far as income allows, 200 less the 30.65 kept, also with savings above the limit."""
    rules = Rules(free_from_needs_band=4, living_costs_charged=True, daily_living_weekly=LIVING)
    for savings in (10_000, 100_000):
        person = {"born": date(1938, 1, 1), "needs_band": 4}
        found = assessed(savings=savings, rules=rules, person=person)
        assert (found.cost, found.charge) == (D(950), D("169.35"))


def test_where_a_reform_pays_for_everything_it_pays_the_councils_rate_also_above_the_limit() -> None:
    for share, cost, charge in ((D(1), D(950), D(0)), (D("0.5"), D(1300), D(650))):
        found = assessed(savings=100_000, rules=Rules(universal_share=share))
        assert (found.cost, found.charge) == (cost, charge)


def test_care_that_the_nhs_pays_for_in_full_keeps_the_homes_own_fee() -> None:
    found = assessed(savings=10000, services=[{"kind": "nhs_continuing_healthcare"}])
    assert (found.cost, found.pays.nhs) == (D(1300), D(1300))


def test_a_top_up_for_part_of_the_gap_is_still_paid_and_only_the_rest_given_up() -> None:
    cost = {"weekly": 1300, "council_rate_weekly": 950, "council_rate_when_helped": True}
    found = assessed(savings=10000, cost=cost | {"third_party_top_up_weekly": 100})
    assert (found.cost, found.pays.third_party, found.pays.total) == (D(950), D(100), D(1050))


def test_a_light_assessment_for_want_of_means_is_help_too() -> None:
    given = {"light_touch": "small_charge", "light_touch_charge_weekly": 20}
    assert assessed(savings=10000, **given).cost == D(950)
    assert assessed(savings=10000, light_touch="has_means_and_declines").cost == D(1300)
