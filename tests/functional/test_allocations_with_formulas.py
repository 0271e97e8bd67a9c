"""The workbook with live formulas: recalculated, it says what the engine says; changed, it follows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import product
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from tests.support.formulas import worked_out
from typer.testing import CliRunner

from ncs.cli.main import app
from ncs.funding.allocations.engine import CouncilInputs, Inputs, NationalInputs, compute
from ncs.funding.allocations.engine.options import (
    BetterCareGrant,
    MinimumRule,
    NeedsMoney,
    Options,
    Ratchet,
    Rounding,
    ShareApplied,
    ShareYears,
)
from ncs.funding.allocations.published import published_table
from ncs.funding.use.allocations import WorkedOut, template
from ncs.tables.writers import write_workbook

_XML = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def cells(path: Path) -> dict[str, dict[str, Any]]:
    """Every sheet's cells; a formula as ``=…``, without the value stored beside it."""
    with ZipFile(path) as archive:
        texts = ["".join(one.itertext()) for one in ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))]
        links = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
        targets = {link.get("Id"): f"xl/{link.get('Target')}" for link in links}
        book = ElementTree.fromstring(archive.read("xl/workbook.xml"))
        return {
            str(sheet.get("name")): dict(_cells(ElementTree.fromstring(archive.read(targets[sheet.get(_ID)])), texts))
            for sheet in book.iter(f"{_XML}sheet")
        }


def _cells(sheet: ElementTree.Element, texts: list[str]) -> Iterator[tuple[str, Any]]:
    for cell in sheet.iter(f"{_XML}c"):
        formula, value = cell.find(f"{_XML}f"), cell.find(f"{_XML}v")
        if formula is not None:
            yield str(cell.get("r")), f"={formula.text}"
        elif value is not None and value.text is not None:
            number = int(value.text) if re.fullmatch(r"-?\d+", value.text) else float(value.text)
            yield str(cell.get("r")), texts[int(number)] if cell.get("t") == "s" else number


def amounts(sheets: dict[str, dict[str, Any]], name: str) -> list[Fraction]:
    """The column ``Amount`` of a sheet, top to bottom, recalculated."""
    (head,) = [place for place, value in sheets[name].items() if value == "Amount"]
    column, row = re.fullmatch(r"([A-Z]+)(\d+)", head).groups()  # type: ignore[union-attr]
    found = []
    while f"{column}{int(row) + 1}" in sheets[name]:
        row = str(int(row) + 1)
        found.append(worked_out(sheets, name, f"{column}{row}"))
    return found


def council(code: str, name: str, *, budget: int | None, power: tuple[int, ...]) -> CouncilInputs:
    return CouncilInputs(
        code=code,
        name=name,
        budget=None if budget is None else Fraction(budget),
        outturn=Fraction(290_123_456),
        spending_power={
            "council_tax_requirement": tuple(map(Fraction, power)),
            "families_first_partnership": tuple(map(Fraction, (5_000_000, 7_000_000, 8_000_000, 9_000_000))),
            "local_authority_better_care_grant": tuple(map(Fraction, (20_000_000, 21_000_000, 19_000_000, 25_000_001))),
            "transition_funding": tuple(map(Fraction, (0, 3_000_000, 2_000_000, 1_234_567))),
        },
        needs_share=Fraction(12_345, 1_000_000),
    )


def invented(options: Options) -> Inputs:
    """One council that grows, one that falls and has no budget, one without core spending power in the last year."""
    thirds = tuple(Fraction(number, 3) for number in (1, 2, 3))
    sixths = tuple(Fraction(number, 6) for number in (1, 2, 3))
    growing = council(
        "E08000035", "Leeds", budget=300_049_999, power=(400_000_000, 425_000_000, 460_000_001, 490_000_000)
    )
    falling = council("E08000032", "Bradford", budget=None, power=(400_000_000, 380_000_000, 390_000_000, 300_000_000))
    gap = replace(growing, code="E08000033", name="Calderdale", needs_share=None)
    national = NationalInputs(
        control_total=Fraction("0.3724"),
        spending_power_all=tuple(map(Fraction, (80_000_000_000, 84_000_000_000, 87_000_000_000, 91_000_000_000))),
        spending_power_upper_tier=tuple(map(Fraction, (75_000_000_000, 78_000_000_000, 81_000_000_000, 84 * 10**9))),
        needs_money=Fraction(900_000_000),
        needs_profile=thirds if options.needs_money is NeedsMoney.LEVEL else sixths,
        transition_share=(Fraction("0.3"), Fraction("0.35"), Fraction("0.4")),
        inflation=(Fraction("1.02"), Fraction("1.03"), Fraction("1.055")),
    )
    return Inputs(
        national=national, councils=(growing, gap, falling), options=options, complete=False, synthetic=True, source="x"
    )


