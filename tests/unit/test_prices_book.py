"""The price book, decisions, challenges, the guarantee and the gap: by hand, and what is refused."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest

from ncs.core.errors import ProblemsFound, UnknownName
from ncs.core.periods import FinancialYear
from ncs.prices.book.changes import Change, changed, effects
from ncs.prices.book.decisions import held
from ncs.prices.book.guarantee import path
from ncs.prices.gap import homecare
from ncs.prices.model.forward import Assumed
from ncs.prices.model.inputs import UNITS
from ncs.prices.model.priced import priced
from ncs.prices.model.reading import packaged
from ncs.prices.paid import UNIT_COSTS, unit_costs, weeks
from ncs.prices.use.book import build, challenge, compare, gap, guarantee, package, template
from ncs.prices.use.prices import template as starter
from ncs.prices.views.words import change_words
from ncs.tables.shorthand import mark

D = Decimal
EVIDENCE = "because it is so here"


def written(folder: Path, name: str, text: str) -> Path:
    target = folder / name
    target.write_text(text, encoding="utf-8")
    return target


def test_the_gap_of_homecare_is_the_hours_of_a_year_at_what_is_missing_of_the_price() -> None:
    """47,594,699 hours a quarter x 4 x (32.14 - 23.85) = 190,378,796 x 8.29 = 1,578,240,218.84: £1.58bn."""
    assert homecare().pounds == D("1578240218.84")
    assert gap().table().rows[0]["gap"] == D("1578.2")


def test_a_gap_without_a_fee_is_missing_and_with_one_is_worked_out(tmp_path: Path) -> None:
    """By hand: weeks times (700 - 600) for the home, and 1,000 x (21.50 - 20) for what was given whole."""
    assert {row["status"] for row in gap(council="Hartlepool").table("gap").rows} == {"missing"}
    (year,) = [one for one in weeks() if (one.year, one.council) == ("2022-23", "Hartlepool")]
    text = "code,year,service,fee,price,units,source\n"
    text += (
        "E06000001,2022-23,residential,600,700,,invented\nE06000001,2022-23,supported_living,20,21.5,1000,invented\n"
    )
    fees = written(tmp_path, "fees.csv", text)
    rows = {row["service"]: row for row in gap(fees, council="Hartlepool", year="2022/23").table("gap").rows}
    assert year.residential_weeks is not None
    assert rows["residential"]["gap"] == year.residential_weeks * 100
    assert rows["supported_living"]["gap"] == 1500
    assert rows["nursing"]["status"] == "missing" and rows["nursing"]["gap"] is None
    with pytest.raises(UnknownName):
        gap(council="Narnia")


def test_england_is_never_added_to_its_councils(tmp_path: Path) -> None:
    """England: 190,378,796 hours x 8.29 = £1,578.2m; Hartlepool's 1,000,000 x (25 - 20) = £5m is part of it."""
    text = "code,year,service,fee,price,units,source\nHartlepool,2025-26,homecare,20,25,1000000,invented\n"
    found = gap(written(tmp_path, "fees.csv", text), year="2025-26")
    totals = {row["of"]: row["gap"] for row in found.table("totals").rows}
    assert totals == {"England": D("1578.2"), "councils": D("5.0")}
    assert [row["gap"] for row in found.table("spending").rows] == [D("1578.2")]


def test_ones_own_fee_for_england_takes_the_place_of_the_survey(tmp_path: Path) -> None:
    """190,378,796 hours x (32.14 - 25.00) = 1,359,304,603.44, once; with 2 hours at 30 of one's own: 2 x 5 = 10."""
    for own, pounds in (("25,,", 1359304603), ("25,30,2", 10)):
        text = f"code,year,service,fee,price,units,source\nE92000001,2025-26,homecare,{own},ours\n"
        (row,) = gap(written(tmp_path, "fees.csv", text), year="2025-26").table("gap").rows
        assert (row["gap"], row["fee"], row["source"]) == (pounds, D("25.00"), "ours")


