"""The indicators that a formula may use: those held for England's councils, and those that must be given."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from ncs.reference.census import Census, census
from ncs.reference.council_tax import council_tax
from ncs.reference.deprivation import deprivation
from ncs.reference.land_area import land_area
from ncs.reference.populations import populations

CENSUS = "Census 2021, Office for National Statistics"
INDICES = "English Indices of Deprivation 2025, Ministry of Housing, Communities and Local Government"
POPULATION = "Mid-2023 population estimates, Office for National Statistics"
LAND = "ONS boundaries of December 2023, measured by this project (within about 3%)"
TAX = "Council tax levels 2024-25, Ministry of Housing, Communities and Local Government"


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """An indicator that is held: its id, what it says, and its values by ONS code (floats in ``unit``)."""

    id: str
    title: str
    unit: str
    source: str
    values: Callable[[], Mapping[str, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """An indicator that formulas name and nobody here holds: what it is, and where to get it."""

    id: str
    title: str
    get: str


def _ratio(part: Decimal | int | None, whole: int | None) -> float:
    """Return a part of a whole; not a number, which a formula refuses, where either is not known."""
    return float("nan") if part is None or not whole else float(Decimal(part) / Decimal(whole))


def _of_census(count: str, among: str) -> Callable[[], Mapping[str, float]]:
    return lambda: {code: getattr(item, count) / getattr(item, among) for code, item in census().items()}


def _owners(item: Census) -> float:
    return (item.owned_outright + item.owned_with_mortgage_or_shared) / item.households


def _of_ages(ages: str, among: str) -> Callable[[], Mapping[str, float]]:
    def _values() -> Mapping[str, float]:
        few, all_of_them = populations(ages=ages), populations(ages=among)
        return {code: _ratio(few[code], all_of_them[code]) for code in few}

    return _values


def _score(name: str) -> Callable[[], Mapping[str, float]]:
    return lambda: {code: float(getattr(item, name)) for code, item in deprivation().items()}


def _area_per_adult() -> Mapping[str, float]:
    adults = populations(ages="18+")
    return {code: _ratio(area, adults[code]) for code, area in land_area().items()}


def _tax_base_per_adult() -> Mapping[str, float]:
    adults = populations(ages="18+")
    return {code: _ratio(item.tax_base, adults[code]) for code, item in council_tax().items()}


@cache
def held() -> Mapping[str, Indicator]:
    """Return the indicators held for England's 153 councils, by id, in order of id."""
    share = "share"
    found = (
        Indicator(id="area_per_adult", title="Land area for each adult", unit="square kilometres", source=LAND,
                  values=_area_per_adult),
        Indicator(id="carers_20_hours", title="People aged 5 and over who give 20 hours or more of unpaid care a week",
                  unit=share, source=CENSUS, values=_of_census("carers_20_hours_or_more", "residents_aged_5_and_over")),
        Indicator(id="disabled", title="People limited by a long-term condition, all ages", unit=share, source=CENSUS,
                  values=_of_census("disabled", "residents")),
        Indicator(id="health_score", title="Health deprivation and disability, average score", unit="score",
                  source=INDICES, values=_score("health_score")),
        Indicator(id="imd_score", title="Index of Multiple Deprivation, average score", unit="score", source=INDICES,
                  values=_score("average_score")),
        Indicator(id="income_score", title="People on low income", unit=share, source=INDICES,
                  values=_score("income_score")),
        Indicator(id="over_85_of_65", title="People aged 85 and over among those aged 65 and over", unit=share,
                  source=POPULATION, values=_of_ages("85+", "65+")),
        Indicator(id="over_90_of_65", title="People aged 90 and over among those aged 65 and over", unit=share,
                  source=POPULATION, values=_of_ages("90+", "65+")),
        Indicator(id="owner_occupied", title="Households that own their home, all ages", unit=share, source=CENSUS,
                  values=lambda: {code: _owners(item) for code, item in census().items()}),
        Indicator(id="social_rented", title="Households in social rented homes, all ages", unit=share, source=CENSUS,
                  values=_of_census("social_rented", "households")),
        Indicator(id="tax_base_per_adult", title="Council tax base for each adult", unit="band D homes", source=TAX,
                  values=_tax_base_per_adult),
    )  # fmt: skip
    return {item.id: item for item in found}


#: Indicators that published formulas use and that are not held.
WANTED = {
    item.id: item
    for item in (
        Wanted(id="pension_credit_65", title="People aged 65 and over who receive Pension Credit (share)",
               get="Department for Work and Pensions, Stat-Xplore: Pension Credit by local authority"),
        Wanted(id="living_alone_65", title="People aged 65 and over who live alone (share)",
               get="Office for National Statistics, Census 2021 table RM066 (living arrangements)"),
        Wanted(id="home_owners_65", title="Households headed by someone aged 65 or over that own their home (share)",
               get="Office for National Statistics, Census 2021 table RM201 (tenure by age)"),
        Wanted(id="universal_credit_18_64", title="People aged 18 to 64 on Universal Credit, out of work (share)",
               get="Department for Work and Pensions, Stat-Xplore: people on Universal Credit"),
        Wanted(id="labour_cost", title="Labour cost adjustment (England 1)",
               get="MHCLG, final local government finance settlement 2026 to 2029: area cost adjustment"),
        Wanted(id="rates_cost", title="Rental (rates) cost adjustment (England 1)",
               get="MHCLG, final local government finance settlement 2026 to 2029: area cost adjustment"),
        Wanted(id="accessibility", title="Accessibility adjustment: journey times (England 1)",
               get="MHCLG, final local government finance settlement 2026 to 2029: area cost adjustment"),
        Wanted(id="remoteness", title="Remoteness adjustment, adult social care alone (England 1)",
               get="MHCLG, final local government finance settlement 2026 to 2029: area cost adjustment"),
        Wanted(id="business_rates_baseline", title="Business rates counted towards adult social care (pounds)",
               get="MHCLG, final local government finance settlement 2026 to 2029: business rates by council"),
    )
}  # fmt: skip
