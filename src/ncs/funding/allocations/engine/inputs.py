"""What the four steps of Annex B need, as frozen values that refuse to be built wrong. Money is exact, in pounds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from ncs.core.errors import NcsError
from ncs.funding.allocations.engine.options import NeedsMoney, Options
from ncs.funding.allocations.published import BASE_YEAR, YEARS

#: 2025-26 and the three years of the settlement; every yearly value below is in this order.
ALL_YEARS = (BASE_YEAR, *YEARS)


class BadFundingInput(NcsError):
    """An input of the engine that contradicts itself, such as negative money or shares that sum to more than one."""


class Component(StrEnum):
    """Parts of core spending power that the method names. Any other component may have any name."""

    HOMELESSNESS = "homelessness_rough_sleeping_and_domestic_abuse_grant"
    FAMILIES_FIRST = "families_first_partnership"
    TRANSITION = "transition_funding"
    NEEDS_GRANT = "revenue_support_grant_by_adult_social_care_needs"
    BETTER_CARE = "local_authority_better_care_grant"


#: Annex B step 2 takes these four out of core spending power.
EXCLUDED = frozenset({Component.HOMELESSNESS, Component.FAMILIES_FIRST, Component.TRANSITION, Component.NEEDS_GRANT})

#: How the GBP 900 million grows where the user does not say: in thirds, which fits the published increments.
PROFILES: Mapping[NeedsMoney, tuple[Fraction, ...]] = {
    NeedsMoney.LEVEL: (Fraction(1, 3), Fraction(2, 3), Fraction(1)),
    NeedsMoney.THREE_YEARS: (Fraction(1, 6), Fraction(1, 3), Fraction(1, 2)),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilInputs:
    """One council's inputs, in pounds; None where there is no figure.

    Attributes:
        code: ONS code.
        name: council's name.
        budget: net current expenditure on adult social care, 2025-26 budget (RA).
        outturn: the same, 2024-25 outturn (RO), used where there is no budget.
        spending_power: for each component of core spending power, its amount in 2025-26, 2026-27, 2027-28 and 2028-29.
        needs_share: share of the adult social care relative needs formula, from 0 to 1.

    Raises:
        BadFundingInput: money is negative, a component has not four years, or the share is outside 0 to 1.
    """

    code: str
    name: str
    budget: Fraction | None
    outturn: Fraction | None
    spending_power: Mapping[str, tuple[Fraction | None, ...]] = field(default_factory=dict)
    needs_share: Fraction | None

    def __post_init__(self) -> None:
        amounts = [self.budget, self.outturn, *(item for years in self.spending_power.values() for item in years)]
        if any(amount is not None and amount < 0 for amount in amounts):
            raise BadFundingInput(f"{self.name}: money cannot be negative.")
        if any(len(years) != len(ALL_YEARS) for years in self.spending_power.values()):
            raise BadFundingInput(f"{self.name}: each component needs {len(ALL_YEARS)} years.")
        if self.needs_share is not None and not 0 <= self.needs_share <= 1:
            raise BadFundingInput(f"{self.name}: a needs share lies between 0 and 1.")

    def total(self, year: int, *, without: frozenset[str] = frozenset()) -> Fraction | None:
        """Return core spending power in year 0 (2025-26) to 3 less ``without``; None where a part is missing."""
        parts = [years[year] for name, years in self.spending_power.items() if name not in without]
        known = [part for part in parts if part is not None]
        return sum(known, Fraction(0)) if parts and len(known) == len(parts) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class NationalInputs:
    """Inputs that are the same for every council; money in pounds, yearly values in the order of the years.

    Attributes:
        control_total: adult social care's share of core spending power of all local government (0.3724).
        spending_power_all: core spending power of all local government, 2025-26 to 2028-29.
        spending_power_upper_tier: the same, of authorities with adult social care responsibilities.
        needs_money: revenue support grant distributed by the adult social care relative needs formula (900,000,000).
        needs_profile: part of it paid in 2026-27, 2027-28 and 2028-29.
        transition_share: part of transition funding that counts for adult social care, in each of the three years.
        inflation: minimum path, cumulative factors from 2025-26 to each of the three years.

    Raises:
        BadFundingInput: a share outside 0 to 1, money not positive, an inflation factor that is not positive.
    """

    control_total: Fraction
    spending_power_all: tuple[Fraction, ...]
    spending_power_upper_tier: tuple[Fraction, ...]
    needs_money: Fraction
    needs_profile: tuple[Fraction, ...]
    transition_share: tuple[Fraction, ...]
    inflation: tuple[Fraction, ...]

    def __post_init__(self) -> None:
        shares = (self.control_total, *self.needs_profile, *self.transition_share)
        if any(not 0 <= share <= 1 for share in shares):
            raise BadFundingInput("The control total, profile and transition shares lie between 0 and 1.")
        if any(amount <= 0 for amount in (*self.spending_power_all, *self.spending_power_upper_tier, *self.inflation)):
            raise BadFundingInput("National core spending power and inflation factors are above zero.")
        if self.needs_money < 0:
            raise BadFundingInput("The money distributed by the needs formula cannot be negative.")
        lengths = [len(self.spending_power_all), len(self.spending_power_upper_tier)]
        if lengths != [4, 4] or [len(self.needs_profile), len(self.transition_share), len(self.inflation)] != [3, 3, 3]:
            raise BadFundingInput("National core spending power needs four years; the other yearly values need three.")

    def needs_paid(self, year: int) -> Fraction:
        """Return the needs-formula money of year 1, 2 or 3, pounds."""
        return self.needs_money * self.needs_profile[year - 1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """Everything for one run.

    Attributes:
        national: what is the same for all.
        councils: one each; their order does not matter.
        options: the reading of Annex B.
        complete: whether every council is here, so that sums must equal the national controls.
        synthetic: whether any figure is invented; every output says so.
        source: what the inputs are called in outputs.

    Raises:
        BadFundingInput: a council twice, or a profile that is not what ``options.needs_money`` means.
    """

    national: NationalInputs
    councils: tuple[CouncilInputs, ...]
    options: Options = field(default_factory=Options)
    complete: bool = True
    synthetic: bool = False
    source: str = "inputs as given"

    def __post_init__(self) -> None:
        codes = [council.code for council in self.councils]
        if len(set(codes)) != len(codes):
            raise BadFundingInput("A council is in the inputs twice.")
        profile = self.national.needs_profile
        whole = profile[-1] if self.options.needs_money is NeedsMoney.LEVEL else sum(profile)
        if whole != 1:
            raise BadFundingInput(
                "The needs-formula profile must end at 1 where the money is the level in 2028-29, "
                "and sum to 1 where it is the three-year sum."
            )
