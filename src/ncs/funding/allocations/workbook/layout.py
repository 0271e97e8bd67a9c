"""The sheets, columns and settings of the inputs workbook; the same as one CSV file a sheet."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from ncs.funding.allocations.engine import (
    ALL_YEARS,
    BetterCareGrant,
    Component,
    MinimumRule,
    NeedsMoney,
    Ratchet,
    Rounding,
    ShareApplied,
    ShareYears,
)
from ncs.tables.tables import Column

COUNCILS, SPENDING_POWER, NATIONAL = "councils", "spending_power", "national"
SETTINGS, CSP_COLUMNS = "settings", "spending_power_columns"
#: Keys of the four year columns: 2025_26 to 2028_29.
YEAR_KEYS: Final = tuple(year.key for year in ALL_YEARS)
#: Words that say a figure is not there; a cell left empty never does.
NO_FIGURE = frozenset({"no data", "no allocation"})
#: Cells not yet filled, as an accessible workbook shows them.
BLANK = frozenset({"", "[x]", "[z]"})

_CODE = Column(key="ons_code", title="ONS code", description="Nine characters; the code before or after April 2025")
_COUNCIL = Column(key="council", title="Council", description="For people; the code decides")
_MEANING = Column(key="meaning", title="Meaning", description="What to write; not read")


def _years(unit: str = "£") -> tuple[Column, ...]:
    return tuple(Column(key=key, title=key.replace("_", "-"), unit=unit) for key in YEAR_KEYS)


#: Columns of each sheet, by sheet.
SHEETS: Mapping[str, tuple[Column, ...]] = {
    COUNCILS: (
        _CODE,
        _COUNCIL,
        Column(key="budget_2025_26", title="Budget 2025-26", unit="£", description="Net current expenditure (RA)"),
        Column(key="outturn_2024_25", title="Outturn 2024-25", unit="£", description="Net current expenditure (RO)"),
        Column(key="needs_share", title="Needs share", description="Share of the adult social care needs formula"),
    ),
    SPENDING_POWER: (
        _CODE,
        _COUNCIL,
        Column(key="component", title="Component", description="One of those named on the page of the method, or any"),
        *_years(),
    ),
    NATIONAL: (Column(key="item", title="Item"), *_years("£ or share"), _MEANING),
    SETTINGS: (Column(key="setting", title="Setting"), Column(key="value", title="Value"), _MEANING),
    CSP_COLUMNS: (Column(key="component", title="Component"), Column(key="column", title="Column"), _MEANING),
}
#: Columns that a reader needs; the others are for people.
NEEDED: Mapping[str, tuple[str, ...]] = {
    COUNCILS: ("ons_code", "budget_2025_26", "outturn_2024_25", "needs_share"),
    SPENDING_POWER: ("ons_code", "component", *YEAR_KEYS),
    NATIONAL: ("item", *YEAR_KEYS),
    SETTINGS: ("setting", "value"),
    CSP_COLUMNS: ("component", "column"),
}

#: Rows of the sheet ``national`` and what each means.
ITEMS: Mapping[str, str] = {
    "core_spending_power_all": "Core spending power of all local government, £",
    "core_spending_power_upper_tier": "Core spending power of authorities with adult social care, £",
    "inflation": "Cumulative inflation factor from 2025-26, such as 1.0222 for 2026-27",
    "needs_profile": "Part of the needs-formula money paid in each year, such as 1/3, 33.3% or 0.333",
    "transition_share": "Part of transition funding that counts for adult social care in each year, such as 37.24%",
}


class YesNo(StrEnum):
    """An answer."""

    YES = "yes"
    NO = "no"


class ShareUnit(StrEnum):
    """How needs shares are written where no percent sign says it; ``auto`` tells by their sum, 1 or 100."""

    AUTO = "auto"
    PROPORTION = "proportion"
    PERCENT = "percent"


class MoneyUnit(StrEnum):
    """Unit of a core spending power file."""

    POUNDS = "pounds"
    THOUSANDS = "thousands"
    MILLIONS = "millions"

    @property
    def pounds(self) -> int:
        """How many pounds one unit is."""
        return {MoneyUnit.POUNDS: 1, MoneyUnit.THOUSANDS: 1_000, MoneyUnit.MILLIONS: 1_000_000}[self]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A setting that takes one of a few words; the first is the default."""

    kind: type[StrEnum]
    meaning: str

    @property
    def words(self) -> tuple[str, ...]:
        """The words it takes, default first."""
        return tuple(str(item) for item in self.kind)


CHOICES: Mapping[str, Choice] = {
    "share_years": Choice(kind=ShareYears, meaning="Which year's totals make the upper-tier share"),
    "share_applied": Choice(kind=ShareApplied, meaning="Whether the share multiplies the change or each level"),
    "better_care_grant": Choice(kind=BetterCareGrant, meaning="Local Authority Better Care Grant in step 2"),
    "needs_money_means": Choice(kind=NeedsMoney, meaning="What the needs-formula money is"),
    "rounding": Choice(kind=Rounding, meaning="What is rounded before the end"),
    "minimum_rule": Choice(kind=MinimumRule, meaning="How the minimum holds"),
    "ratchet": Choice(kind=Ratchet, meaning="Whether a year may be below the year before"),
    "complete": Choice(kind=YesNo, meaning="yes: every council is here and sums must equal the national controls"),
    "needs_share_unit": Choice(kind=ShareUnit, meaning="How needs shares are written"),
    "csp_unit": Choice(kind=MoneyUnit, meaning="Unit of a core spending power file given with --csp"),
}
#: Settings that take a number or words, with what the template writes.
VALUES: Mapping[str, tuple[str, str]] = {
    "control_total": ("37.24%", "Adult social care's share of all core spending power"),
    "needs_money": ("900000000", "Revenue support grant distributed by the needs formula, £"),
    "tolerance": ("0", "£ by which sums may differ from controls, where figures are rounded"),
    "synthetic": ("no", "yes: some figures are invented, and every output says so"),
    "name": ("my inputs", "What these inputs are called in outputs"),
    "amounts_checked": ("", "Councils (codes or names; between) whose amounts are right, though far from those held"),
}
COMPONENTS: Mapping[str, str] = {
    Component.HOMELESSNESS: "Taken out in step 2",
    Component.FAMILIES_FIRST: "Taken out in step 2",
    Component.TRANSITION: "Taken out in step 2; its adult social care part is added in step 3",
    Component.NEEDS_GRANT: "Taken out in step 2; distributed again in step 3 by needs share",
    Component.BETTER_CARE: "Inside unless the setting better_care_grant says outside",
}


def plain(heading: str) -> str:
    """Return a heading as a key: without its unit in brackets, in small letters joined by underscores."""
    bare = re.sub(r"\s*\([^)]*\)\s*$", "", heading.strip())
    return re.sub(r"[^a-z0-9]+", "_", bare.casefold()).strip("_")
