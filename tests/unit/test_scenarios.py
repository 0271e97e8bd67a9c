"""A scenario followed through, by hand: prices, budgets that sum, a person's charge, and files that cannot be."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from ncs.core.errors import ProblemsFound, UnknownName
from ncs.core.explained import Explained
from ncs.scenarios.follow import Through
from ncs.scenarios.scenario import Bought, read_scenario
from ncs.scenarios.stress import passed_on
from ncs.scenarios.use.following import scenario, stresses, template_text
from ncs.scenarios.views.scenario import short_budgets
from ncs.tables.shorthand import mark


@pytest.fixture(scope="module")
def stabilise() -> Through:
    return scenario("stabilise").found


def changed(folder: Path, *changes: tuple[str, str]) -> Path:
    text = template_text("stabilise")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    file = folder / "ours.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def test_prices_rise_with_the_floor(stabilise: Through) -> None:
    """13.45 was announced for 2026-27; 3% more is 13.85, then 14.27."""
    homecare = [one for one in stabilise.prices if one.service == "homecare"]
    assert [str(one.floor) for one in homecare] == ["13.45", "13.85", "14.27"]
    assert all(one.price.rise > 0 for one in stabilise.prices)
    assert [bool(one.doubt) for one in homecare] == [False, True, True]


def test_budgets_by_hand(stabilise: Through) -> None:
    """Hours x rise; a fair price: 23.85 x 1.03 = 24.57, and what that with the rise lies below the new price."""
    price = stabilise.prices[0].price
    council = stabilise.borne[0]
    hours = Decimal(47_594_699) * 4
    assert (council.service, council.payer, council.units) == ("homecare", "council", hours)
    assert council.whole == hours * price.rise == council.fees and council.margin == 0
    assert council.gap == hours * (price.after.price - Decimal("24.57") - price.rise)


def test_what_is_not_given_is_missing_and_no_fee_no_gap(stabilise: Through) -> None:
    for one in stabilise.borne:
        if one.payer != "council":
            assert one.units is one.whole is one.fees is one.gap is None
        if one.service == "care_home":
            assert one.gap is None


def test_a_fee_that_is_not_held_is_missing_and_what_is_asked_of_no_other_payer_has_no_meaning(tmp_path: Path) -> None:
    """Homecare's fee is given, care homes' is not; a fair price is asked of councils alone, and only if wanted."""
    found = scenario("stabilise")
    for table in (found.table("budgets"), short_budgets(found.table("budgets"))):
        rows = {(row["service"], row["payer"]): row for row in table.rows if row.get("year", "2026-27") == "2026-27"}
        home, week = rows["homecare", "Councils"], rows["care home", "Councils"]
        assert (home["gap_status"], mark(home, "gap")) == ("ok", "")
        assert (week["gap_status"], mark(week, "gap"), mark(week, "whole")) == ("missing", "[x]", "")
        nhs = rows["homecare", "NHS"]
        assert (nhs["gap_status"], mark(nhs, "gap"), mark(nhs, "whole")) == ("not_applicable", "[z]", "[x]")
        if "fee" in table.keys:
            assert (mark(home, "fee"), mark(week, "fee"), mark(nhs, "fee")) == ("", "[x]", "[z]")
    unasked = scenario(changed(tmp_path, ("fair_price: true", "fair_price: false"), ("years: 3", "years: 1")))
    assert {row["gap_status"] for row in unasked.table("budgets").rows} == {"not_applicable"}


def test_fees_and_margins_sum_to_the_whole(tmp_path: Path) -> None:
    file = changed(tmp_path, ('council: "1.0", nhs', 'council: "0.37", nhs'), ("years: 3", "years: 1"))
    council = scenario(file).found.borne[0]
    assert council.whole is not None and council.fees is not None and council.margin is not None
    assert council.fees + council.margin == council.whole
    assert council.fees == (council.whole * Decimal("0.37")).quantize(Decimal("0.01"))


def test_money_of_one_council_is_shown_to_the_thousand_pounds(tmp_path: Path) -> None:
    """200,000 hours at a rise of a pound or two are some £0.3 million: one decimal of a million says little."""
    file = changed(tmp_path, ('"190378796"', '"200000"'), ('"7666361"', '"1000"'), ("years: 3", "years: 1"))
    found = scenario(file)
    rise = found.found.prices[0].price.rise
    row = found.table("budgets").rows[0]
    assert row["whole"] == (200_000 * rise / 1_000_000).quantize(Decimal("0.001"))
    column = next(one for one in found.table("budgets").columns if one.key == "whole")
    assert column.places == 3
    assert {one.places for one in scenario("stabilise").table("budgets").columns if one.key == "whole"} == {1}


def test_the_self_funder_pays_the_rise_and_one_whom_the_council_helps_does_not(tmp_path: Path) -> None:
    """With 60,000 saved the person pays the whole fee; with 10,000 income decides, and the council pays the rise."""
    charged = scenario(changed(tmp_path, ("years: 3", "years: 1"))).found.charged
    assert charged is not None and charged.rise > 0
    assert charged.after["person"] - charged.before["person"] == charged.rise
    poor = changed(
        tmp_path, ("years: 3", "years: 1"), ("value: 60000.00", "value: 10000.00"), ("payer: self", "payer: council")
    )
    helped = scenario(poor).found.charged
    assert helped is not None
    assert helped.after["person"] == helped.before["person"]
    assert helped.after["council"] - helped.before["council"] == helped.rise


def test_the_rise_is_that_of_whoever_pays(tmp_path: Path, stabilise: Through) -> None:
    half = changed(tmp_path, ("years: 3", "years: 1"), ('self: "1.0"}', 'self: "0.5"}'))
    charged = scenario(half).found.charged
    assert charged is not None and stabilise.charged is not None
    assert abs(charged.rise - stabilise.charged.rise / 2) <= Decimal("0.01")


def test_a_higher_floor_costs_more(tmp_path: Path, stabilise: Through) -> None:
    higher = scenario(
        changed(tmp_path, ("sector_minimum: real_living_wage", 'sector_minimum: "14.50"'), ("years: 3", "years: 1"))
    )
    assert higher.found.prices[0].price.rise > stabilise.prices[0].price.rise


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ([("  homecare:", "  homcare:")], "unknown-service"),
        ([("    fee_year: 2025-26\n", "")], "fee-without-year"),
        ([("from: 2026-27", 'from: "2026"')], "year"),
        ([('council: "1.0"', 'council: "100"')], "less-than-equal"),
        ([("years: 3", "years: 0")], "greater-than-equal"),
        ([("ripple:", "riple:")], "unknown-key"),
        ([("sector_minimum: real_living_wage", 'sector_minimum: "1345"')], "pence"),
        ([("sector_minimum: real_living_wage", 'sector_minimum: "9.00"')], "below-the-legal-minimum"),
    ],
)
def test_files_that_cannot_be(tmp_path: Path, changes: list[tuple[str, str]], rule: str) -> None:
    with pytest.raises(ProblemsFound) as refused:
        scenario(changed(tmp_path, *changes))
    assert rule in {problem.rule for problem in refused.value.problems}


def test_a_scenario_that_is_not_there() -> None:
    with pytest.raises(UnknownName, match="stabilise"):
        read_scenario("stabilize")


def test_lines_are_explained_and_tables_have_them_all(stabilise: Through) -> None:
    answer: Any = scenario("stabilise")
    lines: tuple[Explained, ...] = answer.explained()
    assert len(lines) == len(stabilise.prices) + len(stabilise.borne)
    assert [table.name for table in answer.tables()] == ["prices", "budgets", "charge"]


def test_a_persons_rise_is_by_the_hours_that_they_have_a_week(tmp_path: Path) -> None:
    """Fourteen hours a week rise by fourteen times the rise of an hour."""
    home = (
        ("  service: care_home\n  payer: self\n", "  service: homecare\n  payer: self\n  units: 14\n"),
        (
            "setting: {kind: care_home_permanent, admitted: 2025-11-03, nursing: false}",
            "setting: {kind: not_a_care_home}",
        ),
        ("cost: {weekly: 1050.00}", "cost: {weekly: 350.00}"),
        ("years: 3", "years: 1"),
    )
    through = scenario(changed(tmp_path, *home)).found
    hour = next(one.price.rise for one in through.prices if one.service == "homecare")
    assert through.charged is not None and hour > 0
    assert abs(through.charged.rise - 14 * hour) <= Decimal("0.01")


def test_how_many_a_week_is_asked_of_what_is_not_priced_by_the_week(tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound, match="how many a week"):
        scenario(changed(tmp_path, ("  service: care_home\n  payer: self\n", "  service: homecare\n  payer: self\n")))


def test_a_floor_is_handed_over_as_stresses(stabilise: Through) -> None:
    """All pay of homecare's starter is one rate: staff costs rise at least as it does, and by no more than National
    Insurance at 15% of all of the rise adds, where an average of more than nothing is due already."""
    pay, both, *homes = stresses("stabilise")
    basic = stabilise.prices[0].price.before.steps["pay.basic"]
    rise = 13.45 / basic - 1
    assert rise > 0 and rise <= float(pay.staff) <= rise * 1.15
    assert (pay.fee, both.staff) == (0, pay.staff)
    price = stabilise.prices[0].price
    assert both.fee == (price.rise / price.before.price).quantize(Decimal("0.000001"))  # all of it is passed on
    assert "fees as they are" in pay.title and [one.id for one in homes] == ["care_home_pay", "care_home_pay_and_fees"]


def test_what_else_happens_is_handed_over_by_itself_and_with_each_floor(tmp_path: Path) -> None:
    """Five points of occupancy are -0.05, two per cent of fees -0.02; interest is not said, so it is no stress."""
    said = 'around: {occupancy_points: "-5", fees_percent: "-2"}\nperson:\n'
    floors, made = stresses("stabilise"), stresses(changed(tmp_path, ("person:\n", said)))
    assert made[: len(floors)] == floors
    occupancy, fee, *together = made[len(floors) :]
    assert (occupancy.occupancy, occupancy.fee, occupancy.staff) == (Decimal("-0.05"), 0, 0)
    assert (fee.fee, fee.occupancy, fee.title) == (Decimal("-0.02"), 0, "-2% of fees")
    assert [one.id for one in together] == ["homecare_pay_and_around", "care_home_pay_and_around"]
    for one, floor in zip(together, floors[::2], strict=True):
        assert (one.staff, one.occupancy, one.fee, one.interest) == (floor.staff, Decimal("-0.05"), Decimal("-0.02"), 0)
    with pytest.raises(ProblemsFound, match="occupancy_points"):
        stresses(changed(tmp_path, ("person:\n", 'around: {occupancy_points: "-101"}\nperson:\n')))


def test_payers_pass_on_by_what_they_buy(tmp_path: Path) -> None:
    """100 at 1.0 and 300 at 0.5 are 250 of 400; nothing given is the least that anybody passes on."""
    file = changed(
        tmp_path,
        ('passed: {council: "1.0", nhs: "1.0", self: "1.0"}', 'passed: {council: "1.0", nhs: "0.25", self: "0.5"}'),
        ('council: "190378796"', 'council: "100"\n    self: "300"'),
    )
    held = read_scenario(file)
    assert passed_on(held, held.services["homecare"]) == Decimal("0.625")
    assert passed_on(held, Bought(source="nothing")) == Decimal("0.25")