def test_weeks_that_are_given_go_before_those_held_and_surpluses_are_told(tmp_path: Path) -> None:
    """10 weeks x (700 - 600) = 1,000; Leeds pays more: 10 x (700 - 900) = -2,000 lessens the sum."""
    text = "code,year,service,fee,price,units,source\n"
    text += "Hartlepool,2022-23,residential,600,700,10000,x\nLeeds,2022-23,residential,900,700,20000,x\n"
    found = gap(written(tmp_path, "fees.csv", text), year="2022-23")
    rows = {row["council"]: row["gap"] for row in found.table("gap").rows if row["gap"] is not None}
    assert rows == {"Hartlepool": 1_000_000, "Leeds": -4_000_000}
    (row,) = [one for one in found.table("totals").rows if one["gap"] is not None]
    assert (row["gap"], row["short"], row["places"]) == (D("-3.0"), D("1.0"), 2)


@pytest.mark.parametrize(
    ("service", "fee", "pence"),
    [("homecare", 2385, True), ("homecare", 23.85, False), ("nursing", 2385, False), ("Supported living", 2100, True)],
)
def test_pence_an_hour_are_told(tmp_path: Path, service: str, fee: float, pence: bool) -> None:
    text = f"code,year,service,fee,price,units,source\nLeeds,2025-26,{service},{fee},30,1,x\n"
    file = written(tmp_path, "fees.csv", text)
    if not pence:
        assert gap(file, year="2025-26", council="Leeds").table("gap").rows
        return
    with pytest.raises(ProblemsFound, match="pence-for-pounds"):
        gap(file)


def test_each_gap_says_where_its_price_is_from(tmp_path: Path) -> None:
    assert "Homecare Association" in str(gap(year="2025-26").table("gap").rows[0]["price_source"])
    text = "code,year,service,fee,source\nE06000001,2022-23,residential,600,invented\n"
    fees = written(tmp_path, "fees.csv", text)
    rows = {row["service"]: row for row in gap(fees, council="Hartlepool", year="2022-23").table("gap").rows}
    assert str(rows["residential"]["price_source"]).startswith("ASSUMED: the model's care home")
    assert rows["nursing"]["price_source"] == "no price is given"


def test_fees_that_cannot_be_are_all_told(tmp_path: Path) -> None:
    """One council by its code and by its name, one year in two ways: one fee, given twice."""
    text = "code,year,service,fee,price,source\nOldham,2022/23,residential,500,620,x\n"
    text += "E08000004,2022-23,Residential,501,620,x\nE99,2022-23,nursing,-1,,x\nLeeds,20,nursing,60000,,x\n"
    with pytest.raises(ProblemsFound) as raised:
        gap(written(tmp_path, "fees.csv", text))
    found = [(one.row, one.rule) for one in raised.value.problems]
    assert found == [
        (3, "fee-twice"), (4, "unknown-council"), (4, "below-nought"), (5, "bad-year"), (5, "pence-for-pounds"),
    ]  # fmt: skip


def test_unit_costs_of_2014_are_the_published_ones_and_wait_for_a_price(tmp_path: Path) -> None:
    """England, 65 and over, in homes of others: 2,945,941 thousand pounds over 5,651,253 weeks, 521.29 a week.

    That is the sum of the published rows of five support reasons: physical 1,710,573, sensory 50,506, memory 659,930,
    learning disability 254,223, mental health 270,709 thousand pounds. Manchester with a price given for 2014-15.
    """
    held_costs = {(one.code, one.service): one for one in unit_costs()}
    assert len({one.code for one in unit_costs()}) == 153  # 152 councils and England
    england = held_costs["E92000001", "residential"]
    assert england.spending_thousand == pytest.approx(
        D("1710573.06") + D("50506.41") + D("659929.41") + D("254223.15") + D("270709.17")
    )
    assert england.a_week is not None and round(england.a_week, 2) == D("521.29")
    fees = written(
        tmp_path, "fees.csv", "code,year,service,fee,price,source\nE08000003,2014-15,residential,500,550,x\n"
    )
    (row,) = [one for one in gap(fees, year="2014-15", council="Manchester").table("gap").rows if one["fee"] == 500]
    assert row["gap"] == round(held_costs["E08000003", "residential"].weeks * 50)
    own = gap(council="Cumbria", year="2014-15")
    assert [one["service"] for one in own.table("gap").rows] == ["nursing", "residential"]  # own homes have no fee
    assert {one["status"] for one in own.table("gap").rows} == {"missing"}
    assert own.table("own_homes").rows[0]["council"] == "England" and UNIT_COSTS in own.table("own_homes").sources


