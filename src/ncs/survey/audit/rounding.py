"""Whether rounding explains a printed figure: what could be worked out from the printed numbers behind it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from ncs.survey.audit.claims import Number

#: Below this chance, rounding is no explanation.
LEAST = 0.01
_STEPS = 161


def chance(printed: Number, behind: Sequence[Number], worked: Callable[..., np.ndarray]) -> float:
    """Return the chance that a figure is printed as it is if the numbers behind it were rounded as printed.

    Each number is taken to lie anywhere within its rounding, evenly and independently of the others.

    Args:
        printed: the figure; behind: one or two numbers; worked: how the figure is worked out of them.
    """
    grids = [np.linspace(float(one.value - one.half), float(one.value + one.half), _STEPS) for one in behind]
    found = worked(*np.meshgrid(*grids, indexing="ij"))
    low, high = float(printed.value - printed.half), float(printed.value + printed.half)
    slack = 1e-9 * max(1.0, abs(high))
    return float(np.mean((found >= low - slack) & (found <= high + slack)))


def explained(printed: Number, behind: Sequence[Number], worked: Callable[..., np.ndarray]) -> bool:
    """Say whether rounding explains a printed figure."""
    return chance(printed, behind, worked) >= LEAST
