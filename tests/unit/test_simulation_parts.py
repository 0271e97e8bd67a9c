"""The parts of a simulation: assumptions, prices, names, resampling, winners and losers, and what it leaves out."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from ncs.charging.law.figures import figures
from ncs.charging.reforms import combine, reforms
from ncs.charging.simulation.changes import EVERYBODY, Fate, changes
from ncs.charging.simulation.costings import costings
from ncs.charging.simulation.fifths import fifths
from ncs.charging.simulation.inputs import inputs
from ncs.charging.simulation.omitted import everything_omitted, omitted
from ncs.charging.simulation.prices import deflator
from ncs.charging.simulation.schemes import chosen
from ncs.core.errors import NotModelled, ProblemsFound
from ncs.core.periods import FinancialYear
from ncs.policy.uncertain import drawn, middle, one_changed, read_inputs
from ncs.statistics.sampling import range_of, resampled

APRIL = date(2026, 4, 1)


def file(folder: Path, text: str, name: str = "mine.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


class TestAssumptions:
    def test_each_has_a_source_a_reason_and_a_middle_within_its_range(self) -> None:
        for name, item in inputs().items():
            assert item.low <= item.middle <= item.high, name
            assert item.source and item.reason and item.confidence in ("published", "derived", "assumed")

    def test_draws_stay_in_range_and_are_the_same_for_the_same_seed(self) -> None:
        found = [drawn(inputs(), np.random.default_rng([7, number])) for number in range(200)]
        for name, item in inputs().items():
            assert all(item.low <= values[name] <= item.high for values in found)
            if item.low < item.high:
                assert len({values[name] for values in found}) > 190
        assert drawn(inputs(), np.random.default_rng([7, 3])) == found[3]

    def test_the_mean_of_draws_is_that_of_a_triangle(self) -> None:
        """A triangular distribution has the mean of its low, likeliest and high values."""
        values = [drawn(inputs(), np.random.default_rng([1, n]))["growth.fees"] for n in range(3000)]
        item = inputs()["growth.fees"]
        assert float(sum(values) / 3000) == pytest.approx(float(item.low + item.middle + item.high) / 3, abs=0.0003)

    def test_one_at_a_time_leaves_the_others_at_their_middle(self) -> None:
        values = one_changed(inputs(), "stays.length", high=True)
        assert values["stays.length"] == inputs()["stays.length"].high
        rest = {name: value for name, value in values.items() if name != "stays.length"}
        assert rest == {name: value for name, value in middle(inputs()).items() if name != "stays.length"}

    def test_a_file_of_ones_own_replaces_what_it_names(self, tmp_path: Path) -> None:
        known = read_inputs(
            file(tmp_path, 'inputs:\n  growth.fees: {low: "0.03", middle: "0.04", high: "0.05"}\n'), inputs()
        )
        assert known["growth.fees"].middle == Decimal("0.04")
        assert known["growth.income"] == inputs()["growth.income"]
        assert "mine.yaml" in known["growth.fees"].source

    def test_all_that_is_wrong_with_a_file_is_said_at_once(self, tmp_path: Path) -> None:
        text = (
            "inputs:\n  growth.fee: {middle: 0.04}\n  growth.income: {middle: much}\n"
            "  growth.savings: {middle: 0.5}\n  stays.length: 3\n"
        )
        with pytest.raises(ProblemsFound) as found:
            read_inputs(file(tmp_path, text), inputs())
        assert {one.rule for one in found.value.problems} == {
            "unknown-input", "decimal-parsing", "range-out-of-order", "model-type",
        }  # fmt: skip
        assert "growth.fees" in str(found.value)

    @pytest.mark.parametrize("text", ["[]", "inputs: 3", "growth: {}", "inputs: {}"])
    def test_a_file_without_inputs_is_refused(self, tmp_path: Path, text: str) -> None:
        with pytest.raises(ProblemsFound, match=r"inputs|the file is not a list of keys and values"):
            read_inputs(file(tmp_path, text), inputs())


class TestPrices:
    def test_from_one_year_to_another_and_back(self) -> None:
        """2.53% in 2024 and 3.45% in 2025: 100 of 2023-24 is 106.07 of 2025-26."""
        up = deflator(of=FinancialYear(2023), to=FinancialYear(2025))
        assert up == Decimal("1.0253") * Decimal("1.0345")
        assert up * deflator(of=FinancialYear(2025), to=FinancialYear(2023)) == pytest.approx(1)

    def test_the_same_year_changes_nothing(self) -> None:
        assert deflator(of=FinancialYear(2030), to=FinancialYear(2030)) == 1

    def test_two_per_cent_a_year_after_the_forecast(self) -> None:
        assert deflator(of=FinancialYear(2033), to=FinancialYear(2035)) == Decimal("1.02") ** 2

    def test_years_before_the_first_are_not_modelled(self) -> None:
        with pytest.raises(NotModelled, match="2021-22"):
            deflator(of=FinancialYear(2019), to=FinancialYear(2023))


class TestNames:
    def test_names_joined_by_plus_make_one_scheme_and_law_has_none(self) -> None:
        law, both = chosen(["law", "fabian_universal_50+plan_2022"], figures=figures(), starting=APRIL)
        assert law.scheme.reforms == () and law.starts is None
        assert [reform.name for reform in both.scheme.reforms] == ["fabian_universal_50", "plan_2022"]
        assert both.starts == date(2023, 10, 1)

    def test_a_reform_without_a_day_starts_with_the_simulation(self) -> None:
        (named,) = chosen(["fabian_universal_50"], figures=figures(), starting=APRIL)
        assert named.scheme.rules(date(2026, 3, 31)).universal_cash == 0
        assert named.scheme.rules(APRIL).universal_cash == 50

    def test_figures_of_a_reform_change_only_from_its_start(self) -> None:
        (named,) = chosen(["fabian_asset_test_100k"], figures=figures(), starting=APRIL)
        limits = [named.scheme.figures.at("capital.upper_limit", day).value for day in (date(2026, 3, 31), APRIL)]
        assert limits == [23250, 100000]

    def test_files_go_by_their_names_alone(self, tmp_path: Path) -> None:
        path = file(tmp_path, "title: x\nsource: y\nrules: {universal_cash: 3}\n")
        (named,) = chosen([f"plan_2022+{path}"], figures=figures(), starting=APRIL)
        assert named.name == "plan_2022+mine"

    def test_every_wrong_name_is_said_with_near_ones(self, tmp_path: Path) -> None:
        bad = file(tmp_path, "title: x\nsource: y\nrules: {capp: 3}\n")
        with pytest.raises(ProblemsFound) as found:
            chosen(["plan_2222", str(bad), "nowhere.yaml", "law", "folder/law.yaml"], figures=figures(), starting=APRIL)
        rules = [one.rule for one in found.value.problems]
        assert rules == ["unknown-reform", "unknown-key", "unreadable-file", "unreadable-file", "reform-twice"]
        assert "plan_2022" in found.value.problems[0].next_step


class TestResampling:
    def test_the_number_of_people_stays_and_the_mean_is_the_total(self) -> None:
        weight, amounts = np.array([1.0, 2.0, 3.0] * 200), np.arange(600.0)[:, None] % 7
        found = resampled(weight, replicates=400, seed=1).totals(np.hstack([amounts, np.ones((600, 1))]))
        assert found[:, 1] == pytest.approx(1200.0)
        assert found[:, 0].mean() == pytest.approx(float((weight * amounts[:, 0]).sum()), rel=0.01)

    def test_the_spread_is_that_of_a_sample_mean(self) -> None:
        """Of 900 rows of weight 1, half 0 and half 2: the total is 900 with standard error the root of 900 (sd 1)."""
        amounts = np.array([0.0, 2.0] * 450)[:, None]
        found = resampled(np.ones(900), replicates=2000, seed=3).totals(amounts)[:, 0]
        assert found.std() == pytest.approx(30, rel=0.06)

    def test_the_same_seed_gives_the_same(self) -> None:
        one, two, other = (resampled(np.ones(50), replicates=5, seed=seed).counts for seed in (4, 4, 5))
        assert (one == two).all() and (one != other).any()

    def test_ranges_lie_within_one_another(self) -> None:
        """Of 0 to 1000: 25 to 975 are 95%, 100 to 900 are 80%."""
        found = range_of(np.arange(1001.0))
        assert (found.low95, found.low80, found.high80, found.high95) == (25, 100, 900, 975)


def fate(pays: Any, *, had: Any = 0, left: Any = 0) -> Fate:
    nothing = np.zeros(len(pays), dtype=np.int64)
    return Fate(pays=pays, had=nothing + had, left=nothing + left)


class TestChanges:
    def test_winners_and_losers_by_hand(self) -> None:
        """Four rows for 10, 20, 30 and 40 people: 5.00 less, 99p less, 99p more and 1.00 more a week."""
        pays, weight = np.array([-500.0, -99.0, 99.0, 100.0]), np.array([10.0, 20.0, 30.0, 40.0])
        groups = {"sex": np.array(["woman", "man", "woman", "man"])}
        whole, men, women = changes(fate(pays), weight=weight, groups=groups)
        assert (whole.group, whole.rows, whole.people) == (EVERYBODY, 4, 100)
        assert (whole.better, whole.worse, whole.shifted, whole.unchanged) == (10, 40, 0, 50)
        assert whole.mean_change == pytest.approx((-5000 - 1980 + 2970 + 4000) / 100)
        assert (men.label, men.better, men.worse, women.better, women.worse) == ("man", 0, 40, 10, 0)

    def test_paying_more_from_savings_that_last_longer_is_not_losing(self) -> None:
        """More from more, or less from less, is shifted; more from less is worse, and less from more is better.

        The fifth had more at the start, and has spent it by the end of the year.
        """
        pays = np.array([500.0, -500.0, 500.0, -500.0, 500.0])
        found = fate(pays, had=np.array([0, 0, 0, 0, 9000]), left=np.array([9000, -9000, -9000, 9000, 0]))
        whole = changes(found, weight=np.ones(5), groups={})[0]
        assert (whole.shifted, whole.worse, whole.better) == (3, 1, 1)

    @pytest.mark.parametrize(
        ("rows", "standing"), [(9, "suppressed"), (10, "unreliable"), (29, "unreliable"), (30, "ok")]
    )
    def test_few_rows_are_flagged(self, rows: int, standing: str) -> None:
        whole = changes(fate(np.zeros(rows)), weight=np.ones(rows), groups={})[0]
        assert whole.standing == standing


def test_what_is_left_out_depends_on_the_reforms() -> None:
    said = {one.name for one in omitted([combine([reforms()["plan_2022"]])])}
    assert {"new_demand", "cross_subsidy", "first_months"} <= said
    assert "first_months" not in {one.name for one in omitted([combine([reforms()["fabian_universal_50"]])])}
    assert all(one.direction in ("too low", "too high", "either") for one in everything_omitted())


class TestCostings:
    def test_each_has_a_figure_a_source_a_tolerance_and_reasons(self) -> None:
        for one in costings():
            assert one.published > 0 and one.source and one.why_tolerance and one.difference, one.name
            assert (one.factor is None) != (one.within is None), one.name

    def test_figures_are_those_published(self) -> None:
        """Health Foundation 2024: 0.5, 3.5, 6 and 17 billion; DHSC 2022: 3.7 billion; Commons Library 2022: 0.9."""
        known = {one.name: one.published for one in costings()}
        assert (known["cap_first_years"], known["cap_mature"]) == (500, 3500)
        assert (known["package_2022"], known["amended_meter"]) == (3700, 900)
        assert (known["free_personal_care_early"], known["universal_comprehensive"]) == (6000, 17000)

    def test_within_is_a_ratio_either_way_or_a_difference(self) -> None:
        known = {one.name: one for one in costings()}
        cap, helped = known["cap_mature"], known["helped_now"]
        assert [cap.near(Decimal(ours)) for ours in (2333, 2334, 5250, 5251)] == [False, True, True, False]
        assert [helped.near(Decimal(ours)) for ours in ("0.39", "0.40", "0.60", "0.61")] == [False, True, True, False]


def test_fifths_hold_as_many_people_not_as_many_rows() -> None:
    """Of eight people the first row stands for four. The middles lie at 2, 4.5, 5.5, 6.5 and 7.5 eighths: 25%, 56%,
    69%, 81% and 94%.
    """
    found = fifths(np.array([1, 2, 3, 4, 5]), np.array([4.0, 1.0, 1.0, 1.0, 1.0]))
    assert found.tolist() == ["2", "3", "4", "5 highest", "5 highest"]
