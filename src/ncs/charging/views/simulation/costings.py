"""The table of published costings beside the simulation's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from ncs.charging.simulation.costings import Compared, Costing
from ncs.core.money import round_half_away
from ncs.tables.tables import Cell, Column, Table


def costings_table(found: Sequence[Compared]) -> Table:
    """Return a row a costing: published, ours, ratio, tolerance, whether within it, and why they differ."""
    near = sum(one.within for one in found)
    return Table(
        name="costings",
        title="Published costings beside the simulation (synthetic population)",
        columns=(
            Column(key="costing", title="Costing"),
            Column(key="published", title="Published"),
            Column(key="prices", title="Prices of"),
            Column(key="ours", title="Ours"),
            Column(key="ratio", title="Ratio", places=2),
            Column(key="tolerance", title="Tolerance"),
            Column(key="within", title="Within"),
        ),
        rows=[_row(one) for one in found],
        notes=(
            f"{near} of {len(found)} within their tolerance. Tolerances were set before the first run and stayed.",
            "Costs are public money on care, in the prices named; disability benefits that stop are left aside.",
            "After the first run the plan of 2022 was given section 16's yearly rise and living costs in later prices.",
            *(_note(one.costing) for one in found),
        ),
        sources=tuple(dict.fromkeys(f"{one.costing.name}: {one.costing.source}" for one in found)),
    )


def _note(costing: Costing) -> str:
    part = f" Compared with {costing.share} of it: {costing.share_why}." if costing.share_why else ""
    return f"{costing.title}: {costing.difference} Tolerance: {costing.why_tolerance}{part}"


def _row(one: Compared) -> Mapping[str, Cell]:
    costing = one.costing
    return {
        "costing": costing.title,
        "published": _shown(costing, costing.target),
        "prices": str(costing.prices) if costing.prices else "not money",
        "ours": _shown(costing, one.ours),
        "ratio": round_half_away(one.ratio, 2),
        "tolerance": _tolerance(costing),
        "within": "yes" if one.within else "no",
    }


def _shown(costing: Costing, value: Decimal) -> str:
    if costing.how == "public_change":
        return f"£{round_half_away(value, -1):,.0f}m"
    if costing.how in ("helped_share", "lifetime_share", "stay_over_3"):
        return f"{round_half_away(value * 100, 1):f}%"
    return f"{round_half_away(value, 0):,f} {'weeks' if costing.how == 'weeks_to_cap' else 'days'}"


def _tolerance(costing: Costing) -> str:
    if costing.within is not None:
        return f"{round_half_away(costing.within * 100, 0):f} points"
    return f"× or ÷ {costing.factor:f}"
