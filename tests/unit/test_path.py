"""The ten-year path, by hand: drivers that sum, budgets, access, spikes, projections, and files that cannot be."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from typer.testing import CliRunner

import ncs
from ncs.charging.use import simulations
from ncs.cli.main import app
from ncs.core.errors import NcsError, ProblemsFound, UnknownName
from ncs.core.given import WrongValue
from ncs.core.periods import FinancialYear
from ncs.reference.populations import population
from ncs.scenarios.path import amounts, costs
from ncs.scenarios.path.amounts import Around, carried
from ncs.scenarios.path.beside import beside
from ncs.scenarios.path.cohort import grown, held, mortality
from ncs.scenarios.path.costs import Found, charging
from ncs.scenarios.path.model import Floor, Reform, Simulated
from ncs.scenarios.path.rules import growth_in_all, growth_to_the_last, rule_of
from ncs.scenarios.path.run import Followed
from ncs.scenarios.path.spread import Spread
from ncs.scenarios.use.path import Pathway, path
from ncs.scenarios.views.path import drivers_table
from ncs.scenarios.views.path_page import by_how, by_year

FLAT = "{low: %s, middle: %s, high: %s, confidence: assumed, source: by hand}"

#: A path worked out by hand: nobody is born, dies or arrives beyond the projection; 1% more need of the younger,
#: half of spending each; pay 3% of half the cost, prices 2%.
HAND = """
title: By hand
source: worked out by hand
from: 2025-26
years: 3
spending: {million: 1000, basis: net, source: invented}
younger_share: FLAT(0.5)
people: {mortality_65: FLAT(0.01), mortality_rise: FLAT(0.1), arrivals: FLAT(0)}
age_weights: [{ages: 65-84, weight: 1}, {ages: 85+, weight: 3}]
need: {younger: FLAT(0.01), older: FLAT(0)}
pay: {share: FLAT(0.5), growth: FLAT(0.04)}
prices: {known: [0.02], growth: FLAT(0.03), source: invented}
staff: {hours: FLAT(1000), cost: FLAT(50000)}
stages: {first: {from: 2025-26, to: 2027-28, priorities: [all]}}
reforms:
  known: {title: Known, stage: first, driver: other, source: x, from: 2026-27, phase: 2, million: FLAT(100)}
  unknown: {title: Unknown, stage: first, driver: carers, source: x, from: 2026-27, get: somewhere}
  least: {title: Least, stage: first, driver: prevention, source: x, from: 2027-28,
    least: {now: FLAT(0.05), floor: 0.1}}
  all:
    title: All
    stage: first
    driver: access
    source: "6.6"
    from: 2026-27
    access:
      ages: 65+
      people: FLAT(1000)
      assessed: FLAT(1)
      caseload: FLAT(2)
      reviews: FLAT(1)
      hours_assessment: FLAT(10)
      hours_review: FLAT(5)
      hours_management: FLAT(0)
      at_once: {people: FLAT(6000), from: 2026-27, over: 2}
