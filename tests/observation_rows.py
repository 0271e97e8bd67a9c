"""Observations to test with."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from ncs.observations.schema import Observation

LEEDS, YORK = "E08000035", "E06000014"


def observation(**changes: Any) -> Observation:
    parts: dict[str, Any] = {
        "measure": "ascof_2a",
        "area": LEEDS,
        "period_start": date(2024, 4, 1),
        "period_end": date(2025, 3, 31),
        "value": Decimal("81.5"),
        "unit": "percent",
        "source": "NHS England",
        "method": "2024-25",
    }
    return Observation(**{**parts, **changes})
