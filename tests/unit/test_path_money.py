"""Investment, the shift to social security and the NHS money, by hand; and what cannot be."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ncs.charging.law.figures import figures
from ncs.cli.main import app
from ncs.core.errors import ProblemsFound
from ncs.core.periods import BadPeriod
from ncs.funding.use.pooled import pooled
from ncs.scenarios.path.benefits import read_shift
from ncs.scenarios.path.investment import annuity
from ncs.scenarios.use.path_money import benefits, investment

PROGRAMME = """
title: By hand
source: invented
from: 2027-28
years: 2
kinds:
  home:
    {title: Homes, ages: 65+, rate: 10, cost: 100000, grant: 0.1, loan: 0.4, commitment: permanent, source: invented}
  housing: {title: Housing, ages: 75+, get: ask, cost: 1, grant: 0, loan: 0, commitment: permanent, source: invented}
fund: {paid_in: 2, interest: 0, term: 4, technology: 0.5}
conditions: [permanent commitment]
people:
  mortality_65: {low: 0.01, middle: 0.01, high: 0.01, confidence: assumed, source: invented}
  mortality_rise: {low: 0.1, middle: 0.1, high: 0.1, confidence: assumed, source: invented}
  arrivals: {low: 0, middle: 0, high: 0, confidence: assumed, source: invented}