rules: [0, 0.1]
"""


def written(folder: Path, text: str = HAND, *changes: tuple[str, str]) -> Path:
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    while "FLAT(" in text:
        value = text.split("FLAT(", 1)[1].split(")", 1)[0]
        text = text.replace(f"FLAT({value})", FLAT % (value, value, value), 1)
    file = folder / "ours.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def projection(folder: Path, *, sexes: tuple[str, ...] = ("persons",), drop: str = "", area: str = "E92000001") -> Path:
    """People of one thousand an age, older ones from 85 doubling in mid-2027; as ONS lays its files out."""
    rows = ["AREA_CODE,AREA_NAME,COMPONENT,SEX,AGE_GROUP,2025,2026,2027"]
    for sex in sexes:
        for age in [*map(str, range(90)), "90 and over", "All ages"]:
            twice = 2000 if age.startswith("9") or (age.isdecimal() and int(age) >= 85) else 1000
            if age != drop:
                rows.append(f"{area},Somewhere,Population,{sex},{age},1000,1000,{twice}")
                rows.append(f"{area},Somewhere,Deaths,{sex},{age},9,9,9")
    file = folder / "projection.csv"
    file.write_text("\n".join(rows), encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def by_hand(tmp_path_factory: pytest.TempPathFactory) -> Followed:
    folder = tmp_path_factory.mktemp("path")
    return path(written(folder), projection=projection(folder), draws=20).found


@pytest.fixture(scope="module")
def priorities() -> Pathway:
    return path("priorities", draws=200, simulate=False)


def real(found: Followed, name: str) -> list[float]:
    driver = next(one for one in found.drivers if one.name == name)
    assert driver.real is not None
    return [round(float(value), 6) for value in driver.real[0]]


def test_drivers_by_hand(by_hand: Followed) -> None:
    """Older people: 20 ages at 1 and 6 at 3 are 38; six at 3 doubled are 56: 56/38. Half of 1,000 grows by 18/38.

    Need: the younger half by 1% and 2.01%. Prices of care: half pay at 4%, half others at 2% then 3%: 1.03, then
    1.035; generally 1.02, then 1.03.
    """
    assert real(by_hand, "people") == [0, 0, round(500 * 18 / 38, 6)]
    assert real(by_hand, "need") == [0, 5, round(500 * 0.0201, 6)]
    price = 1.03 * 1.035 / (1.02 * 1.03)
    volume = 500 * 56 / 38 + 500 * 1.0201
    assert real(by_hand, "prices") == [0, round(1005 * (1.03 / 1.02 - 1), 6), round(volume * (price - 1), 6)]


def test_reforms_by_hand(by_hand: Followed) -> None:
    """£100 million in two steps grows with volume and price; the least share lifts 5% to 10% of everything."""
    price = 1.03 * 1.035 / (1.02 * 1.03)
    volume = (500 * 56 / 38 + 500 * 1.0201) / 1000
    assert real(by_hand, "known") == [0, round(50 * 1.005 * 1.03 / 1.02, 6), round(100 * volume * price, 6)]
    others = sum(real(by_hand, name)[2] for name in ("present", "people", "need", "prices", "known", "all"))
    assert real(by_hand, "least") == [0, 0, pytest.approx(others * 0.05 / 0.9, abs=1e-5)]
    least = real(by_hand, "least")[2]
    assert (0.05 * others + least) / (others + least) == pytest.approx(0.1)


def test_a_least_share_says_what_it_takes_new_money_to_hold(by_hand: Followed) -> None:
    """Without any share of a pound of new money, x more gives (x + what is now lacking) of it: 0.05 ÷ 0.9 is 5.6p.

    If £100 of new money holds nothing in place of £5, the rest must give £5 more; of what is added a tenth must be in
    the share too, so £5 ÷ 0.9.
    """
    words = next(one.words for one in by_hand.costs if one.name == "least")
    assert words.startswith(
        "from 5.0% of all spending to a floor of 10.0%; the other reforms' money is taken to hold 5.0%"
    )
    assert words.endswith("for each pound of it that holds none, 5.6p more is needed")


def test_access_with_the_spike_by_hand(by_hand: Followed) -> None:
    """A thousand come, 6,000 at once over two years: 4,000 assessments of 10 hours, 2,000 reviews of 5: 50 staff."""
    work = next(one.work for one in by_hand.costs if one.name == "all")
    assert work is not None
    assert list(work.assessments[0]) == [0, 4000, 4000]
    assert list(work.of_which_at_once[0]) == [0, 3000, 3000]
    assert list(work.staff[0]) == [0, 50, 50]
    assert real(by_hand, "all")[1] == round(50 * 0.05 * 1.03 / 1.02, 6)


def test_what_is_missing_is_said_and_left_out(by_hand: Followed) -> None:
    assert [driver.name for driver in by_hand.missing] == ["unknown"]
    table = Pathway(found=by_hand).table("drivers")
    row = next(row for row in table.rows if row["driver"] == "Unknown")
    assert (row["status"], row.get("y2027_28")) == ("missing", None)
    assert "too low: Unknown" in " ".join(table.notes)


def test_every_table_adds_up(by_hand: Followed) -> None:
    for name in ("drivers", "drivers_cash"):
        *rows, whole = Pathway(found=by_hand).table(name).rows
        for key in ("y2025_26", "y2026_27", "y2027_28"):
            assert whole[key] == sum(Decimal(str(row.get(key) or 0)) for row in rows)


def test_each_driver_has_its_range_in_the_last_year(priorities: Pathway) -> None:
    """Present spending is one figure in real terms; people's range is that of the draws; in cash prices move it too."""
    found, last = priorities.found, priorities.found.base.general[1:, -1]
    real, cash = ({row["driver"]: row for row in priorities.table(name).rows} for name in ("drivers", "drivers_cash"))
    assert (real["Present spending"]["low"], real["Present spending"]["high"]) == (26_700, 26_700)
    people = next(one.real for one in found.drivers if one.name == "people")
    assert people is not None
    for rows, prices in ((real, 1), (cash, last)):
        low, high = np.quantile(people[1:, -1] * prices, [0.1, 0.9])
        assert (rows["People"]["low"], rows["People"]["high"]) == (Decimal(f"{low:.1f}"), Decimal(f"{high:.1f}"))
    years = priorities.table("years").rows[-1]
    whole = real["All that is not missing"]
    assert (whole["low"], whole["high"]) == (years["low"], years["high"])


