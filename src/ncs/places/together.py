"""A council's measures taken together: how many signals chance alone would give, and which hold when all are tested."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ncs.places.signals import MODERATE, Signal
from ncs.statistics.several import adjusted, two_sided_p

#: The share of false findings that is allowed among those that hold, and the share of limits that chance passes.
FALSE_SHARE, BEYOND = 0.05, 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """What several measures say at once.

    Attributes:
        judged: measures with a signal, if only that nothing differs.
        beyond: those beyond the 95% limits.
        expected: how many would be by chance, if the council were ordinary on all of them.
        hold: ids of the measures that hold with at most 5% false findings among them, the strongest first.
    """

    judged: int
    beyond: int
    expected: float
    hold: tuple[str, ...]


def together(found: Sequence[Signal]) -> Together:
    """Return what the signals of one council say at once (Benjamini and Hochberg over its measures).

    The method keeps its promise where measures go up and down together, as those of one survey do (Benjamini and
    Yekutieli 2001, Annals of Statistics 29:1165-1188).
    """
    judged = [signal for signal in found if signal.z is not None]
    z = np.array([signal.z for signal in judged], dtype=np.float64)
    q = adjusted(two_sided_p(z))
    strongest = np.argsort(-np.abs(z), kind="stable")
    return Together(
        judged=len(judged),
        beyond=int((np.abs(z) > MODERATE).sum()),
        expected=BEYOND * len(judged),
        hold=tuple(judged[i].measure for i in strongest if q[i] <= FALSE_SHARE),
    )
