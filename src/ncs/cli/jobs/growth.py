"""Percentages given as options: finite, and within what can be."""

from __future__ import annotations

import math
from decimal import Decimal

from ncs.core.errors import ProblemsFound, fault


def percent(option: str, value: float, *, least: float = -20, most: float = 50) -> Decimal:
    """Return a percentage that was given as an option, exactly as it was written.

    Raises:
        ProblemsFound: it is not a number between ``least`` and ``most``.
    """
    if not (math.isfinite(value) and least <= value <= most):
        message = f"{value} is not a percentage between {least:g} and {most:g}."
        raise ProblemsFound("An option cannot be used", [fault("bad-percent", option, message, "Write 2.5 for 2.5%.")])
    return Decimal(str(value))
