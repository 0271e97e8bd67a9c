"""Plots of the allocations, one idea each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ncs.core.money import round_half_away
from ncs.funding.allocations.minimum import MinimumPath
from ncs.funding.allocations.published import PublishedTable
from ncs.funding.allocations.reading import Reading
from ncs.funding.allocations.summary import england, growth_by_deprivation
from ncs.funding.views.allocations.published import percent
from ncs.present.svg import Axis, Bar, Pair, Reference, Words, columns, dumbbell, ranked_bars

ADULTS = "ONS, population estimates mid-2023"
IMD = "MHCLG, English indices of deprivation 2025"


def growth_plot(readings: Sequence[Reading], table: PublishedTable, path: MinimumPath) -> str:
    """Return every council's growth, ranked; those that end on the minimum path are marked."""
    bars = [
        Bar(label=item.allocation.council.name, value=value, mark=item.on_minimum[-1] is True)
        for item in readings
        if (value := percent(item.growth, 1)) is not None
    ]
    whole = percent(england(readings, path).growth, 1)
    said = Words(
        name="growth-ranked",
        title="Growth of notional allocations from 2025-26 to 2028-29, each council, cash",
        description=(
            f"{len(bars)} councils ranked. The largest growth is {max(bar.value for bar in bars)}%, the smallest "
            f"{min(bar.value for bar in bars)}%; all councils together grow by {whole}%. "
            f"{sum(bar.mark for bar in bars)} councils, in black, end on the minimum path."
        ),
        source=str(table.source),
    )
    reference = Reference(label="All councils together", value=whole or 0)
    return ranked_bars(bars, axis=Axis(title="Growth", unit="%", suffix="%"), said=said, reference=reference)


def per_adult_plot(readings: Sequence[Reading], table: PublishedTable) -> str:
    """Return spending per adult before and after, each council, ranked by what it becomes."""
    pairs = [
        Pair(
            label=item.allocation.council.name,
            before=round_half_away(before, 0),
            after=round_half_away(after, 0),
        )
        for item in readings
        if (before := item.per_adult(0)) is not None and (after := item.per_adult(3)) is not None
    ]
    lows, highs = [min(pairs, key=lambda pair: getattr(pair, end)) for end in ("before", "after")], [
        max(pairs, key=lambda pair: getattr(pair, end)) for end in ("before", "after")
    ]  # fmt: skip
    said = Words(
        name="per-adult",
        title="Adult social care money for each adult, 2025-26 baseline and 2028-29 allocation, cash",
        description=(
            f"Baselines run from £{lows[0].before} ({lows[0].label}) to £{highs[0].before} ({highs[0].label}) for each "
            f"adult; allocations of 2028-29 from £{lows[1].after} ({lows[1].label}) to £{highs[1].after} "
            f"({highs[1].label})."
        ),
        source=f"{table.source}; {ADULTS} (people aged 18 and over)",
    )
    axis = Axis(title="Pounds for each adult", unit="£", prefix="£", zero=True)
    return dumbbell(pairs, axis=axis, said=said, before="2025-26 baseline", after="2028-29 notional allocation")


def deprivation_plot(readings: Sequence[Reading], table: PublishedTable, path: MinimumPath) -> str:
    """Return growth by tenth of councils, from the most to the least deprived."""
    groups = growth_by_deprivation(readings, path)
    bars = [Bar(label=str(int(item.group)), value=percent(item.growth, 1) or 0) for item in groups]
    said = Words(
        name="growth-deprivation",
        title="Growth of notional allocations from 2025-26 to 2028-29 by deprivation, cash",
        description=(
            f"Allocations of the most deprived tenth of councils grow by {bars[0].value}%, of the least deprived "
            f"tenth by {bars[-1].value}%."
        ),
        source=f"{table.source}; {IMD}",
    )
    axis = Axis(title="Growth of the tenth's money", unit="%", suffix="%")
    return columns(bars, axis=axis, below="Tenth of councils by average IMD score (1 is the most deprived)", said=said)


def all_plots(readings: Sequence[Reading], table: PublishedTable, path: MinimumPath) -> Mapping[str, str]:
    """Return each plot by its file name."""
    return {
        "growth_ranked.svg": growth_plot(readings, table, path),
        "per_adult_before_after.svg": per_adult_plot(readings, table),
        "growth_by_deprivation.svg": deprivation_plot(readings, table, path),
    }
