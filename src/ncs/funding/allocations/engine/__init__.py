"""Annex B steps 1 to 4 as pure functions in exact arithmetic, with every open question a named option."""

from ncs.funding.allocations.engine.inputs import (
    ALL_YEARS,
    EXCLUDED,
    PROFILES,
    BadFundingInput,
    Component,
    CouncilInputs,
    Inputs,
    NationalInputs,
)
from ncs.funding.allocations.engine.options import (
    BetterCareGrant,
    MinimumRule,
    NeedsMoney,
    Options,
    Ratchet,
    Rounding,
    ShareApplied,
    ShareYears,
)
from ncs.funding.allocations.engine.result import CouncilResult, Reconciliation, Result, YearResult
from ncs.funding.allocations.engine.run import compute

__all__ = [
    "ALL_YEARS",
    "EXCLUDED",
    "PROFILES",
    "BadFundingInput",
    "BetterCareGrant",
    "Component",
    "CouncilInputs",
    "CouncilResult",
    "Inputs",
    "MinimumRule",
    "NationalInputs",
    "NeedsMoney",
    "Options",
    "Ratchet",
    "Reconciliation",
    "Result",
    "Rounding",
    "ShareApplied",
    "ShareYears",
    "YearResult",
    "compute",
]
