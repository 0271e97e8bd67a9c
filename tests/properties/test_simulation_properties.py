"""What must hold of every simulation, on random people of whom many leave and others come."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from ncs.charging.law.figures import figures
from ncs.charging.reforms import Reform, combine, reforms
from ncs.charging.simulation.people import People
from ncs.charging.simulation.results import Simulation
from ncs.charging.simulation.run import simulate
from ncs.charging.simulation.schemes import Named, law
from ncs.charging.vector.journey import travel_many
from ncs.charging.vector.population import ELSEWHERE, PERMANENT
from ncs.core.periods import FinancialYear
from support.care_people import SHORT, people

FIRST, LAST = FinancialYear(2026), FinancialYear(2029)
REFORMS = (
    "plan_2022", "act_2014", "fabian_universal_50", "fabian_universal_percent", "fabian_asset_test_100k", "scotland",
    "fabian_benefits_in_care_homes", "free_personal_care", "universal_comprehensive", "law",
)  # fmt: skip


@cache
def crowd(size: int = 150) -> People:
    """Return random people, half in care homes, some with homes of their own, half of whom leave each year."""
    rng = np.random.default_rng(11)
    rows = []
    for _ in range(size):
        home = bool(rng.random() < 0.5)
        rate = int(rng.integers(60_000, 120_000)) if home else int(rng.integers(5_000, 60_000))
        row: dict[str, Any] = {
            "setting": PERMANENT if home else ELSEWHERE,
            "council_rate": rate,
            "fee": rate + int(rng.integers(0, 30_000)) * int(rng.random() < 0.5),
            "savings": int(rng.choice([0, 1_500_000, 4_000_000, 20_000_000])),
            "home": int(rng.choice([0, 25_000_000])),
            "pension": int(rng.integers(15_000, 45_000)),
            "nursing": home and bool(rng.random() < 0.4),
            "weeks_in": int(rng.integers(0, 100)),
            "wealth_fifth": str(rng.integers(1, 6)),
        }
        rows.append(row)
    return people(rows, weights=list(rng.uniform(50, 150, size)), stays=SHORT)


@cache
def found() -> Simulation:
    return simulate(crowd(), reforms=REFORMS, first=FIRST, last=LAST, seed=5, replicates=10)


def capped(amount: int) -> Named:
    rules = {"cap": str(amount), "daily_living_weekly": "200.00", "cap_meter": "personal_only"}
    reform = Reform(name=f"cap_{amount}", title="Cap", source="this test", rules=rules)
    return Named(name=f"cap_{amount}", scheme=combine([reform], base=figures()))


def test_payers_sum_to_the_cost_of_care_in_every_year_and_scheme() -> None:
    """The cost is the same under every scheme but those that change what care costs; here none does."""
    costs = [[year.spent.cost for year in outcome.years] for outcome in found().outcomes]
    for other in costs[1:]:
        assert other == pytest.approx(costs[0], abs=10)
    for outcome in found().outcomes:
        for year in outcome.years:
            assert year.spent.cost == sum(year.spent.amounts().values())


def test_the_cost_is_that_of_the_journeys() -> None:
    crowd_ = crowd()
    weeks = (LAST.end - crowd_.on).days // 7 + 1
    years = travel_many(
        crowd_.now, start=crowd_.on, weeks=weeks, scheme=law(figures()).scheme, leaving=crowd_.leaving(weeks, seed=5)
    )
    nought = dict.fromkeys(("low", "middle", "high"), Decimal(0))
    still = {
        name: item.model_copy(update=nought) if name.startswith("growth") else item
        for name, item in found().inputs.items()
    }
    own = simulate(crowd_, reforms=[], first=FIRST, last=LAST, seed=5, replicates=2, known=still).law.years
    expected = [float((year.cost * crowd_.weight).sum()) for year in years]
    assert [year.spent.cost for year in own] == pytest.approx(expected, abs=10)


def test_nobody_pays_where_all_care_is_free() -> None:
    free = next(one for one in found().reforms if one.named.name == "universal_comprehensive")
    assert all(year.spent.person == year.spent.deferred == 0 for year in free.years)


def test_the_law_as_a_reform_changes_nothing_to_the_penny() -> None:
    same = next(one for one in found().reforms if one.named.name == "law")
    assert same.years == found().law.years
    assert not same.change.any()
    assert all(one.unchanged == one.people for one in same.winners)


@pytest.mark.parametrize("name", ["fabian_universal_50", "fabian_universal_percent", "universal_comprehensive"])
def test_a_contribution_to_everybody_costs_nobody_more_than_one_week_at_the_limit(name: str) -> None:
    """Who falls to the capital limit a week later pays that week in full: the law's own cliff, at most a week's fee.

    In the first year nobody has more to pay from than under the law, so there is no other way to pay more.
    """
    made = simulate(crowd(), reforms=[name], first=FIRST, last=FIRST, seed=5, replicates=2).reforms[0]
    more_in_the_year = made.change * made.years[0].weeks
    assert (more_in_the_year <= np.maximum(crowd().now.fee, crowd().entrant.fee)).all()
    whole = made.winners[0]
    assert whole.worse < 0.05 * whole.people < 0.5 * whole.better
    assert whole.mean_change < 0


def test_a_lower_cap_never_costs_less_public_money() -> None:
    caps = [capped(amount) for amount in (20_000, 40_000, 86_000, 10_000_000)]
    outcomes = simulate(crowd(), reforms=caps, first=FIRST, last=LAST, seed=5, replicates=2).reforms
    for dearer, cheaper in pairwise(outcomes):
        for one, other in zip(dearer.years, cheaper.years, strict=True):
            assert one.numbers.ever >= other.numbers.ever
        totals = [sum(year.spent.public for year in outcome.years) for outcome in (dearer, cheaper)]
        assert totals[0] >= totals[1]
    assert [year.spent for year in outcomes[-1].years] == [year.spent for year in found().law.years]


def test_winners_losers_and_the_rest_are_everybody_in_each_group() -> None:
    for outcome in found().reforms:
        whole = outcome.winners[0]
        for group in ("wealth_fifth", "setting"):
            own = [one for one in outcome.winners if one.group == group]
            assert sum(one.people for one in own) == pytest.approx(whole.people)
            assert sum(one.better for one in own) == pytest.approx(whole.better)
        assert min(whole.better, whole.worse, whole.shifted, whole.unchanged) >= -1e-6


def test_the_same_seed_gives_the_same_and_another_seed_other_lives() -> None:
    def years(seed: int) -> Any:
        return (
            simulate(crowd(), reforms=["plan_2022"], first=FIRST, last=LAST, seed=seed, replicates=2).reforms[0].years
        )

    assert years(3) == years(3)
    assert years(3) != years(4)


def test_an_order_of_reforms_changes_none_of_them() -> None:
    two = simulate(crowd(), reforms=["scotland", "plan_2022"], first=FIRST, last=LAST, seed=5, replicates=10).reforms
    alone = {one.named.name: one.years for one in found().reforms}
    assert [one.years for one in two] == [alone["scotland"], alone["plan_2022"]]


def test_reforms_start_when_they_start() -> None:
    """The 2014 Act started in 2016; metering begins with the people, who stand later."""
    act = next(one for one in found().reforms if one.named.name == "act_2014")
    assert act.named.starts == date(2016, 4, 1)


#: Packages whose steps start after the first year; their timetable has tests of its own.
LATER = {"fabian_prepare", "fabian_launch_offer", "fabian_evolve", "fabian_timetable"}


def test_every_reform_in_the_package_can_be_simulated_and_nobody_is_paid_below_zero() -> None:
    names = sorted(set(reforms()) - LATER)
    made = simulate(crowd(40), reforms=names, first=FIRST, last=FIRST, seed=5, replicates=2)
    assert len(made.reforms) == len(names) == len(reforms()) - len(LATER)
    for outcome in made.outcomes:
        assert all(amount >= 0 for year in outcome.years for amount in year.spent.amounts().values()), (
            outcome.named.name
        )
