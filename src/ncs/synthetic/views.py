"""The synthetic England in words: how near it comes to what was published."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from ncs.core.money import round_half_away
from ncs.synthetic.comparison import YEAR, Compared
from ncs.synthetic.records import Made
from ncs.tables.tables import Column, Table


def comparison_table(compared: Sequence[Compared], *, councils: int, seed: int) -> Table:
    """Return published figures beside those of the synthetic England, and one as a multiple of the other."""
    return Table(
        name="synthetic_england",
        title=f"The synthetic England beside what was published, {YEAR} (seed {seed}, {councils} councils)",
        columns=(
            Column(key="figure", title="Figure"),
            Column(key="published", title="Published"),
            Column(key="made", title="Synthetic"),
            Column(key="ratio", title="Ratio", places=2),
            Column(key="period", title="Published for"),
        ),
        rows=[
            {
                "figure": item.published.title,
                "published": _shown(item.published.value),
                "made": _shown(item.made),
                "ratio": round_half_away(Decimal(repr(item.ratio)), 2),
                "period": item.published.period,
            }
            for item in compared
        ],
        notes=(
            "Counted in the true lives of invented people, not through files and official measures. "
            "Shares are between 0 and 1. With fewer than 153 councils, counts are grossed up by population.",
        ),
        sources=tuple(dict.fromkeys(item.published.source for item in compared)),
    )


def _shown(value: float) -> Decimal:
    """Return a share with three decimals, a count as a whole number."""
    return round_half_away(Decimal(repr(value)), 3 if 0 <= value <= 1 else 0)


def made_table(files: Sequence[Path], made: Made) -> Table:
    """Return the files of a folder of synthetic data with their size, and what was made in all."""
    return Table(
        name="synthetic_files",
        title=f"Synthetic files: {made.councils} councils, {made.files} files, {made.rows:,} rows",
        columns=(Column(key="file", title="File"), Column(key="size", title="Size", unit="bytes")),
        rows=[{"file": path.name, "size": path.stat().st_size} for path in files],
        notes=("Nothing in these files is about a real person.",),
    )


def files_table(files: Sequence[Path]) -> Table:
    """Return the files of a folder of invented providers, with their size."""
    return Table(
        name="synthetic_files",
        title=f"Synthetic files of the regulator: {len(files)}",
        columns=(Column(key="file", title="File"), Column(key="size", title="Size", unit="bytes", places=0)),
        rows=[{"file": path.name, "size": path.stat().st_size} for path in files],
        notes=("Nothing in these files is about a real provider.",),
    )
