"""The outline of each council on a plane, for maps on a screen; nothing is worked out from it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from ncs.reference.packaged import data_rows

#: How wide and high the plane is.
WIDE, HIGH = 600, 727


@cache
def outlines() -> Mapping[str, str]:
    """Return the outline of each council by ONS code, as the path of an SVG on a plane :data:`WIDE` by :data:`HIGH`."""
    return {row["ons_code"]: row["outline"] for row in data_rows("council_outlines_2023.csv")}