"""


def programme(folder: Path, *changes: tuple[str, str]) -> Path:
    text = PROGRAMME
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    file = folder / "programme.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def places(folder: Path, *rows: str) -> Path:
    file = folder / "places.csv"
    file.write_text("\n".join(["council,kind,stock,pipeline", *rows]), encoding="utf-8")
    return file


def short_by(folder: Path, council: str, wanted: int) -> str:
    """A row whose stock and one place being built leave a council so many places short."""
    rows = {row["council"]: row for row in investment(programme(folder)).table("places").rows}
    return f"{council},home,{int(str(rows[council]['needed'])) - wanted - 1},1"


def test_a_fund_by_hand(tmp_path: Path) -> None:
    """Thirty places short at £100,000 cost 3; grants 0.3, loans 1.2, half of each in each of two years.

    The first year: 2 in, 0.15 and 0.6 and 0.5 out: 0.75. The second: 2 and 0.15 repaid (0.6 over 4 years) in: 1.65.
    Others give 1.5 for 1.5: leverage 1.
    """
    rows = (short_by(tmp_path, "Hartlepool", 10), short_by(tmp_path, "Torbay", 20))
    found = investment(programme(tmp_path), places=places(tmp_path, *rows)).found
    assert [one.balance for one in found.fund] == [Decimal("0.75"), Decimal("1.65")]
    assert (found.cost, found.public, found.leverage) == (3, Decimal("1.5"), 1)
    aid = {row["council"]: row["aid"] for row in investment(programme(tmp_path), places=places(tmp_path, *rows))
           .table("places").rows if row["aid"] is not None}  # fmt: skip
    assert aid == {"Hartlepool": Decimal(500_000), "Torbay": Decimal(1_000_000)}


def test_aid_goes_where_homes_are_cheap(tmp_path: Path) -> None:
    """Equal shortfalls; prices 100,000 and 300,000, mean 200,000: weights 2 and 2/3, so three quarters and one."""
    rows = (short_by(tmp_path, "Hartlepool", 15), short_by(tmp_path, "Torbay", 15))
    prices = tmp_path / "prices.csv"
    prices.write_text("ons_code,pounds\nE06000001,100000\nTorbay,300000\n", encoding="utf-8")  # as published files
    found = investment(programme(tmp_path), places=places(tmp_path, *rows), values=prices).found
    assert list(found.aid().values()) == [112_500_000, 37_500_000]


def test_what_is_short_where_nothing_is_given_is_not_in_the_money_and_that_is_said(tmp_path: Path) -> None:
    rows = (short_by(tmp_path, "Hartlepool", 10), short_by(tmp_path, "Torbay", 20))
    prices = tmp_path / "prices.csv"
    prices.write_text("code,name,pounds\nE06000001,Hartlepool,100000\n", encoding="utf-8")
    found = investment(programme(tmp_path), places=places(tmp_path, *rows), values=prices)
    every = len(found.table("places").rows)
    said = " ".join(found.table("fund").notes)
    assert f"not given for {every - 2} of {every} councils and types" in said
    assert "1 that are short have no price of homes" in said
    assert "not given for" not in " ".join(investment(programme(tmp_path)).table("fund").notes)


def test_what_is_not_given_is_missing(tmp_path: Path) -> None:
    found = investment(programme(tmp_path))
    assert {row["status"] for row in found.table("places").rows} == {"missing: stock and pipeline"}
    assert (found.found.cost, found.found.leverage) == (None, None)
    assert {(row.get("loans"), row.get("balance")) for row in found.table("fund").rows} == {(None, None)}
    assert any("Housing: missing (ask)" in note for note in found.table("fund").notes)


def test_a_loan_is_repaid_in_equal_sums() -> None:
    """£100 at 10% over 2 years: 57.62 a year, as 100 × 1.1² = 57.619 × 1.1 + 57.619."""
    yearly = annuity(Decimal(100), Decimal("0.1"), 2)
    assert yearly * (Decimal("1.1") + 1) == pytest.approx(Decimal(121))
    assert annuity(Decimal(100), Decimal(0), 4) == 25


def test_programmes_that_cannot_be(tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound, match=r"grant and loan are 1\.3"):
        investment(programme(tmp_path, ("grant: 0.1", "grant: 0.9")))
    with pytest.raises(ProblemsFound, match=r"0\.5 million short in its year 1"):
        investment(programme(tmp_path, ("paid_in: 2", "paid_in: 0")))
    with pytest.raises(ProblemsFound) as refused:
        investment(programme(tmp_path), places=places(tmp_path, "Nowhere,home,1,1", "Torbay,hut,1,-1"))
    assert [problem.rule for problem in refused.value.problems] == ["unknown-council", "kind", "negative"]
    with pytest.raises(ProblemsFound, match="E06000027 is in row 2 already for home") as refused:
        investment(programme(tmp_path), places=places(tmp_path, "Torbay,home,1,1", "E06000027,home,9,1"))
    assert [(problem.rule, problem.row) for problem in refused.value.problems] == [("repeated", 3)]
    prices = tmp_path / "prices.csv"
    prices.write_text("council,pounds\nTorbay,100000\nTorbay,300000\n", encoding="utf-8")
    with pytest.raises(ProblemsFound, match="already"):
        investment(programme(tmp_path), values=prices)
    with pytest.raises(ProblemsFound, match="held from mid-2023 on, not for 2015-16"):
        investment(programme(tmp_path, ("from: 2027-28", "from: 2015-16")))
    with pytest.raises(BadPeriod):
        investment(programme(tmp_path, ("from: 2027-28", "from: 2027-29")))
    prices.write_text("code,name,pounds\nE06000001,Torbay,100000\n", encoding="utf-8")
    with pytest.raises(ProblemsFound, match="E06000001 is not the code of Torbay"):
        investment(programme(tmp_path), values=prices)


def test_what_is_assumed_is_said_beside_the_money(tmp_path: Path) -> None:
    notes = " ".join(investment().table("fund").notes)
    assert "£150,000 a place, 10% given and 30% lent" in notes and "cost assumed" in notes
    assert "£500 million paid in" in notes and "interest of 3.0%, repaid over 25 years" in notes
    said = " ".join(benefits().table().notes)
    assert "benefits +2.0%" in said and "no statistics" in said


def test_the_shift_is_neutral_at_first_and_buoyant_after() -> None:
    """By hand: 234,400 residents × (0.9 × £110.40 + £120) × 52 weeks = £2,673.7 million, over the £2bn printed."""
    found = benefits()
    first, *later = found.years
    assert first.buoyancy == 0
    assert round(first.benefits, 1) == Decimal("2673.7")
    assert all(one.buoyancy > 0 for one in later)
    assert later[0].housing == pytest.approx(first.housing * Decimal("1.015") * Decimal("1.025"))
    assert later[0].disability == pytest.approx(first.disability * Decimal("1.015") * Decimal("1.02"))
    assert later[0].taken_off == pytest.approx(first.taken_off * Decimal("1.019"))
    assert "over £2bn" in found.table().notes[1]


def test_the_rates_of_benefits_are_those_that_charges_hold() -> None:
    """Attendance Allowance at the higher rate, daily living at the enhanced rate, 2025-26: one figure."""
    for group, name in (("older", "benefit.aa_higher"), ("younger", "benefit.pip_daily_living_enhanced")):
        assert read_shift(None).groups[group].disability_benefit == figures().at(name, date(2025, 4, 7)).value
        assert "£110.40 in 2025-26 (DWP" in read_shift(None).groups[group].source


def test_a_pooled_plan_sums_to_the_penny(tmp_path: Path) -> None:
    minimum = tmp_path / "minimum.csv"
    rows = ["Hartlepool,2025-26,100.01", "Hartlepool,2028-29,1000100.01", "Torbay,2025-26,5", "Torbay,2028-29,5"]
    minimum.write_text("\n".join(["council,year,pounds", *rows]), encoding="utf-8")
    found = pooled(minimum=minimum)
    row = next(row for row in found.table("pooled").rows if row["council"] == "Hartlepool")
    assert [row[f"{part}_gbp"] for part in ("core", "preventive", "other")] == [
        Decimal("80.01"), Decimal("16.00"), Decimal("4.00")]  # fmt: skip
    others = [row for row in found.table("pooled").rows if row["council"] == "Leeds"]
    assert {row["status"] for row in others} == {"missing"}
    amounts = {one.what: one.million for one in found.steps}
    assert amounts["Growth of the NHS's minimum contribution"] == Decimal("1.0")
    assert sum(one.million or 0 for one in found.steps[:4]) == found.steps[4].million == 4600


def test_the_growth_of_allocations_beside_the_printed_figure() -> None:
    """Summed from Annex B (notes on method): 4,410.5; the NHS's part is missing until it is given."""
    found = pooled()
    assert found.steps[0].million == Decimal("4410.5")
    assert found.steps[2].million is None and found.steps[3].million is None
    assert "Get" in found.table("pooled").notes[1] and "17 November 2025" in found.steps[2].how
    assert "Fair Pay Agreement" in found.steps[4].how
    assert {row["status"] for row in found.table("pooled").rows} == {"missing"}


