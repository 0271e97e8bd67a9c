"""The council worked by hand in docs/explanation/notional-allocations.md, to the pound, read from that page."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from ncs.funding.allocations.engine import CouncilInputs, Inputs, NationalInputs, compute

PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "notional-allocations.md"


def table(first: str) -> dict[str, tuple[Fraction, ...]]:
    """Return the numbers of the page's table whose first heading is ``first``, by row name."""
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith(f"| {first} |"))
    found: dict[str, tuple[Fraction, ...]] = {}
    for line in lines[start + 2 :]:
        if not line.startswith("|"):
            break
        name, *cells = (cell.strip() for cell in line.strip("|").split("|"))
        found[name] = tuple(Fraction(cell.replace(",", "")) for cell in cells)
    return found


def test_the_engine_gives_what_the_page_works_out_by_hand() -> None:
    country = table("item")
    paid = country["needs_money_paid"]
    national = NationalInputs(
        control_total=Fraction("0.3724"),
        spending_power_all=country["core_spending_power_all"],
        spending_power_upper_tier=country["core_spending_power_upper_tier"],
        needs_money=paid[3],
        needs_profile=tuple(amount / paid[3] for amount in paid[1:]),
        transition_share=country["transition_share"][1:],
        inflation=country["inflation"][1:],
    )
    council = CouncilInputs(
        code="E99999999",
        name="Invented",
        budget=Fraction(100_000_000),
        outturn=None,
        spending_power=table("component"),
        needs_share=Fraction(2, 1000),
    )
    (result,) = compute(Inputs(national=national, councils=(council,), complete=False, synthetic=True)).councils
    expected = table("result")
    by_row = {
        "from core spending power": [year.spending_power_part for year in result.years],
        "from the needs formula": [year.needs_part for year in result.years],
        "from transition funding": [year.transition_part for year in result.years],
        "formula result": [year.formula for year in result.years],
        "minimum path": [year.minimum for year in result.years],
        "notional allocation": [year.notional for year in result.years],
    }
    assert {name: tuple(amounts) for name, amounts in by_row.items()} == expected
    assert [year.on_minimum for year in result.years] == [False, False, True]


def test_every_result_opens_into_the_lines_of_the_four_steps() -> None:
    country = table("item")
    national = NationalInputs(
        control_total=Fraction("0.3724"),
        spending_power_all=country["core_spending_power_all"],
        spending_power_upper_tier=country["core_spending_power_upper_tier"],
        needs_money=Fraction(900_000_000),
        needs_profile=(Fraction(1, 3), Fraction(2, 3), Fraction(1)),
        transition_share=country["transition_share"][1:],
        inflation=country["inflation"][1:],
    )
    council = CouncilInputs(
        code="E99999999",
        name="Invented",
        budget=Fraction(100_000_000),
        outturn=None,
        spending_power=table("component"),
        needs_share=Fraction(2, 1000),
    )
    (result,) = compute(Inputs(national=national, councils=(council,), complete=False)).councils
    lines = {(line.period, line.what): line for line in result.lines}
    assert len(result.lines) == 1 + 3 * 7
    assert {line.section for line in result.lines} == {"Step 1", "Step 2", "Step 3", "Step 4"}
    share = lines["2026-27", "Adult social care share of upper-tier core spending power"]
    assert share.working == "37.24% × £73,500,000,000 ÷ £70,000,000,000" and share.amount == Decimal("0.39102")
    assert lines["2026-27", "From core spending power"].working == "39.1020% × (£253,000,000 − £250,000,000)"
    assert lines["2028-29", "Notional allocation"].working == "£104,462,660 and £106,260,000"
    assert all(line.source and line.rule.startswith("Annex B") for line in result.lines)
