"""The kinds of care of the invented people, and random streams of their own for each topic."""

from __future__ import annotations

from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from ncs.core.arrays import Floats
from ncs.synthetic.care.assumptions import Assumptions

#: The kinds, by code: older people's homes, younger adults' homes, at home; the latter two are only for their ages.
KINDS = ("older_residential", "older_nursing", "younger_residential", "younger_nursing", "home_65", "home_18_64")
#: The wider kind of each, by which most parameters are given.
WIDER = ("older", "older", "younger", "younger", "home_65", "home_18_64")

Codes = NDArray[np.int64]
Yes = NDArray[np.bool_]


def stream(seed: int, topic: str) -> np.random.Generator:
    """Return a random stream for a topic, so that a change in one topic leaves the others as they were."""
    return np.random.default_rng([seed, crc32(topic.encode())])


def by_kind(known: Assumptions, name: str, kind: Codes) -> Floats:
    """Return for each person the number of their kind."""
    table = known.table(name)
    found: Floats = np.array([table[label] for label in KINDS])[kind]
    return found


def by_wider(known: Assumptions, name: str, kind: Codes) -> Floats:
    """Return for each person the number of their wider kind, zero where the table has none."""
    table = known.table(name)
    found: Floats = np.array([table.get(label, 0.0) for label in WIDER])[kind]
    return found


def pick(shares: Floats, chance: Floats) -> Codes:
    """Return the position in ``shares`` (which sum to one) that each chance between 0 and 1 falls on."""
    found: Codes = np.minimum(np.searchsorted(np.cumsum(shares), chance, side="right"), len(shares) - 1)
    return found


def in_home(kind: Codes) -> Yes:
    """Return who lives in a care home."""
    return np.asarray(kind < KINDS.index("home_65"))


def older_home(kind: Codes) -> Yes:
    """Return who lives in an older people's home."""
    return np.asarray(kind < KINDS.index("younger_residential"))