def book(inputs: Inputs, path: Path) -> dict[str, dict[str, Any]]:
    found = WorkedOut(result=compute(inputs), version=published_table())
    write_workbook(found.with_formulas(), path, title="Invented")
    return cells(path)


#: Every reading of Annex B meets every other at least with its own default, and the rules of step 4 meet each ratchet.
READINGS = [
    *(Options(minimum_rule=rule, ratchet=ratchet) for rule, ratchet in product(MinimumRule, Ratchet)),
    *(Options(rounding=rounding, share_applied=applied) for rounding, applied in product(Rounding, ShareApplied)),
    *(Options(share_years=years, share_applied=applied) for years, applied in product(ShareYears, ShareApplied)),
    Options(better_care_grant=BetterCareGrant.OUTSIDE),
    Options(needs_money=NeedsMoney.THREE_YEARS),
]


@pytest.mark.parametrize("options", READINGS, ids=range(len(READINGS)))
def test_recalculated_every_line_is_what_the_engine_says(options: Options, tmp_path: Path) -> None:
    inputs = invented(options)
    lines = [line for one in compute(inputs).councils for line in one.lines]
    found = amounts(book(inputs, tmp_path / "book.xlsx"), "steps")
    assert len(found) == len(lines) == 44  # two councils, a baseline and three years of seven lines
    for ours, line in zip(found, lines, strict=True):
        assert line.amount is not None
        assert abs(ours - Fraction(line.amount)) < Fraction("0.005"), line.what


def test_a_changed_input_is_followed(tmp_path: Path) -> None:
    """The needs share doubled by hand in the sheet is the engine's answer to a doubled share; and so is a component."""
    inputs = invented(Options())
    sheets = book(inputs, tmp_path / "book.xlsx")
    (share,) = [place for place, value in sheets["councils"].items() if value == "Leeds" and place.startswith("A")]
    (head,) = [place for place, value in sheets["councils"].items() if value == "Needs share"]
    sheets["councils"][head[0] + share[1:]] = 0.02469
    first = inputs.councils[0]
    after = compute(replace(inputs, councils=(replace(first, needs_share=Fraction("0.02469")), *inputs.councils[1:])))
    expected = [line.amount for one in after.councils for line in one.lines]
    found = amounts(sheets, "steps")
    assert [round(float(one), 2) for one in found] == [round(float(amount or 0), 2) for amount in expected]


def test_a_component_that_no_longer_counts_is_left_out(tmp_path: Path) -> None:
    """The better care grant marked ``no`` is the reading in which it is outside."""
    sheets = book(invented(Options()), tmp_path / "book.xlsx")
    grants = [place for place, v in sheets["components"].items() if v == "local authority better care grant"]
    for place in grants:
        sheets["components"]["D" + place[1:]] = "no"
    outside = compute(invented(Options(better_care_grant=BetterCareGrant.OUTSIDE)))
    expected = [float(line.amount or 0) for one in outside.councils for line in one.lines]
    assert [float(one) for one in amounts(sheets, "steps")] == pytest.approx(expected, abs=0.005)


def test_explain_and_run_write_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_workbook(template(example=True), tmp_path / "inputs.xlsx", title="SYNTHETIC")
    words = ["allocations", "explain", "Leeds", "--inputs", "inputs.xlsx", "--out", "leeds.xlsx"]
    assert CliRunner().invoke(app, words).exit_code == 0
    assert CliRunner().invoke(app, ["allocations", "run", "inputs.xlsx", "--out", "out"]).exit_code == 0
    one, everyone = cells(Path("leeds.xlsx")), cells(Path("out/steps-with-formulas.xlsx"))
    leeds = amounts(one, "explained")
    assert len(leeds) == 22
    code = next(place for place, v in everyone["steps"].items() if v == "Leeds")
    start = int(code[1:])
    (head,) = [place for place, value in everyone["steps"].items() if value == "Amount"]
    same = [worked_out(everyone, "steps", f"{head[0]}{start + i}") for i in range(22)]
    assert [float(a) for a in leeds] == pytest.approx([float(a) for a in same], abs=1e-6)
