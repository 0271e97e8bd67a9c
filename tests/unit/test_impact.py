"""The business case: what can be worked out again is, what cannot says so, and nothing was solved from the table."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ncs.cli.main import app
from ncs.core.errors import NcsError, NotModelled, ProblemsFound
from ncs.core.periods import FinancialYear
from ncs.impact.asked import Asked
from ncs.impact.facts import facts, region_names, table_1
from ncs.impact.figure import Label
from ncs.impact.shares import by_region, spending_shares
from ncs.impact.use import BusinessCase, business_case
from ncs.reference.councils import councils
from ncs.reference.outturn import outturn


@pytest.fixture(scope="module")
def printed() -> BusinessCase:
    return business_case(Decimal(1000))


def test_the_table_is_as_printed_and_its_sums_are_shown(printed: BusinessCase) -> None:
    """By hand: the nine rows of jobs sum to 37,700; 13 + 34 + 19 + 13 + 17 + 7 − 98 − 21 + 15 = −1."""
    assert (printed.figure("jobs_sum").value, printed.figure("jobs_sum").printed) == (37_700, 38_000)
    assert (printed.figure("net_sum").value, printed.figure("net_sum").printed) == (-1, 0)


def test_the_heading_of_the_last_column_is_a_misprint(printed: BusinessCase) -> None:
    """In no region do so many people live as 'for every 100,000' would take; for 10,000 they do."""
    for code, name in region_names().items():
        figure = printed.figure("rate", name)
        assert figure.label is Label.DIFFERS and "misprint" in figure.how
        row = table_1()[code]
        assert row.jobs / row.rate * 10_000 < Decimal(5_000_000) < row.jobs / row.rate * 100_000


def test_regional_spending_is_summed_from_councils_and_not_from_the_table() -> None:
    region = {council.ons_code: council.region_code for council in councils(on=FinancialYear(2022).end)}
    rows = outturn(FinancialYear(2022))
    london = sum(item.net_thousand or 0 for code, item in rows.items() if region[code] == "E12000007")
    whole = sum(item.net_thousand or 0 for item in rows.values())
    assert spending_shares()["E12000007"] == Decimal(london) / Decimal(whole)
    assert abs(whole - 20_504_000) < 1_000  # £20,504m, 152 councils: notes on method
    assert sum(spending_shares().values()) == pytest.approx(1)


def test_net_effects_are_missing_without_the_tax_by_region(printed: BusinessCase, tmp_path: Path) -> None:
    london = printed.figure("net", "London")
    assert (london.value, london.label, london.printed) == (None, Label.NOT_CHECKABLE, -98)
    assert "--revenue" in london.how
    file = tmp_path / "revenue.csv"
    names = list(region_names().values())
    rows = [f"{name},{'0.2' if name == 'London' else '0.1'}" for name in names]
    file.write_text("\n".join(["region,share", *rows]), encoding="utf-8")
    found = business_case(Decimal(1000), revenue=file).figure("net", "London")
    assert found.value == (1000 * (spending_shares()["E12000007"] - Decimal("0.2"))).quantize(Decimal("0.1"))
    assert found.label is Label.DIFFERS
    double = business_case(Decimal(2000), revenue=file).figure("net", "London")
    assert double.label is Label.NOT_CHECKABLE  # the printed figure is for £1 billion


def test_a_net_effect_near_the_printed_one_is_consistent_and_not_recomputed(tmp_path: Path) -> None:
    """Shares of tax that give the printed effects, but for £2 million between London and the North East."""
    printed = {code: row.net_gbp_million + Decimal(1) / 9 for code, row in table_1().items()}  # the nine sum to -1
    shares = {code: spending_shares()[code] - net / 1000 for code, net in printed.items()}
    shares["E12000007"] -= Decimal("0.002")
    shares["E12000001"] += Decimal("0.002")
    file = tmp_path / "near.csv"
    rows = [f"{region_names()[code]},{share:.8f}" for code, share in shares.items()]
    file.write_text("\n".join(["region,share", *rows]), encoding="utf-8")
    found = business_case(Decimal(1000), revenue=file)
    assert found.figure("net", "London").label is Label.CONSISTENT
    assert found.figure("net", "South West").label is Label.RECOMPUTED


def test_london_and_north_east_are_consistent_with_revenue_a_head(printed: BusinessCase) -> None:
    """ONS: £18,430 over £8,700 is 2.12; what the printed net effects imply is within 5% of that."""
    figure = printed.figure("revenue_per_head", "London over North East")
    assert figure.printed == Decimal("2.12") and figure.label is Label.CONSISTENT
    assert abs((figure.value or 0) - Decimal("2.12")) < Decimal("0.106")


@pytest.mark.parametrize(
    ("name", "value", "label"),
    [
        ("jobs_2016", 51_000, Label.RECOMPUTED),  # 34,000 + 12,000 + 5,000
        ("jobs_like_for_like", 42_130, Label.DIFFERS),  # 38,000 × 51/46
        ("care_women", 570, Label.RECOMPUTED),
        ("care_men", 430, Label.RECOMPUTED),
        ("pay_women", 484, Label.CONSISTENT),  # 590 × 0.82
        ("carers_employment", 182_700, Label.RECOMPUTED),  # 2.1 million × 8.7%
        ("carers_jobs", 33_333, Label.NOT_CHECKABLE),
        ("carers_gap", 2_000_000, Label.NOT_CHECKABLE),  # 8 less 6 million, both printed
        ("hospital", 350, Label.NOT_CHECKABLE),
        ("emergency", 15, Label.NOT_CHECKABLE),
        ("delayed", 5_600, Label.NOT_CHECKABLE),  # 14,000 × 40%
        ("gva", Decimal("380.1"), Label.NOT_CHECKABLE),  # 20.3bn ÷ 1.5m × 38,000 × 34/46 = 28,087 direct jobs
        ("gva_indirect", Decimal("166.6"), Label.NOT_CHECKABLE),  # 380.1 × 8.9 ÷ 20.3
        ("gva_induced", Decimal("174.1"), Label.NOT_CHECKABLE),  # 380.1 × 9.3 ÷ 20.3
    ],
)
def test_figures_by_hand(printed: BusinessCase, name: str, value: Decimal, label: Label) -> None:
    figure = printed.figure(name)
    assert figure.value == value and figure.label is label


def test_the_rate_is_for_every_ten_thousand_people(printed: BusinessCase) -> None:
    """2,500 jobs printed, and about 1.6 million people aged 18 to 64 in the North East: some 15.5 for 10,000."""
    assert 15 < (printed.figure("rate", "North East").value or 0) < 16


def test_the_gap_of_carers_closed_is_hours_over_a_year(printed: BusinessCase) -> None:
    """£1 billion ÷ (10 hours × 52.18 weeks × £23.56) is 81,343 carers; of 20 hours each half as many."""
    found = printed.figure("carers_gap_closed")
    assert (found.low, found.high) == (40_672, 81_343)


def test_deciles_and_disabled_people_are_not_invented(printed: BusinessCase) -> None:
    for name, about in (("deciles", "income deciles"), ("disabled_employment", "England")):
        figure = printed.figure(name, about)
        assert figure.value is None and figure.label is Label.NOT_CHECKABLE


def test_the_honest_answer_stands_beside_the_headline() -> None:
    """38,000 × (1 − 0.2) × (1 − 0.5) to 38,000 × (1 − 0.1) × (1 − 0.3)."""
    found = business_case(Decimal(1000), leakage="0.1,0.2", displacement="0.3,0.5").figure("jobs_net")
    assert (found.low, found.high) == (15_200, 23_940)
    later = business_case(Decimal(500), year="2025-26")
    assert later.figure("jobs").value is None and "--prices" in later.figure("jobs").how
    priced = business_case(Decimal(500), year="2025-26", prices=Decimal("1.25"))
    assert priced.figure("jobs").value == 15_200  # 0.5 ÷ 1.25 × 38,000
    assert business_case(Decimal(1000), year="2016-17").figure("jobs").value == 46_000
    for name in ("gva", "gva_indirect", "gva_induced"):
        assert later.figure(name).value is None and "--prices" in later.figure(name).how
    vat = business_case(Decimal(1000), financed_by="vat").figure("tax_women")
    assert vat.value is None and vat.what == "Paid by women: VAT" and "is not held" in vat.how
    paid = business_case(Decimal(1000), financed_by="income_tax")
    assert (paid.figure("tax_men").value, paid.figure("tax_women").value) == (720, 280)
    for who in ("tax_men", "tax_women"):  # 72% is what the printed 720 of 1,000 says: it cannot check that
        assert paid.figure(who).label is Label.NOT_CHECKABLE and "not held" in paid.figure(who).how


def test_a_council_without_a_figure_is_not_taken_for_nought() -> None:
    """Every council at 1 gives as many as there are; one that is absent or suppressed is named."""
    each: dict[str, int | None] = {council.ons_code: 1 for council in councils()}
    assert sum(by_region(each).values()) == 153
    for broken in ({**each, "E06000001": None}, {code: one for code, one in each.items() if code != "E06000001"}):
        with pytest.raises(NotModelled, match="Hartlepool"):
            by_region(broken)


def test_every_figure_says_how_and_where_from_and_every_fact_has_a_source(printed: BusinessCase) -> None:
    assert all(figure.how and figure.source for figure in printed.figures)
    assert all(fact.source and fact.unit for fact in facts().values())
    figures, labels = printed.tables()
    assert len(figures.rows) == len(printed.figures)
    with_printed = sum(figure.printed is not None for figure in printed.figures)
    assert sum(int(str(row["figures"])) for row in labels.rows) == with_printed


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"financed_by": "window_tax"}, "window_tax"),
        ({"leakage": "0.5,0.1"}, "--leakage"),
        ({"displacement": "a lot"}, "least and a most"),
        ({"hours": "0,10"}, "168"),
        ({"year": "last year"}, "financial year"),
        ({"prices": Decimal(0)}, "--prices"),
        ({"prices": "1.2"}, "prices is wanted"),
        ({"spend": 1.5}, "spend is wanted"),
        ({"spend": True}, "spend is wanted"),
        ({"spend": Decimal("NaN")}, "NaN is none"),
        ({"year": 2021}, "as text"),
        ({"hours": 5}, "as text"),
    ],
)
def test_what_cannot_be_asked_is_refused(asked: dict[str, object], said: str) -> None:
    with pytest.raises(NcsError, match=said):
        business_case(**{"spend": Decimal(1000), **asked})


def test_a_whole_number_of_millions_is_an_amount(printed: BusinessCase) -> None:
    assert business_case(1000).figures == printed.figures


@pytest.mark.parametrize(
    ("rows", "said"),
    [("London,0.5\nLondon,0.5", "there twice"), ("Wessex,1", "Wessex"), ("London,0.4", "sum to 0.4"),
     ("London,-0.1", "below nothing"), ("London,1", "8 regions are missing")],
)  # fmt: skip
def test_shares_that_do_not_fit_are_refused(tmp_path: Path, rows: str, said: str) -> None:
    file = tmp_path / "revenue.csv"
    file.write_text(f"region,share\n{rows}\n", encoding="utf-8")
    with pytest.raises(NcsError, match=said):
        business_case(Decimal(1000), revenue=file)


def test_the_command_shows_and_writes(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["impact", "run", "--financed-by", "council_tax"])
    assert result.exit_code == 0 and "How far the printed figures stand" in result.output
    assert CliRunner().invoke(app, ["impact", "run", "--spend", "much"]).exit_code != 0
    assert CliRunner().invoke(app, ["impact", "run", "--out", str(tmp_path / "case.ods")]).exit_code == 0
    assert isinstance(CliRunner().invoke(app, ["impact", "run", "--spend", "0"]).exception, NcsError)


def test_pounds_for_millions_are_refused_and_no_amount_is_a_fault_of_the_program() -> None:
    """1,000 million pounds typed as 1000000000 were taken for a thousand million million."""
    assert Asked(million=Decimal(1_000_000)).million == 1_000_000
    for million in (Decimal(1_000_001), Decimal("1e30")):
        with pytest.raises(ProblemsFound) as caught:
            Asked(million=million)
        assert [(one.rule, one.field) for one in caught.value.problems] == [("asked", "--spend")]
        assert "given in millions" in caught.value.problems[0].message


def test_halves_are_rounded_up_for_readers() -> None:
    """57% of £5 million is £2.85 million, shown as 2.9 and not as 2.8; 43% is 2.15, shown as 2.2.

    Leakage of none to 12.5% is shown as 13%, not 12%.
    """
    found = {one.id: one for one in business_case(Decimal(5), leakage="0,0.125").figures}
    assert (found["care_women"].value, found["care_men"].value) == (Decimal("2.9"), Decimal("2.2"))
    assert "leakage of 0% to 13%" in found["jobs_net"].how
