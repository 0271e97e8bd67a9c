"""A handful of people with care needs, each written out, for simulations whose totals can be worked out on paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import numpy as np

from ncs.charging.simulation.people import GROUPS, People
from ncs.charging.simulation.stays import Stays
from ncs.charging.vector.population import ELSEWHERE, PERMANENT, Population

ON = date(2026, 4, 6)
#: Nobody in these tests leaves: of a million, one in each year.
FOR_EVER = Stays(name="for_ever", title="For ever", surviving=(1.0, 0.999999), source="this test", confidence="assumed")
#: Half leave each year.
SHORT = Stays(name="short", title="Short", surviving=(1.0, 0.5), source="this test", confidence="assumed")
_FLAGS = (
    "couple", "lone_parent", "disability_premium", "enhanced_disability_premium", "carer_premium", "old_cohort",
    "nursing", "night_care", "home_protected", "returns", "council_rate_when_helped",
)  # fmt: skip

#: In a care home, pays £1,000 a week from savings that last: the council would pay £800.
SELF_FUNDER = {
    "setting": PERMANENT, "fee": 100_000, "council_rate": 80_000, "savings": 20_000_000, "pension": 20_000,
    "weeks_in": 30, "wealth_fifth": "5",
}  # fmt: skip
#: In a care home at the council's rate of £900, pension £250, little saved.
RESIDENT = {
    "setting": PERMANENT, "fee": 90_000, "council_rate": 90_000, "savings": 500_000, "pension": 25_000,
    "weeks_in": 60, "weeks_funded": 60, "wealth_fifth": "1",
}  # fmt: skip
#: At home, care of £200 a week, pension £300, little saved.
SUPPORTED = {
    "setting": ELSEWHERE, "fee": 20_000, "council_rate": 20_000, "savings": 500_000, "pension": 30_000,
    "wealth_fifth": "2",
}  # fmt: skip
#: At home, care of £150 a week, above the limit.
PAYER = {
    "setting": ELSEWHERE, "fee": 15_000, "council_rate": 15_000, "savings": 9_000_000, "pension": 40_000,
    "wealth_fifth": "4",
}  # fmt: skip
EVERYONE = (SELF_FUNDER, RESIDENT, SUPPORTED, PAYER)


def population(rows: Sequence[Mapping[str, Any]]) -> Population:
    """Return people of 86 with a state pension and what each row says; amounts are pence."""

    def whole(key: str, default: int = 0) -> Any:
        return np.array([row.get(key, default) for row in rows], dtype=np.int64)

    flags: dict[str, Any] = {name: np.array([row.get(name, False) for row in rows]) for name in _FLAGS}
    amounts = ("fee", "council_rate", "savings", "home", "mortgage", "housing", "disability_costs")
    return Population(
        born=np.array([row.get("born", "1940-01-01") for row in rows], dtype="datetime64[D]"),
        children=whole("children"),
        onset_age=whole("onset_age", -1),
        needs_band=whole("needs_band", -1),
        setting=whole("setting", ELSEWHERE),
        weeks_in=whole("weeks_in"),
        weeks_funded=whole("weeks_funded"),
        income={"state_pension": whole("pension"), "attendance_allowance_higher": whole("allowance")},
        **flags,
        **{name: whole(name) for name in amounts},
    )


def people(
    rows: Sequence[Mapping[str, Any]] = EVERYONE,
    *,
    weights: Sequence[float] | None = None,
    stays: Stays = FOR_EVER,
    synthetic: bool = True,
    on: date = ON,
) -> People:
    """Return the rows as people, each for a thousand others unless weights are given."""
    size = len(rows)
    groups = {name: np.array([str(row.get(name, "unknown")) for row in rows]) for name in GROUPS}
    fresh = [{**row, "weeks_in": 0, "weeks_funded": 0} for row in rows]
    return People(
        now=population(rows),
        on=on,
        weight=np.array(weights if weights is not None else [1000.0] * size, dtype=np.float64),
        entrant=population(fresh),
        weeks_so_far=np.array([row.get("weeks_in", 0) for row in rows], dtype=np.int64),
        stay=np.zeros(size, dtype=np.int64),
        stays=(stays,),
        groups=groups,
        source="written out for a test",
        synthetic=synthetic,
    )