def test_cash_of_later_years_is_carried_in_real_terms(by_hand: Followed) -> None:
    """£102 million in 2026-27 is 100 at prices of 2025-26 (2% a year); the year after grows with volume and price.

    The reform starts in 2025-26, whose part is taken back from 2026-27's by what volume and price grew between.
    """
    around = Around(path=by_hand.path, base=by_hand.base, draws=20, seed=1, simulate=False)
    one = Decimal(1)
    ratio = Spread(low=one, middle=one, high=one, confidence="assumed", source="by hand")
    found = Found(year=FinancialYear(2026), cash=(Decimal(102),), ratio=ratio, words="by hand")
    reform = Reform.model_validate({"title": "x", "stage": "first", "driver": "other", "source": "x",
                                    "from": "2025-26", "get": "x"})  # fmt: skip
    first = 1.005 * 1.03 / 1.02
    last = (500 * 56 / 38 + 500 * 1.0201) / 1000 * 1.03 * 1.035 / (1.02 * 1.03)
    assert list(carried("x", reform, found, around)[0]) == pytest.approx([100 / first, 100, 100 * last / first])


def test_a_charging_reform_is_what_councils_pay_more_than_under_the_law_and_beyond_another(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """By hand, in £ million: the law 100, one reform 130 and 140, another 110 and 115: 20 and 25 beyond it."""

    def _outcome(*million: int) -> SimpleNamespace:
        years = [SimpleNamespace(spent=SimpleNamespace(council=one * 100_000_000)) for one in million]
        ends = SimpleNamespace(low80=2_000_000_000, high80=8_000_000_000)
        return SimpleNamespace(years=years, ranges={("council", FinancialYear(2034)): ends})

    asked: list[Any] = []

    def _simulate(question: Any, *, inventor: object, progress: object) -> SimpleNamespace:
        asked.append(question)
        reforms = (_outcome(130, 140), _outcome(110, 115))
        return SimpleNamespace(simulation=SimpleNamespace(law=_outcome(100, 100), reforms=reforms))

    monkeypatch.setattr(simulations, "simulate", _simulate)
    found = charging(Simulated(reform="one", beyond="two"), FinancialYear(2033), FinancialYear(2034))
    assert (asked[0].first, asked[0].last, asked[0].reforms) == ("2033-34", "2034-35", ("one", "two"))
    assert found.cash == (20, 25)
    assert (found.ratio.low, found.ratio.middle, found.ratio.high) == (Decimal("0.5"), 1, 2)  # 20 and 80 around 40


def test_a_floor_below_another_costs_nothing_beyond_it(monkeypatch: pytest.MonkeyPatch) -> None:
    rates = {"low": (Decimal(1), Decimal(2), Decimal(3)), "high": (Decimal(4), Decimal(6), Decimal(9))}
    monkeypatch.setattr(costs, "_borne", lambda rate, year, progress: rates[rate])
    assert costs.pay_floor(Floor(rate="low", beyond="high"), FinancialYear(2028)).cash == (0,)
    found = costs.pay_floor(Floor(rate="high", beyond="low"), FinancialYear(2028))
    assert (found.cash, found.ratio.low, found.ratio.high) == ((4,), Decimal("0.75"), Decimal("1.5"))


def test_a_sum_of_a_later_year_is_not_grown_twice_and_what_it_includes_is_taken_off(tmp_path: Path) -> None:
    """£100 million at the numbers of 2027-28 is 100 then, and less before by what volume and price grow between.

    Of £400 million in 2027-28 that include those 100, 300 are beyond them; what the file's sums make is 400, not 500.
    """
    more = "numbers_of: 2027-28, million: FLAT(100)}\n  whole: {title: Whole, stage: first, driver: pay, source: x, "
    more += "from: 2027-28, includes: [known, unknown], numbers_of: 2027-28, million: FLAT(400)}"
    text = HAND.replace("million: FLAT(100)}", more)
    found = path(written(tmp_path, text), projection=projection(tmp_path), draws=5).found
    grown_to = (500 * 56 / 38 + 500 * 1.0201) / 1000 * 1.03 * 1.035 / (1.02 * 1.03)
    grown_by = 1.005 * 1.03 / 1.02
    assert real(found, "known") == [0, pytest.approx(50 * grown_by / grown_to, abs=1e-5), pytest.approx(100)]
    assert real(found, "whole") == [0, 0, pytest.approx(300)]
    words = next(one.words for one in found.costs if one.name == "whole")
    assert words.endswith("beyond Known, Unknown (of these missing, so nothing taken off: Unknown)")
    others = sum(real(found, name)[2] for name in ("present", "people", "need", "prices", "known", "whole", "all"))
    assert real(found, "least")[2] == pytest.approx(others * 0.05 / 0.9, abs=1e-5)
    small = path(written(tmp_path, text, ("million: FLAT(400)", "million: FLAT(40)")), draws=0).found
    assert real(small, "whole")[2] == 0  # what is included costs more than the whole: nothing beyond, nothing below


def test_better_pay_is_the_published_sum_with_what_it_includes(priorities: Pathway) -> None:
    """Health Foundation: £8.7bn less £6.4bn by 2028-29; the sector minimum and the first agreement are within it."""
    at = priorities.found.at(FinancialYear(2028))
    found = {one.name: one.real for one in priorities.found.costs}
    parts = [one[0, at] for name in ("sector_minimum", "fair_pay_agreement", "pay_bands")
             if (one := found[name]) is not None]  # fmt: skip
    assert len(parts) == 3 and sum(parts) == pytest.approx(2300 * 1.026)  # at 2024-25 prices, which rose by 2.6%


def test_a_sum_at_prices_of_another_year_is_brought_to_the_first(tmp_path: Path) -> None:
    """£100m at prices of 2027-28 is 100 ÷ (1.02 × 1.03) at those of 2025-26, of 2023-24, 100 × 1.0253 × 1.026."""
    price = 1.03 * 1.035 / (1.02 * 1.03)
    grown = (500 * 56 / 38 + 500 * 1.0201) / 1000 * price
    for year, factor in (("2027-28", 1 / (1.02 * 1.03)), ("2023-24", 1.0253 * 1.026), ("2025-26", 1)):
        text = HAND.replace("million: FLAT(100)}", f"prices_of: {year}, million: FLAT(100)}}")
        found = path(written(tmp_path, text), projection=projection(tmp_path), draws=0).found
        assert real(found, "known")[2] == pytest.approx(100 * factor * grown, abs=1e-5)
        assert f"from prices of {year} by {factor:.4f}" in next(one.words for one in found.costs if one.name == "known")
    text = HAND.replace('    source: "6.6"\n', '    source: "6.6"\n    prices_of: 2024-25\n')
    text = text.replace("      at_once:", "      support: FLAT(1000)\n      at_once:")
    found = path(written(tmp_path, text), projection=projection(tmp_path), draws=0).found
    assert real(found, "all")[1] == pytest.approx(
        (2.5 + 2 * 1.026) * 1.03 / 1.02, abs=1e-5
    )  # 50 staff; 2,000 supported


def test_published_sums_are_beside_ours_at_their_own_prices(priorities: Pathway) -> None:
    """The Health Foundation's are at 2024-25 prices, ours at 2025-26's: 2.6% less; shares of people are not touched."""
    found, at = priorities.found, priorities.found.at(FinancialYear(2034))
    whole = sum(real(found, name)[at] for name in ("people", "need", "prices"))
    rows = {row["projection"]: row for row in priorities.table("published").rows}
    assert rows["More to stand still, 2034-35 over 2025-26"]["ours"] == Decimal(f"{whole / 1026:.1f}")
    assert any("2.60% to the next year (derived: MHCLG" in note for note in priorities.table("published").notes)
    figures = {row["figure"]: row for row in priorities.table("assumptions").rows}
    assert figures["prices from 2024-25 to the next year"]["middle"] == Decimal("0.026")


def test_residents_grow_with_people_of_their_ages(by_hand: Followed, tmp_path: Path) -> None:
    """Twice as many people from 85 are 100% more of the residents who are that old: 161,030 and 2,832 of 372,035."""
    grown = dict(by_hand.people.by_age)
    grown[2033], grown[2023] = grown[2027], grown[2025]
    moved = replace(by_hand, people=replace(by_hand.people, by_age=grown))
    ours = next(one.ours for one in beside(moved) if one.title.startswith("People who need residential care"))
    younger = 0.70 * 94_397 * 1.01**10  # a hundredth more need a year
    older = 372_035 - 0.70 * 94_397 + 0.58 * 277_638 + 0.03 * 94_397
    assert ours == pytest.approx(100 * ((younger + older) / 372_035 - 1))


def test_a_fair_price_has_the_range_of_the_price(monkeypatch: pytest.MonkeyPatch) -> None:
    """A price of £30, a fee of £24, a million hours: £6 million; at 0.9 and 1.2 of the price 3 and 12."""
    year = FinancialYear(2026)
    price = SimpleNamespace(
        service="homecare", year=year, price=SimpleNamespace(after=SimpleNamespace(price=Decimal(30)))
    )
    gap = SimpleNamespace(service="homecare", year=year, gap=Decimal(6_000_000), units=Decimal(1_000_000))
    nothing = SimpleNamespace(service="care_home", year=year, gap=None, units=None)
    through = SimpleNamespace(scenario=SimpleNamespace(first="2026-27"), prices=[price], borne=[gap, nothing])
    monkeypatch.setattr("ncs.scenarios.scenario.read_scenario", lambda name: name)
    monkeypatch.setattr("ncs.scenarios.follow.follow", lambda scenario: through)
    monkeypatch.setattr(costs, "_price_range", lambda service: (Decimal("0.9"), Decimal(1), Decimal("1.2")))
    found = costs.fair_price("any")
    assert found.cash == (6,) and (found.ratio.low, found.ratio.high) == (Decimal("0.5"), 2)
    assert "homecare alone" in found.words


def test_a_fair_price_of_another_time_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A scenario of 2030-31 in a path to 2027-28: nothing says by what prices rose in between."""
    flat = Spread(low=Decimal(1), middle=Decimal(1), high=Decimal(1), confidence="assumed", source="by hand")

    def _found(year: int) -> Found:
        return Found(year=FinancialYear(year), cash=(Decimal(100),), ratio=flat, words="by hand")

    file = written(tmp_path, HAND, ("million: FLAT(100)", "fair_price: stabilise"))
    monkeypatch.setattr(amounts, "fair_price", lambda _: _found(2030))
    with pytest.raises(ProblemsFound, match=r"of 2030-31, which is no year of the path") as refused:
        path(file, draws=0)
    assert [problem.field for problem in refused.value.problems] == ["reforms.known.fair_price"]
    monkeypatch.setattr(amounts, "fair_price", lambda _: _found(2025))
    assert real(path(file, draws=0).found, "known")[0] == 0  # it begins in the second year, by half
    assert real(path(file, draws=0).found, "known")[1] > 50


def test_the_page_has_drivers_by_year_and_then_how_each_is_worked_out(by_hand: Followed) -> None:
    """A table of every column does not fit: years are in the first, the range and the words in the second."""
    drivers = drivers_table(by_hand)
    years, how = by_year(drivers), by_how(drivers)
    assert [column.title for column in years.columns] == ["Driver", *map(str, by_hand.path.span)]
    assert [column.key for column in how.columns] == ["driver", "kind", "low", "high", "status", "how"]
    assert {column.key for column in (*years.columns, *how.columns)} == {column.key for column in drivers.columns}
    assert [row["driver"] for row in years.rows] == [row["driver"] for row in how.rows]


def test_budgets_on_the_page_are_told_apart(tmp_path: Path) -> None:
    """2.5% and 2% are two budgets: rounded to whole percent both would be called 2%."""
    page = path(written(tmp_path, HAND, ("rules: [0, 0.1]", "rules: [0.02, 0.025]")), draws=0).page()
    assert "Budget 2% a year" in page and "Budget 2.5% a year" in page


def test_a_reform_after_the_last_year_costs_nothing_and_asks_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(costs, "charging", None)  # it would fail if it were asked
    text = HAND.replace("2027-28, priorities", "2030-31, priorities")
    text = text.replace("from: 2026-27, get: somewhere", "from: 2029-30, simulated: {reform: fabian_launch_offer}")
    found = path(written(tmp_path, text), projection=projection(tmp_path), draws=0).found
    assert real(found, "unknown") == [0, 0, 0] and not found.missing
    assert next(one.words for one in found.costs if one.name == "unknown") == (
        "begins in 2029-30, after the path's last year"
    )


def test_what_a_path_assumes_is_in_its_answer(priorities: Pathway) -> None:
    table = priorities.table("assumptions")
    found = {row["figure"]: row for row in table.rows}
    assert found["younger_share"]["confidence"] == "assumed"
    assert found["pay.growth"]["confidence"] == "derived"
    assert found["reforms.eligibility.access.support"]["middle"] == Decimal(12500)  # half of £24,900
    assert found["reforms.prevention.least.floor"]["middle"] == Decimal("0.084")
    assert all(row["source"] for row in table.rows if row["confidence"] in ("assumed", "derived", "published"))
    assumed = sum(row["confidence"] == "assumed" for row in table.rows)
    assert any(f"{assumed} of the " in note for note in priorities.table("years").notes)
    assert "reforms.eligibility.access.support" in priorities.page()


def test_a_published_sum_over_another_first_year_is_not_compared(tmp_path: Path) -> None:
    """The Health Foundation's figures are over 2025-26; a path from 2026-27 has no such difference."""
    text = HAND.replace("2025-26", "2026-27").replace("from: 2026-27, phase: 2", "from: 2027-28, phase: 2")
    text = text.replace("2027-28, priorities", "2028-29, priorities")
    found = path(written(tmp_path, text), draws=0)
    assert {row.get("low") for row in found.table("drivers").rows} == {None}  # without draws there is no range
    rows = found.table("published").rows
    sums = [row for row in rows if row["unit"] == "£ billion"]
    assert len(sums) == 8 and {(row["ours"], row["status"]) for row in sums} == {(None, "missing")}


def test_steps_are_the_differences_of_what_is_shown(priorities: Pathway) -> None:
    rows = priorities.table("years").rows
    for before, row in pairwise(rows):
        assert row["step"] == Decimal(str(row["real"])) - Decimal(str(before["real"]))


def test_rules_by_hand(by_hand: Followed) -> None:
    """A budget that grows by a tenth is 1,000, 1,100 and 1,210; what is solved gives back what is needed."""
    rule = rule_of(by_hand, Decimal("0.1"))
    assert [round(value, 6) for value in rule.budget] == [1000, 1100, 1210]
    assert rule.whole_gap == pytest.approx(float(by_hand.real[0].sum()) - 3310)
    growth = float(growth_to_the_last(by_hand)[0])
    assert 1000 * (1 + growth) ** 2 == pytest.approx(float(by_hand.real[0, 2]))
    growth = growth_in_all(by_hand)
    assert 1000 * (1 + (1 + growth) + (1 + growth) ** 2) == pytest.approx(float(by_hand.real[0].sum()))
    assert rule_of(by_hand, Decimal(0)).short_from == FinancialYear(2026)
    assert rule_of(by_hand, Decimal("0.5")).short_from is None
    assert rule_of(by_hand, Decimal("0.5")).enough == 1
    without = replace(by_hand, draws=0)  # no draws say nothing of how many do
    assert rule_of(without, Decimal("0.5")).enough is None
    assert {row["enough"] for row in Pathway(found=without).table("rules").rows} == {None}


def test_people_grow_a_year_older() -> None:
    """With nobody dying or arriving every age moves on by one; those of 90 and over gather."""
    people = grown(held(), np.array([0.0]), np.array([0.1]), np.array([0.0]), last=2024)
    assert people.of("65", 2024)[0] == population("England", ages="64")
    assert people.of("90+", 2024)[0] == population("England", ages="89+")
    dying = mortality(np.array([0.01]), np.array([0.1]))[0]
    assert dying[65] == pytest.approx(0.01)
    assert dying[75] == pytest.approx(0.01 * np.e)
    arrived = grown(held(), np.array([0.0]), np.array([0.1]), np.array([0.01]), last=2024).of("18-39", 2024)[0]
    before = people.of("18-39", 2024)[0]
    assert arrived - before == pytest.approx(0.01 * people.of("18-64", 2024)[0])


def test_the_order_of_priorities_has_the_dates_of_its_source(priorities: Pathway) -> None:
    """Chapter 6 and the appendix: prepare 25/26 to 27/28, launch 28/29, embed 29/30 to 30/31, evolve from 29/30."""
    stages = priorities.found.path.stages
    assert [(name, one.from_) for name, one in stages.items()] == [
        ("stabilise", "2025-26"),
        ("prepare", "2025-26"),
        ("launch", "2028-29"),
        ("embed", "2029-30"),
        ("evolve", "2029-30"),
    ]
    steps = {row["year"]: row["step"] for row in priorities.table("years").rows}
    assert max(steps, key=lambda year: steps[year] or 0) == "2028-29"  # the step at launch is the largest


def test_the_four_projections_of_chapter_2_are_beside(priorities: Pathway) -> None:
    found = {row["projection"]: row for row in priorities.table("published").rows}
    four = ("Older people who need support", "People of working age who need support",
            "People who need residential care or its like", "Care workforce")  # fmt: skip
    assert [found[name]["published"] for name in four] == [28, 15, 27, 55]
    assert all(found[name]["ours"] is not None and found[name]["differs"] for name in found if name in four)


def test_councils_sum_to_england(priorities: Pathway) -> None:
    councils, access = (priorities.table(name).rows for name in ("councils", "access"))
    england = [row for row in access if row["reform"] == "Services arranged for everyone"]
    assert [row["year"] for row in england] == [f"20{year}-{year + 1}" for year in range(28, 35)]  # from the launch on
    for one in england:
        rows = [row for row in councils if (row["reform"], row["year"]) == (one["reform"], one["year"])]
        assert len(rows) == 153
        assert sum(int(str(row["assessments"])) for row in rows) == one["assessments"]
        assert sum(int(str(row["staff"])) for row in rows) == one["staff"]
    assert [row["status"] for row in access if row["proposal"] == "6.2"] == [
        "missing: people aged 70 and over who begin to receive Attendance Allowance or Personal Independence Payment "
        "in a year, by council: DWP, Stat-Xplore; then give access.people"
    ]


def test_ranges_hold_the_middle_and_do_not_move_with_other_reforms(tmp_path: Path, priorities: Pathway) -> None:
    for row in priorities.table("years").rows[3:]:
        low, middle, high = (Decimal(str(row[key])) for key in ("low", "real", "high"))
        assert low < middle < high
    wide = "{low: 0, middle: 100, high: 200, confidence: assumed, source: by hand}"
    text = HAND.replace("million: FLAT(100)", f"million: {wide}")
    one, other = (
        path(written(tmp_path, changed), projection=projection(tmp_path), draws=50).found
        for changed in (text, text.replace("get: somewhere", "share: FLAT(0.1)"))
    )
    first, second = ({driver.name: driver.real for driver in found.drivers} for found in (one, other))
    assert first["known"] is not None and second["known"] is not None
    assert float(first["known"][1:, 1].std()) > 0
    assert np.array_equal(first["known"], second["known"])
    assert first["unknown"] is None and second["unknown"] is not None


@pytest.mark.parametrize(
    ("change", "rule", "said"),
    [
        (("years: 3", "years: 1"), "", "must be at least 2"),
        (("stage: first, driver: other", "stage: last, driver: other"), "unknown-stage", "no stage last"),
        (("from: 2026-27, phase: 2", "from: 2029-30, phase: 2"), "outside-stage", "outside first"),
        (("million: FLAT(100)", "share: FLAT(0.1), million: FLAT(100)"), "", "in one way, not in million and share"),
        (("get: somewhere", "phase: 1"), "", "say what it costs"),
        (("floor: 0.1", "floor: 1"), "", "cannot be paid"),
        (("low: 0.5", "low: 0.6"), "", "rising order"),
        (("{from: 2025-26, to: 2027-28", "{from: 2027-28, to: 2025-26"), "year", "later one"),
        (("title: By hand", "titel: By hand"), "", "titel"),
        (("million: 1000", "million: -5"), "", "must be more than 0"),
        (("pay: {share: FLAT(0.5)", "pay: {share: FLAT(1.5)"), "range", "between 0 and 1"),
        (("hours: FLAT(1000)", "hours: FLAT(0)"), "range", "between 1 and 8784"),
        (("{ages: 85+, weight: 3}", "{ages: 75+, weight: 3}"), "ages", "count twice"),
        (("{ages: 85+, weight: 3}", "{ages: 85-89, weight: 3}"), "ages", "older than 89"),
        (("ages: 65+", "ages: old"), "ages", "not a range of ages"),
        (("from: 2026-27, over: 2", "from: 2026-28, over: 2"), "year", "2026-28 is no financial year"),
        (("from: 2026-27, over: 2", "from: 2024-25, over: 2"), "before-path", "be left out"),
        (("growth: FLAT(0.04)", "growth: FLAT(4)"), "range", "pay.growth reaches from 4 to 4"),
        (("younger: FLAT(0.01)", "younger: FLAT(1)"), "range", "need.younger"),
        (("assessed: FLAT(1)", "assessed: FLAT(1.5)"), "range", "access.assessed"),
        (("now: FLAT(0.05)", "now: FLAT(-0.05)"), "range", "least.now"),
        (("people: FLAT(6000)", "people: FLAT(-1)"), "range", "at_once.people"),
        (("million: FLAT(100)", "includes: [nothing], million: FLAT(100)"), "unknown-reform", "no other reform"),
        (("million: FLAT(100)", "includes: [known], million: FLAT(100)"), "unknown-reform", "no other reform"),
        (("million: FLAT(100)", "includes: [least], million: FLAT(100)"), "chain", "rests on others"),
        (("million: FLAT(100)", "numbers_of: 2031-32, million: FLAT(100)"), "year", "2025-26 to 2027-28"),
        (("get: somewhere", "get: x, numbers_of: 2026-27"), "", "write million too"),
        (
            ("million: FLAT(100)", "prices_of: 2022-23, million: FLAT(100)"),
            "prices",
            "cannot be brought to those of 2025",
        ),
        (("million: FLAT(100)", "prices_of: 2031-32, million: FLAT(100)"), "prices", "or from 2023-24 on"),
        (("get: somewhere", "get: x, prices_of: 2024-25"), "", "million or support is"),
        (("million: FLAT(100)", "share: FLAT(5)"), "range", "reforms.known.share reaches from 5 to 5"),
        (("weight: 1}, {ages: 85+, weight: 3}", "weight: 0}, {ages: 85+, weight: 0}"), "ages", "No age has a weight"),
        (("from: 2025-26\nyears", "from: 2022-23\nyears"), "before-people", "held from mid-2023 on, not for 2022-23"),
    ],
)
def test_files_that_cannot_be(tmp_path: Path, change: tuple[str, str], rule: str, said: str) -> None:
    whole = HAND.replace("younger_share: FLAT(0.5)", "younger_share: " + FLAT % (0.5, 0.5, 0.5))
    with pytest.raises(ProblemsFound) as refused:
        path(written(tmp_path, whole, change), draws=0)
    assert said in str(refused.value)
    assert rule in {problem.rule for problem in refused.value.problems} or not rule


def test_names_draws_and_projections_that_cannot_be(tmp_path: Path) -> None:
    with pytest.raises(UnknownName):
        path("prioritys")
    with pytest.raises(WrongValue, match="A whole number from 0 is wanted for draws; -1"):
        path(written(tmp_path), draws=-1)
    with pytest.raises(ProblemsFound, match="Draws are from 0 to 20,000"):
        path(written(tmp_path), draws=20_001)
    with pytest.raises(ProblemsFound, match="Mid-2025 has no people for 1 of the ages from 18, the first 70"):
        path(written(tmp_path), projection=projection(tmp_path, drop="70"), draws=0)
    twice = projection(tmp_path)  # two variants in one file, each as whole as the other
    rows = twice.read_text(encoding="utf-8").splitlines()
    twice.write_text("\n".join([*rows, *(row for row in rows if ",70," in row)]), encoding="utf-8")
    with pytest.raises(ProblemsFound, match="they would count twice") as refused:
        path(written(tmp_path), projection=twice, draws=0)
    assert [problem.rule for problem in refused.value.problems] == ["repeated"]
    with pytest.raises(ProblemsFound, match="males alone"):
        path(written(tmp_path), projection=projection(tmp_path, sexes=("males",)), draws=0)
    with pytest.raises(ProblemsFound, match="Its areas have 73,000 adults in mid-2025"):  # 18 to 90: 73 ages
        path(written(tmp_path), projection=projection(tmp_path, area="E06000001"), draws=0)
    text = HAND.replace("get: somewhere", "floor: {rate: nonsense}")
    with pytest.raises(NcsError):
        path(written(tmp_path, text), projection=projection(tmp_path), draws=0)


def test_the_command_writes_what_it_says_and_nothing_when_wrong(tmp_path: Path) -> None:
    file, people, out = written(tmp_path), projection(tmp_path, sexes=("males", "females")), tmp_path / "path"
    run = ["path", "run", str(file), "--projection", str(people), "--draws", "5"]
    done = CliRunner().invoke(app, [*run, "--out", f"{out}.csv"])
    assert done.exit_code == 0, done.output
    done = CliRunner().invoke(app, run)
    assert done.exit_code == 0 and "2027-28" in done.output
    page = tmp_path / "path.html"
    done = CliRunner().invoke(app, ["path", "report", *run[2:], "--out", str(page)])
    assert done.exit_code == 0 and "needs beside budgets" in page.read_text(encoding="utf-8")
    wrong = CliRunner().invoke(app, ["path", "run", str(tmp_path / "none.yaml"), "--out", str(tmp_path / "no.ods")])
    assert wrong.exit_code != 0 and not (tmp_path / "no.ods").exists()


def test_the_names_of_the_python_face(tmp_path: Path) -> None:
    found = ncs.path(written(tmp_path), projection=projection(tmp_path), draws=0)
    assert found.table("years").rows[0]["real"] == Decimal("1000.0")
    assert ncs.business_case(Decimal(1000)).figure("jobs").value == 38_000
    assert ncs.formula("capitation_by_age").need.formula.name == "capitation_by_age"
