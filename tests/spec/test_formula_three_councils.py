"""A country of three councils, invented, worked by hand: need, targets, floors and ceilings, convergence.

The working is printed in docs/explanation/money-by-need.md; every figure here is from that working, done on paper.
"""

from __future__ import annotations

from fractions import Fraction
from importlib.resources import files
from pathlib import Path

import pytest

from ncs.funding.use.converging import Converged, Way, way_to_need
from ncs.funding.use.formula import Inputs, compare, run
from ncs.funding.use.grants import annex_b, grants
from ncs.funding.views.formula.tables import marked
from ncs.tables.tables import Column, Table

COUNTRY = files("ncs.cli") / "data" / "samples" / "country"


@pytest.fixture(scope="module")
def country() -> Path:
    return Path(str(COUNTRY))


def converged(country: Path, way: Way, *, within: int | None = None) -> Converged:
    return way_to_need(str(country / "formula.yaml"), way, within=within, inputs=Inputs(country=country))


def pounds(found: Converged, year: int) -> list[int]:
    """Each council's money in a year, to the pound."""
    return [round(Fraction(pence, 100)) for _, pence in sorted(found.steps[year - 1].year.amounts.items())]


def test_need_and_target(country: Path) -> None:
    """Younger: 150,000, 120,000... by hand: 60,000 × 2.5, 60,000 × 1.5, 40,000 × 2; older 25,000, 30,000, 20,000.

    Shares of the younger part 150/320, 90/320, 80/320, of the older part 25/75, 30/75, 20/75; 0.4 and 0.6 of each.
    """
    found = run(str(country / "formula.yaml"), inputs=Inputs(country=country))
    shares = [float(target.share) for target in found.targets]
    assert shares == pytest.approx([0.1875 + 0.2, 0.1125 + 0.24, 0.1 + 0.16])
    assert [target.target for target in found.targets] == [58_125_000_00, 52_875_000_00, 39_000_000_00]
    assert [round(float(target.distance or 0), 4) for target in found.targets] == [-0.3118, 0.1348, 0.2821]


#: The older part by ratios: low income over its mean, an adjustment that is a ratio too, and an index of wages.
OF_RATIOS = """
    terms: [{indicator: low_income, coefficient: 5, transformation: ratio}]
    adjustments:
      - {name: cost of care, constant: 1, ratio: true, terms: [{indicator: low_income, coefficient: 10}]}
    control: 0.6
area_costs: [{index: wages, weight: 0.5}]
"""


@pytest.fixture
def of_ratios(country: Path, tmp_path: Path) -> Path:
    for name in ("people.csv", "spending.csv"):
        (tmp_path / name).write_text((country / name).read_text(encoding="utf-8"), encoding="utf-8")
    wages = "Ashby,wages,1.1\nBrook,wages,1\nCairn,wages,1\n"
    indicators = (country / "indicators.csv").read_text(encoding="utf-8") + wages
    (tmp_path / "indicators.csv").write_text(indicators, encoding="utf-8")
    plain = (country / "formula.yaml").read_text(encoding="utf-8")
    head, older, _ = plain.rpartition("    terms: [{indicator: low_income, coefficient: 5}]\n    control: 0.6")
    assert older
    (tmp_path / "formula.yaml").write_text(head + OF_RATIOS.removeprefix("\n"), encoding="utf-8")
    return tmp_path


def test_every_step_of_a_need_can_be_worked_again_from_its_explanation(of_ratios: Path) -> None:
    """Ashby's older people, by hand.

    Low income of 10,000, 20,000 and 10,000 people is 0.3, 0.1 and 0.2, its mean 0.175: Ashby has 1.7143 of it. The
    adjustment is 1 + 10 × 0.3 = 4, of Brook 2, of Cairn 3, its mean 2.75: Ashby 1.4545. Need (1 + 5 × 1.7143) × 1.4545
    = 13.9221, not 1 + 5 × 1.7143 × 1.4545. Wages are 1.1, half of what is above 1 counts: 10,000 × 13.9221 × 1.05 =
    146,182; with Brook's 20,000 × 2.8052 and Cairn's 10,000 × 7.3247, 275,532; its part 53.0543%.
    """
    found = run(str(of_ratios / "formula.yaml"), inputs=Inputs(country=of_ratios))
    lines = {line.what: line for line in found.lines("Ashby") if line.section != "Adults aged 18 to 64"}
    income = lines["Indicator: low income"]
    assert (income.words, income.working) == ("low income, times 10.", "")  # the adjustment takes it as it is
    assert [(line.words, line.working) for line in found.lines("Ashby") if line.what == "Indicator: low income"] == [
        ("low income, times 5.", ""),
        ("low income over its mean, times 5.", "1.7143 × 5"),
        ("low income, times 10.", ""),
    ]
    adjusted = lines["Adjustment: cost of care"]
    assert (str(adjusted.amount), adjusted.words) == ("1.4545", "1 + 10 × low income, over its mean.")
    assert adjusted.working == "1 + 10 × 0.3000, over its mean"
    need = lines["Need for each person counted"]
    assert (str(need.amount), need.words) == ("13.9221", "(1 + 5 × low income) × cost of care.")
    assert need.working == "(1 + 5 × 1.7143) × 1.4545"
    assert str(lines["Index: wages"].amount) == "1.1000" and str(lines["Local cost"].amount) == "1.0500"
    part = lines["Share of this component"]
    assert (str(part.amount), part.working) == ("53.0543", "146,182 of 275,532")
    assert "The same, everywhere" in lines and "The same, England" not in lines