def test_a_file_of_contributions_without_a_year_says_which(tmp_path: Path) -> None:
    file = tmp_path / "minimum.csv"
    file.write_text("council,year,pounds\nLeeds,2025-26,1\n", encoding="utf-8")
    assert pooled(minimum=file).steps[2].how == "missing: the file given has no 2028-29"
    file.write_text("ons_code,year,pounds\nE08000035,2025-26,1\nTorbay,2028-29,2\n", encoding="utf-8")
    assert pooled(minimum=file).steps[2].how.startswith("missing: the file given has other councils")


def test_plans_and_contributions_that_cannot_be(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text("title: x\ncore: 50\npreventive: 30\nother: 15\nsource: x\n", encoding="utf-8")
    with pytest.raises(ProblemsFound, match="sum to 95, not to 100"):
        pooled(plan=plan)
    minimum = tmp_path / "minimum.csv"
    minimum.write_text("council,year,pounds\nLeeds,2025-26,-1\nLeeds,2025-26,2\nNowhere,2025-26,2\n", encoding="utf-8")
    with pytest.raises(ProblemsFound) as refused:
        pooled(minimum=minimum)
    assert [problem.rule for problem in refused.value.problems] == ["negative", "repeated", "unknown-council"]


def test_the_commands_answer_and_refuse(tmp_path: Path) -> None:
    for words in (["path", "benefits"], ["path", "invest"], ["formula", "pooled"]):
        done = CliRunner().invoke(app, words)
        assert done.exit_code == 0, done.output
    plan = tmp_path / "plan.yaml"
    plan.write_text("title: x\ncore: 50\npreventive: 30\nother: 15\nsource: x\n", encoding="utf-8")
    done = CliRunner().invoke(app, ["formula", "pooled", "--plan", str(plan), "--out", str(tmp_path / "no.ods")])
    assert done.exit_code == 1 and "Add 5" in str(done.exception) and not (tmp_path / "no.ods").exists()
