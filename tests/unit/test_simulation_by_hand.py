"""Simulations of four people whose totals are worked out on paper.

Each stands for a thousand. From 6 April 2026 a financial year has 52 weeks of theirs. With no growth, a week under the
law is (personal expenses allowance 31.80; minimum income guarantee for a single pensioner 241.45, 2026-27):

- the self-funder pays the fee of 1,000;
- the resident pays 250.00 - 31.80 = 218.20 of 900, and the council 681.80;
- the supported person pays 300.00 - 241.45 = 58.55 of 200, and the council 141.45;
- the payer, above the limit, pays 150.

Together: cost 2,250.00; people 1,426.75; council 823.25.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import numpy as np
import pytest

from ncs.charging.law.figures import figures
from ncs.charging.law.policy import policies
from ncs.charging.reforms import Reform, combine
from ncs.charging.simulation.inputs import inputs
from ncs.charging.simulation.lives import Span, live
from ncs.charging.simulation.results import Simulation
from ncs.charging.simulation.run import simulate
from ncs.charging.simulation.schemes import Named, law
from ncs.charging.simulation.worlds import world
from ncs.charging.views.simulation.assumptions import fitted_table
from ncs.charging.views.simulation.folder import simulation_tables
from ncs.charging.views.simulation.totals import help_table
from ncs.core.errors import ProblemsFound
from ncs.core.periods import FinancialYear
from ncs.policy.uncertain import Input, middle
from support.care_people import EVERYONE, PAYER, RESIDENT, SELF_FUNDER, SHORT, SUPPORTED, people

FIRST = FinancialYear(2026)
WEEK = 52 * 1000


def at(item: Input, **amounts: Decimal | str) -> Input:
    """Return an input with other amounts."""
    return item.model_copy(update={name: Decimal(amount) for name, amount in amounts.items()})


def still() -> Mapping[str, Input]:
    """Return the assumptions with no growth at all."""
    return {
        name: at(item, low="0", middle="0", high="0") if name.startswith("growth.") else item
        for name, item in inputs().items()
    }


def run(*reforms: Any, years: int = 1, who: Any = None, **given: Any) -> Simulation:
    last = FinancialYear(2025 + years)
    given = {"known": still(), "first": FIRST, "last": last, "replicates": 20, **given}
    return simulate(who or people(), reforms=reforms, **given)


def made(name: str, *, starts: date | None = None, **rules: Any) -> Named:
    """Return a scheme of one reform with these switches."""
    reform = Reform(name=name, title=name, source="this test", starts=starts, rules=rules)
    return Named(name=name, scheme=combine([reform], base=figures()))


class TestTheLaw:
    def test_a_year_by_payer(self) -> None:
        spent = run().law.years[0].spent
        assert spent.person == 142_675 * WEEK
        assert spent.council == 82_325 * WEEK
        assert (spent.deferred, spent.nhs, spent.social_security, spent.third_party) == (0, 0, 0, 0)
        assert spent.cost == 225_000 * WEEK

    def test_people_from_65_whose_need_began_before_18_are_fewer_or_more(self) -> None:
        """Of 400 people of 86 a hundred have: half of them at 0.5; with 1.5 about fifty of the 300 others too."""
        many = people([SUPPORTED | {"onset_age": 0}] * 100 + [SUPPORTED | {"onset_age": 80}] * 300)
        young = people([SUPPORTED | {"onset_age": 0, "born": "1990-01-01"}] * 100)
        free = made("free_before_18", free_if_onset_below=18)

        def lifelong(who: Any, scale: str) -> int:
            values = {**middle(inputs()), "need.lifelong_65": Decimal(scale)}
            found = world(who, (law(figures()), free), values, weeks=52, seed=1).people
            assert (found.now.onset_age == found.entrant.onset_age).all()
            return int(((found.now.onset_age >= 0) & (found.now.onset_age < 18)).sum())

        assert lifelong(many, "1") == 100
        assert 30 < lifelong(many, "0.5") < 70
        assert 120 < lifelong(many, "1.5") < 180
        assert lifelong(young, "0.5") == 100, "nobody below 65 is touched"
        assert lifelong(people([SUPPORTED]), "2") == 0, "where nobody knows when need began, nothing is made up"

    def test_how_many_get_some_help(self) -> None:
        """Two of the four are helped; once care at home is free from the first week, the payer is too."""
        table = help_table(run(made("share", universal_share="0.5")))
        assert [(row["helped"], row["share"], row["more"]) for row in table.rows] == [
            (2000, Decimal("50.0"), 0),
            (4000, Decimal("100.0"), 2000),
        ]

    def test_people_stand_beside_published_totals(self) -> None:
        """4,000 people here, two thousand of them in care homes, where 372,035 were counted; nothing is fitted."""
        simulation = run()
        table = {row["name"]: row for row in fitted_table(simulation).rows}
        assert (table["residents"]["wanted"], table["residents"]["after"]) == (372_035, 2000)
        assert {row["use"] for row in table.values()} == {"compared"}
        assert any(name.startswith("calibration") for name in (one.name for one in simulation_tables(simulation)))

    def test_numbers(self) -> None:
        """The resident and the supported person are helped; the self-funder and the payer are above the limit."""
        numbers = run().law.years[0].numbers
        assert (numbers.receiving, numbers.helped, numbers.above_limit) == (4000, 2000, 2000)
        assert (numbers.met, numbers.ever, numbers.weeks_to_cap) == (0, 0, None)

    def test_weights_count(self) -> None:
        who = people((RESIDENT, PAYER), weights=[10, 300])
        assert run(who=who).law.years[0].spent.person == (21_820 * 10 + 15_000 * 300) * 52

    def test_fees_and_income_grow_as_assumed(self) -> None:
        """In the second year fees are 3% and incomes 2.5% higher; the guarantee and the allowance 2%, to 5p.

        31.80 becomes 32.45 and 241.45 becomes 246.30; 250 becomes 256.25 and 300 becomes 307.50.
        They hold from 6 April 2027; the week that begins on the 5th, the first of the year, still has the old ones.
        """
        people_pay = 103_000 + (25_625 - 3_245) + (30_750 - 24_630) + 15_450
        assert run(years=2, known=inputs()).law.years[1].spent.person == (142_675 + people_pay * 51) * 1000

    def test_what_people_had_and_have_left_is_of_the_chosen_year(self) -> None:
        """The self-funder draws 1,000.00 less 200.00 - 31.80 each week; each year has 52."""
        years = {"first": FIRST, "last": FinancialYear(2027)}
        made_ = world(people((SELF_FUNDER,)), (law(figures()),), middle(still()), weeks=104, seed=1)
        for chosen, before, after in ((FIRST, 0, 52), (FinancialYear(2027), 52, 104)):
            span = Span(**years, chosen=chosen, weeks=104)
            statutory = policies()["statutory"]
            found = live(made_, made_.schemes[0], span=span, policy=statutory, replicates=None, tell=lambda: None)
            assert found.had.tolist() == [20_000_000 - before * 83_180]
            assert found.left.tolist() == [20_000_000 - after * 83_180]
            assert found.weekly.tolist() == [100_000]

    def test_what_is_paid_a_week_is_over_the_weeks_of_the_year(self) -> None:
        """52 weeks begin in each year but 2030-31, in which 53 do: 150.00 a week in all of them."""
        made_ = world(people((PAYER,)), (law(figures()),), middle(still()), weeks=261, seed=1)
        last = FinancialYear(2030)
        span = Span(first=last, last=last, chosen=last, weeks=261)
        statutory = policies()["statutory"]
        found = live(made_, made_.schemes[0], span=span, policy=statutory, replicates=None, tell=lambda: None)
        assert found.years[0].weeks == 53
        assert found.weekly.tolist() == [15_000]


class TestReforms:
    def test_a_universal_contribution(self) -> None:
        """50 off the fee helps the self-funder and the payer; the others pay less than the rest of the fee anyway."""
        found = run("fabian_universal_50")
        change = found.reforms[0].years[0].spent.less(found.law.years[0].spent)
        assert (change.person, change.council, change.cost) == (-10_000 * WEEK, 10_000 * WEEK, 0)
        assert found.reforms[0].years[0].numbers.helped == 4000

    def test_who_wins(self) -> None:
        who = people(EVERYONE * 10, weights=[100] * 40)
        whole, *rest = run("fabian_universal_50", who=who).reforms[0].winners
        assert (whole.people, whole.better, whole.worse, whole.unchanged) == (4000, 2000, 0, 2000)
        assert whole.mean_change == pytest.approx(-2500)
        by_fifth = {one.label: one.mean_change for one in rest if one.group == "wealth_fifth"}
        assert by_fifth == pytest.approx({"1": 0, "2": 0, "4": -5000, "5": -5000})

    def test_disability_benefits_that_stop_are_lost_by_people_and_saved_by_social_security(self) -> None:
        """Savings of 90,000 are above 23,250 and below a limit of 100,000. With the council's help Attendance Allowance
        of 114.60 is paid for four weeks more and then stops. Tariff income is a pound for each 250 above 14,250, and
        savings fall by it each week; the rest of the charge is 200 and the allowance, less 31.80.
        """
        savings, tariff = 90_000, 0
        for _ in range(52):
            week = -(-(savings - 14_250) // 250)
            savings, tariff = savings - week, tariff + week
        charge = 52 * 16_820 + 4 * 11_460 + 100 * tariff
        lost = 48 * 11_460
        who = people((SELF_FUNDER | {"savings": 9_000_000, "allowance": 11_460, "council_rate": 100_000},))
        found = run(made("limit", upper_limit_home_ignored="100000"), who=who)
        law, reform = found.law.years[0].spent, found.reforms[0].years[0].spent
        assert (law.benefits_stopped, reform.benefits_stopped) == (0, lost * 1000)
        assert (law.person, reform.person) == (100_000 * WEEK, charge * 1000)
        change = reform.less(law)
        assert (change.benefits, change.cost) == (-lost * 1000, 0)
        assert change.public == change.council - lost * 1000 == -change.people
        assert found.reforms[0].winners[0].mean_change == pytest.approx((charge + lost) / 52 - 100_000)

    def test_a_cap_with_council_and_personal_payments_metered(self) -> None:
        """The self-funder's account grows by 800 - 200, the resident's by 900 - 200: 144 and 123 weeks to 86,000.

        Both are in the third year, weeks 105 to 156. The self-funder then pays living costs of 200 and the 200 that the
        fee is above the council's rate, for 12 weeks; the resident 200 in place of 218.20, for 33 weeks.
        """
        who = people((SELF_FUNDER | {"pension": 30_000}, RESIDENT))
        found = run("fabian_cap_both", years=3, who=who)
        years = found.reforms[0].years
        assert [year.numbers.met for year in years] == [0, 0, 2000]
        assert [year.numbers.ever for year in years] == [0, 0, 2000]
        assert years[2].numbers.weeks_to_cap == Decimal("133.5")
        assert years[2].numbers.beyond == Decimal("865.4")
        saved = 12 * 60_000 + 33 * 1_820
        assert found.law.years[2].spent.person - years[2].spent.person == saved * 1000
        assert [one.spent for one in years[:2]] == [one.spent for one in found.law.years[:2]]

    def test_nothing_changes_before_a_reform_starts_and_metering_starts_with_it(self) -> None:
        """A cap of 30,000 from April 2027: the self-funder meets it after 50 weeks at 600, counted from then."""
        cap = made("late", starts=date(2027, 4, 1), cap="30000", daily_living_weekly="200.00")
        found = run(cap, years=2, who=people((SELF_FUNDER,)))
        before, after = found.reforms[0].years
        assert before == found.law.years[0]
        assert after.numbers.weeks_to_cap == 50
        assert after.spent.person < found.law.years[1].spent.person

    def test_years_before_the_first_are_lived_and_not_counted(self) -> None:
        late = run("fabian_universal_50", first=FinancialYear(2028), years=3).reforms[0]
        assert [str(result.year) for result in late.years] == ["2028-29"]
        assert late.named.starts == date(2028, 4, 1)

    @pytest.mark.parametrize(("share", "cost"), [("0", 100_000), ("1", 80_000)])
    def test_a_home_that_takes_the_councils_rate_is_paid_it_once_the_council_helps(self, share: str, cost: int) -> None:
        """Savings of 5,000 and a pension of 200: the person pays 200 - 31.80 = 168.20, and the council the rest."""
        takes = inputs()["fees.council_rate_when_helped"].model_copy(
            update=dict.fromkeys(("low", "middle"), Decimal(share))
        )
        known = {**still(), "fees.council_rate_when_helped": takes}
        who = people((SELF_FUNDER | {"savings": 500_000, "weeks_funded": 30, "council_rate_when_helped": True},))
        spent = run(who=who, known=known).law.years[0].spent
        assert (spent.person, spent.council) == (16_820 * WEEK, (cost - 16_820) * WEEK)

    def test_only_homes_that_the_population_says_take_the_rate_are_drawn_from(self) -> None:
        who = people((SELF_FUNDER | {"savings": 500_000, "weeks_funded": 30},))
        assert run(who=who).law.years[0].spent.cost == 100_000 * WEEK

    @pytest.mark.parametrize(("share", "paid"), [("0", 100_000), ("1", 80_000)])
    def test_who_takes_up_the_councils_rate_pays_it(self, share: str, paid: int) -> None:
        take_up = inputs()["reform.council_rate_take_up"].model_copy(
            update=dict.fromkeys(("low", "middle"), Decimal(share))
        )
        known = {**still(), "reform.council_rate_take_up": take_up}
        found = run("arrange_for_all", who=people((SELF_FUNDER,)), known=known).reforms[0]
        assert found.years[0].spent.person == paid * WEEK

    def test_in_between_some_do(self) -> None:
        """Of 200 self-funders about half; each pays one price or the other."""
        take_up = at(inputs()["reform.council_rate_take_up"], low="0", middle="0.5")
        known = {**still(), "reform.council_rate_take_up": take_up}
        who = people((SELF_FUNDER,) * 200, weights=[5] * 200)
        paid = run("arrange_for_all", who=who, known=known).reforms[0].years[0].spent.person / (52 * 5)
        takers = (200 * 100_000 - paid) / 20_000
        assert takers == int(takers) and 70 < takers < 130

    def test_somebody_new_takes_the_place_of_who_leaves(self) -> None:
        """Nobody meets a cap of 60,000 at 600 a week (100 weeks) if everybody leaves within some weeks."""
        soon = replace(SHORT, surviving=(1.0, 1e-6))
        found = run("fabian_cap_both", years=3, who=people((SELF_FUNDER,) * 20, stays=soon)).reforms[0]
        assert found.years[-1].numbers.ever == 0


class TestRanges:
    def test_sampling_ranges_hold_the_estimate(self) -> None:
        who = people(EVERYONE * 25, weights=[40] * 100)
        found = run("fabian_universal_50", who=who, replicates=200)
        known = found.reforms[0].ranges["public", FIRST]
        assert known.low95 < known.low80 < 10_000 * WEEK < known.high80 < known.high95

    def test_draws_move_with_the_inputs(self) -> None:
        """With one input uncertain, the premium of self-funders, people's payments lie between 960 and 1,020 a week."""
        known = {name: at(item, low=item.middle, high=item.middle) for name, item in still().items()}
        known["fees.premium"] = inputs()["fees.premium"]
        found = run("fabian_universal_50", who=people((SELF_FUNDER,) * 5), draws=20, known=known)
        assert found.uncertainty is not None
        drawn = found.uncertainty.ranges["law", "people", FIRST]
        assert 92_000 * WEEK * 5 <= drawn.low95 < drawn.high95 <= 104_000 * WEEK * 5
        assert found.uncertainty.swings == ()

    def test_each_scale_moves_what_it_says_now_and_of_those_who_come(self) -> None:
        """A fee of 1,000 at a rate of 800, of which others pay 100; 200,000 saved, a home of 300,000; half leave.

        With 0.6 of the premium: 920 and 60. With stays a quarter longer the chance to leave falls by that: 0.5 to the
        power of 0.8.
        """
        who = people((SELF_FUNDER | {"home": 30_000_000},), stays=SHORT)
        topped = {"third_party": np.array([10_000])}
        who = replace(who, now=who.now.with_arrays(**topped), entrant=who.entrant.with_arrays(**topped))
        scales = {"fees.premium": "0.6", "means.savings": "1.3", "means.homes": "1.15", "stays.length": "1.25"}
        values = middle(still()) | {name: Decimal(scale) for name, scale in scales.items()}
        found = world(who, (law(figures()),), values, weeks=10, seed=1).people
        for one in (found.now, found.entrant):
            amounts = [one.fee, one.council_rate, one.third_party, one.savings, one.home]
            assert [int(amount[0]) for amount in amounts] == [92_000, 80_000, 6_000, 26_000_000, 34_500_000]
        assert found.stays[0].surviving == pytest.approx((1.0, 0.5**0.8))

    def test_each_draw_takes_other_rows_even_where_every_input_is_certain(self) -> None:
        certain = {name: at(item, low=item.middle, high=item.middle) for name, item in still().items()}
        found = run("fabian_universal_50", who=people(EVERYONE * 5), draws=12, known=certain).uncertainty
        assert found is not None
        costs = [one["fabian_universal_50", "public", FIRST] for one in found.found]
        assert len(set(costs)) > 6

    def test_other_seeds_draw_other_inputs(self) -> None:
        one, other = (run(who=people((PAYER,)), draws=2, known=still(), seed=seed).uncertainty for seed in (1, 2))
        assert one is not None and other is not None and one.values != other.values
        assert one.values[0] != one.values[1]

    def test_one_input_at_a_time(self) -> None:
        """Half of everybody pays is taken over: of 880, 1,000 and 1,040 a week as the premium goes."""
        half = made("half", universal_share="0.5")
        found = run(half, who=people((SELF_FUNDER,)), draws=2)
        assert found.uncertainty is not None
        swings = {one.item.name: one for one in found.uncertainty.swings}
        premium = swings["fees.premium"]
        assert (premium.low, premium.middle, premium.high) == (46_000 * WEEK, 50_000 * WEEK, 52_000 * WEEK)
        widths = [one.width for one in found.uncertainty.swings]
        assert widths == sorted(widths, reverse=True)


class TestWrongQuestions:
    def test_all_that_is_wrong_is_said_at_once(self) -> None:
        with pytest.raises(ProblemsFound) as found:
            simulate(
                people(),
                reforms=["plan_2222"],
                first=FinancialYear(2020),
                last=FinancialYear(2019),
                draws=0,
                year=FinancialYear(2030),
            )
        assert {one.rule for one in found.value.problems} == {
            "years-before-the-people", "years-reversed", "year-outside", "too-few-draws", "unknown-reform",
        }  # fmt: skip

    def test_a_reform_that_starts_after_the_years(self) -> None:
        late = made("late", starts=date(2030, 4, 1), universal_cash="50")
        with pytest.raises(ProblemsFound, match="late starts on 1 April 2030, after 2026-27"):
            run(late)

    def test_years_too_far_ahead(self) -> None:
        with pytest.raises(ProblemsFound, match="2066-67"):
            simulate(people(), reforms=[], first=FIRST, last=FinancialYear(2090))


def test_supported_person_is_as_said() -> None:
    """The case in the heading, alone."""
    assert run(who=people((SUPPORTED,))).law.years[0].spent.council == 14_145 * WEEK
