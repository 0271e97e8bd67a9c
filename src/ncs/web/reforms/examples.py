"""Cases to compare schemes on. Each is invented, and about nobody."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ncs.web.api.description import CASE

#: The title of each case, and the case.
EXAMPLES: Mapping[str, Mapping[str, Any]] = {
    "Aged 84, alone, care home for good, home worth £260,000, savings £40,000": {
        **CASE,
        "person": {"born": "1941-05-02", "lives_alone": True},
        "capital": [{"kind": "savings", "value": "40000.00"}],
        "owns_home": True,
        "home": {"value": "260000.00", "occupied_by": []},
    },
    "Aged 84, care home for good, no home, savings £16,000": CASE,
    "Aged 84, care at home for £320 a week, savings £20,000": {
        **CASE,
        "setting": {"kind": "not_a_care_home"},
        "cost": {"weekly": "320.00"},
        "income": [
            {"kind": "state_pension", "weekly": "241.30"},
            {"kind": "attendance_allowance_lower", "weekly": "76.70"},
        ],
        "capital": [{"kind": "savings", "value": "20000.00"}],
        "owns_home": True,
        "home": {"value": "260000.00"},
    },
}
