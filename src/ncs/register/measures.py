"""The register: every measure described once, and the expectations and frameworks that it bears on, as data."""

from __future__ import annotations

from functools import cache

from ncs.register.contents import CURRENT, NONE_YET, Expectation, FrameworkMetric, Register
from ncs.register.entry import Cadence, Counts, Given, Kind, MeasureEntry, Polarity, Standing
from ncs.register.held import held

__all__ = [
    "CURRENT",
    "NONE_YET",
    "Cadence",
    "Counts",
    "Expectation",
    "FrameworkMetric",
    "Given",
    "Kind",
    "MeasureEntry",
    "Polarity",
    "Register",
    "Standing",
    "register",
]


@cache
def register() -> Register:
    """Return the register that comes with the package."""
    return held()