def test_the_gap_stands_beside_what_councils_spent() -> None:
    """1,578.2 million beside 27,060 million of 2023-24, the last year held: 5.83%."""
    (row,) = gap(year="2025-26").table("spending").rows
    assert (row["spending_year"], row["gross"], row["share"]) == ("2023-24", D(27060), D("5.83"))


def test_the_weeks_held_are_those_published() -> None:
    """England's sums of 2022-23 are 5.28 and 2.39 million; a cell that a council did not send is empty, not nought."""
    held_weeks = [one for one in weeks() if one.year == "2022-23"]
    assert len(weeks()) == 606 and len(held_weeks) == 152
    assert sum(one.residential_weeks or 0 for one in held_weeks) == 5_276_209
    assert sum(one.nursing_weeks or 0 for one in held_weeks) == 2_390_152
    (hackney,) = [one for one in held_weeks if one.council == "Hackney"]
    assert hackney.residential_weeks is None


def test_forty_one_decisions_stand_beside_the_model() -> None:
    found = compare(prices_percent=D(3)).found
    assert len(found) == len(held()) == 41
    by = {(one.decision.council, one.decision.year, one.decision.service): one for one in found}
    trafford = by["Trafford", "2023-24", "homecare, framework"]
    assert trafford.decision.increase == D("8.74")
    # the minimum wage rose by 9.68% in 2023-24 and other costs by 3%: the cost lies between the two
    assert trafford.change_percent is not None and D(3) < trafford.change_percent < D("9.7")
    wolverhampton = by["Wolverhampton", "2022-23", "homecare"]
    assert wolverhampton.decision.increase == D("6.3")
    assert by["Nottinghamshire", "2024-25", "older people, band 2, care home"].why_not == "only a rate is published"
    assert all(one.price is None for one in found if one.decision.nursing)
    assert sum(one.change_percent is not None for one in found) == 40  # all but a self-employed assistant's


def test_an_uplift_that_is_not_printed_is_worked_out_from_both_rates() -> None:
    one = held()[0].model_copy(update={"increase_percent": None, "previous_rate": D(20), "rate": D(21)})
    assert one.increase == 5
    assert one.model_copy(update={"previous_rate": None}).increase is None


def test_decisions_of_ones_own_that_cannot_be_and_a_year_without_a_minimum_wage(tmp_path: Path) -> None:
    """A rate of nothing has no uplift; in a year whose minimum wage is not set, what pay does to cost is unknown."""
    head = "council,year,service,unit,previous_rate,rate,increase_percent,status,model,nursing,source\n"
    wrong = f"{head}Ours,2025-26,homecare,hour,0,21,,agreed,homecare,no,ours\nOurs,2025,x,hour,1,1,,,homecare,no,ours\n"
    with pytest.raises(ProblemsFound) as refused:
        compare(written(tmp_path, "wrong.csv", wrong), prices_percent=D(3))
    assert [(one.rule, one.row, one.field) for one in refused.value.problems] == [
        ("rate", 2, "previous_rate"), ("year", 3, "year")]  # fmt: skip
    late = f"{head}Ours,2040-41,homecare,hour,20,21,,agreed,homecare,no,ours\n"
    (one,) = compare(written(tmp_path, "late.csv", late), prices_percent=D(3)).found
    assert (one.change_percent, one.price) == (None, None) and "no minimum wage is held for 2040-41" in one.why_not
    early = f"{head}Ours,2010-11,homecare,hour,10,11,,agreed,homecare,no,ours\n"
    (one,) = compare(written(tmp_path, "early.csv", early), prices_percent=D(3)).found
    assert (one.change_percent, one.price, one.decision.increase) == (None, None, 10) and "not modelled" in one.why_not
    with pytest.raises(ProblemsFound, match="complexities has too few entries"):
        build(written(tmp_path, "bare.yaml", "version: ours\nyear: 2025-26\ncomplexities: {}\n"
                      "assumed: {pay_percent: 3, prices_percent: 3}\n"))  # fmt: skip


