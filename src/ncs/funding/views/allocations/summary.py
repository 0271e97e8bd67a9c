"""The allocations read together, as tables: growth by group, spread of spending, minimum path, what is unusual."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from ncs.core.errors import UnknownName
from ncs.core.money import round_half_away
from ncs.funding.allocations.flags import MEANINGS
from ncs.funding.allocations.minimum import MinimumPath, check_rules
from ncs.funding.allocations.published import BASE_YEAR, YEARS, PublishedTable
from ncs.funding.allocations.reading import Reading
from ncs.funding.allocations.summary import (
    GroupGrowth,
    england,
    growth_by_deprivation,
    growth_by_kind,
    growth_by_region,
    spread,
)
from ncs.funding.views.allocations.published import MILLION, percent
from ncs.tables.tables import Cell, Column, Table

_GROUPS = {
    "kind": ("Kind of council", growth_by_kind),
    "region": ("Region", growth_by_region),
    "deprivation": ("Tenth of councils by deprivation", growth_by_deprivation),
}
GROUPINGS = tuple(_GROUPS)
_TENTHS = "Tenths by average score of the Index of Multiple Deprivation 2025; 01 is the most deprived."


def growth_table(readings: Sequence[Reading], table: PublishedTable, path: MinimumPath, by: str) -> Table:
    """Return growth by ``kind``, ``region`` or ``deprivation``, with England last.

    Raises:
        UnknownName: another grouping.
    """
    if by not in _GROUPS:
        raise UnknownName("grouping", by, GROUPINGS)
    title, grouped = _GROUPS[by]
    columns = [
        Column(key="group", title=title),
        Column(key="councils", title="Councils"),
        Column(key="baseline_2025_26", title="Baseline 2025-26", unit=MILLION, places=1),
        Column(key="notional_2028_29", title="Notional 2028-29", unit=MILLION, places=1),
        Column(key="growth", title="Growth", unit="%", places=1),
        Column(key="real_growth", title="Real growth", unit="%", places=1),
    ]
    rows = [_growth_row(item) for item in (*grouped(readings, path), england(readings, path))]
    notes = [
        "Growth of the money of all councils of the group together, 2025-26 to 2028-29, not of the average council.",
        "Real growth is after inflation along the recovered minimum path.",
        *([_TENTHS] if by == "deprivation" else []),
    ]
    return Table(
        name=f"growth_by_{by}",
        title=f"Growth of notional allocations by {title.lower()} ({table.version})",
        columns=columns,
        rows=rows,
        notes=notes,
        sources=[str(table.source)],
    )


def _growth_row(item: GroupGrowth) -> Mapping[str, Cell]:
    return {
        "group": item.group,
        "councils": item.councils,
        "baseline_2025_26": round_half_away(item.baseline, 1),
        "notional_2028_29": round_half_away(item.final, 1),
        "growth": percent(item.growth, 1),
        "real_growth": percent(item.real_growth.middle, 1),
    }


def spread_table(readings: Sequence[Reading], table: PublishedTable) -> Table:
    """Return the spread of spending per adult between councils in each year, and its tie to deprivation."""
    columns = [
        Column(key="year", title="Year"),
        Column(key="councils", title="Councils"),
        Column(key="mean", title="Mean of councils", unit="£ per adult", places=0),
        Column(key="variation", title="Spread", unit="%", places=1, description="Standard deviation over mean"),
        Column(key="with_deprivation", title="Correlation with deprivation", places=2, description="IMD 2025 score"),
    ]
    rows: list[Mapping[str, Cell]] = []
    for number, year in enumerate((BASE_YEAR, *YEARS)):
        found = spread(readings, number)
        rows.append(
            {
                "year": str(year),
                "councils": found.councils,
                "mean": round_half_away(_exact(found.mean), 0),
                "variation": round_half_away(_exact(found.variation * 100), 1),
                "with_deprivation": round_half_away(_exact(found.with_deprivation), 2),
            }
        )
    notes = [
        "Pounds per person aged 18 and over, mid-2023 in every year.",
        "Spread is the standard deviation of councils over their mean; correlation is with average IMD 2025 score.",
    ]
    return Table(
        name="spread",
        title=f"Spread of spending per adult between councils ({table.version})",
        columns=columns,
        rows=rows,
        notes=notes,
        sources=[str(table.source)],
    )


def _exact(number: float) -> Fraction:
    """Return the exact value of a float, so that it is rounded once and by the same rule as everything else."""
    return Fraction(number)


def minimum_table(table: PublishedTable, path: MinimumPath) -> Table:
    """Return the recovered minimum path: its interval, the working factor, yearly rates, and councils on it."""
    columns = [
        Column(key="year", title="Year"),
        Column(key="factor_low", title="Factor, least", places=5, description="Prices of the year over 2025-26"),
        Column(key="factor_high", title="Factor, most", places=5),
        Column(key="working", title="Working factor", places=4),
        Column(key="rate_low", title="Rate, least", unit="%", places=2, description="Inflation of the year itself"),
        Column(key="rate_high", title="Rate, most", unit="%", places=2),
        Column(key="councils", title="Councils on it"),
    ]
    rates = path.yearly_rates()
    rows: list[Mapping[str, Cell]] = [
        {
            "year": str(year),
            "factor_low": round_half_away(path.factors[at].low, 5),
            "factor_high": round_half_away(path.factors[at].high, 5),
            "working": path.working[at],
            "rate_low": percent(rates[at].low),
            "rate_high": percent(rates[at].high),
            "councils": sum(path.on_minimum(item, at + 1) is True for item in table.with_figures),
        }
        for at, year in enumerate(YEARS)
    ]
    check = check_rules(table, path)
    failing = ", ".join(item.council.name for item in check.against_whole_profile)
    notes = [
        "Recovered by intersecting what each printed figure can stand for; government publishes only '6.3%'.",
        f"Of {check.council_years} council-years, {len(check.below_path)} are below the path.",
        f"The path in every year for a council that ends on it would not fit: {failing}.",
    ]
    return Table(
        name="minimum_path",
        title=f"The minimum path of step 4 ({table.version})",
        columns=columns,
        rows=rows,
        notes=notes,
        sources=[str(table.source)],
    )


def unusual_table(readings: Sequence[Reading], table: PublishedTable) -> Table:
    """Return each flag with its meaning and the councils that it fits."""
    columns = [
        Column(key="flag", title="Flag", coded=True),
        Column(key="meaning", title="Meaning"),
        Column(key="count", title="Councils"),
        Column(key="councils", title="Which"),
    ]
    rows: list[Mapping[str, Cell]] = []
    for flag, meaning in MEANINGS.items():
        names = [item.allocation.council.name for item in readings if flag in item.flags]
        rows.append({"flag": str(flag), "meaning": meaning, "count": len(names), "councils": "; ".join(names)})
    return Table(
        name="unusual",
        title=f"What to know before using a council's figures ({table.version})",
        columns=columns,
        rows=rows,
        notes=["A flag is a reason to ask, not a finding."],
        sources=[str(table.source), "Revenue outturn 2022-23 to 2024-25 (MHCLG, multi-year data set)"],
    )
