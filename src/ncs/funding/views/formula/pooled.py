"""The NHS money and a pooled plan as tables."""

from __future__ import annotations

from collections.abc import Mapping

from ncs.funding.formula.pooled import GET, PARTS, Plan, Step, parts_of
from ncs.funding.views.formula.tables import pounds
from ncs.reference.councils import councils
from ncs.tables.tables import Cell, Column, Table


def beside_table(steps: tuple[Step, ...]) -> Table:
    """Return the growth of allocations beside what is printed, step by step."""
    return Table(
        name="beside_printed",
        title="The allocations' growth to 2028-29 beside around £4.6 billion",
        columns=(
            Column(key="step", title="Step"),
            Column(key="amount", title="Amount", unit="GBP million", places=1),
            Column(key="status", title="Status"),
            Column(key="how", title="How"),
        ),
        rows=[
            {
                "step": one.what,
                "amount": one.million,
                "how": one.how,
                "status": "missing" if one.million is None else "ok",
            }
            for one in steps
        ],
        sources=("Annex B, notional allocations", "DHSC, adult social care priorities 2026-27"),
    )


def plan_table(plan: Plan, minimum: Mapping[str, Mapping[str, int]] | None) -> Table:
    """Return each council's NHS minimum contribution by year, in the parts of the plan; missing if not given."""
    years = list(minimum or {"": {}})
    rows: list[Mapping[str, Cell]] = []
    for year in years:
        for council in councils():
            amount = None if minimum is None else minimum[year].get(council.ons_code)
            row: dict[str, Cell] = {"ons_code": council.ons_code, "council": council.name, "year": year or None}
            split = {} if amount is None else parts_of(amount, plan)
            row |= {f"{part}_gbp": pounds(pence) for part, pence in split.items()}
            rows.append({**row, "minimum_gbp": pounds(amount), "status": "missing" if amount is None else "ok"})
    return Table(
        name="pooled",
        title=f"The NHS's minimum contribution, pooled: {plan.title}",
        columns=(
            Column(key="ons_code", title="ONS code"),
            Column(key="council", title="Council"),
            Column(key="year", title="Year"),
            Column(key="minimum_gbp", title="Minimum contribution", unit="GBP", places=2),
            *(Column(key=f"{part}_gbp", title=f"of which {part}", unit="GBP", places=2) for part in PARTS),
            Column(key="status", title="Status"),
        ),
        rows=rows,
        notes=(
            f"Core {plan.core}%, preventive {plan.preventive}%, other {plan.other}%: {plan.source}.",
            *([] if minimum else [f"The contributions are missing. Get them: {GET}."]),
        ),
        sources=(plan.source,),
    )