def test_local_adjustments_add_up_to_the_difference_and_each_has_its_evidence(tmp_path: Path) -> None:
    local = written(tmp_path, "local.yaml", template("local"))
    book = build(local=local).found
    for entry in book.entries:
        assert entry.local - entry.national == sum(one.after - one.before for one in entry.effects)
    assert book.entry("homecare", "standard").national == D("32.1405")  # the national default, to four places
    assert book.entry("homecare", "standard").local > D("32.1405")
    assert {one.service for one in book.entries if one.complexity == "standard" and one.kind == "any"} == set(UNITS)
    kinds = {one.kind: one.local for one in book.entries if one.service == "care_home" and one.kind != "any"}
    assert kinds["non_profit"] < kinds["private"] < kinds["public"]  # smaller returns; a far better pension
    without = template("local").replace(', evidence: "the same rounds, measured by road"', "")
    with pytest.raises(ProblemsFound, match="evidence"):
        build(local=written(tmp_path, "bare.yaml", without))


@pytest.mark.parametrize(
    ("before", "after", "rule"),
    [
        ("travel.minutes_per_visit", "travel.minutes_per_vist", "unknown-input"),
        ("set: 87", "set: 104", "over-100-percent"),
        ("framework: illustration-2025-26.1", "framework: last-year", "other-framework"),
        ("  care_home:", "  hotel:", "unknown-service"),
        ("add: 0.30", "add: -5", "pay-below-minimum"),
        ("set: 9,", "set: nine,", "cannot-be"),
        ("times: 1.3", "times: 1.3, add: 2", "value-error"),
    ],
)
def test_an_adjustment_that_cannot_be_is_refused(tmp_path: Path, before: str, after: str, rule: str) -> None:
    text = template("local")
    assert before in text
    with pytest.raises(ProblemsFound) as raised:
        build(local=written(tmp_path, "local.yaml", text.replace(before, after)))
    assert rule in {one.rule for one in raised.value.problems}


@pytest.mark.parametrize(
    ("given", "said", "step"),
    [
        ("nine", "is not a number", "Write digits, such as 230.25."),
        ("'5%'", "is not a number", "Write digits, such as 230.25."),
        ("-5", "must be at least 0", "Mend the change."),
    ],
)
def test_a_change_is_refused_with_its_value_and_what_to_write(tmp_path: Path, given: str, said: str, step: str) -> None:
    with pytest.raises(ProblemsFound) as raised:
        build(local=written(tmp_path, "local.yaml", template("local").replace("set: 9,", f"set: {given},")))
    (problem,) = raised.value.problems
    assert problem.message == f"travel.minutes_per_visit {said}." and problem.next_step == step
    assert problem.value == given.strip("'")


def test_an_uplift_that_takes_all_of_a_rate_is_no_uplift(tmp_path: Path) -> None:
    rows = "council,year,service,increase_percent,source\nLeeds,2026-27,homecare,{},a test\n"
    for wrong in ("-100", "-500%"):
        with pytest.raises(ProblemsFound) as raised:
            compare(decisions=written(tmp_path, "wrong.csv", rows.format(wrong)), prices_percent=D(3))
        assert [(one.rule, one.row) for one in raised.value.problems] == [("uplift", 2)]
    assert compare(decisions=written(tmp_path, "right.csv", rows.format("-99.9")), prices_percent=D(3)).table().rows


def test_changes_are_made_in_order_and_checked() -> None:
    homecare_input = packaged("homecare")
    up = Change(number="pay.basic", add=D("0.79"), evidence=EVIDENCE)
    assert changed(homecare_input, [up], where="x").pay.basic == D("13.00")  # type: ignore[union-attr]
    two = effects(homecare_input, [up, Change(number="pay.basic", times=D(2), evidence=EVIDENCE)], where="x")
    assert two[0].after == two[1].before
    assert changed(homecare_input, [], where="x").uncertain == {}


def test_a_challenge_is_recomputed_claim_by_claim(tmp_path: Path) -> None:
    made = written(tmp_path, "challenge.yaml", template("challenge"))
    found = challenge(made).found
    assert found.status == "partly answered"
    travel, sick = (effect for _, effect in found.each)
    assert found.answered == found.book + travel  # the claim on travel was accepted
    assert found.claimed > found.answered > found.book and sick > 0
    answered = template("challenge").replace("accepted: true", "accepted: false")
    assert challenge(written(tmp_path, "no.yaml", answered)).found.answered == found.book
    with pytest.raises(ProblemsFound, match="unknown-complexity"):
        challenge(written(tmp_path, "odd.yaml", template("challenge").replace("complexity: standard", "complexity: x")))


