"""One council asked about: a template of its own, and what its allocation would be if an input were otherwise."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ncs.cli.main import app
from ncs.core.errors import NcsError, NotModelled, ProblemsFound, UnknownName
from ncs.funding.allocations.engine import CouncilInputs, Inputs, NationalInputs, compute
from ncs.funding.allocations.workbook.what_if import Changed, change_inputs
from ncs.funding.use.allocations import template, work_out
from ncs.funding.views.allocations.what_if import WhatIf, what_if_table
from ncs.tables.writers import write_tables

LEEDS, KENT = "E08000035", "E10000016"
NONE = (Fraction(0),) * 4


def council(code: str, name: str) -> CouncilInputs:
    return CouncilInputs(
        code=code,
        name=name,
        budget=Fraction(300_000_000),
        outturn=Fraction(290_000_000),
        spending_power={
            "council_tax_requirement": tuple(map(Fraction, (400_000_000,) * 4)),
            "transition_funding": NONE,
        },
        needs_share=Fraction(1, 100),
    )


def inputs(*councils: CouncilInputs) -> Inputs:
    """Invented: a country of £80 billion, £75 billion of it upper tier, and prices that stand still."""
    national = NationalInputs(
        control_total=Fraction("0.3724"),
        spending_power_all=(Fraction(80_000_000_000),) * 4,
        spending_power_upper_tier=(Fraction(75_000_000_000),) * 4,
        needs_money=Fraction(900_000_000),
        needs_profile=(Fraction(1, 3), Fraction(2, 3), Fraction(1)),
        transition_share=(Fraction(1, 2),) * 3,
        inflation=(Fraction(1),) * 3,
    )
    return Inputs(national=national, councils=councils, complete=False, synthetic=True, source="invented")


def one() -> Inputs:
    return inputs(council(LEEDS, "Leeds"))


def notional(changed: Changed) -> list[int | Fraction]:
    return [year.notional for year in compute(changed.inputs).of(changed.code).years]


# Before: 300 million + 1% of 300, 600 and 900 million = 303, 306 and 309 million. The rest by hand from the formulas.
@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (["needs_share=0.9%"], (302_700_000, 305_400_000, 308_100_000)),
        (["Needs share = 1/50"], (306_000_000, 312_000_000, 318_000_000)),
        (["needs_share=0"], (300_000_000, 300_000_000, 300_000_000)),
        (["budget_2025_26=£310,000,000"], (313_000_000, 316_000_000, 319_000_000)),
        (["budget_2025_26=No data"], (293_000_000, 296_000_000, 299_000_000)),
        (["outturn_2024_25=280000000"], (303_000_000, 306_000_000, 309_000_000)),
        (["transition_funding.2026-27=4000000"], (305_000_000, 306_000_000, 309_000_000)),
        (["local_authority_better_care_grant.2028_29=7500000"], (303_000_000, 306_000_000, 311_979_200)),
        (["inflation.2028-29=1.1"], (303_000_000, 306_000_000, 330_000_000)),
        (["needs_money=600000000"], (302_000_000, 304_000_000, 306_000_000)),
        (["needs_profile.2026-27=50%"], (304_500_000, 306_000_000, 309_000_000)),
        (
            ["transition_funding.2027-28=1000000", "transition_share.2027-28=100%"],
            (303_000_000, 307_000_000, 309_000_000),
        ),
        (["inflation.2028-29=1.1", "minimum_rule=whole_profile"], (300_000_000, 300_000_000, 330_000_000)),
        (["council_tax_requirement.2026-27=407500000", "control_total=30%"], (305_400_000, 306_000_000, 309_000_000)),
        (
            ["council_tax_requirement.2028-29=407500000", "core_spending_power_upper_tier.2028-29=80000000000"],
            (303_000_000, 306_000_000, 311_793_000),
        ),
    ],
)  # fmt: skip
def test_each_kind_of_input_may_be_set(given: list[str], expected: tuple[int, ...]) -> None:
    assert notional(change_inputs(one(), given)) == list(expected)


@pytest.mark.parametrize(
    ("given", "rule", "step"),
    [
        ("need_share=1%", "unknown-input", "needs_share"),
        ("zzzz=1%", "unknown-input", "core_spending_power_all.YEAR"),
        ("inflaton.2028-29=1.1", "unknown-input", "inflation.2028-29"),
        ("inflation.2025-26=1.1", "unknown-input", "inflation.2026-27"),
        ("inflation=1.1", "no-year", "inflation.2026-27"),
        ("needs_share", "no-value", "NAME=VALUE"),
        ("needs_share= ", "no-value", "NAME=VALUE"),
        ("needs_share=0.9", "ambiguous-share", "percent sign"),
        ("needs_share=101%", "share-out-of-range", "0.9%"),
        ("needs_share=-1%", "negative-share", "37.24%"),
        ("needs_share=lots", "not-a-share", "37.24%"),
        ("budget_2025_26=300", "amount-out-of-scale", "pounds"),
        ("budget_2025_26=plenty", "not-a-number", ""),
        ("needs_money=No data", "not-an-amount", "pounds"),
        ("control_total=99%", "share-out-of-range", "percent sign"),
        ("inflation.2026-27=2.22%", "not-a-factor", "1.0222"),
        ("rounding=often", "not-a-choice", "at_end"),
        ("needs_profile.2028-29=90%", "contradicts", "belong together"),
        ("core_spending_power_all.2026-27=74000000000", "contradicts", "belong together"),
    ],
)
def test_what_cannot_be_set_is_refused_with_the_next_step(given: str, rule: str, step: str) -> None:
    with pytest.raises(ProblemsFound) as caught:
        change_inputs(one(), [given])
    (problem,) = caught.value.problems
    assert (problem.rule, problem.field, problem.file, problem.row) == (rule, "--set", None, None)
    assert step in problem.next_step


def test_all_problems_come_together_and_a_name_is_set_once() -> None:
    with pytest.raises(ProblemsFound) as caught:
        change_inputs(one(), ["needs_share=1%", "x=1", "needs-share=2%", "rounding=no"])
    assert [item.rule for item in caught.value.problems] == ["unknown-input", "set-twice", "not-a-choice"]
    assert change_inputs(one(), ["budget_2025_26=30000000"], checked={LEEDS}).changes[0].after == "£30,000,000"


def test_only_the_council_asked_about_changes() -> None:
    two = inputs(council(LEEDS, "Leeds"), council(KENT, "Kent"))
    changed = change_inputs(two, ["needs_share=2%"], council="Kent County Council")
    assert [item.needs_share for item in changed.inputs.councils] == [Fraction(1, 100), Fraction(2, 100)]
    assert changed.inputs.source == "invented, what if for Kent: needs_share = 2%"
    with pytest.raises(ProblemsFound, match="--council NAME"):
        change_inputs(two, ["needs_share=2%"])
    with pytest.raises(NotModelled, match="Surrey"):
        change_inputs(two, ["needs_share=2%"], council="Surrey")
    with pytest.raises(UnknownName, match="Kent"):
        change_inputs(two, ["needs_share=2%"], council="Kentt")


def asked(given: Sequence[str]) -> WhatIf:
    changed = change_inputs(one(), given)
    return WhatIf(before=compute(one()), after=compute(changed.inputs), code=changed.code, changes=changed.changes)


def test_before_and_after_stand_side_by_side() -> None:
    table = what_if_table(asked(["needs_share=0.9%"]))
    rows = {(row["line"], row["year"]): (row["before"], row["after"], row["difference"]) for row in table.rows}
    assert rows["Notional allocation", "2028-29"] == (309_000_000, 308_100_000, -900_000)
    assert rows["From the needs formula", "2026-27"] == (3_000_000, 2_700_000, -300_000)
    assert rows["Baseline", "all"] == (300_000_000, 300_000_000, 0)
    assert len(rows) == 1 + 3 * 6
    assert table.notes[0] == "needs_share: 1% before, 0.9% after." and "SYNTHETIC" in table.title


def test_an_allocation_that_goes_is_said_and_is_not_nought() -> None:
    table = what_if_table(asked(["needs_share=No data"]))
    assert {row["after"] for row in table.rows} == {row["difference"] for row in table.rows} == {None}
    assert any("After: no allocation, no share" in note for note in table.notes)


def test_one_councils_template_has_its_rows_only_and_explains_the_country() -> None:
    sheets = {table.name: table for table in template(council="leeds")}
    assert [row["ons_code"] for row in sheets["councils"].rows] == [LEEDS]
    assert {row["ons_code"] for row in sheets["spending_power"].rows} == {LEEDS}
    assert len(sheets["spending_power"].rows) == 7, "the five parts that the method names, and two usual ones"
    settings = {row["setting"]: row["value"] for row in sheets["settings"].rows}
    assert settings["complete"] == "no" and settings["name"] == "Leeds, my inputs"
    assert any("needed all the same" in note for note in sheets["national"].notes)
    assert len(template()[0].rows) == 153
    with pytest.raises(UnknownName, match="Leeds"):
        template(council="Leds")


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("one") / "leeds"
    folder.mkdir()
    write_tables(template(example=True, council=LEEDS), folder, title="Leeds", formats=["csv"])
    return folder


def run(*arguments: object) -> str:
    words = ["allocations", "run", *map(str, arguments)]
    result = CliRunner().invoke(app, words, env={"COLUMNS": "100"}, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


def test_the_command_shows_and_writes_both(filled: Path, tmp_path: Path) -> None:
    said = run(filled, "--set", "needs_share=2%", "--out", tmp_path / "out")
    assert "Leeds before and after" in said and "2% after" in said
    with (tmp_path / "out" / "what_if.csv").open(encoding="utf-8") as stream:
        rows = [row for row in csv.DictReader(stream) if row["line"] == "From the needs formula"]
    assert [Decimal(row["after"]) for row in rows] == [6_000_000, 12_000_000, 18_000_000], "2% of £300, 600 and 900m"
    with (tmp_path / "out" / "allocations.csv").open(encoding="utf-8") as stream:
        (whole,) = csv.DictReader(stream)
    assert whole["inputs"].endswith("what if for Leeds: needs_share = 2%")


def test_a_council_without_a_change_is_refused_and_nothing_is_written(filled: Path, tmp_path: Path) -> None:
    arguments = ["allocations", "run", str(filled), "--council", "Leeds", "--out", str(tmp_path / "out")]
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 2 and not (tmp_path / "out").exists()
    with pytest.raises(NcsError, match="what to set"):
        work_out(filled, council="Leeds")
