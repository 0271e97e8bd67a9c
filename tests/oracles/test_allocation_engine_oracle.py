"""The engine against a second, plain implementation of Annex B, on the whole synthetic country.

Written from the text of Annex B with ordinary decimals and dictionaries, without the engine's types or steps.
"""

from __future__ import annotations

import csv
from decimal import Decimal, localcontext
from pathlib import Path

from typer.testing import CliRunner

from ncs.cli.main import app

YEARS = ("2025_26", "2026_27", "2027_28", "2028_29")
OUT = {
    "homelessness_rough_sleeping_and_domestic_abuse_grant",
    "families_first_partnership",
    "transition_funding",
    "revenue_support_grant_by_adult_social_care_needs",
}


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))


def number(text: str) -> Decimal:
    top, _, bottom = text.partition("/")
    if text.endswith("%"):
        return Decimal(text[:-1]) / 100
    return Decimal(top) / Decimal(bottom) if bottom else Decimal(text)


def plain_allocations(folder: Path) -> dict[str, list[Decimal]]:
    country = {
        row["item"]: [number(row[year]) if row[year] else None for year in YEARS]
        for row in rows(folder / "national.csv")
    }
    power: dict[str, list[list[Decimal]]] = {}
    transition: dict[str, list[Decimal]] = {}
    for row in rows(folder / "spending_power.csv"):
        if "No data" in row.values():
            continue
        amounts = [Decimal(row[year]) for year in YEARS]
        if row["component"] not in OUT:
            power.setdefault(row["ons_code"], []).append(amounts)
        if row["component"] == "transition_funding":
            transition[row["ons_code"]] = amounts
    found: dict[str, list[Decimal]] = {}
    for row in rows(folder / "councils.csv"):
        start = row["budget_2025_26"] or row["outturn_2024_25"]
        if not start or row["ons_code"] not in power:
            continue
        totals = [sum(column) for column in zip(*power[row["ons_code"]], strict=True)]
        found[row["ons_code"]] = [
            max(
                Decimal(start)
                + Decimal("0.3724") * (country["core_spending_power_all"][t] or 0)
                / (country["core_spending_power_upper_tier"][t] or 1) * (totals[t] - totals[0])
                + Decimal(row["needs_share"]) * 900_000_000 * (country["needs_profile"][t] or 0)
                + transition[row["ons_code"]][t] * (country["transition_share"][t] or 0),
                Decimal(start) * (country["inflation"][t] or 0),
            )
            for t in (1, 2, 3)
        ]  # fmt: skip
    return found


def test_every_council_of_the_synthetic_country_agrees_to_the_penny(tmp_path: Path) -> None:
    runner, inputs, out = CliRunner(), tmp_path / "inputs", tmp_path / "out"
    runner.invoke(app, ["allocations", "template", str(inputs), "--csv", "--example"], catch_exceptions=False)
    runner.invoke(app, ["allocations", "run", str(inputs), "--out", str(out)], catch_exceptions=False)
    with localcontext() as context:
        context.prec = 50
        plain = plain_allocations(inputs)
    ours = {row["ons_code"]: row for row in rows(out / "allocations.csv") if row["status"] == "ok"}
    assert plain.keys() == ours.keys() and len(ours) == 150
    for code, amounts in plain.items():
        for year, amount in zip(YEARS[1:], amounts, strict=True):
            # Pennies are shared out so that the column sums: never more than a penny from the exact amount.
            assert abs(Decimal(ours[code][f"notional_{year}"]) - amount) <= Decimal("0.0101")