def test_a_package_is_the_sum_of_its_parts(tmp_path: Path) -> None:
    found = package(written(tmp_path, "package.yaml", template("package")))
    named = {row["part"]: row for row in found.table().rows}
    assert [mark(named[name], "units") for name in ("sleep in", "Adapted vehicle", "Package")] == ["", "[z]", "[z]"]
    support, night, car = found.found
    assert support.units == 140 and support.price is not None  # 70 hours, two workers at once
    # A price is agreed to the penny: 94.88 for a night of 94.8821, so that the invoice is 7 x 94.88 = 664.16.
    assert (night.units, night.price, night.weekly, car.weekly) == (7, D("94.88"), D("664.16"), 85)
    assert found.weekly == support.price * 140 + D("664.16") + 85
    rows = found.table().rows
    assert sum(row["weekly"] for row in rows[:-1]) == rows[-1]["weekly"]
    with pytest.raises(ProblemsFound, match="hotel"):
        package(written(tmp_path, "odd.yaml", template("package").replace("service: sleep_in", "service: hotel")))


def test_the_guarantee_binds_exactly_where_costs_rise_less_than_pay() -> None:
    first = FinancialYear(2026)
    slow = list(path(packaged("homecare"), first, Assumed(pay_percent=D(4), prices_percent=D(0)), D(0)))
    assert len(slow) == 11 and not slow[0].binds and all(one.binds for one in slow[1:])
    for before, after in pairwise(slow):
        # never less than the rise of sector minimum pay, to the hundredth of a penny
        assert after.guaranteed >= before.guaranteed * after.floor / before.floor - D("0.0001")
    fast = list(path(packaged("homecare"), first, Assumed(pay_percent=D(1), prices_percent=D(6)), D(0)))
    assert not any(one.binds for one in fast)
    assert [one.guaranteed for one in fast] == [one.by_cost for one in fast]


def test_sector_minimum_pay_may_lie_above_the_legal_one(tmp_path: Path) -> None:
    own = written(tmp_path, "homecare.yaml", starter("homecare"))
    assumed = Assumed(pay_percent=D(3), prices_percent=D(2))
    found = guarantee(own, first="2026-27", assumed=assumed, premium=D(10)).found
    assert found[0].floor == D("13.98")  # 12.71 x 1.1 = 13.981
    plain = guarantee(own, first="2026-27", assumed=assumed).found
    assert found[0].by_cost > plain[0].by_cost
    assert plain[0].floor == D("12.71")
    with pytest.raises(ProblemsFound, match="bad-premium"):
        guarantee(own, first="2026-27", assumed=assumed, premium=D(-1))


def test_what_is_printed_adds_up(tmp_path: Path) -> None:
    """A commissioner adds the printed effects to the national price and must get the printed local price, to the penny.

    The care home of the example moves by 10.532, from 784.124 to 794.656: 784.12 and 794.66 are 10.54 apart.
    """
    found = build(local=written(tmp_path, "local.yaml", template("local")))
    log = found.table("adjustments").rows
    for row in found.table("book").rows:
        mine = [
            one["effect"] for one in log if (one["service"], one["complexity"]) == (row["service"], row["complexity"])
        ]
        assert row["national"] + sum(mine, D(0)) == row["local"] and row["national"] + row["difference"] == row["local"]
    assert len(log) > 4


def test_prices_of_the_book_are_prices_of_the_model() -> None:
    book = build().found
    for service in UNITS:
        assert book.entry(service, "standard").national.quantize(D("0.01")) == priced(packaged(service)).price


@pytest.mark.parametrize(
    ("number", "way", "value", "words"),
    [
        ("travel.minutes_per_visit", "set", Decimal("11"), "Travel: minutes per visit set to 11"),
        ("business.insurance.amount", "add", Decimal("-2.5"), "Insurance: amount plus -2.5"),
        ("on_costs.other_leave.percent", "times", Decimal("2"), "On costs: other leave: percent times 2"),
        ("on_costs.pension", "set", {"taking_part": 90}, "On costs: pension set to taking part 90"),
    ],
)
def test_a_change_is_said_in_words_in_every_table(number: str, way: str, value: object, words: str) -> None:
    """The names of an input are for files; a line of the catalogue has its title."""
    assert change_words(Change.model_validate({"number": number, way: value, "evidence": "a source"})) == words
