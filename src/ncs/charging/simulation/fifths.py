"""Fifths of a population by an amount."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

FIFTHS = ("1 lowest", "2", "3", "4", "5 highest")


def fifths(amounts: NDArray[Any], weight: NDArray[np.float64]) -> NDArray[np.str_]:
    """Return the fifth in which each person's amount lies, each fifth with about the same weight of people.

    People with the same amount are kept apart only by their place in the arrays, so that fifths stay equal where many
    have nothing.
    """
    order = np.argsort(amounts, kind="stable")
    share = np.empty(len(amounts))
    running = np.cumsum(weight[order])
    share[order] = (running - weight[order] / 2) / running[-1]
    return np.array(FIFTHS)[np.minimum((5 * share).astype(np.int64), 4)]