def test_an_explanation_on_a_screen_says_how_sure_its_formula_is(country: Path) -> None:
    """What must be said wherever need is shown; pounds below zero have their sign before them: 40m less 58.125m."""
    said = run(str(country / "formula.yaml"), inputs=Inputs(country=country)).in_words("Ashby")
    assert said[0] == "Ashby: A formula for three councils"
    assert "Coefficients: illustrative. Not an official figure." in said and "Not established: everything" in said
    assert any(line.startswith("  Below target: -£18,125,000.00") for line in said)
    assert "  Need for each person counted: 2.5000  (1 + 5 × low income. 1 + 5 × 0.3000.)" in said


def test_formulas_beside_one_another_say_how_sure_each_is(country: Path) -> None:
    found = compare([str(country / "formula.yaml")], inputs=Inputs(country=country)).table()
    assert "three councils: coefficients illustrative. Not an official figure." in found.notes
    assert found.sources == ("this page", "spending.csv")


def test_each_table_says_in_every_row_how_sure_the_coefficients_are(country: Path) -> None:
    """A table is taken as CSV without its notes: what is illustrative must still be seen to be (method note c2)."""
    name, inputs = str(country / "formula.yaml"), Inputs(country=country)
    asked = (run(name, inputs=inputs), compare([name], inputs=inputs), grants(name, share="50%", inputs=inputs))
    tables = [table for one in asked for table in one.tables()]
    tables += [*converged(country, Way(years=2)).tables(), *annex_b(["capitation_by_age"]).tables()]
    assert len(tables) == 8
    assert [table.name for table in tables if not table.rows] == ["groups"], "the country has no regions"
    for table in tables:
        assert all(row["coefficients"] == "illustrative" for row in table.rows), table.name
        assert table.columns[-1].key == "coefficients"
    for table in tables[-2:]:
        assert "capitation by age: coefficients illustrative. Not an official figure." in table.notes


def test_formulas_of_which_one_is_published_are_told_apart(of_ratios: Path) -> None:
    """Of two formulas each row says both; of a table with a row a formula, each row its own."""
    known = (of_ratios / "formula.yaml").read_text(encoding="utf-8")
    sure = known.replace("coefficient: 5", "coefficient: 5, standing: published").replace("three_councils", "sure")
    sure = sure.replace("coefficient: 10", "coefficient: 10, standing: published")
    (of_ratios / "sure.yaml").write_text(sure.replace("weight: 0.5", "weight: 0.5, standing: published"))
    names = [str(of_ratios / name) for name in ("formula.yaml", "sure.yaml")]
    table = compare(names, inputs=Inputs(country=of_ratios)).table()
    assert {row["coefficients"] for row in table.rows} == {"three_councils illustrative; sure published"}
    formulas = [run(name, inputs=Inputs(country=of_ratios)).need.formula for name in names]
    rows = [{"formula": "sure"}, {"formula": "three_councils"}]
    columns = [Column(key="formula", title="Formula")]
    apart = marked(Table(name="apart", title="", columns=columns, rows=rows), *formulas)
    assert [row["coefficients"] for row in apart.rows] == ["published", "illustrative"]


def test_grants_by_design(country: Path) -> None:
    """Half of council tax at the average band D, £144m ÷ 90,000 = £1,600: 16m, 32m, 24m; raised 18m, 30m, 24m.

    Need less assumed is 42.125m, 20.875m, 15m; with what is raised 60.125m, 50.875m, 39m: over need, under it, at it.
    """
    found = grants(str(country / "formula.yaml"), share="50%", inputs=Inputs(country=country))
    assert [row.assumed for row in found.rows] == [16_000_000_00, 32_000_000_00, 24_000_000_00]
    assert [row.actual for row in found.rows] == [18_000_000_00, 30_000_000_00, 24_000_000_00]
    assert [row.top_up for row in found.rows] == [42_125_000_00, 20_875_000_00, 15_000_000_00]
    assert [row.spending_power for row in found.rows] == [60_125_000_00, 50_875_000_00, 39_000_000_00]
    assert [round(float(row.parity or 0), 3) for row in found.rows] == [1.034, 0.962, 1]
    assert [row.designated_less_precept for row in found.rows] == [57_425_000_00, 51_675_000_00, 38_100_000_00]
    assert "council_tax.csv" in found.table().sources and "North Yorkshire" not in " ".join(found.table().notes)


