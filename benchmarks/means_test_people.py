"""Invented permanent care home residents for the benchmarks of charging, with NumPy alone: all amounts in pence.

Every contender reads the same file, so that all must find the same charges.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

#: Care homes in 2026-27, in pence: what the simple means test needs (method note b).
UPPER, LOWER, STEP, PER_STEP, KEPT = 2_325_000, 1_425_000, 25_000, 100, 3_180


def write_people(size: int, target: Path) -> None:
    """Write residents: capital, weekly state pension, weekly occupational pension and fee."""
    draw = np.random.default_rng(20_262_027)
    columns = {
        "savings": draw.integers(0, 4_000_000, size),
        "state_pension": draw.integers(12_000, 24_130, size),
        "occupational_pension": draw.integers(0, 30_000, size),
        "fee": draw.integers(80_000, 160_000, size),
    }
    with target.open("wb") as stream:
        np.savez(stream, **columns)


def read_people(source: Path) -> dict[str, NDArray[np.int64]]:
    """Return the columns of a file of residents."""
    with np.load(source) as kept:
        return {name: kept[name] for name in kept.files}
