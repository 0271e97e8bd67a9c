"""The bank of the yearly survey: complete, consistent, and unwilling to break a series in silence."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ncs.cli.main import app
from ncs.core.errors import NotModelled, ProblemsFound, UnknownName
from ncs.survey.bank.compare import differences
from ncs.survey.bank.item import Kind, Routing
from ncs.survey.bank.load import bank_of, read_year
from ncs.survey.report.exhibits import exhibits
from ncs.survey.report.published import published

BANK = bank_of(2025)


def test_the_first_year_is_whole() -> None:
    """142 items in 14 sections, A to N, as counted in the instrument behind the report."""
    assert len(BANK.items) == 142
    assert {item.section for item in BANK.items.values()} == set("ABCDEFGHIJKLMN")
    assert BANK.item("asc_budget").id == "C02"
    assert BANK.item("D02").base == 100
    assert BANK.item("A02").inferred and not BANK.item("C02").inferred


@pytest.mark.parametrize(
    ("item", "base"), [("B04", 138), ("H07", 137), ("C04", 135), ("L03_1", 134), ("K03_1", 131), ("H05", 63)]
)
def test_bases_are_those_printed(item: str, base: int) -> None:
    """Bases in captions and text of the report: figure 1, hourly rate, overspend, figures 17, 15 and 8."""
    assert BANK.item(item).base == base


def test_only_those_who_overspent_are_asked_how_it_was_met() -> None:
    assert str(BANK.item("D02").routing) == "C04 > 0"
    with pytest.raises(ValueError, match="not a rule"):
        Routing.parse("C04 is positive")


def test_every_named_cell_of_the_figures_is_of_an_item_or_derived() -> None:
    from ncs.survey.estimation.derived import derived

    names = {one.name for one in derived()}
    used = {name for one in exhibits(2025) for row in one.rows for name in row.now.values()}
    assert {name.partition(".")[0] for name in used if "." in name} <= set(BANK.items)
    assert {name for name in used if "." not in name} <= names
    assert all(set(one.needs) <= set(BANK.items) for one in derived())


def test_the_printed_figures_are_held() -> None:
    """Figure 2 prints 22.4 bn for 2025/26, figure 14 372,113 people, figure 4 less than 1% unable to answer."""
    held = published(2025)
    assert held[2, "ASC net budget", "2025/26"].value == Decimal("22.4")
    headline = "Awaiting assessment, care or direct payments, or reviews"
    assert held[14, headline, "31 Mar 2025"].value == 372_113
    assert held[4, "Aged 18-64", "Unable to answer"].below
    assert {place[0] for place in held} == set(range(1, 23))


def test_the_invented_year_says_what_changed() -> None:
    later = bank_of(2026)
    found = {one.concept: one for one in differences(BANK, later)}
    assert later.invented
    assert found["technology_awareness_quantum"].change == "retired"
    assert found["waiting_deferred_payment"].change == "new"
    assert found["coproduction_approach"].series == "no"
    assert found["asc_budget"].series == "yes" and found["asc_budget"].change == "changed"
    assert found["asc_budget_last_year"].series == "with care"
    assert found["waiting_assessment"].change == "same"


def test_what_was_new_is_not_new_a_year_later() -> None:
    assert BANK.item("waiting_financial_assessment").comparability == "new"
    assert bank_of(2026).item("waiting_financial_assessment").comparability == "stable"


HEAD = "year: 2026\nbuilds_on: 2025\nsource: a test\nchanges:\n"

BREAKS = [
    ("  - {item: C02, unit: people, why: x}\n", "unit-changed"),
    ("  - {item: C02, type: people, why: x}\n", "type-changed"),
    ("  - {item: E01, options: concern, comparability: stable, why: x}\n", "series-broken"),
    ("  - {item: E01, options: concern, why: x}\n", "series-broken"),
    ("  - {item: E01, wording: Something else, why: x}\n", "series-unsaid"),
    ("  - {item: Z99, wording: x, comparability: stable, why: x}\n", "no-item"),
    ("  - {item: C02, retire: true, wording: x, comparability: stable, why: x}\n", "retired"),
    (
        "  - {why: x, add: {id: C02, concept: asc_budget, section: C, wording: x, inferred: true, type: text, "
        "comparability: stable}}\n",
        "id-taken",
    ),
]


@pytest.mark.parametrize(("change", "rule"), BREAKS, ids=[f"{rule}-{n}" for n, (_, rule) in enumerate(BREAKS)])
def test_a_change_that_breaks_a_series_is_refused(tmp_path: Path, change: str, rule: str) -> None:
    file = tmp_path / "bank.yaml"
    file.write_text(HEAD + change, encoding="utf-8")
    with pytest.raises(ProblemsFound) as caught:
        read_year(file)
    assert rule in {problem.rule for problem in caught.value.problems}
    assert all(problem.next_step for problem in caught.value.problems)
    said = " ".join(problem.message for problem in caught.value.problems)
    assert not any(words in said.casefold() for words in ("value error", "input should", "field required"))


def test_an_item_routed_by_one_that_is_retired_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "bank.yaml"
    file.write_text(HEAD + "  - {item: H01_1, retire: true, why: x}\n", encoding="utf-8")
    with pytest.raises(ProblemsFound, match="not known by then"):
        read_year(file)


def test_a_change_without_harm_is_taken(tmp_path: Path) -> None:
    file = tmp_path / "bank.yaml"
    file.write_text(HEAD + "  - {item: N01, retire: true, why: nobody wrote}\n", encoding="utf-8")
    assert "N01" not in read_year(file).items


def test_a_year_that_is_not_held() -> None:
    with pytest.raises(NotModelled, match="2025 and 2026"):
        bank_of(2019)
    with pytest.raises(UnknownName, match="asc_budget"):
        BANK.item("asc_budgets")


def test_every_number_has_a_unit_and_every_choice_its_options() -> None:
    for item in BANK.items.values():
        assert bool(item.unit) == (item.type.is_number or item.type in (Kind.SHARES, Kind.RANK)), item.id
        assert len(BANK.choices(item)) != 1


def test_the_bank_on_the_command_line(tmp_path: Path) -> None:
    run = CliRunner().invoke
    shown = run(app, ["survey", "bank", "show", "asc_budget", "--format", "csv"])
    assert shown.exit_code == 0 and "C02,asc_budget" in shown.stdout
    compared = run(app, ["survey", "bank", "compare", "2025", "2026", "--format", "csv"])
    assert compared.exit_code == 0 and "waiting_deferred_payment,new" in compared.stdout
    file = tmp_path / "bank.yaml"
    file.write_text(HEAD + "  - {item: N01, retire: true, why: nobody wrote}\n", encoding="utf-8")
    checked = run(app, ["survey", "bank", "check", str(file)])
    assert checked.exit_code == 0 and "141 items" in checked.stdout
