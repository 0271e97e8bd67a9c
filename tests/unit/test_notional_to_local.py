"""Notional to local: published money beside a council's own return, and nobody else's answers."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ncs.cli.main import app
from ncs.core.errors import UnknownName
from ncs.places.use.notional import notional_to_local
from ncs.places.views.notional import local_page, local_tables
from ncs.survey.use import read

TORBAY, PLYMOUTH = "E06000027", "E06000026"


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Invented returns of five councils, named by real codes so that they meet the published money."""
    folder = tmp_path_factory.mktemp("local")
    (folder / "answers.csv").write_text(
        "A01,C01,C02,C03,C04,F01,F02,E01,E02\n"
        f"{TORBAY},60000000,69000000,63000000,3000000,2500000,part,part,unable\n"
        f"{PLYMOUTH},111000000,123456000,111000000,0,4000000,full,full,full\n"
        "E06000022,90000000,99000000,91000000,1000000,3000000,part,part,part\n"
        "E06000023,80000000,89000000,82000000,2000000,3500000,part,none,part\n"
        "E06000024,95000000,97000000,97000000,2000000,4500000,full,part,none\n",
        encoding="utf-8",
    )
    return read([folder / "answers.csv"], folder / "read", year=2025).folder


def test_a_council_beside_its_region_england_and_peers() -> None:
    """Annex B prints for Torbay 69.2 and 74.9: growth of 8.2%. Outturn of 2024-25 is 67.3 million: 2.9% less."""
    _, beside, said = local_tables(notional_to_local("Torbay"))
    (own, region, england, *peers) = beside.rows
    assert (own["name"], own["growth"], own["against"]) == ("Torbay", Decimal("8.2"), Decimal("2.9"))
    assert own["spent"] is not None and own["spent"] < own["per_adult"]  # 67.3 million, below every allocation of it
    assert region["spent"] is not None and england["spent"] is not None
    assert (region["name"], england["name"], england["councils"]) == ("South West", "England", 150)
    assert england["against"] is not None and len(peers) == 15
    assert said.name == "said"


def test_what_the_survey_says_of_the_money() -> None:
    """The survey prints 22.4bn and 774mn for 2025; Annex B's baselines sum to 26,408.4 million over 150 councils."""
    rows = {row["label"]: row for row in local_tables(notional_to_local("Torbay"))[-1].rows}
    budget = rows["Net budgets of councils in 2025-26, beside the baseline"]
    assert (budget["survey"], budget["allotted"], budget["share"]) == (Decimal(22400), Decimal(26408), Decimal("84.8"))
    assert rows["Overspend of 2024-25, beside the baseline"]["share"] == Decimal("2.9")
    assert not [label for label in rows if "Savings" in str(label)]  # no table of the report prints them


def test_a_councils_own_return_with_each_gap_and_no_other_council(reading: Path) -> None:
    found = notional_to_local("Torbay", reading=reading)
    rows = {row["label"]: row for row in local_tables(found)[2].rows}
    assert rows["Net budget"]["value"] == Decimal("69.0") and rows["Net budget"]["unit"] == "GBP million"
    assert rows["Confidence in the savings"]["value"] == "Partial"
    unable = rows["Confidence that the budget meets need, 18 to 64"]
    assert (unable["value"], unable["why"]) == (None, "unable to answer")
    page = local_page(found)
    assert "123.5" not in page and "123,456" not in page and "Its own return" in page


def test_savings_of_a_reading_stand_beside_the_baseline(reading: Path) -> None:
    """Five councils plan 17.5 million together; scaled by count to 153 they are 535.5 million, 2.0% of 26,408.4."""
    rows = {row["label"]: row for row in local_tables(notional_to_local("Torbay", reading=reading))[-1].rows}
    savings = rows["Savings planned in 2025-26, beside the baseline"]
    assert (savings["survey"], savings["share"]) == (Decimal(536), Decimal("2.0"))


def test_england_is_told_no_finer_than_the_report_tells_it(reading: Path) -> None:
    """Budgets of 477.456 million in five councils are 14,610.2 for 153; billions are told with one decimal."""
    (budget,) = (one for one in notional_to_local("Torbay", reading=reading).said if one.label[:3] == "Net")
    assert budget.survey == 14_600


def test_a_council_that_did_not_return_is_told_so(reading: Path) -> None:
    answers = local_tables(notional_to_local("Leeds", reading=reading))[2]
    assert {row["why"] for row in answers.rows} == {"it did not return"}


def test_a_council_without_an_allocation_says_why() -> None:
    money = local_tables(notional_to_local("Slough"))[0]
    assert any(note.startswith("No notional allocation: ") for note in money.notes)


def test_the_command(tmp_path: Path) -> None:
    page = tmp_path / "torbay.html"
    assert CliRunner().invoke(app, ["allocations", "local", "Torbay", "--out", str(page)]).exit_code == 0
    text = re.sub(r"<[^>]+>", " ", page.read_text(encoding="utf-8"))
    assert "Torbay: from notional to local" in text and "No return of the survey was given" in text
    shown = CliRunner().invoke(app, ["allocations", "local", "Torbay"])
    assert "South West" in shown.stdout and "637" in shown.stdout
    with pytest.raises(UnknownName):
        notional_to_local("Nowhere")