def test_floors_paid_by_those_who_grow_faster(country: Path) -> None:
    """5% more money, a floor of 2%: Brook and Cairn are on it, and Ashby has what is left, less than its target.

    Year 1: 157.5m less 61.2m less 51m. Year 2: 165.375m less 62.424m less 52.02m.
    """
    found = converged(country, Way(years=2, growth="5%", floor="2%"))
    assert pounds(found, 1) == [45_300_000, 61_200_000, 51_000_000]
    assert pounds(found, 2) == [50_931_000, 62_424_000, 52_020_000]
    assert found.steps[0].year.on_floor == 2
    # Held up: 61.2m − 55.51875m and 51m − 40.95m.
    assert found.steps[0].year.damping == 15_731_250_00


def test_a_ceiling_leaves_money_that_the_others_share_by_their_room(country: Path) -> None:
    """With a ceiling of 10%, Ashby has 44m. 1.3m is left beside the floors; Brook has room for 4.8m, Cairn for 4m."""
    found = converged(country, Way(years=2, growth="5%", floor="2%", ceiling="10%"))
    assert pounds(found, 1) == [44_000_000, 61_909_091, 51_590_909]
    assert pounds(found, 2) == [48_400_000, 63_804_545, 53_170_455]
    assert [step.year.pot for step in found.steps] == [157_500_000_00, 165_375_000_00]


def test_floors_paid_by_ceilings_and_by_new_money(country: Path) -> None:
    """One council grows faster than the floor, so the ceiling that pays is its own growth; new money pays in full."""
    capped = converged(country, Way(years=1, growth="5%", floor="2%", paid_by="ceilings"))
    assert pounds(capped, 1) == [45_300_000, 61_200_000, 51_000_000]
    added = converged(country, Way(years=1, growth="5%", floor="2%", paid_by="neither"))
    assert pounds(added, 1) == [61_031_250, 61_200_000, 51_000_000]
    assert added.steps[0].year.new_money == 15_731_250_00


def test_half_the_distance(country: Path) -> None:
    """Half of the way from equal growth (42m, 63m, 52.5m) to target (61.03125m, 55.51875m, 40.95m)."""
    found = converged(country, Way(years=1, growth="5%", floor=None, pace="50%"))
    assert pounds(found, 1) == [51_515_625, 59_259_375, 46_725_000]


def test_no_real_loser(country: Path) -> None:
    """Prices up 2%: Brook would need 61.2m and Cairn 51m, Ashby its target of 61.03125m; less the 157.5m."""
    found = converged(country, Way(years=1, growth="5%", floor="2%", inflation="2%"))
    assert found.steps[0].no_real_loser == 15_731_250_00


def test_growth_for_convergence_is_solved_to_the_penny(country: Path) -> None:
    """Cairn is furthest above: its floor after ten years, each year rounded up to the penny, over 0.26."""
    floor = 50_000_000_00
    for _ in range(10):
        floor = -(-floor * 102 // 100)
    least = -(-floor * 100 // 26)
    found = converged(country, Way(years=1, floor="2%"), within=10)
    assert found.solved is not None
    assert abs(found.solved.pot - least) <= 2  # shares are rounded to pennies by largest remainder
    assert (1 + float(found.solved.growth)) ** 10 == pytest.approx(least / 150_000_000_00, rel=1e-9)
    assert all(found.steps[-1].year.amounts[code] == goal for code, goal in found.steps[-1].targets.items())
    assert (found.solved.slowest, found.solved.furthest_below) == ("Cairn", "Ashby")
    early = found.steps[-2]
    assert early.year.amounts["Cairn"] > early.targets["Cairn"]


def test_the_page_prints_this_country_and_this_working() -> None:
    page = Path(__file__).parents[2] / "docs" / "explanation" / "money-by-need.md"
    text = page.read_text(encoding="utf-8")
    for name in ("people.csv", "indicators.csv", "spending.csv", "council_tax.csv", "formula.yaml"):
        shown = (COUNTRY / name).read_text(encoding="utf-8")
        assert (shown.partition("project).\n")[2] or shown) in text
    for figure in (
        "42,125,000",
        "20,875,000",
        "57,425,000",
        "45,300,000",
        "61,909,091",
        "51,590,909",
        "63,804,545",
        "53,170,455",
        "60,949,721",
        "234,422,004",
    ):
        assert figure in text
